//! Assent without a motion: somebody asks or suggests something, and all agree.

use crate::parts::motion::flat;
use crate::parts::people;
use crate::phrase::hints;
use crate::recorder::trim;
use minutebook::PersonRef;

/// What was put to the meeting and what all agreed to.
pub(crate) struct Assent<'t> {
    /// The words that say that all agreed.
    pub(crate) words: &'t str,
    /// What they agreed to.
    pub(crate) text: &'t str,
    /// Who suggested it, where somebody did.
    pub(crate) by: Option<(PersonRef, &'t str)>,
    /// Sentences before the one that put it, and behind the one that agreed.
    pub(crate) around: (usize, usize),
}

/// "The Chairman asked if the gate should stay. All in agreement." "Cllr A suggested that it be moved. All Councillors agreed to
/// this."
pub(crate) fn find<'t>(all: &[&'t str]) -> Option<Assent<'t>> {
    all.iter().enumerate().find_map(|(n, sentence)| {
        if let Some((words, text)) = at_once(sentence) {
            return Some(Assent { words, text, by: None, around: (n, n + 1) });
        }
        let words = together(sentence)?;
        let before = n.checked_sub(1)?;
        let (text, by) = put(all.get(before)?)?;
        Some(Assent { words, text, by, around: (before, n + 1) })
    })
}

/// "All were in full agreement that this would do.": who agreed and to what, in one sentence.
fn at_once(sentence: &str) -> Option<(&str, &str)> {
    if !hints(sentence, &["agreement", "agreeable"]) {
        return None;
    }
    let lower = flat(sentence);
    let end = AGREEMENTS.iter().find_map(|words| lower.starts_with(words).then_some(words.len()))?;
    let rest = lower.get(end..)?;
    let to = [" that ", " to "].iter().find_map(|joint| rest.starts_with(joint).then_some(*joint))?;
    let from = end + if to == " that " { to.len() } else { 1 };
    let text = trim(sentence.get(from..)?);
    (text.split_whitespace().count() >= 3).then_some((sentence.get(..end)?, text))
}

/// Beginnings of a sentence in which all are of one mind.
const AGREEMENTS: &[&str] = &[
    "all in agreement",
    "all in full agreement",
    "all were in agreement",
    "all were in full agreement",
    "all councillors were in agreement",
    "all cllrs were in agreement",
    "all members were in agreement",
    "all present were in agreement",
    "everyone was in agreement",
    "all were agreeable",
    "all councillors were agreeable",
    "councillors were agreeable",
    "everyone was agreeable",
    "councillors were in agreement",
    "members were in agreement",
];

/// `All in agreement.` `All Cllrs agreed to this proposal.` `This was agreed by all.`: a short sentence that agrees to what was said
/// before it, and to nothing of its own.
pub(crate) fn together(sentence: &str) -> Option<&str> {
    if sentence.len() > 90 || !hints(sentence, &["agree", "favour"]) {
        return None;
    }
    let lower = flat(sentence);
    let bare = lower.trim_end_matches(['.', ' ', '!']);
    if AGREEMENTS.contains(&bare)
        || matches!(bare, "all in favour" | "all were in favour" | "all agreed" | "agreed by all")
    {
        return Some(sentence);
    }
    const WHO: &[&str] = &[
        "all",
        "everyone",
        "all cllrs",
        "all councillors",
        "all members",
        "all present",
        "all councillors present",
        "all those present",
    ];
    const THIS: &[&str] = &[
        "",
        "to this",
        "with this",
        "this",
        "to this proposal",
        "to the proposal",
        "with this proposal",
        "to the suggestion",
        "to this suggestion",
        "this suggestion",
        "with the suggestion",
    ];
    let active = bare.split_once(" agreed").is_some_and(|(who, rest)| {
        WHO.contains(&trim(who.trim_end_matches(" unanimously"))) && THIS.contains(&trim(rest))
    });
    let passive = [
        "this was agreed by all",
        "this was unanimously agreed",
        "this was agreed unanimously",
        "this suggestion was agreed",
    ]
    .iter()
    .any(|words| bare.starts_with(words) && bare.len() < words.len() + 24);
    (active || passive).then_some(sentence)
}

/// What a sentence puts to the others: behind "asked if everyone was happy that", "suggested that".
fn put(sentence: &str) -> Option<(&str, Option<(PersonRef, &str)>)> {
    const PUTS: &[&str] = &[
        "asked if everyone was happy that ",
        "asked if all were happy that ",
        "asked if everyone agreed that ",
        "asked if all agreed that ",
        "asked whether all agreed that ",
        "asked if ",
        "asked whether ",
        "asked that ",
        "suggested that ",
        "suggested ",
        "recommended that ",
        "requested that ",
    ];
    let lower = flat(sentence);
    let (at, words) = PUTS.iter().find_map(|words| lower.find(words).map(|at| (at, *words)))?;
    let text = trim(sentence.get(at + words.len()..)?);
    let front = trim(sentence.get(..at)?);
    let by = words.starts_with("suggested").then(|| people::person(front)).flatten();
    let by = by.filter(|(_, name)| front.ends_with(name));
    (text.split_whitespace().count() >= 3 && !lower.contains(" not ")).then_some((text, by))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences::sentences;

    #[test]
    fn all_agree_to_what_was_put() {
        let read = |text: &'static str| {
            find(&sentences(text)).map(|found| (found.text, found.by.map(|(who, _)| who.display())))
        };
        assert_eq!(
            read("The Chairman asked if everyone was happy that the notices stay up. All in agreement."),
            Some(("the notices stay up.", None))
        );
        assert_eq!(
            read(
                "A reply had come. Cllr Ash suggested it be put by the ford. All Cllrs agreed to this proposal."
            ),
            Some(("it be put by the ford.", Some("Cllr Ash".to_owned())))
        );
        assert_eq!(
            read("All were in full agreement that this would be the way."),
            Some(("this would be the way.", None))
        );
        assert_eq!(read("The gate is old. All agreed."), None);
        assert_eq!(read("All agreed to write to the county."), None);
        assert_eq!(read("All agreed with the county that it was wet."), None);
    }
}
