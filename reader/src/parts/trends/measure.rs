//! What changes: the words before a verb, or behind "an increase in".

use super::Clause;
use crate::phrase::{before, is_capital, is_sign, is_word, trim_end};
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::Words;
use crate::words::trends::{MEASURE_EDGES, MEASURES, PRONOUNS, QUANTITIES, SUBJECT_EDGES};

/// Words that a measure has at most.
const LONGEST: usize = 40;

const ARTICLES: &Words =
    &Words::new(&["the", "a", "an", "its", "our", "their", "this", "these", "those", "any"]);
const VERB_FORMS: &[&str] =
    &["was", "were", "is", "are", "had", "has", "have", "would", "will", "could", "should"];

/// The measure that begins at token `from`, without its article.
pub(super) fn behind<'t>(clause: &Clause<'_, 't>, from: usize) -> &'t str {
    let tokens = clause.tokens;
    let mut from = from;
    while is_word(tokens.get(from), ARTICLES) {
        from += 1;
    }
    let mut to = from;
    while let Some(token) = tokens.get(to).filter(|_| to < from + LONGEST) {
        let bracket = token.kind == Kind::Sign('(') && is_sign(tokens.get(to + 2), &[')']);
        if bracket {
            to += 3;
            continue;
        }
        let sign = matches!(token.kind, Kind::Sign(c) if !matches!(c, '%' | '&' | '/' | '\'' | '’' | '@'));
        if sign || token.is_any(MEASURE_EDGES) || (token.is("and") && new_clause(tokens, to)) {
            break;
        }
        // "in 2017", "over the last year"
        let preposition = token.is_any(&["in", "at", "on", "for", "by", "from", "to"]);
        let dated = (to + 1..to + 4).any(|at| clause.date(at) && !is_capital(tokens.get(at.wrapping_sub(2))));
        if preposition && dated && clause_ends_in_date(clause, to) {
            break;
        }
        to += 1;
    }
    trim_end(clause.piece(from, to))
}

/// Only articles stand between the preposition and the date.
fn clause_ends_in_date(clause: &Clause<'_, '_>, preposition: usize) -> bool {
    let mut at = preposition + 1;
    while is_word(clause.tokens.get(at), &["the", "end", "of"]) && !clause.date(at) {
        at += 1;
    }
    clause.date(at)
}

/// True where "and" at this token begins a new clause: a verb follows before the next joint.
pub(crate) fn new_clause(tokens: &[Token<'_>], and: usize) -> bool {
    for at in and + 1..tokens.len().min(and + 8) {
        let Some(token) = tokens.get(at) else { return false };
        if token.is_any(VERB_FORMS) {
            return at > and + 1;
        }
        if token.is("and") || matches!(token.kind, Kind::Sign(_)) || token.is_any(&["which", "that", "who"]) {
            return false;
        }
    }
    false
}

/// The subject of a verb whose first word is token `verb`.
pub(super) fn subject<'t>(clause: &Clause<'_, 't>, verb: usize) -> Option<&'t str> {
    let tokens = clause.tokens;
    let mut end = verb;
    // "the number of X, which include Y, had risen": back over what the commas hold.
    if is_sign(before(tokens, end), &[',']) {
        end = (0..end - 1).rev().find(|&at| is_sign(tokens.get(at), &[',']))?;
    }
    let mut from = end;
    while let Some(token) = before(tokens, from).filter(|_| from + LONGEST > end) {
        let sign = matches!(token.kind, Kind::Sign(c) if !matches!(c, '%' | '&' | '/' | '@' | ')' | '('));
        let joint = token.is("and") && starts_anew(tokens, from, end);
        if sign || token.is_any(SUBJECT_EDGES) || joint {
            break;
        }
        from -= 1;
    }
    // "in the previous year the numbers of X": the measure begins at the quantity.
    let quantity = (from..end).find(|&at| is_word(tokens.get(at), QUANTITIES));
    let mut start = match quantity {
        Some(mut at) => {
            let adjective = |token: &Token<'_>| {
                token.is_word()
                    && token.is_any(&[
                        "total", "overall", "average", "annual", "monthly", "staff", "net", "vacancy",
                        "sickness",
                    ])
            };
            while at > from && before(tokens, at).is_some_and(adjective) {
                at -= 1;
            }
            at
        }
        None => from,
    };
    while start < end
        && (is_word(tokens.get(start), ARTICLES)
            || is_word(tokens.get(start), &["there", "nationally", "locally", "overall", "also"]))
    {
        start += 1;
    }
    let words = trim_end(clause.piece(start, end));
    let pronoun = end - start.min(end) == 1 && is_word(tokens.get(start), PRONOUNS);
    (!words.is_empty() && !pronoun && end - start <= 25).then_some(words)
}

/// True where the words from token `from` to `end` can be a subject by themselves.
fn starts_anew(tokens: &[Token<'_>], from: usize, end: usize) -> bool {
    let article = is_word(tokens.get(from), &["the", "in", "there", "this"]);
    let run = tokens.get(from..end).unwrap_or_default();
    run.iter().any(|token| token.is_any(QUANTITIES))
        || (article && run.iter().any(|token| token.is_any(MEASURES)))
}

/// True where the words hold one of these.
pub(super) fn contains(clause: &Clause<'_, '_>, words: &str, list: &Words) -> bool {
    let _ = clause;
    tokens(words).iter().any(|token| token.is_any(list))
}
