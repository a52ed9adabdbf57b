//! Where the minutes begin on pages that have lost, or never had, the label above them.

use crate::parts::resolution::leads_noted;
use crate::recorder::{is_space, trim};
use crate::words::page::{AGENDA_SPEAKS, AGENDA_WORDS, OUTCOMES, TELLS};

/// The line with which the minutes begin: the first that tells what happened, or that decides.
pub(crate) fn begins<'t>(lines: impl IntoIterator<Item = &'t str>) -> Option<usize> {
    lines.into_iter().position(|line| decides(line) || tells(line) || leads_noted(line))
}

/// True for a line that decides, by its first words: `RESOLVED –`, `Decision`, `Agreed: ...`.
pub(crate) fn decides(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let first = line.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    if !OUTCOMES.iter().any(|word| first.eq_ignore_ascii_case(word)) {
        return false;
    }
    let capitals = first.chars().all(char::is_uppercase);
    let behind = trim(line.get(first.len()..).unwrap_or_default());
    // "Decision" may begin a title; alone, or with a sign behind it, it is a label.
    let marked = behind.is_empty() || behind.starts_with([':', '-', '–', '—']);
    let that = ["that ", "to ", "that:", "unanimously"].iter().any(|word| behind.starts_with(word));
    let label = first.eq_ignore_ascii_case("decision") || first.eq_ignore_ascii_case("decisions");
    marked && (!label || behind.trim_matches([':', '-', '–', '—']).is_empty() || behind.starts_with(':'))
        || !label && (that || capitals)
}

/// True for a text with a verb in the past tense among its words.
pub(crate) fn has_verb(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| TELLS.contains(&word))
}

/// True for a sentence in the past tense, as minutes are written; the agenda's own text asks, invites and attaches.
pub(crate) fn tells(line: &str) -> bool {
    let line = trim(line);
    let ends = line.ends_with(['.', ':', ';', ')', '”', '"']) || line.ends_with(":-");
    if !ends || line.split(is_space).count() < 4 {
        return false;
    }
    let bare = line.trim_start_matches(|c: char| !c.is_alphabetic());
    if AGENDA_WORDS.iter().any(|start| bare.starts_with(start)) {
        return false;
    }
    let words = || bare.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    // A contact in brackets, a copy that is enclosed.
    let asks = || AGENDA_SPEAKS.iter().any(|phrase| bare.contains(phrase));
    words().take(60).any(|word| TELLS.contains(&word)) && !asks()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happened_and_what_the_agenda_asks() {
        for line in [
            "The Panel considered a report of the Director.",
            "Apologies for absence were received from Councillor Moss.",
            "There were no urgent items.",
            "RESOLVED",
            "Resolved – That the report be noted.",
            "AGREED that the rota stand.",
            "Decision",
            "Decision:",
            "Proposed by Councillor Ash, seconded by Councillor Birch.",
        ] {
            assert_eq!(begins([line]), Some(0), "{line}");
        }
        for line in [
            "To confirm the minutes of the meeting that was held on 4 May.",
            "Report of the Director of Housing.",
            "The report of the Head of Licensing is attached.",
            "Members are asked to note what was reported in June.",
            "Decision making in care homes",
            "Library strategy",
            "(Copy attached)",
            "Recommended – That the minutes be signed.",
        ] {
            assert_eq!(begins([line]), None, "{line}");
        }
    }
}
