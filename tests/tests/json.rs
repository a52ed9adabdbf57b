//! Properties of reading and writing JSON.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use minutebook::shape::{FieldShape, Shape, Shaped};
use minutebook::{Limits, Meeting, Reading, Record, from_json, lean, to_json, to_json_pretty};
use minutebook_conformance::arbitrary;
use proptest::prelude::*;
use serde_json::Value;

/// The value without what says nothing: absent fields written as `null`, empty lists, `false`, `not_stated`.
fn said(value: &Value, shape: Shape) -> Value {
    match (shape, value) {
        (Shape::Record(record), Value::Object(object)) => {
            let fields = record.fields.iter().filter_map(|field| Some((field, object.get(field.name)?)));
            let stated = fields.filter(|(field, value)| field.required || !says_nothing(field, value));
            stated.map(|(field, value)| (field.name.to_owned(), said(value, (field.shape)()))).collect()
        }
        (Shape::List(of), Value::Array(list)) => list.iter().map(|value| said(value, of())).collect(),
        (Shape::OneOf(forms), value) => {
            let fits = |form: &Shape| match (form, value) {
                (Shape::Record(record), Value::Object(object)) => {
                    object.keys().all(|key| record.fields.iter().any(|field| field.name == key))
                }
                (Shape::List(_), Value::Array(_)) | (Shape::OneOf(_), Value::Object(_)) => true,
                _ => false,
            };
            let form = forms.iter().map(|form| form()).find(fits);
            form.map_or_else(|| value.clone(), |form| said(value, form))
        }
        // One spelling for each moment and each id.
        (Shape::Format(format), Value::String(text)) if format.name == "Timestamp" => {
            let timestamp: minutebook::value::Timestamp = text.parse().unwrap();
            timestamp.to_string().into()
        }
        (Shape::Format(format), Value::String(text)) if matches!(format.name, "Id" | "Moment") => {
            text.to_lowercase().into()
        }
        (_, value) => value.clone(),
    }
}

fn says_nothing(field: &FieldShape, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(flag) => !flag && !field.nullable,
        Value::Array(list) => list.is_empty() && field.name != "interests",
        Value::String(word) => field.name == "interests" && word == "not_stated",
        Value::Object(object) => field.name == "args" && object.is_empty(),
        _ => false,
    }
}

fn read<T: Shaped + serde::de::DeserializeOwned>(json: &str) -> T {
    from_json(json.as_bytes(), Limits::default()).unwrap()
}

/// Bytes close to a record: one of its JSON with some of it cut, doubled or replaced.
fn nearly_json() -> impl Strategy<Value = Vec<u8>> {
    let token = prop_oneof![
        Just("null"),
        Just("{}"),
        Just("[]"),
        Just("\""),
        Just(","),
        Just("}"),
        Just("-1"),
        Just("1.5"),
        Just("\\u12"),
        Just("true"),
        Just("\"x\""),
        Just("{\"id\":"),
        Just("\u{feff}"),
        Just("[[[["),
        Just(":")
    ];
    let edit = (any::<prop::sample::Index>(), 0..12usize, token);
    (arbitrary::meeting(), prop::collection::vec(edit, 1..4)).prop_map(|(meeting, edits)| {
        let mut json = to_json(&meeting).into_bytes();
        for (at, cut, token) in edits {
            let at = at.index(json.len() + 1);
            json.splice(at..(at + cut).min(json.len()), token.bytes());
        }
        json
    })
}

/// Whatever the bytes are: a record that is written and read again alike, or at least one finding.
fn read_or_explained(bytes: &[u8]) -> Result<(), TestCaseError> {
    match from_json::<Meeting>(bytes, Limits::default()) {
        Ok(meeting) => prop_assert_eq!(read::<Meeting>(&to_json(&meeting)), meeting),
        Err(invalid) => {
            prop_assert!(!invalid.findings.is_empty());
            // The explanation is as good as the refusal: never the fallback that only repeats the parser.
            prop_assert!(!invalid.to_string().contains("expected a record"), "{}", invalid);
            let text = String::from_utf8_lossy(bytes);
            if let (std::borrow::Cow::Borrowed(text), true) = (&text, bytes.len() < 100_000) {
                for finding in &invalid.findings {
                    let span = finding.span.clone();
                    prop_assert!(span.is_some_and(|span| span.slice(text).is_some()), "{:?}", finding);
                }
            }
        }
    }
    prop_assert_eq!(from_json::<Reading>(bytes, Limits::default()).is_ok(), false);
    let _ = Record::from_json(bytes, Limits::default());
    // A stricter limit may refuse more, never less, and explains just the same.
    let strict = Limits { depth: 6, errors: 2, bytes: 100_000 };
    if let Err(invalid) = from_json::<Meeting>(bytes, strict) {
        prop_assert!((1..=3).contains(&invalid.findings.len()));
    }
    Ok(())
}

/// Quick by default; `PROPTEST_CASES=10000` looks harder.
fn config() -> ProptestConfig {
    let default = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        default
    } else {
        ProptestConfig { cases: 64, ..default }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn meetings_survive_json(meeting in arbitrary::meeting()) {
        prop_assert_eq!(&read::<Meeting>(&to_json(&meeting)), &meeting);
        prop_assert_eq!(&read::<Meeting>(&to_json_pretty(&meeting)), &meeting);
    }

    #[test]
    fn readings_survive_json(reading in arbitrary::reading()) {
        prop_assert_eq!(&read::<Reading>(&to_json(&reading)), &reading);
        let record = Record::from_json(to_json(&reading).as_bytes(), Limits::default());
        prop_assert_eq!(record, Ok(Record::Reading(Box::new(reading))));
    }

    #[test]
    fn reports_and_profiles_survive_json(report in arbitrary::report(), profile in arbitrary::profile()) {
        prop_assert_eq!(&read::<minutebook::Report>(&to_json(&report)), &report);
        prop_assert_eq!(&read::<minutebook::Profile>(&to_json(&profile)), &profile);
    }

    #[test]
    fn both_writers_write_the_same(
        meeting in arbitrary::meeting(), reading in arbitrary::reading(), report in arbitrary::report(),
    ) {
        prop_assert_eq!(lean::json(&meeting), to_json(&meeting));
        prop_assert_eq!(lean::json(&reading), to_json(&reading));
        prop_assert_eq!(lean::json(&report), to_json(&report));
    }

    #[test]
    fn nothing_that_json_says_gets_lost(json in arbitrary::json_of(Meeting::shape())) {
        let written: Value = serde_json::from_str(&to_json(&read::<Meeting>(&json.to_string()))).unwrap();
        prop_assert_eq!(written, said(&json, Meeting::shape()));
    }

    #[test]
    fn any_bytes_are_read_or_explained(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read_or_explained(&bytes)?;
    }

    #[test]
    fn any_json_like_text_is_read_or_explained(text in r#"[\{\}\[\],:"\\ a-f0-9.\-+eE\n]{0,60}|"[ -~]{0,20}"#) {
        read_or_explained(text.as_bytes())?;
    }

    #[test]
    fn damaged_records_are_read_or_explained(bytes in nearly_json()) {
        read_or_explained(&bytes)?;
    }
}
