//! Labels that say what a paragraph is about: `Budget – it was asked`, `Clock Tower: the light`.

use crate::gates::Gate;
use crate::parts::people;
use crate::recorder::{is_space, trim};

/// Words that no label holds: it would be a sentence.
const SENTENCE: &[&str] = &[
    "was", "were", "is", "are", "had", "has", "have", "that", "be", "been", "will", "would", "should",
    "could", "said", "noted", "asked", "he", "she", "it", "they", "there", "which", "who", "resolved",
    "agreed", "this", "we",
];
/// Labels of the page, not of its matter.
const FURNITURE: &[&str] = &[
    "minutes", "decision", "resolved", "agreed", "action", "actions", "note", "proposed", "seconded",
    "present",
];

/// The label that a text begins with, and what stands behind it.
pub(crate) fn topic(text: &str) -> Option<(&str, &str)> {
    // Most texts begin with no sign that could end a label.
    let mut head = text.as_bytes().iter().take(91);
    let signs = head.any(|byte| matches!(byte, b'-' | b':' | b'.' | b';' | b'?' | b'!' | 0x80..));
    if !signs && Gate::Room.shut(text) {
        return None;
    }
    let mut space = false;
    let mut gap = 0;
    for (at, c) in text.char_indices() {
        if at > 90 {
            return None;
        }
        if c.is_ascii_alphanumeric() && gap < 3 {
            (space, gap) = (false, 0);
            continue;
        }
        let tells = gap >= 3 || matches!(c, '–' | '—' | '-' | ':' | '.' | ';' | '?' | '!');
        if !tells {
            space = is_space(c);
            gap = if space { gap + 1 } else { 0 };
            continue;
        }
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        let spaced = after.starts_with(is_space);
        let sign = match c {
            '–' | '—' => space || spaced,
            '-' => space || spaced,
            ':' => spaced && at < 50,
            _ => false,
        };
        if sign || gap >= 3 {
            let rest = if sign { after } else { text.get(at..)? };
            return label(trim(text.get(..at)?), trim(rest));
        }
        if matches!(c, '.' | ';' | '?' | '!') && spaced {
            return None;
        }
        space = is_space(c);
        gap = if space { gap + 1 } else { 0 };
    }
    None
}

fn label<'t>(label: &'t str, rest: &'t str) -> Option<(&'t str, &'t str)> {
    let words: Vec<_> = label.split(is_space).filter(|word| !word.is_empty()).collect();
    let starts = label.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let letters = label.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    let follows = rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"' | '‘' | '\'' | '£'));
    let joined = rest.starts_with("and ") || rest.starts_with("or ") || rest.starts_with("to ");
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if !(1..=9).contains(&words.len()) || !starts || !letters || !follows || joined {
        return None;
    }
    if words.iter().any(|word| SENTENCE.contains(&plain(word).as_str()))
        || FURNITURE.contains(&plain(label).as_str())
    {
        return None;
    }
    // A person before the dash is a speaker.
    if people::read(label).is_some_and(|person| person.text.len() + 4 >= label.len()) {
        return None;
    }
    Some((label, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        assert_eq!(topic("Budget -it was noted that"), Some(("Budget", "it was noted that")));
        assert_eq!(topic("Hiring of rooms- it was asked"), Some(("Hiring of rooms", "it was asked")));
        assert_eq!(topic("Clock tower – the pre-birth plan"), Some(("Clock tower", "the pre-birth plan")));
        assert_eq!(topic("Play Park    There was still"), Some(("Play Park", "There was still")));
        assert_eq!(topic("Roads: it was asked"), Some(("Roads", "it was asked")));
        for none in [
            "The pre-birth plan was good",
            "Strategy 2020 – 2023 and more",
            "It was late - very late",
            "Pre- and post-war roads were",
            "Councillor Archer – asked whether",
            "Decision: the report",
            "The meeting. Budget – it was",
        ] {
            assert_eq!(topic(none), None, "{none}");
        }
    }
}
