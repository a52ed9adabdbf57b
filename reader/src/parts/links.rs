//! How figures hang together: parts of wholes, percentages of bases, comparisons with earlier values.
//!
//! A [`Story`] keeps what the item has told so far, as a reader does: "of these" means the number told last, "of the
//! total number of looked after children" the number told under that name.

use super::figures::Sentence;
use crate::recorder::{Recorder, fold, trim};
use crate::words::figures::{MEASURES, MOVES, MeasureWords};
use minutebook::value::Period;
use minutebook::{AgendaItem, Direction, Figure, Hedge, Measure, Pointer, Unit};
use std::collections::HashMap;
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
struct Told {
    key: Option<&'static MeasureWords>,
    unit: Unit,
    /// False for an earlier value that a figure is compared with.
    primary: bool,
    /// False where the measure was guessed from the context.
    named: bool,
    /// Where its number stands in the page.
    words: Range<usize>,
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

    fn pointer(&self, index: usize) -> Pointer {
        self.in_meeting.at(index)
    }

    /// The last figure that was told for its own sake and fits.
    fn last(&self, fits: impl Fn(&Told) -> bool) -> Option<usize> {
        self.recent().rev().find(|(_, told)| told.primary && fits(told)).map(|(at, _)| at)
    }

    /// What was told lately, in order.
    fn recent(&self) -> impl DoubleEndedIterator<Item = (usize, &Told)> {
        let from = self.told.len().saturating_sub(MEMORY);
        self.told.iter().enumerate().skip(from)
    }

    fn count_of(&self, measure: &MeasureWords) -> Option<usize> {
        let fits =
            |told: &Told| told.unit == Unit::Count && told.key.is_some_and(|key| key.key == measure.key);
        self.last(|told| fits(told) && told.named).or_else(|| self.last(fits))
    }
}

/// The measure that some words name.
fn measure_of(words: &str) -> Option<&'static MeasureWords> {
    let lower = words.to_lowercase();
    MEASURES
        .iter()
        .find(|measure| measure.ways.iter().any(|way| way.iter().all(|piece| lower.contains(piece))))
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
    for (n, number) in sentence.numbers.iter().enumerate() {
        let index = item.figures.len();
        let before = sentence.before(n);
        let comparison = if n > 0 { comparison(before) } else { None };
        let from = from_to(sentence, n);
        let primary = comparison.is_none() && from.is_none();
        let label = match (comparison.is_some(), from.is_some() || compared.is_some()) {
            (true, _) => words_behind(sentence, n),
            (false, true) => what_moved(sentence, n).or_else(|| label(sentence, n)),
            (false, false) => label(sentence, n),
        };
        let own_words = sentence.after(n);
        let mut key = own_key(sentence, n);
        let mut named = key.is_some();
        let comparator_of = comparison.and(index.checked_sub(1)).filter(|at| *at >= first);

        let mut figure = Figure::new(Measure::new(""), number.value, number.unit);
        figure.hedge = number.hedge;
        let place = story.at.at(index);
        rec.stated(&place, number.text);
        rec.stated(&place, sentence.text);
        rec.stated(&place.field("value"), number.text);
        rec.stated(&place.field("unit"), number.text);
        if number.hedge.is_some() {
            rec.stated(&place.field("hedge"), number.text);
        }

        // An earlier value measures what the value that it is compared with measures.
        if let (Some(at), None) = (comparator_of, key) {
            key = story.told.get(at).and_then(|told| told.key);
            named = false;
        }
        match (label, comparator_of.and_then(|at| item.figures.get(at))) {
            (Some(label), _) => {
                rec.stated(&place.field("measure").field("label"), label);
                figure.measure.label = fold(label);
            }
            (None, Some(newer)) => {
                figure.measure.label.clone_from(&newer.measure.label);
                let from = comparator_of.map(|at| story.pointer(at).field("measure").field("label"));
                rec.derived(&place.field("measure").field("label"), own_words, from.into_iter().collect());
            }
            (None, None) => {
                let words = trim(sentence.text);
                rec.stated(&place.field("measure").field("label"), words);
                figure.measure.label = fold(words);
            }
        }
        dates(story, rec, sentence, n, primary, &mut figure, &place);

        if let Some(at) = comparator_of
            && let Some(newer) = item.figures.get_mut(at).filter(|newer| newer.unit == number.unit)
        {
            let newer_place = story.at.at(at);
            newer.previous = Some(story.pointer(index));
            rec.derived(&newer_place.field("previous"), before, vec![place.clone()]);
            if let Some((direction, word)) = comparison.flatten() {
                newer.direction = Some(direction);
                rec.stated(&newer_place.field("direction"), word);
            }
        }
        if let Some(older) = compared.take()
            && let Some(direction) = direction_of(sentence, n)
        {
            // "from 149 to 266": the second is the newer value.
            figure.previous = Some(story.pointer(older));
            rec.derived(&place.field("previous"), before, vec![story.at.at(older)]);
            figure.direction = Some(direction.0);
            rec.stated(&place.field("direction"), direction.1);
        }
        if from.is_some() {
            compared = Some(index);
        }

        let whole = if primary { whole_of(story, item, sentence, n, first, index) } else { None };
        if let Some((whole, words)) = &whole {
            figure.whole = Some(story.pointer(*whole));
            rec.derived(&place.field("whole"), words, vec![story.at.at(*whole)]);
        }
        if number.unit == Unit::Percent && primary {
            base(story, rec, item, sentence, n, &mut figure, &place, &mut key);
        }
        if let Some(population) = definite(story, sentence, n).filter(|_| key.is_none() && primary) {
            // "Of the 648 children": the population told before, under its shorter name.
            key = story.told.get(population).and_then(|told| told.key);
            figure.when = item.figures.get(population).and_then(|known| known.when.clone());
            rec.inferred(&place.field("when"), number.text);
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
        let span = rec.span(number.text);
        let words = span.start as usize..span.end as usize;
        story.told.push(Told { key, unit: number.unit, primary, named, words });
        item.figures.push(figure);
    }
}

/// Words of what a number counts: those behind it, else those before its verb.
fn label<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let money = sentence.numbers.get(n).is_some_and(|number| matches!(number.unit, Unit::Gbp | Unit::Eur));
    // "an investment of £11,000": money is named before it.
    let named_before = if money { noun_before(sentence, n) } else { None };
    named_before.or_else(|| words_behind(sentence, n)).or_else(|| subject(sentence, n))
}

fn words_behind<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let after = clause_head(sentence.after(n));
    let after =
        without_lead(after, &["of", "were", "was", "being", "had", "been", "have", "are", "is", "the"]);
    let says = after.split_whitespace().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 2);
    (says && !starts_with_date(sentence, n, after) && !is_anaphora(after)).then_some(after)
}

/// "The total number of approved placements on 31 March 2018 was 287."
fn subject<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let before = trim(sentence.before(n));
    let verb = [" was", " were", " is", " are", " stood at", " totalled", " reached"];
    let subject = verb.iter().find_map(|verb| before.strip_suffix(verb)).map(trim)?;
    let cut = sentence.dates.iter().map(|date| date.text).find_map(|date| subject.find(date));
    let subject = cut.and_then(|at| subject.get(..at)).unwrap_or(subject);
    let subject =
        ["on", "at", "in", "the end of", "at the end of"].iter().fold(trim(subject), |rest, word| {
            rest.strip_suffix(word).filter(|head| head.ends_with(' ')).map_or(rest, trim)
        });
    let subject = trim(subject.trim_start_matches("The ").trim_start_matches("the "));
    (subject.split_whitespace().count() > 1).then_some(subject)
}

/// The noun phrase before "of": `an investment` of £11,000.
fn noun_before<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let before = trim(sentence.before(n));
    let phrase = before.strip_suffix(" of")?;
    let start = [" a ", " an ", " the ", ", ", " and "]
        .iter()
        .filter_map(|joint| phrase.rfind(joint).map(|at| at + joint.len()))
        .max()
        .unwrap_or(0);
    phrase.get(start..).map(trim).filter(|words| words.len() > 2)
}

/// "increasing the number of occupied places from 149 to 266": what stands between the verb and "from".
fn what_moved<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let first = (0..=n).rev().find(|at| from_to(sentence, *at).is_some())?;
    let before = trim(sentence.before(first));
    let head = before.strip_suffix("from").map(trim)?;
    let (_, verb) = moved(head)?;
    let from = head.rfind(verb)? + verb.len();
    let object = without_lead(head.get(from..)?, &["in", "the", "of"]);
    if object.len() > 2 {
        return Some(object);
    }
    // "the number of places rose from 149 to 266": the subject stands before the verb.
    let subject = head.get(..head.rfind(verb)?)?;
    let start = subject.rfind([',', ';']).map_or(0, |at| at + 1);
    Some(without_lead(subject.get(start..)?, &["the", "and"])).filter(|words| words.len() > 2)
}

/// The words up to where the clause turns to something else.
fn clause_head(words: &str) -> &str {
    let mut end = words.find([';', '.', ',', '(', ')']).unwrap_or(words.len());
    for turn in [
        " which ",
        " compared ",
        " at the end of ",
        " with ",
        " and all ",
        " despite ",
        " due to ",
        " over the ",
        " in the last ",
        " during ",
        " an increase ",
        " a decrease ",
        " from ",
        " as at ",
        " who ",
        " that ",
        " on 1",
        " on 2",
        " on 3",
        " currently ",
        " and ",
    ] {
        // "placed with X", "identified with": `with` belongs to the verb before it.
        let at = words.match_indices(turn).map(|(at, _)| at).find(|at| {
            turn != " with "
                || !words.get(..*at).is_some_and(|head| head.ends_with("ed") || head.ends_with("ing"))
        });
        end = at.map_or(end, |at| end.min(at));
    }
    // "children and young people" are one thing; a longer run before "and" is a clause of its own.
    let joint = words
        .match_indices(" and ")
        .map(|(at, _)| at)
        .find(|at| words.get(..*at).is_some_and(|head| head.split_whitespace().count() > 2));
    end = joint.map_or(end, |at| end.min(at));
    trim(words.get(..end).unwrap_or(words))
}

fn without_lead<'t>(words: &'t str, lead: &[&str]) -> &'t str {
    let mut rest = trim(words);
    while let Some((word, after)) = rest.split_once(char::is_whitespace) {
        if !lead.iter().any(|known| word.eq_ignore_ascii_case(known)) {
            break;
        }
        rest = trim(after);
    }
    if lead.iter().any(|known| rest.eq_ignore_ascii_case(known)) { "" } else { rest }
}

fn starts_with_date(sentence: &Sentence<'_>, n: usize, words: &str) -> bool {
    let bare = without_lead(words, &["in", "on", "at", "end"]);
    let end = sentence.numbers.get(n).map_or(0, |number| number.end);
    sentence
        .dates
        .iter()
        .any(|date| date.start >= end && (bare.starts_with(date.text) || date.text.starts_with(bare)))
}

/// "in these placements", "of them": words that point back.
fn is_anaphora(words: &str) -> bool {
    let lower = words.to_lowercase();
    [
        "in these ",
        "of these",
        "of them",
        "in the same",
        "the previous",
        "the year before",
        "last year",
        "in such ",
    ]
    .iter()
    .any(|back| lower.starts_with(back))
}

/// The measure that a number's own words name. A percentage "of" a group names its base, not itself.
fn own_key(sentence: &Sentence<'_>, n: usize) -> Option<&'static MeasureWords> {
    let after = sentence.after(n);
    let unit = sentence.numbers.get(n)?.unit;
    let after = after.split([';', ',']).next().unwrap_or(after);
    if unit == Unit::Percent && trim(after).starts_with("of ") {
        return None;
    }
    if unit != Unit::Count && unit != Unit::Percent {
        return None;
    }
    let behind = words_behind(sentence, n);
    behind
        .and_then(measure_of)
        .or_else(|| if behind.is_none() { measure_of(after) } else { None })
        .or_else(|| subject(sentence, n).and_then(measure_of))
}

/// What makes a number an earlier value of the one before it, and which way it moved since.
fn comparison(before: &str) -> Option<Option<(Direction, &str)>> {
    let tail = trim(before);
    let lower = tail.to_lowercase();
    let ends = [
        "compared with",
        "compared to",
        "compared with the",
        "compared to the",
        "down from",
        "up from",
        "increase from",
        "decrease from",
        "reduction from",
        "fall from",
        "rise from",
        "improvement from",
        "against",
        "as against",
        "drop from",
        "decrease from the",
        "increase from the",
        "reduction from the",
        "fall from the",
        "drop from the",
        "rise from the",
        "growth from",
        "improvement on",
        "increase on the",
        "increase on",
        "reduction on",
        "reduction on the",
        "in comparison to",
        "in comparison with",
    ];
    let plain = ends.iter().any(|end| lower.ends_with(end));
    let dated = lower.contains(" from ")
        && ["when only", "when it was", "when", "when it stood at", "when just"]
            .iter()
            .any(|end| lower.ends_with(end));
    (plain || dated).then(|| moved(tail))
}

/// The last word of a text that says which way something moved.
fn moved(words: &str) -> Option<(Direction, &str)> {
    let mut found = None;
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if let Some((_, direction)) = MOVES.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)) {
            found = Some((*direction, word));
        }
    }
    found
}

/// "from 149 to 266": true for the first of the two.
fn from_to(sentence: &Sentence<'_>, n: usize) -> Option<()> {
    let here = sentence.numbers.get(n)?;
    let next = sentence.numbers.get(n + 1)?;
    let from = trim(sentence.before(n)).to_lowercase().ends_with("from");
    let between = trim(sentence.slice(here.end, next.start));
    let to = between.eq_ignore_ascii_case("to");
    (from && to && here.unit == next.unit).then_some(())
}

/// Which way the sentence says that the numbers moved, up to this one.
fn direction_of<'t>(sentence: &Sentence<'t>, n: usize) -> Option<(Direction, &'t str)> {
    sentence.numbers.get(n).and_then(|number| moved(sentence.slice(0, number.start)))
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

/// The figure that this one is a part of, as the sentence says, and the words that say it.
fn whole_of<'t>(
    story: &Story,
    item: &AgendaItem,
    sentence: &Sentence<'t>,
    n: usize,
    first: usize,
    index: usize,
) -> Option<(usize, &'t str)> {
    let number = sentence.numbers.get(n)?;
    if !matches!(number.unit, Unit::Count) {
        return None;
    }
    let before = trim(sentence.before(n));
    let lower = before.to_lowercase();
    let previous = index
        .checked_sub(1)
        .filter(|at| *at >= first && story.told.get(*at).is_some_and(|told| told.unit == Unit::Count));
    let in_sentence = previous.filter(|at| story.told.get(*at).is_some_and(|told| told.primary));
    let smaller = |whole: usize| {
        item.figures.get(whole).is_some_and(|figure| figure.value.cmp_value(number.value).is_ge())
    };
    if number.hedge == Some(Hedge::AllBut) {
        return in_sentence.filter(|at| smaller(*at)).map(|at| (at, before));
    }
    let of_which = ["of which", "of whom", "of these", "of those", "of them", "including", "out of which"]
        .iter()
        .any(|words| lower.contains(words));
    if of_which && in_sentence.is_some() {
        return in_sentence.map(|at| (at, before));
    }
    if n == 0
        && ["of these", "of those", "of this number", "of this total"]
            .iter()
            .any(|words| lower.starts_with(words))
    {
        return story.last(|told| told.unit == Unit::Count).map(|at| (at, before));
    }
    // "with 362 being placed": a share of the number before.
    let with = lower.ends_with(" with") || lower == "with" || lower.ends_with(", with");
    let being = trim(sentence.after(n)).starts_with("being ");
    if with && being {
        return in_sentence.map(|at| (at, before));
    }
    // "Of the 648 children, 223 were ...": the number before opened the sentence with "of the".
    let opened = n > 0 && trim(sentence.before(n - 1)).eq_ignore_ascii_case("of the");
    if opened && lower.ends_with(',') {
        return in_sentence.map(|at| (at, sentence.slice(0, number.start)));
    }
    // "12 out of 48", "3 of the 48": the whole stands behind; its index comes next and is not known yet.
    None
}

/// "Of the 648 children": the population that an item speaks of, named by a definite article.
fn definite(story: &Story, sentence: &Sentence<'_>, n: usize) -> Option<usize> {
    let before = trim(sentence.before(n)).to_lowercase();
    let noun = trim(sentence.after(n)).split(|c: char| !c.is_alphabetic()).next()?;
    let definite = before == "of the" || before.ends_with(" of the") || before == "the" || before == "of all";
    if !definite || noun.len() < 4 {
        return None;
    }
    // The population itself is told first and is part of nothing.
    let population = |told: &Told| told.key.is_some_and(|key| key.parent.is_none() && key.key.contains(noun));
    story
        .recent()
        .find(|(_, told)| told.primary && told.named && told.unit == Unit::Count && population(told))
        .map(|(at, _)| at)
}

/// Base and numerator of a percentage.
#[expect(
    clippy::too_many_arguments,
    reason = "the parts of one sentence's story; a struct would be made for this call only"
)]
fn base<'t>(
    story: &Story,
    rec: &mut Recorder<'t>,
    item: &AgendaItem,
    sentence: &Sentence<'t>,
    n: usize,
    figure: &mut Figure,
    place: &Pointer,
    key: &mut Option<&'static MeasureWords>,
) {
    let after = sentence.after(n);
    let before = sentence.before(n);
    let group_words = if trim(after).starts_with("of ") { clause_head(after) } else { before };
    let group =
        measure_of(group_words).and_then(|measure| story.count_of(measure).map(|whole| (measure, whole)));
    if let Some((_, whole)) = group {
        figure.whole = Some(story.pointer(whole));
        rec.derived(&place.field("whole"), trim(group_words), vec![story.at.at(whole)]);
    }
    let part = match *key {
        Some(measure) => story.count_of(measure),
        // "This equated to 73% of ...": the number told last is meant, a part of that same base where there is one.
        None => {
            let whole = figure.whole.as_ref();
            let part_of = |at: usize| {
                item.figures
                    .get(at)
                    .is_some_and(|known| known.whole.is_some() && known.whole.as_ref() == whole)
            };
            story
                .recent()
                .rev()
                .find(|(at, told)| told.primary && told.unit == Unit::Count && part_of(*at))
                .map(|(at, _)| at)
        }
    };
    if let Some(part) = part.filter(|part| Some(*part) != group.map(|(_, whole)| whole) && group.is_some()) {
        figure.part = Some(story.pointer(part));
        rec.derived(&place.field("part"), sentence.text, vec![story.at.at(part)]);
        if key.is_none() {
            *key = story.told.get(part).and_then(|told| told.key);
        }
    }
}

/// Counts whose measure is by definition a part of another that the item states for the same time: "137 with
/// independent agencies" is part of "499 in foster care".
pub(crate) fn conclude(story: &Story, rec: &mut Recorder<'_>, item: &mut AgendaItem) {
    for (at, told) in story.told.iter().enumerate() {
        if told.unit != Unit::Count || !told.primary {
            continue;
        }
        let Some(parent) = told.key.and_then(|key| key.parent) else { continue };
        let Some(figure) = item.figures.get(at).filter(|figure| figure.whole.is_none()) else { continue };
        let Some(when) = figure.when.clone() else { continue };
        let Some(whole) = story.populations.get(&(parent, when)).copied() else { continue };
        let larger = item.figures.get(whole).is_some_and(|known| known.value.cmp_value(figure.value).is_ge());
        if larger && let Some(figure) = item.figures.get_mut(at) {
            figure.whole = Some(story.pointer(whole));
            let words = rec.text().get(told.words.clone()).unwrap_or_default();
            rec.inferred(&story.at.at(at).field("whole"), words);
        }
    }
}
