//! Sentences that decide without a formula: `The accounts were approved.` `Noted.`

use crate::gates::Gate;
use crate::parts::chosen;
use crate::recorder::trim;
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::Words;
use crate::words::decisions::{BARE, BARE_HEADS, BARE_SUBJECTS, BARE_TAILS, DECIDERS, MANNERS, SETTLED};
use minutebook::HONORIFICS;

const BEFORE_NAMES: &Words = &Words::new(HONORIFICS);

/// A sentence that decides without a formula: "The dates of future meetings were noted." The participle must close it.
pub(crate) fn bare(sentence: &str) -> Option<&str> {
    Gate::Plain.look(sentence, || without_formula(sentence))
}

fn without_formula(sentence: &str) -> Option<&str> {
    let all = tokens(sentence);
    if let Some(words) = bare_active(sentence, &all).or_else(|| chosen::elected(sentence, &all)) {
        return Some(words);
    }
    let mut words: Vec<usize> = (0..all.len()).filter(|&n| all.get(n).is_some_and(Token::is_word)).collect();
    // "... were approved unanimously."
    if words.last().and_then(|&n| all.get(n)).is_some_and(|word| word.is_any(MANNERS)) {
        words.pop();
    }
    // "Payments were authorised in respect of the following".
    let closed = words.iter().copied().find(|&n| {
        all.get(n).is_some_and(|word| word.is_any(BARE))
            && n.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|word| {
                word.is_any(&["was", "were", "and"]) || word.is_any(MANNERS) || word.is_any(LOOKED)
            })
            && {
                let counted = all.get(n + 1).is_some_and(|word| word.is("by"))
                    && all
                        .get(n + 2)
                        .is_some_and(|word| word.is_number() || crate::words::number(word.text).is_some());
                let comma = all.get(n + 1).is_some_and(|sign| sign.kind == Kind::Sign(','));
                let next = n + 1 + usize::from(comma);
                counted
                    || goes_on(&all, n)
                    || BARE_TAILS.iter().any(|tail| crate::phrase::at(&all, next, tail).is_some())
            }
    });
    let last = closed.or_else(|| words.last().copied())?;
    let verb = all.get(last).filter(|word| word.is_any(BARE))?;
    if words.len() > 40 || sentence.ends_with('?') {
        return None;
    }
    // "were received and noted": the first of the participles stands behind the auxiliary.
    let mut first = last;
    while let Some(before) = first.checked_sub(1).and_then(|n| all.get(n)) {
        if !(before.is_any(BARE)
            || before.is_any(LOOKED)
            || before.is("and")
            || before.is_any(MANNERS)
            || before.kind == Kind::Sign(','))
        {
            break;
        }
        first -= 1;
    }
    // "were put to the vote and carried".
    if first >= 5 && all.get(first - 1).is_some_and(|word| word.is("vote")) {
        let put = (first.saturating_sub(6)..first).find(|&n| all.get(n).is_some_and(|word| word.is("put")));
        first = put.unwrap_or(first);
    }
    let auxiliary = first.checked_sub(1).and_then(|n| all.get(n))?;
    let subject = all.get(..first.checked_sub(1)?)?;
    // "This request was supported by two other Members" lets a vote be recorded.
    let asked = verb.is("supported")
        && subject.iter().any(|word| word.is("request"))
        && all
            .get(last + 1..last + 5)
            .is_some_and(|next| next.iter().any(|word| word.is_any(&["members", "councillors"])));
    if asked {
        return None;
    }
    // "was reviewed and approved": whatever it is, the meeting had it before it. "Considered and rejected" tells of options.
    let looked = settles(verb) && all.get(first..last)?.iter().any(|word| word.is_any(LOOKED));
    // "This project was agreed", "The following were agreed by the meeting".
    let short = subject.first()?.is_any(&["this", "these", "the", "all", "both"])
        && words.len() <= 16
        && subject.len() <= 9
        && settles(verb)
        && !subject.iter().any(|word| word.is_any(BEFORE_NAMES) || word.is_any(REPORTING));
    let about = looked
        || short
        || subject.iter().any(|word| word.is_any(BARE_SUBJECTS))
        || subject.iter().take(5).any(|word| word.is_any(BARE_HEADS));
    // "No further nominations were received", "Then the grants were agreed" of another time.
    let other = subject.first()?.is_any(NOT_FIRST)
        // "This option was rejected because ...": what else was considered before the decision.
        || verb.is_any(&["rejected", "discounted"])
            && subject.iter().any(|word| word.is_any(&["option", "options", "alternative", "alternatives"]));
    (auxiliary.is_any(&["was", "were"]) && about && !other)
        .then(|| sentence.get(auxiliary.start..verb.end()))
        .flatten()
}

/// "The report was approved and the clerk was thanked", "... were approved, all councillors agreed": what is settled near the
/// start of a sentence is settled, whatever else the sentence tells.
fn goes_on(all: &[Token<'_>], verb: usize) -> bool {
    let near = verb <= 10
        && all.first().is_some_and(|first| {
            first.is_any(&["the", "this", "these", "all", "both", "invoices", "payments"])
        });
    let settled = all.get(verb).is_some_and(settles);
    let next = all.get(verb + 1);
    let joined = next.is_some_and(|word| word.is("and"));
    let dated = next.is_some_and(|word| word.is("as"));
    let agreed = next.is_some_and(|sign| sign.kind == Kind::Sign(','))
        && all.get(verb + 2).is_some_and(|word| word.is_any(&["all", "and", "with", "proposed"]));
    let whose = next.is_some_and(|word| word.is("by"))
        && all.get(verb + 2..(verb + 5).min(all.len())).is_some_and(|who| {
            who.iter()
                .any(|word| word.is_any(DECIDERS) || word.is_any(&["all", "everyone", "cllrs", "those"]))
        });
    // "The request was accepted; AB to attend": what stands behind is another sentence.
    let ended = next.is_some_and(|sign| sign.kind == Kind::Sign(';'));
    near && settled && (joined || agreed || dated || ended) || whose
}

/// True for a verb that settles a matter; an application is supported as well.
fn settles(verb: &Token<'_>) -> bool {
    verb.is_any(SETTLED) || verb.is("supported")
}

/// What a meeting does with a matter before it settles it.
const LOOKED: &[&str] = &[
    "considered",
    "reviewed",
    "scrutinised",
    "examined",
    "checked",
    "discussed",
    "read",
    "circulated",
    "presented",
    "verified",
    "inspected",
    "tabled",
    "reconciled",
];

/// Words that a sentence of another time, or of nothing, begins with.
const NOT_FIRST: &[&str] = &[
    "it",
    "they",
    "he",
    "she",
    "members",
    "concerns",
    "once",
    "if",
    "when",
    "no",
    "none",
    "then",
    "previously",
    "last",
    "nothing",
    "after",
    "before",
    "although",
    "whilst",
    "while",
    "where",
    "earlier",
    "not",
];

/// Words of a subject that tell of others' decisions.
const REPORTING: &[&str] = &[
    "who",
    "which",
    "that",
    "he",
    "she",
    "borough",
    "county",
    "district",
    "resident",
    "residents",
    "police",
    "if",
    "when",
    "time",
    "government",
    "motion",
    "amendment",
    "reason",
    "reasons",
    "apology",
    "apologies",
    "absence",
];

/// True for the words "the Council noted", where it is the body that did.
pub(crate) fn narrates(words: &str) -> bool {
    words.ends_with(" noted") && !["was ", "were "].iter().any(|passive| words.starts_with(passive))
}

/// `Noted.` alone: what became of the item.
pub(crate) fn single(text: &str) -> Option<&str> {
    if Gate::Plain.shut(text) {
        return None;
    }
    const BY: &[&str] = &[
        " by Parish Council",
        " by the Parish Council",
        " by Council",
        " by the Council",
        " by the meeting",
        " by members",
        " by the Committee",
        " by all",
        " in full",
        " in principle",
        " unanimously",
        " by Councillors",
    ];
    let word = text.trim_end_matches(['.', ' ']);
    let word = BY.iter().find_map(|tail| word.strip_suffix(tail)).unwrap_or(word);
    // `Unanimously agreed.`
    let verb =
        ["Unanimously ", "UNANIMOUSLY "].iter().find_map(|lead| word.strip_prefix(lead)).unwrap_or(word);
    (word.len() < 40
        && BARE.contains(&verb.to_lowercase().as_str())
        && word.starts_with(char::is_uppercase)
        && word != "Carried")
        .then_some(word)
}

/// `Audit Wales, arrangements for next year   Noted`: what became of a letter in a list, at the end of its line.
pub(crate) fn noted_behind(text: &str) -> Option<(&str, &str)> {
    let line = trim(text).trim_end_matches('.');
    if let Some(found) = settled_behind(line) {
        return Some((found, trim(text)));
    }
    let known = ["Noted", "NOTED", "Received", "RECEIVED", "Nodwyd", "NODWYD"]
        .into_iter()
        .find(|word| line.ends_with(word))?;
    let (before, word) = line.split_at_checked(line.len() - known.len())?;
    if before.ends_with(char::is_alphabetic) {
        return None;
    }
    let told = trim(before).split_whitespace().count();
    // A sentence that ends with the word in capitals is none of a list: "It was NOTED".
    let last = trim(before).rsplit(crate::recorder::is_space).next()?;
    let verb = ["was", "were", "be", "been", "is", "are", "and", "or", "also", "duly"].contains(&last);
    ((2..=80).contains(&told)
        && before.ends_with(|c: char| crate::recorder::is_space(c) || matches!(c, '–' | '—' | '-'))
        && !verb)
        .then_some((word, trim(text)))
}

/// `... were faulty. RESOLVED and noted`, `Gully emptying programme, noted`, `Certificate of exemption – approved`.
fn settled_behind(line: &str) -> Option<&str> {
    const BOTH: &[&str] = &[
        "RESOLVED and noted",
        "Resolved and noted",
        "RESOLVED and NOTED",
        "Received and noted",
        "received and noted",
    ];
    if let Some((before, words)) =
        BOTH.iter().find_map(|words| Some((trim(line.strip_suffix(words)?), *words)))
    {
        let apart = before.ends_with(['.', ':', ';', ',', '-', '–', ')']) || words.starts_with('r');
        let told = before.split_whitespace().count() >= 2;
        let verb = ["was", "were", "be", "been"].iter().any(|verb| before.ends_with(verb));
        return (apart && told && !verb).then(|| line.get(line.len() - words.len()..)).flatten();
    }
    let outcomes = ["noted", "ratified", "accepted", "adopted", "approved", "endorsed", "agreed"];
    if !outcomes.iter().any(|outcome| line.ends_with(outcome)) {
        return None;
    }
    let cut = line.rfind([',', '–', '—', ':']).into_iter().chain(line.rfind(" - ")).max()?;
    let behind = line.get(cut..)?.trim_start_matches([',', '–', '—', ':', '-', ' ']);
    let before = line.get(..cut)?;
    let told = before.split_whitespace().count();
    let verb = before
        .split_whitespace()
        .next_back()
        .is_some_and(|word| ["was", "were", "be", "been"].contains(&word));
    let moved = behind == "agreed" && crate::phrase::hints(line, &["propos", "second", "moved"]);
    (outcomes.contains(&behind) && (2..=30).contains(&told) && !verb && !moved).then_some(behind)
}

/// "Councillors noted the dates of future meetings": the body as subject, and a thing, not "that", as object.
fn bare_active<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<&'t str> {
    // "The Committee received a presentation" tells what happened, and decides nothing.
    let verb = all.iter().take(9).position(|word| word.is_any(BARE) && !word.is("received"))?;
    // "Members received and noted the minutes".
    let mut first = verb;
    while first.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|word| {
        word.is("and") || word.is_any(LOOKED) || word.is("received") || word.is_any(MANNERS)
    }) {
        first -= 1;
    }
    let subject = first.checked_sub(1).and_then(|n| all.get(n)).filter(|word| word.is_any(DECIDERS))?;
    let named = subject.text.starts_with(char::is_uppercase) || verb <= 2;
    // `Council authorised signing of the return`: in notes the article is left out.
    let bare_object = first == 1
        && all.get(verb).is_some_and(|word| word.is_any(&["authorised", "approved", "adopted", "ratified"]))
        && all.get(verb + 1)?.is_word()
        && !all.get(verb + 1)?.is_any(NO_OBJECTS);
    let object = (bare_object
        || all.get(verb + 1)?.is_any(&[
            "the",
            "a",
            "an",
            "these",
            "this",
            "both",
            "all",
            "payment",
            "payments",
            "expenditure",
            "his",
            "her",
        ]))
        && !all.iter().any(|word| {
            word.is_any(&["apologies", "reasons", "absence", "role", "post", "position", "office", "chain"])
        });
    let short = all.len() <= 45;
    // "In particular, the Council noted" goes on with what was noted before.
    let goes_on = all.get(..verb)?.iter().any(|word| word.is("particular"));
    (named && object && short && !goes_on).then(|| sentence.get(..all.get(verb)?.end())).flatten()
}

/// Words behind a verb that are no object of it.
const NO_OBJECTS: &[&str] =
    &["that", "to", "by", "with", "in", "on", "at", "for", "as", "and", "or", "but", "whether"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_without_a_formula() {
        assert_eq!(bare("Council authorised signing of the return."), Some("Council authorised"));
        assert_eq!(bare("Council approved in May what others had refused."), None);
        assert_eq!(bare("The dates of future meetings were noted."), Some("were noted"));
        assert_eq!(bare("The accounts were received and accepted."), Some("were received and accepted"));
        assert_eq!(bare("Councillors noted the dates of future meetings."), Some("Councillors noted"));
        assert_eq!(bare("Members noted that a bid had been made."), None);
        assert_eq!(bare("In particular, the Council noted a meeting of the forum."), None);
        assert_eq!(bare("His apologies were accepted."), None);
        assert_eq!(bare("It was reported that the grant was approved by the county."), None);
        assert_eq!(bare("The report had been noted."), None);
        assert_eq!(bare("The request for a visit was accepted; AB to go."), Some("was accepted"));
        assert_eq!(
            bare("A bench in memory of the miller was reviewed and approved."),
            Some("was reviewed and approved")
        );
        assert_eq!(
            bare("All the above bills were considered and approved."),
            Some("were considered and approved")
        );
        assert_eq!(bare("The Report was approved and those present clapped."), Some("was approved"));
        assert_eq!(
            bare("Invoices were checked, payments were approved and cheques signed."),
            Some("were approved")
        );
        assert_eq!(bare("This project was unanimously approved."), Some("was unanimously approved"));
        assert_eq!(bare("The following were agreed by the meeting:"), Some("were agreed"));
        assert_eq!(bare("No further nominations were received."), None);
        assert_eq!(bare("Then very large grants were agreed."), None);
        assert_eq!(bare("PC accepted the role of Chairman."), None);
    }

    #[test]
    fn words_alone() {
        assert_eq!(single("Noted."), Some("Noted"));
        assert_eq!(single("Unanimously agreed."), Some("Unanimously agreed"));
        assert_eq!(
            noted_behind("ii) Audit, rules for next year   Noted").map(|(words, _)| words),
            Some("Noted")
        );
        assert_eq!(noted_behind("It was NOTED"), None);
        assert_eq!(
            noted_behind("The lamp had been mended. RESOLVED and noted.").map(|(words, _)| words),
            Some("RESOLVED and noted")
        );
        assert_eq!(noted_behind("County – gully emptying, noted.").map(|(words, _)| words), Some("noted"));
        assert_eq!(noted_behind("The plan was read, discussed and noted."), None);
        assert_eq!(single("The hall"), None);
        assert_eq!(
            bare("Online payments were authorised in respect of these bills:"),
            Some("were authorised")
        );
    }
}
