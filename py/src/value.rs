//! Values of records as Python's own.

use crate::classes::Classes;
use crate::list::FrozenList;
use crate::partial::PartialDate;
use crate::place::Opened;
use crate::record::Record;
use chrono::{Datelike, Offset, Timelike};
use minutebook::shape::View;
use minutebook::value::{self, Extensions};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDate, PyDateTime, PyDelta, PyDict, PyString, PyTime, PyTzInfo};
use serde_json::Value;
use std::hash::{Hash, Hasher};

/// A view as a Python object; `place` and `step` say where it stands.
pub(crate) fn python(py: Python<'_>, view: View<'_>, place: Opened<'_>, step: usize) -> PyResult<Py<PyAny>> {
    match view {
        View::Absent => Ok(py.None()),
        View::Text(text) => PyString::new(py, text).into_py_any(py),
        View::Printed(value) => PyString::new(py, &value.to_string()).into_py_any(py),
        View::Flag(flag) => flag.into_py_any(py),
        View::Whole(number) => number.into_py_any(py),
        View::Word(list, at) => Classes::get(py)?.word(py, list, at),
        View::Id(id) => {
            let bytes = PyBytes::new(py, id.as_bytes());
            Ok(Classes::get(py)?.uuid.bind(py).call1((py.None(), bytes))?.unbind())
        }
        View::Date(date) => partial(py, date),
        View::Time(time) => {
            let unit = |number: u32| u8::try_from(number).unwrap_or(0);
            PyTime::new(py, unit(time.hour()), unit(time.minute()), 0, 0, None)?.into_py_any(py)
        }
        View::Moment(moment) => moment_of(py, moment),
        View::Number(number) => Ok(Classes::get(py)?.decimal.bind(py).call1((number.to_string(),))?.unbind()),
        View::Record(record) => Record::named(py, record.record_shape().name, place.step(step)),
        View::List(list) => FrozenList::new(place.step(step), list.count()).into_py_any(py),
        View::Open(open) => object(py, open),
    }
}

/// A date that is known to the day as `datetime.date`, any other as it is.
pub(crate) fn partial(py: Python<'_>, date: value::PartialDate) -> PyResult<Py<PyAny>> {
    match date.as_day() {
        Some(day) => self::day(py, day),
        None => PartialDate(date).into_py_any(py),
    }
}

pub(crate) fn day(py: Python<'_>, day: chrono::NaiveDate) -> PyResult<Py<PyAny>> {
    let unit = |number: u32| u8::try_from(number).unwrap_or(1);
    PyDate::new(py, day.year(), unit(day.month()), unit(day.day()))?.into_py_any(py)
}

/// To the microsecond, which is all that Python holds; the record keeps the rest.
fn moment_of(py: Python<'_>, moment: value::Timestamp) -> PyResult<Py<PyAny>> {
    let moment = moment.datetime();
    let unit = |number: u32| u8::try_from(number).unwrap_or(0);
    let east = moment.offset().fix().local_minus_utc();
    let zone = PyTzInfo::fixed_offset(py, PyDelta::new(py, 0, east, 0, true)?)?;
    let local = moment.naive_local();
    PyDateTime::new(
        py,
        local.year(),
        unit(local.month()),
        unit(local.day()),
        unit(local.hour()),
        unit(local.minute()),
        unit(local.second()),
        (local.nanosecond() / 1000).min(999_999),
        Some(&zone),
    )?
    .into_py_any(py)
}

/// An object that is kept as it came, as a new `dict`.
fn object(py: Python<'_>, open: &Extensions) -> PyResult<Py<PyAny>> {
    let dict = PyDict::new(py);
    for (name, value) in open.iter() {
        dict.set_item(name, json(py, value)?)?;
    }
    dict.into_py_any(py)
}

/// A JSON value as plain Python.
pub(crate) fn json(py: Python<'_>, value: &Value) -> PyResult<Py<PyAny>> {
    match value {
        Value::Null => Ok(py.None()),
        Value::Bool(flag) => flag.into_py_any(py),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => number.into_py_any(py),
            (_, Some(number)) => number.into_py_any(py),
            _ => number.as_f64().into_py_any(py),
        },
        Value::String(text) => text.into_py_any(py),
        Value::Array(list) => {
            list.iter().map(|one| json(py, one)).collect::<PyResult<Vec<_>>>()?.into_py_any(py)
        }
        Value::Object(map) => {
            let dict = PyDict::new(py);
            for (name, value) in map {
                dict.set_item(name, json(py, value)?)?;
            }
            dict.into_py_any(py)
        }
    }
}

/// Equal values have equal hashes. Objects that are kept as they came are equal in any order, so that only how many
/// entries they have counts.
pub(crate) fn hash_of(view: View<'_>, hasher: &mut impl Hasher) {
    std::mem::discriminant(&view).hash(hasher);
    match view {
        View::Absent => {}
        View::Text(text) => text.hash(hasher),
        View::Printed(value) => value.to_string().hash(hasher),
        View::Flag(flag) => flag.hash(hasher),
        View::Whole(number) => number.hash(hasher),
        View::Word(_, at) => at.hash(hasher),
        View::Id(id) => id.hash(hasher),
        View::Date(date) => date.hash(hasher),
        View::Time(time) => time.hash(hasher),
        View::Moment(moment) => moment.hash(hasher),
        View::Number(number) => number.hash(hasher),
        View::Record(record) => {
            for at in 0..record.record_shape().fields.len() {
                hash_of(record.field(at), hasher);
            }
        }
        View::List(list) => {
            list.count().hash(hasher);
            (0..list.count()).for_each(|n| hash_of(list.at(n), hasher));
        }
        View::Open(open) => open.iter().count().hash(hasher),
    }
}
