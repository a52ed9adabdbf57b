//! minutebook's records as tables: one row per meeting, item, vote, figure, in Arrow record batches that pandas,
//! Polars, DuckDB and Spark take as they are, or as CSV.
//!
//! Every column is declared once: its name, type, unit, meaning, example and how to get its value. The Arrow schema
//! with its metadata, the data dictionary (`docs/tables.md`) and the filling all come from that declaration.
//!
//! ```
//! use minutebook::{Meeting, PersonRef, Vote, VoteEvent, VoteMethod, VoteOption, Outcome, AgendaItem};
//! use minutebook_tables::{Page, Table, Tables};
//! let vote = Vote::new(PersonRef::named("Cllr Ann Archer"), VoteOption::For);
//! let event = VoteEvent::new(VoteMethod::Recorded, Outcome::Carried).votes([vote]);
//! let meeting = Meeting::new().agenda([AgendaItem::new(1u32, "Library hours").votes([event])]).identified();
//! let mut tables = Tables::new();
//! tables.add(&Page::from(&meeting))?;
//! let votes = tables.take(Table::Votes)?;
//! assert_eq!(votes[0].num_rows(), 1);
//! # Ok::<(), minutebook_tables::ArrowError>(())
//! ```

mod cells;
mod column;
mod csv;
mod dictionary;
mod fill;
mod groups;
mod key;
mod page;
mod table;
mod tables;

pub use self::csv::{Csv, CsvWriter};
pub use arrow_array::RecordBatch;
pub use arrow_schema::{ArrowError, SchemaRef};
pub use column::{Column, ColumnType};
pub use dictionary::dictionary;
pub use key::person_key;
pub use page::Page;
pub use table::{NoSuchTable, Table};
pub use tables::Tables;
