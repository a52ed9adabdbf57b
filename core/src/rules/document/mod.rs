//! Documents, minutes of earlier meetings, and access of the public.

mod access;
mod across;
mod papers;

use super::{Rule, rule};

pub(super) static RULES: &[&Rule] = &[
    &access::DOC002,
    &papers::DOC003,
    &access::DOC006,
    &access::DOC007,
    &papers::DOC011,
    &across::DOC004,
    &across::DOC012,
    &across::DOC013,
];
