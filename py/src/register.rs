//! The register as rows.

use crate::partial::date_of;
use crate::value::{day, partial};
use minutebook::register::{Agency, Host, MemberOn, register};
use minutebook::value::PartialDate;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::PyDict;

fn date(py: Python<'_>, date: Option<PartialDate>) -> PyResult<Option<Py<PyAny>>> {
    date.map(|date| partial(py, date)).transpose()
}

fn agency<'py>(py: Python<'py>, one: &Agency, on: Option<PartialDate>) -> PyResult<Bound<'py, PyDict>> {
    let row = PyDict::new(py);
    row.set_item("id", &one.id)?;
    row.set_item("name", &one.name)?;
    row.set_item("abbreviation", &one.abbreviation)?;
    let (host, confirmed) = match &one.host {
        Host::Nobody => (Some(None), true),
        Host::Unknown => (None, false),
        Host::Named { name, confirmed } => (Some(Some(name)), *confirmed),
    };
    row.set_item("has_host", host.map(|host| host.is_some()))?;
    row.set_item("host", host.flatten())?;
    row.set_item("host_confirmed", confirmed)?;
    row.set_item("model", &one.model)?;
    row.set_item("go_live", date(py, one.go_live)?)?;
    row.set_item("confirmed", one.confirmed.as_str())?;
    row.set_item("source", &one.source)?;
    row.set_item("note", &one.note)?;
    if let Some(on) = on {
        let members = one.members_on(on);
        let rows = members.iter().map(|one| member(py, one)).collect::<PyResult<Vec<_>>>()?;
        row.set_item("members", rows)?;
        row.set_item("live", one.live_on(on))?;
    }
    Ok(row)
}

fn member<'py>(py: Python<'py>, one: &MemberOn<'_>) -> PyResult<Bound<'py, PyDict>> {
    let row = PyDict::new(py);
    row.set_item("authority", one.authority)?;
    row.set_item("gss", one.gss.map(|gss| gss.to_string()))?;
    row.set_item("role", one.role.as_str())?;
    row.set_item("from_", date(py, one.from)?)?;
    row.set_item("to", date(py, one.to)?)?;
    row.set_item("confirmed", one.confirmed.as_str())?;
    row.set_item("certainly", one.certainly)?;
    row.set_item("note", one.note)?;
    Ok(row)
}

/// Agencies of that name, of that id, or all; with their members where a date is given.
#[pyfunction]
#[pyo3(signature = (name, on))]
pub(crate) fn agencies<'py>(
    py: Python<'py>,
    name: Option<&str>,
    on: Option<&Bound<'py, PyAny>>,
) -> PyResult<Vec<Bound<'py, PyDict>>> {
    let on = on.map(date_of).transpose()?;
    let found = match name {
        None => register().partnerships().collect(),
        Some(name) => match register().by_id(name) {
            Some(one) => vec![one],
            None => register().partnership(name).all(),
        },
    };
    found.into_iter().map(|one| agency(py, one, on)).collect()
}

/// Authorities of that name or GSS code, with the agencies that they belonged to where a date is given.
#[pyfunction]
#[pyo3(signature = (name, on))]
pub(crate) fn authorities<'py>(
    py: Python<'py>,
    name: &str,
    on: Option<&Bound<'py, PyAny>>,
) -> PyResult<Vec<Bound<'py, PyDict>>> {
    let on = on.map(date_of).transpose()?;
    let rows = register().authority(name).all().into_iter().map(|one| {
        let row = PyDict::new(py);
        row.set_item("code", &one.code)?;
        row.set_item("name", &one.name)?;
        row.set_item("short_name", &one.short_name)?;
        row.set_item("gss", one.gss.as_str())?;
        row.set_item("kind", one.kind.as_str())?;
        row.set_item("from_", partial(py, one.from)?)?;
        row.set_item("until", one.until.map(|until| day(py, until)).transpose()?)?;
        let after = register().successors(one);
        row.set_item("successors", after.iter().map(|one| one.name.as_str()).collect::<Vec<_>>())?;
        if let Some(on) = on {
            row.set_item("in_force", one.in_force_on(on))?;
            let of = register().partnership_of(one, on);
            let of = of.iter().map(|(agency, member)| (agency.name.as_str(), member.certainly));
            row.set_item("partnerships", of.collect::<Vec<_>>())?;
        }
        Ok(row)
    });
    rows.collect()
}

/// Up to which day the built-in data speaks.
#[pyfunction]
pub(crate) fn register_as_of(py: Python<'_>) -> PyResult<Py<PyAny>> {
    day(py, register().as_of())?.into_py_any(py)
}
