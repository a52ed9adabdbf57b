//! Shares in words and speeds: `1 in 4`, `one in five`, `a quarter of`, `half of`, `45p`, `an average of 33mph`.

use super::figures::Candidate;
use crate::tokens::{Kind, Token};
use crate::wordlist::Words;
use crate::words;
use crate::words::figures::{LIMITS, MEASURED};
use minutebook::Unit;
use minutebook::value::Decimal;

/// Words other than numbers that can open a share.
pub(super) const OPENERS: &Words = &Words::new(&["half", "a", "three-quarters"]);

/// The share that begins at a token, with the token behind it. A share that no decimal can hold, such as one in three,
/// is read over: its two numbers are no counts.
pub(super) fn read<'t>(
    sentence: &'t str,
    tokens: &[Token<'t>],
    at: usize,
) -> Option<(Option<Candidate<'t>>, usize)> {
    one_in(sentence, tokens, at)
        .or_else(|| grown_by(sentence, tokens, at))
        .or_else(|| part_of(sentence, tokens, at))
        .or_else(|| pence(sentence, tokens, at))
        .or_else(|| speed(sentence, tokens, at))
}

fn value(token: &Token<'_>) -> Option<u32> {
    token.whole().or_else(|| words::number(token.text))
}

/// `1 in 4`, `three in ten`, `one in every 20`.
fn one_in<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize) -> Option<(Option<Candidate<'t>>, usize)> {
    let first = tokens.get(at)?;
    tokens.get(at + 1).filter(|word| word.is("in"))?;
    let every = tokens.get(at + 2).is_some_and(|word| word.is_any(&["every", "each"]));
    let last = at + 2 + usize::from(every);
    let second = tokens.get(last)?;
    let (part, whole) = (value(first)?, value(second)?);
    let behind = tokens.get(last + 1);
    // `4 in 2024`, `two in 10 days`, `5 in 12 of the wards`.
    let other = behind.is_some_and(|word| {
        matches!(word.kind, Kind::Sign('%' | '/' | ':' | '.'))
            && word.start == second.end()
            && !ends(tokens, last + 1)
            || word.is_any(&["days", "weeks", "months", "years", "minutes", "hours", "per", "of"])
    });
    let glued = behind.is_some_and(|word| word.is_word() && word.start == second.end());
    if part == 0 || part >= whole || whole > 1000 || other || glued {
        return None;
    }
    let share = quotient(part, whole)
        .and_then(|share| Candidate::new(sentence, share, Unit::Ratio, first.start, second.end()));
    Some((share, last + 1))
}

/// True where a sign closes the sentence.
fn ends(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|sign| sign.kind == Kind::Sign('.')) && tokens.get(at + 1).is_none()
}

/// The decimal that a share is, where one of few digits is exactly it.
fn quotient(part: u32, whole: u32) -> Option<Decimal> {
    let scaled = u64::from(part) * 10_000;
    let whole = u64::from(whole);
    (scaled.is_multiple_of(whole)).then(|| scaled / whole).and_then(|share| {
        let text = format!("0.{share:04}");
        text.trim_end_matches('0').parse().ok()
    })
}

/// Shares in words that one decimal is exactly.
const FRACTIONS: &[(&str, &str)] =
    &[("half", "0.5"), ("quarter", "0.25"), ("fifth", "0.2"), ("eighth", "0.125"), ("tenth", "0.1")];

/// `up by almost a fifth`, `had grown by a quarter`: a change told as a share.
fn grown_by<'t>(
    sentence: &'t str,
    tokens: &[Token<'t>],
    at: usize,
) -> Option<(Option<Candidate<'t>>, usize)> {
    let word = tokens.get(at).filter(|word| word.is_any(&["a", "one"]))?;
    let named = tokens.get(at + 1)?;
    let (_, share) = FRACTIONS.iter().find(|(name, _)| named.is(name))?;
    let hedge = |n: usize| {
        tokens.get(n).is_some_and(|word| {
            word.is_any(&[
                "almost", "about", "nearly", "over", "around", "roughly", "some", "than", "more", "just",
            ])
        })
    };
    let by = (at.saturating_sub(3)..at).rev().find(|&n| !hedge(n))?;
    let goes_on = tokens.get(at + 2).is_some_and(|next| next.is_any(&["of", "past", "to", "year"]));
    if !tokens.get(by)?.is("by") || goes_on {
        return None;
    }
    let found = Candidate::new(sentence, share.parse().ok()?, Unit::Ratio, word.start, named.end())?;
    Some((Some(found), at + 2))
}

/// `half of`, `a quarter of all`, `three quarters of the`.
fn part_of<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize) -> Option<(Option<Candidate<'t>>, usize)> {
    let word = tokens.get(at)?;
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let of = |n: usize| tokens.get(n).is_some_and(|next| next.is("of"));
    let made = |share: &str, last: usize| {
        let end = tokens.get(last)?.end();
        let found = Candidate::new(sentence, share.parse().ok()?, Unit::Ratio, word.start, end)?;
        Some((Some(found), last + 1))
    };
    if word.is("half") && of(at + 1) {
        let definite =
            before.is_some_and(|word| word.is_any(&["first", "second", "latter", "other", "last", "the"]));
        return (!definite).then(|| made("0.5", at))?;
    }
    // `a quarter of the year` and `quarter of 2024` are times.
    let counted = |n: usize| {
        of(n)
            && tokens.get(n + 1).is_some_and(|next| {
                next.is_any(&[
                    "all",
                    "the",
                    "our",
                    "those",
                    "these",
                    "children",
                    "people",
                    "residents",
                    "households",
                ])
            })
            && !tokens.get(n + 2).is_some_and(|next| next.is_any(&["year", "financial", "month"]))
    };
    let named = tokens.get(at + 1);
    let fraction = FRACTIONS.iter().skip(1).find(|(name, _)| named.is_some_and(|next| next.is(name)));
    if let Some((_, share)) = fraction.filter(|_| word.is_any(&["a", "one"]) && counted(at + 2)) {
        return made(share, at + 1);
    }
    if word.is("three-quarters") && counted(at + 1) {
        return made("0.75", at);
    }
    let three =
        word.is("three") && tokens.get(at + 1).is_some_and(|next| next.is("quarters")) && counted(at + 2);
    three.then(|| made("0.75", at + 1))?
}

/// `45p a mile`: money below a pound.
fn pence<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize) -> Option<(Option<Candidate<'t>>, usize)> {
    let number = tokens.get(at).filter(|token| token.is_number() && token.text.len() <= 3)?;
    let sign = tokens.get(at + 1).filter(|sign| sign.text == "p" && sign.start == number.end())?;
    let time =
        tokens.get(at + 2).is_some_and(|stop| stop.start == sign.end() && stop.kind == Kind::Sign('.'))
            && tokens.get(at + 3).is_some_and(|word| word.is("m"));
    let touched =
        at.checked_sub(1).and_then(|n| tokens.get(n)).is_some_and(|word| word.end() == number.start);
    let whole = number.whole().filter(|pence| *pence > 0 && !time && !touched)?;
    let value: Decimal = format!("{}.{:02}", whole / 100, whole % 100).parse().ok()?;
    Some((Candidate::new(sentence, value, Unit::Gbp, number.start, sign.end()), at + 2))
}

/// `an average speed of 33mph`: measured, and no limit.
fn speed<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize) -> Option<(Option<Candidate<'t>>, usize)> {
    let number = tokens.get(at).filter(|token| token.is_number())?;
    let unit = tokens.get(at + 1).filter(|word| word.is("mph"))?;
    let limit = tokens.get(at + 2).is_some_and(|word| word.is_any(LIMITS));
    let near = |from: usize| {
        (from.saturating_sub(8)..from).any(|n| tokens.get(n).is_some_and(|word| word.is_any(MEASURED)))
    };
    // Limits are round: "clocked at 94 mph" was measured.
    let odd = number.whole().is_none_or(|speed| !speed.is_multiple_of(5));
    let value = number.text.parse().ok().filter(|_| (odd || near(at)) && !limit)?;
    Some((Candidate::new(sentence, value, Unit::Other, number.start, unit.end()), at + 2))
}

#[cfg(test)]
mod tests {
    use crate::parts::figures::candidates;

    fn told(text: &str) -> Vec<(String, String)> {
        candidates(text, &crate::when::all(text))
            .iter()
            .map(|one| (one.value.to_string(), format!("{:?}", one.unit)))
            .collect()
    }

    fn one(value: &str, unit: &str) -> Vec<(String, String)> {
        vec![(value.to_owned(), unit.to_owned())]
    }

    #[test]
    fn shares_in_words() {
        assert_eq!(told("One in five drivers was over the limit."), one("0.2", "Ratio"));
        assert_eq!(told("3 in 10 households answered."), one("0.3", "Ratio"));
        assert_eq!(told("Around 1 in 3 plans was late."), []);
        assert_eq!(told("A quarter of all plans were late."), one("0.25", "Ratio"));
        assert_eq!(told("There were 4 in 2024."), one("4", "Count"));
        assert_eq!(told("Take-up had grown by almost a fifth."), one("0.2", "Ratio"));
        assert_eq!(told("It was cut by a quarter, as planned."), one("0.25", "Ratio"));
        assert_eq!(told("It will open by a quarter past ten."), []);
        assert_eq!(told("Half of the plots are let."), one("0.5", "Ratio"));
    }

    #[test]
    fn pence_and_speeds() {
        assert_eq!(told("Mileage is paid at 45p a mile."), one("0.45", "Gbp"));
        assert_eq!(told("The average speed was 33mph."), one("33", "Other"));
        assert_eq!(told("The 20mph limit begins at the bridge."), []);
    }

    #[test]
    fn numbers_that_name_one_thing() {
        for text in [
            "The 882 bus will be diverted.",
            "The 316 and 64A would no longer run on Sundays.",
            "He can be reached on 101.",
            "Path 31 was walked.",
            "The road is closed between junctions 11 and 12.",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
        assert_eq!(told("During the year 21 new households were approved."), one("21", "Count"));
        assert_eq!(told("It fell from 181 a year earlier."), one("181", "Count"));
    }
}
