//! Councils and their kin in a run of tokens.

use crate::phrase::{any_at, before, is_capital, is_sign, is_word, piece};
use crate::recorder::fold;
use crate::tokens::{Token, tokens};
use crate::wordlist::{Filter, mark};
use crate::words::councils::{COUNCILS, PLURAL_PREFIXES, PREFIXES, SUFFIXES};
use crate::words::partnership::NOT_NAME;
use minutebook::Organization;
use std::sync::LazyLock;

/// An organisation's name: its tokens, and whether it is surely a council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) council: bool,
    /// It stands in the list of councils.
    pub(crate) known: bool,
}

impl Named {
    pub(crate) fn words<'t>(&self, text: &'t str, tokens: &[Token<'_>]) -> &'t str {
        piece(text, tokens, self.from, self.to)
    }
}

/// The organisation whose name begins at token `at`; an article before it is passed over.
pub(crate) fn organization(tokens: &[Token<'_>], at: usize) -> Option<Named> {
    let from = at + usize::from(is_word(tokens.get(at), &["the", "both"]));
    let from = any_at(tokens, from, PLURAL_PREFIXES).unwrap_or(from);
    let body = any_at(tokens, from, PREFIXES);
    let name = body.unwrap_or(from);
    let known = known(tokens, name);
    let mut to = known.or_else(|| run(tokens, name))?;
    while is_word(tokens.get(to), SUFFIXES) && is_capital(tokens.get(to)) {
        to += 1;
    }
    // "Fernshire Children's Trust" acts for a council.
    let trust = is_word(tokens.get(to), &["children", "children's", "children’s"])
        && is_word(tokens.get(to + 1), &["trust", "first"])
        && is_capital(tokens.get(to));
    to += if trust { 2 } else { 0 };
    // "Kent and Medway Councils": the plural belongs to no name.
    if is_word(before(tokens, to), &["councils"]) && to > name + 1 {
        to -= 1;
    }
    // The name goes on in a word that no council's name holds: "Fernshire Safeguarding Board".
    let goes_on = is_capital(tokens.get(to)) && !is_word(tokens.get(to), &["councils", "la", "las"]);
    let suffixed = is_word(before(tokens, to), SUFFIXES);
    let council = known.is_some() || body.is_some() || suffixed || trust;
    (!goes_on).then_some(Named { from, to, council, known: known.is_some() })
}

/// A council by its short name, the longest that fits.
fn known(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    static FIRST: LazyLock<Filter> = LazyLock::new(|| first_words(COUNCILS));
    if !tokens.get(at)?.passes(&FIRST) || !is_capital(tokens.get(at)) {
        return None;
    }
    COUNCILS.iter().filter_map(|name| spelled(tokens, at, name)).max()
}

/// The filter of the words that names begin with.
pub(crate) fn first_words(names: &[&str]) -> Filter {
    let first = |name: &&str| crate::tokens::tokens(name).first().map(|token| mark(token.text.as_bytes()));
    Filter::of_marks(names.iter().filter_map(first))
}

/// Where a name that begins at token `at` ends, its signs included.
pub(crate) fn spelled(tokens: &[Token<'_>], at: usize, name: &str) -> Option<usize> {
    let first = tokens.get(at)?;
    // Most names differ in their first word.
    let start = name.as_bytes().get(..first.text.len())?;
    if !start.eq_ignore_ascii_case(first.text.as_bytes()) {
        return None;
    }
    let mut next = at;
    for word in crate::tokens::tokens(name) {
        if !tokens.get(next)?.is(word.text) {
            return None;
        }
        next += 1;
    }
    Some(next)
}

/// A run of capitalised words that can be a council's name.
fn run(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut to = at;
    while let Some(token) = tokens.get(to).filter(|_| to < at + 8) {
        let part =
            is_capital(Some(token)) && (!token.is_any(NOT_NAME) || (to > at && token.is_any(SUFFIXES)));
        let joint = to > at && token.is_any(&["of", "upon", "on", "for"]) && is_capital(tokens.get(to + 1));
        if !part && !joint {
            break;
        }
        to += 1;
    }
    // One letter, an acronym or a long run is no council.
    let acronym =
        |token: &Token<'_>| token.text.len() > 1 && token.text.chars().skip(1).any(char::is_uppercase);
    let body = tokens.get(at..to)?;
    let fits = (1..=6).contains(&body.len())
        && body.iter().all(|token| !acronym(token))
        && body.iter().any(|token| token.text.len() > 2);
    fits.then_some(to)
}

/// More members than a list of prose has.
const MOST: usize = 40;

/// A list of organisations that begins at token `at`: `A, B and C`; where it ends.
pub(crate) fn list(tokens: &[Token<'_>], at: usize) -> (Vec<Named>, usize) {
    let mut found = Vec::new();
    let mut next = at;
    while let Some(one) = organization(tokens, next).filter(|_| found.len() < MOST) {
        next = one.to;
        found.push(one);
        let mut after = next;
        // "Plymouth, Torbay and Somerset Council's and ..."
        if is_word(tokens.get(after), SUFFIXES) {
            after += 1;
        }
        let comma = is_sign(tokens.get(after), &[',', ';']);
        after += usize::from(comma);
        let joined = is_word(tokens.get(after), &["and"]) || is_sign(tokens.get(after), &['&']);
        after += usize::from(joined);
        if !(comma || joined) || organization(tokens, after).is_none() {
            break;
        }
        next = after;
    }
    (found, next)
}

/// The organisations that a list ending before token `end` names.
pub(crate) fn list_before(tokens: &[Token<'_>], end: usize) -> Vec<Named> {
    // The list begins where going back meets a word that stands in no list.
    let mut from = end;
    while let Some(token) = before(tokens, from) {
        let inside = is_capital(Some(token))
            || token.is_any(&["and", "of", "upon", "on", "the", "with", "both"])
            || is_sign(Some(token), &[',', '&']);
        if !inside || end - from > 40 {
            break;
        }
        from -= 1;
    }
    let tokens = tokens.get(..tokens.len().min(end + 2)).unwrap_or(tokens);
    let starts = (from..end).find_map(|at| {
        let (found, _) = list(tokens, at);
        found
            .last()
            .is_some_and(|last| last.to == end || is_word(tokens.get(last.to), SUFFIXES))
            .then_some(found)
    });
    starts.unwrap_or_default()
}

/// The organisation as the record holds it.
pub(crate) fn stored(words: &str, council: bool) -> Organization {
    let mut name = fold(words);
    for ending in ["Council’s", "Council's"] {
        if name.ends_with(ending) {
            name.truncate(name.len() - ending.len() + "Council".len());
        }
    }
    if council && !name.ends_with("Trust") { Organization::council(name) } else { Organization::named(name) }
}

/// The name without the words that every council's name has: two names of one council agree in it.
pub(crate) fn core(name: &str) -> String {
    let words: Vec<_> = tokens(name)
        .iter()
        .filter(|token| !token.is_any(SUFFIXES) && !token.is_any(&["royal", "of", "the"]))
        .map(|token| token.text.to_lowercase())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str, at: usize) -> Vec<&str> {
        let tokens = tokens(text);
        list(&tokens, at).0.iter().map(|one| one.words(text, &tokens)).collect()
    }

    #[test]
    fn lists_of_councils() {
        assert_eq!(
            names("Fernshire County Council, Oakham Vale and the London Borough of Elmstead were", 0),
            ["Fernshire County Council", "Oakham Vale", "London Borough of Elmstead"]
        );
        assert_eq!(
            names("Bath and North East Somerset, Bristol and Hammersmith and Fulham councils", 0),
            ["Bath and North East Somerset", "Bristol", "Hammersmith and Fulham"]
        );
        assert_eq!(names("Oakham, Ferndale and Elmstead. Adopters were", 0).len(), 3);
        assert!(names("the Head of Service", 0).is_empty());
        assert!(names("the DfE and NHS England", 0).is_empty());
        assert_eq!(core("Fernshire County Council"), core("Fernshire"));
    }

    #[test]
    fn lists_before_a_verb() {
        let text = "It was noted that Fernshire and Elm Vale Borough Council joined the agency";
        let split = tokens(text);
        let end = split.iter().position(|token| token.is("joined")).unwrap();
        let found: Vec<_> = list_before(&split, end).iter().map(|one| one.words(text, &split)).collect();
        assert_eq!(found, ["Fernshire", "Elm Vale Borough Council"]);
    }
}
