//! Ids: provisional ones while a page is read, those of the recipe at the end.

use minutebook::lean::HashMap;
use minutebook::value::Id;
use minutebook::{AgendaItem, Meeting, Moment, Motion, VoteEvent};
use std::collections::VecDeque;
use uuid::Uuid;

/// An id that only this reading knows: small numbers, which no UUID of any version is.
pub(crate) fn provisional<T>(number: u32) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(u128::from(number)))
}

fn is_provisional(uuid: Uuid) -> bool {
    uuid.as_u128() >> 32 == 0
}

/// Replaces every provisional id, and every reference to one, by the id that the recipe gives.
pub(crate) fn settle(mut meeting: Meeting) -> Meeting {
    let mut known = HashMap::new();
    let id = meeting.id.to_string();
    for (at, item) in meeting.agenda.iter_mut().enumerate() {
        name(item, &id, &format!("/agenda/{at}"), &mut known);
    }
    for item in &mut meeting.agenda {
        refer(item, &known);
    }
    for presence in meeting.attendance.iter_mut().flat_map(|entry| &mut entry.presence) {
        for moment in [&mut presence.joined, &mut presence.left].into_iter().flatten() {
            if let Moment::During(id) = moment {
                replace(id, &known);
            }
        }
    }
    // A reading says itself what belongs together: a motion beside a decision is not the motion of that decision.
    let mut links = Links::default();
    meeting.agenda.iter().for_each(|item| links.keep(item));
    let mut meeting = meeting.identified();
    meeting.agenda.iter_mut().for_each(|item| links.put_back(item));
    meeting
}

/// The motion and the vote of a resolution.
type Tied = (Option<Id<Motion>>, Option<Id<VoteEvent>>);

/// What the motions, votes and resolutions of a reading refer to, in their order.
#[derive(Default)]
struct Links {
    motions: VecDeque<Option<Id<VoteEvent>>>,
    votes: VecDeque<Option<Id<Motion>>>,
    resolutions: VecDeque<Tied>,
}

impl Links {
    fn keep(&mut self, item: &AgendaItem) {
        self.motions.extend(item.motions.iter().map(|motion| motion.vote));
        self.votes.extend(item.votes.iter().map(|vote| vote.motion));
        self.resolutions.extend(item.resolutions.iter().map(|one| (one.motion, one.vote)));
        item.items.iter().for_each(|sub| self.keep(sub));
    }

    fn put_back(&mut self, item: &mut AgendaItem) {
        for motion in &mut item.motions {
            motion.vote = self.motions.pop_front().flatten();
        }
        for vote in &mut item.votes {
            vote.motion = self.votes.pop_front().flatten();
        }
        for one in &mut item.resolutions {
            (one.motion, one.vote) = self.resolutions.pop_front().unwrap_or_default();
        }
        item.items.iter_mut().for_each(|sub| self.put_back(sub));
    }
}

fn replace<T>(id: &mut Id<T>, known: &HashMap<Uuid, Uuid>) {
    if let Some(settled) = known.get(&id.uuid()) {
        *id = Id::from_uuid(*settled);
    }
}

/// Gives an item and its records their ids, remembering what each was called before.
fn name(item: &mut AgendaItem, meeting: &str, at: &str, known: &mut HashMap<Uuid, Uuid>) {
    fn settle<T: minutebook::value::Kind>(
        id: &mut Id<T>,
        meeting: &str,
        at: &str,
        known: &mut HashMap<Uuid, Uuid>,
    ) {
        if is_provisional(id.uuid()) {
            let settled = Id::<T>::derived(&[meeting, at]);
            if !id.is_nil() {
                known.insert(id.uuid(), settled.uuid());
            }
            *id = settled;
        }
    }
    settle(&mut item.id, meeting, at, known);
    for (n, motion) in item.motions.iter_mut().enumerate() {
        settle(&mut motion.id, meeting, &format!("{at}/motions/{n}"), known);
    }
    for (n, vote) in item.votes.iter_mut().enumerate() {
        settle(&mut vote.id, meeting, &format!("{at}/votes/{n}"), known);
    }
    for (n, resolution) in item.resolutions.iter_mut().enumerate() {
        settle(&mut resolution.id, meeting, &format!("{at}/resolutions/{n}"), known);
    }
    for (n, sub) in item.items.iter_mut().enumerate() {
        name(sub, meeting, &format!("{at}/items/{n}"), known);
    }
}

fn refer(item: &mut AgendaItem, known: &HashMap<Uuid, Uuid>) {
    for motion in &mut item.motions {
        motion.vote.iter_mut().for_each(|id| replace(id, known));
        motion.amends.iter_mut().for_each(|id| replace(id, known));
    }
    for vote in &mut item.votes {
        vote.motion.iter_mut().for_each(|id| replace(id, known));
    }
    for resolution in &mut item.resolutions {
        resolution.motion.iter_mut().for_each(|id| replace(id, known));
        resolution.vote.iter_mut().for_each(|id| replace(id, known));
    }
    item.items.iter_mut().for_each(|sub| refer(sub, known));
}
