//! Words, numbers and signs of a text, each a slice of it.

use crate::recorder::is_space;
use crate::wordlist::{Filter, WordList, mark};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, with inner hyphens, apostrophes and digits: `pre-birth`, `council’s`, `KS1`.
    Word,
    /// Digits with inner commas and one point: `11,000`, `59.8`.
    Number,
    /// Anything else that is no space.
    Sign(char),
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'t> {
    pub(crate) text: &'t str,
    pub(crate) kind: Kind,
    /// Byte offset in the text that was split.
    pub(crate) start: usize,
    /// Where the filters of word lists look for it.
    mark: u8,
}

impl Token<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// True for this word, whatever its case.
    #[inline]
    pub(crate) fn is(&self, word: &str) -> bool {
        self.text.len() == word.len() && self.text.eq_ignore_ascii_case(word)
    }

    /// True for one of these words, whatever its case.
    #[inline]
    pub(crate) fn is_any<W: WordList + ?Sized>(&self, words: &W) -> bool {
        words.may_hold(self.mark) && words.list().iter().any(|word| self.is(word))
    }

    /// False where a list of this filter has no phrase that begins with this word.
    #[inline]
    pub(crate) fn passes(&self, filter: &Filter) -> bool {
        filter.passes(self.mark)
    }

    /// False where none of these phrases begins with this word.
    #[inline]
    pub(crate) fn may_begin<W: WordList + ?Sized>(&self, phrases: &W) -> bool {
        phrases.may_hold(self.mark)
    }

    pub(crate) fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }

    pub(crate) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Value of a number without fraction, commas left out.
    pub(crate) fn whole(&self) -> Option<u32> {
        if self.kind != Kind::Number || self.text.len() > 12 {
            return None;
        }
        self.text.replace(',', "").parse().ok()
    }
}

/// Splits a text.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let bytes = text.as_bytes();
    let mut found = Vec::with_capacity(text.len() / 5 + 4);
    let mut start = 0;
    while let Some(&first) = bytes.get(start) {
        let (end, kind) = if first.is_ascii_alphabetic() {
            (word_end(text, start + 1), Kind::Word)
        } else if first.is_ascii_digit() {
            (number_end(bytes, start + 1), Kind::Number)
        } else if first.is_ascii() {
            let c = char::from(first);
            if is_space(c) {
                start += 1;
                continue;
            }
            (start + 1, Kind::Sign(c))
        } else {
            let Some(c) = char_at(text, start) else { break };
            let end = start + c.len_utf8();
            if is_space(c) {
                start = end;
                continue;
            }
            if c.is_alphanumeric() { (word_end(text, end), Kind::Word) } else { (end, Kind::Sign(c)) }
        };
        if let Some(piece) = text.get(start..end) {
            found.push(Token { text: piece, kind, start, mark: mark(piece.as_bytes()) });
        }
        start = end;
    }
    found
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Where the number ends of which a digit stands before `at`.
fn number_end(bytes: &[u8], mut at: usize) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    while digit(at) || (matches!(bytes.get(at), Some(b',' | b'.')) && digit(at + 1)) {
        at += 1;
    }
    at
}

/// Where the word ends of which a letter stands before `at`.
fn word_end(text: &str, mut at: usize) -> usize {
    loop {
        let Some(rest) = text.get(at..) else { return at };
        let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        at += plain;
        let mut behind = rest.get(plain..).unwrap_or_default().chars();
        let Some(c) = behind.next().filter(|c| !c.is_ascii() || matches!(c, '-' | '\'')) else { return at };
        let inner = matches!(c, '-' | '\'' | '’' | '‑') && behind.next().is_some_and(char::is_alphanumeric);
        if !(c.is_alphanumeric() || inner) {
            return at;
        }
        at += c.len_utf8();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_words_and_signs() {
        let text = "In 2019/20 the council’s £11,000 grew by 59.8%, at 7.30pm.";
        let split: Vec<_> = tokens(text).iter().map(|t| t.text).collect();
        assert_eq!(
            split,
            [
                "In",
                "2019",
                "/",
                "20",
                "the",
                "council’s",
                "£",
                "11,000",
                "grew",
                "by",
                "59.8",
                "%",
                ",",
                "at",
                "7.30",
                "pm",
                "."
            ]
        );
    }
}
