//! Enough members in the room.

use super::rule;
use crate::attendance::{Attendance, AttendanceStatus, Capacity};
use crate::meeting::MeetingStatus;
use crate::organization::Classification;
use crate::resolution::ResolutionKind;
use crate::rules::context::ItemAt;
use crate::rules::eligibility::presence::{InRoom, in_room, reordered};
use crate::rules::{Answers, Context, Nation, Place, args};

const ENGLAND_AND_WALES: &[Nation] = &[Nation::England, Nation::Wales];

rule! {
    /// A full council does business only with a quarter of its members present.
    ///
    /// # What it checks
    /// Where a full council of a principal authority in England or Wales decided something, the members listed as
    /// present are at least a quarter of its seats, vacancies included, rounded up. Asked only where the record
    /// holds a list of those present; unknown without it, without the number of seats, or without the nation.
    ///
    /// # Why
    /// Without a quorum no business may be transacted, and what was decided may not stand. Minutes whose own list
    /// shows too few members contradict themselves.
    ///
    /// # Bad
    /// A council of 40 seats lists 9 members as present and resolves.
    ///
    /// # Good
    /// A council of 40 seats lists 10 members as present and resolves.
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 6.
    MTG001 "quorum-not-met" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 6",
    message: "{present|1:1 member is|{present} members are} listed as present, but a council of {seats} seats needs {needed} for business",
    help: "see whether the list of those present is complete",
    run: quorum_not_met,
}

fn quorum_not_met(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    statutory(cx, out, Classification::FullCouncil);
}

rule! {
    /// A parish council does business only with a third of its members, and never fewer than three, present.
    ///
    /// # What it checks
    /// Where a parish council in England decided something, the members listed as present are at least a third of
    /// its seats, rounded up, and at least three. Asked only where the record holds a list of those present;
    /// unknown without it, without the number of seats, or without the nation.
    ///
    /// # Why
    /// Without a quorum no business may be transacted, and what was decided may not stand.
    ///
    /// # Bad
    /// A parish council of 12 seats lists 3 members as present and resolves.
    ///
    /// # Good
    /// A parish council of 12 seats lists 4 members as present and resolves.
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 12.
    MTG002 "quorum-not-met-parish" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 12",
    message: "{present|1:1 member is|{present} members are} listed as present, but a parish council of {seats} seats needs {needed} for business",
    help: "see whether the list of those present is complete",
    run: quorum_not_met_parish,
}

fn quorum_not_met_parish(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    statutory(cx, out, Classification::ParishCouncil);
}

/// Seats and quorum that the law sets for a body of that kind. Where more than a third of the members were
/// disqualified at one time, the quorum is taken of those who remain (MTG005).
fn by_law(cx: &Context<'_>) -> Option<(u32, u32)> {
    let seats = cx.seats()?;
    let base = super::base::reduced_base(cx, seats).unwrap_or(seats);
    match cx.body_kind()? {
        Classification::FullCouncil => Some((seats, base.div_ceil(4))),
        Classification::ParishCouncil => Some((seats, base.div_ceil(3).max(3))),
        _ => None,
    }
}

fn statutory(cx: &Context<'_>, out: &mut Answers<'_, '_>, kind: Classification) {
    let nations = match kind {
        Classification::ParishCouncil => &[Nation::England],
        _ => ENGLAND_AND_WALES,
    };
    if cx.body_kind() != Some(kind) || !did_business(cx) || cx.under(nations) == Some(false) {
        return;
    }
    let at = Place::root().field("attendance");
    let Some((seats, needed)) = by_law(cx) else {
        return out.unknown(&Place::root().field("body"), "the number of seats");
    };
    match enough(cx, needed) {
        Ok(()) => out.held(),
        Err(Few::Unknown(missing)) => out.unknown(&at, missing),
        Err(Few::Present(_)) if cx.under(nations).is_none() => out.unknown(&at, "the nation of the council"),
        Err(Few::Present(present)) => {
            out.found(&at, args! { present: present, seats: seats, needed: needed })
                .also(&Place::root().field("body").field("seats"), "the number of seats");
        }
    }
}

rule! {
    /// A body does business only with the quorum that its own rules ask.
    ///
    /// # What it checks
    /// Where the record or the profile states the body's quorum and something was decided, at least so many members are listed as
    /// present. No fraction is assumed for committees, cabinets and boards: without a stated quorum the answer is
    /// unknown, except for full and parish councils, whose quorum MTG001 and MTG002 take from the law.
    ///
    /// # Why
    /// The law leaves the quorum of committees to standing orders. Practice differs: three of five here, four of
    /// fifteen there.
    ///
    /// # Bad
    /// The quorum is 4; three members are listed as present and resolve.
    ///
    /// # Good
    /// The quorum is 4; four members are listed as present and resolve.
    ///
    /// # Source
    /// Standing orders; Local Government Act 1972, section 106.
    MTG003 "quorum-not-met-body" Warning since "0.1.0"
    source: "standing orders; Local Government Act 1972 s.106",
    message: "{present|1:1 member is|{present} members are} listed as present, but the body's quorum is {needed}",
    help: "see whether the list of those present is complete, and which quorum applied",
    run: quorum_not_met_body,
}

fn quorum_not_met_body(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.meeting.body.is_none() || !did_business(cx) || cx.is_collective() == Some(false) {
        return;
    }
    let at = Place::root().field("attendance");
    let by_law = matches!(cx.body_kind(), Some(Classification::FullCouncil | Classification::ParishCouncil));
    match cx.quorum() {
        None if by_law => {}
        None => out.unknown(&Place::root().field("body"), "the body's quorum"),
        Some(needed) => match enough(cx, needed) {
            Ok(()) => out.held(),
            Err(Few::Unknown(missing)) => out.unknown(&at, missing),
            Err(Few::Present(present)) => {
                out.found(&at, args! { present: present, needed: needed })
                    .also(&Place::root().field("body").field("quorum"), "the body's quorum");
            }
        },
    }
}

rule! {
    /// The quorum still holds when something is decided after members have left.
    ///
    /// # What it checks
    /// Where the record says during which items members came and left, and the body's quorum is known or follows
    /// from its seats, at least so many members were in the room at each item with a resolution. Members who came
    /// or left during that very item, or by the clock only, are counted as there.
    ///
    /// # Why
    /// A quorum is needed whenever business is done, not only at the start.
    ///
    /// # Bad
    /// Four members, a quorum of 4; one left during item 3. Item 5: "RESOLVED: to approve the plan."
    ///
    /// # Good
    /// Five members, a quorum of 4; one left during item 3. Item 5: "RESOLVED: to approve the plan."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraphs 6 and 12; standing orders.
    MTG004 "quorum-lost-before-decision" Warning since "0.1.0"
    source: "Local Government Act 1972, Sch 12 paras 6 and 12; standing orders",
    message: "something is resolved here with {present|1:1 member|{present} members} in the room, but the quorum is {needed}",
    help: "see whether somebody came back, or the items were taken in another order",
    run: quorum_lost_before_decision,
}

fn quorum_lost_before_decision(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let moved = |entry: &Attendance| may_count(entry) && !entry.presence.is_empty();
    if cx.is_collective() == Some(false) || !cx.meeting.attendance.iter().any(moved) {
        return;
    }
    let needed = cx.quorum().or_else(|| {
        by_law(cx).filter(|_| cx.under(ENGLAND_AND_WALES) == Some(true)).map(|(_, needed)| needed)
    });
    for one in cx.items.iter().filter(|one| decides(one)) {
        let Some(needed) = needed else {
            out.unknown(&one.at, "the body's quorum");
            continue;
        };
        let (mut sure, mut perhaps) = (0u32, 0u32);
        for entry in cx.meeting.attendance.iter().filter(|entry| may_count(entry)) {
            match in_room(cx, entry, one) {
                InRoom::Yes if counts(entry) => sure += 1,
                InRoom::Yes | InRoom::Perhaps => perhaps += 1,
                InRoom::No(_) => {}
            }
        }
        let list = Place::root().field("attendance");
        if sure >= needed {
            out.held();
        } else if sure + perhaps >= needed {
            out.unknown(&one.at, "who was in the room at this item");
        } else if !complete_list(cx) {
            out.unknown(&one.at, "a complete list of the members present");
        } else if reordered(cx) {
            out.unknown(&one.at, "the order in which items were taken");
        } else {
            out.found(&one.at, args! { present: sure + perhaps, needed: needed })
                .also(&list, "who came and left");
        }
    }
}

enum Few {
    Present(u32),
    Unknown(&'static str),
}

/// Whether so many members are listed as present.
fn enough(cx: &Context<'_>, needed: u32) -> Result<(), Few> {
    let count = |which: fn(&Attendance) -> bool| {
        u32::try_from(cx.meeting.attendance.iter().filter(|entry| which(entry)).count()).unwrap_or(u32::MAX)
    };
    let (sure, most) = (count(counts), count(may_count));
    match () {
        () if sure >= needed => Ok(()),
        () if most >= needed => Err(Few::Unknown("the capacity in which people attended")),
        () if !complete_list(cx) => Err(Few::Unknown("a complete list of the members present")),
        () => Err(Few::Present(most)),
    }
}

/// A list of those present on which everybody stands who moved, seconded, voted or presided.
fn complete_list(cx: &Context<'_>) -> bool {
    let listed = |person| cx.attendance_of(person).next().is_some();
    let movers = cx.each("motions", |item| &item.motions);
    let votes = cx.each("votes", |item| &item.votes);
    cx.has_attendance_list()
        && movers
            .into_iter()
            .all(|(_, _, motion)| [&motion.proposer, &motion.seconder].into_iter().flatten().all(listed))
        && votes.into_iter().all(|(_, _, vote)| vote.votes.iter().all(|one| listed(&one.voter)))
}

/// Somebody who surely counts towards a quorum.
fn counts(entry: &Attendance) -> bool {
    entry.status == AttendanceStatus::Present
        && matches!(entry.capacity, Some(Capacity::Member | Capacity::Substitute))
}

/// Somebody who may count towards a quorum.
fn may_count(entry: &Attendance) -> bool {
    let other = matches!(entry.capacity, Some(Capacity::Officer | Capacity::Invitee | Capacity::Public));
    entry.status == AttendanceStatus::Present && !other
}

fn decides(one: &ItemAt<'_>) -> bool {
    let business = |kind| matches!(kind, ResolutionKind::Decision | ResolutionKind::Recommendation);
    one.item.resolutions.iter().any(|resolution| business(resolution.kind))
}

fn did_business(cx: &Context<'_>) -> bool {
    let not_held = matches!(
        cx.meeting.status,
        Some(
            MeetingStatus::Inquorate
                | MeetingStatus::Cancelled
                | MeetingStatus::Postponed
                | MeetingStatus::Rescheduled
        )
    );
    !not_held && cx.items.iter().any(|one| decides(one) || !one.item.votes.is_empty())
}
