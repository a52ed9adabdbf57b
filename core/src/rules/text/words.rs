//! Words of the text: acronyms and key terms.

use crate::evidence::Span;
use crate::path::Pointer;
use crate::reading::Reading;
use crate::rules::{Answers, Context, args, rule};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

rule! {
    /// An acronym has one spelling and one meaning.
    ///
    /// # What it checks
    /// Two words in capitals of four letters or more that differ by one letter, or by two neighbours that changed
    /// places, and of which neither is an ordinary word of the same text; and one acronym that is explained in two
    /// ways. Two acronyms that are both explained are two. A text without acronyms is not asked; without the source
    /// text the answer is unknown.
    ///
    /// # Why
    /// An acronym names a service or a scheme. Spelt two ways, it looks like two, and a search finds half.
    ///
    /// # Bad
    /// "The HIPSS service ... carers of HIPPS were consulted."
    ///
    /// # Good
    /// "The Home and Individual Placement Support Service (HIPSS) ... carers of HIPSS were consulted."
    ///
    /// # Source
    /// Custom: one expansion, one spelling.
    TXT005 "acronym-inconsistent" Note since "0.1.0"
    source: "custom: an acronym has one spelling and one expansion",
    message: "expected one form of the acronym, found `{first}` and `{second}`",
    help: "see which of the two is meant; both are kept as they stand",
    run: acronym_inconsistent,
}

fn acronym_inconsistent(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(reading) = cx.reading else { return };
    let Some(text) = cx.text else {
        out.unknown_in_reading(Pointer::root(), "source text");
        return;
    };
    let found = acronyms(text);
    let mut in_order: Vec<_> = found.iter().map(|(word, use_)| (*word, use_)).collect();
    in_order.sort_by_key(|(_, use_)| use_.first.start);
    let variants = acronym_variants(in_order);
    let mut wrong = variants.len();
    for (first, second) in variants {
        let at = found.get(second).map(|use_| use_.first.clone()).unwrap_or_default();
        tell(out, reading, at, first, second);
    }
    for use_ in found.values() {
        let mut meanings = use_.meanings.iter();
        let Some(first) = meanings.next() else { continue };
        for second in meanings.filter(|second| fold(second) != fold(first)) {
            wrong += 1;
            let at = text.find(second).map(|at| at..at + second.len());
            tell(out, reading, at.unwrap_or(use_.first.clone()), first, second);
        }
    }
    if wrong == 0 && !found.is_empty() {
        out.held();
    }
}

fn tell(out: &mut Answers<'_, '_>, reading: &Reading, at: Range<usize>, first: &str, second: &str) {
    let (place, span) = place(reading, at);
    let found = out.found_in_reading(place, args! { first: first, second: second });
    if let Some(span) = span {
        found.span(span);
    }
}

/// How a text uses an acronym.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Acronym<'t> {
    /// Where it stands first.
    pub(crate) first: Range<usize>,
    /// What it is said to mean, in the order of the text, each once.
    pub(crate) meanings: Vec<&'t str>,
}

/// Words in capitals of four letters or more that are no ordinary words of this text, with their use.
pub(crate) fn acronyms(text: &str) -> BTreeMap<&str, Acronym<'_>> {
    let mut found: BTreeMap<&str, Acronym<'_>> = BTreeMap::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        // A line in capitals is a heading: its words are no acronyms.
        if line.contains(|c: char| c.is_lowercase()) {
            for (at, word) in words_of(line) {
                let is_acronym = word.len() >= 4 && word.bytes().all(|b| b.is_ascii_uppercase());
                if is_acronym {
                    let at = line_start + at;
                    let use_ = found
                        .entry(word)
                        .or_insert_with(|| Acronym { first: at..at + word.len(), meanings: Vec::new() });
                    if let Some(meaning) = text.get(..at).and_then(|before| meaning_before(before, word))
                        && !use_.meanings.contains(&meaning)
                        && use_.meanings.iter().all(|known| fold(known) != fold(meaning))
                    {
                        use_.meanings.push(meaning);
                    }
                }
            }
        }
        line_start += line.len();
    }
    if !found.is_empty() {
        // "RESOLVED" beside "resolved" is a word in capitals.
        let lengths: HashSet<usize> = found.keys().map(|acronym| acronym.len()).collect();
        let mut ordinary: HashSet<String> = HashSet::new();
        let mut capitals = String::new();
        for (_, word) in words_of(text) {
            if word.len() < 4 || !lengths.contains(&word.len()) || !word.contains(char::is_lowercase) {
                continue;
            }
            capitals.clear();
            capitals.push_str(word);
            capitals.make_ascii_uppercase();
            if found.contains_key(capitals.as_str()) && !ordinary.contains(&capitals) {
                ordinary.insert(capitals.clone());
            }
        }
        found.retain(|word, _| !ordinary.contains(*word) && !COMMON.contains(word));
    }
    found
}

/// Words that stand in capitals for weight.
const COMMON: &[&str] = &[
    "RESOLVED",
    "RECOMMENDED",
    "RECOMMENDATION",
    "RECOMMENDATIONS",
    "DECISION",
    "DECISIONS",
    "AGREED",
    "NOTED",
    "THAT",
    "MINUTES",
    "MINUTE",
    "AGENDA",
    "REPORT",
    "REPORTS",
    "PRESENT",
    "APOLOGIES",
    "COUNCIL",
    "CABINET",
    "COMMITTEE",
    "AGAINST",
    "ABSTAIN",
    "ABSTENTIONS",
    "ACTION",
    "ACTIONS",
    "MEETING",
    "ITEM",
    "ITEMS",
    "NONE",
    "NOTE",
    "WARD",
    "CHAIR",
    "PART",
    "PARTS",
    "FROM",
    "WITH",
    "DATE",
    "TIME",
    "PAGE",
    "VOTE",
    "VOTES",
    "ALSO",
    "ONLY",
    "MUST",
    "WILL",
];

/// Words of letters, with their places.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let start = at;
            at += word_len(rest);
            if at > start {
                return Some((start, text.get(start..at)?));
            }
            // No word begins here: on to the next character.
            at += rest.chars().next()?.len_utf8();
        }
    })
}

/// Bytes of the word that a text begins with.
fn word_len(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let behind = text.get(plain..).unwrap_or_default();
    if behind.bytes().next().is_none_or(|byte| byte.is_ascii()) {
        return plain;
    }
    plain + behind.find(|c: char| !c.is_alphanumeric()).unwrap_or(behind.len())
}

/// The words right before "(ABCD)" whose first letters spell it.
fn meaning_before<'t>(before: &'t str, acronym: &str) -> Option<&'t str> {
    const SMALL: &[&str] = &["and", "of", "the", "for", "in", "to", "on", "with", "a"];
    let before = before.strip_suffix('(')?.trim_end();
    let mut letters = acronym.chars().rev().peekable();
    let mut start = before.len();
    for word in before.rsplit(|c: char| c.is_whitespace() || c == '-') {
        let Some(wanted) = letters.peek() else { break };
        let begins = word.chars().next().is_some_and(|c| c.to_ascii_uppercase() == *wanted);
        if begins {
            letters.next();
        } else if !SMALL.contains(&word.to_lowercase().as_str()) {
            return None;
        }
        start = start.checked_sub(word.len() + usize::from(start < before.len()))?;
    }
    if letters.peek().is_some() { None } else { before.get(start..).map(str::trim) }
}

/// A meaning without case, hyphens and plurals.
fn fold(meaning: &str) -> String {
    let words = meaning.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let word = word.to_lowercase();
            word.strip_suffix('s').map_or(word.clone(), str::to_owned)
        })
        .filter(|word| !matches!(word.as_str(), "and" | "of" | "the" | "for"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Pairs of acronyms that are most likely one, spelt in two ways: of one length, apart by one letter or by two
/// neighbours that changed places, and not both explained. The acronyms may come from several pages.
pub(crate) fn acronym_variants<'t, 'u>(
    acronyms: impl IntoIterator<Item = (&'t str, &'u Acronym<'u>)>,
) -> Vec<(&'t str, &'t str)> {
    let all: Vec<_> = acronyms.into_iter().collect();
    let mut variants = Vec::new();
    // Acronyms by what two variants share, so that not every pair is compared.
    let mut known: HashMap<(usize, Vec<u8>), Vec<usize>> = HashMap::new();
    for (n, (second, second_use)) in all.iter().enumerate() {
        let keys: Vec<_> = variant_keys(second).collect();
        let mut near: Vec<usize> = keys.iter().filter_map(|key| known.get(key)).flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        for (first, first_use) in near.into_iter().filter_map(|at| all.get(at)) {
            let both_explained = !first_use.meanings.is_empty() && !second_use.meanings.is_empty();
            if !both_explained && is_variant(first, second) {
                variants.push((*first, *second));
            }
        }
        for key in keys {
            known.entry(key).or_default().push(n);
        }
    }
    variants
}

/// What a word has in common with its variants: its letters without one, or with two neighbours in order, and where.
fn variant_keys(word: &str) -> impl Iterator<Item = (usize, Vec<u8>)> {
    (0..word.len()).flat_map(move |at| {
        let mut shorter = word.as_bytes().to_vec();
        shorter.remove(at);
        let mut ordered = word.as_bytes().to_vec();
        if let Some(neighbours) = ordered.get_mut(at..at + 2) {
            neighbours.sort_unstable();
        }
        [(at, shorter), (at, ordered)]
    })
}

fn is_variant(a: &str, b: &str) -> bool {
    if a.len() != b.len() || a == b {
        return false;
    }
    let apart: Vec<_> = a.bytes().zip(b.bytes()).enumerate().filter(|(_, (x, y))| x != y).collect();
    match apart.as_slice() {
        // In four letters one letter makes another word: "NEET", "NEED".
        [_] => a.len() > 4,
        [(n, (a, b)), (m, (c, d))] => n + 1 == *m && a == d && b == c,
        _ => false,
    }
}

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
    let Some(reading) = cx.reading else { return };
    let Some(text) = cx.text else {
        out.unknown_in_reading(Pointer::root(), "source text");
        return;
    };
    let mut start = 0;
    for sentence in text.split_inclusive(['\n', ';']).flat_map(sentences) {
        if sentence.contains(|c: char| c.is_ascii_digit()) {
            terms(out, reading, sentence, start);
        }
        start += sentence.len();
    }
}

/// Sentences of a line: they end in a full stop with a space behind it.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(". ").map_or(rest.len(), |at| at + 2);
        let (sentence, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(sentence)
    })
}

fn terms(out: &mut Answers<'_, '_>, reading: &Reading, sentence: &str, start: usize) {
    let words: Vec<(usize, &str)> = words_of(sentence).collect();
    let is_term_word = |n: usize| words.get(n).is_some_and(|(_, word)| in_a_term(word));
    let mut next_is = is_term_word(0);
    for n in 0..words.len() {
        // All words of a term but one stand as they should: the first or the second among them.
        let this_is = std::mem::replace(&mut next_is, is_term_word(n + 1));
        if !(this_is || next_is) {
            continue;
        }
        let rest = words.get(n..).unwrap_or_default();
        let mut fits = TERMS.iter().filter_map(|term| Some((term, fit(term, rest)?)));
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
        let before = n.checked_sub(1).and_then(|before| words.get(before));
        if before.is_some_and(|(_, word)| word.eq_ignore_ascii_case("to")) {
            continue;
        }
        let last = rest.get(term.len() - 1).map_or(0, |(at, word)| at + word.len());
        let first = rest.first().map_or(0, |(at, _)| *at);
        let found = sentence.get(first..last).unwrap_or_default();
        let (place, span) = place(reading, start + first..start + last);
        let told = out.found_in_reading(place, args! { expected: term.join(" "), found: found });
        if let Some(span) = span {
            told.span(span);
        }
    }
}

fn in_a_term(word: &str) -> bool {
    (2..=12).contains(&word.len())
        && TERMS.iter().flat_map(|term| *term).any(|one| one.eq_ignore_ascii_case(word))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Exact,
    OneAway,
}

/// How the first of these words fit a term; `None` where they are other words.
fn fit(term: &[&str], words: &[(usize, &str)]) -> Option<Fit> {
    if words.len() < term.len() {
        return None;
    }
    let mut apart =
        term.iter().zip(words).filter(|(expected, (_, word))| !word.eq_ignore_ascii_case(expected));
    let Some((expected, (_, word))) = apart.next() else { return Some(Fit::Exact) };
    let near = apart.next().is_none()
        && expected.len() >= 5
        && word.len().abs_diff(expected.len()) <= 1
        && !RIGHT.iter().any(|right| word.eq_ignore_ascii_case(right))
        && strsim::osa_distance(&word.to_lowercase(), expected) == 1;
    near.then_some(Fit::OneAway)
}

/// The smallest part of the record that was read from this stretch of text, and the stretch as a span.
fn place(reading: &Reading, at: Range<usize>) -> (Pointer, Option<Span>) {
    let ends = u32::try_from(at.start).ok().zip(u32::try_from(at.end).ok());
    let Some(span) = ends.map(|(start, end)| Span::new(start, end)) else {
        return (Pointer::root(), None);
    };
    let around = reading.evidence.iter().filter_map(|one| {
        one.span.as_ref().filter(|around| around.covers(&span)).map(|around| (one, around))
    });
    let nearest = around.min_by_key(|(_, around)| around.end - around.start);
    (nearest.map_or_else(Pointer::root, |(one, _)| one.path.clone()), Some(span))
}
