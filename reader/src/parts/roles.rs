//! What words beside a name say: a post, a role in this meeting, letters behind the name.

use crate::parts::entry::Chair;
use crate::recorder::{fold, is_space};
use crate::words::minutes::{CHAIR_ROLES, IN_THE_CHAIR, MAYORS};
use crate::words::people::{POST_HEADS, POST_MODIFIERS, RANKS};
use minutebook::POST_NOMINALS;

pub(crate) fn bare_words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(is_space)
        .map(|word| word.trim_matches(|c: char| !(c.is_alphanumeric() || c == '-')))
        .filter(|w| !w.is_empty())
}

/// True for words that hold a post and no title of a councillor: `Town Clerk`, `Head of Planning`, `PCSO`.
pub(crate) fn is_post(text: &str) -> bool {
    let mut words = bare_words(text).peekable();
    let first = words.peek().copied().unwrap_or_default();
    if first.eq_ignore_ascii_case("head") {
        return true;
    }
    // `Programme Lead`; in lower case it is a verb.
    let mut last = bare_words(text).rev();
    if last.next() == Some("Lead") && last.next().is_some() {
        return true;
    }
    words.any(|word| {
        // `A/Director of Services`: who acts as one.
        let lower = word.strip_prefix("A/").unwrap_or(word).to_lowercase();
        let stem = lower.strip_suffix('s').unwrap_or(&lower);
        (POST_HEADS.contains(&lower.as_str()) || POST_HEADS.contains(&stem))
            && stem != "councillor"
            && stem != "resident"
            || [
                "pcso",
                "pc",
                "sgt",
                "rfo",
                "ceo",
                "cao",
                "police",
                "constabulary",
                "reporter",
                "editor",
                "lengthsman",
                "caretaker",
                "vicar",
                "mp",
                "cpo",
                "rector",
            ]
            .contains(&lower.as_str())
    })
}

/// True for capitalised words with the small words that posts hold between them.
pub(crate) fn is_post_text(words: &[&str]) -> bool {
    words.iter().all(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = bare.to_lowercase();
        bare.is_empty()
            || bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || ["of", "and", "for", "the", "to", "in", "with", "on", "looked", "after"].contains(&bare)
            || POST_HEADS.contains(&lower.as_str())
            || POST_HEADS.contains(&lower.strip_suffix('s').unwrap_or(&lower))
            || RANKS.contains(&lower.as_str())
            || ["monitoring", "democratic", "services", "service", "assistant", "deputy", "senior", "chief"]
                .contains(&bare)
    })
}

/// Where a post begins that no comma parts from the name before it: `Jane Doe Chief Executive`, `M. Archer Mayor of the City`.
pub(crate) fn post_behind(words: &[&str], titled: bool) -> Option<usize> {
    // These are surnames as well.
    const NAMES: &[&str] = &["ward", "parish", "town", "city", "lord", "care", "group", "tree", "lead"];
    const OPEN: &[&str] = &["mayor", "head", "director", "leader", "manager", "clerk", "chair", "president"];
    let known = |list: &[&str], word: &str| list.iter().any(|known| word.eq_ignore_ascii_case(known));
    let least = if titled { 1 } else { 2 };
    let from = (least..words.len().saturating_sub(1)).find(|&n| {
        let (Some(word), Some(next)) = (words.get(n), words.get(n + 1)) else { return false };
        let named = known(NAMES, word) && n < 2;
        known(POST_MODIFIERS, word) && !named || known(OPEN, word) && known(&["of", "for", "to"], next)
    })?;
    let (name, post) = words.split_at_checked(from)?;
    let bare = !name.iter().any(|word| known(POST_HEADS, word) || !word.starts_with(char::is_uppercase));
    (bare && is_post(&post.join(" ")) && is_post_text(post)).then_some(from)
}

/// Posts that councillors themselves hold.
pub(crate) fn is_councillors_post(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["chair", "mayor", "leader", "portfolio", "cabinet", "member", "president", "provost", "convener"]
        .iter()
        .any(|word| lower.contains(word))
}

pub(crate) fn is_post_nominal(text: &str) -> bool {
    let mut words = bare_words(text).peekable();
    words.peek().is_some()
        && words
            .all(|word| POST_NOMINALS.iter().any(|known| word.replace('.', "").eq_ignore_ascii_case(known)))
}

/// What a role says about who presides.
pub(crate) fn chair_role(text: &str) -> Option<Chair> {
    let lower = fold(&text.to_lowercase());
    let lower = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if IN_THE_CHAIR.iter().any(|words| lower.contains(words)) {
        Some(Chair::Stated)
    } else if CHAIR_ROLES.contains(&lower) {
        Some(Chair::Role)
    } else if MAYORS.contains(&lower) {
        Some(Chair::Mayor)
    } else {
        None
    }
}

/// Words of posts that look like names.
pub(crate) fn known_word(word: &str) -> bool {
    [
        "Parish",
        "Town",
        "Deputy",
        "Assistant",
        "Democratic",
        "Senior",
        "Principal",
        "Acting",
        "Vice",
        "The",
        "Monitoring",
        "Chief",
        "Borough",
        "County",
        "Community",
    ]
    .contains(&word)
}
