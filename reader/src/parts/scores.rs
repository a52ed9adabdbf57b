//! Scores: two numbers that stand for the two sides of a vote: `carried 5 – 1`, `lost 2/4`, `a vote of 3 to 1`.

use crate::tokens::{Kind, Token};
use crate::words;

/// Words behind which two numbers are the score of a vote.
const LEADS: &[&str] =
    &["voted", "vote", "votes", "voting", "carried", "lost", "defeated", "passed", "rejected", "majority"];

/// Words that are as well those of other matters: behind them the score must close its clause.
const WEAK: &[&str] = &["agreed", "approved", "adopted", "resolved", "fell"];

/// Words that may stand between such a word and the numbers.
const BETWEEN: &[&str] =
    &["by", "of", "on", "the", "a", "amendment", "motion", "proposal", "was", "taken", "recorded", "as"];

/// Words that may follow a score.
const BEHIND: &[&str] = &[
    "that", "in", "to", "with", "for", "and", "so", "agreed", "carried", "against", "votes", "chair",
    "chairman", "it",
];

/// A number with the words that state it.
pub(crate) type Count<'t> = (u32, &'t str);

/// The score that a sentence tells: its first number and its second, each with its words; true where it was lost by it.
pub(crate) fn score<'t>(all: &[Token<'t>]) -> Option<(Count<'t>, Count<'t>, bool)> {
    all.iter().enumerate().find_map(|(at, token)| {
        let weak = token.is_any(WEAK);
        if !(weak || token.is_any(LEADS)) {
            return None;
        }
        let mut next = at + 1;
        while all.get(next).is_some_and(|gap| {
            gap.is_any(BETWEEN) || matches!(gap.kind, Kind::Sign(':' | '(' | ',' | '-' | '–' | '—'))
        }) && next < at + 6
        {
            next += 1;
        }
        let [first, sign, second, rest @ ..] = all.get(next..)? else { return None };
        let joined = matches!(sign.kind, Kind::Sign('-' | '–' | '—' | '/' | ':'))
            || (sign.is("to") && !token.is("voted"));
        let (one, other) = (number(first)?, number(second)?);
        let ends = rest.first().is_none_or(|after| matches!(after.kind, Kind::Sign('.' | ',' | ';' | ')')));
        // `agreed 4/2/2024`, `carried 3-5 pm`, `passed 2.5`.
        let goes_on = !weak && rest.first().is_some_and(|after| after.is_any(BEHIND));
        let small = one <= 99 && other <= 99 && one + other >= 2;
        if !(joined && small && (ends || goes_on)) {
            return None;
        }
        let lost = all.get(..next).is_some_and(|head| {
            let not = head.iter().any(|word| word.is("not"));
            head.iter().rev().take(8).any(|word| {
                word.is_any(&["lost", "defeated", "rejected", "fell", "negatived"])
                    || (not && word.is_any(&["carried", "agreed", "approved", "passed"]))
            })
        });
        Some(((one, first.text), (other, second.text), lost))
    })
}

/// A number in digits or in words.
fn number(token: &Token<'_>) -> Option<u32> {
    token.whole().or_else(|| words::number(token.text)).or_else(|| token.is("nil").then_some(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn two_numbers_behind_a_word_of_voting() {
        let read = |text: &str| score(&tokens(text)).map(|((one, _), (other, _), lost)| (one, other, lost));
        assert_eq!(read("The motion was put and carried 5 – 1, AB asking"), Some((5, 1, false)));
        assert_eq!(read("Original motion carried 4/2."), Some((4, 2, false)));
        assert_eq!(read("The amendment was lost 2 – 4."), Some((2, 4, true)));
        assert_eq!(read("It was voted 4-1 that the hall be let."), Some((4, 1, false)));
        assert_eq!(read("on a vote of three to one agreed"), Some((3, 1, false)));
        assert_eq!(read("Vote on amendment 3/3, the Chair used"), Some((3, 3, false)));
        assert_eq!(read("Agreed 6-0."), Some((6, 0, false)));
        assert_eq!(read("agreed 4/2/2024"), None);
        assert_eq!(read("The plan passed 2-4 Mill Lane"), None);
        assert_eq!(read("It was agreed 2 - 3 benches be bought"), None);
        assert_eq!(read("carried 3 to 4 tonnes"), None);
    }
}
