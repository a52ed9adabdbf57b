//! Findings of the JSON reader: which rule they belong to and how they are worded.

use crate::evidence::Span;
use crate::finding::{Finding, fill};
use crate::path::Pointer;
use crate::rules::{Rule, authority, find_rule, record};
use crate::value::Extensions;
use std::ops::Range;

/// One kind of structural error.
#[derive(Clone, Copy)]
pub(super) struct Problem {
    /// The rule of another family that the error belongs to.
    family_rule: Option<&'static str>,
    /// The rule that it belongs to when the catalogue has no such rule.
    rule: &'static Rule,
    message: &'static str,
    help: &'static str,
}

impl From<&'static Rule> for Problem {
    fn from(rule: &'static Rule) -> Self {
        Self { family_rule: None, rule, message: rule.message, help: rule.help }
    }
}

/// A field that every such record has is not there.
pub(super) static MISSING_FIELD: Problem = Problem {
    family_rule: Some("STR007"),
    rule: &record::REC002,
    message: "`{record}` needs {expected}",
    help: "",
};

/// Digits that would be a date if the calendar had it.
pub(super) static IMPOSSIBLE_DATE: Problem = Problem {
    family_rule: Some("STR008"),
    rule: &record::REC004,
    message: "the calendar has no `{found}`",
    help: "write what the page gives, as far as it is a date: `2023-07-11`, `2023-07` or `2023`",
};

/// Bounds of a date that leave no day between them.
pub(super) static EMPTY_BOUNDS: Problem = Problem {
    family_rule: Some("STR012"),
    rule: &record::REC004,
    message: "expected {expected}, found `{found}`",
    help: "see whether the bounds were exchanged",
};

/// A tally that is no whole number of votes.
pub(super) static NOT_A_COUNT: Problem = Problem {
    family_rule: Some("VOT013"),
    rule: &record::REC002,
    message: "a tally counts whole votes, found `{found}`",
    help: "leave out a tally that the page does not give",
};

/// A value in a checked format, by the name of the format.
pub(super) fn malformed(format: &str, text: &str) -> Problem {
    match format {
        "GssCode" => (&authority::AUT001).into(),
        "DayMonthOrYear" if looks_like_a_date(text) => IMPOSSIBLE_DATE,
        _ => (&record::REC004).into(),
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

impl Problem {
    /// The finding at `path`, and at `at` in the input.
    pub(super) fn finding(
        self,
        path: Pointer,
        at: Range<usize>,
        args: Extensions,
        help: Option<String>,
    ) -> Finding {
        let rule = self.family_rule.and_then(find_rule).unwrap_or(self.rule);
        let mut finding = Finding::new(rule.code, rule.slug, rule.severity, path, fill(self.message, &args));
        finding.span = Some(span(at));
        finding.help = help.or_else(|| Some(fill(self.help, &args)).filter(|help| !help.is_empty()));
        finding.source = Some(rule.source.to_owned());
        finding.args = args;
        finding
    }
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
