//! What must be true of every check, whatever the record: the same answers each time, the same whatever the order of
//! lists whose order means nothing, and a place in the record for each of them.

use minutebook::{Meeting, Profile, Reading, Report, check, check_reading};
use minutebook_conformance::{arbitrary, repository};
use proptest::prelude::*;
use serde::Deserialize as _;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The meetings of all rule vectors and of the sample pages: small records in which something is asked.
fn meetings() -> Vec<Meeting> {
    let mut found = Vec::new();
    for folder in ["tests/vectors/rules", "tests/vectors/pages"] {
        collect(&repository().join(folder), &mut found);
    }
    assert!(found.len() > 300, "{} meetings", found.len());
    found
}

fn collect(folder: &Path, found: &mut Vec<Meeting>) {
    for entry in fs::read_dir(folder).expect("folder of vectors") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "json") {
            let value: Value =
                serde_json::from_str(&fs::read_to_string(&path).expect("vector")).expect("JSON");
            let record = value.get("record").unwrap_or(&value);
            let readings = record.get("readings").and_then(Value::as_array);
            let pages = readings.map_or(vec![record], |list| list.iter().collect());
            let meeting =
                |page: &Value| Meeting::deserialize(page.get("meeting").unwrap_or(page)).expect("meeting");
            found.extend(pages.into_iter().map(meeting));
        }
    }
}

/// How often each rule found something, held, and could not answer.
fn tally(report: &Report) -> BTreeMap<String, [u32; 3]> {
    let mut tally: BTreeMap<String, [u32; 3]> = BTreeMap::new();
    for finding in &report.findings {
        tally.entry(finding.code.to_string()).or_default()[0] += 1;
    }
    for held in &report.held {
        tally.entry(held.code.to_string()).or_default()[1] += held.count;
    }
    for unknown in &report.unknown {
        tally.entry(unknown.code.to_string()).or_default()[2] += unknown.count;
    }
    tally
}

/// True where the place is there, or is a field that the record could state and does not.
fn leads_somewhere(record: &Value, path: &str) -> bool {
    let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
    record.pointer(path).is_some() || record.pointer(parent).is_some()
}

#[test]
fn the_order_of_people_means_nothing() {
    for meeting in meetings() {
        let expected = tally(&check(&meeting));
        let mut turned = meeting.clone();
        turned.attendance.reverse();
        for item in &mut turned.agenda {
            item.votes.iter_mut().for_each(|vote| vote.votes.reverse());
            item.documents.reverse();
        }
        assert_eq!(tally(&check(&turned)), expected, "{}", minutebook::to_json_pretty(&meeting));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_meeting_is_checked_alike_each_time(meeting in arbitrary::meeting()) {
        let report = check(&meeting);
        prop_assert_eq!(&report, &check(&meeting.clone()));
        let record = serde_json::to_value(&meeting).expect("JSON");
        for finding in &report.findings {
            prop_assert!(leads_somewhere(&record, finding.path.as_str()), "{finding} in {record}");
            prop_assert!(!finding.message.contains(['{', '}']) || record.to_string().contains(['{', '}']), "{finding}");
        }
    }

    #[test]
    fn any_reading_is_checked_alike_each_time(reading in arbitrary::reading(), text in "(?s).{0,200}") {
        let profile = Profile::default();
        let report = check_reading(&reading, Some(&text), &profile);
        prop_assert_eq!(&report, &check_reading(&reading, Some(&text), &profile));
        let copy: Reading = serde_json::from_str(&minutebook::to_json(&reading)).expect("a reading");
        prop_assert_eq!(&report, &check_reading(&copy, Some(&text), &profile));
    }
}
