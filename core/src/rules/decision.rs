//! Decisions: what a resolution must say, and who may take it.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
