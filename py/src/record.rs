//! A record in Python: a place in a record that stays in Rust.

use crate::classes::Classes;
use crate::value::{hash_of, python};
use crate::{build, declared, error, repr};
use minutebook::shape::{AnyRecord, RecordType, View};
use minutebook::{Held, Unknown};
use pyo3::exceptions::{PyAttributeError, PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};
use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// A whole record, with what belongs to it beside; shared by everything that is taken out of it.
pub(crate) struct Root {
    pub(crate) record: Arc<dyn AnyRecord>,
    pub(crate) page: Option<Beside>,
}

/// What reading a page gives beside the reading.
pub(crate) struct Beside {
    pub(crate) text: Box<str>,
    pub(crate) held: Vec<Held>,
    pub(crate) unknown: Vec<Unknown>,
}

/// A place in a record: the root and the steps down to it, each the number of a field or of a list's element.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) root: Arc<Root>,
    pub(crate) steps: Box<[u32]>,
}

impl Place {
    pub(crate) fn root(record: Arc<dyn AnyRecord>, page: Option<Beside>) -> Self {
        Self { root: Arc::new(Root { record, page }), steps: Box::default() }
    }

    pub(crate) fn step(&self, step: usize) -> Self {
        let mut steps = Vec::with_capacity(self.steps.len() + 1);
        steps.extend_from_slice(&self.steps);
        steps.push(u32::try_from(step).unwrap_or(u32::MAX));
        Self { root: Arc::clone(&self.root), steps: steps.into() }
    }

    pub(crate) fn view(&self) -> View<'_> {
        let mut view = View::Record(&*self.root.record);
        for step in &self.steps {
            let step = *step as usize;
            view = match view {
                View::Record(record) => record.field(step),
                View::List(list) => list.at(step),
                _ => View::Absent,
            };
        }
        view
    }

    pub(crate) fn is_root(&self) -> bool {
        self.steps.is_empty()
    }
}

thread_local! {
    /// The place of the object that is being made from Rust; anything else is made from keywords.
    static MADE: RefCell<Option<Place>> = const { RefCell::new(None) };
}

/// What every record can do. Records are made by the package, by `from_json` and `from_dict`, or with keywords.
#[pyclass(frozen, subclass, module = "minutebook", weakref)]
pub(crate) struct Record {
    pub(crate) place: Place,
}

impl Record {
    /// The Python object for a place.
    pub(crate) fn object(py: Python<'_>, place: Place) -> PyResult<Py<PyAny>> {
        let name = match place.view() {
            View::Record(record) => record.record_shape().name,
            _ => return Err(PyRuntimeError::new_err("no record at this place")),
        };
        let class = Classes::get(py)?.record(py, name)?;
        MADE.with(|made| made.replace(Some(place)));
        let object = class.call0();
        MADE.with(RefCell::take);
        object.map(Bound::unbind)
    }

    /// The Python object for a whole record.
    pub(crate) fn whole(py: Python<'_>, record: impl AnyRecord) -> PyResult<Py<PyAny>> {
        Self::object(py, Place::root(Arc::new(record), None))
    }

    pub(crate) fn seen(&self) -> PyResult<&dyn AnyRecord> {
        match self.place.view() {
            View::Record(record) => Ok(record),
            _ => Err(PyRuntimeError::new_err("no record at this place")),
        }
    }

    /// The record as one of core's types, where it is one.
    pub(crate) fn downcast<T: AnyRecord>(&self) -> Option<&T> {
        match self.place.view() {
            View::Record(record) => record.as_any().downcast_ref(),
            _ => None,
        }
    }
}

/// The type of record that a Python class stands for.
pub(crate) fn type_of(class: &Bound<'_, PyType>) -> PyResult<&'static RecordType> {
    let name: String = match class.getattr("_record") {
        Ok(name) => name.extract()?,
        Err(_) => {
            return Err(PyTypeError::new_err("Record has no fields of its own: use one of its classes"));
        }
    };
    let found = minutebook::shape::records().iter().find(|one| one.shape.name == name);
    found.ok_or_else(|| PyTypeError::new_err(format!("minutebook knows no record `{name}`")))
}

#[pymethods]
impl Record {
    #[new]
    #[classmethod]
    #[pyo3(signature = (**fields))]
    fn new(cls: &Bound<'_, PyType>, fields: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        if let Some(place) = MADE.with(RefCell::take) {
            return Ok(Self { place });
        }
        let record = build::from_fields(cls.py(), type_of(cls)?, fields)?;
        Ok(Self { place: Place::root(record, None) })
    }

    #[classmethod]
    #[pyo3(signature = (json, /))]
    fn from_json(cls: &Bound<'_, PyType>, json: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        Self::object(cls.py(), Place::root(build::from_json(type_of(cls)?, json)?, None))
    }

    #[classmethod]
    #[pyo3(signature = (data, /))]
    fn from_dict(cls: &Bound<'_, PyType>, data: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        Self::object(cls.py(), Place::root(build::from_dict(type_of(cls)?, data)?, None))
    }

    /// What pickle calls: a record as it was, with what belongs to it beside.
    #[classmethod]
    fn _restore(
        cls: &Bound<'_, PyType>,
        json: &str,
        text: Option<String>,
        report: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let record = build::from_own_json(cls.py(), type_of(cls)?, json)?;
        let page = match (text, report) {
            (Some(text), Some(report)) => {
                let report: minutebook::Report =
                    minutebook::from_json(report.as_bytes(), minutebook::Limits::default())
                        .map_err(|invalid| error::raise(cls.py(), invalid, None))?;
                Some(Beside { text: text.into(), held: report.held, unknown: report.unknown })
            }
            _ => None,
        };
        Self::object(cls.py(), Place::root(record, page))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (py, this) = (slf.py(), slf.get());
        let page = this.place.root.page.as_ref().filter(|_| this.place.is_root());
        let report = page.map(|page| {
            minutebook::to_json(
                &minutebook::Report::new().held(page.held.clone()).unknown(page.unknown.clone()),
            )
        });
        let state = (this.seen()?.json(), page.map(|page| &*page.text), report).into_pyobject(py)?;
        Ok((slf.get_type().getattr("_restore")?, state))
    }

    #[pyo3(signature = (*, indent = false))]
    fn to_json(&self, py: Python<'_>, indent: bool) -> PyResult<String> {
        let seen = self.seen()?;
        Ok(py.detach(|| if indent { seen.json_pretty() } else { seen.json() }))
    }

    fn to_json_bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, pyo3::types::PyBytes>> {
        Ok(pyo3::types::PyBytes::new(py, self.seen()?.json().as_bytes()))
    }

    #[pyo3(signature = (**changes))]
    fn replace(slf: &Bound<'_, Self>, changes: Option<&Bound<'_, PyDict>>) -> PyResult<Py<PyAny>> {
        let class = slf.get_type();
        let record = build::replaced(slf.py(), type_of(&class)?, slf.get().seen()?, changes)?;
        Self::object(slf.py(), Place::root(record, None))
    }

    /// `copy.replace` of Python 3.13.
    #[pyo3(signature = (**changes))]
    fn __replace__(slf: &Bound<'_, Self>, changes: Option<&Bound<'_, PyDict>>) -> PyResult<Py<PyAny>> {
        Self::replace(slf, changes)
    }

    fn __copy__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf
    }

    fn __repr__(&self) -> PyResult<String> {
        Ok(repr::record(self.seen()?))
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let py = slf.py();
        let Ok(other) = other.cast::<Self>() else { return Ok(py.NotImplemented()) };
        let same = slf.get().seen()?.same(other.get().seen()?);
        Ok(same.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __hash__(&self) -> PyResult<u64> {
        let mut hasher = DefaultHasher::new();
        let seen = self.seen()?;
        seen.record_shape().name.hash(&mut hasher);
        hash_of(View::Record(seen), &mut hasher);
        Ok(hasher.finish())
    }

    /// Names of the fields that are stated, in order.
    #[getter]
    fn _stated(&self) -> PyResult<Vec<String>> {
        let seen = self.seen()?;
        let fields = seen.record_shape().fields.iter().enumerate();
        Ok(fields
            .filter(|(at, _)| !seen.is_silent(*at))
            .map(|(_, field)| declared::attribute(field.name))
            .collect())
    }

    /// The source text of a reading that was just read.
    #[getter]
    fn _text<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyString>> {
        let page = self.place.root.page.as_ref().filter(|_| self.place.is_root())?;
        Some(PyString::new(py, &page.text))
    }

    /// What the rules answered when the page was read.
    #[getter]
    fn _report(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let Some(page) = self.place.root.page.as_ref().filter(|_| self.place.is_root()) else {
            return Ok(None);
        };
        let findings =
            self.downcast::<minutebook::Reading>().map(|one| one.findings.clone()).unwrap_or_default();
        let report = minutebook::Report::new()
            .findings(findings)
            .held(page.held.clone())
            .unknown(page.unknown.clone());
        Self::whole(py, report).map(Some)
    }

    /// A stretch of the reading's text, given in bytes, in Python's code points.
    fn _code_points(&self, start: u32, end: u32) -> Option<(u32, u32)> {
        let page = self.place.root.page.as_ref().filter(|_| self.place.is_root())?;
        let offsets = minutebook::Offsets::new(&page.text);
        Some((offsets.code_points(start), offsets.code_points(end)))
    }
}

/// One field of a record: what stands behind `meeting.title`.
#[pyclass(frozen, subclass, module = "minutebook._native")]
pub(crate) struct Field {
    at: usize,
    name: String,
}

#[pymethods]
impl Field {
    #[new]
    fn new(at: usize, name: String) -> Self {
        Self { at, name }
    }

    #[getter]
    fn __name__(&self) -> &str {
        &self.name
    }

    fn __get__(
        slf: &Bound<'_, Self>,
        record: &Bound<'_, PyAny>,
        owner: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Py<PyAny>> {
        let _ = owner;
        if record.is_none() {
            return Ok(slf.clone().into_any().unbind());
        }
        let record = record.cast::<Record>()?.get();
        let at = slf.get().at;
        python(slf.py(), record.seen()?.field(at), &record.place, at)
    }

    fn __set__(&self, record: &Bound<'_, PyAny>, _value: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(self.frozen(record))
    }

    fn __delete__(&self, record: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(self.frozen(record))
    }
}

impl Field {
    fn frozen(&self, record: &Bound<'_, PyAny>) -> PyErr {
        let class = record.get_type().name().map(|name| name.to_string()).unwrap_or_default();
        PyAttributeError::new_err(format!(
            "records are frozen: `.replace({}=...)` gives a {class} that differs",
            self.name
        ))
    }
}
