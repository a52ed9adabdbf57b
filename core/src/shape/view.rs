//! A record seen from outside, field by field, by somebody who does not know its type: the doors to other languages.
//!
//! Nothing is copied or converted: a view borrows from the record. Fields are numbered as in the record's shape.

use super::{Codes, RecordShape, Shaped};
use crate::lean::LEAN;
use crate::value::{ClockTime, Decimal, Extensions, Id, PartialDate, Timestamp};
use crate::wire::{InvalidRecord, Limits, from_json};
use serde::de::DeserializeOwned;
use std::any::Any;
use std::sync::Arc;
use uuid::Uuid;

/// A value as its shape shows it.
#[derive(Clone, Copy)]
pub enum View<'a> {
    /// Nothing is stated.
    Absent,
    /// Text, free or in a format that is kept as text.
    Text(&'a str),
    /// A value that is text only on the wire, such as a financial year.
    Printed(&'a dyn std::fmt::Display),
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Whole(u64),
    /// A word of a closed list, by its place in it.
    Word(&'static Codes, usize),
    /// An identity; nil where it is not given yet.
    Id(Uuid),
    /// A date as far as it is known.
    Date(PartialDate),
    /// A time of day.
    Time(ClockTime),
    /// A moment with its offset.
    Moment(Timestamp),
    /// A number as printed.
    Number(Decimal),
    /// A record.
    Record(&'a dyn AnyRecord),
    /// A list of values.
    List(&'a dyn AnyList),
    /// An object that is kept as it came.
    Open(&'a Extensions),
}

/// A value that can be viewed.
pub trait Viewed {
    /// The value as its shape shows it.
    fn view(&self) -> View<'_>;

    /// Shows every identity in it to `visit`, which may change it.
    fn visit_ids(&mut self, visit: &mut dyn FnMut(&mut Uuid)) {
        let _ = visit;
    }
}

/// A record of any type.
pub trait AnyRecord: Any + Send + Sync {
    /// What it looks like.
    fn record_shape(&self) -> &'static RecordShape;

    /// The field of that number; absent where there is none.
    fn field(&self, at: usize) -> View<'_>;

    /// True where the field says no more than its absence would.
    fn is_silent(&self, at: usize) -> bool;

    /// The record as one line of JSON.
    fn json(&self) -> String;

    /// Equality with a record of any type.
    fn same(&self, other: &dyn AnyRecord) -> bool;

    /// The record as its own type, to be told by `downcast_ref`.
    fn as_any(&self) -> &dyn Any;
}

pub(crate) fn same<T: AnyRecord + PartialEq>(one: &T, other: &dyn AnyRecord) -> bool {
    match other.as_any().downcast_ref::<T>() {
        // Every type's own comparison, for nobody who asks: records of one type are alike where their JSON is.
        Some(other) if LEAN => one.json() == other.json(),
        Some(other) => one == other,
        None => false,
    }
}

impl dyn AnyRecord {
    /// The record as indented JSON.
    pub fn json_pretty(&self) -> String {
        crate::wire::indented(&self.json())
    }
}

impl std::fmt::Debug for dyn AnyRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.json())
    }
}

/// A list of any type.
pub trait AnyList: Send + Sync {
    /// How many there are.
    fn count(&self) -> usize;

    /// The one of that number; absent where there is none.
    fn at(&self, n: usize) -> View<'_>;
}

impl<T: Viewed + Send + Sync> AnyList for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }
    fn at(&self, n: usize) -> View<'_> {
        self.get(n).map_or(View::Absent, Viewed::view)
    }
}

impl<T: Viewed> Viewed for Option<T> {
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Viewed::view)
    }
    fn visit_ids(&mut self, visit: &mut dyn FnMut(&mut Uuid)) {
        if let Some(value) = self {
            value.visit_ids(visit);
        }
    }
}

impl<T: Viewed + Send + Sync> Viewed for Vec<T> {
    fn view(&self) -> View<'_> {
        View::List(self)
    }
    fn visit_ids(&mut self, visit: &mut dyn FnMut(&mut Uuid)) {
        self.iter_mut().for_each(|value| value.visit_ids(visit));
    }
}

impl<T: Viewed> Viewed for Box<T> {
    fn view(&self) -> View<'_> {
        T::view(self)
    }
    fn visit_ids(&mut self, visit: &mut dyn FnMut(&mut Uuid)) {
        T::visit_ids(self, visit);
    }
}

impl<T> Viewed for Id<T> {
    fn view(&self) -> View<'_> {
        View::Id(self.uuid())
    }
    fn visit_ids(&mut self, visit: &mut dyn FnMut(&mut Uuid)) {
        let mut uuid = self.uuid();
        visit(&mut uuid);
        *self = Self::from_uuid(uuid);
    }
}

/// Views of values that have no parts.
macro_rules! viewed {
    ($($type:ty: |$value:ident| $view:expr),+ $(,)?) => {$(
        impl $crate::shape::Viewed for $type {
            fn view(&self) -> $crate::shape::View<'_> {
                use $crate::shape::View;
                let $value = self;
                $view
            }
        }
    )+};
}

viewed! {
    bool: |flag| View::Flag(*flag),
    u32: |number| View::Whole(u64::from(*number)),
    u64: |number| View::Whole(*number),
    String: |text| View::Text(text),
    Extensions: |open| View::Open(open),
    PartialDate: |date| View::Date(*date),
    ClockTime: |time| View::Time(*time),
    Timestamp: |moment| View::Moment(*moment),
    Decimal: |number| View::Number(*number),
    crate::path::Pointer: |pointer| View::Text(pointer.as_str()),
    crate::reading::Sha256: |hash| View::Text(hash.as_str()),
    crate::finding::Code: |code| View::Text(code.as_str()),
    crate::value::GssCode: |code| View::Text(code.as_str()),
    crate::value::FinancialYear: |year| View::Printed(year),
}

impl<T: Viewed> Viewed for crate::value::Coded<T> {
    fn view(&self) -> View<'_> {
        match self {
            Self::Known(word) => word.view(),
            Self::Other(text) => View::Text(text),
        }
    }
}

/// Shows a type that is written by hand (one that `record!` does not make) as a record.
macro_rules! any_record {
    ($type:ty, shape: |$as_shape:tt| $shape:expr, field: |$this:ident, $at:ident| $field:expr, json: |$json:ident| $wire:expr) => {
        impl $crate::shape::AnyRecord for $type {
            fn record_shape(&self) -> &'static $crate::shape::RecordShape {
                let $as_shape = self;
                $shape
            }
            fn field(&self, $at: usize) -> $crate::shape::View<'_> {
                let $this = self;
                $field
            }
            fn is_silent(&self, at: usize) -> bool {
                match $crate::shape::AnyRecord::field(self, at) {
                    $crate::shape::View::Absent => true,
                    $crate::shape::View::List(list) => list.count() == 0,
                    _ => false,
                }
            }
            fn json(&self) -> String {
                let $json = self;
                $crate::wire::to_json($wire)
            }
            fn same(&self, other: &dyn $crate::shape::AnyRecord) -> bool {
                $crate::shape::same(self, other)
            }
            fn as_any(&self) -> &dyn std::any::Any {
                self
            }
        }
    };
}
pub(crate) use any_record;

/// A record of any type that was read, or what is wrong with the input.
pub(crate) type ReadRecord = Result<Arc<dyn AnyRecord>, InvalidRecord>;

/// A type of record, for somebody who does not know it.
#[derive(Clone, Copy)]
pub struct RecordType {
    /// What its records look like.
    pub shape: &'static RecordShape,
    pub(crate) read: fn(&[u8], Limits, Ids) -> ReadRecord,
}

impl std::fmt::Debug for RecordType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RecordType({})", self.shape.name)
    }
}

/// What to make of ids that stand for none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ids {
    /// Every record has its own.
    Given,
    /// [`PLACEHOLDER`] stands for an id that is not given yet: it becomes nil.
    MayBeOpen,
}

/// The id to write into the JSON of an authored record that has none yet, where it is then read as
/// [`Ids::MayBeOpen`]. No recipe makes it: its version is 8, for ids of one's own.
pub const PLACEHOLDER: Uuid = Uuid::from_u128(0x6f70_656e_2069_8420_8074_6f20_6265_2069);

impl RecordType {
    /// The type of these records.
    pub const fn of<T: AnyRecord + Viewed + Shaped + DeserializeOwned>(shape: &'static RecordShape) -> Self {
        Self { shape, read: read::<T> }
    }

    /// Reads a record of this type from JSON.
    ///
    /// # Errors
    /// As [`from_json`].
    pub fn from_json(
        &self,
        input: &[u8],
        limits: Limits,
        ids: Ids,
    ) -> Result<Arc<dyn AnyRecord>, InvalidRecord> {
        (self.read)(input, limits, ids)
    }
}

fn read<T: AnyRecord + Viewed + Shaped + DeserializeOwned>(
    input: &[u8],
    limits: Limits,
    ids: Ids,
) -> Result<Arc<dyn AnyRecord>, InvalidRecord> {
    let mut record = from_json::<T>(input, limits)?;
    if ids == Ids::MayBeOpen {
        record.visit_ids(&mut |id| {
            if *id == PLACEHOLDER {
                *id = Uuid::nil();
            }
        });
    }
    Ok(Arc::new(record))
}
