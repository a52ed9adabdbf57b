//! From the decision to its effect.

use super::{is_executive_body, rule};
use crate::finding::Severity;
use crate::organization::Classification;
use crate::resolution::ResolutionKind;
use crate::rules::law::working_days;
use crate::rules::{Answers, Context, Nation, Place, args};
use crate::value::PartialDate;

rule! {
    /// An executive decision takes effect after it was taken.
    ///
    /// # What it checks
    /// Where a decision of the cabinet, a committee of it, one member of it or an officer states when it takes effect,
    /// until when it can be called in, or when it was published, that day does not lie before the day of the decision.
    /// A decision that can be called in does not take effect before it is published: a warning. Without the date of
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
    message: "{what|effective:the day of effect|deadline:the last day for call-in|the day of publication} is {day}, which lies before the {before|publication:publication|decision} of {date}",
    help: "see which of the dates was misprinted",
    run: effective_before_decided,
}

fn effective_before_decided(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        let call_in = resolution.call_in.as_ref();
        let deadline = call_in.and_then(|call_in| call_in.deadline);
        let days = [
            ("effective", resolution.effective),
            ("deadline", deadline),
            ("published", resolution.published),
        ];
        for (what, day) in days {
            let Some(day) = day else { continue };
            let at = if what == "deadline" { at.field("call_in").field(what) } else { at.field(what) };
            match (cx.body_kind(), cx.meeting.date) {
                (None, _) => out.unknown(&at, "the kind of body"),
                (Some(kind), _) if !is_executive_body(kind) => {}
                (_, None) => out.unknown(&at, "the date of the meeting"),
                (_, Some(date)) => out.expect(!day.surely_before(date), &at, || {
                    args! { what: what, day: day.to_string(), before: "decision", date: date.to_string() }
                }),
            }
        }
        let open = call_in.is_some_and(|call_in| call_in.eligible == Some(true))
            && cx.body_kind().is_some_and(is_executive_body);
        if let (Some(effective), Some(published), true) = (resolution.effective, resolution.published, open) {
            if effective.surely_before(published) {
                let (day, date) = (effective.to_string(), published.to_string());
                let args = args! { what: "effective", day: day, before: "publication", date: date };
                out.found(&at.field("effective"), args)
                    .severity(Severity::Warning)
                    .also(&at.field("published"), "the publication");
            } else {
                out.held();
            }
        }
    }
}

rule! {
    /// Scrutiny has the time for call-in that the council's own rules give it.
    ///
    /// # What it checks
    /// Where the profile says within how many working days a decision can be called in (`call_in_days`), and an
    /// executive decision states the last day, at least so many days from Monday to Friday lie after the day on which the
    /// decision was published, that last day included. Where that day is not known, the day of the decision stands for
    /// it: publication is never earlier. Bank holidays are not known and count as working days, so that a finding is
    /// a sure one. A decision that is said not to be open to call-in is
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
    message: "from {published} to the last day for call-in, {deadline}, {days|1:is 1 working day|are {days} working days}, and {needed} are needed",
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
        let published = resolution.published.or(cx.meeting.date);
        let days = published.and_then(PartialDate::as_day).zip(deadline.as_day());
        let Some((published, last)) = days else {
            out.unknown(&at, "both dates to the day");
            continue;
        };
        let all = last.signed_duration_since(published).num_days().clamp(0, 366);
        let days = working_days(published, u32::try_from(all).unwrap_or_default());
        if days >= needed {
            out.held();
        } else if cx.body_kind().is_none() {
            out.unknown(&at, "the kind of body");
        } else {
            let (published, deadline) = (published.to_string(), last.to_string());
            out.found(&at, args! { published: published, deadline: deadline, days: days, needed: needed });
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
