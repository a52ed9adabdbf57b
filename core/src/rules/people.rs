//! Who is who: whether two mentions in one record denote one person, and how far the attendance list can be trusted.

use super::seeded::{ByHash, Seed};
use super::{Context, Element, ROOT};
use crate::attendance::{Attendance, AttendanceStatus, Capacity};
use crate::lean::Ordered;
use crate::person::{PersonRef, Traits};
use crate::reading::PageKind;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

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

/// Every mention of a person that a rule asked about, prepared once: the same few names come back in every vote.
pub(crate) struct People<'m> {
    seed: Seed,
    /// By the hash of what tells mentions apart.
    known: RefCell<ByHash<Rc<Who<'m>>>>,
    /// The attendance list, by trait.
    list: PersonIndex,
}

/// An entry of the attendance list with its place.
pub(crate) type Listed<'m> = (Element<'static>, &'m Attendance);

/// A mention as prepared.
pub(crate) struct Who<'m> {
    /// The mention itself.
    mention: Cow<'m, PersonRef>,
    /// What mentions of one person must share.
    traits: Traits,
    /// The entries of the attendance list that can denote the person, with their places, in order.
    listed: Vec<Listed<'m>>,
    /// True where two people on the list fit.
    is_ambiguous: bool,
}

impl<'m> Who<'m> {
    /// The entries of the attendance list that can denote the person, where they all denote one; none where the
    /// list does not name the person; `Err` where two people on it fit.
    pub(crate) fn listed_as(&self) -> Result<&[Listed<'m>], &'static str> {
        if self.is_ambiguous { Err("which of two people of that name it was") } else { Ok(&self.listed) }
    }

    /// The entries of the attendance list that can denote the person, with their places, in order.
    pub(crate) fn listed(&self) -> &[Listed<'m>] {
        &self.listed
    }

    /// True where the attendance list has an entry that can denote the person.
    pub(crate) fn is_listed(&self) -> bool {
        !self.listed.is_empty()
    }
}

impl<'m> People<'m> {
    fn of(attendance: &'m [Attendance]) -> Self {
        let mut list = PersonIndex::with_room(attendance.len());
        let traits: Vec<_> = attendance.iter().map(|entry| entry.person.traits()).collect();
        for (n, traits) in traits.iter().enumerate() {
            list.add_traits(n, traits);
        }
        let mut people = Self { seed: Seed::default(), known: RefCell::default(), list };
        people.known.get_mut().reserve(attendance.len());
        // Voters mostly are printed as they are listed.
        for (entry, traits) in attendance.iter().zip(traits) {
            let hash = people.hash(&entry.person);
            let who = people.prepared(attendance, Cow::Borrowed(&entry.person), traits);
            people.known.get_mut().entry(hash).or_insert_with(|| Rc::new(who));
        }
        people
    }

    /// The mention, prepared.
    fn who(&self, attendance: &'m [Attendance], person: &PersonRef) -> Rc<Who<'m>> {
        let hash = self.hash(person);
        let known = self.known.borrow().get(&hash).cloned();
        if let Some(who) = known.filter(|who| printed_alike(&who.mention, person)) {
            return who;
        }
        let who = Rc::new(self.prepared(attendance, Cow::Owned(person.clone()), person.traits()));
        // Of two mentions with one hash, which hardly is, the first is kept.
        self.known.borrow_mut().entry(hash).or_insert_with(|| Rc::clone(&who));
        who
    }

    fn prepared(&self, attendance: &'m [Attendance], mention: Cow<'m, PersonRef>, traits: Traits) -> Who<'m> {
        let near = self.list.near_traits(&traits).into_iter();
        let person = &*mention;
        let entry = |n| Some((ROOT.each("attendance", n), attendance.get(n)?));
        let listed: Vec<Listed<'m>> =
            near.filter_map(entry).filter(|(_, one)| one.person.may_be(person)).collect();
        let people = || listed.iter().map(|(_, entry)| &entry.person);
        let is_ambiguous = (listed.len() > 1 && !all_one(&people().collect::<Vec<_>>()))
            || people().any(|listed| titles_contradict(listed, person));
        Who { mention, traits, listed, is_ambiguous }
    }

    fn hash(&self, person: &PersonRef) -> u64 {
        self.seed.hash(printed(person).map(|part| part.as_deref().unwrap_or_default()))
    }
}

/// People by what they must share to be one, so that a list is not compared entry by entry.
#[derive(Debug, Default)]
pub(crate) struct PersonIndex {
    /// For every trait the latest of its `entries`.
    latest: HashMap<u64, usize, Seed>,
    /// Somebody, and the entry before with the same trait.
    entries: Vec<(usize, Option<usize>)>,
}

impl PersonIndex {
    fn with_room(people: usize) -> Self {
        let latest = HashMap::with_capacity_and_hasher(2 * people, Seed::default());
        Self { latest, entries: Vec::with_capacity(2 * people) }
    }

    pub(crate) fn add(&mut self, n: usize, who: &Who<'_>) {
        self.add_traits(n, &who.traits);
    }

    fn add_traits(&mut self, n: usize, traits: &Traits) {
        for one in traits.as_slice() {
            let before = self.latest.insert(*one, self.entries.len());
            self.entries.push((n, before));
        }
    }

    /// Forgets everybody: one index serves many lists.
    pub(crate) fn clear(&mut self) {
        self.latest.clear();
        self.entries.clear();
    }

    /// Positions of everybody whom [`PersonRef::may_be`] can fit, and of a few whom it does not; in order.
    pub(crate) fn near(&self, who: &Who<'_>) -> Vec<usize> {
        self.near_traits(&who.traits)
    }

    fn near_traits(&self, traits: &Traits) -> Vec<usize> {
        let mut found = Vec::new();
        for one in traits.as_slice() {
            let mut next = self.latest.get(one).copied();
            while let Some((n, before)) = next.and_then(|entry| self.entries.get(entry)) {
                found.push(*n);
                next = *before;
            }
        }
        found.order();
        found.dedup();
        found
    }
}

impl<'m> Context<'m> {
    /// The mention, prepared.
    pub(crate) fn who(&self, person: &PersonRef) -> Rc<Who<'m>> {
        let attendance = &self.meeting.attendance;
        self.people.get_or_init(|| People::of(attendance)).who(attendance, person)
    }

    /// The entries of the attendance list that can denote this person, with their places.
    pub(crate) fn attendance_of(&self, person: &PersonRef) -> impl Iterator<Item = Listed<'m>> + use<'m> {
        let who = self.who(person);
        (0..).map_while(move |n| who.listed.get(n).cloned())
    }

    /// The same as [`PersonRef::may_be`], quickly answered where the two share nothing.
    pub(crate) fn may_be(&self, a: &PersonRef, b: &PersonRef) -> bool {
        let (known_a, known_b) = (self.who(a), self.who(b));
        known_a.traits.meet(&known_b.traits) && a.may_be(b)
    }

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

/// What tells mentions apart.
fn printed(person: &PersonRef) -> [&Option<String>; 4] {
    [&person.name, &person.post, &person.person_id, &person.honorific]
}

/// True where nothing tells the two mentions apart; text that is empty says as much as none.
fn printed_alike(a: &PersonRef, b: &PersonRef) -> bool {
    let same = |(a, b): (&Option<String>, &Option<String>)| {
        a.as_deref().unwrap_or_default() == b.as_deref().unwrap_or_default()
    };
    printed(a).into_iter().zip(printed(b)).all(same)
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
    if a.honorific == b.honorific {
        return false;
    }
    const MEN: [&str; 3] = ["mr", "sir", "lord"];
    const WOMEN: [&str; 6] = ["mrs", "ms", "miss", "dame", "lady", "baroness"];
    let man = |person: &PersonRef| {
        let mut title = person.honorific.as_deref().unwrap_or_default().split_whitespace();
        title.find_map(|word| {
            let word = word.trim_end_matches('.');
            let of = |list: &[&str]| list.iter().any(|title| title.eq_ignore_ascii_case(word));
            if of(&MEN) { Some(true) } else { of(&WOMEN).then_some(false) }
        })
    };
    matches!((man(a), man(b)), (Some(a), Some(b)) if a != b)
}
