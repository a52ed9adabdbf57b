//! What a motion says where it stands apart from its mover: quoted, numbered, told with its outcome.

use super::{REACH, proper};
use crate::blocks::Block;
use crate::gates::Gate;
use crate::parts::{approval, formula, named_votes};
use crate::recorder::{Recorder, head, is_space, trim};
use crate::sentences::sentences;
use crate::words::decisions::{AMENDS, CARRIES, LOSES, QUESTIONS};

/// `It was moved and seconded that the application be approved`: a motion that nobody is named for.
pub(crate) fn nameless(sentence: &str) -> Option<&str> {
    const LEADS: &[&str] = &[
        "moved and seconded that ",
        "proposed and seconded that ",
        "moved and duly seconded that ",
        "proposed and duly seconded that ",
        "moved, seconded and put that ",
        "proposed, and seconded, that ",
        "moved, and seconded, that ",
    ];
    if Gate::Seconded.shut(sentence) || !crate::phrase::hints(sentence, &["seconded"]) {
        return None;
    }
    let lower = crate::parts::motion::flat(sentence);
    let from = LEADS.iter().find_map(|lead| lower.find(lead).map(|at| at + lead.len()))?;
    proper(sentence.get(from..)?)
}

/// `Recommendation (3), that the time be cut, was put to a recorded vote`: what was put, told between commas.
pub(crate) fn put(sentence: &str) -> Option<&str> {
    if !crate::phrase::hints(sentence, &["put"]) {
        return None;
    }
    let lower = crate::parts::motion::flat(sentence);
    let from = lower.find(", that ").or_else(|| lower.find(" that "))? + 1;
    let to = [", was put", " was put", ", were put", ", was then put", " was then put", " was voted on"]
        .iter()
        .filter_map(|words| lower.get(from..)?.find(words))
        .min()?;
    let named = lower.get(..from)?.split(|c: char| !c.is_alphabetic()).any(|word| QUESTIONS.contains(&word));
    let word = lower.get(from..)?.find("that ")? + "that ".len();
    let text = trim(sentence.get(from + word..from + to)?).trim_matches(['“', '”', '"', '‘', '’']);
    named.then(|| proper(text)).flatten()
}

/// What leads to the words of what was voted on.
pub(crate) const TOLD_LEADS: &[&str] =
    &["motion to ", "amendment to ", "proposal to ", "recommendation to ", "motion that ", "proposal that "];

/// `The motion to suspend Standing Order 4.2 was lost`: what was voted on, told with the outcome.
pub(crate) fn told(sentence: &str) -> Option<&str> {
    const ENDS: &[&str] = &[
        " was lost",
        " was carried",
        " was defeated",
        " was declared",
        " was therefore",
        " was not carried",
        " fell",
        " was put",
    ];
    if Gate::Told.shut(sentence) || !crate::phrase::hints(sentence, QUESTIONS) {
        return None;
    }
    let lower = crate::parts::motion::flat(sentence);
    let (from, lead) = TOLD_LEADS.iter().filter_map(|lead| Some((lower.find(lead)?, *lead))).min()?;
    let keep = if lead.ends_with("to ") { from + lead.len() - 3 } else { from + lead.len() };
    // "The amendment to the motion was lost" says nothing of what it was.
    let rest = lower.get(from + lead.len()..)?;
    if ["the ", "a ", "this ", "that "].iter().any(|word| rest.starts_with(word) && lead.ends_with("to ")) {
        return None;
    }
    let to = ENDS.iter().filter_map(|end| rest.find(end)).min()? + from + lead.len();
    proper(sentence.get(keep..to)?)
}

/// `Motion One: That ... Motion Two: That ...`: the motions of a text that bear numbers, each with its words.
pub(crate) fn numbered(text: &str) -> Vec<(&str, &str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for (at, _) in text.match_indices("Motion ") {
        let Some(rest) = text.get(at..) else { continue };
        let number = rest.get("Motion ".len()..).unwrap_or_default();
        let end = number.find([':', ' ', '\n', '-', '–']).unwrap_or(number.len());
        let word = number.get(..end).unwrap_or_default();
        let value = word.parse().ok().or_else(|| crate::words::number(word));
        let behind = number.get(end..).unwrap_or_default();
        let marked = behind.trim_start().starts_with([':', '-', '–']);
        if value.is_none_or(|value| value > 30) || !marked {
            continue;
        }
        let label = rest.get(.."Motion ".len() + end).unwrap_or_default();
        let words = behind.trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '-' | '–'));
        let to = words.find("Motion ").unwrap_or(words.len());
        let words = trim(words.get(..to).unwrap_or_default()).trim_matches(['"', '“', '”', ' ']);
        if words.split_whitespace().count() >= 4 {
            found.push((label, words));
        }
    }
    if found.len() >= 2 { found } else { Vec::new() }
}

/// The words of the motion that a sentence names by its number: `Motion Two was put and lost`.
pub(crate) fn of_number<'t>(all: &[(&'t str, &'t str)], sentence: &str) -> Option<&'t str> {
    let lower = sentence.to_lowercase();
    let named = |label: &str| {
        let label = label.to_lowercase();
        lower.match_indices(&label).any(|(at, _)| {
            !lower.get(at + label.len()..).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric()))
        })
    };
    all.iter().find(|(label, _)| named(label)).map(|(_, words)| *words)
}

/// `Amendment on behalf of the Progress Group`: a caption above the text of an amendment.
pub(crate) fn is_caption(text: &str) -> bool {
    let bare = trim(text).trim_end_matches([':', '-', '–', '—']);
    let first = bare.split(is_space).next().unwrap_or_default();
    let owned =
        [" on behalf of ", " by ", " from ", " in the name of "].iter().any(|words| bare.contains(words));
    first.eq_ignore_ascii_case("amendment")
        && owned
        && bare.split(is_space).count() <= 12
        && !bare.ends_with(['.', ';', ','])
        && !crate::phrase::hints(bare, &["was", "were", "carried", "lost"])
}

/// True for a paragraph that could be a motion's text: in quotation marks, or beginning with `That`.
pub(crate) fn is_quote(text: &str) -> bool {
    let text = trim(text.trim_start_matches(['*', '_', '>', ' ']));
    let labelled =
        ["Motion:", "Proposal:", "MOTION:", "PROPOSAL:"].iter().any(|label| text.starts_with(label));
    if labelled && text.split_whitespace().count() > 3 {
        return true;
    }
    text.starts_with(['"', '“', '‘'])
        || text.strip_prefix('\'').is_some_and(|rest| rest.starts_with(char::is_uppercase))
        || [
            "That ",
            "THAT ",
            "To ",
            "That, ",
            "That:",
            "This Council ",
            "That- ",
            "Council ",
            "I will move",
            "This council ",
            "NOW THEREFORE ",
            "NOW, THEREFORE",
            "Now therefore ",
            "THEREFORE BE IT RESOLVED",
        ]
        .iter()
        .any(|start| text.starts_with(start))
}

/// True for a line that moves an amendment.
fn says_amendment(line: &str) -> bool {
    crate::phrase::hints(line, &["amendment"])
}

/// `Delete all after "Council" and insert ...`: an amendment told as what to do with the motion's words.
pub(super) fn amends(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphabetic());
    let text = text.strip_prefix("To ").or_else(|| text.strip_prefix("to ")).unwrap_or(text);
    let starts = |word: &&&str| {
        text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
            && !text.get(word.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    };
    AMENDS.iter().any(|word| starts(&word))
}

/// What a paragraph says that [`is_quote`]: without its label.
pub(crate) fn said(text: &str) -> &str {
    let bare = text.trim_start_matches(['*', '_', '>', ' ']);
    ["Motion:", "Proposal:", "MOTION:", "PROPOSAL:"]
        .iter()
        .find_map(|label| bare.strip_prefix(label))
        .map_or(text, trim)
}

/// `(See document No. 2)`: where the words stand, in place of the words.
fn is_reference(text: &str) -> bool {
    let inner = trim(text).strip_prefix('(').and_then(|rest| rest.trim_end_matches('.').strip_suffix(')'));
    inner.is_some_and(|inner| {
        let lower = head(inner, 24).to_lowercase();
        inner.len() < 100
            && ["see ", "as set out", "as detailed", "copy ", "attached", "appendix"]
                .iter()
                .any(|lead| lower.starts_with(lead))
    })
}

/// The paragraphs behind a mover's line that hold the motion: how many, and their words.
pub(crate) fn quoted<'t>(
    rec: &Recorder<'t>,
    line: &str,
    followers: &[Block<'t>],
) -> Option<(usize, &'t str)> {
    // `WHEREAS ...`, `AND WHEREAS ...`: why, ahead of what.
    let reasons = |text: &str| text.split(is_space).take(3).any(|word| word.eq_ignore_ascii_case("whereas"));
    let led = line.split(is_space).take(12).any(|word| word.eq_ignore_ascii_case("whereas"));
    let skipped = followers.iter().take_while(|next| led && reasons(next.text)).count();
    if skipped > 0 {
        let (used, text) = quoted(rec, line, followers.get(skipped..)?)?;
        return Some((used + skipped, text));
    }
    let first = followers.first()?;
    let quote = is_quote(first.text) || (amends(first.text) && says_amendment(line));
    let open = first.label.is_none() && trim(line).ends_with([':', '-', '–']);
    if !(quote || open) {
        return None;
    }
    // "... and on a recorded vote:" leads to the voters.
    let voters = || {
        crate::phrase::hints(line, &["vote", "voting", "poll"])
            || named_votes::lists(first.text, false).is_some_and(|lists| lists.is_sure())
    };
    let decides = sentences(first.text)
        .first()
        .is_some_and(|one| approval::find(one).is_some() || formula::find(one).is_some());
    let told = quote || (open && !voters());
    if decides || !told || first.text.len() > REACH || is_reference(first.text) {
        return None;
    }
    let opens = |text: &str| text.matches(['“', '‘']).count() + usize::from(text.starts_with(['"', '\'']));
    let shuts = |text: &str| {
        text.trim_end_matches(['.', ' ', '*', '_']).ends_with(['”', '"', '’', '\''])
            && text.chars().count() > 1
    };
    // An open quotation goes on to the paragraph that closes it, a list behind a colon to its end.
    let mut used = 1;
    if opens(first.text) > 0 && !first.text.contains('”') && !shuts(first.text) {
        let close = followers.iter().take(40).position(|next| shuts(next.text) || next.text.contains('”'));
        used = close.map_or(1, |at| at + 1);
    } else if first.text.ends_with([':', '-', '–', '—']) || first.label.is_some() {
        used += followers.iter().skip(1).take_while(|next| next.label.is_some()).count();
    }
    let last = followers.get(used - 1)?;
    Some((used, rec.joined(first.text, last.text)))
}

/// The text without the word at its end that says how it went, and that word: `Carried.`, `Motion lost.`
pub(crate) fn before_outcome(text: &str) -> (&str, Option<&str>) {
    let all = sentences(text);
    let last = all.last().filter(|last| all.len() > 1 && last.split(is_space).count() <= 2);
    let told = last.filter(|last| {
        let verb = last.trim_end_matches('.').rsplit(is_space).next().unwrap_or_default();
        CARRIES.iter().chain(LOSES).any(|known| verb.eq_ignore_ascii_case(known))
    });
    match told.and_then(|last| Some((trim(text.get(..text.len().checked_sub(last.len())?)?), *last))) {
        Some((head, last)) => (head, Some(last)),
        None => (text, None),
    }
}
