//! Values that are checked when they are made.

mod decimal;

pub use decimal::Decimal;

use std::fmt;

/// A text that is not the value it was taken for.
///
/// ```
/// use minutebook::value::{BadValue, Decimal};
///
/// let error: BadValue = "1e3".parse::<Decimal>().unwrap_err();
/// assert_eq!(error.to_string(), "expected a decimal number such as `53.8`, found `1e3`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BadValue {
    /// What would have been accepted, as a noun phrase: `a decimal number such as ...`.
    pub expected: &'static str,
    /// What stood there instead.
    pub found: String,
}

impl BadValue {
    /// An error that says what was expected and what was found.
    pub fn new(expected: &'static str, found: impl Into<String>) -> BadValue {
        BadValue { expected, found: found.into() }
    }
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found `{}`", self.expected, self.found)
    }
}

impl std::error::Error for BadValue {}
