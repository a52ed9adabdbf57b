//! The rules against their vectors: small records with the findings that one rule must give.
//!
//! `MINUTEBOOK_BLESS=1 cargo test -p minutebook-conformance --test rule_vectors` rewrites every `expect`; read the
//! difference before keeping it.

use minutebook::{Meeting, Reading, Report, rules};
use minutebook_conformance::vector_report;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Rules that are enforced when a value is made: no record that breaks them can be built, so that none can stand in
/// a vector. The vectors of the JSON reader hold them.
const ENFORCED_BY_VALUES: &[(&str, &str)] = &[
    ("STR008", "a date that is no day of the calendar cannot be made"),
    ("STR012", "bounds that leave no day cannot be made"),
    ("VOT013", "a tally that is no whole number cannot be made"),
    ("REC001", "JSON with an unknown field is no record"),
    ("REC002", "JSON with a value of the wrong type is no record"),
    ("REC003", "a word that is not on its list cannot be made"),
    ("REC004", "a malformed value cannot be made"),
    ("REC005", "what is not JSON is no record"),
    ("REC006", "input past a limit is not read"),
    ("REC007", "JSON that states a field twice is no record"),
    ("REC008", "a value between two forms cannot be made"),
    ("AUT001", "a malformed GSS code cannot be made"),
];

/// Rules that can always answer, or not in a record that came from JSON.
const NEVER_UNKNOWN: &[(&str, &str)] = &[
    ("STR001", "only a record without ids is unknown, and JSON refuses it"),
    ("STR002", "a reference resolves or it does not"),
    ("DEC005", "the words of a resolution are always there"),
    ("FIG014", "words and digits are both there, or nothing is asked"),
    ("FIG020", "the values are always there"),
    ("PRT015", "a row says whether it is confirmed"),
    ("TXT002", "a body is named or it is not"),
    ("TXT003", "a date is known or it is not"),
    ("TXT008", "a limit was met or it was not"),
    ("TXT009", "a page is text or it is not"),
];

type Promise = fn(&Expected) -> bool;

/// What the name of a vector file promises of its expectation.
const KINDS: &[(&str, Promise)] = &[
    ("fires", |got| got.findings > 0),
    ("holds", |got| got.findings == 0 && got.held > 0 && got.unknown == 0),
    ("unknown", |got| got.findings == 0 && got.unknown > 0),
    ("silent", |got| got.findings == 0 && got.held == 0 && got.unknown == 0),
];

struct Expected {
    findings: usize,
    held: u64,
    unknown: usize,
}

fn is_blessing() -> bool {
    std::env::var_os("MINUTEBOOK_BLESS").is_some()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/rules")
}

/// Every vector file with its rule's code and its kind.
fn vectors() -> Vec<(PathBuf, String, String)> {
    let mut found = Vec::new();
    for family in std::fs::read_dir(folder()).expect("folder of rule vectors") {
        let family = family.expect("entry").path();
        let code = family.file_name().expect("name").to_string_lossy().into_owned();
        for file in std::fs::read_dir(&family).expect("folder named by a rule's code") {
            let file = file.expect("entry").path();
            assert!(file.extension().is_some_and(|ext| ext == "json"), "{} is no vector", file.display());
            let stem = file.file_stem().expect("name").to_string_lossy().into_owned();
            let kind = stem.split('-').next().unwrap_or_default().to_owned();
            assert!(
                KINDS.iter().any(|(name, _)| *name == kind),
                "{} is named for no kind of vector",
                file.display()
            );
            found.push((file, code.clone(), kind));
        }
    }
    found.sort();
    found
}

/// The record as it comes out of the types again.
fn written_back(record: &Value) -> Result<Value, serde_json::Error> {
    if let Some(readings) = record.get("readings") {
        Ok(json!({ "readings": serde_json::from_value::<Vec<Reading>>(readings.clone())? }))
    } else if record.get("format").is_some() {
        serde_json::to_value(serde_json::from_value::<Reading>(record.clone())?)
    } else {
        serde_json::to_value(serde_json::from_value::<Meeting>(record.clone())?)
    }
}

/// What the report says of one rule, as vectors state it.
fn answers(report: &Report, code: &str) -> Value {
    let findings: Vec<_> = report.findings.iter().filter(|one| one.code.as_str() == code).collect();
    let held: u32 = report.held.iter().filter(|one| one.code.as_str() == code).map(|one| one.count).sum();
    let unknown: Vec<_> = report
        .unknown
        .iter()
        .filter(|one| one.code.as_str() == code)
        .map(|one| json!({ "missing": one.missing, "count": one.count, "path": one.path }))
        .collect();
    json!({ "findings": findings, "held": held, "unknown": unknown })
}

fn len(expect: &Value, field: &str) -> usize {
    expect.get(field).and_then(Value::as_array).map_or(0, Vec::len)
}

#[test]
fn every_vector_gives_what_it_expects() {
    let mut wrong = Vec::new();
    for (file, code, kind) in vectors() {
        let name = file.strip_prefix(folder()).unwrap_or(&file).display().to_string();
        let text = std::fs::read_to_string(&file).expect("vector");
        let mut vector: Map<String, Value> = match serde_json::from_str(&text) {
            Ok(vector) => vector,
            Err(error) => {
                wrong.push(format!("{name}: {error}"));
                continue;
            }
        };
        for field in vector.keys() {
            if !["about", "record", "text", "profile", "expect"].contains(&field.as_str()) {
                wrong.push(format!("{name}: unknown field `{field}`"));
            }
        }
        if !vector.get("about").is_some_and(Value::is_string) {
            wrong.push(format!("{name}: `about` must say what the vector shows"));
        }
        let got = match vector_report(&Value::Object(vector.clone())) {
            Ok(report) => answers(&report, &code),
            Err(error) => {
                wrong.push(format!("{name}: {error}"));
                continue;
            }
        };
        let record = vector.get("record").cloned().unwrap_or_default();
        if written_back(&record).ok().as_ref() != Some(&record) {
            wrong.push(format!("{name}: the record is not what comes out again when it is written"));
        }
        let summary = Expected {
            findings: len(&got, "findings"),
            held: got.get("held").and_then(Value::as_u64).unwrap_or_default(),
            unknown: len(&got, "unknown"),
        };
        if !KINDS.iter().any(|(name, fits)| *name == kind && fits(&summary)) {
            wrong.push(format!("{name}: the answer is not what `{kind}` promises: {got}"));
        }
        if vector.get("expect") != Some(&got) {
            if is_blessing() {
                vector.insert("expect".into(), got);
                let text = serde_json::to_string_pretty(&vector).expect("JSON");
                std::fs::write(&file, text + "\n").expect("rewritten vector");
            } else {
                let expect = vector.get("expect").cloned().unwrap_or_default();
                wrong.push(format!("{name}:\n  expected {expect}\n  got      {got}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_vectors() {
    let mut kinds: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, code, kind) in vectors() {
        kinds.entry(code).or_default().insert(kind);
    }
    let listed = |list: &[(&str, &str)], code: &str| list.iter().any(|(one, _)| *one == code);
    let mut missing = Vec::new();
    for rule in rules() {
        let code = rule.code.as_str();
        let has = kinds.remove(code).unwrap_or_default();
        if listed(ENFORCED_BY_VALUES, code) {
            assert!(has.is_empty(), "{code} cannot have vectors");
            continue;
        }
        for kind in ["fires", "holds", "unknown"] {
            let needed = kind != "unknown" || !listed(NEVER_UNKNOWN, code);
            if needed && !has.contains(kind) {
                missing.push(format!("{code}/{kind}.json"));
            }
            assert!(needed || !has.contains(kind), "{code} can be unknown after all");
        }
    }
    assert!(missing.is_empty(), "vectors to be written: {}", missing.join(", "));
    assert!(kinds.is_empty(), "vectors of no rule: {:?}", kinds.keys());
}

#[test]
fn every_rule_is_described() {
    let (mut codes, mut slugs) = (BTreeSet::new(), BTreeSet::new());
    for rule in rules() {
        let code = rule.code.as_str();
        assert!(codes.insert(rule.code), "{code} is declared twice");
        assert!(slugs.insert(rule.slug), "{code}: slug `{}` is used twice", rule.slug);
        assert!(rule.code != "XXX000".parse().expect("code"), "`{}` has a malformed code", rule.slug);
        assert!(
            rule.slug.split('-').all(|word| {
                !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            }),
            "{code}: slug `{}` is not in kebab case",
            rule.slug
        );
        assert!(!rule.source.is_empty(), "{code} has no source");
        assert!(!rule.message.is_empty(), "{code} has no message");
        assert!(rule.title().ends_with('.'), "{code}: title `{}` is no sentence", rule.title());
        let page = rule.page();
        let sections: Vec<_> = page.lines().filter(|line| line.starts_with("# ")).collect();
        assert_eq!(
            sections,
            ["# What it checks", "# Why", "# Bad", "# Good", "# Source"],
            "sections of {code}"
        );
        for part in page.split("# ").skip(1) {
            assert!(
                part.lines().skip(1).any(|line| !line.trim().is_empty()),
                "{code}: empty section: {part}"
            );
        }
    }
}
