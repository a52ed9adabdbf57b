//! Tables in Python: record batches that stay in Rust, handed over through the Arrow PyCapsule interface.

use crate::input::{bytes_of, type_name};
use crate::place::Place;
use crate::record::Record;
use arrow_array::builder::StringBuilder;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{ArrayRef, RecordBatchIterator};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use minutebook::shape::View;
use minutebook::{Finding, Meeting, Profile, Reading, check_with};
use minutebook_reader::{Given, Options, read_page};
use minutebook_tables::{ArrowError, Column, Csv, Page, RecordBatch, Table, Tables};
use pyo3::exceptions::{PyKeyError, PyOSError, PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// One table: its name, its columns and its rows in batches.
#[pyclass(frozen, module = "minutebook._native", name = "ArrowTable", weakref)]
pub(crate) struct ArrowTable {
    name: String,
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

pub(crate) fn defect(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(format!("Arrow refused a table: {error}"))
}

pub(crate) fn table_of(name: &str) -> PyResult<Table> {
    name.parse().map_err(|error: minutebook_tables::NoSuchTable| PyValueError::new_err(error.to_string()))
}

impl ArrowTable {
    fn new(table: Table, batches: Vec<RecordBatch>) -> Self {
        Self { name: table.name().to_owned(), schema: table.schema(), batches }
    }

    /// These columns of its rows, which are given in batches; all where that is `None`.
    pub(crate) fn some(table: Table, at: Option<&[usize]>, batches: Vec<RecordBatch>) -> PyResult<Self> {
        let mut some = Self::new(table, batches);
        if let Some(at) = at {
            some.schema = Arc::new(some.schema.project(at).map_err(defect)?);
        }
        Ok(some)
    }

    fn take(filled: &mut [Tables], table: Table) -> PyResult<Self> {
        let mut batches = Vec::new();
        for tables in filled {
            batches
                .extend(tables.take(table).map_err(defect)?.into_iter().filter(|batch| batch.num_rows() > 0));
        }
        Ok(Self::new(table, batches))
    }
}

#[pymethods]
impl ArrowTable {
    #[getter]
    fn name(&self) -> &str {
        &self.name
    }

    #[getter]
    fn column_names(&self) -> Vec<&str> {
        self.schema.fields().iter().map(|field| field.name().as_str()).collect()
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// Bytes of its rows in memory.
    #[getter]
    fn nbytes(&self) -> usize {
        self.batches.iter().map(RecordBatch::get_array_memory_size).sum()
    }

    /// These columns, in this order.
    fn select(&self, columns: Vec<String>) -> PyResult<Self> {
        let at = positions(&self.schema, &columns)?;
        let schema = Arc::new(self.schema.project(&at).map_err(defect)?);
        let batches = self.batches.iter().map(|batch| batch.project(&at)).collect::<Result<_, _>>();
        Ok(Self { name: self.name.clone(), schema, batches: batches.map_err(defect)? })
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.schema.as_ref()).map_err(defect)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The rows as a stream. They are shared, not copied.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // A wish that the interface lets us leave unfulfilled.
        let _ = requested_schema;
        let batches = self.batches.clone().into_iter().map(Ok);
        let stream = RecordBatchIterator::new(batches, Arc::clone(&self.schema));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(stream)), c"arrow_array_stream")
    }

    /// The first rows as CSV.
    #[pyo3(signature = (rows = None, guard = true))]
    fn csv(&self, py: Python<'_>, rows: Option<usize>, guard: bool) -> PyResult<String> {
        let written = py.detach(|| self.write_csv(Vec::new(), rows, guard));
        let written = written.map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
        Ok(String::from_utf8_lossy(&written).into_owned())
    }

    /// Writes CSV into a file.
    fn csv_to(&self, py: Python<'_>, path: PathBuf, guard: bool) -> PyResult<()> {
        let written = py.detach(|| {
            let file = BufWriter::with_capacity(1 << 16, File::create(&path)?);
            self.write_csv(file, None, guard)?.flush()
        });
        written.map_err(|error| not_opened(py, &path, &error))
    }
}

impl ArrowTable {
    fn write_csv<W: Write>(&self, to: W, rows: Option<usize>, guard: bool) -> io::Result<W> {
        let mut out = Csv { guard }.writer(&self.schema, to)?;
        let mut left = rows.unwrap_or(usize::MAX);
        for batch in &self.batches {
            let some = left.min(batch.num_rows());
            out.write(&batch.slice(0, some))?;
            left -= some;
        }
        out.finish()
    }
}

pub(crate) fn positions(schema: &Schema, columns: &[String]) -> PyResult<Vec<usize>> {
    let at = |name: &String| {
        schema.index_of(name).map_err(|_| {
            let known: Vec<_> = schema.fields().iter().map(|field| field.name().as_str()).collect();
            PyKeyError::new_err(format!("no column `{name}`; there are {}", known.join(", ")))
        })
    };
    columns.iter().map(at).collect()
}

/// The error that Python itself would raise for this file.
pub(crate) fn not_opened(py: Python<'_>, path: &std::path::Path, error: &io::Error) -> PyErr {
    match error.raw_os_error() {
        Some(number) => {
            let text = error.to_string();
            let text = text.split(" (os error").next().unwrap_or_default().to_owned();
            let raised = py.get_type::<PyOSError>().call1((number, text, path));
            raised.map_or_else(|error| error, PyErr::from_value)
        }
        None => PyOSError::new_err(error.to_string()),
    }
}

/// Names of the tables; the usual ones first.
#[pyfunction]
pub(crate) fn table_names() -> Vec<&'static str> {
    Table::ALL.iter().map(|table| table.name()).collect()
}

/// What a table is, and its columns: name, type, unit, meaning, example.
#[pyfunction]
#[allow(clippy::type_complexity, reason = "rows for Python to take apart")]
pub(crate) fn table_columns(
    name: &str,
) -> PyResult<(&'static str, Vec<(String, &'static str, &'static str, String, String)>)> {
    let table = table_of(name)?;
    let row = |column: &Column| {
        let Column { name, column_type, unit, meaning, example } = column.clone();
        (name, column_type.word(), unit, meaning, example)
    };
    Ok((table.meaning(), table.columns().iter().map(row).collect()))
}

/// Tables of readings and meetings.
#[pyfunction]
pub(crate) fn tables(
    py: Python<'_>,
    records: Vec<Bound<'_, PyAny>>,
    names: Vec<String>,
) -> PyResult<Vec<ArrowTable>> {
    let asked = names.iter().map(|name| table_of(name)).collect::<PyResult<Vec<_>>>()?;
    let places = records.iter().map(place_of).collect::<PyResult<Vec<_>>>()?;
    let mut filled = py.detach(|| filled(&places, &asked)).map_err(defect)?;
    asked.iter().map(|table| ArrowTable::take(&mut filled, *table)).collect()
}

/// The fewest records that are worth a thread.
const FEW: usize = 8;

/// Tables of these records, run by run on all cores. Each run has batches of its own.
fn filled(places: &[Place], asked: &[Table]) -> Result<Vec<Tables>, ArrowError> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    // A few runs for each core: none is left with much to do when the others are done.
    let runs: Vec<_> = places.chunks((places.len() / (cores * 8)).clamp(FEW, 1024)).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            match runs.get(turn) {
                Some(run) => done.push((turn, filled_by_one(run, asked))),
                None => return done,
            }
        }
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..cores.min(runs.len())).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            // What a thread panics with goes on here: Python shows it as such.
            done.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(turn, _)| *turn);
    done.into_iter().map(|(_, tables)| tables).collect()
}

fn filled_by_one(places: &[Place], asked: &[Table]) -> Result<Tables, ArrowError> {
    let mut tables = Tables::with(asked);
    let rules = asks_rules(asked);
    for place in places {
        let added = place.passing(|opened| {
            let View::Record(record) = opened.view() else { return Ok(()) };
            if let Some(reading) = record.as_any().downcast_ref::<Reading>() {
                tables.add(&Page::from(reading))
            } else if let Some(meeting) = record.as_any().downcast_ref::<Meeting>() {
                let findings = findings_of(meeting, rules);
                tables.add(&Page::from(meeting).with_findings(&findings))
            } else {
                Ok(())
            }
        });
        added.map_err(|error| ArrowError::ExternalError(error.into()))??;
    }
    Ok(tables)
}

fn place_of(any: &Bound<'_, PyAny>) -> PyResult<Place> {
    let record = any.cast::<Record>().ok().map(|record| record.get());
    let fits =
        |record: &&Record| record.downcast::<Reading>().is_some() || record.downcast::<Meeting>().is_some();
    match record.filter(fits) {
        Some(record) => Ok(record.place.clone()),
        None => Err(PyTypeError::new_err(format!(
            "tables are made of Readings and Meetings, not of {}",
            type_name(any)
        ))),
    }
}

/// True where what the rules say of a meeting is asked for; a reading holds it already.
pub(crate) fn asks_rules(tables: &[Table]) -> bool {
    tables.iter().any(|table| matches!(table, Table::Findings | Table::Readings))
}

pub(crate) fn findings_of(meeting: &Meeting, asked: bool) -> Vec<Finding> {
    if asked { check_with(meeting, &Profile::default()).findings } else { Vec::new() }
}

/// Reads pages and gives the rows of one table, each with the name of its page in front: the work of one batch in
/// Spark, Ray, Polars. A page that is nothing or no page gives what there is to say of it, and never an error.
#[pyfunction]
#[pyo3(signature = (pages, names, table, column))]
pub(crate) fn read_batch(
    py: Python<'_>,
    pages: Vec<Option<Bound<'_, PyAny>>>,
    names: Vec<Option<String>>,
    table: &str,
    column: &str,
) -> PyResult<ArrowTable> {
    let table = table_of(table)?;
    let schema = named(&table.schema(), column);
    let pages = pages.iter().map(|page| page.as_ref().map(|page| bytes_of(page, "a page")).transpose());
    let pages = pages.collect::<PyResult<Vec<_>>>()?;
    let read = py.detach(|| {
        let (mut tables, mut of_rows) = (Tables::with(&[table]), StringBuilder::new());
        for (n, page) in pages.iter().enumerate() {
            let name = names.get(n).cloned().flatten();
            let given = Given { title: name.clone(), ..Given::default() };
            let options = Options { given, ..Options::default() };
            let reading = read_page(page.as_deref().unwrap_or_default(), &options).reading;
            let before = tables.rows(table);
            tables.add(&Page::from(&reading))?;
            (before..tables.rows(table)).for_each(|_| of_rows.append_option(name.as_deref()));
        }
        let (of_rows, mut at) = (of_rows.finish(), 0);
        let batches = tables.take(table)?;
        let with_name = batches.iter().map(|batch| {
            let name: ArrayRef = Arc::new(of_rows.slice(at, batch.num_rows()));
            at += batch.num_rows();
            let columns = std::iter::once(name).chain(batch.columns().iter().map(Arc::clone)).collect();
            RecordBatch::try_new(Arc::clone(&schema), columns)
        });
        with_name.collect::<Result<Vec<_>, _>>()
    });
    Ok(ArrowTable { name: table.name().to_owned(), schema, batches: read.map_err(defect)? })
}

/// The schema with one more column in front.
fn named(schema: &Schema, column: &str) -> SchemaRef {
    let meaning = "The page's name, as it came in.".to_owned();
    let field = Field::new(column, DataType::Utf8, true)
        .with_metadata(HashMap::from([("meaning".to_owned(), meaning)]));
    let fields: Vec<_> =
        std::iter::once(Arc::new(field)).chain(schema.fields().iter().map(Arc::clone)).collect();
    Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()))
}
