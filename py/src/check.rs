//! The rules, what they answer, and what core says of itself.

use crate::build;
use crate::error;
use crate::input::type_name;
use crate::place::Place;
use crate::record::Record;
use crate::value::json;
use minutebook::shape::{RecordType, View};
use minutebook::{
    Book, BookInput, Language, Meeting, Profile, Reading, Report, SchemaKind, Severity, check_reading,
    check_with, find_rule,
};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::sync::Arc;

/// A profile from what a caller gives: a Profile, a dict of its fields, or none.
pub(crate) fn profile_of(any: Option<&Bound<'_, PyAny>>) -> PyResult<Profile> {
    let Some(any) = any else { return Ok(Profile::default()) };
    if let Ok(record) = any.cast::<Record>()
        && let Some(profile) = record.get().seen_as(Profile::clone)?
    {
        return Ok(profile);
    }
    if any.cast::<PyDict>().is_ok() {
        let kind = kind_of("Profile")?;
        let built = build::from_dict(kind, any)?;
        return Ok(built.as_any().downcast_ref::<Profile>().cloned().unwrap_or_default());
    }
    Err(PyTypeError::new_err(format!("profile is a Profile or a dict of its fields, not {}", type_name(any))))
}

pub(crate) fn kind_of(name: &str) -> PyResult<&'static RecordType> {
    let found = minutebook::shape::records().iter().find(|one| one.shape.name == name);
    found.ok_or_else(|| PyValueError::new_err(format!("no record `{name}`")))
}

fn word<T: std::str::FromStr>(text: &str, what: &str, all: &[&str]) -> PyResult<T> {
    text.parse()
        .map_err(|_| PyValueError::new_err(format!("{what} is one of {}, not '{text}'", all.join(", "))))
}

pub(crate) fn language_of(text: &str) -> PyResult<Language> {
    let all: Vec<_> = Language::ALL.iter().map(|one| one.as_str()).collect();
    word(text, "language", &all)
}

fn report_of(
    py: Python<'_>,
    record: &Record,
    profile: &Profile,
    text: Option<&str>,
) -> PyResult<Option<Report>> {
    let text = text.or_else(|| record.place.beside().map(|beside| &*beside.text));
    py.detach(|| {
        record.seen(|record| {
            let any = record.as_any();
            let meeting = any.downcast_ref::<Meeting>().map(|meeting| check_with(meeting, profile));
            meeting.or_else(|| {
                any.downcast_ref::<Reading>().map(|reading| check_reading(reading, text, profile))
            })
        })
    })
}

/// What the rules answer about a meeting or a reading.
#[pyfunction]
#[pyo3(signature = (record, profile, text, language))]
pub(crate) fn check(
    py: Python<'_>,
    record: &Bound<'_, PyAny>,
    profile: Option<&Bound<'_, PyAny>>,
    text: Option<&str>,
    language: &str,
) -> PyResult<Py<PyAny>> {
    let (profile, language) = (profile_of(profile)?, language_of(language)?);
    let report = match record.cast::<Record>() {
        Ok(record) => report_of(py, record.get(), &profile, text)?,
        Err(_) => None,
    };
    let report = report.ok_or_else(|| {
        PyTypeError::new_err(format!("check takes a Meeting or a Reading, not {}", type_name(record)))
    })?;
    Record::whole(py, report.told_in(language))
}

/// Raises where a finding of the meeting is an error.
#[pyfunction]
#[pyo3(signature = (meeting, profile))]
pub(crate) fn validate(
    py: Python<'_>,
    meeting: &Bound<'_, Record>,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<()> {
    let profile = profile_of(profile)?;
    let report = report_of(py, meeting.get(), &profile, None)?.unwrap_or_else(Report::new);
    if report.is_valid() {
        return Ok(());
    }
    let errors = report.findings.into_iter().filter(|finding| finding.severity == Severity::Error);
    Err(error::of_findings(py, errors)?)
}

/// Many readings linked.
#[pyfunction]
#[pyo3(signature = (readings, profile))]
pub(crate) fn book(
    py: Python<'_>,
    readings: Vec<Bound<'_, Record>>,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<Py<PyAny>> {
    let profile = profile_of(profile)?;
    let places: Vec<Place> = readings.iter().map(|one| one.get().place.clone()).collect();
    let made = py.detach(|| {
        let inputs = places.iter().map(|place| match place.view() {
            View::Record(record) => record
                .as_any()
                .downcast_ref::<Reading>()
                .map(|reading| BookInput { reading, text: place.beside().map(|beside| &*beside.text) }),
            _ => None,
        });
        inputs.collect::<Option<Vec<_>>>().map(|inputs| Book::with(inputs, &profile))
    });
    let made = made.ok_or_else(|| PyTypeError::new_err("a Book is made of Readings"))?;
    Record::object(py, Place::book(Arc::new(made), places))
}

type RuleRow = (
    String,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    String,
    String,
    String,
    &'static str,
    String,
);

fn row(rule: &minutebook::Rule, language: Language) -> RuleRow {
    (
        rule.code.as_str().to_owned(),
        rule.slug,
        rule.severity.as_str(),
        rule.status.as_str(),
        rule.since,
        rule.title_in(language).to_owned(),
        rule.message_in(language).to_owned(),
        rule.help_in(language).to_owned(),
        rule.source,
        rule.page(),
    )
}

/// Every rule as a row.
#[pyfunction]
pub(crate) fn rules(language: &str) -> PyResult<Vec<RuleRow>> {
    let language = language_of(language)?;
    Ok(minutebook::rules().map(|rule| row(rule, language)).collect())
}

/// One rule as a row, by code or name.
#[pyfunction]
pub(crate) fn explain(rule: &str, language: &str) -> PyResult<Option<RuleRow>> {
    let language = language_of(language)?;
    let asked = rule.trim();
    let found = find_rule(&asked.to_uppercase())
        .or_else(|| minutebook::rules().find(|rule| rule.slug == asked.to_lowercase()));
    Ok(found.map(|rule| row(rule, language)))
}

/// The JSON Schema of a record.
#[pyfunction]
pub(crate) fn schema(py: Python<'_>, kind: &str) -> PyResult<Py<PyAny>> {
    let all: Vec<_> = SchemaKind::ALL.iter().map(|one| one.as_str()).collect();
    json(py, &minutebook::schema(word(kind, "the record", &all)?))
}
