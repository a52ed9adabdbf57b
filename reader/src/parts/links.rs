//! How figures hang together: parts of wholes, percentages of bases, comparisons with earlier values.
//!
//! A [`Story`] keeps what the item has told so far, as a reader does: "of these" means the number told last, "of the
//! total number of looked after children" the number told under that name.

use super::bases::{self, definite, is_part_of_next, mention, whole_of};
use super::changes::{comparison, direction_of, from_to, moved, over, says_way, states_change};
use super::figures::Sentence;
use super::labels::{clause, divided, label, said_behind, share_label, subject, what_moved, words_behind};
use super::lengths;
use super::relations;
use crate::recorder::{Recorder, fold, trim};
use crate::tokens::tokens;
use crate::words::figures::{MEASURES, MeasureWords, NOT_OWN, SCORECARD};
use minutebook::lean::{HashMap, HashSet};
use minutebook::value::Period;
use minutebook::{AgendaItem, Figure, Measure, Pointer, Unit};
use std::ops::Range;

/// What the item has told so far.
pub(crate) struct Story {
    /// The item's figures as seen from the reading and from the meeting.
    at: Pointer,
    in_meeting: Pointer,
    told: Vec<Told>,
    /// Where the story's first telling of each measure stands, by key and time: what [`conclude`] looks parts up in.
    populations: HashMap<(&'static str, Period), usize>,
    /// The date that the paragraph speaks of.
    date: Option<Period>,
}

/// How far back "of these" and "those in foster care" may reach, in figures: a reader's memory ends too, and the cost
/// of a page stays in step with its length.
const MEMORY: usize = 64;

/// What is known of one figure beyond its record.
pub(super) struct Told {
    pub(super) key: Option<&'static MeasureWords>,
    pub(super) unit: Unit,
    /// False for an earlier value that a figure is compared with.
    pub(super) primary: bool,
    /// False where the measure was guessed from the context.
    pub(super) named: bool,
    /// Where its number stands in the page.
    pub(super) words: Range<usize>,
    /// The figure that this one tells again.
    again: Option<usize>,
}

impl Story {
    pub(crate) fn new(at: &Pointer) -> Self {
        let meeting = Pointer::root().field("meeting");
        let in_meeting = at.below(&meeting).unwrap_or_default().field("figures");
        Self {
            at: at.field("figures"),
            in_meeting,
            told: Vec::new(),
            populations: HashMap::new(),
            date: None,
        }
    }

    /// A new paragraph starts without a date.
    pub(crate) fn paragraph_ends(&mut self) {
        self.date = None;
    }

    /// Remembers a figure whose number is these words.
    fn tell(&mut self, rec: &Recorder<'_>, number: &str, told: Told) {
        let span = rec.span(number);
        self.told.push(Told { words: span.start as usize..span.end as usize, ..told });
    }

    pub(super) fn pointer(&self, index: usize) -> Pointer {
        self.in_meeting.at(index)
    }

    /// Where a figure stands, as seen from the reading.
    pub(super) fn at(&self, index: usize) -> Pointer {
        self.at.at(index)
    }

    pub(super) fn told(&self, index: usize) -> Option<&Told> {
        self.told.get(index)
    }

    pub(super) fn every(&self) -> impl Iterator<Item = &Told> {
        self.told.iter()
    }

    pub(super) fn population(&self, key: &'static str, when: Period) -> Option<usize> {
        self.populations.get(&(key, when)).copied()
    }

    /// The first telling of a figure.
    pub(super) fn original(&self, index: usize) -> usize {
        self.told.get(index).and_then(|told| told.again).unwrap_or(index)
    }

    /// The figure that a pointer leads to.
    pub(super) fn place(&self, pointer: &Pointer) -> Option<usize> {
        pointer.as_str().rsplit('/').next().and_then(|index| index.parse().ok())
    }

    /// Whether a pointer leads to this figure, or to one that tells the same.
    pub(super) fn is(&self, pointer: &Pointer, index: usize) -> bool {
        self.place(pointer).is_some_and(|at| self.original(at) == self.original(index))
    }

    /// The last figure that was told for its own sake and fits.
    pub(super) fn last(&self, fits: impl Fn(&Told) -> bool) -> Option<usize> {
        self.recent().rev().find(|(_, told)| told.primary && fits(told)).map(|(at, _)| at)
    }

    /// What was told lately, in order.
    pub(super) fn recent(&self) -> impl DoubleEndedIterator<Item = (usize, &Told)> {
        let from = self.told.len().saturating_sub(MEMORY);
        self.told.iter().enumerate().skip(from)
    }

    pub(super) fn count_of(&self, measure: &MeasureWords) -> Option<usize> {
        let fits =
            |told: &Told| told.unit == Unit::Count && told.key.is_some_and(|key| key.key == measure.key);
        self.last(|told| fits(told) && told.named).or_else(|| self.last(fits))
    }
}

/// The measure that some words name.
pub(super) fn measure_of(words: &str) -> Option<&'static MeasureWords> {
    let lower = words.to_lowercase();
    MEASURES
        .iter()
        .find(|measure| measure.ways.iter().any(|way| way.iter().all(|piece| lower.contains(piece))))
}

/// The measure that a number's own words name. A percentage "of" a group names its base, not itself.
fn own_key(sentence: &Sentence<'_>, n: usize, compared: bool) -> Option<&'static MeasureWords> {
    let after = sentence.after(n);
    let unit = sentence.numbers.get(n)?.unit;
    let after = after.split([';', ',']).next().unwrap_or(after);
    if unit == Unit::Percent && trim(after).starts_with("of ") {
        return None;
    }
    if matches!(unit, Unit::Days | Unit::Months) {
        return scorecard(sentence.before(n)).filter(|_| !compared).map(|(measure, _)| measure);
    }
    if unit != Unit::Count && unit != Unit::Percent {
        return None;
    }
    let behind = words_behind(sentence, n);
    behind
        .and_then(measure_of)
        .or_else(|| if behind.is_none() { measure_of(after) } else { None })
        .or_else(|| subject(sentence, n).filter(|_| !compared).and_then(measure_of))
}

/// "The A10 measure was 402 days": the measure of time that the words before a number name, of the council itself.
fn scorecard(before: &str) -> Option<(&'static MeasureWords, &str)> {
    let words = tokens(before);
    let other = words.iter().any(|word| word.is_any(NOT_OWN));
    let named = words.iter().rev().find_map(|word| {
        SCORECARD.iter().find(|(name, _)| word.is(name)).map(|(_, measure)| (measure, word.text))
    });
    named.filter(|_| !other)
}

/// What such a number measures, as printed.
fn measured<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let number = sentence.numbers.get(n)?;
    let time = matches!(number.unit, Unit::Days | Unit::Months);
    time.then(|| scorecard(sentence.before(n))).flatten().map(|(_, word)| word)
}

/// Adds the figures of one sentence to the item.
pub(crate) fn tell<'t>(
    story: &mut Story,
    rec: &mut Recorder<'t>,
    item: &mut AgendaItem,
    sentence: &Sentence<'t>,
) {
    // "At the end of March 2023, there were ..." sets the date of what follows.
    let opening = sentence
        .dates
        .iter()
        .find(|date| sentence.numbers.first().is_none_or(|number| date.end() <= number.start));
    let states = sentence.numbers.iter().any(|number| number.unit == Unit::Count);
    if let Some(date) = opening.filter(|date| states && matches!(date.period, Period::AsAt(_))) {
        story.date = Some(date.period.clone());
    }
    let first = item.figures.len();
    let mut compared: Option<usize> = None;
    let mut labels: HashSet<String> = HashSet::new();
    for (n, number) in sentence.numbers.iter().enumerate() {
        let index = item.figures.len();
        let before = sentence.before(n);
        let from = from_to(sentence, n);
        // "200, an increase of 25% on the 160 of last year": the change stands between the two.
        let behind_change = n > 1 && states_change(sentence, n - 1) && !states_change(sentence, n);
        let comparison = if n > 0 { comparison(before) } else { None }.or_else(|| {
            (behind_change && from.is_none() && over(before)).then(|| moved(sentence.before(n - 1)))
        });
        let primary = comparison.is_none() && from.is_none();
        let label = match (comparison.is_some(), from.is_some() || compared.is_some()) {
            (true, _) => words_behind(sentence, n),
            (false, true) => what_moved(sentence, n).or_else(|| label(sentence, n)),
            (false, false) if is_part_of_next(sentence, n) => {
                divided(sentence, n + 1).1.or_else(|| said_behind(sentence, n + 2))
            }
            (false, false) if n > 0 && is_part_of_next(sentence, n - 1) => divided(sentence, n).0,
            (false, false) => label(sentence, n),
        };
        let label = measured(sentence, n).or(label);
        let again = mention(story, item, sentence, n).filter(|_| primary);
        // Two figures of one sentence do not share a label, unless one is the other's earlier value.
        let moves = comparison.is_some() || from.is_some() || compared.is_some();
        let label = label.filter(|label| moves || !labels.contains(&fold(label)));
        let own_words = sentence.after(n);
        let mut key = own_key(sentence, n, comparison.is_some());
        let mut named = key.is_some();
        let newer = if behind_change { index.checked_sub(2) } else { index.checked_sub(1) };
        let comparator_of = comparison.and(newer).filter(|at| *at >= first);

        let mut figure = Figure::new(Measure::new(""), number.value, number.unit);
        figure.hedge = number.hedge;
        figure.in_words = number.in_words;
        figure.rounded_to = number.rounded_to;
        let place = story.at.at(index);
        // The number's words state value, unit and hedge alike; the sentence is the ground of the whole.
        rec.stated(&place, number.text);
        rec.stated(&place, sentence.text);

        // An earlier value measures what the value that it is compared with measures.
        if let (Some(at), None) = (comparator_of, key) {
            key = story.told.get(at).and_then(|told| told.key);
            named = false;
        }
        let difference = states_change(sentence, n);
        let base = (number.unit == Unit::Percent && primary && !difference)
            .then(|| bases::base(story, item, sentence, n, first, key));
        // "73% of those in foster care" is no number of those: what it measures is its part, or stands before it.
        let of_group = number.unit == Unit::Percent && primary && trim(own_words).starts_with("of ");
        let share = base.as_ref().and_then(|base| base.part).map(|(part, _)| part);
        let run = n > 1 && is_part_of_next(sentence, n - 2) && share == Some(index - 2);
        let shared = share.filter(|_| of_group || run);
        let label = if of_group { share_label(sentence, n).filter(|_| shared.is_none()) } else { label };
        // "£1,240,000 (49.6%)", "Of the 412": the label is that of another figure.
        let bracketed =
            n > 0 && trim(before) == "(" && number.unit == Unit::Percent && trim(own_words).starts_with(')');
        let repeated = relations::restates(sentence, n);
        let named_by = comparator_of
            .or_else(|| if bracketed || repeated { index.checked_sub(1) } else { None })
            .or(shared)
            .or_else(|| again.filter(|_| label.is_none() || trim(own_words).starts_with(',')));
        let label = if named_by.is_some() && comparator_of.is_none() { None } else { label };
        match (label, named_by.and_then(|at| item.figures.get(at))) {
            (Some(label), _) => {
                rec.stated(&place.field("measure").field("label"), label);
                figure.measure.label = fold(label);
            }
            (None, Some(newer)) => {
                figure.measure.label.clone_from(&newer.measure.label);
                let from = named_by.map(|at| story.at.at(at).field("measure").field("label"));
                rec.derived(&place.field("measure").field("label"), number.text, from.into_iter().collect());
            }
            (None, None) => {
                let words = clause(sentence, n);
                rec.stated(&place.field("measure").field("label"), words);
                figure.measure.label = fold(words);
            }
        }
        labels.insert(figure.measure.label.clone());
        dates(story, rec, sentence, n, primary, &mut figure, &place);

        if let Some(at) = comparator_of
            && let Some(newer) = item.figures.get_mut(at).filter(|newer| newer.unit == number.unit)
        {
            let newer_place = story.at.at(at);
            newer.previous = Some(story.pointer(index));
            rec.derived(&newer_place.field("previous"), before, vec![place.clone()]);
            let way = comparison.flatten().filter(|(_, word)| says_way(word, figure.value, newer.value));
            if let Some((direction, word)) = way {
                newer.direction = Some(direction);
                rec.stated(&newer_place.field("direction"), word);
            }
        }
        if let Some(older) = compared.take()
            && let Some((direction, word)) = direction_of(sentence, n)
        {
            // "from 149 to 266": the second is the newer value.
            figure.previous = Some(story.pointer(older));
            rec.derived(&place.field("previous"), before, vec![story.at.at(older)]);
            if item.figures.get(older).is_some_and(|older| says_way(word, older.value, figure.value)) {
                figure.direction = Some(direction);
                rec.stated(&place.field("direction"), word);
            }
        }
        if from.is_some() {
            compared = Some(index);
        }

        let whole = if primary { whole_of(story, item, sentence, n, first, index) } else { None };
        if let Some((whole, words)) = &whole {
            let whole = story.original(*whole);
            figure.whole = Some(story.pointer(whole));
            rec.derived(&place.field("whole"), words, vec![story.at.at(whole)]);
        }
        if number.unit == Unit::Percent && primary {
            if difference {
                // "up from £14,200, an increase of 5%": per cent of the number before.
                let moved = item
                    .figures
                    .iter()
                    .skip(first)
                    .rev()
                    .find(|figure| figure.previous.is_some() && !matches!(figure.unit, Unit::Percent));
                if let Some(older) = moved.and_then(|figure| story.place(figure.previous.as_ref()?)) {
                    figure.whole = Some(story.pointer(older));
                    rec.derived(&place.field("whole"), before, vec![story.at.at(older)]);
                }
            } else if let Some(base) = base.filter(|base| {
                // A share of another year is none of these numbers.
                let when = |at: usize| item.figures.get(at).and_then(|known| known.when.as_ref());
                let one_time = |at: usize| match (when(at), &figure.when) {
                    (Some(known), Some(own)) => may_meet(known, own),
                    _ => true,
                };
                [base.whole, base.part].iter().flatten().all(|(at, _)| one_time(*at))
            }) {
                if let Some((whole, words)) = base.whole {
                    figure.whole = Some(story.pointer(whole));
                    rec.derived(&place.field("whole"), words, vec![story.at.at(whole)]);
                }
                if let Some((part, words)) = base.part {
                    figure.part = Some(story.pointer(part));
                    rec.derived(&place.field("part"), words, vec![story.at.at(part)]);
                    if key.is_none() {
                        key = story.told.get(part).and_then(|told| told.key);
                        named = false;
                    }
                }
            }
        }
        if let Some(known) = again.and_then(|at| item.figures.get(at)) {
            // "Of the 412": the number told before, with its measure and its time.
            if key.is_none() {
                key = again.and_then(|at| story.told.get(at)).and_then(|told| told.key);
                named = false;
            }
            if known.when.is_some() && figure.when.is_none() {
                figure.when.clone_from(&known.when);
                rec.inferred(&place.field("when"), number.text);
            }
        }
        if let Some(population) = definite(story, sentence, n).filter(|_| key.is_none() && primary) {
            // "Of the 648 children": the population told before, under its shorter name.
            key = story.told.get(population).and_then(|told| told.key);
            figure.when = item.figures.get(population).and_then(|known| known.when.clone());
            if figure.when.is_some() {
                rec.inferred(&place.field("when"), number.text);
            }
            named = false;
        }
        if let Some(measure) = key {
            figure.measure.key = Some(measure.key.to_owned());
            let at = place.field("measure").field("key");
            if named { rec.stated(&at, own_words) } else { rec.inferred(&at, own_words) }
        }
        if let (Some(measure), Some(when), true, Unit::Count) = (key, &figure.when, primary, number.unit) {
            story.populations.entry((measure.key, when.clone())).or_insert(index);
        }
        let again = again.map(|at| story.original(at));
        story.tell(rec, number.text, Told { key, unit: number.unit, primary, named, words: 0..0, again });
        item.figures.push(figure);
    }
    relations::relate(story, rec, item, sentence, first);
    told_lengths(story, rec, item, sentence, first);
}

/// "the six months from April 2023 to September 2023": a figure of its own, unless its number is one already.
fn told_lengths<'t>(
    story: &mut Story,
    rec: &mut Recorder<'t>,
    item: &mut AgendaItem,
    sentence: &Sentence<'t>,
    first: usize,
) {
    for length in lengths::all(sentence) {
        let number = length.number;
        let at = sentence.numbers.partition_point(|known| known.end <= number.start);
        let known = sentence.numbers.get(at).filter(|known| known.start < number.end).map(|_| at);
        let index = known.map_or(item.figures.len(), |n| first + n);
        let place = story.at.at(index);
        if known.is_none() {
            rec.stated(&place, number.text);
            rec.stated(&place, sentence.text);
            rec.stated(&place.field("measure").field("label"), number.text);
            item.figures.push(Figure::new(Measure::new(fold(number.text)), number.value, number.unit));
            let told =
                Told { key: None, unit: number.unit, primary: false, named: false, words: 0..0, again: None };
            story.tell(rec, number.text, told);
        }
        if let Some(figure) = item.figures.get_mut(index) {
            figure.length_of = Some(length.period);
            rec.stated(&place.field("length_of"), sentence.slice(number.start, length.end));
        }
    }
}

/// Whether two periods can have a day in common.
fn may_meet(a: &Period, b: &Period) -> bool {
    match (a.earliest(), a.latest(), b.earliest(), b.latest()) {
        (Some(a), Some(b), Some(c), Some(d)) => a <= d && c <= b,
        _ => true,
    }
}

/// Gives a figure its date: one behind it, one that opens the sentence, or the paragraph's.
fn dates<'t>(
    story: &Story,
    rec: &mut Recorder<'t>,
    sentence: &Sentence<'t>,
    n: usize,
    primary: bool,
    figure: &mut Figure,
    place: &Pointer,
) {
    let Some(number) = sentence.numbers.get(n) else { return };
    let next = sentence.numbers.get(n + 1).map_or(sentence.text.len(), |number| number.start);
    // "from March 2015, when only 22.8%": the date belongs to the number behind it.
    let looks_on = |end: usize, to: usize| sentence.slice(end, to).contains("when");
    let behind = sentence.dates.iter().find(|date| {
        date.start >= number.end
            && date.end() <= next
            && !(n + 1 < sentence.numbers.len() && looks_on(date.end(), next))
    });
    let before = sentence.dates.iter().rev().find(|date| {
        let from = n.checked_sub(1).and_then(|n| sentence.numbers.get(n)).map_or(0, |number| number.end);
        date.end() <= number.start && (date.start >= from && (n == 0 || looks_on(date.end(), number.start)))
    });
    let opening = sentence
        .dates
        .iter()
        .find(|date| primary && sentence.numbers.first().is_some_and(|first| date.end() <= first.start));
    // A span that closes a "from ... to ..." holds for both numbers.
    let closing = sentence.dates.iter().find(|date| matches!(date.period, Period::Span { .. }));
    if let Some(date) = behind.or(before).or(opening).or(closing) {
        figure.when = Some(date.period.clone());
        rec.stated(&place.field("when"), date.text);
    } else if let Some(period) =
        story.date.as_ref().filter(|_| primary && matches!(figure.unit, Unit::Count | Unit::Percent))
    {
        figure.when = Some(period.clone());
        rec.inferred(&place.field("when"), number.text);
    }
}

#[cfg(test)]
#[path = "links_tests.rs"]
mod tests;
