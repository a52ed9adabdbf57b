//! Many pages to batches of rows.

use crate::fill::Fill;
use crate::page::Page;
use crate::table::Table;
use arrow_array::{RecordBatch, RecordBatchOptions};
use arrow_schema::ArrowError;
use minutebook::Reading;
use std::collections::BTreeMap;
use std::mem;
use std::sync::Arc;

/// Rows at which a table is closed into a batch: enough for an analytic engine, little memory.
const ROWS: usize = 65_536;
/// Bytes of text at which it is closed, far below the 2 GiB that a column of text can hold.
const BYTES: usize = 64 << 20;

/// Tables while they are filled, page by page.
///
/// Rows stand in the order in which their pages came, and within a page in the order of the page. What is full is
/// closed into a batch; whoever takes the batches away as he goes needs memory for one batch of each table.
///
/// ```
/// use minutebook::{AgendaItem, Meeting};
/// use minutebook_tables::{Page, Table, Tables};
/// let meeting = Meeting::new().agenda([AgendaItem::new(1u32, "Library hours")]).identified();
/// let mut tables = Tables::with(&[Table::Items]);
/// tables.add(&Page::from(&meeting))?;
/// let batches = tables.take(Table::Items)?;
/// assert_eq!(batches[0].num_rows(), 1);
/// # Ok::<(), minutebook_tables::ArrowError>(())
/// ```
pub struct Tables {
    open: BTreeMap<Table, Open>,
}

struct Open {
    fill: Box<dyn Fill>,
    /// The columns that are wanted, by position; all where that is `None`.
    columns: Option<Vec<usize>>,
    closed: Vec<RecordBatch>,
}

impl Default for Tables {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Tables {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.open.keys().map(|table| (table, self.rows(*table)))).finish()
    }
}

impl Tables {
    /// The usual tables, empty.
    pub fn new() -> Self {
        Self::with(&Table::usual().collect::<Vec<_>>())
    }

    /// These tables, empty; the others are not filled.
    pub fn with(tables: &[Table]) -> Self {
        let open = |table: &Table| (*table, Open { fill: table.empty(), columns: None, closed: Vec::new() });
        Self { open: tables.iter().map(open).collect() }
    }

    /// One table with these columns alone, by position, in that order; the others are not even looked up.
    pub fn select(table: Table, columns: &[usize]) -> Self {
        let mut fill = table.empty();
        fill.want(columns);
        let open = Open { fill, columns: Some(columns.to_vec()), closed: Vec::new() };
        Self { open: BTreeMap::from([(table, open)]) }
    }

    /// The usual tables of these readings.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn of<'r>(readings: impl IntoIterator<Item = &'r Reading>) -> Result<Self, ArrowError> {
        let mut tables = Self::new();
        readings.into_iter().try_for_each(|reading| tables.add(&Page::from(reading)))?;
        Ok(tables)
    }

    /// Puts one page's rows in.
    ///
    /// # Errors
    /// When Arrow refuses a batch, which would be a defect of this crate.
    pub fn add(&mut self, page: &Page<'_>) -> Result<(), ArrowError> {
        for (table, open) in &mut self.open {
            open.fill.fill(page);
            if open.fill.rows() >= ROWS || open.fill.bytes() >= BYTES {
                open.close(*table)?;
            }
        }
        Ok(())
    }

    /// Rows of a table that were not taken yet.
    pub fn rows(&self, table: Table) -> usize {
        let Some(open) = self.open.get(&table) else { return 0 };
        open.closed.iter().map(RecordBatch::num_rows).sum::<usize>() + open.fill.rows()
    }

    /// Takes all rows of a table, in at least one batch: a table without rows is an empty batch with its columns.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn take(&mut self, table: Table) -> Result<Vec<RecordBatch>, ArrowError> {
        let Some(open) = self.open.get_mut(&table) else {
            return Ok(vec![RecordBatch::new_empty(table.schema())]);
        };
        if open.fill.rows() > 0 || open.closed.is_empty() {
            open.close(table)?;
        }
        Ok(mem::take(&mut open.closed))
    }

    /// Takes the batches of a table that are full; for those who write as they go.
    pub fn take_full(&mut self, table: Table) -> Vec<RecordBatch> {
        self.open.get_mut(&table).map(|open| mem::take(&mut open.closed)).unwrap_or_default()
    }
}

impl Open {
    fn close(&mut self, table: Table) -> Result<(), ArrowError> {
        let options = RecordBatchOptions::new().with_row_count(Some(self.fill.rows()));
        let cells = self.fill.take()?;
        let (schema, cells) = match &self.columns {
            Some(columns) => {
                let wanted = columns.iter().filter_map(|at| cells.get(*at).map(Arc::clone));
                (Arc::new(table.schema().project(columns)?), wanted.collect())
            }
            None => (table.schema(), cells),
        };
        self.closed.push(RecordBatch::try_new_with_options(schema, cells, &options)?);
        Ok(())
    }
}
