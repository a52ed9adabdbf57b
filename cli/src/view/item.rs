//! One item of business: what was decided, and what else the page states.

use super::style::{self, ABSENT, DECIDED, FRAME, OPEN, TITLE, paint};
use super::words::{capital, code, count, organization, period, person, short_date};
use super::wrap::{INDENT, Sheet, TEXT, clean};
use super::{View, figures, meeting, vote};
use minutebook::value::Id;
use minutebook::{
    Access, Action, AgendaItem, Declarations, Deferral, DeferralDirection, Due, Finding, MinutesApproval,
    Motion, Pointer, Resolution, ResolutionKind, ResolutionPart, Severity, VoteEvent,
};
use textwrap::core::display_width;

/// Number, title and everything below; `depth` is 0 for an item of the agenda itself.
pub(super) fn item(sheet: &mut Sheet, view: &View<'_>, item: &AgendaItem, at: &Pointer, depth: usize) {
    sheet.gap();
    let number = item.number.as_deref().or(item.minute_number.as_deref());
    let number = number.map_or_else(|| "·".to_owned(), |number| clean(number).into_owned());
    let space = " ".repeat(INDENT.saturating_sub(display_width(&number)).max(1));
    let first = format!("{}{number}{space}", "  ".repeat(depth));
    sheet.hang(&paint(TITLE, first), &paint(TITLE, clean(&item.title)));
    circumstances(sheet, item);
    outcome(sheet, item);
    actions(sheet, &item.actions);
    for (at, priority) in item.priorities.iter().enumerate() {
        let number =
            priority.number.as_deref().map_or_else(|| "·".to_owned(), |number| format!("{}.", clean(number)));
        let service = priority.service.as_deref().map_or_else(String::new, |of| format!(" [{}]", clean(of)));
        if at == 0 {
            sheet.fact("priorities", &item.priorities.len().to_string());
        }
        sheet.listed(TEXT, &number, &format!("{}{}", clean(&priority.text), paint(FRAME, service)));
    }
    figures::figures(sheet, view.meeting, &item.figures);
    found(sheet, view, at);
    for (number, sub) in item.items.iter().enumerate() {
        self::item(sheet, view, sub, &at.field("items").at(number), depth + 1);
    }
}

/// Which errors and warnings stand against the item; they are drawn below.
fn found(sheet: &mut Sheet, view: &View<'_>, at: &Pointer) {
    let below = at.field("items");
    let own = |finding: &&Finding| finding.path.starts_with(at) && !finding.path.starts_with(&below);
    let grave = |finding: &&Finding| finding.severity != Severity::Note;
    let mut findings: Vec<&Finding> = view.report.findings.iter().filter(grave).filter(own).collect();
    findings.sort_by_key(|finding| (finding.severity, finding.code));
    let mut marks: Vec<String> = Vec::new();
    for same in findings.chunk_by(|a, b| a.code == b.code) {
        let times = if same.len() > 1 { format!(" ×{}", same.len()) } else { String::new() };
        marks.extend(
            same.first()
                .map(|one| format!("{} {}{times}", paint(style::of(one.severity), one.severity), one.code)),
        );
    }
    if !marks.is_empty() {
        sheet.fact("found", &marks.join(", "));
    }
}

/// What frames the item: whose report, closed or urgent, deferred from where, which papers.
fn circumstances(sheet: &mut Sheet, item: &AgendaItem) {
    if !item.report_of.is_empty() {
        let who: Vec<_> = item.report_of.iter().map(person).collect();
        let over = item.period.as_ref().map_or_else(String::new, |over| format!(", {}", period(over)));
        sheet.fact("report of", &format!("{}{over}", who.join(", ")));
    }
    match &item.access {
        Some(Access::Exempt(paragraphs)) if paragraphs.is_empty() => {
            sheet.fact("closed", "exempt from publication")
        }
        Some(Access::Exempt(paragraphs)) => {
            let list: Vec<_> = paragraphs.iter().map(u32::to_string).collect();
            let noun = if list.len() == 1 { "paragraph" } else { "paragraphs" };
            sheet.fact("closed", &format!("exempt under {noun} {} of Schedule 12A", list.join(", ")));
        }
        Some(Access::Confidential) => sheet.fact("closed", "confidential"),
        Some(Access::Public) | None => {}
    }
    if let Some(urgency) = &item.urgency {
        sheet.fact("urgent", &clean(urgency));
    }
    for one in item.deferral.iter().filter(|one| one.direction == DeferralDirection::From) {
        sheet.fact_in(OPEN, "deferred", &format!("from {}", deferral(one)));
    }
    meeting::interests(sheet, &item.interests);
    if !item.documents.is_empty() {
        sheet.fact("papers", &item.documents.len().to_string());
    }
}

fn deferral(one: &Deferral) -> String {
    let date = one.date.map(short_date).or_else(|| one.text.as_deref().map(|text| clean(text).into_owned()));
    let date = date.unwrap_or_else(|| paint(ABSENT, "a meeting not stated"));
    let reason = one.reason.as_deref().map_or_else(String::new, |why| format!(": {}", clean(why)));
    format!("{date}{reason}")
}

/// Decisions with their motions and votes, then the motions and votes that belong to no decision.
fn outcome(sheet: &mut Sheet, item: &AgendaItem) {
    let mut said =
        item.resolutions.len() + item.motions.len() + item.votes.len() + item.minutes_approved.len();
    let mut motions: Vec<&Motion> = item.motions.iter().collect();
    let mut votes: Vec<&VoteEvent> = item.votes.iter().collect();
    for one in &item.resolutions {
        // What was approved is said in full below.
        if one.kind != ResolutionKind::MinutesApproval || item.minutes_approved.is_empty() {
            resolution(sheet, one);
        }
        let motion = one
            .motion
            .and_then(|id| take(&mut motions, |motion| motion.id == id))
            .or_else(|| take(&mut motions, |motion| motion.vote.is_some() && motion.vote == one.vote));
        if let Some(movers) = motion.and_then(vote::movers) {
            sheet.fact("moved", &movers);
        }
        let own = one.vote.or(motion.and_then(|motion| motion.vote));
        if let Some(cast) = vote_of(&mut votes, own, motion.map(|motion| motion.id)) {
            vote::vote(sheet, cast);
        }
    }
    for motion in motions {
        vote::motion(sheet, motion);
        if let Some(cast) = vote_of(&mut votes, motion.vote, Some(motion.id)) {
            vote::vote(sheet, cast);
        }
    }
    for cast in votes {
        vote::vote(sheet, cast);
    }
    for approval in &item.minutes_approved {
        approved(sheet, approval);
    }
    for one in item.deferral.iter().filter(|one| one.direction == DeferralDirection::To) {
        said += 1;
        sheet.fact_in(OPEN, "deferred", &format!("to {}", deferral(one)));
    }
    let none: Vec<_> = item.none_stated.iter().map(|none| format!("no {}", code(none.as_str()))).collect();
    if !none.is_empty() {
        said += 1;
        sheet.fact("stated", &none.join(", "));
    }
    if item.truncated {
        sheet.fact_in(OPEN, "cut short", &paint(OPEN, "by the page: outcome unknown"));
    } else if said == 0 && item.items.is_empty() {
        let silent = item.minutes.is_empty() && item.discussion.is_empty() && item.actions.is_empty();
        match item.interests {
            Declarations::NotStated if silent => sheet.fact("minutes", &paint(ABSENT, "none given")),
            Declarations::NotStated => sheet.fact("decided", &paint(ABSENT, "none found on the page")),
            Declarations::NoneDeclared | Declarations::Declared(_) => {}
        }
    }
}

fn take<'a, T>(list: &mut Vec<&'a T>, wanted: impl Fn(&T) -> bool) -> Option<&'a T> {
    let at = list.iter().position(|one| wanted(one))?;
    Some(list.remove(at))
}

/// The vote of that id, else the one that names the motion; taken out of the list.
fn vote_of<'a>(
    votes: &mut Vec<&'a VoteEvent>,
    id: Option<Id<VoteEvent>>,
    motion: Option<Id<Motion>>,
) -> Option<&'a VoteEvent> {
    take(votes, |vote| Some(vote.id) == id)
        .or_else(|| motion.and_then(|motion| take(votes, |vote| vote.motion == Some(motion))))
}

fn resolution(sheet: &mut Sheet, resolution: &Resolution) {
    let label = match resolution.kind {
        ResolutionKind::Decision => "decided",
        ResolutionKind::Recommendation => "recommended",
        ResolutionKind::Note => "noted",
        ResolutionKind::MinutesApproval => "approved",
        ResolutionKind::Procedural => "procedure",
    };
    let key =
        resolution.key_decision.map(|key| if key { "key decision" } else { "not a key decision" }.to_owned());
    let effective = resolution.effective.map(|date| format!("in effect from {}", short_date(date)));
    let call_in = resolution.call_in.as_ref().map(|call_in| {
        let deadline =
            call_in.deadline.map_or_else(String::new, |date| format!(" until {}", short_date(date)));
        match (call_in.called_in, call_in.eligible) {
            (Some(true), _) => "called in".to_owned(),
            (_, Some(false)) => "cannot be called in".to_owned(),
            _ => format!("open to call-in{deadline}"),
        }
    });
    let notes: Vec<_> = [key, effective, call_in].into_iter().flatten().collect();
    let formula =
        resolution.formula.as_deref().map(|formula| clean(formula).into_owned()).unwrap_or_default();
    match resolution.parts.as_slice() {
        [only] if only.label.is_none() && only.parts.is_empty() => {
            // Where the formula stands inside the sentence, it need not stand before it too.
            let formula = if only.text.contains(&formula) { String::new() } else { formula };
            let space = if formula.is_empty() { "" } else { " " };
            let text = format!("{}{space}{}", paint(FRAME, &formula), clean(&only.text));
            sheet.fact_in(DECIDED, label, &format!("{text}{}", consequence(only)));
        }
        parts => {
            let head = if formula.is_empty() { count(parts.len(), "part") } else { formula };
            sheet.fact_in(DECIDED, label, &paint(FRAME, head));
            for part in parts {
                self::part(sheet, part, TEXT);
            }
        }
    }
    if !notes.is_empty() {
        sheet.fact("", &capital(&notes.join(" · ")));
    }
}

fn part(sheet: &mut Sheet, one: &ResolutionPart, indent: usize) {
    let mark = match one.label.as_deref() {
        None => String::new(),
        Some("-") => "·".to_owned(),
        Some(label) if label.bytes().all(|b| b.is_ascii_digit()) => format!("{label}."),
        Some(label) => format!("({})", clean(label)),
    };
    sheet.listed(indent, &mark, &format!("{}{}", clean(&one.text), consequence(one)));
    for below in &one.parts {
        part(sheet, below, indent + display_width(&mark) + 1);
    }
}

/// To whom a part goes on.
fn consequence(part: &ResolutionPart) -> String {
    let target = part.target.as_ref().map(|to| format!("→\u{a0}{}", organization(to)));
    let delegated = part.delegated_to.as_ref().map(|to| format!("→\u{a0}delegated to {}", person(to)));
    let parts: Vec<_> = [target, delegated].into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!(" {}", paint(FRAME, parts.join(" "))) }
}

fn approved(sheet: &mut Sheet, approval: &MinutesApproval) {
    let date = approval.meeting_date.map_or_else(|| paint(ABSENT, "a date not stated"), short_date);
    let body = approval.body.as_ref().map_or_else(String::new, |body| format!(", {}", organization(body)));
    let result = approval.result.as_deref().map_or_else(String::new, |result| format!(": {}", clean(result)));
    let said = approval.result.as_deref().is_some_and(|result| result.contains("signed"));
    let signed = if approval.signed && !said { ", signed" } else { "" };
    sheet.fact_in(DECIDED, "minutes", &format!("of {date}{body}{result}{signed}"));
    if let Some(corrections) = &approval.corrections {
        sheet.fact("corrected", &clean(corrections));
    }
}

fn actions(sheet: &mut Sheet, actions: &[Action]) {
    if actions.is_empty() {
        return;
    }
    sheet.fact("actions", &actions.len().to_string());
    for action in actions {
        let owner = action.owner.as_ref().map(person);
        let due = action.due.as_ref().map(|due| match due {
            Due::Period(by) => format!("due {}", period(by)),
            Due::Text(text) => format!("due {}", clean(text)),
        });
        let status = action.status.map(|status| code(status.as_str()));
        let notes: Vec<_> = [owner, due, status].into_iter().flatten().collect();
        let notes = if notes.is_empty() { String::new() } else { format!(" [{}]", notes.join(", ")) };
        sheet.listed(TEXT, "·", &format!("{}{}", clean(&action.text), paint(FRAME, notes)));
    }
}
