//! Who was in the room when a vote was taken.

use super::membership::cast_votes;
use super::rule;
use crate::attendance::{Attendance, AttendanceStatus, Moment};
use crate::finding::Severity;
use crate::resolution::ResolutionKind;
use crate::rules::context::ItemAt;
use crate::rules::people::{Same, same_full_name};
use crate::rules::{Answers, Context, Place, args};
use crate::value::Coded;
use crate::vote::{NotVotingReason, Vote, VoteEvent, VoteMethod};

rule! {
    /// Nobody who was absent is recorded as voting.
    ///
    /// # What it checks
    /// A named voter is not among those who sent apologies or were absent, unless the list has them as present too.
    /// A voter whom a list of those present does not name at all is a warning. Two people on the list who fit the
    /// voter's name leave the answer unknown.
    ///
    /// # Why
    /// Questions are decided by the members present and voting. There is no vote by proxy or by letter.
    ///
    /// # Bad
    /// "Apologies: Councillor Archer." Item 4: "For: Archer, Baker."
    ///
    /// # Good
    /// "Present: Councillors Archer and Baker." Item 4: "For: Archer, Baker."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 39: "present and voting".
    ELG004 "absent-voted" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 39(1)",
    message: "`{voter}` is recorded as voting `{option}`, but the attendance list {listed|not_named:does not name them|apologies:has their apologies|absent:has them as absent}",
    help: "see whether the voter came in later, or another person is meant",
    run: absent_voted,
}

fn absent_voted(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (event, n, one, who) in cast_votes(cx) {
        let at = || event.cast_at(n);
        if cx.meeting.attendance.is_empty() {
            out.unknown(&at(), "who was present");
            continue;
        }
        let args = |listed: &str| {
            args! { voter: one.voter.display(), option: one.option.as_str(), listed: listed }
        };
        match who.listed_as() {
            Err(missing) => out.unknown(&at(), missing),
            Ok(entries) => match entries {
                [] if one.voter.name.is_none() => out.unknown(&at(), "the name of the voter"),
                [] if !cx.has_attendance_list() => out.unknown(&at(), "a complete list of those present"),
                [] => {
                    out.found(&at(), args("not_named"))
                        .severity(Severity::Warning)
                        .also(&Place::root().field("attendance"), "the attendance list");
                }
                all if all.iter().any(|(_, entry)| entry.status == AttendanceStatus::Present) => out.held(),
                [(listed_at, entry), ..] => {
                    out.found(&at(), args(entry.status.as_str())).also(listed_at, "the attendance list");
                }
            },
        }
    }
}

rule! {
    /// Nobody votes before they came or after they left.
    ///
    /// # What it checks
    /// A named voter whose comings and goings are recorded by item was in the room at the item of the vote.
    /// Somebody who came or left during that very item may have been there or not, and a time by the clock does not
    /// tell the item: both leave the answer unknown. So does business taken out of its order.
    ///
    /// # Why
    /// Only members present at the vote can vote. A vote by a member who had left contradicts the record of their
    /// going.
    ///
    /// # Bad
    /// "Councillor Archer left during item 3." Item 6: "For: Archer, Baker."
    ///
    /// # Good
    /// "Councillor Archer left during item 7." Item 6: "For: Archer, Baker."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 39: "present and voting".
    ELG005 "left-before-vote" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 39(1)",
    message: "`{voter}` is recorded as voting `{option}`, but {when|left:had left before this item|came:came only after this item}",
    help: "see whether the items were taken in another order, or another person is meant",
    run: left_before_vote,
}

fn left_before_vote(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for event in cx.events() {
        let Some(one) = cx.items.get(event.position) else { continue };
        for (n, cast, who) in event.cast() {
            let at = || event.cast_at(n);
            let entries = match who.listed_as() {
                Ok(entries) => entries,
                Err(missing) => {
                    out.unknown(&at(), missing);
                    continue;
                }
            };
            let mut present = entries.iter().filter(|(_, entry)| entry.status == AttendanceStatus::Present);
            let (Some((listed_at, entry)), None) = (present.next(), present.next()) else {
                // Absent or listed twice: other rules' business.
                continue;
            };
            match in_room(cx, entry, one) {
                InRoom::Yes => out.held(),
                InRoom::Perhaps => out.unknown(&at(), "whether the voter was in the room at this item"),
                InRoom::No(_) if reordered(cx) => out.unknown(&at(), "the order in which items were taken"),
                InRoom::No(when) => {
                    let args =
                        args! { voter: cast.voter.display(), option: cast.option.as_str(), when: when };
                    out.found(&at(), args).also(&listed_at.field("presence"), "when they came and left");
                }
            }
        }
    }
}

pub(in crate::rules) enum InRoom {
    Yes,
    Perhaps,
    No(&'static str),
}

/// Whether the person was there at an item, as far as their spells of presence tell.
pub(in crate::rules) fn in_room(cx: &Context<'_>, entry: &Attendance, one: &ItemAt<'_>) -> InRoom {
    if entry.presence.is_empty() {
        return InRoom::Yes;
    }
    let mut answer = InRoom::No("left");
    for spell in &entry.presence {
        let came = spell.joined.map(|moment| position(cx, moment));
        let left = spell.left.map(|moment| position(cx, moment));
        let came_later = matches!(came, Some(Some(came)) if came > one.position);
        let left_earlier = matches!(left, Some(Some(left)) if left < one.position);
        let surely_came = came.is_none() || matches!(came, Some(Some(came)) if came < one.position);
        let surely_stayed = left.is_none() || matches!(left, Some(Some(left)) if left > one.position);
        if surely_came && surely_stayed {
            return InRoom::Yes;
        } else if came_later {
            if matches!(answer, InRoom::No(_)) {
                answer = InRoom::No("came");
            }
        } else if !left_earlier {
            answer = InRoom::Perhaps;
        }
    }
    answer
}

/// The item during which a moment fell, by its position; `None` for a time by the clock.
fn position(cx: &Context<'_>, moment: Moment) -> Option<usize> {
    match moment {
        Moment::During(id) => cx.items.iter().find(|one| one.item.id == id).map(|one| one.position),
        Moment::At(_) => None,
    }
}

/// True where the record tells that business was taken out of its order.
pub(in crate::rules) fn reordered(cx: &Context<'_>) -> bool {
    let words = ["order of business", "order of the agenda", "order of the items", "brought forward"];
    let told = |text: &str| words.iter().any(|word| text.to_lowercase().contains(word));
    cx.items.iter().any(|one| {
        let mut resolutions =
            one.item.resolutions.iter().filter(|one| one.kind == ResolutionKind::Procedural);
        one.item.minutes.iter().any(|block| told(&block.text))
            || resolutions.any(|resolution| resolution.parts.iter().any(|part| told(&part.text)))
    })
}

rule! {
    /// Members who missed part of an item do not vote on it.
    ///
    /// # What it checks
    /// A member who came in during an item, or who is said not to have heard the full debate, is not recorded as
    /// voting in it. A warning where the body's profile says that its standing orders bar such members
    /// (`late_arrivals_barred`); a note where the profile says nothing; held where it says that they may vote.
    ///
    /// # Why
    /// The law does not bar a member who missed part of the debate, but standing orders may, and courts have accepted
    /// that. Careful minutes say that such a member did not vote.
    ///
    /// # Bad
    /// "Councillor Archer joined the meeting during item 5." Item 5: "For: Archer, Baker."
    ///
    /// # Good
    /// "Councillor Archer joined the meeting during item 5 and, not having heard the full debate, did not vote."
    ///
    /// # Source
    /// Standing orders; R (Spitalfields Historic Building Trust) v London Borough of Tower Hamlets [2023] EWCA Civ
    /// 917.
    ELG006 "late-arrival-voted" Note since "0.1.0"
    source: "standing orders; [2023] EWCA Civ 917",
    message: "`{voter}` missed part of this item, but is recorded as voting `{option}`",
    help: "see whether the body's standing orders bar members who did not hear the full debate",
    run: late_arrival_voted,
}

fn late_arrival_voted(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let severity = match cx.profile.late_arrivals_barred {
        Some(true) => Some(Severity::Warning),
        Some(false) => None,
        None => Some(Severity::Note),
    };
    for (one, at, vote) in cx.each("votes", |item| &item.votes) {
        let late: Vec<_> = late_at(cx, one).collect();
        for (n, cast) in vote.votes.iter().enumerate() {
            let at = || at.field("votes").at(n);
            let said = cast.reason == Some(Coded::Known(NotVotingReason::DidNotHearFullDebate));
            let matched = late.iter().map(|(at, entry)| (at, cx.same_person(&entry.person, &cast.voter)));
            let came = matched.clone().find(|(_, same)| *same == Same::Yes);
            if came.is_none() && !said {
                if cast.option.is_cast() && matched.clone().any(|(_, same)| same == Same::Perhaps) {
                    out.unknown(&at(), "whether the voter and the late member are one person");
                }
                continue;
            }
            match severity {
                Some(severity) if cast.option.is_cast() => {
                    let args = args! { voter: cast.voter.display(), option: cast.option.as_str() };
                    let found = out.found(&at(), args).severity(severity);
                    if let Some((listed_at, _)) = came {
                        found.also(&listed_at.field("presence"), "when they came");
                    }
                }
                _ => out.held(),
            }
        }
        for (listed_at, entry) in &late {
            let known = |cast: &Vote| cx.same_person(&entry.person, &cast.voter) != Same::No;
            match vote.votes.iter().any(known) {
                true => {}
                false if all_named(vote) && !one.item.truncated => out.held(),
                false => out.unknown(listed_at, "the names of all who voted"),
            }
        }
    }
}

/// Those who came in during an item.
fn late_at<'c, 'm>(
    cx: &'c Context<'m>,
    one: &'c ItemAt<'m>,
) -> impl Iterator<Item = (Place, &'m Attendance)> + 'c {
    let at = Place::root().field("attendance");
    let entries = cx.meeting.attendance.iter().enumerate();
    let during = |entry: &Attendance| {
        entry.presence.iter().any(|spell| spell.joined == Some(Moment::During(one.item.id)))
    };
    entries
        .filter(move |(_, entry)| !one.item.id.is_nil() && during(entry))
        .map(move |(n, entry)| (at.at(n), entry))
}

fn all_named(vote: &VoteEvent) -> bool {
    vote.method == VoteMethod::Recorded && !vote.votes.is_empty()
}

rule! {
    /// Nobody is both present and absent.
    ///
    /// # What it checks
    /// No person is listed as present and also among the apologies or the absent, unless the record says when they
    /// came or left. Two entries are one person where the same full name is printed. Present and absent is an
    /// error; present with apologies is a warning, for apologies can be for lateness.
    ///
    /// # Why
    /// Quorum, votes and the six-month rule all rest on who was there.
    ///
    /// # Bad
    /// "Present: Councillors Ann Archer and Bo Baker. Absent: Councillor Ann Archer."
    ///
    /// # Good
    /// "Present: Councillor Bo Baker. Absent: Councillor Ann Archer."
    ///
    /// # Source
    /// Logic; names of those present: Local Government Act 1972, Schedule 12, paragraph 40.
    ELG013 "present-and-apologised" Error since "0.1.0"
    source: "logic; Local Government Act 1972, Sch 12 para 40",
    message: "`{person}` is listed as present and also as {other|apologies:having sent apologies|absent:absent}",
    help: "see whether they came late or left early, or two people share the name",
    run: present_and_apologised,
}

fn present_and_apologised(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let list = Place::root().field("attendance");
    for (n, away) in cx.meeting.attendance.iter().enumerate() {
        if away.status == AttendanceStatus::Present {
            continue;
        }
        let listed = cx.attendance_of(&away.person);
        let there: Vec<_> = listed.filter(|(_, entry)| entry.status == AttendanceStatus::Present).collect();
        let same = |entry: &Attendance| {
            let ids = entry.person.person_id.is_some() && entry.person.person_id == away.person.person_id;
            ids || same_full_name(&entry.person, &away.person)
        };
        match there.as_slice() {
            [] => out.held(),
            [(_, entry)] if !entry.presence.is_empty() => out.held(),
            [(there_at, entry)] if same(entry) => {
                let severity = match away.status {
                    AttendanceStatus::Apologies => Severity::Warning,
                    _ => Severity::Error,
                };
                let other = away.status.as_str();
                out.found(&list.at(n), args! { person: away.person.display(), other: other })
                    .severity(severity)
                    .also(there_at, "listed as present");
            }
            _ => out.unknown(&list.at(n), "whether two entries mean one person"),
        }
    }
}
