//! Dates that are not known to the day.

use crate::input;
use crate::value;
use minutebook::value as core;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDateTime, PyString, PyTuple};
use std::hash::{DefaultHasher, Hash, Hasher};

/// A date that is not known to the day: a month, a year, or bounds.
#[pyclass(frozen, module = "minutebook")]
pub(crate) struct PartialDate(pub(crate) core::PartialDate);

/// A date from what a caller gives: a date, text, or a partial date.
pub(crate) fn date_of(any: &Bound<'_, PyAny>) -> PyResult<core::PartialDate> {
    if let Ok(partial) = any.cast::<PartialDate>() {
        return Ok(partial.get().0);
    }
    if any.cast::<PyDateTime>().is_err() {
        let text = match any.cast::<PyString>() {
            Ok(text) => Some(input::text_of(text, "a date")?.into_owned()),
            Err(_) if any.cast::<PyDate>().is_ok() => Some(any.str()?.to_cow()?.into_owned()),
            Err(_) => None,
        };
        if let Some(text) = text {
            return text.parse().map_err(|bad: core::BadValue| PyValueError::new_err(bad.to_string()));
        }
    }
    Err(PyTypeError::new_err(format!(
        "a date is a datetime.date, a PartialDate, or text such as '2023-07-11', '2023-07' or '2023', not {}",
        input::type_name(any)
    )))
}

#[pymethods]
impl PartialDate {
    #[new]
    #[pyo3(signature = (date, /))]
    fn new(date: &Bound<'_, PyAny>) -> PyResult<Self> {
        date_of(date).map(Self)
    }

    /// First day that it can be; None where that is open.
    #[getter]
    fn earliest(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.0.earliest().map(|day| value::day(py, day)).transpose()
    }

    /// Last day that it can be; None where that is open.
    #[getter]
    fn latest(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.0.latest().map(|day| value::day(py, day)).transpose()
    }

    /// True when every day that this can be lies before every day that the other can be.
    fn surely_before(&self, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(self.0.surely_before(date_of(other)?))
    }

    /// True when both can be the same day.
    fn may_be(&self, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(self.0.may_be(date_of(other)?))
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("PartialDate('{}')", self.0)
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let py = slf.py();
        match other.cast::<Self>() {
            Ok(other) => Ok((slf.get().0 == other.get().0).into_pyobject(py)?.to_owned().into_any().unbind()),
            Err(_) => Ok(py.NotImplemented()),
        }
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let state = (slf.get().0.to_string(),).into_pyobject(slf.py())?;
        Ok((slf.get_type().into_any(), state))
    }
}
