//! The page of one agenda item: `Agenda item`, title, the agenda's text, `Minutes:`, `Supporting documents:`.

use crate::blocks::blocks;
use crate::item::{RawItem, Shared};
use crate::lines::Line;
use crate::page::meeting::truncation;
use crate::page::{Parsed, business, item_links, narrative, title_facts};
use crate::parts::attendance::Register;
use crate::parts::{bodies, deferral, documents, exclusion};
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::when;
use crate::words::page::{DOCUMENT_LABELS, MINUTES_LABELS, SITE_LINES};
use minutebook::value::Period;
use minutebook::{AgendaItem, Meeting, Organization, PageKind, PersonRef, Pointer};

/// True for a page that says it is an agenda item, whatever site furniture stands above.
pub(crate) fn is_form(lines: &[Line<'_>]) -> bool {
    start(lines).is_some()
}

fn start(lines: &[Line<'_>]) -> Option<usize> {
    lines.iter().take(40).position(|line| line.text.eq_ignore_ascii_case("agenda item"))
}

/// Reads the page.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>]) -> Parsed {
    let begin = start(lines).map_or(0, |at| at + 1);
    // The path to the page above its heading may name the body: `Licensing Sub-Committee`.
    let above = lines.get(..begin.saturating_sub(1)).unwrap_or_default();
    let body_line = above.iter().rev().take(4).find(|line| is_body_line(line.text)).map(|line| line.text);
    let mut lines = lines.get(begin..).unwrap_or_default();
    // Some copies print the heading of the page twice, or links between it and the title.
    while let [first, rest @ ..] = lines
        && SITE_LINES.iter().any(|known| first.text.eq_ignore_ascii_case(known))
        && !rest.is_empty()
    {
        lines = rest;
    }
    let mut meeting = Meeting::new();
    let mut shared = Shared::default();
    let at = Pointer::root().field("meeting").field("agenda").at(0);

    let documents_at =
        lines.iter().position(|line| DOCUMENT_LABELS.contains(&line.text)).unwrap_or(lines.len());
    let (body, papers) = lines.split_at_checked(documents_at).unwrap_or((lines, &[]));
    let minutes_at = body
        .iter()
        .position(|line| MINUTES_LABELS.contains(&line.text))
        .or_else(|| {
            // The label is lost: the minutes begin with what tells, behind the title.
            let told = narrative::begins(body.iter().skip(1).map(|line| line.text));
            told.map(|n| n + 1)
        })
        .unwrap_or(body.len());
    let (head, minutes) = body.split_at_checked(minutes_at).unwrap_or((body, &[]));
    // `Minutes:` is a mark of the page; `Decision:` and `Discussion:` are words of the minutes themselves.
    let told = match minutes.split_first() {
        Some((first, rest)) if first.text.starts_with("Minutes") => rest,
        _ => minutes,
    };

    if let Some((title, purpose)) = head.split_first() {
        let mut item = AgendaItem::new(1u32, fold(title.text));
        rec.stated(&at.field("title"), title.text);
        let mut raw = RawItem { title: title.text, purpose: Vec::new(), minutes: blocks(told) };
        for line in purpose {
            if item_links::read(rec, line.text, &mut item, &at, &mut meeting) {
                continue;
            }
            head_line(rec, line.text, &mut item, &at, &mut raw);
        }
        store_purpose(rec, &raw, &mut item, &at);
        for line in papers.iter().skip(1).filter(|line| !documents::is_furniture(line.text)) {
            let place = at.field("documents").at(item.documents.len());
            let document = documents::entry(rec, &place, line.body());
            if let (None, Some(number)) = (&item.number, &document.item) {
                // The page prints the item's number only beside its documents.
                rec.stated(&at.field("number"), line.body());
                item.number = Some(number.clone());
            }
            item.documents.push(document);
        }
        truncation(rec, &mut raw, &mut item, &at);
        title_facts(rec, title.text, &mut item, &at);
        if item.period.is_none() {
            purpose_period(rec, &raw, &mut item, &at);
        }
        let mut register = Register::of(lines);
        business::read(rec, &raw, told, &mut item, &at, &mut meeting, &mut register, &mut shared);
        register.settle(rec, &mut meeting);
        register.preside(rec, &mut meeting);
        meeting.agenda.push(item);
        let texts: Vec<&'t str> = minutes.iter().map(|line| line.text).collect();
        exclusion::read(rec, &[texts], &mut meeting.agenda);
    }
    if let Some(body) = body_line.filter(|_| meeting.body.is_none()) {
        let at = Pointer::root().field("meeting").field("body");
        rec.stated(&at.field("name"), body);
        rec.inferred(&at.field("classification"), body);
        meeting.body = Some(Organization::body(fold(body), bodies::classification(body)));
    }
    Parsed { page: PageKind::AgendaItem, meeting, partnerships: shared.partnerships, more: false }
}

/// True for a line that is the name of a body and nothing else.
fn is_body_line(text: &str) -> bool {
    let words = text.split(is_space).count();
    (2..=9).contains(&words)
        && text.starts_with(char::is_uppercase)
        && !text.contains([':', '>', '|', '.', '@', '©'])
        && text.split(is_space).all(|word| {
            word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '&')
                || ["and", "of", "for", "the", "on", "with"].contains(&word)
        })
        && ["committee", "sub-committee", "cabinet", "panel", "board", "forum", "executive"]
            .iter()
            .any(|word| bodies::has(text, word))
        && !["agenda", "meetings", "meeting", "papers", "members", "search", "calendar", "about", "all"]
            .iter()
            .any(|word| bodies::has(text, word))
}

/// The period that the agenda's text names: "... for the period November 2020 – October 2021".
fn purpose_period<'t>(rec: &mut Recorder<'t>, raw: &RawItem<'t>, item: &mut AgendaItem, at: &Pointer) {
    let spans = raw.purpose.iter().flat_map(|line| when::all(line));
    if let Some(found) =
        spans.into_iter().find(|found| matches!(found.period, Period::Span { .. } | Period::Year(_)))
    {
        rec.stated(&at.field("period"), found.text);
        item.period = Some(found.period);
    }
}

/// One line between title and minutes: a deferral, whose report it is, or the agenda's own text.
pub(crate) fn head_line<'t>(
    rec: &mut Recorder<'t>,
    line: &'t str,
    item: &mut AgendaItem,
    at: &Pointer,
    raw: &mut RawItem<'t>,
) {
    let line = trim(line);
    if line.is_empty() {
        return;
    }
    if deferral::head_line(rec, line, item, at) {
        return;
    }
    if let Some(post) = line.strip_prefix("Report of the ").or_else(|| line.strip_prefix("Report of ")) {
        let place = at.field("report_of").at(item.report_of.len());
        rec.stated(&place, line);
        rec.stated(&place.field("post"), post);
        item.report_of.push(PersonRef::holding(fold(post.trim_end_matches('.'))));
        return;
    }
    raw.purpose.push(line);
}

/// Joins the lines of the agenda's own text.
pub(crate) fn store_purpose<'t>(
    rec: &mut Recorder<'t>,
    raw: &RawItem<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
) {
    if let (Some(first), Some(last)) = (raw.purpose.first(), raw.purpose.last()) {
        let whole = rec.joined(first, last);
        rec.stated(&at.field("purpose"), whole);
        item.purpose = Some(fold(whole));
    }
}
