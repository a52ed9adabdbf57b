//! How seats are shared between political groups.

use super::rule;
use crate::attendance::Capacity;
use crate::lean::BTreeMap;
use crate::organization::{Classification, GroupSeats};
use crate::rules::{Answers, Context, Nation, Place, args};

rule! {
    /// A committee's seats are shared between political groups as the council's are.
    ///
    /// # What it checks
    /// Where the record says how the seats of the council and of a committee, sub-committee or scrutiny body in England
    /// or Wales are shared (`groups`): not all seats of the body go to one group while the council has several, and a
    /// group with most seats on the council has most seats on the body. Groups of the members on the attendance
    /// list stand for those of the body where they are stated for as many members as it has seats. The finer sharing
    /// by numbers is over all committees together and is not asked. A body whose groups are not known is not asked; a
    /// council whose groups are not known is unknown.
    ///
    /// # Why
    /// Seats follow the strength of the groups unless every member agrees otherwise. No more than a note: a council
    /// can set it aside for a body by a vote that nobody opposes, and the record of the body does not show that.
    ///
    /// # Bad
    /// A council of 40 seats with a group of 24; its planning committee of 11 with 5 members of that group.
    ///
    /// # Good
    /// The same with 7 members of that group.
    ///
    /// # Source
    /// Local Government and Housing Act 1989, sections 15 to 17.
    ELG017 "proportionality" Note since "0.1.0"
    source: "Local Government and Housing Act 1989 ss.15-17",
    message: "`{group}` has {seats} of {all} seats on the body, and {council} of {total} on the council",
    help: "see whether the council set proportionality aside for this body, with nobody against",
    run: proportionality,
}

fn proportionality(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let bodies =
        [Classification::Committee, Classification::SubCommittee, Classification::OverviewAndScrutiny];
    let nations = cx.under(&[Nation::England, Nation::Wales]);
    if !cx.body_kind().is_some_and(|kind| bodies.contains(&kind)) || nations == Some(false) {
        return;
    }
    let Some((at, body)) = groups_of_body(cx) else { return };
    let council = cx.meeting.council.as_ref().map(|council| totals(&council.groups)).unwrap_or_default();
    if council.is_empty() {
        return out.unknown(&at, "how the council's seats are shared");
    }
    let all: u64 = body.values().sum();
    let stated = cx.meeting.council.as_ref().and_then(|council| council.seats);
    let total = stated.map_or_else(|| council.values().sum::<u64>(), u64::from);
    if all < 2 {
        return;
    }
    let mut clear = true;
    for (group, on_council) in &council {
        let seats = body.get(group).copied().unwrap_or_default();
        let everything = seats == all && council.len() > 1;
        let too_few = on_council * 2 > total && seats * 2 <= all;
        if !everything && !too_few {
            continue;
        }
        clear = false;
        if nations.is_none() {
            out.unknown(&at, "the nation of the council");
        } else {
            let number = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
            let (seats, all, on_council, total) =
                (number(seats), number(all), number(*on_council), number(total));
            let printed = cx.meeting.council.iter().flat_map(|one| &one.groups).map(|one| one.group.trim());
            let group = printed.into_iter().find(|name| name.to_lowercase() == *group).unwrap_or(group);
            out.found(&at, args! { group: group, seats: seats, all: all, council: on_council, total: total })
                .also(&Place::root().field("council").field("groups"), "the groups of the council");
        }
    }
    if clear {
        out.held();
    }
}

/// The seats of each group, one spelling for each.
fn totals(groups: &[GroupSeats]) -> BTreeMap<String, u64> {
    let mut all = BTreeMap::new();
    for one in groups {
        *all.entry(one.group.trim().to_lowercase()).or_default() += u64::from(one.seats);
    }
    all
}

/// The groups of the body: as it states them, else as its attendance list does for every seat.
fn groups_of_body(cx: &Context<'_>) -> Option<(Place, BTreeMap<String, u64>)> {
    let body = cx.meeting.body.as_ref()?;
    if !body.groups.is_empty() {
        return Some((Place::root().field("body").field("groups"), totals(&body.groups)));
    }
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    let members = cx.meeting.attendance.iter().filter(|entry| entry.capacity == Some(Capacity::Member));
    for entry in members {
        *found.entry(entry.group.as_ref()?.trim().to_lowercase()).or_default() += 1;
    }
    let all: u64 = found.values().sum();
    (cx.seats().map(u64::from) == Some(all)).then(|| (Place::root().field("attendance"), found))
}
