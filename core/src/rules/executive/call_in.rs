//! From the decision to its effect.

use super::rule;
use crate::organization::Classification;
use crate::resolution::ResolutionKind;
use crate::rules::Place;
use crate::rules::context::Nation;
use crate::rules::law::working_days;
use crate::rules::{Answers, Context, args};
use crate::value::PartialDate;

fn is_executive_body(kind: Classification) -> bool {
    matches!(
        kind,
        Classification::Cabinet
            | Classification::CabinetCommittee
            | Classification::CabinetMember
            | Classification::Officer
    )
}

rule! {
    /// An executive decision takes effect after it was taken.
    ///
    /// # What it checks
    /// Where a decision of the cabinet, a committee of it, one member of it or an officer states when it takes effect,
    /// or until when it can be called in, that day does not lie before the day of the decision. Without the date of
    /// the meeting or the kind of body the answer is unknown.
    ///
    /// # Why
    /// The time between a decision and its effect belongs to scrutiny. A day before the decision is a misprint, or the
    /// record is of another decision.
    ///
    /// # Bad
    /// Decision of 11 July 2023: "effective from 4 July 2023".
    ///
    /// # Good
    /// Decision of 11 July 2023: "effective from 19 July 2023".
    ///
    /// # Source
    /// Logic; Local Government Act 2000, section 9F.
    EXE006 "effective-before-decided" Error since "0.1.0"
    source: "logic; Local Government Act 2000 s.9F",
    message: "the {what|effective:day of effect|deadline:last day for call-in} is {day}, but the decision was taken on {meeting}",
    help: "see which of the dates was misprinted",
    run: effective_before_decided,
}

fn effective_before_decided(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        let deadline = resolution.call_in.as_ref().and_then(|call_in| call_in.deadline);
        let days = [
            ("effective", at.field("effective"), resolution.effective),
            ("deadline", at.field("call_in").field("deadline"), deadline),
        ];
        for (what, at, day) in days {
            let Some(day) = day else { continue };
            match (cx.body_kind(), cx.meeting.date) {
                (None, _) => out.unknown(&at, "the kind of body"),
                (Some(kind), _) if !is_executive_body(kind) => {}
                (_, None) => out.unknown(&at, "the date of the meeting"),
                (_, Some(date)) => out.expect(!day.surely_before(date), &at, || {
                    args! { what: what, day: day.to_string(), meeting: date.to_string() }
                }),
            }
        }
    }
}

rule! {
    /// Scrutiny has the time for call-in that the council's own rules give it.
    ///
    /// # What it checks
    /// Where the profile says within how many working days a decision can be called in (`call_in_days`), and an
    /// executive decision states the last day, at least so many days from Monday to Friday lie after the day of the
    /// decision, that last day included. Bank holidays are not known and count as working days, and publication is
    /// never before the decision, so that a finding is a sure one. A decision that is said not to be open to call-in is
    /// not asked. Without the profile the answer is unknown: the period is local.
    ///
    /// # Why
    /// The period is the only time in which a decision can be stopped before it is carried out.
    ///
    /// # Bad
    /// Five working days; decided on Tuesday 11 July 2023, "call-in until 14 July 2023".
    ///
    /// # Good
    /// Five working days; decided on Tuesday 11 July 2023, "call-in until 18 July 2023".
    ///
    /// # Source
    /// The council's constitution; Local Government Act 2000, section 9F.
    EXE007 "call-in-period-short" Warning since "0.1.0"
    source: "the council's constitution; Local Government Act 2000 s.9F",
    message: "from the decision on {meeting} to the last day for call-in, {deadline}, {days|1:is 1 working day|are {days} working days}, and {needed} are needed",
    help: "see whether the decision was urgent and so exempt from call-in",
    run: call_in_period_short,
}

fn call_in_period_short(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        let Some(call_in) = resolution.call_in.as_ref().filter(|call_in| call_in.eligible != Some(false))
        else {
            continue;
        };
        let Some(deadline) = call_in.deadline else { continue };
        if cx.body_kind().is_some_and(|kind| !is_executive_body(kind)) {
            continue;
        }
        let at = at.field("call_in").field("deadline");
        let Some(needed) = cx.profile.call_in_days else {
            out.unknown(&at, "within how many working days a decision can be called in");
            continue;
        };
        let days = cx.meeting.date.and_then(PartialDate::as_day).zip(deadline.as_day());
        let Some((decided, last)) = days else {
            out.unknown(&at, "both dates to the day");
            continue;
        };
        let all = last.signed_duration_since(decided).num_days().clamp(0, 366);
        let days = working_days(decided, u32::try_from(all).unwrap_or_default());
        if days >= needed {
            out.held();
        } else if cx.body_kind().is_none() {
            out.unknown(&at, "the kind of body");
        } else {
            let (meeting, deadline) = (decided.to_string(), last.to_string());
            out.found(&at, args! { meeting: meeting, deadline: deadline, days: days, needed: needed });
        }
    }
}

rule! {
    /// A decision that was called in does not take effect before call-in has ended.
    ///
    /// # What it checks
    /// Where a decision is said to have been called in, the day on which it takes effect does not lie before the last
    /// day for call-in. Without both days the answer is unknown.
    ///
    /// # Why
    /// Call-in holds a decision back until scrutiny has looked at it.
    ///
    /// # Bad
    /// Called in; call-in until 18 July 2023, effective from 14 July 2023.
    ///
    /// # Good
    /// Called in; call-in until 18 July 2023, effective from 1 August 2023.
    ///
    /// # Source
    /// Local Government Act 2000, section 9F.
    EXE008 "called-in-but-implemented" Warning since "0.1.0"
    source: "Local Government Act 2000 s.9F",
    message: "the decision was called in, but is in effect from {effective}, before {deadline}",
    help: "see which of the dates was misprinted",
    run: called_in_but_implemented,
}

fn called_in_but_implemented(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        let Some(call_in) = resolution.call_in.as_ref().filter(|call_in| call_in.called_in == Some(true))
        else {
            continue;
        };
        match (resolution.effective, call_in.deadline) {
            (Some(effective), Some(deadline)) => {
                out.expect(!effective.surely_before(deadline), &at.field("effective"), || {
                    args! { effective: effective.to_string(), deadline: deadline.to_string() }
                });
            }
            (None, _) => out.unknown(&at, "when the decision takes effect"),
            (_, None) => out.unknown(&at, "the last day for call-in"),
        }
    }
}

rule! {
    /// Key decisions are taken by the executive.
    ///
    /// # What it checks
    /// A decision that the record marks as a key decision, at a council in England, is one of the cabinet, a committee
    /// of it, one member of it, or an officer. A full council, an ordinary committee, a scrutiny body or a parish
    /// council takes none: a warning. Joint committees, boards and bodies of unknown kind may act for an executive or
    /// not, and are unknown.
    ///
    /// # Why
    /// "Key decision" is a term for the functions of the executive. On another body's decision it is a mistaken mark,
    /// or the record names the wrong body.
    ///
    /// # Bad
    /// Planning Committee: "RESOLVED (key decision): to approve the contract."
    ///
    /// # Good
    /// Cabinet: "RESOLVED (key decision): to approve the contract."
    ///
    /// # Source
    /// SI 2012/2089, regulation 8.
    EXE009 "key-decision-wrong-body" Warning since "0.1.0"
    source: "SI 2012/2089 reg 8",
    message: "a key decision is recorded for a body of the kind `{kind}`, which takes none",
    help: "see whether the body only advised, or the mark is mistaken",
    run: key_decision_wrong_body,
}

fn key_decision_wrong_body(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.under(&[Nation::England]) == Some(false) {
        return;
    }
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        if resolution.key_decision != Some(true) || resolution.kind != ResolutionKind::Decision {
            continue;
        }
        let at = at.field("key_decision");
        match cx.body_kind() {
            Some(kind) if is_executive_body(kind) => out.held(),
            Some(
                kind @ (Classification::FullCouncil
                | Classification::Committee
                | Classification::SubCommittee
                | Classification::OverviewAndScrutiny
                | Classification::ParishCouncil),
            ) => {
                if cx.nation().is_none() {
                    out.unknown(&at, "the nation of the council");
                    continue;
                }
                out.found(&at, args! { kind: kind.as_str() }).also(&Place::root().field("body"), "the body");
            }
            _ => out.unknown(&at, "whether the body acts for the executive"),
        }
    }
}
