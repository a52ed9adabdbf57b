//! The pieces of decoding that do not depend on the record, compiled once.

use super::{FieldShape, Shaped};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use std::{fmt, marker::PhantomData, str::FromStr};

/// Finds a key among a record's fields, trying the one that follows the last first: our own writer keeps
/// the order, so one comparison is the rule.
pub(crate) struct FieldIndex {
    pub(crate) fields: &'static [FieldShape],
    pub(crate) expected: usize,
}

impl<'de> DeserializeSeed<'de> for FieldIndex {
    type Value = usize;
    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<usize, D::Error> {
        input.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldIndex {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<usize, E> {
        // Records are written in order with some fields left out, so look onwards before starting again.
        let (before, after) = self.fields.split_at(self.expected.min(self.fields.len()));
        let found = after
            .iter()
            .position(|field| field.name == key)
            .map(|at| at + before.len())
            .or_else(|| before.iter().position(|field| field.name == key));
        found.ok_or_else(|| E::custom(format_args!("unknown field `{key}`")))
    }
}

/// Reads a field's value; a second value for one field is refused.
pub(crate) fn once<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    field: &mut Option<T>,
    name: &'static str,
    map: &mut A,
) -> Result<(), A::Error> {
    if field.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *field = Some(map.next_value()?);
    Ok(())
}

/// The value read; a record without it is refused, whatever an absence of its type means elsewhere.
pub(crate) fn required<T, E: Error>(field: Option<T>, name: &'static str) -> Result<T, E> {
    field.ok_or_else(|| E::missing_field(name))
}

/// The value read, or what its absence means.
pub(crate) fn stated<T: Shaped, E: Error>(field: Option<T>, name: &'static str) -> Result<T, E> {
    match field {
        Some(value) => Ok(value),
        None => T::absent().ok_or_else(|| E::missing_field(name)),
    }
}

/// Reads a string through `FromStr`, without copying it first.
pub(crate) fn parsed<'de, T, D>(input: D, name: &'static str) -> Result<T, D::Error>
where
    T: FromStr<Err: fmt::Display>,
    D: Deserializer<'de>,
{
    struct Text<T>(&'static str, PhantomData<T>);
    impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Text<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }
    input.deserialize_str(Text::<T>(name, PhantomData))
}
