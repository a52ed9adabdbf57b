//! Who belongs to a partnership.

use super::{agencies, authorities_of, is_named_in_full, name_of, partnerships, rule};
use crate::partnership::{MembershipRole, PartnershipModel};
use crate::register::register;
use crate::rules::{Answers, Context, args};
use crate::value::PartialDate;

rule! {
    /// A council that was abolished is no longer a member.
    ///
    /// # What it checks
    /// A member that the register of authorities knows, and that is named in full or by its code, was in force on the
    /// day of the meeting, or its membership has an end that is not later than its own. The councils that took over
    /// are named. Without the date of the meeting, for a council that the register does not know, and for a bare name
    /// such as "Poole", which can be the town, the answer is unknown.
    ///
    /// # Why
    /// Reorganisations replace councils: Bournemouth and Poole by one council in 2019, Cumbria by two in 2023. A list of
    /// members that was not brought up to date counts councils that are no more.
    ///
    /// # Bad
    /// A report of 2021 with the member "Borough of Poole".
    ///
    /// # Good
    /// The same with "Bournemouth, Christchurch and Poole Council".
    ///
    /// # Source
    /// The built-in register of authorities; the orders on structural changes.
    PRT008 "member-authority-abolished" Warning since "0.1.0"
    source: "register of authorities; structural changes orders",
    message: "`{council}` was no longer in force on {date}",
    help: "see whether an earlier date is meant{successors|:|, or its successor: {successors}}; it was in force until {until}",
    run: member_abolished,
}

fn member_abolished(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in partnerships(cx) {
        let members = one.members.iter().enumerate().filter(|(_, one)| one.role != MembershipRole::Partner);
        for (n, member) in members {
            let place = at.field("members").at(n);
            let known = authorities_of(&member.organization);
            let [first, ..] = known.as_slice() else {
                out.unknown_in_reading(place, "the council in the register");
                continue;
            };
            if known.iter().any(|one| one.until.is_none()) {
                out.held();
                continue;
            }
            let Some(date) = member.to.or(cx.meeting.date) else {
                out.unknown_in_reading(place, "the date of the meeting");
                continue;
            };
            if known.iter().any(|one| one.in_force_on(date) == Some(true)) {
                out.held();
            } else if known.iter().any(|one| one.in_force_on(date).is_none()) {
                out.unknown_in_reading(place, "a date that tells whether the council was in force");
            } else if !is_named_in_full(&member.organization, &known) {
                out.unknown_in_reading(place, "which council is meant");
            } else if date.surely_before(first.from) {
                out.unknown_in_reading(place, "since when the council is a member");
            } else {
                let until = first.until.and_then(|day| day.pred_opt()).map(PartialDate::day);
                let successors = register().successors(first);
                let successors: Vec<_> = successors.iter().map(|one| one.name.clone()).collect();
                let args = args! {
                    council: name_of(&member.organization),
                    date: date.to_string(),
                    until: until.map(|day| day.to_string()).unwrap_or_default(),
                    successors: successors,
                };
                out.found_in_reading(place, args);
            }
        }
    }
}

rule! {
    /// A regional adoption agency joins several councils.
    ///
    /// # What it checks
    /// An agency that is said to have one member is worth a look, unless a trust runs it, or the register knows that
    /// it has one. A page that names one member without saying how many there are leaves the answer unknown.
    ///
    /// # Why
    /// Regional agencies were made to join the services of several councils. One member is more often a page that names
    /// only its own council than an agency of one council; Birmingham's, run by a children's trust, is the exception.
    ///
    /// # Bad
    /// "Adopt Fernshire, the regional adoption agency of one council."
    ///
    /// # Good
    /// "Adopt Fernshire, the regional adoption agency of five councils."
    ///
    /// # Source
    /// The built-in register of regional adoption agencies.
    PRT010 "single-member-not-trust" Note since "0.1.0"
    source: "register of regional adoption agencies",
    message: "expected several members, found one",
    help: "see whether the page names all members",
    run: single_member,
}

fn single_member(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in agencies(cx) {
        let members = one.members.iter().filter(|one| one.role != MembershipRole::Partner);
        let (named, by_trust) =
            members.fold((0usize, false), |(n, trust), one| (n + 1, trust || one.acts_through.is_some()));
        let known_exception =
            || register().partnership(&one.name).one().is_some_and(|agency| agency.members.len() == 1);
        match (named, one.member_count_stated) {
            (0, None | Some(0)) => {}
            (0 | 1, Some(1))
                if by_trust || one.model == Some(PartnershipModel::Trust) || known_exception() =>
            {
                out.held()
            }
            (0 | 1, Some(1)) => {
                out.found_in_reading(at.field("member_count_stated"), args! {});
            }
            (1, None | Some(0)) => out.unknown_in_reading(at.field("members"), "all members"),
            _ => out.held(),
        }
    }
}
