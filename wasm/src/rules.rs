//! The catalogue of rules, and the JSON Schemas.

use crate::options;
use minutebook::{Language, Rule, SchemaKind, find_rule};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn listed(rule: &Rule, language: Language) -> Value {
    json!({
        "code": rule.code.as_str(),
        "slug": rule.slug,
        "severity": rule.severity.as_str(),
        "status": rule.status.as_str(),
        "since": rule.since,
        "title": rule.title_in(language),
        "message": rule.message_in(language),
        "help": rule.help_in(language),
        "source": rule.source,
    })
}

/// Every rule.
#[wasm_bindgen]
pub fn rules(language: &str) -> Result<String, JsValue> {
    let language = options::language(language)?;
    Ok(minutebook::rules().map(|rule| listed(rule, language)).collect::<Value>().to_string())
}

/// One rule by its code or its slug, with its page; nothing where there is none.
#[wasm_bindgen]
pub fn explain(asked: &str, language: &str) -> Result<Option<String>, JsValue> {
    let language = options::language(language)?;
    let asked = asked.trim();
    let by_slug = || minutebook::rules().find(|rule| rule.slug.eq_ignore_ascii_case(asked));
    let found = find_rule(&asked.to_ascii_uppercase()).or_else(by_slug);
    Ok(found.map(|rule| {
        let mut page = listed(rule, language);
        if let Value::Object(fields) = &mut page {
            fields.insert("page".to_owned(), rule.page().into());
        }
        page.to_string()
    }))
}

/// The JSON Schema of a record.
#[wasm_bindgen]
pub fn schema(kind: &str) -> Result<String, JsValue> {
    let kind = kind.parse::<SchemaKind>().map_err(|_| {
        let all = SchemaKind::ALL.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ");
        crate::refusal::Refusal::option(
            format!("there is no schema `{kind}`"),
            format!("the schemas are {all}"),
        )
    })?;
    Ok(minutebook::schema(kind).to_string())
}
