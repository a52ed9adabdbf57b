use super::BadValue;
use crate::shape::{Format, Input, Output, Shape, Shaped, Wire, decode};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{cmp, fmt, hash, marker::PhantomData, str::FromStr};
use uuid::Uuid;

/// A kind of record that has an identity: its word in the id recipe.
pub trait Kind {
    /// The word, such as `meeting`.
    const WORD: &'static str;
}

/// Identity of one record, a UUID that knows what it identifies.
///
/// # Recipe
/// Records that are *read* get a UUID version 5, so that the same page has the same ids everywhere, in every
/// language, without a server:
///
/// - namespace: [`NAMESPACE`](Self::NAMESPACE), the version 5 UUID of the URL `https://minutebook.example/ns/1`;
/// - name: the kind's word, then each part, joined by U+001F (unit separator); parts are folded to lower case
///   with runs of white space as one space.
///
/// | record | parts |
/// |---|---|
/// | `meeting` | council, body, date, start time (empty where unknown) when at least date and one name are known; else `sha256`, hash of the source |
/// | everything inside | id of the meeting, JSON pointer of the record inside it, such as `/agenda/0/motions/1` |
/// | `partnership` | its name |
///
/// Records that are *authored* may have any UUID; [`Id::v7`] makes one from a clock and random bytes of the caller's.
///
/// ```
/// use minutebook::{Meeting, value::Id};
/// let id = Id::<Meeting>::derived(&["Fernshire County Council", "Cabinet", "2024-03-12", ""]);
/// assert_eq!(id, Id::derived(&["fernshire  county council", "CABINET", "2024-03-12", ""]));
/// assert_eq!(id.uuid().get_version_num(), 5);
/// ```
pub struct Id<T> {
    uuid: Uuid,
    kind: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id of a record that has none yet.
    pub const NIL: Self = Self { uuid: Uuid::nil(), kind: PhantomData };

    /// Namespace of every derived id: the version 5 UUID of `https://minutebook.example/ns/1` in the URL namespace.
    pub const NAMESPACE: Uuid = Uuid::from_u128(0x53ac_a676_5450_5b60_92f9_9087_03fa_327d);

    /// Wraps a UUID.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, kind: PhantomData }
    }

    /// A time-ordered id for an authored record, from milliseconds since 1970 and ten random bytes.
    pub fn v7(unix_millis: u64, random: &[u8; 10]) -> Self {
        Self::from_uuid(uuid::Builder::from_unix_timestamp_millis(unix_millis, random).into_uuid())
    }

    /// The UUID itself.
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }

    /// True for [`NIL`](Self::NIL).
    pub fn is_nil(self) -> bool {
        self.uuid.is_nil()
    }
}

impl<T: Kind> Id<T> {
    /// The id that the recipe gives for these parts.
    pub fn derived(parts: &[&str]) -> Self {
        let mut name = String::with_capacity(64);
        name.push_str(T::WORD);
        for part in parts {
            name.push('\u{1f}');
            for (at, word) in part.split_whitespace().enumerate() {
                if at > 0 {
                    name.push(' ');
                }
                if word.is_ascii() {
                    let from = name.len();
                    name.push_str(word);
                    if let Some(word) = name.get_mut(from..) {
                        word.make_ascii_lowercase();
                    }
                } else {
                    name.extend(word.chars().flat_map(char::to_lowercase));
                }
            }
        }
        Self::from_uuid(Uuid::new_v5(&Self::NAMESPACE, name.as_bytes()))
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}

impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.uuid)
    }
}

fn parse(text: &str) -> Result<Uuid, BadValue> {
    let bad = || BadValue::new("a UUID such as `0190f3c2-7d3a-7c51-9d5e-0a4f5c1e2b3d`, not nil", text);
    // Only the hyphenated form: one id has one spelling.
    let uuid = if text.len() == 36 { Uuid::try_parse(text).map_err(|_| bad())? } else { return Err(bad()) };
    if uuid.is_nil() { Err(bad()) } else { Ok(uuid) }
}

impl<T> FromStr for Id<T> {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        parse(text).map(Self::from_uuid)
    }
}

impl<T> Wire for Id<T> {
    fn blank() -> Self {
        Self::NIL
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        self.uuid = parse(&input.string()?).ok()?;
        Some(())
    }
    fn write(&self, out: &mut Output) {
        out.plain(self.uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
    }
}

impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
    }
}

impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        decode::parsed(input, "a UUID")
    }
}

impl<T> Shaped for Id<T> {
    type Given = Self;
    fn shape() -> Shape {
        static FORMAT: Format = Format {
            name: "Id",
            doc: "Identity of a record: a UUID.",
            pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
            example: "0190f3c2-7d3a-7c51-9d5e-0a4f5c1e2b3d",
            check: |text| parse(text).map(|_| ()),
        };
        Shape::Format(&FORMAT)
    }
    fn given(value: Self) -> Self {
        value
    }
}
