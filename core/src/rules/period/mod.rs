//! Periods: years as printed, what a report covers, and when its figures held.

mod across;
mod figures;
mod reports;

use super::{Rule, rule};

pub(super) static RULES: &[&Rule] = &[
    &reports::PER001,
    &reports::PER002,
    &figures::PER004,
    &reports::PER005,
    &figures::PER009,
    &across::PER008,
];
