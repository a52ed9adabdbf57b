use crate::shape::{Input, Output, Shape, Shaped, Wire};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A word of a closed list where one fits, the page's own words where none does.
///
/// ```
/// use minutebook::{NotVotingReason, value::Coded};
/// let reason: Coded<NotVotingReason> = "did_not_hear_full_debate".into();
/// assert_eq!(reason, Coded::Known(NotVotingReason::DidNotHearFullDebate));
/// let reason: Coded<NotVotingReason> = "was called away".into();
/// assert_eq!(reason.as_str(), "was called away");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Coded<T> {
    /// A word of the list.
    Known(T),
    /// Other words, as printed.
    Other(String),
}

impl<T: Copy + AsStr> Coded<T> {
    /// The text that stands on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(code) => code.code(),
            Self::Other(text) => text,
        }
    }
}

/// Gives the wire word of a code list.
pub trait AsStr {
    /// The wire word.
    fn code(self) -> &'static str;
}

impl<T: FromStr> From<&str> for Coded<T> {
    fn from(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::Other(text.to_owned()), Self::Known)
    }
}

impl<T: FromStr> From<String> for Coded<T> {
    fn from(text: String) -> Self {
        text.parse().map_or_else(|_| Self::Other(text), Self::Known)
    }
}

impl<T: AsStr> From<T> for Coded<T> {
    fn from(code: T) -> Self {
        Self::Known(code)
    }
}

impl<T: Copy + AsStr> fmt::Display for Coded<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<T: Copy + AsStr> Serialize for Coded<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.as_str())
    }
}

impl<'de, T: FromStr> Deserialize<'de> for Coded<T> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        String::deserialize(input).map(Self::from)
    }
}

impl<T: FromStr + Copy + AsStr> Wire for Coded<T> {
    fn blank() -> Self {
        Self::Other(String::new())
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        let text = input.string()?;
        *self = text.parse().map_or_else(|_| Self::Other(text.into_owned()), Self::Known);
        Some(())
    }
    fn write(&self, out: &mut Output) {
        out.string(self.as_str());
    }
}

impl<T: FromStr + Copy + AsStr> Shaped for Coded<T> {
    type Given = Self;
    fn shape() -> Shape {
        Shape::Text
    }
    fn given(value: Self) -> Self {
        value
    }
}
