//! Names of voters: capitalised words and initials behind titles, in lists and in columns, with their numbers.

use super::{DASHES, bare_count, bracketed, is_title, label};
use crate::parts::people;
use crate::parts::posts::post_head;
use crate::parts::surname_first;
use crate::phrase::{is_sign, is_word};
use crate::recorder::{fold, trim};
use crate::tokens::{Kind, Token};
use crate::words::decisions::{NOBODY, VOTE_WORDS};
use crate::words::people::{NAME_PARTICLES, RANKS};
use minutebook::PersonRef;

/// Names from a token on.
pub(super) struct Names<'t> {
    pub(super) names: Vec<(PersonRef, &'t str)>,
    pub(super) count: Option<(u32, &'t str)>,
    pub(super) next: usize,
    /// True where a title, an initial or two words make at least one of them a person's name.
    pub(super) sure: bool,
}

pub(super) fn names<'t>(text: &'t str, all: &[Token<'t>], from: usize) -> Names<'t> {
    let mut found = Names { names: Vec::new(), count: None, next: from, sure: false };
    let mut title: Option<String> = None;
    let mut at = from;
    loop {
        let listed = !found.names.is_empty() || found.count.is_some();
        let Some(token) = all.get(at) else { break };
        if is_sign(Some(token), &[',', ';', '&', '/', '|', '*', '_', '•', '·', '-', '–']) || token.is("and")
        {
            at += 1;
            continue;
        }
        if label(text, all, at, true).is_some() {
            break;
        }
        // `None`, `None0`, `(0)`.
        let plain = token.text.trim_end_matches(|c: char| c.is_ascii_digit());
        if !listed && NOBODY.iter().any(|word| plain.eq_ignore_ascii_case(word)) {
            found.count = Some((0, token.text));
            (at, found.sure) = (at + 1, true);
            break;
        }
        // `Councillors A and B. (2)`
        let stopped = usize::from(listed && is_sign(Some(token), &['.']));
        if let Some((value, to)) = bracketed(text, all, at + stopped) {
            (found.count, at) = (found.count.or(Some(value)), to);
            continue;
        }
        // `Councillors A and B.   Total 2`.
        if token.is("total")
            || (is_sign(Some(token), &['.', ':', '=']) && is_word(all.get(at + 1), &["total"]))
        {
            let from = at + 1 + usize::from(!token.is("total"));
            let from = from + usize::from(is_sign(all.get(from), DASHES));
            let Some((value, to)) = bare_count(text, all, from) else { break };
            (found.count, at) = (found.count.or(Some(value)), to);
            break;
        }
        // `M. Delane. G. Fell, P. Hart`: a full stop in place of a comma.
        let initial = |n: usize| {
            all.get(n).is_some_and(|one| one.is_word() && one.text.chars().count() == 1)
                && is_sign(all.get(n + 1), &['.'])
        };
        if listed && is_sign(Some(token), &['.']) && initial(at + 1) {
            at += 1;
            continue;
        }
        // `Tester and Upfold ............ 13`: dots that lead to the number.
        let dots = |n: usize| is_sign(all.get(n), &['.']);
        if is_sign(Some(token), &['…', '‥']) || (dots(at) && (dots(at + 1) || (at > from && dots(at - 1))))
        {
            at += 1;
            continue;
        }
        // `For 4 (Councillors A, B)`.
        if is_sign(Some(token), &['(', ')']) {
            at += 1;
            continue;
        }
        if token.is_number() {
            let ends = |n: usize| {
                all.get(n).is_none_or(|next| matches!(next.kind, Kind::Sign('.' | ';' | '*' | '|')))
                    || label(text, all, n, true).is_some()
            };
            let Some((value, to)) = bare_count(text, all, at).filter(|(_, to)| ends(*to)) else { break };
            (found.count, at) = (found.count.or(Some(value)), to);
            break;
        }
        if listed && is_title(all, at) && acts(all, at) {
            break;
        }
        if is_title(all, at) && !is_rank_alone(all, at) && !is_surname(all, at) {
            let first = at;
            at += usize::from(is_word(all.get(at), RANKS) && !people::is_honorific(token));
            let mut last = at;
            while is_title(all, at) && !is_surname(all, at) {
                last = at;
                at += 1 + usize::from(is_sign(all.get(at + 1), &['.', ':']));
            }
            let (Some(start), Some(end)) = (all.get(first), all.get(last)) else { break };
            title = text.get(start.start..end.end()).map(single);
            found.sure = true;
            continue;
        }
        if token.is("the") || is_post(all, at) {
            let Some(post) = people::read_at(text, all, at).filter(|post| !post.plural) else { break };
            let end = end_of(text, post.text);
            at = all.partition_point(|token| token.start < end);
            found.sure = true;
            // `The Mayor, Councillor Archer`, `the Mayor (Councillor Archer)`: one person, whom both tell.
            let titled = at + usize::from(is_sign(all.get(at), &[',', '(']));
            let one = is_title(all, titled) && !all.get(titled).is_some_and(is_plural_title);
            if titled > at && one && post.person.name.is_none() {
                at = titled;
                continue;
            }
            // `Mayor Archer`, `Deputy Mayor Brook`: a surname right behind the post.
            let surname = all.get(at).filter(|next| {
                next.is_word()
                    && post.person.name.is_none()
                    && next.text.starts_with(char::is_uppercase)
                    && text.get(end..next.start) == Some(" ")
                    && !is_title(all, at)
                    && !next.is_any(VOTE_WORDS)
            });
            if let Some((name, whole)) = surname.and_then(|next| {
                let start = end.checked_sub(post.text.len())?;
                Some((next.text, text.get(start..next.end())?))
            }) {
                found.names.push((PersonRef { name: Some(name.to_owned()), ..post.person }, whole));
                at += 1;
                continue;
            }
            found.names.push((post.person, post.text));
            continue;
        }
        let Some(one) = name(text, all, at) else { break };
        let printed = without_count(&fold(one.text));
        let mut person = PersonRef::new().name(surname_first::turned(&printed).unwrap_or(printed));
        person.honorific = title.clone();
        found.sure |= one.sure;
        found.names.push((person, one.text));
        found.count = found.count.or(one.count);
        at = one.next;
    }
    found.next = at;
    found
}

/// A post in a list of names: `Lord Mayor`. A word alone is a surname unless a meeting has somebody of that post, and
/// a comma ends it: `Archer, Warden and Young` are three.
fn is_post(all: &[Token<'_>], at: usize) -> bool {
    const ALONE: &[&str] =
        &["mayor", "chair", "chairman", "chairperson", "leader", "provost", "convener", "president"];
    post_head(all, at).is_some_and(|head| {
        // Room between columns parts a name from the title of the next.
        let close = |pair: &[Token<'_>]| matches!(pair, [one, two] if two.start <= one.end() + 2);
        let whole = all
            .get(at..=head)
            .is_some_and(|words| words.iter().all(Token::is_word) && words.windows(2).all(close));
        whole
            && (head > at && all.get(at..head).is_some_and(|words| !words.iter().any(|word| word.is("and")))
                || is_word(all.get(at), ALONE))
    })
}

/// `... Birch; and Councillor Croft abstained`: the names from a title on have a verb of their own.
fn acts(all: &[Token<'_>], at: usize) -> bool {
    let mut behind = all.get(at..).unwrap_or_default().iter().take(40);
    let verb = behind.find(|token| {
        !(matches!(token.kind, Kind::Sign(',' | '.' | '&'))
            || token.is("and")
            || token.is_word() && token.text.starts_with(char::is_uppercase))
    });
    verb.is_some_and(|verb| verb.is_any(&["abstained", "voted", "did", "declared", "left"]))
}

fn is_plural_title(token: &Token<'_>) -> bool {
    token.is_any(&["councillors", "cllrs", "crs", "messrs", "aldermen"])
}

/// `Lord Provost;`: a title and a rank that nobody's name follows are a post.
fn is_rank_alone(all: &[Token<'_>], at: usize) -> bool {
    post_head(all, at).is_some_and(|head| {
        head > at && !all.get(head + 1).is_some_and(|next| next.is_word() && !next.is("and"))
    }) && is_post(all, at)
}

/// `Cllr Lord, Cllr Dean`: a title behind another that no name follows is the name.
fn is_surname(all: &[Token<'_>], at: usize) -> bool {
    let behind = at + 1 + usize::from(is_sign(all.get(at + 1), &['.']));
    let before = at.checked_sub(1).map(|n| n - usize::from(n > 0 && is_sign(all.get(n), &['.'])));
    before.is_some_and(|n| all.get(n).is_some_and(people::is_honorific))
        && !all.get(behind).is_some_and(|next| next.is_word() && !next.is("and"))
}

/// `Councillors` is the title of each of them.
fn single(title: &str) -> String {
    let title = fold(title);
    let plural = ["ouncillors", "llrs", "Crs"].iter().any(|end| title.ends_with(end));
    if plural { title.trim_end_matches('s').to_owned() } else { title }
}

fn end_of(text: &str, piece: &str) -> usize {
    (piece.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize).wrapping_add(piece.len())
}

/// A name without the number of its side that stands inside it.
fn without_count(name: &str) -> String {
    let inner = name.split_once(" (").and_then(|(first, rest)| Some((first, rest.split_once(") ")?)));
    match inner {
        Some((first, (count, last))) if count.bytes().all(|b| b.is_ascii_digit()) => {
            format!("{first} {last}")
        }
        _ => name.to_owned(),
    }
}

struct Name<'t> {
    text: &'t str,
    next: usize,
    count: Option<(u32, &'t str)>,
    sure: bool,
}

/// One name: capitalised words and initials, `Archer (A)`, a number glued to its end.
fn name<'t>(text: &'t str, all: &[Token<'t>], from: usize) -> Option<Name<'t>> {
    let start = all.get(from)?.start;
    let (mut end, mut at, mut words, mut long, mut count) = (start, from, 0_u32, 0_u32, None);
    while let Some(token) = all.get(at).filter(|token| token.is_word()) {
        let particle = token.is_any(NAME_PARTICLES) && all.get(at + 1).is_some_and(Token::is_word);
        // `l. Byrne`: a capital I that was scanned as a small letter.
        let scanned = token.text == "l" && is_sign(all.get(at + 1), &['.']);
        let capital = token.text.starts_with(char::is_uppercase) || scanned;
        let ends = words == 5
            || !(capital || particle)
            || (token.text.len() > 1 && token.is_any(VOTE_WORDS))
            || (words > 0 && is_title(all, at))
            || token.is("and")
            || (words > 0 && (is_apart(text, end, token.start) || label(text, all, at, true).is_some()));
        if ends {
            break;
        }
        let plain = token.text.trim_end_matches(|c: char| c.is_ascii_digit());
        words += 1;
        long += u32::from(plain.chars().count() > 1);
        end = token.start + plain.len();
        at += 1;
        if plain.len() < token.text.len() {
            let digits = token.text.get(plain.len()..)?;
            count = digits.parse().ok().map(|value| (value, digits));
            break;
        }
        let initial = plain.len() == 1 || (plain.len() == 2 && plain.bytes().all(|b| b.is_ascii_uppercase()));
        at += usize::from(initial && is_sign(all.get(at), &['.']));
    }
    if long == 0 {
        return None;
    }
    let mut sure = words > 1;
    // The number of a side stands below its label, at the start of the line on which the name goes on.
    if let Some((value, to)) = bracketed(text, all, at)
        && words == 1
        && text.get(end..all.get(at)?.start).is_some_and(|gap| gap.contains('\n'))
        && text.get(all.get(to)?.start..)?.starts_with(char::is_uppercase)
        && let Some(more) = name(text, all, to)
    {
        let whole = text
            .get(start..)?
            .get(..more.text.as_ptr() as usize - text.as_ptr() as usize - start + more.text.len())?;
        return Some(Name { text: whole, next: more.next, count: Some(value), sure: true });
    }
    if is_sign(all.get(at), &['(']) && bracketed(text, all, at).is_none() {
        let close = (at + 1..at + 8).find(|&n| is_sign(all.get(n), &[')']))?;
        let inner = text.get(all.get(at)?.end()..all.get(close)?.start).unwrap_or_default();
        // `Sheahan (J)` tells two apart; `(Labour)`, `(Chair)` say something else.
        if (1..=4).contains(&inner.len())
            && inner.chars().all(|c| c.is_ascii_uppercase() || c == '.')
            && inner.len() < 3
        {
            end = all.get(close)?.end();
            sure = true;
        }
        at = close + 1;
    }
    Some(Name { text: text.get(start..end)?, next: at, count, sure })
}

/// True where room like that between columns stands in front of a word: `Archer        Barrow M`. Two spaces are a slip of
/// the hand where commas part the names.
fn is_apart(text: &str, end: usize, start: usize) -> bool {
    let gap = text.get(end..start).unwrap_or_default().trim_start_matches('.');
    // A name broken over two lines: `Mr A` and `Archer` below it, where commas part the names.
    if gap.contains('\n') && text.contains(',') {
        return false;
    }
    gap.contains('\t') || gap.len() > 2 || (gap.len() == 2 && !text.contains(','))
}

/// `Adair, A`, on lines or in columns of their own: surnames with their initials behind a comma, one after the other.
pub(super) fn surnames_first(text: &str) -> Option<Vec<(PersonRef, &str)>> {
    let columns = text.split(['\n', ';', '\t']).flat_map(|line| line.split("  "));
    let one = |cell: &str| {
        let (surname, initials) = cell.split_once(", ")?;
        let capital =
            |word: &str| word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase);
        let words = surname.split(' ').count() <= 3
            && surname.split(' ').all(|word| capital(word) || NAME_PARTICLES.contains(&word));
        let letters = initials.chars().filter(|c| c.is_uppercase()).count();
        let short = (1..=3).contains(&letters)
            && initials.chars().all(|c| c.is_uppercase() || matches!(c, '.' | ' ' | '-'));
        (words && short).then_some(())
    };
    let cells = columns.map(trim).filter(|cell| !cell.is_empty());
    let named = cells.map(|cell| one(cell).map(|()| (PersonRef::named(cell), cell)));
    named.collect::<Option<Vec<_>>>().filter(|names| !names.is_empty())
}
