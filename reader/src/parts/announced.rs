//! How many elements a list has, as the words before it say: "the following three priorities:".

use crate::blocks::Block;
use crate::recorder::{Recorder, trim};
use crate::sentences::sentences;
use crate::tokens::{Kind, Token, tokens};
use crate::words;
use crate::words::figures::LISTED;
use minutebook::{AgendaItem, BlockKind, Pointer};

/// How many words may stand between the number and what is listed: "three main strategic priorities".
const ADJECTIVES: usize = 3;
/// Longest list that words announce.
const LONGEST: u32 = 50;

/// Notes what each block announces. `at` is the item's place in the reading; its blocks stand in `item.minutes` already.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, blocks: &[Block<'t>]) {
    for (n, block) in blocks.iter().enumerate() {
        let list = blocks.get(n + 1).is_some_and(|next| next.kind == BlockKind::Bullet);
        let Some((count, words)) = announces(block.text).filter(|_| list) else { continue };
        if let Some(stored) = item.minutes.get_mut(n) {
            rec.stated(&at.field("minutes").at(n).field("announces"), words);
            stored.announces = Some(count);
        }
    }
}

/// The number of elements that words announce, and the words that say so.
fn announces(text: &str) -> Option<(u32, &str)> {
    let text = trim(text);
    if !text.ends_with(':') {
        return None;
    }
    let sentence = sentences(text).into_iter().next_back()?;
    let all = tokens(sentence);
    // What is listed is the last thing named that can be: "discussed three options and raised these points:".
    let noun = (0..all.len()).rev().find(|n| all.get(*n).is_some_and(|word| word.is_any(LISTED)))?;
    let number = (noun.saturating_sub(ADJECTIVES + 1)..noun).rev().find_map(|n| {
        let token = all.get(n)?;
        let value = token.whole().or_else(|| words::number(token.text));
        value.filter(|value| (2..=LONGEST).contains(value)).map(|value| (n, value))
    });
    let (at, count) = number?;
    let adjectives = all.get(at + 1..noun)?;
    let lead = at.checked_sub(1).and_then(|n| all.get(n));
    // "one of the three priorities", "at least three", "£3", "2023", "3.5": no length of the list.
    let head = all.get(..at)?;
    let head = if head.last().is_some_and(|word| word.is("the")) { head.get(..at - 1)? } else { head };
    let of = head.last().is_some_and(|word| word.is("of"))
        && head.iter().rev().nth(1).is_some_and(|word| {
            words::number(word.text).is_some()
                || word.is_any(&["some", "each", "any", "most", "all", "either", "both"])
        });
    let loose = |word: &Token<'_>| word.is_any(&["least", "than", "up", "other", "about"]);
    let part = of || head.iter().rev().take(2).any(loose);
    let unit = lead
        .is_some_and(|sign| matches!(sign.kind, Kind::Sign('£' | '€' | '/' | '-' | '–')) || sign.is_number());
    let plain = adjectives.iter().all(Token::is_word)
        && !adjectives.iter().any(|word| word.is_any(&["of", "in", "for", "and", "or", "to", "with", "on"]));
    let rest = all.get(noun + 1..)?;
    // "including:" lists some of them; another number may be the one that counts.
    let other = rest.iter().any(|word| {
        word.is_any(&["including", "include", "included", "such", "example", "not", "no"])
            || word.is_number()
            || words::number(word.text).is_some()
    });
    let (first, last) = (all.get(at)?, all.get(noun)?);
    (!part && !unit && plain && !other).then(|| Some((count, sentence.get(first.start..last.end())?)))?
}

#[cfg(test)]
mod tests {
    use super::announces;

    #[test]
    fn announced_lists() {
        for (text, expected) in [
            ("The strategy had three priorities:", Some(3)),
            ("The Committee made the following 2 recommendations:", Some(2)),
            ("Members were told of four key strategic aims for the year, which were:", Some(4)),
            ("Members raised the following points:", None),
            ("One of the three priorities was:", None),
            ("Members discussed the three options and raised the following points:", None),
            ("The three priorities, including:", None),
            ("At least three reasons were given:", None),
            ("There were three priorities.", None),
            ("10 children had been placed and these points were made:", None),
        ] {
            assert_eq!(announces(text).map(|(count, _)| count), expected, "{text}");
        }
    }
}
