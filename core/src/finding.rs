//! Findings: what a rule or the JSON reader has to say, as data and as one sentence.

use crate::evidence::Span;
use crate::path::Pointer;
use crate::shape::{code_list, record, text_format};
use crate::value::{BadValue, Extensions};
use std::{fmt, str::FromStr};

code_list! {
    /// How grave a finding is.
    pub enum Severity {
        /// The record contradicts itself, or cannot be read as a record.
        Error = "error",
        /// The record departs from law or custom.
        Warning = "warning",
        /// Worth a human look.
        Note = "note",
    }
}

/// A rule's stable code: three capitals and three digits. A retired code is never used again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; 6]);

impl Code {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Makes a code at compile time; the registry's test refuses one that is not well formed.
    pub(crate) const fn literal(text: &str) -> Self {
        match text.as_bytes().first_chunk::<6>() {
            Some(bytes) => Self(*bytes),
            None => Self(*b"XXX000"),
        }
    }
}

impl FromStr for Code {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let bad = || BadValue::new("a rule code such as `FIG001`", text);
        let bytes: [u8; 6] = text.as_bytes().try_into().map_err(|_| bad())?;
        let [a, b, c, digits @ ..] = bytes;
        let fits = [a, b, c].iter().all(u8::is_ascii_uppercase) && digits.iter().all(u8::is_ascii_digit);
        if fits { Ok(Self(bytes)) } else { Err(bad()) }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

text_format!(Code, blank Self::literal(""), "Code", "A rule's stable code.", "^[A-Z]{3}[0-9]{3}$", "FIG001");

record! {
    /// Another place that supports or contradicts a finding.
    pub struct Related {
        required {
            /// The place.
            path: Pointer,
            /// What it has to do with the finding.
            label: String,
        }
        /// Where it stands in the source text.
        span: Option<Span>,
    }
}

record! {
    /// What a rule found at one place of a record.
    pub struct Finding {
        required {
            /// The rule's code.
            code: Code,
            /// The rule's name.
            slug: String,
            /// How grave it is.
            severity: Severity,
            /// The place.
            path: Pointer,
            /// One sentence: what was expected and what was found. Derived from slug and `args`.
            message: String,
        }
        /// Where it stands in the source text.
        span: Option<Span>,
        /// The values that the message is made of.
        args: Extensions,
        /// What to do about it.
        help: Option<String>,
        /// The law or logic behind the rule.
        source: Option<String>,
        /// Other places that matter.
        related: Vec<Related>,
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.severity, self.code, self.message)?;
        if self.path != Pointer::root() { write!(f, " (at {})", self.path) } else { Ok(()) }
    }
}
