//! What comes with every page of paper: running heads, page numbers, heads of columns, lines for signatures.

use super::{ends_sentence, is_tabular_text, starts_lower};
use crate::lines::Line;
use crate::parts::item_kind::is_standing;
use crate::phrase::hints;
use crate::recorder::{is_space, trim};
use crate::words::minutes::{COLUMN_HEADS, SIGNATURES};
use minutebook::lean::HashMap;

/// Lines that come back on page after page: the same words at least three times, or twice with the number of the page.
pub(super) fn running_heads<'t>(lines: &[Line<'t>]) -> HashMap<&'t str, u32> {
    let mut seen: HashMap<&str, u32> = HashMap::new();
    let mut paged: HashMap<&str, u32> = HashMap::new();
    for line in lines {
        if let Some(head) = before_page_number(line.text) {
            *paged.entry(head).or_default() += 1;
        }
        let lower = || line.text.to_lowercase();
        if line.text.len() <= 120
            && ["minutes", "council", "page", "draft"].iter().any(|w| lower().contains(w))
        {
            *seen.entry(line.text).or_default() += 1;
        }
    }
    seen.retain(|text, times| {
        *times >= 3
            && !text.ends_with(['.', ';', ':', '-', '–', ','])
            && text.split(is_space).count() >= 3
            && (is_draft(text) || !hints(text, DECIDE))
    });
    for line in lines {
        let head = before_page_number(line.text);
        if let Some(times) = head.and_then(|head| paged.get(head)).filter(|times| **times >= 2) {
            seen.insert(line.text, *times);
        }
    }
    seen
}

/// Words of a decision, which may well come back.
const DECIDE: &[&str] = &["resolved", "agreed", "recommended", "noted", "moved", "seconded", "approved"];

/// `Minutes to be agreed at the meeting on 26 March`: decisions that are still to come stand at the foot of a page.
fn is_draft(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("minutes")
        && ["to be agreed", "to be approved", "to be confirmed", "subject to approval", "for approval"]
            .iter()
            .any(|words| lower.contains(words))
}

/// `Council, 20 March     Page 3 of 6`: what stands before the number of the page.
fn before_page_number(text: &str) -> Option<&str> {
    let at = text.rfind("Page ").or_else(|| text.rfind("PAGE ")).or_else(|| text.rfind("page "))?;
    let (head, number) = text.split_at_checked(at)?;
    let head = trim(head);
    (text.len() <= 160 && !head.is_empty() && is_page_number(number)).then_some(head)
}

/// Page numbers, rules, signature lines, running heads.
pub(super) fn is_furniture(line: &Line<'_>, heads: &HashMap<&str, u32>) -> bool {
    let text = line.text;
    if !text.chars().any(char::is_alphabetic) {
        // `- 2 -`, `2`, `______`; but not `£45.00` and not the number of an item, `4.`.
        let number = text.trim_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '—'));
        return number.is_empty()
            || (number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit()))
            || !text.chars().any(char::is_alphanumeric) && text.chars().count() >= 3;
    }
    let over_margin = line.indent > 40 && COLUMN_HEADS.iter().any(|head| text.eq_ignore_ascii_case(head));
    is_page_number(text)
        || is_signature(text)
        || over_margin
        || is_column_heads(text)
        || heads.contains_key(text)
}

/// Lines with nothing but a number, where these count on and a title stands below each: numbers of items, and not of pages.
pub(super) fn item_numbers(lines: &[Line<'_>]) -> Vec<usize> {
    const FEWEST: usize = 4;
    let mut found: Vec<(usize, u32)> = Vec::new();
    let mut standing = 0;
    for (at, pair) in lines.windows(2).enumerate() {
        let [line, below] = pair else { continue };
        let bare = line.text.len() <= 4 && line.text.bytes().all(|b| b.is_ascii_digit());
        let Some(value) = line.text.parse().ok().filter(|_| bare) else { continue };
        let title = below.text.starts_with(char::is_uppercase)
            && below.marker.is_none()
            && !ends_sentence(below.text)
            && below.text.split(is_space).count() <= 16;
        if title && found.last().is_none_or(|(_, last)| value == last + 1) {
            found.push((at, value));
            standing += usize::from(is_standing(below.text));
        }
    }
    if found.len() >= FEWEST && standing >= 2 {
        found.into_iter().map(|(at, _)| at).collect()
    } else {
        Vec::new()
    }
}

/// `ITEMS          ACTION`: what stands over the columns of minutes with a margin.
fn is_column_heads(text: &str) -> bool {
    let mut cells = text.split("   ").map(trim).filter(|cell| !cell.is_empty());
    let known =
        |cell: &str| COLUMN_HEADS.iter().any(|head| cell.trim_end_matches('.').eq_ignore_ascii_case(head));
    text.len() <= 200 && is_tabular_text(text) && cells.all(known)
}

fn is_page_number(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| is_space(c) || matches!(c, '|' | '-' | '–'))
        .filter(|word| !word.is_empty())
        .collect();
    words.len() <= 5
        && words.iter().any(|word| word.eq_ignore_ascii_case("page"))
        && words.iter().all(|word| {
            word.eq_ignore_ascii_case("page")
                || word.eq_ignore_ascii_case("of")
                || word.bytes().all(|b| b.is_ascii_digit())
        })
}

/// `Signed ........ Dated ........`, `Chairman ______`.
pub(crate) fn is_signature(text: &str) -> bool {
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let known = SIGNATURES.iter().any(|word| first.eq_ignore_ascii_case(word));
    let line = text.contains("___") || text.contains("....") || text.contains("……") || text.contains("----");
    let words = || text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    // `... be confirmed and` and `signed by the Chairman.` on the next line.
    let bare = first.eq_ignore_ascii_case("signed")
        && !starts_lower(text)
        && (text.split(is_space).count() <= 2
            || words().all(|word| {
                SIGNATURES
                    .iter()
                    .chain(["as", "a", "correct", "record", "mayor", "by", "the"].iter())
                    .any(|known| word.eq_ignore_ascii_case(known))
            }));
    known && (line || bare)
}
