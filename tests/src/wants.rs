//! Wants of the acceptance list: what must stand where in a reading, and behind which words.

use crate::folded;
use serde_json::Value;

/// A reading as JSON with the text that its spans point into, and the line of the fact list that a want belongs to.
pub struct Subject<'a> {
    /// The reading.
    pub reading: &'a Value,
    /// The decoded page.
    pub text: &'a str,
    /// The line of the fact list, for values that the repository does not hold.
    pub line: &'a str,
}

/// Tries one want; says what is missing.
pub fn try_want(subject: &Subject<'_>, want: &toml::Table) -> Result<(), String> {
    let at = want.get("at").and_then(toml::Value::as_str).ok_or("a want without `at`")?;
    let places = find(subject.reading, at);
    let mut reasons = Vec::new();
    let fitting = places.iter().find(|(place, value)| {
        let checked = fits(subject, want, place, value);
        if let Err(reason) = &checked {
            reasons.push(format!("{place}: {reason}"));
        }
        checked.is_ok()
    });
    let absent = want.get("absent").and_then(toml::Value::as_bool) == Some(true);
    match (absent, fitting) {
        (true, None) | (false, Some(_)) => Ok(()),
        (true, Some((place, _))) => Err(format!("{place} should not be there")),
        (false, None) if places.is_empty() => Err(format!("nothing at {at}")),
        (false, None) => {
            Err(format!("no place fits {at} ({} tried); nearest: {}", places.len(), nearest(&reasons)))
        }
    }
}

/// The reason of the place that came farthest.
fn nearest(reasons: &[String]) -> String {
    reasons
        .iter()
        .max_by_key(|reason| {
            usize::from(reason.contains("evidence")) * 100 + usize::from(!reason.contains("is not"))
        })
        .cloned()
        .unwrap_or_default()
}

fn fits(subject: &Subject<'_>, want: &toml::Table, place: &str, value: &Value) -> Result<(), String> {
    let mut found_value = None;
    if let Some(expected) = want.get("equals") {
        matches(subject, expected, std::slice::from_ref(&(place.to_owned(), value)), &mut found_value)
            .map_err(|e| format!("equals: {e}"))?;
    }
    if let Some(conditions) = want.get("where").and_then(toml::Value::as_table) {
        for (pointer, expected) in conditions {
            let found = find(value, &format!("/{pointer}"));
            matches(subject, expected, &found, &mut found_value).map_err(|e| format!("{pointer} {e}"))?;
        }
    }
    for phrase in want.get("evidence").and_then(toml::Value::as_array).into_iter().flatten() {
        let phrase = phrase.as_str().unwrap_or_default();
        if !evidenced(subject, place, phrase) {
            return Err(format!("evidence lacks `{phrase}`"));
        }
    }
    if want.get("evidence_has_value").and_then(toml::Value::as_bool) == Some(true) {
        let found = found_value.unwrap_or_default();
        if found.is_empty() || !evidenced(subject, place, &found) {
            return Err("evidence lacks the value found".to_owned());
        }
    }
    Ok(())
}

fn matches(
    subject: &Subject<'_>,
    expected: &toml::Value,
    found: &[(String, &Value)],
    kept: &mut Option<String>,
) -> Result<(), String> {
    if expected.as_str() == Some("!") {
        return if found.is_empty() { Ok(()) } else { Err("should be absent".into()) };
    }
    let one = |value: &Value| match (expected, value) {
        (toml::Value::Boolean(a), Value::Bool(b)) => a == b,
        (toml::Value::Integer(a), Value::Number(b)) => b.as_i64() == Some(*a),
        (toml::Value::String(text), _) if text == "?" => true,
        (toml::Value::String(text), _) => {
            let value = match value {
                Value::String(value) => value.clone(),
                other => other.to_string(),
            };
            if text == "@fact" {
                let fits = folded(subject.line).contains(&folded(&value));
                if fits {
                    *kept = Some(value);
                }
                return fits;
            }
            match text.strip_prefix('~') {
                Some(part) => folded(&value).contains(&folded(part)),
                None => folded(&value) == folded(text),
            }
        }
        _ => false,
    };
    let mut one = one;
    if found.iter().any(|(_, value)| one(value)) {
        Ok(())
    } else {
        let shown: Vec<String> =
            found.iter().map(|(_, value)| value.to_string().chars().take(80).collect()).collect();
        Err(format!("is not {expected} but {shown:?}"))
    }
}

/// True when a span of the place, of one above it or of one below it holds the phrase.
fn evidenced(subject: &Subject<'_>, place: &str, phrase: &str) -> bool {
    let inside =
        |a: &str, b: &str| a.strip_prefix(b).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let phrase = folded(phrase);
    subject.reading["evidence"].as_array().into_iter().flatten().any(|evidence| {
        let path = evidence["path"].as_str().unwrap_or_default();
        let end = |side: &str| evidence["span"][side].as_u64().and_then(|at| usize::try_from(at).ok());
        let words = end("start").zip(end("end")).and_then(|(start, end)| subject.text.get(start..end));
        (inside(path, place) || inside(place, path))
            && words.is_some_and(|words| folded(words).contains(&phrase))
    })
}

/// The places that a pointer with `*` and `**` names, nulls left out.
fn find<'v>(value: &'v Value, pattern: &str) -> Vec<(String, &'v Value)> {
    let steps: Vec<&str> = pattern.split('/').skip(1).collect();
    let mut found = Vec::new();
    walk(value, &steps, String::new(), &mut found);
    found
}

fn walk<'v>(value: &'v Value, steps: &[&str], place: String, found: &mut Vec<(String, &'v Value)>) {
    let Some((step, rest)) = steps.split_first() else {
        if !value.is_null() {
            found.push((place, value));
        }
        return;
    };
    let children: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(n, value)| (n.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    if *step == "**" {
        walk(value, rest, place.clone(), found);
    }
    for (name, child) in children {
        if *step == "**" {
            walk(child, steps, format!("{place}/{name}"), found);
        } else if *step == "*" || *step == name {
            walk(child, rest, format!("{place}/{name}"), found);
        }
    }
}
