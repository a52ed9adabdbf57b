//! What happened under one item: every part reader looks at the same blocks and adds its own facts.

use crate::blocks::{self, Block};
use crate::gates::Gate;
use crate::ids;
use crate::parts;
use crate::recorder::Recorder;
use minutebook::value::Id;
use minutebook::{AgendaItem, Attendance, Meeting, Partnership, Pointer};
use std::cell::OnceCell;

/// One item as the page form found it, before its facts are read.
pub(crate) struct RawItem<'t> {
    /// Title as printed.
    pub(crate) title: &'t str,
    /// The agenda's own text.
    pub(crate) purpose: Vec<&'t str>,
    /// The minutes, block by block, without the list of documents.
    pub(crate) minutes: Vec<Block<'t>>,
}

/// What the parts of all items add to together.
pub(crate) struct Shared {
    pub(crate) attendance: Vec<Attendance>,
    pub(crate) partnerships: Vec<Partnership>,
    /// Whether the page has a column for owners, once an item has asked.
    pub(crate) column: OnceCell<bool>,
    /// Whether the page lists its tasks behind labels, once an item has asked.
    pub(crate) labels: OnceCell<bool>,
    /// Provisional ids given out so far.
    ids: u32,
    /// Provisional id of the item that is being read.
    item: Id<AgendaItem>,
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            attendance: Vec::new(),
            partnerships: Vec::new(),
            column: OnceCell::new(),
            labels: OnceCell::new(),
            ids: 0,
            item: Id::NIL,
        }
    }
}

impl Shared {
    /// A fresh provisional id.
    pub(crate) fn provisional<T>(&mut self) -> Id<T> {
        self.ids += 1;
        ids::provisional(self.ids)
    }

    /// The item that is being read.
    pub(crate) fn this_item(&self) -> Id<AgendaItem> {
        self.item
    }
}

/// Reads the facts of one item. `at` is the item's place in the reading.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    raw: &RawItem<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
    meeting: &mut Meeting,
) {
    item.id = shared.provisional();
    shared.item = item.id;
    blocks::note(rec, item, at, &raw.minutes);
    parts::announced::read(rec, item, at, &raw.minutes);
    // What decides is no debate: the rest of the part readers look only at what is left.
    report_of(rec, raw, item, at);
    let debate = parts::resolution::read(rec, raw, item, at, shared);
    parts::boards::present(rec, &raw.minutes, &mut shared.attendance);
    parts::statement::read(rec, item, at, &raw.minutes);
    parts::urgency::read(rec, item, at, &raw.minutes);
    parts::deferral::read(rec, item, at, raw);
    parts::observance::read(rec, item, at, &debate);
    parts::negatives::read(rec, &debate, item, at, meeting);
    parts::discussion::read(rec, item, at, &debate);
    parts::priorities::read(rec, item, at, &debate);
    parts::actions::read(rec, item, at, &debate, shared);
    parts::trends::read(rec, item, at, &debate);
    parts::figures::read(rec, item, at, &raw.purpose, &raw.minutes, &debate);
    parts::partnership::read(rec, raw, &debate, &mut shared.partnerships);
    shrink(item);
}

/// Gives back the room that lists took to grow: an item is done once it is read.
fn shrink(item: &mut AgendaItem) {
    item.minutes.shrink_to_fit();
    item.discussion.shrink_to_fit();
    item.motions.shrink_to_fit();
    item.votes.shrink_to_fit();
    item.resolutions.shrink_to_fit();
    item.actions.shrink_to_fit();
    item.priorities.shrink_to_fit();
    item.figures.shrink_to_fit();
    item.trends.shrink_to_fit();
    item.documents.shrink_to_fit();
}

/// Words before those whose report it is.
pub(crate) const REPORT_LEADS: &[&str] = &[
    "considered a report of ",
    "considered a report from ",
    "considered a report by ",
    "received a report from ",
    "received a report of ",
    "considered the report of ",
];

/// "The committee considered a report of the Head of Housing": whose report it is, where the agenda does not say.
fn report_of<'t>(rec: &mut Recorder<'t>, raw: &RawItem<'t>, item: &mut AgendaItem, at: &Pointer) {
    if !item.report_of.is_empty() {
        return;
    }
    for block in raw.minutes.iter().take(3) {
        if Gate::ReportOf.shut(block.text) {
            continue;
        }
        let lead = REPORT_LEADS.iter().find_map(|lead| block.text.find(lead).map(|at| at + lead.len()));
        let found = lead.and_then(|from| block.text.get(from..)).and_then(parts::people::person);
        if let Some((person, words)) = found {
            parts::motion::note_person(rec, &at.field("report_of").at(0), &person, words);
            item.report_of.push(person);
            return;
        }
    }
}
