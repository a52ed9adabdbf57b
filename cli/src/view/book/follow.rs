//! What is promised, aimed at or under way, and what became of it.

use super::meetings::grounds;
use super::source::around;
use super::{BookView, more, section};
use crate::view::style::{ABSENT, BAD, DECIDED, FRAME, OPEN, TITLE, paint};
use crate::view::words::{period, person, short_date};
use crate::view::wrap::{Sheet, clean, cut};
use minutebook::{ActionStatus, BookAction, Due, Progress, ProgressStep};

/// Longest that a thing promised is shown.
const TEXT: usize = 150;

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
    let mut sorted = open.clone();
    // What is late first; else in the order of the pages.
    sorted.sort_by_key(|action| (action.overdue_at.is_none(), !is_delayed(action)));
    for action in sorted.iter().take(ACTIONS) {
        let owner = view.sources.action(&action.at.path).and_then(|action| action.owner.as_ref());
        let who = owner.map(|owner| paint(TITLE, person(owner)));
        let when = due(action);
        let what = match (who, when) {
            (Some(who), Some(when)) => format!("{who}, {when}"),
            (Some(who), None) => format!("{who}, {}", paint(ABSENT, "no date")),
            (None, Some(when)) => format!("{}, {when}", paint(ABSENT, "nobody named")),
            (None, None) => paint(ABSENT, "nobody named, no date"),
        };
        sheet.hang("  ○ ", &cut(&clean(&action.text), TEXT));
        sheet.hang("    ", &format!("{what}  {}", paint(FRAME, view.sources.mention(&action.at))));
        steps(sheet, view, &action.later, "");
    }
    more(sheet, sorted.len().saturating_sub(ACTIONS));
    for action in all.iter().filter(|action| done(action) && !action.later.is_empty()) {
        sheet.hang(&format!("  {} ", paint(DECIDED, "●")), &cut(&clean(&action.text), TEXT));
        steps(sheet, view, &action.later, "");
    }
}

/// Open actions that are shown.
const ACTIONS: usize = 40;

fn is_delayed(action: &BookAction) -> bool {
    let later = action.later.last().is_some_and(|step| step.progress == Progress::Delayed);
    action.status == Some(ActionStatus::Delayed) || later
}

fn due(action: &BookAction) -> Option<String> {
    let due = action.due.as_ref().map(|due| match due {
        Due::Period(by) => period(by),
        Due::Text(text) => clean(text).into_owned(),
    });
    let state = match action.overdue_at {
        Some(date) => Some(paint(BAD, format!("overdue on {}", short_date(date)))),
        None if is_delayed(action) => Some(paint(OPEN, "delayed")),
        None => None,
    };
    let parts: Vec<String> = [due, state].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What the pages say, one after the other.
fn steps(sheet: &mut Sheet, view: &BookView<'_>, steps: &[ProgressStep], subject: &str) {
    marked_steps(sheet, view, steps, subject, "→");
}

/// The same with another mark, where which came first is not known.
fn marked_steps(sheet: &mut Sheet, view: &BookView<'_>, steps: &[ProgressStep], subject: &str, mark: &str) {
    for step in steps {
        let style = match step.progress {
            Progress::Done => DECIDED,
            Progress::Delayed => BAD,
            Progress::AlmostDone | Progress::Ongoing => OPEN,
            Progress::Planned | Progress::Repeated => anstyle::Style::new(),
        };
        let word = step.progress.as_str().replace('_', " ");
        let when = step.date.map_or_else(String::new, |date| format!("{}: ", short_date(date)));
        let shared = step.grounds.iter().flat_map(|ground| &ground.words).map(String::as_str);
        let named: Vec<&str> = shared.chain(subject.split(' ')).filter(|word| word.len() > 3).collect();
        let words = around(&step.text, &named, TEXT);
        let place = view.sources.mention(&step.at);
        sheet.hang(
            "    ",
            &format!("{} {} {when}“{words}” {}", paint(FRAME, mark), paint(style, word), paint(FRAME, place)),
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
        marked_steps(sheet, view, &one.others, "", "elsewhere");
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
        steps(sheet, view, &one.steps, &one.subject);
    }
}
