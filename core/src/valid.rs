//! The proof type: a value that no error-level finding stands against.

use crate::finding::Severity;
use crate::meeting::Meeting;
use crate::rules::{Profile, Report, check_with};
use std::{fmt, ops::Deref};

/// A record that was checked and has no error-level finding. Exports that promise validity ask for it.
///
/// It gives shared access only; [`into_inner`](Self::into_inner) takes it apart for editing.
///
/// ```
/// use minutebook::{Classification, Meeting, Organization};
/// let council = Organization::council("Fernshire County Council");
/// let cabinet = Organization::body("Cabinet", Classification::Cabinet);
/// let day = chrono::NaiveDate::from_ymd_opt(2024, 3, 12).ok_or("no such day")?;
/// let meeting = Meeting::of(council, cabinet, day).title("Cabinet, 12 March 2024").validate()?;
/// assert!(meeting.report().is_valid());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Valid<T> {
    record: T,
    report: Report,
}

impl<T> Valid<T> {
    /// Takes a record for valid without checking it: for records that were checked before and stored since.
    pub fn assume(record: T) -> Self {
        Self { record, report: Report::new() }
    }

    /// What the rules answered: warnings, notes, and how much was asked.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The record, to edit; it must be checked again afterwards.
    pub fn into_inner(self) -> T {
        self.record
    }
}

impl<T> Deref for Valid<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.record
    }
}

/// A record that contradicts itself: the record, unchanged, and what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Invalid<T> {
    /// The record as it was given.
    pub record: T,
    /// What the rules answered.
    pub report: Report,
}

impl<T> fmt::Display for Invalid<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = || self.report.findings.iter().filter(|finding| finding.severity == Severity::Error);
        match errors().count() {
            1 => f.write_str("the record contradicts itself")?,
            n => write!(f, "the record contradicts itself in {n} places")?,
        }
        errors().try_for_each(|finding| write!(f, "\n  {finding}"))
    }
}

impl<T: fmt::Debug> std::error::Error for Invalid<T> {}

impl Meeting {
    /// Fills in missing ids and checks the meeting; with an error-level finding the meeting comes back unchanged
    /// beside its report.
    ///
    /// # Errors
    /// When at least one finding is an error.
    pub fn validate(self) -> Result<Valid<Self>, Box<Invalid<Self>>> {
        self.validate_with(&Profile::default())
    }

    /// Like [`validate`](Self::validate), under a profile of the body's own rules.
    ///
    /// # Errors
    /// When at least one finding is an error.
    pub fn validate_with(self, profile: &Profile) -> Result<Valid<Self>, Box<Invalid<Self>>> {
        let record = self.identified();
        let report = check_with(&record, profile);
        if report.is_valid() {
            Ok(Valid { record, report })
        } else {
            Err(Box::new(Invalid { record, report }))
        }
    }
}
