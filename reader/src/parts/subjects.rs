//! Who a sentence is about: the people before its verb, and which of those attending they are.

use crate::parts::{people, roll};
use crate::recorder::{is_space, trim};
use crate::words::people::RANKS;
use minutebook::{Attendance, AttendanceStatus, HONORIFICS, PersonRef};

/// A person before a verb.
pub(crate) struct Subject<'t> {
    pub(crate) person: PersonRef,
    /// The words that name them.
    pub(crate) text: &'t str,
    /// Their place in the attendance, where just one fits.
    pub(crate) place: Option<usize>,
}

/// The people that the words before a verb name.
pub(crate) fn before<'t>(words: &'t str, known: &[Attendance]) -> Vec<Subject<'t>> {
    let words = titled(words);
    let listed = roll::read(words, false).people;
    if !listed.is_empty() {
        return listed
            .into_iter()
            .map(|entry| Subject {
                place: locate(known, &entry.person),
                text: entry.text,
                person: entry.person,
            })
            .collect();
    }
    // Initials that stand for somebody who attends.
    let people: Vec<PersonRef> = known.iter().map(|one| one.person.clone()).collect();
    words
        .split([',', ';'])
        .flat_map(|piece| piece.split(" and "))
        .map(trim)
        .filter(|piece| piece.split(is_space).count() == 1)
        .filter_map(|piece| {
            let (person, text) = people::by_initials(piece, &people)?;
            Some(Subject { place: locate(known, &person), person, text })
        })
        .collect()
}

/// The words from the first title on: `At this point Councillor A Archer`.
pub(super) fn titled(words: &str) -> &str {
    let mut start = 0;
    let mut before = None;
    for word in words.split(is_space) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let capital = bare.starts_with(char::is_uppercase);
        let title = capital && HONORIFICS.iter().any(|title| bare.eq_ignore_ascii_case(title));
        if title {
            let from = before.unwrap_or(start);
            return words.get(from..).unwrap_or(words);
        }
        before = (capital && RANKS.iter().any(|rank| bare.eq_ignore_ascii_case(rank))).then_some(start);
        start += word.len();
        start += words.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    words
}

/// The one of those present that a name or a post fits.
pub(crate) fn locate(known: &[Attendance], person: &PersonRef) -> Option<usize> {
    let mut fits = known
        .iter()
        .enumerate()
        .filter(|(_, one)| one.status == AttendanceStatus::Present && one.person.may_be(person))
        .map(|(at, _)| at);
    match (fits.next(), fits.next()) {
        (Some(at), None) => Some(at),
        (Some(_), Some(_)) => None,
        (None, _) => {
            let post = person.post.as_deref().filter(|_| person.name.is_none())?.to_lowercase();
            let chair =
                matches!(post.trim_start_matches("the "), "chair" | "chairman" | "chairperson" | "mayor");
            known.iter().position(|one| chair && one.presiding)
        }
    }
}
