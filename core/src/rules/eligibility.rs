//! Eligibility: who may speak and vote on an item.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
