//! Sentences of a paragraph, as slices of it.

use crate::recorder::{self, is_space, trim};
use crate::wordlist::{WordList, Words, mark};
use crate::words;
use minutebook::HONORIFICS;

/// The sentences of a text. A full stop ends one only before a capital, a digit or a quotation mark, and not behind a
/// title, an initial or another known abbreviation. A semicolon ends none: it joins.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in memchr::memchr3_iter(b'.', b'?', b'!', text.as_bytes()) {
        let full_stop = text.as_bytes().get(at) == Some(&b'.');
        let end = at + 1;
        let after = text.get(end..).unwrap_or_default();
        let closing =
            after.chars().next().filter(|c| matches!(c, '”' | '’' | '"' | ')')).map_or(0, char::len_utf8);
        let rest = after.get(closing..).unwrap_or_default();
        let gap = rest.starts_with(is_space);
        let next = rest.chars().find(|c| !is_space(*c));
        let opens = next.is_none_or(|c| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '‘' | '"' | '£' | '(')
        });
        // The next sentence may begin in lower case on flattened pages ("... years. the project ...").
        let opens = opens
            || (gap
                && next.is_some_and(char::is_lowercase)
                && full_stop
                && !abbreviated(text.get(..at).unwrap_or_default()));
        let before = text.get(..at).unwrap_or_default();
        if (gap || next.is_none())
            && opens
            && !(full_stop && abbreviated(before) && !clock_ends(before, rest))
        {
            let end = end + closing;
            let sentence = trim(text.get(start..end).unwrap_or_default());
            if !sentence.is_empty() {
                found.push(sentence);
            }
            start = end;
        }
    }
    let last = trim(text.get(start..).unwrap_or_default());
    if !last.is_empty() {
        found.push(last);
    }
    found
}

/// Bytes of the longest word that a full stop can belong to.
const LONGEST: usize = 8;

/// True when the text ends in a word whose full stop belongs to it.
fn abbreviated(before: &str) -> bool {
    const KNOWN: &Words = &Words::new(words::ABBREVIATIONS);
    let bytes = before.as_bytes();
    let near = bytes.iter().rev().take(LONGEST + 1);
    // Most words before a full stop are long.
    let letters = near.take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if letters > LONGEST {
        return false;
    }
    // An initial may take several bytes.
    let near = recorder::tail(before, LONGEST + 1);
    let opens = |c: char| is_space(c) || matches!(c, '(' | '“' | '‘');
    let word = match near.rfind(opens) {
        Some(at) => near.get(at..).map_or("", |word| word.trim_start_matches(opens)),
        None if near.len() < before.len() => return false,
        None => near,
    };
    let initial = || {
        let letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        letter && (word != "I" || names(before))
    };
    let initials =
        || word.len() <= 5 && word.contains('.') && word.chars().all(|c| c == '.' || c.is_alphabetic());
    let known = || {
        KNOWN.may_hold(mark(word.as_bytes())) && KNOWN.iter().any(|known| word.eq_ignore_ascii_case(known))
    };
    known() || initial() || initials()
}

/// True where the `I` at the end begins a name, as it does in a list and behind a title: `A. Archer, I. Moss`, `Cllr I. Moss`.
fn names(before: &str) -> bool {
    let head = trim(before.strip_suffix('I').unwrap_or(before));
    let last = head.rsplit(is_space).next().unwrap_or_default().trim_end_matches('.');
    head.ends_with([',', ':', '&'])
        || last.contains(|c: char| c.is_ascii_digit())
        || HONORIFICS.iter().any(|title| last.eq_ignore_ascii_case(title))
}

/// `The meeting rose at 8.15 p.m. The next one`: the hour ends its sentence where a word begins another that no place or day
/// begins with.
fn clock_ends(before: &str, after: &str) -> bool {
    const OPENERS: &[&str] = &[
        "The",
        "It",
        "There",
        "This",
        "Members",
        "Cllr",
        "Cllrs",
        "Councillor",
        "Councillors",
        "Mr",
        "Mrs",
        "Next",
        "No",
        "All",
        "Carried",
        "Date",
        "Signed",
        "RESOLVED",
    ];
    let tail = recorder::tail(before, 3);
    let word =
        || after.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    (tail.eq_ignore_ascii_case("p.m") || tail.eq_ignore_ascii_case("a.m")) && OPENERS.contains(&word())
}

/// Clauses of a sentence: cut at semicolons.
pub(crate) fn clauses(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split(';').map(trim).filter(|clause| !clause.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_at_the_end_of_a_sentence() {
        let text = "It rose at 8.15 p.m. Next meeting: 4 June. It begins at 7 p.m. Monday is a holiday.";
        assert_eq!(
            sentences(text),
            ["It rose at 8.15 p.m.", "Next meeting: 4 June.", "It begins at 7 p.m. Monday is a holiday."]
        );
    }

    #[test]
    fn a_letter_that_may_be_a_word() {
        let text = "2024-32 I. Moss, A. Reed: That it be so. Cllr I. Moss, I. Dale and she agreed. He is older than I. The lamp is lit.";
        assert_eq!(
            sentences(text),
            [
                "2024-32 I. Moss, A. Reed: That it be so.",
                "Cllr I. Moss, I. Dale and she agreed.",
                "He is older than I.",
                "The lamp is lit."
            ]
        );
    }

    #[test]
    fn stops_that_end_no_sentence() {
        let text =
            "Cllr. A. Archer spoke. At 7.30 p.m. she left, e.g. for home. It cost £5.50. the rest was lost.";
        assert_eq!(
            sentences(text),
            [
                "Cllr. A. Archer spoke.",
                "At 7.30 p.m. she left, e.g. for home.",
                "It cost £5.50.",
                "the rest was lost."
            ]
        );
    }
}
