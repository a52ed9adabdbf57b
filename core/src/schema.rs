//! JSON Schema of the records.

/// The JSON Schema (2020-12) of a record.
pub fn schema() -> String {
    String::new()
}
