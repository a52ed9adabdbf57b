//! Minutes as a running text: header, attendance, items under their headings, close.

use crate::blocks::blocks;
use crate::item::{RawItem, Shared};
use crate::lines::{Line, marker};
use crate::page::headings::Heading;
use crate::page::{
    Parsed, above, ahead, business, closing, glued, lost, order, second, subheads, title_facts,
};
use crate::paragraphs::paragraphs;
use crate::parts::{attendance, divisions, exclusion, presiding, resolution, sections};
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::words::minutes::Section;
use minutebook::{AgendaItem, Capacity, Meeting, PageKind, Pointer};

/// True for a text that calls itself minutes, has an attendance, or records a decision.
pub(crate) fn is_form(lines: &[Line<'_>]) -> bool {
    let top = lines.get(..lines.len().min(40)).unwrap_or(lines);
    let titled = top.iter().any(|line| {
        let lower = line.text.to_lowercase();
        let word = |known: &str| lower.split(|c: char| !c.is_alphabetic()).any(|word| word == known);
        (word("minutes") || lower.contains("minute of"))
            && (word("meeting") || word("held") || word("of") || lower.split(is_space).count() <= 6)
    });
    let attended = top
        .iter()
        .any(|line| sections::label(line.text).is_some_and(|(section, _, _)| section == Section::Present));
    (titled && lines.len() > 3)
        || attended
        || lines.iter().any(order::decides)
        // The bare text of a decision by one person: `The Cabinet Member noted that` and a list.
        || lines
            .iter()
            .zip(lines.iter().skip(1))
            .any(|(line, next)| next.marker.is_some() && resolution::leads_noted(line.text))
}

/// Reads the page.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], limit: usize) -> Parsed {
    let mut lines = paragraphs(rec, lines);
    // One reading is of one meeting: what stands behind its close belongs to another.
    let more = second::begins(&lines);
    lines.truncate(more.unwrap_or(lines.len()));
    // Below the minutes stands who signs them.
    while lines.last().is_some_and(|line| closing::is_role(line.text)) {
        lines.pop();
    }
    if let Some(sorted) = ahead::sorted(&lines) {
        lines = sorted;
    }
    // A record of the votes stands for itself: it is no text of the item above it.
    let record = divisions::find(rec, &lines);
    if let Some(record) = &record {
        let mut at = 0;
        lines.retain(|_| {
            at += 1;
            record.lines.binary_search(&(at - 1)).is_err()
        });
    }
    if let Some(own) = order::without_agenda(&lines) {
        lines = own;
    }
    let (mut heads, mut first) = order::heads(&lines);
    if let Some(sorted) = order::roll_first(&lines, &heads) {
        lines = sorted;
        (heads, first) = order::heads(&lines);
    }
    // A number of an item inside a line begins a line of its own.
    if let Some(cut) = lost::found(&lines, &heads) {
        lines = cut;
        (heads, first) = order::heads(&lines);
    }
    if let Some(cut) = glued::found(&lines, &heads) {
        lines = cut;
        (heads, first) = order::heads(&lines);
    }
    let before = order::preface(&lines, &heads, first);
    let first = before.map_or(first, |head| head.line);
    let mut heads = subheads::with_parts(&lines, heads);
    before.into_iter().for_each(|head| heads.insert(0, head));
    heads.truncate(limit);
    let mut meeting = Meeting::new();
    let mut register = attendance::Register::of(&lines);
    let mut shared = Shared::default();

    let above = lines.get(..first).unwrap_or_default();
    let listed = above::read(rec, above, &mut meeting, &mut register, &mut shared);

    let texts = items(rec, &lines, &heads, first, &mut meeting, &mut register, &mut shared);
    exclusion::read(rec, &texts, &mut meeting.agenda);
    if let Some(record) = record {
        divisions::settle(rec, record, &mut meeting, &mut shared);
    }
    if !listed {
        let last = heads.last().map_or(lines.len(), |head| head.line + head.takes);
        below_items(rec, lines.get(last..).unwrap_or_default(), &mut meeting, &mut register);
    }
    register.settle(rec, &mut meeting);
    register.preside(rec, &mut meeting);
    presiding::read(rec, lines.iter().take(first + 12).map(|line| line.text), &mut meeting);
    closing::signed_by(rec, &lines, &mut meeting);
    closing::read(rec, &lines, &mut meeting);
    Parsed { page: PageKind::Minutes, meeting, partnerships: shared.partnerships, more: more.is_some() }
}

/// Below all items: who was there.
fn below_items<'t>(
    rec: &mut Recorder<'t>,
    behind: &[Line<'t>],
    meeting: &mut Meeting,
    register: &mut attendance::Register<'t>,
) {
    if meeting.attendance.iter().any(|one| one.capacity == Some(Capacity::Member)) {
        return;
    }
    let title = behind.iter().position(|line| is_roll_title(line.text));
    if let Some((title, roll)) = title.and_then(|at| behind.get(at..)?.split_first()) {
        attendance::zone(rec, roll, Some((Section::Present, title.text)), meeting, register);
    }
}

/// `Attendance Details`, alone on a line: the list of those present stands below.
fn is_roll_title(text: &str) -> bool {
    const TITLES: &[&str] = &[
        "attendance details",
        "attendance",
        "attendance list",
        "attendance record",
        "list of attendance",
        "record of attendance",
        "members present",
        "councillors present",
        "present",
        "those present",
        "attendees",
    ];
    let bare = trim(text).trim_end_matches([':', '.', '-', '–']);
    TITLES.iter().any(|title| bare.eq_ignore_ascii_case(title))
}

/// Reads the items; gives back the paragraphs of each.
fn items<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    heads: &[Heading<'t>],
    first: usize,
    meeting: &mut Meeting,
    register: &mut attendance::Register<'t>,
    shared: &mut Shared,
) -> Vec<Vec<&'t str>> {
    let agenda = Pointer::root().field("meeting").field("agenda");
    let whole: Vec<Heading<'t>> = match (heads, lines.first()) {
        ([], Some(line)) if first < lines.len() => {
            vec![Heading { line: first, takes: 0, number: None, title: line.text, rest: None }]
        }
        _ => heads.to_vec(),
    };
    let mut texts = Vec::with_capacity(whole.len());
    for (n, head) in whole.iter().enumerate() {
        let next = whole.get(n + 1).map_or(lines.len(), |next| next.line);
        let rest =
            head.rest.map(|text| Line { text, indent: 0, after_gap: false, marker: marker(text), strong: 0 });
        let behind = lines.get(head.line + head.takes..next).unwrap_or_default();
        let body: Vec<Line<'t>> = rest
            .into_iter()
            .chain(behind.iter().copied())
            .filter(|line| !closing::is_closing(line.text))
            .collect();

        let at = agenda.at(n);
        let order = u32::try_from(n + 1).unwrap_or(u32::MAX);
        let mut item = AgendaItem::new(order, fold(head.title));
        if head.takes == 0 {
            rec.inferred(&at.field("title"), head.title);
        } else {
            rec.stated(&at.field("title"), head.title);
        }
        if let Some(number) = head.number {
            rec.stated(&at.field("number"), number);
            item.number = Some(number.to_owned());
        }
        title_facts(rec, head.title, &mut item, &at);
        let raw = RawItem { title: head.title, purpose: Vec::new(), minutes: blocks(&body) };
        business::read(rec, &raw, &body, &mut item, &at, meeting, register, shared);
        meeting.agenda.push(item);
        texts.push(body.iter().map(|line| line.text).collect());
    }
    texts
}
