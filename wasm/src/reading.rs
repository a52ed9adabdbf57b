//! Pages in, readings out; a reading stays here with its text.

use crate::check::told;
use crate::options;
use crate::refusal::Refusal;
use crate::store::{self, Kept};
use minutebook::value::BadValue;
use minutebook::{
    EvidenceIndex, Limits, OffsetUnit, Offsets, Pointer, Reading, check_reading, from_json, to_json,
};
use minutebook_reader::{Page, read_page};
use serde_json::{Value, json};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

pub(crate) fn keep(page: Page) -> u32 {
    store::keep(Kept::Reading(Rc::new(page)))
}

/// Reads a page; the reading's number.
#[wasm_bindgen]
pub fn read_bytes(page: &[u8], options: &str) -> Result<u32, JsValue> {
    Ok(keep(read_page(page, &options::reading(options)?)))
}

/// Reads a page that is text already.
#[wasm_bindgen]
pub fn read_text(page: &str, options: &str) -> Result<u32, JsValue> {
    Ok(keep(read_page(page.as_bytes(), &options::reading(options)?)))
}

/// Keeps a reading that was stored as JSON, with its text where the caller has it.
#[wasm_bindgen]
pub fn reading_parse(json: &[u8], text: Option<String>) -> Result<u32, JsValue> {
    let reading: Reading =
        from_json(json, Limits::default()).map_err(|invalid| Refusal::record("reading", invalid))?;
    let report = check_reading(&reading, text.as_deref(), &minutebook::Profile::default());
    Ok(keep(Page { reading, held: report.held, unknown: report.unknown, text: text.unwrap_or_default() }))
}

/// The decoded text of the page.
#[wasm_bindgen]
pub fn reading_text(id: u32) -> Result<String, JsValue> {
    Ok(store::reading(id)?.text.clone())
}

/// The reading as it is stored: spans count bytes of UTF-8.
#[wasm_bindgen]
pub fn reading_json(id: u32, pretty: bool) -> Result<String, JsValue> {
    let page = store::reading(id)?;
    let json = to_json(&page.reading);
    if !pretty {
        return Ok(json);
    }
    // By way of values: a second writer for every type would be a tenth of the whole package.
    Ok(serde_json::from_str::<Value>(&json).map(|value| format!("{value:#}")).unwrap_or_default())
}

/// The reading as it is shown: spans count UTF-16 units of the text.
#[wasm_bindgen]
pub fn reading_record(id: u32) -> Result<String, JsValue> {
    let page = store::reading(id)?;
    Ok(to_json(&page.reading.clone().with_offsets(&page.text, OffsetUnit::Utf16)))
}

/// What the rules answered when it was read.
#[wasm_bindgen]
pub fn reading_report(id: u32, language: &str) -> Result<String, JsValue> {
    let page = store::reading(id)?;
    Ok(told(page.report().with_offsets(&page.text, OffsetUnit::Utf16), options::language(language)?))
}

/// What the rules answer under a profile.
#[wasm_bindgen]
pub fn reading_check(id: u32, profile: &str, language: &str) -> Result<String, JsValue> {
    let page = store::reading(id)?;
    let report = check_reading(&page.reading, Some(&page.text), &options::profile(profile)?);
    Ok(told(report.with_offsets(&page.text, OffsetUnit::Utf16), options::language(language)?))
}

/// The meeting of a reading as a record of its own; its number.
#[wasm_bindgen]
pub fn reading_meeting(id: u32) -> Result<u32, JsValue> {
    let page = store::reading(id)?;
    Ok(store::keep(Kept::Meeting(Rc::new(page.reading.meeting.clone()))))
}

/// The bounds that hold where a caller sets none.
#[wasm_bindgen]
pub fn page_limits() -> String {
    let limits = minutebook_reader::Limits::default();
    json!({ "bytes": limits.bytes, "unpacked": limits.unpacked, "items": limits.items, "facts": limits.facts }).to_string()
}

/// Where a place of the reading stands and on what ground: its own evidence, else that of the nearest place around it.
#[wasm_bindgen]
pub fn reading_evidence(id: u32, path: &str) -> Result<Option<String>, JsValue> {
    let page = store::reading(id)?;
    let path: Pointer =
        path.parse().map_err(|bad: BadValue| Refusal::option(bad.to_string(), "a path begins with `/`"))?;
    let Some(found) = EvidenceIndex::new(&page.reading.evidence).nearest(&path) else { return Ok(None) };
    let mut found = found.clone();
    found.span = found.span.map(|span| Offsets::new(&page.text).span(&span, OffsetUnit::Utf16));
    Ok(Some(to_json(&found)))
}
