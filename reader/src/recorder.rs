//! Keeps the place of every fact while the record is put together.

use minutebook::lean::LEAN;
use minutebook::{Basis, EvidenceGround, EvidenceList, Pointer, Span};

/// The decoded text of a page, the evidence found in it so far, and what of it was understood.
pub(crate) struct Recorder<'t> {
    text: &'t str,
    evidence: EvidenceList,
    limit: usize,
}

impl<'t> Recorder<'t> {
    pub(crate) fn new(text: &'t str, limit: usize) -> Self {
        Self { text, evidence: EvidenceList::default(), limit }
    }

    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// Where a piece of the text stands in it. Pieces are always slices of the text, so their address tells; a piece
    /// from elsewhere gets an empty span at the end.
    pub(crate) fn span(&self, piece: &str) -> Span {
        let start = (piece.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        let end = start.wrapping_add(piece.len());
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(start), Ok(end)) if end as usize <= self.text.len() && start <= end => Span::new(start, end),
            _ => {
                let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
                Span::new(end, end)
            }
        }
    }

    /// The page states the fact at `path` in these words.
    pub(crate) fn stated(&mut self, path: &Pointer, piece: &str) {
        self.add(path, piece, Basis::Stated, Vec::new());
    }

    /// The fact at `path` is likely from these words.
    pub(crate) fn inferred(&mut self, path: &Pointer, piece: &str) {
        self.add(path, piece, Basis::Inferred, Vec::new());
    }

    /// The fact at `path` follows from the facts at `from`; these words led to it.
    pub(crate) fn derived(&mut self, path: &Pointer, piece: &str, from: Vec<Pointer>) {
        self.add(path, piece, Basis::Derived, from);
    }

    /// The caller said so.
    pub(crate) fn given(&mut self, path: &Pointer) {
        self.evidence.add(path, Basis::Given, None, Vec::new());
    }

    fn add(&mut self, path: &Pointer, piece: &str, basis: Basis, from: Vec<Pointer>) {
        if self.evidence.len() < self.limit {
            let span = self.span(piece);
            self.evidence.add(path, basis, Some(span), from);
        }
    }

    /// True when facts were dropped because there were too many.
    pub(crate) fn is_full(&self) -> bool {
        self.evidence.len() >= self.limit
    }

    pub(crate) fn into_evidence(mut self) -> EvidenceList {
        // What writes records the small way asks for each of them.
        if LEAN {
            return Vec::from(self.evidence).into();
        }
        self.evidence.shrink_to_fit();
        self.evidence
    }

    /// The evidence found so far.
    pub(crate) fn evidence(&self) -> impl DoubleEndedIterator<Item = EvidenceGround<'_>> {
        self.evidence.grounds()
    }

    /// The piece with the `that` that stands right before it: motions and decisions are told with it.
    pub(crate) fn with_that(&self, piece: &'t str) -> &'t str {
        let span = self.span(piece);
        let before = self.text.get(..span.start as usize).unwrap_or_default();
        // Signs and white space may part the two: `That, "..."`.
        let near = tail(before, 60).trim_end_matches(|c: char| {
            is_space(c) || matches!(c, ':' | ',' | '-' | '–' | '"' | '“' | '‘' | '*')
        });
        let word = tail(near, 4);
        let head = near.get(..near.len() - word.len()).unwrap_or_default();
        let that = word.eq_ignore_ascii_case("that") && !head.ends_with(|c: char| c.is_alphanumeric());
        if that && !piece.is_empty() { self.joined(word, piece) } else { piece }
    }

    /// The piece of text from the start of `first` to the end of `last`.
    pub(crate) fn joined(&self, first: &'t str, last: &'t str) -> &'t str {
        let (a, b) = (self.span(first), self.span(last));
        self.text.get(a.start as usize..b.end as usize).unwrap_or(first)
    }
}

/// White space as pages have it: no-break spaces count, and so do zero-width spaces that word processors leave.
#[inline]
pub(crate) fn is_space(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, ' ' | '\t'..='\r');
    }
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}')
}

/// Trims white space of every kind.
pub(crate) fn trim(text: &str) -> &str {
    // Most texts neither begin nor end with any.
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    if plain(text.as_bytes().first()) && plain(text.as_bytes().last()) {
        return text;
    }
    text.trim_matches(is_space)
}

/// The first bytes of a text, not more than so many.
pub(crate) fn head(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}

/// The last bytes of a text, not more than so many.
pub(crate) fn tail(text: &str, bytes: usize) -> &str {
    text.get(text.ceil_char_boundary(text.len().saturating_sub(bytes))..).unwrap_or(text)
}

/// True for ASCII text that single spaces alone divide.
fn is_folded(text: &[u8]) -> bool {
    // Without a way out early, several bytes are looked at in one step.
    let odd = text.iter().fold(false, |odd, byte| odd | !matches!(byte, b' '..=b'~'));
    let pairs = text.iter().zip(text.get(1..).unwrap_or_default());
    let wide = pairs.fold(false, |wide, (one, next)| wide | ((*one == b' ') & (*next == b' ')));
    !odd && !wide && text.first() != Some(&b' ') && text.last().is_some_and(|last| *last != b' ')
}

/// The text with runs of white space as one space: how facts are stored.
pub(crate) fn fold(text: &str) -> String {
    if is_folded(text.as_bytes()) {
        return text.to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}
