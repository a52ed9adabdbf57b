//! Words, numbers and signs of a text, each a slice of it.

use crate::recorder::is_space;

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
}

impl Token<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// True for this word, whatever its case.
    pub(crate) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    pub(crate) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
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
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if is_space(c) {
            continue;
        }
        let mut end = start + c.len_utf8();
        let kind = if c.is_ascii_digit() {
            while let Some(&(at, next)) = rest.peek() {
                let digit_after = || text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit);
                if !(next.is_ascii_digit() || (matches!(next, ',' | '.') && digit_after())) {
                    break;
                }
                end = at + 1;
                rest.next();
            }
            Kind::Number
        } else if c.is_alphanumeric() {
            while let Some(&(at, next)) = rest.peek() {
                let letter_after = || {
                    text.get(at + next.len_utf8()..)
                        .and_then(|t| t.chars().next())
                        .is_some_and(char::is_alphanumeric)
                };
                let inner = matches!(next, '-' | '\'' | '’' | '‑') && letter_after();
                if !(next.is_alphanumeric() || inner) {
                    break;
                }
                end = at + next.len_utf8();
                rest.next();
            }
            Kind::Word
        } else {
            Kind::Sign(c)
        };
        if let Some(piece) = text.get(start..end) {
            found.push(Token { text: piece, kind, start });
        }
    }
    found
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
