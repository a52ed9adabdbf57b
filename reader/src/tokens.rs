//! Words, numbers and signs of a text, each a slice of it.

use crate::recorder::is_space;
use crate::wordlist::{Filter, PLACES, WordList, mark};
use std::cell::RefCell;

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
    mark: u16,
}

impl Token<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// True for this word, whatever its case.
    #[inline]
    pub(crate) fn is(&self, word: &str) -> bool {
        let (own, other) = (self.text.as_bytes(), word.as_bytes());
        // Most words differ in their length or their first letter: no call is made for them.
        let (Some(first), Some(begin)) = (own.first(), other.first()) else {
            return own.len() == other.len();
        };
        own.len() == other.len() && first.eq_ignore_ascii_case(begin) && own.eq_ignore_ascii_case(other)
    }

    /// True for one of these words, whatever its case.
    #[inline]
    pub(crate) fn is_any<W: WordList + ?Sized>(&self, words: &W) -> bool {
        words.may_hold(self.mark) && self.is_in(words.list())
    }

    fn is_in(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
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

    /// Where the filters of word lists look for it.
    pub(crate) fn mark(&self) -> u16 {
        self.mark
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

/// Splits a text. A piece of the page that is read was split with it, once.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let known = SPLIT.with_borrow(|split| split.piece(text));
    debug_assert!(known.as_ref().is_none_or(|known| *known == split(text)), "{text:?}");
    known.unwrap_or_else(|| split(text))
}

/// Splits a text anew.
fn split(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::with_capacity(text.len() / 5 + 4);
    each(text, |token| found.push(token));
    found
}

/// Gives every token of a text to `take`.
fn each<'t>(text: &'t str, mut take: impl FnMut(Token<'t>)) {
    let bytes = text.as_bytes();
    let mut start = 0;
    while let Some(&first) = bytes.get(start) {
        let (end, kind) = if first.is_ascii_alphabetic() {
            (word_end(text, start + 1), Kind::Word)
        } else if matches!(first, b' ' | b'\t'..=b'\r') {
            start += 1;
            continue;
        } else if first.is_ascii_digit() {
            (number_end(bytes, start + 1), Kind::Number)
        } else if first.is_ascii() {
            (start + 1, Kind::Sign(char::from(first)))
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
            take(Token { text: piece, kind, start, mark: mark(piece.as_bytes()) });
        }
        start = end;
    }
}

thread_local! {
    /// The page that this thread reads, split. Only addresses are kept; the guard forgets them before the page goes.
    static SPLIT: RefCell<Split> = const { RefCell::new(Split::NONE) };
}

/// Where the tokens of a page stand.
struct Split {
    base: usize,
    len: usize,
    tokens: Vec<Place>,
    /// For every [`STEP`] bytes, the first token that ends behind the first of them.
    near: Vec<u32>,
}

/// A token's place on the page.
#[derive(Clone, Copy)]
struct Place {
    start: u32,
    len: u16,
    /// Mark, and above it the kind.
    bits: u16,
}

const WORD: u16 = 0;
const NUMBER: u16 = PLACES;
const SIGN: u16 = 2 * PLACES;

/// Bytes between two entries of the index of tokens.
const STEP: usize = 64;

impl Place {
    fn end(self) -> usize {
        self.start as usize + usize::from(self.len)
    }

    /// The token of a piece of the page that begins at `from`.
    #[inline]
    fn token<'t>(self, piece: &'t str, from: usize) -> Token<'t> {
        let start = self.start as usize - from;
        let text = piece.get(start..start + usize::from(self.len)).unwrap_or_default();
        let kind = match self.bits & !(PLACES - 1) {
            WORD => Kind::Word,
            NUMBER => Kind::Number,
            _ => Kind::Sign(text.chars().next().unwrap_or_default()),
        };
        Token { text, kind, start, mark: self.bits & (PLACES - 1) }
    }
}

impl Split {
    const NONE: Self = Self { base: 0, len: 0, tokens: Vec::new(), near: Vec::new() };

    /// The tokens of a page; none for one with a word too long to note.
    fn of(text: &str) -> Option<Self> {
        let mut tokens = Vec::new();
        let mut near = Vec::with_capacity(text.len() / STEP + 1);
        for line in text.split_inclusive('\n') {
            let begins = (line.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
            let mut fits = true;
            each(line, |token| {
                let kind = match token.kind {
                    Kind::Word => WORD,
                    Kind::Number => NUMBER,
                    Kind::Sign(_) => SIGN,
                };
                let bits = token.mark | kind;
                let start = u32::try_from(begins + token.start);
                let (Ok(start), Ok(len)) = (start, u16::try_from(token.text.len())) else {
                    fits = false;
                    return;
                };
                let place = Place { start, len, bits };
                while near.len() * STEP < place.end() {
                    near.push(u32::try_from(tokens.len()).unwrap_or(u32::MAX));
                }
                tokens.push(place);
            });
            if !fits {
                return None;
            }
        }
        tokens.shrink_to_fit();
        Some(Self { base: text.as_ptr() as usize, len: text.len(), tokens, near })
    }

    /// The tokens of a piece of the page; `None` where it is from elsewhere, or cuts a token.
    fn piece<'t>(&self, text: &'t str) -> Option<Vec<Token<'t>>> {
        let from = (text.as_ptr() as usize).wrapping_sub(self.base);
        let to = from.checked_add(text.len())?;
        if from >= self.len || to > self.len {
            return None;
        }
        let near = self.near.get(from / STEP).map_or(self.tokens.len(), |near| *near as usize);
        let places = self.tokens.get(near..)?;
        let first = near + places.iter().take_while(|place| place.end() <= from).count();
        let places = self.tokens.get(first..)?;
        if places.first().is_some_and(|place| (place.start as usize) < from) {
            return None;
        }
        // A token that goes on behind the piece is not in its range.
        let behind =
            self.near.get(to / STEP).map_or(places.len(), |near| (*near as usize).saturating_sub(first));
        let more = places.get(behind..)?.iter().take_while(|place| (place.start as usize) < to).count();
        let places = places.get(..behind + more)?;
        if places.last().is_some_and(|place| place.end() > to) {
            return None;
        }
        Some(places.iter().map(|place| place.token(text, from)).collect())
    }
}

/// Keeps the tokens of a page while it is read.
pub(crate) struct Kept(());

/// Splits a page once. Its pieces are not split again until what is given back is dropped.
pub(crate) fn keep(text: &str) -> Kept {
    SPLIT.set(Split::of(text).unwrap_or(Split::NONE));
    Kept(())
}

impl Drop for Kept {
    fn drop(&mut self) {
        SPLIT.set(Split::NONE);
    }
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
    let bytes = text.as_bytes();
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        at += rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        match bytes.get(at) {
            Some(b'-' | b'\'' | 0x80..) => {
                let mut behind = text.get(at..).unwrap_or_default().chars();
                let Some(c) = behind.next() else { return at };
                let inner =
                    matches!(c, '-' | '\'' | '’' | '‑') && behind.next().is_some_and(char::is_alphanumeric);
                if !(c.is_alphanumeric() || inner) {
                    return at;
                }
                at += c.len_utf8();
            }
            _ => return at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_a_page_are_split_as_texts_are() {
        let page = "The council’s £11,000\n grew by 59.8%, at\u{a0}7.30pm, pre-birth é.";
        let kept = keep(page);
        for from in (0..page.len()).filter(|at| page.is_char_boundary(*at)) {
            for to in (from..=page.len()).filter(|at| page.is_char_boundary(*at)) {
                let piece = page.get(from..to).unwrap();
                assert_eq!(tokens(piece), split(piece));
            }
        }
        drop(kept);
        assert_eq!(tokens(page).len(), 16);
    }

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
