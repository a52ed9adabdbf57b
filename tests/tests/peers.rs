//! `docs/peers.md` promises findings where others find nothing: each of them must have a vector in which it fires.

use minutebook_conformance::repository;
use serde_json::Value;
use std::fs;

/// What the table says of minutebook in each row: rule code and the name in its link.
fn promises(page: &str) -> Vec<(String, String)> {
    let rows = page.lines().filter(|line| line.starts_with('|') && line.contains("rules.md#"));
    rows.map(|row| {
        let (_, link) = row.split_once("rules.md#").expect("a link to a rule");
        let (anchor, _) = link.split_once(')').expect("a closed link");
        let (code, slug) = anchor.split_once('-').expect("code and slug");
        (code.to_uppercase(), slug.to_owned())
    })
    .collect()
}

#[test]
fn what_the_table_promises_is_found() {
    let page = fs::read_to_string(repository().join("docs/peers.md")).expect("docs/peers.md");
    let promises = promises(&page);
    assert_eq!(promises.len(), 5, "{promises:?}");
    for (code, slug) in promises {
        let rule = minutebook::find_rule(&code).unwrap_or_else(|| panic!("{code} is no rule"));
        assert_eq!(rule.slug, slug, "{code}");
        let vector = repository().join(format!("tests/vectors/rules/{code}/fires.json"));
        let vector: Value = serde_json::from_str(&fs::read_to_string(vector).expect("vector")).expect("JSON");
        let report = minutebook_conformance::vector_report(&vector).expect("record");
        assert!(report.findings.iter().any(|finding| finding.code.as_str() == code), "{code} does not fire");
    }
}
