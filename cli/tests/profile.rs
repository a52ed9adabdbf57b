//! Profiles: TOML and JSON, and everything that is wrong with one.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot be set up has failed")]

mod common;

use common::{folder, run, run_with_input, text};

const CABINET: &str = r#"{"id": "53aca676-5450-5b60-92f9-908703fa327d",
  "council": {"name": "Fernshire County Council", "classification": "local_authority"},
  "kind": "individual_decision",
  "body": {"name": "Cabinet Member for Transport", "classification": "cabinet_member"}, "date": "2023-07-11", "agenda": [
  {"id": "53aca676-5450-5b60-92f9-908703fa327d", "order": 1, "title": "Buses", "resolutions": [
    {"id": "53aca676-5450-5b60-92f9-908703fa327d", "kind": "decision", "parts": [{"text": "to buy buses", "verbs": ["agree"]}],
     "published": "2023-07-12", "call_in": {"deadline": "2023-07-14"}}]}]}"#;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/profiles/fernshire-cabinet.toml");

fn codes(args: &[&str]) -> Vec<String> {
    let out = run_with_input(&[&["check", "-", "--format", "json"], args].concat(), CABINET.as_bytes());
    let report: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap_or_default();
    let findings = report["findings"].as_array().cloned().unwrap_or_default();
    findings.iter().map(|one| one["code"].as_str().unwrap_or_default().to_owned()).collect()
}

fn refused(name: &str, content: &str) -> String {
    let path = folder("profile").with_file_name(name);
    std::fs::write(&path, content).unwrap();
    let record = path.with_extension("record");
    std::fs::write(&record, CABINET).unwrap();
    let out = run(&["check", record.to_str().unwrap(), "--profile", path.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2), "{}", text(&out.stdout));
    text(&out.stderr).to_owned()
}

#[test]
fn the_example_profile_is_one() {
    assert!(codes(&[]).is_empty());
    assert_eq!(codes(&["--profile", EXAMPLE]), ["EXE007"]);
}

#[test]
fn the_same_as_json() {
    let path = folder("profile-json").join("profile");
    std::fs::write(&path, "{\"call_in_days\": 5}").unwrap();
    assert_eq!(codes(&["--profile", path.to_str().unwrap()]), ["EXE007"]);
    std::fs::write(&path, "call_in_days = 2").unwrap();
    assert!(codes(&["--profile", path.to_str().unwrap()]).is_empty());
}

#[test]
fn every_mistake_is_listed_with_what_may_be_meant() {
    let shown =
        refused("wrong.toml", "call_in_dayz = 5\nquorum = \"four\"\nnation = \"englnd\"\nseats = -3\n");
    for part in ["`call_in_days`", "/quorum", "`england`", "/seats", "minutebook schema profile"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let shown = refused("broken.toml", "quorum = 4\nseats == 3\n");
    assert!(shown.contains("not TOML at line 2"), "{shown}");
    let shown = refused("wrong.json", "{\"qorum\": 4}");
    assert!(shown.contains("`quorum`"), "{shown}");
}

#[test]
fn the_schema_of_a_profile() {
    let out = run(&["schema", "profile"]);
    let schema: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(schema["title"], "minutebook profile");
    assert!(text(&out.stdout).contains("casting_vote"));
}
