//! Lists of records, words and text that stay in Rust.

use crate::place::Place;
use crate::repr;
use crate::value::python;
use minutebook::shape::View;
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyInt, PySlice, PyTuple};

/// A list inside a record: a sequence whose elements are made when they are asked for.
#[pyclass(frozen, sequence, module = "minutebook")]
pub(crate) struct FrozenList {
    place: Place,
    count: usize,
}

impl FrozenList {
    pub(crate) fn new(place: Place, count: usize) -> Self {
        Self { place, count }
    }

    fn at(&self, py: Python<'_>, n: usize) -> PyResult<Py<PyAny>> {
        self.place.opened(|opened| match opened.view() {
            View::List(list) => python(py, list.at(n), opened, n),
            _ => Ok(py.None()),
        })?
    }

    fn tuple<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all = (0..self.count).map(|n| self.at(py, n)).collect::<PyResult<Vec<_>>>()?;
        PyTuple::new(py, all)
    }
}

#[pymethods]
impl FrozenList {
    fn __len__(&self) -> usize {
        self.count
    }

    fn __getitem__(&self, py: Python<'_>, at: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        if let Ok(slice) = at.cast::<PySlice>() {
            return Ok(self.tuple(py)?.as_any().get_item(slice)?.unbind());
        }
        let outside = || PyIndexError::new_err(format!("this list has {} elements", self.count));
        let count = isize::try_from(self.count).unwrap_or(isize::MAX);
        let at: isize = match at.extract() {
            Ok(at) => at,
            // Numbers too large for any list.
            Err(_) if at.cast::<PyInt>().is_ok() => return Err(outside()),
            Err(wrong) => return Err(wrong),
        };
        let at = if at < 0 { at.saturating_add(count) } else { at };
        match usize::try_from(at) {
            Ok(at) if at < self.count => self.at(py, at),
            _ => Err(outside()),
        }
    }

    fn __iter__(slf: Bound<'_, Self>) -> Elements {
        Elements { list: slf.unbind(), next: std::sync::atomic::AtomicUsize::new(0) }
    }

    fn __reversed__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let mut all = (0..self.count).map(|n| self.at(py, n)).collect::<PyResult<Vec<_>>>()?;
        all.reverse();
        PyTuple::new(py, all)?.into_any().try_iter().map(Bound::into_any)
    }

    fn __contains__(&self, py: Python<'_>, value: &Bound<'_, PyAny>) -> PyResult<bool> {
        self.tuple(py)?.as_any().contains(value)
    }

    #[pyo3(signature = (value, start = 0, stop = isize::MAX, /))]
    fn index(
        &self,
        py: Python<'_>,
        value: &Bound<'_, PyAny>,
        start: isize,
        stop: isize,
    ) -> PyResult<Py<PyAny>> {
        let missing = |_| PyValueError::new_err("the value is not in this list");
        let args = (value, start, stop);
        let found = self.tuple(py)?.as_any().call_method1("index", args);
        found.map(Bound::unbind).map_err(missing)
    }

    #[pyo3(signature = (value, /))]
    fn count(&self, py: Python<'_>, value: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        Ok(self.tuple(py)?.as_any().call_method1("count", (value,))?.unbind())
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let (py, this) = (slf.py(), slf.get());
        let other = match (other.cast::<Self>(), other.cast::<PyTuple>(), other.cast::<pyo3::types::PyList>())
        {
            (Ok(other), ..) => other.get().tuple(py)?,
            (_, Ok(tuple), _) => tuple.clone(),
            (_, _, Ok(list)) => list.to_tuple(),
            _ => return Ok(py.NotImplemented()),
        };
        let same = other.len() == this.count && this.tuple(py)?.eq(other)?;
        Ok(same.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.tuple(py)?.hash()
    }

    fn __repr__(&self) -> String {
        match self.place.view() {
            View::List(list) => repr::list(list),
            _ => "[]".to_owned(),
        }
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let py = slf.py();
        let all = (slf.get().tuple(py)?,).into_pyobject(py)?;
        Ok((py.get_type::<PyTuple>().into_any(), all))
    }
}

/// Walks a list once.
#[pyclass(frozen, module = "minutebook._native")]
pub(crate) struct Elements {
    list: Py<FrozenList>,
    next: std::sync::atomic::AtomicUsize,
}

#[pymethods]
impl Elements {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let n = self.next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let list = self.list.get();
        if n < list.count { list.at(py, n).map(Some) } else { Ok(None) }
    }
}
