//! The fast way in: a place in JSON text that gives values and says no more than that one is wrong. What is wrong
//! with it, the explaining walk says.

use super::Parts;
use crate::lean::LEAN;
use std::borrow::Cow;

/// JSON text being read. Every method that answers `None` has met what is not JSON or not the value asked for.
#[derive(Debug)]
pub struct Input<'t> {
    text: &'t str,
    at: usize,
    /// How many objects and lists may still be opened inside each other.
    levels: usize,
    /// How long the last list was whose elements are of such a size: lists of one kind mostly are of one length.
    lengths: [u8; 32],
    /// What is read and not kept.
    without: Parts,
}

/// The name of a field, prepared for being found.
#[derive(Debug)]
pub(crate) struct Key {
    name: &'static str,
    /// The first eight bytes of the name and its closing quote, and which of the eight there are.
    head: u64,
    mask: u64,
}

impl Key {
    pub(crate) const fn of(name: &'static str) -> Self {
        let (mut head, mut mask, mut bit) = (0, 0, 0);
        let mut rest = name.as_bytes();
        while bit < 64 {
            let (byte, width) = match rest {
                [byte, after @ ..] => {
                    rest = after;
                    (*byte, 8)
                }
                [] => (b'"', 64),
            };
            head |= (byte as u64) << bit;
            mask |= 0xFF << bit;
            bit += width;
        }
        Self { name, head, mask }
    }
}

/// Which fields of an object were read.
#[derive(Debug)]
pub(crate) struct Fields {
    keys: &'static [Key],
    /// How many of them, from the first, must stand.
    needed: u32,
    /// One bit for each field.
    seen: u64,
    /// The field after the last one: our own writer keeps the order.
    next: usize,
}

impl<'t> Input<'t> {
    pub(super) fn new(text: &'t str, levels: usize, without: Parts) -> Self {
        Self { text, at: 0, levels, lengths: [0; 32], without }
    }

    /// Byte up to which the text was read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The next byte that is not white space, where the input then stands.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        let byte = *self.text.as_bytes().get(self.at)?;
        if byte > b' ' { Some(byte) } else { self.peek_after_space() }
    }

    #[inline(never)]
    fn peek_after_space(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        // As many programs write it: one space behind a comma or a colon.
        if let [b' ', byte, ..] = rest
            && *byte > b' '
        {
            self.at += 1;
            return Some(*byte);
        }
        self.at += rest.iter().position(|b| !matches!(b, b' ' | b'\t' | b'\n' | b'\r'))?;
        self.text.as_bytes().get(self.at).copied()
    }

    /// Moves past `token` if it stands here.
    #[inline]
    pub(crate) fn take(&mut self, token: u8) -> bool {
        let found = self.peek() == Some(token);
        self.at = self.at.wrapping_add(usize::from(found));
        found
    }

    /// Moves past the word if it stands here.
    fn word(&mut self, word: &str) -> Option<()> {
        self.text.get(self.at..)?.starts_with(word).then(|| self.at += word.len())
    }

    /// True where `null` stood here and was passed; `None` where its first letter stands and not the word.
    #[inline]
    pub(crate) fn null(&mut self) -> Option<bool> {
        if self.peek()? == b'n' { self.word("null").map(|()| true) } else { Some(false) }
    }

    /// The flag that stands here.
    pub(crate) fn flag(&mut self) -> Option<bool> {
        let flag = self.peek()? == b't';
        self.word(if flag { "true" } else { "false" })?;
        Some(flag)
    }

    /// The whole number that stands here, if it is written as one and no greater than `max`. What follows its digits
    /// is looked at by whoever asks for the next token.
    pub(crate) fn whole(&mut self, max: u64) -> Option<u64> {
        let first = self.peek()?;
        let rest = self.text.as_bytes().get(self.at..)?;
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit());
        let (mut number, mut length) = (0u64, 0);
        for digit in digits {
            number = number.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
            length += 1;
        }
        self.at += length;
        (length > 0 && (first != b'0' || length == 1) && number <= max).then_some(number)
    }

    /// The text that stands here, its escapes resolved.
    pub(crate) fn string(&mut self) -> Option<Cow<'t, str>> {
        if self.peek()? != b'"' {
            return None;
        }
        let start = self.at + 1;
        let end = start + plain(self.text.as_bytes().get(start..)?);
        if *self.text.as_bytes().get(end)? != b'"' {
            return self.escaped(start, end).map(Cow::Owned);
        }
        self.at = end + 1;
        self.text.get(start..end).map(Cow::Borrowed)
    }

    /// The text that stands here, its escapes resolved, as a text of its own.
    pub(crate) fn owned(&mut self) -> Option<String> {
        if self.is_silent() {
            return self.past_text().map(|()| String::new());
        }
        if self.peek()? != b'"' {
            return None;
        }
        let start = self.at + 1;
        let end = start + plain(self.text.as_bytes().get(start..)?);
        if *self.text.as_bytes().get(end)? != b'"' {
            return self.escaped(start, end);
        }
        self.at = end + 1;
        self.text.get(start..end).map(str::to_owned)
    }

    /// Moves past the text that stands here, if it is one.
    fn past_text(&mut self) -> Option<()> {
        if self.peek()? != b'"' {
            return None;
        }
        self.at += 1;
        loop {
            let rest = self.text.get(self.at..)?;
            let (_, rest) = rest.split_at_checked(plain(rest.as_bytes()))?;
            let after = match rest.strip_prefix('\\') {
                Some(escape) => unescape(escape)?.1,
                None => {
                    self.at = self.text.len() - rest.len() + 1;
                    return rest.starts_with('"').then_some(());
                }
            };
            self.at = self.text.len() - after.len();
        }
    }

    /// True inside of a list that is read and not kept.
    #[inline]
    pub(super) fn is_silent(&self) -> bool {
        !LEAN && self.without.meet(Parts::INSIDE)
    }

    /// True where a list whose elements are that part is read and not kept.
    #[inline]
    pub(super) fn is_without(&self, part: Parts) -> bool {
        self.without.meet(part.and(Parts::INSIDE))
    }

    /// Reads a list whose elements are read by `one` and not kept.
    pub(super) fn past_list(&mut self, mut one: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        let outside = self.without;
        self.without = outside.and(Parts::INSIDE);
        self.open(b'[')?;
        let mut is_first = true;
        while self.element(is_first)? {
            one(self)?;
            is_first = false;
        }
        self.without = outside;
        Some(())
    }

    /// Text from `start` whose first escape stands at `end`, unless that is no escape at all.
    fn escaped(&mut self, start: usize, mut end: usize) -> Option<String> {
        let bytes = self.text.as_bytes();
        let mut escapes = 0;
        loop {
            match bytes.get(end)? {
                b'"' => break,
                b'\\' => end += 2,
                _ => return None,
            }
            escapes += 1;
            end += plain(bytes.get(end..)?);
        }
        self.at = end + 1;
        let mut raw = self.text.get(start..end)?;
        // Each escape but `\u` gives one byte for two: room for no more than the text needs.
        let mut text = String::with_capacity(raw.len() - escapes);
        while let Some((before, escape)) =
            raw.split_at_checked(plain(raw.as_bytes())).filter(|(_, escape)| !escape.is_empty())
        {
            text.push_str(before);
            let (resolved, after) = unescape(escape.strip_prefix('\\')?)?;
            text.push(resolved);
            raw = after;
        }
        text.push_str(raw);
        text.shrink_to_fit();
        Some(text)
    }

    /// Enters an object or a list.
    pub(crate) fn open(&mut self, token: u8) -> Option<()> {
        self.levels = self.levels.checked_sub(1)?;
        self.take(token).then_some(())
    }

    /// Leaves it, if it ends here.
    #[inline]
    pub(crate) fn close(&mut self, token: u8) -> bool {
        let found = self.take(token);
        self.levels = self.levels.wrapping_add(usize::from(found));
        found
    }

    /// The next element of a list that was opened: false at its end.
    #[inline]
    pub(crate) fn element(&mut self, is_first: bool) -> Option<bool> {
        if self.close(b']') { Some(false) } else { (is_first || self.take(b',')).then_some(true) }
    }

    /// Reads a list whose elements are of that size: `one` reads the next and is told for how many to make room.
    pub(crate) fn list(
        &mut self,
        size: usize,
        one: &mut dyn FnMut(&mut Self, usize) -> Option<()>,
    ) -> Option<()> {
        self.open(b'[')?;
        let mut length = 0;
        while self.element(length == 0)? {
            let room = if length == 0 { self.room_for(size) } else { 0 };
            one(self, room)?;
            length += 1;
        }
        if length > 0 {
            self.had(size, length);
        }
        Some(())
    }

    /// For how many elements of that size a list may make room when it begins; at least one.
    pub(crate) fn room_for(&self, size: usize) -> usize {
        let last = self.lengths.get(size / 8 % 32).map_or(0, |last| usize::from(*last));
        // Never more than a page, whatever the input makes one list after the other look like.
        last.min(4096 / size.max(1)).max(1)
    }

    /// Remembers how long a list of elements of that size was.
    pub(crate) fn had(&mut self, size: usize, length: usize) {
        if let Some(last) = self.lengths.get_mut(size / 8 % 32) {
            *last = u8::try_from(length).unwrap_or(u8::MAX);
        }
    }

    /// The next key of an object that was opened, its colon passed; `None` inside at its end.
    pub(crate) fn key(&mut self, is_first: bool) -> Option<Option<Cow<'t, str>>> {
        if self.close(b'}') {
            return Some(None);
        }
        if !is_first && !self.take(b',') {
            return None;
        }
        let key = self.string()?;
        self.take(b':').then_some(Some(key))
    }

    /// Enters an object with known fields, of which so many, from the first, must stand.
    pub(crate) fn fields(&mut self, keys: &'static [Key], needed: u32) -> Option<Fields> {
        self.open(b'{')?;
        Some(Fields { keys, needed, seen: 0, next: 0 })
    }

    /// The next field of the object by its place among the keys; `None` inside at the object's end. A field that the
    /// object does not have, one that stands twice, and an end before all that must stand are refused.
    pub(crate) fn field(&mut self, fields: &mut Fields) -> Option<Option<usize>> {
        // As our own writer has it: a comma behind the field before, no space, a name from here on. Many others write
        // one space.
        let rest = self.text.as_bytes().get(self.at..)?;
        let (before, rest) = match rest {
            [b',', b' ', rest @ ..] if !LEAN && fields.seen != 0 => (2, rest),
            [b',', rest @ ..] if fields.seen != 0 => (1, rest),
            _ => (usize::from(fields.seen != 0) * 3, rest),
        };
        if before < 3
            && let Some((found, length)) = fields.onwards(rest)
        {
            let bit = 1u64.checked_shl(found as u32)?;
            if fields.seen & bit != 0 {
                return None;
            }
            fields.seen |= bit;
            fields.next = found.wrapping_add(1);
            self.at = self.at.wrapping_add(before).wrapping_add(length);
            return Some(Some(found));
        }
        self.any_field(fields)
    }

    /// The same however the object is written.
    fn any_field(&mut self, fields: &mut Fields) -> Option<Option<usize>> {
        match self.peek()? {
            b'}' => {
                self.at += 1;
                self.levels = self.levels.wrapping_add(1);
                return (fields.seen.trailing_ones() >= fields.needed).then_some(None);
            }
            b',' if fields.seen != 0 => {
                self.at += 1;
                self.peek()?;
            }
            _ if fields.seen == 0 => {}
            _ => return None,
        }
        let found = match fields.find(self.text.as_bytes().get(self.at..)?) {
            Some((found, length)) => {
                self.at = self.at.wrapping_add(length);
                found
            }
            // Escaped, or no such field.
            None => {
                let name = self.string()?;
                fields.keys.iter().position(|key| key.name == name)?
            }
        };
        let bit = 1u64.checked_shl(found as u32)?;
        if fields.seen & bit != 0 {
            return None;
        }
        match self.text.as_bytes().get(self.at) {
            Some(b':') => self.at += 1,
            _ if self.take(b':') => {}
            _ => return None,
        }
        fields.seen |= bit;
        fields.next = found.wrapping_add(1);
        Some(Some(found))
    }

    /// Moves past an object without looking at more than its ends, and gives its text.
    pub(crate) fn object(&mut self) -> Option<&'t str> {
        if self.peek()? != b'{' {
            return None;
        }
        let (bytes, start) = (self.text.as_bytes(), self.at);
        let mut open = 0usize;
        loop {
            match bytes.get(self.at)? {
                b'"' => {
                    self.at += 1;
                    loop {
                        self.at += plain(bytes.get(self.at..)?);
                        match bytes.get(self.at)? {
                            b'\\' => self.at += 2,
                            _ => break,
                        }
                    }
                }
                b'{' | b'[' => open += 1,
                b'}' | b']' => open -= 1,
                _ => {}
            }
            self.at += 1;
            match open {
                0 => return self.text.get(start..self.at),
                _ if open > self.levels => return None,
                _ => {}
            }
        }
    }

    /// Fails unless only white space is left.
    pub(super) fn end(&mut self) -> Option<()> {
        self.peek().is_none().then_some(())
    }
}

impl Fields {
    /// The field after the last one, or one further on, whose name in quotes and colon stand here, and how long they
    /// are.
    #[inline]
    fn onwards(&self, text: &[u8]) -> Option<(usize, usize)> {
        let (b'"', rest) = text.split_first()? else { return None };
        let head = u64::from_le_bytes(*rest.first_chunk()?);
        let mut at = self.next;
        loop {
            let key = self.keys.get(at)?;
            if (head ^ key.head) & key.mask == 0 {
                let (name, rest) = rest.split_at_checked(key.name.len())?;
                let fits = name.len() < 8 || name == key.name.as_bytes();
                return (fits && rest.starts_with(b"\":")).then_some((at, name.len().wrapping_add(3)));
            }
            at = at.wrapping_add(1);
        }
    }

    /// The field whose name in quotes stands here, and how long it is with them. Looks onwards from the last field
    /// before it starts again: records are written in order with fields left out.
    #[inline]
    fn find(&self, text: &[u8]) -> Option<(usize, usize)> {
        let (b'"', rest) = text.split_first()? else { return None };
        let head = u64::from_le_bytes(*rest.first_chunk()?);
        let fits = |key: &Key| {
            (head ^ key.head) & key.mask == 0
                && (key.name.len() < 8
                    || rest.strip_prefix(key.name.as_bytes()).is_some_and(|rest| rest.first() == Some(&b'"')))
        };
        let (before, after) = self.keys.split_at_checked(self.next)?;
        let onwards = after.iter().position(fits).map(|at| at.wrapping_add(before.len()));
        let found = onwards.or_else(|| before.iter().position(fits))?;
        Some((found, self.keys.get(found)?.name.len().wrapping_add(2)))
    }
}

/// How many bytes stand before the first quote, backslash or control character.
#[inline]
pub(super) fn plain(bytes: &[u8]) -> usize {
    // Most texts are short: two words of eight bytes before anything that takes a start.
    let mut rest = bytes;
    for length in [0, 8] {
        let Some((word, after)) = rest.split_first_chunk() else { return length + plain_bytes(rest) };
        let stops = stops(*word);
        if stops != 0 {
            return length + stops.trailing_zeros() as usize / 8;
        }
        rest = after;
    }
    plain_long(rest).wrapping_add(16)
}

#[inline(never)]
fn plain_long(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    let before = |rest: &[u8]| bytes.len().wrapping_sub(rest.len());
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    while let Some((block, after)) = rest.split_first_chunk() {
        let stops = stops_of_block(*block);
        if stops != 0 {
            return before(rest).wrapping_add(stops.trailing_zeros() as usize);
        }
        rest = after;
    }
    // Compiles to a few instructions on vectors, where code need not be small.
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    while let Some((block, after)) = rest.split_first_chunk::<32>() {
        if block.iter().fold(false, |stop, byte| stop | is_stop(*byte)) {
            break;
        }
        rest = after;
    }
    while let Some((word, after)) = rest.split_first_chunk() {
        let stops = stops(*word);
        if stops != 0 {
            return before(rest).wrapping_add(stops.trailing_zeros() as usize / 8);
        }
        rest = after;
    }
    before(rest).wrapping_add(plain_bytes(rest))
}

/// One bit for each byte that ends plain text.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn stops_of_block(block: [u8; 16]) -> u16 {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u64x2, v128_or};
    let block = u128::from_le_bytes(block);
    let block = u64x2(block as u64, (block >> 64) as u64);
    let control = u8x16_lt(block, u8x16_splat(0x20));
    let quote = u8x16_eq(block, u8x16_splat(b'"'));
    let slash = u8x16_eq(block, u8x16_splat(b'\\'));
    u8x16_bitmask(v128_or(control, v128_or(quote, slash)))
}

fn is_stop(byte: u8) -> bool {
    (byte == b'"') | (byte == b'\\') | (byte < 0x20)
}

fn plain_bytes(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| !is_stop(**byte)).count()
}

/// A word whose lowest bit set is the top bit of the first byte that ends plain text; nought where none does.
#[inline]
fn stops(word: [u8; 8]) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    const TOPS: u64 = ONES * 128;
    let word = u64::from_le_bytes(word);
    // A subtraction sets a byte's top bit where the byte is the one sought. Its borrow can set further top bits, but
    // only above one that is rightly set, and only the lowest counts.
    let control = word.wrapping_sub(ONES * 0x20);
    let quote = (word ^ (ONES * 0x22)).wrapping_sub(ONES);
    let slash = (word ^ (ONES * 0x5C)).wrapping_sub(ONES);
    (control | quote | slash) & !word & TOPS
}

/// What the escape stands for whose backslash was passed, and the text after it.
fn unescape(escape: &str) -> Option<(char, &str)> {
    let (kind, rest) = escape.split_at_checked(1)?;
    let resolved = match kind {
        "\"" => '"',
        "\\" => '\\',
        "/" => '/',
        "b" => '\u{8}',
        "f" => '\u{c}',
        "n" => '\n',
        "r" => '\r',
        "t" => '\t',
        "u" => return unicode(rest),
        _ => return None,
    };
    Some((resolved, rest))
}

/// The character of `\u` and four digits, or of two such where it takes a pair.
fn unicode(rest: &str) -> Option<(char, &str)> {
    let (first, rest) = four_digits(rest)?;
    if !(0xD800..0xDC00).contains(&first) {
        return char::from_u32(first).map(|c| (c, rest));
    }
    let (second, rest) = four_digits(rest.strip_prefix("\\u")?)?;
    let low = second.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
    char::from_u32(0x10000 + ((first - 0xD800) << 10) + low).map(|c| (c, rest))
}

fn four_digits(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    let number = digits.chars().try_fold(0, |number, digit| Some(number * 16 + digit.to_digit(16)?))?;
    Some((number, rest))
}
