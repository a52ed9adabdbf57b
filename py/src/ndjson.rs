//! Stored readings and meetings, one in each line, to one table: stretch by stretch of the file, on all cores.

use crate::error;
use crate::input::bytes_of;
use crate::tables::{ArrowTable, asks_rules, defect, findings_of, not_opened, positions, table_of};
use minutebook::{Limits, Parts, Record as Stored};
use minutebook_tables::{ArrowError, Page, RecordBatch, Table, Tables};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Bytes that one thread takes at a time: so many lines that handing them out costs nothing, so few that no thread is
/// left with much to do when the others are done. Its rows are one batch.
const STRETCH: usize = 2 << 20;

/// How often a long run looks whether somebody wants it to stop.
const LOOK: Duration = Duration::from_millis(40);

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
        return work.run(py, Lines::File { file, cut: Vec::new() }, threads, Some(&path));
    }
    let bytes = bytes_of(source, "NDJSON")?;
    work.run(py, Lines::Bytes(&bytes), threads, None)
}

/// Where whole lines come from.
enum Lines<'b> {
    /// A file, and what was read of the line that the last stretch ends in.
    File { file: File, cut: Vec<u8> },
    /// What is left of bytes that are there.
    Bytes(&'b [u8]),
}

impl<'b> Lines<'b> {
    /// The next stretch of whole lines; nothing at the end.
    fn next<'r>(&mut self, room: &'r mut Vec<u8>) -> io::Result<&'r [u8]>
    where
        'b: 'r,
    {
        match self {
            Self::File { file, cut } => {
                let length = fill(file, cut, room)?;
                Ok(room.get(..length).unwrap_or_default())
            }
            Self::Bytes(left) => {
                let end = left.get(STRETCH..).and_then(|after| memchr::memchr(b'\n', after));
                let length = end.map_or(left.len(), |end| STRETCH + end + 1);
                let (stretch, after) = left.split_at_checked(length).unwrap_or((left, &[]));
                *left = after;
                Ok(stretch)
            }
        }
    }
}

/// Fills the room, which is kept from one stretch to the next, with what was cut off and what the file gives. Answers
/// how many bytes are whole lines; the others are cut off again.
fn fill(file: &mut File, cut: &mut Vec<u8>, room: &mut Vec<u8>) -> io::Result<usize> {
    let mut filled = cut.len();
    room.resize(room.len().max(STRETCH).max(filled), 0);
    if let Some(begin) = room.get_mut(..filled) {
        begin.copy_from_slice(cut);
    }
    cut.clear();
    let mut looked = 0;
    loop {
        match file.read(room.get_mut(filled..).unwrap_or_default()) {
            // The end of the file: its last line needs no line feed.
            Ok(0) if filled < room.len() => return Ok(filled),
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        }
        if filled < room.len() {
            continue;
        }
        let fresh = room.get(looked..).unwrap_or_default();
        if let Some(end) = memchr::memrchr(b'\n', fresh) {
            let length = looked + end + 1;
            cut.extend_from_slice(room.get(length..).unwrap_or_default());
            return Ok(length);
        }
        // A line longer than the room.
        looked = filled;
        room.resize(filled * 2, 0);
    }
}

/// What is wrong with a line; its number is counted from the begin of its stretch.
struct BadLine {
    number: usize,
    text: Vec<u8>,
    invalid: minutebook::InvalidRecord,
}

enum Failed {
    Line(Box<BadLine>),
    Arrow(ArrowError),
    Read(io::Error),
}

/// The rows of a stretch, and how many lines it has.
type Done = Result<(Vec<RecordBatch>, usize), Failed>;

struct Work {
    table: Table,
    /// The columns that are wanted.
    at: Option<Vec<usize>>,
}

/// What the threads share.
struct Shared<'b> {
    /// The lines that nobody took yet, and the number of the next stretch; nothing after the last one.
    lines: Mutex<Option<(Lines<'b>, usize)>>,
    stop: AtomicBool,
}

impl Work {
    fn run(
        &self,
        py: Python<'_>,
        lines: Lines<'_>,
        threads: usize,
        path: Option<&Path>,
    ) -> PyResult<ArrowTable> {
        let shared = Shared { lines: Mutex::new(Some((lines, 0))), stop: AtomicBool::new(false) };
        let (mut done, stopped) = py.detach(|| {
            let (sender, receiver) = channel();
            thread::scope(|scope| {
                let spawned: Vec<_> = (0..threads)
                    .map(|_| {
                        let (sender, shared) = (sender.clone(), &shared);
                        scope.spawn(move || self.take_turns(shared, &sender))
                    })
                    .collect();
                drop(sender);
                let (mut done, mut stopped, mut looked) = (Vec::new(), None, Instant::now());
                loop {
                    match receiver.recv_timeout(LOOK) {
                        Ok(one) => done.push(one),
                        Err(RecvTimeoutError::Timeout) => {}
                        Err(RecvTimeoutError::Disconnected) => break,
                    }
                    if stopped.is_none() && looked.elapsed() >= LOOK {
                        stopped = Python::attach(|py| py.check_signals()).err();
                        shared.stop.fetch_or(stopped.is_some(), Ordering::Relaxed);
                        looked = Instant::now();
                    }
                }
                for one in spawned {
                    if one.join().is_err() && stopped.is_none() {
                        stopped = Some(PyRuntimeError::new_err("a thread stopped: a defect of minutebook"));
                    }
                }
                (done, stopped)
            })
        });
        if let Some(stopped) = stopped {
            return Err(stopped);
        }
        done.sort_unstable_by_key(|(turn, _)| *turn);
        // Stretches are handed out in order and none is given up: the first that failed is the first of the file.
        let (mut batches, mut before) = (Vec::new(), 0);
        for (_, one) in done {
            match one {
                Ok((more, lines)) => {
                    batches.extend(more);
                    before += lines;
                }
                Err(Failed::Arrow(error)) => return Err(defect(error)),
                Err(Failed::Line(line)) => return Err(bad_line(py, *line, before)),
                Err(Failed::Read(error)) => {
                    return Err(match path {
                        Some(path) => not_opened(py, path, &error),
                        None => error.into(),
                    });
                }
            }
        }
        ArrowTable::some(self.table, self.at.as_deref(), batches)
    }

    /// Takes stretch after stretch until none is left, or one fails.
    fn take_turns(&self, shared: &Shared<'_>, sender: &Sender<(usize, Done)>) {
        let mut room = Vec::new();
        while !shared.stop.load(Ordering::Relaxed) {
            let (turn, done) = {
                let mut lines = shared.lines.lock().unwrap_or_else(PoisonError::into_inner);
                let Some((source, next)) = lines.as_mut() else { return };
                let turn = *next;
                *next += 1;
                match source.next(&mut room) {
                    Ok([]) => {
                        *lines = None;
                        return;
                    }
                    Ok(stretch) => {
                        drop(lines);
                        (turn, self.stretch(stretch))
                    }
                    Err(error) => {
                        *lines = None;
                        (turn, Err(Failed::Read(error)))
                    }
                }
            };
            if done.is_err() {
                shared.stop.store(true, Ordering::Relaxed);
            }
            if sender.send((turn, done)).is_err() {
                return;
            }
        }
    }

    /// The rows of a stretch of whole lines.
    fn stretch(&self, stretch: &[u8]) -> Done {
        let mut tables = match &self.at {
            Some(columns) => Tables::select(self.table, columns),
            None => Tables::with(&[self.table]),
        };
        let (rules, without) = (asks_rules(&[self.table]), Parts::ALL.but(self.table.parts()));
        let (mut begin, mut number) = (0, 0);
        for end in memchr::memchr_iter(b'\n', stretch).chain([stretch.len()]) {
            let line = stretch.get(begin..end).unwrap_or_default();
            (begin, number) = (end + 1, number + 1);
            if line.trim_ascii().is_empty() {
                continue;
            }
            let bad = |invalid| Failed::Line(Box::new(BadLine { number, text: line.to_vec(), invalid }));
            let stored = Stored::from_json_without(line, Limits::default(), without).map_err(bad)?;
            let findings = match &stored {
                Stored::Meeting(meeting) => findings_of(meeting, rules),
                Stored::Reading(_) => Vec::new(),
            };
            let page = Page::from(&stored);
            let page = if findings.is_empty() { page } else { page.with_findings(&findings) };
            tables.add(&page).map_err(Failed::Arrow)?;
        }
        let batches = tables.take(self.table).map_err(Failed::Arrow)?;
        // What follows the last line feed is the begin of the next stretch, or nothing.
        Ok((batches.into_iter().filter(|batch| batch.num_rows() > 0).collect(), number - 1))
    }
}

fn bad_line(py: Python<'_>, line: BadLine, before: usize) -> PyErr {
    let raised = error::raise(py, line.invalid, std::str::from_utf8(&line.text).ok());
    // The mistakes are told with their places in the line; the note says which line.
    let _ = raised.value(py).call_method1("add_note", (format!("in line {}", before + line.number),));
    raised
}
