//! Records from JSON, from dicts, and from keywords.

use crate::error;
use crate::input::{Json, bytes_of, opened, type_name};
use crate::place::{Beside, Place};
use minutebook::shape::{AnyRecord, Ids, RecordType};
use minutebook::{Limits, Meeting};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping};
use std::sync::Arc;

pub(crate) fn from_json(kind: &'static RecordType, json: &Bound<'_, PyAny>) -> PyResult<Place> {
    let py = json.py();
    let bytes = bytes_of(json, "JSON")?;
    let read = py.detach(|| {
        let record = kind.from_json(&bytes, Limits::default(), Ids::Given)?;
        // What was read is UTF-8.
        Ok(Place::loaded(kind, record, simdutf8::basic::from_utf8(&bytes).unwrap_or_default(), Ids::Given))
    });
    read.map_err(|invalid| error::raise(py, invalid, Some(&String::from_utf8_lossy(&bytes))))
}

/// A record from JSON that it wrote itself: its ids may be open.
pub(crate) fn from_own_json(
    py: Python<'_>,
    kind: &'static RecordType,
    json: &str,
    beside: Option<Beside>,
) -> PyResult<Place> {
    let ids = Ids::MayBeOpen;
    let text = opened(json);
    let record = kind
        .from_json(text.as_bytes(), Limits::default(), ids)
        .map_err(|invalid| error::raise(py, invalid, None))?;
    Ok(match beside {
        None => Place::loaded(kind, record, &text, ids),
        beside => Place::resting(kind, text.into_owned(), ids, beside),
    })
}

pub(crate) fn from_dict(kind: &RecordType, data: &Bound<'_, PyAny>) -> PyResult<Arc<dyn AnyRecord>> {
    let fields = match data.cast::<PyDict>() {
        Ok(fields) => fields.clone(),
        Err(_) if data.cast::<PyMapping>().is_ok() => {
            let fields = PyDict::new(data.py());
            fields.update(data.cast::<PyMapping>()?)?;
            fields
        }
        Err(_) => {
            return Err(PyTypeError::new_err(format!(
                "{}.from_dict takes a dict, not {}",
                kind.shape.name,
                type_name(data)
            )));
        }
    };
    let mut json = Json::new();
    json.record(&fields, kind.shape)?;
    kind.from_json(json.text.as_bytes(), Limits::default(), Ids::MayBeOpen)
        .map_err(|invalid| error::raise(data.py(), invalid, None))
}

/// A record that a caller writes; a meeting's ids are filled in by the recipe.
pub(crate) fn from_fields(
    py: Python<'_>,
    kind: &RecordType,
    fields: Option<&Bound<'_, PyDict>>,
) -> PyResult<Arc<dyn AnyRecord>> {
    let fields = fields.cloned().unwrap_or_else(|| PyDict::new(py));
    let record = from_dict(kind, fields.as_any())?;
    Ok(identified(record))
}

fn identified(record: Arc<dyn AnyRecord>) -> Arc<dyn AnyRecord> {
    match record.as_any().downcast_ref::<Meeting>() {
        Some(meeting) => Arc::new(meeting.clone().identified()),
        None => record,
    }
}

/// The same record with other values in some fields.
pub(crate) fn replaced(
    py: Python<'_>,
    kind: &RecordType,
    json: &str,
    changes: Option<&Bound<'_, PyDict>>,
) -> PyResult<Arc<dyn AnyRecord>> {
    let fields = PyDict::new(py);
    let json = py.import("json")?.call_method1("loads", (json,))?;
    fields.update(json.cast::<PyMapping>()?)?;
    for (name, value) in changes.into_iter().flatten() {
        let name: String = name.extract()?;
        fields.set_item(crate::declared::wire(&name), value)?;
    }
    Ok(identified(from_dict(kind, fields.as_any())?))
}
