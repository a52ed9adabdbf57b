//! Headings by their numbers: the run that counts best.

use super::number::{Number, YEARS, bare, number};
use super::shown::emphasized;
use super::{Heading, known};
use crate::lines::Line;
use crate::page::narrative;
use crate::page::title::split_title;
use crate::paragraphs::is_capitals;
use crate::parts::item_kind::is_standing;
use crate::parts::motion;
use crate::recorder::{is_space, trim};
use minutebook::lean::{BTreeMap, HashMap, Ordered};

struct Candidate<'t> {
    heading: Heading<'t>,
    value: u32,
    score: i32,
    capitals: bool,
}

pub(super) fn numbered<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let mut classes: BTreeMap<String, Vec<(usize, Number<'t>)>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        let number = number(line.text).or_else(|| bare(line.text));
        // `1. Moved by Councillor A`: a motion, and no item.
        let moves = |rest: &str| {
            ["Moved by ", "Proposed by ", "Seconded by ", "MOVED BY "]
                .iter()
                .any(|lead| rest.starts_with(lead))
        };
        if let Some(number) = number.filter(|number| !motion::begins(line.text) && !moves(number.rest)) {
            classes.entry(format!("{}{}", number.class, number.values.len())).or_default().push((at, number));
        }
    }
    let runs: Vec<(i32, Vec<Heading<'t>>)> = classes
        .into_values()
        // Dates count in no order: of `06.05.01` the first two parts stay.
        .filter(|found| {
            let dotted = found.first().is_some_and(|(_, number)| number.class.starts_with(".."));
            let head =
                |number: &Number<'_>| number.values.first().copied().zip(number.values.get(1).copied());
            // Of `14.1`, `15.2` and `15.3` the first part counts as well: paragraphs of items 14 and 15.
            let yearly = |number: &Number<'_>| {
                number.class == "."
                    && number.values.first().is_some_and(|first| YEARS.contains(first))
                    && number.values.get(1).is_some_and(|second| *second > 0)
            };
            let year = |number: &Number<'_>| number.values.first().copied();
            if found.iter().any(|(_, number)| yearly(number)) {
                let first = found.first().and_then(|(_, first)| year(first));
                return found.len() >= 4 && found.iter().all(|(_, number)| year(number) == first);
            }
            !dotted
                || found
                    .iter()
                    .all(|(_, number)| head(number) == found.first().and_then(|(_, first)| head(first)))
        })
        .map(|found| chain(&candidates(lines, found)))
        .collect();
    let outer: Vec<bool> =
        runs.iter().map(|(_, own)| !runs.iter().any(|(_, other)| lies_within(own, other))).collect();
    runs.into_iter()
        .zip(outer)
        .filter(|(_, outer)| *outer)
        .map(|(run, _)| run)
        .max_by_key(|(score, headings)| (*score, std::cmp::Reverse(headings.first().map(|h| h.line))))
        .map(|(_, headings)| headings)
        .unwrap_or_default()
}

/// True for a run that stands between two numbers of another: a list within one item, however long.
fn lies_within(own: &[Heading<'_>], other: &[Heading<'_>]) -> bool {
    let (Some(first), Some(last)) = (own.first(), own.last()) else { return false };
    if other.len() < 4 || known(other) < 2 || known(own) >= known(other) {
        return false;
    }
    let before = other.iter().filter(|head| head.line < first.line).count();
    before >= 1
        && before == other.iter().filter(|head| head.line <= last.line).count()
        && before < other.len()
}

fn candidates<'t>(lines: &[Line<'t>], found: Vec<(usize, Number<'t>)>) -> Vec<Candidate<'t>> {
    // The part of the number that counts: the one with most values.
    let parts = found.first().map_or(0, |(_, number)| number.values.len());
    let counts = |part: usize| {
        let mut values: Vec<_> = found.iter().filter_map(|(_, number)| number.values.get(part)).collect();
        values.order();
        values.dedup();
        values.len()
    };
    let part = (0..parts).max_by_key(|&part| (counts(part), std::cmp::Reverse(part))).unwrap_or(0);
    let indent = found.iter().filter_map(|(at, _)| lines.get(*at)).map(|line| line.indent).min().unwrap_or(0);
    found
        .into_iter()
        .filter_map(|(at, number)| {
            let line = lines.get(at)?;
            let value = *number.values.get(part)?;
            let alone = number.rest.is_empty();
            let below = lines.get(at + 1).filter(|next| alone && next.marker.is_none());
            let whole = if alone { below?.text } else { number.rest };
            let whole = past_second(whole);
            // `5. 5.1 Chairman's report`: the item begins with its first part.
            let (label, whole) = first_part(number.text, whole).unwrap_or((number.text, whole));
            let (title, rest) = match emphasized(line, whole) {
                Some(cut) => cut,
                // `8/16 16/00501/OM Outline application: 28 dwellings`: all of a line in bold.
                None if line.is_strong() && crate::parts::responses::is_application(whole) => (whole, None),
                None => split_title(whole),
            };
            let title = without_agenda_number(title);
            // A numbered sentence is the item's title and its text.
            let told = rest.is_none() && whole.ends_with('.') && title.split(is_space).count() >= 6;
            // `11. Accounts were presented and accepted. Cheques: ...`: the title decides.
            let decided = title.split(is_space).count() >= 4
                && (crate::parts::plain::bare(title).is_some()
                    || crate::parts::terse::settled(title).is_some());
            let rest = if told || decided { Some(whole) } else { rest };
            let words = title.split(is_space).count();
            let capitals = is_capitals(title);
            let lower = title.starts_with(char::is_lowercase);
            let listed =
                rest.is_none() && whole.ends_with(';') || whole.ends_with("; and") || whole.ends_with("; or");
            let score = 2
                + if capitals { 6 } else { 0 }
                + if is_standing(title) { 6 } else { 0 }
                + if line.after_gap { 2 } else { 0 }
                + if line.strong > 0 { 3 } else { 0 }
                + if below.is_some_and(Line::is_strong) && line.is_strong() { 4 } else { 0 }
                + if words <= 8 && !title.ends_with('.') && !whole.ends_with(['.', ';', ',']) {
                    2
                } else {
                    0
                }
                - if lower { 8 } else { 0 }
                - if listed || is_voter(title) { 8 } else { 0 }
                - length_malus(title, words)
                - if line.indent > indent + 3 { 4 } else { 0 };
            let takes = if alone { 2 } else { 1 };
            let heading = Heading { line: at, takes, number: Some(label), title, rest };
            Some(Candidate { heading, value, score, capitals })
        })
        .collect()
}

/// `3. Councillor Archer`: one of a list of voters.
fn is_voter(title: &str) -> bool {
    let titled = ["Councillor ", "Cllr ", "Cllr. "].iter().any(|lead| title.starts_with(lead));
    titled
        && title.len() < 50
        && crate::parts::named_votes::more(title).is_some_and(|(names, _)| names.len() == 1)
}

/// What a long title costs: a sentence is rarely one, and what somebody resolves never; the names of a report may be long.
fn length_malus(title: &str, words: usize) -> i32 {
    let told = title.ends_with('.') || title.contains(". ") || narrative::has_verb(title);
    match words {
        0..=16 => 0,
        _ if told || words > 40 || title.starts_with("That ") => 6,
        _ => 1,
    }
}

/// `5.1` and what it numbers, where a line numbered `5.` begins with it.
fn first_part<'t>(number: &str, whole: &'t str) -> Option<(&'t str, &'t str)> {
    let behind = whole.strip_prefix(number)?.strip_prefix(".1")?;
    let title = trim(behind.strip_prefix('.').unwrap_or(behind));
    let fits = behind.starts_with([' ', '.']) && title.starts_with(char::is_uppercase);
    fits.then(|| whole.get(..number.len() + 2).map(|label| (label, title)))?
}

/// The best run of rising numbers, and the numbers that it lacks where they look like its own.
fn chain<'t>(all: &[Candidate<'t>]) -> (i32, Vec<Heading<'t>>) {
    // For every value the best run so far that ends in it.
    let mut best: HashMap<u32, (i32, usize)> = HashMap::new();
    let mut back: Vec<Option<usize>> = vec![None; all.len()];
    for (at, one) in all.iter().enumerate() {
        let before = (one.value.saturating_sub(8)..one.value)
            .filter_map(|value| {
                let gap = i32::try_from(one.value - value - 1).unwrap_or(i32::MAX);
                let (score, from) = best.get(&value)?;
                Some((score - if gap == 0 { 0 } else { 2 + gap }, *from))
            })
            .max_by_key(|(score, _)| *score)
            .filter(|(score, _)| *score > 0);
        let total = one.score + before.map_or(0, |(score, _)| score);
        if best.get(&one.value).is_none_or(|(score, _)| total > *score) {
            best.insert(one.value, (total, at));
            if let Some(slot) = back.get_mut(at) {
                *slot = before.map(|(_, from)| from);
            }
        }
    }
    let Some((score, last)) =
        best.values().max_by_key(|(score, at)| (*score, std::cmp::Reverse(*at))).copied()
    else {
        return (0, Vec::new());
    };
    let mut taken = vec![false; all.len()];
    let mut at = Some(last);
    while let Some(one) = at {
        if let Some(slot) = taken.get_mut(one) {
            *slot = true;
        }
        at = back.get(one).copied().flatten();
    }
    let run = |taken: &[bool]| {
        all.iter().zip(taken.to_vec()).filter(|(_, taken)| *taken).map(|(one, _)| one).collect::<Vec<_>>()
    };
    let members = run(&taken);
    if members.len() < 2 {
        return (0, Vec::new());
    }
    let values: minutebook::lean::BTreeSet<u32> = members.iter().map(|one| one.value).collect();
    let capitals = members.iter().filter(|one| one.capitals).count() * 2 > members.len();
    let (low, high) = (values.first().copied().unwrap_or(0), values.last().copied().unwrap_or(0));
    // A long run lacks a number that stands in its very place, whatever title it has.
    let in_place = |one: &Candidate<'_>| {
        let lead = |other: &&&Candidate<'t>| other.heading.line < one.heading.line;
        let before = members.iter().filter(lead).map(|other| other.value).next_back();
        let after = members.iter().find(|other| !lead(other)).map(|other| other.value);
        members.len() >= 6
            && before.is_some_and(|before| before < one.value)
            && after.is_some_and(|after| after > one.value)
            && one.heading.title.starts_with(char::is_uppercase)
            && !one.heading.title.ends_with([';', ','])
    };
    // The order of business was changed: a number that the run lacks stands elsewhere.
    let mut strays = minutebook::lean::BTreeSet::new();
    for (one, slot) in all.iter().zip(taken.iter_mut()) {
        let lacks = (low..=high).contains(&one.value) && !values.contains(&one.value);
        let fits = one.score >= 8 && one.capitals == capitals || lacks && in_place(one);
        if lacks && fits && strays.insert(one.value) {
            *slot = true;
        }
    }
    (score, run(&taken).into_iter().map(|one| one.heading).collect())
}

/// `MINUTES (agenda item 3)`: the number that the item had on the agenda is no part of its title.
fn without_agenda_number(title: &str) -> &str {
    let Some((head, note)) = title.rsplit_once('(') else { return title };
    let lower = note.to_ascii_lowercase();
    let word = ["agenda item", "agenda no", "agenda number", "item no", "item ", "agenda "];
    let told = word.iter().any(|word| lower.starts_with(word))
        && lower.ends_with(')')
        && lower.bytes().any(|b| b.is_ascii_digit())
        && lower.len() <= 24;
    if told && !trim(head).is_empty() { trim(head) } else { title }
}

/// The text behind a second number, where the agenda's stands beside the minute's: `C048/23   1.   Apologies`.
fn past_second(whole: &str) -> &str {
    let digits = whole.len() - whole.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let behind = whole.get(digits..).and_then(|rest| rest.strip_prefix(['.', ')'])).unwrap_or(whole);
    let spaced = behind.len() < whole.len() && behind.starts_with(is_space) && (1..=2).contains(&digits);
    if spaced {
        return behind.trim_start_matches(is_space);
    }
    // `214.0. Agenda Item 3. The minutes`.
    let item =
        ["Agenda Item ", "Agenda item ", "AGENDA ITEM "].iter().find_map(|words| whole.strip_prefix(words));
    let Some(item) = item else { return whole };
    let rest = item.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(['.', ':', '-', '–']);
    let rest = rest.trim_start_matches(is_space);
    if rest.len() < item.len() && rest.starts_with(char::is_uppercase) { rest } else { whole }
}

/// The one item of a meeting held for it: `1.` alone on a line, and its title below, behind those present.
pub(super) fn sole<'t>(lines: &[Line<'t>]) -> Option<Heading<'t>> {
    let present = lines.iter().position(|line| {
        crate::parts::sections::label(line.text)
            .is_some_and(|(section, _, _)| section == crate::words::minutes::Section::Present)
    })?;
    let mut numbers =
        lines.iter().enumerate().skip(present).filter_map(|(at, line)| Some((at, number(line.text)?)));
    let (at, number) = numbers.next().filter(|(_, number)| number.rest.is_empty() && number.values == [1])?;
    let title =
        lines.get(at + 1).filter(|next| next.marker.is_none() && !next.text.ends_with(['.', ';', ',']))?;
    let fits = title.text.split(is_space).count() <= 16 && title.text.starts_with(char::is_uppercase);
    (fits && numbers.next().is_none()).then_some(Heading {
        line: at,
        takes: 2,
        number: Some(number.text),
        title: title.text,
        rest: None,
    })
}

/// Titles that all bear the number 1, as pages have them whose lists were broken up.
pub(super) fn ones<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let all: Vec<Heading<'t>> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            let number = number(line.text).filter(|number| number.text == "1" && !number.rest.is_empty())?;
            let (title, rest) = emphasized(line, number.rest).unwrap_or_else(|| split_title(number.rest));
            let fits = title.split(is_space).count() <= if is_standing(title) { 40 } else { 16 }
                && !title.starts_with(char::is_lowercase);
            fits.then_some(Heading { line: at, takes: 1, number: Some(number.text), title, rest })
        })
        .collect();
    if all.len() >= 4 { all } else { Vec::new() }
}
