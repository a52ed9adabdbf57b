//! Executive decisions: key decisions, when they take effect, and call-in.

mod call_in;

use super::{Rule, rule};

pub(super) static RULES: &[&Rule] = &[&call_in::EXE006, &call_in::EXE007, &call_in::EXE008, &call_in::EXE009];
