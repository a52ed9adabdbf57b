//! Voting: tallies, names and outcomes that must agree.

mod custom;
mod named;
mod tally;
#[cfg(test)]
mod tests;
mod unanimity;

pub(crate) use tally::VOT013;

use super::{Rule, rule};
pub(super) use named::sets_council_tax;

pub(super) static RULES: &[&Rule] = &[
    &tally::VOT001,
    &tally::VOT002,
    &named::VOT003,
    &tally::VOT004,
    &tally::VOT005,
    &named::VOT006,
    &named::VOT007,
    &unanimity::VOT008,
    &unanimity::VOT009,
    &named::VOT010,
    &named::VOT011,
    &tally::VOT012,
    &tally::VOT013,
    &tally::VOT014,
    &custom::VOT015,
];
