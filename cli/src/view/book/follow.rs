//! What is promised, aimed at or under way, and what became of it.

use super::meetings::grounds;
use super::{BookView, section};
use crate::view::style::{ABSENT, BAD, DECIDED, FRAME, OPEN, TITLE, paint};
use crate::view::table::{Column, table};
use crate::view::words::{period, person, short_date};
use crate::view::wrap::{Sheet, clean, cut};
use minutebook::{ActionStatus, BookAction, Due, Progress, ProgressStep};

/// Longest that a thing promised is shown.
const TEXT: usize = 110;

pub(super) fn actions(sheet: &mut Sheet, view: &BookView<'_>) {
    let done = |action: &&BookAction| {
        action.status == Some(ActionStatus::Done)
            || action.later.iter().any(|step| step.progress == Progress::Done)
    };
    let all = &view.book.actions;
    let open: Vec<&BookAction> = all.iter().filter(|action| !done(action)).collect();
    if all.is_empty() {
        return;
    }
    let overdue = open.iter().filter(|action| action.overdue_at.is_some()).count();
    let mut note = format!("{} of {}", open.len(), all.len());
    if overdue > 0 {
        note.push_str(&format!(", {overdue} overdue"));
    }
    section(sheet, "Open actions", &note);
    let rows: Vec<_> = open
        .iter()
        .map(|action| {
            let owner = view.sources.action(&action.at.path).and_then(|action| action.owner.as_ref());
            [
                cut(&clean(&action.text), TEXT),
                owner.map_or_else(|| paint(ABSENT, "not stated"), person),
                due(action),
                paint(FRAME, view.sources.mention(&action.at)),
            ]
        })
        .collect();
    let columns =
        [Column::Words("what"), Column::Words("who"), Column::Words("by when"), Column::Path("where")];
    table(sheet, 2, columns, &rows);
    for action in all.iter().filter(|action| !action.later.is_empty()) {
        sheet.hang("  ", &cut(&clean(&action.text), TEXT));
        steps(sheet, view, &action.later);
    }
}

fn due(action: &BookAction) -> String {
    let due = match &action.due {
        Some(Due::Period(by)) => period(by),
        Some(Due::Text(text)) => clean(text).into_owned(),
        None if action.status == Some(ActionStatus::Delayed) => return paint(OPEN, "delayed"),
        None => return paint(ABSENT, "not stated"),
    };
    match action.overdue_at {
        Some(_) => format!("{due} {}", paint(BAD, "overdue")),
        None if action.status == Some(ActionStatus::Delayed) => format!("{due} {}", paint(OPEN, "delayed")),
        None => due,
    }
}

/// What the pages say, one after the other.
fn steps(sheet: &mut Sheet, view: &BookView<'_>, steps: &[ProgressStep]) {
    for step in steps {
        let style = match step.progress {
            Progress::Done => DECIDED,
            Progress::Delayed => BAD,
            Progress::AlmostDone | Progress::Ongoing => OPEN,
            Progress::Planned | Progress::Repeated => anstyle::Style::new(),
        };
        let word = step.progress.as_str().replace('_', " ");
        let when = step.date.map_or_else(String::new, |date| format!("{}: ", short_date(date)));
        let words = cut(&clean(&step.text.split_whitespace().collect::<Vec<_>>().join(" ")), TEXT);
        let place = view.sources.mention(&step.at);
        sheet.hang(
            "    ",
            &format!("{} {} {when}“{words}” {}", paint(FRAME, "→"), paint(style, word), paint(FRAME, place)),
        );
    }
}

pub(super) fn priorities(sheet: &mut Sheet, view: &BookView<'_>) {
    let all = &view.book.priorities;
    let followed: Vec<_> = all.iter().filter(|one| !one.others.is_empty()).collect();
    if followed.is_empty() {
        return;
    }
    section(sheet, "Priorities followed", &format!("{} of {}", followed.len(), all.len()));
    for one in followed {
        let place = paint(FRAME, view.sources.mention(&one.at));
        let status = one.status.map_or_else(String::new, |status| format!("  {status}"));
        sheet.hang("  ", &format!("{}{status}  {place}", paint(TITLE, cut(&clean(&one.text), TEXT))));
        steps(sheet, view, &one.others);
    }
}

pub(super) fn developments(sheet: &mut Sheet, view: &BookView<'_>) {
    let all = &view.book.developments;
    if all.is_empty() {
        return;
    }
    section(sheet, "What became of it", &all.len().to_string());
    for one in all {
        sheet.hang(
            "  ",
            &format!("{}{}", paint(TITLE, cut(&clean(&one.subject), TEXT)), grounds(&one.grounds)),
        );
        steps(sheet, view, &one.steps);
    }
}
