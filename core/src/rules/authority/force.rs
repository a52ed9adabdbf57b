//! Whether councils were there, and could do what the record says.

use crate::organization::Organization;
use crate::partnership::{MembershipRole, PartnershipKind};
use crate::register::{Authority, register};
use crate::rules::partnership::{authorities_of, is_named_in_full};
use crate::rules::{Answers, Context, Nation, Place, args, rule};
use crate::value::PartialDate;

rule! {
    /// The council existed on the day of the meeting.
    ///
    /// # What it checks
    /// The council whose meeting it is was in force on that day, by the built-in register of England's principal
    /// authorities. Parish and town councils and councils of other nations are not asked. A council that the register
    /// does not know, a meeting without date, and a meeting before the council began, which can be one of its shadow
    /// authority or of a council of the same name before it, leave the answer unknown; so does a bare name such as
    /// "Poole".
    ///
    /// # Why
    /// Minutes under the name of an abolished council have a wrong date or a wrong name: a website of the successor
    /// printed its own name over older minutes, or a year was mistyped.
    ///
    /// # Bad
    /// "Cumbria County Council, meeting of 12 June 2023": it ended with March 2023.
    ///
    /// # Good
    /// "Cumberland Council, meeting of 12 June 2023".
    ///
    /// # Source
    /// mySociety, uk_local_authority_names_and_codes (CC-BY-4.0); the orders on structural changes.
    AUT005 "authority-not-in-force" Warning since "0.1.0"
    source: "mySociety uk_local_authority_names_and_codes; structural changes orders",
    message: "`{council}` was no longer in force on {date}",
    help: "see whether an earlier date is meant{successors|:|, or its successor: {successors}}; it was in force until {until}",
    run: authority_not_in_force,
}

fn authority_not_in_force(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let at = Place::root().field("council");
    let Some(council) = cx.meeting.council.as_ref().filter(|council| is_english_principal(cx, council))
    else {
        return;
    };
    let known = authorities_of(council);
    let Some(first) = known.first() else {
        out.unknown(&at, "the council in the register");
        return;
    };
    let Some(date) = cx.meeting.date else {
        out.unknown(&at, "the date of the meeting");
        return;
    };
    let ended = |one: &&Authority| {
        let until = one.until.zip(date.earliest());
        until.is_some_and(|(until, day)| day >= until)
    };
    if known.iter().any(|one| one.in_force_on(date) == Some(true)) {
        out.held();
    } else if !known.iter().all(ended) {
        out.unknown(&at, "whether the council was in force on that date");
    } else if !is_named_in_full(council, &known) {
        out.unknown(&at, "which council is meant");
    } else {
        let until = first.until.and_then(|day| day.pred_opt()).map(PartialDate::day);
        let successors: Vec<_> = register().successors(first).iter().map(|one| one.name.clone()).collect();
        let name = council.name.clone().unwrap_or_else(|| first.name.clone());
        let args = args! {
            council: name,
            date: date.to_string(),
            until: until.map(|day| day.to_string()).unwrap_or_default(),
            successors: successors,
        };
        out.found(&at, args);
    }
}

/// False for what the register of English principal authorities cannot know.
fn is_english_principal(cx: &Context<'_>, council: &Organization) -> bool {
    let english = match (cx.profile.nation, council.gss) {
        (Some(nation), _) => nation == Nation::England,
        (None, Some(gss)) => gss.as_str().starts_with('E'),
        (None, None) => true,
    };
    let name = council.name.as_deref().unwrap_or_default().to_lowercase();
    let local = [" parish council", " town council", " community council"];
    english
        && council.classification != Some(crate::organization::Classification::ParishCouncil)
        && !local.iter().any(|kind| name.ends_with(kind))
}

rule! {
    /// Members of a regional adoption agency run children's services.
    ///
    /// # What it checks
    /// The members, leads and hosts of a regional adoption agency that the register of authorities knows, or that have
    /// a code of a district (E07), are counties, unitary councils, metropolitan districts, London boroughs or the City
    /// of London. A council that the register does not know leaves the answer unknown. Partners are not asked.
    ///
    /// # Why
    /// Adoption is a function of councils with children's services. A district among the members is the county of a
    /// similar name (Worcester for Worcestershire), or a district that was taken for a member.
    ///
    /// # Bad
    /// "Adoption Central England, with Worcester City Council".
    ///
    /// # Good
    /// "Adoption Central England, with Worcestershire County Council".
    ///
    /// # Source
    /// Adoption and Children Act 2002, sections 2 and 3; Local Authority Social Services Act 1970, section 1.
    AUT006 "no-childrens-function" Warning since "0.1.0"
    source: "Adoption and Children Act 2002 ss.2-3; Local Authority Social Services Act 1970 s.1",
    message: "expected a council with children's services, found `{council}`",
    help: "see whether the county council is meant",
    run: no_childrens_function,
}

fn no_childrens_function(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let partnerships = Place::root().field("partnerships");
    let listed = cx.reading.into_iter().flat_map(|reading| &reading.partnerships).enumerate();
    for (n, one) in listed.filter(|(_, one)| one.kind == PartnershipKind::RegionalAdoptionAgency) {
        let members = one.members.iter().enumerate().filter(|(_, one)| one.role != MembershipRole::Partner);
        for (m, member) in members {
            let at = partnerships.at(n).field("members").at(m);
            let organization = &member.organization;
            let known = authorities_of(organization);
            let district = organization.gss.is_some_and(|gss| gss.prefix() == "E07");
            if known.is_empty() && !district {
                out.unknown_in_reading(&at, "the council in the register");
            } else if known.iter().any(|one| one.has_childrens_services()) {
                out.held();
            } else if is_named_in_full(organization, &known) {
                let code = || organization.gss.map(|gss| gss.to_string());
                let council = organization.name.clone().or_else(code).unwrap_or_default();
                out.found_in_reading(&at, args! { council: council });
            } else {
                out.unknown_in_reading(&at, "which council is meant");
            }
        }
    }
}
