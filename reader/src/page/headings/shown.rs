//! Headings by their looks: bold words, capitals, short lines that stand apart.

use super::number::number;
use super::{Heading, is_formula, known, names, titled};
use crate::lines::Line;
use crate::page::subheads;
use crate::paragraphs::is_capitals;
use crate::parts::item_kind::is_standing;
use crate::parts::plain;
use crate::recorder::{is_space, trim};
use crate::when;

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

/// Lines that the page shows in bold, or bold words before the text of their line.
pub(super) fn strong<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let whole = line.is_strong();
        let (title, rest) = match emphasized(line, line.text) {
            _ if line.strong == 0 => continue,
            _ if whole => (without_stop(trim(line.text).trim_end_matches(':')), None),
            // Words in bold inside a sentence begin no item.
            Some((title, rest)) if rest.is_some_and(|rest| rest.starts_with(|c: char| !c.is_lowercase())) => {
                (title, rest)
            }
            _ => continue,
        };
        let words = title.split(is_space).count();
        // `To agree the minutes of the meeting held on 4 May`: an agenda's own words may be many and name a day.
        let agenda = whole && title.starts_with("To ");
        let minutes = || !found.is_empty() && title.to_lowercase().starts_with("minutes of ");
        let fits = line.marker.is_none()
            && words <= if agenda { 24 } else { 12 }
            && !title.ends_with(['.', ';', ',', '?', '!'])
            && title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && !title.contains("   ")
            && !title.contains(['|', '£', '@'])
            && !(title.ends_with(')') && rest.is_none() && names(title))
            && (agenda || when::find_day(title).is_none() || minutes())
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

/// `Election of officers.`: a stop at the end of a title, and none inside.
fn without_stop(text: &str) -> &str {
    let bare = text.strip_suffix('.').filter(|bare| !bare.ends_with('.')).map_or(text, trim);
    // `Minutes of 11th April. 2014`: the stop behind a month ends no sentence.
    let inner = bare.match_indices(". ").any(|(at, stop)| {
        bare.get(at + stop.len()..).is_none_or(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    let sentence = inner || subheads::tells(bare) || plain::single(text).is_some();
    if sentence || bare.split(is_space).count() < 2 { text } else { bare }
}

/// Headings that stand above numbered paragraphs: `LAND AT QUAYSIDE`, and below it `6. The Council resolved ...`. The
/// number is the item's where its heading stands above one paragraph only.
pub(super) fn above_paragraphs<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
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
                && super::number(above.text).is_none()
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
pub(super) fn unnumbered<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
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
