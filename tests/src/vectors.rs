//! Vectors of rules, as every test of them reads them.

use minutebook::{Book, Meeting, Profile, Reading, Report, check_reading, check_with};
use serde_json::{Value, json};

/// What the rules say of a vector's record: a meeting, a reading, or the readings of a book.
///
/// # Errors
/// When the record or the profile is no such record.
pub fn vector_report(vector: &Value) -> Result<Report, serde_json::Error> {
    let record = vector.get("record").cloned().unwrap_or_default();
    let profile: Profile =
        serde_json::from_value(vector.get("profile").cloned().unwrap_or_else(|| json!({})))?;
    if let Some(readings) = record.get("readings") {
        let readings: Vec<Reading> = serde_json::from_value(readings.clone())?;
        let book = Book::with(&readings, &profile);
        Ok(Report::new().findings(book.findings).held(book.held).unknown(book.unknown))
    } else if record.get("format").is_some() {
        let reading: Reading = serde_json::from_value(record)?;
        Ok(check_reading(&reading, vector.get("text").and_then(Value::as_str), &profile))
    } else {
        let meeting: Meeting = serde_json::from_value(record)?;
        Ok(check_with(&meeting, &profile))
    }
}
