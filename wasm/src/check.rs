//! Verdicts: JSON in, report out, nothing kept.

use crate::options;
use crate::refusal::Refusal;
use minutebook::{
    Finding, InvalidRecord, Language, Limits, OffsetUnit, Profile, Record, Report, check_reading, check_with,
    to_json,
};
use serde_json::json;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Whether spans of a refused record point into text that the caller has.
const OWN_TEXT: u32 = 1;

/// A report as JSON, with one digit before it: 1 where no finding is an error.
pub(crate) fn told(report: Report, language: Language) -> String {
    let verdict = if report.is_valid() { "1" } else { "0" };
    verdict.to_owned() + &to_json(&report.told_in(language))
}

/// What is wrong with JSON that is no record: its places count UTF-16 units of the input, where the caller has that.
pub(crate) fn refused(invalid: InvalidRecord, input: &[u8], flags: u32) -> Report {
    let mut report = Report::new().findings(invalid.findings);
    match std::str::from_utf8(input) {
        Ok(text) if flags & OWN_TEXT != 0 => report.with_offsets(text, OffsetUnit::Utf16),
        _ => {
            report.findings.iter_mut().for_each(|finding: &mut Finding| finding.span = None);
            report
        }
    }
}

pub(crate) fn report_on(record: &Record, text: Option<&str>, profile: &Profile) -> Report {
    match record {
        Record::Meeting(meeting) => check_with(meeting, profile),
        Record::Reading(reading) => match text {
            Some(text) => check_reading(reading, Some(text), profile).with_offsets(text, OffsetUnit::Utf16),
            None => check_reading(reading, None, profile),
        },
    }
}

fn checked(
    input: &[u8],
    flags: u32,
    text: Option<&str>,
    profile: &str,
    language: &str,
    limits: &str,
) -> Result<String, Refusal> {
    let profile = options::profile(profile)?;
    let language = options::language(language)?;
    let report = match Record::from_json(input, options::record_limits(limits)?) {
        Ok(record) => report_on(&record, text, &profile),
        Err(invalid) => refused(invalid, input, flags),
    };
    Ok(told(report, language))
}

/// The report on a record that was given as JSON.
#[wasm_bindgen]
pub fn check_bytes(
    input: &[u8],
    text: Option<String>,
    profile: &str,
    language: &str,
    limits: &str,
) -> Result<String, JsValue> {
    Ok(checked(input, OWN_TEXT, text.as_deref(), profile, language, limits)?)
}

/// The same for JSON text; `own` says whether the caller wrote that text or handed over an object.
#[wasm_bindgen]
pub fn check_text(
    input: &str,
    own: bool,
    text: Option<String>,
    profile: &str,
    language: &str,
    limits: &str,
) -> Result<String, JsValue> {
    Ok(checked(input.as_bytes(), u32::from(own) * OWN_TEXT, text.as_deref(), profile, language, limits)?)
}

/// The bounds that hold where a caller sets none.
#[wasm_bindgen]
pub fn record_limits() -> String {
    let limits = Limits::default();
    json!({ "bytes": limits.bytes, "depth": limits.depth, "errors": limits.errors }).to_string()
}
