//! Words of the text: key terms.

use crate::evidence::Span;
use crate::path::Pointer;
use crate::rules::{Answers, Context, Place, args, rule};
use std::ops::Range;
use std::sync::LazyLock;

rule! {
    /// Key terms beside a figure are spelt right.
    ///
    /// # What it checks
    /// Within a sentence that holds a number, no word of a key term ("foster carers", "looked after children",
    /// "care leavers") is one letter away from its spelling while the term's other words stand beside it. Words such
    /// as "careers" are right elsewhere, and are not told there. Without the source text the answer is unknown.
    ///
    /// # Why
    /// The term says what a figure counts. A search for it, and a reader that matches figures by it, miss the one
    /// that is misspelt.
    ///
    /// # Bad
    /// "Of these, 260 children were placed with foster careers."
    ///
    /// # Good
    /// "Of these, 260 children were placed with foster carers."
    ///
    /// # Source
    /// The terms of children's social care, as the Department for Education's statistics use them.
    TXT006 "spelling-of-key-term" Note since "0.1.0"
    source: "terms of the Department for Education's statistics on children looked after",
    message: "expected `{expected}`, found `{found}`",
    help: "read the figure as one about `{expected}` if the sentence bears it out; the text is kept as it stands",
    run: spelling_of_key_term,
}

/// What figures of children's services count. Each word that can be misspelt has at least five letters.
const TERMS: &[&[&str]] = &[
    &["foster", "carer"],
    &["foster", "carers"],
    &["foster", "family"],
    &["foster", "families"],
    &["foster", "placement"],
    &["foster", "placements"],
    &["kinship", "carer"],
    &["kinship", "carers"],
    &["care", "leaver"],
    &["care", "leavers"],
    &["children", "in", "care"],
    &["looked", "after", "child"],
    &["looked", "after", "children"],
    &["connected", "persons"],
    &["special", "guardianship"],
    &["adoptive", "family"],
    &["adoptive", "families"],
    &["adoption", "order"],
    &["adoption", "orders"],
    &["placement", "order"],
    &["placement", "orders"],
    &["approved", "adopters"],
    &["prospective", "adopters"],
    &["residential", "placement"],
    &["residential", "placements"],
];

/// Words of other terms, one letter away from those above and right.
const RIGHT: &[&str] = &[
    "guardianships",
    "after",
    "care",
    "cared",
    "carer",
    "carers",
    "caring",
    "child",
    "childs",
    "connect",
    "fostered",
    "fosters",
    "leave",
    "leaves",
    "look",
    "looks",
    "ordered",
    "person",
    "placements",
    "adopter",
    "adopters",
    "adoptions",
    "leavers",
    "leaver",
    "placement",
    "order",
    "orders",
    "family",
    "families",
];

fn spelling_of_key_term(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.reading.is_none() {
        return;
    }
    let Some(text) = cx.text else {
        out.unknown_in_reading(Place::root(), "source text");
        return;
    };
    let (mut start, mut numbered) = (0, false);
    let bytes = text.as_bytes();
    // Sentences end at a semicolon, at the end of a line, or at a full stop with a space behind it.
    for (at, byte) in bytes.iter().enumerate() {
        let end = match byte {
            b'a'..=b'z' | b' ' => continue,
            b'\n' | b';' => at + 1,
            b'.' if bytes.get(at + 1) == Some(&b' ') => at + 2,
            _ => {
                numbered |= byte.is_ascii_digit();
                continue;
            }
        };
        if std::mem::take(&mut numbered) {
            terms(cx, out, text.get(start..end).unwrap_or_default(), start);
        }
        start = end;
    }
    if numbered {
        terms(cx, out, text.get(start..).unwrap_or_default(), start);
    }
}

/// Looks for terms in a sentence.
fn terms(cx: &Context<'_>, out: &mut Answers<'_, '_>, sentence: &str, start: usize) {
    let mut words = words_of(sentence);
    let mut ahead = words;
    let mut next = words.next();
    let mut before = None;
    let mut begins = next.map_or(0, |(_, word)| terms_with(word).0);
    while let Some((first, word)) = next {
        let from = std::mem::replace(&mut ahead, words);
        next = words.next();
        // All words of a term but one stand as they should: the first or the second among them.
        let (behind, second) = next.map_or((0, 0), |(_, word)| terms_with(word));
        let near = std::mem::replace(&mut begins, behind) | second;
        let to_do = before.replace(word).is_some_and(|word: &str| word.eq_ignore_ascii_case("to"));
        if near == 0 {
            continue;
        }
        let near = TERMS.iter().enumerate().filter(|(at, _)| near >> at & 1 == 1);
        let mut fits = near.filter_map(|(_, term)| Some((term, fit(term, from)?)));
        // A right term beside a misspelt one: "placement orders" is no "placement order".
        let Some((mut term, mut best)) = fits.next() else { continue };
        if let Some((exact, fit)) = fits.find(|(_, fit)| *fit == Fit::Exact) {
            (term, best) = (exact, fit);
        }
        if best == Fit::Exact {
            out.held();
            continue;
        }
        // "to foster careers in care" is about careers.
        if to_do {
            continue;
        }
        let last = from.last_of(term.len());
        let found = sentence.get(first..last).unwrap_or_default();
        let (place, span) = place(cx, start + first..start + last);
        let told = out.found_at(place, args! { expected: term.join(" "), found: found });
        if let Some(span) = span {
            told.span(span);
        }
    }
}

/// A bit for every term that begins with this word, and for every one whose second it is.
fn terms_with(word: &str) -> (u32, u32) {
    /// Words of the terms by first letter and length, with their bits.
    type Known = [Vec<(&'static str, u32, u32)>; 32];
    const _: () = assert!(TERMS.len() <= 32, "a bit for every term");
    static KNOWN: LazyLock<(Known, [u32; 32])> = LazyLock::new(|| {
        let (mut known, mut lengths) = (Known::default(), [0; 32]);
        for (bit, term) in TERMS.iter().enumerate() {
            for (place, word) in term.iter().take(2).enumerate() {
                let letter = usize::from(word.bytes().next().unwrap_or_default() & 31);
                let bits = if place == 0 { (1 << bit, 0) } else { (0, 1 << bit) };
                if let (Some(list), Some(known)) = (known.get_mut(letter), lengths.get_mut(letter)) {
                    *known |= 1u32 << word.len().min(31);
                    match list.iter_mut().find(|(one, ..)| one == word) {
                        Some((_, first, second)) => (*first, *second) = (*first | bits.0, *second | bits.1),
                        None => list.push((word, bits.0, bits.1)),
                    }
                }
            }
        }
        (known, lengths)
    });
    let (known, lengths) = &*KNOWN;
    let letter = usize::from(word.bytes().next().unwrap_or_default() & 31);
    if lengths.get(letter).copied().unwrap_or_default() >> word.len().min(31) & 1 == 0 {
        return (0, 0);
    }
    let found =
        known.get(letter).and_then(|list| list.iter().find(|(one, ..)| one.eq_ignore_ascii_case(word)));
    found.map_or((0, 0), |(_, first, second)| (*first, *second))
}

/// Words of letters, with their places.
pub(super) fn words_of(text: &str) -> WordsOf<'_> {
    WordsOf { text, at: 0 }
}

/// The words of a text from a place on.
#[derive(Clone, Copy)]
pub(super) struct WordsOf<'t> {
    text: &'t str,
    at: usize,
}

impl WordsOf<'_> {
    /// Where the last of so many words ends.
    fn last_of(self, count: usize) -> usize {
        self.take(count).last().map_or(0, |(at, word)| at + word.len())
    }
}

impl<'t> Iterator for WordsOf<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let start = skip(self.text, self.at, |byte| !byte.is_ascii_alphanumeric(), |c| !c.is_alphanumeric());
        let end = skip(self.text, start, |byte| byte.is_ascii_alphanumeric(), char::is_alphanumeric);
        self.at = end;
        Some((start, self.text.get(start..end)?)).filter(|(_, word)| !word.is_empty())
    }
}

/// The place from `at` on where another character stands: the first test is for ASCII, the second for any.
fn skip(text: &str, mut at: usize, plain: impl Fn(u8) -> bool, any: impl Fn(char) -> bool) -> usize {
    loop {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        at += rest.iter().position(|byte| !byte.is_ascii() || !plain(*byte)).unwrap_or(rest.len());
        match text.get(at..).and_then(|rest| rest.chars().next()).filter(|c| !c.is_ascii() && any(*c)) {
            Some(c) => at += c.len_utf8(),
            None => return at,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Exact,
    OneAway,
}

/// How the first of these words fit a term; `None` where they are other words.
fn fit(term: &[&str], words: WordsOf<'_>) -> Option<Fit> {
    let mut words = words.map(|(_, word)| word);
    let mut apart = None;
    for expected in term {
        let word = words.next()?;
        if !word.eq_ignore_ascii_case(expected) {
            if apart.is_some() {
                return None;
            }
            apart = Some((*expected, word));
        }
    }
    let Some((expected, word)) = apart else { return Some(Fit::Exact) };
    let near = expected.len() >= 5
        && word.len().abs_diff(expected.len()) <= 1
        && !RIGHT.iter().any(|right| word.eq_ignore_ascii_case(right))
        && strsim::osa_distance(&word.to_lowercase(), expected) == 1;
    near.then_some(Fit::OneAway)
}

/// The smallest part of the record that was read from this stretch of text, and the stretch as a span.
pub(super) fn place(cx: &Context<'_>, at: Range<usize>) -> (Pointer, Option<Span>) {
    let ends = u32::try_from(at.start).ok().zip(u32::try_from(at.end).ok());
    let Some(span) = ends.map(|(start, end)| Span::new(start, end)) else {
        return (Pointer::root(), None);
    };
    let nearest = cx.spans().and_then(|spans| spans.around(&span));
    (nearest.map_or_else(Pointer::root, |one| Pointer::known(one.path)), Some(span))
}
