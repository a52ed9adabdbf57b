//! A record in Python: a place in a record that stays in Rust.

use crate::classes::Classes;
use crate::place::{Beside, Place};
use crate::value::{hash_of, python};
use crate::{build, declared, repr};
use minutebook::shape::{AnyRecord, RecordType, View};
use minutebook::value::BadValue;
use minutebook::{EvidenceIndex, Reading};
use pyo3::exceptions::{PyAttributeError, PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString, PyTuple, PyType};
use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

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
        let name = place.opened(|opened| match opened.view() {
            View::Record(record) => Some(record.record_shape().name),
            _ => None,
        })?;
        Self::named(py, name.ok_or_else(no_record)?, place)
    }

    /// The same, of a record whose name is known.
    pub(crate) fn named(py: Python<'_>, name: &str, place: Place) -> PyResult<Py<PyAny>> {
        let class = Classes::get(py)?.record(py, name)?;
        MADE.with(|made| made.replace(Some(place)));
        let object = class.call0();
        MADE.with(RefCell::take);
        object.map(Bound::unbind)
    }

    /// The Python object for a whole record.
    pub(crate) fn whole(py: Python<'_>, record: impl AnyRecord) -> PyResult<Py<PyAny>> {
        Self::object(py, Place::open(Arc::new(record)))
    }

    /// Looks at the record.
    pub(crate) fn seen<R>(&self, look: impl FnOnce(&dyn AnyRecord) -> R) -> PyResult<R> {
        self.place
            .opened(|opened| match opened.view() {
                View::Record(record) => Some(look(record)),
                _ => None,
            })?
            .ok_or_else(no_record)
    }

    /// Looks at the record as one of core's types, where it is one.
    pub(crate) fn seen_as<T: AnyRecord, R>(&self, look: impl FnOnce(&T) -> R) -> PyResult<Option<R>> {
        self.seen(|record| record.as_any().downcast_ref().map(look))
    }

    /// The record's place, kept open, where it is one of core's types.
    #[allow(dead_code, reason = "asked by the tables, which join this package on their own")]
    pub(crate) fn downcast<T: AnyRecord>(&self) -> Option<Place> {
        let place = self.place.clone();
        match place.view() {
            View::Record(record) if record.as_any().is::<T>() => {}
            _ => return None,
        }
        Some(place)
    }
}

fn no_record() -> PyErr {
    PyRuntimeError::new_err("no record at this place")
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
        let kind = type_of(cls)?;
        let record = build::from_fields(cls.py(), kind, fields)?;
        Ok(Self { place: Place::made(kind, record) })
    }

    /// Reads a record from JSON. Raises InvalidRecord with everything that is wrong with it.
    #[classmethod]
    #[pyo3(signature = (json, /))]
    fn from_json(cls: &Bound<'_, PyType>, json: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let kind = type_of(cls)?;
        Self::named(cls.py(), kind.shape.name, build::from_json(kind, json)?)
    }

    /// Reads a record from plain data, or from a dict of Python values. Raises InvalidRecord.
    #[classmethod]
    #[pyo3(signature = (data, /))]
    fn from_dict(cls: &Bound<'_, PyType>, data: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let kind = type_of(cls)?;
        let place = Place::made(kind, build::from_dict(kind, data)?);
        Self::named(cls.py(), kind.shape.name, place)
    }

    /// What pickle calls: a record as it was, with what belongs to it beside.
    #[classmethod]
    fn _restore(
        cls: &Bound<'_, PyType>,
        json: &str,
        text: Option<String>,
        report: Option<String>,
    ) -> PyResult<Py<PyAny>> {
        let kind = type_of(cls)?;
        let beside =
            text.zip(report).map(|(text, report)| Beside { text: text.into(), report: report.into() });
        Self::named(cls.py(), kind.shape.name, build::from_own_json(cls.py(), kind, json, beside)?)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (py, this) = (slf.py(), slf.get());
        let beside = this.place.beside();
        let (text, report) = (beside.map(|one| &*one.text), beside.map(|one| &*one.report));
        let state = (this.place.json()?, text, report).into_pyobject(py)?;
        Ok((slf.get_type().getattr("_restore")?, state))
    }

    /// The record as JSON, on one line or indented; what is not stated is left out.
    #[pyo3(signature = (*, indent = false))]
    fn to_json(&self, py: Python<'_>, indent: bool) -> PyResult<String> {
        py.detach(|| if indent { self.seen(|record| record.json_pretty()) } else { self.place.json() })
    }

    /// The record as one line of JSON in UTF-8.
    fn to_json_bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        Ok(PyBytes::new(py, self.place.json()?.as_bytes()))
    }

    /// The same record with other values in some fields; None takes one out.
    #[pyo3(signature = (**changes))]
    fn replace(slf: &Bound<'_, Self>, changes: Option<&Bound<'_, PyDict>>) -> PyResult<Py<PyAny>> {
        let class = slf.get_type();
        let kind = type_of(&class)?;
        let record = build::replaced(slf.py(), kind, &slf.get().place.json()?, changes)?;
        Self::named(slf.py(), kind.shape.name, Place::made(kind, record))
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
        self.seen(repr::record)
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let py = slf.py();
        let Ok(other) = other.cast::<Self>() else { return Ok(py.NotImplemented()) };
        let (this, other) = (slf.get(), other.get());
        let same =
            this.place.rests_alike(&other.place) || this.seen(|one| other.seen(|two| one.same(two)))??;
        Ok(same.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __hash__(&self) -> PyResult<u64> {
        let mut hasher = DefaultHasher::new();
        self.seen(|record| {
            record.record_shape().name.hash(&mut hasher);
            hash_of(View::Record(record), &mut hasher);
        })?;
        Ok(hasher.finish())
    }

    /// Names of the fields that are stated, in order.
    #[getter]
    fn _stated(&self) -> PyResult<Vec<String>> {
        self.seen(|record| {
            let fields = record.record_shape().fields.iter().enumerate();
            let stated = fields.filter(|(at, _)| !record.is_silent(*at));
            stated.map(|(_, field)| declared::attribute(field.name)).collect()
        })
    }

    /// The source text of a reading that was just read.
    #[getter]
    fn _text<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyString>> {
        self.place.beside().map(|beside| PyString::new(py, &beside.text))
    }

    /// What the rules answered when the page was read.
    #[getter]
    fn _report(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let Some(beside) = self.place.beside() else { return Ok(None) };
        let findings = self.seen_as(|reading: &Reading| reading.findings.clone())?;
        Self::whole(py, beside.report().findings(findings.unwrap_or_default())).map(Some)
    }

    /// The evidence of a place in a reading, else that of the nearest place around it.
    fn _nearest(&self, py: Python<'_>, path: &str) -> PyResult<Option<Py<PyAny>>> {
        let path = path.parse().map_err(|bad: BadValue| PyValueError::new_err(bad.to_string()))?;
        let found =
            self.seen_as(|reading: &Reading| EvidenceIndex::new(&reading.evidence).nearest(&path).cloned())?;
        found.flatten().map(|found| Self::whole(py, found)).transpose()
    }

    /// The readings that a book was just made of.
    #[getter]
    fn _readings(&self, py: Python<'_>) -> PyResult<Vec<Py<PyAny>>> {
        self.place.readings().iter().map(|place| Self::object(py, place.clone())).collect()
    }

    /// A stretch of the reading's text, given in bytes, in Python's code points.
    fn _code_points(&self, start: u32, end: u32) -> Option<(u32, u32)> {
        let offsets = minutebook::Offsets::new(&self.place.beside()?.text);
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
        let (py, at) = (slf.py(), slf.get().at);
        record.place.opened(|opened| match opened.view() {
            View::Record(record) => python(py, record.field(at), opened, at),
            _ => Err(no_record()),
        })?
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
