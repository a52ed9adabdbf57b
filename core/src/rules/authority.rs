//! Authorities: the codes and names of councils.

use super::record::enforced_when_read;
use super::{Rule, rule};

pub(super) static RULES: &[&Rule] = &[&AUT001];

rule! {
    /// An area code of the Government Statistical Service is well formed.
    ///
    /// # What it checks
    /// A GSS code is one of the letters E, N, S or W and eight digits. Enforced while JSON is read: a record never
    /// holds a malformed code.
    ///
    /// # Why
    /// The code is what ties a council to every other data set; one wrong digit ties it to another council.
    ///
    /// # Bad
    /// `{"gss": "E1000003"}`
    ///
    /// # Good
    /// `{"gss": "E10000031"}`
    ///
    /// # Source
    /// GSS coding and naming policy of the Office for National Statistics.
    AUT001 "gss-malformed" Error since "0.1.0"
    source: "ONS, GSS coding and naming policy",
    message: "expected {expected}, found `{found}`",
    help: "look the council up in the ONS register of geographic codes",
    run: enforced_when_read,
}
