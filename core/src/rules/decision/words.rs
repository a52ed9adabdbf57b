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

/// Shows every part at any depth to `visit`, in order.
pub(super) fn each_part<'r>(list: &'r [ResolutionPart], visit: &mut dyn FnMut(&'r ResolutionPart)) {
    for part in list {
        visit(part);
        each_part(&part.parts, visit);
    }
}

/// True where a part of a resolution has such a verb, at any depth.
pub(super) fn any_verb(resolution: &Resolution, fits: fn(&Verb) -> bool) -> bool {
    fn any(list: &[ResolutionPart], fits: fn(&Verb) -> bool) -> bool {
        list.iter().any(|part| part.verbs.iter().any(fits) || any(&part.parts, fits))
    }
    any(&resolution.parts, fits)
}

/// Every verb of a resolution, at any depth.
pub(super) fn verbs(resolution: &Resolution) -> Vec<Verb> {
    let mut all = Vec::new();
    each_part(&resolution.parts, &mut |part| all.extend(&part.verbs));
    all
}

/// Formula and parts as one text in lower case.
pub(super) fn wording(resolution: &Resolution) -> String {
    let mut text = resolution.formula.clone().unwrap_or_default();
    each_part(&resolution.parts, &mut |part| {
        text.push(' ');
        text.push_str(&part.text);
    });
    text.to_lowercase()
}

/// Words as they stand, without punctuation; numbers keep their inner points.
pub(super) fn plain_words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (_, from) = rest.split_at_checked(find(rest, char::is_alphanumeric)?)?;
        let end = find(from, |c| c.is_whitespace() || matches!(c, '-' | '/' | '\u{2013}' | '\u{2014}'));
        let word;
        (word, rest) = from.split_at_checked(end.unwrap_or(from.len()))?;
        Some(word.trim_end_matches(|c: char| !c.is_alphanumeric()))
    })
}

/// Where the first character stands that fits. Unlike the library's search it takes ASCII byte by byte.
#[inline]
fn find(text: &str, fits: impl Fn(char) -> bool) -> Option<usize> {
    let mut at = 0;
    loop {
        let byte = *text.as_bytes().get(at)?;
        let c = if byte.is_ascii() { char::from(byte) } else { text.get(at..)?.chars().next()? };
        if fits(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// True where both have the same words, upper and lower case alike.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (plain_words(a), plain_words(b));
    loop {
        match (a.next(), b.next()) {
            (Some(a), Some(b)) if a.is_ascii() && b.is_ascii() && a.eq_ignore_ascii_case(b) => {}
            (Some(a), Some(b)) if a.to_lowercase() == b.to_lowercase() => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// Words in lower case, without punctuation; numbers keep their inner points.
pub(super) fn words(text: &str) -> Vec<Cow<'_, str>> {
    let mut words = Vec::with_capacity(text.len() / 6 + 1);
    words.extend(plain_words(text).map(|word| {
        match word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
            true => Cow::Borrowed(word),
            false => Cow::Owned(word.to_lowercase()),
        }
    }));
    words
}

/// True where a word begins with one of these stems.
pub(super) fn has_stem(words: &[Cow<'_, str>], stems: &[&str]) -> bool {
    words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)))
}

/// True where a word of any case begins with a stem, which is in lower case.
pub(super) fn begins_with(word: &str, stem: &str) -> bool {
    // The first letter tells nearly all words apart.
    let (first, wanted) = (word.bytes().next().unwrap_or_default(), stem.bytes().next().unwrap_or_default());
    if first.is_ascii() && !first.eq_ignore_ascii_case(&wanted) {
        return false;
    }
    match word.is_ascii() {
        true => word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem)),
        false => word.to_lowercase().starts_with(stem),
    }
}
