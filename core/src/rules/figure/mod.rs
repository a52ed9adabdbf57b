//! Figures: percentages, totals and changes that must fit.
//!
//! The arithmetic itself is in [`crate::arithmetic`]; what stands here is which figures of a record may be compared.

mod change;
mod differences;
mod hedges;
mod links;
mod lists;
mod money;
mod order;
mod parts;
mod percent;
mod quantity;
mod range;
mod series;
mod small;
mod sums;
#[cfg(test)]
mod tests;
mod twice;

pub(crate) use links::{agree_values, content_words};

use super::{Rule, rule};

pub(in crate::rules) use links::Figures;

pub(super) static RULES: &[&Rule] = &[
    &percent::FIG001,
    &percent::FIG002,
    &percent::FIG003,
    &quantity::FIG004,
    &parts::FIG005,
    &sums::FIG006,
    &range::FIG007,
    &change::FIG008,
    &differences::FIG009,
    &differences::FIG010,
    &parts::FIG011,
    &hedges::FIG012,
    &sums::FIG013,
    &twice::FIG014,
    &range::FIG015,
    &lists::FIG016,
    &order::FIG017,
    &twice::FIG018,
    &range::FIG019,
    &quantity::FIG020,
    &series::FIG021,
    &percent::FIG022,
    &money::FIG023,
    &small::FIG024,
];
