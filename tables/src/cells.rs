//! Cells of one column while a table is filled.

use crate::column::{Column, ColumnType, PRECISION, SCALE, Said, ZONE};
use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Decimal128Builder, Int8Builder, Int32Builder, Int64Builder, StringBuilder,
    TimestampMicrosecondBuilder,
};
use arrow_array::types::{Date32Type, Int8Type, Int32Type};
use arrow_array::{ArrayRef, DictionaryArray, StringArray};
use arrow_schema::ArrowError;
use chrono::NaiveDate;
use minutebook::shape::{Codes, Shape, Shaped, View, Viewed};
use minutebook::value::{Decimal, Id, Timestamp};
use std::collections::HashMap;
use std::fmt::{Display, Write};
use std::marker::PhantomData;
use std::sync::Arc;
use uuid::Uuid;

/// The cells of one column, or of a few that belong together. Each kind has a `push` of its own for one row.
pub(crate) trait Cells: Default {
    /// Its columns.
    fn columns(said: Said, out: &mut Vec<Column>);

    /// Hands over the cells, in the order of [`columns`](Self::columns), and starts again.
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError>;

    /// Bytes of text that it holds, roughly.
    fn bytes(&self) -> usize {
        0
    }

    /// Leaves out those of its columns, the first of which has that position, that are not wanted.
    fn want(&mut self, first: usize, columns: &[usize]) {
        let _ = (first, columns);
    }
}

/// Text that is mostly different in each row.
#[derive(Default)]
pub(crate) struct Text(StringBuilder);

impl Text {
    pub(crate) fn push(&mut self, text: Option<impl AsRef<str>>) {
        self.0.append_option(text);
    }
}

impl Cells for Text {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Text));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        out.push(Arc::new(self.0.finish()));
        Ok(())
    }
    fn bytes(&self) -> usize {
        self.0.values_slice().len()
    }
}

/// A short list as text: what there is, in order, with a space between.
#[derive(Default)]
pub(crate) struct Words(StringBuilder);

impl Words {
    pub(crate) fn push(&mut self, words: impl IntoIterator<Item = impl Display>) {
        let mut gap = "";
        for word in words {
            // Writing to memory does not fail.
            let _ = write!(self.0, "{gap}{word}");
            gap = " ";
        }
        if gap.is_empty() { self.0.append_null() } else { self.0.append_value("") }
    }
}

impl Cells for Words {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Text));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        out.push(Arc::new(self.0.finish()));
        Ok(())
    }
    fn bytes(&self) -> usize {
        self.0.values_slice().len()
    }
}

/// A UUID, as text.
#[derive(Default)]
pub(crate) struct Key {
    ids: StringBuilder,
    /// The id of the row before, with its text: rows of one meeting or item follow each other.
    last: Option<(Uuid, String)>,
}

impl Key {
    pub(crate) fn push<T>(&mut self, id: Option<Id<T>>) {
        let Some(id) = id.map(|id| id.uuid()) else {
            self.ids.append_null();
            return;
        };
        let (last, text) = self.last.get_or_insert_default();
        if text.is_empty() || *last != id {
            let mut room = Uuid::encode_buffer();
            *last = id;
            text.clear();
            text.push_str(id.hyphenated().encode_lower(&mut room));
        }
        self.ids.append_value(text);
    }
}

impl Cells for Key {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Id));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        out.push(Arc::new(self.ids.finish()));
        Ok(())
    }
    fn bytes(&self) -> usize {
        self.ids.values_slice().len()
    }
}

/// Text that comes back in many rows, kept once.
#[derive(Default)]
pub(crate) struct Name {
    keys: Int32Builder,
    words: StringBuilder,
    known: HashMap<Box<str>, i32>,
    /// The text of the row before, with its key: mostly the next one says the same.
    last: Option<(String, i32)>,
}

impl Name {
    pub(crate) fn push(&mut self, text: Option<impl AsRef<str>>) {
        let Some(text) = text else {
            self.keys.append_null();
            return;
        };
        let text = text.as_ref();
        let key = match &mut self.last {
            Some((last, key)) if last == text => *key,
            last => {
                let key = match self.known.get(text) {
                    Some(key) => *key,
                    None => {
                        // No batch comes near two thousand million rows.
                        let key = i32::try_from(self.known.len()).unwrap_or(i32::MAX);
                        self.words.append_value(text);
                        self.known.insert(text.into(), key);
                        key
                    }
                };
                let (before, of_it) = last.get_or_insert_default();
                before.clear();
                before.push_str(text);
                *of_it = key;
                key
            }
        };
        self.keys.append_value(key);
    }
}

impl Cells for Name {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Name));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        (self.known, self.last) = Default::default();
        let (keys, words) = (self.keys.finish(), self.words.finish());
        out.push(Arc::new(DictionaryArray::<Int32Type>::try_new(keys, Arc::new(words))?));
        Ok(())
    }
    fn bytes(&self) -> usize {
        self.words.values_slice().len()
    }
}

/// A word of a closed list, kept once. The whole list is the dictionary, so that every batch has the same.
pub(crate) struct Code<C> {
    keys: Int8Builder,
    list: PhantomData<fn() -> C>,
}

impl<C> Default for Code<C> {
    fn default() -> Self {
        Self { keys: Int8Builder::new(), list: PhantomData }
    }
}

pub(crate) fn codes_of<C: Shaped>() -> &'static Codes {
    static NONE: Codes = Codes { name: "", doc: "", codes: &[] };
    match C::shape() {
        Shape::Codes(codes) => codes,
        _ => &NONE,
    }
}

impl<C: Shaped + Viewed> Code<C> {
    pub(crate) fn push(&mut self, code: Option<C>) {
        let at = |code: C| match code.view() {
            View::Word(_, at) => i8::try_from(at).ok(),
            _ => None,
        };
        self.keys.append_option(code.and_then(at));
    }
}

impl<C: Shaped + Viewed> Cells for Code<C> {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Code(codes_of::<C>())));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        let words = StringArray::from_iter_values(codes_of::<C>().codes.iter().map(|(word, _)| *word));
        out.push(Arc::new(DictionaryArray::<Int8Type>::try_new(self.keys.finish(), Arc::new(words))?));
        Ok(())
    }
}

/// True or false.
#[derive(Default)]
pub(crate) struct Flag(BooleanBuilder);

impl Flag {
    pub(crate) fn push(&mut self, flag: Option<bool>) {
        self.0.append_option(flag);
    }
}

impl Cells for Flag {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Flag));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        out.push(Arc::new(self.0.finish()));
        Ok(())
    }
}

/// A whole number. What does not fit into 63 bits is left out: nothing that minutes count comes near.
#[derive(Default)]
pub(crate) struct Whole(Int64Builder);

impl Whole {
    pub(crate) fn push(&mut self, number: Option<impl TryInto<i64>>) {
        self.0.append_option(number.and_then(|number| number.try_into().ok()));
    }
}

impl Cells for Whole {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Whole));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        out.push(Arc::new(self.0.finish()));
        Ok(())
    }
}

/// An exact decimal number.
#[derive(Default)]
pub(crate) struct Exact(Decimal128Builder);

impl Exact {
    pub(crate) fn push(&mut self, number: Option<Decimal>) {
        self.0.append_option(number.map(|number| {
            let missing = u32::from(SCALE.unsigned_abs().saturating_sub(number.scale()));
            // At most 10^19 times 10^18: every value fits.
            i128::from(number.units()).saturating_mul(10_i128.saturating_pow(missing))
        }));
    }
}

impl Cells for Exact {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Decimal));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        out.push(Arc::new(self.0.finish().with_precision_and_scale(PRECISION, SCALE)?));
        Ok(())
    }
}

/// A day of the calendar.
#[derive(Default)]
pub(crate) struct Day(Date32Builder);

impl Day {
    pub(crate) fn push(&mut self, day: Option<NaiveDate>) {
        self.0.append_option(day.map(Date32Type::from_naive_date));
    }
}

impl Cells for Day {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Date));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        out.push(Arc::new(self.0.finish()));
        Ok(())
    }
}

/// A moment in time.
#[derive(Default)]
pub(crate) struct Moment(TimestampMicrosecondBuilder);

impl Moment {
    pub(crate) fn push(&mut self, moment: Option<Timestamp>) {
        self.0.append_option(moment.map(|moment| moment.datetime().timestamp_micros()));
    }
}

impl Cells for Moment {
    fn columns(said: Said, out: &mut Vec<Column>) {
        out.push(said.column(ColumnType::Moment));
    }
    fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        out.push(Arc::new(self.0.finish().with_timezone(ZONE)));
        Ok(())
    }
}
