//! One file per page form.

pub(crate) mod agenda_item;
pub(crate) mod decision;
pub(crate) mod headings;
pub(crate) mod issue;
pub(crate) mod meeting;
pub(crate) mod minutes;

use crate::lines::Line;
use crate::recorder::Recorder;
use minutebook::{Meeting, PageKind, Partnership};

/// What a page form makes of a page.
pub(crate) struct Parsed {
    pub(crate) page: PageKind,
    pub(crate) meeting: Meeting,
    pub(crate) partnerships: Vec<Partnership>,
}

/// Reads the page in the form that it has.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>]) -> Parsed {
    if meeting::is_form(lines) {
        meeting::read(rec, lines)
    } else if agenda_item::is_form(lines) {
        agenda_item::read(rec, lines)
    } else if decision::is_form(lines) {
        decision::read(rec, lines)
    } else if issue::is_form(lines) {
        issue::read(rec, lines)
    } else if minutes::is_form(lines) {
        minutes::read(rec, lines)
    } else {
        Parsed { page: PageKind::Unknown, meeting: Meeting::new(), partnerships: Vec::new() }
    }
}
