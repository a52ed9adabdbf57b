//! Names of partnerships that no words of kind stand beside: what they are called and what is said of them tells.

use super::names::{Introduced, about_adoption, introduce, is_initials, is_own, name_behind, run_before};
use super::organizations::organization;
use crate::phrase::{any_at, before, is_capital, is_sign, is_word};
use crate::tokens::Token;
use crate::words::partnership::{AGENCY, HEADS, NAMING, NOT_NAME, NOT_PARTNERSHIP};
use minutebook::PartnershipKind;

/// Words of a sentence that speaks of councils working together.
const SHARED: &[&str] = &[
    "joined",
    "hosted",
    "host",
    "partnership",
    "agency",
    "regional",
    "region",
    "consortium",
    "collaborative",
    "collaboratives",
    "authorities",
    "councils",
    "raa",
    "hub",
    "alliance",
];

/// Names that a sentence shows by more than their words: an abbreviation of theirs, a host, a later naming.
pub(super) fn read<'t>(text: &'t str, tokens: &[Token<'t>], shared: bool) -> Vec<Introduced<'t>> {
    let mut found = Vec::new();
    let shared = shared || tokens.iter().any(|token| token.is_any(SHARED));
    let agency = (0..tokens.len()).find_map(|at| any_at(tokens, at, AGENCY));
    for at in 0..tokens.len() {
        // "The RAA was to be known as Adopt Vale (AV)".
        if let Some(end) = agency
            && at > end
            && any_at(tokens, at, NAMING).is_some()
            && let Some((from, to)) = name_behind(tokens, at)
        {
            found.push(introduce(text, tokens, from, to, PartnershipKind::RegionalAdoptionAgency, None));
        }
        // "Vale Adoption Service (VAS)": its own letters in brackets.
        if shared && is_sign(tokens.get(at), &['(']) && is_sign(tokens.get(at + 2), &[')']) {
            let name = run_to(tokens, at).filter(|&from| abbreviated(tokens, from, at));
            found.extend(name.map(|from| introduce(text, tokens, from, at, kind(tokens, from, at), None)));
        }
        // "the Vale Adoption Consortium".
        if tokens.get(at).is_some_and(|last| last.is_any(HEADS) && is_capital(Some(last)))
            && !is_capital(tokens.get(at + 1))
            && !is_sign(tokens.get(at + 1), &['('])
            && let Some(from) = run_before(tokens, at + 1).filter(|&from| at + 1 - from >= 3)
            && tokens.get(from..at).is_some_and(|body| {
                is_own(body) && body.iter().any(|one| one.is_any(&["adoption", "fostering"]))
            })
        {
            found.push(introduce(text, tokens, from, at + 1, PartnershipKind::Other, None));
        }
        if let Some(end) = any_at(tokens, at, &["hosted by", "led by"]) {
            found.extend(
                held(tokens, at, end)
                    .filter(|_| shared)
                    .map(|(from, to)| introduce(text, tokens, from, to, kind(tokens, from, to), None)),
            );
        }
    }
    found
}

/// Where the name begins that ends before a token: "Head of" is none of it.
fn run_to(tokens: &[Token<'_>], to: usize) -> Option<usize> {
    run_before(tokens, to).or_else(|| {
        let start = (to.saturating_sub(8)..to).rev().find(|&at| {
            let part = is_capital(tokens.get(at)) && !is_word(tokens.get(at), NOT_NAME);
            !(part || is_sign(tokens.get(at), &['&']))
        })?;
        (start + 1 < to && is_capital(tokens.get(start + 1))).then_some(start + 1)
    })
}

/// True for a name about adoption or fostering whose letters stand in the bracket at token `to`.
fn abbreviated(tokens: &[Token<'_>], from: usize, to: usize) -> bool {
    let Some(body) = tokens.get(from..to) else { return false };
    let about = body.iter().any(|token| about_adoption(token) || token.is("fostering") || token.is("foster"));
    let last = body.last().is_some_and(|last| last.is_any(NOT_PARTNERSHIP));
    // "Adoption Support Fund (ASF)" is none; "Mid Vale Adoption Service (MVAS)" has a place in front.
    let service = body.last().is_some_and(|last| last.is_any(&["service", "services", "agency"]));
    let place =
        body.first().is_some_and(|first| !about_adoption(first) && !first.is_any(&["fostering", "national"]));
    about
        && body.len() >= 2
        && (!last || service && place && body.len() >= 3)
        && tokens.get(to + 1).is_some_and(|letters| is_initials(letters.text, body))
}

/// The name before "hosted by" or "led by" and a council.
fn held(tokens: &[Token<'_>], at: usize, end: usize) -> Option<(usize, usize)> {
    organization(tokens, end).filter(|one| one.council)?;
    let mut to = at;
    while let Some(token) = before(tokens, to).filter(|token| {
        token.is_any(&["which", "that", "is", "was", "and", "currently", "being"])
            || is_sign(Some(token), &[',', ')'])
    }) {
        // "(ABC), hosted by": past the bracket.
        to -= if is_sign(Some(token), &[')']) && to >= 3 && is_sign(tokens.get(to - 3), &['(']) {
            3
        } else {
            1
        };
    }
    let from = run_before_joined(tokens, to)?;
    let body = tokens.get(from..to)?;
    let fits = (2..=6).contains(&body.len())
        && !body.last()?.is_any(NOT_PARTNERSHIP)
        && !body.last()?.is_any(&["council", "councillor", "group", "team", "board", "committee", "panel"])
        && organization(tokens, from).is_none_or(|one| !one.council);
    let about = body.iter().any(|token| about_adoption(token) || token.is_any(&["foster", "fostering"]));
    (fits && about).then_some((from, to))
}

/// A run of name words that a small word in capitals may join: `Foster With Us`.
fn run_before_joined(tokens: &[Token<'_>], to: usize) -> Option<usize> {
    let mut from = to;
    while let Some(token) = before(tokens, from).filter(|_| to - from < 7) {
        let small = token.is_any(&["with", "for", "to", "in"]) && is_capital(Some(token)) && from < to;
        let part = is_capital(Some(token)) && (!token.is_any(NOT_NAME) || small);
        if !(part || is_sign(Some(token), &['&'])) {
            break;
        }
        from -= 1;
    }
    (from < to && !is_word(tokens.get(from), &["with", "for", "to", "in"])).then_some(from)
}

/// A name that begins with adopting, where the sentence speaks of the agency, is one.
fn kind(tokens: &[Token<'_>], from: usize, to: usize) -> PartnershipKind {
    let adopts = tokens.get(from..to).is_some_and(|body| body.iter().any(about_adoption));
    let agency = (0..tokens.len()).any(|at| any_at(tokens, at, AGENCY).is_some());
    let verb = tokens.get(from).is_some_and(|first| first.is("adopt"));
    if adopts && (agency || verb) { PartnershipKind::RegionalAdoptionAgency } else { PartnershipKind::Other }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn names(text: &str) -> Vec<&str> {
        read(text, &tokens(text), false).iter().map(|one| one.name).collect()
    }

    #[test]
    fn names_without_words_of_kind() {
        for (text, name) in [
            (
                "The council had joined Adopt Three Vales (ATV), hosted by Elmbury City Council.",
                "Adopt Three Vales",
            ),
            ("The Mid Teal Adoption Service (MTAS) served the region.", "Mid Teal Adoption Service"),
            ("It was a member of the Teal Adoption Consortium.", "Teal Adoption Consortium"),
            ("The RAA was to be known as Adopt Teal Partnership (ATP).", "Adopt Teal Partnership"),
            ("It joined the regional hub, Foster With Pride, led by Elmbury Council.", "Foster With Pride"),
        ] {
            assert!(names(text).contains(&name), "{text} {:?}", names(text));
        }
        for text in [
            "The Adoption Support Fund (ASF) was shared between the councils.",
            "The Adoption Leadership Board (ALB) met with the regional agency.",
            "The working party was led by Elmbury Council.",
            "The review of fostering was led by Councillor Lane.",
        ] {
            assert_eq!(names(text), [""; 0], "{text}");
        }
    }
}
