//! Decisions: what a resolution must say, and who may take it.

mod across;
mod effects;
mod motions;
mod outcomes;
mod powers;
mod words;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &effects::DEC001,
    &effects::DEC002,
    &effects::DEC003,
    &powers::DEC004,
    &effects::DEC005,
    &motions::DEC006,
    &motions::DEC007,
    &motions::DEC008,
    &motions::DEC009,
    &powers::DEC010,
    &outcomes::DEC011,
    &outcomes::DEC012,
    &outcomes::DEC013,
];
