//! Motions: who moved them, and what became of them.

use super::words::{same_words, words};
use crate::attendance::{Attendance, AttendanceStatus, Capacity};
use crate::finding::Severity;
use crate::lean::{BTreeMap, BTreeSet};
use crate::motion::{Motion, Outcome};
use crate::organization::Classification;
use crate::person::PersonRef;
use crate::reading::PageKind;
use crate::rules::{Answers, Context, Element, args, rule};
use crate::value::Id;
use crate::vote::{VoteEvent, VoteOption};

rule! {
    /// Proposer and seconder of a motion are two people.
    ///
    /// # What it checks
    /// The two differ. The same identity, or the same full name, is an error; the same surname without a first name,
    /// or the same post, is a warning, because two people can share it. A name beside a post, and a full name beside
    /// an initial, may be one person: the answer is unknown.
    ///
    /// # Why
    /// A seconder shows that a second member wants the question put. One person cannot do both.
    ///
    /// # Bad
    /// "Proposed by Councillor Ann Archer, seconded by Councillor Ann Archer."
    ///
    /// # Good
    /// "Proposed by Councillor Ann Archer, seconded by Councillor Bo Baker."
    ///
    /// # Source
    /// Logic; standing orders ask for a seconder.
    DEC006 "proposer-is-seconder" Error since "0.1.0"
    source: "logic: a seconder is a second person",
    message: "expected two people, found `{person}` as proposer and as seconder",
    help: "see which of the two names was misprinted",
    run: proposer_is_seconder,
}

fn proposer_is_seconder(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, motion) in cx.each("motions", |item| &item.motions) {
        let (proposer, seconder) = match (&motion.proposer, &motion.seconder) {
            (Some(proposer), Some(seconder)) => (proposer, seconder),
            (Some(_), None) => {
                out.unknown(&at, "seconder");
                continue;
            }
            (None, Some(_)) => {
                out.unknown(&at, "proposer");
                continue;
            }
            (None, None) => continue,
        };
        let found = |out: &mut Answers<'_, '_>, severity| {
            out.found(&at.field("seconder"), args! { person: seconder.display() })
                .severity(severity)
                .also(&at.field("proposer"), "the proposer");
        };
        match likeness(cx, proposer, seconder) {
            Likeness::Same => found(out, Severity::Error),
            Likeness::SameWords => found(out, Severity::Warning),
            Likeness::Perhaps => out.unknown(&at, "full names of both"),
            Likeness::Different => out.held(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Same,
    SameWords,
    Perhaps,
    Different,
}

fn likeness(cx: &Context<'_>, a: &PersonRef, b: &PersonRef) -> Likeness {
    if let (Some(a), Some(b)) = (&a.person_id, &b.person_id) {
        return if a == b { Likeness::Same } else { Likeness::Different };
    }
    let (same, full) = match (&a.name, &b.name, &a.post, &b.post) {
        (Some(a), Some(b), ..) => {
            let same = same_words(a, b);
            (same, same && words(a).iter().filter(|word| word.chars().count() > 1).count() > 1)
        }
        (None, None, Some(a), Some(b)) => (same_words(a, b), false),
        // A name and a post can belong to one person.
        _ => return Likeness::Perhaps,
    };
    match (same && a.honorific == b.honorific, full) {
        (true, true) => Likeness::Same,
        (true, false) => Likeness::SameWords,
        (false, _) if cx.may_be(a, b) => Likeness::Perhaps,
        (false, _) => Likeness::Different,
    }
}

rule! {
    /// Whoever proposes or seconds a motion is a member who is there and takes part.
    ///
    /// # What it checks
    /// Proposer and seconder stand in the attendance list as present, not as officers, guests or public, and did not
    /// stand aside in the vote on the same item. Without an attendance list, and for somebody known only by post whom
    /// the list does not show, the answer is unknown. At a parish meeting every elector may move, and nothing is asked.
    ///
    /// # Why
    /// Only members of the body can put a question to it. A mover who sent apologies was misprinted, or the list was.
    ///
    /// # Bad
    /// "Apologies: Cllr Archer." and later "Proposed by Cllr Archer."
    ///
    /// # Good
    /// "Present: Cllrs Archer, Baker." and later "Proposed by Cllr Archer, seconded by Cllr Baker."
    ///
    /// # Source
    /// Standing orders; Local Government Act 1972, Sch 12 para 39: members present and voting.
    DEC007 "mover-ineligible" Warning since "0.1.0"
    source: "standing orders; Local Government Act 1972, Sch 12 para 39(1)",
    message: "expected a present member as {role}, found `{person}`, who is {state|unlisted:not in the attendance list|apologies:in the apologies|absent:absent|officer:an officer|public:of the public|guest:a guest|recused:recused}",
    help: "see whether the name or the attendance list was misprinted",
    run: mover_ineligible,
}

fn mover_ineligible(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    // At a parish meeting every elector of the parish may move.
    if cx.body_kind() == Some(Classification::ParishMeeting) {
        return;
    }
    for (one, at, motion) in cx.each("motions", |item| &item.motions) {
        for (role, person) in [("proposer", &motion.proposer), ("seconder", &motion.seconder)] {
            let Some(person) = person else { continue };
            let at = at.inner(role);
            match standing(cx, person) {
                Err(missing) => out.unknown(&at, missing),
                Ok(Some((state, entry))) => {
                    let found = out.found(&at, args! { role: role, person: person.display(), state: state });
                    if let Some(entry) = entry {
                        found.also(&entry, "the attendance list");
                    }
                }
                Ok(None) => {
                    let stood_aside = one
                        .item
                        .votes
                        .iter()
                        .flat_map(|vote| &vote.votes)
                        .any(|vote| vote.option == VoteOption::Recused && vote.voter.may_be(person));
                    out.expect(
                        !stood_aside,
                        &at,
                        || args! { role: role, person: person.display(), state: "recused" },
                    );
                }
            }
        }
    }
}

/// Why the attendance list bars somebody from moving, with the entry; nothing where it does not.
type Bar = Option<(&'static str, Option<Element<'static>>)>;

fn standing(cx: &Context<'_>, person: &PersonRef) -> Result<Bar, &'static str> {
    let who = cx.who(person);
    let listed = who.listed();
    let Some((first, entry)) = listed.first() else {
        return if person.name.is_some() && is_whole_list(cx) {
            Ok(Some(("unlisted", None)))
        } else {
            Err("attendance of the mover")
        };
    };
    let can_move = |entry: &Attendance| {
        entry.status == AttendanceStatus::Present
            && matches!(
                entry.capacity,
                None | Some(Capacity::Member | Capacity::Substitute | Capacity::CoOpted)
            )
    };
    if listed.iter().any(|(_, entry)| can_move(entry)) {
        return Ok(None);
    }
    let state = match (entry.status, entry.capacity) {
        (AttendanceStatus::Apologies, _) => "apologies",
        (AttendanceStatus::Absent, _) => "absent",
        (_, Some(Capacity::Officer)) => "officer",
        (_, Some(Capacity::Public)) => "public",
        _ => "guest",
    };
    Ok(Some((state, Some(*first))))
}

/// True where the attendance list can be taken for whole: it shows members present, by name, on a page that shows
/// more than one item.
fn is_whole_list(cx: &Context<'_>) -> bool {
    let partial = cx.reading.is_some_and(|reading| {
        matches!(reading.page, PageKind::AgendaItem | PageKind::Issue | PageKind::Decision)
    });
    let entries = &cx.meeting.attendance;
    let members = entries.iter().filter(|entry| {
        entry.status == AttendanceStatus::Present && entry.capacity == Some(Capacity::Member)
    });
    !partial && members.count() >= 2 && entries.iter().all(|entry| entry.person.name.is_some())
}

rule! {
    /// A carried amendment is followed by a vote on the motion as amended.
    ///
    /// # What it checks
    /// Where an amendment was carried, the motion that it amends has an outcome of its own, a vote, or a resolution
    /// that rests on it. Where the page cut the minutes short, or the amended motion is not there, the answer is
    /// unknown.
    ///
    /// # Why
    /// A carried amendment changes the motion and decides nothing yet: the motion as amended, the substantive motion,
    /// must itself be put. If that vote is missing, nobody knows what the body decided.
    ///
    /// # Bad
    /// "The amendment was carried." Nothing follows.
    ///
    /// # Good
    /// "The amendment was carried. The substantive motion was put and carried."
    ///
    /// # Source
    /// Custom: rules of debate.
    DEC008 "amendment-no-substantive" Warning since "0.1.0"
    source: "custom: the motion as amended is itself put to the vote",
    message: "expected an outcome of the motion that the carried amendment changed, found none",
    help: "see whether the vote on the motion as amended is missing",
    run: amendment_no_substantive,
}

fn amendment_no_substantive(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let mut all = cx.items.iter().flat_map(|one| &one.item.motions);
    if !all.any(|motion| motion.amends.is_some() && motion.result == Outcome::Carried) {
        return;
    }
    let votes = votes_on(cx);
    let resolved: BTreeSet<_> =
        cx.each("resolutions", |item| &item.resolutions).filter_map(|(_, _, one)| one.motion).collect();
    for (one, at, amendment) in cx.each("motions", |item| &item.motions) {
        let (Some(amended), Outcome::Carried) = (amendment.amends, amendment.result) else { continue };
        let Some((motion_at, motion)) = cx.motion(amended) else {
            out.unknown(&at.field("amends"), "motion that is amended");
            continue;
        };
        let voted = votes.get(&amended).into_iter().flatten();
        let put = motion.result != Outcome::Unknown
            || resolved.contains(&amended)
            || voted.into_iter().any(|(_, vote)| vote.result != Outcome::Unknown);
        if put {
            out.held();
        } else if one.item.truncated {
            out.unknown(&motion_at, "the full minutes");
        } else {
            out.found(&motion_at, args! {}).also(&at, "the carried amendment");
        }
    }
}

/// The votes that were taken on each motion, as either of the two says.
fn votes_on<'c, 'm>(cx: &'c Context<'m>) -> BTreeMap<Id<Motion>, Vec<(Element<'c>, &'m VoteEvent)>> {
    let of_vote: BTreeMap<Id<VoteEvent>, Id<Motion>> = cx
        .each("motions", |item| &item.motions)
        .filter_map(|(_, _, motion)| Some((motion.vote?, motion.id)))
        .collect();
    let mut votes: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (_, at, vote) in cx.each("votes", |item| &item.votes) {
        if let Some(motion) = vote.motion.or_else(|| of_vote.get(&vote.id).copied()) {
            votes.entry(motion).or_default().push((at, vote));
        }
    }
    votes
}

rule! {
    /// A motion is not both carried and lost.
    ///
    /// # What it checks
    /// The outcome of a motion, and the outcome of every vote on it, do not say that it was carried and that it was
    /// lost. Where one vote contradicts the motion and another confirms it, as after a recount, it is a warning. An
    /// outcome that is not stated is unknown.
    ///
    /// # Why
    /// A question has one answer. Where the record gives two, one was misreported; both are kept and shown.
    ///
    /// # Bad
    /// A motion with the outcome "carried", and its vote with the outcome "lost".
    ///
    /// # Good
    /// A motion with the outcome "lost", and its vote with the outcome "lost".
    ///
    /// # Source
    /// Logic: a question put to the vote has one answer.
    DEC009 "conflicting-outcomes" Error since "0.1.0"
    source: "logic: a question put to the vote has one answer",
    message: "expected one outcome, found `{motion}` for the motion and `{vote}` for the vote on it",
    help: "see which of the two outcomes was misprinted; both are kept as they stand",
    run: conflicting_outcomes,
}

fn conflicting_outcomes(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let votes = votes_on(cx);
    for (_, at, motion) in cx.each("motions", |item| &item.motions) {
        let Some(votes) = votes.get(&motion.id) else { continue };
        let recount = votes.iter().any(|(_, vote)| vote.result == motion.result);
        let severity = if recount { Severity::Warning } else { Severity::Error };
        for (vote_at, vote) in votes {
            match (motion.result, vote.result) {
                (Outcome::Unknown, _) | (_, Outcome::Unknown) => {
                    out.unknown(&at, "outcomes of the motion and of its vote");
                }
                (Outcome::Carried, Outcome::Lost) | (Outcome::Lost, Outcome::Carried) => {
                    let args = args! { motion: motion.result.as_str(), vote: vote.result.as_str() };
                    out.found(&at.field("result"), args)
                        .severity(severity)
                        .also(&vote_at.field("result"), "the vote");
                }
                _ => out.held(),
            }
        }
    }
}
