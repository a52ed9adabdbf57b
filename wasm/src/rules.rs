//! The catalogue of rules, and the JSON Schemas.

use crate::options;
use minutebook::{SchemaKind, find_rule};
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Every rule.
#[wasm_bindgen]
pub fn rules(language: &str) -> Result<String, JsValue> {
    let language = options::language(language)?;
    Ok(minutebook::rules().map(|rule| rule.to_value(language)).collect::<Value>().to_string())
}

/// One rule by its code or its slug, with its page; nothing where there is none.
#[wasm_bindgen]
pub fn explain(asked: &str, language: &str) -> Result<Option<String>, JsValue> {
    let language = options::language(language)?;
    let asked = asked.trim();
    let by_slug = || minutebook::rules().find(|rule| rule.slug.eq_ignore_ascii_case(asked));
    let found = find_rule(&asked.to_ascii_uppercase()).or_else(by_slug);
    Ok(found.map(|rule| {
        let mut page = rule.to_value(language);
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
