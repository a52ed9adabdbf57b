//! What the seed pages say of priorities.

mod common;

use common::seed;

const ALL: &str = "/meeting/agenda/*/priorities/*";

#[test]
fn priorities_of_two_services_split() {
    let Some(page) = seed(0) else { return };
    let year = ("period/year", "2020/21");
    for (place, words) in [(0, "focus on pre-birth planning"), (1, "improve the timeliness of children")] {
        let place = format!("/meeting/agenda/*/priorities/{place}");
        page.has(&place, &[("service", "~adoption"), year, ("text", &format!("~{words}"))], words);
    }
    for words in ["backlog in producing life story books", "later life letters"] {
        page.has(ALL, &[("status", "achieved"), ("text", &format!("~{words}"))], words);
    }
    for words in [
        "increasing the number of carers",
        "placements in house across all types",
        "long term matched with their foster carers",
        "leaving care through special guardianship orders",
    ] {
        page.has(ALL, &[("service", "~fostering"), year, ("text", &format!("~{words}"))], words);
    }
    assert_eq!(page.places(ALL).len(), 7, "{:#?}", page.places(ALL));
}

#[test]
fn areas_under_a_lead_in() {
    let Some(page) = seed(1) else { return };
    let wanted = [
        "pre-birth, pre-proceedings and care proceedings",
        "following the court granting a Placement Order",
        "pilot a new Child Permanence Report",
        "between a child entering care and moving in",
        "increase and embed fostering for adoption",
        "Early Permanence Quality Mark",
    ];
    for (place, words) in wanted.iter().enumerate() {
        page.has(&format!("/meeting/agenda/2/priorities/{place}"), &[("text", &format!("~{words}"))], words);
    }
}

#[test]
fn an_intention_and_numbered_priorities() {
    let Some(page) = seed(3) else { return };
    page.has(ALL, &[("text", "~mental health pathway")], "mental health pathway");
    page.has(
        ALL,
        &[("number", "4"), ("text", "~physically and emotionally healthy")],
        "physically and emotionally healthy",
    );
    page.has(
        ALL,
        &[("number", "5"), ("text", "enjoy a range of play, sport, leisure and cultural opportunities")],
        "range of play, sport, leisure and cultural",
    );
    page.has_not(ALL, &[("text", "~surprise")]);
    page.has_not(ALL, &[("text", "~market towns")]);
}

#[test]
fn eleven_numbered_priorities() {
    let Some(page) = seed(4) else { return };
    let wanted = [
        "increase the proportion of looked after children",
        "placed in connected persons care",
        "in house specialist fostering scheme",
        "in house out of hours rota",
        "parent and child fostering",
        "marketing, recruitment and assessment of foster carers",
        "Maximise the capacity of internal foster carers",
        "buddying scheme and support to sons and daughters",
        "focus on placement stability",
        "relaunch the foster carer support strategy",
        "Provide workshops and team development sessions",
    ];
    for (at, words) in wanted.iter().enumerate() {
        let number = (at + 1).to_string();
        page.has(ALL, &[("number", &number), ("text", &format!("~{words}"))], words);
    }
    page.has(
        ALL,
        &[("number", "3"), ("text", "Develop the in house specialist fostering scheme")],
        "Develop",
    );
    page.has_not(ALL, &[("text", "~11.")]);
}
