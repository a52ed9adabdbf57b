//! What findings say: in the written style, in every language, and as it was agreed last.
//!
//! `MINUTEBOOK_BLESS=1 cargo test -p minutebook-conformance --test messages` rewrites `tests/snapshots/messages.*.txt`;
//! read the difference before keeping it.

use minutebook::{Finding, Language, Limits, Meeting, Report, Rule, Unknown, find_rule, from_json, rules};
use minutebook_conformance::{blessing, repository, vector_report};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Longest message and help, names and numbers of the vectors included.
const LONGEST: usize = 240;

/// Arguments for programs, which no sentence needs.
const NOT_TOLD: &[(&str, &str)] = &[("REC005", "byte"), ("STR008", "expected")];

/// Arguments that are told as a phrase where they are one, and may be words of the page.
const PERHAPS_OF_THE_PAGE: &[&str] = &["period"];

/// Input that the JSON reader refuses, one kind of mistake each. Its findings stand in no vector of a rule.
const REFUSED: &[&str] = &[
    "",
    "{\"title\": \"a",
    "{\"title\": True}",
    "{\"title\": \"\t\"}",
    "{\"title\": \"\\q\"}",
    "{\"title\": nil}",
    "{\"title\": 1,}",
    "{\"agenda\": [1 2]}",
    "{title: 1}",
    "{\"public_present\": 01}",
    "{} {}",
    "\u{feff}{}",
    "[]",
    "{\"titel\": \"x\", \"wholly_unknown\": 1, \"title\": null, \"title\": 5, \"public_present\": -1}",
    "{\"id\": \"x\", \"date\": \"2024-02-30\", \"start_time\": \"10 am\", \"mode\": \"in persn\", \"agenda\": null}",
    "{\"rescheduled_from\": {\"earliest\": \"2024-03\", \"latest\": \"2023-12\"}, \"date\": {\"earlist\": \"2024\"}}",
    "{\"council\": {\"gss\": \"E1\", \"classification\": true}, \"body\": {}}",
    "{\"agenda\": [{\"period\": {\"as_at\": \"2020\", \"year\": \"2019/21\"}, \"truncated\": \"no\", \"order\": 9e9}]}",
    "{\"agenda\": [{\"votes\": [{\"counts\": {\"for\": 1.5}, \"method\": 1, \"votes\": {}}], \"figures\": [{\"value\": \"x\"}]}]}",
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
    found.sort();
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("file")
}

/// The rule that each vector is about, with the report on its record.
fn reports() -> Vec<(String, Report)> {
    let (mut paths, folder) = (Vec::new(), repository().join("tests/vectors/rules"));
    files(&folder, &mut paths);
    let report = |path: &PathBuf| {
        let vector: Value = serde_json::from_str(&read(path)).expect("JSON");
        let report = vector_report(&vector).expect("record and profile");
        let code = path.parent().and_then(Path::file_name).expect("rule").to_string_lossy().into_owned();
        (code, report)
    };
    paths.iter().map(report).collect()
}

fn refused() -> Vec<Finding> {
    let mut all: Vec<_> = REFUSED
        .iter()
        .flat_map(|json| from_json::<Meeting>(json.as_bytes(), Limits::default()).expect_err(json).findings)
        .collect();
    let few = Limits { depth: 1, ..Limits::default() };
    all.extend(from_json::<Meeting>(b"{\"agenda\": [[]]}", few).expect_err("too deep").findings);
    all.extend(
        from_json::<Meeting>(b"{\"title\": \"\xff\"}", Limits::default()).expect_err("UTF-8").findings,
    );
    all
}

/// Every finding of every vector and of the JSON reader.
fn findings() -> Vec<Finding> {
    let told = reports().into_iter().flat_map(|(_, report)| report.findings);
    told.chain(refused()).collect()
}

fn rule_of(finding: &Finding) -> &'static Rule {
    find_rule(finding.code.as_str()).expect("rule")
}

/// What is wrong with a sentence, by the written style of CONTRIBUTING.md.
fn faults(sentence: &str) -> Vec<&'static str> {
    let own = sentence.split('`').step_by(2).collect::<Vec<_>>().join("x");
    let first = sentence.chars().next();
    let tests = [
        (first.is_some_and(char::is_uppercase) && !own.starts_with("JSON"), "starts with a capital"),
        (sentence.ends_with(['.', '!', ':', ',', ';', ' ']), "ends with a stop"),
        (own.contains(['{', '}', '|', '~']), "leaves a place unfilled"),
        (own.contains("  ") || sentence.starts_with(' '), "has a space too many"),
        (sentence.contains(['\n', '\t']), "has a line break"),
        (own.contains(" ,") || own.contains(",,") || own.contains("()"), "has an empty place"),
        (!sentence.matches('`').count().is_multiple_of(2), "has an odd backtick"),
        (sentence.chars().count() > LONGEST, "is too long"),
    ];
    tests.into_iter().filter_map(|(wrong, what)| wrong.then_some(what)).collect()
}

#[test]
fn every_message_keeps_the_style_in_every_language() {
    let mut wrong = BTreeSet::new();
    for finding in findings() {
        for &language in Language::ALL {
            let (message, help) = (finding.message_in(language), finding.help_in(language));
            if message.is_empty() {
                wrong.insert(format!("{} {language}: says nothing", finding.code));
            }
            for sentence in [Some(message), help].into_iter().flatten() {
                for fault in faults(&sentence) {
                    wrong.insert(format!("{} {language} {fault}: {sentence}", finding.code));
                }
            }
        }
        if (finding.message_in(Language::English), finding.help_in(Language::English))
            != (finding.message.clone(), finding.help.clone())
        {
            wrong.insert(format!("{}: not made of its arguments: {}", finding.code, finding.message));
        }
        if finding.message_in(Language::Welsh) == finding.message {
            wrong.insert(format!("{}: the same in Welsh: {}", finding.code, finding.message));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn faults_are_seen() {
    let bad = ["Odd", "odd.", "odd {place}", "odd  place", "odd `tick", "found , odd", "two\nlines"];
    assert!(bad.iter().all(|sentence| !faults(sentence).is_empty()));
    assert_eq!(faults("expected one, found `{The  page}.`"), Vec::<&str>::new());
    assert_eq!(faults(&"long ".repeat(60)), ["ends with a stop", "is too long"]);
}

/// Help is an order or a question: "see whether ...".
#[test]
fn help_says_what_to_do() {
    let verbs = [
        "add", "compare", "did", "do", "enter", "fill", "give", "keep", "leave", "list", "look", "name",
        "put", "raise", "read", "round", "save", "say", "see", "state", "take", "treat", "use", "write",
    ];
    for finding in findings() {
        let Some(help) = &finding.help else { continue };
        let first = help.split(' ').next().unwrap_or_default();
        assert!(verbs.contains(&first), "{}: {help}", finding.code);
    }
}

#[test]
fn every_argument_is_told() {
    let mut wrong = BTreeSet::new();
    for finding in findings() {
        let rule = rule_of(&finding);
        let known = |name: &str| {
            let places = [format!("{{{name}}}"), format!("{{~{name}}}"), format!("{{{name}|")];
            places.iter().any(|place| rule.message.contains(place) || rule.help.contains(place))
        };
        for (name, _) in finding.args.iter() {
            if !known(name) && !NOT_TOLD.contains(&(rule.code.as_str(), name)) {
                wrong.insert(format!("{}: no template knows `{name}`", rule.code));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Names of the arguments that a template tells as phrases.
fn phrases_of(template: &str) -> impl Iterator<Item = &str> {
    template.split("{~").skip(1).filter_map(|rest| rest.split('}').next())
}

#[test]
fn every_phrase_is_known_in_every_language() {
    let mut lacking = BTreeSet::new();
    let mut told = |language: Language, text: &str, what: &str| {
        if language.phrase(text).is_none() {
            lacking.insert(format!("{language}\t{text}\t({what})"));
        }
    };
    for &language in Language::ALL {
        for (_, report) in reports() {
            report.unknown.iter().for_each(|one| told(language, &one.missing, "missing fact"));
        }
        for finding in findings() {
            finding.related.iter().for_each(|one| told(language, &one.label, "label"));
            let rule = rule_of(&finding);
            for name in phrases_of(rule.message_in(language)).chain(phrases_of(rule.help_in(language))) {
                let value = finding.args.get(name).and_then(Value::as_str).unwrap_or_default();
                let is_case = [rule.message, rule.help].iter().any(|one| one.contains(&format!("|{value}:")));
                if !value.is_empty() && !is_case && !PERHAPS_OF_THE_PAGE.contains(&name) {
                    told(language, value, finding.code.as_str());
                }
            }
        }
        for (file, text) in spelled_out() {
            told(language, &text, &file);
        }
    }
    assert!(
        lacking.is_empty(),
        "to be put into the table:\n{}",
        lacking.into_iter().collect::<Vec<_>>().join("\n")
    );
}

/// Labels and missing facts as the rules spell them out, those included that no vector shows.
fn spelled_out() -> Vec<(String, String)> {
    let (mut paths, mut found) = (Vec::new(), Vec::new());
    files(&repository().join("core/src/rules"), &mut paths);
    for path in paths {
        let source = read(&path);
        let name = path.file_name().expect("name").to_string_lossy().into_owned();
        for call in ["unknown(", "unknown_in_reading(", ".also(", ".also_in_reading("] {
            for (at, _) in source.match_indices(call) {
                let text = last_literal(arguments(&source[at + call.len()..]));
                found.extend(
                    text.filter(|text| !text.contains('{')).map(|text| (name.clone(), text.to_owned())),
                );
            }
        }
    }
    assert!(found.len() > 150, "only {} labels and facts were found in the sources", found.len());
    found
}

/// The text up to the bracket that closes a call.
fn arguments(source: &str) -> &str {
    let mut depth = 1;
    let end = source.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    });
    &source[..end.unwrap_or_default()]
}

/// The text that is the last argument.
fn last_literal(arguments: &str) -> Option<&str> {
    let rest = arguments.trim().trim_end_matches(',').strip_suffix('"')?;
    rest.rsplit('"').next()
}

/// Every message that the vectors give, by rule: message, help, labels, missing facts.
fn snapshot(language: Language) -> String {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let block = |finding: &Finding| {
        let mut text = format!("{}\n    {}\n", finding.path, finding.message_in(language));
        text.extend(finding.help_in(language).map(|help| format!("    > {help}\n")));
        let labels: BTreeSet<_> = finding.related.iter().map(|one| one.label_in(language)).collect();
        text.extend(labels.into_iter().map(|label| format!("    - {label}\n")));
        text
    };
    for (code, report) in reports() {
        let blocks = all.entry(code.clone()).or_default();
        blocks.extend(report.findings.iter().filter(|one| one.code.as_str() == code).map(block));
        let missing = report.unknown.iter().filter(|one| one.code.as_str() == code);
        blocks.extend(missing.map(|one: &Unknown| format!("? {}\n", one.missing_in(language))));
    }
    for finding in refused() {
        all.entry(finding.code.to_string()).or_default().insert(block(&finding));
    }
    let mut text = String::new();
    for rule in rules() {
        text.push_str(&format!("{} {}\n", rule.code, rule.title_in(language)));
        all.remove(rule.code.as_str()).into_iter().flatten().for_each(|block| text.push_str(&block));
        text.push('\n');
    }
    assert!(all.is_empty(), "vectors of no rule: {:?}", all.keys());
    text
}

#[test]
fn messages_are_as_agreed() {
    for &language in Language::ALL {
        let path = repository().join(format!("tests/snapshots/messages.{language}.txt"));
        let told = snapshot(language);
        if blessing() {
            std::fs::create_dir_all(path.parent().expect("folder")).expect("folder");
            std::fs::write(&path, told).expect("snapshot");
            continue;
        }
        let agreed = std::fs::read_to_string(&path).unwrap_or_default();
        let differs = told.lines().zip(agreed.lines()).find(|(told, agreed)| told != agreed);
        assert!(
            told == agreed,
            "{} differs, first at {differs:?}; MINUTEBOOK_BLESS=1 rewrites it",
            path.display()
        );
    }
}
