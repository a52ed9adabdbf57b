//! The page of a whole meeting, flattened to a table: `No. | Item |`, one row per item.

use crate::blocks::blocks;
use crate::gates::Gate;
use crate::item::{RawItem, Shared};
use crate::lines::{Line, lines, marker};
use crate::page::agenda_item::{head_line, store_purpose};
use crate::page::{Parsed, business, closing, narrative, title_facts, unnumbered};
use crate::parts::attendance::{self, Register};
use crate::parts::{documents, exclusion, header, hours, next_meeting, sections};
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::wordlist::Search;
use crate::words::minutes::Section;
use crate::words::page::{DOCUMENT_LABELS, MINUTES_LABELS, PURPOSE_STARTS, TRUNCATION};
use minutebook::{AgendaItem, ItemKind, Meeting, PageKind, Pointer};
use std::sync::LazyLock;

/// True for a page with the table's head, or one that has a meeting's title and labels and no items at all (a
/// cancelled meeting).
pub(crate) fn is_form(lines: &[Line<'_>]) -> bool {
    let titled = || lines.iter().take(60).any(|line| header::is_title_line(line.text));
    let labelled = || {
        lines
            .iter()
            .take(80)
            .any(|line| line.text.starts_with("Venue:") || line.text.starts_with("Proposed venue:"))
    };
    head(lines).is_some() || (titled() && labelled())
}

/// The line that the table's head ends with.
fn head(lines: &[Line<'_>]) -> Option<usize> {
    let alone = |at: usize, words: &[&str]| lines.get(at).is_some_and(|line| words.contains(&line.text));
    lines.iter().take(80).position(|line| is_head(line.text)).or_else(|| {
        // Each cell on a line of its own.
        (0..lines.len().min(80))
            .find(|&at| {
                alone(at, &["No.", "No", "Item No."]) && alone(at + 1, &["Item", "Title", "Agenda Item"])
            })
            .map(|at| at + 1)
    })
}

/// `No. | Item |`, and `No. Item` where a copy has lost the bars.
fn is_head(text: &str) -> bool {
    // Most lines begin as none of these.
    if !text.trim_start_matches(|c| c == '|' || is_space(c)).starts_with(['N', 'I', 'T']) {
        return false;
    }
    // A column in front may say when each item begins.
    let timed = |cell: &&str| ["Note", "Time", "Timing"].contains(cell);
    let mut cells = text.split('|').map(trim).filter(|cell| !cell.is_empty()).skip_while(timed);
    let first = (cells.next(), cells.next());
    // `No | Item | Action by`: minutes that a clerk keeps as a table.
    let acts = cells.next().is_some_and(|cell| {
        let lower = cell.to_lowercase();
        ["action", "owner", "who", "by whom", "minute", "discussion", "decision"]
            .iter()
            .any(|word| lower.starts_with(word))
    });
    !acts
        && matches!(
            first,
            (Some("No." | "No" | "Item No." | "Number"), Some("Item" | "Agenda Item" | "Title"))
                | (Some("No. Item" | "Note No. Item" | "No. Title"), None)
        )
}

/// The number that is all of a line: `70.`, `77/21`, `CAB.41`.
fn number_line(text: &str) -> Option<(&str, u32)> {
    let bare = text.trim_end_matches(['.', ')']);
    let start = bare.find(|c: char| c.is_ascii_digit())?;
    let digits = bare.get(start..)?;
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let value = digits.get(..end).filter(|digits| digits.len() <= 4)?.parse().ok()?;
    let front = bare.get(..start)?;
    let fits = front.len() <= 5
        && front.chars().all(|c| c.is_ascii_uppercase() || matches!(c, '.' | '/' | '-' | ' '));
    let tail = digits.get(end..)?;
    let year = tail
        .strip_prefix(['/', '-'])
        .is_some_and(|year| (2..=4).contains(&year.len()) && year.bytes().all(|b| b.is_ascii_digit()));
    let letter = tail.len() == 1 && tail.bytes().all(|b| b.is_ascii_lowercase());
    (fits && (tail.is_empty() || year || letter)).then_some((bare, value))
}

/// The rows of a copy that has lost its bars: a number on a line of its own, the title on the next one.
/// Tells the line of the first number as well.
fn dumped<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> (usize, Vec<(&'t str, &'t str)>) {
    let mut starts: Vec<(usize, &'t str, u32)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((number, value)) = number_line(line.text) else { continue };
        let follows = starts.last().is_none_or(|(_, _, last)| (*last..=last + 3).contains(&value));
        let titled = lines.get(at + 1).is_some_and(|next| {
            number_line(next.text).is_none()
                && next.text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '"' | '“'))
                && !MINUTES_LABELS.contains(&next.text)
        });
        if follows && titled {
            starts.push((at, number, value));
        }
    }
    let ends = starts.iter().skip(1).map(|(at, ..)| *at).chain([lines.len()]);
    let rows = starts
        .iter()
        .zip(ends)
        .filter_map(|((at, number, _), end)| {
            let (first, last) = (lines.get(at + 1)?, lines.get(..end)?.last()?);
            Some((*number, rec.joined(first.text, last.text)))
        })
        .collect();
    (starts.first().map_or(0, |(at, ..)| *at), rows)
}

/// True for a label of those present, with names behind it or alone on its line.
fn is_roll(text: &str) -> bool {
    sections::label(text).is_some_and(|(section, words, _)| {
        section == Section::Present && words.to_ascii_lowercase().contains("present")
    })
}

/// Reads the page.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], limit: usize) -> Parsed {
    let table = head(lines).unwrap_or(lines.len());
    let (above, rows) = lines.split_at_checked(table).unwrap_or((lines, &[]));
    let mut meeting = Meeting::new();
    let mut shared = Shared::default();
    let mut register = Register::of(lines);
    let present = |lines: &[Line<'_>]| lines.iter().position(|line| is_roll(line.text));
    let (above, roll) = above.split_at_checked(present(above).unwrap_or(above.len())).unwrap_or((above, &[]));
    for (n, line) in above.iter().enumerate() {
        let next = above.get(n + 1).and_then(|day| header::stacked(rec, line.text, day.text));
        if !header::label_line(rec, line.text, &mut meeting)
            && !header::title_line(rec, next.unwrap_or(line.text), &mut meeting)
        {
            meeting_paper(rec, line, &mut meeting);
        }
    }
    attendance::zone(rec, roll, None, &mut meeting, &mut register);
    let mut texts = Vec::new();
    let barred = rows.first().is_some_and(|line| line.text.contains('|'));
    let rows: Vec<(Option<&'t str>, &'t str)> = if barred {
        cells(rec, rows.get(1..).unwrap_or_default()).into_iter().map(number_cell).collect()
    } else {
        let below = if rows.is_empty() { lines } else { rows.get(1..).unwrap_or_default() };
        let (first, found) = dumped(rec, below);
        // Who was there may stand between the table's head and its first number.
        let between = below.get(..first).filter(|_| !rows.is_empty()).unwrap_or_default();
        if let Some(roll) = present(between).and_then(|at| between.get(at..)) {
            attendance::zone(rec, roll, None, &mut meeting, &mut register);
        }
        // One number alone is no list of items.
        let enough = found.len() >= if rows.is_empty() { 2 } else { 1 };
        if enough {
            found.into_iter().map(|(number, row)| (Some(number), row)).collect()
        } else {
            unnumbered::rows(rec, below).into_iter().map(|row| (None, row)).collect()
        }
    };
    // Where no row has the label, what tells begins the minutes.
    let labelled = rows.iter().any(|(_, row)| row.contains("Minutes:"));
    let mut last_row = "";
    for (number, row) in rows {
        last_row = row;
        if meeting.agenda.len() >= limit {
            break;
        }
        let at = Pointer::root().field("meeting").field("agenda").at(meeting.agenda.len());
        let order = u32::try_from(meeting.agenda.len() + 1).unwrap_or(u32::MAX);
        let (mut item, mut raw, body) = read_row(rec, number, row, labelled, order, &at);
        truncation(rec, &mut raw, &mut item, &at);
        title_facts(rec, raw.title, &mut item, &at);
        business::read(rec, &raw, &body, &mut item, &at, &mut meeting, &mut register, &mut shared);
        // The agenda's own text may be all that tells of the next meeting.
        if item.kind == Some(ItemKind::DateOfNextMeeting) && meeting.next_meeting.is_none() {
            raw.purpose.iter().for_each(|text| next_meeting::read(rec, text, &mut meeting));
        }
        meeting.agenda.push(item);
        texts.push(body.iter().map(|line| line.text).collect());
    }
    exclusion::read(rec, &texts, &mut meeting.agenda);
    register.settle(rec, &mut meeting);
    register.preside(rec, &mut meeting);
    let mut end = last_row.rsplit('\n').map(trim).filter(|text| !text.is_empty()).take(6);
    if meeting.end_time.is_none()
        && let Some((time, words)) =
            end.find_map(|text| closing::close(text).or_else(|| closing::duration(text)))
    {
        rec.stated(&Pointer::root().field("meeting").field("end_time"), words);
        meeting.end_time = Some(time);
    }
    Parsed { page: PageKind::Meeting, meeting, partnerships: shared.partnerships, more: false }
}

/// A paper of the meeting as a whole, listed above the items: `Agenda frontsheet PDF 198 KB`.
fn meeting_paper<'t>(rec: &mut Recorder<'t>, line: &Line<'t>, meeting: &mut Meeting) {
    if documents::sized(line.body()).is_some() {
        let place = Pointer::root().field("meeting").field("documents").at(meeting.documents.len());
        meeting.documents.push(documents::entry(rec, &place, line.body()));
    }
}

/// The rows that hold an item, each from its first word to before its closing bar.
fn cells<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Vec<&'t str> {
    let mut rows = Vec::new();
    let mut open: Option<(&'t str, &'t str)> = None;
    for line in lines {
        let text = line.text;
        let rule = text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
        if (rule || is_head(text)) && open.is_none() {
            continue;
        }
        let first = open.map_or(text, |(first, _)| first);
        open = Some((first, text));
        // A row of a table inside the item's own cell.
        let inner = |text: &str| text.starts_with('|') && text.trim_matches('|').contains('|');
        let nested = open.is_some_and(|(first, _)| !std::ptr::eq(first, text)) && inner(text);
        if text.ends_with('|') && !nested {
            rows.push(rec.joined(first, text));
            open = None;
        }
    }
    rows.extend(open.map(|(first, last)| rec.joined(first, last)));
    rows.iter()
        .map(|row| trim(row.trim_end_matches('|')))
        .map(|row| trim(row.trim_start_matches('|')))
        .filter(|row| !row.is_empty() && !row.starts_with('©'))
        .collect()
}

/// One row: number cell, title, size of the report, whose report, the agenda's text, `Minutes:`.
fn read_row<'t>(
    rec: &mut Recorder<'t>,
    number: Option<&'t str>,
    row: &'t str,
    labelled: bool,
    order: u32,
    at: &Pointer,
) -> (AgendaItem, RawItem<'t>, Vec<Line<'t>>) {
    static LABELS: LazyLock<Search> = LazyLock::new(|| Search::new(MINUTES_LABELS));
    let (label_at, label) = LABELS
        .first(row)
        .map(|(at, length)| (at, row.get(at..at + length).unwrap_or_default()))
        .unwrap_or_else(|| (unlabelled(row, labelled), ""));
    let head = row.get(..label_at).unwrap_or(row);
    // `Minutes:` is a mark of the page; `Decision:` is a word of the minutes themselves.
    let skip = if label == "Minutes:" { label.len() } else { 0 };
    let text = row.get(label_at + skip..).unwrap_or_default();

    // A size behind the label of the papers is that of a paper.
    let papers = DOCUMENT_LABELS.iter().filter_map(|label| head.find(label)).min().unwrap_or(head.len());
    let sized = documents::sized(head.get(..papers).unwrap_or(head));
    let title_end = match &sized {
        Some(found) => found.title.len(),
        None => title_end(head),
    };
    let title = trim(head.get(..title_end).unwrap_or(head));
    let mut item = AgendaItem::new(order, fold(title));
    rec.stated(&at.field("title"), title);
    if let Some(number) = number {
        rec.stated(&at.field("number"), number);
        item.number = Some(number.to_owned());
    }
    if let Some(found) = &sized {
        let place = at.field("documents").at(0);
        let (role, label) = documents::role(found.title);
        let mut document = minutebook::Document::new(fold(found.title), role);
        document.label = label;
        rec.stated(&place.field("title"), found.title);
        rec.stated(&place, head);
        documents::fill_size(rec, &place, &mut document, found);
        item.documents.push(document);
    }
    let place = |text: &str| (text.as_ptr() as usize).wrapping_sub(head.as_ptr() as usize);
    let rest = sized.as_ref().map_or(title_end, |found| place(found.rest));
    let rest = head.get(rest..).unwrap_or_default();
    let mut body = lines(text);
    // The last row ends with the close of the meeting, and who signs.
    while body.last().is_some_and(|line| closing::is_closing(line.text) || closing::is_role(line.text)) {
        body.pop();
    }
    let mut raw = RawItem { title, purpose: Vec::new(), minutes: blocks(&body) };
    let mut papers = false;
    for line in rest.split('\n').map(trim).filter(|line| !line.is_empty()) {
        // On a flattened page the list's label follows the report's author on one line.
        let label =
            DOCUMENT_LABELS.iter().find_map(|label| line.find(label).map(|found| (found, label.len())));
        if let Some((found, len)) = label.filter(|_| !papers) {
            papers = true;
            head_line(rec, trim(line.get(..found).unwrap_or_default()), &mut item, at, &mut raw);
            paper(rec, trim(line.get(found + len..).unwrap_or_default()), &mut item, at);
        } else if papers || (marker(line).is_some() && documents::sized(line).is_some()) {
            paper(rec, line, &mut item, at);
        } else {
            head_line(rec, line, &mut item, at, &mut raw);
        }
    }
    store_purpose(rec, &raw, &mut item, at);
    (item, raw, body)
}

/// Where the minutes of a row begin that has no label for them: with the line that decides, and on a page without any
/// such label with the line that tells.
fn unlabelled(row: &str, labelled: bool) -> usize {
    let title = row.find('\n').unwrap_or(row.len());
    let below = || row.get(title..).unwrap_or_default().split('\n');
    let told = if labelled { below().position(narrative::decides) } else { narrative::begins(below()) };
    told.map_or(row.len(), |n| title + below().take(n).map(|line| line.len() + 1).sum::<usize>())
}

/// A document listed under the item.
fn paper<'t>(rec: &mut Recorder<'t>, line: &'t str, item: &mut AgendaItem, at: &Pointer) {
    let line = marker(line).map_or(line, |marker| marker.body);
    if !line.is_empty() {
        let place = at.field("documents").at(item.documents.len());
        item.documents.push(documents::entry(rec, &place, line));
    }
}

/// `54. | Public Question Time ...`: the number's own cell.
fn number_cell(row: &str) -> (Option<&str>, &str) {
    let Some((cell, rest)) = row.split_once('|') else { return (None, row) };
    // `6.30 pm | 41. | Apologies`: when the item begins.
    if hours::clock(trim(cell)).is_some_and(|(_, words)| words.len() == trim(cell).len()) {
        let (number, row) = number_cell(rest);
        return (number, trim(row));
    }
    let number = trim(cell).trim_end_matches('.');
    let numeric = !number.is_empty()
        && number.len() <= 12
        && number.contains(|c: char| c.is_ascii_digit())
        && !number.contains(char::is_whitespace);
    if numeric { (Some(number), trim(rest)) } else { (None, row) }
}

/// Where a title ends: at the end of its line, or where the agenda's text begins behind it on the same line. A title
/// that is itself a list of parts (`(a) To agree ... (b) ...`) is all of the head.
fn title_end(head: &str) -> usize {
    if marker(head).is_some() {
        return head.len();
    }
    let line = head.find('\n').unwrap_or(head.len());
    let first = head.get(..line).unwrap_or(head);
    let purpose = |at: &usize| {
        let behind = first.get(at + 1..).unwrap_or_default();
        PURPOSE_STARTS.iter().any(|start| behind.starts_with(start))
    };
    memchr::memchr_iter(b' ', first.as_bytes()).find(purpose).unwrap_or(line)
}

/// `... view the full minutes text for item 8.`: the minutes are cut, and the note names the item's number.
pub(crate) fn truncation<'t>(
    rec: &mut Recorder<'t>,
    raw: &mut RawItem<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
) {
    let cut = |text: &str| !Gate::Truncated.shut(text) && text.to_ascii_lowercase().contains(TRUNCATION);
    let Some(block) = raw.minutes.iter_mut().rev().find(|block| cut(block.text)) else {
        return;
    };
    let Some(note_at) = block.text.to_ascii_lowercase().find(TRUNCATION) else { return };
    let note = block.text.get(note_at..).unwrap_or_default();
    item.truncated = true;
    rec.stated(&at.field("truncated"), note);
    let number = trim(note.get(TRUNCATION.len()..).unwrap_or_default()).trim_end_matches(['.', '|', ' ']);
    if item.number.is_none()
        && !number.is_empty()
        && number.len() <= 12
        && !number.contains(char::is_whitespace)
    {
        rec.stated(&at.field("number"), note);
        item.number = Some(number.to_owned());
    }
    block.text = trim(block.text.get(..note_at).unwrap_or_default());
}
