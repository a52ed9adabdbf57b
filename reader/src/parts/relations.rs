//! How the figures of one sentence hang together by their numbers: what restates another, what makes up a total, what a
//! stated change is a change of, what a mean is a mean of. No number is looked at to find out: only words say so.

use super::changes::{moved, states_change};
use super::figures::Sentence;
use super::links::Story;
use crate::recorder::{Recorder, trim};
use crate::tokens::tokens;
use crate::words;
use crate::words::figures::{MADE_OF, MEANS, SPREAD, SUMMED};
use minutebook::{AgendaItem, Unit};

/// How many numbers away the figure may stand whose change is stated.
const NEAR: usize = 6;
/// Most parts of a total: a longer run of numbers is no breakdown that a sentence gives.
const PARTS: usize = 40;

/// Adds what hangs together in a sentence whose figures begin at `first`.
pub(super) fn relate<'t>(
    story: &Story,
    rec: &mut Recorder<'t>,
    item: &mut AgendaItem,
    sentence: &Sentence<'t>,
    first: usize,
) {
    // "increases of 10 and 15 respectively" leaves open which is which.
    let several = sentence.text.contains("respectively");
    for n in 0..sentence.numbers.len() {
        restated(story, rec, item, sentence, first, n);
        if !several {
            changed(story, rec, item, sentence, first, n);
        }
        mean(story, rec, item, sentence, first, n);
        let parts = made_of(sentence, n).or_else(|| summed(sentence, n)).unwrap_or_default();
        if let Some(figure) = item.figures.get_mut(first + n).filter(|_| !parts.is_empty()) {
            let place = story.at(first + n).field("parts");
            for (at, part) in parts.into_iter().enumerate() {
                figure.parts.push(story.pointer(first + part));
                rec.derived(&place.at(at), sentence.text, vec![story.at(first + part)]);
            }
        }
    }
}

fn is_duration(unit: Unit) -> bool {
    matches!(unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years)
}

/// "14 months (426 days)", "£1.2m (£1,234,000)": true for a number that states the one before it once more.
pub(super) fn restates(sentence: &Sentence<'_>, n: usize) -> bool {
    let Some(told) = n.checked_sub(1).and_then(|n| sentence.numbers.get(n)) else { return false };
    let Some(here) = sentence.numbers.get(n) else { return false };
    let lead = sentence.lower_before(n);
    let bracketed = ["(", "(or", "(i.e.", "(that is", "(equivalent to"].contains(&lead)
        && trim(sentence.after(n)).starts_with(')');
    let durations = is_duration(told.unit) && is_duration(here.unit) && told.unit != here.unit;
    // Two amounts are one only where their forms show that they are two ways to print one.
    let money = matches!(told.unit, Unit::Gbp | Unit::Eur)
        && told.unit == here.unit
        && told.rounded_to.is_some() != here.rounded_to.is_some();
    bracketed && (durations || money)
}

fn restated<'t>(
    story: &Story,
    rec: &mut Recorder<'t>,
    item: &mut AgendaItem,
    sentence: &Sentence<'t>,
    first: usize,
    n: usize,
) {
    let Some(before) = n.checked_sub(1).filter(|_| restates(sentence, n)) else { return };
    let (Some(told), Some(here)) = (sentence.numbers.get(before), sentence.numbers.get(n)) else { return };
    if let Some(figure) = item.figures.get_mut(first + n) {
        figure.restates = Some(story.pointer(first + before));
        let words = sentence.slice(told.start, here.end);
        rec.derived(&story.at(first + n).field("restates"), words, vec![story.at(first + before)]);
    }
}

/// Words before a stated change that make it no plain difference of the numbers beside it.
const OTHER_CHANGES: &[&str] = &[
    "average",
    "annual",
    "yearly",
    "monthly",
    "weekly",
    "target",
    "planned",
    "expected",
    "estimated",
    "projected",
    "total",
    "combined",
    "overall",
    "net",
    "further",
    "additional",
    "national",
    "cumulative",
    "year-on-year",
];

/// "from 163 to 137, a fall of 26": the figure that changed.
fn changed<'t>(
    story: &Story,
    rec: &mut Recorder<'t>,
    item: &mut AgendaItem,
    sentence: &Sentence<'t>,
    first: usize,
    n: usize,
) {
    let Some(here) = sentence.numbers.get(n).filter(|_| states_change(sentence, n)) else { return };
    let before = sentence.lower_before(n);
    let other =
        before.split(|c: char| !c.is_alphabetic() && c != '-').any(|word| OTHER_CHANGES.contains(&word));
    if other {
        return;
    }
    // The figures of this sentence that are compared with another of it.
    let number = |index: usize| index.checked_sub(first).and_then(|n| sentence.numbers.get(n));
    let previous = |index: usize| {
        let place = item.figures.get(index)?.previous.as_ref().and_then(|to| story.place(to))?;
        number(place).map(|_| place)
    };
    let compared = |at: &usize| previous(first + at).is_some() && !states_change(sentence, *at);
    let after = (n + 1..sentence.numbers.len()).take(NEAR);
    let found = (0..n).rev().take(NEAR).find(compared).or_else(|| after.into_iter().find(compared));
    let Some((at, old)) = found.and_then(|at| Some((at, previous(first + at)?))) else { return };
    let Some(changed) = number(first + at) else { return };
    let unit = here.unit == changed.unit || matches!(here.unit, Unit::Percent | Unit::PercentagePoints);
    // What stands behind the change names nothing else that could have changed, nor another time.
    let behind = trim(sentence.after(n));
    let free = behind.is_empty()
        || behind.starts_with([',', '.', ';', ')', '(', ':'])
        || ["and ", "which "].iter().any(|word| behind.starts_with(word))
        || old == first + n + 1;
    let (from, to) = if at < n { (changed.end, here.start) } else { (here.end, changed.start) };
    let between = sentence.slice(from, to);
    // "An increase of 3% and the grant was cut from 62 to 11": the pair has a verb of its own.
    let own = at > n && moved(between).is_some();
    if !unit || !free || own || parts_clauses(between) {
        return;
    }
    if let Some(figure) = item.figures.get_mut(first + n) {
        figure.change_of = Some(story.pointer(first + at));
        let words = sentence.slice(from.min(here.start), to.max(here.end));
        rec.derived(&story.at(first + n).field("change_of"), words, vec![story.at(first + at)]);
    }
}

/// "Visits fell from 41 to 18, while calls rose by 6%": true where something else is spoken of.
fn parts_clauses(between: &str) -> bool {
    between.contains(';')
        || tokens(between)
            .iter()
            .any(|token| token.is_any(&["while", "whilst", "whereas", "but", "although"]))
}

/// "48 children in 20 households, an average of 2.4": total and count of a mean.
fn mean<'t>(
    story: &Story,
    rec: &mut Recorder<'t>,
    item: &mut AgendaItem,
    sentence: &Sentence<'t>,
    first: usize,
    n: usize,
) {
    let Some(here) = sentence.numbers.get(n).filter(|number| number.unit != Unit::Percent) else { return };
    let lead = sentence.lower_before(n);
    if !MEANS.iter().any(|words| lead.ends_with(words)) {
        return;
    }
    let Some((total_at, count_at)) = by_name(sentence, n).or_else(|| by_order(sentence, n)) else { return };
    let (Some(total), Some(count)) = (sentence.numbers.get(total_at), sentence.numbers.get(count_at)) else {
        return;
    };
    let plain = matches!(here.unit, Unit::Count | Unit::Ratio);
    let units = count.unit == Unit::Count && (here.unit == total.unit || plain && total.unit == Unit::Count);
    let ranged = sentence.lower_before(total_at.min(count_at)).ends_with("from");
    let Some(figure) = item.figures.get_mut(first + n) else { return };
    if !units || ranged || figure.part.is_some() || figure.whole.is_some() {
        return;
    }
    if plain {
        // A mean of counts is no count.
        figure.unit = Unit::Ratio;
    }
    figure.part = Some(story.pointer(first + total_at));
    figure.whole = Some(story.pointer(first + count_at));
    let place = story.at(first + n);
    for (field, at) in [("part", first + total_at), ("whole", first + count_at)] {
        rec.derived(&place.field(field), sentence.text, vec![story.at(at)]);
    }
}

/// "142 households, offering 199 placements, an average of 1.4 placements per household": the words behind the mean name
/// both of the two numbers before it.
fn by_name(sentence: &Sentence<'_>, n: usize) -> Option<(usize, usize)> {
    let behind = sentence.lower_after(n);
    let (things, over) = behind.split_once(" per ")?;
    let first_word =
        |words: &str| words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_owned();
    let over = first_word(over);
    let thing = things.rsplit(' ').next()?;
    let names = |at: usize, noun: &str| {
        let stem = noun.strip_suffix('s').unwrap_or(noun);
        let words = sentence.lower_after(at);
        stem.len() > 2 && words.split(|c: char| !c.is_alphabetic()).any(|word| word.starts_with(stem))
    };
    let (one, other) = (n.checked_sub(2)?, n - 1);
    let fits = |total: usize, count: usize| {
        names(total, thing) && names(count, &over) && !names(total, &over) && !names(count, thing)
    };
    if fits(one, other) { Some((one, other)) } else { fits(other, one).then_some((other, one)) }
}

/// "48 children in 20 households, an average of 2.4": the total, spread over the number behind it.
fn by_order(sentence: &Sentence<'_>, n: usize) -> Option<(usize, usize)> {
    let total = n.checked_sub(2)?;
    let between = sentence.lower_after(total);
    let spread = between
        .strip_suffix(" the")
        .unwrap_or(between)
        .rsplit_once(' ')
        .is_some_and(|(what, word)| SPREAD.contains(&word) && !what.contains([',', ';']));
    let behind = sentence.lower_after(n);
    let closes = behind.is_empty()
        || behind.starts_with([',', '.', ';', ')'])
        || ["per ", "each", "for each", "a "].iter().any(|word| behind.starts_with(word))
        || behind.contains(" each");
    (spread && closes).then_some((total, n - 1))
}

/// "30 children, comprising 18 girls and 12 boys": the parts behind a total that leave nothing out.
fn made_of(sentence: &Sentence<'_>, n: usize) -> Option<Vec<usize>> {
    let total = sentence.numbers.get(n)?;
    let opens = sentence.lower_after(n);
    if !MADE_OF.iter().any(|words| opens.ends_with(words)) {
        return None;
    }
    let mut parts = Vec::new();
    for (at, part) in sentence.numbers.iter().enumerate().skip(n + 1).take(PARTS) {
        let before = sentence.lower_before(at);
        if part.unit != total.unit {
            // "18 (60%)" may stand between.
            if before.ends_with('(') && part.unit == Unit::Percent {
                continue;
            }
            return None;
        }
        if !parts.is_empty() && !joins(before) {
            return None;
        }
        parts.push(at);
        if parts.len() > 1 && closes(before) {
            let end = part.end;
            let rest = sentence.lower_after(at);
            let open = rest.starts_with("of ") || rest.contains("of whom") || rest.contains("of which");
            return (!open && all_read(sentence, total.end, end)).then_some(parts);
        }
    }
    None
}

/// "18 girls and 12 boys, making a total of 30": the parts before a total.
fn summed(sentence: &Sentence<'_>, n: usize) -> Option<Vec<usize>> {
    let total = sentence.numbers.get(n)?;
    let lead = sentence.lower_before(n);
    if n > PARTS || !SUMMED.iter().any(|words| lead.ends_with(words)) {
        return None;
    }
    let mut parts = Vec::new();
    for at in 0..n {
        let part = sentence.numbers.get(at)?;
        let before = sentence.lower_before(at);
        if part.unit != total.unit || at > 0 && !joins(before) {
            return None;
        }
        parts.push(at);
    }
    let last = parts.last().copied().filter(|_| parts.len() > 1)?;
    let closed = closes(sentence.lower_before(last));
    let start = sentence.numbers.first()?.start;
    (closed && all_read(sentence, start, total.start)).then_some(parts)
}

/// Words between two parts of one list: a comma or "and" right before the number.
fn joins(before: &str) -> bool {
    let apart = ["of whom", "of which", "of these", "including", "compared", "from", "up ", "down ", "with"];
    (closes(before) || before.ends_with([',', ';'])) && !apart.iter().any(|word| before.contains(word))
}

/// The word that closes a list, right before its last number.
fn closes(before: &str) -> bool {
    ["and", "plus", "and the other", "and the remaining"].iter().any(|word| {
        before.strip_suffix(word).is_some_and(|head| head.is_empty() || head.ends_with([' ', ',']))
    })
}

/// True where every number word of a stretch belongs to a number that was read: "18 here, five abroad and 7 elsewhere"
/// has a part that is no figure.
fn all_read(sentence: &Sentence<'_>, from: usize, to: usize) -> bool {
    let stretch = sentence.slice(from, to);
    tokens(stretch).iter().all(|token| {
        let at = from + token.start;
        let counts = token.is_number() || words::number(token.text).is_some_and(|value| value > 0);
        let number = sentence.numbers.partition_point(|number| number.end <= at);
        let date = sentence.dates.partition_point(|date| date.end() <= at);
        !counts
            || sentence.numbers.get(number).is_some_and(|number| number.start <= at)
            || sentence.dates.get(date).is_some_and(|date| date.start <= at)
    })
}

#[cfg(test)]
#[path = "relations_tests.rs"]
mod tests;
