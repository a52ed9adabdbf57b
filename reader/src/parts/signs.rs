//! Minus signs before figures: `a variance of -£58.3m`, `returned -7.9%`.

use super::figures::Candidate;
use crate::tokens::{Kind, Token};
use minutebook::Unit;

/// Words right before a number that may be negative.
const LEADS: &[&str] = &[
    "of",
    "was",
    "is",
    "were",
    "are",
    "at",
    "to",
    "by",
    "from",
    "and",
    "than",
    "with",
    "returned",
    "benchmark",
    "against",
];

/// Gives a share or a sum of money the minus sign that stands right before it. Behind a number or a word without space the sign
/// is a dash: `10-15%`, `2022-£3m`.
pub(super) fn read<'t>(sentence: &'t str, tokens: &[Token<'t>], at: usize, figure: &mut Candidate<'t>) {
    if !matches!(figure.unit, Unit::Gbp | Unit::Eur | Unit::Percent | Unit::PercentagePoints) {
        return;
    }
    let Some(sign) = at.checked_sub(1).and_then(|n| tokens.get(n)) else { return };
    let minus = matches!(sign.kind, Kind::Sign('-' | '–' | '−')) && sign.end() == figure.start;
    let front = sentence.get(..sign.start).unwrap_or_default();
    let free = front.ends_with(|c: char| c.is_whitespace() || c == '(');
    // `Grass cutting -£30`: the dash of a list. A minus stands behind a verb, a preposition, or what a share is held against.
    let told = || {
        let before = front.trim_end().rsplit([' ', '(', '\n']).next().unwrap_or_default();
        front.ends_with('(') || LEADS.contains(&before)
    };
    if minus
        && free
        && told()
        && let Ok(value) = format!("-{}", figure.value).parse()
    {
        figure.value = value;
        figure.start = sign.start;
        figure.text = sentence.get(sign.start..figure.end).unwrap_or(figure.text);
    }
}

#[cfg(test)]
mod tests {
    use crate::parts::figures::candidates;

    fn values(text: &str) -> Vec<String> {
        candidates(text, &crate::when::all(text)).iter().map(|one| one.value.to_string()).collect()
    }

    #[test]
    fn minus_signs() {
        assert_eq!(values("The return was -7.9% (benchmark -6.5%)."), ["-7.9", "-6.5"]);
        assert_eq!(values("There was a variance of -£58.3m on the programme."), ["-58300000"]);
        assert!(values("Between 10-15% were late.").iter().all(|value| !value.starts_with('-')));
        assert_eq!(values("Grass cutting -£30.00 was paid."), ["30.00"]);
    }
}
