//! Changes: the words that compare a number with an earlier one.

use super::figures::Sentence;
use crate::recorder::{self, trim};
use crate::tokens::tokens;
use crate::wordlist::{Filter, mark};
use crate::words::figures::{EITHER_WAY, MOVES};
use minutebook::Direction;
use minutebook::value::Decimal;

/// Bytes before a number in which the words that are asked for stand: longer than any of them.
const REACH: usize = 40;

/// What makes a number an earlier value of the one before it, and which way it moved since.
pub(super) fn comparison(before: &str) -> Option<Option<(Direction, &str)>> {
    let tail = trim(before);
    let near = recorder::tail(tail, REACH).to_ascii_lowercase();
    let ends = [
        "compared with",
        "compared to",
        "compared with the",
        "compared to the",
        "down from",
        "up from",
        "increase from",
        "decrease from",
        "reduction from",
        "fall from",
        "rise from",
        "improvement from",
        "against",
        "as against",
        "drop from",
        "decrease from the",
        "increase from the",
        "reduction from the",
        "fall from the",
        "drop from the",
        "rise from the",
        "growth from",
        "improvement on",
        "increase on the",
        "increase on",
        "reduction on",
        "reduction on the",
        "in comparison to",
        "in comparison with",
    ];
    let plain = ends.iter().any(|end| near.ends_with(end));
    let dated = ["when only", "when it was", "when", "when it stood at", "when just"]
        .iter()
        .any(|end| near.ends_with(end))
        && [" from ", " since "].iter().any(|word| tail.to_ascii_lowercase().contains(word));
    (plain || dated).then(|| moved(tail))
}

/// The last word of a text that says which way something moved.
pub(super) fn moved(words: &str) -> Option<(Direction, &str)> {
    const FILTER: Filter = Filter::of_pairs(MOVES);
    let all = words.rsplit(|c: char| !c.is_alphanumeric());
    all.filter(|word| FILTER.passes(mark(word.as_bytes()))).find_map(|word| {
        let (_, direction) = MOVES.iter().find(|(known, _)| word.eq_ignore_ascii_case(known))?;
        Some((*direction, word))
    })
}

/// "from 149 to 266": true for the first of the two.
pub(super) fn from_to(sentence: &Sentence<'_>, n: usize) -> Option<()> {
    let here = sentence.numbers.get(n)?;
    let next = sentence.numbers.get(n + 1)?;
    let from = sentence.lower_before(n).ends_with("from");
    let between = trim(sentence.slice(here.end, next.start));
    let to = between.eq_ignore_ascii_case("to");
    (from && to && here.unit == next.unit).then_some(())
}

/// True where a word says which way a number moved, and not only that it is better: then the numbers must agree.
pub(super) fn says_way(word: &str, older: Decimal, newer: Decimal) -> bool {
    !EITHER_WAY.iter().any(|known| word.eq_ignore_ascii_case(known)) || newer.cmp_value(older).is_gt()
}

/// Which way the sentence says that the second number of "from 149 to 266" moved; nothing where its words say both ways:
/// "to reduce the increase from 4.99% to 2.99%".
pub(super) fn direction_of<'t>(sentence: &Sentence<'t>, n: usize) -> Option<(Direction, &'t str)> {
    let first = sentence.numbers.get(n.checked_sub(1)?)?;
    let own = n.checked_sub(2).and_then(|before| sentence.numbers.get(before)).map_or(0, |before| before.end);
    let words = sentence.slice(own, first.start);
    let Some((direction, word)) = moved(words) else { return moved(sentence.slice(0, own)) };
    let other =
        MOVES.iter().any(|(known, way)| *way != direction && tokens(words).iter().any(|one| one.is(known)));
    (!other).then_some((direction, word))
}

/// A number that says by how much something moved: "an increase of 40", the "25%" of "an increase of 40 (25%)", the "5%"
/// of "£15,000, up 5%".
pub(super) fn states_change(sentence: &Sentence<'_>, n: usize) -> bool {
    if names_change(sentence, n) {
        return true;
    }
    let again = || ["(", "or", ", or", "(or"].contains(&sentence.lower_before(n));
    n > 0 && is_share(sentence, n) && again() && names_change(sentence, n - 1)
}

fn names_change(sentence: &Sentence<'_>, n: usize) -> bool {
    let lower = sentence.lower_before(n);
    let bare = lower.strip_suffix("up").or_else(|| lower.strip_suffix("down"));
    is_difference(lower)
        || bare.is_some_and(|head| is_share(sentence, n) && trim(head).ends_with([',', '(', '-', '–']))
}

fn is_share(sentence: &Sentence<'_>, n: usize) -> bool {
    sentence.numbers.get(n).is_some_and(|number| number.unit == minutebook::Unit::Percent)
}

/// "200, an increase of 25% on the 160 of last year": the words right before an earlier value, behind a stated change.
pub(super) fn over(before: &str) -> bool {
    ["on", "on the", "from", "from the", "over", "over the"]
        .iter()
        .any(|words| trim(before).eq_ignore_ascii_case(words))
}

/// "an increase of 5%": true for a number that says by how much something moved.
pub(super) fn is_difference(before: &str) -> bool {
    let near = recorder::tail(trim(before), REACH);
    if !near.ends_with(['f', 'F', 'y', 'Y']) {
        return false;
    }
    let lower = near.to_ascii_lowercase();
    let Some(head) = lower.strip_suffix(" of").or_else(|| lower.strip_suffix(" by")) else { return false };
    let last = head.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    MOVES.iter().any(|(word, _)| *word == last)
}
