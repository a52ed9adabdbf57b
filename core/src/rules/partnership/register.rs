//! The page against the register of agencies.

use super::rule;
use super::statements::{Answer, statements};
use crate::register::{Confirmed, Found, register as built_in};
use crate::rules::{Answers, Context, args};

rule! {
    /// What a page states of a regional adoption agency agrees with the register.
    ///
    /// # What it checks
    /// The members, the host, the number of members and the launch that a page states, against the built-in register
    /// on the date of the meeting. A date that the register knows only within bounds leaves the answer unknown inside
    /// them, and so does an agency or a council that it does not know, a date before the launch (a plan is no
    /// launch) or after the day up to which the register speaks. Without the date of the meeting only what was so
    /// ever since the launch agrees, and nothing is more than a note.
    ///
    /// A finding that rests on a row which its sources do not bear out in full is a note, never more; `confirmed` says
    /// so, and PRT015 with it. A number of members is a note, since it can include partners that are no councils.
    ///
    /// # Why
    /// Plans for agencies changed: launches slipped by a year, hosts were proposed and dropped. What a page took from
    /// an older paper shows here.
    ///
    /// # Bad
    /// Minutes of 2021: "Adoption Partnership South East, hosted by Kent County Council". It has no host.
    ///
    /// # Good
    /// Minutes of 2021: "Adoption Partnership South East, launched in November 2020 by Bexley, Kent and Medway".
    ///
    /// # Source
    /// The built-in register of regional adoption agencies, with the sources of each row.
    PRT011 "statement-vs-register" Warning (Preview) since "0.1.0"
    source: "register of regional adoption agencies",
    message: "the page states {stated} for `{agency}`; the register has {expected}",
    help: "see whether the page or the register is wrong{confirmed|yes:|; the sources do not bear out the register's row in full}",
    run: statement_vs_register,
}

fn statement_vs_register(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in statements(cx) {
        match one.answer {
            Answer::Agrees => out.held(),
            Answer::Unknown(missing) => out.unknown_in_reading(one.at, missing),
            Answer::Differs(found) => {
                let args = args! {
                    agency: found.agency,
                    stated: found.stated,
                    expected: found.expected,
                    confirmed: found.confirmed.as_str(),
                };
                out.found_in_reading(one.at, args).severity(found.severity);
            }
        }
    }
}

rule! {
    /// The abbreviation of a regional adoption agency means one agency.
    ///
    /// # What it checks
    /// An agency that the page calls only by an abbreviation is one that the register has once. Where the page gives
    /// the name too, the name decides. An agency that the register does not know leaves the answer unknown.
    ///
    /// # Why
    /// "ATV" is Adoption Tees Valley to one council and Adopt Thames Valley to another; data joined on it mixes them.
    ///
    /// # Bad
    /// "The annual report of ATV, the regional adoption agency."
    ///
    /// # Good
    /// "The annual report of Adopt Thames Valley (ATV), the regional adoption agency."
    ///
    /// # Source
    /// The built-in register of regional adoption agencies.
    PRT012 "ambiguous-abbreviation" Note since "0.1.0"
    source: "register of regional adoption agencies",
    message: "`{abbreviation}` can mean {agencies}",
    help: "see from the council which agency is meant",
    run: ambiguous_abbreviation,
}

fn ambiguous_abbreviation(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, one) in super::agencies(cx) {
        let short = one.abbreviation.as_deref();
        let (label, found) = match (built_in().partnership(&one.name), short) {
            (Found::Nothing, Some(short)) => (short, built_in().partnership(short)),
            (found, _) => (one.name.as_str(), found),
        };
        match found {
            Found::Several(agencies) => {
                let names: Vec<_> = agencies.iter().map(|agency| agency.name.clone()).collect();
                out.found_in_reading(at, args! { abbreviation: label, agencies: names });
            }
            Found::One(_) if label == one.name => out.held(),
            Found::One(_) => out.unknown_in_reading(at, "the agency in the register"),
            Found::Nothing if short.is_some() => out.unknown_in_reading(at, "the agency in the register"),
            Found::Nothing => {}
        }
    }
}

rule! {
    /// No finding rests on a fact that is not confirmed.
    ///
    /// # What it checks
    /// Every finding of PRT011: whether the row of the register that it rests on is borne out in full by its sources. It
    /// holds for findings on confirmed rows, and has nothing to say where PRT011 found nothing.
    ///
    /// # Why
    /// Parts of the register rest on recollection or inference, and say so. Whoever acts on a finding should know.
    ///
    /// # Bad
    /// A council missing from the list of Adoption West, most of whose members no source was seen to name.
    ///
    /// # Good
    /// A council missing from the list of Adoption Partnership South East, whose three members are confirmed.
    ///
    /// # Source
    /// The built-in register of regional adoption agencies.
    PRT015 "unconfirmed-fact-used" Note (Preview) since "0.1.0"
    source: "register of regional adoption agencies",
    message: "the finding PRT011 on `{agency}` rests on a row that its sources {confirmed|partly:bear out only in part|do not bear out}",
    help: "look for a source that states it before acting on the finding",
    run: unconfirmed_fact_used,
}

fn unconfirmed_fact_used(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in statements(cx) {
        let Answer::Differs(found) = one.answer else { continue };
        if found.confirmed == Confirmed::Yes {
            out.held();
        } else {
            out.found_in_reading(one.at, args! { agency: found.agency, confirmed: found.confirmed.as_str() });
        }
    }
}
