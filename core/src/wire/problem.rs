//! Findings of the JSON reader: which rule they belong to and how they are worded.

use crate::evidence::Span;
use crate::finding::Finding;
use crate::messages::fill;
use crate::path::Pointer;
use crate::rules::{Rule, authority, record, structure};
use crate::value::Extensions;
use std::ops::Range;

/// A value in a checked format, by the name of the format.
pub(super) fn malformed(format: &str, text: &str) -> &'static Rule {
    match format {
        "GssCode" => &authority::AUT001,
        "DayMonthOrYear" if looks_like_a_date(text) => &structure::STR008,
        _ => &record::REC004,
    }
}

/// `2023-02-30`, `2023-13`: the digits of a date, whatever they say.
fn looks_like_a_date(text: &str) -> bool {
    let digits = |part: &str, n| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = text.split('-');
    parts.next().is_some_and(|year| digits(year, 4))
        && parts.clone().count() <= 2
        && parts.all(|p| digits(p, 2))
}

/// The finding at `path`, and at `at` in the input.
pub(super) fn finding(rule: &Rule, path: Pointer, at: Range<usize>, args: Extensions) -> Finding {
    let mut finding = Finding::new(rule.code, rule.slug, rule.severity, path, fill(rule.message, &args));
    finding.span = Some(span(at));
    finding.help = Some(fill(rule.help, &args)).filter(|help| !help.is_empty());
    finding.source = Some(rule.source.to_owned());
    finding.args = args;
    finding
}

/// A stretch of the input; past 4 GiB it ends there.
pub(super) fn span(at: Range<usize>) -> Span {
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(byte(at.start), byte(at.end))
}

/// Text of the input as a message shows it: one line, at most 60 characters.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 60;
    let mut chars = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut short: String = chars.by_ref().take(MOST).collect();
    if chars.next().is_some() {
        short.pop();
        short.push('…');
    }
    short
}
