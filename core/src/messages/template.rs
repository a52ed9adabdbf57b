//! Templates of messages: text with places for a finding's arguments.
//!
//! | place | what stands there |
//! |---|---|
//! | `{name}` | the argument as it is; a list with commas |
//! | `{~name}` | the argument as a phrase of the language's catalogue |
//! | `{name\|a:text\|b:text\|text}` | the text of the first branch whose key is the argument, else the last without key |
//!
//! A branch may hold places. The empty key (`{name|:text|...}`) is for an argument that is absent or empty. Plurals are
//! such a choice too: `{n|1:1 name|{n} names}`.

use super::Language;
use crate::value::Extensions;
use serde_json::Value;
use std::borrow::Cow;

/// A template's parts, from left to right.
pub(super) enum Part<'t> {
    Text(&'t str),
    /// An argument, as a phrase or as it is.
    Value {
        name: &'t str,
        phrase: bool,
    },
    /// One of several texts, as the argument says.
    Choice {
        name: &'t str,
        branches: &'t str,
    },
}

/// Takes a template apart; a brace that is never closed is text.
pub(super) fn parts(template: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if let Some(place) = rest.strip_prefix('{')
            && let Some((inner, after)) = until(place, '}')
        {
            rest = after;
            return Some(match inner.split_once('|') {
                Some((name, branches)) => Part::Choice { name, branches },
                None => match inner.strip_prefix('~') {
                    Some(name) => Part::Value { name, phrase: true },
                    None => Part::Value { name: inner, phrase: false },
                },
            });
        }
        let skip = usize::from(rest.starts_with('{'));
        let end = rest.get(skip..).and_then(|text| text.find('{')).map_or(rest.len(), |at| at + skip);
        let (text, after) = rest.split_at_checked(end)?;
        rest = after;
        (!text.is_empty()).then_some(Part::Text(text))
    })
}

/// What stands before `mark` outside of braces, and what stands behind it.
fn until(text: &str, mark: char) -> Option<(&str, &str)> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        if c == mark && depth == 0 {
            return Some((text.get(..at)?, text.get(at + c.len_utf8()..)?));
        }
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The branches of a choice: a key where there is one, and the text.
pub(super) fn branches(all: &str) -> impl Iterator<Item = (Option<&str>, &str)> {
    let mut rest = Some(all);
    std::iter::from_fn(move || {
        let (branch, after) = match until(rest?, '|') {
            Some((branch, after)) => (branch, Some(after)),
            None => (rest?, None),
        };
        rest = after;
        let is_key =
            |key: &str| key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        Some(match branch.split_once(':') {
            Some((key, text)) if is_key(key) => (Some(key), text),
            _ => (None, branch),
        })
    })
}

/// Fills a template. A place that cannot be filled keeps its name in braces, and the answer is false.
pub(super) fn fill(text: &mut String, template: &str, args: &Extensions, language: Language) -> bool {
    let mut filled = true;
    for part in parts(template) {
        match part {
            Part::Text(words) => text.push_str(words),
            Part::Value { name, phrase } => match args.get(name) {
                None | Some(Value::Null) => filled = unfilled(text, name),
                Some(value) => push(text, value, phrase.then_some(language)),
            },
            Part::Choice { name, branches: all } => {
                let value = args.get(name).map(shown).unwrap_or_default();
                match branches(all).find(|(key, _)| key.is_none_or(|key| key == value)) {
                    Some((_, branch)) => filled &= fill(text, branch, args, language),
                    None => filled = unfilled(text, name),
                }
            }
        }
    }
    filled
}

fn unfilled(text: &mut String, name: &str) -> bool {
    text.push('{');
    text.push_str(name);
    text.push('}');
    false
}

fn shown(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        Value::Null => Cow::Borrowed(""),
        value => {
            let mut text = String::new();
            push(&mut text, value, None);
            Cow::Owned(text)
        }
    }
}

fn push(text: &mut String, value: &Value, phrases: Option<Language>) {
    match value {
        Value::String(words) => match phrases.and_then(|language| language.phrase(words)) {
            Some(phrase) => text.push_str(&phrase),
            None => text.push_str(words),
        },
        Value::Array(values) => {
            for (n, value) in values.iter().enumerate() {
                text.push_str(if n == 0 { "" } else { ", " });
                push(text, value, phrases);
            }
        }
        value => text.push_str(&value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::args;

    fn filled(template: &str, args: &Extensions) -> (String, bool) {
        let mut text = String::new();
        let filled = fill(&mut text, template, args, Language::English);
        (text, filled)
    }

    #[test]
    fn places_choices_and_plurals() {
        let args = args! { n: 1u32, who: "Cllr {Odd|Name}", why: "late", none: "", all: vec!["a".to_owned(), "b".to_owned()] };
        let cases = [
            ("`{who}` came", "`Cllr {Odd|Name}` came"),
            ("{n|1:1 name|{n} names}", "1 name"),
            ("{n|2:two|{n} in all: {all}", "{n|2:two|1 in all: a, b"),
            ("{why|early:soon|late:after {n|1:one|more}: well}", "after one: well"),
            ("{none|:nothing|`{none}`}, {gone|:nobody|{gone}}", "nothing, nobody"),
            ("{none|{all}; and: so}", "a, b; and: so"),
            ("", ""),
        ];
        for (template, expected) in cases {
            assert_eq!(filled(template, &args), (expected.to_owned(), true), "{template}");
        }
    }

    #[test]
    fn what_cannot_be_filled_is_told() {
        let args = args! { why: "late" };
        assert_eq!(filled("a {gone}", &args), ("a {gone}".to_owned(), false));
        assert_eq!(filled("a {why|early:b}", &args), ("a {why}".to_owned(), false));
    }
}
