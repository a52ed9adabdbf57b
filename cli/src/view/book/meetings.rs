//! Meetings, matters, items put off, minutes approved.

use super::source::number;
use super::{BookView, more, section};
use crate::view::style::{ABSENT, DECIDED, FRAME, OPEN, TITLE, paint};
use crate::view::table::{Column, table};
use crate::view::words::{count, organization, short_date};
use crate::view::wrap::{Sheet, clean};
use minutebook::value::PartialDate;
use minutebook::{BookMeeting, DeferralDirection, Ground, Matter, MatterStage, MatterStep, Mention};
use std::collections::BTreeSet;

fn absent() -> String {
    paint(ABSENT, "not stated")
}

fn date(date: Option<PartialDate>) -> String {
    date.map_or_else(absent, short_date)
}

pub(super) fn meetings(sheet: &mut Sheet, view: &BookView<'_>) {
    let meetings = &view.book.meetings;
    if meetings.is_empty() {
        return;
    }
    section(sheet, "Meetings", &meetings.len().to_string());
    let wide = sheet.width() >= WIDE;
    let rows: Vec<_> = meetings.iter().take(MEETINGS).map(|meeting| row(view, meeting, wide)).collect();
    let columns = [
        Column::Word("date"),
        Column::Name("who met"),
        Column::Number("pages"),
        Column::Number("items"),
        Column::Number("decisions"),
        Column::Name("business"),
        Column::Path("page"),
    ];
    table(sheet, 2, columns, &rows);
    more(sheet, meetings.len().saturating_sub(MEETINGS));
}

/// Columns from which on the page's name has room.
const WIDE: usize = 96;
/// Meetings that are listed.
const MEETINGS: usize = 60;

fn row(view: &BookView<'_>, meeting: &BookMeeting, wide: bool) -> [String; 7] {
    let pages: BTreeSet<usize> = meeting.pages.iter().filter_map(|page| number(&page.path)).collect();
    let decisions: usize = pages
        .iter()
        .filter_map(|n| view.sources.page(*n))
        .flat_map(|page| page.reading.meeting.items())
        .map(|item| item.resolutions.len())
        .sum();
    let met: Vec<String> =
        [&meeting.council, &meeting.body].into_iter().flatten().map(organization).collect();
    let first = pages.first().copied();
    let title = first.and_then(|n| view.sources.business(n)).map(|title| clean(title).into_owned());
    let business = match (title, meeting.items.len()) {
        (Some(title), 0 | 1) => title,
        (Some(title), items) => format!("{title} and {} more", items - 1),
        (None, _) => String::new(),
    };
    [
        date(meeting.date),
        if met.is_empty() { absent() } else { met.join(", ") },
        pages.len().to_string(),
        meeting.items.len().to_string(),
        decisions.to_string(),
        business,
        if wide { first.map_or_else(String::new, |n| view.sources.name(n)) } else { String::new() },
    ]
}

pub(super) fn matters(sheet: &mut Sheet, view: &BookView<'_>) {
    let matters: Vec<&Matter> = view.book.matters.iter().filter(|matter| matter.stages.len() > 1).collect();
    if matters.is_empty() {
        return;
    }
    section(sheet, "Matters", &format!("{}, business that came before more than one meeting", matters.len()));
    for matter in matters {
        sheet.hang("  ", &paint(TITLE, clean(&matter.title)));
        let stages: Vec<String> = matter.stages.iter().map(stage).collect();
        sheet.hang("    ", &stages.join(&format!(" {} ", paint(FRAME, "→"))));
        let places: Vec<Mention> = matter.stages.iter().map(|stage| stage.at.clone()).collect();
        sheet.hang("    ", &format!("{}{}", view.sources.mentions(&places), grounds(&matter.grounds)));
    }
}

fn stage(stage: &MatterStage) -> String {
    let style = match stage.step {
        MatterStep::Decided | MatterStep::Recommended => DECIDED,
        MatterStep::Deferred | MatterStep::Referred => OPEN,
        MatterStep::Considered | MatterStep::Noted => anstyle::Style::new(),
    };
    let body = stage.body.as_ref().map_or_else(|| "a body not named".to_owned(), organization);
    let when = stage.date.map_or_else(String::new, |date| format!(", {}", short_date(date)));
    format!("{} {}{when}", body, paint(style, stage.step))
}

/// Why two things are taken to be one, in brief.
pub(super) fn grounds(grounds: &[Ground]) -> String {
    let all: BTreeSet<String> = grounds.iter().map(|ground| ground.kind.as_str().replace('_', " ")).collect();
    if all.is_empty() {
        return String::new();
    }
    paint(FRAME, format!(" · linked by {}", all.into_iter().collect::<Vec<_>>().join(", ")))
}

pub(super) fn deferrals(sheet: &mut Sheet, view: &BookView<'_>) {
    let deferrals = &view.book.deferrals;
    if deferrals.is_empty() {
        return;
    }
    section(sheet, "Put off", &count(deferrals.len(), "item"));
    for one in deferrals {
        let when = one
            .date
            .map(short_date)
            .or_else(|| one.text.as_deref().map(|text| clean(text).into_owned()))
            .unwrap_or_else(|| "a meeting not named".to_owned());
        let way = match one.direction {
            DeferralDirection::From => "from",
            DeferralDirection::To => "to",
        };
        let found = if one.other.is_empty() {
            paint(OPEN, "no page of that meeting is here")
        } else {
            format!("{} {}", paint(DECIDED, "found"), view.sources.mentions(&one.other))
        };
        let title = clean(&one.title);
        sheet.hang(
            "  ",
            &format!(
                "{}  {way} {when} · {found}  {}",
                paint(TITLE, title),
                view.sources.mentions(std::slice::from_ref(&one.at))
            ),
        );
    }
}

pub(super) fn approvals(sheet: &mut Sheet, view: &BookView<'_>) {
    let approvals = &view.book.approvals;
    if approvals.is_empty() {
        return;
    }
    section(sheet, "Minutes approved", &approvals.len().to_string());
    for one in approvals.iter().take(APPROVALS) {
        let body = one.body.as_ref().map_or_else(|| paint(ABSENT, "a body not named"), organization);
        let on = one.date.map_or_else(String::new, |date| format!(" on {}", short_date(date)));
        let pages = if one.meeting.is_empty() {
            paint(OPEN, "that meeting is not among these pages")
        } else {
            format!("{} {}", paint(DECIDED, "found"), view.sources.mentions(&one.meeting))
        };
        let at = view.sources.mentions(std::slice::from_ref(&one.at));
        let minutes = paint(TITLE, format!("of {}", date(one.meeting_date)));
        sheet.hang("  ", &format!("{minutes}  by {body}{on} · {pages}  {at}"));
    }
    more(sheet, approvals.len().saturating_sub(APPROVALS));
}

/// Approvals that are listed.
const APPROVALS: usize = 30;
