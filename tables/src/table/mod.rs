//! One file per table, and the list of them.

mod actions;
mod attendance;
mod documents;
mod evidence;
mod figures;
mod findings;
mod interests;
mod items;
mod meetings;
mod memberships;
mod motions;
mod partnerships;
mod priorities;
mod readings;
mod resolutions;
mod trends;
mod vote_counts;
mod votes;

use crate::column::Column;
use crate::fill::{Described, Fill};
use arrow_schema::{Schema, SchemaRef};
use minutebook::Parts;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};
use std::{fmt, str::FromStr};

/// What a table is.
struct Definition {
    doc: String,
    columns: Vec<Column>,
    schema: SchemaRef,
}

impl Definition {
    fn of<T: Described>(name: &str) -> Self {
        let lines: Vec<_> = T::DOC.iter().map(|line| line.trim()).collect();
        let (doc, columns) = (lines.join(" "), T::columns());
        let metadata = HashMap::from([
            ("minutebook.table".to_owned(), name.to_owned()),
            ("minutebook.meaning".to_owned(), doc.clone()),
            ("minutebook.version".to_owned(), env!("CARGO_PKG_VERSION").to_owned()),
        ]);
        let fields: Vec<_> = columns.iter().map(Column::field).collect();
        let schema = Arc::new(Schema::new_with_metadata(fields, metadata));
        Self { doc, columns, schema }
    }
}

macro_rules! list {
    ($($variant:ident = $name:literal, $module:ident;)+) => {
        /// One of the tables.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Table { $(
            #[doc = concat!("`", $name, "`")]
            $variant,
        )+ }

        impl Table {
            /// Every table, in the order of the data dictionary.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            fn definition(self) -> &'static Definition {
                match self { $(Self::$variant => {
                    static DEFINITION: LazyLock<Definition> =
                        LazyLock::new(|| Definition::of::<$module::$variant>($name));
                    &DEFINITION
                }),+ }
            }

            /// The table, empty and ready to be filled.
            pub(crate) fn empty(self) -> Box<dyn Fill> {
                match self { $(Self::$variant => Box::<$module::$variant>::default()),+ }
            }
        }
    };
}

list! {
    Meetings = "meetings", meetings;
    Items = "items", items;
    Attendance = "attendance", attendance;
    Interests = "interests", interests;
    Motions = "motions", motions;
    Votes = "votes", votes;
    VoteCounts = "vote_counts", vote_counts;
    Resolutions = "resolutions", resolutions;
    Documents = "documents", documents;
    Figures = "figures", figures;
    Trends = "trends", trends;
    Priorities = "priorities", priorities;
    Actions = "actions", actions;
    Partnerships = "partnerships", partnerships;
    Memberships = "memberships", memberships;
    Evidence = "evidence", evidence;
    Findings = "findings", findings;
    Readings = "readings", readings;
}

impl Table {
    /// The parts of a record that the table is made of: who reads stored records for this table alone can do
    /// [without](minutebook::Record::from_json_without) the others.
    ///
    /// ```
    /// use minutebook::{Limits, Parts, Record};
    /// use minutebook_tables::{Page, Table, Tables};
    /// let json = br#"{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8", "documents": [{"title": "Agenda", "role": "other"}]}"#;
    /// let without = Parts::ALL.but(Table::Documents.parts());
    /// let record = Record::from_json_without(json, Limits::default(), without)?;
    /// let mut tables = Tables::with(&[Table::Documents]);
    /// tables.add(&Page::from(&record))?;
    /// assert_eq!(tables.rows(Table::Documents), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn parts(self) -> Parts {
        match self {
            Self::Items => Parts::MINUTES,
            Self::Attendance => Parts::ATTENDANCE,
            Self::Motions => Parts::MOTIONS,
            // The attendance list tells the voter's group.
            Self::Votes => Parts::VOTES.and(Parts::ATTENDANCE),
            Self::VoteCounts => Parts::VOTES,
            Self::Resolutions => Parts::RESOLUTIONS,
            Self::Documents => Parts::DOCUMENTS,
            Self::Figures => Parts::FIGURES,
            Self::Trends => Parts::TRENDS,
            Self::Priorities => Parts::PRIORITIES,
            Self::Actions => Parts::ACTIONS,
            Self::Meetings | Self::Interests | Self::Partnerships | Self::Memberships | Self::Evidence => {
                Parts::NONE
            }
            // The rules ask them all.
            Self::Findings | Self::Readings => Parts::ALL,
        }
    }

    /// The tables that are written where none is asked for: all but `readings`, which holds everything once more.
    pub fn usual() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|table| *table != Self::Readings)
    }

    /// What one row of it is.
    pub fn meaning(self) -> &'static str {
        &self.definition().doc
    }

    /// Its columns, in order.
    pub fn columns(self) -> &'static [Column] {
        &self.definition().columns
    }

    /// Its Arrow schema, with the data dictionary in its metadata.
    ///
    /// ```
    /// use minutebook_tables::Table;
    /// let schema = Table::Votes.schema();
    /// assert_eq!(schema.field(0).name(), "page_id");
    /// assert_eq!(schema.field_with_name("option")?.metadata()["example"], "for");
    /// # Ok::<(), minutebook_tables::ArrowError>(())
    /// ```
    pub fn schema(self) -> SchemaRef {
        Arc::clone(&self.definition().schema)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// No table has that name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchTable(String);

impl fmt::Display for NoSuchTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = Table::ALL.iter().map(|table| table.name()).collect();
        write!(f, "no table `{}`; there are {}", self.0, names.join(", "))
    }
}

impl std::error::Error for NoSuchTable {}

impl FromStr for Table {
    type Err = NoSuchTable;
    fn from_str(name: &str) -> Result<Self, NoSuchTable> {
        let found = Self::ALL.iter().find(|table| table.name() == name);
        found.copied().ok_or_else(|| NoSuchTable(name.to_owned()))
    }
}
