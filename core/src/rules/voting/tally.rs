//! What was counted: tallies against outcomes, casting votes and the room.

use super::rule;
use crate::agenda::AgendaItem;
use crate::attendance::{AttendanceStatus, Capacity};
use crate::motion::Outcome;
use crate::rules::{Answers, Context, Element, Place, args};
use crate::value::Coded;
use crate::vote::{CastingVote, Requirement, VoteEvent, VoteOption};
use std::cmp::Ordering;

rule! {
    /// The stated outcome follows from the tally.
    ///
    /// # What it checks
    /// A vote that is said to be carried has more votes for than against, or as many with a casting vote for; a vote
    /// that is said to be lost has not; a vote that is said to be tied has as many for as against. Abstentions do not
    /// count. A vote that needs more than a simple majority can be lost with more for than against: see VOT014.
    ///
    /// # Why
    /// Questions are decided by a majority of the members present and voting. An outcome that its own tally
    /// contradicts means that one of the two was misreported, and a reader cannot know which.
    ///
    /// # Bad
    /// "The motion was carried: 4 for, 7 against."
    ///
    /// # Good
    /// "The motion was lost: 4 for, 7 against."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 39(1); paragraph 44 applies it to committees.
    VOT001 "outcome-contradicts-tally" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 39(1)",
    message: "the vote is said to be {stated}, but {for} for and {against} against make it {expected}",
    help: "see whether the tally or the outcome was misprinted; both are kept as they stand",
    run: outcome_contradicts_tally,
}

fn outcome_contradicts_tally(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, vote) in cx.each("votes", |item| &item.votes) {
        if !matches!(vote.result, Outcome::Carried | Outcome::Lost | Outcome::Tied) {
            continue;
        }
        let Some((votes_for, against)) = for_and_against(vote) else {
            // Only a vote that was counted can contradict its count.
            if vote.counts.is_some() {
                out.unknown(&at, "votes for and against");
            }
            continue;
        };
        let expected = match (votes_for.cmp(&against), &vote.casting_vote) {
            (Ordering::Greater, _) => Outcome::Carried,
            (Ordering::Less, _) => Outcome::Lost,
            (Ordering::Equal, Some(casting)) if casting.option == VoteOption::For => Outcome::Carried,
            (Ordering::Equal, None) if vote.result == Outcome::Tied => Outcome::Tied,
            (Ordering::Equal, _) => Outcome::Lost,
        };
        let simple = matches!(vote.requirement, None | Some(Coded::Known(Requirement::Majority)));
        if !simple && (vote.result, expected) == (Outcome::Lost, Outcome::Carried) {
            continue;
        }
        out.expect(vote.result == expected, &at, || {
            args! { stated: vote.result.as_str(), r#for: votes_for, against: against, expected: expected.as_str() }
        });
    }
}

rule! {
    /// A casting vote is cast only on a tie.
    ///
    /// # What it checks
    /// Where a casting vote is recorded, the votes for and against are equal. A tally in which the side of the
    /// casting vote is ahead by exactly one may have counted it in: that is left to VOT004.
    ///
    /// # Why
    /// The person presiding has a second vote for one purpose: to decide where the members voting are equally
    /// divided. A casting vote beside unequal numbers means that the tally or the casting vote was misreported.
    ///
    /// # Bad
    /// "For 9, against 4. The motion was carried on the Chair's casting vote."
    ///
    /// # Good
    /// "For 6, against 6. The motion was carried on the Chair's casting vote."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 39(2).
    VOT002 "casting-vote-without-tie" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 39(2)",
    message: "a casting vote is recorded, but {for} for and {against} against are no tie",
    help: "see whether the tally or the casting vote was misprinted",
    run: casting_vote_without_tie,
}

fn casting_vote_without_tie(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, vote, casting) in casting_votes(cx) {
        let Some((votes_for, against)) = for_and_against(vote) else {
            out.unknown(&at, "votes for and against");
            continue;
        };
        if counted_in(votes_for, against, casting) {
            out.unknown(&at, "the tally before the casting vote");
        } else if votes_for == against {
            out.held();
        } else {
            out.found(&at, args! { r#for: votes_for, against: against })
                .also(&at.field("counts"), "the tally")
                .also(&at.field("casting_vote"), "the casting vote");
        }
    }
}

rule! {
    /// The tally does not count the casting vote.
    ///
    /// # What it checks
    /// Where a casting vote is recorded, the tally is not ahead by exactly one on the side of the casting vote.
    ///
    /// # Why
    /// A casting vote comes after the ordinary votes and beside them. A tally that counts it in shows no tie, and
    /// so no ground for a casting vote; readers then cannot tell how the members divided.
    ///
    /// # Bad
    /// "For 7 (including the Chair's casting vote), against 6."
    ///
    /// # Good
    /// "For 6, against 6. Carried on the Chair's casting vote."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 39(2).
    VOT004 "casting-vote-counted-in" Warning since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 39(2)",
    message: "the tally of {for} for and {against} against seems to count the casting vote {side} in",
    help: "state the ordinary votes and the casting vote apart",
    run: casting_vote_counted_in,
}

fn casting_vote_counted_in(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, vote, casting) in casting_votes(cx) {
        let Some((votes_for, against)) = for_and_against(vote) else {
            out.unknown(&at, "votes for and against");
            continue;
        };
        if counted_in(votes_for, against, casting) {
            out.found(&at, args! { r#for: votes_for, against: against, side: casting.option.as_str() })
                .also(&at.field("counts"), "the tally")
                .also(&at.field("casting_vote"), "the casting vote");
        } else {
            out.held();
        }
    }
}

rule! {
    /// No more votes are counted than there were members to cast them.
    ///
    /// # What it checks
    /// Votes for, votes against and abstentions together are no more than the people recorded as present who may
    /// have had a vote: members, substitutes, co-opted members, and anybody whose capacity is not stated. A casting
    /// vote is allowed for. The rule answers only where the record has a list of those present; where a named voter
    /// is not on it, the list is not complete and the answer is unknown.
    ///
    /// # Why
    /// Only members who are present vote; there is no vote by proxy. A tally that outnumbers the room is misreported,
    /// or the list of those present is.
    ///
    /// # Bad
    /// Five members are listed as present. "For 6, against 1."
    ///
    /// # Good
    /// Seven members are listed as present. "For 6, against 1."
    ///
    /// # Source
    /// Arithmetic; "present and voting": Local Government Act 1972, Schedule 12, paragraph 39(1).
    VOT005 "more-votes-than-present" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 39(1); arithmetic",
    message: "{votes|1:1 vote is|{votes} votes are} counted, but only {present|1:1 person who may vote is|{present} people who may vote are} listed as present",
    help: "see whether the tally or the list of those present is incomplete",
    run: more_votes_than_present,
}

fn more_votes_than_present(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let may_vote = cx.meeting.attendance.iter().filter(|entry| {
        let no_member =
            matches!(entry.capacity, Some(Capacity::Officer | Capacity::Invitee | Capacity::Public));
        entry.status == AttendanceStatus::Present && !no_member
    });
    let (present, has_list) = (may_vote.count(), cx.has_attendance_list());
    for event in cx.events() {
        let (at, vote) = (&event.at, event.vote);
        let Some(counts) = &vote.counts else { continue };
        let stated = [counts.r#for, counts.against, counts.abstain];
        if stated == [None; 3] {
            continue;
        }
        // Widened: three tallies near the limit of their type would not fit together.
        let votes: u64 = stated.into_iter().flatten().map(u64::from).sum();
        if !has_list || event.voters.iter().any(|(_, who)| !who.is_listed()) {
            out.unknown(at, "a complete list of the members present");
            continue;
        }
        let casting = u64::from(vote.casting_vote.is_some());
        if votes > present as u64 + casting {
            out.found(at, args! { votes: votes.to_string(), present: present })
                .also(&Place::root().field("attendance"), "those listed as present");
        } else {
            out.held();
        }
    }
}

rule! {
    /// A motion on which the vote was tied is not carried.
    ///
    /// # What it checks
    /// Where a vote is tied and no casting vote is recorded, the motion that it was taken on is not said to be
    /// carried.
    ///
    /// # Why
    /// Without a casting vote an equal division leaves the majority that a motion needs unreached, so that the motion
    /// falls. The rule rests on custom and on the common law, and so it warns at most.
    ///
    /// # Bad
    /// "For 5, against 5; the vote was tied." The motion: "carried".
    ///
    /// # Good
    /// "For 5, against 5; the vote was tied and the motion fell."
    ///
    /// # Source
    /// Custom; compare Local Government Act 1972, Schedule 12, paragraph 39.
    VOT012 "tie-unresolved" Warning (Preview) since "0.1.0"
    source: "custom; compare Local Government Act 1972, Sch 12 para 39",
    message: "the vote is tied and no casting vote is recorded, but the motion is said to be {stated}",
    help: "see whether a casting vote was left out",
    run: tie_unresolved,
}

fn tie_unresolved(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (one, at, vote) in cx.each("votes", |item| &item.votes) {
        let level = for_and_against(vote).is_some_and(|(votes_for, against)| votes_for == against);
        // A tied vote that is itself said to be carried contradicts its tally: VOT001.
        let tied = vote.result == Outcome::Tied || (vote.result == Outcome::Lost && level);
        if !tied || vote.casting_vote.is_some() {
            continue;
        }
        let motions = motions_of(one.item, vote);
        match motions.as_slice() {
            [] => out.unknown(&at, "the motion voted on"),
            [(n, motion), ..] => match motion.result {
                Outcome::Unknown => out.unknown(&at, "what became of the motion"),
                Outcome::Carried => {
                    let motion_at = one.at.field("motions").at(*n);
                    out.found(&at, args! { stated: motion.result.as_str() }).also(&motion_at, "the motion");
                }
                _ => out.held(),
            },
        }
    }
}

fn motions_of<'m>(item: &'m AgendaItem, vote: &VoteEvent) -> Vec<(usize, &'m crate::motion::Motion)> {
    let on_it = |motion: &crate::motion::Motion| {
        let named = vote.motion == Some(motion.id) && !motion.id.is_nil();
        named || (motion.vote == Some(vote.id) && !vote.id.is_nil())
    };
    item.motions.iter().enumerate().filter(|(_, motion)| on_it(motion)).collect()
}

rule! {
    /// A tally counts whole votes.
    ///
    /// # What it checks
    /// Votes for, votes against and abstentions are whole numbers, none below zero. This is checked where a value
    /// is made: a record with another tally cannot be built, and JSON that holds one is refused. The rule itself
    /// has nothing left to ask.
    ///
    /// # Why
    /// Every member has one vote. A fraction or a minus in a tally is a misprint or a misread percentage.
    ///
    /// # Bad
    /// `{"for": 7.5, "against": -1}`
    ///
    /// # Good
    /// `{"for": 7, "against": 1}`
    ///
    /// # Source
    /// Logic.
    VOT013 "negative-or-fractional" Error since "0.1.0"
    source: "logic",
    message: "expected a tally of whole votes, found `{found}`",
    help: "leave out a tally that the page does not give",
    run: negative_or_fractional,
}

fn negative_or_fractional(_: &Context<'_>, _: &mut Answers<'_, '_>) {}

rule! {
    /// A motion that needs more than a simple majority is carried only with it.
    ///
    /// # What it checks
    /// Where the record says that a vote needed two thirds of those voting, or nobody against, a vote that is said to
    /// be carried reached it. Other requirements, kept in the page's own words, are not tested.
    ///
    /// # Why
    /// Some decisions need more: a council may set the sharing of seats between political groups aside for a body
    /// only if no member votes against. A decision taken without the votes that it needs may not stand.
    ///
    /// # Bad
    /// Nobody may vote against. "Carried: 31 for, 2 against."
    ///
    /// # Good
    /// Nobody may vote against. "Carried: 31 for, 0 against, 2 abstentions."
    ///
    /// # Source
    /// Local Government and Housing Act 1989, section 17, for seats of political groups; otherwise the requirement
    /// that the record states.
    VOT014 "special-majority" Warning since "0.1.0"
    source: "the requirement stated; for political groups, Local Government and Housing Act 1989 s.17",
    message: "the vote is said to be carried and needed {requirement|two_thirds:two thirds|no_dissent:nobody against}, but {for|:an unknown number|{for}} were for and {against|:an unknown number|{against}} against",
    help: "see whether the tally, the outcome or the requirement was misprinted",
    run: special_majority,
}

fn special_majority(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, vote) in cx.each("votes", |item| &item.votes) {
        let requirement = match &vote.requirement {
            None | Some(Coded::Known(Requirement::Majority)) => continue,
            Some(_) if vote.result != Outcome::Carried => continue,
            Some(Coded::Known(known)) => *known,
            Some(Coded::Other(_)) => {
                out.unknown(&at, "a requirement that can be computed");
                continue;
            }
        };
        let counts = vote.counts.as_ref();
        let (votes_for, against) = (counts.and_then(|c| c.r#for), counts.and_then(|c| c.against));
        let met = match (requirement, votes_for, against) {
            (Requirement::NoDissent, _, Some(against)) => against == 0,
            (Requirement::TwoThirds, Some(votes_for), Some(against)) => {
                3 * u64::from(votes_for) >= 2 * (u64::from(votes_for) + u64::from(against))
            }
            _ => {
                out.unknown(&at, "votes for and against");
                continue;
            }
        };
        let shown = |count: Option<u32>| count.map(|n| n.to_string());
        out.expect(met, &at, || {
            args! { requirement: requirement.as_str(), r#for: shown(votes_for), against: shown(against) }
        });
    }
}

fn for_and_against(vote: &VoteEvent) -> Option<(u32, u32)> {
    let counts = vote.counts.as_ref()?;
    counts.r#for.zip(counts.against)
}

fn casting_votes<'c, 'm: 'c>(
    cx: &'c Context<'m>,
) -> impl Iterator<Item = (Element<'c>, &'m VoteEvent, &'m CastingVote)> + 'c {
    let votes = cx.each("votes", |item| &item.votes);
    votes.filter_map(|(_, at, vote)| vote.casting_vote.as_ref().map(|casting| (at, vote, casting)))
}

/// Whether a casting vote that was added to its side explains the lead of one.
fn counted_in(votes_for: u32, against: u32, casting: &CastingVote) -> bool {
    match casting.option {
        VoteOption::For => votes_for.checked_sub(against) == Some(1),
        VoteOption::Against => against.checked_sub(votes_for) == Some(1),
        _ => false,
    }
}
