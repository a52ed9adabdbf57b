//! Headings of items in running minutes: numbered in any style, else lines that look like headings.

use crate::lines::Line;
use crate::page::beside;
use crate::page::title::split_title;
use crate::paragraphs::is_capitals;
use crate::parts::item_kind::is_standing;
use crate::parts::motion;
use crate::recorder::{is_space, trim};
use crate::when;
use minutebook::lean::{BTreeMap, HashMap, Ordered};

/// One heading, with the text that stands behind it in the same line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Heading<'t> {
    /// Index of its line.
    pub(crate) line: usize,
    /// Lines that it takes: two where the number stands alone.
    pub(crate) takes: usize,
    /// Number as printed.
    pub(crate) number: Option<&'t str>,
    pub(crate) title: &'t str,
    /// What follows the title on its line.
    pub(crate) rest: Option<&'t str>,
}

/// A number that may be an item's.
pub(super) struct Number<'t> {
    pub(super) text: &'t str,
    /// Letters in front, separators and closer: numbers of one style have one class.
    pub(super) class: String,
    pub(super) values: Vec<u32>,
    pub(super) rest: &'t str,
}

struct Candidate<'t> {
    heading: Heading<'t>,
    value: u32,
    score: i32,
    capitals: bool,
}

/// The headings of a page's items, in order.
pub(crate) fn find<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let above = above_paragraphs(lines);
    if known(&above) >= 1 && above.len() >= 3 {
        return above;
    }
    let numbered = beside::add(lines, numbered(lines));
    if known(&numbered) >= 3 {
        return numbered;
    }
    // A run of numbered lines in capitals is the order of business, whatever it is about.
    let capitals = numbered.iter().filter(|heading| is_capitals(heading.title)).count();
    if numbered.len() >= 4 && capitals * 4 >= numbered.len() * 3 && known(&numbered) >= 1 {
        return numbered;
    }
    // Lists of one element each, which all begin anew: `1.` before every title.
    let ones = ones(lines);
    if known(&ones) >= 3 && known(&ones) > known(&numbered) {
        return ones;
    }
    if let Some(sole) = sole(lines).filter(|_| numbered.len() < 2) {
        return vec![sole];
    }
    let strong = strong(lines);
    // Where numbers lead as well, the labels above them may only look like headings.
    let least = if numbered.len() < 3 { 2 } else { known(&numbered) + 2 };
    if known(&strong) >= least && known(&strong) > known(&numbered) {
        return strong;
    }
    let unnumbered = unnumbered(lines);
    if numbered.len() >= 2 && (known(&unnumbered) < 2 || known(&numbered) >= 1) {
        return numbered;
    }
    if known(&unnumbered) >= 1 && unnumbered.len() >= 2 { unnumbered } else { Vec::new() }
}

pub(super) fn known(headings: &[Heading<'_>]) -> usize {
    headings.iter().filter(|heading| is_standing(heading.title)).count()
}

/// The number that a line begins with: `1.`, `1)`, `88/19`, `CAB.41`, `PLA152/24`, `*450`, `Item 3:`.
pub(super) fn number(line: &str) -> Option<Number<'_>> {
    let bulleted = ["+ ", "- ", "• ", "# ", "## ", "### "].iter().find_map(|sign| line.strip_prefix(sign));
    let mut head = bulleted.unwrap_or(line).trim_start().trim_start_matches('*');
    for word in ["Agenda item ", "AGENDA ITEM ", "Item ", "ITEM ", "Minute ", "MINUTE ", "Min. ", "No. "] {
        head = head.strip_prefix(word).map_or(head, str::trim_start);
    }
    // `[4] Matters arising`.
    let inner = head.strip_prefix('[').or_else(|| head.strip_prefix("\\["));
    let bracketed = inner.is_some_and(|inner| {
        inner.find(']').is_some_and(|end| {
            end <= 3 && inner.get(..end).is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
        })
    });
    head = inner.filter(|_| bracketed).unwrap_or(head);
    let capitals = head.find(|c: char| !c.is_ascii_uppercase())?;
    // `Cou/285/07-08`: before a slash the letters may be a word cut short.
    let word = head.find(|c: char| !c.is_ascii_alphabetic())?;
    let shortened = capitals == 1 && head.get(word..)?.starts_with('/');
    let letters = Some(if shortened { word } else { capitals }).filter(|&end| end <= 6)?;
    let prefix = head.get(..letters)?;
    let mut at = letters;
    if letters > 0 {
        let sign = head.get(at..)?.chars().next().filter(|c| matches!(c, '.' | '/' | '-' | ' '));
        at += sign.map_or(0, char::len_utf8);
    }
    let (mut values, mut signs, mut end) = (Vec::new(), String::new(), at);
    loop {
        let digits = head.get(end..)?;
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        if length == 0 || length > 4 {
            return None;
        }
        values.push(digits.get(..length)?.parse().ok()?);
        end += length;
        let after = head.get(end..)?;
        let sign = after.chars().next().filter(|c| matches!(c, '.' | '/' | '-'));
        match sign {
            Some(sign) if after.get(1..)?.starts_with(|c: char| c.is_ascii_digit()) && values.len() < 4 => {
                signs.push(sign);
                end += 1;
            }
            _ => break,
        }
    }
    let text = head.get(..end)?;
    let after = head.get(end..)?;
    let unescaped = after.strip_prefix('\\').unwrap_or(after);
    let closer = unescaped.chars().next().filter(|c| matches!(c, '.' | ')' | ':') || bracketed && *c == ']');
    let rest = closer.map_or(unescaped, |c| unescaped.get(c.len_utf8()..).unwrap_or_default());
    let spaced = rest.is_empty() || rest.starts_with(is_space);
    // `C1/17PREVIOUS MINUTES`: a copy has glued the two cells of a row.
    let glued = || signs.starts_with('/') && rest.chars().take(2).all(char::is_uppercase);
    if !spaced && (closer.is_none() || !rest.starts_with(char::is_uppercase)) && !glued() {
        return None;
    }
    let rest = trim(rest);
    let rest = rest.strip_prefix(['–', '-']).map_or(rest, trim);
    // In a table the title has a cell of its own.
    let rest = rest.trim_matches(|c: char| c == '|' || is_space(c));
    let sample = values.len() == 1 && prefix.is_empty();
    // `20 September 2022` is a day.
    let month = rest.split(is_space).next().unwrap_or_default().trim_end_matches(',').to_ascii_lowercase();
    if sample && closer.is_none() && crate::words::MONTHS.contains(&month.as_str()) {
        return None;
    }
    // `4.1` is a paragraph of item 4, `11.03.09` a date; a bare number needs a title behind it.
    // But `1.0`, `2.0` number items themselves.
    let tens = signs == "." && values.get(1) == Some(&0) && text.ends_with(".0");
    // `06.05.01` counts in its last part; whether it does the others tell.
    let threes = signs == ".." && text.len() >= 7;
    // `2307.01`: the month of the meeting, and what counts.
    let months = signs == "." && values.first().is_some_and(|first| *first >= 100);
    // `21.44`: the year of the meeting, and what counts.
    let years = signs == "." && values.first().is_some_and(|first| YEARS.contains(first));
    if (signs.contains('.') && prefix.is_empty() && !tens && !threes && !months && !years)
        || (sample && closer.is_none() && (rest.is_empty() || text.len() > 3 && !is_minute(&values, rest)))
    {
        return None;
    }
    // A postcode or a road in capitals is no prefix: one letter group needs a slash or a dot, or three letters.
    if !prefix.is_empty()
        && signs.is_empty()
        && (letters < 2 || letters == 2 && end - at > 3)
        && closer.is_none()
        && !head.get(letters..)?.starts_with(['.', '/', '-'])
    {
        return None;
    }
    let class = format!(
        "{prefix}{signs}{}",
        if sample { closer.map_or(String::new(), String::from) } else { String::new() }
    );
    Some(Number { text, class, values, rest })
}

/// `2114 Public participation`: a book of minutes that has counted on for decades, and no year.
fn is_minute(values: &[u32], rest: &str) -> bool {
    let number = values.first().copied().unwrap_or_default();
    (1000..10_000).contains(&number)
        && !(1850..=2099).contains(&number)
        && rest.starts_with(char::is_uppercase)
}

/// Years as two digits, of pages that a reader meets.
const YEARS: std::ops::RangeInclusive<u32> = 14..=39;

fn numbered<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let mut classes: BTreeMap<String, Vec<(usize, Number<'t>)>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(number) = number(line.text).filter(|_| !motion::begins(line.text)) {
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
            let whole = if alone {
                lines.get(at + 1).filter(|next| next.marker.is_none())?.text
            } else {
                number.rest
            };
            let whole = past_second(whole);
            // `5. 5.1 Chairman's report`: the item begins with its first part.
            let (label, whole) = first_part(number.text, whole).unwrap_or((number.text, whole));
            let (title, rest) = match emphasized(line, whole) {
                Some(cut) => cut,
                // `8/16 16/00501/OM Outline application: 28 dwellings`: all of a line in bold.
                None if line.is_strong() && crate::parts::plain::is_application(whole) => (whole, None),
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
                + if words <= 8 && !title.ends_with('.') && !whole.ends_with(['.', ';', ',']) {
                    2
                } else {
                    0
                }
                - if lower { 8 } else { 0 }
                - if listed { 8 } else { 0 }
                - if words > 16 { 6 } else { 0 }
                - if line.indent > indent + 3 { 4 } else { 0 };
            let takes = if alone { 2 } else { 1 };
            let heading = Heading { line: at, takes, number: Some(label), title, rest };
            Some(Candidate { heading, value, score, capitals })
        })
        .collect()
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
    // The order of business was changed: a number that the run lacks stands elsewhere.
    let mut strays = minutebook::lean::BTreeSet::new();
    for (one, slot) in all.iter().zip(taken.iter_mut()) {
        let lacks = (low..=high).contains(&one.value) && !values.contains(&one.value);
        if lacks && one.score >= 8 && one.capitals == capitals && strays.insert(one.value) {
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

/// The title that a line shows in bold before text that is not: `**5. Finance** The balance was ...`.
pub(crate) fn emphasized<'t>(line: &Line<'t>, whole: &'t str) -> Option<(&'t str, Option<&'t str>)> {
    let before = line.text.len().checked_sub(whole.len()).filter(|_| line.text.ends_with(whole))?;
    let end = line.strong.checked_sub(before).filter(|end| *end < whole.len())?;
    // `**Community Spac**e`: a slip of the marks cuts no word.
    let cut = whole.get(..end)?.ends_with(char::is_alphanumeric);
    let word = whole.get(end..)?.find(|c: char| !c.is_alphanumeric()).filter(|_| cut).unwrap_or(0);
    let end = end + word;
    let title = trim(whole.get(..end)?).trim_end_matches([':', '.', '-', '–']);
    let rest = trim(whole.get(end..)?.trim_start_matches([':', '.', '-', '–']));
    let fits = !title.is_empty() && title.split(is_space).count() <= 16 && !is_formula(title);
    (fits && rest.contains(char::is_alphanumeric)).then_some((trim(title), Some(rest)))
}

/// The one item of a meeting held for it: `1.` alone on a line, and its title below, behind those present.
fn sole<'t>(lines: &[Line<'t>]) -> Option<Heading<'t>> {
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
fn ones<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
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

/// Lines that the page shows in bold, or bold words before the text of their line.
fn strong<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let whole = line.is_strong();
        let (title, rest) = match emphasized(line, line.text) {
            _ if line.strong == 0 => continue,
            _ if whole => (trim(line.text).trim_end_matches(':'), None),
            // Words in bold inside a sentence begin no item.
            Some((title, rest)) if rest.is_some_and(|rest| rest.starts_with(|c: char| !c.is_lowercase())) => {
                (title, rest)
            }
            _ => continue,
        };
        let words = title.split(is_space).count();
        let fits = line.marker.is_none()
            && words <= 12
            && !title.ends_with(['.', ';', ',', '?', '!'])
            && title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && !title.contains("   ")
            && !title.contains(['|', '£', '@'])
            && !(title.ends_with(')') && rest.is_none() && names(title))
            && when::find_day(title).is_none()
            && (is_standing(title) || crate::parts::sections::label(title).is_none())
            && (is_standing(title) || crate::parts::people::person(title).is_none())
            && !is_formula(title);
        // The heads of columns, and what nothing stands below.
        let below = whole && lines.get(at + 1).is_none();
        if fits
            && !below
            && !(rest.is_some() && crate::parts::sections::label(line.text).is_some() && !is_standing(title))
        {
            found.push(Heading { line: at, takes: 1, number: None, title, rest });
        }
    }
    found
}

/// Headings that stand above numbered paragraphs: `LAND AT QUAYSIDE`, and below it `6. The Council resolved ...`. The
/// number is the item's where its heading stands above one paragraph only.
fn above_paragraphs<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let mut found: Vec<(Heading<'t>, u32)> = Vec::new();
    let mut more = vec![false];
    for (at, line) in lines.iter().enumerate() {
        let Some(number) = number(line.text).filter(|number| number.values.len() == 1) else { continue };
        let (Some(&value), false) = (number.values.first(), number.rest.is_empty()) else { continue };
        if !number.rest.starts_with(char::is_uppercase) || number.rest.split(is_space).count() < 3 {
            continue;
        }
        if !number.rest.ends_with(['.', ':', '-', '–', ';']) {
            continue;
        }
        let last = found.last().map_or(0, |(_, last)| *last);
        let rises = found.is_empty() || (value > last && value - last <= 3);
        let title = at.checked_sub(1).and_then(|n| lines.get(n)).filter(|above| {
            let title = trim(above.text).trim_end_matches(':');
            above.marker.is_none()
                && self::number(above.text).is_none()
                && above.text.split(is_space).count() <= 14
                && !title.ends_with(['.', ';', ',', '?', '!'])
                && (is_capitals(title) || (above.after_gap && line.after_gap && titled(title)))
                && !is_formula(title)
        });
        match title.filter(|_| rises) {
            Some(above) => {
                let title = trim(above.text).trim_end_matches(':');
                let heading = Heading {
                    line: at - 1,
                    takes: 2,
                    number: Some(number.text),
                    title,
                    rest: Some(number.rest),
                };
                found.push((heading, value));
                more.push(false);
            }
            None if rises && !found.is_empty() && value == last + 1 => {
                if let (Some(slot), Some((_, last))) = (more.last_mut(), found.last_mut()) {
                    (*slot, *last) = (true, value);
                }
            }
            None => {}
        }
    }
    found
        .into_iter()
        .zip(more.into_iter().skip(1))
        .map(|((heading, _), more)| Heading { number: heading.number.filter(|_| !more), ..heading })
        .collect()
}

/// Lines in capitals, or short lines with a gap before them and text behind them.
fn unnumbered<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let all: Vec<(Heading<'t>, bool)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            if let Some((label, rest)) = labelled(line.text) {
                let heading = Heading { line: at, takes: 1, number: None, title: label, rest: Some(rest) };
                return Some((heading, true));
            }
            let title = trim(line.text).trim_end_matches(':');
            let words = title.split(is_space).count();
            let fits = line.marker.is_none()
                && words <= 12
                && !title.ends_with(['.', ';', ',', '?', '!'])
                && title.starts_with(char::is_uppercase)
                && !title.contains("  ")
                && !title.contains('£')
                && !title.split(is_space).any(|word| {
                    ["held", "considered", "approved", "agreed", "resolved"]
                        .iter()
                        .any(|verb| word == *verb || *verb == "held" && word.eq_ignore_ascii_case(verb))
                })
                && when::find_day(title).is_none()
                && !is_formula(title);
            let next = lines.get(at + 1);
            // `NORTH WEST`, and below it the councillors elected there.
            let fits = fits && !next.is_some_and(|next| crate::parts::roll::is_bare(next.text));
            let capitals = is_capitals(title);
            let named = words <= 8 && line.after_gap && next.is_some() && titled(title);
            (fits && (capitals || named))
                .then_some((Heading { line: at, takes: 1, number: None, title, rest: None }, capitals))
        })
        .collect();
    let capitals: Vec<_> =
        all.iter().filter(|(_, capitals)| *capitals).map(|(heading, _)| *heading).collect();
    if known(&capitals) >= 2 {
        return capitals;
    }
    all.into_iter()
        .map(|(heading, _)| heading)
        .filter(|heading| is_standing(heading.title) || !names(heading.title))
        .collect()
}

/// `DECLARATION OF INTEREST: None`, `FINANCE. A cheque was signed.`, `APOLOGIES were received from A`: the title of standing
/// business in capitals, and all that was said of it.
fn labelled(line: &str) -> Option<(&str, &str)> {
    if let Some((label, rest)) = line.split_once(':') {
        let begins = is_capitals(label) || label.starts_with(char::is_uppercase) && titled(label);
        let fits = begins && is_standing(label) && crate::parts::sections::label(line).is_none();
        if fits && label.split(is_space).count() <= 8 && !trim(rest).is_empty() {
            return Some((label, trim(rest)));
        }
    }
    // Capitals up to the first other word.
    let mut end = 0;
    for word in line.split(is_space).take(9) {
        if word.chars().any(char::is_lowercase) || !word.chars().any(char::is_alphabetic) {
            break;
        }
        end += word.len();
        if word.ends_with('.') {
            break;
        }
        end += line.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    let head = line.get(..end).map(trim)?;
    let (title, rest) = (head.trim_end_matches(['.', ' ']), trim(line.get(end..)?));
    let closed = head.ends_with('.');
    let words = title.split(is_space).count();
    let known = is_standing(title) || closed && words <= 5 && title.len() >= 6;
    let goes_on = rest.starts_with(char::is_lowercase) && !closed;
    let text = rest.split(is_space).count() >= 3 && (closed || goes_on);
    // "APOLOGIES were received": the words that name the item are its sentence's first.
    (is_capitals(title) && title.len() >= 6 && known && text && !is_formula(title))
        .then_some((title, if goes_on { line } else { rest }))
}

/// True where all longer words are capitalised, or the title is one that most minutes have.
pub(super) fn titled(title: &str) -> bool {
    is_standing(title)
        || title
            .split(is_space)
            .filter(|word| word.chars().count() > 3)
            .all(|word| word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()))
}

fn names(title: &str) -> bool {
    title.contains(',') || crate::parts::people::person(title).is_some()
}

/// Labels that belong to a decision and begin no item.
pub(super) fn is_formula(title: &str) -> bool {
    let lower = title.to_lowercase();
    [
        "resolved",
        "agreed",
        "decision",
        "recommended",
        "action",
        "proposed",
        "seconded",
        "carried",
        "vote",
        "amendment",
        "for",
        "against",
        "in favour",
        "abstentions",
        "abstention",
        "abstained",
        "abstaining",
        "absent",
        "noted",
        "reasons",
    ]
    .iter()
    .any(|word| lower == *word || lower.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', ':'])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn found(text: &str) -> Vec<(Option<&str>, &str, Option<&str>)> {
        find(&lines(text)).iter().map(|h| (h.number, h.title, h.rest)).collect()
    }

    #[test]
    fn numbered_styles() {
        assert_eq!(
            found(
                "1. APOLOGIES\n\nNone.\n\n2. MINUTES\n\n(1) one\n(2) two\n1. first;\n2. second\n\n3. FINANCE\n"
            ),
            [(Some("1"), "APOLOGIES", None), (Some("2"), "MINUTES", None), (Some("3"), "FINANCE", None)]
        );
        assert_eq!(
            found(
                "88/19 Apologies: Cllr Archer was away.\n89/19 Minutes of the last meeting\nThey were read.\n90/19 Play area\n"
            ),
            [
                (Some("88/19"), "Apologies", Some("Cllr Archer was away.")),
                (Some("89/19"), "Minutes of the last meeting", None),
                (Some("90/19"), "Play area", None)
            ]
        );
        assert_eq!(
            found("Cou/285/07-08 Present\n\nCllr Archer.\n\nCou/286/07-08 Apologies for Absence\n\nNone.\n\nCou/287/07-08 Declarations of Interest\n\nNone.\n")
                .iter()
                .map(|h| h.0)
                .collect::<Vec<_>>(),
            [Some("Cou/285/07-08"), Some("Cou/286/07-08"), Some("Cou/287/07-08")]
        );
        let years = "21.44 ELECTION OF CHAIR\n\nText.\n\n21.45 APOLOGIES\n\nText.\n\n21.46 MINUTES\n\nText.\n\n21.47 FINANCE\n\nText.\n";
        assert_eq!(
            found(years).iter().map(|h| h.0).collect::<Vec<_>>(),
            [Some("21.44"), Some("21.45"), Some("21.46"), Some("21.47")]
        );
        let paragraphs = "13. DECLARATIONS OF INTEREST\n\n13.1 None.\n\n14. APOLOGIES\n\n14.1 None.\n\n15. MINUTES\n\n15.1 Agreed.\n\n15.2 Signed.\n\n16. FINANCE\n\n16.1 Noted.\n";
        assert_eq!(
            found(paragraphs).iter().map(|h| h.0).collect::<Vec<_>>(),
            [Some("13"), Some("14"), Some("15"), Some("16")]
        );
        assert_eq!(
            found("CAB.41 Apologies for absence\n\nNone.\n\nCAB.42 Budget\n\nNoted.\n"),
            [(Some("CAB.41"), "Apologies for absence", None), (Some("CAB.42"), "Budget", None)]
        );
        assert_eq!(
            found("54   APOLOGIES FOR ABSENCE\n\nNone.\n\n55   ROADS   \n\nNoted.\n")
                .iter()
                .map(|h| h.0)
                .collect::<Vec<_>>(),
            [Some("54"), Some("55")]
        );
        assert_eq!(
            found("1.\nApologies\nNone.\n2.\nDeclarations of interest\nNone.\n")
                .iter()
                .map(|h| h.1)
                .collect::<Vec<_>>(),
            ["Apologies", "Declarations of interest"]
        );
    }

    #[test]
    fn brackets_books_and_agenda_numbers() {
        let text = "[1] Public forum\n\nNone.\n\n[2] Apologies\n\nNone.\n\n[3] Declarations of interest\n\nNone.\n\n[4] Planning\n\nNone.\n";
        assert_eq!(
            found(text).iter().map(|h| h.0).collect::<Vec<_>>(),
            [Some("1"), Some("2"), Some("3"), Some("4")]
        );
        let text = "3114 Apologies\n\nNone.\n\n3115 Declarations of interest\n\nNone.\n\n3116 Planning\n\nNone.\n\n3117 Finance\n\n2019 Accounts\n";
        assert_eq!(
            found(text).iter().map(|h| h.0).collect::<Vec<_>>(),
            [Some("3114"), Some("3115"), Some("3116"), Some("3117")]
        );
        let text = "14.0. Agenda Item 1. Apologies\n\nNone.\n\n15.0. Agenda Item 2. Planning\n\nNone.\n\n16.0. Agenda Item 3: Finance\n\nNone.\n";
        assert_eq!(found(text).iter().map(|h| h.1).collect::<Vec<_>>(), ["Apologies", "Planning", "Finance"]);
    }

    #[test]
    fn order_changed_and_lists_inside() {
        let text = "1. Apologies\n1. a thing;\n2. another thing\n2. Declarations of interest\n4. Planning\n3. Minutes\n5. Finance\n";
        assert_eq!(found(text).iter().filter_map(|h| h.0).collect::<Vec<_>>(), ["1", "2", "4", "3", "5"]);
    }

    #[test]
    fn unnumbered_styles() {
        let text =
            "APOLOGIES\nNone.\nMINUTES OF THE LAST MEETING\nAgreed.\nPLAY AREA\nRESOLVED\nto mend it.\n";
        assert_eq!(
            found(text).iter().map(|h| h.1).collect::<Vec<_>>(),
            ["APOLOGIES", "MINUTES OF THE LAST MEETING", "PLAY AREA"]
        );
        let text = "\nApologies\n\nNone were sent.\n\nPlay Area\n\nThe swings are broken.\n";
        assert_eq!(found(text).iter().map(|h| h.1).collect::<Vec<_>>(), ["Apologies", "Play Area"]);
    }

    #[test]
    fn titles_with_text_behind() {
        assert_eq!(split_title("APOLOGIES A Smith and B Jones"), ("APOLOGIES", Some("A Smith and B Jones")));
        assert_eq!(
            split_title("NOTICE OF MOTION: POST-16 TRANSPORT"),
            ("NOTICE OF MOTION: POST-16 TRANSPORT", None)
        );
        assert_eq!(
            split_title("Apologies. These came from two members."),
            ("Apologies", Some("These came from two members."))
        );
        assert_eq!(
            split_title("Date of next meeting: Monday 8th April 2024 at 7.30pm"),
            ("Date of next meeting", Some("Monday 8th April 2024 at 7.30pm"))
        );
        assert_eq!(split_title("CCTV in the high street"), ("CCTV in the high street", None));
    }
}
