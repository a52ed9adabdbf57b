//! The JSON Schemas: fresh in `docs/schema`, valid, and of one mind with the reader.
//!
//! `MINUTEBOOK_BLESS=1 cargo test -p minutebook-conformance --test schema` rewrites the files.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use jsonschema::Validator;
use minutebook::shape::Wire;
use minutebook::{InvalidRecord, Limits, Meeting, Reading, SchemaKind, from_json, schema, to_json};
use minutebook_conformance::arbitrary;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::path::Path;

fn validator(kind: SchemaKind) -> Validator {
    jsonschema::validator_for(&schema(kind)).unwrap()
}

#[test]
fn files_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schema");
    for &kind in SchemaKind::ALL {
        let file = folder.join(format!("{kind}.schema.json"));
        let text = serde_json::to_string_pretty(&schema(kind)).unwrap() + "\n";
        if std::env::var_os("MINUTEBOOK_BLESS").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, text).unwrap();
        } else {
            let stored = std::fs::read_to_string(&file).unwrap_or_default();
            assert!(stored == text, "{} is stale; MINUTEBOOK_BLESS=1 rewrites it", file.display());
        }
    }
}

#[test]
fn schemas_are_valid_and_refer_to_nothing_outside() {
    for &kind in SchemaKind::ALL {
        let schema = schema(kind);
        jsonschema::draft202012::meta::validate(&schema).unwrap();
        let text = schema.to_string();
        for reference in text.split("\"$ref\":\"").skip(1) {
            let target = reference.split('"').next().unwrap_or_default();
            let name = target.strip_prefix("#/$defs/").unwrap();
            assert!(schema["$defs"][name].is_object(), "{target}");
        }
        for (name, definition) in schema["$defs"].as_object().unwrap() {
            let description = definition["description"].as_str().unwrap();
            assert!(!description.is_empty() && description.trim() == description, "{kind} {name}");
        }
    }
}

/// Records of one strategy, written, fit their schema.
fn all_fit<T: Wire + std::fmt::Debug>(kind: SchemaKind, strategy: impl Strategy<Value = T>) {
    let validator = validator(kind);
    let mut runner = TestRunner::default();
    for _ in 0..64 {
        let record = strategy.new_tree(&mut runner).unwrap().current();
        let json: Value = serde_json::from_str(&to_json(&record)).unwrap();
        let problems: Vec<_> =
            validator.iter_errors(&json).map(|e| format!("{e} at {}", e.instance_path())).collect();
        assert!(problems.is_empty(), "{problems:#?}\n{json:#}");
    }
}

#[test]
fn every_record_fits_its_schema() {
    all_fit(SchemaKind::Meeting, arbitrary::meeting());
    all_fit(SchemaKind::Reading, arbitrary::reading());
    all_fit(SchemaKind::Report, arbitrary::report());
    all_fit(SchemaKind::Profile, arbitrary::profile());
}

const ID: &str = "6ba7b810-9dad-51d1-80b4-00c04fd430c8";

fn meeting(fields: &str) -> String {
    if fields.is_empty() { format!(r#"{{"id": "{ID}"}}"#) } else { format!(r#"{{"id": "{ID}", {fields}}}"#) }
}

fn item(fields: &str) -> String {
    meeting(&format!(r#""agenda": [{{"id": "{ID}", "order": 1, "title": "Library hours", {fields}}}]"#))
}

fn vote(fields: &str) -> String {
    item(&format!(r#""votes": [{{"id": "{ID}", "method": "counted", "result": "carried", {fields}}}]"#))
}

fn read(json: &str) -> Result<Meeting, InvalidRecord> {
    from_json(json.as_bytes(), Limits::default())
}

#[test]
fn schema_and_reader_take_the_same_records() {
    let validator = validator(SchemaKind::Meeting);
    for json in [
        meeting(""),
        meeting(r#""title": null, "date": null, "extensions": {"a": [1, null, {"b": 1.5}]}"#),
        meeting(r#""date": {"earliest": "2018-09"}, "rescheduled_from": "2018""#),
        meeting(r#""interests": "none_declared", "attendance": [], "agenda": []"#),
        meeting(r#""interests": [{"person": {"post": "Leader"}, "kind": "personal", "item": null}]"#),
        meeting(r#""council": {"gss": "W06000015", "extensions": null}, "start_time": "00:00""#),
        item(r#""access": "public", "period": {"from": "2019-04-01"}, "truncated": false"#),
        item(r#""access": {"exempt": {"paragraphs": [1, 3]}}, "period": {"text": "last year"}"#),
        item(r#""access": {"exempt": {}}, "actions": [{"text": "Write", "due": "soon"}]"#),
        item(r#""actions": [{"text": "Write", "due": {"as_at": {"latest": "2020"}}, "owner": {}}]"#),
        vote(r#""requirement": "three quarters", "counts": {"for": 0, "against": 4294967295}"#),
    ] {
        let value: Value = serde_json::from_str(&json).unwrap();
        assert!(validator.is_valid(&value), "{json}: {:?}", validator.validate(&value));
        assert!(read(&json).is_ok(), "{json}: {}", read(&json).unwrap_err());
    }
}

#[test]
fn schema_and_reader_refuse_the_same_documents() {
    let validator = validator(SchemaKind::Meeting);
    for json in [
        "null".to_owned(),
        "[]".to_owned(),
        "{}".to_owned(),
        r#""meeting""#.to_owned(),
        r#"{"id": "6ba7b810"}"#.to_owned(),
        meeting(r#""titel": "Cabinet""#),
        meeting(r#""title": 5"#),
        meeting(r#""attendance": null"#),
        meeting(r#""agenda": {}"#),
        meeting(r#""interests": null"#),
        meeting(r#""interests": "none""#),
        meeting(r#""date": "2023-13-01""#),
        meeting(r#""date": "March""#),
        meeting(r#""date": {}"#),
        meeting(r#""date": {"earliest": null}"#),
        meeting(r#""date": {"earliest": "2020", "extensions": {}}"#),
        meeting(r#""start_time": "9:00""#),
        meeting(r#""mode": "In person""#),
        meeting(r#""public_present": -1"#),
        meeting(r#""public_present": 2.5"#),
        meeting(r#""public_present": 4294967296"#),
        meeting(r#""council": {"gss": "E1000003"}"#),
        meeting(r#""extensions": []"#),
        item(r#""period": {}"#),
        item(r#""period": {"as_at": "2020", "year": "2019/20"}"#),
        item(r#""period": {"from": null, "to": "2020"}"#),
        item(r#""access": "exempt""#),
        item(r#""access": {"exempt": {"paragraphs": [3], "extensions": {}}}"#),
        item(r#""truncated": null"#),
        item(
            r#""figures": [{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8", "measure": {"label": "x"}, "value": 53.8, "unit": "percent"}]"#,
        ),
        item(
            r#""figures": [{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8", "measure": {"label": "x"}, "value": "+5", "unit": "percent"}]"#,
        ),
        item(r#""resolutions": [{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8", "kind": "decision"}]"#),
        vote(r#""unanimous": "yes""#),
        vote(r#""counts": {"for": "7"}"#),
        vote(r#""votes": [{"voter": {}, "option": "aye"}]"#),
        vote(r#""votes": [{"voter": null, "option": "for"}]"#),
        vote(r#""casting_vote": {"person": {"name": "Ann Archer"}}"#),
    ] {
        let value: Value = serde_json::from_str(&json).unwrap();
        assert!(!validator.is_valid(&value), "the schema takes {json}");
        assert!(read(&json).is_err(), "the reader takes {json}");
    }
}

/// Values at random places of a record, exchanged for others: both agree, except where the schema says that the
/// reader is stricter.
#[test]
fn schema_and_reader_agree_on_damaged_records() {
    let validator = validator(SchemaKind::Reading);
    let strategy = (
        arbitrary::json_of(<Reading as minutebook::shape::Shaped>::shape()),
        any::<prop::sample::Index>(),
        0..8usize,
    );
    let mut runner = TestRunner::default();
    let (mut taken, mut refused) = (0, 0);
    for _ in 0..400 {
        let (mut json, at, other) = strategy.new_tree(&mut runner).unwrap().current();
        let other = [
            Value::Null,
            true.into(),
            3.into(),
            (-3).into(),
            "public".into(),
            "2020".into(),
            Value::Array(Vec::new()),
            Value::Object(serde_json::Map::new()),
        ][other]
            .clone();
        let mut places = Vec::new();
        pointers(&json, String::new(), &mut places);
        *json.pointer_mut(&places[at.index(places.len())]).unwrap() = other;
        let text = json.to_string();
        let (fits, read) =
            (validator.is_valid(&json), from_json::<Reading>(text.as_bytes(), Limits::default()));
        // No schema compares the two bounds of a date.
        let only_bounds =
            |error: &InvalidRecord| error.findings.iter().all(|one| one.code.as_str() == "STR012");
        if fits && read.as_ref().is_err_and(only_bounds) {
            continue;
        }
        assert_eq!(fits, read.is_ok(), "{text}\n{:?}", read.err().map(|e| e.to_string()));
        if fits { taken += 1 } else { refused += 1 }
    }
    assert!(taken > 20 && refused > 20, "{taken} taken, {refused} refused: too few to say anything");
}

fn pointers(value: &Value, at: String, out: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, value)| pointers(value, format!("{at}/{n}"), out))
        }
        Value::Object(object) => object.iter().for_each(|(key, value)| {
            pointers(value, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), out);
        }),
        _ => {}
    }
    out.push(at);
}
