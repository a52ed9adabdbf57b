//! The page of one matter over several meetings: `Issue - meetings`, a title, then a block for each meeting.
//!
//! A reading holds one meeting. It is the latest of the page whose block has minutes or a decision: its date and body
//! are the meeting's. Every block becomes one item, in the page's order and with the number that it had at its own
//! meeting; the line that says which meeting that was is the first heading of the item's narrative, so that nothing is
//! lost and no other meeting's acts are dated by this one's line.

use crate::blocks::{Block, blocks};
use crate::item::{self, RawItem, Shared};
use crate::lines::Line;
use crate::page::agenda_item::{head_line, store_purpose};
use crate::page::{Parsed, decision, narrative, title_facts};
use crate::parts::bodies::classification;
use crate::parts::{documents, exclusion, movements};
use crate::recorder::{Recorder, fold, trim};
use crate::when;
use crate::words::decision::Field;
use crate::words::page::SITE_LINES;
use chrono::NaiveDate;
use minutebook::value::PartialDate;
use minutebook::{AgendaItem, BlockKind, Meeting, Organization, PageKind, Pointer};

/// The line that begins a block: `Meeting: 09/01/2024 - Cabinet (Item 6)`.
struct Sitting<'t> {
    line: &'t str,
    date: Option<(NaiveDate, &'t str)>,
    body: Option<&'t str>,
    number: Option<&'t str>,
}

fn sitting(line: &str) -> Option<Sitting<'_>> {
    let labelled = line.strip_prefix("Meeting:").map(trim);
    let rest = labelled.or_else(|| line.strip_prefix("Meeting ").map(trim))?;
    let found = when::find_day(rest)?;
    // `Meeting of Council held on 4 March` and `Meeting on 20 May.` are words of a sentence.
    let weekday = |before: &str| before.is_empty() || before.ends_with("day") && !before.contains(' ');
    if labelled.is_none() && !weekday(rest.get(..found.start)?.trim_end_matches([' ', ','])) {
        return None;
    }
    let behind = rest.get(found.end()..)?;
    let behind = behind.trim_start_matches(|c: char| !c.is_alphabetic());
    let (body, number) = match behind.rsplit_once("(Item ") {
        Some((body, number)) => (body, number.split(')').next().map(trim)),
        None => (behind, None),
    };
    let body = trim(body);
    Some(Sitting {
        line,
        date: found.date.map(|date| (date, found.text)),
        body: (!body.is_empty()).then_some(body),
        number: number.filter(|number| !number.is_empty()),
    })
}

/// The line that begins a block of decisions: `09/01/2024 - Library hours`. It names no body.
fn decided(line: &str) -> Option<Sitting<'_>> {
    let found = when::find_day(line).filter(|found| found.start == 0)?;
    let title = trim(line.get(found.end()..)?).strip_prefix(['-', '–']).map(trim)?;
    let date = found.date.map(|date| (date, found.text))?;
    (!title.is_empty()).then_some(Sitting { line, date: Some(date), body: None, number: None })
}

/// What a page of an issue lists.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listing {
    Meetings,
    Decisions,
}

impl Listing {
    fn of(lines: &[Line<'_>]) -> Option<Self> {
        lines.iter().take(40).find_map(|line| {
            let lower = line.text.to_lowercase();
            if lower.starts_with("issue - decisions") {
                return Some(Self::Decisions);
            }
            let named = ["issue - meetings", "issue - items at meetings", "issue details", "issue history"]
                .iter()
                .any(|name| lower.starts_with(name));
            (named || lower == "issue").then_some(Self::Meetings)
        })
    }

    fn line<'t>(self, line: &'t str) -> Option<Sitting<'t>> {
        sitting(line).or_else(|| decided(line).filter(|_| self == Self::Decisions))
    }
}

/// True for a page that says it is an issue's, or that has two lines of meetings.
pub(crate) fn is_form(lines: &[Line<'_>]) -> bool {
    let named = Listing::of(lines);
    let listing = named.unwrap_or(Listing::Meetings);
    let sittings = lines.iter().filter(|line| listing.line(line.text).is_some()).count();
    sittings >= 2 || (named.is_some() && sittings == 1)
}

const LABELS: &[&str] = &[
    "Minutes:",
    "Decision:",
    "Decisions:",
    "Additional documents:",
    "Supporting documents:",
    "Minutes",
    "Decision",
];

/// Reads the page.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], limit: usize) -> Parsed {
    let listing = Listing::of(lines).unwrap_or(Listing::Meetings);
    let starts: Vec<usize> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| listing.line(line.text).is_some())
        .map(|(at, _)| at)
        .take(limit)
        .collect();
    let mut meeting = Meeting::new();
    let mut shared = Shared::default();
    let title = lines
        .get(..starts.first().copied().unwrap_or(0))
        .and_then(|head| {
            let site = |text: &str| SITE_LINES.iter().any(|known| text.eq_ignore_ascii_case(known));
            head.iter().rev().find(|line| !line.text.to_lowercase().starts_with("issue") && !site(line.text))
        })
        .map(|line| line.text);
    let at = Pointer::root().field("meeting");
    if let Some(title) = title {
        rec.stated(&at.field("title"), title);
        meeting.title = Some(fold(title));
    }
    let mut latest: Option<(Option<NaiveDate>, Sitting<'t>)> = None;
    for (n, start) in starts.iter().enumerate() {
        let end = starts.get(n + 1).copied().unwrap_or(lines.len());
        let (Some(line), Some(block)) = (lines.get(*start), lines.get(start + 1..end)) else { continue };
        // Below a decision stand its labels: who wrote the report, where it was decided, which papers.
        let labels = block.iter().position(|line| {
            listing == Listing::Decisions
                && decision::label(line.text).is_some_and(|(field, ..)| {
                    matches!(
                        field,
                        Field::Published
                            | Field::Date
                            | Field::DecidedAt
                            | Field::Documents
                            | Field::Effective
                    ) || line.text.starts_with("Report author")
                })
        });
        let (block, below) = block.split_at_checked(labels.unwrap_or(block.len())).unwrap_or((block, &[]));
        let Some(sitting) = listing.line(line.text) else { continue };
        let order = u32::try_from(n + 1).unwrap_or(u32::MAX);
        let place = at.field("agenda").at(n);
        let titled = listing == Listing::Meetings || title.is_none();
        let spoke = one(rec, block, &sitting, title, titled, order, &place, &mut meeting, &mut shared);
        particulars(rec, below, &place, &mut meeting);
        // What one meeting closed is closed at that meeting: no block tells of another's items.
        let texts = (0..meeting.agenda.len()).map(|at| {
            let own = block.iter().map(|line| line.text);
            if at == n { own.collect() } else { Vec::new() }
        });
        exclusion::read(rec, &texts.collect::<Vec<_>>(), &mut meeting.agenda);
        let date = sitting.date.map(|(date, _)| date);
        if spoke && latest.as_ref().is_none_or(|(known, _)| date >= *known) {
            latest = Some((date, sitting));
        }
    }
    if let Some((_, sitting)) = latest {
        if let Some((date, words)) = sitting.date {
            rec.stated(&at.field("date"), words);
            meeting.date = Some(PartialDate::day(date));
        }
        if let Some(body) = sitting.body {
            rec.stated(&at.field("body").field("name"), body);
            rec.inferred(&at.field("body").field("classification"), body);
            meeting.body = Some(Organization::body(fold(body), classification(body)));
        }
    }
    meeting.attendance = shared.attendance;
    Parsed { page: PageKind::Issue, meeting, partnerships: shared.partnerships, more: false }
}

/// What the labels below a decision tell: where it was decided, and its papers.
fn particulars<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], at: &Pointer, meeting: &mut Meeting) {
    let mut papers = false;
    for line in lines {
        match decision::label(line.text) {
            Some((Field::DecidedAt, _, value)) => {
                papers = false;
                decision::decided_at(rec, value, meeting);
            }
            Some((field, ..)) => papers = field == Field::Documents,
            None if papers && !documents::is_furniture(line.text) => {
                let Some(item) = meeting.agenda.last_mut() else { return };
                let place = at.field("documents").at(item.documents.len());
                item.documents.push(documents::entry(rec, &place, line.body()));
            }
            None => {}
        }
    }
}

/// Reads one meeting's block; true where it has minutes or a decision.
#[expect(clippy::too_many_arguments, reason = "one call, from the loop above")]
fn one<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    sitting: &Sitting<'t>,
    page_title: Option<&'t str>,
    titled: bool,
    order: u32,
    at: &Pointer,
    meeting: &mut Meeting,
    shared: &mut Shared,
) -> bool {
    let first_label = lines
        .iter()
        .position(|line| LABELS.contains(&line.text))
        .or_else(|| {
            let skip = usize::from(titled);
            narrative::begins(lines.iter().skip(skip).map(|line| line.text)).map(|n| n + skip)
        })
        .unwrap_or(lines.len());
    let (head, body) = lines.split_at_checked(first_label).unwrap_or((lines, &[]));
    // A block of decisions has no title of its own.
    let (own_line, head) = if titled { (None, head) } else { (page_title, head) };
    let (first, rest) = match head.split_first() {
        Some((first, rest)) if own_line.is_none() => (Some(first), rest),
        _ => (None, head),
    };
    // The item's own line: number, title, size of its report.
    let own = first.map(|line| line.text).or(page_title).unwrap_or(sitting.line);
    let sized = documents::sized(own);
    let mut title = sized.as_ref().map_or(own, |found| found.title);
    let mut number = sitting.number;
    if let Some((head, behind)) = title.split_once(crate::recorder::is_space)
        && (sitting.number.is_some_and(|number| head.trim_end_matches('.') == number)
            || head.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit()))
    {
        number = number.or(Some(head.trim_end_matches('.')));
        title = trim(behind);
    }
    let mut item = AgendaItem::new(order, fold(title));
    rec.stated(&at.field("title"), title);
    if let Some(number) = number {
        rec.stated(&at.field("number"), number);
        item.number = Some(number.to_owned());
    }
    if let Some(found) = &sized {
        let place = at.field("documents").at(0);
        let mut document = minutebook::Document::new(fold(title), minutebook::DocumentRole::MainReport);
        rec.stated(&place, own);
        rec.stated(&place.field("title"), title);
        documents::fill_size(rec, &place, &mut document, found);
        item.documents.push(document);
    }
    let mut raw = RawItem { title, purpose: Vec::new(), minutes: Vec::new() };
    for line in rest {
        head_line(rec, line.text, &mut item, at, &mut raw);
    }
    store_purpose(rec, &raw, &mut item, at);
    let mut minutes: Vec<Line<'t>> = Vec::new();
    let mut papers = false;
    for line in body {
        if LABELS.contains(&line.text) {
            papers = line.text.contains("documents");
            if line.text.starts_with("Decision") || (line.text == "Minutes:" && !minutes.is_empty()) {
                minutes.push(*line);
            }
        } else if papers {
            let place = at.field("documents").at(item.documents.len());
            item.documents.push(documents::entry(rec, &place, line.body()));
        } else {
            minutes.push(*line);
        }
    }
    let spoke = !minutes.is_empty();
    raw.minutes =
        vec![Block { kind: BlockKind::Heading, level: 0, label: None, marker: None, text: sitting.line }];
    raw.minutes.extend(blocks(&minutes));
    title_facts(rec, title, &mut item, at);
    item::read(rec, &raw, &mut item, at, shared, meeting);
    for line in &minutes {
        movements::read(rec, line.text, Some(item.id), &mut shared.attendance);
    }
    meeting.agenda.push(item);
    spoke
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_meetings() {
        let found =
            sitting("Meeting: 09/01/2024 - Children and Young People Scrutiny Committee (Item 6)").unwrap();
        assert_eq!(found.date.map(|(date, _)| date.to_string()), Some("2024-01-09".into()));
        assert_eq!(
            (found.body, found.number),
            (Some("Children and Young People Scrutiny Committee"), Some("6"))
        );
        assert!(sitting("Meeting Tuesday, 9 January 2024 - Cabinet").is_some());
        assert!(sitting("Meeting the costs of 2024").is_none());
        assert!(sitting("Meeting of Council held on Tuesday, 9 January 2024 at 6.30 pm").is_none());
        assert!(sitting("Meeting on 9 January 2024.").is_none());
    }
}
