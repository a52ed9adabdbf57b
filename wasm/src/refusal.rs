//! Misuse: what was given cannot be taken at all.

use minutebook::{Finding, InvalidRecord};
use serde_json::json;
use wasm_bindgen::JsValue;

/// What was refused, why, and what to do.
#[derive(Debug)]
pub(crate) struct Refusal {
    code: &'static str,
    message: String,
    help: String,
    findings: Vec<Finding>,
}

impl Refusal {
    pub(crate) fn new(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: help.into(), findings: Vec::new() }
    }

    pub(crate) fn option(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new("invalid_option", message, help)
    }

    /// A record that is none, where the caller promised one.
    pub(crate) fn record(what: &str, invalid: InvalidRecord) -> Self {
        let first = invalid.findings.first().map(ToString::to_string).unwrap_or_default();
        Self {
            code: "invalid_record",
            message: format!("this is no {what}: {first}"),
            help: invalid.findings.first().and_then(|one| one.help.clone()).unwrap_or_default(),
            findings: invalid.findings,
        }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        let Refusal { code, message, help, findings } = refusal;
        let text =
            json!({ "code": code, "message": message, "help": help, "findings": findings }).to_string();
        Self::from_str(&text)
    }
}
