//! What the public may hear, and what was not announced.

use super::rule;
use crate::agenda::{Access, ItemKind};
use crate::finding::Severity;
use crate::organization::Classification;
use crate::resolution::{ResolutionKind, ResolutionPart, Verb};
use crate::rules::Nation;
use crate::rules::{Answers, Context, args};
use crate::value::PartialDate;

rule! {
    /// Urgent business has its reason in the minutes.
    ///
    /// # What it checks
    /// Where something is decided under an item of urgent business in England or Wales, the record states why it was
    /// taken as urgent. A reason that is stated and empty is an error. An item that the page cuts short is unknown. Parish
    /// councils have another law and are not asked.
    ///
    /// # Why
    /// Business that was not on the agenda can be taken only if the chair holds it urgent for special circumstances, and
    /// the law has the minutes state them.
    ///
    /// # Bad
    /// "Urgent business. RESOLVED: to approve the contract."
    ///
    /// # Good
    /// "Urgent business. The chair took this item as urgent, for the tender ends tomorrow. RESOLVED: ..."
    ///
    /// # Source
    /// Local Government Act 1972, section 100B(4)(b).
    DOC002 "urgent-without-reason" Warning since "0.1.0"
    source: "Local Government Act 1972 s.100B(4)(b)",
    message: "something is decided as urgent business, and the reason is {problem|empty:empty|not_stated:not stated}",
    help: "state the special circumstances",
    run: urgent_without_reason,
}

/// Parishes are outside Part VA of the Act and its Schedule 12A: the Public Bodies (Admission to Meetings) Act 1960 is
/// their law.
fn is_parish(cx: &Context<'_>) -> bool {
    matches!(cx.body_kind(), Some(Classification::ParishCouncil | Classification::ParishMeeting))
}

fn urgent_without_reason(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let nations = cx.under(&[Nation::England, Nation::Wales]);
    let nations = if is_parish(cx) { Some(false) } else { nations };
    for one in &cx.items {
        let decided = one.item.resolutions.iter().any(|one| one.kind == ResolutionKind::Decision);
        let urgent = one.item.kind == Some(ItemKind::UrgentBusiness) && decided && nations != Some(false);
        match &one.item.urgency {
            Some(reason) if reason.trim().is_empty() => {
                out.found(&one.at.field("urgency"), args! { problem: "empty" }).severity(Severity::Error);
            }
            Some(_) => out.held(),
            None if !urgent => {}
            None if one.item.truncated => out.unknown(&one.at, "the full minutes"),
            None if nations.is_none() => out.unknown(&one.at, "the nation of the council"),
            None => {
                out.found(&one.at, args! { problem: "not_stated" });
            }
        }
    }
}

rule! {
    /// A resolution that excludes the public cites a paragraph of Schedule 12A.
    ///
    /// # What it checks
    /// Where the public is excluded in England or Wales, the resolution names a paragraph by number, or the record has
    /// the paragraphs of an item that is closed. A resolution that speaks of confidential information is not asked: that
    /// is closed by law. An item that the page cuts short is unknown. Parish councils have another law and are not asked.
    ///
    /// # Why
    /// The public may be excluded for exempt information only, and the resolution must say by which description it is.
    ///
    /// # Bad
    /// "RESOLVED: that the public be excluded."
    ///
    /// # Good
    /// "RESOLVED: that the public be excluded, for likely disclosure of exempt information as defined in paragraph 3 of
    /// Schedule 12A."
    ///
    /// # Source
    /// Local Government Act 1972, section 100A(4) and (5).
    DOC006 "exempt-paragraph-missing" Warning since "0.1.0"
    source: "Local Government Act 1972 s.100A(4)-(5)",
    message: "the public is excluded without a paragraph of Schedule 12A",
    help: "name the paragraph that describes the exempt information",
    run: exempt_paragraph_missing,
}

fn exempt_paragraph_missing(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let nations = cx.under(&[Nation::England, Nation::Wales]);
    if nations == Some(false) || is_parish(cx) {
        return;
    }
    let cited = |access: &Option<Access>| matches!(access, Some(Access::Exempt(some)) if !some.is_empty());
    let on_items = cx.items.iter().any(|one| cited(&one.item.access));
    for (one, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        if !resolution.parts.iter().any(excludes) {
            continue;
        }
        let mut text = String::new();
        resolution.parts.iter().for_each(|part| words(part, &mut text));
        let own =
            one.item.minutes.iter().map(|block| block.text.to_lowercase()).collect::<Vec<_>>().join(" ");
        if text.contains("confidential") {
            continue;
        }
        if on_items || names_paragraph(&text) || names_paragraph(&own) {
            out.held();
        } else if one.item.truncated {
            out.unknown(&at, "the full minutes");
        } else if nations.is_none() {
            out.unknown(&at, "the nation of the council");
        } else {
            out.found(&at, args! {});
        }
    }
}

pub(super) fn excludes(part: &ResolutionPart) -> bool {
    part.verbs.contains(&Verb::Exclude) || part.parts.iter().any(excludes)
}

pub(super) fn words(part: &ResolutionPart, text: &mut String) {
    text.push_str(&part.text.to_lowercase());
    text.push(' ');
    part.parts.iter().for_each(|part| words(part, text));
}

/// True where `paragraph`, `paragraphs`, `para` or `category` stands, and a number somewhere after it.
fn names_paragraph(text: &str) -> bool {
    ["para", "categor"]
        .iter()
        .any(|word| text.split_once(word).is_some_and(|(_, rest)| rest.chars().any(|c| c.is_ascii_digit())))
}

rule! {
    /// The paragraphs of Schedule 12A that close an item in England are among its seven.
    ///
    /// # What it checks
    /// For meetings in England from 1 March 2006, every paragraph under which an item is closed is one of 1 to 7.
    /// Earlier meetings had other numbers, Wales has its own, and parishes have none: they are not asked. Without the date or the nation a
    /// paragraph out of that range is unknown.
    ///
    /// # Why
    /// A paragraph that does not exist closes nothing; mostly a digit was misprinted, or an old form was copied.
    ///
    /// # Bad
    /// 11 July 2023: "exempt under paragraph 9 of Schedule 12A".
    ///
    /// # Good
    /// 11 July 2023: "exempt under paragraph 3 of Schedule 12A".
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12A, Part 1, as it stands for England since 1 March 2006.
    DOC007 "exempt-paragraph-range" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12A Part 1 (England, from 2006-03-01)",
    message: "the item is closed under paragraph {paragraph} of Schedule 12A, which has paragraphs 1 to 7",
    help: "see whether the number was misprinted",
    run: exempt_paragraph_range,
}

fn exempt_paragraph_range(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Ok(in_force) = PartialDate::ymd(2006, 3, 1) else { return };
    let before = cx.meeting.date.is_some_and(|date| date.surely_before(in_force));
    if before || is_parish(cx) || cx.under(&[Nation::England]) == Some(false) {
        return;
    }
    let since = cx.meeting.date.is_some_and(|date| date.earliest() >= in_force.earliest());
    for one in &cx.items {
        let Some(Access::Exempt(paragraphs)) = &one.item.access else { continue };
        let at = one.at.field("access");
        for paragraph in paragraphs {
            if (1..=7).contains(paragraph) {
                out.held();
            } else if !since {
                out.unknown(&at, "the date of the meeting");
            } else if cx.nation().is_none() {
                out.unknown(&at, "the nation of the council");
            } else {
                out.found(&at, args! { paragraph: *paragraph });
            }
        }
    }
}
