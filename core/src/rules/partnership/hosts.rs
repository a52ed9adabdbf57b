//! Who hosts a partnership.

use super::{authorities_of, name_of, partnerships, rule, same};
use crate::partnership::{Membership, MembershipRole, Partnership, PartnershipModel};
use crate::register::{Host, register};
use crate::rules::{Answers, Context, args};
use chrono::NaiveDate;

rule! {
    /// A partnership has at most one host on any day.
    ///
    /// # What it checks
    /// No two organisations host one partnership on the same day. Two hosts contradict each other only where their
    /// dates surely overlap; without dates one may have followed the other, and the answer is unknown. A partnership
    /// without a host is as good as one with a host.
    ///
    /// # Why
    /// The host employs the staff and answers for them. Two hosts at a time mean that a lead, a chair or an earlier
    /// host was taken for one.
    ///
    /// # Bad
    /// "Hosted by Fernshire since 2018" and "hosted by Askerby since 2019".
    ///
    /// # Good
    /// "Hosted by Fernshire from 2018 to March 2019" and "hosted by Askerby since April 2019".
    ///
    /// # Source
    /// Logic; Education and Adoption Act 2016, section 4.
    PRT001 "two-hosts" Error since "0.1.0"
    source: "logic; Education and Adoption Act 2016 s.4",
    message: "expected one host at a time, found `{first}` and `{second}`",
    help: "see whether one of the two leads or chairs without hosting, or hosted at another time",
    run: two_hosts,
}

fn two_hosts(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in partnerships(cx).filter(|(_, one)| !one.members.is_empty()) {
        let hosts: Vec<_> = hosts(one).collect();
        let (mut clear, list) = (true, at.field("members"));
        for (k, (n, later)) in hosts.iter().enumerate() {
            let earlier =
                hosts.iter().take(k).filter(|(_, first)| !same(&first.organization, &later.organization));
            for (m, first) in earlier {
                match overlap(first, later) {
                    Some(false) => continue,
                    Some(true) => {
                        let args = args! { first: name_of(&first.organization), second: name_of(&later.organization) };
                        out.found_in_reading(list.at(*n), args)
                            .also_in_reading(list.at(*m), "the other host");
                    }
                    None => out.unknown_in_reading(list.at(*n), "since when and until when each hosts"),
                }
                clear = false;
            }
        }
        if clear {
            out.held();
        }
    }
}

fn hosts(partnership: &Partnership) -> impl Iterator<Item = (usize, &Membership)> {
    partnership.members.iter().enumerate().filter(|(_, one)| one.role == MembershipRole::Host)
}

/// Whether both surely host on one day, or surely never do.
fn overlap(a: &Membership, b: &Membership) -> Option<bool> {
    let after =
        |a: &Membership, b: &Membership| a.from.zip(b.to).is_some_and(|(from, to)| to.surely_before(from));
    if after(a, b) || after(b, a) {
        return Some(false);
    }
    let begun = |one: &Membership| one.from.and_then(|from| from.latest());
    let start = begun(a).zip(begun(b)).map(|(a, b)| a.max(b))?;
    let lasts =
        |one: &Membership| one.to.is_none_or(|to| to.earliest().is_some_and(|end: NaiveDate| end >= start));
    (lasts(a) && lasts(b)).then_some(true)
}

rule! {
    /// A hosted partnership has a host, and a partnership or alliance has none.
    ///
    /// # What it checks
    /// Where the record says how a partnership is built: one that is said to be a partnership or an alliance names no
    /// host; one that is said to be hosted names its host. A page that calls it hosted without saying by whom leaves
    /// the answer unknown, as does a host who left.
    ///
    /// # Why
    /// Three councils that keep their own staff and share a head of service have no host, however natural it is to
    /// look for one: the contact address or the chair's council is none.
    ///
    /// # Bad
    /// `"model": "alliance"` with a member whose role is `host`.
    ///
    /// # Good
    /// `"model": "hosted"` with one member whose role is `host`.
    ///
    /// # Source
    /// Logic: the models of regional adoption agencies.
    PRT009 "hosted-without-host" Error since "0.1.0"
    source: "logic: the models of regional adoption agencies",
    message: "expected no host in a partnership of the model `{model}`, found `{host}`",
    help: "see whether the member hosts, or leads, chairs or is only the contact",
    run: hosted_without_host,
}

fn hosted_without_host(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in partnerships(cx) {
        let Some(model) = one.model else { continue };
        let host = hosts(one).next();
        match (model, host) {
            (PartnershipModel::Partnership | PartnershipModel::Alliance, Some((n, host))) => {
                if host.to.is_some() {
                    out.unknown_in_reading(
                        at.field("members").at(n),
                        "whether the host left before the model changed",
                    );
                    continue;
                }
                let args = args! { model: model.as_str(), host: name_of(&host.organization) };
                out.found_in_reading(at.field("members").at(n), args)
                    .also_in_reading(at.field("model"), "how the partnership is built");
            }
            (PartnershipModel::Hosted, None) => out.unknown_in_reading(at, "who hosts"),
            (PartnershipModel::Hosted, Some(_)) if hosts(one).all(|(_, host)| host.to.is_some()) => {
                out.unknown_in_reading(at, "who hosts after the host that left");
            }
            (PartnershipModel::Hosted, Some(_))
            | (PartnershipModel::Partnership | PartnershipModel::Alliance, None) => out.held(),
            _ => {}
        }
    }
}

rule! {
    /// The council of a board's chair is not taken for the host.
    ///
    /// # What it checks
    /// Where the council that a chair of the partnership's board belongs to is also recorded as host, the register of
    /// agencies says so too. An agency that the register does not know, a host that it does not know, and a chair
    /// whose council is not named leave the answer unknown.
    ///
    /// # Why
    /// Boards of regional adoption agencies are chaired in turn. That an officer of a council chairs the board says
    /// nothing of who hosts: for ACE it was Herefordshire's that chaired, and Warwickshire that hosts.
    ///
    /// # Bad
    /// "ACE, whose board is chaired by Herefordshire Council", read as hosted by Herefordshire Council.
    ///
    /// # Good
    /// "ACE, hosted by Warwickshire County Council; its board is chaired by Herefordshire Council".
    ///
    /// # Source
    /// The built-in register of regional adoption agencies.
    PRT013 "chair-taken-for-host" Note since "0.1.0"
    source: "register of regional adoption agencies",
    message: "`{council}` chairs the board and is recorded as host; the register has {expected}",
    help: "see whether the page says that the council hosts, or only that it chairs",
    run: chair_taken_for_host,
}

fn chair_taken_for_host(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in super::agencies(cx) {
        let chairs = one.organs.iter().enumerate().filter_map(|(n, organ)| Some((n, organ.chair.as_ref()?)));
        for (n, chair) in chairs {
            let place = at.field("organs").at(n).field("chair");
            let mut hosts = hosts(one).peekable();
            if hosts.peek().is_none() {
                out.held();
                continue;
            }
            let Some(council) = &chair.organization else {
                out.unknown_in_reading(place, "the chair's council");
                continue;
            };
            let Some((_, host)) = hosts.find(|(_, host)| same(&host.organization, council)) else {
                out.held();
                continue;
            };
            let Some(agency) = register().partnership(&one.name).one() else {
                out.unknown_in_reading(place, "the agency in the register");
                continue;
            };
            let areas = authorities_of(&host.organization);
            let hosted_by = |name: &str| register().may_mean(name).iter().any(|one| areas.contains(one));
            let hosted_once = agency.members.iter().any(|row| {
                row.role == MembershipRole::Host
                    && row.gss.is_some_and(|gss| areas.iter().any(|one| one.has_code(gss)))
            });
            let expected = match &agency.host {
                Host::Named { name, confirmed: true } if hosted_once || hosted_by(name) => {
                    out.held();
                    continue;
                }
                _ if areas.is_empty() => {
                    out.unknown_in_reading(place, "the council in the register");
                    continue;
                }
                Host::Named { name, confirmed: true } => format!("`{name}` as host"),
                Host::Nobody => "no host".to_owned(),
                Host::Named { .. } | Host::Unknown => {
                    out.unknown_in_reading(place, "a confirmed host in the register");
                    continue;
                }
            };
            let args = args! { council: name_of(council), expected: expected };
            out.found_in_reading(place, args);
        }
    }
}
