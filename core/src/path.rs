//! JSON pointers (RFC 6901): the one way in which minutebook names a place in a record.

use crate::{shape::text_format, value::BadValue};
use std::{fmt, str::FromStr};

/// A place in a record, such as `/agenda/2/votes/0/counts/for`.
///
/// ```
/// use minutebook::Pointer;
/// let vote = Pointer::root().field("agenda").at(2).field("votes").at(0);
/// assert_eq!(vote.to_string(), "/agenda/2/votes/0");
/// assert!(vote.starts_with(&Pointer::root().field("agenda").at(2)));
/// assert!("agenda/2".parse::<Pointer>().is_err());
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The whole record.
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// The place that a text names which was a pointer's before.
    pub(crate) fn known(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The same place, with room for so many bytes more.
    pub(crate) fn with_room(&self, more: usize) -> Self {
        // No more room than is asked for: a reading holds many pointers.
        let mut text = String::with_capacity(self.0.len() + more);
        text.push_str(&self.0);
        Self(text)
    }

    /// The place of a field below this one.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        self.with_room(1 + name.len()).into_field(name)
    }

    /// This place turned into that of a field below it.
    #[must_use]
    pub(crate) fn into_field(self, name: &str) -> Self {
        let Self(mut text) = self;
        text.push('/');
        if !name.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
            text.push_str(name);
            return Self(text);
        }
        for c in name.chars() {
            match c {
                '~' => text.push_str("~0"),
                '/' => text.push_str("~1"),
                c => text.push(c),
            }
        }
        Self(text)
    }

    /// The place of an element of the list at this one, counted from 0.
    #[must_use]
    pub fn at(&self, index: usize) -> Self {
        self.with_room(1 + digits(index)).into_at(index)
    }

    /// This place turned into that of an element of the list at it.
    #[must_use]
    pub(crate) fn into_at(self, index: usize) -> Self {
        let Self(mut text) = self;
        let digits = digits(index);
        text.push('/');
        let mut power = 10usize.checked_pow(digits as u32 - 1);
        while let Some(unit) = power.filter(|unit| *unit > 0) {
            text.push(char::from(b'0' + (index / unit % 10) as u8));
            power = Some(unit / 10);
        }
        Self(text)
    }

    /// The place that `inner` names below this one.
    #[must_use]
    pub fn join(&self, inner: &Self) -> Self {
        let mut text = String::with_capacity(self.0.len() + inner.0.len());
        text.push_str(&self.0);
        text.push_str(&inner.0);
        Self(text)
    }

    /// The place one step up; `None` at the root.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('/').map(|(parent, _)| Self(parent.to_owned()))
    }

    /// True when this place is `other` or lies inside it.
    pub fn starts_with(&self, other: &Self) -> bool {
        self.0.strip_prefix(&other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The place as seen from `base`; `None` when it lies outside.
    pub fn below(&self, base: &Self) -> Option<Self> {
        self.starts_with(base).then(|| Self(self.0.get(base.0.len()..).unwrap_or_default().to_owned()))
    }

    /// The steps from the root, unescaped.
    pub fn steps(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"))
    }

    /// The pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How many digits the number has.
pub(crate) fn digits(number: usize) -> usize {
    number.checked_ilog10().unwrap_or(0) as usize + 1
}

impl FromStr for Pointer {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let escaped = text.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
        if (text.is_empty() || text.starts_with('/')) && escaped {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadValue::new("a JSON pointer such as `/agenda/0/title`", text))
        }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_format!(
    Pointer, blank Self::root(),
    "Pointer",
    "JSON pointer (RFC 6901) into the record.",
    "^(/([^~/]|~[01])*)*$",
    "/agenda/0/title"
);
