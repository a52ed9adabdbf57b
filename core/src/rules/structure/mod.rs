//! Structure: ids, numbers, labels and dates that must fit together.

mod dates;
mod fields;
mod graph;
mod ids;
mod labels;
mod numbering;
mod numbers;

pub(crate) use dates::{STR008, STR012};
pub(crate) use fields::STR007;

pub(super) use numbers::Siblings;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &ids::STR001,
    &ids::STR002,
    &numbers::STR003,
    &numbers::STR004,
    &numbers::STR005,
    &dates::STR006,
    &fields::STR007,
    &dates::STR008,
    &dates::STR009,
    &labels::STR010,
    &graph::STR011,
    &dates::STR012,
];
