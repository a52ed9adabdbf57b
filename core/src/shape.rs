//! What each type looks like on the wire, as data.
//!
//! One description of a record serves five readers: the fast JSON decoder, the slow one that explains every
//! mistake, the JSON encoder, the JSON Schema and the builders. The `record!` and `code_list!` macros write all
//! of them from one declaration, so that they cannot drift apart.

use crate::value::BadValue;
pub(crate) use crate::wire::Key;
pub use crate::wire::{Input, Output, Wire};

/// The wire shape of a value.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Free text.
    Text,
    /// `true` or `false`; absent means `false`.
    Flag,
    /// A whole number from 0 to `max`.
    Whole {
        /// The greatest that fits.
        max: u64,
    },
    /// Text in a checked format, such as a date.
    Format(&'static Format),
    /// One word of a closed list.
    Codes(&'static Codes),
    /// An array of one shape.
    List(fn() -> Shape),
    /// An object with known fields.
    Record(&'static RecordShape),
    /// One of several shapes.
    OneOf(&'static [fn() -> Shape]),
    /// An object that is kept as it came (`extensions`, `args`).
    Open,
}

/// A text format that is checked when a value is made.
#[derive(Debug)]
pub struct Format {
    /// Name of the type, as in the JSON Schema's `$defs`.
    pub name: &'static str,
    /// One line on what the format means.
    pub doc: &'static str,
    /// Regular expression (ECMA 262) that every value matches; the check may be stricter.
    pub pattern: &'static str,
    /// A valid value.
    pub example: &'static str,
    /// The check itself.
    pub check: fn(&str) -> Result<(), BadValue>,
}

/// A closed list of words.
#[derive(Debug)]
pub struct Codes {
    /// Name of the type.
    pub name: &'static str,
    /// What the list says.
    pub doc: &'static str,
    /// Every word with its meaning.
    pub codes: &'static [(&'static str, &'static str)],
}

/// An object with known fields.
#[derive(Debug)]
pub struct RecordShape {
    /// Name of the type.
    pub name: &'static str,
    /// What the record stands for.
    pub doc: &'static str,
    /// Its fields, in wire order.
    pub fields: &'static [FieldShape],
    /// How many of them must be stated, whichever they are.
    pub at_least: usize,
    /// What its text fields must fulfil together; it is given the text of a field by name.
    pub together: Option<Together>,
}

/// A check over several text fields of one object.
pub type Together = fn(&dyn Fn(&str) -> Option<String>) -> Result<(), BadValue>;

/// One field of a record.
#[derive(Debug)]
pub struct FieldShape {
    /// Wire name.
    pub name: &'static str,
    /// What it holds.
    pub doc: &'static str,
    /// Whether a record without it is refused.
    pub required: bool,
    /// Whether `null` may stand for its absence.
    pub nullable: bool,
    /// Shape of its value.
    pub shape: fn() -> Shape,
}

/// A type that knows its wire shape, and what it means for it to be absent.
pub trait Shaped: Wire {
    /// What a builder method takes for a field of this type: the inside of an `Option`, else the type itself.
    type Given;
    /// False where a record may leave the field out.
    const REQUIRED: bool = true;
    /// True where `null` says the same as leaving the field out.
    const NULLABLE: bool = false;

    /// The wire shape.
    fn shape() -> Shape;

    /// The value of a field that is left out; `None` where it must not be.
    fn absent() -> Option<Self> {
        None
    }

    /// True when the value says no more than an absent field would.
    fn is_absent(&self) -> bool {
        false
    }

    /// Wraps what a builder method was given.
    fn given(value: Self::Given) -> Self;
}

impl<T: Shaped> Shaped for Option<T> {
    type Given = T;
    const REQUIRED: bool = false;
    const NULLABLE: bool = true;
    fn shape() -> Shape {
        T::shape()
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
    fn is_absent(&self) -> bool {
        self.is_none()
    }
    fn given(value: T) -> Self {
        Some(value)
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    type Given = Vec<T>;
    const REQUIRED: bool = false;
    fn shape() -> Shape {
        Shape::List(T::shape)
    }
    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
    fn given(value: Self) -> Self {
        value
    }
}

impl<T: Shaped> Shaped for Box<T> {
    type Given = T;
    const REQUIRED: bool = T::REQUIRED;
    const NULLABLE: bool = T::NULLABLE;
    fn shape() -> Shape {
        T::shape()
    }
    fn absent() -> Option<Self> {
        T::absent().map(Box::new)
    }
    fn is_absent(&self) -> bool {
        T::is_absent(self)
    }
    fn given(value: T) -> Self {
        Box::new(value)
    }
}

impl Shaped for bool {
    type Given = Self;
    const REQUIRED: bool = false;
    fn shape() -> Shape {
        Shape::Flag
    }
    fn absent() -> Option<Self> {
        Some(false)
    }
    fn is_absent(&self) -> bool {
        !self
    }
    fn given(value: Self) -> Self {
        value
    }
}

/// Marks a type as required wherever it stands bare in a record.
macro_rules! always_stated {
    ($($type:ty => $shape:expr),* $(,)?) => {$(
        impl $crate::shape::Shaped for $type {
            type Given = Self;
            fn shape() -> $crate::shape::Shape {
                $shape
            }
            fn given(value: Self) -> Self {
                value
            }
        }
    )*};
}
pub(crate) use always_stated;

always_stated! { String => Shape::Text, u32 => Shape::Whole { max: u32::MAX as u64 }, u64 => Shape::Whole { max: u64::MAX } }

/// Wire forms of a type that has `FromStr` and `Display`: a checked string.
macro_rules! text_format {
    ($type:ty, blank $blank:expr, $name:literal, $doc:literal, $pattern:literal, $example:literal) => {
        impl $crate::shape::Wire for $type {
            fn blank() -> Self {
                $blank
            }
            fn read(&mut self, input: &mut $crate::shape::Input<'_>) -> Option<()> {
                *self = input.string()?.parse().ok()?;
                Some(())
            }
            fn write(&self, out: &mut $crate::shape::Output) {
                out.display(self);
            }
        }
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                $crate::shape::decode::parsed(input, $name)
            }
        }
        impl $crate::shape::Shaped for $type {
            type Given = Self;
            fn shape() -> $crate::shape::Shape {
                static FORMAT: $crate::shape::Format = $crate::shape::Format {
                    name: $name,
                    doc: $doc,
                    pattern: $pattern,
                    example: $example,
                    check: |text| text.parse::<$type>().map(|_| ()),
                };
                $crate::shape::Shape::Format(&FORMAT)
            }
            fn given(value: Self) -> Self {
                value
            }
        }
    };
}
pub(crate) use text_format;

/// A doc comment that stays in the program; without the feature `docs` it does not, and programs are smaller.
macro_rules! documented {
    ($doc:expr) => {
        if cfg!(feature = "docs") { $doc } else { "" }
    };
}
pub(crate) use documented;

/// Declares a closed list of words: an enum whose variants carry their wire word and their meaning.
macro_rules! code_list {
    ($(#[doc = $doc:literal])+ pub enum $name:ident { $( $(#[doc = $code_doc:literal])+ $variant:ident = $word:literal, )+ }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $code_doc])+ $variant, )+ }

        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The list as data.
            pub const CODES: &'static $crate::shape::Codes = &$crate::shape::Codes {
                name: stringify!($name),
                doc: $crate::shape::documented!(concat!($($doc, "\n"),+)),
                codes: &[$(($word, $crate::shape::documented!(concat!($($code_doc, "\n"),+)))),+],
            };
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::value::BadValue;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::value::BadValue::new(concat!("a word of the list ", stringify!($name)), text)),
                }
            }
        }

        impl $crate::shape::Viewed for $name {
            fn view(&self) -> $crate::shape::View<'_> {
                $crate::shape::View::Word(Self::CODES, *self as usize)
            }
        }

        impl $crate::value::AsStr for $name {
            fn code(self) -> &'static str {
                self.as_str()
            }
        }

        impl $crate::shape::Wire for $name {
            fn blank() -> Self {
                let [first, ..] = [$(Self::$variant),+];
                first
            }
            fn read(&mut self, input: &mut $crate::shape::Input<'_>) -> Option<()> {
                *self = input.string()?.parse().ok()?;
                Some(())
            }
            fn write(&self, out: &mut $crate::shape::Output) {
                out.plain(self.as_str());
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                $crate::shape::decode::parsed(input, stringify!($name))
            }
        }

        impl $crate::shape::Shaped for $name {
            type Given = Self;
            fn shape() -> $crate::shape::Shape {
                $crate::shape::Shape::Codes(Self::CODES)
            }
            fn given(value: Self) -> Self {
                value
            }
        }
    };
}
pub(crate) use code_list;

/// Declares a record: a struct with public fields, `new` from what is required, one builder method per field
/// that may be absent, JSON both ways, and its shape.
///
/// `identified` adds an `id` that is required on the wire; `new` leaves it nil and
/// [`Meeting::identified`](crate::Meeting::identified) fills it in.
macro_rules! record {
    (@default $name:ident []) => {
        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    };
    (@default $name:ident [$($need:ident)+]) => {};
    ($(#[doc = $doc:literal])+ pub struct $name:ident identified { $($body:tt)* }) => {
        $crate::shape::record! { @split $(#[doc = $doc])+ $name [
            /// Identity of the record; see the recipe in `Id`.
            id: $crate::value::Id<$name>,
        ] { $($body)* } }
        impl $name {
            /// Sets the identity.
            #[must_use]
            pub fn id(mut self, id: $crate::value::Id<$name>) -> Self {
                self.id = id;
                self
            }
        }
    };
    ($(#[doc = $doc:literal])+ pub struct $name:ident { $($body:tt)* }) => {
        $crate::shape::record! { @split $(#[doc = $doc])+ $name [] { $($body)* } }
    };
    (@split $(#[doc = $doc:literal])+ $name:ident [$($(#[doc = $id_doc:literal])+ $id:ident : $id_type:ty,)?] {
        $( required { $( $(#[doc = $need_doc:literal])+ $need:ident : $need_type:ty, )* } )?
        $( $(#[doc = $may_doc:literal])+ $may:ident : $may_type:ty, )*
    }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $( $(#[doc = $id_doc])+ pub $id: $id_type, )?
            $($( $(#[doc = $need_doc])+ pub $need: $need_type, )*)?
            $( $(#[doc = $may_doc])+ pub $may: $may_type, )*
            /// Anything that the caller adds; kept untouched.
            pub extensions: Option<$crate::value::Extensions>,
        }

        impl $name {
            /// A record that states what is required and nothing else.
            pub fn new($($( $need: impl Into<$need_type>, )*)?) -> Self {
                Self {
                    $( $id: $crate::value::Id::NIL, )?
                    $($( $need: $need.into(), )*)?
                    $( $may: <$may_type as $crate::shape::Absent>::nothing(), )*
                    extensions: None,
                }
            }

            $(
                $(#[doc = $may_doc])+
                #[must_use]
                pub fn $may(mut self, value: impl Into<<$may_type as $crate::shape::Shaped>::Given>) -> Self {
                    self.$may = <$may_type as $crate::shape::Shaped>::given(value.into());
                    self
                }
            )*

            /// The record's wire shape.
            pub const SHAPE: &'static $crate::shape::RecordShape = &$crate::shape::RecordShape {
                name: stringify!($name),
                doc: $crate::shape::documented!(concat!($($doc, "\n"),+)),
                fields: &[
                    $( $crate::shape::FieldShape {
                        name: stringify!($id),
                        doc: $crate::shape::documented!(concat!($($id_doc, "\n"),+)),
                        required: true,
                        nullable: <$id_type as $crate::shape::Shaped>::NULLABLE,
                        shape: <$id_type as $crate::shape::Shaped>::shape,
                    }, )?
                    $($( $crate::shape::FieldShape {
                        name: stringify!($need),
                        doc: $crate::shape::documented!(concat!($($need_doc, "\n"),+)),
                        required: true,
                        nullable: <$need_type as $crate::shape::Shaped>::NULLABLE,
                        shape: <$need_type as $crate::shape::Shaped>::shape,
                    }, )*)?
                    $( $crate::shape::FieldShape {
                        name: $crate::shape::wire_name(stringify!($may)),
                        doc: $crate::shape::documented!(concat!($($may_doc, "\n"),+)),
                        required: false,
                        nullable: <$may_type as $crate::shape::Shaped>::NULLABLE,
                        shape: <$may_type as $crate::shape::Shaped>::shape,
                    }, )*
                    $crate::shape::FieldShape {
                        name: "extensions",
                        doc: " Anything that the caller adds; kept untouched.\n",
                        required: false,
                        nullable: true,
                        shape: <$crate::value::Extensions as $crate::shape::Shaped>::shape,
                    },
                ],
                at_least: 0,
                together: None,
            };
        }

        $crate::shape::record! { @default $name [$($($need)*)?] }
        $crate::shape::always_stated! { $name => $crate::shape::Shape::Record($name::SHAPE) }

        impl $crate::shape::Wire for $name {
            const PART: $crate::Parts = $crate::Parts::of(stringify!($name));

            fn blank() -> Self {
                Self {
                    $( $id: $crate::value::Id::NIL, )?
                    $($( $need: <$need_type as $crate::shape::Wire>::blank(), )*)?
                    $( $may: <$may_type as $crate::shape::Absent>::nothing(), )*
                    extensions: None,
                }
            }

            fn read(&mut self, input: &mut $crate::shape::Input<'_>) -> Option<()> {
                // One bit for each field tells which were read.
                const { assert!($name::SHAPE.fields.len() <= 64) };
                const NEEDED: &[&str] = &[$( stringify!($id), )? $($( stringify!($need), )*)?];
                const KEYS: &[$crate::shape::Key] = &[
                    $( $crate::shape::Key::of(stringify!($id)), )?
                    $($( $crate::shape::Key::of(stringify!($need)), )*)?
                    $( $crate::shape::Key::of($crate::shape::wire_name(stringify!($may))), )*
                    $crate::shape::Key::of("extensions"),
                ];
                let mut fields = input.fields(KEYS, NEEDED.len() as u32)?;
                while let Some(found) = input.field(&mut fields)? {
                    // The comparisons below fold into a jump table: `at` counts the fields at compile time.
                    let mut at = 0usize;
                    $( if found == at { $crate::shape::Wire::read(&mut self.$id, input)?; continue; } at += 1; )?
                    $($( if found == at { $crate::shape::Wire::read(&mut self.$need, input)?; continue; } at += 1; )*)?
                    $( if found == at { $crate::shape::Wire::read(&mut self.$may, input)?; continue; } at += 1; )*
                    if found == at { $crate::shape::Wire::read(&mut self.extensions, input)?; }
                }
                Some(())
            }

            fn write(&self, out: &mut $crate::shape::Output) {
                if $crate::lean::LEAN {
                    return out.record(self);
                }
                out.raw("{");
                $(
                    out.key(concat!(stringify!($id), "\":"));
                    $crate::shape::Wire::write(&self.$id, out);
                )?
                $($(
                    out.key(concat!(stringify!($need), "\":"));
                    $crate::shape::Wire::write(&self.$need, out);
                )*)?
                $( if !$crate::shape::Shaped::is_absent(&self.$may) {
                    out.key(const { $crate::shape::wire_name(concat!(stringify!($may), "\":")) });
                    $crate::shape::Wire::write(&self.$may, out);
                } )*
                if let Some(extensions) = &self.extensions {
                    out.key("extensions\":");
                    $crate::shape::Wire::write(extensions, out);
                }
                out.raw("}");
            }
        }

        impl $crate::shape::Viewed for $name {
            fn view(&self) -> $crate::shape::View<'_> {
                $crate::shape::View::Record(self)
            }
            fn visit_ids(&mut self, visit: &mut dyn FnMut(&mut uuid::Uuid)) {
                $( $crate::shape::Viewed::visit_ids(&mut self.$id, visit); )?
                $($( $crate::shape::Viewed::visit_ids(&mut self.$need, visit); )*)?
                $( $crate::shape::Viewed::visit_ids(&mut self.$may, visit); )*
            }
        }

        impl $crate::shape::AnyRecord for $name {
            fn record_shape(&self) -> &'static $crate::shape::RecordShape {
                Self::SHAPE
            }
            // The comparisons below fold into a jump table: `n` counts the fields at compile time.
            #[allow(unused_assignments, reason = "the last count is asked by nobody")]
            fn field(&self, at: usize) -> $crate::shape::View<'_> {
                let mut n = 0usize;
                $( if at == n { return $crate::shape::Viewed::view(&self.$id); } n += 1; )?
                $($( if at == n { return $crate::shape::Viewed::view(&self.$need); } n += 1; )*)?
                $( if at == n { return $crate::shape::Viewed::view(&self.$may); } n += 1; )*
                if at == n { $crate::shape::Viewed::view(&self.extensions) } else { $crate::shape::View::Absent }
            }
            #[allow(unused_assignments, reason = "the last count is asked by nobody")]
            fn is_silent(&self, at: usize) -> bool {
                let mut n = 0usize;
                $( if at == n { return $crate::shape::Shaped::is_absent(&self.$id); } n += 1; )?
                $($( if at == n { return $crate::shape::Shaped::is_absent(&self.$need); } n += 1; )*)?
                $( if at == n { return $crate::shape::Shaped::is_absent(&self.$may); } n += 1; )*
                at != n || self.extensions.is_none()
            }
            fn json(&self) -> String {
                $crate::wire::to_json(self)
            }
            fn same(&self, other: &dyn $crate::shape::AnyRecord) -> bool {
                $crate::shape::same(self, other)
            }
            fn as_any(&self) -> &dyn std::any::Any {
                self
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = out.serialize_map(None)?;
                $( map.serialize_entry(stringify!($id), &self.$id)?; )?
                $($( map.serialize_entry(stringify!($need), &self.$need)?; )*)?
                $( if !$crate::shape::Shaped::is_absent(&self.$may) {
                    map.serialize_entry($crate::shape::wire_name(stringify!($may)), &self.$may)?;
                } )*
                if let Some(extensions) = &self.extensions {
                    map.serialize_entry("extensions", extensions)?;
                }
                map.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                struct Fields;
                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("an object: ", stringify!($name)))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        use $crate::shape::decode;
                        $( let mut $id: Option<$id_type> = None; )?
                        $($( let mut $need: Option<$need_type> = None; )*)?
                        $( let mut $may: Option<$may_type> = None; )*
                        let mut extensions: Option<Option<$crate::value::Extensions>> = None;
                        let mut expected = 0usize;
                        while let Some(found) = map.next_key_seed(decode::FieldIndex { fields: $name::SHAPE.fields, expected })? {
                            expected = found + 1;
                            // The comparisons below fold into a jump table: `at` counts the fields at compile time.
                            let mut at = 0usize;
                            $( if found == at { decode::once(&mut $id, stringify!($id), &mut map)?; continue; } at += 1; )?
                            $($( if found == at { decode::once(&mut $need, stringify!($need), &mut map)?; continue; } at += 1; )*)?
                            $( if found == at { decode::once(&mut $may, $crate::shape::wire_name(stringify!($may)), &mut map)?; continue; } at += 1; )*
                            if found == at { decode::once(&mut extensions, "extensions", &mut map)?; }
                        }
                        Ok($name {
                            $( $id: decode::required($id, stringify!($id))?, )?
                            $($( $need: decode::required($need, stringify!($need))?, )*)?
                            $( $may: decode::stated($may, $crate::shape::wire_name(stringify!($may)))?, )*
                            extensions: extensions.flatten(),
                        })
                    }
                }
                input.deserialize_map(Fields)
            }
        }
    };
}
pub(crate) use record;

/// A type whose fields may be left out. Blanket-implemented in spirit: see the four implementations below.
pub trait Absent: Shaped {
    /// The value that says nothing.
    fn nothing() -> Self;
}

impl<T: Shaped> Absent for Option<T> {
    fn nothing() -> Self {
        None
    }
}

impl<T: Shaped> Absent for Vec<T> {
    fn nothing() -> Self {
        Self::new()
    }
}

impl Absent for bool {
    fn nothing() -> Self {
        false
    }
}

pub(crate) mod decode;
mod types;
mod view;

pub use types::{code_lists, records};
pub use view::{AnyList, AnyRecord, Ids, PLACEHOLDER, RecordType, View, Viewed};
pub(crate) use view::{any_record, same};

/// A field's name on the wire: Rust's mark of a raw identifier (`r#for`) is no part of it.
pub const fn wire_name(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', rest @ ..] => match std::str::from_utf8(rest) {
            Ok(name) => name,
            Err(_) => name,
        },
        _ => name,
    }
}
