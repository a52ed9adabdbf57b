//! What a motion is for, where no more is told of it: `the amendment, which would reverse the cut`, `an amendment being to keep
//! the library open`.

use crate::phrase::find_words;
use crate::recorder::{head, is_space};
use crate::words::decisions::{EMPTY_MOTIONS, QUESTIONS};

/// What leads from a question to its aim, and how much of that is no part of the aim.
const LEADS: &[(&str, usize)] = &[
    ("which would ", "which ".len()),
    ("that would ", "that ".len()),
    ("which sought to ", "which sought ".len()),
    ("which proposed to ", "which proposed ".len()),
    ("which called for ", "which ".len()),
    ("which called on ", "which ".len()),
    ("the effect of which would be to ", "the effect of which would be ".len()),
    ("the effect of which was to ", "the effect of which was ".len()),
    ("being to ", "being ".len()),
    ("seeking to ", "seeking ".len()),
    ("proposing to ", "proposing ".len()),
];

/// The aim of a question that a text begins with.
pub(super) fn aim(text: &str) -> Option<&str> {
    let near = head(text, 120).to_lowercase().replace(['\n', '\t'], " ");
    let (at, skip) = LEADS.iter().filter_map(|(lead, skip)| Some((find_words(&near, lead)?, *skip))).min()?;
    let mut before = near.get(..at)?.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut asked = false;
    let question = before.all(|word| {
        asked |= QUESTIONS.contains(&word);
        EMPTY_MOTIONS.contains(&word) || QUESTIONS.contains(&word) || ["further", "second"].contains(&word)
    });
    // Letters that lower case makes longer would move the place.
    let aim = text.get(at + skip..).filter(|_| question && asked && near.len() == head(text, 120).len())?;
    (aim.split(is_space).count() >= 3).then_some(aim)
}

#[cfg(test)]
mod tests {
    use super::aim;

    #[test]
    fn what_amendments_are_for() {
        assert_eq!(aim("the amendment, which would reverse the cut"), Some("would reverse the cut"));
        assert_eq!(aim("an amendment being to keep the library"), Some("to keep the library"));
        assert_eq!(aim("a further amendment seeking to\nkeep the library"), Some("to\nkeep the library"));
        assert_eq!(aim("the plan, which would reverse the cut"), None);
        assert_eq!(aim("the amendment"), None);
    }
}
