//! Figures that a report states for comparison: of the country, of the region, of other councils.

use crate::book::Page;
use crate::evidence::Span;
use crate::figure::Figure;
use crate::path::Pointer;

/// Words that say that a number is not the council's own.
const OTHERS: &[&str] = &[
    "nation",
    "england",
    "english",
    "wales",
    "the uk",
    "united kingdom",
    "statistical neighbour",
    "statistical neighbor",
    "comparator",
    "regional average",
    "regional figure",
    "across the region",
    "in the region",
    "other authorities",
    "other councils",
    "other local authorities",
    "neighbouring",
];

/// Words behind a number that turn to what it is compared with.
const TURNS: &[&str] = &[" compared", " against", " than ", " whereas", " while ", ", ", "; "];

/// Whether the words around a figure give it to others. Without the text only its label tells.
pub(super) fn is_of_others(page: &Page<'_>, list: &Pointer, figures: &[Figure], n: usize) -> bool {
    let label = figures.get(n).map_or_else(String::new, |figure| figure.measure.label.to_lowercase());
    if names_others(&label) {
        return true;
    }
    let Some((text, span)) = page.text.zip(page.span(&list.at(n))) else { return false };
    let near = |n: Option<usize>| n.filter(|n| *n < figures.len()).and_then(|n| page.span(&list.at(n)));
    let before = near(n.checked_sub(1)).filter(|one| one.end <= span.start);
    let after = near(n.checked_add(1)).filter(|one| one.start >= span.end);
    names_others(
        &clause(text, &span, before.map_or(0, |one| one.end), after.map(|one| one.start)).to_lowercase(),
    )
}

fn names_others(words: &str) -> bool {
    // "International" and "internationally" are no nation.
    OTHERS.iter().any(|known| {
        words
            .match_indices(known)
            .any(|(at, _)| !words.get(..at).is_some_and(|head| head.ends_with(char::is_alphanumeric)))
    })
}

/// The words of one number: from the number or the sentence before to the number, the turn or the end of the sentence
/// behind.
fn clause(text: &str, span: &Span, from: u32, to: Option<u32>) -> String {
    let (start, end) = (span.start as usize, span.end as usize);
    // The line first: what is searched stays as short as that, however long the page.
    let before =
        text.get(from as usize..start).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    let begins = before.rfind(". ").unwrap_or(0);
    let after = match to {
        Some(to) => text.get(end..to as usize),
        None => text.get(end..),
    };
    let after = after.and_then(|after| after.split('\n').next()).unwrap_or_default();
    let stops = TURNS.iter().chain(&[". "]).filter_map(|stop| after.find(stop)).min();
    let after = after.get(..stops.unwrap_or(after.len())).unwrap_or_default();
    [before.get(begins..).unwrap_or_default(), text.get(start..end).unwrap_or_default(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str, number: &str, from: u32, to: Option<u32>) -> bool {
        let start = text.find(number).unwrap_or_default() as u32;
        names_others(&clause(text, &Span::new(start, start + number.len() as u32), from, to).to_lowercase())
    }

    #[test]
    fn numbers_of_others() {
        let text =
            "Of all, 59% lived with own carers, compared with a national average of 57%. In all 651 did.";
        assert!(!asked(text, "59%", 0, Some(71)));
        assert!(asked(text, "57%", 11, None));
        assert!(!asked(text, "651", 74, None));
        assert!(asked("Nationally 83,840 children were looked after.", "83,840", 0, None));
        assert!(!asked("The 12 international recruits stayed.", "12", 0, None));
    }
}
