//! One file per page form.

mod above;
pub(crate) mod agenda_item;
mod ahead;
mod beside;
mod business;
pub(crate) mod closing;
pub(crate) mod decision;
mod glued;
pub(crate) mod headings;
pub(crate) mod issue;
mod item_links;
mod lost;
pub(crate) mod meeting;
pub(crate) mod minutes;
pub(crate) mod narrative;
mod order;
mod second;
mod subheads;
pub(crate) mod title;
mod unnumbered;
pub(crate) mod votes;

mod context;

use crate::lines::Line;
use crate::parts::{front, item_kind};
use crate::recorder::Recorder;
use crate::when;
use minutebook::value::Period;
use minutebook::{AgendaItem, Meeting, PageKind, Partnership, Pointer};

/// What a page form makes of a page.
pub(crate) struct Parsed {
    pub(crate) page: PageKind,
    pub(crate) meeting: Meeting,
    pub(crate) partnerships: Vec<Partnership>,
    /// True where the page has minutes of another meeting behind these.
    pub(crate) more: bool,
}

/// Reads the page in the form that it has.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    front: &[Line<'t>],
    lines: &[Line<'t>],
    items: usize,
) -> Parsed {
    let mut parsed = if meeting::is_form(lines) {
        meeting::read(rec, lines, items)
    } else if agenda_item::is_form(lines) {
        agenda_item::read(rec, lines)
    } else if votes::is_form(lines) {
        votes::read(rec, lines)
    } else if decision::is_form(rec.text(), lines) {
        decision::read(rec, lines)
    } else if issue::is_form(lines) {
        issue::read(rec, lines, items)
    } else if minutes::is_form(lines) {
        minutes::read(rec, lines, items)
    } else {
        Parsed { page: PageKind::Unknown, meeting: Meeting::new(), partnerships: Vec::new(), more: false }
    };
    // What the page's head leaves open stands at its foot, above it, or only in the running text.
    context::own_council(rec, &mut parsed);
    front::read(rec, front, &mut parsed.meeting);
    context::read(rec, &mut parsed);
    parsed
}

/// What an item's title alone tells: its kind, and the period that a report covers.
pub(crate) fn title_facts<'t>(rec: &mut Recorder<'t>, title: &'t str, item: &mut AgendaItem, at: &Pointer) {
    item_kind::note(rec, item, at, title);
    let span = |found: &when::Found<'_>| !matches!(found.period, Period::AsAt(_) | Period::Text(_));
    if let Some(found) = when::all(title).into_iter().find(span) {
        rec.stated(&at.field("period"), found.text);
        item.period = Some(found.period);
    }
}
