//! Sentences that tell who was chosen, without a formula: `Councillor A was duly elected Chair.`

use crate::gates::Gate;
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::Words;
use crate::words::decisions::{ELECTS, MANNERS, OFFICES};
use minutebook::HONORIFICS;

const BEFORE_NAMES: &Words = &Words::new(HONORIFICS);

/// "Councillor A was duly elected Chair for the year": a name in front, an office behind.
pub(super) fn elected<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<&'t str> {
    let verb = all.iter().take(24).position(|word| word.is_any(ELECTS))?;
    let mut first = verb;
    while let Some(before) = first.checked_sub(1).and_then(|n| all.get(n)) {
        if !before.is_any(MANNERS) {
            break;
        }
        first -= 1;
    }
    // "declared Councillor A duly elected": the name stands between.
    let declared =
        (verb.saturating_sub(8)..verb).find(|&n| all.get(n).is_some_and(|word| word.is("declared")));
    if let Some(from) = declared.filter(|&n| n + 1 < first) {
        let named = all.get(from..first)?.iter().any(|word| word.is_any(BEFORE_NAMES));
        return named.then(|| sentence.get(all.get(from)?.start..all.get(verb)?.end())).flatten();
    }
    let auxiliary = first.checked_sub(1)?;
    let moved = all.get(..auxiliary)?.iter().any(|word| word.is_any(&["proposed", "nominated", "seconded"]));
    let be = all.get(auxiliary)?.is_any(&["was", "were"])
        || (all.get(auxiliary)?.is("and") && moved)
        || (all.get(auxiliary)?.is("declared") && auxiliary >= 1);
    let subject = all.get(..auxiliary)?;
    let initials = subject.first().is_some_and(|word| {
        (2..=4).contains(&word.text.len()) && word.text.bytes().all(|b| b.is_ascii_uppercase())
    });
    let named = (initials && moved || subject.iter().any(|word| word.is_any(BEFORE_NAMES)))
        && !subject.iter().any(|word| word.is_any(&["if", "when", "after", "had", "who", "since", "that"]));
    let office = all.get(verb + 1..(verb + 12).min(all.len()))?.iter().any(|word| word.is_any(OFFICES));
    // "Councillor A accepted the position of Chairman and was duly elected."
    let accepted = all.len() <= verb + 3
        && subject
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if one.is_any(&["accepted", "took"]) && other.is("the")))
        && subject.iter().any(|word| word.is_any(OFFICES));
    let office = office || accepted;
    // Who is co-opted becomes a member of the council, and a title such as "Election of Chair" names the office.
    let office = office
        || all.get(auxiliary)?.is("declared")
        || all.get(verb)?.is_any(&["co-opted", "coopted"])
        || moved && all.len() <= verb + 4;
    (be && named && office && all.len() <= 60)
        .then(|| sentence.get(all.get(auxiliary)?.start..all.get(verb)?.end()))
        .flatten()
}

/// "Ann Archer elected Chairman.": no more than a name, the verb and an office.
pub(crate) fn elected_bare(sentence: &str) -> Option<&str> {
    let all = tokens(sentence);
    let verb = all.iter().take(7).position(|word| word.is_any(ELECTS))?;
    let name = all.get(..verb)?;
    let plain = name.iter().all(|word| {
        word.text.starts_with(char::is_uppercase) || word.is_any(MANNERS) || word.kind == Kind::Sign('.')
    });
    let office = all.get(verb + 1..)?.iter().take(4).any(|word| word.is_any(OFFICES));
    (plain && name.len() >= 2 && office && all.len() <= 14).then(|| all.get(verb).map(|verb| verb.text))?
}

/// `Cllr A proposed Cllr B, seconded by Cllr C and unanimously agreed`, below a title that names the office: who was put up, and
/// that they were chosen.
pub(crate) fn chosen(sentence: &str) -> Option<&str> {
    if sentence.len() > 300 || !puts_up(sentence) {
        return None;
    }
    let all = tokens(sentence);
    let words: Vec<&Token<'_>> = all.iter().filter(|word| word.is_word()).collect();
    let put = words.iter().position(|word| word.is_any(&["proposed", "nominated"]))?;
    let last = words.iter().rposition(|word| {
        word.is_any(&[
            "agreed",
            "elected",
            "appointed",
            "carried",
            "approved",
            "accepted",
            "co-opted",
            "favour",
        ])
    })?;
    // "that Cllr A be elected" asks for it.
    let asks = last
        .checked_sub(1)
        .and_then(|n| words.get(n))
        .is_some_and(|word| word.is_any(&["be", "as", "being"]));
    let lost =
        asks || words.iter().any(|word| word.is_any(&["not", "lost", "if", "would", "no", "declined"]));
    (put < last && last + 5 >= words.len() && !lost).then(|| words.get(last).map(|word| word.text)).flatten()
}

/// "Cllr A was proposed by B": the sentence before the one that elects.
pub(crate) fn puts_up(sentence: &str) -> bool {
    crate::phrase::hints(sentence, &["proposed", "nominated", "seconded"]) && sentence.len() < 400
}

/// "With no other nominations Councillor A was duly elected.": below a title that names the office.
pub(crate) fn elected_to_it(sentence: &str) -> Option<&str> {
    if Gate::Plain.shut(sentence) {
        return None;
    }
    let all = tokens(sentence);
    let verb = all.iter().take(30).position(|word| word.is_any(ELECTS))?;
    let mut first = verb;
    // `was duly elected`, `was deemed elected`, `was declared elected`.
    let manner = |word: &Token<'_>| word.is_any(MANNERS) || word.is_any(&["deemed", "declared"]);
    while first.checked_sub(1).and_then(|n| all.get(n)).is_some_and(manner) {
        first -= 1;
    }
    let auxiliary = first.checked_sub(1).and_then(|n| all.get(n))?;
    let named = all.get(..first - 1)?.iter().any(|word| word.is_any(BEFORE_NAMES));
    let ends = all.len() <= verb + 4;
    (auxiliary.is_any(&["was", "were", "is"]) && named && ends)
        .then(|| sentence.get(auxiliary.start..all.get(verb)?.end()))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::plain::bare;

    #[test]
    fn elections() {
        assert_eq!(bare("Councillor Ash was duly elected Mayor for the year."), Some("was duly elected"));
        assert_eq!(
            bare("The Clerk declared Councillor Ash duly elected as Mayor."),
            Some("declared Councillor Ash duly elected")
        );
        assert_eq!(bare("Councillor Ash, who was elected in 2019, spoke."), None);
        assert_eq!(
            bare("Cllr. Ash accepted the position of Chairman for the year and was duly elected."),
            Some("was duly elected")
        );
        assert_eq!(
            elected_to_it("With no other nominations Cllr Ash was duly elected."),
            Some("was duly elected")
        );
    }
}
