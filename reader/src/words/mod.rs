//! The vocabulary of council minutes: data, not code. Every list of words that the reader goes by stands here.

use crate::wordlist::{Filter, Words, mark};

pub(crate) mod actions;
pub(crate) mod councils;
pub(crate) mod decision;
pub(crate) mod decisions;
pub(crate) mod discussion;
pub(crate) mod figures;
pub(crate) mod front;
pub(crate) mod interests;
pub(crate) mod minutes;
pub(crate) mod page;
pub(crate) mod partnership;
pub(crate) mod people;
pub(crate) mod priorities;
pub(crate) mod trends;

/// Words whose full stop ends no sentence.
pub(crate) const ABBREVIATIONS: &[&str] = &[
    "cyng", "cllr", "cllrs", "mr", "mrs", "ms", "dr", "st", "rev", "revd", "prof", "hon", "no", "nos",
    "para", "paras", "ref", "min", "e.g", "i.e", "etc", "vs", "approx", "dept", "est", "ext", "tel", "cty",
    "prop", "fig", "vol", "nem", "con", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec",
    "a.m", "p.m", "ltd",
];

/// Months in order.
pub(crate) const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Months as pages in Welsh and in Irish have them, with their numbers.
pub(crate) const OTHER_MONTHS: &[(&str, u32)] = &[
    ("ionawr", 1),
    ("chwefror", 2),
    ("mawrth", 3),
    ("ebrill", 4),
    ("mai", 5),
    ("mehefin", 6),
    ("gorffennaf", 7),
    ("awst", 8),
    ("medi", 9),
    ("hydref", 10),
    ("tachwedd", 11),
    ("rhagfyr", 12),
    ("eanáir", 1),
    ("feabhra", 2),
    ("márta", 3),
    ("aibreán", 4),
    ("aibreáin", 4),
    ("bealtaine", 5),
    ("meitheamh", 6),
    ("meithimh", 6),
    ("iúil", 7),
    ("lúnasa", 8),
    ("samhain", 11),
    ("samhna", 11),
    ("nollaig", 12),
    ("nollag", 12),
];

/// Days of the week.
pub(crate) const WEEKDAYS: &Words =
    &Words::new(&["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

/// Number words and their values.
pub(crate) const NUMBERS: &[(&str, u32)] = &[
    ("no", 0),
    ("zero", 0),
    ("none", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// For every letter that a word of the list begins with, the letters that follow.
const fn beginnings(words: &'static [(&'static str, u32)]) -> [u32; 32] {
    let (mut table, mut rest) = ([0; 32], words);
    while let [(word, _), others @ ..] = rest {
        if let [first, second, ..] = word.as_bytes() {
            let (_, row) = table.split_at_mut((*first & 31) as usize);
            if let [seconds, ..] = row {
                *seconds |= 1 << (*second & 31);
            }
        }
        rest = others;
    }
    table
}

/// Value of a number word, `twenty-two` included.
pub(crate) fn number(word: &str) -> Option<u32> {
    const FILTER: Filter = Filter::of_pairs(NUMBERS);
    /// For every first letter of a number's word, the second letters.
    const BEGINNINGS: [u32; 32] = beginnings(NUMBERS);
    let simple = |word: &str| {
        if !FILTER.passes(mark(word.as_bytes())) {
            return None;
        }
        NUMBERS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|(_, value)| *value)
    };
    // Most words begin as no number does, nor as the tens of one do.
    let begins = match word.as_bytes() {
        [first, second, ..] => {
            BEGINNINGS.get(usize::from(first & 31)).is_some_and(|seconds| seconds >> (second & 31) & 1 == 1)
        }
        _ => false,
    };
    if !begins {
        return None;
    }
    match word.split_once('-') {
        Some((tens, ones)) => {
            let (tens, ones) = (simple(tens)?, simple(ones)?);
            (tens >= 20 && (1..10).contains(&ones)).then_some(tens + ones)
        }
        None => simple(word),
    }
}

/// Words that make a person's post when they end it or begin it.
pub(crate) const POSTS: &[&str] = &[
    "cabinet member",
    "executive member",
    "portfolio holder",
    "lead member",
    "leader of the council",
    "deputy leader",
    "leader",
    "head of",
    "director",
    "assistant director",
    "deputy chief executive",
    "chief executive",
    "service director",
    "corporate director",
    "strategic director",
    "chair of",
    "chairman of",
    "chairperson of",
    "vice-chair of",
    "chairperson",
    "chairman",
    "vice-chairman",
    "vice-chair",
    "chair",
    "mayor",
    "deputy mayor",
    "clerk",
    "deputy clerk",
    "officer",
    "monitoring officer",
    "solicitor",
    "manager",
    "treasurer",
    "secretary",
    "convener",
    "town clerk",
    "service manager",
    "group leader",
    "group manager",
    "judge",
    "lord mayor",
    "sheriff",
    "portfolio",
];
