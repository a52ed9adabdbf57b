//! The number that a line begins with, in the styles that councils count in.

use crate::paragraphs::is_capitals;
use crate::parts::item_kind::is_standing;
use crate::recorder::{is_space, trim};

/// A number that may be an item's.
pub(in crate::page) struct Number<'t> {
    pub(in crate::page) text: &'t str,
    /// Letters in front, separators and closer: numbers of one style have one class.
    pub(in crate::page) class: String,
    pub(in crate::page) values: Vec<u32>,
    pub(in crate::page) rest: &'t str,
}

/// Words before a number that say what it counts.
const LEADS: &[&str] = &[
    "Agenda item ",
    "AGENDA ITEM ",
    "Item ",
    "ITEM ",
    "Minute ",
    "MINUTE ",
    "Min. ",
    "Min ",
    "MIN ",
    "No. ",
];

/// The number that a line begins with: `1.`, `1)`, `88/19`, `CAB.41`, `PLA152/24`, `*450`, `Item 3:`.
pub(in crate::page) fn number(line: &str) -> Option<Number<'_>> {
    let bulleted = ["+ ", "- ", "• ", "# ", "## ", "### "].iter().find_map(|sign| line.strip_prefix(sign));
    let mut head = bulleted.unwrap_or(line).trim_start().trim_start_matches('*');
    for word in LEADS {
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
    let suffix = suffix(head.get(end..)?, &signs);
    end += suffix;
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
    // `24/25.123`: the municipal year, and what counts.
    let yearly =
        signs == "/." && values.first().zip(values.get(1)).is_some_and(|(from, to)| from % 100 + 1 == *to);
    if (signs.contains('.') && prefix.is_empty() && !tens && !threes && !months && !years && !yearly)
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
        && !(letters == 1 && end - at <= 3 && is_title(rest))
    {
        return None;
    }
    let class = format!(
        "{prefix}{signs}{}",
        if sample { closer.map_or(String::new(), String::from) } else { String::new() }
    );
    Some(Number { text, class, values, rest })
}

/// `C61   APOLOGIES FOR ABSENCE`: behind one letter and a number only what looks like a title is no road and no postcode.
fn is_title(rest: &str) -> bool {
    rest.starts_with(char::is_uppercase)
        && !rest.ends_with(['.', ';', ','])
        && (is_capitals(rest) || rest.split(is_space).count() <= 12 && is_standing(rest))
}

/// A number alone on its line, where no closer marks it: `71`, and its title on the next.
pub(super) fn bare(line: &str) -> Option<Number<'_>> {
    let fits = line.len() <= 4 && line.bytes().all(|b| b.is_ascii_digit());
    let value = line.parse().ok().filter(|_| fits)?;
    Some(Number { text: line, class: "alone".to_owned(), values: vec![value], rest: "" })
}

/// How long the letters are that belong to a number with a slash: `04/0925SM2`, `12/24FC`; more of them are its title.
fn suffix(after: &str, signs: &str) -> usize {
    let word = after.split(is_space).next().unwrap_or_default();
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = word.bytes().skip(letters).take_while(u8::is_ascii_digit).count();
    let counted = (1..=4).contains(&letters) && (1..=2).contains(&digits) && letters + digits == word.len();
    let short = letters == word.len() && (letters == 1 || letters == 2 && trim(after).len() == 2);
    if signs == "/" && (counted || short) { word.len() } else { 0 }
}

/// `2114 Public participation`: a book of minutes that has counted on for decades, and no year.
fn is_minute(values: &[u32], rest: &str) -> bool {
    let number = values.first().copied().unwrap_or_default();
    (1000..10_000).contains(&number)
        && !(1850..=2099).contains(&number)
        && rest.starts_with(char::is_uppercase)
}

/// Years as two digits, of pages that a reader meets.
pub(super) const YEARS: std::ops::RangeInclusive<u32> = 14..=39;
