//! Meetings that stay here: parsed once, asked often.

use crate::check::{refused, told};
use crate::options;
use crate::refusal::Refusal;
use crate::store::{self, Kept};
use minutebook::{InvalidRecord, Limits, Meeting, check_with, from_json, to_json};
use serde_json::Value;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn keep(meeting: Meeting) -> u32 {
    store::keep(Kept::Meeting(Rc::new(meeting)))
}

/// Keeps a meeting that was given as JSON: its number, or the report on why it is none.
#[wasm_bindgen]
pub fn meeting_parse(input: &[u8], own: bool, limits: &str) -> Result<JsValue, JsValue> {
    let limits = options::record_limits(limits)?;
    Ok(match from_json::<Meeting>(input, limits) {
        Ok(meeting) => keep(meeting).into(),
        Err(invalid) => told(refused(invalid, input, u32::from(own)), minutebook::Language::English).into(),
    })
}

/// What the rules say of it.
#[wasm_bindgen]
pub fn meeting_check(id: u32, profile: &str, language: &str) -> Result<String, JsValue> {
    let (profile, language) = (options::profile(profile)?, options::language(language)?);
    Ok(told(check_with(&*store::meeting(id)?, &profile), language))
}

/// The meeting as JSON.
#[wasm_bindgen]
pub fn meeting_json(id: u32) -> Result<String, JsValue> {
    Ok(to_json(&*store::meeting(id)?))
}

/// A changed copy: each field of `changes` takes the place of the meeting's own, and `null` leaves a field out.
#[wasm_bindgen]
pub fn meeting_with(id: u32, changes: &str) -> Result<u32, JsValue> {
    let meeting = store::meeting(id)?;
    let changes = options::object(changes)?;
    let mut fields = options::object(&to_json(&*meeting))?;
    for (name, value) in changes {
        match value {
            Value::Null => fields.shift_remove(&name),
            value => fields.insert(name, value),
        };
    }
    Ok(keep(
        again(&Value::Object(fields).to_string()).map_err(|invalid| Refusal::record("meeting", invalid))?,
    ))
}

/// A copy with every id that was missing.
#[wasm_bindgen]
pub fn meeting_identified(id: u32) -> Result<u32, JsValue> {
    // By way of JSON, which is here anyhow: copying every type in its own way is a tenth of `minutebook/check`.
    let copy =
        again(&to_json(&*store::meeting(id)?)).map_err(|invalid| Refusal::record("meeting", invalid))?;
    Ok(keep(copy.identified()))
}

/// A meeting from JSON that was within the limits once.
fn again(json: &str) -> Result<Meeting, InvalidRecord> {
    from_json(json.as_bytes(), Limits { bytes: usize::MAX, depth: usize::MAX, ..Limits::default() })
}
