//! Named weeks and days in which a meeting says that it falls: "it was National Adoption Week".

use crate::blocks::Block;
use crate::gates::Gate;
use crate::recorder::{Recorder, fold};
use crate::sentences::sentences;
use crate::tokens::{Token, tokens};
use minutebook::{AgendaItem, Pointer};

/// Words that end the name of such a time.
pub(crate) const ENDS: &[&str] = &["week", "fortnight", "day", "month"];
/// Words that open its name, where it is printed in small letters.
const OPENS: &[&str] = &["national", "world", "international", "european", "global", "uk"];
/// Words right before the name that say that it is now.
const NOW: &[&[&str]] = &[
    &["it", "was"],
    &["it", "is"],
    &["this", "was"],
    &["this", "is"],
    &["this", "week", "was"],
    &["this", "week", "is"],
    &["currently"],
    &["today", "was"],
    &["today", "is"],
    &["meeting", "coincided", "with"],
    &["meeting", "fell", "in"],
    &["meeting", "fell", "during"],
];
/// Words behind it that move it to another time.
const LATER: &[&str] = &["in", "from", "on", "next", "last", "soon", "again", "between", "coming"];
/// Longest name, in words.
const LONGEST: usize = 7;

/// What all of [`NOW`] begin with, or end with.
pub(crate) const LEADS: &[&str] = &[
    "it was",
    "it is",
    "this was",
    "this is",
    "week was",
    "week is",
    "currently",
    "today",
    "coincided",
    "fell",
];

/// Notes the first one of an item's debate. `at` is the item's place in the reading.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, debate: &[Block<'t>]) {
    for block in debate.iter().filter(|block| !Gate::Observance.shut(block.text)) {
        if let Some(name) = sentences(block.text).into_iter().find_map(name) {
            rec.stated(&at.field("observance"), name);
            item.observance = Some(fold(name));
            return;
        }
    }
}

fn name(sentence: &str) -> Option<&str> {
    if Gate::NamedTimes.shut(sentence) {
        return None;
    }
    let all = tokens(sentence);
    let ends = (0..all.len()).filter(|n| all.get(*n).is_some_and(|word| word.is_any(ENDS)));
    ends.into_iter().find_map(|end| {
        if all.get(end + 1).is_some_and(|word| word.is_any(LATER)) {
            return None;
        }
        (end.saturating_sub(LONGEST)..end.checked_sub(1)?).find_map(|from| {
            let words = all.get(from..end)?;
            let capitals = words.iter().all(|word| word.text.starts_with(char::is_uppercase));
            let named = words.first()?.is_any(OPENS)
                && words.iter().all(|word| word.is_word() && !word.is_any(LATER));
            let now = NOW.iter().any(|lead| ends_in(all.get(..from).unwrap_or_default(), lead));
            let span = || sentence.get(words.first()?.start..all.get(end)?.end());
            if (capitals || named) && now { span() } else { None }
        })
    })
}

fn ends_in(tokens: &[Token<'_>], words: &[&str]) -> bool {
    tokens.len() >= words.len()
        && tokens.iter().rev().zip(words.iter().rev()).all(|(token, word)| token.is(word))
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn named_times() {
        assert_eq!(
            name("She noted that it was national adoption week and spoke."),
            Some("national adoption week")
        );
        assert_eq!(name("It was Foster Care Fortnight."), Some("Foster Care Fortnight"));
        assert_eq!(name("This week was World Book Week."), Some("World Book Week"));
        for other in [
            "National Adoption Week was in October.",
            "It was a good week.",
            "It was National Adoption Week next month.",
            "It was Tuesday of last week.",
            "Plans for National Adoption Week were shared.",
        ] {
            assert_eq!(name(other), None, "{other}");
        }
    }
}
