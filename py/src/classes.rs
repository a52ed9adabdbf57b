//! The Python classes that records and words become; made in Python from core's declarations, handed in once.

use minutebook::shape::Codes;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyTuple, PyType};
use std::collections::HashMap;

pub(crate) struct Classes {
    records: HashMap<String, Py<PyType>>,
    /// The members of each list, in its order.
    words: HashMap<String, Vec<Py<PyAny>>>,
    pub(crate) invalid_record: Py<PyType>,
    pub(crate) uuid: Py<PyType>,
    pub(crate) decimal: Py<PyType>,
}

static CLASSES: PyOnceLock<Classes> = PyOnceLock::new();

/// Takes the classes of records and words by name, and that of the error.
#[pyfunction]
pub(crate) fn bind(
    py: Python<'_>,
    records: &Bound<'_, PyDict>,
    words: &Bound<'_, PyDict>,
    invalid_record: Bound<'_, PyType>,
) -> PyResult<()> {
    let mut classes = Classes {
        records: HashMap::new(),
        words: HashMap::new(),
        invalid_record: invalid_record.unbind(),
        uuid: py.import("uuid")?.getattr("UUID")?.cast_into()?.unbind(),
        decimal: py.import("decimal")?.getattr("Decimal")?.cast_into()?.unbind(),
    };
    for (name, class) in records {
        classes.records.insert(name.extract()?, class.cast_into()?.unbind());
    }
    for (name, members) in words {
        let members = members.cast::<PyTuple>()?.iter().map(Bound::unbind).collect();
        classes.words.insert(name.extract()?, members);
    }
    // A second import of the package (another module object) keeps the classes of the first.
    let _ = CLASSES.set(py, classes);
    Ok(())
}

impl Classes {
    pub(crate) fn get(py: Python<'_>) -> PyResult<&'static Self> {
        CLASSES.get(py).ok_or_else(|| PyRuntimeError::new_err("import minutebook, not its native part"))
    }

    pub(crate) fn record<'py>(&self, py: Python<'py>, name: &str) -> PyResult<&Bound<'py, PyType>> {
        let class = self.records.get(name).map(|class| class.bind(py));
        class.ok_or_else(|| PyRuntimeError::new_err(format!("no class for the record {name}")))
    }

    pub(crate) fn word(&self, py: Python<'_>, list: &Codes, at: usize) -> PyResult<Py<PyAny>> {
        let member = self.words.get(list.name).and_then(|members| members.get(at));
        let member = member.map(|member| member.clone_ref(py));
        member.ok_or_else(|| PyRuntimeError::new_err(format!("no class for the words {}", list.name)))
    }
}
