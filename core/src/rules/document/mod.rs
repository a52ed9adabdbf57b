//! Documents, minutes of earlier meetings, and access of the public.

mod access;
mod papers;

use super::{Rule, rule};

pub(super) static RULES: &[&Rule] =
    &[&access::DOC002, &papers::DOC003, &access::DOC006, &access::DOC007, &papers::DOC011];
