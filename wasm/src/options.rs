//! What callers say beside their input, as small JSON objects.

use crate::refusal::Refusal;
use minutebook::{Language, Limits, Profile, from_json};
use serde_json::{Map, Value};

/// A body's own rules; empty text for none.
pub(crate) fn profile(json: &str) -> Result<Profile, Refusal> {
    if json.is_empty() {
        return Ok(Profile::default());
    }
    from_json(json.as_bytes(), Limits::default()).map_err(|invalid| Refusal::record("profile", invalid))
}

/// A language by its code; empty text for English.
pub(crate) fn language(code: &str) -> Result<Language, Refusal> {
    if code.is_empty() {
        return Ok(Language::English);
    }
    if cfg!(not(feature = "full")) && code != Language::English.as_str() {
        let help = "`minutebook/check` answers in English; import from `minutebook` for other languages";
        return Err(Refusal::option(format!("there is no language `{code}` here"), help));
    }
    code.parse().map_err(|_| {
        let all = Language::ALL.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ");
        Refusal::option(format!("there is no language `{code}`"), format!("the languages are {all}"))
    })
}

/// Limits on JSON input; empty text for the defaults.
pub(crate) fn record_limits(json: &str) -> Result<Limits, Refusal> {
    let mut limits = Limits::default();
    let Limits { bytes, depth, errors } = &mut limits;
    numbers(json, &mut [("bytes", bytes), ("depth", depth), ("errors", errors)])?;
    Ok(limits)
}

/// Sets each number that the JSON object states.
pub(crate) fn numbers(json: &str, known: &mut [(&str, &mut usize)]) -> Result<(), Refusal> {
    for (name, value) in object(json)? {
        let names: Vec<_> = known.iter().map(|(name, _)| format!("`{name}`")).collect();
        let Some((_, place)) = known.iter_mut().find(|(known, _)| *known == name) else {
            return Err(Refusal::option(
                format!("there is no limit `{name}`"),
                format!("the limits are {}", names.join(", ")),
            ));
        };
        **place = value.as_u64().and_then(|number| usize::try_from(number).ok()).ok_or_else(|| {
            Refusal::option(format!("limit `{name}` is {value}"), "a limit is a whole number, 0 or greater")
        })?;
    }
    Ok(())
}

pub(crate) fn object(json: &str) -> Result<Map<String, Value>, Refusal> {
    if json.is_empty() {
        return Ok(Map::new());
    }
    serde_json::from_str(json)
        .map_err(|_| Refusal::option("options must be an object", "pass an object such as {}"))
}

/// How to read a page, from `{council, body, date, url, title, retrievedAt, limits, profile}`.
#[cfg(feature = "full")]
pub(crate) fn reading(json: &str) -> Result<minutebook_reader::Options, Refusal> {
    let mut options = minutebook_reader::Options::default();
    let given = &mut options.given;
    for (name, value) in object(json)? {
        match name.as_str() {
            "council" => given.council = text(&name, value)?,
            "body" => given.body = text(&name, value)?,
            "date" => given.date = parsed(&name, value)?,
            "url" => given.url = text(&name, value)?,
            "title" => given.title = text(&name, value)?,
            "retrievedAt" => given.retrieved_at = parsed(&name, value)?,
            "profile" => options.profile = profile(&value.to_string())?,
            "limits" => options.limits = page_limits(&value.to_string())?,
            _ => {
                return Err(Refusal::option(
                    format!("there is no option `{name}`"),
                    "the options are council, body, date, url, title, retrievedAt, limits and profile",
                ));
            }
        }
    }
    Ok(options)
}

/// Limits on pages; empty text for the defaults.
#[cfg(feature = "full")]
pub(crate) fn page_limits(json: &str) -> Result<minutebook_reader::Limits, Refusal> {
    let mut limits = minutebook_reader::Limits::default();
    let minutebook_reader::Limits { bytes, unpacked, items, facts } = &mut limits;
    numbers(json, &mut [("bytes", bytes), ("unpacked", unpacked), ("items", items), ("facts", facts)])?;
    Ok(limits)
}

#[cfg(feature = "full")]
fn text(name: &str, value: Value) -> Result<Option<String>, Refusal> {
    match value {
        Value::String(text) => Ok(Some(text)),
        other => Err(Refusal::option(format!("option `{name}` is {other}"), "it must be text")),
    }
}

#[cfg(feature = "full")]
fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
    name: &str,
    value: Value,
) -> Result<Option<T>, Refusal> {
    let text = text(name, value)?.unwrap_or_default();
    text.parse().map(Some).map_err(|bad: T::Err| {
        Refusal::option(format!("option `{name}`: {bad}"), "leave it out where it is not known")
    })
}
