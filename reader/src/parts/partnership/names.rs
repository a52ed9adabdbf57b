//! Names of partnerships: where a page introduces one, and where it speaks of one again.

use super::cues;
use super::organizations::{first_words, organization, spelled};
use crate::gates::Gate;
use crate::phrase::{any_at, any_before, before, find, is_capital, is_sign, is_word, piece};
use crate::tokens::{Token, tokens};
use crate::wordlist::{Filter, mark};
use crate::words::partnership::{
    AFTER_NAME, AGENCIES, AGENCY, APPOSITION, HEADS, KINDS, NAME_JOINTS, NAMING, NOT_NAME, NOT_PARTNERS,
    NOT_PARTNERSHIP,
};
use minutebook::PartnershipKind;
use std::sync::LazyLock;

/// First words of the kinds.
const KIND_WORDS: Filter = Filter::of_pairs(KINDS);

/// A name that a sentence introduces.
#[derive(Debug)]
pub(crate) struct Introduced<'t> {
    pub(crate) name: &'t str,
    pub(crate) abbreviation: Option<&'t str>,
    pub(crate) kind: PartnershipKind,
    /// The words that say which kind; `None` where only the name tells.
    pub(crate) kind_words: Option<&'t str>,
    /// Name and abbreviation together.
    pub(crate) mention: &'t str,
    /// Only a place and "regional adoption agency": another way to speak of an agency that has a name of its own.
    pub(crate) descriptive: bool,
}

/// The names that one sentence introduces. `shared` says that the page speaks of councils that work together.
pub(crate) fn introduced<'t>(text: &'t str, tokens: &[Token<'t>], shared: bool) -> Vec<Introduced<'t>> {
    let mut found = Vec::new();
    let mut at = if Gate::Introduced.shut(text) { tokens.len() } else { 0 };
    while at < tokens.len() {
        let agency = any_at(tokens, at, AGENCY).map(|end| (end, PartnershipKind::RegionalAdoptionAgency));
        let kind = agency.or_else(|| {
            tokens.get(at).filter(|token| token.passes(&KIND_WORDS))?;
            KINDS
                .iter()
                .filter_map(|(words, kind)| Some((any_at(tokens, at, &[*words])?, *kind)))
                .max_by_key(|k| k.0)
        });
        let Some((end, kind)) = kind else {
            at += 1;
            continue;
        };
        let words = piece(text, tokens, at, end);
        let is_agency = kind == PartnershipKind::RegionalAdoptionAgency;
        let run = name_before(tokens, at, end, is_agency)
            .or_else(|| if is_agency { name_behind(tokens, end) } else { None });
        if let Some((from, to)) = run {
            found.push(introduce(text, tokens, from, to, kind, Some(words)));
        }
        at = end;
    }
    found.extend(by_register(text, tokens));
    if !Gate::Partnership.shut(text) {
        for one in cues::read(text, tokens, shared) {
            if found.iter().all(|known| known.name != one.name) {
                found.push(one);
            }
        }
    }
    found
}

/// True where letters are those that the words of a name begin with, small words left out or not.
pub(super) fn is_initials(letters: &str, body: &[Token<'_>]) -> bool {
    let first = |small: bool| -> String {
        let words = body
            .iter()
            .filter(|token| token.is_word() && (small || token.text.starts_with(char::is_uppercase)));
        words.filter_map(|token| token.text.chars().next()).map(|c| c.to_ascii_uppercase()).collect()
    };
    let letters = letters.to_ascii_uppercase();
    letters == first(false) || letters == first(true)
}

pub(super) fn introduce<'t>(
    text: &'t str,
    tokens: &[Token<'t>],
    from: usize,
    to: usize,
    kind: PartnershipKind,
    kind_words: Option<&'t str>,
) -> Introduced<'t> {
    let bracket = abbreviation(tokens, to);
    Introduced {
        name: piece(text, tokens, from, to),
        abbreviation: bracket.map(|(words, _)| words),
        kind,
        kind_words,
        mention: piece(text, tokens, from, bracket.map_or(to, |(_, end)| end)),
        descriptive: kind_words.is_some()
            && any_before(tokens, to, AGENCY).is_some()
            && !tokens.get(from..to).unwrap_or_default().iter().take(to - from - 1).any(named_for_adoption),
    }
}

/// `(ABC)` at token `at`: the abbreviation and where the bracket ends.
fn abbreviation<'t>(tokens: &[Token<'t>], at: usize) -> Option<(&'t str, usize)> {
    let inner = tokens.get(at + 1)?;
    let enclosed = is_sign(tokens.get(at), &['(']) && is_sign(tokens.get(at + 2), &[')']);
    (enclosed && is_acronym(inner) && !inner.is_any(AGENCY)).then_some((inner.text, at + 3))
}

/// Two to seven letters, most of them capitals.
fn is_acronym(token: &Token<'_>) -> bool {
    let capitals = token.text.chars().filter(|c| c.is_uppercase()).count();
    token.is_word()
        && (2..=7).contains(&token.text.chars().count())
        && capitals >= 2
        && capitals * 2 > token.text.chars().count()
        && token.text.chars().all(char::is_alphanumeric)
}

/// The name that stands before "a regional adoption agency", from token `at` to `end`.
fn name_before(tokens: &[Token<'_>], at: usize, end: usize, is_agency: bool) -> Option<(usize, usize)> {
    let mut to = at;
    let mut indefinite = false;
    let mut bracket = false;
    for _ in 0..12 {
        let Some(token) = before(tokens, to) else { break };
        indefinite |= token.is_any(&["a", "an"]);
        let closing = is_sign(Some(token), &[')']);
        if closing && to >= 3 && abbreviation(tokens, to - 3).is_some() {
            bracket = true;
            to -= 3;
        } else if token.is_any(APPOSITION)
            || is_sign(Some(token), &[',', '-', '–', '—', '(', ':', '"', '“', '”', '‘', '’', '\''])
        {
            to -= 1;
        } else {
            break;
        }
    }
    let from = run_before(tokens, to)?;
    let body = tokens.get(from..to)?;
    let adopts = body.iter().any(|token| about_adoption(token));
    if to == at {
        // "Adopt Elm Vale Regional Adoption Agency" is Adopt Elm Vale; "Elm Vale RAA" has no other name.
        let place = adopts || body.len() >= 2 || organization(tokens, from).is_some_and(|one| one.known);
        let fits = is_agency && place && named(body, adopts);
        return fits.then_some((from, if adopts { to } else { end }));
    }
    ((adopts && is_agency) || ((indefinite || bracket) && body.len() <= 6))
        .then_some((from, to))
        .filter(|_| named(body, adopts))
}

/// The name that stands behind "the regional adoption agency", which ends at token `end`.
pub(super) fn name_behind(tokens: &[Token<'_>], end: usize) -> Option<(usize, usize)> {
    let mut from = end;
    // "Regional Adoption Agency (RAA)"
    if is_sign(tokens.get(from), &['(']) && is_sign(tokens.get(from + 2), &[')']) {
        let inner = tokens.get(from + 1)?;
        from += if is_acronym(inner) { 3 } else { 0 };
    }
    let mut called = false;
    for _ in 0..4 {
        if let Some(next) = any_at(tokens, from, NAMING) {
            called = true;
            from = next;
        } else if is_sign(tokens.get(from), &[',', ';', '-', '–', '—', '(', ':', '"', '“', '‘', '’', '\''])
        {
            from += 1;
        }
    }
    let mut to = from;
    while let Some(token) = tokens.get(to).filter(|_| to < from + 10) {
        let part = (is_capital(Some(token)) && !token.is_any(NOT_NAME)) || is_sign(Some(token), &['@', '&']);
        let joint =
            to > from && token.is_any(&["and", "of", "in", "to", "for"]) && is_capital(tokens.get(to + 1));
        if !part && !joint {
            break;
        }
        to += 1;
    }
    let body = tokens.get(from..to)?;
    let adopts = body.iter().any(|token| about_adoption(token));
    (named(body, adopts) && (called || (adopts && body.len() >= 2))).then_some((from, to))
}

/// Where the run of name words that ends before token `end` begins.
pub(super) fn run_before(tokens: &[Token<'_>], end: usize) -> Option<usize> {
    let mut from = end;
    while let Some(token) = before(tokens, from).filter(|_| end - from < 10) {
        let capital = is_capital(Some(token)) && !token.is_any(NOT_NAME);
        let sign = is_sign(Some(token), &['@', '&']);
        let earlier = from.checked_sub(2).and_then(|at| tokens.get(at));
        let joint = from < end
            && is_capital(earlier)
            && (token.is_any(&["of", "and"])
                || (token.is_any(NAME_JOINTS)
                    && earlier.is_some_and(|word| {
                        about_adoption(word) || word.is_any(&["together", "coast", "ambitious"])
                    })));
        if !capital && !sign && !joint {
            break;
        }
        from -= 1;
    }
    // "Elmstead Council and Adopt Elm Vale": the name begins at the word about adoption behind a joint.
    let late = (from + 1..end).rev().find(|&at| {
        tokens.get(at).is_some_and(|word| about_adoption(word) || word.is("One"))
            && is_word(before(tokens, at), &["and", "of"])
    });
    let from = late.unwrap_or(from);
    (from < end && is_capital(tokens.get(from))).then_some(from)
}

/// A word about adoption that is not the middle of "regional adoption agency".
fn named_for_adoption(token: &Token<'_>) -> bool {
    about_adoption(token) && !token.is("adoption")
}

pub(super) fn about_adoption(token: &Token<'_>) -> bool {
    token.text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("adopt")) && is_capital(Some(token))
}

/// Words that tell no agency from another.
const ANY_AGENCY: &[&str] = &[
    "regional",
    "adoption",
    "agency",
    "agencies",
    "raa",
    "partnership",
    "partnerships",
    "service",
    "services",
    "board",
    "joint",
    "shared",
    "new",
    "update",
    "proposed",
];

/// False for `Regional Adoption Agency Partnership`: every agency is one.
pub(super) fn is_own(body: &[Token<'_>]) -> bool {
    body.iter().any(|token| is_capital(Some(token)) && !token.is_any(ANY_AGENCY))
}

/// True where the run can name a partnership.
fn named(body: &[Token<'_>], adopts: bool) -> bool {
    let Some(last) = body.last() else { return false };
    let dated = body.iter().any(|token| crate::when::month_number(token).is_some());
    let plain = body.iter().all(|token| !token.is_any(&["adoption", "agency", "annual", "report"]));
    body.len() <= 8
        && is_own(body)
        && !dated
        && (adopts || plain)
        && !(body.len() == 1 && (adopts || is_acronym(last)))
        && !(adopts && last.is_any(NOT_PARTNERSHIP))
}

/// Agencies of the register that the sentence names.
static AGENCY_WORDS: LazyLock<Filter> = LazyLock::new(|| first_words(AGENCIES));

fn by_register<'t>(text: &'t str, tokens: &[Token<'t>]) -> Vec<Introduced<'t>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let fits = |name: &&str| {
            let end = spelled(tokens, at, name)?;
            // A longer name that the register does not hold.
            let ends = !is_capital(tokens.get(end)) || is_word(tokens.get(end), AFTER_NAME);
            (ends && is_capital(before(tokens, end))).then_some(end)
        };
        let hopeful =
            tokens.get(at).is_some_and(|first| first.passes(&AGENCY_WORDS)) && is_capital(tokens.get(at));
        match if hopeful { AGENCIES.iter().filter_map(fits).max() } else { None } {
            Some(end) => {
                found.push(introduce(text, tokens, at, end, PartnershipKind::RegionalAdoptionAgency, None));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// An acronym that the item uses as a partner of an adoption service without ever spelling it out: what it is, each
/// place that shows it.
pub(crate) fn acronym_partners<'t>(sentences: &[(&'t str, Vec<Token<'t>>)]) -> Vec<(&'t str, bool)> {
    // Acronym, kinds of cue (1 part of, 2 joins, 4 board), and whether it is called an agency.
    let mut seen: Vec<(&'t str, u8, u32, bool)> = Vec::new();
    let mut spelled_out: Vec<&'t str> = Vec::new();
    for (_, tokens) in sentences {
        let agency = tokens.iter().any(|token| token.is("agency"));
        for (at, token) in tokens.iter().enumerate() {
            if !is_acronym(token) || NOT_PARTNERS.contains(&token.text) {
                continue;
            }
            if is_sign(before(tokens, at), &['(']) {
                spelled_out.push(token.text);
                continue;
            }
            let cue = if any_before(tokens, at, &["part of", "member of", "members of", "parts of"]).is_some()
            {
                1
            } else if any_before(tokens, at, &["joining", "joined", "join", "partnership with"]).is_some() {
                2
            } else if any_at(tokens, at + 1, &["board", "executive board", "partnership board"]).is_some() {
                4
            } else {
                continue;
            };
            let room = seen.len() < 32;
            match seen.iter().position(|one| one.0 == token.text).and_then(|n| seen.get_mut(n)) {
                Some(one) => *one = (one.0, one.1 | cue, one.2 + 1, one.3 || agency),
                None if room => seen.push((token.text, cue, 1, agency)),
                None => {}
            }
        }
    }
    seen.iter()
        .filter(|one| one.2 >= 2 && one.1.count_ones() >= 2 && !spelled_out.contains(&one.0))
        .map(|one| (one.0, one.3))
        .collect()
}

/// True where a description, "East Vale Regional Adoption Agency", holds no word of place that the name has not.
pub(crate) fn describes(description: &str, name: &str) -> bool {
    let name = tokens(name);
    tokens(description)
        .iter()
        .filter(|token| !token.is_any(&["regional", "adoption", "agency", "partnership", "raa"]))
        .all(|token| name.iter().any(|known| known.is(token.text)))
}

/// A partnership as later sentences can speak of it.
#[derive(Debug)]
pub(crate) struct Known {
    words: Vec<String>,
    abbreviation: Option<String>,
    agency: bool,
}

impl Known {
    pub(crate) fn new(name: &str, abbreviation: Option<&str>, agency: bool) -> Self {
        let words = tokens(name).iter().map(|token| token.text.to_owned()).collect();
        Self { words, abbreviation: abbreviation.map(str::to_owned), agency }
    }

    /// Where filters look for the words that a mention begins with.
    fn marks(&self) -> impl Iterator<Item = u16> {
        self.words.first().into_iter().chain(&self.abbreviation).map(|word| mark(word.as_bytes()))
    }

    /// Where a mention by name that begins at token `at` ends.
    #[inline]
    fn named_at(&self, tokens: &[Token<'_>], at: usize) -> Option<usize> {
        let first = tokens.get(at)?;
        if self.abbreviation.as_deref() == Some(first.text) {
            return Some(at + 1);
        }
        // Most words begin no name.
        if !self.words.first().is_some_and(|word| first.is(word)) {
            return None;
        }
        let fits =
            self.words.iter().zip(tokens.get(at..)?).take_while(|(word, token)| token.is(word)).count();
        // Its first words up to "Partnership" name it too.
        let short = fits >= 2 && self.words.get(fits - 1).is_some_and(|word| word_in(word, HEADS));
        let end = at + fits;
        (fits > 0 && (fits == self.words.len() || short) && is_capital(tokens.get(at))).then_some(end)
    }
}

fn word_in(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// A place where a sentence speaks of a partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Which one, as an index of the list searched.
    pub(crate) who: usize,
}

/// Every mention of a sentence. `last` is the partnership spoken of before, which "the partnership" then means; it
/// is kept up to date.
pub(crate) fn mentions(tokens: &[Token<'_>], known: &[Known], last: &mut Option<usize>) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    let begins = Filter::of_marks(known.iter().flat_map(Known::marks));
    let may_begin = |token: &Token<'_>| {
        token.passes(&begins) || token.may_begin(AGENCY) || token.may_begin(HEADS) || token.text == "Agency"
    };
    while at < tokens.len() && found.len() < 64 {
        // Most words mention nothing.
        if !tokens.get(at).is_some_and(may_begin) {
            at += 1;
            continue;
        }
        let by_name = known
            .iter()
            .enumerate()
            .filter_map(|(who, one)| Some((one.named_at(tokens, at)?, who)))
            .max_by_key(|(end, _)| *end);
        if let Some((to, who)) = by_name {
            *last = Some(who);
            found.push(Mention { from: at, to, who });
            at = to;
            continue;
        }
        let agency = any_at(tokens, at, AGENCY);
        let head =
            any_at(tokens, at, HEADS).filter(|_| is_word(before(tokens, at), &["the", "this", "our", "new"]));
        // "the Agency" with its capital is the one that the page speaks of.
        let agency_head = || {
            (known.len() == 1 && tokens.get(at).is_some_and(|word| word.text == "Agency"))
                .then_some(at + 1)
                .filter(|_| is_word(before(tokens, at), &["the"]))
        };
        let head = head.or_else(agency_head);
        let meant = last.or_else(|| (known.len() == 1).then_some(0));
        match (agency.or(head), meant) {
            (Some(to), Some(who)) if agency.is_none() || known.get(who).is_some_and(|one| one.agency) => {
                found.push(Mention { from: at, to, who });
                at = to;
            }
            _ => at += 1,
        }
    }
    found
}

/// The first mention of an unnamed agency, "the Regional Adoption Agency (RAA)": its words as a name, and the
/// abbreviation.
pub(crate) fn unnamed<'t>(text: &'t str, tokens: &[Token<'t>]) -> Option<(&'t str, Option<&'t str>)> {
    let (from, to) = find(tokens, 0, &["regional adoption agency"])?;
    let bracket = tokens.get(to + 1).filter(|inner| {
        is_sign(tokens.get(to), &['(']) && inner.is("RAA") && is_sign(tokens.get(to + 2), &[')'])
    });
    Some((piece(text, tokens, from, to), bracket.map(|inner| inner.text)))
}
