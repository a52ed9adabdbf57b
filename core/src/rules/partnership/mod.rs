//! Partnerships: hosts, members, and what the register knows of England's regional adoption agencies.

mod hosts;
mod members;
mod register;
mod spells;
mod statements;

use super::{Context, Rule, rule};
use crate::organization::Organization;
use crate::partnership::{Partnership, PartnershipKind};
use crate::register::{Authority, fold, register as built_in};
use crate::rules::Place;

pub(super) static RULES: &[&Rule] = &[
    &hosts::PRT001,
    &spells::PRT003,
    &spells::PRT004,
    &spells::PRT005,
    &spells::PRT006,
    &spells::PRT007,
    &members::PRT008,
    &hosts::PRT009,
    &members::PRT010,
    &register::PRT011,
    &register::PRT012,
    &hosts::PRT013,
    &register::PRT015,
];

/// Every partnership of the reading with its place.
fn partnerships<'m>(cx: &Context<'m>) -> impl Iterator<Item = (Place, &'m Partnership)> {
    let list = cx.reading.into_iter().flat_map(|reading| &reading.partnerships);
    list.enumerate().map(|(n, one)| (Place::root().field("partnerships").at(n), one))
}

/// Those that are regional adoption agencies.
fn agencies<'m>(cx: &Context<'m>) -> impl Iterator<Item = (Place, &'m Partnership)> {
    partnerships(cx).filter(|(_, one)| one.kind == PartnershipKind::RegionalAdoptionAgency)
}

/// The authorities that an organisation can be: by its code, else by its name.
pub(super) fn authorities_of(organization: &Organization) -> Vec<&'static Authority> {
    let by_code = organization.gss.map(|gss| built_in().authority(gss.as_str()).all());
    match (by_code, &organization.name) {
        (Some(found), _) if !found.is_empty() => found,
        (_, Some(name)) => built_in().may_mean(name),
        _ => Vec::new(),
    }
}

/// True where the organisation is named in full or by its code: a bare `Bournemouth` can be the town.
pub(super) fn is_named_in_full(organization: &Organization, authorities: &[&Authority]) -> bool {
    let name = fold(organization.name.as_deref().unwrap_or_default());
    organization.gss.is_some() || authorities.iter().any(|one| fold(&one.name) == name)
}

/// True where both are surely one organisation.
fn same(a: &Organization, b: &Organization) -> bool {
    let names = a.name.as_deref().zip(b.name.as_deref());
    let areas = |one: &Organization| authorities_of(one).iter().map(|one| one.gss).collect::<Vec<_>>();
    names.is_some_and(|(a, b)| fold(a) == fold(b))
        || (a.gss.is_some() && a.gss == b.gss)
        || areas(a).iter().any(|gss| areas(b).contains(gss))
}

fn name_of(organization: &Organization) -> String {
    let code = || organization.gss.map(|gss| gss.to_string());
    organization.name.clone().or_else(code).unwrap_or_default()
}
