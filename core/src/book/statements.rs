//! Sentences that say how far a thing has come: what they speak of, how far it is, and the time that they name.

use super::Progress;
use super::frame::{Frame, ItemRef};
use super::phrases::{
    AUXILIARY, BACK, BEFORE_TIMES, CLAUSES, OPEN, PROGRESS, TIMES, UNDERTAKINGS, WITHIN_TIMES,
};
use super::terms::{sentences, stems, words};
use crate::lean::{BTreeSet, HashMap};
use crate::path::Pointer;
use std::rc::Rc;
use std::sync::LazyLock;

/// One sentence of an item's narrative that says how far something has come.
pub(super) struct Statement<'p, 'r> {
    pub(super) item: ItemRef<'p, 'r>,
    /// Position of the item in the frame's list of items.
    pub(super) item_at: usize,
    /// The block, as seen from the reading.
    pub(super) at: Pointer,
    pub(super) text: &'r str,
    pub(super) progress: Progress,
    pub(super) timescale: Option<String>,
    /// What the words beside the progress speak of.
    pub(super) subject: BTreeSet<String>,
    /// What the whole sentence speaks of.
    pub(super) about: BTreeSet<String>,
    /// What the whole block speaks of.
    pub(super) block: Rc<BTreeSet<String>>,
    /// Named things of the sentence, such as `Riverside Renewal Project`.
    pub(super) names: Vec<&'r str>,
}

/// Every sentence that says how far something has come.
pub(super) fn statements<'p, 'r>(frame: &Frame<'p, 'r>) -> Vec<Statement<'p, 'r>> {
    let mut found = Vec::new();
    for (item_at, item) in frame.items().enumerate() {
        let list = item.at.field("minutes");
        for (n, block) in item.item.minutes.iter().enumerate() {
            let mut whole: Option<Rc<BTreeSet<String>>> = None;
            for sentence in sentences(&block.text).filter(|sentence| may_tell(sentence)) {
                let Some((progress, subject)) = progress(sentence) else { continue };
                found.push(Statement {
                    item,
                    item_at,
                    at: list.at(n),
                    text: sentence,
                    progress,
                    timescale: timescale(sentence),
                    subject,
                    about: stems(sentence),
                    block: Rc::clone(whole.get_or_insert_with(|| Rc::new(stems(&block.text)))),
                    names: named_things(sentence),
                });
            }
        }
    }
    found
}

/// Phrases as words, with what they say.
type Phrases<'t> = Vec<(Vec<&'t str>, Progress)>;

/// True where a sentence has the longest word of a phrase of progress: few have, and the rest need no closer look.
fn may_tell(sentence: &str) -> bool {
    static BY_LENGTH: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
        let mut all: Vec<Vec<&str>> = Vec::new();
        for (phrase, _) in PROGRESS {
            let word = phrase.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
            if all.len() <= word.len() {
                all.resize(word.len() + 1, Vec::new());
            }
            if let Some(list) = all.get_mut(word.len())
                && !list.contains(&word)
            {
                list.push(word);
            }
        }
        all
    });
    sentence.as_bytes().split(|byte| !byte.is_ascii_alphabetic()).any(|word| {
        let near = BY_LENGTH.get(word.len()).map(Vec::as_slice).unwrap_or_default();
        near.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word))
    })
}

/// How far a sentence says that something has come, and the words of which it says so: those of its clause before the
/// word that tells; where that is only a pronoun, those of the clause before it.
pub(super) fn progress(sentence: &str) -> Option<(Progress, BTreeSet<String>)> {
    static BY_FIRST_WORD: LazyLock<HashMap<&str, Phrases<'_>>> = LazyLock::new(|| {
        let mut all: HashMap<&str, Vec<_>> = HashMap::new();
        for (phrase, progress) in PROGRESS {
            let words: Vec<&str> = phrase.split(' ').collect();
            all.entry(words.first().copied().unwrap_or_default()).or_default().push((words, *progress));
        }
        all
    });
    let all: Vec<String> = words(sentence).collect();
    let known = |at: usize| {
        let phrases = BY_FIRST_WORD.get(all.get(at)?.as_str())?.iter();
        let fits = phrases.filter(|(words, _)| {
            all.get(at..at + words.len()).is_some_and(|here| here.iter().eq(words.iter()))
        });
        fits.max_by_key(|(words, _)| words.len())
    };
    // "had not been completed", "should have been completed" say nothing of its being done.
    let open = |at: usize, progress: Progress| {
        let near = all.get(at.saturating_sub(3)..at).unwrap_or_default();
        progress == Progress::Done && near.iter().any(|word| OPEN.contains(&word.as_str()))
    };
    let told =
        (0..all.len()).find_map(|at| known(at).map(|found| (at, found)).filter(|(at, f)| !open(*at, f.1)));
    let (at, (phrase, progress)) = told?;
    let before = all.get(..at).unwrap_or_default();
    let after = all.get(at + phrase.len()..).unwrap_or_default();
    let begin = before.iter().rposition(|word| CLAUSES.contains(&word.as_str())).map_or(0, |at| at + 1);
    let clause = before.get(begin..).unwrap_or_default();
    let told =
        clause.iter().filter(|word| !BACK.contains(&word.as_str()) && !AUXILIARY.contains(&word.as_str()));
    // A word that points back, or one that stands before its noun ("ongoing work of"), leaves the whole sentence.
    let points_back = clause.iter().rev().find(|word| !AUXILIARY.contains(&word.as_str()));
    let points_back = points_back.is_none_or(|word| BACK.contains(&word.as_str()));
    let subject = if points_back || told.count() == 0 {
        before.iter().chain(after.iter().take(8)).cloned().collect::<Vec<_>>().join(" ")
    } else {
        clause.join(" ")
    };
    Some((*progress, stems(&subject)))
}

/// The first time that a sentence names, in its own words: `by the end of the year`.
pub(super) fn timescale(sentence: &str) -> Option<String> {
    let pieces: Vec<&str> = sentence.split_whitespace().collect();
    let bare = |at: usize| {
        pieces.get(at).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
    };
    (0..pieces.len()).find_map(|at| {
        bare(at).filter(|word| BEFORE_TIMES.contains(&word.as_str()))?;
        let mut last = None;
        for n in at + 1..(at + 9).min(pieces.len()) {
            let word = bare(n)?;
            let is_year =
                word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit());
            if TIMES.contains(&word.as_str()) || is_year {
                last = Some(n);
            } else if !WITHIN_TIMES.contains(&word.as_str()) && !word.bytes().all(|b| b.is_ascii_digit()) {
                break;
            }
            if pieces.get(n).is_some_and(|piece| piece.ends_with([',', ';', '.'])) {
                break;
            }
        }
        let words = pieces.get(at..=last?)?.join(" ");
        Some(words.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned())
    })
}

/// Names of undertakings: two capitalised words or more that end in a noun such as `Project`.
pub(super) fn named_things(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start: Option<(usize, usize)> = None;
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let capital = bare.starts_with(|c: char| c.is_uppercase());
        let joins = matches!(bare, "and" | "of" | "for" | "the") && start.is_some();
        if capital {
            let (from, count) = start.unwrap_or((at, 0));
            // "The Renewal Project" is named without its article.
            start = if count == 0 && matches!(bare, "The" | "A" | "An" | "This") {
                None
            } else {
                Some((from, count + 1))
            };
            if let Some((from, count)) = start
                && count >= 3
                && UNDERTAKINGS.contains(&bare)
                && let Some(name) = text.get(from..at + bare.len())
            {
                found.push(name);
                start = None;
            }
        }
        if !capital && !joins || word.len() > bare.len() {
            start = None;
        }
        at += piece.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(sentence: &str) -> Option<(Progress, Vec<String>)> {
        progress(sentence).map(|(progress, subject)| (progress, subject.into_iter().collect()))
    }

    #[test]
    fn what_a_sentence_says_of_progress() {
        let stems = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            of("Members regretted that the survey of bridges had been delayed from the date shared before"),
            Some((Progress::Delayed, stems(&["bridg", "survey"])))
        );
        let done =
            of("repairing the weirs was a priority and this had already been achieved").expect("progress");
        assert_eq!(done.0, Progress::Done);
        assert!(done.1.contains(&"weir".to_owned()), "{done:?}");
        assert_eq!(of("the repairs had not been completed").map(|one| one.0), Some(Progress::Delayed));
        assert_eq!(of("it would have been achieved").map(|one| one.0), None);
        let late = of("it should have been completed before but was now not possible until spring");
        assert_eq!(late.map(|one| one.0), Some(Progress::Delayed));
        assert_eq!(of("The bridges were inspected."), None);
    }

    #[test]
    fn the_time_that_a_sentence_names() {
        let cases = [
            ("was not possible until the end of the year.", Some("until the end of the year")),
            (
                "would go to cabinet in the next couple of months by then",
                Some("in the next couple of months"),
            ),
            ("ran between April 2016 and March 2021 was", Some("between April 2016 and March 2021")),
            ("in the room", None),
            ("in", None),
        ];
        for (text, expected) in cases {
            assert_eq!(timescale(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn names_of_undertakings() {
        assert_eq!(
            named_things(
                "The ongoing work of the Mill Quarter Project, and the Plan. A Footpath Renewal Scheme ran"
            ),
            ["Mill Quarter Project", "Footpath Renewal Scheme"]
        );
        assert!(named_things("the Project and Élan, É Plan").is_empty());
    }
}
