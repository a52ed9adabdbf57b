//! Reading pages: one, or many on all cores.

use crate::check::profile_of;
use crate::input::bytes_of;
use crate::partial::date_of;
use crate::place::{Beside, Place};
use crate::record::Record;
use minutebook::shape::{Ids, RecordType};
use minutebook::{Reading, Report};
use minutebook_cli::input::{self, Problem, Source};
use minutebook_reader::{Given, Limits, Options, Page, read_page};
use pyo3::prelude::*;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

static READING: RecordType = RecordType::of::<Reading>(Reading::SHAPE);

/// How often a long run looks whether somebody wants it to stop.
const LOOK: Duration = Duration::from_millis(40);

/// A page that was read rests as its JSON.
fn place(page: Page) -> Place {
    let Page { reading, held, unknown, text } = page;
    let report = minutebook::to_json(&Report::new().held(held).unknown(unknown)).into();
    Place::resting(
        &READING,
        minutebook::to_json(&reading),
        Ids::Given,
        Some(Beside { text: text.into(), report }),
    )
}

fn options(
    council: Option<String>,
    body: Option<String>,
    date: Option<&Bound<'_, PyAny>>,
    url: Option<String>,
    title: Option<String>,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<Options> {
    let date = date.map(date_of).transpose()?;
    let given = Given { council, body, date, url, title, ..Given::default() };
    Ok(Options { given, limits: Limits::default(), profile: profile_of(profile)? })
}

/// One page from its bytes.
#[pyfunction]
#[pyo3(signature = (page, *, council, body, date, url, title, profile))]
#[allow(clippy::too_many_arguments, reason = "each is a keyword of the Python function")]
pub(crate) fn read(
    py: Python<'_>,
    page: &Bound<'_, PyAny>,
    council: Option<String>,
    body: Option<String>,
    date: Option<&Bound<'_, PyAny>>,
    url: Option<String>,
    title: Option<String>,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<Py<PyAny>> {
    let options = options(council, body, date, url, title, profile)?;
    let bytes = bytes_of(page, "a page")?;
    let place = py.detach(|| place(read_page(&bytes, &options)));
    Record::named(py, READING.shape.name, place)
}

/// Why these bytes of a file are no page, and what to do about it.
#[pyfunction]
pub(crate) fn not_a_page(shown: &str, bytes: &[u8]) -> Option<(String, String)> {
    input::refused(shown, bytes).map(|problem| (problem.what, problem.help.unwrap_or_default()))
}

type Unread = (String, String, Option<String>);

fn unread(shown: &str, problem: Problem) -> Unread {
    (shown.to_owned(), problem.what, problem.help)
}

/// Every page below these paths, on so many threads. `progress` is told how many are done, of how many. Gives the
/// readings in the order of the paths, what could not be read, and the error that stopped it, where one did.
#[pyfunction]
#[pyo3(signature = (paths, *, council, body, date, profile, threads, progress))]
#[allow(clippy::too_many_arguments, reason = "each is a keyword of the Python function")]
#[allow(clippy::type_complexity, reason = "a row for Python to take apart")]
pub(crate) fn read_all(
    py: Python<'_>,
    paths: Vec<PathBuf>,
    council: Option<String>,
    body: Option<String>,
    date: Option<&Bound<'_, PyAny>>,
    profile: Option<&Bound<'_, PyAny>>,
    threads: Option<usize>,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<(Vec<Py<PyAny>>, Vec<Unread>, usize, Option<PyErr>)> {
    let options = options(council, body, date, None, None, profile)?;
    let found = py.detach(|| input::find(&paths));
    let mut problems: Vec<Unread> =
        found.problems.into_iter().map(|problem| unread(&problem.what.clone(), problem)).collect();
    let sources = Arc::new(found.sources);
    let (done, stopped) = all(py, &sources, options, threads, progress)?;
    let mut readings = Vec::with_capacity(done.len());
    for (source, one) in sources.iter().zip(done) {
        match one {
            Some(Ok(place)) => readings.push(Record::named(py, READING.shape.name, place)?),
            Some(Err(problem)) => problems.push(unread(&source.shown, problem)),
            None => {}
        }
    }
    Ok((readings, problems, sources.len(), stopped))
}

type Done = Vec<Option<Result<Place, Problem>>>;

/// Threads of its own, not of a pool: a pool's threads are gone after a fork, and whoever waits for them waits for
/// ever.
fn all(
    py: Python<'_>,
    sources: &Arc<Vec<Source>>,
    options: Options,
    threads: Option<usize>,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<(Done, Option<PyErr>)> {
    let mut done: Done = sources.iter().map(|_| None).collect();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let (stop, next, options) =
        (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)), Arc::new(options));
    let (sender, mut receiver) = channel();
    for _ in 0..threads.unwrap_or(cores).clamp(1, 256).min(sources.len()) {
        let (sources, options) = (Arc::clone(sources), Arc::clone(&options));
        let (stop, next, sender) = (Arc::clone(&stop), Arc::clone(&next), sender.clone());
        let work = move || {
            while !stop.load(Ordering::Relaxed) {
                let n = next.fetch_add(1, Ordering::Relaxed);
                let Some(source) = sources.get(n) else { break };
                if sender.send((n, one(source, &options))).is_err() {
                    break;
                }
            }
        };
        thread::Builder::new().name("minutebook".to_owned()).stack_size(8 << 20).spawn(work)?;
    }
    drop(sender);
    let mut count = 0;
    loop {
        // What has come in meanwhile is taken at once: one look at Python for many pages.
        let inbox = &mut receiver;
        let (batch, over) = py.detach(move || {
            let mut batch = Vec::new();
            match inbox.recv_timeout(LOOK) {
                Ok(first) => batch.push(first),
                Err(RecvTimeoutError::Timeout) => return (batch, false),
                Err(RecvTimeoutError::Disconnected) => return (batch, true),
            }
            thread::sleep(if count == 0 { Duration::ZERO } else { LOOK / 8 });
            batch.extend(inbox.try_iter());
            (batch, false)
        });
        count += batch.len();
        for (n, result) in batch {
            if let Some(slot) = done.get_mut(n) {
                *slot = Some(result);
            }
        }
        let looked = py.check_signals().and_then(|()| match progress {
            Some(progress) => progress.call1((count, sources.len())).map(drop),
            None => Ok(()),
        });
        if let Err(stopped) = looked {
            stop.store(true, Ordering::Relaxed);
            return Ok((done, Some(stopped)));
        }
        if over {
            return Ok((done, None));
        }
    }
}

fn one(source: &Source, options: &Options) -> Result<Place, Problem> {
    let bytes = source.page()?;
    let mut options = options.clone();
    options.given.title.clone_from(&source.title);
    Ok(place(read_page(&bytes, &options)))
}
