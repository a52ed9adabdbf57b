//! `minutebook check`, and the commands about rules.

mod common;

use common::{folder, run, run_with_input, text};

const CONTRADICTION: &str = r#"{"id": "53aca676-5450-5b60-92f9-908703fa327d", "agenda": [
  {"id": "53aca676-5450-5b60-92f9-908703fa327d", "order": 1, "title": "Buses", "number": "7", "votes": [
    {"id": "53aca676-5450-5b60-92f9-908703fa327d", "method": "counted", "result": "carried",
     "counts": {"for": 4, "against": 7}}]}]}"#;

#[test]
fn an_error_is_exit_code_1() {
    let out = run_with_input(&["check", "-"], CONTRADICTION.as_bytes());
    let shown = text(&out.stdout);
    assert_eq!(out.status.code(), Some(1), "{shown}");
    assert!(shown.contains("error[VOT001]") && shown.contains("item 7, vote 1"), "{shown}");
    assert!(shown.contains("1 error"));
    let out = run_with_input(&["check", "-", "--format", "json"], CONTRADICTION.as_bytes());
    let report: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((out.status.code(), &report["findings"][0]["code"]), (Some(1), &"VOT001".into()));
}

#[test]
fn rules_speak_welsh_where_that_is_asked() {
    let out = run_with_input(&["check", "-", "--language", "cy", "--width", "200"], CONTRADICTION.as_bytes());
    let shown = text(&out.stdout);
    assert_eq!(out.status.code(), Some(1), "{shown}");
    assert!(shown.contains("mae 4 o blaid a 7 yn erbyn yn rhoi `gwrthodwyd`"), "{shown}");
    let json = |language| {
        let args = ["check", "-", "--format", "json", "--language", language];
        let report = run_with_input(&args, CONTRADICTION.as_bytes());
        serde_json::from_slice::<serde_json::Value>(&report.stdout).unwrap()["findings"][0].clone()
    };
    let (english, welsh) = (json("en"), json("cy"));
    assert_ne!(english["message"], welsh["message"]);
    assert_eq!((&english["code"], &english["args"]), (&welsh["code"], &welsh["args"]));
    let page = run(&["read", "minutes.txt", "--format", "json", "--language", "cy"]);
    assert!(text(&page.stdout).contains("\"help\": \"gwiriwch"), "{}", text(&page.stdout));
    let out = run_with_input(&["check", "-", "--language", "cy"], b"{\"titel\": 1}");
    assert!(text(&out.stderr).contains("nid oes gan `Meeting` faes `titel`"), "{}", text(&out.stderr));
    assert!(text(&run(&["explain", "VOT001", "--language", "cy"]).stdout).contains("yn dilyn o'r cyfrif"));
    assert_eq!(run(&["check", "-", "--language", "fr"]).status.code(), Some(2));
}

#[test]
fn what_read_writes_can_be_checked() {
    let page = run(&["read", "minutes.txt", "--format", "json"]);
    let path = folder("check").join("reading.json");
    std::fs::write(&path, &page.stdout).unwrap();
    let checked = run(&["check", path.to_str().unwrap(), "--page", "minutes.txt", "--show"]);
    assert_eq!(checked.status.code(), page.status.code(), "{}", text(&checked.stderr));
    assert!(text(&checked.stdout).contains("checked"));
    let other = run(&["check", path.to_str().unwrap(), "--page", "../check.rs"]);
    assert_eq!(other.status.code(), Some(2));
    assert!(text(&other.stderr).contains("another page"));
}

#[test]
fn what_is_no_record_is_said_to_be_none() {
    for input in ["{}", "[1, 2]", "minutes", "{\"format\": \"minutebook/1\"}"] {
        let out = run_with_input(&["check", "-"], input.as_bytes());
        assert_eq!(out.status.code(), Some(2), "{input}");
        assert!(text(&out.stderr).contains("is no record"), "{input}");
    }
    let out = run(&["check", "none.json"]);
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn a_rule_is_explained_by_code_and_by_name() {
    for name in ["VOT001", "vot001", "outcome-contradicts-tally"] {
        let out = run(&["explain", name]);
        assert_eq!(out.status.code(), Some(0));
        assert!(text(&out.stdout).contains("What it checks"));
    }
}

#[test]
fn an_unknown_rule_brings_the_likeliest_to_mind() {
    let out = run(&["explain", "VOT01"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("did you mean VOT001"), "{}", text(&out.stderr));
    assert!(out.stdout.is_empty());
    let out = run(&["explain", "quite something else"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("minutebook rules"));
}

#[test]
fn every_rule_is_listed() {
    let table = run(&["rules", "--width", "80"]);
    let json = run(&["rules", "--format", "json"]);
    let rules: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    for rule in rules.as_array().unwrap() {
        assert!(text(&table.stdout).contains(rule["code"].as_str().unwrap()));
        assert!(!rule["title"].as_str().unwrap().is_empty());
    }
    assert!(text(&table.stdout).lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn usage() {
    assert_eq!(run(&[]).status.code(), Some(2));
    assert_eq!(run(&["read"]).status.code(), Some(2));
    assert_eq!(run(&["--help"]).status.code(), Some(0));
    assert_eq!(run(&["schema"]).status.code(), Some(0));
}
