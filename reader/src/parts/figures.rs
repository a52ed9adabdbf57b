//! Figures: the numbers that a text reports, and how they hang together.
//!
//! Two steps. [`candidates`] finds the numbers of a sentence that are quantities (no dates, references, times). Then
//! [`links`](super::links) says which is a part of which, and which is compared with which.

use super::amounts::Amounts;
use super::bases;
use super::lent;
use super::links::{self, Story};
use super::references::is_reference;
use super::rows::Rows;
use super::shares;
use super::signs;
use super::spelt;
use super::stated;
use super::worded;
use crate::blocks::Block;
use crate::gates::Gate;
use crate::phrase::is_sign;
use crate::recorder::{Recorder, trim};
use crate::sentences::sentences;
use crate::tokens::{Kind, Token, tokens};
use crate::when::{self, Found};
use crate::words;
use crate::words::figures::{DURATIONS, HEDGES, MEASURES_OF_TIME, NOT_COUNTED, SIZES, TERMS};
use minutebook::lean::Ordered;
use minutebook::value::Decimal;
use minutebook::{AgendaItem, Hedge, Pointer, Unit};
use std::ops::Range;

/// A number that is a quantity, with its place in its sentence.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'t> {
    pub(crate) value: Decimal,
    pub(crate) unit: Unit,
    pub(crate) hedge: Option<Hedge>,
    /// What the words say, where it is printed in words and digits.
    pub(crate) in_words: Option<Decimal>,
    /// What its printed form rounds to, where that is more than its last digit: 100000 for `£1.2m`.
    pub(crate) rounded_to: Option<Decimal>,
    /// The number with its signs: `£11,000`, `59.8%`, `all but four`.
    pub(crate) text: &'t str,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<'t> Candidate<'t> {
    pub(crate) fn new(
        sentence: &'t str,
        value: Decimal,
        unit: Unit,
        start: usize,
        end: usize,
    ) -> Option<Self> {
        let text = sentence.get(start..end)?;
        Some(Self { value, unit, hedge: None, in_words: None, rounded_to: None, text, start, end })
    }

    fn rounded(mut self, step: Option<Decimal>) -> Self {
        self.rounded_to = step;
        self
    }
}

/// One sentence prepared: its numbers and its dates.
pub(crate) struct Sentence<'t> {
    pub(crate) text: &'t str,
    pub(crate) numbers: Vec<Candidate<'t>>,
    pub(crate) dates: Vec<Found<'t>>,
    /// The text in lower case, every byte in its place.
    lower: String,
}

impl<'t> Sentence<'t> {
    pub(crate) fn new(text: &'t str, numbers: Vec<Candidate<'t>>, dates: Vec<Found<'t>>) -> Self {
        Self { text, numbers, dates, lower: text.to_ascii_lowercase() }
    }

    pub(crate) fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Where the words between the number before (or the start) and this one stand.
    fn gap_before(&self, at: usize) -> Range<usize> {
        let from = at.checked_sub(1).and_then(|n| self.numbers.get(n)).map_or(0, |number| number.end);
        from..self.numbers.get(at).map_or(self.text.len(), |number| number.start)
    }

    /// Where the words between this number and the next (or the end) stand.
    fn gap_after(&self, at: usize) -> Range<usize> {
        let to = self.numbers.get(at + 1).map_or(self.text.len(), |number| number.start);
        self.numbers.get(at).map_or(0, |number| number.end)..to
    }

    /// The words between the number before (or the start) and this one.
    pub(crate) fn before(&self, at: usize) -> &'t str {
        self.text.get(self.gap_before(at)).unwrap_or_default()
    }

    /// The words between this number and the next (or the end).
    pub(crate) fn after(&self, at: usize) -> &'t str {
        self.text.get(self.gap_after(at)).unwrap_or_default()
    }

    /// The words before a number, in lower case and without the space around them.
    pub(crate) fn lower_before(&self, at: usize) -> &str {
        trim(self.lower.get(self.gap_before(at)).unwrap_or_default())
    }

    /// The words behind a number, in lower case and without the space around them.
    pub(crate) fn lower_after(&self, at: usize) -> &str {
        trim(self.lower.get(self.gap_after(at)).unwrap_or_default())
    }
}

/// Reads the figures of one item: those of its debate, and the money and the shares of what it was for and what was
/// decided. `at` is the item's place in the reading.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    purpose: &[&'t str],
    minutes: &[Block<'t>],
    debate: &[Block<'t>],
) {
    let mut story = Story::new(at);
    let mut rows = Rows::default();
    let mut amounts = Amounts::of(&item.title);
    let purpose = purpose.iter().map(|text| (*text, true));
    for (text, decided) in purpose.chain(in_order(rec, minutes, debate)) {
        let first = item.figures.len();
        if let Some(numbers) = amounts.row(text) {
            let sentence = Sentence::new(text, numbers, when::all(text));
            links::tell(&mut story, rec, item, &sentence);
            story.paragraph_ends();
            continue;
        }
        // A bare number is a cell of a table that lies in pieces: nothing says what it counts.
        let bare =
            text.len() <= 6 && !text.contains(|c: char| c.is_alphabetic() || matches!(c, '£' | '€' | '%'));
        if bare || !may_hold_number(text) {
            rows.block(&story, rec, item, text, first);
            story.paragraph_ends();
            continue;
        }
        for text in sentences(text) {
            if Gate::Numbers.shut(text) && Gate::Dates.shut(text) {
                continue;
            }
            let dates = when::all(text);
            let mut numbers = candidates(text, &dates);
            if decided {
                numbers.retain(|number| stated::is_told(text, number));
            }
            if numbers.is_empty() && dates.is_empty() {
                continue;
            }
            let sentence = Sentence::new(text, numbers, dates);
            links::tell(&mut story, rec, item, &sentence);
        }
        rows.block(&story, rec, item, text, first);
        story.paragraph_ends();
    }
    bases::conclude(&story, rec, item);
}

/// The debate with what was decided between its blocks, in the order of the page; true for what was decided.
fn in_order<'t>(rec: &Recorder<'t>, minutes: &[Block<'t>], debate: &[Block<'t>]) -> Vec<(&'t str, bool)> {
    let place = |text: &str| {
        let span = rec.span(text);
        (span.start as usize, span.end as usize)
    };
    let mut found: Vec<(usize, &'t str, bool)> =
        debate.iter().map(|block| (place(block.text).0, block.text, false)).collect();
    let mut read: Vec<(usize, usize)> = debate.iter().map(|block| place(block.text)).collect();
    read.order();
    for block in minutes {
        let (mut from, end) = place(block.text);
        let first = read.partition_point(|(_, end)| *end <= from);
        for &(start, stop) in read.get(first..).unwrap_or_default() {
            if start >= end {
                break;
            }
            if start > from {
                found.push((from, rec.text().get(from..start).unwrap_or_default(), true));
            }
            from = from.max(stop);
        }
        if from < end {
            found.push((from, rec.text().get(from..end).unwrap_or_default(), true));
        }
    }
    found.order_by_key(|(start, _, _)| *start);
    found.into_iter().map(|(_, text, decided)| (text, decided)).collect()
}

/// A block without digits and number words needs no second look.
fn may_hold_number(text: &str) -> bool {
    Gate::Numbers.look(text, || holds_number(text))
}

fn holds_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        || text.split(|c: char| !c.is_alphanumeric()).any(|word| {
            words::number(word).is_some_and(|value| value > 0) || word.eq_ignore_ascii_case("half")
        })
}

/// The quantities of a sentence, in order.
pub(crate) fn candidates<'t>(sentence: &'t str, dates: &[Found<'t>]) -> Vec<Candidate<'t>> {
    let tokens = tokens(sentence);
    let mut found: Vec<Candidate<'t>> = Vec::new();
    // A number that is a reference makes those joined to it references: "priorities 4 and 5".
    let mut reference_reaches = 0;
    let mut at = 0;
    let mut dates = dates.iter().peekable();
    while let Some(token) = tokens.get(at) {
        while dates.peek().is_some_and(|date| date.end() <= token.start) {
            dates.next();
        }
        if dates.peek().is_some_and(|date| date.start <= token.start) {
            at += 1;
            continue;
        }
        // Most words are no number and open no share.
        if token.is_word() && !token.is_any(shares::OPENERS) && words::number(token.text).is_none() {
            at += 1;
            continue;
        }
        // "between 1 and 26 April 2024": the first day leans on the month of the second.
        let day =
            tokens.get(at + 2).is_some_and(|next| dates.peek().is_some_and(|date| date.start == next.start));
        if token.is_number() && day && joins(tokens.get(at + 1)) {
            at += 2;
            continue;
        }
        if let Some((share, next)) = shares::read(sentence, &tokens, at) {
            if let Some(mut share) = share {
                hedge(sentence, &tokens, at, &mut share);
                found.push(share);
            }
            at = next.max(at + 1);
            continue;
        }
        let share = tokens.get(at + 1).is_some_and(|sign| sign.kind == Kind::Sign('%'));
        if token.is_number() && (is_reference(&tokens, at) || (reference_reaches == at && at > 0 && !share)) {
            let joined = joins(tokens.get(at + 1));
            reference_reaches = if joined { at + 2 } else { at + 1 };
            at += 1;
            continue;
        }
        match twice(sentence, &tokens, at)
            .or_else(|| money(sentence, &tokens, at))
            .or_else(|| digits(sentence, &tokens, at))
            .or_else(|| worded::read(sentence, &tokens, at))
        {
            Some((mut candidate, next)) => {
                signs::read(sentence, &tokens, at, &mut candidate);
                hedge(sentence, &tokens, at, &mut candidate);
                found.push(candidate);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    lent::lend(sentence, &mut found);
    found
}

/// What makes one run of two numbers: "4 and 5", "4-5".
fn joins(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|next| {
        next.is_any(&["and", "to", "or"]) || matches!(next.kind, Kind::Sign(',' | '-' | '–' | '&'))
    })
}

pub(super) type Read<'t> = Option<(Candidate<'t>, usize)>;

/// The number as a decimal, its commas left out. Commas that divide no groups of three digits leave open which number
/// is meant, or how many: there is none.
fn decimal(token: &Token<'_>) -> Option<Decimal> {
    let (whole, _) = token.text.split_once('.').unwrap_or((token.text, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut grouped = false;
    let threes = groups.all(|group| {
        grouped = true;
        group.len() == 3
    });
    if !threes || grouped && first.len() > 3 {
        return None;
    }
    let plain = token.text.replace(',', "");
    let trimmed = plain.trim_start_matches('0');
    let text = if trimmed.is_empty() || trimmed.starts_with('.') {
        format!("0{trimmed}")
    } else {
        trimmed.to_owned()
    };
    text.parse().ok()
}

/// `£11,000`, `€57,024`, `£1.2m`, `£3 million`; dollars have no unit of their own.
fn money<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize) -> Read<'t> {
    let unit = match tokens.get(at)?.kind {
        Kind::Sign('£') => Unit::Gbp,
        Kind::Sign('€') => Unit::Eur,
        Kind::Sign('$') => Unit::Other,
        _ => return None,
    };
    let number = tokens.get(at + 1).filter(|token| token.is_number())?;
    let value = decimal(number)?;
    let scale = tokens.get(at + 2).and_then(|word| {
        // `£154.24 K & M`: behind pence and a space a capital is somebody's initial.
        let apart =
            word.start > number.end() && word.text.len() == 1 && word.text.starts_with(char::is_uppercase);
        let pence = number.text.rsplit_once('.').is_some_and(|(_, pence)| pence.len() == 2);
        if apart && pence {
            return None;
        }
        let factor = match word.text.to_ascii_lowercase().as_str() {
            "k" | "thousand" => 3,
            "m" | "mn" | "million" => 6,
            "bn" | "b" | "billion" => 9,
            _ => return None,
        };
        Some((times_ten(value, factor)?, times_ten(value.step(), factor), word.end()))
    });
    let (value, step, end, next) = match scale {
        Some((value, step, end)) => (value, step, end, at + 3),
        None => (value, None, number.end(), at + 2),
    };
    Some((Candidate::new(sentence, value, unit, tokens.get(at)?.start, end)?.rounded(step), next))
}

/// The decimal with its point moved to the right.
fn times_ten(value: Decimal, places: usize) -> Option<Decimal> {
    let text = value.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut digits = format!("{whole}{fraction}");
    if fraction.len() > places {
        digits.insert(whole.len() + places, '.');
    } else {
        digits.extend(std::iter::repeat_n('0', places - fraction.len()));
    }
    let digits = digits.trim_start_matches('0');
    if digits.starts_with('.') { format!("0{digits}").parse().ok() } else { digits.parse().ok() }
}

/// `59.8%`, `4 per cent`, `4 percentage points`, `426 days`, `1.6 placements per household`, `499 children`.
fn digits<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize) -> Read<'t> {
    let number = tokens.get(at).filter(|token| token.is_number())?;
    let value = decimal(number)?;
    let next = tokens.get(at + 1);
    let after = tokens.get(at + 2);
    let made = |unit, end, next| Some((Candidate::new(sentence, value, unit, number.start, end)?, next));
    if let Some(sign) = next.filter(|sign| sign.kind == Kind::Sign('%')) {
        let points = after.is_some_and(|word| word.is_any(&["point", "points"]));
        return if points {
            made(Unit::PercentagePoints, after?.end(), at + 3)
        } else {
            made(Unit::Percent, sign.end(), at + 2)
        };
    }
    if let Some(word) = next.filter(|word| word.is_any(&["percent", "percentage"])) {
        let points = after.is_some_and(|word| word.is_any(&["point", "points"]));
        return if points {
            made(Unit::PercentagePoints, after?.end(), at + 3)
        } else {
            made(Unit::Percent, word.end(), at + 2)
        };
    }
    if next.is_some_and(|word| word.is("per")) && after.is_some_and(|word| word.is("cent")) {
        return made(Unit::Percent, after?.end(), at + 3);
    }
    // `20 working days`
    let kind = usize::from(next.is_some_and(|word| {
        word.is_any(&["working", "school", "calendar", "full", "clear", "consecutive"])
            && after.is_some_and(|word| DURATIONS.iter().any(|(name, _)| word.is(name)))
    }));
    let (next, after) = if kind == 1 { (after, tokens.get(at + 3)) } else { (next, after) };
    // `22 Year 7 places` are places.
    let named = next.is_some_and(|word| word.text == "Year") && after.is_some_and(Token::is_number);
    if let Some((_, unit)) =
        next.filter(|_| !named).and_then(|word| DURATIONS.iter().find(|(name, _)| word.is(name)))
    {
        // "aged 5 years", "within 28 days", "for the next 3 years" set terms; "took 426 days" reports.
        let before = at.checked_sub(1).and_then(|n| tokens.get(n));
        // "of 14 months (426 days)" tells its length twice, and so reports one.
        let told_twice = is_sign(after, &['('])
            && tokens.get(at + kind + 3).is_some_and(Token::is_number)
            && tokens.get(at + kind + 4).is_some_and(|word| DURATIONS.iter().any(|(name, _)| word.is(name)));
        let term = before.is_some_and(|word| word.is_any(TERMS))
            && !told_twice
            && !is_measured(tokens, at, MEASURES_OF_TIME);
        let of_age = after.is_some_and(|word| word.is("of"))
            && tokens.get(at + kind + 3).is_some_and(|word| word.is("age"));
        let age = of_age || after.is_some_and(|word| word.is("old"));
        // "a resident of 25 years' standing" is described, and nothing measured.
        let owns = after.is_some_and(|sign| {
            next.is_some_and(|word| word.end() == sign.start) && matches!(sign.kind, Kind::Sign('\'' | '’'))
        });
        return if term || age || owns { None } else { made(*unit, next?.end(), at + kind + 2) };
    }
    // `The average age was 56`
    if worded::is_age(tokens, at) {
        return made(Unit::Years, number.end(), at + 1);
    }
    if let Some(word) = next.filter(|word| word.is_any(SIZES)) {
        // `19.30 hours` and `1930 hours` are times of day, "within 24 hours" sets a term.
        let term = at.checked_sub(1).and_then(|n| tokens.get(n)).is_some_and(|before| before.is_any(TERMS));
        let clock = number.text.contains(['.', ':']) || number.text.len() > 3;
        if word.is("hours") && (term || clock) && !is_measured(tokens, at, MEASURES_OF_TIME) {
            return None;
        }
        return made(Unit::Other, word.end(), at + 2);
    }
    // `74 per 10,000`: a rate.
    if next.is_some_and(|word| word.is("per")) && after.is_some_and(Token::is_number) {
        return made(Unit::Ratio, after?.end(), at + 3);
    }
    // `10-15%`: both ends are shares.
    if next.is_some_and(|sign| matches!(sign.kind, Kind::Sign('-' | '–')))
        && tokens.get(at + 3).is_some_and(|sign| sign.kind == Kind::Sign('%'))
    {
        return made(Unit::Percent, number.end(), at + 2);
    }
    let average = preceding(tokens, at, &["average", "of"]) || preceding(tokens, at, &["ratio", "of"]);
    let per = (at + 2..at + 4).any(|n| tokens.get(n).is_some_and(|word| word.is("per")));
    if (average || number.text.contains('.')) && per {
        return made(Unit::Ratio, number.end(), at + 1);
    }
    if next.is_some_and(|word| word.is_any(&["million", "billion"])) {
        let places = if next?.is("million") { 6 } else { 9 };
        let step = times_ten(value.step(), places);
        let value = times_ten(value, places)?;
        let found = Candidate::new(sentence, value, Unit::Count, number.start, next?.end())?;
        return Some((found.rounded(step), at + 2));
    }
    // `3.5 full-time posts`: a count with a fraction.
    let posts = (at + 1..at + 5).any(|n| {
        tokens.get(n).is_some_and(|word| {
            word.is_any(&["fte", "wte", "full-time", "equivalent", "equivalents", "posts", "post", "staff"])
        })
    });
    if number.text.contains('.') && posts && !average {
        return made(Unit::Count, number.end(), at + 1);
    }
    if number.text.contains('.') && !average {
        return None;
    }
    // An average with a fraction is no count.
    let unit = if number.text.contains('.') { Unit::Ratio } else { Unit::Count };
    made(unit, number.end(), at + 1)
}

/// `fifteen (15) carers`, `six (6) months`, `15 (fifteen) carers`.
fn twice<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize) -> Read<'t> {
    let value = tokens.get(at).filter(|token| token.is_number()).and_then(decimal)?;
    let words = spelt::before(tokens, at).or_else(|| spelt::behind(tokens, at))?;
    let counted = tokens.get(words.to);
    let duration = counted.and_then(|word| DURATIONS.iter().find(|(name, _)| word.is(name)));
    let term = words.from.checked_sub(1).and_then(|n| tokens.get(n)).is_some_and(|word| word.is_any(TERMS));
    let share = counted.is_some_and(|word| word.is_any(&["percent", "per", "percentage"]));
    if share || duration.is_some() && term || counted.is_some_and(|word| word.is_any(NOT_COUNTED)) {
        return None;
    }
    let last = if duration.is_some() { words.to } else { words.to.checked_sub(1)? };
    let unit = duration.map_or(Unit::Count, |(_, unit)| *unit);
    let (start, end) = (tokens.get(words.from)?.start, tokens.get(last)?.end());
    let mut found = Candidate::new(sentence, value, unit, start, end)?;
    found.in_words = Some(Decimal::from(words.value));
    Some((found, last + 1))
}

/// True for a length of time that is told as a measure: `an average of 427 days`, `waiting for more than 18 months`.
pub(super) fn is_measured(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    (at.saturating_sub(4)..at)
        .any(|n| tokens.get(n).is_some_and(|word| words.iter().any(|known| word.is(known))))
}

pub(crate) fn preceding(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    at.checked_sub(words.len()).is_some_and(|from| {
        words.iter().enumerate().all(|(n, word)| tokens.get(from + n).is_some_and(|token| token.is(word)))
    })
}

/// The hedge right before the number becomes part of its words.
fn hedge<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize, candidate: &mut Candidate<'t>) {
    let Some(before) = at.checked_sub(1).and_then(|n| tokens.get(n)) else { return };
    let before = before.text.as_bytes();
    let ends = |phrase: &str| {
        let end = phrase.len().checked_sub(before.len()).and_then(|at| phrase.as_bytes().get(at..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(before))
    };
    for (phrase, hedge) in HEDGES.iter().filter(|(phrase, _)| ends(phrase)) {
        let words: Vec<&str> = phrase.split(' ').collect();
        if preceding(tokens, at, &words) {
            let start = at
                .checked_sub(words.len())
                .and_then(|n| tokens.get(n))
                .map_or(candidate.start, |word| word.start);
            candidate.hedge = Some(*hedge);
            candidate.start = start;
            candidate.text = sentence.get(start..candidate.end).unwrap_or(candidate.text);
            return;
        }
    }
}

#[cfg(test)]
#[path = "figures_tests.rs"]
mod tests;
