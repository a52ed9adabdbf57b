//! Deeds that a decision names by nouns: `that approval be given to the lease`, `the thanks of the Council be sent`, `to the
//! appointment of Councillor Archer`.

use crate::phrase::{hints, is_sign, is_word};
use crate::tokens::Token;
use minutebook::Verb;

/// What is given where `be given` stands behind it, and which deed that is.
const GIVEN: &[(&str, Verb)] = &[
    ("approval", Verb::Approve),
    ("consent", Verb::Approve),
    ("support", Verb::Support),
    ("endorsement", Verb::Endorse),
    ("authority", Verb::Authorise),
    ("authorisation", Verb::Authorise),
];

/// Nouns that open what was decided: `acceptance of the minutes`, `Approval of the accounts`.
const OPENING: &[(&str, Verb)] = &[
    ("acceptance", Verb::Accept),
    ("adoption", Verb::Adopt),
    ("approval", Verb::Approve),
    ("endorsement", Verb::Endorse),
    ("rejection", Verb::Reject),
    ("deferral", Verb::Defer),
    ("withdrawal", Verb::Withdraw),
];

/// Those that open it only behind `to the`: `Appointment of a clerk` is a title.
const OPENING_BEHIND_TO: &[(&str, Verb)] = &[("appointment", Verb::Appoint), ("election", Verb::Elect)];

/// The deeds of a part that its nouns name, with their words.
pub(super) fn read<'t>(text: &str, all: &[Token<'t>]) -> Vec<(Verb, &'t str)> {
    let mut found = Vec::new();
    if hints(text, &["given", "granted"]) {
        for (at, token) in all.iter().enumerate() {
            let Some((_, verb)) = GIVEN.iter().find(|(noun, _)| token.is(noun)) else { continue };
            // "authority be given for the seal to be affixed" authorises nobody.
            let whom = |to: usize| *verb != Verb::Authorise || is_word(all.get(to), &["to"]);
            if given(all, at).is_some_and(whom) {
                // `delegated authority be given to the Director`.
                let delegated =
                    at.checked_sub(1).is_some_and(|n| is_word(all.get(n), &["delegated", "delegate"]));
                found.push((if delegated { Verb::Delegate } else { *verb }, token.text));
            }
        }
    }
    found.extend(opening(all));
    found
}

/// The noun that opens a part, behind `to`, `that`, `the`.
fn opening<'t>(all: &[Token<'t>]) -> Option<(Verb, &'t str)> {
    let small = all.iter().take(3).take_while(|word| word.is_any(&["to", "that", "the"])).count();
    let word = all.get(small).filter(|word| word.is_word())?;
    let ends = all
        .get(small + 1)
        .is_none_or(|next| next.is_any(&["of", "seconded", "and", "by"]) || !next.is_word());
    let behind_to = small >= 2 && is_word(all.first(), &["to"]);
    let lists = [Some(OPENING), behind_to.then_some(OPENING_BEHIND_TO)];
    let (_, verb) = lists.into_iter().flatten().flatten().find(|(noun, _)| word.is(noun)).filter(|_| ends)?;
    Some((*verb, word.text))
}

/// Behind `be given` near a noun: `the approval of the Council be and is hereby given to`.
fn given(all: &[Token<'_>], noun: usize) -> Option<usize> {
    let behind = all.get(noun + 1..)?;
    let be = behind.iter().take(12).position(|word| word.is_any(&["be", "is", "was"]))?;
    // The noun's clause reaches up to the verb.
    let apart = behind
        .iter()
        .take(be)
        .any(|word| is_sign(Some(word), &[';', '.', ':']) || word.is_any(&["that", "which"]));
    let reach = behind.get(be..).unwrap_or_default();
    let verb = reach.iter().take(7).position(|word| word.is_any(&["given", "granted"])).filter(|_| !apart)?;
    let plain = reach.iter().take(verb).all(|word| {
        let small = ["be", "is", "was", "and", "hereby", "formally", "now", "also", "accordingly"];
        !word.is_word() || word.is_any(&small)
    });
    plain.then_some(noun + 1 + be + verb + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn told(text: &str) -> Vec<&'static str> {
        read(text, &tokens(text)).iter().map(|(verb, _)| verb.as_str()).collect()
    }

    #[test]
    fn what_is_given() {
        assert_eq!(
            told("That, the approval of the Council be and is hereby given to the works."),
            ["approve"]
        );
        assert_eq!(told("that approval be given to the lease"), ["approve"]);
        assert_eq!(
            told("That delegated authority be given to the Head of Parks to let the field"),
            ["delegate"]
        );
        assert_eq!(told("that unanimous support be given to the scheme"), ["support"]);
        assert_eq!(told("that the support be reviewed; and a grant given"), [""; 0]);
        assert_eq!(told("that the authority that lets the field be given notice"), [""; 0]);
    }

    #[test]
    fn nouns_that_open() {
        assert_eq!(told("to the appointment of Councillor Archer as its representative"), ["appoint"]);
        assert_eq!(told("the appointment of a clerk be deferred"), [""; 0]);
    }
}
