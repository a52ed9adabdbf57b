//! Statements that do not say the same. A member or a function that one page leaves out is no difference.

use super::statements::{identity, is_single};
use super::{PartnershipDifference, PartnershipStatement, StatementKind};
use crate::lean::BTreeMap;
use crate::partnership::MembershipRole;
use crate::register::fold;
use crate::value::PartialDate;

pub(super) fn of(statements: &[PartnershipStatement]) -> Vec<PartnershipDifference> {
    let all = |kind: StatementKind| {
        statements.iter().enumerate().filter(move |(_, one)| one.kind == kind).collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    for kind in [StatementKind::Model, StatementKind::MemberCount] {
        found.extend(difference(kind, &all(kind)));
    }
    let launched = all(StatementKind::Launched);
    let dates = || launched.iter().filter_map(|(_, one)| one.value.parse::<PartialDate>().ok());
    // Some two of them lie apart where the first that surely ends does so before the last begins.
    let apart = match (
        dates().filter_map(PartialDate::latest).min(),
        dates().filter_map(PartialDate::earliest).max(),
    ) {
        (Some(ends), Some(begins)) => ends < begins,
        _ => false,
    };
    if apart {
        found.extend(difference(StatementKind::Launched, &launched));
    }
    // Each organ has a chair of its own.
    let mut chairs: BTreeMap<String, Vec<(usize, &PartnershipStatement)>> = BTreeMap::new();
    for (n, one) in all(StatementKind::Chair) {
        chairs.entry(fold(one.organ.as_deref().unwrap_or_default())).or_default().push((n, one));
    }
    found.extend(chairs.values().filter_map(|list| difference(StatementKind::Chair, list)));
    found.extend(roles(&all(StatementKind::Member)));
    found
}

/// One member under several roles, and one role of which there is but one under several members.
fn roles(members: &[(usize, &PartnershipStatement)]) -> Vec<PartnershipDifference> {
    let mut by_member: BTreeMap<String, Vec<(usize, &PartnershipStatement)>> = BTreeMap::new();
    let mut by_role: BTreeMap<MembershipRole, Vec<(usize, &PartnershipStatement)>> = BTreeMap::new();
    for (n, one) in members {
        if let Some(organization) = &one.organization {
            by_member.entry(identity(organization)).or_default().push((*n, *one));
        }
        if let Some(role) = one.role.filter(|role| is_single(*role)) {
            by_role.entry(role).or_default().push((*n, *one));
        }
    }
    let roles = by_role.values().filter_map(|list| difference(StatementKind::Member, list));
    let members = by_member.values().filter_map(|list| difference(StatementKind::Member, list));
    roles.chain(members).collect()
}

fn difference(kind: StatementKind, list: &[(usize, &PartnershipStatement)]) -> Option<PartnershipDifference> {
    if list.len() < 2 {
        return None;
    }
    let brief = |one: &PartnershipStatement| match one.role {
        Some(role) => format!("{} {}", role, one.value),
        None => one.value.clone(),
    };
    let places = list.iter().filter_map(|(n, _)| u32::try_from(*n).ok());
    let values = list.iter().map(|(_, one)| brief(one));
    Some(
        PartnershipDifference::new(kind)
            .statements(places.collect::<Vec<_>>())
            .values(values.collect::<Vec<_>>()),
    )
}
