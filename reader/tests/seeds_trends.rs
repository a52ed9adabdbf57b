//! What the seed pages say of changes without their numbers.

mod common;

use common::seed;

const ALL: &str = "/meeting/agenda/*/trends/*";

#[test]
fn changes_in_the_first_seed() {
    let Some(page) = seed(0) else { return };
    page.has(
        ALL,
        &[("measure", "~foster to adopt placements"), ("direction", "up"), ("strength", "slight")],
        "foster to adopt placements",
    );
    page.has(ALL, &[("measure", "~in house foster carers"), ("direction", "up")], "in house foster carers");
    page.has(
        ALL,
        &[("measure", "~number of foster carers"), ("direction", "down"), ("strength", "small")],
        "reduction in the number of foster carers",
    );
    page.has(ALL, &[("direction", "up")], "left care through a special guardianship order");
    page.has(
        ALL,
        &[
            ("measure", "~turnover of staff"),
            ("direction", "up"),
            ("text", "~turnover of staff had been higher than usual"),
        ],
        "turnover of staff had been higher than usual",
    );
    // Aims and efforts are no changes.
    page.has_not(ALL, &[("text", "~priorities for")]);
    page.has_not(ALL, &[("text", "~approach to reducing")]);
}

#[test]
fn changes_in_the_second_seed() {
    let Some(page) = seed(1) else { return };
    page.has(
        ALL,
        &[
            ("measure", "~Connected Persons Team"),
            ("direction", "up"),
            ("text", "~work of the Connected Persons Team"),
        ],
        "work of the Connected Persons Team",
    );
    page.has(
        ALL,
        &[("direction", "steady"), ("text", "~similar to that at the end of March 2021")],
        "similar to that",
    );
    // Both numbers stand beside these.
    page.has_not(ALL, &[("text", "~from 149 to 266")]);
    page.has_not(ALL, &[("text", "~sharp decrease")]);
    page.has_not(ALL, &[("text", "~from 69%")]);
}

#[test]
fn changes_in_the_third_seed() {
    let Some(page) = seed(2) else { return };
    page.has(
        ALL,
        &[
            ("measure", "~adoption orders"),
            ("direction", "down"),
            ("text", "~number of adoption orders had reduced"),
        ],
        "number of adoption orders had reduced",
    );
    page.has_not(ALL, &[("text", "~surge in demand")]);
}

#[test]
fn changes_in_the_fourth_seed() {
    let Some(page) = seed(3) else { return };
    page.has(
        ALL,
        &[("direction", "down"), ("text", "~reduction during the year despite an objective")],
        "reduction during the year despite an objective",
    );
    page.has(
        ALL,
        &[
            ("measure", "~training"),
            ("direction", "up"),
            ("text", "~increase in training particularly of secondary carers"),
        ],
        "increase in training particularly of secondary carers",
    );
    page.has(
        ALL,
        &[("measure", "~suitable accommodation"), ("direction", "up"), ("strength", "impressive")],
        "impressive increase over a four year period",
    );
    page.has(
        ALL,
        &[("measure", "~children coming into care"), ("direction", "down")],
        "children coming into care had reduced",
    );
    page.has_not(ALL, &[("text", "~higher than statistical neighbours")]);
    page.has_not(ALL, &[("text", "~intention to increase allowances")]);
}

#[test]
fn changes_in_the_fifth_seed() {
    let Some(page) = seed(4) else { return };
    page.has(
        ALL,
        &[
            ("measure", "~occupied placements"),
            ("direction", "steady"),
            ("text", "~remained relatively static"),
        ],
        "remained relatively static",
    );
    page.has(
        ALL,
        &[
            ("measure", "~approved placements"),
            ("direction", "up"),
            ("text", "~number of approved placements has risen"),
        ],
        "number of approved placements has risen",
    );
    page.has(
        ALL,
        &[
            ("measure", "~enquiries"),
            ("direction", "up"),
            ("strength", "significant"),
            ("text", "~received in 2017"),
        ],
        "growth in the number of enquiries",
    );
    page.has_not(ALL, &[("text", "~compared to 238")]);
    page.has_not(ALL, &[("text", "~to increase the percentage")]);
}
