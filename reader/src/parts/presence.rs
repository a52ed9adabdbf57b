//! Comings and goings in the running text, and who was there without voting.

use crate::gates::Gate;
use crate::item::Shared;
use crate::parts::motion::note_person;
use crate::parts::people;
use crate::recorder::{Recorder, fold, trim};
use crate::when;
use crate::wordlist::Search;
use minutebook::value::Coded;
use minutebook::{
    AgendaItem, Attendance, AttendanceStatus, Moment, NotVotingReason, Outcome, PersonRef, Pointer, Presence,
    Vote, VoteEvent, VoteMethod, VoteOption,
};
use std::sync::LazyLock;

/// Words behind a person that say that they came.
pub(crate) const JOINED_WORDS: &[&str] = &[
    "joined the meeting",
    "entered the meeting",
    "arrived",
    "joined the committee",
    "re-joined the meeting",
    "returned to the meeting",
];
static JOINED: LazyLock<Search> = LazyLock::new(|| Search::new(JOINED_WORDS));
/// Words behind a person that say that they went.
pub(crate) const LEFT_WORDS: &[&str] =
    &["left the meeting", "left the room", "withdrew from the meeting", "left the chamber", "vacated the"];
static LEFT: LazyLock<Search> = LazyLock::new(|| Search::new(LEFT_WORDS));
/// Words that say that somebody present did not vote.
pub(crate) const NO_VOTE_WORDS: &[&str] = &[
    "did not vote",
    "took no part in the vote",
    "did not take part in the vote",
    "took no part in the voting",
];
static NO_VOTE: LazyLock<Search> = LazyLock::new(|| Search::new(NO_VOTE_WORDS));

/// True for a text that is nothing but a coming or a going.
pub(crate) fn is_event(text: &str) -> bool {
    if text.len() >= 160 || Gate::Presence.shut(text) {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    (LEFT.holds(&lower) || JOINED.holds(&lower)) && people::person(text).is_some()
}

/// Reads one sentence.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    sentence: &'t str,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) {
    if Gate::Presence.shut(sentence) {
        return;
    }
    let lower = sentence.to_ascii_lowercase();
    let (joined, left, no_vote) = (JOINED.find(&lower), LEFT.find(&lower), NO_VOTE.find(&lower));
    if joined.is_none() && left.is_none() && no_vote.is_none() {
        return;
    }
    let Some((person, words)) = people::person(sentence) else { return };
    // The person must be the one who comes, goes or does not vote: right before the verb.
    let reach = sentence.find(words).map_or(0, |from| from + words.len());
    let direct = |event: Option<(usize, usize)>| event.filter(|(at, _)| *at >= reach && at - reach <= 12);
    for (event, coming) in [(direct(joined), true), (direct(left), false)] {
        let Some((from, len)) = event else { continue };
        let rest = sentence.get(from + len..).unwrap_or_default();
        let clause = rest.split([';', '.']).next().unwrap_or(rest);
        let clause = if when::clock(rest).is_some() { rest } else { clause };
        let index = entry(rec, &person, words, sentence, shared);
        let place = Pointer::root().field("meeting").field("attendance").at(index).field("presence");
        let moment = match when::clock(clause) {
            Some((time, words)) => Some((Moment::At(time), words)),
            None if during(clause) || trim(clause).is_empty() => {
                Some((Moment::During(shared.this_item()), trim(sentence)))
            }
            None => None,
        };
        let Some((moment, moment_words)) = moment else { continue };
        let Some(entry) = shared.attendance.get_mut(index) else { continue };
        let spell = place.at(entry.presence.len());
        let mut presence = Presence::new();
        let field = if coming { "joined" } else { "left" };
        if coming {
            presence.joined = Some(moment);
        } else {
            presence.left = Some(moment);
        }
        rec.stated(&spell, sentence);
        rec.stated(&spell.field(field), moment_words);
        entry.presence.push(presence);
    }
    if let Some((from, _)) = no_vote {
        let gap = sentence.get(reach..from).unwrap_or_default();
        if direct(no_vote).is_some() || joined.is_some() || left.is_some() {
            not_voting(rec, &person, words, gap, sentence, item, at, shared);
        }
    }
}

/// "during consideration of the item", "at this point", "before the vote".
fn during(clause: &str) -> bool {
    let lower = clause.to_ascii_lowercase();
    ["during", "this item", "the item", "this point", "the vote", "the debate", "the discussion"]
        .iter()
        .any(|words| lower.contains(words))
}

/// The person's entry in the attendance list; a new one says that they were present, if only for a while.
fn entry<'t>(
    rec: &mut Recorder<'t>,
    person: &PersonRef,
    words: &'t str,
    sentence: &'t str,
    shared: &mut Shared,
) -> usize {
    let known = shared
        .attendance
        .iter()
        .position(|entry| entry.person.may_be(person) && entry.status == AttendanceStatus::Present);
    known.unwrap_or_else(|| {
        let index = shared.attendance.len();
        let place = Pointer::root().field("meeting").field("attendance").at(index);
        rec.stated(&place, sentence);
        note_person(rec, &place.field("person"), person, words);
        rec.inferred(&place.field("status"), sentence);
        shared.attendance.push(Attendance::new(person.clone(), AttendanceStatus::Present));
        index
    })
}

/// Somebody present who did not vote, with the reason where one is given.
#[expect(
    clippy::too_many_arguments,
    reason = "one fact of one sentence; a struct would be made for this call only"
)]
fn not_voting<'t>(
    rec: &mut Recorder<'t>,
    person: &PersonRef,
    words: &'t str,
    gap: &'t str,
    sentence: &'t str,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) {
    let index = if item.votes.is_empty() {
        let place = at.field("votes").at(0);
        rec.stated(&place, sentence);
        rec.inferred(&place.field("method"), sentence);
        rec.inferred(&place.field("result"), sentence);
        let mut vote = VoteEvent::new(VoteMethod::Unknown, Outcome::Unknown);
        vote.id = shared.provisional();
        item.votes.push(vote);
        0
    } else {
        item.votes.len() - 1
    };
    let Some(event) = item.votes.get_mut(index) else { return };
    let place = at.field("votes").at(index).field("votes").at(event.votes.len());
    rec.stated(&place, sentence);
    note_person(rec, &place.field("voter"), person, words);
    rec.stated(&place.field("option"), sentence);
    let mut vote = Vote::new(person.clone(), VoteOption::NotVoting);
    if let Some((reason, words)) = reason(gap) {
        rec.stated(&place.field("reason"), words);
        vote.reason = Some(reason);
    }
    event.votes.push(vote);
}

/// Why: "having not heard the full debate", "having declared an interest".
fn reason(gap: &str) -> Option<(Coded<NotVotingReason>, &str)> {
    let lower = gap.to_ascii_lowercase();
    let from = lower.rfind("having ").or_else(|| lower.rfind("as ")).or_else(|| lower.rfind("due to "))?;
    let words = trim(gap.get(from..)?);
    let words = words.trim_end_matches(',');
    let low = words.to_ascii_lowercase();
    let reason = if low.contains("not heard") || low.contains("missed") {
        Coded::Known(NotVotingReason::DidNotHearFullDebate)
    } else if low.contains("interest") {
        Coded::Known(NotVotingReason::Interest)
    } else {
        Coded::Other(fold(words))
    };
    Some((reason, words))
}
