//! Lists of words with a filter in front: most words of a page stand in no list, and the filter says so at once.

use crate::gates::{self, Heads};
use crate::tokens::Token;
use memchr::memmem::Finder;
use std::ops::Deref;

/// Places of a filter: more than the words of any list, so that most other words find theirs empty.
pub(crate) const PLACES: u16 = 1024;

/// Which first words a list of words or phrases has: one bit tells that a list need not be looked through.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Filter([u64; PLACES as usize / 64]);

impl Filter {
    const EMPTY: Self = Self([0; PLACES as usize / 64]);

    const fn with(self, phrase: &str) -> Self {
        self.with_mark(first_mark(phrase.as_bytes()))
    }

    /// The filter of words with these marks.
    pub(crate) fn of_marks(marks: impl Iterator<Item = u16>) -> Self {
        marks.fold(Self::EMPTY, Self::with_mark)
    }

    const fn with_mark(self, mark: u16) -> Self {
        let mut bits = self.0;
        let (_, rest) = bits.split_at_mut((mark / 64) as usize);
        if let [word, ..] = rest {
            *word |= 1 << (mark % 64);
        }
        Self(bits)
    }

    /// The filter of a list whose words have something beside them.
    pub(crate) const fn of_pairs<T>(pairs: &'static [(&'static str, T)]) -> Self {
        let (mut filter, mut rest) = (Self::EMPTY, pairs);
        while let Some((first, others)) = rest.split_first() {
            filter = filter.with(first.0);
            rest = others;
        }
        filter
    }

    /// False where no word or phrase begins with a word of this mark.
    #[inline]
    pub(crate) fn passes(&self, mark: u16) -> bool {
        self.0.get(usize::from(mark / 64)).is_some_and(|word| word >> (mark % 64) & 1 == 1)
    }

    /// The place of a phrase's first word; `None` where none of the words that the filter was made of is it.
    pub(crate) fn mark_of(&self, phrase: &str) -> Option<u16> {
        Some(first_mark(phrase.as_bytes())).filter(|mark| self.passes(*mark))
    }
}

/// A list of words, or of phrases, with its filter.
#[derive(Debug)]
pub(crate) struct Words {
    list: &'static [&'static str],
    filter: Filter,
}

impl Words {
    /// Puts the filter before a list; done when the program is built.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        let (mut filter, mut rest) = (Filter::EMPTY, list);
        while let Some((first, others)) = rest.split_first() {
            filter = filter.with(first);
            rest = others;
        }
        Self { list, filter }
    }

    /// False where none of these words is in the filter.
    pub(crate) fn meet(&self, marks: &Filter) -> bool {
        self.filter.0.iter().zip(&marks.0).any(|(own, other)| own & other != 0)
    }

    /// The words.
    pub(crate) const fn all(&self) -> &'static [&'static str] {
        self.list
    }
}

/// Words with something beside each, and the filter of the words.
pub(crate) struct Pairs<T: 'static> {
    list: &'static [(&'static str, T)],
    filter: Filter,
}

impl<T> Pairs<T> {
    /// Puts the filter before a list; done when the program is built.
    pub(crate) const fn new(list: &'static [(&'static str, T)]) -> Self {
        Self { list, filter: Filter::of_pairs(list) }
    }

    /// The words.
    pub(crate) fn words(&self) -> Vec<&'static str> {
        self.list.iter().map(|(word, _)| *word).collect()
    }

    /// The first of the pairs whose word this is, whatever its case.
    #[inline]
    pub(crate) fn find(&self, token: &Token<'_>) -> Option<&'static (&'static str, T)> {
        if token.passes(&self.filter) { self.list.iter().find(|(word, _)| token.is(word)) } else { None }
    }
}

impl Deref for Words {
    type Target = [&'static str];
    fn deref(&self) -> &Self::Target {
        self.list
    }
}

impl IntoIterator for &Words {
    type Item = &'static &'static str;
    type IntoIter = std::slice::Iter<'static, &'static str>;
    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

/// The filter's place for the first word of a phrase.
const fn first_mark(phrase: &[u8]) -> u16 {
    let (mut len, mut rest) = (0, phrase);
    while let [byte, others @ ..] = rest {
        if *byte == b' ' {
            break;
        }
        len += 1;
        rest = others;
    }
    mark(phrase.split_at(len).0)
}

/// The filter's place for a word: the same whatever its case.
#[inline]
pub(crate) const fn mark(word: &[u8]) -> u16 {
    let (first, second, last) = match word {
        [first, second, .., last] => (*first, *second, *last),
        [first, last] => (*first, *last, *last),
        [first] => (*first, 0, *first),
        [] => (0, 0, 0),
    };
    let (first, second, last) = (letter(first), letter(second), letter(last));
    let length = (word.len() as u16).wrapping_mul(0x15b);
    (first.wrapping_mul(0x9d) ^ second.wrapping_mul(0x4b3) ^ last.wrapping_mul(0x227) ^ length) % PLACES
}

/// A byte whatever its case.
const fn letter(byte: u8) -> u16 {
    byte.to_ascii_lowercase() as u16
}

/// Phrases by their first letter, and for every first letter the second letters. Each has two ASCII letters or more.
fn by_letter(phrases: impl Iterator<Item = &'static str>) -> ([Vec<&'static str>; 32], [u32; 32]) {
    let mut lists: [Vec<&'static str>; 32] = Default::default();
    let mut seconds = [0; 32];
    for phrase in phrases {
        if let [first, second, ..] = phrase.as_bytes()
            && let Some(list) = lists.get_mut(usize::from(first & 31))
            && let Some(letters) = seconds.get_mut(usize::from(first & 31))
        {
            list.push(phrase);
            *letters |= 1u32 << (second & 31);
        }
    }
    (lists, seconds)
}

/// Beginnings of words, of two ASCII letters or more, prepared once: most words are passed over at their first two.
pub(crate) struct Stems {
    /// The stems by their first letter.
    by_letter: [Vec<&'static str>; 32],
    /// For every first letter, the second letters.
    seconds: [u32; 32],
    /// What words begin with that begin like them.
    heads: Option<Heads>,
}

impl Stems {
    /// Prepares the look; made in a `LazyLock`.
    pub(crate) fn new(list: &'static [&'static str]) -> Self {
        let (by_letter, seconds) = by_letter(list.iter().copied());
        Self { by_letter, seconds, heads: Heads::of(list) }
    }

    /// False where none of the stems begins with these two letters.
    #[inline]
    fn may_begin(&self, first: u8, second: u8) -> bool {
        let letters = self.seconds.get(usize::from(first & 31)).copied().unwrap_or_default();
        letters >> (second & 31) & 1 == 1
    }

    /// True where a word of the text begins with one of the stems, and what stands behind the stem fits.
    fn stand_in(&self, text: &str, fits: impl Fn(&str) -> bool) -> bool {
        gates::any_word(text, self.heads, |at, first, second| {
            let near = self.by_letter.get(usize::from(first & 31)).filter(|_| self.may_begin(first, second));
            near.into_iter().flatten().any(|stem| {
                let end = at + stem.len();
                let start = text.as_bytes().get(at..end);
                start.is_some_and(|start| start.eq_ignore_ascii_case(stem.as_bytes()))
                    && text.get(end..).is_some_and(&fits)
            })
        })
    }

    /// True where a word of the text begins with one of the stems: a cheap look before tokens are made.
    pub(crate) fn hint(&self, text: &str) -> bool {
        self.stand_in(text, |_| true)
    }

    /// True where one of the stems is a whole word of the text.
    pub(crate) fn are_words_of(&self, text: &str) -> bool {
        self.stand_in(text, |behind| !behind.starts_with(char::is_alphanumeric))
    }
}

/// Phrases that count only at the beginning of a text, behind a sign or with a capital: what lists begin with.
pub(crate) struct Labels {
    /// The phrases by their first letter.
    by_letter: [Vec<&'static str>; 32],
    /// For every first letter, the second letters.
    seconds: [u32; 32],
}

impl Labels {
    /// Prepares the look; made in a `LazyLock`.
    pub(crate) fn new(phrases: impl Iterator<Item = &'static str>) -> Self {
        let (by_letter, seconds) = by_letter(phrases);
        Self { by_letter, seconds }
    }

    /// False where no word of the text can begin one of the phrases.
    pub(crate) fn may_stand_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        // Behind what is neither letter, digit nor space.
        let (mut at, mut signed, mut inside) = (0, true, false);
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii_alphabetic() {
                if !inside && self.begin(bytes.get(at..).unwrap_or_default()) {
                    return true;
                }
                (signed, inside) = (false, true);
            } else {
                signed = if matches!(byte, b' ' | b'\t'..=b'\r') { signed } else { !byte.is_ascii_digit() };
                inside = false;
            }
            at += 1;
            if !signed {
                // Words in small letters are none that counts here.
                let rest = bytes.get(at..).unwrap_or_default();
                let small = rest.iter().take_while(|byte| matches!(byte, b'a'..=b'z' | b' ')).count();
                if let Some(last) = small.checked_sub(1).and_then(|last| rest.get(last)) {
                    inside = *last != b' ';
                }
                at += small;
            }
        }
        false
    }

    fn begin(&self, rest: &[u8]) -> bool {
        let [first, second, ..] = rest else { return false };
        let letter = usize::from(first & 31);
        self.seconds.get(letter).is_some_and(|letters| letters >> (second & 31) & 1 == 1)
            && self
                .by_letter
                .get(letter)
                .is_some_and(|list| list.iter().any(|phrase| begins_with(rest, phrase)))
    }
}

/// True where a text begins with a phrase, whatever its case and however wide the spaces.
fn begins_with(text: &[u8], phrase: &str) -> bool {
    let mut rest = text;
    for wanted in phrase.bytes() {
        if wanted == b' ' {
            let is_wide = |byte: &&u8| byte.is_ascii_whitespace() || matches!(byte, 0x0b | 0x80..);
            rest = rest.split_at(rest.iter().take_while(is_wide).count()).1;
            continue;
        }
        match rest.split_first() {
            Some((byte, behind)) if byte.eq_ignore_ascii_case(&wanted) => rest = behind,
            _ => return false,
        }
    }
    true
}

/// Searches texts for phrases, prepared once.
pub(crate) struct Search(Vec<Finder<'static>>);

impl Search {
    /// Prepares the search; made in a `LazyLock`.
    pub(crate) fn new(phrases: &'static [&'static str]) -> Self {
        Self::of(phrases.iter().copied())
    }

    /// The same of phrases that are put together.
    pub(crate) fn of(phrases: impl Iterator<Item = &'static str>) -> Self {
        Self(phrases.map(|phrase| Finder::new(phrase.as_bytes())).collect())
    }

    /// The phrases in their own order, each with what finds it.
    pub(crate) fn each(&self) -> impl Iterator<Item = &Finder<'static>> {
        self.0.iter()
    }

    /// The first of the phrases, in their own order, that a text holds: where it begins, and its length.
    pub(crate) fn find(&self, text: &str) -> Option<(usize, usize)> {
        self.0.iter().find_map(|one| Some((one.find(text.as_bytes())?, one.needle().len())))
    }

    /// The one of the phrases that a text holds first: where it begins, and its length.
    pub(crate) fn first(&self, text: &str) -> Option<(usize, usize)> {
        let places = self.0.iter().filter_map(|one| Some((one.find(text.as_bytes())?, one.needle().len())));
        places.min_by_key(|(at, _)| *at)
    }

    /// True for a text that holds one of the phrases.
    pub(crate) fn holds(&self, text: &str) -> bool {
        self.find(text).is_some()
    }
}

/// What can be asked whether it holds a word.
pub(crate) trait WordList {
    /// The words or phrases.
    fn list(&self) -> &[&str];
    /// False where no word or phrase begins with a word of this mark.
    fn may_hold(&self, _mark: u16) -> bool {
        true
    }
}

impl WordList for Words {
    fn list(&self) -> &[&str] {
        self.list
    }

    #[inline]
    fn may_hold(&self, mark: u16) -> bool {
        self.filter.passes(mark)
    }
}

impl WordList for [&str] {
    fn list(&self) -> &[&str] {
        self
    }
}

impl<const N: usize> WordList for [&str; N] {
    fn list(&self) -> &[&str] {
        self
    }
}

impl<W: WordList + ?Sized> WordList for &W {
    fn list(&self) -> &[&str] {
        (**self).list()
    }

    fn may_hold(&self, mark: u16) -> bool {
        (**self).may_hold(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_begin_words() {
        let stems = Stems::new(&["host", "past"]);
        assert!(stems.hint("they Hosted it") && stems.are_words_of("the last – past"));
        assert!(!stems.hint("a ghost, éhost") && !stems.are_words_of("pasté pasture hosted"));
    }

    #[test]
    fn labels_open_a_list() {
        let labels = Labels::new(["for", "members voting for", "no"].into_iter());
        for text in
            ["for", "Some were. for it", "it was For all", "Members \u{a0}voting\nfor", "(no one", "é no"]
        {
            assert!(labels.may_stand_in(text), "{text}");
        }
        for text in ["it was for all", "Members of it", "F", "none ’s not 1 for", ""] {
            assert!(!labels.may_stand_in(text) || text.contains('’'), "{text}");
        }
    }

    #[test]
    fn a_filter_holds_all_its_words() {
        const LIST: &Words = &Words::new(&["hosted by", "Hosted", "café", "a"]);
        for word in ["HOSTED", "hosted", "café", "A"] {
            assert!(LIST.may_hold(mark(word.as_bytes())), "{word}");
        }
        assert!(!LIST.may_hold(mark(b"library")));
        assert_eq!(LIST.len(), 4);
    }
}
