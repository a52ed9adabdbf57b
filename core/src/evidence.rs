//! Where in the text a fact stands, and on what ground it was read.

use crate::evidence_list::{EvidenceList, Ground};
use crate::lean::Ordered;
use crate::path::Pointer;
use crate::rules::Seed;
use crate::shape::{code_list, record};
use std::collections::HashMap;

record! {
    /// A stretch of the decoded source text, in UTF-8 bytes.
    pub struct Span {
        required {
            /// First byte.
            start: u32,
            /// One past the last byte.
            end: u32,
        }
    }
}

impl Span {
    /// The span's text; `None` where the span does not fit `text`.
    pub fn slice<'t>(&self, text: &'t str) -> Option<&'t str> {
        text.get(self.start as usize..self.end as usize)
    }

    /// True when it holds no text.
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// True when `other` lies inside.
    pub fn covers(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

code_list! {
    /// On what ground a fact stands.
    pub enum Basis {
        /// The page says it in these words.
        Stated = "stated",
        /// It follows from facts that the page states, by arithmetic or by logic.
        Derived = "derived",
        /// It is likely from the page's wording, not certain.
        Inferred = "inferred",
        /// The caller said it; the page may say nothing.
        Given = "given",
    }
}

record! {
    /// The ground of one fact.
    pub struct Evidence {
        required {
            /// The fact's place in the reading.
            path: Pointer,
            /// On what ground it stands.
            basis: Basis,
        }
        /// Where it stands in the source text; absent only for what the caller gave.
        span: Option<Span>,
        /// The facts that it was derived from.
        from: Vec<Pointer>,
    }
}

/// Finds the evidence of any place: its own, else that of the nearest place around it.
#[derive(Debug)]
pub struct EvidenceIndex<'e> {
    /// The first piece of evidence for each path.
    by_path: HashMap<&'e str, &'e Evidence, Seed>,
}

impl<'e> EvidenceIndex<'e> {
    /// Indexes evidence by path; the first of several for one path counts.
    pub fn new(evidence: &'e [Evidence]) -> Self {
        let mut by_path = HashMap::with_capacity_and_hasher(evidence.len(), Seed::default());
        for one in evidence {
            by_path.entry(one.path.as_str()).or_insert(one);
        }
        Self { by_path }
    }

    /// Evidence of the place itself or of the nearest place around it.
    pub fn nearest(&self, path: &Pointer) -> Option<&'e Evidence> {
        let mut place = path.as_str();
        loop {
            if let Some(found) = self.by_path.get(place) {
                return Some(found);
            }
            place = place.rsplit_once('/')?.0;
        }
    }
}

/// For each of a few places, the evidence that [`EvidenceIndex::nearest`] finds: one pass over the evidence, and room for
/// what is asked alone.
pub(crate) fn nearest<'e>(evidence: &'e EvidenceList, asked: &[Pointer]) -> Vec<Option<Ground<'e>>> {
    let mut known: HashMap<&str, Option<Ground<'e>>> = HashMap::new();
    // Most paths differ from all that are asked in their length.
    let mut lengths = [0_u64; 4];
    for place in asked.iter().flat_map(around) {
        known.insert(place, None);
        if let Some(bits) = lengths.get_mut(place.len().min(255) / 64) {
            *bits |= 1 << (place.len().min(255) % 64);
        }
    }
    for one in evidence.grounds() {
        let length = one.path.len().min(255);
        if lengths.get(length / 64).is_some_and(|bits| bits >> (length % 64) & 1 == 1)
            && let Some(slot @ None) = known.get_mut(one.path)
        {
            *slot = Some(one);
        }
    }
    asked.iter().map(|path| around(path).find_map(|place| known.get(place).cloned().flatten())).collect()
}

/// What [`EvidenceIndex`] is, without making records of the evidence: for the span alone.
pub(crate) struct SpanOf<'e> {
    evidence: &'e EvidenceList,
    by_path: HashMap<&'e str, u32, Seed>,
}

impl<'e> SpanOf<'e> {
    pub(crate) fn new(evidence: &'e EvidenceList) -> Self {
        let mut by_path = HashMap::with_capacity_and_hasher(evidence.len(), Seed::default());
        for (n, one) in (0..).zip(evidence.grounds()) {
            by_path.entry(one.path).or_insert(n);
        }
        Self { evidence, by_path }
    }

    /// The span of the first evidence of the place or of the nearest place around it.
    pub(crate) fn nearest(&self, path: &Pointer) -> Option<Span> {
        let found = around(path).find_map(|place| self.by_path.get(place))?;
        self.evidence.ground_at(*found as usize)?.span
    }
}

/// A place and those around it, from the inside out.
fn around(path: &Pointer) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path.as_str()), |place| Some(place.rsplit_once('/')?.0))
}

/// Evidence by where it stands, so that the part of the record that was read from a stretch of text is found quickly.
#[derive(Debug)]
pub(crate) struct SpanIndex<'e> {
    evidence: &'e EvidenceList,
    /// Numbers of the pieces with a span, by its start, then by its end.
    by_start: Vec<u32>,
    /// The greatest end among the entries up to this one.
    furthest: Vec<u32>,
}

impl<'e> SpanIndex<'e> {
    pub(crate) fn new(evidence: &'e EvidenceList) -> Self {
        let count = u32::try_from(evidence.len()).unwrap_or(u32::MAX);
        let mut by_start: Vec<u32> = (0..count).filter(|n| evidence.bounds(*n).is_some()).collect();
        by_start.shrink_to_fit();
        by_start.order_by_key(|n| evidence.bounds(*n));
        let mut end = 0;
        let furthest = by_start
            .iter()
            .map(|n| {
                end = end.max(evidence.bounds(*n).map_or(0, |(_, end)| end));
                end
            })
            .collect();
        Self { evidence, by_start, furthest }
    }

    /// The evidence with the shortest span that covers this one.
    pub(crate) fn around(&self, span: &Span) -> Option<Ground<'e>> {
        let starts = |n: &u32| self.evidence.bounds(*n).is_some_and(|(start, _)| start <= span.start);
        let upto = self.by_start.partition_point(starts);
        let mut best: Option<(u32, u32)> = None;
        let entries = self.by_start.iter().zip(&self.furthest).take(upto).rev();
        for (n, furthest) in entries {
            let Some((start, end)) = self.evidence.bounds(*n) else { continue };
            // What starts earlier still is longer than what was found, or ends too soon.
            let shortest = span.end.saturating_sub(start);
            if *furthest < span.end || best.is_some_and(|(len, _)| shortest > len) {
                break;
            }
            let len = end.saturating_sub(start);
            if start <= span.start && span.end <= end && best.is_none_or(|(known, _)| len < known) {
                best = Some((len, *n));
            }
        }
        best.and_then(|(_, n)| self.evidence.ground_at(n as usize))
    }
}

/// Converts byte offsets into the units of other languages: the only place that does.
///
/// Offsets inside a character count as that character's start.
///
/// ```
/// use minutebook::{Offsets, Span};
/// let text = "£5 – ‘yes’ 🗳 carried";
/// let at = text.find("carried").unwrap_or(0) as u32;
/// let offsets = Offsets::new(text);
/// assert_eq!(offsets.utf16(at), 14);
/// assert_eq!(offsets.code_points(at), 13);
/// assert_eq!(offsets.line_column(at), (1, 14));
/// ```
#[derive(Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    /// For every 256 bytes: code points, UTF-16 units and lines before it.
    marks: Vec<Counts>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    code_points: u32,
    utf16: u32,
    lines: u32,
}

impl Counts {
    fn count(self, bytes: &[u8]) -> Self {
        bytes.iter().fold(self, |mut counts, &byte| {
            // Every byte but a continuation byte starts a character; four-byte characters take two UTF-16 units.
            counts.code_points += u32::from(byte & 0xC0 != 0x80);
            counts.utf16 += u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0);
            counts.lines += u32::from(byte == b'\n');
            counts
        })
    }
}

const STEP: usize = 256;

impl<'t> Offsets<'t> {
    /// Prepares conversions for one text in one pass.
    pub fn new(text: &'t str) -> Self {
        let mut counts = Counts::default();
        let marks = std::iter::once(counts)
            .chain(text.as_bytes().chunks(STEP).map(|chunk| {
                counts = counts.count(chunk);
                counts
            }))
            .collect();
        Self { text, marks }
    }

    fn floor(&self, byte: u32) -> usize {
        let mut at = (byte as usize).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    fn counts(&self, byte: u32) -> Counts {
        let at = self.floor(byte);
        let mark = at / STEP;
        let rest = self.text.as_bytes().get(mark * STEP..at).unwrap_or_default();
        self.marks.get(mark).copied().unwrap_or_default().count(rest)
    }

    /// UTF-16 code units before this byte: JavaScript's offset.
    pub fn utf16(&self, byte: u32) -> u32 {
        self.counts(byte).utf16
    }

    /// Code points before this byte: Python's offset.
    pub fn code_points(&self, byte: u32) -> u32 {
        self.counts(byte).code_points
    }

    /// Line and column in code points, both from 1.
    pub fn line_column(&self, byte: u32) -> (u32, u32) {
        let at = self.floor(byte);
        let line_start = self.text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        let column = self.text.get(line_start..at).map_or(0, |part| part.chars().count());
        (self.counts(byte).lines + 1, u32::try_from(column).unwrap_or(u32::MAX - 1) + 1)
    }
}
