//! Sentences that decide without a formula: `The accounts were approved.` `Noted.` `No objection.`

use crate::gates::Gate;
use crate::recorder::trim;
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::Words;
use crate::words::decisions::{
    ANSWERERS, ANSWERS, BARE, BARE_HEADS, BARE_SUBJECTS, BARE_TAILS, DECIDERS, ELECTS, MANNERS, OFFICES,
    RESPONSES,
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
            && n.checked_sub(1)
                .and_then(|n| all.get(n))
                .is_some_and(|word| word.is_any(&["was", "were"]) || word.is_any(MANNERS))
            && {
                let counted = all.get(n + 1).is_some_and(|word| word.is("by"))
                    && all
                        .get(n + 2)
                        .is_some_and(|word| word.is_number() || crate::words::number(word.text).is_some());
                let comma = all.get(n + 1).is_some_and(|sign| sign.kind == Kind::Sign(','));
                let next = n + 1 + usize::from(comma);
                counted || BARE_TAILS.iter().any(|tail| crate::phrase::at(&all, next, tail).is_some())
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
    let about = subject.iter().any(|word| word.is_any(BARE_SUBJECTS))
        || subject.iter().take(5).any(|word| word.is_any(BARE_HEADS));
    let other =
        subject.first()?.is_any(&["it", "they", "he", "she", "members", "concerns", "once", "if", "when"]);
    (auxiliary.is_any(&["was", "were"]) && about && !other)
        .then(|| sentence.get(auxiliary.start..verb.end()))
        .flatten()
}

/// True for the words "the Council noted", where it is the body that did.
pub(crate) fn narrates(words: &str) -> bool {
    words.ends_with(" noted") && !["was ", "were "].iter().any(|passive| words.starts_with(passive))
}

/// `Noted.` alone: what became of the item.
pub(crate) fn single(text: &str) -> Option<&str> {
    if Gate::Plain.shut(text) {
        return None;
    }
    let word = text.trim_end_matches(['.', ' ']);
    (word.len() < 40
        && BARE.contains(&word.to_lowercase().as_str())
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
        let opening = ["no objection", "no objections", "no comment", "no comments", "no observations"]
            .iter()
            .find_map(|words| crate::phrase::at(&tokens, 0, words));
        if let Some(last) = opening
            && tokens.get(last).is_some_and(|word| word.is_any(&["was", "were", "to"]))
        {
            let end = (sentence.as_ptr() as usize).wrapping_sub(block.as_ptr() as usize) + sentence.len();
            return Some((sentence.get(..tokens.get(last.checked_sub(1)?)?.end())?, trim(block.get(..end)?)));
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
    let known = RESPONSES.iter().any(|known| answer.eq_ignore_ascii_case(known));
    let capital = answer.starts_with(char::is_uppercase) || matches!(sign, '–' | '—' | '-' | ':');
    let told = flow.get(..cut).is_some_and(|head| head.split_whitespace().count() >= 3);
    (known && capital && told).then_some((answer, flow))
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

/// "Councillors noted the dates of future meetings": the body as subject, and a thing, not "that", as object.
fn bare_active<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<&'t str> {
    // "The Committee received a presentation" tells what happened, and decides nothing.
    let verb = all.iter().take(7).position(|word| word.is_any(BARE) && !word.is("received"))?;
    let subject = verb.checked_sub(1).and_then(|n| all.get(n)).filter(|word| word.is_any(DECIDERS))?;
    let named = subject.text.starts_with(char::is_uppercase) || verb <= 2;
    let object =
        all.get(verb + 1)?.is_any(&["the", "a", "an", "these", "payment", "payments", "expenditure"])
            && !all.iter().any(|word| word.is_any(&["apologies", "reasons", "absence"]));
    let short = all.len() <= 30;
    // "In particular, the Council noted" goes on with what was noted before.
    let goes_on = all.get(..verb)?.iter().any(|word| word.is("particular"));
    (named && object && short && !goes_on).then(|| sentence.get(..all.get(verb)?.end())).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_without_a_formula() {
        assert_eq!(bare("The dates of future meetings were noted."), Some("were noted"));
        assert_eq!(bare("The accounts were received and accepted."), Some("were received and accepted"));
        assert_eq!(bare("Councillors noted the dates of future meetings."), Some("Councillors noted"));
        assert_eq!(bare("Members noted that a bid had been made."), None);
        assert_eq!(bare("In particular, the Council noted a meeting of the forum."), None);
        assert_eq!(bare("His apologies were accepted."), None);
        assert_eq!(bare("It was reported that the grant was approved by the county."), None);
        assert_eq!(bare("The report had been noted."), None);
    }

    #[test]
    fn answers_and_elections() {
        assert_eq!(
            response("Two dwellings, Mill Lane. No objection.").map(|(words, _)| words),
            Some("No objection")
        );
        assert_eq!(response("The fence is old. It needs support."), None);
        assert_eq!(single("Noted."), Some("Noted"));
        assert_eq!(single("The hall"), None);
        assert_eq!(bare("Councillor Ash was duly elected Mayor for the year."), Some("was duly elected"));
        assert_eq!(
            bare("The Clerk declared Councillor Ash duly elected as Mayor."),
            Some("declared Councillor Ash duly elected")
        );
        assert_eq!(bare("Councillor Ash, who was elected in 2019, spoke."), None);
        assert_eq!(
            bare("Online payments were authorised in respect of these bills:"),
            Some("were authorised")
        );
    }
}
