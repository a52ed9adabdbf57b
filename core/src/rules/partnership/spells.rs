//! When members belonged to a partnership: since when, until when, and to how many at a time.

use super::{agencies, authorities_of, is_named_in_full, name_of, partnerships, rule};
use crate::lean::{BTreeMap, Ordered};
use crate::organization::Classification;
use crate::partnership::{Membership, MembershipRole};
use crate::register::fold;
use crate::rules::{Answers, Context, Place, args};
use crate::value::PartialDate;
use chrono::NaiveDate;

/// The members of one partnership with their places, partners left out.
fn members(at: &Place, list: &[Membership]) -> Vec<(Place, usize)> {
    let at = at.field("members");
    let belongs = |(_, one): &(usize, &Membership)| one.role != MembershipRole::Partner;
    list.iter().enumerate().filter(belongs).map(|(n, _)| (at.at(n), n)).collect()
}

rule! {
    /// The members of a regional adoption agency are councils of their time.
    ///
    /// # What it checks
    /// A member of a regional adoption agency is not recorded as another kind of organisation than a council; and a
    /// council that is named in full or by its code, and that the register of authorities knows, was in force by the day
    /// from which it is said to be a member. Hosts and partners may be charities and companies and are not asked.
    /// A council that the register does not know leaves the answer unknown. Abolished councils are PRT008's
    /// business, and districts AUT006's.
    ///
    /// # Why
    /// A council that came out of a reorganisation cannot have joined before it: the spell is its predecessor's.
    ///
    /// # Bad
    /// "Bournemouth, Christchurch and Poole Council, a member since July 2017" (it is in force from April 2019).
    ///
    /// # Good
    /// "Bournemouth, Christchurch and Poole Council, a member since April 2019".
    ///
    /// # Source
    /// The built-in register of authorities; Education and Adoption Act 2016, section 4.
    PRT003 "member-not-authority" Warning since "0.1.0"
    source: "register of authorities; Education and Adoption Act 2016 s.4",
    message: "expected a council of the time as member, found `{member}` ({~found})",
    help: "see whether a council before it is meant; in brackets stands what it is, or since when it is in force",
    run: member_not_authority,
}

fn member_not_authority(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in agencies(cx) {
        for (place, n) in members(&at, &one.members) {
            let Some(member) = one.members.get(n).filter(|one| one.role != MembershipRole::Host) else {
                continue;
            };
            let args = |found: String| args! { member: name_of(&member.organization), found: found };
            let kind = member.organization.classification;
            if let Some(kind) = kind.filter(|kind| *kind != Classification::LocalAuthority) {
                out.found_in_reading(
                    place.field("organization").field("classification"),
                    args(kind.to_string()),
                );
                continue;
            }
            let known = authorities_of(&member.organization);
            let begins = known.iter().map(|one| one.from).min_by_key(|from| from.earliest());
            let Some(begins) = begins else {
                out.unknown_in_reading(place, "the council in the register");
                continue;
            };
            match member.from {
                Some(from) if from.surely_before(begins) => {
                    if is_named_in_full(&member.organization, &known) {
                        out.found_in_reading(place.field("from"), args(begins.to_string()));
                    } else {
                        out.unknown_in_reading(place, "which council is meant");
                    }
                }
                _ => out.held(),
            }
        }
    }
}

rule! {
    /// A council is in one regional adoption agency at a time.
    ///
    /// # What it checks
    /// Where one record describes two regional adoption agencies, no council is a member of both on one day. Two spells
    /// contradict each other only where their dates surely overlap; without dates one may have followed the other, and
    /// the answer is unknown.
    ///
    /// # Why
    /// A council hands its adoption service to one agency. Two at a time mean that it moved and the record lacks the
    /// day, or that a partner was taken for a member.
    ///
    /// # Bad
    /// Fernshire, a member of Adopt North since 2018 and of Adopt South since 2019.
    ///
    /// # Good
    /// Fernshire, a member of Adopt North from 2018 to March 2020 and of Adopt South since April 2020.
    ///
    /// # Source
    /// Education and Adoption Act 2016, section 4; the built-in register, in which no council is in two.
    PRT004 "overlapping-membership" Warning since "0.1.0"
    source: "Education and Adoption Act 2016 s.4; register of regional adoption agencies",
    message: "`{council}` is a member of `{first}` and of `{second}` at one time",
    help: "see whether it moved from one to the other, or is only a partner of one",
    run: overlapping_membership,
}

fn overlapping_membership(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let all: Vec<_> = agencies(cx).collect();
    let mut councils: BTreeMap<String, Vec<Spell>> = BTreeMap::new();
    for (group, (at, one)) in all.iter().enumerate() {
        for (place, n) in members(at, &one.members) {
            let Some(member) = one.members.get(n) else { continue };
            councils.entry(key(member)).or_default().push(Spell::of(member, place, group));
        }
    }
    for spells in councils.into_values() {
        let first = spells.first().map(|one| one.group);
        if spells.iter().all(|one| Some(one.group) == first) {
            continue;
        }
        match overlap(spells, |a, b| a.group != b.group) {
            Overlap::Never => out.held(),
            Overlap::Unknown(spell) => {
                out.unknown_in_reading(
                    spell.at,
                    "since when and until when the council was a member of each",
                );
            }
            Overlap::Sure(earlier, later) => {
                let name = |spell: &Spell| all.get(spell.group).map_or("", |(_, one)| one.name.as_str());
                let args =
                    args! { council: later.name.as_str(), first: name(&earlier), second: name(&later) };
                out.found_in_reading(later.at, args).also_in_reading(earlier.at, "the other membership");
            }
        }
    }
}

rule! {
    /// Nobody is a member of a partnership before it goes live.
    ///
    /// # What it checks
    /// Where the record says when a partnership went live and since when a council is a member, the membership does not
    /// begin before. No more than a note: councils are called members while they prepare the launch. A membership with
    /// a beginning, of a partnership whose launch is not known, is unknown.
    ///
    /// # Why
    /// Either the launch or the beginning is misread, or the membership is one of the project before the agency.
    ///
    /// # Bad
    /// Launched in October 2018; Fernshire a member since 2016.
    ///
    /// # Good
    /// Launched in October 2018; Fernshire a member since October 2018.
    ///
    /// # Source
    /// Logic.
    PRT005 "member-before-go-live" Note since "0.1.0"
    source: "logic",
    message: "`{member}` is recorded as a member since {from}, and the launch is dated {launched}",
    help: "see whether the membership is one of the preparations for the launch",
    run: member_before_go_live,
}

fn member_before_go_live(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in partnerships(cx) {
        for (place, n) in members(&at, &one.members) {
            let Some((member, from)) = one.members.get(n).and_then(|one| Some((one, one.from?))) else {
                continue;
            };
            let place = place.field("from");
            match one.launched {
                None => out.unknown_in_reading(place, "when the partnership went live"),
                Some(launched) if from.surely_before(launched) => {
                    let (from, launched) = (from.to_string(), launched.to_string());
                    let args =
                        args! { member: name_of(&member.organization), from: from, launched: launched };
                    out.found_in_reading(place, args).also_in_reading(at.field("launched"), "the launch");
                }
                Some(_) => out.held(),
            }
        }
    }
}

rule! {
    /// Nobody is a member of a partnership after it has ended.
    ///
    /// # What it checks
    /// Where the record says when a partnership ended, no membership begins or ends after that day. A membership with
    /// neither beginning nor end is unknown. A partnership that has not ended is not asked.
    ///
    /// # Why
    /// A membership that outlives its partnership contradicts the record's own end of it.
    ///
    /// # Bad
    /// The agency ended on 31 March 2024; Fernshire a member until September 2024.
    ///
    /// # Good
    /// The agency ended on 31 March 2024; Fernshire a member until March 2024.
    ///
    /// # Source
    /// Logic.
    PRT006 "member-after-end" Error since "0.1.0"
    source: "logic",
    message: "`{member}` is recorded as a member as late as {day}, and the end of the partnership is dated {ended}",
    help: "see which of the dates was misprinted",
    run: member_after_end,
}

fn member_after_end(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in partnerships(cx) {
        let Some(ended) = one.ended else { continue };
        for (place, n) in members(&at, &one.members) {
            let Some(member) = one.members.get(n) else { continue };
            let days = [("from", member.from), ("to", member.to)];
            let late = days.iter().find_map(|(field, day)| {
                let day = (*day)?;
                ended.surely_before(day).then_some((*field, day))
            });
            match late {
                Some((field, day)) => {
                    let (day, ended) = (day.to_string(), ended.to_string());
                    let args = args! { member: name_of(&member.organization), day: day, ended: ended };
                    out.found_in_reading(place.field(field), args)
                        .also_in_reading(at.field("ended"), "the end of the partnership");
                }
                None if member.from.is_none() && member.to.is_none() => {
                    out.unknown_in_reading(place, "since when or until when it was a member");
                }
                None => out.held(),
            }
        }
    }
}

rule! {
    /// One member's spells in one partnership do not overlap.
    ///
    /// # What it checks
    /// Where a partnership names one organisation twice in the same role, its spells do not surely overlap. Without
    /// dates one may have followed the other, and the answer is unknown. A council that hosts from some day on may be
    /// listed as a member for the whole time: other roles are other spells.
    ///
    /// # Why
    /// Who is a member twice on one day is counted twice. One of the spells has the wrong end, or is another council's.
    ///
    /// # Bad
    /// Fernshire, a member from 2018 to 2021 and since 2020.
    ///
    /// # Good
    /// Fernshire, a member from 2018 to March 2020 and since April 2021.
    ///
    /// # Source
    /// Logic.
    PRT007 "membership-self-overlap" Error since "0.1.0"
    source: "logic",
    message: "`{member}` is recorded as `{role}` of the partnership twice at one time",
    help: "see whether one of the two is another council, or one of the dates was misprinted",
    run: membership_self_overlap,
}

fn membership_self_overlap(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in partnerships(cx) {
        let mut spells: BTreeMap<(String, &str), Vec<Spell>> = BTreeMap::new();
        let list = at.field("members");
        for (n, member) in one.members.iter().enumerate() {
            let role = member.role.as_str();
            spells.entry((key(member), role)).or_default().push(Spell::of(member, list.at(n), n));
        }
        for ((_, role), spells) in spells.into_iter().filter(|(_, spells)| spells.len() > 1) {
            match overlap(spells, |_, _| true) {
                Overlap::Never => out.held(),
                Overlap::Unknown(spell) => {
                    out.unknown_in_reading(spell.at, "since when and until when each spell lasted");
                }
                Overlap::Sure(earlier, later) => {
                    let args = args! { member: later.name.as_str(), role: role };
                    out.found_in_reading(later.at, args).also_in_reading(earlier.at, "the other spell");
                }
            }
        }
    }
}

/// What one organisation is known by: the authority that it surely is, else its name.
fn key(member: &Membership) -> String {
    match authorities_of(&member.organization).as_slice() {
        [one] => one.gss.to_string(),
        _ => fold(&name_of(&member.organization)),
    }
}

/// One spell of membership.
#[derive(Clone)]
struct Spell {
    at: Place,
    name: String,
    group: usize,
    from: Option<PartialDate>,
    to: Option<PartialDate>,
}

enum Overlap {
    Never,
    Unknown(Spell),
    Sure(Spell, Spell),
}

impl Spell {
    fn of(member: &Membership, at: Place, group: usize) -> Self {
        Self { at, name: name_of(&member.organization), group, from: member.from, to: member.to }
    }

    /// The first day on which it surely runs.
    fn start(&self) -> Option<NaiveDate> {
        self.from.and_then(PartialDate::latest)
    }

    /// The last day on which it surely runs; a spell without end goes on.
    fn end(&self) -> NaiveDate {
        self.to.map_or(NaiveDate::MAX, |to| to.earliest().unwrap_or(NaiveDate::MIN))
    }
}

/// Whether two spells that count as rivals surely run on one day, or surely never do: one pass over them by their
/// beginnings, which remembers the two that last longest.
fn overlap(mut spells: Vec<Spell>, rivals: impl Fn(&Spell, &Spell) -> bool) -> Overlap {
    spells.order_by_key(|spell| (spell.start().is_none(), spell.start(), spell.end()));
    let (mut longest, mut other): (Option<&Spell>, Option<&Spell>) = (None, None);
    let mut doubtful: Option<&Spell> = None;
    for spell in &spells {
        let before = [longest, other].into_iter().flatten().filter(|one| rivals(one, spell));
        for earlier in before {
            if spell.start().is_some_and(|start| start <= earlier.end() && start <= spell.end()) {
                return Overlap::Sure(earlier.clone(), spell.clone());
            }
            let follows = earlier.to.zip(spell.from).is_some_and(|(to, from)| to.surely_before(from));
            if !follows {
                doubtful = doubtful.or(Some(spell));
            }
        }
        match longest {
            Some(first) if first.end() >= spell.end() => {
                if rivals(first, spell) && other.is_none_or(|one| one.end() < spell.end()) {
                    other = Some(spell);
                }
            }
            Some(first) => {
                if rivals(first, spell) {
                    other = Some(first);
                }
                longest = Some(spell);
            }
            None => longest = Some(spell),
        }
    }
    doubtful.map_or(Overlap::Never, |spell| Overlap::Unknown(spell.clone()))
}
