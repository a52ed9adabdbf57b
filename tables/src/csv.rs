//! Tables as CSV (RFC 4180, UTF-8): a header line, then a line for each row.
//!
//! An absent value is an empty cell; so is an empty text. Dates are `2024-03-12`, moments `2024-03-20T09:30:00Z`, decimals
//! have no needless noughts, flags are `true` and `false`.
//!
//! # Formulas
//! Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break as a formula, and the text of a page
//! is nobody's we trust. So a text cell that begins with one of these, or with an apostrophe, gets an apostrophe in front,
//! unless [`Csv::guard`] is off. A leading apostrophe in a text column is therefore always ours: taking one away gives
//! the text back. Numbers, dates, ids, codes and flags are never touched.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Date32Type, Decimal128Type, Int8Type, Int32Type, Int64Type,
    TimestampMicrosecondType,
};
use arrow_array::{Array, ArrayRef, DictionaryArray, RecordBatch};
use arrow_schema::{DataType, SchemaRef, TimeUnit};
use chrono::DateTime;
use std::io::{self, Write};
use std::sync::Arc;

/// How CSV is written.
#[derive(Clone, Copy, Debug)]
pub struct Csv {
    /// Puts an apostrophe before text that a spreadsheet would run as a formula. On by default.
    pub guard: bool,
}

impl Default for Csv {
    fn default() -> Self {
        Self { guard: true }
    }
}

impl Csv {
    /// Starts a table: writes the header.
    ///
    /// # Errors
    /// When writing fails.
    pub fn writer<W: Write>(self, schema: &SchemaRef, to: W) -> io::Result<CsvWriter<W>> {
        let mut out = csv::Writer::from_writer(to);
        out.write_record(schema.fields().iter().map(|field| field.name()))?;
        Ok(CsvWriter { schema: Arc::clone(schema), guard: self.guard, out })
    }
}

/// A table being written as CSV.
pub struct CsvWriter<W: Write> {
    schema: SchemaRef,
    guard: bool,
    out: csv::Writer<W>,
}

impl<W: Write> std::fmt::Debug for CsvWriter<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CsvWriter").field("schema", &self.schema).finish_non_exhaustive()
    }
}

impl<W: Write> CsvWriter<W> {
    /// Writes the rows of a batch.
    ///
    /// # Errors
    /// When writing fails, or when the batch has other columns than the header.
    pub fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        if batch.schema() != self.schema {
            let what = "expected a batch with the columns of the header";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, what));
        }
        let mut cell = String::new();
        for row in 0..batch.num_rows() {
            for column in batch.columns() {
                cell.clear();
                if column.is_valid(row) {
                    put(&mut cell, column, row, self.guard)?;
                }
                self.out.write_field(&cell)?;
            }
            self.out.write_record(None::<&[u8]>)?;
        }
        Ok(())
    }

    /// Writes what is still held back, and gives the writer back.
    ///
    /// # Errors
    /// When writing fails.
    pub fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(|error| error.into_error())
    }
}

/// Puts a cell that has a value as text.
fn put(cell: &mut String, array: &dyn Array, row: usize, guard: bool) -> io::Result<()> {
    match array.data_type() {
        DataType::Utf8 => text(cell, array.as_string::<i32>().value(row), guard),
        DataType::Dictionary(key, _) => {
            let (key, words) = match **key {
                DataType::Int8 => keyed(array.as_dictionary::<Int8Type>(), row),
                DataType::Int32 => keyed(array.as_dictionary::<Int32Type>(), row),
                _ => return Err(other(array.data_type())),
            };
            if let Some(key) = key {
                text(cell, words.as_string::<i32>().value(key), guard);
            }
        }
        DataType::Boolean => cell.push_str(if array.as_boolean().value(row) { "true" } else { "false" }),
        DataType::Int64 => cell.push_str(&array.as_primitive::<Int64Type>().value(row).to_string()),
        DataType::Decimal128(..) => {
            let exact = array.as_primitive::<Decimal128Type>().value_as_string(row);
            cell.push_str(match exact.contains('.') {
                true => exact.trim_end_matches('0').trim_end_matches('.'),
                false => &exact,
            });
        }
        DataType::Date32 => {
            let day = array.as_primitive::<Date32Type>().value_as_date(row);
            cell.push_str(&day.map(|day| day.to_string()).unwrap_or_default());
        }
        DataType::Timestamp(TimeUnit::Microsecond, _) => {
            let micros = array.as_primitive::<TimestampMicrosecondType>().value(row);
            let moment = DateTime::from_timestamp_micros(micros);
            cell.push_str(&moment.map(|moment| format!("{:?}Z", moment.naive_utc())).unwrap_or_default());
        }
        data_type => return Err(other(data_type)),
    }
    Ok(())
}

/// Where the word of a row stands, and all words.
fn keyed<K: ArrowDictionaryKeyType>(array: &DictionaryArray<K>, row: usize) -> (Option<usize>, &ArrayRef) {
    (array.key(row), array.values())
}

fn other(data_type: &DataType) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("no table has cells of the type {data_type}"))
}

/// Puts text, kept from being run as a formula. No id and no code begins like one.
fn text(cell: &mut String, text: &str, guard: bool) {
    if guard && text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\'']) {
        cell.push('\'');
    }
    cell.push_str(text);
}
