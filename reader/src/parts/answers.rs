//! What a council answers on a planning application, with its reasons behind it: `24/1/FUL | The Mill | A barn | Object: too high`,
//! `24/1/FUL The Mill, a barn. Objected to; it is too high.`

use crate::gates::Gate;
use crate::parts::responses::is_application;
use crate::recorder::{is_space, trim};
use crate::sentences::sentences;
use crate::words::decisions::{ANSWERS_IN_ROWS, BEHIND_ANSWERS, RESPONSES};

/// What others decide is told in the same words: an answer with text behind it is none of these.
const OF_OTHERS: &[&str] =
    &["approved", "refused", "approve", "refuse", "approval", "refusal", "noted", "neutral"];

/// The answer in the last cell of an application's row, and the row up to the end of the answer's sentence.
pub(crate) fn row(text: &str) -> Option<(&str, &str)> {
    if text.matches(" | ").count() < 2 || Gate::Response.shut(text) {
        return None;
    }
    let named = || text.split('|').take(3).any(|cell| is_application(trim(cell)));
    let cell = text.trim_matches(|c| c == '|' || is_space(c)).rsplit('|').next().map(trim)?;
    let answer = lead(cell, ANSWERS_IN_ROWS).filter(|_| named())?;
    let told = sentences(cell).first().map_or(answer.len(), |first| first.len().max(answer.len()));
    let start = (cell.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    Some((answer, trim(text.get(..start + told)?)))
}

/// The answer that a sentence behind an application begins with, and the text up to that sentence's end.
pub(crate) fn sentence<'t>(block: &'t str, all: &[&'t str]) -> Option<(&'t str, &'t str)> {
    if Gate::Response.shut(block) || !is_application(block) {
        return None;
    }
    all.iter().skip(1).take(6).find_map(|sentence| {
        let own = OF_OTHERS
            .iter()
            .any(|word| sentence.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)));
        let answer = lead(sentence, &[]).filter(|_| !own)?;
        let end = (sentence.as_ptr() as usize).wrapping_sub(block.as_ptr() as usize) + sentence.len();
        Some((answer, trim(block.get(..end)?)))
    })
}

/// The longest answer that a text begins with: it ends there, or a stop or a reason stands behind.
fn lead<'t>(text: &'t str, more: &[&str]) -> Option<&'t str> {
    let begins = |known: &&&str| {
        let (head, rest) = text.split_at_checked(known.len()).unwrap_or_default();
        let rest = rest.trim_start_matches(is_space);
        let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let apart = rest.is_empty() || rest.starts_with(['.', ',', ';', ':', '(', '–', '—', '-']);
        head.eq_ignore_ascii_case(known)
            && (apart || BEHIND_ANSWERS.iter().any(|behind| word.eq_ignore_ascii_case(behind)))
    };
    let capital = text.starts_with(char::is_uppercase);
    let longest = RESPONSES.iter().chain(more).filter(begins).max_by_key(|known| known.len());
    longest.filter(|_| capital).and_then(|known| text.get(..known.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_in_rows() {
        for (text, answer, told) in [
            (
                "24/0012/FUL | The Mill | A barn | No objection",
                "No objection",
                "24/0012/FUL | The Mill | A barn | No objection",
            ),
            (
                "2 | 24/0013/OUT | Ten houses | RECOMMEND REFUSAL. Too many; too high. (Unanimous)",
                "RECOMMEND REFUSAL",
                "2 | 24/0013/OUT | Ten houses | RECOMMEND REFUSAL.",
            ),
            (
                "24/0014/HOU | Rose Cottage | Porch | Oppose – too wide for the lane.",
                "Oppose",
                "24/0014/HOU | Rose Cottage | Porch | Oppose – too wide for the lane.",
            ),
        ] {
            assert_eq!(row(text), Some((answer, told)), "{text}");
        }
        for text in [
            "A Ash | Wages | No | 300",
            "24/0012/FUL | The Mill | Objectors spoke",
            "24/0012/FUL | No objection",
        ] {
            assert_eq!(row(text), None, "{text}");
        }
    }

    #[test]
    fn answers_with_their_reasons() {
        let told = |text: &'static str| sentence(text, &sentences(text)).map(|(answer, _)| answer);
        assert_eq!(told("24/0012/FUL The Mill, a barn. Objected to; it is too high."), Some("Objected"));
        assert_eq!(told("24/0012/FUL The Mill, a barn. Supported unanimously."), Some("Supported"));
        assert_eq!(told("24/0012/FUL The Mill, a barn. Refused by the District Council."), None);
        assert_eq!(told("Objected to; it is too high."), None);
    }
}
