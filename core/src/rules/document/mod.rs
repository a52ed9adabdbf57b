//! Documents, minutes of earlier meetings, and access of the public.

mod access;
mod across;
mod closed;
mod papers;
mod publication;

use super::{Rule, rule};

pub(super) static RULES: &[&Rule] = &[
    &publication::DOC001,
    &access::DOC002,
    &papers::DOC003,
    &across::DOC004,
    &closed::DOC005,
    &access::DOC006,
    &access::DOC007,
    &closed::DOC008,
    &publication::DOC009,
    &publication::DOC010,
    &papers::DOC011,
    &across::DOC012,
    &across::DOC013,
    &publication::DOC014,
];
