//! `docs/rules.md` is written from the rules' own pages; this test refuses a stale one. `MINUTEBOOK_BLESS=1` rewrites it.

use minutebook::rules;
use minutebook_conformance::{blessing, repository};
use std::fmt::Write;
use std::fs;

const FAMILIES: &[(&str, &str)] = &[
    ("REC", "The record as JSON"),
    ("STR", "Structure"),
    ("MTG", "Meetings"),
    ("DEC", "Decisions"),
    ("VOT", "Voting"),
    ("ELG", "Eligibility"),
    ("PRT", "Partnerships"),
    ("AUT", "Authorities"),
    ("DOC", "Documents and access"),
    ("EXE", "Executive decisions"),
    ("FIG", "Figures"),
    ("PER", "Periods"),
    ("TXT", "Text of the page"),
];

/// Codes of the catalogue that were found not to be right, or to belong elsewhere; they are never used again for
/// anything else.
const NOT_BUILT: &[(&str, &str)] = &[
    ("DOC005", "exclusion-without-resolution is not built yet"),
    ("DOC008", "confidential-by-resolution is not built yet"),
    ("DOC010", "supporting-document-missing is not built yet"),
    ("FIG012", "hedge-out-of-band is not built yet; the bands are in the arithmetic"),
    ("FIG014", "words-digits-differ is not built yet"),
    ("FIG016", "list-count-mismatch is not built yet"),
    ("FIG017", "measure-order is not built yet"),
    ("FIG023", "money-format is not built yet"),
    (
        "DOC001",
        "agenda-late needs the day on which each paper was published, which a record does not keep; see MTG006",
    ),
    (
        "DOC009",
        "restricted-document-published needs a mark of restricted papers, which a record does not keep",
    ),
    ("DOC014", "retention-elapsed needs several meetings: it waits for the Book"),
    ("EXE001", "key-decision-notice-short needs the notice of a key decision, which a record does not keep"),
    (
        "EXE002",
        "general-exception-incomplete needs the steps of a general exception, which a record does not keep",
    ),
    (
        "EXE003",
        "special-urgency-no-consent needs the consent to special urgency, which a record does not keep",
    ),
    ("EXE004", "private-meeting-notice needs the notices of a private meeting, which a record does not keep"),
    (
        "EXE005",
        "decision-statement-incomplete needs the parts of a decision statement, which a record does not keep",
    ),
    ("EXE010", "officer-record-missing needs the decisions of officers beside those of the body"),
    (
        "FIG006",
        "sum-of-parts needs to know that the parts named exclude each other, which a record does not say",
    ),
    (
        "FIG009",
        "stated-change-mismatch needs the stated difference tied to its two numbers, which a record does not do",
    ),
    ("FIG010", "points-vs-percent needs the same tie as FIG009"),
    ("FIG013", "mean-total-mismatch needs a mean tied to its count and total, which a record does not do"),
    ("FIG018", "threshold-conversion needs two numbers tied as one threshold, which a record does not do"),
    (
        "PER003",
        "period-length needs the stated number of months beside a period, which a record does not keep",
    ),
    (
        "PER006",
        "launch-in-period needs the words that place a launch in a year, which a record does not keep",
    ),
    (
        "PER007",
        "event-week-mismatch needs a calendar of named weeks; the dates of one year only are confirmed",
    ),
    (
        "MTG005",
        "quorum-base-reduced needs disqualifications of members, which a record of one meeting does not hold",
    ),
    (
        "MTG015",
        "business-not-in-summons needs the items that the summons listed; a record holds one list of items",
    ),
    (
        "ELG017",
        "proportionality needs political groups and seats, which a record of one meeting does not hold",
    ),
    ("PRT002", "host-not-member cannot happen: a host is recorded as a member whose role is to host"),
    (
        "PRT003",
        "member-not-authority is a test of the register; of a page, PRT008, AUT003 and AUT006 ask what can be known",
    ),
    (
        "PRT004",
        "overlapping-membership needs every agency's members, which no page has: a test of the register",
    ),
    (
        "PRT005",
        "member-before-go-live is a test of the register; pages count councils as members while they prepare the launch",
    ),
    ("PRT006", "member-after-end needs the end of an agency, which neither a page nor the register has"),
    ("PRT007", "membership-self-overlap is a test of the register; a page may name one council twice"),
    ("PRT014", "register-coverage says nothing of a page: a test of the register"),
];

fn catalogue() -> String {
    let mut page = String::from(
        "# Rules\n\nWritten from the rules' own doc comments; `minutebook explain CODE` prints one of these pages.\n\n\
         Every rule answers *holds*, *finding* or *unknown* (a fact that it needs is absent). Severities: **error**, the record \
         contradicts itself; **warning**, it departs from law or custom; **note**, worth a human look.\n\n",
    );
    for (family, title) in FAMILIES {
        writeln!(
            page,
            "## {family}: {title}\n\n| code | name | severity | what it demands |\n|---|---|---|---|"
        )
        .unwrap();
        for rule in rules().filter(|rule| rule.code.as_str().starts_with(family)) {
            let code = rule.code;
            writeln!(
                page,
                "| [{code}](#{}-{}) | {} | {} | {} |",
                code.as_str().to_lowercase(),
                rule.slug,
                rule.slug,
                rule.severity,
                rule.title()
            )
            .unwrap();
        }
        page.push('\n');
    }
    page.push_str("## Not built\n\n");
    for (code, reason) in NOT_BUILT {
        writeln!(page, "- {code}: {reason}.").unwrap();
    }
    for rule in rules() {
        writeln!(page, "\n## {} {}\n", rule.code, rule.slug).unwrap();
        writeln!(page, "{} · since {} · {}\n", rule.severity, rule.since, rule.status).unwrap();
        writeln!(page, "{}", rule.page().trim().replace("\n# ", "\n### ")).unwrap();
    }
    page
}

#[test]
fn the_catalogue_is_fresh() {
    let path = repository().join("docs/rules.md");
    let page = catalogue();
    if blessing() {
        fs::write(&path, &page).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    assert!(stored == page, "docs/rules.md is stale: run this test with MINUTEBOOK_BLESS=1");
}

#[test]
fn every_rule_belongs_to_a_family_and_no_code_is_used_again() {
    for rule in rules() {
        let code = rule.code.as_str();
        assert!(FAMILIES.iter().any(|(family, _)| code.starts_with(family)), "{code} has no family");
        assert!(NOT_BUILT.iter().all(|(retired, _)| *retired != code), "{code} was set aside");
    }
}
