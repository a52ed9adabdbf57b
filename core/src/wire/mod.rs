//! JSON in and out.
//!
//! Reading takes one fast pass. Only when that fails is the input walked a second time, against the shape of the
//! record, to say everything that is wrong with it.

mod cursor;
mod explain;
mod limits;
mod peek;
mod problem;
mod suggest;

pub use limits::Limits;
pub use peek::Record;

use crate::finding::Finding;
use crate::shape::{Shape, Shaped};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt;

/// Input that is not the record it should be, with everything that is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidRecord {
    /// Every structural error, in the order of the input; never empty. Their spans point into the JSON.
    pub findings: Vec<Finding>,
}

impl fmt::Display for InvalidRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.findings.iter().enumerate().try_for_each(|(n, finding)| {
            if n > 0 {
                f.write_str("\n")?;
            }
            finding.fmt(f)
        })
    }
}

impl std::error::Error for InvalidRecord {}

/// Reads a record from JSON: a [`Meeting`](crate::Meeting), a [`Reading`](crate::Reading) or any other record.
///
/// ```
/// use minutebook::{Limits, Meeting, from_json};
/// let json = br#"{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8", "titel": "Cabinet", "date": "2024-02-30"}"#;
/// let invalid = from_json::<Meeting>(json, Limits::default()).unwrap_err();
/// let places: Vec<_> = invalid.findings.iter().map(|finding| finding.path.as_str()).collect();
/// assert_eq!(places, ["/titel", "/date"]);
/// assert_eq!(invalid.findings[0].help.as_deref(), Some("did you mean `title`?"));
/// ```
///
/// # Errors
/// When the input passes a limit, is not JSON, or is not the record: with every structural error at once, as far
/// as the input is JSON and up to [`Limits::errors`].
pub fn from_json<T: DeserializeOwned + Shaped>(input: &[u8], limits: Limits) -> Result<T, InvalidRecord> {
    let text = admit(input, limits)?;
    let problem = if limits::too_deep(text, limits.depth) {
        None
    } else {
        match decode(text) {
            Ok(record) => return Ok(record),
            Err(problem) => Some(problem),
        }
    };
    Err(refuse(text, T::shape(), limits, problem))
}

/// The input as text, if it keeps within the limit and is UTF-8.
fn admit(input: &[u8], limits: Limits) -> Result<&str, InvalidRecord> {
    if input.len() > limits.bytes {
        return Err(InvalidRecord { findings: vec![explain::too_many_bytes(limits)] });
    }
    simdutf8::basic::from_utf8(input).map_err(|_| InvalidRecord { findings: vec![explain::not_utf8(input)] })
}

fn decode<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
    let mut json = serde_json::Deserializer::from_str(text);
    let record = T::deserialize(&mut json)?;
    json.end().map(|()| record)
}

#[cold]
fn refuse(text: &str, shape: Shape, limits: Limits, problem: Option<serde_json::Error>) -> InvalidRecord {
    let mut findings = explain::explain(text, shape, limits);
    if findings.is_empty() {
        findings.push(explain::unexplained(text, problem));
    }
    InvalidRecord { findings }
}

/// Writes a record as one line of JSON.
pub fn to_json<T: Serialize>(record: &T) -> String {
    // Text, whole numbers and objects with text keys: nothing that JSON cannot hold.
    serde_json::to_string(record).unwrap_or_default()
}

/// Writes a record as indented JSON.
pub fn to_json_pretty<T: Serialize>(record: &T) -> String {
    serde_json::to_string_pretty(record).unwrap_or_default()
}
