//! Eligibility: who may speak and vote on an item.

mod across;
mod groups;
mod interests;
mod membership;
pub(super) mod presence;
#[cfg(test)]
mod tests;
mod titles;

use super::{Rule, rule};
pub(super) use membership::is_executive;

pub(super) static RULES: &[&Rule] = &[
    &interests::ELG001,
    &interests::ELG002,
    &interests::ELG003,
    &presence::ELG004,
    &presence::ELG005,
    &presence::ELG006,
    &membership::ELG007,
    &membership::ELG008,
    &membership::ELG009,
    &membership::ELG010,
    &membership::ELG011,
    &interests::ELG012,
    &presence::ELG013,
    &interests::ELG014,
    &membership::ELG015,
    &across::ELG016,
    &groups::ELG017,
];
