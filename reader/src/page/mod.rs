//! One file per page form.

pub(crate) mod agenda_item;
pub(crate) mod meeting;

mod context;

use crate::lines::Line;
use crate::recorder::Recorder;
use crate::when;
use crate::words::page::ITEM_KINDS;
use minutebook::value::Period;
use minutebook::{AgendaItem, Meeting, PageKind, Partnership, Pointer};

/// What a page form makes of a page.
pub(crate) struct Parsed {
    pub(crate) page: PageKind,
    pub(crate) meeting: Meeting,
    pub(crate) partnerships: Vec<Partnership>,
}

/// Reads the page in the form that it has.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], items: usize) -> Parsed {
    let mut parsed = if meeting::is_form(lines) {
        meeting::read(rec, lines, items)
    } else if agenda_item::is_form(lines) {
        agenda_item::read(rec, lines)
    } else {
        Parsed { page: PageKind::Unknown, meeting: Meeting::new(), partnerships: Vec::new() }
    };
    context::read(rec, &mut parsed);
    parsed
}

/// What an item's title alone tells: its kind, and the period that a report covers.
pub(crate) fn title_facts<'t>(rec: &mut Recorder<'t>, title: &'t str, item: &mut AgendaItem, at: &Pointer) {
    let lower = title.to_lowercase();
    if let Some((_, kind)) = ITEM_KINDS.iter().find(|(words, _)| lower.contains(words)) {
        rec.inferred(&at.field("kind"), title);
        item.kind = Some(*kind);
    }
    let span = |found: &when::Found<'_>| !matches!(found.period, Period::AsAt(_) | Period::Text(_));
    if let Some(found) = when::all(title).into_iter().find(span) {
        rec.stated(&at.field("period"), found.text);
        item.period = Some(found.period);
    }
}
