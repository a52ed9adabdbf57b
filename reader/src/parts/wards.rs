//! Wards as heads over lists of those present: `Alder Ward     Beech Ward` over columns, `ALDERMOOR` over the names below it.

use crate::columns::cells;
use crate::lines::Line;
use crate::paragraphs::is_capitals;
use crate::recorder::{is_space, trim};

/// Words that end the name of a ward.
const ENDS: &[&str] = &["ward", "wards", "division", "divisions"];
/// As many heads make it sure that each is one: one alone may be somebody's surname.
const FEWEST: usize = 3;

/// The lines that are nothing but heads, by their places.
pub(crate) fn heads(page: &str, lines: &[Line<'_>]) -> Vec<usize> {
    let ends = |cell: &str| {
        let last = trim(cell).trim_end_matches(':').rsplit(is_space).next().unwrap_or_default();
        ENDS.iter().any(|word| last.eq_ignore_ascii_case(word))
    };
    let mut found = Vec::new();
    let (mut named, mut capitals) = (0, 0);
    for (at, line) in lines.iter().enumerate() {
        let row = cells(page, line.text);
        let below = lines.get(at + 1);
        if !row.is_empty() && row.iter().all(|cell| ends(cell.text)) {
            named += row.len();
            found.push(at);
        } else if row.iter().all(|cell| is_capitals(cell.text) && is_plain(cell.text))
            && below.is_some_and(|next| is_name(next.text) && !next.after_gap)
        {
            capitals += row.len();
            found.push(at);
        }
    }
    if named + capitals >= FEWEST { found } else { Vec::new() }
}

/// Nothing but words.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_alphabetic() || is_space(c) || matches!(c, '&' | '-' | '\'' | '’'))
}

/// Two to four words, each with a capital and small letters, in every cell.
fn is_name(text: &str) -> bool {
    text.split("  ").map(trim).filter(|cell| !cell.is_empty()).all(|cell| {
        let words = cell.split(is_space).filter(|word| !word.is_empty());
        (2..=4).contains(&words.clone().count())
            && words.clone().all(|word| word.starts_with(char::is_uppercase))
            && cell.chars().any(char::is_lowercase)
            && is_plain(cell.replace('.', "").as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn heads_over_names() {
        let places = |text: &str| heads(text, &lines(text));
        assert_eq!(
            places(
                "Alder Ward      Beech Ward     Cedar & Elm Ward\nAnn Ash         Bo Birch       Cy Fir\n"
            ),
            [0]
        );
        assert_eq!(places("ALDER\nAnn Ash\nBo Birch\n\nBEECH\nCy Fir\n\nCEDAR & ELM\nDi Gorse\n"), [0, 3, 5]);
        assert!(places("John Ward\nAnn Ash\n").is_empty());
        assert!(places("PRESENT\nAnn Ash\nOFFICERS\nBo Birch\n").is_empty());
    }
}
