//! Parts of wholes and bases of percentages. A numerator is never guessed: a percentage has one where its own words
//! name it, or where it is said to be the number told last.

use super::figures::Sentence;
use super::labels::clause_head;
use super::links::{Story, Told, measure_of};
use crate::recorder::{Recorder, fold, trim};
use crate::words::figures::{EQUATES, MeasureWords, PART_VERBS, TOTALS};
use minutebook::arithmetic::{Outcome, Tolerance, sum_of};
use minutebook::{AgendaItem, Hedge, Unit};

/// "25 of the 37", "12 out of 48": true for the first of the two.
pub(super) fn is_part_of_next(sentence: &Sentence<'_>, n: usize) -> bool {
    let (Some(here), Some(next)) = (sentence.numbers.get(n), sentence.numbers.get(n + 1)) else {
        return false;
    };
    let between = trim(sentence.slice(here.end, next.start));
    let joint =
        ["of the", "out of", "out of the", "of", "out of a total of", "of a total of", "of our", "of all"];
    here.unit == Unit::Count
        && next.unit == Unit::Count
        && here.value.cmp_value(next.value).is_le()
        && joint.iter().any(|words| between.eq_ignore_ascii_case(words))
}

/// "Of the 412", "against all 612 children": a number that the item has told before, told again.
pub(super) fn mention(story: &Story, item: &AgendaItem, sentence: &Sentence<'_>, n: usize) -> Option<usize> {
    let number =
        sentence.numbers.get(n).filter(|number| number.unit == Unit::Count && number.hedge.is_none())?;
    let before = sentence.lower_before(n);
    let pointing = ["the", "all", "these", "those", "all the"]
        .iter()
        .any(|word| before.strip_suffix(word).is_some_and(|head| head.is_empty() || head.ends_with(' ')));
    if !pointing {
        return None;
    }
    let after = sentence.after(n);
    let noun =
        after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    story
        .recent()
        .find(|(at, told)| {
            told.primary
                && told.unit == Unit::Count
                && item.figures.get(*at).is_some_and(|known| {
                    known.hedge.is_none()
                        && known.value.same_value(number.value)
                        && (noun.is_empty() || known.measure.label.to_lowercase().contains(&noun))
                })
        })
        .map(|(at, _)| at)
}

/// The figure that this one is a part of, as the sentence says, and the words that say it.
pub(super) fn whole_of<'t>(
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
    let lower = sentence.lower_before(n);
    let previous = index
        .checked_sub(1)
        .filter(|at| *at >= first && story.told(*at).is_some_and(|told| told.unit == Unit::Count));
    let in_sentence = previous.filter(|at| story.told(*at).is_some_and(|told| told.primary));
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
    let opened = n > 0
        && ["of the", "of all", "of all the", "out of"]
            .iter()
            .any(|words| trim(sentence.before(n - 1)).eq_ignore_ascii_case(words));
    if opened && lower.ends_with(',') {
        return in_sentence.map(|at| (at, sentence.slice(0, number.start)));
    }
    // "44 of them had gone on".
    let behind = sentence.lower_after(n);
    if ["of them", "of these", "of those", "of whom"].iter().any(|words| behind.starts_with(words)) {
        return in_sentence.filter(|at| smaller(*at)).map(|at| (at, sentence.after(n)));
    }
    // "12 out of 48", "3 of the 48": the whole stands behind; its figure comes next.
    is_part_of_next(sentence, n).then(|| (index + 1, sentence.after(n)))
}

/// "Of the 648 children": the population that an item speaks of, named by a definite article.
pub(super) fn definite(story: &Story, sentence: &Sentence<'_>, n: usize) -> Option<usize> {
    let before = sentence.lower_before(n);
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
pub(super) struct Base<'t> {
    pub(super) whole: Option<(usize, &'t str)>,
    pub(super) part: Option<(usize, &'t str)>,
}

/// What the sentence says that a percentage is of. `first` is the figure of the sentence's first number.
pub(super) fn base<'t>(
    story: &Story,
    item: &AgendaItem,
    sentence: &Sentence<'t>,
    n: usize,
    first: usize,
    key: Option<&'static MeasureWords>,
) -> Base<'t> {
    if let Some(base) = one_of_many(story, sentence, n, first) {
        return base;
    }
    let Some(number) = sentence.numbers.get(n) else { return Base { whole: None, part: None } };
    let after = sentence.after(n);
    let (group, opening) = group(sentence, n);
    let measure = measure_of(group);
    let told_whole = opening
        .and_then(|m| story.told(first + m).map(|told| (first + m, told)))
        .filter(|(_, told)| told.unit == Unit::Count)
        .map(|(at, _)| story.original(at));
    let mut whole = told_whole.or_else(|| measure.and_then(|measure| story.count_of(measure)));
    let whole_of = |at: usize| item.figures.get(at).and_then(|figure| figure.whole.as_ref());
    let total = TOTALS.iter().any(|words| group_words(group).eq_ignore_ascii_case(words));

    let lower = sentence.lower_before(n);
    let bracket = lower.ends_with('(') && trim(after).starts_with(')');
    let equates = EQUATES.iter().any(|words| {
        lower
            .strip_suffix(words)
            .is_some_and(|head| head.is_empty() || !head.ends_with(char::is_alphanumeric))
    }) && (bracket || !lower.ends_with('('));
    let mut part = None;
    if equates {
        let last = if bracket {
            first.checked_add(n).and_then(|at| at.checked_sub(1)).filter(|at| *at >= first && n > 0)
        } else {
            // The number of this sentence, of things or of money; else the number of things told last.
            let here = (0..n).rev().map(|m| first + m).find(|at| {
                let counts = |told: &Told| matches!(told.unit, Unit::Count | Unit::Gbp | Unit::Eur);
                story.told(*at).is_some_and(|told| told.primary && counts(told))
            });
            here.or_else(|| story.last(|told| told.unit == Unit::Count))
        };
        // Said of a group, the number told last must be a part of that same group.
        let fits = |at: usize| match (whole, whole_of(at)) {
            (Some(whole), Some(known)) => story.is(known, whole),
            (Some(_), None) => false,
            (None, _) => total || group.is_empty() || at >= first,
        };
        part = last.filter(|at| story.told(*at).is_some_and(|told| told.unit != Unit::Percent) && fits(*at));
        if whole.is_none() && (total || group.is_empty()) {
            whole = part.and_then(whole_of).and_then(|known| story.place(known));
        }
    }
    if part.is_none() && whole.is_some() {
        let own = key.filter(|key| measure.is_none_or(|measure| measure.key != key.key));
        part = own
            .and_then(|key| story.count_of(key))
            .or_else(|| part_by_name(story, item, part_words(sentence, n)))
            .filter(|at| Some(*at) != whole && same_time_possible(item, *at, whole));
    }
    let group_text = if group.is_empty() { number.text } else { trim(group) };
    Base { whole: whole.map(|at| (at, group_text)), part: part.map(|at| (at, sentence.text)) }
}

/// "25 of the 37 households, 67.5%": part, whole and percentage in one run.
fn one_of_many<'t>(story: &Story, sentence: &Sentence<'t>, n: usize, first: usize) -> Option<Base<'t>> {
    let part = n.checked_sub(2).filter(|part| is_part_of_next(sentence, *part))?;
    let (whole, here) = (sentence.numbers.get(part + 1)?, sentence.numbers.get(n)?);
    let between = trim(sentence.slice(whole.end, here.start));
    let head = between.strip_suffix("or").map_or(between, trim);
    let closes = head.is_empty() || head.ends_with([',', '(', '-', '–']);
    let run = head.split_whitespace().count() <= 5 && !trim(sentence.after(n)).starts_with("of ");
    if !closes || !run {
        return None;
    }
    let words = sentence.slice(sentence.numbers.get(part)?.start, here.end);
    Some(Base { whole: Some((story.original(first + part + 1), words)), part: Some((first + part, words)) })
}

/// The words that say of what a percentage is: behind it, or at the head of its sentence; with the number that stands
/// among them.
fn group<'t>(sentence: &Sentence<'t>, n: usize) -> (&'t str, Option<usize>) {
    let after = sentence.after(n);
    if trim(after).starts_with("of ") {
        return (clause_head(after), None);
    }
    let lower = sentence.text.get(..20).map(str::to_lowercase).unwrap_or_default();
    let opens = ["of the", "of all", "measured against", "as a share of", "as a proportion of", "out of"]
        .iter()
        .any(|words| lower.starts_with(words));
    let end = sentence.numbers.get(n).map_or(0, |number| number.start);
    let head = sentence.text.get(..end).unwrap_or_default();
    if !opens {
        return ("", None);
    }
    // A comma inside a number ends nothing.
    let comma = head.match_indices(", ").map(|(at, _)| at).next().unwrap_or(head.len());
    let inside = sentence.numbers.iter().take(n).position(|number| number.end <= comma);
    (head.get(..comma).unwrap_or_default(), inside)
}

fn group_words(group: &str) -> &str {
    let words = trim(group);
    words.strip_prefix("of ").map_or(words, trim)
}

/// The name of a part before its percentage: "`Askerby carers` looked after 43% of ...".
fn part_words<'t>(sentence: &Sentence<'t>, n: usize) -> &'t str {
    let before = sentence.before(n);
    let start = before.rfind([',', ';', ':']).map_or(0, |at| at + 1);
    let words = trim(before.get(start..).unwrap_or_default());
    PART_VERBS.iter().find_map(|verb| words.strip_suffix(verb)).map_or("", trim)
}

/// The count whose label holds these words.
fn part_by_name(story: &Story, item: &AgendaItem, words: &str) -> Option<usize> {
    let words = spelt(&fold(words));
    let name = words.strip_prefix("the ").unwrap_or(&words);
    if name.split(' ').count() < 2 {
        return None;
    }
    let holds =
        |at: usize| item.figures.get(at).is_some_and(|figure| spelt(&figure.measure.label).contains(name));
    story
        .recent()
        .rev()
        .find(|(at, told)| told.primary && told.unit == Unit::Count && holds(*at))
        .map(|(at, _)| at)
}

/// Lower case, a word that is often misprinted as it should be, for comparing only.
fn spelt(words: &str) -> String {
    words.to_lowercase().replace("careers", "carers")
}

/// A part and its whole are not of two different times.
fn same_time_possible(item: &AgendaItem, part: usize, whole: Option<usize>) -> bool {
    let when = |at: usize| item.figures.get(at).and_then(|figure| figure.when.as_ref());
    match (when(part), whole.and_then(when)) {
        (Some(part), Some(whole)) => part == whole,
        _ => true,
    }
}

/// Counts whose measure is by definition a part of another that the item states for the same time: "137 with
/// independent agencies" is part of "499 in foster care".
pub(crate) fn conclude(story: &Story, rec: &mut Recorder<'_>, item: &mut AgendaItem) {
    shares_of_a_total(story, rec, item);
    for (at, told) in story.every().enumerate() {
        if told.unit != Unit::Count || !told.primary {
            continue;
        }
        let Some(parent) = told.key.and_then(|key| key.parent) else { continue };
        let Some(figure) = item.figures.get(at).filter(|figure| figure.whole.is_none()) else { continue };
        let Some(when) = figure.when.clone() else { continue };
        let Some(whole) = story.population(parent, when) else { continue };
        let larger = item.figures.get(whole).is_some_and(|known| known.value.cmp_value(figure.value).is_ge());
        if larger && let Some(figure) = item.figures.get_mut(at) {
            figure.whole = Some(story.pointer(whole));
            let words = rec.text().get(told.words.clone()).unwrap_or_default();
            rec.inferred(&story.at(at).field("whole"), words);
        }
    }
}

/// A list of amounts with their shares, "Fernshire £600 (60%)", that adds up to a total stated before it: the total is
/// the whole of each.
fn shares_of_a_total(story: &Story, rec: &mut Recorder<'_>, item: &mut AgendaItem) {
    let mut amounts: Vec<usize> = Vec::new();
    let mut at = 0;
    while at <= item.figures.len() {
        // An amount, then the percentage that names it as its part.
        let part = item.figures.get(at + 1).and_then(|share| share.part.as_ref());
        let pair = part.and_then(|part| story.place(part)) == Some(at)
            && item.figures.get(at).is_some_and(|amount| amount.unit == Unit::Gbp && amount.whole.is_none())
            && item
                .figures
                .get(at + 1)
                .is_some_and(|share| share.unit == Unit::Percent && share.whole.is_none());
        if pair {
            amounts.push(at);
            at += 2;
            continue;
        }
        let row = std::mem::take(&mut amounts);
        at += 1;
        let Some(first) = row.first().filter(|_| row.len() > 2) else { continue };
        let values: Vec<_> = row.iter().filter_map(|at| item.figures.get(*at)).map(|one| one.value).collect();
        let adds_up = |total: usize| {
            item.figures.get(total).is_some_and(|total| {
                total.unit == Unit::Gbp
                    && sum_of(&values, total.value, &Tolerance::EXACT).outcome == Outcome::Consistent
            })
        };
        let from = first.saturating_sub(4);
        let Some(total) = (from..*first).rev().find(|at| adds_up(*at)) else { continue };
        for amount in row {
            for at in [amount, amount + 1] {
                if let Some(figure) = item.figures.get_mut(at) {
                    figure.whole = Some(story.pointer(total));
                    let words = story.told(at).map(|told| told.words.clone()).unwrap_or_default();
                    let words = rec.text().get(words).unwrap_or_default();
                    rec.inferred(&story.at(at).field("whole"), words);
                }
            }
        }
    }
}
