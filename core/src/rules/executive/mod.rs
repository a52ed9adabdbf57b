//! Executive decisions: how they are announced and recorded, when they take effect, and call-in.

mod announced;
mod call_in;
mod statement;

use super::{Rule, rule};
use crate::organization::Classification;

pub(super) static RULES: &[&Rule] = &[
    &announced::EXE001,
    &announced::EXE002,
    &announced::EXE003,
    &announced::EXE004,
    &statement::EXE005,
    &call_in::EXE006,
    &call_in::EXE007,
    &call_in::EXE008,
    &call_in::EXE009,
    &statement::EXE010,
];

fn is_executive_body(kind: Classification) -> bool {
    matches!(
        kind,
        Classification::Cabinet
            | Classification::CabinetCommittee
            | Classification::CabinetMember
            | Classification::Officer
    )
}
