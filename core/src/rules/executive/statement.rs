//! What the written record of a decision must state.

use super::announced::{Scope, scope};
use super::{is_executive_body, rule};
use crate::organization::Classification;
use crate::reading::PageKind;
use crate::resolution::{Resolution, ResolutionKind};
use crate::rules::law::since;
use crate::rules::{Answers, Context, Element, Nation, args};

rule! {
    /// The statement of an executive decision has all its parts.
    ///
    /// # What it checks
    /// The page of one decision by the cabinet, a committee of it or one of its members in England, taken on or after
    /// 10 September 2012, states the reasons for the decision and the options considered and rejected; "none" is a
    /// statement. Interests and dispensations are asked for only where there were any, so their absence says nothing.
    /// A page that was cut short, and one that lists a paper called a decision or a statement, in which the rest may
    /// stand, are unknown, as are minutes of a meeting: the law asks for a statement of its own.
    ///
    /// # Why
    /// Scrutiny can call in, and the public can question, only what they can follow: why this, and why nothing else.
    ///
    /// # Bad
    /// A decision page with "Decision" and "Reasons", and no word of alternatives.
    ///
    /// # Good
    /// The same with "Alternatives considered and rejected: none, since the contract ends in May".
    ///
    /// # Source
    /// SI 2012/2089, regulations 12 and 13.
    EXE005 "decision-statement-incomplete" Warning since "0.1.0"
    source: "SI 2012/2089 regs 12-13",
    message: "the statement of the decision lacks: {~missing}",
    help: "see whether they stand in a report or a notice that the page does not show",
    run: decision_statement_incomplete,
}

fn decision_statement_incomplete(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let is_body = |kind| is_executive_body(kind) && kind != Classification::Officer;
    for (at, resolution) in statements(cx) {
        match scope(cx, is_body) {
            Scope::Outside => {}
            Scope::Unknown(missing) => out.unknown(&at, missing),
            Scope::Within(_) => parts_of(cx, out, &at, resolution),
        }
    }
}

rule! {
    /// The record of an officer's decision has all its parts.
    ///
    /// # What it checks
    /// The page of one decision by an officer in England, taken on or after 6 August 2014, states the reasons and the
    /// options considered and rejected, as EXE005 asks of others. No more than a note: the law asks for a record of
    /// decisions that were specially authorised, that grant a permission, touch a person's rights, or award a contract
    /// or spend much, and a page does not tell whether its decision is one of these.
    ///
    /// # Why
    /// Decisions that members hand to officers leave the meeting room. The written record is what the public has in
    /// place of it.
    ///
    /// # Bad
    /// "Officer decision record: the contract is awarded."
    ///
    /// # Good
    /// The same with the reasons, and with the options that were rejected.
    ///
    /// # Source
    /// SI 2014/2095, regulation 7; SI 2012/2089, regulation 13(4).
    EXE010 "officer-record-incomplete" Note since "0.1.0"
    source: "SI 2014/2095 reg 7; SI 2012/2089 reg 13(4)",
    message: "the record of the officer's decision lacks: {~missing}",
    help: "see whether they stand in a report that the page does not show",
    run: officer_record_incomplete,
}

fn officer_record_incomplete(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.body_kind() != Some(Classification::Officer) || cx.under(&[Nation::England]) == Some(false) {
        return;
    }
    for (at, resolution) in statements(cx) {
        match cx.meeting.date.map(|date| since(date, (2014, 8, 6))) {
            None => out.unknown(&at, "the date of the decision"),
            Some(None) => out.unknown(&at, "the date of the decision to the day"),
            Some(Some(false)) => {}
            Some(Some(true)) => parts_of(cx, out, &at, resolution),
        }
    }
}

/// Decisions that have a statement: each on its own page, and those that state some part of one.
fn statements<'c, 'm: 'c>(cx: &'c Context<'m>) -> impl Iterator<Item = (Element<'c>, &'m Resolution)> + 'c {
    let own_page = is_own_page(cx);
    let all = cx.each("resolutions", |item| &item.resolutions);
    all.filter(move |(_, _, one)| {
        one.kind == ResolutionKind::Decision
            && (own_page || one.reasons.is_some() || one.alternatives.is_some())
    })
    .map(|(_, at, one)| (at, one))
}

fn is_own_page(cx: &Context<'_>) -> bool {
    cx.reading.is_some_and(|reading| reading.page == PageKind::Decision)
}

fn parts_of(cx: &Context<'_>, out: &mut Answers<'_, '_>, at: &Element<'_>, resolution: &Resolution) {
    let parts =
        [("reasons", resolution.reasons.is_none()), ("alternatives", resolution.alternatives.is_none())];
    let missing: Vec<String> =
        parts.iter().filter(|(_, absent)| *absent).map(|(part, _)| (*part).to_owned()).collect();
    let elsewhere = cx.items.iter().flat_map(|one| &one.item.documents).any(|paper| {
        let title = paper.title.to_lowercase();
        title.contains("decision") || title.contains("statement")
    });
    if missing.is_empty() {
        out.held();
    } else if !is_own_page(cx) {
        out.unknown(at, "the statement of the decision");
    } else if cx.items.iter().any(|one| one.item.truncated) {
        out.unknown(at, "the full page");
    } else if elsewhere {
        out.unknown(at, "the paper that may hold the rest of the statement");
    } else if cx.nation().is_none() {
        out.unknown(at, "the nation of the council");
    } else {
        out.found(at, args! { missing: missing });
    }
}
