//! Owners in the margin of minutes: `GD`, `KC/JS`, `Clerk`, `ALL`, behind the text that they are to act on.

use crate::gates::Gate;
use crate::recorder::{is_space, trim};
use crate::words::actions::MARGIN;
use memchr::memmem;

/// What follows initials that are the subject of a sentence.
const SUBJECT_OF: &[&str] = &[
    "and",
    "asks",
    "gave",
    "had",
    "has",
    "is",
    "said",
    "to",
    "took",
    "was",
    "were",
    "will",
    "would",
    "undertook",
    "–",
    "-",
];

/// Letters in the last column of a table that stand for nobody.
const NOT_OWNERS: &[&str] = &[
    "VAT", "NET", "DD", "SO", "TBC", "TBA", "NIL", "CHQ", "INV", "FUL", "HSE", "HOU", "TPO", "AM", "PM",
    "NO", "YES", "REF", "BP", "OBC", "LBC", "TCA", "OUT", "UK", "PDF", "GBP",
];

/// An owner and where the margin's words stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Owner<'t> {
    pub(crate) text: &'t str,
    /// First byte of the gap before it.
    pub(crate) start: usize,
}

/// True for a text that is nothing but owners.
pub(crate) fn is_owners(text: &str) -> bool {
    let text = trim(text);
    let mut names = text.split(['/', ',', '&']).flat_map(|part| part.split(" and ")).map(trim);
    !text.is_empty() && text.len() <= 40 && names.all(is_owner)
}

fn is_owner(word: &str) -> bool {
    let letters = (2..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
    // Mixed case as in `MCa` tells one bearer of the initials from another.
    let mixed = word.len() == 3
        && word.bytes().take(2).all(|b| b.is_ascii_uppercase())
        && word.ends_with(|c: char| c.is_ascii_lowercase());
    (letters && !NOT_OWNERS.contains(&word))
        || mixed
        || MARGIN.iter().any(|known| word.eq_ignore_ascii_case(known) && word.starts_with(char::is_uppercase))
}

/// Titles that stand before names in a margin.
const TITLES: &[&str] = &["cllr", "cllrs", "councillor", "cyng", "mr", "mrs", "ms", "dr"];

/// `Cllr. A. Ash/Cllr. B. Birch`: whole names with their titles, which only a wide gap sets off from the text.
fn are_titled(text: &str) -> bool {
    let titled = |name: &str| {
        let mut words = name.split(is_space);
        let title = words.next().unwrap_or_default().trim_end_matches('.').to_lowercase();
        let mut count = 0;
        let capitals = words.all(|word| {
            count += 1;
            word.starts_with(char::is_uppercase) && !word.bytes().any(|b| b.is_ascii_digit())
        });
        TITLES.contains(&title.as_str()) && capitals && (1..=3).contains(&count)
    };
    text.len() <= 60 && text.split(['/', '&']).map(trim).all(|name| titled(name) || is_owner(name))
}

/// The owners in the margin of a text: at the end of a line behind a wide gap, or alone behind the last full stop.
pub(crate) fn owners(text: &str) -> Vec<Owner<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    let wide = !Gate::Room.shut(text);
    for line in text.split('\n').take_while(|_| wide) {
        let bare = if Gate::Room.shut(line) { "" } else { line.trim_end_matches(is_space) };
        // Where lines were joined, the margin's words stand inside one, behind a wider gap.
        for at in memmem::find_iter(bare.as_bytes(), "     ") {
            // Only where the gap begins.
            if at == 0 || bare.get(..at).is_none_or(|before| before.ends_with(is_space)) {
                continue;
            }
            let mut words =
                bare.get(at..).unwrap_or_default().split(is_space).filter(|word| !word.is_empty());
            let (word, behind) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            // `GD would write` begins a sentence.
            let verb = behind.ends_with("ed") || SUBJECT_OF.contains(&behind) || behind.starts_with('(');
            if !behind.is_empty() && !verb && is_owners(word) {
                found.push(Owner { text: word, start: start + at });
            }
        }
        if let Some(gap) = gap(bare) {
            let words = trim(bare.get(gap..).unwrap_or_default());
            let told = || {
                let before = bare.get(..gap).map(trim).unwrap_or_default();
                before.ends_with(['.', ';', '!', '?'])
            };
            if is_owners(words) || are_titled(words) && told() {
                found.push(Owner { text: words, start: start + gap });
            }
        }
        start += line.len() + 1;
    }
    // `Proposed Cllr. AR Seconded Cllr. GT` names no owners.
    found.retain(|owner| !is_mover(text.get(..owner.start).unwrap_or_default()));
    let bare = text.trim_end_matches(is_space);
    let done = found.last().is_some_and(|owner| {
        bare.ends_with(owner.text) && bare.get(owner.start..).is_some_and(|rest| trim(rest) == owner.text)
    });
    if !done && let Some(owner) = titled_tail(bare) {
        found.push(owner);
    } else if !done && let Some(stop) = last_stop(bare.as_bytes()).filter(|stop| stop + 1 < bare.len()) {
        let words = bare.get(stop + 1..).unwrap_or_default();
        if words.starts_with(is_space) && is_owners(words) && !is_mover(bare.get(..=stop).unwrap_or_default())
        {
            found.push(Owner { text: trim(words), start: stop + 1 });
        }
    }
    found
}

/// The last of the signs behind which an owner can stand.
fn last_stop(text: &[u8]) -> Option<usize> {
    memchr::memrchr3(b'.', b';', b')', text).max(memchr::memrchr3(b':', b'!', b'?', text))
}

/// `... outside the hall. Cllr A. Ash/Cllr B. Birch`: whole names with their titles behind the last sentence.
fn titled_tail(text: &str) -> Option<Owner<'_>> {
    let from = text.floor_char_boundary(text.len().saturating_sub(62));
    let near = text.get(from..)?;
    let stops = near.match_indices(['.', ';', '!', '?']).map(|(at, stop)| from + at + stop.len());
    stops.filter(|&stop| text.get(stop..).is_some_and(|rest| rest.starts_with(is_space))).find_map(|stop| {
        let (before, words) = text.split_at_checked(stop)?;
        let words = trim(words);
        let title = before.rsplit(is_space).next().unwrap_or_default().trim_end_matches('.');
        // The stop behind a title or an initial ends no sentence.
        let sentence = title.chars().count() > 1 && !TITLES.contains(&title.to_lowercase().as_str());
        (sentence && are_titled(words) && words.contains(is_space) && !is_mover(before))
            .then_some(Owner { text: words, start: stop })
    })
}

/// True for a text that ends in what stands before a mover's or a seconder's name.
fn is_mover(before: &str) -> bool {
    let words = before.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let mut last = words.rev().skip_while(|word| {
        ["cllr", "cllrs", "by", "councillor"].iter().any(|honorific| word.eq_ignore_ascii_case(honorific))
    });
    last.next().is_some_and(|word| MOVERS.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// Words before the name of who moved or seconded.
const MOVERS: &[&str] =
    &["proposed", "proposer", "prop", "seconded", "seconder", "second", "sec", "moved", "mover", "approved"];

/// Where the last gap of three columns or a tab begins.
fn gap(line: &str) -> Option<usize> {
    let tab = line.rfind('\t');
    // Most lines have none: looking from the front is faster by far.
    let last = |gap: &str| {
        memmem::find(line.as_bytes(), gap.as_bytes())?;
        memmem::rfind(line.as_bytes(), gap.as_bytes())
    };
    let wide = last("   ").or_else(|| last("\u{a0}\u{a0}\u{a0}"));
    let at = tab.max(wide)?;
    let head = line.get(..at)?;
    let start = head.trim_end_matches(is_space).len();
    (start > 0).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins() {
        let text = |text: &'static str| owners(text).into_iter().map(|owner| owner.text).collect::<Vec<_>>();
        assert_eq!(text("RW agreed to lay the wreath.          RW"), ["RW"]);
        assert_eq!(text("if there is          GD\nenough interest. GD to ask."), ["GD"]);
        assert_eq!(text("if there is          GD enough interest. GD to ask."), ["GD"]);
        assert_eq!(text("It was late.          GD agreed to ask."), [""; 0]);
        assert_eq!(text("would pursue it.   TS/DN/KC"), ["TS/DN/KC"]);
        assert_eq!(text("on their behalf. JF"), ["JF"]);
        assert_eq!(text("A letter to be sent. Clerk"), ["Clerk"]);
        assert_eq!(text("Everyone was thanked.  ALL"), ["ALL"]);
        assert_eq!(
            text("They would write to the county. Cllr. A. Ash/Cllr B. Birch"),
            ["Cllr. A. Ash/Cllr B. Birch"]
        );
        assert_eq!(text("Bydd yn ysgrifennu. Cyng. E. Onnen"), ["Cyng. E. Onnen"]);
        assert_eq!(text("The fee was agreed. Proposed Cllr. A. Ash"), [""; 0]);
        assert_eq!(text("The gate was given by Mr. B. Birch"), [""; 0]);
        assert_eq!(text("The report of the NHS"), [""; 0]);
        assert_eq!(text("It was noted. The Clerk would write"), [""; 0]);
        assert!(is_owners("KC / JS") && !is_owners("Road works") && !is_owners(""));
    }
}
