//! Labels of the attendance: `PRESENT (43 Members):`, `Also present`, `Apologies for absence -`.

use crate::gates::Gate;
use crate::lines::Line;
use crate::paragraphs::is_capitals;
use crate::recorder::{is_space, trim};
use crate::words::minutes::{REMOTE, SECTIONS, Section};
use crate::words::people::RANKS;
use minutebook::HONORIFICS;
use std::sync::LazyLock;

/// Labels that may also be words of a list: they need a colon, and inside a section they name a group of it.
pub(crate) const WEAK: &[&str] = &[
    "members",
    "councillors",
    "officer",
    "officers",
    "clerk",
    "chair",
    "chairman",
    "chairperson",
    "cathaoirleach",
    "an cathaoirleach",
    "public",
    "staff",
    "attendance",
    "attending",
    "town clerk",
    "parish clerk",
    "invited",
    "guests",
    "visitors",
    "observers",
    "observer",
    "co-opted",
    "substitute",
    "guest",
    "absent",
    "presiding",
    "chaired by",
    "county councillors",
    "county councillor",
    "district councillors",
    "district councillor",
    "borough councillors",
    "borough councillor",
    "ward councillors",
    "ward councillor",
    "unitary councillors",
    "parish councillors",
    "town councillors",
    "community councillors",
    "minute secretary",
    "minutes secretary",
];

/// Words that lead to the way by which people were there who were not in the room.
const REMOTE_LEADS: &[&str] =
    &["via", "by", "on", "over", "through", "ms", "microsoft", "link", "call", "conference", "attendance"];

/// `via MS Teams`, `by video link`, `online`: behind a label, that these people were not in the room.
fn is_remote_tail(words: &str) -> bool {
    let known = |list: &[&str], word: &str| list.iter().any(|known| word.eq_ignore_ascii_case(known));
    let mut all = words.split(is_space).filter(|word| !word.is_empty());
    words.len() < 30
        && all.clone().any(|word| known(REMOTE, word))
        && all.all(|word| known(REMOTE, word) || known(REMOTE_LEADS, word))
}

/// The labels by their first letter.
static BY_LETTER: LazyLock<[Vec<&(&str, Section)>; 32]> = LazyLock::new(|| {
    std::array::from_fn(|letter| {
        let begins = |word: &str| word.bytes().next().is_some_and(|first| usize::from(first & 31) == letter);
        SECTIONS.iter().filter(|(word, _)| begins(word)).collect()
    })
});

/// The label of an attendance section that a text begins with, and what stands behind it.
pub(crate) fn label(text: &str) -> Option<(Section, &str, &str)> {
    if Gate::Sections.shut(text) {
        return misread(text);
    }
    let begun = text.as_bytes().first()?.to_ascii_lowercase();
    let starts = |word: &str| text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    let near = BY_LETTER.get(usize::from(begun & 31))?.iter();
    let longest = near.filter(|(word, _)| starts(word)).max_by_key(|(word, _)| word.len());
    let Some((word, section)) = longest else { return misread(text) };
    let (head, behind) = text.split_at_checked(word.len())?;
    if behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’')) {
        return None;
    }
    let mut rest = trim(behind);
    // `PRESENT (43 Members):`
    if let Some((count, after)) = rest.strip_prefix('(').and_then(|inner| inner.split_once(')'))
        && (count.bytes().any(|b| b.is_ascii_digit())
            || ["member", "councillor", "cllr"].iter().any(|word| count.to_lowercase().contains(word)))
    {
        rest = trim(after);
    }
    // `MEMBERS PRESENT ONLINE:`
    if let Some((_, list)) = rest.split_once(':').filter(|(tail, _)| is_remote_tail(tail)) {
        let end = text.len() - list.len() - 1;
        return Some((*section, text.get(..end)?, trim(list)));
    }
    // `Councillors (Virtually):`, `Also present [In Person]:`
    if let Some((inner, after)) = rest.strip_prefix(['(', '[']).and_then(|inner| inner.split_once([')', ']']))
        && is_mode(inner)
    {
        rest = trim(after);
    }
    for word in ["were", "was", "at the meeting", "included"] {
        if let Some(after) = rest.strip_prefix(word).filter(|after| after.starts_with([':', ' ', '\n'])) {
            rest = trim(after);
        }
    }
    if rest.is_empty() {
        return Some((*section, head, rest));
    }
    // `In attendance…. Jane Doe`.
    let dots = rest.trim_start_matches(['.', '…']);
    let dotted = rest.starts_with('…') || rest.starts_with("...");
    if dotted && !trim(dots).is_empty() && !dots.contains(['…', '_']) {
        return Some((*section, head, trim(dots)));
    }
    if let Some(list) = rest.strip_prefix([':', '-', '–', '—', ';', '|']) {
        // In a table a bar stands behind the label.
        let list = trim(list);
        let list = trim(list.strip_prefix('|').unwrap_or(list));
        return Some((*section, head, list));
    }
    let first = rest.split(is_space).next().unwrap_or_default().trim_end_matches('.');
    let titled = HONORIFICS.iter().chain(RANKS).any(|title| first.eq_ignore_ascii_case(title))
        && first.starts_with(char::is_uppercase);
    let wide = behind.starts_with('\t') || behind.starts_with("  ");
    let strong = !WEAK.contains(word);
    // `Apologies Ann Archer, Cllrs Baker and Croft`: names right behind the label.
    let told =
        [" was ", " were ", " had ", " have ", " has ", " received ", " for ", " from ", " given", " sent "];
    let named = head.eq_ignore_ascii_case("apologies")
        && first.starts_with(char::is_uppercase)
        && rest.split(is_space).count() >= 2
        && !told.iter().any(|word| rest.contains(word))
        && !is_capitals(rest);
    if named && (rest.contains(',') || rest.contains(" and ")) {
        return Some((*section, head, rest));
    }
    let open = (strong && (is_capitals(head) || titled || wide)) || (wide && !WEAK.contains(word));
    (open && !rest.starts_with(char::is_lowercase)).then_some((*section, head, rest))
}

/// `Presidinq:`, `Presidin :`: a label alone on its line of which a scan misread or lost one letter.
fn misread(text: &str) -> Option<(Section, &str, &str)> {
    const LABELS: &[(&str, Section)] = &[
        ("presiding", Section::Chair),
        ("present", Section::Present),
        ("apologies", Section::Apologies),
        ("in attendance", Section::Attending),
    ];
    let head = trim(text.strip_suffix(':').filter(|head| (6..=14).contains(&head.len()))?);
    let near = |known: &str| {
        let (head, known) = (head.as_bytes(), known.as_bytes());
        let wrong = head.iter().zip(known).filter(|(a, b)| !a.eq_ignore_ascii_case(b)).count();
        wrong + known.len().abs_diff(head.len()) == 1 && head.first().is_some_and(u8::is_ascii_uppercase)
    };
    let (_, section) = LABELS.iter().find(|(known, _)| near(known))?;
    Some((*section, head, ""))
}

/// `Virtually`, `In Person`: how somebody attends.
pub(crate) fn is_mode(words: &str) -> bool {
    let lower = words.to_lowercase();
    let lower = trim(&lower);
    ["in person", "in the chamber", "in attendance"].contains(&lower) || REMOTE.contains(&lower)
}

/// Cuts a paragraph before each label that stands inside it: `Present: A, B. In attendance: C.`
pub(crate) fn cuts(text: &str) -> Vec<&str> {
    if Gate::Sections.shut(text) || !text.contains(':') {
        return Some(trim(text)).filter(|piece| !piece.is_empty()).into_iter().collect();
    }
    let lower = text.to_ascii_lowercase();
    let mut starts = vec![0];
    for (colon, _) in lower.match_indices(':') {
        let before = lower.get(..colon).unwrap_or_default();
        let longest = SECTIONS
            .iter()
            .map(|(word, _)| *word)
            .filter(|word| before.ends_with(word))
            .max_by_key(|w| w.len());
        if let Some(word) = longest.filter(|word| !matches!(*word, "chair" | "chairman" | "chairperson")) {
            let at = colon - word.len();
            let capital = text.get(at..).is_some_and(|t| t.starts_with(char::is_uppercase));
            let edge = text.get(..at).is_some_and(|t| t.is_empty() || t.ends_with(is_space));
            if at > 0 && capital && edge {
                starts.push(at);
            }
        }
    }
    starts.push(text.len());
    starts
        .iter()
        .zip(starts.iter().skip(1))
        .filter_map(|(from, to)| text.get(*from..*to).map(trim))
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// The names behind `received from` and its like.
pub(crate) fn received(list: &str) -> &str {
    let mut list = list;
    while let Some(word) = list.split(is_space).next()
        && [
            "were", "was", "received", "had", "been", "accepted", "and", "noted", "from", "for", "absence",
            "given", "by",
        ]
        .contains(&word.trim_end_matches(':').to_lowercase().as_str())
    {
        list = list.get(word.len()..).unwrap_or_default().trim_start_matches(is_space);
    }
    list
}

/// A list's line without its number or bullet; an initial in front is no number.
pub(crate) fn line_body<'t>(text: &'t str, line: &Line<'t>) -> &'t str {
    match line.marker {
        Some(mark) if text.len() == line.text.len() && !mark.label.starts_with(char::is_uppercase) => {
            mark.body
        }
        _ => text,
    }
}
