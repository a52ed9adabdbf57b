//! Money of partnerships.

use super::facts::{Fact, Money, Sentence, moved_to};
use crate::phrase::{any_at, before, is_sign, is_word, trim_end};
use crate::tokens::Token;
use crate::when;
use minutebook::MoneyKind;
use minutebook::value::{Decimal, FinancialYear, Period};

/// Words for money, and their kinds.
const KINDS: &[(&str, MoneyKind)] = &[
    ("underspend", MoneyKind::Underspend),
    ("underspent", MoneyKind::Underspend),
    ("overspend", MoneyKind::Overspend),
    ("overspent", MoneyKind::Overspend),
    ("contribution", MoneyKind::Contribution),
    ("contributions", MoneyKind::Contribution),
    ("contributes", MoneyKind::Contribution),
    ("contributed", MoneyKind::Contribution),
];

/// Reads what a sentence says of the partnership's money: a shortfall or surplus that it introduces, a contribution
/// with its amount, what goes back to members.
pub(crate) fn read<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    let spoken = sentence.mentions.first().map(|mention| mention.who);
    let Some(who) = spoken.or(sentence.pronoun).or(sentence.item) else { return };
    for at in 0..tokens.len() {
        let Some((_, kind)) = KINDS.iter().find(|(word, _)| is_word(tokens.get(at), &[*word])) else {
            continue;
        };
        let amount = amount(sentence, at);
        // "clarification of the underspend" speaks of one already known.
        let introduced = is_word(
            before(tokens, at),
            &["an", "a", "had", "has", "was", "projected", "forecast", "small", "significant"],
        );
        if !(amount.is_some() || (introduced && *kind != MoneyKind::Contribution)) {
            continue;
        }
        let moved = moved_to(tokens, at).filter(|(from, _)| from - at <= 8);
        let to = moved.map(|(_, end)| destination(sentence, end)).filter(|to| !to.is_empty());
        let end = sentence_end(tokens, at);
        let words = sentence.piece(0, end);
        let year = year(sentence, at, end);
        facts.push((who, Fact::Money(Money { kind: *kind, amount, year, to, share: None, words })));
        break;
    }
    returned(sentence, who, facts);
}

/// `what proportion could be returned to each LA`.
fn returned<'t>(sentence: &Sentence<'_, 't>, who: usize, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    for at in 0..tokens.len() {
        let Some(end) = any_at(tokens, at, &["returned to", "returned back to", "refunded to", "repaid to"])
        else {
            continue;
        };
        let from = at.saturating_sub(8);
        let share = (from..at).rev().find(|&n| {
            is_word(tokens.get(n), &["proportion", "share", "percentage", "amount", "underspend", "surplus"])
        });
        let Some(share) = share else { continue };
        let begin = if is_word(before(tokens, share), &["what", "which", "a", "the", "any"]) {
            share - 1
        } else {
            share
        };
        let to = destination(sentence, end);
        let members = to.split(crate::recorder::is_space).any(|word| {
            [
                "la",
                "las",
                "la’s",
                "la's",
                "council",
                "councils",
                "authority",
                "authorities",
                "partner",
                "partners",
                "member",
                "members",
            ]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
        });
        if members {
            let end = tokens.iter().take_while(|token| token.start < piece_end(sentence, to)).count();
            let words = sentence.piece(begin, end);
            let money = Money {
                kind: MoneyKind::Return,
                amount: None,
                year: None,
                to: Some(to),
                share: Some(words),
                words,
            };
            facts.push((who, Fact::Money(money)));
        }
        return;
    }
}

/// Byte in the sentence where a piece of it ends.
fn piece_end(sentence: &Sentence<'_, '_>, piece: &str) -> usize {
    (piece.as_ptr() as usize + piece.len()).saturating_sub(sentence.text.as_ptr() as usize)
}

/// The words behind `moved forward to`, without article, up to the year or the next clause.
fn destination<'t>(sentence: &Sentence<'_, 't>, from: usize) -> &'t str {
    let tokens = sentence.tokens;
    let from = from + usize::from(is_word(tokens.get(from), &["the", "a", "an"]));
    let end = (from..tokens.len().min(from + 12))
        .find(|&at| {
            is_sign(tokens.get(at), &[',', ';', '.', '(', '?'])
                || is_word(
                    tokens.get(at),
                    &["for", "in", "and", "which", "to", "as", "with", "but", "at", "during", "by"],
                )
        })
        .unwrap_or_else(|| tokens.len().min(from + 12));
    trim_end(sentence.piece(from, end))
}

/// End of the clause that token `at` stands in.
fn sentence_end(tokens: &[Token<'_>], at: usize) -> usize {
    (at..tokens.len()).find(|&n| is_sign(tokens.get(n), &[';'])).unwrap_or(tokens.len())
}

/// The sum beside the word: `an underspend of £120,000`, `a £120k underspend`.
fn amount<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<(Decimal, &'t str)> {
    let tokens = sentence.tokens;
    let sign =
        (at.saturating_sub(4)..(at + 10).min(tokens.len())).find(|&n| is_sign(tokens.get(n), &['£']))?;
    let number = tokens.get(sign + 1).filter(|token| token.is_number())?;
    let base: Decimal = number.text.replace(',', "").parse().ok()?;
    let unit = tokens.get(sign + 2);
    let factor: Option<u32> = if is_word(unit, &["m", "million"]) {
        Some(6)
    } else if is_word(unit, &["k", "thousand"]) {
        Some(3)
    } else {
        None
    };
    let (value, end) = match factor {
        Some(zeros) => (scaled(number.text, zeros)?, sign + 3),
        None => (base, sign + 2),
    };
    Some((value, sentence.piece(sign, end)))
}

/// The number with its point moved to the right: `1.2` million is 1200000.
fn scaled(digits: &str, zeros: u32) -> Option<Decimal> {
    let plain = digits.replace(',', "");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let places = usize::try_from(zeros).ok()?;
    if fraction.len() > places {
        return None;
    }
    format!("{whole}{fraction}{}", "0".repeat(places - fraction.len())).parse().ok()
}

/// The one financial year in the clause.
fn year<'t>(sentence: &Sentence<'_, 't>, from: usize, to: usize) -> Option<(FinancialYear, &'t str)> {
    let words = sentence.piece(from, to);
    let mut years = when::all(words).into_iter().filter_map(|found| match found.period {
        Period::Year(year) => Some((year, words.get(found.start..found.end())?)),
        _ => None,
    });
    // Of several years none is surely the money's.
    years.next().filter(|_| years.next().is_none())
}
