//! What is voted on, as a label or a sentence names it: `the motion`, `Amendment 2`, `the amendment by Councillor Archer`,
//! `the Motion (Archer/Brook)`.

use crate::parts::people;
use crate::phrase::{at as phrase_at, is_sign, is_word, piece};
use crate::tokens::{Token, tokens};
use crate::words::decisions::QUESTIONS;

/// One question, with what tells it from others of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Question<'t> {
    /// The words that name it.
    pub(crate) words: &'t str,
    /// True for an amendment.
    pub(crate) amendment: bool,
    /// Last name of whoever moved it, or the group that did.
    pub(crate) mover: Option<&'t str>,
    /// Its number or letter among several.
    pub(crate) number: Option<&'t str>,
}

impl Question<'_> {
    /// True where two names may stand for the same question.
    pub(crate) fn may_be(&self, other: &Question<'_>) -> bool {
        let fits = |one: Option<&str>, two: Option<&str>| match (one, two) {
            (Some(one), Some(two)) => one.eq_ignore_ascii_case(two),
            _ => true,
        };
        self.amendment == other.amendment && fits(self.mover, other.mover) && fits(self.number, other.number)
    }
}

/// Words that may stand between the article and what is voted on.
const KINDS: &[&str] = &[
    "substantive",
    "original",
    "first",
    "second",
    "third",
    "fourth",
    "further",
    "main",
    "procedural",
    "composite",
    "alternative",
    "counter",
    "amended",
    "adjusted",
    "altered",
    "above",
    "final",
    "conservative",
    "labour",
    "liberal",
    "green",
    "independent",
];

/// Words that lead to whoever moved it.
const BY: &[&str] = &[
    "by",
    "of",
    "from",
    "moved by",
    "proposed by",
    "submitted by",
    "put forward by",
    "in the name of",
    "standing in the name of",
    "on behalf of",
    "tabled by",
];

/// The question that begins at a token, and the token behind it.
pub(crate) fn at<'t>(text: &'t str, all: &[Token<'t>], from: usize) -> Option<(Question<'t>, usize)> {
    let article = is_word(all.get(from), &["the", "this"]);
    let mut next = from + usize::from(article);
    let mut kind = None;
    while is_word(all.get(next), KINDS) && next < from + 4 {
        kind = all.get(next);
        next += 1;
    }
    if !is_word(all.get(next), QUESTIONS) {
        return None;
    }
    while is_word(all.get(next + 1), QUESTIONS) && next < from + 4 {
        next += 1;
    }
    let head = all.get(next)?;
    let amendment = head.is_any(&["amendment", "amendments"])
        || (head.is_any(&["motion", "proposal"])
            && kind.is_some_and(|kind| kind.is_any(&["alternative", "counter"])));
    next += 1;
    let mut number = None;
    let ordinal = kind.filter(|kind| kind.is_any(&["first", "second", "third", "fourth"]));
    if let Some((told, behind)) = numbered(all, next, article) {
        (number, next) = (Some(told), behind);
    } else if let Some(ordinal) = ordinal {
        number = ["1", "2", "3", "4"]
            .get(["first", "second", "third", "fourth"].iter().position(|word| ordinal.is(word))?)
            .copied();
    }
    // `the motion as amended`, `the motion (as adjusted)`.
    let open = usize::from(is_sign(all.get(next), &['(']));
    let changed = is_word(all.get(next + open), &["as"])
        && is_word(all.get(next + open + 1), &["amended", "moved", "adjusted", "altered", "revised"]);
    if changed && (open == 0 || is_sign(all.get(next + 3), &[')'])) {
        next += 2 + 2 * open;
    }
    let mover = mover(text, all, next);
    if let Some((_, behind)) = mover {
        next = behind;
    }
    let words = piece(text, all, from, next);
    Some((Question { words, amendment, mover: mover.map(|(name, _)| name), number }, next))
}

/// The one amendment that a text names by its number.
pub(crate) fn numbered_amendment<'t>(text: &'t str, all: &[Token<'t>]) -> Option<Question<'t>> {
    if !crate::phrase::hints(text, &["amendment"]) {
        return None;
    }
    let mut named = (0..all.len()).filter_map(|n| at(text, all, n)).map(|(found, _)| found);
    let mut named = named.by_ref().filter(|one| one.amendment && one.number.is_some());
    let first = named.next()?;
    named.all(|other| other.may_be(&first)).then_some(first)
}

/// True where a text names the motion, and no amendment to it.
pub(crate) fn is_of_motion(text: &str) -> bool {
    let all = tokens(text);
    let mut motion = false;
    for (found, _) in (0..all.len()).filter_map(|n| at(text, &all, n)) {
        if found.amendment {
            return false;
        }
        motion |= found.words.to_ascii_lowercase().ends_with("motion");
    }
    motion
}

/// Behind the number that tells one question from another: `Amendment 1`, `recommendation (4) – 38`. Without a second
/// number it is the tally, unless no article stands before the question.
fn numbered<'t>(all: &[Token<'t>], at: usize, article: bool) -> Option<(&'t str, usize)> {
    let named = is_word(all.get(at), &["no", "number"]);
    let at = at + usize::from(named) + usize::from(named && is_sign(all.get(at + 1), &['.']));
    let open = usize::from(is_sign(all.get(at), &['(']));
    let letter =
        |token: &Token<'_>| token.text.len() == 1 && token.text.bytes().all(|b| b.is_ascii_uppercase());
    let label = all
        .get(at + open)
        .filter(|token| token.is_number() || letter(token) || (open == 1 && token.text.len() == 1))?;
    let closed = open == 0 || is_sign(all.get(at + 2), &[')']);
    let next = at + 2 * open + 1;
    let sign = is_sign(all.get(next), &[':', '-', '–', '—', '=', '|', '~']);
    let tally = all
        .get(next + usize::from(sign) + usize::from(is_sign(all.get(next), &['('])))
        .is_some_and(Token::is_number)
        && (sign || is_sign(all.get(next), &['(']));
    // `For Amendment 2: Councillor Archer`; but `For the motion 12`.
    let plain = (named || !article) && open == 0;
    (closed && (tally || plain)).then_some((label.text, next))
}

/// `by Councillor Archer`, `on behalf of the Residents' Group`, `(Archer/Brook)`.
fn mover<'t>(text: &'t str, all: &[Token<'t>], from: usize) -> Option<(&'t str, usize)> {
    if is_sign(all.get(from), &['(']) {
        let close = (from + 1..from + 12).find(|&n| is_sign(all.get(n), &[')']))?;
        let inner = all.get(from + 1..close)?;
        let parted = inner.iter().any(|token| is_sign(Some(token), &['/', ',']) || token.is("and"));
        let capitals = inner.iter().filter(|token| token.is_word() && !token.is("and"));
        let named = inner.iter().all(|token| !token.is_number())
            && capitals.clone().count() >= 2
            && capitals.clone().all(|token| token.text.starts_with(char::is_uppercase));
        let end = inner.iter().position(|token| is_sign(Some(token), &['/', ',']) || token.is("and"))?;
        let name = inner.get(end.checked_sub(1)?)?.text;
        return (parted && named).then_some((name, close + 1));
    }
    let first = BY.iter().filter_map(|words| phrase_at(all, from, words)).max()?;
    let person = people::read_at(text, all, first).filter(|one| !one.plural)?;
    let behind = |words: &str| {
        let end = (words.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize) + words.len();
        all.partition_point(|token| token.start < end)
    };
    let name = person.name.and_then(|name| name.rsplit(crate::recorder::is_space).next()).or(person.post)?;
    Some((name, behind(person.text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Told<'t> = (&'t str, bool, Option<&'t str>, Option<&'t str>);

    fn told(text: &str) -> Option<Told<'_>> {
        let (found, _) = at(text, &tokens(text), 0)?;
        Some((found.words, found.amendment, found.mover, found.number))
    }

    #[test]
    fn questions_by_mover_number_and_kind() {
        assert_eq!(told("the motion: Councillor Archer"), Some(("the motion", false, None, None)));
        assert_eq!(told("the procedural motion (11)"), Some(("the procedural motion", false, None, None)));
        assert_eq!(
            told("the amendment by Councillor Ann Archer (9) - Councillor Brook"),
            Some(("the amendment by Councillor Ann Archer", true, Some("Archer"), None))
        );
        assert_eq!(
            told("the Motion (Archer/Brook): Croft"),
            Some(("the Motion (Archer/Brook)", false, Some("Archer"), None))
        );
        assert_eq!(told("Amendment 2: Councillor Croft"), Some(("Amendment 2", true, None, Some("2"))));
        assert_eq!(told("Amendment No. 1 (4)"), Some(("Amendment No. 1", true, None, Some("1"))));
        assert_eq!(told("the second amendment"), Some(("the second amendment", true, None, Some("2"))));
        assert_eq!(told("the amendment 12"), Some(("the amendment", true, None, None)));
        assert_eq!(told("the bench"), None);
    }
}
