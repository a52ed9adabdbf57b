//! Who is who: whether two mentions in one record denote one person, and how far the attendance list can be trusted.

use super::Context;
use crate::attendance::{Attendance, AttendanceStatus, Capacity};
use crate::path::Pointer;
use crate::person::PersonRef;
use crate::reading::PageKind;
use std::collections::HashMap;

/// Whether two mentions denote one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Same {
    /// They do: nobody else in the record fits.
    Yes,
    /// They may, and so may somebody else; or one is a name and the other a post.
    Perhaps,
    /// They do not.
    No,
}

/// People by what they must share to be one, so that a list is not compared entry by entry.
#[derive(Debug, Default)]
pub(crate) struct PersonIndex {
    by_trait: HashMap<String, Vec<usize>>,
}

impl PersonIndex {
    pub(crate) fn of<'p>(people: impl Iterator<Item = &'p PersonRef>) -> Self {
        let mut index = Self::default();
        people.enumerate().for_each(|(n, person)| index.add(n, person));
        index
    }

    pub(crate) fn add(&mut self, n: usize, person: &PersonRef) {
        for one in person.traits() {
            self.by_trait.entry(one).or_default().push(n);
        }
    }

    /// Positions of everybody whom [`PersonRef::may_be`] can fit, and of a few whom it does not; in order.
    pub(crate) fn near(&self, person: &PersonRef) -> Vec<usize> {
        let mut found: Vec<usize> =
            person.traits().filter_map(|one| self.by_trait.get(&one)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl<'m> Context<'m> {
    /// Whether two mentions denote one person, as far as names and the attendance list tell.
    pub(crate) fn same_person(&self, a: &PersonRef, b: &PersonRef) -> Same {
        if let (Some(a), Some(b)) = (&a.person_id, &b.person_id) {
            return if a == b { Same::Yes } else { Same::No };
        }
        let (a, b) = (self.named_in_list(a), self.named_in_list(b));
        if !a.may_be(b) {
            // A name says nothing of a post, and one person can hold two posts.
            return if a.name.is_some() && b.name.is_some() { Same::No } else { Same::Perhaps };
        }
        let entries = self.attendance_of(a).chain(self.attendance_of(b));
        let listed: Vec<_> = entries.map(|(_, entry)| &entry.person).collect();
        let one_listed = all_one(&listed);
        let told_apart = titles_contradict(a, b);
        match (one_listed && !told_apart, listed.is_empty()) {
            (true, false) => Same::Yes,
            (true, true) if same_words(a, b) => Same::Yes,
            _ => Same::Perhaps,
        }
    }

    /// The same person under the name that the attendance list gives to the only holder of the post.
    fn named_in_list<'p>(&'p self, person: &'p PersonRef) -> &'p PersonRef {
        if person.name.is_some() || person.person_id.is_some() {
            return person;
        }
        let mut holders = self.attendance_of(person).filter(|(_, entry)| entry.person.name.is_some());
        match (holders.next(), holders.next()) {
            (Some((_, entry)), None) => &entry.person,
            _ => person,
        }
    }

    /// The entries of the attendance list that can denote this person, where they all denote one; none where the
    /// list does not name the person; `Err` where two people on it fit.
    pub(crate) fn listed_as(
        &self,
        person: &PersonRef,
    ) -> Result<Vec<(Pointer, &'m Attendance)>, &'static str> {
        let entries: Vec<_> = self.attendance_of(person).collect();
        let people: Vec<_> = entries.iter().map(|(_, entry)| &entry.person).collect();
        if !all_one(&people) || people.iter().any(|listed| titles_contradict(listed, person)) {
            return Err("which of two people of that name it was");
        }
        Ok(entries)
    }

    /// True where the attendance list reads like one that was taken, and not like what a sentence or two let on:
    /// it says of two members or more, in their capacity, that they were there, without telling when they came or
    /// left; and the page shows more than one item of a meeting.
    pub(crate) fn has_attendance_list(&self) -> bool {
        let partial = matches!(
            self.reading.map(|reading| reading.page),
            Some(PageKind::AgendaItem | PageKind::Issue | PageKind::Decision)
        );
        let listed = self.meeting.attendance.iter().filter(|entry| {
            entry.status == AttendanceStatus::Present
                && entry.capacity == Some(Capacity::Member)
                && entry.presence.is_empty()
        });
        !partial && listed.count() >= 2
    }
}

/// True where no two of them are surely different people.
fn all_one(people: &[&PersonRef]) -> bool {
    people.iter().enumerate().all(|(n, a)| people.iter().skip(n + 1).all(|b| a.may_be(b)))
}

/// True where both are printed with the same name, and it has more than a surname.
pub(crate) fn same_full_name(a: &PersonRef, b: &PersonRef) -> bool {
    let full = |person: &PersonRef| {
        let name = person.name.as_deref().unwrap_or_default();
        let mut words = name.split_whitespace().rev();
        words.next().is_some()
            && words.any(|word| word.trim_matches('.').chars().filter(|c| c.is_alphabetic()).count() > 1)
    };
    same_words(a, b) && full(a) && full(b)
}

/// True where both are printed alike, titles apart.
pub(crate) fn same_words(a: &PersonRef, b: &PersonRef) -> bool {
    match (&a.name, &b.name) {
        (Some(a), Some(b)) => a.trim().to_lowercase() == b.trim().to_lowercase(),
        (None, None) => match (&a.post, &b.post) {
            (Some(a), Some(b)) => a.trim().to_lowercase() == b.trim().to_lowercase(),
            _ => false,
        },
        _ => false,
    }
}

/// True where the names are so different that no short form, nickname or title explains it: both are names, and the
/// surname of neither is a word of the other.
pub(crate) fn surely_other(a: &PersonRef, b: &PersonRef) -> bool {
    if let (Some(a), Some(b)) = (&a.person_id, &b.person_id) {
        return a != b;
    }
    let words = |name: &str| -> Vec<String> {
        let parts = name.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '\u{2019}'));
        parts.filter(|word| word.chars().count() > 1).map(str::to_lowercase).collect()
    };
    let (Some(a), Some(b)) = (&a.name, &b.name) else { return false };
    let (a, b) = (words(a), words(b));
    match (a.last(), b.last()) {
        (Some(last_a), Some(last_b)) => !a.contains(last_b) && !b.contains(last_a),
        _ => false,
    }
}

/// `Mr Archer` and `Mrs Archer` are two people, though each may be `A. Archer`.
fn titles_contradict(a: &PersonRef, b: &PersonRef) -> bool {
    let man = |person: &PersonRef| {
        let title = person.honorific.as_deref().unwrap_or_default().to_lowercase();
        title.split_whitespace().find_map(|word| match word.trim_end_matches('.') {
            "mr" | "sir" | "lord" => Some(true),
            "mrs" | "ms" | "miss" | "dame" | "lady" | "baroness" => Some(false),
            _ => None,
        })
    };
    matches!((man(a), man(b)), (Some(a), Some(b)) if a != b)
}
