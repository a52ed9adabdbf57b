use super::figure::Figures;
use super::people::{People, Who};
use super::seeded::Seed;
use super::structure::Siblings;
use super::{Element, Place, Profile};
use crate::agenda::AgendaItem;
use crate::evidence::SpanIndex;
use crate::figure::Figure;
use crate::meeting::Meeting;
use crate::motion::Motion;
use crate::path::Pointer;
use crate::reading::Reading;
use crate::value::Id;
use crate::vote::{Vote, VoteEvent, VoteOption};
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// One item with its place as seen from the meeting.
pub(crate) struct ItemAt<'m> {
    pub(crate) item: &'m AgendaItem,
    pub(crate) at: Place,
    /// Items come in the order of business; this is the position over all levels.
    pub(crate) position: usize,
}

/// What can be referred to by its id.
struct Ids<'m> {
    /// With the position over all levels.
    items: HashMap<Id<AgendaItem>, usize, Seed>,
    votes: HashSet<Id<VoteEvent>, Seed>,
    /// With the item that each stands under, as a position over all levels, and its position there; of several with
    /// one id the last.
    motions: HashMap<Id<Motion>, (usize, usize, &'m Motion), Seed>,
}

/// One vote with its place and its voters.
pub(crate) struct EventAt<'m> {
    pub(crate) vote: &'m VoteEvent,
    pub(crate) at: Place,
    /// Its item, as a position over all levels.
    pub(crate) position: usize,
    /// How each of `vote.votes` was cast, and by whom: close together, because many rules walk them.
    pub(crate) voters: Vec<(VoteOption, Rc<Who<'m>>)>,
    /// True where they are those of the vote before, in the same order.
    pub(crate) same_voters: bool,
}

impl<'m> EventAt<'m> {
    /// The place of one voter's vote.
    pub(crate) fn cast_at(&self, n: usize) -> Element<'_> {
        self.at.each("votes", n)
    }

    /// Every vote that is recorded by name, with who cast it.
    pub(crate) fn named(&self) -> impl Iterator<Item = (usize, &'m Vote, &Who<'m>)> {
        let votes = self.vote.votes.iter().zip(&self.voters).enumerate();
        votes.map(|(n, (vote, (_, who)))| (n, vote, who.as_ref()))
    }

    /// Those of them that are for, against or abstaining.
    pub(crate) fn cast(&self) -> impl Iterator<Item = (usize, &'m Vote, &Who<'m>)> {
        let votes = self.vote.votes.iter().zip(&self.voters).enumerate();
        let cast = votes.filter(|(_, (_, (option, _)))| option.is_cast());
        cast.map(|(n, (vote, (_, who)))| (n, vote, who.as_ref()))
    }
}

/// What a rule looks at: the record, prepared once for all rules.
pub(crate) struct Context<'m> {
    pub(crate) meeting: &'m Meeting,
    pub(crate) profile: &'m Profile,
    /// Where the meeting stands in the record that findings point into: `` or `/meeting`.
    pub(crate) base: Pointer,
    /// The same as a place.
    pub(crate) place: Place,
    /// Every item and sub-item, in order.
    pub(crate) items: Vec<ItemAt<'m>>,
    pub(super) people: OnceCell<People<'m>>,
    events: OnceCell<Vec<EventAt<'m>>>,
    spans: OnceCell<SpanIndex<'m>>,
    pub(super) figures: OnceCell<Figures<'m>>,
    pub(super) siblings: OnceCell<Vec<Siblings<'m>>>,
    ids: OnceCell<Ids<'m>>,
    pub(crate) reading: Option<&'m Reading>,
    pub(crate) text: Option<&'m str>,
}

impl<'m> Context<'m> {
    pub(crate) fn of_meeting(meeting: &'m Meeting, profile: &'m Profile) -> Self {
        let mut items = Vec::with_capacity(meeting.agenda.len());
        let agenda = Place::root().field("agenda");
        for (n, item) in meeting.agenda.iter().enumerate() {
            collect(item, agenda.at(n), &mut items);
        }
        Self {
            meeting,
            profile,
            base: Pointer::root(),
            place: Place::root(),
            items,
            people: OnceCell::new(),
            events: OnceCell::new(),
            spans: OnceCell::new(),
            figures: OnceCell::new(),
            siblings: OnceCell::new(),
            ids: OnceCell::new(),
            reading: None,
            text: None,
        }
    }

    pub(crate) fn of_reading(reading: &'m Reading, text: Option<&'m str>, profile: &'m Profile) -> Self {
        let meeting = Self::of_meeting(&reading.meeting, profile);
        let place = Place::root().field("meeting");
        Self { base: place.pointer(), place, reading: Some(reading), text, ..meeting }
    }

    /// The reading's evidence by where it stands.
    pub(crate) fn spans(&self) -> Option<&SpanIndex<'m>> {
        let reading = self.reading?;
        Some(self.spans.get_or_init(|| SpanIndex::new(&reading.evidence)))
    }

    /// Every vote of every item, with who each voter is.
    pub(crate) fn events(&self) -> &[EventAt<'m>] {
        self.events.get_or_init(|| {
            let votes = self.each("votes", |item| &item.votes);
            let mut events: Vec<EventAt<'m>> = Vec::new();
            for (one, at, vote) in votes {
                let before = events.last();
                let voters = vote.votes.iter().enumerate().map(|(n, cast)| {
                    // The same members mostly vote in the same order: the name in this place of the vote before.
                    let known = before.and_then(|event| event.vote.votes.get(n).zip(event.voters.get(n)));
                    let who = match known.filter(|(known, _)| known.voter == cast.voter) {
                        Some((_, (_, who))) => Rc::clone(who),
                        None => self.who(&cast.voter),
                    };
                    (cast.option, who)
                });
                let voters: Vec<_> = voters.collect();
                let same_voters = before.is_some_and(|before| {
                    let pairs = || before.voters.iter().zip(&voters);
                    before.voters.len() == voters.len() && pairs().all(|((_, a), (_, b))| Rc::ptr_eq(a, b))
                });
                events.push(EventAt { vote, at: at.place(), position: one.position, voters, same_voters });
            }
            events
        })
    }

    fn ids(&self) -> &Ids<'m> {
        self.ids.get_or_init(|| {
            let votes = self.items.iter().flat_map(|one| &one.item.votes);
            let motions = self.items.iter().flat_map(|one| {
                let motions = one.item.motions.iter().enumerate();
                motions.map(|(n, motion)| (motion.id, (one.position, n, motion)))
            });
            Ids {
                items: self.items.iter().map(|one| (one.item.id, one.position)).collect(),
                votes: votes.map(|vote| vote.id).collect(),
                motions: motions.collect(),
            }
        })
    }

    /// The position over all levels of the item of that id; of the last where there are several.
    pub(crate) fn position(&self, id: Id<AgendaItem>) -> Option<usize> {
        self.ids().items.get(&id).copied()
    }

    /// True where a vote has that id.
    pub(crate) fn has_vote(&self, id: Id<VoteEvent>) -> bool {
        self.ids().votes.contains(&id)
    }

    /// The motion of that id, with its place; the last where there are several.
    pub(crate) fn motion(&self, id: Id<Motion>) -> Option<(Element<'_>, &'m Motion)> {
        let (position, n, motion) = self.ids().motions.get(&id)?;
        Some((self.items.get(*position)?.at.each("motions", *n), motion))
    }

    /// The figure that a pointer into the meeting names.
    pub(crate) fn figure_at(&self, to: &Pointer) -> Option<&'m Figure> {
        let (item, rest) = self.through_items(to)?;
        item.figures.get(element(rest.strip_prefix("figures/")?)?)
    }

    /// True where a pointer into the meeting names a document.
    pub(crate) fn has_document(&self, to: &Pointer) -> bool {
        let of_item = self.through_items(to);
        let (list, rest) = match &of_item {
            Some((item, rest)) => (&item.documents, *rest),
            None => (&self.meeting.documents, to.as_str().strip_prefix('/').unwrap_or_default()),
        };
        rest.strip_prefix("documents/").and_then(element).is_some_and(|n| n < list.len())
    }

    /// The item that a pointer goes through, the innermost, and the steps below it.
    fn through_items<'p>(&self, to: &'p Pointer) -> Option<(&'m AgendaItem, &'p str)> {
        let (mut list, mut rest) = (&self.meeting.agenda, to.as_str().strip_prefix("/agenda/")?);
        loop {
            let (n, below) = rest.split_once('/')?;
            let item = list.get(element(n)?)?;
            match below.strip_prefix("items/") {
                Some(below) => (list, rest) = (&item.items, below),
                None => return Some((item, below)),
            }
        }
    }

    /// Everything that one list of every item holds, with its place: `cx.each("votes", |item| &item.votes)`.
    pub(crate) fn each<'c, T: 'm>(
        &'c self,
        field: &'static str,
        list: impl Fn(&'m AgendaItem) -> &'m [T] + 'c,
    ) -> impl Iterator<Item = (&'c ItemAt<'m>, Element<'c>, &'m T)> + 'c {
        self.items.iter().flat_map(move |one| {
            list(one.item).iter().enumerate().map(move |(n, value)| (one, one.at.each(field, n), value))
        })
    }
}

/// The position that a step of a pointer names, as pointers are written.
fn element(step: &str) -> Option<usize> {
    let canonical = step == "0" || (!step.starts_with('0') && step.bytes().all(|byte| byte.is_ascii_digit()));
    step.parse().ok().filter(|_| canonical)
}

fn collect<'m>(item: &'m AgendaItem, at: Place, items: &mut Vec<ItemAt<'m>>) {
    let below = at.field("items");
    items.push(ItemAt { item, at, position: items.len() });
    for (n, sub) in item.items.iter().enumerate() {
        collect(sub, below.at(n), items);
    }
}
