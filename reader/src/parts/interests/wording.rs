//! What the words of a declaration say: of which kind, on which item, why, and what was done about it.

use crate::recorder::{is_space, trim};
use crate::wordlist::Search;
use crate::words::interests::{ACTIONS, KINDS, REASONS, TOPICS};
use minutebook::{InterestAction, InterestKind};
use std::sync::LazyLock;

/// The kind that the words name, and which words.
pub(super) fn kind(words: &str) -> Option<(InterestKind, &str)> {
    let lower = words.to_ascii_lowercase();
    // Past the interest itself other words begin; what is in brackets behind it still counts.
    let end = lower.find("interest").map_or(words.len(), |at| {
        let close = lower.get(at..).and_then(|rest| rest.find(')')).filter(|close| *close < 60);
        at + close.unwrap_or("interest".len())
    });
    let window = lower.get(..end)?;
    let window = fold_same(window);
    KINDS.iter().find_map(|(known, kind)| {
        window.find(known).map(|at| (*kind, words.get(at..at + known.len()).unwrap_or(words)))
    })
}

/// The same bytes with every white space a plain space, so that places stay.
fn fold_same(text: &str) -> String {
    text.chars().map(|c| if c == '\n' || c == '\r' || c == '\t' { ' ' } else { c }).collect()
}

/// Numbers of the items that an interest is about, as printed.
pub(super) fn items(words: &str) -> Vec<&str> {
    let lower = words.to_ascii_lowercase();
    let mut found = Vec::new();
    for marker in ["agenda items", "agenda item", "items", "item", "minutes", "minute"] {
        let Some(at) = lower.find(marker) else { continue };
        let mut rest = words.get(at + marker.len()..).unwrap_or_default();
        loop {
            rest = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, ',' | '&' | '.' | ':'));
            for skip in
                ["and ", "and\n", "numbers ", "number ", "nos. ", "nos ", "no. ", "no ", "No. ", "No "]
            {
                rest = rest.strip_prefix(skip).map_or(rest, str::trim_start);
            }
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '(' | ')' | '-')))
                .unwrap_or(rest.len());
            let mut number = rest.get(..end).unwrap_or_default().trim_end_matches(['.', '-']);
            if number.ends_with(')') && !number.contains('(') {
                number = number.trim_end_matches(')');
            }
            let fits =
                number.bytes().any(|b| b.is_ascii_digit()) && number.len() <= 10 && !number.starts_with('(');
            if !fits {
                break;
            }
            found.push(number);
            rest = rest.get(number.len()..).unwrap_or_default();
        }
        break;
    }
    found
}

/// What an interest is about where no item's number stands.
pub(super) fn topic(words: &str) -> Option<&str> {
    let flat = fold_same(words);
    let from = flat.to_ascii_lowercase().find("interest").map_or(0, |at| at + "interest".len());
    let rest = flat.get(from..)?;
    let (at, lead) =
        TOPICS.iter().filter_map(|lead| rest.find(lead).map(|at| (at, *lead))).min_by_key(|(at, _)| *at)?;
    let start = from + at + lead.len();
    let rest = flat.get(start..)?;
    let reason = REASONS.iter().filter_map(|word| rest.find(word)).min();
    let end = reason
        .into_iter()
        .chain(rest.find([',', ';', '.']))
        .chain(rest.find(" and "))
        .min()
        .unwrap_or(rest.len());
    let topic = trim(words.get(start..start + end)?);
    let topic = topic.strip_prefix("the ").unwrap_or(topic);
    (!topic.is_empty() && topic.split(is_space).count() <= 20).then_some(topic)
}

/// Why somebody has an interest, as printed.
pub(super) fn reason(words: &str) -> Option<&str> {
    let flat = fold_same(words);
    let (at, lead) = REASONS
        .iter()
        .filter_map(|lead| flat.find(lead).map(|at| (at, *lead)))
        .min_by_key(|(at, lead)| (*at, std::cmp::Reverse(lead.len())))?;
    let skip = [" by reason of ", " by virtue of ", " due to ", " because ", " as ", " since ", " owing to "]
        .iter()
        .find(|word| lead == **word)
        .map_or(if lead.starts_with(" as ") { " as ".len() } else { 1 }, |word| word.len());
    let start = at + skip;
    let rest = flat.get(start..)?;
    let end = [
        ", and said",
        " and said",
        " and left",
        ", and left",
        " and would",
        ", and would",
        " and withdrew",
        ", and withdrew",
        " and took no",
        ", and took no",
        ", left the",
        " and did not",
        ", and did not",
        " and remained",
    ]
    .iter()
    .filter_map(|word| rest.find(word))
    .min()
    .unwrap_or(rest.len());
    let reason = trim(words.get(start..start + end)?).trim_end_matches(['.', ';', ',']);
    (!reason.is_empty()).then_some(reason)
}

static SAID: LazyLock<Search> = LazyLock::new(|| Search::of(ACTIONS.iter().map(|(known, _)| *known)));

/// What somebody did, and the words that say so.
pub(super) fn action(sentence: &str) -> Option<(InterestAction, &str)> {
    let flat = fold_same(&sentence.to_ascii_lowercase());
    SAID.each().zip(ACTIONS).find_map(|(finder, (known, action))| {
        let at = finder.find(flat.as_bytes())?;
        Some((*action, sentence.get(at..at + known.len()).unwrap_or(sentence)))
    })
}
