//! Where a Python object stands: in a record that stays in Rust, open or resting.
//!
//! Core's types are made for work: a meeting of 40 KB takes five times that. So a record that was loaded rests as its
//! JSON and is opened when somebody looks at it; the last few that were opened stay so. What was taken out of a record
//! (an item, a list of votes) keeps it open.

use crate::input::opened;
use minutebook::shape::{AnyRecord, Ids, RecordType, View};
use minutebook::{Limits, Report};
use pyo3::PyResult;
use pyo3::exceptions::PyRuntimeError;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

/// Records of fewer bytes never rest: there would be little to win.
const SMALL: usize = 1024;
/// How many of the records that were opened last stay open.
const RECENT: usize = 8;

static OPEN: Mutex<VecDeque<Arc<dyn AnyRecord>>> = Mutex::new(VecDeque::new());

/// What reading a page gives beside the reading.
#[derive(Clone)]
pub(crate) struct Beside {
    /// The decoded text.
    pub(crate) text: Box<str>,
    /// What the rules answered, without their findings, as JSON.
    pub(crate) report: Box<str>,
}

impl Beside {
    pub(crate) fn report(&self) -> Report {
        minutebook::from_json(self.report.as_bytes(), Limits::default()).unwrap_or_default()
    }
}

/// A record as its JSON.
pub(crate) struct Resting {
    kind: &'static RecordType,
    json: Box<str>,
    /// True where the JSON is known to be just what the record writes.
    own: AtomicBool,
    ids: Ids,
    open: Mutex<Option<Weak<dyn AnyRecord>>>,
    beside: Option<Beside>,
}

#[derive(Clone)]
enum Whole {
    Open(Arc<dyn AnyRecord>),
    Resting(Arc<Resting>),
}

/// A place in a record: the whole, and the steps down to it, each the number of a field or of a list's element.
pub(crate) struct Place {
    whole: Whole,
    steps: Box<[u32]>,
    /// What `view` opened.
    kept: OnceLock<Arc<dyn AnyRecord>>,
    /// The readings that a book was made of.
    readings: Option<Arc<[Place]>>,
}

impl Clone for Place {
    fn clone(&self) -> Self {
        Self {
            whole: self.whole.clone(),
            steps: self.steps.clone(),
            kept: OnceLock::new(),
            readings: self.readings.clone(),
        }
    }
}

/// A place in a record that is open.
#[derive(Clone, Copy)]
pub(crate) struct Opened<'a> {
    whole: &'a Arc<dyn AnyRecord>,
    steps: &'a [u32],
}

impl<'a> Opened<'a> {
    /// What stands there.
    pub(crate) fn view(self) -> View<'a> {
        let mut view = View::Record(&**self.whole);
        for step in self.steps {
            let step = *step as usize;
            view = match view {
                View::Record(record) => record.field(step),
                View::List(list) => list.at(step),
                _ => View::Absent,
            };
        }
        view
    }

    /// The place one step further down; it keeps the record open.
    pub(crate) fn step(self, step: usize) -> Place {
        let mut steps = Vec::with_capacity(self.steps.len() + 1);
        steps.extend_from_slice(self.steps);
        steps.push(u32::try_from(step).unwrap_or(u32::MAX));
        Place { steps: steps.into(), ..Place::open(Arc::clone(self.whole)) }
    }
}

impl Place {
    fn of(whole: Whole) -> Self {
        Self { whole, steps: Box::default(), kept: OnceLock::new(), readings: None }
    }

    /// A small record, or one that is given out once: it stays open.
    pub(crate) fn open(record: Arc<dyn AnyRecord>) -> Self {
        Self::of(Whole::Open(record))
    }

    /// A book with the readings that it was made of.
    pub(crate) fn book(record: Arc<dyn AnyRecord>, readings: Vec<Self>) -> Self {
        Self { readings: Some(readings.into()), ..Self::open(record) }
    }

    /// The readings that a book was made of.
    pub(crate) fn readings(&self) -> &[Self] {
        self.readings.as_deref().unwrap_or_default()
    }

    /// A record that was read from this JSON: it rests there.
    pub(crate) fn loaded(
        kind: &'static RecordType,
        record: Arc<dyn AnyRecord>,
        json: &str,
        ids: Ids,
    ) -> Self {
        if json.len() < SMALL { Self::open(record) } else { Self::at_rest(kind, record, json, ids, false) }
    }

    /// A record that a caller made: it rests as what it writes.
    pub(crate) fn made(kind: &'static RecordType, record: Arc<dyn AnyRecord>) -> Self {
        let json = record.json();
        if json.len() < SMALL {
            return Self::open(record);
        }
        let text = opened(&json);
        Self::at_rest(kind, record, &text, Ids::MayBeOpen, *text == json)
    }

    fn at_rest(
        kind: &'static RecordType,
        record: Arc<dyn AnyRecord>,
        json: &str,
        ids: Ids,
        own: bool,
    ) -> Self {
        let resting = Resting {
            kind,
            json: json.into(),
            own: AtomicBool::new(own),
            ids,
            open: Mutex::new(Some(Arc::downgrade(&record))),
            beside: None,
        };
        stay_open(record);
        Self::of(Whole::Resting(Arc::new(resting)))
    }

    /// A record with the JSON that it writes, and what belongs to it beside.
    pub(crate) fn resting(kind: &'static RecordType, json: String, ids: Ids, beside: Option<Beside>) -> Self {
        let (open, own) = (Mutex::new(None), AtomicBool::new(true));
        Self::of(Whole::Resting(Arc::new(Resting { kind, json: json.into(), own, ids, open, beside })))
    }

    /// Looks at the place; what is opened for it may rest again afterwards.
    pub(crate) fn opened<R>(&self, look: impl FnOnce(Opened<'_>) -> R) -> PyResult<R> {
        match &self.whole {
            Whole::Open(whole) => Ok(look(Opened { whole, steps: &self.steps })),
            Whole::Resting(resting) => Ok(look(Opened { whole: &resting.open()?, steps: &self.steps })),
        }
    }

    /// Looks at the place once: what is opened for it is let go at once, by the same thread.
    pub(crate) fn passing<R>(&self, look: impl FnOnce(Opened<'_>) -> R) -> PyResult<R> {
        match &self.whole {
            Whole::Open(whole) => Ok(look(Opened { whole, steps: &self.steps })),
            Whole::Resting(resting) => {
                let whole = resting.is_open().map_or_else(|| resting.read(), Ok)?;
                Ok(look(Opened { whole: &whole, steps: &self.steps }))
            }
        }
    }

    /// What stands there, kept open for as long as this place lives: to be called on a clone of a record's own.
    pub(crate) fn view(&self) -> View<'_> {
        let whole = match (&self.whole, self.kept.get()) {
            (Whole::Open(whole), _) | (_, Some(whole)) => whole,
            (Whole::Resting(resting), None) => match resting.open() {
                Ok(whole) => self.kept.get_or_init(|| whole),
                Err(_) => return View::Absent,
            },
        };
        Opened { whole, steps: &self.steps }.view()
    }

    /// What belongs to the record beside; its parts have nothing.
    pub(crate) fn beside(&self) -> Option<&Beside> {
        match &self.whole {
            Whole::Resting(resting) if self.steps.is_empty() => resting.beside.as_ref(),
            _ => None,
        }
    }

    /// The record's JSON where it rests just so; what else it writes, remembered where it is the same.
    pub(crate) fn json(&self) -> PyResult<String> {
        let written = |opened: Opened<'_>| match opened.view() {
            View::Record(record) => record.json(),
            _ => String::new(),
        };
        let resting = match &self.whole {
            Whole::Resting(resting) if self.steps.is_empty() => resting,
            _ => return self.opened(written),
        };
        if resting.own.load(Ordering::Relaxed) {
            return Ok(resting.json.to_string());
        }
        let json = self.opened(written)?;
        resting.own.store(json == *resting.json, Ordering::Relaxed);
        Ok(json)
    }

    /// True where both rest as the same JSON; otherwise nothing is known.
    pub(crate) fn rests_alike(&self, other: &Self) -> bool {
        match (&self.whole, &other.whole) {
            (Whole::Resting(a), Whole::Resting(b)) => {
                self.steps.is_empty()
                    && other.steps.is_empty()
                    && (Arc::ptr_eq(a, b) || (std::ptr::eq(a.kind, b.kind) && a.json == b.json))
            }
            _ => false,
        }
    }
}

impl Resting {
    fn open(&self) -> PyResult<Arc<dyn AnyRecord>> {
        if let Some(open) = self.is_open() {
            return Ok(open);
        }
        let open = self.read()?;
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::downgrade(&open));
        stay_open(Arc::clone(&open));
        Ok(open)
    }

    fn is_open(&self) -> Option<Arc<dyn AnyRecord>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).as_ref().and_then(Weak::upgrade)
    }

    fn read(&self) -> PyResult<Arc<dyn AnyRecord>> {
        let read = self.kind.from_json(self.json.as_bytes(), Limits::default(), self.ids);
        read.map_err(|_| PyRuntimeError::new_err("a record that was read before cannot be read again"))
    }
}

/// Keeps a record open until a few others were.
fn stay_open(record: Arc<dyn AnyRecord>) {
    let over = {
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        open.push_back(record);
        if open.len() > RECENT { open.pop_front() } else { None }
    };
    // A large record takes a while to let go; nobody else waits for it.
    drop(over);
}
