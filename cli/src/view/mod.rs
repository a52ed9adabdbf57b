//! What people see: a record laid out in words, and what is wrong with it.

pub(crate) mod book;
mod excerpt;
mod figures;
mod findings;
mod item;
mod meeting;
mod partnership;
mod place;
pub(crate) mod rule;
pub(crate) mod style;
pub(crate) mod summary;
mod table;
#[cfg(test)]
mod tests;
mod vote;
mod words;
pub(crate) mod wrap;

use minutebook::{Basis, Coverage, EvidenceList, Meeting, PageKind, Partnership, Pointer, Reading, Report};
use wrap::Sheet;

/// One record and all that is known about it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    /// Name of the file.
    shown: &'a str,
    meeting: &'a Meeting,
    partnerships: &'a [Partnership],
    evidence: Option<&'a EvidenceList>,
    kind: Option<PageKind>,
    coverage: Option<&'a Coverage>,
    report: &'a Report,
    /// True where pointers lead into a reading, of which the meeting is a part.
    in_reading: bool,
    text: Option<&'a str>,
    /// Encoding of the page, where it is not the usual one.
    encoding: Option<&'a str>,
}

impl<'a> View<'a> {
    pub(crate) fn of_reading(shown: &'a str, reading: &'a Reading, report: &'a Report) -> Self {
        Self {
            shown,
            meeting: &reading.meeting,
            partnerships: &reading.partnerships,
            evidence: Some(&reading.evidence),
            kind: Some(reading.page),
            coverage: Some(&reading.coverage),
            report,
            in_reading: true,
            text: None,
            encoding: reading.source.encoding.as_deref().filter(|encoding| *encoding != "UTF-8"),
        }
    }

    pub(crate) fn of_meeting(shown: &'a str, meeting: &'a Meeting, report: &'a Report) -> Self {
        let (partnerships, evidence) = (&[], None);
        let (kind, coverage, in_reading, text) = (None, None, false, None);
        let encoding = None;
        Self { shown, meeting, partnerships, evidence, kind, coverage, report, in_reading, text, encoding }
    }

    /// The same with the text that its spans point into.
    pub(crate) fn text(self, text: &'a str) -> Self {
        Self { text: Some(text), ..self }
    }

    /// How a fact of the meeting is known, where that is not from the page's own words.
    fn ground(&self, field: &str) -> &'static str {
        let path = Pointer::root().field("meeting").field(field);
        let nearest = self.evidence.and_then(|evidence| evidence.nearest(&path));
        // What is known of a place around it says nothing of this one.
        let own = nearest.filter(|found| found.path == path.as_str());
        match own.map(|found| found.basis) {
            Some(Basis::Given) => " (as given)",
            Some(Basis::Inferred) => " (inferred)",
            Some(Basis::Stated | Basis::Derived) | None => "",
        }
    }
}

/// What is shown besides the usual.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Detail {
    /// Notes drawn at their place, as errors and warnings are.
    pub(crate) notes: bool,
    /// Which fact was missing for which rule.
    pub(crate) unknown: bool,
}

/// The whole record, then what is wrong with it.
pub(crate) fn page(sheet: &mut Sheet, view: &View<'_>, detail: Detail) {
    meeting::title(sheet, view);
    meeting::head(sheet, view);
    let agenda = Pointer::root().field("agenda");
    let agenda = if view.in_reading { Pointer::root().field("meeting").join(&agenda) } else { agenda };
    for (number, top) in view.meeting.agenda.iter().enumerate() {
        item::item(sheet, view, top, &agenda.at(number), 0);
    }
    for partnership in view.partnerships {
        partnership::partnership(sheet, partnership);
    }
    sheet.gap();
    closing(sheet, view, detail);
}

/// Only what is wrong with a record.
pub(crate) fn checked(sheet: &mut Sheet, view: &View<'_>, detail: Detail) {
    meeting::title(sheet, view);
    let absent = meeting::identity(sheet, view);
    meeting::not_stated(sheet, &absent);
    sheet.gap();
    closing(sheet, view, detail);
}

fn closing(sheet: &mut Sheet, view: &View<'_>, detail: Detail) {
    findings::findings(sheet, view, detail.notes);
    if detail.unknown {
        summary::unknown(sheet, view);
    }
    summary::closing(sheet, view);
}
