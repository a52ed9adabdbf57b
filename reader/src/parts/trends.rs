//! Trends: changes that a page states without their numbers.

mod forms;
mod measure;

use crate::blocks::Block;
use crate::gates::Gate;
use crate::phrase::{any_at, is_sign, is_word, piece, trim_end};
use crate::recorder::{Recorder, fold};
use crate::sentences::{clauses, sentences};
use crate::tokens::{Kind, Token, tokens};
use crate::when;
use crate::wordlist::{Stems, WordList};
use crate::words::trends::{CONTRASTS, NOT_REAL};
use forms::{adjective, comparative, noun, pronoun, steady, verb};
use minutebook::{AgendaItem, BlockKind, Direction, Pointer, Trend};
use std::sync::LazyLock;

/// Stems without one of which no clause states a change.
static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(&[
        "increas",
        "ris",
        "rose",
        "gr",
        "surge",
        "up",
        "spike",
        "improve",
        "decreas",
        "reduc",
        "fall",
        "fell",
        "declin",
        "drop",
        "dip",
        "down",
        "deteriorat",
        "less",
        "doubl",
        "trebl",
        "tripl",
        "halv",
        "diminish",
        "worse",
        "stab",
        "plateau",
        "dwindl",
        "remain",
        "stay",
        "kept",
        "continue",
        "simila",
        "high",
        "more",
        "better",
        "low",
        "few",
        "no",
        "long",
        "short",
        "bus",
        "un",
    ])
});

/// More changes than a clause of prose states.
const MOST: usize = 8;

/// What a clause says changes.
#[derive(Clone, Copy, Debug)]
enum Subject<'t> {
    /// In these words.
    Named(&'t str),
    /// What the text spoke of before: its last measure, else its last sentence.
    Before,
}

/// A change found in a clause.
struct Change<'t> {
    direction: Direction,
    subject: Subject<'t>,
    strength: Option<&'t str>,
    /// The token that says so.
    at: usize,
}

/// One clause, prepared.
struct Clause<'s, 't> {
    text: &'t str,
    tokens: &'s [Token<'t>],
    /// Which tokens stand inside a date or a period.
    dated: Vec<bool>,
}

impl<'t> Clause<'_, 't> {
    fn piece(&self, from: usize, to: usize) -> &'t str {
        piece(self.text, self.tokens, from, to)
    }

    #[inline]
    fn is<W: WordList + ?Sized>(&self, at: usize, words: &W) -> bool {
        is_word(self.tokens.get(at), words)
    }

    /// A number that is no date stands at this token.
    fn number(&self, at: usize) -> bool {
        let dated = self.dated.get(at).copied().unwrap_or(false);
        self.tokens
            .get(at)
            .is_some_and(|token| !dated && (token.is_number() || token.kind == Kind::Sign('£')))
    }

    fn date(&self, at: usize) -> bool {
        self.dated.get(at).copied().unwrap_or(false)
    }
}

/// Reads the trends of one item's debate. `at` is the item's place in the reading.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, debate: &[Block<'t>]) {
    let place = at.field("trends");
    for block in debate.iter().filter(|block| block.kind != BlockKind::Heading) {
        let mut measure: Option<&'t str> = None;
        let mut spoken: Option<&'t str> = None;
        if Gate::Trends.shut(block.text) {
            continue;
        }
        for sentence in sentences(block.text) {
            for clause in clauses(sentence) {
                if Gate::Trends.shut(clause) || !STEMS.hint(clause) {
                    continue;
                }
                let tokens = tokens(clause);
                let clause = Clause { text: clause, tokens: &tokens, dated: dated(clause, &tokens) };
                for change in changes(&clause) {
                    let (words, named) = match (change.subject, measure, spoken) {
                        (Subject::Named(words), _, _) => (words, true),
                        (Subject::Before, _, Some(words)) if pronoun(&clause, change.at) => (words, false),
                        (Subject::Before, Some(words), _) => (words, false),
                        (Subject::Before, None, _) => continue,
                    };
                    store(rec, item, &place, &clause, &change, (words, named));
                    measure = Some(words);
                }
            }
            spoken = Some(trim_end(sentence)).filter(|words| words.len() <= 240);
        }
    }
}

fn store<'t>(
    rec: &mut Recorder<'t>,
    item: &mut AgendaItem,
    place: &Pointer,
    clause: &Clause<'_, 't>,
    change: &Change<'t>,
    (words, named): (&'t str, bool),
) {
    let measure = fold(words);
    let text = part(clause, change.at);
    let at = place.at(item.trends.len());
    rec.stated(&at, text);
    if named {
        rec.stated(&at.field("measure"), words);
    } else {
        rec.inferred(&at.field("measure"), words);
    }
    rec.stated(&at.field("direction"), clause.piece(change.at, change.at + 1));
    let mut trend = Trend::new(measure, change.direction, fold(text));
    if let Some(strength) = change.strength {
        rec.stated(&at.field("strength"), strength);
        trend = trend.strength(strength.to_lowercase());
    }
    item.trends.push(trend);
}

/// The part of the clause around a token, up to the words that set it against another.
fn part<'t>(clause: &Clause<'_, 't>, at: usize) -> &'t str {
    let tokens = clause.tokens;
    let from = (1..=at).rev().find(|&n| any_at(tokens, n, CONTRASTS).is_some()).unwrap_or(0);
    let to = (at + 1..tokens.len()).find(|&n| any_at(tokens, n, CONTRASTS).is_some()).unwrap_or(tokens.len());
    trim_end(clause.piece(from, to))
}

/// Which tokens stand inside a date or a period.
fn dated(text: &str, tokens: &[Token<'_>]) -> Vec<bool> {
    let mut found = when::all(text).into_iter().peekable();
    let mut inside = Vec::with_capacity(tokens.len());
    for token in tokens {
        while found.next_if(|one| one.end() <= token.start).is_some() {}
        inside.push(found.peek().is_some_and(|one| one.start <= token.start));
    }
    inside
}

/// Every change of a clause.
fn changes<'t>(clause: &Clause<'_, 't>) -> Vec<Change<'t>> {
    let tokens = clause.tokens;
    let numbers =
        (0..tokens.len()).filter(|&at| clause.number(at) && !is_sign(tokens.get(at), &['£'])).count();
    // Two numbers beside one change make it a figure's.
    if numbers >= 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut real = true;
    for at in 0..tokens.len() {
        if clause.is(at, CONTRASTS) {
            real = true;
        }
        if real {
            let change = noun(clause, at)
                .or_else(|| adjective(clause, at))
                .or_else(|| verb(clause, at))
                .or_else(|| comparative(clause, at))
                .or_else(|| steady(clause, at));
            found.extend(change.filter(|_| !numbered(clause, at)));
            if found.len() >= MOST {
                break;
            }
        }
        // "no change" denies nothing.
        if clause.is(at, NOT_REAL) && !clause.is(at + 1, &["change"]) {
            real = false;
        }
    }
    found
}

/// True where the number of the change stands behind it: `from 5`, `by a third` is none, `compared with 238`.
fn numbered(clause: &Clause<'_, '_>, at: usize) -> bool {
    let tokens = clause.tokens;
    (at + 1..tokens.len().min(at + 30)).any(|n| {
        let compared = clause.is(n, &["compared"]);
        let joint = compared || clause.is(n, &["from", "by", "of", "to"]);
        let reach = if compared { 8 } else { 4 };
        // Right behind the word of change, or behind what changed: "a fall in enquiries from 12".
        joint
            && (n + 1..tokens.len().min(n + reach))
                .take_while(|&m| {
                    compared
                        || clause.number(m)
                        || clause.is(
                            m,
                            &[
                                "the",
                                "about",
                                "around",
                                "over",
                                "nearly",
                                "almost",
                                "just",
                                "some",
                                "only",
                                "a",
                                "an",
                                "approximately",
                            ],
                        )
                })
                .any(|m| clause.number(m) && !clause.is(m + 1, &["year", "years", "month", "months"]))
    })
}

#[cfg(test)]
mod tests;
