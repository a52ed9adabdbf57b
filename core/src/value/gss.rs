use super::BadValue;
use crate::shape::text_format;
use std::{fmt, str::FromStr};

/// A nine-character area code of the Government Statistical Service, such as `E10000031`.
///
/// The code names an *area*: the same council gets a new code when its boundary changes.
///
/// ```
/// use minutebook::value::GssCode;
/// let code: GssCode = "E10000031".parse()?;
/// assert_eq!(code.prefix(), "E10");
/// assert!("E1000003".parse::<GssCode>().is_err());
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GssCode([u8; 9]);

impl GssCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The country letter and entity type, such as `E10` (county of England).
    pub fn prefix(&self) -> &str {
        self.as_str().get(..3).unwrap_or_default()
    }
}

impl FromStr for GssCode {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let bad = || BadValue::new("a GSS code: E, N, S or W and eight digits", text);
        let bytes: [u8; 9] = text.as_bytes().try_into().map_err(|_| bad())?;
        let [letter, digits @ ..] = bytes;
        if matches!(letter, b'E' | b'N' | b'S' | b'W') && digits.iter().all(u8::is_ascii_digit) {
            Ok(Self(bytes))
        } else {
            Err(bad())
        }
    }
}

impl fmt::Display for GssCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for GssCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "GssCode({self})")
    }
}

text_format!(
    GssCode, blank Self(*b"E00000000"),
    "GssCode",
    "Area code of the Government Statistical Service.",
    "^[ENSW][0-9]{8}$",
    "E10000031"
);
