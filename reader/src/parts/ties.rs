//! What belongs together: a vote behind its decision, a vote and its motion, a motion and its movers.

use crate::item::Shared;
use crate::parts::ballot::Ballot;
use crate::parts::candidates;
use crate::parts::deferral;
use crate::parts::motion::{self, Moved};
use crate::parts::votes;
use crate::recorder::{Recorder, fold};
use minutebook::value::Id;
use minutebook::{AgendaItem, Motion, Outcome, PersonRef, Pointer};

/// The vote stands behind the decision that it was on.
pub(crate) fn attach<'t>(
    rec: &mut Recorder<'t>,
    ballot: Ballot<'t>,
    resolution: usize,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) {
    let known = item.resolutions.get(resolution).and_then(|one| one.vote);
    let index = known.and_then(|id| item.votes.iter().position(|vote| vote.id == id));
    // Who wished their vote to be recorded, behind a vote that was counted.
    let counted = |vote: &minutebook::VoteEvent| {
        vote.counts.is_some() && vote.votes.iter().all(|one| !one.option.is_cast())
    };
    if let Some(index) = index.filter(|_| ballot.names_only())
        && let Some(vote) = item.votes.get_mut(index).filter(|vote| counted(vote))
    {
        ballot.write_names(rec, vote, &at.field("votes").at(index));
        return;
    }
    // The decision has its vote already, with numbers of its own: this one is another.
    let has = index.and_then(|index| item.votes.get(index));
    if has.is_some_and(|vote| vote.counts.is_some() || vote.votes.iter().any(|one| one.option.is_cast())) {
        return;
    }
    let Some(words) = item.resolutions.get(resolution).map(|_| ballot.words()) else { return };
    // A decision said to be unanimous, with its names or numbers behind it: one vote.
    let place = known.and_then(|id| item.votes.iter().position(|vote| vote.id == id));
    let index = ballot.write(rec, Some(words), place, item, at, shared);
    let put_off = put_off(item, resolution);
    let Some(vote) = item.votes.get_mut(index) else { return };
    let motion = item.resolutions.get_mut(resolution).and_then(|one| {
        one.vote = Some(vote.id);
        one.motion
    });
    vote.motion = motion;
    if let (Some(outcome), Outcome::Carried) = (put_off, vote.result) {
        vote.result = outcome;
    }
    let motion = motion.and_then(|id| item.motions.iter_mut().find(|motion| motion.id == id));
    if let Some(motion) = motion {
        motion.vote = Some(vote.id);
    }
}

/// What became of the matter that a decision puts off or sends on.
pub(crate) fn put_off(item: &AgendaItem, resolution: usize) -> Option<Outcome> {
    let [part] = item.resolutions.get(resolution)?.parts.as_slice() else { return None };
    deferral::put_off(&part.text).map(|(outcome, _)| outcome)
}

/// The mover is named behind the decision.
pub(crate) fn moved_behind<'t>(
    rec: &mut Recorder<'t>,
    moved: &Moved<'t>,
    resolution: usize,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) {
    let vote = votes::read(rec, moved.words, Some(moved), None, item, at, shared);
    let index = motion_of(rec, moved, item, at, shared);
    let result = match put_off(item, resolution) {
        _ if moved.lost.is_some() => Outcome::Lost,
        Some(outcome) => outcome,
        None => Outcome::Carried,
    };
    if let Some(vote) = vote.and_then(|vote| item.votes.get_mut(vote))
        && vote.result == Outcome::Carried
    {
        vote.result = result;
    }
    let motion = tie(rec, index, vote, (result, moved.words), item, at);
    let vote = vote.and_then(|vote| item.votes.get(vote)).map(|vote| vote.id);
    if let Some(one) = item.resolutions.get_mut(resolution) {
        (one.motion, one.vote) = (motion, vote);
    }
}

/// Ties a motion and the vote on it; the motion becomes what the vote made of it.
pub(crate) fn tie<'t>(
    rec: &mut Recorder<'t>,
    motion: usize,
    vote: Option<usize>,
    (result, words): (Outcome, &'t str),
    item: &mut AgendaItem,
    at: &Pointer,
) -> Option<Id<Motion>> {
    let found = item.motions.get_mut(motion)?;
    found.result = result;
    if let Some(vote) = vote.and_then(|vote| item.votes.get_mut(vote)) {
        found.result = vote.result;
        found.vote = Some(vote.id);
        vote.motion = Some(found.id);
    }
    rec.inferred(&at.field("motions").at(motion).field("result"), words);
    Some(found.id)
}

/// Tells how the vote ended that has its voters and no outcome yet: the one on the last amendment, or on the motion.
pub(crate) fn ended(
    rec: &mut Recorder<'_>,
    amendment: bool,
    (result, words): (Outcome, &str),
    item: &mut AgendaItem,
    at: &Pointer,
) -> bool {
    let open = |motion: &Motion| {
        let vote = item.votes.iter().find(|vote| Some(vote.id) == motion.vote);
        motion.amends.is_some() == amendment
            && vote.is_some_and(|vote| {
                vote.result == Outcome::Unknown && vote.votes.iter().any(|one| one.option.is_cast())
            })
    };
    let Some(index) = item.motions.iter().rposition(open) else { return false };
    let Some(motion) = item.motions.get_mut(index) else { return false };
    motion.result = result;
    rec.stated(&at.field("motions").at(index).field("result"), words);
    let id = motion.vote;
    if let Some((place, vote)) = item.votes.iter_mut().enumerate().find(|(_, vote)| Some(vote.id) == id) {
        vote.result = result;
        rec.stated(&at.field("votes").at(place).field("result"), words);
    }
    true
}

/// Marks the motion to elect somebody as carried, with its vote: the page says that they were elected.
pub(crate) fn elect<'t>(
    rec: &mut Recorder<'t>,
    who: &PersonRef,
    words: &'t str,
    item: &mut AgendaItem,
    at: &Pointer,
) {
    let surname = who.name.as_deref().map(candidates::surname).unwrap_or_default();
    let names = |text: &str| candidates::puts_up(text, surname);
    let Some(index) = item
        .motions
        .iter()
        .position(|motion| motion.result == Outcome::Unknown && motion.text.as_deref().is_some_and(names))
    else {
        return;
    };
    rec.stated(&at.field("motions").at(index).field("result"), words);
    let Some(motion) = item.motions.get_mut(index) else { return };
    motion.result = Outcome::Carried;
    let vote = motion.vote.and_then(|id| item.votes.iter().position(|vote| vote.id == id));
    if let Some((place, vote)) = vote.and_then(|place| Some((place, item.votes.get_mut(place)?))) {
        rec.stated(&at.field("votes").at(place).field("result"), words);
        vote.result = Outcome::Carried;
    }
}

/// Of several put up for an office the one who was elected carried it, and the others lost.
pub(crate) fn elected(rec: &mut Recorder<'_>, words: &str, item: &mut AgendaItem, at: &Pointer) {
    let nominees: Vec<(usize, String, Option<String>)> = item
        .motions
        .iter()
        .enumerate()
        .filter_map(|(n, motion)| {
            let open = matches!(motion.result, Outcome::Unknown | Outcome::Carried);
            let text = motion.text.as_deref().filter(|_| open)?;
            let name = candidates::nominee(text)?;
            Some((n, name.to_owned(), candidates::office(text)))
        })
        .collect();
    if nominees.len() < 2 {
        return;
    }
    let named = |text: &str, name: &str| {
        text.split(|c: char| !(c.is_alphanumeric() || c == '-')).any(|word| word == name)
    };
    for (index, resolution) in item.resolutions.iter_mut().enumerate() {
        let text: String = resolution.parts.iter().map(|part| part.text.as_str()).collect();
        let office = candidates::office(&text);
        if candidates::nominee(&text).is_none() && !text.contains("elected") && !text.contains("appointed") {
            continue;
        }
        // Those put up for another office are no rivals.
        let rivals = || {
            nominees.iter().filter(|(_, _, other)| office.is_none() || other.is_none() || *other == office)
        };
        let mut fits = rivals().filter(|(_, name, _)| named(&text, name));
        let (Some((winner, ..)), None) = (fits.next(), fits.next()) else { continue };
        let Some(id) = item.motions.get(*winner).map(|motion| motion.id) else { continue };
        if resolution.motion.is_none() {
            resolution.motion = Some(id);
        }
        if resolution.motion != Some(id) || rivals().count() < 2 {
            continue;
        }
        for (n, ..) in rivals() {
            let Some(motion) = item.motions.get_mut(*n) else { continue };
            motion.result = if n == winner { Outcome::Carried } else { Outcome::Lost };
            rec.derived(
                &at.field("motions").at(*n).field("result"),
                words,
                vec![at.field("resolutions").at(index)],
            );
            if n == winner && motion.vote.is_some() {
                resolution.vote = motion.vote;
            }
            if let Some(vote) = item.votes.iter_mut().find(|vote| Some(vote.id) == motion.vote) {
                vote.result = motion.result;
            }
        }
    }
}

/// A decision that says again what was moved and carried before it is the decision on that motion.
pub(crate) fn restated(item: &mut AgendaItem) {
    let words = |text: &str| -> Vec<String> {
        let all = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        all.skip_while(|word| word.eq_ignore_ascii_case("that")).take(10).map(str::to_lowercase).collect()
    };
    let decided: Vec<_> = item.resolutions.iter().filter_map(|one| one.motion).collect();
    let mut open: Vec<(usize, Vec<String>)> = item
        .motions
        .iter()
        .enumerate()
        .filter(|(_, motion)| motion.result == Outcome::Carried && !decided.contains(&motion.id))
        .filter_map(|(n, motion)| Some((n, words(motion.text.as_deref()?))))
        .filter(|(_, words)| words.len() >= 5)
        .collect();
    if open.is_empty() {
        return;
    }
    for resolution in item.resolutions.iter_mut().filter(|one| one.motion.is_none()) {
        let Some(told) = resolution.parts.first().map(|part| words(&part.text)) else { continue };
        let Some(at) = open.iter().position(|(_, words)| *words == told) else { continue };
        let (n, _) = open.swap_remove(at);
        let Some(motion) = item.motions.get(n) else { continue };
        resolution.motion = Some(motion.id);
        resolution.vote = resolution.vote.or(motion.vote);
    }
}

/// Adds the motion behind a decision that names nobody who moved it.
pub(crate) fn unmoved<'t>(
    rec: &mut Recorder<'t>,
    sentence: &'t str,
    (result, words): (Outcome, &'t str),
    resolution: usize,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) {
    let moved = |one: &minutebook::Resolution| one.motion.is_some() || one.vote.is_some();
    if item.resolutions.get(resolution).is_none_or(moved) {
        return;
    }
    let place = at.field("motions").at(item.motions.len());
    rec.inferred(&place, sentence);
    rec.stated(&place.field("result"), words);
    let mut motion = Motion::new(result);
    motion.id = shared.provisional();
    if let Some(one) = item.resolutions.get_mut(resolution) {
        one.motion = Some(motion.id);
    }
    item.motions.push(motion);
}

/// The motion of the item that the same two moved and seconded in the same words, where it was not lost.
fn told_again(moved: &Moved<'_>, item: &AgendaItem) -> Option<usize> {
    let (proposer, seconder) = (&moved.proposer.as_ref()?.0, &moved.seconder.as_ref()?.0);
    let words = |text: &str| -> Vec<String> {
        let all = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        all.map(str::to_lowercase).filter(|word| word != "that").collect()
    };
    let text = words(moved.text?);
    item.motions.iter().position(|known| {
        let is =
            |one: &Option<PersonRef>, other: &PersonRef| one.as_ref().is_some_and(|one| one.may_be(other));
        matches!(known.result, Outcome::Unknown | Outcome::Carried)
            && is(&known.proposer, proposer)
            && is(&known.seconder, seconder)
            && known.text.as_deref().is_some_and(|known| words(known) == text)
    })
}

/// Adds a motion with those who moved it; says at which position of the item's list.
pub(crate) fn motion_of<'t>(
    rec: &mut Recorder<'t>,
    moved: &Moved<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) -> usize {
    if let Some(known) = moved.place.or_else(|| told_again(moved, item)) {
        return known;
    }
    let index = item.motions.len();
    let place = at.field("motions").at(index);
    rec.stated(&place, moved.words);
    let mut motion = Motion::new(Outcome::Unknown);
    motion.id = shared.provisional();
    if let Some((person, words)) = &moved.proposer {
        motion::note_person(rec, &place.field("proposer"), person, words);
        motion.proposer = Some(person.clone());
    }
    if let Some((person, words)) = &moved.seconder {
        motion::note_person(rec, &place.field("seconder"), person, words);
        motion.seconder = Some(person.clone());
    }
    if let Some(text) = moved.text.map(|text| rec.with_that(text)) {
        rec.stated(&place.field("text"), text);
        motion.text = Some(fold(text));
    }
    if let Some(main) = moved.main.filter(|_| moved.amends).and_then(|main| item.motions.get(main)) {
        rec.inferred(&place.field("amends"), moved.words);
        motion.amends = Some(main.id);
    }
    item.motions.push(motion);
    index
}

#[cfg(test)]
mod tests {
    use crate::{Options, read};
    use minutebook::Outcome;

    fn results(minutes: &str) -> (Vec<Outcome>, Vec<Outcome>) {
        let page = format!("Agenda item\n\nHall roof\n\nMinutes:\n\n{minutes}\n");
        let item = read(page.as_bytes(), &Options::default()).meeting.agenda.remove(0);
        (
            item.motions.iter().map(|one| one.result).collect(),
            item.votes.iter().map(|one| one.result).collect(),
        )
    }

    #[test]
    fn what_was_put_off_was_not_carried() {
        let moved = "Proposed by Councillor Ann Archer, seconded by Councillor Bo Baker";
        let put_off = "RESOLVED that the item be deferred to the June meeting.";
        let deferred = vec![Outcome::Deferred];
        assert_eq!(results(&format!("{moved} and {put_off}")), (deferred.clone(), vec![]));
        assert_eq!(results(&format!("{put_off}\n\n{moved}.")), (deferred.clone(), vec![]));
        assert_eq!(results(&format!("{put_off}\n\nFor: 5\n\nAgainst: 2")), (vec![], deferred.clone()));
        assert_eq!(
            results(&format!("{moved}. {put_off}\n\n5 voted for, 2 against.")),
            (deferred.clone(), deferred)
        );
        let bought = results(&format!("{moved} and RESOLVED that the roof be repaired."));
        assert_eq!(bought, (vec![Outcome::Carried], vec![]));
    }

    #[test]
    fn what_the_council_noted_beside_a_resolution_is_debate() {
        let item = |minutes: &str| {
            let page = format!("Agenda item\n\nHall roof\n\nMinutes:\n\n{minutes}\n");
            read(page.as_bytes(), &Options::default()).meeting.agenda.remove(0).resolutions.len()
        };
        assert_eq!(item("The Council noted the quotation.\n\nRESOLVED that the roof be repaired."), 1);
        assert_eq!(item("The Council noted the quotation."), 1);
    }
}
