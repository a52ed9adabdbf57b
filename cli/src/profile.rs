//! The profile: a body's own rules, as a small TOML or JSON file.

use crate::command::reasons;
use crate::input::{Problem, Source};
use minutebook::{Language, Limits, Profile, from_json};
use serde_json::Value;
use std::ffi::OsStr;
use std::path::Path;

const HELP: &str = "a profile is TOML such as `call_in_days = 5`, or a JSON object such as {\"call_in_days\": 5}; \
                    `minutebook schema profile` lists what it can say";

/// The profile that was asked for, else the cautious default.
pub(crate) fn asked(path: Option<&Path>, language: Language) -> Result<Profile, Problem> {
    let Some(path) = path else {
        return Ok(Profile::default());
    };
    let source = Source::named(path);
    let bytes = source.bytes()?;
    read(&bytes, path, language)
        .map_err(|reasons| Problem::new(format!("`{}` is no profile{reasons}", source.shown), HELP))
}

/// Reads a profile; the reasons why it is none stand each on a line of its own.
fn read(bytes: &[u8], path: &Path, language: Language) -> Result<Profile, String> {
    let json = |bytes: &[u8]| from_json(bytes, Limits::default()).map_err(|error| reasons(&error, language));
    if is_json(bytes, path) {
        return json(bytes);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| "\n  expected UTF-8".to_owned())?;
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| not_toml(&error, text))?;
    // As JSON it goes through the one reader, which lists every mistake at once.
    let value = Value::Object(table.into_iter().map(|(key, value)| (key, converted(value))).collect());
    json(value.to_string().as_bytes())
}

/// Told by the name's end, else by what stands first.
fn is_json(bytes: &[u8], path: &Path) -> bool {
    let end = path.extension().map(OsStr::to_ascii_lowercase);
    match end.as_deref().and_then(OsStr::to_str) {
        Some("json") => true,
        Some("toml") => false,
        _ => bytes.trim_ascii_start().first() == Some(&b'{'),
    }
}

fn not_toml(error: &toml::de::Error, text: &str) -> String {
    let at = error.span().map_or(0, |span| span.start);
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("\n  not TOML at line {line}, column {column}: {}", error.message().replace('\n', ", "))
}

/// A TOML value as JSON: dates are text there.
fn converted(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(list) => list.into_iter().map(converted).collect::<Vec<_>>().into(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, converted(value))).collect())
        }
    }
}
