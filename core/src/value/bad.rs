use std::fmt;

/// Why a value could not be made: what was expected and what stood there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    /// What a valid value looks like.
    pub expected: &'static str,
    /// What was given.
    pub found: String,
}

impl BadValue {
    /// Says what was expected and what was found.
    pub fn new(expected: &'static str, found: impl Into<String>) -> Self {
        Self { expected, found: found.into() }
    }
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found `{}`", self.expected, self.found)
    }
}

impl std::error::Error for BadValue {}
