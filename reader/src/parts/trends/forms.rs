//! The forms in which a clause states a change.

use super::measure::{behind, contains, subject};
use super::{Change, Clause, Subject};
use crate::phrase::{any_at, any_before, before};
use crate::tokens::Token;
use crate::words::trends::{
    ADJECTIVES, AUXILIARIES, COMPARATIVES, COPULAS, DOUBTFUL_NOUNS, EARLIER, MEASURES, NO_ADVERBS, NOUNS,
    OTHER_SENSES, PRONOUNS, QUANTITIES, REMAINS, STEADY, STRENGTHS, TO_BE, VERBS,
};
use minutebook::Direction;

/// `a slight increase in X`, `X was an impressive increase`, `there had been a reduction`.
pub(super) fn noun<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
    let tokens = clause.tokens;
    let (word, direction) = NOUNS.find(tokens.get(at)?)?;
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
pub(super) fn adjective<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
    let (_, direction) = ADJECTIVES.find(clause.tokens.get(at)?)?;
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
pub(super) fn verb<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
    let tokens = clause.tokens;
    let (_, direction) = VERBS.find(tokens.get(at)?)?;
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
pub(super) fn comparative<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
    let (_, direction) = COMPARATIVES.find(clause.tokens.get(at)?)?;
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
pub(super) fn steady<'t>(clause: &Clause<'_, 't>, at: usize) -> Option<Change<'t>> {
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
pub(super) fn pronoun(clause: &Clause<'_, '_>, at: usize) -> bool {
    at <= 5 && clause.is(0, PRONOUNS) && any_before(clause.tokens, 2, TO_BE).is_some()
        || (at <= 5 && clause.is(0, PRONOUNS) && (clause.is(1, AUXILIARIES) || clause.is(1, REMAINS)))
}

/// "steadily", but not "early" or "family".
fn is_adverb(token: &Token<'_>) -> bool {
    token.text.ends_with("ly") && !token.is_any(NO_ADVERBS)
}
