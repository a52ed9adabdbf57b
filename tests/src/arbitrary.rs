//! Arbitrary records, made from the same shapes as the reader, the writer and the JSON Schema.
//!
//! A field added to a record is covered here without a change. Since records are made by reading generated JSON,
//! [`json_of`] is there to see that nothing of that JSON gets lost.

use minutebook::shape::{Codes, Format, RecordShape, Shape, Shaped};
use minutebook::{Limits, Meeting, Profile, Reading, Report, from_json};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::string::string_regex;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Any meeting, with sub-items to a small depth.
pub fn meeting() -> impl Strategy<Value = Meeting> {
    record()
}

/// Any reading.
pub fn reading() -> impl Strategy<Value = Reading> {
    record()
}

/// Any report.
pub fn report() -> impl Strategy<Value = Report> {
    record()
}

/// Any profile.
pub fn profile() -> impl Strategy<Value = Profile> {
    record()
}

/// Any record of that type.
pub fn record<T: Shaped + DeserializeOwned + std::fmt::Debug>() -> impl Strategy<Value = T> {
    json_of(T::shape()).prop_map(|json| match from_json(json.to_string().as_bytes(), Limits::default()) {
        Ok(record) => record,
        Err(invalid) => refused(&json, &invalid),
    })
}

#[expect(
    clippy::panic,
    reason = "a value made from the shape that the reader refuses is what these tests look for"
)]
fn refused<T>(json: &Value, invalid: &minutebook::InvalidRecord) -> T {
    panic!("{invalid}\n{json:#}")
}

/// Any JSON that a record of that shape may have: fields that say nothing included, as `null` or empty.
pub fn json_of(shape: Shape) -> BoxedStrategy<Value> {
    value(shape, &mut Vec::new())
}

/// Records within records of the same kind go this deep.
const DEPTH: usize = 2;

fn value(shape: Shape, above: &mut Vec<&'static str>) -> BoxedStrategy<Value> {
    match shape {
        Shape::Text => words().prop_map(Value::String).boxed(),
        Shape::Flag => any::<bool>().prop_map(Value::Bool).boxed(),
        Shape::Whole { max } => prop_oneof![0..=20u64, 0..=max, Just(max)].prop_map(Value::from).boxed(),
        Shape::Format(format) => formatted(format).prop_map(Value::String).boxed(),
        Shape::Codes(codes) => word(codes).prop_map(Value::String).boxed(),
        Shape::List(of) if again(of(), above) => Just(Value::Array(Vec::new())).boxed(),
        Shape::List(of) => vec(value(of(), above), 0..3).prop_map(Value::Array).boxed(),
        Shape::Record(record) => object(record, above),
        Shape::OneOf(forms) => {
            proptest::strategy::Union::new(forms.iter().map(|form| value(form(), above)).collect::<Vec<_>>())
                .boxed()
        }
        Shape::Open => open().boxed(),
    }
}

/// True when a record of that shape has been entered often enough.
fn again(shape: Shape, above: &[&'static str]) -> bool {
    matches!(shape, Shape::Record(record) if above.iter().filter(|name| **name == record.name).count() >= DEPTH)
}

fn object(record: &'static RecordShape, above: &mut Vec<&'static str>) -> BoxedStrategy<Value> {
    above.push(record.name);
    let fields: Vec<_> = record
        .fields
        .iter()
        .map(|field| {
            let value = value((field.shape)(), above);
            let value = match (field.required, field.nullable) {
                (true, _) => value.prop_map(Some).boxed(),
                (false, true) => {
                    prop_oneof![6 => Just(None), 1 => Just(Some(Value::Null)), 3 => value.prop_map(Some)]
                        .boxed()
                }
                (false, false) => prop_oneof![6 => Just(None), 4 => value.prop_map(Some)].boxed(),
            };
            value.prop_map(|value| value.map(|value| (field.name.to_owned(), value)))
        })
        .collect();
    above.pop();
    let objects = fields.prop_map(|fields| fields.into_iter().flatten().collect::<Map<_, _>>());
    let (at_least, together) = (record.at_least, record.together);
    objects
        .prop_filter("fields that fit together", move |object| {
            let text = |name: &str| object.get(name).and_then(Value::as_str).map(str::to_owned);
            object.len() >= at_least && together.is_none_or(|check| check(&text).is_ok())
        })
        .prop_map(Value::Object)
        .boxed()
}

/// Text with what minutes hold and what breaks programs.
fn words() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "[A-Za-z ‘’–£é.,0-9]{0,24}",
        1 => any::<String>(),
        1 => "[\\n\\t\"\\\\/\u{0}\u{7f}\u{2028}\u{feff}🗳]{0,4}",
    ]
    .boxed()
}

fn word(codes: &'static Codes) -> BoxedStrategy<String> {
    select(codes.codes).prop_map(|(word, _)| word.to_owned()).boxed()
}

fn formatted(format: &'static Format) -> BoxedStrategy<String> {
    let any = match format.name {
        // Formats whose check is much narrower than their pattern.
        "FinancialYear" => {
            (1000..=9998u32).prop_map(|year| format!("{year}/{:02}", (year + 1) % 100)).boxed()
        }
        "Timestamp" => "20[0-9]{2}-0[1-9]-[0-2][1-8]T[01][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-]0[0-9]:[0-5][0-9])".boxed(),
        "Decimal" => "-?(0|[1-9][0-9]{0,9})(\\.[0-9]{1,8})?".boxed(),
        _ => match string_regex(format.pattern.trim_start_matches('^').trim_end_matches('$')) {
            Ok(strategy) => strategy.boxed(),
            Err(_) => Just(format.example.to_owned()).boxed(),
        },
    };
    any.prop_filter("text that passes the check", |text| (format.check)(text).is_ok()).boxed()
}

fn open() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1.0e9..1.0e9f64).prop_map(Value::from),
        words().prop_map(Value::String),
    ];
    let any = leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::Array),
            vec((words(), inner), 0..3).prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    });
    vec((words(), any), 0..3).prop_map(|entries| Value::Object(entries.into_iter().collect()))
}
