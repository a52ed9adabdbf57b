//! Core's errors as Python's.

use crate::classes::Classes;
use crate::record::Record;
use minutebook::{Finding, InvalidRecord, Offsets, Span};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// `InvalidRecord` with every finding; their spans count code points of the input, where there was text.
pub(crate) fn raise(py: Python<'_>, invalid: InvalidRecord, input: Option<&str>) -> PyErr {
    let offsets = input.map(Offsets::new);
    let findings = invalid.findings.into_iter().map(|mut finding| {
        finding.span = finding
            .span
            .zip(offsets.as_ref())
            .map(|(span, offsets)| Span::new(offsets.code_points(span.start), offsets.code_points(span.end)));
        finding
    });
    match of_findings(py, findings) {
        Ok(raised) | Err(raised) => raised,
    }
}

pub(crate) fn of_findings(py: Python<'_>, findings: impl Iterator<Item = Finding>) -> PyResult<PyErr> {
    let findings = findings.map(|finding| Record::whole(py, finding)).collect::<PyResult<Vec<_>>>()?;
    let class = Classes::get(py)?.invalid_record.bind(py);
    Ok(PyErr::from_value(class.call1((PyTuple::new(py, findings)?,))?))
}
