//! Figures: percentages, totals and changes that must fit.
//!
//! The arithmetic itself is in [`crate::arithmetic`]; what stands here is which figures of a record may be compared.

mod change;
mod links;
mod parts;
mod percent;
mod quantity;
mod range;
mod series;
#[cfg(test)]
mod tests;

pub(crate) use links::{agree, content_words};

use super::{Rule, rule};

pub(super) static RULES: &[&Rule] = &[
    &percent::FIG001,
    &percent::FIG002,
    &percent::FIG003,
    &quantity::FIG004,
    &parts::FIG005,
    &range::FIG007,
    &change::FIG008,
    &parts::FIG011,
    &range::FIG015,
    &range::FIG019,
    &quantity::FIG020,
    &series::FIG021,
    &percent::FIG022,
];
