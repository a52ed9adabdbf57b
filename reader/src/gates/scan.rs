//! Finds many words in one pass: three letters at a time are looked up in a small table, then the four bytes that end
//! with them, and only where some word has these is it compared whole.

use super::{Mask, fold};
use crate::recorder::is_space;
use minutebook::lean::Ordered;

/// Bits of the tables that say whether any word has four bytes, or three letters.
const TABLE: usize = 1 << 15;
/// Lists of words by the hash of their four bytes.
const HEADS: usize = 1 << 12;
/// Bytes behind which a cell may begin anew.
const CELL: usize = 40;

/// One word with the four bytes that it is found by, or its own three.
struct Word {
    folded: Vec<u8>,
    /// Where those bytes end in it.
    to: usize,
    key: u32,
    gates: Mask,
    /// The next word of the same hash, counted from 1.
    next: u16,
}

pub(super) struct Scanner {
    /// The last three letters of every word's own bytes: most of a text is passed over by this alone.
    ends: [u64; TABLE / 64],
    keys: [u64; TABLE / 64],
    heads: Vec<u16>,
    words: Vec<Word>,
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
            ends: [0; TABLE / 64],
            keys: [0; TABLE / 64],
            heads: vec![0; HEADS],
            words: Vec::new(),
            digits,
            room,
        };
        for (folded, gates) in all {
            debug_assert!(folded.len() >= 3, "too short to be looked for: {folded:?}");
            if let Some((at, key)) = rarest(&folded) {
                made.add(folded, at + 4, key, gates);
            } else if let [a, b, c] = *folded.as_slice() {
                made.add(folded, 3, u32::from_be_bytes([0, a, b, c]), gates);
            }
        }
        made
    }

    fn add(&mut self, folded: Vec<u8>, to: usize, key: u32, gates: Mask) {
        let hash = hash(key);
        set(&mut self.ends, key.to_be_bytes().into_iter().fold(0, letters));
        set(&mut self.keys, hash % TABLE);
        let Some(head) = self.heads.get_mut(hash % HEADS) else { return };
        self.words.push(Word { folded, to, key, gates, next: *head });
        *head = u16::try_from(self.words.len()).unwrap_or_default();
    }

    /// The first byte of every cell of a text, the gates that its words open, and what its words begin with.
    pub(super) fn scan(&self, text: &str) -> (Vec<u32>, Vec<Mask>, Vec<Heads>) {
        // Letters that turn into ASCII in lower case: no gate is sure of such a page.
        if ["\u{212a}", "\u{130}"].iter().any(|odd| text.contains(odd)) {
            return (vec![0], vec![Mask::MAX], vec![Heads::ALL]);
        }
        let Folded { bytes, starts, begins, mut masks } = self.fold(text);
        let mut heads = Vec::with_capacity(masks.len());
        // The last four bytes, the letters of the last three, and which of the last four are letters or digits.
        let (mut key, mut end, mut inside) = (0, 0, 0_u8);
        let mut from = 0;
        for cell in 0..masks.len() {
            let behind = begins.get(cell + 1).copied().unwrap_or(bytes.len());
            let mut head = Heads::NONE;
            for (n, &byte) in bytes.get(from..behind).unwrap_or_default().iter().enumerate() {
                key = key << 8 | u32::from(byte);
                end = letters(end, byte);
                inside = (inside << 1 | u8::from(is_inside(byte))) & 0b1111;
                if inside == 0b0111 {
                    head.add(key & 0x00ff_ffff);
                }
                if has(&self.ends, end) && self.may_end(key) {
                    self.compare(&bytes, from + n, key, |start, gates| {
                        // A word is where it begins.
                        let mut cell = cell;
                        while begins.get(cell).is_some_and(|begin| *begin > start) {
                            cell -= 1;
                        }
                        if let Some(mask) = masks.get_mut(cell) {
                            *mask |= gates;
                        }
                    });
                }
            }
            from = behind;
            heads.push(head);
        }
        (starts, masks, heads)
    }

    /// The cells of a text, its folded form, and which of the cells hold digits and room.
    fn fold(&self, text: &str) -> Folded {
        let source = text.as_bytes();
        let mut bytes: Vec<u8> = Vec::with_capacity(source.len());
        let (mut starts, mut begins, mut masks) = (vec![0], vec![0], Vec::new());
        let (mut mask, mut last, mut ended) = (0, 0, false);
        let mut at = 0;
        while let Some(&byte) = source.get(at) {
            let mut folded = byte;
            match class(byte) {
                PLAIN => {
                    folded = byte.to_ascii_lowercase();
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
        }
        masks.push(mask);
        Folded { bytes, starts, begins, masks }
    }

    /// False where no word has these four bytes, or the last three of them.
    #[inline]
    fn may_end(&self, key: u32) -> bool {
        has(&self.keys, hash(key) % TABLE) || has(&self.keys, hash(key & 0x00ff_ffff) % TABLE)
    }

    /// Compares the words that have these four bytes, the last of which stands at `at`, or the last three of them.
    fn compare(&self, folded: &[u8], at: usize, key: u32, mut found: impl FnMut(usize, Mask)) {
        for key in [key, key & 0x00ff_ffff] {
            let hash = hash(key);
            if !has(&self.keys, hash % TABLE) {
                continue;
            }
            let mut next = self.heads.get(hash % HEADS).copied().unwrap_or_default();
            while let Some(word) = usize::from(next).checked_sub(1).and_then(|n| self.words.get(n)) {
                next = word.next;
                if word.key != key {
                    continue;
                }
                let Some(start) = (at + 1).checked_sub(word.to) else { continue };
                if folded.get(start..).is_some_and(|rest| rest.starts_with(&word.folded)) {
                    found(start, word.gates);
                }
            }
        }
    }
}

/// What words begin with: a bit for their first three letters or digits, which others may share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Heads([u64; 4]);

impl Heads {
    const NONE: Self = Self([0; 4]);
    pub(super) const ALL: Self = Self([u64::MAX; 4]);

    fn add(&mut self, three: u32) {
        let place = hash(three) % 256;
        if let Some(bits) = self.0.get_mut(place / 64) {
            *bits |= 1 << (place % 64);
        }
    }

    /// What words begin with that begin like these; nothing where that is not sure, as one has less than three letters.
    pub(crate) fn of<'s>(stems: impl IntoIterator<Item = &'s &'s str>) -> Option<Self> {
        stems.into_iter().try_fold(Self::NONE, |mut all, stem| {
            let (three, _) = stem.as_bytes().split_first_chunk::<3>()?;
            let [a, b, c] = three.map(|byte| byte.to_ascii_lowercase());
            three.iter().all(u8::is_ascii_alphanumeric).then(|| all.add(u32::from_be_bytes([0, a, b, c])))?;
            Some(all)
        })
    }

    /// False where surely no word of the one begins as one of the other.
    pub(crate) fn meet(self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, two)| one & two != 0)
    }
}

/// What a byte is for [`Scanner::fold`].
const PLAIN: u8 = 0;
const DIGIT: u8 = 1;
const STOP: u8 = 2;
const CLOSE: u8 = 3;
const OTHER: u8 = 4;

/// What every byte is.
const CLASS: [u8; 256] = {
    let mut table = [PLAIN; 256];
    let mut rest: &mut [u8] = &mut table;
    let mut byte = 0_u8;
    while let [first, others @ ..] = rest {
        *first = match byte {
            b'0'..=b'9' => DIGIT,
            b'.' | b'?' | b'!' => STOP,
            b'"' | b')' => CLOSE,
            b' ' | b'\t'..=b'\r' | 0x80.. => OTHER,
            _ => PLAIN,
        };
        byte = byte.wrapping_add(1);
        rest = others;
    }
    table
};

/// True for the letters and digits of ASCII, in lower case.
#[inline(always)]
fn is_inside(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

#[inline(always)]
fn class(byte: u8) -> u8 {
    CLASS.get(usize::from(byte)).copied().unwrap_or(PLAIN)
}

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

/// The last three letters of a text, five bits each, of which the newest is the last.
#[inline(always)]
fn letters(before: usize, byte: u8) -> usize {
    (before << 5 | usize::from(byte & 31)) % TABLE
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
        let may_begin = |stem: &str| Heads::of([&stem]).is_none_or(|stems| head.meet(stems));
        for stem in ["mot", "the", "amend", "2nd", "let", "of", "an other", "é"] {
            assert!(may_begin(stem), "{stem}");
        }
        assert!(!may_begin("endment") && !may_begin("otion") && !may_begin("vote"));
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
