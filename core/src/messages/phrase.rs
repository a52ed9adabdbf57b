//! Phrases: short English texts of the rules, translated with the values in them held out.
//!
//! The English text is the key, in which `{}` stands for a number or for something in backticks, or for a list of them:
//! `` the text `x` `` has the key `the text {}`. Values are never translated.

use super::Language;
use super::catalogue::Catalogue;

/// The phrase in another language; nothing where the catalogue does not know it.
pub(super) fn translated(catalogue: &Catalogue, english: &str) -> Option<String> {
    if let Some(phrase) = catalogue.phrase(english) {
        return Some(phrase.to_owned());
    }
    let (key, values) = values_of(english);
    if key.chars().all(|c| matches!(c, '{' | '}' | ' ')) {
        return Some(values.join(" "));
    }
    if let Some(phrase) = catalogue.phrase(&key) {
        let mut values = values.into_iter();
        let mut pieces = phrase.split("{}");
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            text.push_str(&values.next().unwrap_or_default());
            text.push_str(piece);
        }
        return Some(text);
    }
    for joint in [": ", " or ", " and "] {
        if let Some((before, after)) = english.split_once(joint) {
            let between = if joint == ": " { joint } else { catalogue.phrase(joint.trim())? };
            let (before, after) = (translated(catalogue, before)?, translated(catalogue, after)?);
            let space = if joint == ": " { "" } else { " " };
            return Some(format!("{before}{space}{between}{space}{after}"));
        }
    }
    None
}

/// The text with its values held out, and the values.
fn values_of(text: &str) -> (String, Vec<String>) {
    let (mut key, mut values): (String, Vec<String>) = (String::with_capacity(text.len()), Vec::new());
    let (mut rest, mut start) = (text, 0);
    while let Some(c) = rest.chars().next() {
        let length = if c == '`' {
            rest.get(1..).and_then(|inner| inner.find('`')).map(|end| end + 2)
        } else if c.is_ascii_digit() && !key.ends_with(|c: char| c.is_alphanumeric() || c == '-') {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || "./-,:%".contains(c)));
            rest.get(..end.unwrap_or(rest.len())).map(|word| word.trim_end_matches([',', ':', '-']).len())
        } else {
            None
        };
        let Some((word, after)) = length.and_then(|length| rest.split_at_checked(length)) else {
            key.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            continue;
        };
        // Values in a row are one.
        match (key.get(start..), values.last_mut()) {
            (Some(", " | " and "), Some(last)) => {
                key.truncate(start);
                last.push_str(", ");
                last.push_str(word);
            }
            _ => {
                key.push_str("{}");
                values.push(word.to_owned());
                start = key.len();
            }
        }
        rest = after;
    }
    (key, values)
}

impl Language {
    /// A short English text of the rules in this language: a label, a missing fact, a word of a list. What stands in
    /// backticks and numbers are kept as they are. Nothing where the catalogue does not know it.
    pub fn phrase(self, english: &str) -> Option<String> {
        match Catalogue::of(self) {
            None => Some(english.to_owned()),
            Some(catalogue) => translated(catalogue, english),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_held_out() {
        let cases = [
            ("the text `a b`", "the text {}", vec!["`a b`"]),
            ("from 2018..2019 until 2020-04", "from {} until {}", vec!["2018..2019", "2020-04"]),
            ("an object with `a` and `b`, or", "an object with {}, or", vec!["`a`, `b`"]),
            ("the part: 53.8 `of all`", "the part: {} {}", vec!["53.8", "`of all`"]),
            ("an open ` tick", "an open ` tick", vec![]),
            ("0 to 10, 5", "{} to {}", vec!["0", "10, 5"]),
            ("UTF-8", "UTF-8", vec![]),
        ];
        for (text, key, values) in cases {
            let expected = (key.to_owned(), values.into_iter().map(str::to_owned).collect());
            assert_eq!(values_of(text), expected, "{text}");
        }
    }

    #[test]
    fn phrases_are_joined() {
        let welsh = |text: &str| Language::Welsh.phrase(text);
        assert_eq!(welsh("`E06` or `E07`").as_deref(), Some("`E06` neu `E07`"));
        assert_eq!(welsh("`Cllr Ash`: against").as_deref(), Some("`Cllr Ash`: yn erbyn"));
        assert_eq!(welsh("words that no catalogue knows"), None);
        assert_eq!(Language::English.phrase("the tally").as_deref(), Some("the tally"));
    }
}
