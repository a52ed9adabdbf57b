//! What a column is: name, type, unit, meaning, example. The Arrow schema and the data dictionary are written from it.

use arrow_schema::{DataType, Field, TimeUnit};
use minutebook::shape::Codes;
use std::collections::HashMap;

/// Digits of the decimal type: every [`Decimal`](minutebook::value::Decimal) fits exactly.
pub(crate) const PRECISION: u8 = 38;
/// Digits after its point.
pub(crate) const SCALE: i8 = 18;
/// Zone of moments.
pub(crate) const ZONE: &str = "UTC";

/// The type of a column's cells.
#[derive(Clone, Copy, Debug)]
pub enum ColumnType {
    /// Text that is mostly different in each row.
    Text,
    /// Text that comes back in many rows, kept once: names, titles.
    Name,
    /// A UUID, as text.
    Id,
    /// A word of a closed list, kept once.
    Code(&'static Codes),
    /// True or false.
    Flag,
    /// A whole number.
    Whole,
    /// An exact decimal number.
    Decimal,
    /// A day of the calendar.
    Date,
    /// A moment in time, in UTC.
    Moment,
}

impl ColumnType {
    /// Its Arrow type.
    pub fn data_type(self) -> DataType {
        let kept_once = |key| DataType::Dictionary(Box::new(key), Box::new(DataType::Utf8));
        match self {
            Self::Text | Self::Id => DataType::Utf8,
            Self::Name => kept_once(DataType::Int32),
            Self::Code(_) => kept_once(DataType::Int8),
            Self::Flag => DataType::Boolean,
            Self::Whole => DataType::Int64,
            Self::Decimal => DataType::Decimal128(PRECISION, SCALE),
            Self::Date => DataType::Date32,
            Self::Moment => DataType::Timestamp(TimeUnit::Microsecond, Some(ZONE.into())),
        }
    }

    /// Its word in the data dictionary and in the schema's metadata.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Name => "name",
            Self::Id => "id",
            Self::Code(_) => "code",
            Self::Flag => "flag",
            Self::Whole => "whole",
            Self::Decimal => "decimal",
            Self::Date => "date",
            Self::Moment => "moment",
        }
    }
}

/// One column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Type of its cells.
    pub column_type: ColumnType,
    /// Unit of its numbers; empty where there is none.
    pub unit: &'static str,
    /// What it says, as Markdown.
    pub meaning: String,
    /// A value that it can have, as CSV writes it.
    pub example: String,
}

impl Column {
    /// The column as a field of the Arrow schema, described in its metadata: `meaning`, `example`, `type`, and `unit`
    /// and `codes` where it has them.
    pub fn field(&self) -> Field {
        let mut metadata = HashMap::from([
            ("meaning".to_owned(), self.meaning.clone()),
            ("example".to_owned(), self.example.clone()),
            ("type".to_owned(), self.column_type.word().to_owned()),
        ]);
        if !self.unit.is_empty() {
            metadata.insert("unit".to_owned(), self.unit.to_owned());
        }
        if let ColumnType::Code(codes) = self.column_type {
            let words: Vec<_> = codes.codes.iter().map(|(word, _)| *word).collect();
            metadata.insert("codes".to_owned(), words.join(" "));
        }
        Field::new(&self.name, self.column_type.data_type(), true).with_metadata(metadata)
    }
}

/// What the declaration of a column says, before it is known which columns it stands for.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub(crate) name: String,
    pub(crate) unit: &'static str,
    pub(crate) meaning: String,
    pub(crate) example: &'static str,
}

impl Said {
    /// What one declaration says; the lines of its doc comment run on.
    pub(crate) fn new(
        name: &str,
        unit: &'static str,
        meaning: &[&'static str],
        example: &'static str,
    ) -> Self {
        let lines: Vec<_> = meaning.iter().map(|line| line.trim()).collect();
        Self { name: name.to_owned(), unit, meaning: lines.join(" "), example }
    }

    /// The one column of that name.
    pub(crate) fn column(self, column_type: ColumnType) -> Column {
        let Self { name, unit, meaning, example } = self;
        Column { name, column_type, unit, meaning, example: example.to_owned() }
    }

    /// A column that belongs to it: the end of its name, and what it tells of what the others are about.
    pub(crate) fn with(&self, end: Self) -> Self {
        Self {
            name: format!("{}{}", self.name, end.name),
            meaning: format!("{} {}", self.meaning, end.meaning).trim().to_owned(),
            ..end
        }
    }
}
