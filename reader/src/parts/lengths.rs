//! Lengths of periods: "the six months from April 2023 to September 2023".

use super::figures::{Candidate, Sentence};
use crate::phrase::is_sign;
use crate::tokens::{Kind, Token, tokens};
use crate::when::Found;
use crate::words;
use crate::words::figures::DURATIONS;
use minutebook::Unit;
use minutebook::value::{Decimal, Period};

/// Words between a length and the dates of its period.
const BETWEEN: &[&str] = &[
    "period",
    "periods",
    "term",
    "contract",
    "lease",
    "agreement",
    "strategy",
    "plan",
    "programme",
    "consultation",
    "window",
    "review",
    "from",
    "between",
    "of",
    "covering",
    "running",
    "starting",
    "beginning",
];
/// How many of them may stand there.
const GAP: usize = 4;

/// A length with the period that it is told of.
pub(super) struct Length<'t> {
    pub(super) number: Candidate<'t>,
    pub(super) period: Period,
    /// Where its words end in the sentence.
    pub(super) end: usize,
}

/// The lengths that a sentence states right before the dates of a period.
pub(super) fn all<'t>(sentence: &Sentence<'t>) -> Vec<Length<'t>> {
    let spans: Vec<&Found<'t>> =
        sentence.dates.iter().filter(|date| matches!(date.period, Period::Span { .. })).collect();
    if spans.is_empty() {
        return Vec::new();
    }
    let tokens = tokens(sentence.text);
    spans.into_iter().filter_map(|span| before(sentence, &tokens, span)).collect()
}

fn before<'t>(sentence: &Sentence<'t>, tokens: &[Token<'t>], span: &Found<'t>) -> Option<Length<'t>> {
    let mut at = tokens.partition_point(|token| token.start < span.start);
    for _ in 0..GAP {
        let token = at.checked_sub(1).and_then(|n| tokens.get(n))?;
        let lead = token.is_any(BETWEEN) || matches!(token.kind, Kind::Sign('(' | ',' | ':' | '-' | '–'));
        if !lead {
            break;
        }
        at -= 1;
    }
    let last = at.checked_sub(1)?;
    let word = tokens.get(last)?;
    let made = |value: u32, unit: Unit, first: usize| {
        let (start, end) = (tokens.get(first)?.start, word.end());
        let number = Candidate::new(sentence.text, Decimal::from(value), unit, start, end)?;
        Some(Length { number, period: span.period.clone(), end: span.end() })
    };
    // "three-year"
    if let Some((number, unit)) = word.text.split_once('-') {
        return made(words::number(number).filter(|value| *value > 0)?, duration(unit)?, last);
    }
    let unit = duration(word.text)?;
    // "12-month", "12 months", "twelve months"
    let hyphen = last.checked_sub(1).filter(|n| is_sign(tokens.get(*n), &['-', '‑']));
    let first = hyphen.unwrap_or(last).checked_sub(1)?;
    let number = tokens.get(first)?;
    let value = number.whole().or_else(|| words::number(number.text)).filter(|value| *value > 0)?;
    // "aged 6 months", "over the last 2 of 12 months" say nothing of the period.
    let lead = first.checked_sub(1).and_then(|n| tokens.get(n));
    let other =
        lead.is_some_and(|word| word.is_any(&["aged", "than", "or", "to", "every"]) || word.is_number());
    if other { None } else { made(value, unit, first) }
}

fn duration(word: &str) -> Option<Unit> {
    DURATIONS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, unit)| *unit)
}
