//! Rules that need more than one page.

use super::answers::Tally;
use super::{Answers, Profile, Report, rules};
use crate::book::{Book, Frame, Pages};
use crate::meeting::MeetingStatus;
use crate::path::Pointer;
use crate::reading::{PageKind, Reading};
use chrono::{Months, NaiveDate};

/// What a rule about many readings looks at. Its findings point into the list of readings: `/readings/3/meeting`.
pub(crate) struct BookContext<'b> {
    /// The readings themselves.
    pub(crate) pages: &'b Pages<'b>,
    /// What is known of each page, as keys.
    pub(crate) frame: &'b Frame<'b, 'b>,
    /// What was linked among them.
    pub(crate) book: &'b Book,
    pub(crate) profile: &'b Profile,
}

impl<'b> BookContext<'b> {
    pub(crate) fn new(frame: &'b Frame<'b, 'b>, book: &'b Book, profile: &'b Profile) -> Self {
        Self { pages: frame.pages, frame, book, profile }
    }
}

/// Runs every rule that needs more than one page.
pub(crate) fn check_book(context: &BookContext<'_>) -> Report {
    let root = Pointer::root();
    let mut tally = Tally::default();
    for rule in rules() {
        if let Some(across) = rule.across {
            across(context, &mut Answers::new(rule, &mut tally, &root));
        }
    }
    let mut report = tally.into_report();
    for finding in &mut report.findings {
        if finding.span.is_none() {
            finding.span = context.pages.span(&finding.path);
        }
        for related in &mut finding.related {
            if related.span.is_none() {
                related.span = context.pages.span(&related.path);
            }
        }
    }
    report
}

/// True for a page that shows a whole meeting which took place, as far as it says.
pub(crate) fn shows_meeting(reading: &Reading) -> bool {
    matches!(reading.page, PageKind::Meeting | PageKind::Minutes) && took_place(reading)
}

/// True unless the page says that the meeting was not held on its date.
pub(crate) fn took_place(reading: &Reading) -> bool {
    use MeetingStatus as S;
    !matches!(
        reading.meeting.status,
        Some(S::Cancelled | S::Postponed | S::Rescheduled | S::Scheduled | S::Confirmed)
    )
}

/// A day some months later; the last of the month where that has fewer days.
pub(crate) fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}
