//! By when something is to be done: a date, or the page's words.

use crate::gates::Gate;
use crate::recorder::{is_space, trim};
use crate::tokens::{Token, tokens};
use crate::when;
use crate::words::actions::SOON;
use minutebook::Due;
use minutebook::value::Period;

/// When a sentence says that it is to be done, with its words. Only words behind byte `from` count.
pub(crate) fn due(sentence: &str, from: usize) -> Option<(Due, &str)> {
    let all = tokens(sentence);
    dated(sentence, from)
        .or_else(|| soon(sentence, &all).map(|words| (Due::Text(crate::recorder::fold(words)), words)))
        .or_else(|| month(sentence, &all, from).map(|words| (Due::Text(crate::recorder::fold(words)), words)))
        .or_else(|| {
            condition(sentence, &all, from).map(|words| (Due::Text(crate::recorder::fold(words)), words))
        })
}

/// A phrase for a time to come: `shortly`, `over the summer`, `in the next couple of months`.
pub(crate) fn soon<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<&'t str> {
    if Gate::Soon.shut(sentence) {
        return None;
    }
    (0..all.len()).find_map(|at| {
        all.get(at).filter(|token| token.may_begin(SOON))?;
        let run = SOON.iter().filter_map(|phrase| phrase_at(all, at, phrase)).max()?;
        sentence.get(all.get(at)?.start..all.get(run)?.end())
    })
}

/// The last token of a phrase that begins at a token. A `*` takes words up to one of time.
fn phrase_at(all: &[Token<'_>], at: usize, phrase: &str) -> Option<usize> {
    let mut place = at;
    for word in phrase.split(' ') {
        if word == "*" {
            let time = |n: &usize| {
                all.get(*n).is_some_and(|token| {
                    token.is_any(&[
                        "days", "week", "weeks", "month", "months", "year", "years", "quarter", "term",
                        "meeting", "summer", "winter", "spring", "autumn", "day", "period",
                    ]) || when::month_number(token).is_some()
                })
            };
            return (place..place + 5).find(time);
        }
        if !all.get(place)?.is(word) {
            return None;
        }
        place += 1;
    }
    place.checked_sub(1)
}

/// `by 19 July 2026`, `on 5 February 2026`, `in January 2026`.
fn dated(sentence: &str, from: usize) -> Option<(Due, &str)> {
    when::all(sentence).into_iter().filter(|found| found.start >= from).find_map(|found| {
        let before = trim(sentence.get(..found.start)?);
        let word = before.rsplit(is_space).next()?;
        let leads = ["by", "on", "in", "before", "until", "from", "for", "of", "the"].iter().any(|w| word.eq_ignore_ascii_case(w));
        let single = matches!(&found.period, Period::AsAt(date) if date.as_day().is_some() || found.text.contains(is_space));
        (leads && single).then_some((Due::Period(found.period), found.text))
    })
}

/// `in September`, `from September`, `by 19 July`, `at the June meeting`, `after 6 months`.
fn month<'t>(sentence: &'t str, all: &[Token<'t>], from: usize) -> Option<&'t str> {
    (0..all.len()).find_map(|at| {
        let token = all.get(at)?;
        let before = |n: usize| at.checked_sub(n).and_then(|place| all.get(place));
        if token.start < from && !before(1).is_some_and(|word| word.is("from")) {
            return None;
        }
        if token.is("after")
            && all.get(at + 1).is_some_and(|n| n.is_number())
            && all.get(at + 2).is_some_and(|unit| unit.is_any(&["months", "weeks", "days", "years"]))
        {
            let end = sentence
                .get(token.start..)?
                .find([';', ',', '.'])
                .map_or(sentence.len(), |n| token.start + n);
            return sentence.get(token.start..end).filter(|words| words.len() < 90);
        }
        // Month names are capitalised: "may" and "march" are words too.
        when::month_number(token).filter(|_| token.text.starts_with(char::is_uppercase))?;
        if all.get(at + 1).is_some_and(|next| next.is_any(&["meeting", "committee", "council", "cabinet"]))
            && before(1).is_some_and(|word| word.is("the"))
        {
            return sentence.get(before(1)?.start..all.get(at + 1)?.end());
        }
        let day = before(1).is_some_and(|word| word.is_number());
        let first = if day { 1 } else { 0 };
        let lead = before(first + 1)?;
        // "from February 26 to July" is how long it lasts.
        let lasts = all.iter().skip(at + 1).take(3).any(|word| word.is_any(&["to", "until"]));
        if lead.is("from") && !lasts {
            return sentence.get(lead.start..token.end());
        }
        if lead.is_any(&["by", "in", "on", "before", "until", "during"]) {
            return sentence.get(before(first)?.start..token.end());
        }
        None
    })
}

/// `as the project developed`, `once funding is secured`, at the end of a clause.
fn condition<'t>(sentence: &'t str, all: &[Token<'t>], from: usize) -> Option<&'t str> {
    all.iter().enumerate().find_map(|(at, token)| {
        let opens = token.is_any(&["as", "once", "when"]) && token.start > from;
        let behind = all.get(at + 1..)?;
        let end = behind.iter().position(|word| !word.is_word()).unwrap_or(behind.len());
        let last = behind.get(end.checked_sub(1)?)?;
        let verb = token.is_any(&["once", "when"]) || last.text.ends_with("ed") || last.text.ends_with("es");
        let comparison = behind.first().is_some_and(|next| {
            next.is_any(&["a", "far", "part", "well", "to", "an", "such", "soon", "outlined", "required"])
        });
        (opens && verb && !comparison && (2..=6).contains(&end))
            .then(|| sentence.get(token.start..last.end()))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_words_and_dates() {
        let words = |text| due(text, 0).map(|(due, _)| due.to_string());
        for (text, want) in [
            ("It would be shared over the summer.", "over the summer"),
            ("It would be ready in the next couple of months by Cabinet.", "in the next couple of months"),
            ("It was not possible until the end of the year.", "until the end of the year"),
            ("The plan would be taken to cabinet in September following", "September"),
            ("from September there would be a hub", "from September"),
            ("payments to be made by 19 July.", "19 July"),
            ("would be presented on 5 February 2026.", "2026-02-05"),
            ("at a meeting in January 2026.", "2026-01"),
            (
                "a report be brought back after 6 months from the start of the scheme",
                "after 6 months from the start of the scheme",
            ),
            ("would be reviewed as the agency developed", "as the agency developed"),
            ("would address it at the June meeting", "the June meeting"),
        ] {
            assert_eq!(words(text).as_deref(), Some(want), "{text}");
        }
        assert_eq!(words("would run from February 26 to July and may march on"), None);
        assert_eq!(words("as set out in the report"), None);
    }
}
