//! Authorities: the codes and names of councils.

mod codes;
mod force;

use super::record::enforced_when_read;
use super::{Context, Rule, rule};
use crate::organization::Organization;
use crate::rules::Place;

pub(super) static RULES: &[&Rule] =
    &[&AUT001, &codes::AUT002, &codes::AUT003, &codes::AUT004, &force::AUT005, &force::AUT006];

/// One organisation of the record with its place as seen from the reading.
struct Named<'m> {
    at: Place,
    organization: &'m Organization,
}

/// The council, the body, and the members of partnerships: wherever a code can stand for an authority.
fn organizations<'m>(cx: &Context<'m>) -> Vec<Named<'m>> {
    let own = [("council", &cx.meeting.council), ("body", &cx.meeting.body)];
    let own = own.into_iter().filter_map(|(field, one)| Some((cx.place.field(field), one.as_ref()?)));
    let partnerships = Place::root().field("partnerships");
    let listed = cx.reading.into_iter().flat_map(|reading| &reading.partnerships).enumerate();
    let members = listed.flat_map(|(n, one)| {
        let list = partnerships.at(n).field("members");
        one.members
            .iter()
            .enumerate()
            .map(move |(m, member)| (list.at(m).field("organization"), &member.organization))
    });
    own.chain(members).map(|(at, organization)| Named { at, organization }).collect()
}

/// Kinds of English principal authorities by the first three characters of their codes.
const PRINCIPAL: [&str; 5] = ["E06", "E07", "E08", "E09", "E10"];

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
