//! Finds many words in one pass: four bytes at a time are looked up in a small table, and only where some word has
//! them is it compared whole.

use super::{Mask, fold};
use crate::recorder::is_space;
use minutebook::lean::Ordered;

/// Bits of the table that says whether any word has four bytes.
const TABLE: usize = 1 << 15;
/// Bits of the table of words of three bytes.
const THREES: usize = 1 << 12;
/// Lists of words by the hash of their four bytes.
const HEADS: usize = 1 << 12;
/// Bytes behind which a cell may begin anew.
const CELL: usize = 40;

/// One word with the four bytes that it is found by, or its own three.
struct Word {
    folded: Vec<u8>,
    /// Where those bytes begin in it.
    at: usize,
    key: u32,
    gates: Mask,
    /// The next word of the same hash, counted from 1.
    next: u16,
}

pub(super) struct Scanner {
    table: [u64; TABLE / 64],
    threes: [u64; THREES / 64],
    heads: Vec<u16>,
    words: Vec<Word>,
    /// Words of three bytes.
    short: Vec<Word>,
    /// Gates that wait for any digit.
    digits: Mask,
    /// Gates that wait for room: more than one space, or a tab.
    room: Mask,
}

/// A text while it is looked at.
struct Folded {
    bytes: Vec<u8>,
    /// Where each cell begins: in the text, and folded.
    starts: Vec<u32>,
    begins: Vec<usize>,
    masks: Vec<Mask>,
    heads: Vec<Heads>,
    /// Where bytes end that some word has.
    hits: Vec<(usize, u32)>,
}

impl Scanner {
    /// Prepares the search for every gate's words.
    pub(super) fn new(gates: impl Iterator<Item = (Mask, Vec<&'static str>)>) -> Self {
        let mut all: Vec<(Vec<u8>, Mask)> = Vec::new();
        let (mut digits, mut room) = (0, 0);
        for (bit, words) in gates {
            for word in words {
                match word {
                    "0" => digits |= bit,
                    "  " => room |= bit,
                    _ => {
                        let mut folded = Vec::new();
                        fold(word, |byte| folded.push(byte));
                        all.push((folded, bit));
                    }
                }
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
        let mut made = Self {
            table: [0; TABLE / 64],
            threes: [0; THREES / 64],
            heads: vec![0; HEADS],
            words: Vec::new(),
            short: Vec::new(),
            digits,
            room,
        };
        for (folded, gates) in all {
            debug_assert!(folded.len() >= 3, "too short to be looked for: {folded:?}");
            if let Some((at, key)) = rarest(&folded) {
                made.add(folded, at, key, gates);
            } else if let [a, b, c] = *folded.as_slice() {
                let key = u32::from_be_bytes([0, a, b, c]);
                set(&mut made.threes, hash(key) % THREES);
                made.short.push(Word { folded, at: 0, key, gates, next: 0 });
            }
        }
        made
    }

    fn add(&mut self, folded: Vec<u8>, at: usize, key: u32, gates: Mask) {
        let hash = hash(key);
        set(&mut self.table, hash % TABLE);
        let Some(head) = self.heads.get_mut(hash % HEADS) else { return };
        self.words.push(Word { folded, at, key, gates, next: *head });
        *head = u16::try_from(self.words.len()).unwrap_or_default();
    }

    /// The first byte of every cell of a text, the gates that its words open, and what its words begin with.
    pub(super) fn scan(&self, text: &str) -> (Vec<u32>, Vec<Mask>, Vec<Heads>) {
        // Letters that turn into ASCII in lower case: no gate is sure of such a page.
        if ["\u{212a}", "\u{130}"].iter().any(|odd| text.contains(odd)) {
            return (vec![0], vec![Mask::MAX], vec![Heads::ALL]);
        }
        let Folded { bytes, starts, begins, mut masks, heads, hits } = self.fold(text);
        let mut cell = 0;
        for (at, key) in hits {
            while begins.get(cell + 1).is_some_and(|begin| *begin <= at) {
                cell += 1;
            }
            self.compare(&bytes, at, key, |start, gates| {
                let mut cell = cell;
                while begins.get(cell).is_some_and(|begin| *begin > start) {
                    cell -= 1;
                }
                if let Some(mask) = masks.get_mut(cell) {
                    *mask |= gates;
                }
            });
        }
        (starts, masks, heads)
    }

    /// One pass over a text: its cells, its folded form, and where words may stand in it.
    fn fold(&self, text: &str) -> Folded {
        let source = text.as_bytes();
        let mut bytes: Vec<u8> = Vec::with_capacity(source.len());
        let (mut starts, mut begins, mut masks) = (vec![0], vec![0], Vec::new());
        let (mut heads, mut hits) = (Vec::new(), Vec::new());
        // What the words of a cell begin with, and how much of a word has been seen.
        let (mut head, mut letters) = (Heads::NONE, 0_u32);
        let (mut mask, mut key, mut last, mut ended) = (0, 0, 0, false);
        let mut at = 0;
        while let Some(&byte) = source.get(at) {
            let (folded, class) = FOLD.get(usize::from(byte)).copied().unwrap_or_default();
            let mut folded = folded;
            match class {
                PLAIN => {
                    ended = false;
                    at += 1;
                }
                DIGIT => {
                    mask |= self.digits;
                    ended = false;
                    at += 1;
                }
                STOP => {
                    ended = true;
                    at += 1;
                }
                // A quotation mark or a bracket behind a full stop.
                CLOSE => at += 1,
                _ => match spaces(text, at) {
                    0 => at += 1,
                    wide => {
                        let line_ends = matches!(byte, b'\n' | b'\r');
                        if (ended || line_ends) && at > last + CELL {
                            starts.push(u32::try_from(at).unwrap_or(u32::MAX));
                            begins.push(bytes.len());
                            masks.push(std::mem::take(&mut mask));
                            heads.push(std::mem::replace(&mut head, Heads::NONE));
                            last = at;
                        }
                        if wide > 1 || byte == b'\t' {
                            mask |= self.room;
                        }
                        ended = false;
                        folded = b' ';
                        at += wide;
                    }
                },
            }
            bytes.push(folded);
            key = key << 8 | u32::from(folded);
            let hash = hash(key);
            let three = key & 0x00ff_ffff;
            letters = if folded.is_ascii_alphanumeric() { letters + 1 } else { 0 };
            if letters == 3 {
                head.add(three);
            }
            if has(&self.table, hash % TABLE) || has(&self.threes, self::hash(three) % THREES) {
                hits.push((bytes.len() - 1, key));
            }
        }
        masks.push(mask);
        heads.push(head);
        Folded { bytes, starts, begins, masks, heads, hits }
    }

    /// Compares the words that have these four bytes, the last of which stands at `at`, or the last three of them.
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
        for word in self.short.iter().filter(|word| word.key == key & 0x00ff_ffff) {
            if let Some(start) = (at + 1).checked_sub(word.folded.len()) {
                found(start, word.gates);
            }
        }
    }
}

/// What words begin with: a bit for their first three letters or digits, which others may share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Heads([u64; 4]);

impl Heads {
    pub(super) const NONE: Self = Self([0; 4]);
    pub(super) const ALL: Self = Self([u64::MAX; 4]);

    fn add(&mut self, three: u32) {
        let place = hash(three) % 256;
        if let Some(bits) = self.0.get_mut(place / 64) {
            *bits |= 1 << (place % 64);
        }
    }

    /// The beginnings of both.
    pub(super) fn or(self, other: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([a | e, b | f, c | g, d | h])
    }

    /// False where surely no word begins as this one does. One of less than three letters is never sure.
    pub(crate) fn may_begin(&self, stem: &str) -> bool {
        let Some((three, _)) = stem.as_bytes().split_first_chunk::<3>() else { return true };
        if !three.iter().all(u8::is_ascii_alphanumeric) {
            return true;
        }
        let [a, b, c] = three.map(|byte| byte.to_ascii_lowercase());
        let place = hash(u32::from_be_bytes([0, a, b, c])) % 256;
        self.0.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 == 1)
    }
}

/// What a byte is for [`Scanner::fold`].
const PLAIN: u8 = 0;
const DIGIT: u8 = 1;
const STOP: u8 = 2;
const CLOSE: u8 = 3;
const OTHER: u8 = 4;

/// Every byte in lower case, and what it is.
const FOLD: [(u8, u8); 256] = {
    let mut table = [(0, PLAIN); 256];
    let mut rest: &mut [(u8, u8)] = &mut table;
    let mut byte = 0_u8;
    while let [first, others @ ..] = rest {
        let class = match byte {
            b'0'..=b'9' => DIGIT,
            b'.' | b'?' | b'!' => STOP,
            b'"' | b')' => CLOSE,
            b' ' | b'\t'..=b'\r' | 0x80.. => OTHER,
            _ => PLAIN,
        };
        *first = (byte.to_ascii_lowercase(), class);
        byte = byte.wrapping_add(1);
        rest = others;
    }
    table
};

/// Bytes of the white space that stands at a place.
fn spaces(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    loop {
        match bytes.get(end) {
            Some(b' ' | b'\t'..=b'\r') => end += 1,
            Some(0x80..) => match text.get(end..).and_then(|rest| rest.chars().next()) {
                Some(c) if is_space(c) => end += c.len_utf8(),
                _ => return end - at,
            },
            _ => return end - at,
        }
    }
}

fn set(table: &mut [u64], place: usize) {
    if let Some(bits) = table.get_mut(place / 64) {
        *bits |= 1 << (place % 64);
    }
}

#[inline]
fn has(table: &[u64], place: usize) -> bool {
    table.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 == 1)
}

/// A number of 15 bits and more for four bytes.
#[inline(always)]
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
        let gates = [(1, vec!["left the room", "mov", "agreed"]), (2, vec!["agreed", "0"]), (4, vec!["  "])];
        let scanner = Scanner::new(gates.into_iter());
        let (starts, masks, _) = scanner.scan(text);
        starts.into_iter().zip(masks).collect()
    }

    #[test]
    fn words_begin_as_their_stems() {
        let (_, _, heads) =
            Scanner::new(std::iter::empty()).scan("The motion’s 2nd Amendment (re-let) is it");
        let head = heads.first().unwrap();
        for stem in ["mot", "the", "amend", "2nd", "let", "of", "an other", "é"] {
            assert!(head.may_begin(stem), "{stem}");
        }
        assert!(!head.may_begin("endment") && !head.may_begin("otion") && !head.may_begin("vote"));
    }

    #[test]
    fn words_open_the_gates_of_their_cells() {
        assert_eq!(found(""), [(0, 0)]);
        assert_eq!(found("Ash Left\u{a0} The\nroom"), [(0, 5)]);
        assert_eq!(found("a\tb"), [(0, 4)]);
        assert_eq!(found("’a b’ c\n"), [(0, 0)]);
        assert_eq!(found("nothing mov"), [(0, 1)]);
        assert_eq!(found("removed 1"), [(0, 3)]);
        assert_eq!(
            found("It was AGREED by all who were there at that time. They went on."),
            [(0, 3), (49, 0)]
        );
        assert_eq!(found("a\u{212a}"), [(0, Mask::MAX)]);
    }
}
