//! A mover's line that ends in how it went, above what was moved: `Seconded by Councillor B and agreed`, `“That the hall be
//! hired.”`

use crate::blocks::Block;
use crate::parts::floor::Pass;
use crate::parts::formula::Formula;
use crate::parts::{motion, motion_text};
use crate::recorder::{is_space, trim};
use crate::words::decisions::{AND_SETTLED, CARRIES, MANNERS, OPENERS, SETTLED};

/// The formula of such a line, as that of its last sentence; what was decided stands in the paragraph below.
pub(super) fn find<'t>(
    pass: &Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    all: &[&'t str],
) -> Option<(usize, Formula<'t>)> {
    let last = all.len().checked_sub(1)?;
    followers.first().filter(|below| motion_text::is_quote(below.text))?;
    let found = formula(all.get(last)?)?;
    motion::find(block.text, &pass.shared.attendance).names_somebody().then_some((last, found))
}

fn formula(sentence: &str) -> Option<Formula<'_>> {
    let bare = sentence.trim_end_matches(|c: char| is_space(c) || matches!(c, ':' | '.' | '-' | '–' | ','));
    let words = ending(bare)?;
    let before = trim(bare.get(..bare.len() - words.len())?);
    Some(Formula { words, before, decided: "", opens: true })
}

/// `agreed`, `unanimously carried`: the words at the end, behind `and` or a comma, that say that it was settled.
fn ending(text: &str) -> Option<&str> {
    let lower = text.to_lowercase();
    if let Some(words) = AND_SETTLED.iter().find(|words| lower.ends_with(*words)) {
        return text.get(text.len().checked_sub(words.len())?..);
    }
    let verb = text.rsplit(is_space).next()?;
    let known = |list: &[&str], word: &str| list.iter().any(|known| word.eq_ignore_ascii_case(known));
    if !(known(SETTLED, verb) || known(CARRIES, verb) || known(OPENERS, verb)) {
        return None;
    }
    let mut from = text.len() - verb.len();
    loop {
        let head = trim(text.get(..from)?);
        let word = head.rsplit(is_space).next()?;
        if !known(MANNERS, word) {
            let joined = head.ends_with(',') || known(&["and", "was"], word);
            return joined.then(|| trim(text.get(from..).unwrap_or_default()));
        }
        from = head.len() - word.len();
    }
}

#[cfg(test)]
mod tests {
    use super::ending;

    #[test]
    fn ends_that_settle() {
        assert_eq!(ending("Seconded by Cllr J. Fox and agreed"), Some("agreed"));
        assert_eq!(
            ending("Proposed by Cllr P. Elm, seconded by Cllr J. Fox, and unanimously carried"),
            Some("unanimously carried")
        );
        assert_eq!(ending("Cuidithe ag Cllr. J. Fox agus glacadh leis"), Some("agus glacadh leis"));
        assert_eq!(ending("Seconded by Cllr J. Fox"), None);
        assert_eq!(ending("It was not agreed"), None);
    }
}
