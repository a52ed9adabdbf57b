use super::figure::Figures;
use super::people::{People, Who};
use super::{Place, Profile};
use crate::agenda::AgendaItem;
use crate::evidence::SpanIndex;
use crate::meeting::Meeting;
use crate::path::Pointer;
use crate::reading::Reading;
use crate::vote::{Vote, VoteEvent};
use std::cell::OnceCell;
use std::rc::Rc;

/// One item with its place as seen from the meeting.
pub(crate) struct ItemAt<'m> {
    pub(crate) item: &'m AgendaItem,
    pub(crate) at: Place,
    /// Items come in the order of business; this is the position over all levels.
    pub(crate) position: usize,
}

/// One vote with its place and its voters.
pub(crate) struct EventAt<'m> {
    pub(crate) vote: &'m VoteEvent,
    pub(crate) at: Place,
    /// Its item, as a position over all levels.
    pub(crate) position: usize,
    /// Who each of `vote.votes` is.
    pub(crate) voters: Vec<Rc<Who<'m>>>,
}

impl<'m> EventAt<'m> {
    /// The place of one voter's vote.
    pub(crate) fn cast_at(&self, n: usize) -> Place {
        self.at.element("votes", n)
    }

    /// Every vote that is recorded by name, with who cast it.
    pub(crate) fn named(&self) -> impl Iterator<Item = (usize, &'m Vote, &Who<'m>)> {
        let votes = self.vote.votes.iter().zip(&self.voters).enumerate();
        votes.map(|(n, (vote, who))| (n, vote, who.as_ref()))
    }

    /// Those of them that are for, against or abstaining.
    pub(crate) fn cast(&self) -> impl Iterator<Item = (usize, &'m Vote, &Who<'m>)> {
        self.named().filter(|(_, vote, _)| vote.option.is_cast())
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
    pub(super) people: People<'m>,
    events: OnceCell<Vec<EventAt<'m>>>,
    spans: OnceCell<SpanIndex<'m>>,
    pub(super) figures: OnceCell<Figures<'m>>,
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
        let people = People::of(&meeting.attendance);
        Self {
            meeting,
            profile,
            base: Pointer::root(),
            place: Place::root(),
            items,
            people,
            events: OnceCell::new(),
            spans: OnceCell::new(),
            figures: OnceCell::new(),
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
                    match known.filter(|(known, _)| known.voter == cast.voter) {
                        Some((_, who)) => Rc::clone(who),
                        None => self.who(&cast.voter),
                    }
                });
                let voters = voters.collect();
                events.push(EventAt { vote, at, position: one.position, voters });
            }
            events
        })
    }

    /// Everything that one list of every item holds, with its place: `cx.each("votes", |item| &item.votes)`.
    pub(crate) fn each<'c, T: 'm>(
        &'c self,
        field: &'static str,
        list: impl Fn(&'m AgendaItem) -> &'m [T] + 'c,
    ) -> impl Iterator<Item = (&'c ItemAt<'m>, Place, &'m T)> + 'c {
        self.items.iter().flat_map(move |one| {
            list(one.item).iter().enumerate().map(move |(n, value)| (one, one.at.element(field, n), value))
        })
    }
}

fn collect<'m>(item: &'m AgendaItem, at: Place, items: &mut Vec<ItemAt<'m>>) {
    let below = at.field("items");
    items.push(ItemAt { item, at, position: items.len() });
    for (n, sub) in item.items.iter().enumerate() {
        collect(sub, below.at(n), items);
    }
}
