//! Words of resolutions, as the rules look at them.

use crate::resolution::{Resolution, ResolutionPart, Verb};
use crate::rules::Place;
use std::borrow::Cow;

/// Every part of a resolution at any depth, with its place.
pub(super) fn parts<'r>(resolution: &'r Resolution, at: &Place) -> Vec<(Place, &'r ResolutionPart)> {
    fn collect<'r>(list: &'r [ResolutionPart], at: &Place, all: &mut Vec<(Place, &'r ResolutionPart)>) {
        for (n, part) in list.iter().enumerate() {
            let at = at.at(n);
            let below = at.field("parts");
            all.push((at, part));
            collect(&part.parts, &below, all);
        }
    }
    let mut all = Vec::new();
    collect(&resolution.parts, &at.field("parts"), &mut all);
    all
}

/// Every verb of a resolution, at any depth.
pub(super) fn verbs(resolution: &Resolution) -> Vec<Verb> {
    fn collect(list: &[ResolutionPart], all: &mut Vec<Verb>) {
        for part in list {
            all.extend(&part.verbs);
            collect(&part.parts, all);
        }
    }
    let mut all = Vec::new();
    collect(&resolution.parts, &mut all);
    all
}

/// Formula and parts as one text in lower case.
pub(super) fn wording(resolution: &Resolution) -> String {
    let mut text = resolution.formula.clone().unwrap_or_default();
    for (_, part) in parts(resolution, &Place::root()) {
        text.push(' ');
        text.push_str(&part.text);
    }
    text.to_lowercase()
}

/// Words in lower case, without punctuation; numbers keep their inner points.
pub(super) fn words(text: &str) -> Vec<Cow<'_, str>> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '\u{2013}' | '\u{2014}'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(|word| match word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
            true => Cow::Borrowed(word),
            false => Cow::Owned(word.to_lowercase()),
        })
        .collect()
}

/// True where a word begins with one of these stems.
pub(super) fn has_stem(words: &[Cow<'_, str>], stems: &[&str]) -> bool {
    words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)))
}
