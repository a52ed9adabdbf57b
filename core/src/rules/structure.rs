//! Structure: ids, numbers, labels and dates that must fit together.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
