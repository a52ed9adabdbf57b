//! Aims inside a sentence.

use super::split::{aims, reach};
use super::{Aim, period, service, status};
use crate::phrase::{any_at, any_before, before, find, is_sign, is_word, piece, trim_end};
use crate::tokens::{Kind, Token, tokens};
use crate::words::priorities::{AIMS, ARE, AS_PRIORITY, AUXILIARIES, KEY, REACHED};
use minutebook::PriorityStatus;

/// Reads the aims that one sentence names.
pub(super) fn read<'t>(text: &'t str, found: &mut Vec<Aim<'t>>) {
    let tokens = tokens(text);
    let mut at = 0;
    while at < tokens.len() && found.len() < 64 {
        let Some(end) = any_at(&tokens, at, AIMS) else {
            at += 1;
            continue;
        };
        let used = numbered(text, &tokens, at, end, found)
            .or_else(|| subject_of(text, &tokens, at, found))
            .or_else(|| are(text, &tokens, at, end, found))
            .or_else(|| to_do(text, &tokens, at, end, found));
        at = used.unwrap_or(end).max(end);
    }
}

/// `Priorities 4 and 5 in the strategy: to be X; and enjoy Y`, `Priority 3: Z`.
fn numbered<'t>(
    text: &'t str,
    tokens: &[Token<'t>],
    at: usize,
    end: usize,
    found: &mut Vec<Aim<'t>>,
) -> Option<usize> {
    if !is_word(tokens.get(at), &["priority", "priorities", "objective", "objectives", "aim", "goal"]) {
        return None;
    }
    let mut numbers = Vec::new();
    let mut next = end;
    while let Some(token) = tokens.get(next) {
        if token.is_number() && token.text.len() <= 2 {
            numbers.push(token.text);
        } else if !(token.is("and") || is_sign(Some(token), &[',', '&'])) || numbers.is_empty() {
            break;
        }
        next += 1;
    }
    let count = numbers.len();
    if count == 0 {
        return None;
    }
    // Where they are from: "in the strategy".
    let colon = (next..tokens.len().min(next + 12)).find(|&n| {
        is_sign(tokens.get(n), &[':']) || (n == next && is_sign(tokens.get(n), &['-', '–', '—']))
    })?;
    let finite = (next..colon)
        .any(|n| any_at(tokens, n, ARE).is_some() || is_word(tokens.get(n), &["should", "would", "will"]));
    if finite {
        return None;
    }
    let mut parts = Vec::new();
    let mut from = colon + 1;
    let limit = tokens.len().min(colon + 160);
    for n in colon + 1..=limit {
        let stop = n == limit || is_sign(tokens.get(n), &[';']);
        if stop {
            let last = if n == limit || parts.len() + 1 == count { told(tokens, from, n) } else { n };
            let start = from + usize::from(is_word(tokens.get(from), &["and"]));
            let start = start + usize::from(is_word(tokens.get(start), &["to"]));
            parts.push((trim_end(piece(text, tokens, start, last)), last));
            from = n + 1;
        }
        if parts.len() == count {
            break;
        }
    }
    if parts.len() != count {
        return None;
    }
    let used = parts.last().map(|(_, last)| *last);
    found.extend(numbers.into_iter().zip(parts).map(|(number, (text, _))| Aim {
        text,
        number: Some(number),
        status: status(text),
        ..Aim::default()
    }));
    used
}

/// Where the quoted words end and the sentence goes on: `, were raised by the committee`.
fn told(tokens: &[Token<'_>], from: usize, to: usize) -> usize {
    (from..to)
        .find(|&n| {
            is_sign(tokens.get(n), &[','])
                && is_word(tokens.get(n + 1), &["were", "was", "had", "has", "are", "is", "which", "would"])
        })
        .unwrap_or(to)
}

/// `<this> had also been identified as a priority and this had already been achieved`.
fn subject_of<'t>(text: &'t str, tokens: &[Token<'t>], at: usize, found: &mut Vec<Aim<'t>>) -> Option<usize> {
    if !is_word(tokens.get(at), &["priority", "priorities"])
        || is_word(tokens.get(at + 1), &["to", "was", "were", "is", "are", "list", "areas", "area"])
    {
        return None;
    }
    let mut from = at;
    while is_word(before(tokens, from), KEY) {
        from -= 1;
    }
    let mut verb = any_before(tokens, from, AS_PRIORITY)?;
    let remained = is_word(tokens.get(verb), &["remained", "remains", "remain", "continues", "continued"]);
    while is_word(before(tokens, verb), AUXILIARIES) {
        verb -= 1;
    }
    if (verb..at).any(|n| is_word(tokens.get(n), &["not"]))
        || is_word(before(tokens, verb), &["not", "no", "would", "should", "could", "will", "to"])
    {
        return None;
    }
    let start = (verb.saturating_sub(44)..verb)
        .rev()
        .find(|&n| {
            is_word(
                tokens.get(n),
                &["that", "but", "which", "whilst", "while", "although", "as", "because", "there"],
            ) || matches!(tokens.get(n).map(|token| token.kind), Some(Kind::Sign(',' | ';' | ':')))
        })
        .map_or(verb.saturating_sub(44), |n| n + 1);
    let start = start + usize::from(is_word(tokens.get(start), &["the", "a", "an"]));
    let pronoun = is_word(
        tokens.get(start),
        &["it", "this", "these", "they", "which", "what", "that", "he", "she", "there", "those"],
    );
    if pronoun || verb <= start || verb - start > 40 {
        return None;
    }
    let status = find(tokens, at, REACHED)
        .map(|(from, to)| (PriorityStatus::Achieved, piece(text, tokens, from, to)))
        .or_else(|| remained.then(|| (PriorityStatus::Continuing, piece(text, tokens, verb, at + 1))));
    found.push(Aim { text: trim_end(piece(text, tokens, start, verb)), status, ..Aim::default() });
    Some(at + 1)
}

/// `priorities for the adoption service in 20/21 were to A and B`, `the aim of the strategy was to C`.
fn are<'t>(
    text: &'t str,
    tokens: &[Token<'t>],
    at: usize,
    end: usize,
    found: &mut Vec<Aim<'t>>,
) -> Option<usize> {
    // What stands between the word and its verb: whose, and for when.
    let verb = (end..tokens.len().min(end + 16)).find(|&n| any_at(tokens, n, ARE).is_some())?;
    let broken = tokens.get(end..verb)?.iter().any(|token| {
        matches!(token.kind, Kind::Sign(',' | ';' | ':' | '.'))
            || token.is_any(&["which", "that", "who", "and", "but", "had", "to"])
    });
    let behind = any_at(tokens, verb, ARE)?;
    let colon = is_sign(tokens.get(behind), &[':']);
    let behind = behind + usize::from(colon);
    let plural = is_word(
        before(tokens, end),
        &["priorities", "aims", "objectives", "goals", "ambitions", "areas", "intentions"],
    );
    let infinitive = is_word(tokens.get(behind), &["to"])
        || tokens.get(behind).is_some_and(|token| token.text.len() > 5 && token.text.ends_with("ing"));
    // "the priorities were noted" names none: only an aim in words of doing does.
    if broken || !(infinitive || (colon && plural)) || is_word(tokens.get(at.wrapping_sub(1)), &["no", "not"])
    {
        return None;
    }
    let to = if colon { tokens.len() } else { reach(tokens, behind) };
    let words = piece(text, tokens, behind, to);
    let head = piece(text, tokens, end, verb);
    let service = service(text, tokens, end);
    let achieved =
        find(tokens, to, REACHED).map(|(from, to)| (PriorityStatus::Achieved, piece(text, tokens, from, to)));
    let remained =
        is_word(tokens.get(verb), &["remain", "remains", "remained", "continue", "continues", "continued"])
            .then(|| (PriorityStatus::Continuing, piece(text, tokens, verb, behind)));
    let parts = if plural { aims(words) } else { vec![single(words)] };
    for part in parts {
        let status = achieved.or(remained).or_else(|| status(part));
        found.push(Aim { text: part, service, period: period(head), status, ..Aim::default() });
    }
    Some(to)
}

/// `there was an intention to D`, `it is a priority to E`.
fn to_do<'t>(
    text: &'t str,
    tokens: &[Token<'t>],
    at: usize,
    end: usize,
    found: &mut Vec<Aim<'t>>,
) -> Option<usize> {
    if !is_word(tokens.get(end), &["to"]) {
        return None;
    }
    let mut from = at;
    while is_word(before(tokens, from), KEY)
        || is_word(
            before(tokens, from),
            &["a", "an", "the", "council's", "council’s", "our", "service's", "service’s"],
        )
    {
        from -= 1;
    }
    // "with an intention to keep" is the way of a practice, not an aim that the page sets out.
    any_before(
        tokens,
        from,
        &[
            "there is",
            "there was",
            "there had been",
            "there has been",
            "there were",
            "it is",
            "it was",
            "it remains",
            "it remained",
        ],
    )?;
    let to = reach(tokens, end);
    let words = single(piece(text, tokens, end, to));
    let past = is_word(before(tokens, from), &["been"]);
    let intended = is_word(tokens.get(at), &["intention", "intentions"]) && !past;
    let status =
        status(words).or_else(|| intended.then(|| (PriorityStatus::Planned, piece(text, tokens, at, end))));
    found.push(Aim { text: words, status, ..Aim::default() });
    Some(to)
}

/// The whole as one aim, without the `to` before it.
fn single(words: &str) -> &str {
    let words = trim_end(words);
    let to = words
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case("to ") || start.eq_ignore_ascii_case("to\u{a0}"));
    if to { words.get(3..).map_or(words, crate::recorder::trim) } else { words }
}
