//! Acronyms of the text.

use super::across::acronym_inconsistent_across;
use super::words::{place, words_of};
use crate::lean::{BTreeMap, HashMap, HashSet, Ordered};
use crate::rules::{Answers, Context, Place, args, rule};
use std::ops::Range;

rule! {
    /// An acronym has one spelling and one meaning.
    ///
    /// # What it checks
    /// Two words in capitals of four letters or more that differ by one letter, or by two neighbours that changed
    /// places, and of which neither is an ordinary word of the same text; and one acronym that is explained in two
    /// ways. Two acronyms that are both explained are two. A text without acronyms is not asked; without the source
    /// text the answer is unknown. In a book, pages of one council and pages of one matter are read as one text.
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
    across: acronym_inconsistent_across,
}

fn acronym_inconsistent(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.reading.is_none() {
        return;
    }
    let Some(text) = cx.text else {
        out.unknown_in_reading(Place::root(), "source text");
        return;
    };
    let found = acronyms(text);
    let mut in_order: Vec<_> = found.iter().map(|(word, use_)| (*word, use_)).collect();
    in_order.order_by_key(|(_, use_)| use_.first.start);
    let variants = acronym_variants(in_order);
    let mut wrong = variants.len();
    for (first, second) in variants {
        let at = found.get(second).map(|use_| use_.first.clone()).unwrap_or_default();
        tell(cx, out, at, first, second);
    }
    for use_ in found.values() {
        let mut meanings = use_.meanings.iter();
        let Some(first) = meanings.next() else { continue };
        for second in meanings.filter(|second| fold(second) != fold(first)) {
            wrong += 1;
            let at = text.find(second).map(|at| at..at + second.len());
            tell(cx, out, at.unwrap_or(use_.first.clone()), first, second);
        }
    }
    if wrong == 0 && !found.is_empty() {
        out.held();
    }
}

fn tell(cx: &Context<'_>, out: &mut Answers<'_, '_>, at: Range<usize>, first: &str, second: &str) {
    let (place, span) = place(cx, at);
    let found = out.found_at(place, args! { first: first, second: second });
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
        if has_capitals(line) && line.contains(|c: char| c.is_lowercase()) {
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
    // "RESOLVED" beside "resolved" is a word in capitals.
    found.retain(|word, _| !COMMON.contains(word));
    if !found.is_empty() {
        let ordinary = ordinary(text, &found);
        found.retain(|word, _| !ordinary.contains(*word));
    }
    found
}

/// Those of the acronyms that the text has as ordinary words, too.
fn ordinary(text: &str, found: &BTreeMap<&str, Acronym<'_>>) -> HashSet<String> {
    let shape = |first: u8, length: usize| (1u32 << (first & 31), 1u64 << length.min(63));
    let shapes = found.keys().map(|word| shape(word.bytes().next().unwrap_or_default(), word.len()));
    let (firsts, lengths) = shapes.fold((0, 0), |all, one| (all.0 | one.0, all.1 | one.1));
    let mut ordinary: HashSet<String> = HashSet::new();
    let mut capitals = String::new();
    let bytes = text.as_bytes();
    let mut inside = false;
    for (start, &first) in bytes.iter().enumerate() {
        let begins = !inside;
        inside = first.is_ascii_alphanumeric();
        // Most words begin with no acronym's letter.
        if !begins || !inside || firsts >> (first & 31) & 1 == 0 {
            continue;
        }
        let rest = bytes.get(start..).unwrap_or_default();
        let length = rest.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        if lengths & shape(first, length).1 == 0 {
            continue;
        }
        let word = text.get(start..start + length).unwrap_or_default();
        let whole = !text.get(..start).is_some_and(|before| before.ends_with(char::is_alphanumeric))
            && !text.get(start + length..).is_some_and(|behind| behind.starts_with(char::is_alphanumeric));
        if !whole || !word.bytes().any(|byte| byte.is_ascii_lowercase()) {
            continue;
        }
        capitals.clear();
        capitals.push_str(word);
        capitals.make_ascii_uppercase();
        if found.contains_key(capitals.as_str()) && !ordinary.contains(&capitals) {
            ordinary.insert(capitals.clone());
        }
    }
    ordinary
}

/// True for a line with four capitals in a row.
fn has_capitals(line: &str) -> bool {
    // One of every four bytes is the first, second, third or fourth of such a run.
    let bytes = line.as_bytes();
    let capital = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_uppercase);
    (3..bytes.len()).step_by(4).filter(|at| capital(*at)).any(|at| {
        let before = (1..4).take_while(|n| capital(at - n)).count();
        let behind = (1..4).take_while(|n| capital(at + n)).count();
        before + behind >= 3
    })
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
pub(super) fn fold(meaning: &str) -> String {
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
        near.order();
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
            neighbours.order();
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
