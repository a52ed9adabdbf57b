//! Periods: years as printed, what a report covers, and when its figures held.

mod across;
mod events;
mod figures;
mod length;
mod reports;

use super::{Rule, rule};

pub(super) static RULES: &[&Rule] = &[
    &reports::PER001,
    &reports::PER002,
    &length::PER003,
    &figures::PER004,
    &reports::PER005,
    &events::PER006,
    &events::PER007,
    &across::PER008,
    &figures::PER009,
];
