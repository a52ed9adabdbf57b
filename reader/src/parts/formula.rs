//! The words that mark a decision: `RESOLVED - That:`, `It was agreed that`, `The Committee agreed to`.

use crate::gates::Gate;
use crate::recorder::trim;
use crate::tokens::{Kind, Token, tokens};
use crate::words::decisions::{
    CAPITAL_VERBS, CYTUNWYD, DECIDERS, DECIDING, DECISION_LABELS, HOW_DECIDED, MANNERS, OBJECTS, OPENERS,
};

/// A formula in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Formula<'t> {
    /// The words of the formula, as printed.
    pub(crate) words: &'t str,
    /// What stands before it in the sentence.
    pub(crate) before: &'t str,
    /// What was decided; empty where a list or the next paragraph tells.
    pub(crate) decided: &'t str,
    /// True for `RESOLVED`, `AGREED`: the rest of the paragraph belongs to it.
    pub(crate) opens: bool,
}

/// The formula of a sentence, if it has one.
pub(crate) fn find(sentence: &str) -> Option<Formula<'_>> {
    Gate::Formula.look(sentence, || in_sentence(sentence))
}

fn in_sentence(sentence: &str) -> Option<Formula<'_>> {
    if let Some(found) = labelled(sentence).or_else(|| capital(sentence)) {
        return Some(found);
    }
    if !Gate::Cytunwyd.shut(sentence) {
        let lower = sentence.to_ascii_lowercase();
        if CYTUNWYD.iter().any(|word| lower.contains(word)) {
            return welsh(sentence);
        }
    }
    // Every other formula holds a participle that decides; most sentences hold none.
    if Gate::Deciding.shut(sentence) {
        return None;
    }
    let all = tokens(sentence);
    // A formula stands near the start; a "sentence" of thousands of words is no sentence.
    (0..all.len().min(400)).find_map(|at| {
        opener(sentence, &all, at)
            .or_else(|| passive(sentence, &all, at))
            .or_else(|| active(sentence, &all, at))
    })
}

fn formula<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    from: usize,
    verb: usize,
    opens: bool,
) -> Option<Formula<'t>> {
    let mut next = verb + 1;
    while all.get(next).is_some_and(|word| word.is_any(MANNERS)) {
        next += 1;
    }
    // `RESOLVED (by 4 votes to 2) that`.
    if all.get(next).is_some_and(|sign| sign.kind == Kind::Sign('(')) {
        let close = (next..next + 14).find(|&n| all.get(n).is_some_and(|sign| sign.kind == Kind::Sign(')')));
        next = close.map_or(next, |close| close + 1);
    }
    // `AGREED TO RECOMMEND, on the proposal of A, that`: a recommendation, and who moved it.
    if let Some(behind) = crate::phrase::at(all, next, "to recommend").filter(|_| opens) {
        let end = past_manner(all, behind);
        next = if end > behind && all.get(end).is_some_and(|word| word.is("that")) { end } else { next };
    }
    next = past_manner(all, next);
    // `AGREED as follows:`, `RESOLVED the following:`
    for words in ["as follows", "the following", "as set out below", "as below"] {
        let behind = crate::phrase::at(all, next, words);
        let led =
            |end: usize| all.get(end).is_none_or(|sign| matches!(sign.kind, Kind::Sign(':' | '-' | '–')));
        next = behind.filter(|&end| opens && led(end)).unwrap_or(next);
    }
    // `it was resolved to make the following decision:`
    for words in [
        "to make the following decisions",
        "to make the following decision",
        "to make the following",
        "to make the",
    ] {
        let behind = crate::phrase::at(all, next, words);
        let led = |end: usize| all.get(end).is_some_and(|sign| sign.kind == Kind::Sign(':'));
        next = behind.filter(|&end| led(end)).unwrap_or(next);
    }
    // Signs between the verb and what was decided: `RESOLVED - That:`.
    let mut marked = false;
    let mut stopped = false;
    while all
        .get(next)
        .is_some_and(|sign| matches!(sign.kind, Kind::Sign(':' | '-' | '–' | '—' | ',' | ';' | '.')))
    {
        marked = true;
        stopped |= all.get(next).is_some_and(|sign| sign.kind == Kind::Sign('.'));
        next += 1;
    }
    let leads = marked && !stopped;
    // `RESOLVED: (by 41 votes to 3)`, and what was resolved behind it.
    if leads && all.get(next).is_some_and(|sign| sign.kind == Kind::Sign('(')) {
        let close = (next..next + 16).find(|&n| all.get(n).is_some_and(|sign| sign.kind == Kind::Sign(')')));
        let told = close.and_then(|close| all.get(next..close)).is_some_and(|inner| {
            inner.iter().any(|word| word.is_any(&["votes", "vote", "unanimously", "abstentions", "majority"]))
        });
        next = close.filter(|_| told).map_or(next, |close| close + 1);
    }
    let that = all.get(next).is_some_and(|word| word.is("that"));
    let not = all.get(next).is_some_and(|word| word.is("not"));
    let to = all.get(next + usize::from(not)).is_some_and(|word| word.is("to"));
    if that {
        next += 1;
    }
    while that
        && all
            .get(next)
            .is_some_and(|sign| matches!(sign.kind, Kind::Sign(':' | '-' | '–' | '—' | ';' | ',')))
    {
        next += 1;
    }
    let ends = all.get(next).is_none();
    let object = !opens && !marked && all.get(next).is_some_and(|word| word.is_any(OBJECTS)) && verb > from;
    let active = object && all.get(verb).is_some_and(|word| word.is("agreed"));
    // `AGREED the following change`: in capitals what was agreed may follow at once.
    let shouted = opens
        && all.get(verb).is_some_and(|word| word.text == "AGREED")
        && all.get(next).is_some_and(|word| word.is_any(OBJECTS));
    // `RESOLVED no objections`, `RESOLVED Clerk to circulate`.
    let plain = opens
        && !marked
        && all.get(verb).is_some_and(|word| word.text == "RESOLVED")
        && all.get(next).is_some_and(|word| {
            word.is_word()
                && !word.is_any(&[
                    "accordingly",
                    "unanimously",
                    "by",
                    "and",
                    "at",
                    "in",
                    "on",
                    "with",
                    "as",
                    "a",
                    "an",
                    "from",
                    "of",
                    "items",
                    "item",
                ])
        })
        && all.len() > next + 1;
    // "Councillors agreed no objections", `Agreed £100`.
    let answer = all.get(next).is_some_and(|word| word.is("no"))
        && all.get(next + 1).is_some_and(|word| {
            word.is_any(&["objection", "objections", "comment", "comments", "observations"])
        });
    let sum = opens
        && !marked
        && all.get(next).is_some_and(|sign| sign.kind == Kind::Sign('£'))
        && all.get(verb).is_some_and(|word| word.is("agreed"));
    // "It was agreed £100 should be held": a clause of its own, with "that" left out.
    let clause = !opens && !marked && from < verb && is_clause(all, verb, next);
    let told = that || to || active || shouted || plain || answer || sum || clause;
    if !(told || (opens && (leads || (ends && !stopped))) || (leads && ends)) {
        return None;
    }
    let start = all.get(from)?.start;
    let decided_from = all.get(next).map_or(sentence.len(), |token| token.start);
    // "agreed to note": the infinitive is what was decided, `to` belongs to it.
    let words_end = all.get(next - 1).map_or(decided_from, Token::end).min(decided_from);
    let words = trim(sentence.get(start..words_end)?).trim_end_matches([':', '-', '–', ' ']);
    Some(Formula {
        words,
        before: trim(sentence.get(..start)?),
        decided: trim(sentence.get(decided_from..)?),
        opens,
    })
}

/// "It was decided the Parish Council would not join": a subject and a modal verb behind `it was decided`.
fn is_clause(all: &[Token<'_>], verb: usize, next: usize) -> bool {
    const NO_SUBJECT: &[&str] = &[
        "by",
        "with",
        "at",
        "in",
        "on",
        "upon",
        "as",
        "after",
        "when",
        "last",
        "previously",
        "and",
        "for",
        "from",
        "between",
        "among",
        "if",
        "whether",
        "which",
        "how",
        "what",
        "unanimously",
        "so",
        "but",
        "this",
        "of",
        "because",
        "before",
        "until",
        "since",
        "not",
    ];
    let it = (verb.saturating_sub(6)..verb).any(|n| {
        all.get(n).is_some_and(|word| word.is("it"))
            && all.get(n + 1).is_some_and(|word| word.is_any(&["was", "is", "has"]))
    });
    let subject = all.get(next).is_some_and(|word| {
        (word.is_word() || word.is_number() || word.kind == Kind::Sign('£')) && !word.is_any(NO_SUBJECT)
    });
    let modal = (next + 1..(next + 16).min(all.len())).find(|&n| {
        all.get(n)
            .is_some_and(|word| word.is_any(&["should", "would", "will", "be", "shall", "must", "could"]))
    });
    // Another clause begins before it: "it was agreed the plan was good and should go on".
    let plain = modal.is_some_and(|modal| {
        all.get(next..modal).is_some_and(|gap| {
            gap.iter().all(|word| !matches!(word.kind, Kind::Sign('.' | ';' | ':' | ',')))
                && !gap
                    .iter()
                    .any(|word| word.is_any(&["was", "were", "is", "are", "had", "has", "which", "who"]))
        })
    });
    it && subject && plain
}

/// `Cytunwyd yn unfrydol y dylai`, `a chytunwyd bod`, `ac roedd pawb yn unfrydol y dylai`.
fn welsh(sentence: &str) -> Option<Formula<'_>> {
    let all = tokens(sentence);
    let verb = all.iter().take(60).position(|word| word.is_any(CYTUNWYD))?;
    let manner = |n: usize| {
        all.get(n).is_some_and(|word| word.is_any(&["yn", "unfrydol", "hefyd"]) || word.text == ",")
    };
    let mut from = verb;
    // `roedd pawb yn unfrydol`.
    while from
        .checked_sub(1)
        .and_then(|n| all.get(n))
        .is_some_and(|word| word.is_any(&["yn", "pawb", "roedd"]))
    {
        from -= 1;
    }
    let mut next = verb + 1;
    while manner(next) {
        next += 1;
    }
    let joint = all.get(next).is_some_and(|word| {
        word.is_any(&["bod", "fod", "y", "yr", "na", "i", "gwneud", "er", "ar", "gan", "dylid", "cefnogi"])
    });
    let that = all.get(next).is_some_and(|word| word.is_any(&["bod", "fod"]));
    let next = next + usize::from(that);
    let start = all.get(from)?.start;
    let decided = sentence.get(all.get(next)?.start..)?;
    let words = trim(sentence.get(start..all.get(next - 1)?.end())?).trim_end_matches(',');
    (joint || that).then(|| Formula {
        words,
        before: trim(sentence.get(..start).unwrap_or_default()),
        decided: trim(decided),
        opens: from == 0,
    })
}

/// What may stand between the verb and `that`: `by a majority of 5 to 2`, `nem con`, `on a show of hands`, `in principle`.
fn past_manner(all: &[Token<'_>], next: usize) -> usize {
    let first = next + usize::from(all.get(next).is_some_and(|sign| sign.kind == Kind::Sign(',')));
    let voted = next.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|word| word.is("voted"));
    let number = |n: usize| {
        all.get(n).is_some_and(|word| word.is_number() || crate::words::number(word.text).is_some())
    };
    let opens = all.get(first).is_some_and(|word| word.is_any(&["by", "nem", "with", "on", "in", "without"]));
    if !(opens || (voted && number(first))) {
        return next;
    }
    let end = (first..first + 18).find(|&n| {
        let number = all
            .get(n + 1)
            .is_some_and(|after| after.is_number() || crate::words::number(after.text).is_some());
        all.get(n).is_some_and(|word| {
            word.is("that")
                || (word.is("to") && !number)
                || (n > first && !number && matches!(word.kind, Kind::Sign(':' | '-' | '–')))
        })
    });
    let told =
        |end: usize| all.get(first..end).is_some_and(|gap| gap.iter().any(|word| word.is_any(HOW_DECIDED)));
    end.filter(|&end| voted || told(end)).unwrap_or(next)
}

/// `Decision: The application was refused`: a label and what was decided behind it.
fn labelled(sentence: &str) -> Option<Formula<'_>> {
    let label = DECISION_LABELS
        .iter()
        .find(|label| sentence.get(..label.len()).is_some_and(|head| head.eq_ignore_ascii_case(label)))?;
    let (words, rest) = sentence.split_at_checked(label.len())?;
    let rest = trim(rest);
    let decided = trim(rest.strip_prefix([':', '–', '-'])?);
    (words.starts_with(char::is_uppercase) && decided.split_whitespace().count() > 1).then_some(Formula {
        words,
        before: "",
        decided,
        opens: true,
    })
}

/// `NOTED the report`, `APPROVED – subject to conditions`: a participle in capitals opens the sentence.
fn capital(sentence: &str) -> Option<Formula<'_>> {
    // Most sentences have no such word near their start.
    let near = sentence.as_bytes().get(..124).unwrap_or(sentence.as_bytes());
    if !near.windows(4).any(|four| four.iter().all(u8::is_ascii_uppercase)) {
        return None;
    }
    // `Members NOTED the update and AGREED to receive another`.
    let all = tokens(sentence.get(..sentence.len().min(120)).unwrap_or(sentence));
    let subject = all.iter().take(6).position(|word| word.is_any(DECIDERS)).filter(|&n| {
        all.get(n + 1).is_some_and(|verb| verb.text.len() > 3 && verb.text.chars().all(char::is_uppercase))
    });
    let start = subject.and_then(|n| all.get(n + 1)).map_or(0, |verb| verb.start);
    let own = sentence.get(start..)?;
    let end = own.find(|c: char| !c.is_alphabetic()).unwrap_or(own.len());
    let word = own.get(..end)?;
    let rest = own.get(end..)?;
    let sentence = own;
    let alone = rest.chars().any(char::is_lowercase);
    let known = word.chars().all(char::is_uppercase)
        && CAPITAL_VERBS.iter().any(|verb| word.eq_ignore_ascii_case(verb));
    (known && alone && word.len() > 3).then_some(Formula {
        words: word,
        before: "",
        decided: sentence,
        opens: true,
    })
}

/// `RESOLVED`, `AGREED`, `Resolved:` at the start of a sentence or in capitals anywhere.
fn opener<'t>(sentence: &'t str, all: &[Token<'t>], at: usize) -> Option<Formula<'t>> {
    let word = all.get(at)?;
    if !word.is_any(OPENERS) {
        return None;
    }
    let capitals = word.text.chars().all(char::is_uppercase);
    let opens_sentence = at == 0
        || (at == 1
            && all.first().is_some_and(|first| {
                matches!(first.kind, Kind::Sign('*')) || first.is("unanimously") || first.is("and")
            }));
    let capital = word.text.starts_with(char::is_uppercase);
    let passive = at
        .checked_sub(1)
        .and_then(|n| all.get(n))
        .is_some_and(|before| before.is_any(&["was", "were", "it"]) || before.is_any(MANNERS));
    if !(capitals || (opens_sentence && capital)) {
        return None;
    }
    // "It was RESOLVED that": the formula begins with its "It was".
    let from = if passive { subject_start(all, at) } else { at };
    formula(sentence, all, from, at, true)
}

/// Where "it was", "it was unanimously" begins.
fn subject_start(all: &[Token<'_>], verb: usize) -> usize {
    let mut from = verb;
    while let Some(before) = from.checked_sub(1).and_then(|n| all.get(n)) {
        if !(before.is_any(&["was", "were", "it", "and", "been"]) || before.is_any(MANNERS)) {
            break;
        }
        from -= 1;
    }
    // "and" joins to what came before: it is no part of the formula.
    while all.get(from).is_some_and(|word| word.is("and")) && from < verb {
        from += 1;
    }
    from
}

/// `it was agreed that`, `seconded by B and unanimously agreed to`. "It had been agreed" tells of another time.
fn passive<'t>(sentence: &'t str, all: &[Token<'t>], at: usize) -> Option<Formula<'t>> {
    let word = all.get(at)?;
    if !word.is_any(DECIDING) {
        return None;
    }
    let mut before = at;
    while before.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|word| word.is_any(MANNERS)) {
        before -= 1;
    }
    let auxiliary = before.checked_sub(1).and_then(|n| all.get(n))?;
    let seconded = || {
        all.get(..at)
            .is_some_and(|head| head.iter().any(|word| word.is_any(&["seconded", "2nd", "seconder"])))
    };
    let casting = || all.get(..at).is_some_and(|head| head.iter().any(|word| word.is("casting")));
    // "Members considered the requests and resolved to award".
    let body = || {
        at <= 40
            && all.iter().take(3).any(|word| {
                word.is_any(DECIDERS)
                    && (word.text.starts_with(char::is_uppercase)
                        || all.first().is_some_and(|first| first.text == "The"))
            })
    };
    // "It was discussed and agreed to accept the quotation".
    let looked = || {
        at <= 12
            && matches!(all, [first, was, ..] if first.is_any(&["it", "this", "these"]) && was.is_any(&["was", "were"]))
    };
    // `Appeal – agreed to send the comments again`.
    let dashed = || {
        matches!(auxiliary.kind, Kind::Sign('–' | '—' | '-' | ':'))
            && word.is_any(&["agreed", "resolved", "decided"])
            && all.get(at + 1).is_some_and(|next| next.is_any(&["to", "that"]))
            && word.text.starts_with(char::is_lowercase)
    };
    // "It has now been decided to pay".
    let perfect = || {
        auxiliary.is("been")
            && all.get(before.saturating_sub(5)..before).is_some_and(|head| {
                head.iter().any(|word| word.is("has")) && head.iter().any(|word| word.is("it"))
            })
            && all.get(at + 1).is_some_and(|next| next.is_any(&["to", "that"]))
    };
    if perfect() {
        return formula(sentence, all, at, at, false);
    }
    if dashed() {
        return formula(sentence, all, at, at, false);
    }
    let fits =
        auxiliary.is("was") || (auxiliary.is("and") && (seconded() || casting() || body() || looked()));
    let subject = before.checked_sub(2).and_then(|n| all.get(n));
    let impersonal =
        auxiliary.is("and") || subject.is_none_or(|word| word.is("it") || word.is("and") || !word.is_word());
    if !(fits && impersonal) {
        return None;
    }
    formula(sentence, all, subject_start(all, at), at, false)
}

/// `Extension at 3 The Row – the Council agreed to object`: a subject of its own behind a sign.
fn after_sign(all: &[Token<'_>], subject: usize) -> bool {
    let the = subject.checked_sub(1).filter(|&n| all.get(n).is_some_and(|word| word.is("the")));
    let first = the.unwrap_or(subject);
    let sign = first.checked_sub(1).and_then(|n| all.get(n));
    sign.is_some_and(|sign| matches!(sign.kind, Kind::Sign('–' | '—' | ':' | ';' | '-')))
}

/// `The Committee agreed to`, `Members resolved that`.
fn active<'t>(sentence: &'t str, all: &[Token<'t>], at: usize) -> Option<Formula<'t>> {
    let word = all.get(at)?;
    if !word.is_any(DECIDING) {
        return None;
    }
    let mut before = at;
    while before.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|word| word.is_any(MANNERS)) {
        before -= 1;
    }
    // "Following this amendment all agreed that": all of those who met.
    let everyone =
        at.checked_sub(1).filter(|&n| all.get(n).is_some_and(|word| word.is_any(&["all", "everyone"])));
    if let Some(from) = everyone
        && all.get(at + 1).is_some_and(|next| next.is_any(&["that", "to"]))
        && from <= 12
        && !all.get(..from).is_some_and(|head| {
            head.iter().any(|word| {
                word.is_any(&["that", "who", "which", "if", "had", "residents", "not", "they", "at"])
            })
        })
    {
        return formula(sentence, all, from, at, false);
    }
    let subject = before.checked_sub(1).and_then(|n| all.get(n))?;
    // "2 councillors agreed to this" counts, and decides nothing.
    let counted = before.checked_sub(2).and_then(|n| all.get(n)).is_some_and(|word| {
        word.is_number() || (!word.is("one") && crate::words::number(word.text).is_some())
    });
    if counted {
        return None;
    }
    // The body is the sentence's own subject, at its start.
    let near_start = before <= 6 || after_sign(all, before - 1);
    if !(subject.is_any(DECIDERS) && near_start) {
        return None;
    }
    let from = if all.first().is_some_and(|first| first.is("the")) { 0 } else { before - 1 };
    formula(sentence, all, from, at, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sentence: &str) -> Option<(&str, &str)> {
        find(sentence).map(|found| (found.words, found.decided))
    }

    #[test]
    fn formulas() {
        assert_eq!(read("RESOLVED - That:"), Some(("RESOLVED - That", "")));
        assert_eq!(
            read("RESOLVED that the report be noted."),
            Some(("RESOLVED that", "the report be noted."))
        );
        assert_eq!(read("RESOLVED:"), Some(("RESOLVED", "")));
        assert_eq!(read("RESOLVED: (by 41 votes to Nil)"), Some(("RESOLVED: (by 41 votes to Nil)", "")));
        assert_eq!(read("AGREED the following change."), Some(("AGREED", "the following change.")));
        assert_eq!(
            read("RESOLVED (by 4 votes to 2) that it stand."),
            Some(("RESOLVED (by 4 votes to 2) that", "it stand."))
        );
        assert_eq!(read("RESOLVED no objections"), Some(("RESOLVED", "no objections")));
        assert_eq!(read("RESOLVED by 4 votes to 2"), None);
        assert_eq!(read("Resolved: To buy a bench."), Some(("Resolved", "To buy a bench.")));
        assert_eq!(read("It was agreed that:"), Some(("It was agreed that", "")));
        assert_eq!(
            read("It was unanimously agreed to proceed."),
            Some(("It was unanimously agreed", "to proceed."))
        );
        assert_eq!(
            read("The Committee agreed to Note the report."),
            Some(("The Committee agreed", "to Note the report."))
        );
        assert_eq!(
            read("It was discussed and agreed to mend the gate."),
            Some(("agreed", "to mend the gate."))
        );
        assert_eq!(read("DC/19/44 – Appeal – agreed to write again."), Some(("agreed", "to write again.")));
        assert_eq!(read("Agreed £100."), Some(("Agreed", "£100.")));
        assert_eq!(
            read("It was agreed £100 should be held back."),
            Some(("It was agreed", "£100 should be held back."))
        );
        assert_eq!(
            read("It was decided the Parish Council would not join."),
            Some(("It was decided", "the Parish Council would not join."))
        );
        assert_eq!(read("It was agreed cars were fast and should stop."), None);
        assert_eq!(read("but it has now been decided to pay for one."), Some(("decided", "to pay for one.")));
        assert_eq!(read("Members agreed no objections."), Some(("Members agreed", "no objections.")));
        assert_eq!(
            read("It was proposed by A, seconded by B and agreed that it stand."),
            Some(("agreed that", "it stand."))
        );
        assert_eq!(
            read("After discussion, it was agreed to use £200."),
            Some(("it was agreed", "to use £200."))
        );
    }

    #[test]
    fn welsh_words() {
        assert_eq!(
            read("Cytunwyd yn unfrydol y dylai’r neuadd gau."),
            Some(("Cytunwyd yn unfrydol", "y dylai’r neuadd gau."))
        );
        assert_eq!(
            read("Cynigiwyd gan A, eiliwyd gan B a chytunwyd bod y cofnodion yn gywir."),
            Some(("chytunwyd bod", "y cofnodion yn gywir."))
        );
        assert_eq!(read("Ni chytunwyd."), None);
    }

    #[test]
    fn sentences_that_decide_nothing() {
        for sentence in [
            "It had been agreed that a different approach would be taken.",
            "She agreed that it was hard.",
            "The agreed budget was spent.",
            "Nothing was agreed.",
            "An agreed plan to repair the roof was shown.",
        ] {
            assert_eq!(read(sentence), None, "{sentence}");
        }
    }
}
