//! What the end of a line leaves open, so that the next line goes on with it: a label, a bracket, half a name.

use super::{is_tabular, is_tabular_text, is_upper};
use crate::lines::{Line, MarkerKind};
use crate::parts::named_votes;
use crate::recorder::{self, is_space, trim};
use minutebook::HONORIFICS;

/// True for the label of a mover or a seconder with nobody behind it.
pub(super) fn awaits_name(text: &str) -> bool {
    let Some(label) = text.trim_end_matches(['*', ' ']).strip_suffix(':') else { return false };
    ["proposed", "seconded", "proposed by", "seconded by", "moved", "moved by", "proposer", "seconder"]
        .iter()
        .any(|known| trim(label).eq_ignore_ascii_case(known))
}

/// True where a bracket that a line opens is closed at the start of the next.
pub(super) fn awaits_bracket(text: &str, next: &str) -> bool {
    let open = text.rfind('(').filter(|at| text.get(*at..).is_some_and(|rest| !rest.contains(')')));
    let close = next.find(')').filter(|at| next.get(..*at).is_some_and(|head| !head.contains('(')));
    let inside = open.map_or(usize::MAX, |at| text.len() - at);
    close.is_some_and(|at| (1..40).contains(&at)) && (2..40).contains(&inside)
}

/// True where a day of a month ends one line and its year begins the next.
pub(super) fn awaits_year(text: &str, next: &str) -> bool {
    let year = next.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let month = text.trim_end_matches(',').rsplit(is_space).next().unwrap_or_default();
    year.len() == 4
        && year.starts_with(['1', '2'])
        && crate::words::MONTHS.iter().any(|known| month.eq_ignore_ascii_case(known))
}

/// True where a comma or a joint ends the line.
pub(super) fn open_ended(text: &str) -> bool {
    let word = recorder::tail(text, 5).rsplit(is_space).next().unwrap_or_default();
    // `Councillor Archer - For` is an answer.
    let answer = !word.starts_with(char::is_lowercase) && !is_upper(text);
    let word = word.to_ascii_lowercase();
    text.ends_with([',', '&'])
        || !answer
            && ["and", "of", "the", "by", "to", "with", "in", "at", "from", "for"].contains(&word.as_str())
        || ends_in_initials(text)
        || ends_in_initial(text)
}

/// `Councillors A. Archer, O.`, `A Archer, O`: the surname stands on the next line.
fn ends_in_initial(text: &str) -> bool {
    let mut words = text.rsplit(is_space);
    let last = words.next().unwrap_or_default();
    let initial = matches!(last.as_bytes(), [letter] | [letter, b'.'] if letter.is_ascii_uppercase());
    let before = words.next().unwrap_or_default();
    initial && (before.ends_with(',') || before == "and" || before == "&")
}

/// `..., Mr D L`: the surname stands on the next line.
fn ends_in_initials(text: &str) -> bool {
    let initial =
        |word: &str| matches!(word.trim_end_matches('.').as_bytes(), [one] if one.is_ascii_uppercase());
    let mut words = text.rsplit(is_space);
    words.next().is_some_and(initial)
        && words.find(|word| !initial(word)).is_some_and(|title| {
            HONORIFICS.iter().any(|known| title.trim_end_matches('.').eq_ignore_ascii_case(known))
        })
}

/// `(M), Tully and Walsh`: a letter in brackets that tells apart the bearers of the surname at the end of the line before.
pub(super) fn is_qualifier(text: &str) -> bool {
    let Some((letter, rest)) = text.strip_prefix('(').and_then(|inner| inner.split_once(')')) else {
        return false;
    };
    let capital = (1..=2).contains(&letter.len()) && letter.bytes().all(|byte| byte.is_ascii_uppercase());
    capital && (rest.starts_with([',', '.', ';']) || rest.starts_with(" and "))
}

/// `..., Ann Archer, Bo` and `Baker, Cy Croft` on the next line: a list of whole names, and half of one at the end.
pub(super) fn ends_in_half_name(text: &str, next: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let words = |name: &str| name.split(is_space).filter(|word| !word.is_empty()).count();
    let Some((list, half)) = text.rsplit_once(',') else { return false };
    let half = trim(half);
    // The first name may stand behind a title, or have begun on the line before.
    let whole = |name: &str| {
        let name = trim(name.split('(').next().unwrap_or(name));
        (2..=4).contains(&words(name)) && name.split(is_space).all(capital)
    };
    let names = || list.split(',').skip(1);
    let alone = half.chars().all(|c| c.is_alphabetic() || c == '-') && half.chars().any(char::is_lowercase);
    let surname = next.split([',', '(']).next().unwrap_or_default();
    let surname = surname.split(" and ").next().unwrap_or_default();
    capital(half)
        && alone
        && names().filter(|name| whole(name)).count() >= 2
        && names().all(whole)
        && words(surname) == 1
        && capital(surname)
        && surname.len() < next.len()
}

/// `set out in paragraph` and `(4) to the vote` on the next line: the number that a word leads to.
pub(super) fn awaits_number(text: &str, next: &Line<'_>) -> bool {
    const LEADS: &[&str] = &[
        "paragraph",
        "paragraphs",
        "section",
        "sections",
        "item",
        "items",
        "minute",
        "minutes",
        "rule",
        "rules",
        "clause",
        "clauses",
        "appendix",
        "regulation",
        "article",
        "part",
        "schedule",
        "recommendation",
        "recommendations",
        "resolution",
        "no",
    ];
    let last = text.rsplit(is_space).next().unwrap_or_default().trim_end_matches('.');
    next.marker
        .is_some_and(|mark| mark.kind != MarkerKind::Bullet && !mark.body.starts_with(char::is_uppercase))
        && !text.ends_with(['.', ':', ';'])
        && LEADS.iter().any(|lead| last.eq_ignore_ascii_case(lead))
}

/// `..., seconded by Councillor` and the surname on the next line.
pub(super) fn awaits_surname(text: &str, next: &Line<'_>) -> bool {
    let last = text.rsplit(is_space).next().unwrap_or_default().trim_end_matches('.');
    let title = HONORIFICS.iter().any(|known| last.eq_ignore_ascii_case(known));
    let sentence = text.split(is_space).count() >= 6 && !is_tabular_text(text);
    title && sentence && next.text.starts_with(char::is_uppercase) && !is_tabular(next)
}

/// `with 5 voting FOR, 7 AGAINST, 0` and `ABSTAINING` on the next line: a count and its side.
pub(super) fn awaits_side(text: &str, next: &str) -> bool {
    const SIDES: &[&str] =
        &["for", "in", "against", "abstaining", "abstained", "abstentions", "abstention", "absent", "voting"];
    let last = text.rsplit(is_space).next().unwrap_or_default();
    let word = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    (1..=3).contains(&last.len())
        && last.bytes().all(|b| b.is_ascii_digit())
        && text.split(is_space).count() >= 6
        && SIDES.iter().any(|side| word.eq_ignore_ascii_case(side))
        && !is_tabular_text(text)
}

/// `For the motion -     Councillors A, B` and `(31)     C and D` on the next line: the number of a side below its label.
pub(super) fn awaits_count(text: &str, next: &str) -> bool {
    let count = next.strip_prefix('(').and_then(|inner| inner.split_once(')'));
    let bare = count.filter(|(count, rest)| {
        (1..=3).contains(&count.len())
            && count.bytes().all(|b| b.is_ascii_digit())
            && (rest.starts_with("  ") || rest.starts_with('\t'))
    });
    bare.is_some()
        && named_votes::lists(text, true).is_some_and(|lists| {
            trim(lists.before).is_empty() && lists.sides.iter().all(|side| side.count.is_none())
        })
}

/// The raised ends of ordinals, which text that was copied from a page has on lines of their own.
const RAISED: &[&str] = &["st", "nd", "rd", "th"];

/// True where the number of `13th` ends a line, and its raised end stands below.
pub(super) fn awaits_ordinal(text: &str, next: &str) -> bool {
    RAISED.contains(&next) && text.ends_with(|c: char| c.is_ascii_digit())
}

/// True behind the raised end of an ordinal that was put to its number.
pub(super) fn behind_ordinal(whole: &str, line: &str) -> bool {
    RAISED.contains(&line) && whole.len() > line.len()
}
