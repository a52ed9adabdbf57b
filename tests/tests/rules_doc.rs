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
    ("PRT002", "host-not-member cannot happen: a host is recorded as a member whose role is to host"),
    ("PRT014", "register-coverage says nothing of a page: a test of the register asks it"),
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
