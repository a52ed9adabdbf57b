//! Codes against kinds, names and the list of codes.

use super::{PRINCIPAL, organizations};
use crate::organization::{Classification, Organization};
use crate::register::{fold, register};
use crate::rules::{Answers, Context, args, rule};
use crate::value::PartialDate;

rule! {
    /// The kind of a GSS code fits the kind of council that the name states.
    ///
    /// # What it checks
    /// Where the name says what kind of council it is: a London borough has a code in E09, a metropolitan borough or
    /// district in E08, another district council in E07, a county council in E10 or, as a unitary council, in E06, a
    /// parish or town council in E04. Only codes of England are asked; a name that does not say the kind leaves the
    /// answer unknown.
    ///
    /// # Why
    /// A county's code on a district of a similar name (Worcestershire, Worcester) ties the meeting to the wrong data.
    ///
    /// # Bad
    /// "Kent County Council" with the code E07000110.
    ///
    /// # Good
    /// "Kent County Council" with the code E10000016.
    ///
    /// # Source
    /// GSS coding and naming policy of the Office for National Statistics.
    AUT002 "gss-kind-mismatch" Error since "0.1.0"
    source: "ONS, GSS coding and naming policy",
    message: "expected a code in {expected} for `{name}`, found `{found}`",
    help: "look the council up in the ONS register of geographic codes",
    run: gss_kind_mismatch,
}

fn gss_kind_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in organizations(cx) {
        let Some(gss) = one.organization.gss.filter(|gss| gss.as_str().starts_with('E')) else { continue };
        match kinds(one.organization) {
            None => out.unknown_in_reading(one.at, "the kind of the council"),
            Some(kinds) if kinds.contains(&gss.prefix()) => out.held(),
            Some(kinds) => {
                let name = one.organization.name.clone().unwrap_or_default();
                let args = args! { expected: kinds.iter().map(|kind| format!("`{kind}`")).collect::<Vec<_>>().join(" or "), name: name, found: gss.to_string() };
                out.found_in_reading(one.at.field("gss"), args);
            }
        }
    }
}

/// What codes of that kind begin with, where the organisation is named as one of a kind.
fn kinds(organization: &Organization) -> Option<&'static [&'static str]> {
    if organization.classification == Some(Classification::ParishCouncil) {
        return Some(&["E04"]);
    }
    let name = fold(organization.name.as_deref().unwrap_or_default());
    let ends = |words: &str| name.ends_with(words);
    if ends(" parish council") || ends(" town council") {
        Some(&["E04"])
    } else if name.starts_with("london borough of ") {
        Some(&["E09"])
    } else if ends(" metropolitan borough council") || ends(" metropolitan district council") {
        Some(&["E08"])
    } else if ends(" district council") {
        Some(&["E07"])
    } else if ends(" county council") {
        Some(&["E10", "E06"])
    } else {
        None
    }
}

/// The list has no codes that came into force on or after this day, and none of councils that ended before the other.
const LISTED: [&str; 2] = ["2009-04-01", "2025-04-01"];

rule! {
    /// The GSS code of an English authority is on the list.
    ///
    /// # What it checks
    /// A code in E06, E07, E08, E09 or E10 is a code that an English authority has or had, by the built-in list. The
    /// list is complete from April 2009 to March 2025: at other dates, and without the date of the meeting, a code
    /// that it does not have leaves the answer unknown.
    ///
    /// # Why
    /// One wrong digit makes a well-formed code that denotes nothing, or another council.
    ///
    /// # Bad
    /// `"gss": "E10000099"` in minutes of 2020.
    ///
    /// # Good
    /// `"gss": "E10000031"`
    ///
    /// # Source
    /// mySociety, uk_local_authority_names_and_codes (CC-BY-4.0), with codes of the Office for National Statistics.
    AUT003 "gss-unknown" Warning since "0.1.0"
    source: "mySociety uk_local_authority_names_and_codes; ONS codes",
    message: "no English authority has the code `{found}`",
    help: "look the council up in the ONS register of geographic codes",
    run: gss_unknown,
}

fn gss_unknown(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let [first, last] = LISTED.map(|day| day.parse::<PartialDate>().ok());
    for one in organizations(cx) {
        let Some(gss) = one.organization.gss.filter(|gss| PRINCIPAL.contains(&gss.prefix())) else {
            continue;
        };
        if !register().authority(gss.as_str()).all().is_empty() {
            out.held();
            continue;
        }
        match (cx.meeting.date, first, last) {
            (Some(date), Some(first), Some(last))
                if date.surely_before(last) && first.surely_before(date) =>
            {
                out.found_in_reading(one.at.field("gss"), args! { found: gss.to_string() });
            }
            (Some(_), ..) => out.unknown_in_reading(one.at, "the codes in force on that date"),
            (None, ..) => out.unknown_in_reading(one.at, "the date of the meeting"),
        }
    }
}

rule! {
    /// The name and the code of an organisation denote one authority.
    ///
    /// # What it checks
    /// Where both a name and a code of an English authority stand, and the register knows both, one of the authorities
    /// that the name can mean has or had that code. Codes name areas: those from before a boundary change count. A
    /// name or a code that the register does not know leaves the answer unknown.
    ///
    /// # Why
    /// Programs join on the code and people read the name; where the two differ, one of them is deceived.
    ///
    /// # Bad
    /// "Kent County Council" with the code of Medway, E06000035.
    ///
    /// # Good
    /// "Kent County Council" with E10000016.
    ///
    /// # Source
    /// mySociety, uk_local_authority_names_and_codes (CC-BY-4.0), with codes of the Office for National Statistics.
    AUT004 "name-code-mismatch" Warning since "0.1.0"
    source: "mySociety uk_local_authority_names_and_codes; ONS codes",
    message: "expected {expected} as code of `{name}`, found `{found}`, which is that of {holder}",
    help: "see whether the name or the code is meant",
    run: name_code_mismatch,
}

fn name_code_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in organizations(cx) {
        let organization = one.organization;
        let Some(gss) = organization.gss.filter(|gss| PRINCIPAL.contains(&gss.prefix())) else { continue };
        let Some(name) = &organization.name else { continue };
        let (named, coded) = (register().may_mean(name), register().authority(gss.as_str()).all());
        if named.is_empty() {
            out.unknown_in_reading(one.at, "the name in the register");
        } else if coded.is_empty() {
            out.unknown_in_reading(one.at, "the code in the register");
        } else if named.iter().any(|authority| authority.has_code(gss)) {
            out.held();
        } else {
            let codes: Vec<_> = named.iter().map(|authority| format!("`{}`", authority.gss)).collect();
            let holders: Vec<_> = coded.iter().map(|authority| format!("`{}`", authority.name)).collect();
            let args = args! {
                expected: codes.join(" or "),
                name: name.as_str(),
                found: gss.to_string(),
                holder: holders.join(" or "),
            };
            out.found_in_reading(one.at.field("gss"), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_authority_of_the_register_fits_its_own_code() {
        let mut asked = 0;
        for authority in register().authorities() {
            if let Some(kinds) = kinds(&Organization::named(authority.name.as_str())) {
                asked += 1;
                assert!(kinds.contains(&authority.gss.prefix()), "{} {}", authority.name, authority.gss);
            }
            assert!(register().may_mean(&authority.name).contains(&authority), "{}", authority.name);
        }
        assert!(asked > 150, "{asked}");
    }
}
