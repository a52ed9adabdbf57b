//! Words as keys: what is left of a text when case, signs, endings and small words are taken away.

use crate::lean::{BTreeSet, HashSet};
use std::sync::LazyLock;

/// Words without case and signs: `Director of Children’s Services` gives `director of childrens services`.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in words(text) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word);
    }
    folded
}

/// Words in lower case, in order; `&` is `and`, and an apostrophe joins.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}' | '&'))).filter_map(|word| {
        let word: String =
            word.chars().filter(|c| !matches!(c, '\'' | '\u{2019}')).flat_map(char::to_lowercase).collect();
        match word.as_str() {
            "" => None,
            "&" => Some("and".to_owned()),
            _ => Some(word),
        }
    })
}

/// A word without the ending that its plural or its verb form adds.
pub(super) fn stem(word: &str) -> String {
    let long = |rest: &str| rest.chars().count() >= 4;
    let word = match word.strip_suffix("ies") {
        Some(rest) if long(rest) => return format!("{rest}y"),
        _ => word,
    };
    let word = match word.strip_suffix('s') {
        Some(rest) if !rest.ends_with('s') && rest.chars().count() >= 3 => rest,
        _ => word,
    };
    let cut = ["ing", "ed"].into_iter().find_map(|end| word.strip_suffix(end).filter(|rest| long(rest)));
    let word = cut.unwrap_or(word);
    word.strip_suffix('e').filter(|rest| long(rest)).unwrap_or(word).to_owned()
}

/// Words that say nothing of what a text is about.
const SMALL: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before",
    "being", "both", "but", "by", "can", "could", "did", "do", "during", "each", "for", "from", "further",
    "had", "has", "have", "he", "her", "his", "how", "if", "in", "into", "is", "it", "its", "may", "more",
    "most", "not", "now", "of", "on", "or", "other", "our", "out", "over", "per", "she", "should", "so",
    "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this",
    "those", "through", "to", "under", "until", "up", "very", "was", "were", "what", "when", "where",
    "which", "who", "whose", "will", "with", "within", "would",
];

/// Words that every page of a council uses.
const COMMON: &[&str] = &[
    "agree",
    "agenda",
    "approve",
    "committee",
    "confirm",
    "consider",
    "council",
    "councillor",
    "cabinet",
    "detail",
    "explain",
    "follow",
    "future",
    "good",
    "important",
    "include",
    "information",
    "issue",
    "item",
    "last",
    "made",
    "make",
    "meet",
    "meeting",
    "member",
    "minute",
    "month",
    "need",
    "new",
    "note",
    "number",
    "officer",
    "paper",
    "point",
    "present",
    "previous",
    "previously",
    "progress",
    "question",
    "raise",
    "receive",
    "report",
    "said",
    "service",
    "stage",
    "state",
    "time",
    "understood",
    "update",
    "work",
    "year",
    "identify",
    "positive",
    "shame",
    "significant",
    "already",
    "almost",
    "priority",
    "review",
    "provide",
    "ensure",
    "continue",
    "develop",
    "support",
    "change",
    "action",
    "plan",
    "target",
    "people",
    "children",
    "child",
    "area",
    "local",
    "process",
];

/// Words that a title adds to what it is about.
const OF_TITLES: &[&str] = &[
    "report",
    "service",
    "update",
    "draft",
    "final",
    "paper",
    "item",
    "appendix",
    "annex",
    "review",
    "presentation",
    "verbal",
    "progress",
    "quarterly",
    "quarter",
];

/// True for `2019`, `2019/20` taken apart, `21` and any other number.
fn is_number(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit())
}

/// Stems that tell what a text is about, each once, in order of the alphabet. Numbers, small words and the words of
/// every page are left out.
pub(super) fn stems(text: &str) -> BTreeSet<String> {
    let telling = words(text).filter(|word| word.len() > 2 && !is_number(word) && !is_small(word));
    telling.map(|word| stem(&word)).filter(|stem| !is_common(stem)).collect()
}

fn is_common(stem: &str) -> bool {
    static STEMS: LazyLock<HashSet<String>> =
        LazyLock::new(|| COMMON.iter().map(|word| self::stem(word)).collect());
    STEMS.contains(stem)
}

fn is_small(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| SMALL.iter().copied().collect());
    WORDS.contains(word)
}

fn is_of_titles(stem: &str) -> bool {
    static STEMS: LazyLock<HashSet<String>> =
        LazyLock::new(|| OF_TITLES.iter().map(|word| self::stem(word)).collect());
    STEMS.contains(stem)
}

/// Stems of a title, numbers and small words apart.
pub(super) fn title_stems(title: &str) -> BTreeSet<String> {
    let telling = words(title).filter(|word| !is_number(word) && !is_small(word));
    telling.map(|word| stem(&word)).filter(|stem| !is_of_titles(stem)).collect()
}

/// The numbers of a title: its years, parts and dates.
pub(super) fn title_numbers(title: &str) -> BTreeSet<String> {
    words(title).filter(|word| is_number(word)).collect()
}

/// True where two titles say the same, small words and endings apart, and name the same numbers.
pub(super) fn same_title(a: &str, b: &str) -> bool {
    fold(a) == fold(b) || {
        let (x, y) = (title_stems(a), title_stems(b));
        !x.is_empty() && x == y && title_numbers(a) == title_numbers(b)
    }
}

/// What a council's name comes down to: `Askerby City Council` and `City of Askerby` are one.
pub(super) fn council_key(name: &str) -> String {
    const KINDS: &[&str] = &[
        "council",
        "city",
        "county",
        "borough",
        "district",
        "metropolitan",
        "royal",
        "london",
        "of",
        "the",
        "and",
    ];
    let rest: Vec<String> = words(name).filter(|word| !KINDS.contains(&word.as_str())).collect();
    if rest.is_empty() { fold(name) } else { rest.join(" ") }
}

/// True where the full stop behind a text belongs to its last word: `Cllr.`, `No.`, `A.`
fn is_shortened(before: &str) -> bool {
    const SHORT: &[&str] = &[
        "cllr", "cllrs", "mr", "mrs", "ms", "dr", "prof", "rev", "no", "nos", "st", "para", "approx", "dept",
    ];
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let initial = word.len() == 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    initial || SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))
}

/// Sentences of a text.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let ends = rest.match_indices(['.', '?', '!', ';']).find(|(at, sign)| {
            let after = rest.get(at + 1..).unwrap_or_default();
            let before = rest.get(..*at).unwrap_or_default();
            after.is_empty()
                || after.starts_with(char::is_whitespace) && !(*sign == "." && is_shortened(before))
        });
        let cut = ends.map_or(rest.len(), |(at, _)| at + 1);
        let (one, more) = rest.split_at_checked(cut)?;
        rest = more.trim_start();
        Some(one.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_its_forms_share_a_stem() {
        for (a, b) in [
            ("allowances", "allowance"),
            ("priorities", "priority"),
            ("completed", "complete"),
            ("fostering", "foster"),
            ("stories", "story"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        assert_ne!(stem("process"), stem("proces"));
        assert_ne!(stem("king"), stem("ked"));
    }

    #[test]
    fn titles_without_their_signs() {
        assert!(same_title(
            "Fostering Service Annual Report 2019/20",
            "Fostering service: annual report 2019-20"
        ));
        assert!(!same_title("Fostering Annual Report 2019/20", "Fostering Annual Report 2020/21"));
        assert!(!same_title("Report 1", "Report 2"));
        assert_eq!(council_key("Askerby City Council"), council_key("City of Askerby"));
        assert_ne!(council_key("Askerby City Council"), council_key("Askershire County Council"));
        assert_eq!(fold("Children’s Services"), fold("Childrens services"));
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let text = "Cllr. Archer spoke. It was noted; the work went on.  Done";
        let found: Vec<_> = sentences(text).collect();
        assert_eq!(found, ["Cllr. Archer spoke.", "It was noted;", "the work went on.", "Done"]);
        assert_eq!(sentences("…é. ü").count(), 2);
    }
}
