//! Figures: percentages, totals and changes that must fit.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
