//! Decisions in a clerk's short hand: `Cheques approved as follows:`, `Insurance – three year deal – accepted.`, `Standing
//! orders reviewed and adopted.` A thing, a participle, and no auxiliary between them.

use crate::gates::Gate;
use crate::phrase;
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::Words;
use crate::words::decisions::{BARE_HEADS, BARE_SUBJECTS, BARE_TAILS, DECIDERS, MANNERS, SETTLED};

/// True for a participle that settles a matter; rules and policies are adopted anew as well.
fn settles(word: &Token<'_>) -> bool {
    word.is_any(SETTLED) || word.is_any(&["re-adopted", "readopted"])
}

/// What else is done to a thing before it is settled.
const LOOKED: &Words = &Words::new(&[
    "received",
    "reviewed",
    "considered",
    "examined",
    "checked",
    "scrutinised",
    "discussed",
    "amended",
    "updated",
    "changed",
    "circulated",
    "presented",
    "read",
    "signed",
]);

/// Words with which a sentence is more than a thing and a participle.
const VERBAL: &Words = &Words::new(&[
    "was",
    "were",
    "is",
    "are",
    "be",
    "been",
    "being",
    "has",
    "have",
    "had",
    "will",
    "would",
    "should",
    "could",
    "may",
    "might",
    "can",
    "must",
    "not",
    "if",
    "when",
    "who",
    "which",
    "that",
    "he",
    "she",
    "they",
    "it",
    "we",
    "previously",
    "already",
    "as",
    "once",
    "to",
    "said",
    "asked",
    "reported",
    "advised",
    "until",
    "unless",
    "before",
    "after",
    "nothing",
    "no",
    "none",
]);

/// More things that meetings settle, where they begin the sentence.
const THINGS: &Words = &Words::new(&[
    "standing",
    "asset",
    "rospa",
    "agar",
    "insurance",
    "audit",
    "terms",
    "constitution",
    "draft",
    "final",
    "annual",
    "section",
    "quote",
    "quotation",
    "up",
    "cheques",
    "payments",
    "accounts",
    "invoices",
    "bills",
    "bank",
    "minutes",
    "notes",
    "risk",
    "financial",
    "committee",
    "both",
]);

/// A sentence that settles a thing in so few words; gives the words that do.
pub(crate) fn settled(sentence: &str) -> Option<&str> {
    if sentence.len() > 260 || sentence.ends_with('?') || Gate::Plain.shut(sentence) {
        return None;
    }
    let all = tokens(sentence);
    dashed(sentence, &all).or_else(|| elliptic(sentence, &all)).or_else(|| excused(&all))
}

/// True where a sentence may end, or a bracket or another clause begins.
fn clause_ends(all: &[Token<'_>], at: usize) -> bool {
    // "Constitution ratified and terms of reference agreed."
    let last = all.iter().rev().find(|word| word.is_word());
    let another = all.get(at).is_some_and(|word| word.is("and"))
        && all.len() <= at + 7
        && last.is_some_and(|word| settles(word));
    another
        || all
            .get(at)
            .is_none_or(|sign| matches!(sign.kind, Kind::Sign('.' | ',' | ';' | ':' | '[' | '(' | '|')))
        || BARE_TAILS.iter().any(|tail| phrase::at(all, at, tail).is_some())
        || all.get(at).is_some_and(|word| word.is("following"))
}

/// `Risk assessment – approved [AB to sign]`, `The Lodge, fell 3 ash – noted.`
fn dashed<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<&'t str> {
    let at = (2..all.len().min(40)).find(|&n| {
        let sign = n.checked_sub(1).and_then(|n| all.get(n));
        let sign = match sign {
            Some(word) if word.is("all") => n.checked_sub(2).and_then(|n| all.get(n)),
            sign => sign,
        };
        all.get(n).is_some_and(|word| settles(word) && word.text.starts_with(char::is_lowercase))
            && sign.is_some_and(|sign| matches!(sign.kind, Kind::Sign('–' | '—' | '-')))
            && sentence.get(..sign.map_or(0, |sign| sign.start)).is_some_and(|head| head.ends_with(' '))
    })?;
    let told = all.get(..at)?.iter().filter(|word| word.is_word()).count() >= 2;
    let sign =
        |n: usize| all.get(n).is_none_or(|sign| matches!(sign.kind, Kind::Sign('.' | ',' | ';' | '[' | '(')));
    let signed = phrase::at(all, at + 1, "and signed").is_some_and(sign);
    (told && (sign(at + 1) || signed)).then(|| all.get(at).map(|word| word.text))?
}

/// `Standing orders reviewed, changed and adopted`, `RoSPA report noted, 1 medium risk.`
fn elliptic<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<&'t str> {
    if !sentence.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
        return None;
    }
    let verb =
        (1..all.len().min(24)).find(|&n| all.get(n).is_some_and(|word| settles(word)) && !goes_on(all, n))?;
    let part = |word: &Token<'_>| {
        settles(word) || word.is_any(LOOKED) || word.is_any(MANNERS) || word.is("and") || word.text == ","
    };
    let mut first = verb;
    while first.checked_sub(1).and_then(|n| all.get(n)).is_some_and(part) {
        first -= 1;
    }
    // "and adopted" behind the end of the thing: the list begins with its first participle.
    while first < verb && all.get(first).is_some_and(|word| word.is("and") || word.text == ",") {
        first += 1;
    }
    let subject = all.get(..first)?;
    let words = subject.iter().filter(|word| word.is_word()).count();
    let known = subject.iter().any(|word| word.is_any(BARE_SUBJECTS))
        || subject.iter().take(3).any(|word| word.is_any(BARE_HEADS) || word.is_any(THINGS));
    let plain = !subject
        .iter()
        .any(|word| word.is_any(VERBAL) || matches!(word.kind, Kind::Sign('.' | '"' | '“' | ':')));
    // "The Council approved" has a body in front; a body's own reports are read elsewhere.
    let body = subject.last().is_some_and(|word| word.is_any(DECIDERS))
        && !subject.iter().any(|word| word.is_any(BARE_SUBJECTS));
    (1..=9).contains(&words).then_some(())?;
    (known && plain && !body && clause_ends(all, verb + 1))
        .then(|| phrase::piece(sentence, all, first, verb + 1))
}

/// True where more participles follow: "reviewed, changed and adopted".
fn goes_on(all: &[Token<'_>], at: usize) -> bool {
    let next = all.get(at + 1).filter(|word| word.is("and") || word.text == ",");
    let behind = all.get(at + 2).filter(|_| next.is_some());
    behind.is_some_and(|word| settles(word) || word.is_any(LOOKED) && !word.is("signed"))
}

/// `Apologies were received and accepted from Cllr A`, `Members accepted the reasons given for absence.`, `The reason was accepted.`
fn excused<'t>(all: &[Token<'t>]) -> Option<&'t str> {
    let verb = (0..all.len().min(24)).find(|&n| {
        all.get(n).is_some_and(|word| word.is_any(&["accepted", "approved"]))
            && !all.get(n..n + 3).is_some_and(|next| next.iter().any(|word| word.is("office")))
    })?;
    let head = all.get(..verb)?;
    let absence = |word: &Token<'_>| word.is_any(&["apologies", "apology", "reasons", "reason"]);
    // Passive: what is accepted begins the sentence.
    let begins = head.iter().take(2).any(absence)
        && !head.iter().any(|word| {
            word.is_any(&["his", "her", "their", "not", "be", "if", "that", "who", "already", "previously"])
        });
    // Active: the body accepts them.
    let object = all.get(verb + 1..(verb + 6).min(all.len())).is_some_and(|next| next.iter().any(absence));
    let active = verb <= 4
        && head.last().is_some_and(|word| word.is_any(DECIDERS))
        && object
        && head.iter().all(Token::is_word);
    let bare =
        verb <= 3 && head.first().is_some_and(|word| word.is("received")) && clause_ends(all, verb + 1);
    (begins || active || bare).then(|| all.get(verb).map(|word| word.text))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_and_a_participle() {
        for (text, words) in [
            (
                "Standing orders reviewed, changed and adopted following the audit.",
                "reviewed, changed and adopted",
            ),
            ("RoSPA report noted, 1 medium risk (chains).", "noted"),
            ("Cheques approved as follows:", "approved"),
            ("Both approved for payment.", "approved"),
            ("Clerk's salary and expenses - £325.07 – all approved.", "approved"),
            ("Asset register and risk assessment – approved [AB to sign].", "approved"),
            ("Schedule of correspondence received and noted", "received and noted"),
            ("Constitution ratified and terms of reference agreed.", "ratified"),
            ("Insurance – three year deal at 277.35 a year accepted.", "accepted"),
            ("Apologies were received and accepted from Cllr Ash.", "accepted"),
            ("Members accepted the reasons given for absence.", "accepted"),
            ("Apologies for absence accepted from:", "accepted"),
        ] {
            assert_eq!(settled(text), Some(words), "{text}");
        }
    }

    #[test]
    fn sentences_that_settle_nothing() {
        for text in [
            "His apologies were accepted.",
            "The accounts as approved by the auditor were sent.",
            "The grant would be approved.",
            "Clerk noted that the accounts had come.",
            "The plan approved last year was sent.",
            "Cllr Ash accepted the post.",
            "Application approved by the Borough Council.",
            "Approved.",
        ] {
            assert_eq!(settled(text), None, "{text}");
        }
    }
}
