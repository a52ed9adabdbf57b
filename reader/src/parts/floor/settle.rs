//! What becomes of a motion at the end: a decision takes it up, it is left as it stood, or the item closes.

use super::Pass;
use super::questions::{Asked, asked};
use crate::item::Shared;
use crate::parts::ballot::{self, Ballot};
use crate::parts::motion::Moved;
use crate::parts::ties::{attach, motion_of, tie};
use crate::parts::vote_table::Table;
use crate::parts::{contest, motion_text, ties, votes};
use crate::recorder::{Recorder, fold};
use minutebook::{AgendaItem, Motion, Outcome, PersonRef, Pointer, VoteOption};

/// A formula follows: a vote that was lost, or one on an amendment, is not the vote on what is resolved.
pub(crate) fn before_formula<'t>(pass: &mut Pass<'_, 't>) {
    let other = pass.pending.ballot.as_ref().is_some_and(|ballot| {
        ballot.amendment
            || ballot.rivals.is_some()
            || matches!(ballot.result(), Some(Outcome::Lost | Outcome::Withdrawn))
    });
    if other {
        close(pass);
    }
    pass.pending.resolved = None;
}

/// The item ends: a vote and a mover that no decision took up stand all the same.
pub(crate) fn end<'t>(pass: &mut Pass<'_, 't>) {
    finish(pass);
    ties::restated(pass.item);
    if let Some(words) = pass.pending.elected.take() {
        ties::elected(pass.rec, words, pass.item, pass.at);
    }
    for (resolution, sentence, outcome) in std::mem::take(&mut pass.pending.put_off) {
        ties::unmoved(pass.rec, sentence, outcome, resolution, pass.item, pass.at, pass.shared);
    }
    // A motion whose amendment was all that was voted on.
    if let Some((main, words)) = pass.pending.main.take() {
        tie(pass.rec, main, None, (Outcome::Unknown, words), pass.item, pass.at);
    }
}

/// Another motion begins: the one before it is over, with the vote that was read on it.
pub(crate) fn finish<'t>(pass: &mut Pass<'_, 't>) {
    close(pass);
    while let Some(moved) = pass.pending.take_moved() {
        if moved.names_somebody() {
            left(pass.rec, &moved, pass.item, pass.at, pass.shared);
        }
    }
}

/// A motion that no decision took up, with what its own words tell of the vote.
pub(crate) fn left<'t>(
    rec: &mut Recorder<'t>,
    moved: &Moved<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) {
    let moved = &Moved { text: moved.text.or(moved.above), ..moved.clone() };
    let vote = votes::read(rec, moved.words, Some(moved), None, item, at, shared);
    let index = motion_of(rec, moved, item, at, shared);
    let result = match (moved.withdrawn, moved.lost) {
        (Some(_), _) => Outcome::Withdrawn,
        (None, Some(_)) => Outcome::Lost,
        (None, None) => Outcome::Unknown,
    };
    tie(rec, index, vote, (result, moved.words), item, at);
}

/// The one motion of the item of which nothing is known but what was moved.
pub(super) fn open_motion(item: &AgendaItem) -> Option<usize> {
    let mut open = item.motions.iter().enumerate().filter(|(_, motion)| {
        motion.result == Outcome::Unknown && motion.vote.is_none() && motion.amends.is_none()
    });
    let first = open.next().map(|(n, _)| n);
    first.filter(|_| open.next().is_none())
}

/// "The voting on the amendment was recorded as follows", behind what became of it: the vote is on the last amendment.
/// Gives back its position, and that of what is known of the vote.
pub(super) fn told_before(item: &AgendaItem) -> Option<(usize, Option<usize>)> {
    let place = |id| item.votes.iter().position(|one| Some(one.id) == id);
    let counted = |id| {
        let known = place(id).and_then(|at| item.votes.get(at));
        known.is_some_and(|one| one.counts.is_some() || one.votes.iter().any(|one| one.option.is_cast()))
    };
    let last = item.motions.iter().rposition(|motion| motion.amends.is_some() && !counted(motion.vote))?;
    Some((last, place(item.motions.get(last)?.vote)))
}

/// The last vote of the item, where it has the same counts as a table below it and no names yet: "it fell by 7 votes to 5. The
/// recorded vote was as follows".
pub(super) fn told_in_counts(pass: &Pass<'_, '_>, table: &Table<'_>) -> Option<usize> {
    let side = |option| table.counts.iter().find(|(known, _)| *known == option).map(|(_, (count, _))| *count);
    let (own, against) = (side(VoteOption::For)?, side(VoteOption::Against)?);
    let other = pass.pending.ballot.as_ref().is_some_and(Ballot::counts_or_names);
    let last = pass.item.votes.len().checked_sub(1).filter(|_| !other)?;
    let vote = pass.item.votes.get(last).filter(|vote| vote.votes.is_empty())?;
    let counts = vote.counts.as_ref()?;
    (counts.r#for == Some(own) && counts.against == Some(against)).then_some(last)
}

/// Writes who voted how into a vote whose outcome is known.
pub(super) fn name_voters<'t>(
    pass: &mut Pass<'_, 't>,
    known: usize,
    voters: Vec<(VoteOption, PersonRef, &'t str)>,
) {
    pass.pending.ballot = None;
    let Some(result) = pass.item.votes.get(known).map(|vote| vote.result) else { return };
    let mut ballot = Ballot::default();
    for (option, person, words) in voters {
        ballot.add_voter(option, person, words);
    }
    ballot.write(pass.rec, None, Some(known), pass.item, pass.at, pass.shared);
    if let Some(vote) = pass.item.votes.get_mut(known) {
        vote.result = result;
    }
}

/// "Amendment 1 was lost", where a second one has been moved since: the vote is on the first. Gives back any other vote.
fn on_earlier<'t>(pass: &mut Pass<'_, 't>, ballot: Ballot<'t>) -> Option<Ballot<'t>> {
    let open = |motion: &Motion| motion.result == Outcome::Unknown && motion.vote.is_none();
    let moved = pass.pending.moved.as_ref().is_some_and(|moved| moved.amends);
    let earlier = ballot
        .on
        .filter(|_| moved && (ballot.result().is_some() || ballot.counts_or_names()))
        .and_then(|question| contest::place(&question, &pass.pending, pass.item))
        .filter(|at| pass.item.motions.get(*at).is_some_and(|one| one.amends.is_some() && open(one)));
    let Some(motion) = earlier else { return Some(ballot) };
    let (words, result) = (ballot.words(), ballot.result().unwrap_or(Outcome::Unknown));
    let vote = ballot.tells().then(|| ballot.write(pass.rec, None, None, pass.item, pass.at, pass.shared));
    tie(pass.rec, motion, vote, (result, words), pass.item, pass.at);
    None
}

/// "An amendment in the name of Councillor A was withdrawn", of which no more is told: the motion is on the floor all the same.
/// Gives back any other vote.
fn withdrawn_beside<'t>(pass: &mut Pass<'_, 't>, ballot: Ballot<'t>) -> Option<Ballot<'t>> {
    let main = |moved: &Moved<'_>| !moved.amends && !crate::phrase::hints(moved.words, &["amendment"]);
    let beside = ballot.amendment
        && ballot.result() == Some(Outcome::Withdrawn)
        && !ballot.counts_or_names()
        && pass.pending.moved.as_ref().is_some_and(main);
    if !beside {
        return Some(ballot);
    }
    let place = pass.at.field("motions").at(pass.item.motions.len());
    pass.rec.stated(&place, ballot.words());
    pass.rec.stated(&place.field("result"), ballot.words());
    let mut motion = Motion::new(Outcome::Withdrawn);
    motion.id = pass.shared.provisional();
    pass.item.motions.push(motion);
    None
}

/// To proceed to the next business: the motion that it broke off falls, and nobody votes on it.
fn ends_debate(moved: &Moved<'_>) -> bool {
    moved.aside && moved.text.is_some_and(|text| text.to_lowercase().contains("next business"))
}

/// The vote on an amendment of which the page told the outcome before its voters.
fn told_behind<'t>(pass: &mut Pass<'_, 't>, ballot: Ballot<'t>, (motion, known): (usize, Option<usize>)) {
    let Some(result) = pass.item.motions.get(motion).map(|motion| motion.result) else { return };
    let words = ballot.words();
    let index = ballot.write(pass.rec, None, known, pass.item, pass.at, pass.shared);
    if let Some(vote) = pass.item.votes.get_mut(index) {
        vote.result = result;
    }
    tie(pass.rec, motion, Some(index), (result, words), pass.item, pass.at);
}

/// Nobody is named who moved it: it was put to the vote all the same.
fn unnamed<'t>(pass: &mut Pass<'_, 't>, words: &'t str) -> usize {
    let index = pass.item.motions.len();
    let place = pass.at.field("motions").at(index);
    pass.rec.stated(&place, words);
    let mut motion = Motion::new(Outcome::Unknown);
    motion.id = pass.shared.provisional();
    let printed = motion_text::of_number(&pass.pending.numbered, words).or(pass.pending.put.take());
    if let Some(text) = printed.or(pass.pending.said.take()).map(|text| pass.rec.with_that(text)) {
        pass.rec.stated(&place.field("text"), text);
        motion.text = Some(fold(text));
    }
    pass.item.motions.push(motion);
    index
}

/// Writes the vote that is being read, and ties it to the motion or to the decision that it was on.
pub(super) fn close<'t>(pass: &mut Pass<'_, 't>) {
    pass.pending.poll.clear();
    let Some(ballot) = pass.pending.ballot.take() else { return };
    if ballot.rivals.is_some() && ballot.counts_or_names() {
        contest::settle(pass, ballot);
        return;
    }
    let Some(ballot) = on_earlier(pass, ballot).and_then(|ballot| withdrawn_beside(pass, ballot)) else {
        return;
    };
    let result = ballot.result();
    let moved = pass.pending.moved.as_ref().filter(|moved| moved.names_somebody());
    // "The amendment was declared lost", behind the table of its voters.
    if let Some(result) = result.filter(|_| moved.is_none() && !ballot.counts_or_names())
        && ties::ended(pass.rec, ballot.amendment, (result, ballot.words()), pass.item, pass.at)
    {
        return;
    }
    // "Carried." alone tells what became of a motion, and nothing of a vote.
    let tells = ballot.tells();
    // "The amendment was lost. The motion was carried.": of the motion on the floor.
    let of_main = pass.pending.main.is_some() && !ballot.amendment;
    if !tells && (result.is_none() || moved.is_none() && !of_main) {
        return;
    }
    let words = ballot.words();
    let amendment = ballot.amendment || moved.is_some_and(|moved| moved.amends);
    let unanimous = moved.and_then(|moved| moved.unanimous);
    let bare = !ballot.counts_or_names() && moved.is_none() && open_motion(pass.item).is_some() && !amendment;
    let asked = asked(&pass.pending, pass.item, &ballot);
    match asked {
        Asked::Decision(resolution) => {
            attach(pass.rec, ballot, resolution, pass.item, pass.at, pass.shared);
            return;
        }
        Asked::Told(motion, known) => {
            told_behind(pass, ballot, (motion, known));
            return;
        }
        _ => {}
    }
    let vote = (tells && !bare).then(|| ballot.write(pass.rec, None, None, pass.item, pass.at, pass.shared));
    if let (Some(words), Some(index)) = (unanimous, vote)
        && let Some(vote) = pass
            .item
            .votes
            .get_mut(index)
            .filter(|vote| vote.unanimous.is_none() && !ballot::is_opposed(vote))
    {
        pass.rec.stated(&pass.at.field("votes").at(index).field("unanimous"), words);
        vote.unanimous = Some(true);
        if vote.result == Outcome::Unknown {
            vote.result = Outcome::Carried;
        }
    }
    let amends = pass.pending.main.filter(|_| amendment);
    let moved = pass.pending.take_moved().filter(Moved::names_somebody);
    let ends = result == Some(Outcome::Carried) && moved.as_ref().is_some_and(ends_debate);
    let index = match (asked, moved) {
        (_, Some(moved)) => motion_of(pass.rec, &moved, pass.item, pass.at, pass.shared),
        (Asked::Main(main), None) => {
            pass.pending.main = None;
            main
        }
        (Asked::Open(open), None) => open,
        (Asked::Unnamed, None) => unnamed(pass, words),
        // A vote of which the page tells neither mover nor outcome stands alone.
        _ => return,
    };
    tie(pass.rec, index, vote, (result.unwrap_or(Outcome::Unknown), words), pass.item, pass.at);
    if ends && let Some(over) = pass.pending.take_moved() {
        left(pass.rec, &over, pass.item, pass.at, pass.shared);
    }
    if let Some((main, _)) = amends
        && main != index
        && let Some(id) = pass.item.motions.get(main).map(|motion| motion.id)
        && let Some(motion) = pass.item.motions.get_mut(index).filter(|motion| motion.amends.is_none())
    {
        pass.rec.inferred(&pass.at.field("motions").at(index).field("amends"), words);
        motion.amends = Some(id);
    }
}
