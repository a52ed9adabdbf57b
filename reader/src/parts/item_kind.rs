//! What kind of business an item is, by its title.

use crate::recorder::Recorder;
use crate::words::minutes::{ITEM_KINDS, STANDING};
use minutebook::{AgendaItem, ItemKind, Pointer};

fn words(title: &str) -> Vec<String> {
    title
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The kind that a title tells.
pub(crate) fn of(title: &str) -> Option<ItemKind> {
    let words = words(title);
    let has = |word: &str| words.iter().any(|known| known == word);
    if is_minutes(&words) {
        return Some(ItemKind::Minutes);
    }
    ITEM_KINDS.iter().find(|(needed, _)| needed.iter().all(|word| has(word))).map(|(_, kind)| *kind)
}

/// `Minutes`, `Minutes of the last meeting`, `To approve the minutes of ...`, but not `Matters arising from the minutes`.
fn is_minutes(words: &[String]) -> bool {
    let has = |word: &str| words.iter().any(|known| known == word);
    let place = |word: &str| words.iter().position(|known| known == word);
    // `Minute of meeting of 3 May`, as Scottish bodies write.
    if words.first().is_some_and(|word| word == "minute" || word == "notes")
        && (has("meeting") || has("meetings"))
    {
        return true;
    }
    // What the title names first is what the item is about: "(a) Minutes ... (b) Matters arising".
    let first = |minutes: usize| place("arising").is_none_or(|arising| minutes < arising);
    place("minutes").is_some_and(first)
        && (words.first().is_some_and(|word| word == "minutes")
            || [
                "approve",
                "approval",
                "previous",
                "last",
                "confirm",
                "confirmation",
                "sign",
                "signing",
                "receive",
                "adoption",
                "adopt",
                "agree",
                "ratify",
                "consider",
            ]
            .iter()
            .any(|word| has(word)))
}

/// True for the title of an item that most minutes have.
pub(crate) fn is_standing(title: &str) -> bool {
    let lower = title.to_lowercase();
    let lower = lower.strip_prefix("the ").unwrap_or(&lower);
    STANDING.iter().any(|known| lower.starts_with(known)) || of(title).is_some()
}

/// Notes the kind of an item.
pub(crate) fn note(rec: &mut Recorder<'_>, item: &mut AgendaItem, at: &Pointer, title: &str) {
    if item.kind.is_none()
        && let Some(kind) = of(title)
    {
        rec.inferred(&at.field("kind"), title);
        item.kind = Some(kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        for (title, kind) in [
            ("APOLOGIES", ItemKind::Apologies),
            ("Declarations of Interest", ItemKind::Declarations),
            ("Minutes of the last meeting", ItemKind::Minutes),
            ("Matters arising from the minutes", ItemKind::MattersArising),
            ("Date of next meeting", ItemKind::DateOfNextMeeting),
            ("Exclusion of the press and public", ItemKind::Exclusion),
            ("Public questions", ItemKind::PublicQuestions),
            ("Notice of motion: buses", ItemKind::Motion),
            ("Annual report of the clerk", ItemKind::Report),
        ] {
            assert_eq!(of(title), Some(kind), "{title}");
        }
        assert_eq!(of("Play area"), None);
    }
}
