//! What the seed pages say of partnerships.

mod common;

use common::seed;

const ALL: &str = "/partnerships/*";
const MEMBERS: &str = "/partnerships/*/members/*";
const ORGANS: &str = "/partnerships/*/organs/*";

#[test]
fn a_partnership_known_by_its_acronym_and_chaired_by_post() {
    let Some(page) = seed(0) else { return };
    page.has(ALL, &[("name", "ACE")], "ACE");
    page.has(
        ORGANS,
        &[("kind", "board"), ("chair/post", "assistant director safeguarding and family support")],
        "chair of the ACE board",
    );
    assert_eq!(page.places(ALL).len(), 1);
    assert!(page.places(MEMBERS).is_empty());
}

#[test]
fn a_hosted_agency_with_its_functions() {
    let Some(page) = seed(1) else { return };
    let name = ("name", "Adoption Central England");
    page.has(
        ALL,
        &[name, ("abbreviation", "ACE"), ("kind", "regional_adoption_agency")],
        "Adoption Central England (ACE)",
    );
    page.has(ALL, &[name, ("model", "hosted")], "shared services arrangement hosted by");
    page.has(MEMBERS, &[("organization/name", "~Coventry")], "Coventry City Council");
    page.has(
        MEMBERS,
        &[("organization/name", "Warwickshire County Council"), ("role", "host")],
        "Warwickshire County Council",
    );
    for function in [
        "recruiting and assessing adoptive families",
        "matching children with adopters",
        "administering the Adoption Panel",
    ] {
        page.has(ALL, &[("functions/*", &format!("~{function}"))], function);
    }
    page.has(ORGANS, &[("kind", "panel"), ("name", "~Adoption Panel")], "Adoption Panel");
    assert!(page.places("/partnerships/*/money/*/amount").is_empty());
    assert_eq!((page.places(ALL).len(), page.places(MEMBERS).len()), (1, 2));
}

#[test]
fn a_launch_a_stated_count_and_what_became_of_the_money() {
    let Some(page) = seed(2) else { return };
    let name = ("name", "Adoption Partnership South East");
    page.has(
        ALL,
        &[name, ("kind", "regional_adoption_agency"), ("launched", "2020-11")],
        "launch of the Adoption Partnership in November 2020",
    );
    page.has(ALL, &[name, ("member_count_stated", "3")], "three local authorities in this RAA");
    page.has(MEMBERS, &[("organization/name", "~Kent")], "Kent was the largest");
    page.has(MEMBERS, &[("organization/name", "~Medway")], "Medway");
    page.has(ORGANS, &[("kind", "board"), ("name", "~Partnership Board")], "Partnership Board");
    page.has(ORGANS, &[("kind", "panel")], "Panel meetings");
    page.has(
        "/partnerships/*/money/*",
        &[("kind", "underspend"), ("year", "2021/22"), ("to", "~operational budget"), ("amount", "!")],
        "operational budget for 21/22",
    );
    page.has(
        "/partnerships/*/money/*",
        &[("kind", "return"), ("to", "~each LA")],
        "what proportion could be returned",
    );
    assert_eq!((page.places(ALL).len(), page.places(MEMBERS).len()), (1, 2));
}

#[test]
fn a_leader_with_four_others() {
    let Some(page) = seed(3) else { return };
    page.has(
        ALL,
        &[
            ("name", "Adoption Central England"),
            ("abbreviation", "ACE"),
            ("kind", "regional_adoption_agency"),
        ],
        "Adoption Central England (ACE)",
    );
    page.has(MEMBERS, &[("organization/name", "~Warwickshire"), ("role", "lead")], "led by Warwickshire");
    for member in ["Herefordshire", "Worcestershire", "Coventry", "Solihull"] {
        page.has(MEMBERS, &[("organization/name", member), ("role", "member")], member);
    }
    page.has(
        ORGANS,
        &[
            ("kind", "executive_board"),
            ("name", "~executive board"),
            ("chair/post", "~Assistant Director Safeguarding and Family Support"),
        ],
        "chair of the ACE executive board",
    );
    assert_eq!((page.places(ALL).len(), page.places(MEMBERS).len()), (1, 5));
}

#[test]
fn a_page_without_one() {
    let Some(page) = seed(4) else { return };
    assert!(page.places(ALL).is_empty());
}
