//! Phrases in a run of tokens: the small questions that every part reader asks.

use crate::gates::{self, Heads};
use crate::tokens::{Kind, Token};
use crate::wordlist::WordList;

/// The text from token `from` up to token `to`, which is left out; empty where the run is.
pub(crate) fn piece<'t>(text: &'t str, tokens: &[Token<'_>], from: usize, to: usize) -> &'t str {
    let last = to.checked_sub(1).filter(|last| *last >= from);
    match (tokens.get(from), last.and_then(|last| tokens.get(last))) {
        (Some(first), Some(last)) => text.get(first.start..last.end()).unwrap_or_default(),
        _ => "",
    }
}

/// Where a phrase that begins at token `at` ends, whatever its case.
#[inline]
pub(crate) fn at(tokens: &[Token<'_>], at: usize, phrase: &str) -> Option<usize> {
    let first = tokens.get(at)?.text.as_bytes().first()?;
    if begins_as(*first, phrase) { goes_on(tokens, at, phrase) } else { None }
}

/// Most words begin with another letter than a phrase.
#[inline]
fn begins_as(first: u8, phrase: &str) -> bool {
    phrase.as_bytes().first().is_some_and(|other| first.eq_ignore_ascii_case(other))
}

/// Where a phrase ends that begins at token `at`, if it stands there.
fn goes_on(tokens: &[Token<'_>], at: usize, phrase: &str) -> Option<usize> {
    let mut rest = phrase.as_bytes();
    let tokens = tokens.get(at..)?;
    for (n, token) in tokens.iter().enumerate() {
        let (word, behind) = rest.split_at_checked(token.text.len())?;
        if !word.eq_ignore_ascii_case(token.text.as_bytes()) {
            return None;
        }
        match behind.split_first() {
            None => return Some(at + n + 1),
            Some((b' ', behind)) => rest = behind,
            Some(_) => return None,
        }
    }
    None
}

/// Where the longest of these phrases that begins at token `at` ends.
#[inline]
pub(crate) fn any_at<W: WordList + ?Sized>(tokens: &[Token<'_>], place: usize, phrases: &W) -> Option<usize> {
    tokens.get(place).filter(|token| token.may_begin(phrases))?;
    longest(tokens, place, phrases.list())
}

fn longest(tokens: &[Token<'_>], place: usize, phrases: &[&str]) -> Option<usize> {
    let first = *tokens.get(place)?.text.as_bytes().first()?;
    let near = phrases.iter().filter(|phrase| begins_as(first, phrase));
    near.filter_map(|phrase| goes_on(tokens, place, phrase)).max()
}

/// Where the longest of these phrases that ends before token `end` begins.
pub(crate) fn any_before<W: WordList + ?Sized>(
    tokens: &[Token<'_>],
    end: usize,
    phrases: &W,
) -> Option<usize> {
    let last = *before(tokens, end)?.text.as_bytes().last()?;
    let fits = |phrase: &&&str| phrase.as_bytes().last().is_some_and(|own| own.eq_ignore_ascii_case(&last));
    let near = phrases.list().iter().filter(fits);
    near.filter_map(|phrase| {
        let from = end.checked_sub(phrase.split(' ').count())?;
        (at(tokens, from, phrase)? == end).then_some(from)
    })
    .min()
}

/// The first of these phrases at or behind token `from`: where it begins and ends.
pub(crate) fn find<W: WordList + ?Sized>(
    tokens: &[Token<'_>],
    from: usize,
    phrases: &W,
) -> Option<(usize, usize)> {
    (from..tokens.len()).find_map(|place| Some((place, any_at(tokens, place, phrases)?)))
}

/// True for this sign.
pub(crate) fn is_sign(token: Option<&Token<'_>>, signs: &[char]) -> bool {
    matches!(token.map(|token| token.kind), Some(Kind::Sign(sign)) if signs.contains(&sign))
}

/// True for one of these words.
#[inline]
pub(crate) fn is_word<W: WordList + ?Sized>(token: Option<&Token<'_>>, words: &W) -> bool {
    token.is_some_and(|token| token.is_any(words))
}

/// True for a word that begins with a capital.
pub(crate) fn is_capital(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|token| token.is_word() && token.text.starts_with(char::is_uppercase))
}

/// Token before `at`.
pub(crate) fn before<'a, 't>(tokens: &'a [Token<'t>], at: usize) -> Option<&'a Token<'t>> {
    at.checked_sub(1).and_then(|at| tokens.get(at))
}

/// True where one of these words stands in the text as a word or as the beginning of one: a cheap look before tokens
/// are made.
pub(crate) fn hints(text: &str, stems: &[&str]) -> bool {
    // The second letters of the stems by their first: most words are passed over at these two.
    let mut seconds = [0_u32; 32];
    for stem in stems {
        if let [first, second, ..] = stem.as_bytes()
            && let Some(letters) = seconds.get_mut(usize::from(first & 31))
        {
            *letters |= 1 << (second & 31);
        }
    }
    let begin = |at: usize, first: u8, second: u8| {
        let letters = seconds.get(usize::from(first & 31)).copied().unwrap_or_default();
        letters >> (second & 31) & 1 == 1 && stems.iter().any(|stem| begins(text.as_bytes(), at, stem))
    };
    gates::any_word(text, Heads::of(stems.iter()), begin)
}

/// True where a phrase stands in a text from a place on, whatever its case.
fn begins(text: &[u8], at: usize, phrase: &str) -> bool {
    text.get(at..at + phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase.as_bytes()))
}

/// Where words first stand in a text, as they are written: quick where they do not.
pub(crate) fn find_words(text: &str, words: &str) -> Option<usize> {
    // A search that tells the place takes long to prepare.
    if text.contains(words) { text.find(words) } else { None }
}

/// Where words first stand in a text, whatever its case; they begin with a letter of ASCII.
pub(crate) fn find_in_any_case(text: &str, words: &str) -> Option<usize> {
    let first = words.as_bytes().first()?;
    let (lower, upper) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
    memchr::memchr2_iter(lower, upper, text.as_bytes()).find(|at| {
        let here = text.as_bytes().get(*at..*at + words.len());
        here.is_some_and(|here| here.eq_ignore_ascii_case(words.as_bytes()))
    })
}

/// The phrase without the signs and the `and` that a list leaves at its end.
pub(crate) fn trim_end(text: &str) -> &str {
    let mut text = text;
    loop {
        let cut = crate::recorder::trim(text).trim_end_matches([';', ',', '.', ':', '-', '–']);
        let cut = crate::recorder::trim(cut);
        let cut = cut.strip_suffix(" and").or_else(|| cut.strip_suffix(";and")).unwrap_or(cut);
        if cut.len() == text.len() {
            return text;
        }
        text = cut;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn phrases_by_place() {
        let text = "The service is hosted by Fernshire; and";
        let tokens = tokens(text);
        assert_eq!(find(&tokens, 0, &["hosted by", "hosted"]), Some((3, 5)));
        assert_eq!(any_before(&tokens, 5, &["by", "hosted by"]), Some(3));
        assert_eq!(piece(text, &tokens, 3, 6), "hosted by Fernshire");
        assert_eq!(piece(text, &tokens, 6, 3), "");
        assert_eq!(trim_end(text), "The service is hosted by Fernshire");
        assert_eq!(find_in_any_case(text, "hosted BY"), Some(15));
        assert_eq!(find_in_any_case(text, "andes"), None);
    }
}
