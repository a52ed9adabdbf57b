//! Finds many words in one pass: four bytes at a time are looked up in a small table, and only where some word has
//! them is it compared whole.

use super::{Mask, fold};
use minutebook::lean::Ordered;

/// Bits of the table that says whether any word has four bytes.
const TABLE: usize = 1 << 15;
/// Lists of words by the hash of their four bytes.
const HEADS: usize = 1 << 12;

/// One word with the four bytes that it is found by.
struct Word {
    folded: Vec<u8>,
    /// Where its four bytes begin in it.
    at: usize,
    key: u32,
    gates: Mask,
    /// The next word of the same hash, counted from 1.
    next: u16,
}

pub(super) struct Scanner {
    table: Vec<u64>,
    heads: Vec<u16>,
    words: Vec<Word>,
    /// Gates that wait for any digit.
    digits: Mask,
}

impl Scanner {
    /// Prepares the search for every gate's words.
    pub(super) fn new(gates: impl Iterator<Item = (Mask, Vec<&'static str>)>) -> Self {
        let mut all: Vec<(Vec<u8>, Mask)> = Vec::new();
        let mut digits = 0;
        for (bit, words) in gates {
            for word in words {
                if word == "0" {
                    digits |= bit;
                    continue;
                }
                let mut folded = Vec::new();
                fold(word, |byte, _| folded.push(byte));
                all.push((folded, bit));
            }
        }
        all.order();
        all.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 |= next.1;
            }
            same
        });
        let mut made = Self { table: vec![0; TABLE / 64], heads: vec![0; HEADS], words: Vec::new(), digits };
        for (folded, gates) in all {
            debug_assert!(folded.len() >= 3, "too short to be looked for: {folded:?}");
            if let Some((at, key)) = rarest(&folded) {
                made.add(folded, at, key, gates);
            } else if let [a, b, c] = *folded.as_slice() {
                // Three letters are found with any that may stand behind.
                for last in 0..=u8::MAX {
                    made.add(folded.clone(), 0, u32::from_be_bytes([a, b, c, last]), gates);
                }
            }
        }
        made
    }

    fn add(&mut self, folded: Vec<u8>, at: usize, key: u32, gates: Mask) {
        let hash = hash(key);
        if let Some(bits) = self.table.get_mut((hash % TABLE) / 64) {
            *bits |= 1 << (hash % 64);
        }
        let Some(head) = self.heads.get_mut(hash % HEADS) else { return };
        self.words.push(Word { folded, at, key, gates, next: *head });
        *head = u16::try_from(self.words.len()).unwrap_or_default();
    }

    /// The first byte of every cell of a text, and the gates that its words open.
    pub(super) fn scan(&self, text: &str) -> (Vec<u32>, Vec<Mask>) {
        // Letters that turn into ASCII in lower case: no gate is sure of such a page.
        if ["\u{212a}", "\u{130}"].iter().any(|odd| text.contains(odd)) {
            return (vec![0], vec![Mask::MAX]);
        }
        let mut folded: Vec<u8> = Vec::with_capacity(text.len() + 1);
        // Where each cell begins: in the text, and folded.
        let mut starts: Vec<u32> = vec![0];
        let mut begins: Vec<usize> = vec![0];
        let mut masks: Vec<Mask> = Vec::new();
        let mut mask = 0;
        let mut ended = false;
        fold(text, |byte, at| {
            let line_ends = || matches!(text.as_bytes().get(at), Some(b'\n' | b'\r'));
            let ends = byte == b' ' && (ended || line_ends());
            if ends && starts.last().is_some_and(|last| at > *last as usize + 40) {
                starts.push(u32::try_from(at).unwrap_or(u32::MAX));
                begins.push(folded.len());
                masks.push(mask);
                mask = 0;
            }
            ended = matches!(byte, b'.' | b'?' | b'!') || ended && matches!(byte, b'"' | b')' | 0x80..);
            if byte.is_ascii_digit() {
                mask |= self.digits;
            }
            folded.push(byte);
        });
        masks.push(mask);
        // A word of three letters may end the text.
        folded.push(b' ');
        let mut key = u32::from_be_bytes([0; 4]);
        let mut cell = 0;
        for (at, &byte) in folded.iter().enumerate() {
            key = key << 8 | u32::from(byte);
            let hash = hash(key);
            if self.table.get((hash % TABLE) / 64).is_some_and(|bits| bits >> (hash % 64) & 1 == 0) {
                continue;
            }
            while begins.get(cell + 1).is_some_and(|begin| *begin <= at) {
                cell += 1;
            }
            self.compare(&folded, at, key, |start, gates| {
                let mut cell = cell;
                while begins.get(cell).is_some_and(|begin| *begin > start) {
                    cell -= 1;
                }
                if let Some(mask) = masks.get_mut(cell) {
                    *mask |= gates;
                }
            });
        }
        (starts, masks)
    }

    /// Compares the words that have these four bytes, the last of which stands at `at`.
    #[inline(never)]
    fn compare(&self, folded: &[u8], at: usize, key: u32, mut found: impl FnMut(usize, Mask)) {
        let mut next = self.heads.get(hash(key) % HEADS).copied().unwrap_or_default();
        while let Some(word) = usize::from(next).checked_sub(1).and_then(|n| self.words.get(n)) {
            next = word.next;
            if word.key != key {
                continue;
            }
            let Some(start) = (at + 1).checked_sub(4 + word.at) else { continue };
            if folded.get(start..).is_some_and(|rest| rest.starts_with(&word.folded)) {
                found(start, word.gates);
            }
        }
    }
}

/// A number of 15 bits and more for four bytes.
#[inline]
fn hash(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// The four bytes of a word that a text is least likely to hold, with their place in it.
fn rarest(word: &[u8]) -> Option<(usize, u32)> {
    let cost = |four: &[u8]| four.iter().map(|byte| often(*byte)).sum::<u32>();
    let (at, four) = word.windows(4).enumerate().min_by_key(|(_, four)| cost(four))?;
    Some((at, u32::from_be_bytes(four.try_into().ok()?)))
}

/// How often a byte stands in English, roughly: the logarithm of its share.
fn often(byte: u8) -> u32 {
    match byte {
        b' ' => 12,
        b'e' => 11,
        b't' | b'a' | b'o' | b'n' | b'i' => 10,
        b's' | b'r' | b'h' => 9,
        b'd' | b'l' | b'c' | b'u' => 8,
        b'm' | b'f' | b'p' | b'g' | b'w' | b'y' | b'b' => 6,
        b'v' | b'k' | b'0'..=b'9' | b'.' | b',' => 4,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(u32, Mask)> {
        let gates = [(1, vec!["left the room", "mov", "agreed"]), (2, vec!["agreed", "0"])];
        let scanner = Scanner::new(gates.into_iter());
        let (starts, masks) = scanner.scan(text);
        starts.into_iter().zip(masks).collect()
    }

    #[test]
    fn words_open_the_gates_of_their_cells() {
        assert_eq!(found(""), [(0, 0)]);
        assert_eq!(found("Ash Left\u{a0} The\nroom"), [(0, 1)]);
        assert_eq!(found("nothing mov"), [(0, 1)]);
        assert_eq!(found("removed 1"), [(0, 3)]);
        assert_eq!(
            found("It was AGREED by all who were there at that time. They went on."),
            [(0, 3), (49, 0)]
        );
        assert_eq!(found("a\u{212a}"), [(0, Mask::MAX)]);
    }
}
