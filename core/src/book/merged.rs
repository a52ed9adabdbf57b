//! One meeting from all its pages.

use super::meetings::{agreed, named_most};
use super::{BookItem, BookMeeting};
use crate::agenda::AgendaItem;
use crate::attendance::{Attendance, Declarations, Moment};
use crate::evidence::{Basis, Evidence};
use crate::lean::{HashMap, Ordered};
use crate::meeting::Meeting;
use crate::path::Pointer;
use crate::reading::Reading;
use crate::resolution::ResolutionPart;
use crate::shape::record;
use crate::value::Id;

record! {
    /// A meeting put together from several pages.
    pub struct MergedMeeting {
        required {
            /// The meeting. A fact that its pages state differently is absent.
            meeting: Meeting,
        }
        /// Which places of which readings each fact comes from.
        evidence: Vec<Evidence>,
    }
}

/// One page that the meeting is made of.
struct Part<'r> {
    at: Pointer,
    meeting: &'r Meeting,
}

impl BookMeeting {
    /// The meeting as its pages show it together. `reading` gives the readings that the book was made of, by number.
    ///
    /// What pages state alike, or only one of them states, is kept; what they state differently is left out, and stands
    /// in the book's findings. An item that several pages show is taken whole from the page that shows most of it.
    pub fn merged<'r>(&self, reading: impl Fn(usize) -> Option<&'r Reading>) -> MergedMeeting {
        let parts: Vec<Part<'r>> = self
            .pages
            .iter()
            .filter_map(|page| {
                let n = page.path.steps().nth(1)?.parse().ok()?;
                Some(Part { at: page.path.clone(), meeting: &reading(n)?.meeting })
            })
            .collect();
        let mut merging = Merging { parts, evidence: Vec::new() };
        let mut meeting = merging.header();
        let same_ids = merging.agenda(&self.items, &mut meeting);
        merging.attendance(&same_ids, &mut meeting);
        merging.documents(&mut meeting);
        meeting.id = meeting.derived_id(None);
        if meeting.date.is_none()
            && let Some(first) = merging.parts.first()
        {
            meeting.id = first.meeting.id;
        }
        MergedMeeting::new(meeting).evidence(merging.evidence)
    }
}

struct Merging<'r> {
    parts: Vec<Part<'r>>,
    evidence: Vec<Evidence>,
}

impl Merging<'_> {
    fn note(&mut self, path: Pointer, from: Vec<Pointer>) {
        self.evidence.push(Evidence::new(path, Basis::Derived).from(from));
    }

    /// Notes where a field of the header comes from.
    fn note_field(&mut self, field: &str, states: impl Fn(&Meeting) -> bool) {
        let stating = self.parts.iter().filter(|part| states(part.meeting)).map(|part| part.at.field(field));
        let stating: Vec<_> = stating.collect();
        self.note(Pointer::root().field("meeting").field(field), stating);
    }

    fn header(&mut self) -> Meeting {
        let mut meeting = Meeting::new();
        macro_rules! same {
            ($($field:ident),+ $(,)?) => {
                $(
                    let value = agreed(self.parts.iter().map(|part| part.meeting.$field.as_ref())).cloned();
                    if value.is_some() {
                        self.note_field(stringify!($field), |one| one.$field.is_some());
                    }
                    meeting.$field = value;
                )+
            };
        }
        same!(
            kind,
            title,
            date,
            start_time,
            end_time,
            status,
            rescheduled_from,
            mode,
            venue,
            contact,
            notice,
            public_present,
            minutes_status,
            next_meeting,
        );
        meeting.council = named_most(self.parts.iter().map(|part| part.meeting.council.as_ref()));
        if meeting.council.is_some() {
            self.note_field("council", |one| one.council.is_some());
        }
        meeting.body = named_most(self.parts.iter().map(|part| part.meeting.body.as_ref()));
        if meeting.body.is_some() {
            self.note_field("body", |one| one.body.is_some());
        }
        let stated = |one: &&Declarations| **one != Declarations::NotStated;
        let interests = agreed(self.parts.iter().map(|part| Some(&part.meeting.interests).filter(stated)));
        if let Some(interests) = interests.cloned() {
            self.note_field("interests", |one| one.interests != Declarations::NotStated);
            meeting.interests = interests;
        }
        meeting
    }

    /// Takes each item from the page that shows most of it; gives for every id of an item the one that was kept.
    fn agenda(
        &mut self,
        items: &[BookItem],
        meeting: &mut Meeting,
    ) -> HashMap<Id<AgendaItem>, Id<AgendaItem>> {
        let mut same = HashMap::new();
        let mut chosen: Vec<(usize, usize, AgendaItem, Vec<Pointer>)> = Vec::new();
        for item in items {
            let mut copies: Vec<(usize, usize, &AgendaItem)> = Vec::new();
            let mut from = Vec::new();
            for mention in &item.mentions {
                let place = self.parts.iter().enumerate().find_map(|(n, part)| {
                    let inner = mention.path.below(&part.at.field("agenda"))?;
                    let mut steps = inner.steps();
                    let at: usize = steps.next()?.parse().ok()?;
                    // Sub-items come with the item that holds them.
                    steps.next().is_none().then_some(())?;
                    Some((n, at, part.meeting.agenda.get(at)?))
                });
                if let Some(place) = place {
                    copies.push(place);
                    from.push(mention.path.clone());
                }
            }
            let fullest =
                copies.iter().max_by_key(|(n, _, item)| (!item.truncated, content(item), usize::MAX - n));
            let Some((n, at, item)) = fullest.copied() else { continue };
            for (_, _, copy) in &copies {
                same.insert(copy.id, item.id);
            }
            chosen.push((n, at, item.clone(), from));
        }
        // In the order of business, where every item has a plain number; else as the pages give them.
        let number = |item: &AgendaItem| item.number.as_deref().and_then(|number| number.parse::<u32>().ok());
        if chosen.iter().all(|(_, _, item, _)| number(item).is_some()) {
            chosen.order_by_key(|(_, _, item, _)| number(item));
        }
        let agenda = Pointer::root().field("agenda");
        for (k, (_, at, mut item, from)) in chosen.into_iter().enumerate() {
            item.order = u32::try_from(k + 1).unwrap_or(u32::MAX);
            readdress(&mut item, &agenda.at(at), &agenda.at(k));
            self.note(Pointer::root().field("meeting").field("agenda").at(k), from);
            meeting.agenda.push(item);
        }
        same
    }

    /// Everybody once for each way in which a page says that they attended.
    fn attendance(&mut self, same: &HashMap<Id<AgendaItem>, Id<AgendaItem>>, meeting: &mut Meeting) {
        let mut known: HashMap<(String, String), (usize, Vec<Pointer>)> = HashMap::new();
        for part in &self.parts {
            for (n, entry) in part.meeting.attendance.iter().enumerate() {
                let key = (entry.person.display().to_lowercase(), entry.status.to_string());
                let here = part.at.field("attendance").at(n);
                let told = |entry: &Attendance| (entry.presence.len(), entry.capacity.is_some());
                match known.get_mut(&key) {
                    Some((at, from)) => {
                        from.push(here);
                        if let Some(kept) =
                            meeting.attendance.get_mut(*at).filter(|kept| told(entry) > told(kept))
                        {
                            *kept = entry.clone();
                        }
                    }
                    None => {
                        known.insert(key, (meeting.attendance.len(), vec![here]));
                        meeting.attendance.push(entry.clone());
                    }
                }
            }
        }
        let moments = meeting.attendance.iter_mut().flat_map(|entry| &mut entry.presence);
        for moment in moments.flat_map(|spell| [&mut spell.joined, &mut spell.left]).flatten() {
            if let Moment::During(item) = moment
                && let Some(kept) = same.get(item)
            {
                *item = *kept;
            }
        }
        let mut places: Vec<_> = known.into_values().collect();
        places.order_by_key(|(at, _)| *at);
        for (at, from) in places {
            self.note(Pointer::root().field("meeting").field("attendance").at(at), from);
        }
    }

    fn documents(&mut self, meeting: &mut Meeting) {
        let mut notes: Vec<Vec<Pointer>> = Vec::new();
        let mut known: HashMap<(&str, Option<&str>), usize> = HashMap::new();
        for part in &self.parts {
            for (n, document) in part.meeting.documents.iter().enumerate() {
                let here = part.at.field("documents").at(n);
                let at = *known.entry((&document.title, document.label.as_deref())).or_insert_with(|| {
                    meeting.documents.push(document.clone());
                    notes.push(Vec::new());
                    notes.len() - 1
                });
                if let Some(from) = notes.get_mut(at) {
                    from.push(here);
                }
            }
        }
        for (at, from) in notes.into_iter().enumerate() {
            self.note(Pointer::root().field("meeting").field("documents").at(at), from);
        }
    }
}

/// How much an item holds.
fn content(item: &AgendaItem) -> usize {
    item.walk()
        .map(|one| {
            one.minutes.len()
                + one.resolutions.len()
                + one.votes.len()
                + one.motions.len()
                + one.figures.len()
        })
        .sum()
}

/// Lets the pointers of an item, which name places of its old meeting, name those of the new one.
fn readdress(item: &mut AgendaItem, old: &Pointer, new: &Pointer) {
    if old == new {
        return;
    }
    let moved = |place: &mut Pointer| {
        if let Some(inner) = place.below(old) {
            *place = new.join(&inner);
        }
    };
    for figure in &mut item.figures {
        for place in [&mut figure.whole, &mut figure.part, &mut figure.previous].into_iter().flatten() {
            moved(place);
        }
    }
    let mut parts: Vec<&mut ResolutionPart> =
        item.resolutions.iter_mut().flat_map(|one| &mut one.parts).collect();
    while let Some(part) = parts.pop() {
        part.documents.iter_mut().for_each(moved);
        parts.extend(&mut part.parts);
    }
    for sub in &mut item.items {
        readdress(sub, old, new);
    }
}
