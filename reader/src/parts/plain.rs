//! Sentences that decide without a formula: `The accounts were approved.` `Noted.` `No objection.`

use crate::gates::Gate;
use crate::recorder::trim;
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::Words;
use crate::words::decisions::{
    ANSWERERS, ANSWERS, BARE, BARE_HEADS, BARE_SUBJECTS, BARE_TAILS, DECIDERS, ELECTS, MANNERS, OFFICES,
    RESPONSES, SETTLED,
};
use minutebook::HONORIFICS;

const BEFORE_NAMES: &Words = &Words::new(HONORIFICS);

/// A sentence that decides without a formula: "The dates of future meetings were noted." The participle must close it.
pub(crate) fn bare(sentence: &str) -> Option<&str> {
    Gate::Plain.look(sentence, || without_formula(sentence))
}

fn without_formula(sentence: &str) -> Option<&str> {
    let all = tokens(sentence);
    if let Some(words) = bare_active(sentence, &all).or_else(|| elected(sentence, &all)) {
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

/// `24/0123/FUL Land at Mill Lane. The Council objects because of the height.`: what the council answers, in a sentence.
/// Gives its words and the text up to their sentence's end.
pub(crate) fn answered<'t>(block: &'t str, all: &[&'t str]) -> Option<(&'t str, &'t str)> {
    all.iter().take(8).find_map(|sentence| {
        let tokens = tokens(sentence);
        // "No objections were raised to 24/0123".
        let opening = [
            "no objection",
            "no objections",
            "no comment",
            "no comments",
            "no observations",
            "approval recommended",
            "refusal recommended",
            "recommend approval",
            "recommend refusal",
            "recommended for approval",
            "supported by the parish",
            "supported by the town",
            "supported by the council",
            "supported by the community",
            "supported by members",
            "strong objection",
            "strong objections",
        ]
        .iter()
        .find_map(|words| crate::phrase::at(&tokens, 0, words));
        if let Some(last) = opening
            && tokens.get(last).is_none_or(|word| {
                word.is_any(&[
                    "was", "were", "to", "but", "subject", "provided", "raised", "however", "as", "council",
                ]) || matches!(word.kind, Kind::Sign('.' | ',' | ';' | '–' | '-'))
            })
        {
            let end = (sentence.as_ptr() as usize).wrapping_sub(block.as_ptr() as usize) + sentence.len();
            return Some((sentence.get(..tokens.get(last.checked_sub(1)?)?.end())?, trim(block.get(..end)?)));
        }
        // "... and there were no objections from the Council."
        let nobody = ["there were no objections", "there were no comments", "there was no objection"];
        let found = (0..tokens.len().min(80)).find_map(|n| {
            let end = nobody.iter().find_map(|words| crate::phrase::at(&tokens, n, words))?;
            Some((n, end))
        });
        if let Some((first, last)) = found {
            let words = sentence.get(tokens.get(first)?.start..tokens.get(last.checked_sub(1)?)?.end())?;
            let end = (sentence.as_ptr() as usize).wrapping_sub(block.as_ptr() as usize) + sentence.len();
            return Some((words, trim(block.get(..end)?)));
        }
        let subject = tokens.iter().take(7).position(|word| word.is_any(ANSWERERS))?;
        let plain = tokens
            .get(..subject)?
            .iter()
            .all(|word| word.is_any(&["the", "parish", "town", "community", "this", "our"]));
        let verb = subject
            + 1
            + usize::from(
                tokens
                    .get(subject + 1)
                    .is_some_and(|word| word.is_any(&["strongly", "unanimously", "therefore"])),
            );
        let found = ANSWERS.iter().find_map(|words| crate::phrase::at(&tokens, verb, words))?;
        let first = tokens.get(verb)?;
        let words = sentence.get(first.start..tokens.get(found.checked_sub(1)?)?.end())?;
        let end = (sentence.as_ptr() as usize).wrapping_sub(block.as_ptr() as usize) + sentence.len();
        plain.then_some((words, trim(block.get(..end)?)))
    })
}

/// `24/0123/FUL ...`, `PL/24/1406 12 The Crescent`: a line that begins with the number of an application.
pub(crate) fn is_application(text: &str) -> bool {
    let first = text.split(crate::recorder::is_space).next().unwrap_or_default();
    first.len() >= 6
        && first.contains('/')
        && first.bytes().filter(u8::is_ascii_digit).count() >= 4
        && first.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'.' | b':' | b','))
        && first.matches('/').count() <= 4
        && crate::when::find_day(first).is_none()
}

/// `Two dwellings, Mill Lane. No objection.`: the answer that closes the line of a planning application.
pub(crate) fn response(text: &str) -> Option<(&str, &str)> {
    if Gate::Response.shut(text) {
        return None;
    }
    // In a table the answer has a cell of its own.
    let cell = text.trim_end().rfind("   ").map(|at| at + 3).filter(|at| {
        let answer = text.get(*at..).map(|cell| trim(cell).trim_end_matches('.')).unwrap_or_default();
        RESPONSES.iter().any(|known| answer.eq_ignore_ascii_case(known))
    });
    if let Some(at) = cell {
        let answer = trim(text.get(at..)?).trim_end_matches('.');
        let told = text.get(..at).is_some_and(|head| head.split_whitespace().count() >= 3);
        return told.then_some((answer, trim(text)));
    }
    let flow = text.find("   ").and_then(|at| text.get(..at)).unwrap_or(text);
    let flow = trim(flow).trim_end_matches(['.', ' ', ')', '*', '|']);
    let cut = flow
        .rfind(['.', '–', '—', ':', ';', '(', ',', '|'])
        .into_iter()
        .chain(flow.rfind(" - ").map(|at| at + 1))
        .max()?;
    let sign = flow.get(cut..)?.chars().next()?;
    let answer = trim(flow.get(cut + sign.len_utf8()..)?);
    // `No objections, approval recommended`: the answer goes on behind its comma.
    let before = flow.get(..cut).unwrap_or_default();
    let first = before.rfind(['.', '–', '—', ':', ';', '(', '|']).map_or(0, |at| at + 1);
    let joined = before
        .get(first..)
        .or_else(|| before.get(first + 2..))
        .map(trim)
        .filter(|part| sign == ',' && RESPONSES.iter().any(|known| part.eq_ignore_ascii_case(known)));
    let known = RESPONSES.iter().any(|known| answer.eq_ignore_ascii_case(known));
    if let (true, Some(part)) = (known, joined) {
        let from = (part.as_ptr() as usize).wrapping_sub(flow.as_ptr() as usize);
        return Some((flow.get(from..)?, flow));
    }
    let capital = answer.starts_with(char::is_uppercase) || matches!(sign, '–' | '—' | '-' | ':');
    let told = flow.get(..cut).is_some_and(|head| head.split_whitespace().count() >= 3);
    (known && capital && told).then_some((answer, flow))
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

/// The answer in a line of its own below a planning application: `NO OBJECTIONS BUT ONE COMMENT: the junction is busy.`
pub(crate) fn is_answer(text: &str) -> bool {
    if Gate::Response.shut(text) {
        return false;
    }
    let lead = text.split([':', '.', ';', '–']).next().unwrap_or_default();
    let lead = lead.split(" BUT ").next().unwrap_or(lead);
    let lead = trim(lead.split(" but ").next().unwrap_or(lead));
    lead.len() < 60 && RESPONSES.iter().any(|known| lead.eq_ignore_ascii_case(known))
}

/// "Councillor A was duly elected Chair for the year": a name in front, an office behind.
fn elected<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<&'t str> {
    let verb = all.iter().take(24).position(|word| word.is_any(ELECTS))?;
    let mut first = verb;
    while let Some(before) = first.checked_sub(1).and_then(|n| all.get(n)) {
        if !before.is_any(MANNERS) {
            break;
        }
        first -= 1;
    }
    // "declared Councillor A duly elected": the name stands between.
    let declared =
        (verb.saturating_sub(8)..verb).find(|&n| all.get(n).is_some_and(|word| word.is("declared")));
    if let Some(from) = declared.filter(|&n| n + 1 < first) {
        let named = all.get(from..first)?.iter().any(|word| word.is_any(BEFORE_NAMES));
        return named.then(|| sentence.get(all.get(from)?.start..all.get(verb)?.end())).flatten();
    }
    let auxiliary = first.checked_sub(1)?;
    let moved = all.get(..auxiliary)?.iter().any(|word| word.is_any(&["proposed", "nominated", "seconded"]));
    let be = all.get(auxiliary)?.is_any(&["was", "were"])
        || (all.get(auxiliary)?.is("and") && moved)
        || (all.get(auxiliary)?.is("declared") && auxiliary >= 1);
    let subject = all.get(..auxiliary)?;
    let initials = subject.first().is_some_and(|word| {
        (2..=4).contains(&word.text.len()) && word.text.bytes().all(|b| b.is_ascii_uppercase())
    });
    let named = (initials && moved || subject.iter().any(|word| word.is_any(BEFORE_NAMES)))
        && !subject.iter().any(|word| word.is_any(&["if", "when", "after", "had", "who", "since", "that"]));
    let office = all.get(verb + 1..(verb + 12).min(all.len()))?.iter().any(|word| word.is_any(OFFICES));
    // "Councillor A accepted the position of Chairman and was duly elected."
    let accepted = all.len() <= verb + 3
        && subject
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if one.is_any(&["accepted", "took"]) && other.is("the")))
        && subject.iter().any(|word| word.is_any(OFFICES));
    let office = office || accepted;
    // Who is co-opted becomes a member of the council, and a title such as "Election of Chair" names the office.
    let office = office
        || all.get(auxiliary)?.is("declared")
        || all.get(verb)?.is_any(&["co-opted", "coopted"])
        || moved && all.len() <= verb + 4;
    (be && named && office && all.len() <= 60)
        .then(|| sentence.get(all.get(auxiliary)?.start..all.get(verb)?.end()))
        .flatten()
}

/// "Ann Archer elected Chairman.": no more than a name, the verb and an office.
pub(crate) fn elected_bare(sentence: &str) -> Option<&str> {
    let all = tokens(sentence);
    let verb = all.iter().take(7).position(|word| word.is_any(ELECTS))?;
    let name = all.get(..verb)?;
    let plain = name.iter().all(|word| {
        word.text.starts_with(char::is_uppercase) || word.is_any(MANNERS) || word.kind == Kind::Sign('.')
    });
    let office = all.get(verb + 1..)?.iter().take(4).any(|word| word.is_any(OFFICES));
    (plain && name.len() >= 2 && office && all.len() <= 14).then(|| all.get(verb).map(|verb| verb.text))?
}

/// `Cllr A proposed Cllr B, seconded by Cllr C and unanimously agreed`, below a title that names the office: who was put up, and
/// that they were chosen.
pub(crate) fn chosen(sentence: &str) -> Option<&str> {
    if sentence.len() > 300 || !puts_up(sentence) {
        return None;
    }
    let all = tokens(sentence);
    let words: Vec<&Token<'_>> = all.iter().filter(|word| word.is_word()).collect();
    let put = words.iter().position(|word| word.is_any(&["proposed", "nominated"]))?;
    let last = words.iter().rposition(|word| {
        word.is_any(&[
            "agreed",
            "elected",
            "appointed",
            "carried",
            "approved",
            "accepted",
            "co-opted",
            "favour",
        ])
    })?;
    // "that Cllr A be elected" asks for it.
    let asks = last
        .checked_sub(1)
        .and_then(|n| words.get(n))
        .is_some_and(|word| word.is_any(&["be", "as", "being"]));
    let lost =
        asks || words.iter().any(|word| word.is_any(&["not", "lost", "if", "would", "no", "declined"]));
    (put < last && last + 5 >= words.len() && !lost).then(|| words.get(last).map(|word| word.text)).flatten()
}

/// "Cllr A was proposed by B": the sentence before the one that elects.
pub(crate) fn puts_up(sentence: &str) -> bool {
    crate::phrase::hints(sentence, &["proposed", "nominated", "seconded"]) && sentence.len() < 400
}

/// "With no other nominations Councillor A was duly elected.": below a title that names the office.
pub(crate) fn elected_to_it(sentence: &str) -> Option<&str> {
    if Gate::Plain.shut(sentence) {
        return None;
    }
    let all = tokens(sentence);
    let verb = all.iter().take(30).position(|word| word.is_any(ELECTS))?;
    let mut first = verb;
    // `was duly elected`, `was deemed elected`, `was declared elected`.
    let manner = |word: &Token<'_>| word.is_any(MANNERS) || word.is_any(&["deemed", "declared"]);
    while first.checked_sub(1).and_then(|n| all.get(n)).is_some_and(manner) {
        first -= 1;
    }
    let auxiliary = first.checked_sub(1).and_then(|n| all.get(n))?;
    let named = all.get(..first - 1)?.iter().any(|word| word.is_any(BEFORE_NAMES));
    let ends = all.len() <= verb + 4;
    (auxiliary.is_any(&["was", "were", "is"]) && named && ends)
        .then(|| sentence.get(auxiliary.start..all.get(verb)?.end()))
        .flatten()
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
    fn answers_and_elections() {
        assert_eq!(
            response("Two dwellings, Mill Lane. No objection.").map(|(words, _)| words),
            Some("No objection")
        );
        assert_eq!(response("The fence is old. It needs support."), None);
        assert_eq!(
            response("24/017 – Mill House. New barn.  No objections, approval recommended.")
                .map(|(words, _)| words),
            Some("No objections, approval recommended")
        );
        assert!(is_answer("NO OBJECTIONS BUT ONE COMMENT: the lane is narrow.") && !is_answer("No lane"));
        assert_eq!(single("Noted."), Some("Noted"));
        assert_eq!(single("Unanimously agreed."), Some("Unanimously agreed"));
        assert!(is_answer("No comment made") && is_answer("Support"));
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
        assert_eq!(bare("Councillor Ash was duly elected Mayor for the year."), Some("was duly elected"));
        assert_eq!(
            bare("The Clerk declared Councillor Ash duly elected as Mayor."),
            Some("declared Councillor Ash duly elected")
        );
        assert_eq!(bare("Councillor Ash, who was elected in 2019, spoke."), None);
        assert_eq!(
            bare("Cllr. Ash accepted the position of Chairman for the year and was duly elected."),
            Some("was duly elected")
        );
        assert_eq!(
            elected_to_it("With no other nominations Cllr Ash was duly elected."),
            Some("was duly elected")
        );
        assert_eq!(
            bare("Online payments were authorised in respect of these bills:"),
            Some("were authorised")
        );
    }
}
