//! Trends: changes that a page states without their numbers.

mod measure;

use crate::blocks::Block;
use crate::phrase::{any_at, any_before, before, hints, is_sign, is_word, piece, trim_end};
use crate::recorder::{Recorder, fold};
use crate::sentences::{clauses, sentences};
use crate::tokens::{Kind, Token, tokens};
use crate::when;
use crate::words::trends::{
    ADJECTIVES, AUXILIARIES, COMPARATIVES, CONTRASTS, COPULAS, DOUBTFUL_NOUNS, EARLIER, MEASURES, NO_ADVERBS,
    NOT_REAL, NOUNS, OTHER_SENSES, QUANTITIES, REMAINS, STEADY, STRENGTHS, TO_BE, VERBS,
};
use measure::{behind, contains, subject};
use minutebook::{AgendaItem, BlockKind, Direction, Pointer, Trend};

/// Stems without one of which no clause states a change.
const STEMS: &[&str] = &[
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
];

/// More changes than a clause of prose states.
const MOST: usize = 8;

/// "steadily", but not "early" or "family".
fn is_adverb(token: &Token<'_>) -> bool {
    token.text.ends_with("ly") && !token.is_any(NO_ADVERBS)
}

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

    fn is(&self, at: usize, words: &[&str]) -> bool {
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
        for sentence in sentences(block.text) {
            for clause in clauses(sentence) {
                if !hints(clause, STEMS) {
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

/// `a slight increase in X`, `X was an impressive increase`, `there had been a reduction`.
fn noun<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
    let tokens = clause.tokens;
    let (word, direction) = NOUNS.iter().find(|(word, _)| clause.is(at, &[word]))?;
    let doubtful = DOUBTFUL_NOUNS.contains(word);
    // Up to three adjectives before it.
    let mut from = at;
    let mut strength = None;
    for _ in 0..3 {
        let Some(token) = before(tokens, from) else { break };
        if token.is_any(STRENGTHS) {
            strength = Some(token.text);
        } else if !token.is_any(&[
            "further",
            "overall",
            "continued",
            "continuing",
            "recent",
            "general",
            "national",
            "local",
            "corresponding",
            "similar",
            "year-on-year",
            "ongoing",
            "net",
            "very",
            "welcome",
            "related",
            "consequent",
            "annual",
            "and",
            "seasonal",
        ]) {
            break;
        }
        from -= 1;
    }
    let article = clause.is(from.wrapping_sub(1), &["a", "an", "the", "this", "some"]);
    let free = from == 0
        || article
        || strength.is_some()
        || clause.is(
            from - 1,
            &[
                "of",
                "in",
                "by",
                "from",
                "with",
                "to",
                "and",
                "saw",
                "seen",
                "showed",
                "shown",
                "shows",
                "experienced",
                "reported",
                "been",
                "was",
                "were",
                "following",
                "given",
                "noted",
                "or",
                "identified",
                "identifies",
                "resulting",
            ],
        );
    let verb = clause.is(from.wrapping_sub(1), &["to"]) && from == at;
    // What caused or wants a change says nothing of it: "an increase in fees was agreed" is a decision.
    if !free || verb || (doubtful && !(article || strength.is_some())) {
        return None;
    }
    let joint = clause.is(at + 1, &["in", "of"]);
    let numbered = clause.number(at + 2) || clause.date(at + 2);
    // "a rise of", but not "rise of" alone.
    let loose = doubtful && clause.is(at + 1, &["of"]) && !article;
    if joint && !numbered && !loose {
        let words = behind(clause, at + 2);
        return (!words.is_empty()).then_some(Change {
            direction: *direction,
            subject: Subject::Named(words),
            strength,
            at,
        });
    }
    if doubtful || (joint && clause.number(at + 2)) {
        return None;
    }
    let copula = from - usize::from(article);
    if !clause.is(copula.wrapping_sub(1), COPULAS) {
        return None;
    }
    let mut verb = copula - 1;
    while clause.is(verb.wrapping_sub(1), AUXILIARIES) || clause.is(verb.wrapping_sub(1), TO_BE) {
        verb -= 1;
    }
    if clause.is(verb.wrapping_sub(1), &["there"]) {
        return Some(Change { direction: *direction, subject: Subject::Before, strength, at });
    }
    let words = subject(clause, verb)?;
    let fits = contains(clause, words, MEASURES);
    fits.then_some(Change { direction: *direction, subject: Subject::Named(words), strength, at })
}

/// `increased number of X`.
fn adjective<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
    let (_, direction) = ADJECTIVES.iter().find(|(word, _)| clause.is(at, &[word]))?;
    if !clause.is(at + 1, QUANTITIES) || clause.is(at.wrapping_sub(1), &["to", "on", "by", "for"]) {
        return None;
    }
    let words = behind(clause, at + 1);
    let strength = before(clause.tokens, at).filter(|token| token.is_any(STRENGTHS)).map(|token| token.text);
    (!words.is_empty()).then_some(Change {
        direction: *direction,
        subject: Subject::Named(words),
        strength,
        at,
    })
}

/// `X had increased significantly`, `this had reduced the number of X`.
fn verb<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
    let tokens = clause.tokens;
    let (_, direction) = VERBS.iter().find(|(word, _)| clause.is(at, &[word]))?;
    let mut from = at;
    let mut strength = None;
    while let Some(token) = before(tokens, from) {
        if token.is_any(STRENGTHS) {
            strength = Some(token.text);
        } else if !token.is_any(AUXILIARIES) && !is_adverb(token) {
            break;
        }
        from -= 1;
    }
    if clause.is(from.wrapping_sub(1), &["be", "being", "to", "a", "an", "the"])
        || clause.is(at + 1, OTHER_SENSES)
    {
        return None;
    }
    let passive = clause.is(from.wrapping_sub(1), &["been", "was", "were", "is", "are"]);
    let next = tokens.get(at + 1).filter(|token| token.is_any(STRENGTHS)).map(|token| token.text);
    let change = |words, strength| {
        Some(Change { direction: *direction, subject: Subject::Named(words), strength, at })
    };
    let article = at + 1 + usize::from(clause.is(at + 1, &["the", "its", "their", "our"]));
    if clause.is(article, QUANTITIES) && !passive {
        let words = behind(clause, article);
        return (!words.is_empty()).then(|| change(words, strength))?;
    }
    // Anything else behind an article is changed by the subject, not the subject's own change.
    if article > at + 1 {
        return None;
    }
    let mut start = from;
    while clause.is(start.wrapping_sub(1), TO_BE) || clause.is(start.wrapping_sub(1), AUXILIARIES) {
        start -= 1;
    }
    let words = subject(clause, start)?;
    let known = if passive { QUANTITIES } else { MEASURES };
    (contains(clause, words, known) && start > 0).then(|| change(words, strength.or(next)))?
}

/// `X had been higher than usual`.
fn comparative<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
    let (_, direction) = COMPARATIVES.iter().find(|(word, _)| clause.is(at, &[word]))?;
    let than = clause.is(at + 1, &["than"]) && (at + 2..at + 6).any(|n| clause.is(n, EARLIER));
    let mut from = at;
    let mut strength = None;
    while let Some(token) =
        before(clause.tokens, from).filter(|token| token.is_any(STRENGTHS) || token.is("much"))
    {
        strength = Some(token.text);
        from -= 1;
    }
    if !than || !clause.is(from.wrapping_sub(1), TO_BE) {
        return None;
    }
    while clause.is(from.wrapping_sub(1), TO_BE) || clause.is(from.wrapping_sub(1), AUXILIARIES) {
        from -= 1;
    }
    let words = subject(clause, from)?;
    contains(clause, words, MEASURES).then_some(Change {
        direction: *direction,
        subject: Subject::Named(words),
        strength,
        at,
    })
}

/// `X has remained relatively static`, `this was similar to that in March 2021`, `no change in X`.
fn steady<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
    let tokens = clause.tokens;
    let direction = Direction::Steady;
    if clause.is(at, &["change"])
        && clause.is(at.wrapping_sub(1), &["no", "little"])
        && clause.is(at + 1, &["in"])
    {
        let words = behind(clause, at + 2);
        return (!words.is_empty()).then_some(Change {
            direction,
            subject: Subject::Named(words),
            strength: None,
            at,
        });
    }
    let end = any_at(tokens, at, STEADY)?;
    let mut from = at;
    while before(tokens, from)
        .is_some_and(|token| is_adverb(token) || token.is_any(&["very", "fairly", "quite"]))
    {
        from -= 1;
    }
    let remains = clause.is(from.wrapping_sub(1), REMAINS);
    let similar = clause.is(at, &["similar"])
        && clause.is(end, &["to"])
        && clause.is(from.wrapping_sub(1), TO_BE)
        && (end + 1..end + 12).any(|n| clause.date(n) || clause.is(n, EARLIER));
    // "similar" alone, and "consistent with", compare with something else than the past.
    let beside = clause.is(at, &["consistent", "level"]) && clause.is(end, &["with"]);
    let alone = !clause.is(at, &["similar"]) && !beside;
    if !(similar || (remains && alone)) {
        return None;
    }
    let mut start = from - 1;
    while clause.is(start.wrapping_sub(1), AUXILIARIES) || clause.is(start.wrapping_sub(1), TO_BE) {
        start -= 1;
    }
    if pronoun(clause, at) {
        return Some(Change { direction, subject: Subject::Before, strength: None, at });
    }
    let words = subject(clause, start)?;
    contains(clause, words, MEASURES).then_some(Change {
        direction,
        subject: Subject::Named(words),
        strength: None,
        at,
    })
}

/// True where the clause begins with a word that means the sentence before, shortly before this token.
fn pronoun(clause: &Clause<'_, '_>, at: usize) -> bool {
    at <= 5 && clause.is(0, crate::words::trends::PRONOUNS) && any_before(clause.tokens, 2, TO_BE).is_some()
        || (at <= 5
            && clause.is(0, crate::words::trends::PRONOUNS)
            && (clause.is(1, AUXILIARIES) || clause.is(1, REMAINS)))
}

#[cfg(test)]
mod tests;
