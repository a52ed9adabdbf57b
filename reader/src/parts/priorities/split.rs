//! Aims that one sentence joins: where one ends and the next begins.

use crate::phrase::{any_at, before, is_sign, is_word, piece, trim_end};
use crate::tokens::{Kind, Token, tokens};
use crate::words::priorities::{FINITE, QUANTITIES, VERBS};

/// Up to where the words from token `from` speak of the aims: a new clause, a contrast or a semicolon ends them.
pub(super) fn reach(tokens: &[Token<'_>], from: usize) -> usize {
    (from..tokens.len())
        .find(|&at| {
            let contrast = is_sign(tokens.get(at), &[','])
                && any_at(
                    tokens,
                    at + 1,
                    &[
                        "but", "which", "although", "however", "with the", "as", "so", "where", "whilst",
                        "while",
                    ],
                )
                .is_some();
            let told = is_sign(tokens.get(at), &[',']) && is_word(tokens.get(at + 1), FINITE);
            let clause =
                is_word(tokens.get(at), &["and"]) && !begins(tokens, at + 1) && clause_at(tokens, at + 1);
            contrast
                || told
                || clause
                || matches!(tokens.get(at).map(|token| token.kind), Some(Kind::Sign(';' | '.')))
        })
        .unwrap_or(tokens.len())
}

/// A subject with its verb begins at this token: "surprise was expressed".
fn clause_at(tokens: &[Token<'_>], at: usize) -> bool {
    for n in at..tokens.len().min(at + 5) {
        if is_word(tokens.get(n), FINITE) {
            return n > at;
        }
        if is_word(tokens.get(n), &["and", "which", "that", "who", "where", "to"])
            || matches!(tokens.get(n).map(|token| token.kind), Some(Kind::Sign(_)))
        {
            return false;
        }
    }
    false
}

/// An aim begins at this token: `to improve`, `improve`.
fn begins(tokens: &[Token<'_>], at: usize) -> bool {
    is_word(tokens.get(at), VERBS)
        || (is_word(tokens.get(at), &["to"]) && tokens.get(at + 1).is_some_and(Token::is_word))
}

/// The aims that the words hold, each without the `to` before it.
pub(super) fn aims(text: &str) -> Vec<&str> {
    let tokens = tokens(text);
    let gerunds = tokens.first().is_some_and(gerund);
    // A list with semicolons is cut at them alone.
    let semicolons = tokens.iter().any(|token| is_sign(Some(token), &[';']));
    let mut cuts = vec![(0, 0)];
    for at in 1..tokens.len() {
        let joint = is_word(before(&tokens, at), &["and"]) || is_sign(before(&tokens, at), &[',', ';']);
        if !joint || is_word(tokens.get(at), &["and"]) {
            continue;
        }
        let since = cuts.last().map_or(0, |(_, next)| *next);
        let object = quantity(&tokens, at).is_some() && (since..at).any(|n| quantity(&tokens, n).is_some());
        let behind = at - usize::from(is_word(before(&tokens, at), &["and"]));
        let cut = is_sign(before(&tokens, behind), &[';']);
        let explicit = is_word(tokens.get(at), &["to"]);
        let verb = begins(&tokens, at) && (explicit || !needs_more(&tokens, since, at));
        let begun = verb || object || (gerunds && tokens.get(at).is_some_and(gerund));
        if cut || (begun && !semicolons) {
            // What joins belongs to neither.
            let mut end = at - 1;
            while end > 0
                && (is_word(before(&tokens, end), &["and"]) || is_sign(before(&tokens, end), &[',', ';']))
            {
                end -= 1;
            }
            cuts.push((end, at));
        }
    }
    let ends = cuts.iter().skip(1).map(|(end, _)| *end).chain([tokens.len()]);
    cuts.iter()
        .zip(ends)
        .map(|((_, from), to)| {
            let from = from + usize::from(is_word(tokens.get(*from), &["to"]));
            trim_end(piece(text, &tokens, from, to))
        })
        .filter(|words| !words.is_empty())
        .collect()
}

/// "review and strengthen the offer": what stands before "and" is a verb without its object.
fn needs_more(tokens: &[Token<'_>], since: usize, at: usize) -> bool {
    let run = tokens.get(since..at).unwrap_or_default();
    let words = run
        .iter()
        .filter(|token| token.is_word() && !token.is_any(&["to", "and", "continue", "further", "better"]))
        .count();
    words <= 1
}

fn gerund(token: &Token<'_>) -> bool {
    token.is_word() && token.text.len() > 5 && token.text.ends_with("ing")
}

/// `the number of` at this token.
fn quantity(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let next = any_at(tokens, at, &["the"])?;
    (is_word(tokens.get(next), QUANTITIES) && is_word(tokens.get(next + 1), &["of"])).then_some(next + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aims_joined_by_and() {
        assert_eq!(
            aims(
                "to review and refresh the offer, reduce waste and to increase the number of visits and the number of loans"
            ),
            [
                "review and refresh the offer",
                "reduce waste",
                "increase the number of visits",
                "the number of loans"
            ]
        );
        assert_eq!(
            aims("to support parents and carers in work and at home"),
            ["support parents and carers in work and at home"]
        );
        assert_eq!(
            aims("recruiting drivers, training staff and reducing waits"),
            ["recruiting drivers", "training staff", "reducing waits"]
        );
    }

    #[test]
    fn another_clause_ends_the_aim() {
        let text = "to build a pool for children and their parents and relief was expressed";
        let split = tokens(text);
        assert_eq!(
            piece(text, &split, 0, reach(&split, 0)),
            "to build a pool for children and their parents"
        );
    }
}
