//! Meetings: quorum, notice, who presides, and when and how a body may sit.

mod across;
mod base;
mod notice;
mod presiding;
mod quorum;
mod sitting;

use super::{Rule, rule};

pub(super) static RULES: &[&Rule] = &[
    &quorum::MTG001,
    &quorum::MTG002,
    &quorum::MTG003,
    &quorum::MTG004,
    &base::MTG005,
    &notice::MTG006,
    &notice::MTG007,
    &sitting::MTG008,
    &presiding::MTG009,
    &presiding::MTG010,
    &presiding::MTG011,
    &sitting::MTG012,
    &presiding::MTG013,
    &sitting::MTG014,
    &base::MTG015,
    &across::MTG016,
    &sitting::MTG017,
    &across::MTG018,
];
