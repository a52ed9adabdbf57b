//! Lists of words with a filter in front: most words of a page stand in no list, and the filter says so at once.

use memchr::memmem::Finder;
use std::ops::Deref;

/// A list of words, or of phrases. The filter knows their first words, so that one bit tells that a list need not be
/// looked through.
#[derive(Debug)]
pub(crate) struct Words {
    list: &'static [&'static str],
    low: u128,
    high: u128,
}

impl Words {
    /// Puts the filter before a list; done when the program is built.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        let (mut low, mut high) = (0, 0);
        let mut rest = list;
        while let Some((first, others)) = rest.split_first() {
            let mark = first_mark(first.as_bytes());
            if mark < 128 {
                low |= 1 << mark;
            } else {
                high |= 1 << (mark - 128);
            }
            rest = others;
        }
        Self { list, low, high }
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
const fn first_mark(phrase: &[u8]) -> u8 {
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
pub(crate) const fn mark(word: &[u8]) -> u8 {
    let (first, second, last) = match word {
        [first, second, .., last] => (*first, *second, *last),
        [first, last] => (*first, *last, *last),
        [first] => (*first, 0, *first),
        [] => (0, 0, 0),
    };
    first.to_ascii_lowercase().wrapping_mul(29)
        ^ second.to_ascii_lowercase().wrapping_mul(11)
        ^ last.to_ascii_lowercase().wrapping_mul(67)
        ^ (word.len() as u8).wrapping_mul(5)
}

/// Searches texts for phrases, prepared once.
pub(crate) struct Search(Vec<Finder<'static>>);

impl Search {
    /// Prepares the search; made in a `LazyLock`.
    pub(crate) fn new(phrases: &'static [&'static str]) -> Self {
        Self(phrases.iter().map(|phrase| Finder::new(phrase.as_bytes())).collect())
    }

    /// The first of the phrases, in their own order, that a text holds: where it begins, and its length.
    pub(crate) fn find(&self, text: &str) -> Option<(usize, usize)> {
        self.0.iter().find_map(|one| Some((one.find(text.as_bytes())?, one.needle().len())))
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
    fn may_hold(&self, _mark: u8) -> bool {
        true
    }
}

impl WordList for Words {
    fn list(&self) -> &[&str] {
        self.list
    }

    #[inline]
    fn may_hold(&self, mark: u8) -> bool {
        let bits = if mark < 128 { self.low } else { self.high };
        (bits >> (mark & 127)) & 1 == 1
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

    fn may_hold(&self, mark: u8) -> bool {
        (**self).may_hold(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
