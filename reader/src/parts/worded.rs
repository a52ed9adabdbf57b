//! Numbers in words that count: `five carers`, `Nine reports had been issued`, `a net gain of eight`.

use super::figures::{Candidate, Read, is_measured, preceding};
use super::spelt;
use crate::tokens::{Kind, Token};
use crate::words;
use crate::words::figures::{
    COUNTED, DURATIONS, ENDS_COUNTED, FORMAL, HAD, LASTS, MEASURED_TERMS, REFERENCES, TIME_LIMITS, TOLD_OF,
};
use minutebook::Unit;
use minutebook::value::Decimal;

/// How many words may stand between a number and the verb that it is the subject of.
const SUBJECT: usize = 5;

/// The number in words that begins at a token, where it counts something: `five carers`, `nine of the workers`,
/// `all but four`, `there had been three`, `Nine reports had been issued`.
pub(super) fn read<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize) -> Read<'t> {
    let word = tokens.get(at).filter(|token| token.is_word())?;
    words::number(word.text).filter(|value| *value > 0)?;
    let (value, behind) = spelt::run(tokens, at)?;
    if let Some(unit) = duration(tokens, at, behind) {
        let end = tokens.get(behind)?.end();
        return Some((Candidate::new(sentence, Decimal::from(value), unit, word.start, end)?, behind + 1));
    }
    let last = behind.checked_sub(1).and_then(|n| tokens.get(n))?;
    let made =
        |unit| Some((Candidate::new(sentence, Decimal::from(value), unit, word.start, last.end())?, behind));
    if is_age(tokens, at) {
        return made(Unit::Years);
    }
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let definite = before.is_some_and(|word| {
        word.is_any(&["other", "these", "those", "last", "past", "next", "first", "every"])
            || word.is_any(REFERENCES)
    });
    let all_but = preceding(tokens, at, &["all", "but"]);
    let one = value == 1 && preceding(tokens, at, &["there", "had", "been"]) && is_thing(tokens, behind);
    let named = value > 1
        && !definite
        && (is_counted(tokens, at, behind)
            || exists(tokens, at, behind)
            || is_subject(tokens, at, behind)
            || is_told_of(tokens, at, behind));
    if named || all_but || one { made(Unit::Count) } else { None }
}

/// `five carers`, `nine of the family support workers`, `eleven of these`; "the two of them" counts nothing.
fn is_counted(tokens: &[Token<'_>], at: usize, behind: usize) -> bool {
    let of = tokens.get(behind).is_some_and(|word| word.is("of"));
    let whom = |words: &[&str]| of && tokens.get(behind + 1).is_some_and(|word| word.is_any(words));
    let next = behind + 2 * usize::from(whom(&["the", "these", "those", "our"]));
    let counted = (next..next + 5)
        .map_while(|n| tokens.get(n).filter(|token| token.is_word()).map(|token| (n, token)))
        .take_while(|(n, word)| {
            // "two serious and four slight injuries": one noun for both.
            let goes_on = word.is("and")
                && tokens
                    .get(n + 1)
                    .is_some_and(|next| words::number(next.text).is_some_and(|value| value > 0));
            goes_on || !word.is_any(ENDS_COUNTED)
        })
        .any(|(n, word)| word.is_any(COUNTED) || is_report(tokens, n));
    let the = at.checked_sub(1).and_then(|n| tokens.get(n)).is_some_and(|word| word.is("the"));
    counted || !the && whom(&["these", "them", "those", "whom", "which"])
}

/// `reports of theft`, `reports received`: what was reported, and no paper before a committee.
fn is_report(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |n: usize, word: &str| tokens.get(n).is_some_and(|token| token.is(word));
    is(at, "reports") && (is(at + 1, "of") && !is(at + 2, "the") || is(at + 1, "received"))
}

/// `there had been three.`, `There were six vacancies`.
fn exists(tokens: &[Token<'_>], at: usize, behind: usize) -> bool {
    let be = at
        .checked_sub(1)
        .and_then(|n| tokens.get(n))
        .is_some_and(|word| word.is_any(&["been", "were", "are", "be", "remained"]));
    let there = (at.saturating_sub(4)..at).any(|n| tokens.get(n).is_some_and(|word| word.is("there")));
    let ends = tokens.get(behind).is_none_or(|sign| matches!(sign.kind, Kind::Sign('.' | ',' | ';')));
    be && there && (ends || noun(tokens, behind).is_some())
}

/// Where a noun in the plural ends that begins near a token, adjectives in front; none for who meets and how they vote.
fn noun(tokens: &[Token<'_>], from: usize) -> Option<usize> {
    let words = (from..from + SUBJECT)
        .map_while(|n| tokens.get(n).filter(|token| token.is_word() && !token.is_any(ENDS_COUNTED)));
    let mut end = None;
    for (n, word) in words.enumerate() {
        if word.is_any(HAD) {
            break;
        }
        if word.is_any(FORMAL) {
            return None;
        }
        if word.text.len() > 3 && word.text.ends_with('s') && !word.text.ends_with("ss")
            || word.is_any(COUNTED)
        {
            end = Some(from + n + 1);
        }
    }
    end
}

/// A word that may be what one is counted of: `one disruption`.
fn is_thing(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|word| {
        word.is_word()
            && word.text.len() > 3
            && word.text.starts_with(char::is_lowercase)
            && !word.is_any(FORMAL)
            && !word.is_any(&["vote", "abstention", "member", "item", "more", "change", "other", "further"])
    })
}

/// `Nine reports had been issued`, `of whom three had moved`, `and that eight had been mended`.
fn is_subject(tokens: &[Token<'_>], at: usize, behind: usize) -> bool {
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let opens = before.is_none_or(|word| match word.kind {
        Kind::Sign(sign) => matches!(sign, ':' | ',' | ';' | '.' | '·' | '•' | '-' | '–' | '(' | '*'),
        _ => word.is_any(&["that", "whom", "which", "and", "all", "further", "another", "while", "but"]),
    });
    // "Three quotations were considered" tells what the meeting did.
    let formal = |n: usize| {
        tokens.get(n + 1).is_some_and(|word| word.is_any(&["considered", "discussed", "proposed"]))
    };
    let verb = |n: usize| tokens.get(n).is_some_and(|word| word.is_any(HAD)) && !formal(n);
    // "four had left", "Seven were in custody": the number stands for what was told before.
    let votes = tokens.get(behind + 1).is_some_and(|word| word.is_any(&["in", "for", "against"]))
        && tokens.get(behind + 2).is_none_or(|word| word.is_any(&["favour", "and"]) || !word.is_word());
    let alone = verb(behind) && (before.is_some() || !votes);
    // "Of 5 indicators in housing four were green": a part of what the sentence began with.
    let of_these = tokens.first().is_some_and(|first| first.is("of"))
        && before.is_some_and(Token::is_word)
        && verb(behind)
        && tokens.iter().take(6).any(Token::is_number);
    of_these || opens && (alone || noun(tokens, behind).is_some_and(verb))
}

/// `a net gain of eight`, `compared with nine in the year before`, `the remaining three.`, `the previous year's three`.
fn is_told_of(tokens: &[Token<'_>], at: usize, behind: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).and_then(|n| tokens.get(n));
    let next = tokens.get(behind);
    let ends = next.is_none_or(|next| {
        matches!(next.kind, Kind::Sign('.' | ',' | ';' | ')'))
            || next.is_any(&["in", "at", "last", "had", "by"])
    });
    let of = word(1).is_some_and(|word| word.is("of")) && word(2).is_some_and(|word| word.is_any(TOLD_OF));
    // "the figure for custody, which had been four in the last report"
    let been =
        preceding(tokens, at, &["had", "been"]) && !tokens.iter().take(at).any(|word| word.is("there"));
    let compared = preceding(tokens, at, &["compared", "with"]) || preceding(tokens, at, &["compared", "to"]);
    let years = word(1).is_some_and(|word| word.is_any(&["year's", "year’s", "quarter's", "quarter’s"]));
    let left = word(1).is_some_and(|word| word.is("remaining"));
    ends && (of || been || compared || years || left)
}

/// `within the eight month timescale`, `an average of eight months`, `the expectation being eight months`.
fn duration(tokens: &[Token<'_>], at: usize, behind: usize) -> Option<Unit> {
    let unit = tokens.get(behind).and_then(|word| DURATIONS.iter().find(|(name, _)| word.is(name)))?.1;
    let limit = tokens.get(behind + 1).is_some_and(|word| word.is_any(TIME_LIMITS));
    let lasts = at.checked_sub(1).and_then(|n| tokens.get(n)).is_some_and(|word| word.is_any(LASTS))
        && !tokens.get(behind + 1).is_some_and(|word| word.is_any(&["ago", "old", "or", "of"]));
    (limit || lasts || is_measured(tokens, at, MEASURED_TERMS)).then_some(unit)
}

/// `The average age was 56`, `the oldest being seven`: years, where nothing counted follows.
pub(super) fn is_age(tokens: &[Token<'_>], at: usize) -> bool {
    let be = at
        .checked_sub(1)
        .and_then(|n| tokens.get(n))
        .is_some_and(|word| word.is_any(&["was", "is", "being", "were"]));
    let ends = tokens.get(at + 1).is_none_or(|next| {
        matches!(next.kind, Kind::Sign('.' | ',' | ';' | ')')) || next.is_any(&["and", "compared", "against"])
    });
    let aged = |n: usize| {
        tokens.get(n).is_some_and(|word| word.is_any(&["oldest", "youngest"]))
            || tokens.get(n).is_some_and(|word| word.is("age"))
                && n.checked_sub(1)
                    .and_then(|n| tokens.get(n))
                    .is_some_and(|word| word.is_any(&["average", "mean", "median"]))
    };
    be && ends && (at.saturating_sub(9)..at).any(aged)
}

#[cfg(test)]
mod tests {
    use crate::parts::figures::candidates;
    use crate::when;

    fn read(sentence: &str) -> Vec<(String, &'static str)> {
        candidates(sentence, &when::all(sentence))
            .iter()
            .map(|c| (c.value.to_string(), c.unit.as_str()))
            .collect()
    }

    #[test]
    fn words_that_count() {
        for (sentence, values) in [
            ("Nine reports had been issued in final.", vec![("9", "count")]),
            ("Forty eight households had been approved.", vec![("48", "count")]),
            ("One hundred and twenty letters had been sent.", vec![("120", "count")]),
            ("Seven were in custody.", vec![("7", "count")]),
            ("Of 5 indicators in housing four were green.", vec![("5", "count"), ("4", "count")]),
            ("The figure had been four in the last report.", vec![("4", "count")]),
            ("Of these, four had left the placement.", vec![("4", "count")]),
            ("There had been two disruptions in the year.", vec![("2", "count")]),
            ("It was a net gain of eight.", vec![("8", "count")]),
            ("That was compared with nine in the same period.", vec![("9", "count")]),
            ("The average age of drivers was 56 and rising.", vec![("56", "years")]),
            ("Plans should meet the eight month timescale.", vec![("8", "months")]),
            ("It took an average of 427 days.", vec![("427", "days")]),
            ("There were 22 Year 7 places.", vec![("22", "count")]),
            ("We found 2.4kg of tobacco.", vec![("2.4", "other")]),
        ] {
            let expected: Vec<_> = values.into_iter().map(|(value, unit)| (value.to_owned(), unit)).collect();
            assert_eq!(read(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn words_that_count_nothing_reported() {
        for sentence in [
            "There were three votes for and three against.",
            "Two amendments were proposed.",
            "Three members had asked for it.",
            "A report would come back in three months.",
            "Three options were put forward.",
            "The two of them agreed.",
        ] {
            assert_eq!(read(sentence), [], "{sentence}");
        }
    }
}
