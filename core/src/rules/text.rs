//! Text: what the reader saw of the page itself.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
