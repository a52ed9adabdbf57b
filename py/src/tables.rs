//! Tables in Python: record batches that stay in Rust, handed over through the Arrow PyCapsule interface.

use crate::error;
use crate::input::{bytes_of, type_name};
use crate::place::Place;
use crate::record::Record;
use arrow_array::builder::StringBuilder;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{ArrayRef, RecordBatchIterator};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use minutebook::shape::View;
use minutebook::{Finding, Limits, Meeting, Profile, Reading, Record as Stored, check_with};
use minutebook_reader::{Given, Options, read_page};
use minutebook_tables::{ArrowError, Column, Csv, Page, RecordBatch, Table, Tables};
use pyo3::exceptions::{PyKeyError, PyOSError, PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyString};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

/// One table: its name, its columns and its rows in batches.
#[pyclass(frozen, module = "minutebook._native", name = "ArrowTable", weakref)]
pub(crate) struct ArrowTable {
    name: String,
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

fn defect(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(format!("Arrow refused a table: {error}"))
}

fn table_of(name: &str) -> PyResult<Table> {
    name.parse().map_err(|error: minutebook_tables::NoSuchTable| PyValueError::new_err(error.to_string()))
}

impl ArrowTable {
    fn new(table: Table, batches: Vec<RecordBatch>) -> Self {
        Self { name: table.name().to_owned(), schema: table.schema(), batches }
    }

    fn take(tables: &mut Tables, table: Table) -> PyResult<Self> {
        Ok(Self::new(table, tables.take(table).map_err(defect)?))
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

fn positions(schema: &Schema, columns: &[String]) -> PyResult<Vec<usize>> {
    let at = |name: &String| {
        schema.index_of(name).map_err(|_| {
            let known: Vec<_> = schema.fields().iter().map(|field| field.name().as_str()).collect();
            PyKeyError::new_err(format!("no column `{name}`; there are {}", known.join(", ")))
        })
    };
    columns.iter().map(at).collect()
}

/// The error that Python itself would raise for this file.
fn not_opened(py: Python<'_>, path: &std::path::Path, error: &io::Error) -> PyErr {
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
    let filled = py.detach(|| {
        let mut tables = Tables::with(&asked);
        let rules = asks_rules(&asked);
        for place in &places {
            let View::Record(record) = place.view() else { continue };
            if let Some(reading) = record.as_any().downcast_ref::<Reading>() {
                tables.add(&Page::from(reading))?;
            } else if let Some(meeting) = record.as_any().downcast_ref::<Meeting>() {
                let findings = findings_of(meeting, rules);
                tables.add(&Page::from(meeting).with_findings(&findings))?;
            }
        }
        Ok(tables)
    });
    let mut filled = filled.map_err(defect)?;
    asked.iter().map(|table| ArrowTable::take(&mut filled, *table)).collect()
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
fn asks_rules(tables: &[Table]) -> bool {
    tables.iter().any(|table| matches!(table, Table::Findings | Table::Readings))
}

fn findings_of(meeting: &Meeting, asked: bool) -> Vec<Finding> {
    if asked { check_with(meeting, &Profile::default()).findings } else { Vec::new() }
}

/// Bytes of a stretch of lines that one thread takes at a time.
const STRETCH: usize = 4 << 20;

/// What is wrong with a line.
struct BadLine {
    number: usize,
    text: Vec<u8>,
    invalid: minutebook::InvalidRecord,
}

enum Failed {
    Line(BadLine),
    Arrow(ArrowError),
}

/// One table of stored readings or meetings, one in each line: from a file, stretch by stretch, or from bytes.
#[pyfunction]
#[pyo3(signature = (source, table, columns, threads))]
pub(crate) fn read_ndjson(
    py: Python<'_>,
    source: &Bound<'_, PyAny>,
    table: &str,
    columns: Option<Vec<String>>,
    threads: Option<usize>,
) -> PyResult<ArrowTable> {
    let table = table_of(table)?;
    let at = columns.map(|columns| positions(&table.schema(), &columns)).transpose()?;
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let threads = threads.unwrap_or(cores).clamp(1, 256);
    let work = Work { table, at };
    if source.is_instance_of::<PyString>() {
        let path: PathBuf = source.extract()?;
        let file = File::open(&path).map_err(|error| not_opened(py, &path, &error))?;
        return work.run(py, file, threads);
    }
    let bytes = bytes_of(source, "NDJSON")?;
    work.run(py, &*bytes, threads)
}

struct Work {
    table: Table,
    /// The columns that are wanted.
    at: Option<Vec<usize>>,
}

impl Work {
    fn run(&self, py: Python<'_>, mut from: impl Read + Send, threads: usize) -> PyResult<ArrowTable> {
        let (mut batches, mut rest, mut number, mut over) = (Vec::new(), Vec::new(), 1, false);
        while !over {
            let done = py.detach(|| {
                let mut stretches = Vec::with_capacity(threads);
                while stretches.len() < threads && !over {
                    let stretch = next(&mut from, &mut rest)?;
                    over = stretch.is_empty();
                    stretches.push((number, stretch));
                    number += stretches.last().map_or(0, |(_, stretch)| lines(stretch));
                }
                let done: Vec<_> = thread::scope(|scope| {
                    let work: Vec<_> = stretches
                        .iter()
                        .map(|(number, stretch)| scope.spawn(move || self.stretch(stretch, *number)))
                        .collect();
                    work.into_iter().map(|one| one.join()).collect()
                });
                io::Result::Ok(done)
            });
            for one in done? {
                let stopped = |_| PyRuntimeError::new_err("a thread stopped: a defect of minutebook");
                match one.map_err(stopped)? {
                    Ok(more) => batches.extend(more),
                    Err(Failed::Arrow(error)) => return Err(defect(error)),
                    Err(Failed::Line(line)) => return Err(bad_line(py, line)),
                }
            }
            py.check_signals()?;
        }
        let schema = self.table.schema();
        let schema = match &self.at {
            Some(at) => Arc::new(schema.project(at).map_err(defect)?),
            None => schema,
        };
        Ok(ArrowTable { name: self.table.name().to_owned(), schema, batches })
    }

    /// The rows of a stretch of whole lines, the first of which has that number.
    fn stretch(&self, stretch: &[u8], first: usize) -> Result<Vec<RecordBatch>, Failed> {
        let mut tables = match &self.at {
            Some(columns) => Tables::select(self.table, columns),
            None => Tables::with(&[self.table]),
        };
        let rules = asks_rules(&[self.table]);
        for (line, number) in stretch.split(|byte| *byte == b'\n').zip(first..) {
            if line.trim_ascii().is_empty() {
                continue;
            }
            let stored = Stored::from_json(line, Limits::default())
                .map_err(|invalid| Failed::Line(BadLine { number, text: line.to_vec(), invalid }))?;
            let findings = match &stored {
                Stored::Meeting(meeting) => findings_of(meeting, rules),
                Stored::Reading(_) => Vec::new(),
            };
            let page = Page::from(&stored);
            let page = if findings.is_empty() { page } else { page.with_findings(&findings) };
            tables.add(&page).map_err(Failed::Arrow)?;
        }
        let batches = tables.take(self.table).map_err(Failed::Arrow)?;
        Ok(batches.into_iter().filter(|batch| batch.num_rows() > 0).collect())
    }
}

fn bad_line(py: Python<'_>, line: BadLine) -> PyErr {
    let raised = error::raise(py, line.invalid, std::str::from_utf8(&line.text).ok());
    // The mistakes are told with their places in the line; the note says which line.
    let _ = raised.value(py).call_method1("add_note", (format!("in line {}", line.number),));
    raised
}

fn lines(stretch: &[u8]) -> usize {
    stretch.iter().filter(|byte| **byte == b'\n').count()
}

/// The next stretch of whole lines; nothing at the end. `rest` keeps the line that is cut.
fn next(from: &mut impl Read, rest: &mut Vec<u8>) -> io::Result<Vec<u8>> {
    let mut stretch = std::mem::take(rest);
    loop {
        let before = stretch.len();
        stretch.reserve(STRETCH);
        let read = from.by_ref().take(STRETCH as u64).read_to_end(&mut stretch)?;
        if read == 0 {
            return Ok(stretch);
        }
        let fresh = stretch.get(before..).unwrap_or_default();
        if let Some(end) = fresh.iter().rposition(|byte| *byte == b'\n') {
            *rest = stretch.split_off(before + end + 1);
            return Ok(stretch);
        }
    }
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
