//! JSON in and out.
//!
//! Reading takes one fast pass straight into the record. Only when that fails is the input walked a second time,
//! against the shape of the record, to say everything that is wrong with it.

mod cursor;
mod direct;
mod explain;
mod input;
mod limits;
mod output;
mod parts;
mod peek;
mod problem;
mod suggest;

pub use direct::Wire;
pub use input::Input;
pub(crate) use input::Key;
pub use limits::Limits;
pub use output::Output;
pub(crate) use output::indented;
pub use parts::Parts;
pub use peek::Record;

use crate::finding::Finding;
use crate::shape::{AnyRecord, Shape, Shaped};
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
pub fn from_json<T: Shaped>(input: &[u8], limits: Limits) -> Result<T, InvalidRecord> {
    from_text(admit(input, limits)?, limits, Parts::NONE)
}

fn from_text<T: Shaped>(text: &str, limits: Limits, without: Parts) -> Result<T, InvalidRecord> {
    let mut input = Input::new(text, limits.depth.min(limits::DEEPEST), without);
    let mut record = T::blank();
    match record.read(&mut input).and_then(|()| input.end()) {
        Some(()) => Ok(record),
        None => Err(refuse(text, T::shape(), limits, input.at())),
    }
}

/// The input as text, if it keeps within the limit and is UTF-8.
fn admit(input: &[u8], limits: Limits) -> Result<&str, InvalidRecord> {
    if input.len() > limits.bytes {
        return Err(InvalidRecord { findings: vec![explain::too_many_bytes(limits)] });
    }
    simdutf8::basic::from_utf8(input).map_err(|_| InvalidRecord { findings: vec![explain::not_utf8(input)] })
}

#[cold]
fn refuse(text: &str, shape: Shape, limits: Limits, at: usize) -> InvalidRecord {
    let mut findings = explain::explain(text, shape, limits);
    if findings.is_empty() {
        findings.push(explain::unexplained(text, at));
    }
    InvalidRecord { findings }
}

/// Writes a record as one line of JSON.
pub fn to_json<T: Wire>(record: &T) -> String {
    let mut out = Output::new();
    record.write(&mut out);
    out.into_text()
}

pub(crate) fn lean_json(record: &dyn AnyRecord) -> String {
    let mut out = Output::new();
    out.record(record);
    out.into_text()
}

/// Writes a record as indented JSON.
pub fn to_json_pretty<T: Wire>(record: &T) -> String {
    indented(&to_json(record))
}
