//! Lists of voters: `For: Councillors A, B and C (3)`, `**Against** (2)` with the names behind, `Abstained: None`.

use crate::gates::Gate;
use crate::parts::people;
use crate::parts::posts::post_head;
use crate::parts::question::{self, Question};
use crate::parts::surname_first;
use crate::phrase::{any_at, is_sign, is_word};
use crate::recorder::{fold, trim};
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::Labels;
use crate::words;
use crate::words::decisions::{
    ABSTAIN_LABELS, AGAINST_LABELS, FOR_LABELS, LATER_LABELS, NOBODY, NOT_VOTING_LABELS, VOTE_WORDS,
};
use crate::words::people::{NAME_PARTICLES, RANKS};
use minutebook::{PersonRef, VoteOption};
use std::sync::LazyLock;

/// What a text says of one side of a vote.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Side<'t> {
    pub(crate) option: VoteOption,
    pub(crate) names: Vec<(PersonRef, &'t str)>,
    /// The number as stated, whatever the number of names.
    pub(crate) count: Option<(u32, &'t str)>,
    /// All of it, label and names.
    pub(crate) words: &'t str,
    /// What is voted on, where the label names it.
    pub(crate) question: Option<Question<'t>>,
}

/// The sides that one text lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Lists<'t> {
    pub(crate) sides: Vec<Side<'t>>,
    /// What stands before the first label.
    pub(crate) before: &'t str,
    /// What stands behind the last name.
    pub(crate) after: &'t str,
    /// True where nothing but bare words are listed: names only beside a vote.
    weak: bool,
}

struct Label<'t> {
    option: VoteOption,
    next: usize,
    count: Option<(u32, &'t str)>,
    question: Option<Question<'t>>,
}

/// Bold and italic signs of a marked text, and signs between label and names.
const MARKS: &[char] = &['*', '_', '#', '>'];
const DASHES: &[char] = &[':', '-', '–', '—', '=', '|', '~'];

fn marks(all: &[Token<'_>], mut at: usize) -> usize {
    while is_sign(all.get(at), MARKS) {
        at += 1;
    }
    at
}

/// The label at a token. `open` says that a vote is being read already.
fn label<'t>(text: &'t str, all: &[Token<'t>], at: usize, open: bool) -> Option<Label<'t>> {
    let first = marks(all, at);
    let word = all.get(first).filter(|token| token.is_word())?;
    // In the middle of a text a label needs a capital or a sign before it.
    let behind_sign = |at: usize| {
        at.checked_sub(1)
            .is_some_and(|n| all.get(n).is_some_and(|before| !before.is_word() && !before.is_number()))
    };
    // "Councillors A and B voted FOR the motion (2)": the verb of those before it.
    let voted = at == first && at.checked_sub(1).is_some_and(|n| is_word(all.get(n), &["voted", "voting"]));
    let leads = voted && leads_to_voters(all, at);
    if voted && !leads {
        return None;
    }
    if !(first == 0 || leads || behind_sign(at) || word.text.starts_with(char::is_uppercase)) {
        return None;
    }
    let sure = [
        (FOR_LABELS, VoteOption::For),
        (AGAINST_LABELS, VoteOption::Against),
        (ABSTAIN_LABELS, VoteOption::Abstain),
        (NOT_VOTING_LABELS, VoteOption::NotVoting),
    ];
    let sure = sure.iter().filter_map(|(list, option)| Some((any_at(all, first, list)?, *option)));
    let later = LATER_LABELS.iter().filter(|_| open);
    let later = later.filter_map(|(words, option)| Some((any_at(all, first, &[*words])?, *option)));
    let (end, option) = sure.chain(later).max_by_key(|(end, _)| *end)?;
    if counted_before(all, first) {
        return None;
    }
    // "For the motion as amended".
    let mut next = end;
    let mut asked = None;
    // "Those voting in favour of the motion were".
    if is_word(all.get(next), &["of"])
        && (is_word(all.get(next + 1), &["the", "this"]) || question::at(text, all, next + 1).is_some())
    {
        next += 1;
    }
    if let Some((found, behind)) = question::at(text, all, next) {
        (asked, next) = (Some(found), behind);
    } else if is_word(all.get(next), &["the", "this"]) {
        return None;
    }
    next = marks(all, next);
    let mut count = None;
    let mut told = is_word(all.get(next), &["were", "was", "are"]);
    if told {
        next += 1;
        if is_word(all.get(next), &["as"]) && is_word(all.get(next + 1), &["follows"]) {
            next += 2;
        }
        told = is_title(all, next) || is_sign(all.get(next), DASHES);
        next = if told { next } else { end };
    }
    let mut firm = all.get(next).is_none() || told;
    if let Some((value, to)) = bracketed(text, all, next) {
        (count, next, firm) = (Some(value), to, true);
    }
    next = marks(all, next);
    while is_sign(all.get(next), DASHES) {
        firm = true;
        next = marks(all, next + 1);
    }
    if count.is_none()
        && let Some((value, to)) = bracketed(text, all, next).or_else(|| bare_count(text, all, next))
    {
        count = Some(value);
        next = to;
        let behind = next;
        while is_sign(all.get(next), DASHES) {
            next = marks(all, next + 1);
        }
        // `For 7 Against 3`, `For 21 Councillors A`: a bare number makes a label only before a sign, a title, another
        // label or the end.
        firm |= next > behind
            || all.get(next).is_none_or(|token| !token.is_word() || people::is_honorific(token))
            || is_title(all, next)
            || label_words(all, next);
    }
    firm |= all.get(end).is_some() && end == next && is_title(all, next);
    firm.then_some(Label { option, next, count, question: asked })
}

/// "The following Members voted for the amendment:": the verb of those behind it.
fn leads_to_voters(all: &[Token<'_>], at: usize) -> bool {
    let before = all.get(at.saturating_sub(8)..at).unwrap_or_default();
    let mut behind = all.get(at..).unwrap_or_default().iter().take(12);
    before.iter().any(|token| token.is_any(&["following", "those"]))
        && behind.find(|token| !token.is_word()).is_some_and(|sign| is_sign(Some(sign), DASHES))
}

/// `4 Votes for 2 Votes against`: the number stands before its words, as it does before the first of them.
fn counted_before(all: &[Token<'_>], at: usize) -> bool {
    let number = |n: usize| all.get(n).is_some_and(Token::is_number);
    at.checked_sub(1).is_some_and(number)
        && (0..=at)
            .find(|&n| label_words(all, n))
            .is_some_and(|first| first.checked_sub(1).is_some_and(number))
}

/// True where one of the label words stands at a token.
fn label_words(all: &[Token<'_>], at: usize) -> bool {
    [FOR_LABELS, AGAINST_LABELS, ABSTAIN_LABELS, NOT_VOTING_LABELS]
        .iter()
        .any(|list| any_at(all, at, list).is_some())
}

fn is_title(all: &[Token<'_>], at: usize) -> bool {
    all.get(at).is_some_and(|token| people::is_honorific(token) || token.is_any(&["Crs", "Cr"]))
        || (is_word(all.get(at), RANKS) && all.get(at + 1).is_some_and(people::is_honorific))
}

/// `(12)`, `(12 votes)`.
fn bracketed<'t>(text: &'t str, all: &[Token<'t>], at: usize) -> Option<((u32, &'t str), usize)> {
    let close = |c: &char| is_sign(all.get(at), &[*c]);
    let shut = if close(&'(') {
        ')'
    } else if close(&'[') {
        ']'
    } else {
        return None;
    };
    let (value, to) = bare_count(text, all, at + 1)?;
    let to = to + usize::from(is_word(all.get(to), &["members", "councillors"]));
    is_sign(all.get(to), &[shut]).then_some((value, to + 1))
}

/// `12`, `twelve votes`.
fn bare_count<'t>(_text: &'t str, all: &[Token<'t>], at: usize) -> Option<((u32, &'t str), usize)> {
    let token = all.get(at)?;
    // `Against: O`: a nought that was typed or scanned as the letter.
    let nought = || (["O", "o"].contains(&token.text) && all.get(at + 1).is_none()).then_some(0);
    let value = token.whole().or_else(|| words::number(token.text)).or_else(nought)?;
    // `7.30` is a time, `1,204` no council.
    if value > 999 || token.text.contains(['.', ',']) {
        return None;
    }
    let to = at + 1 + usize::from(is_word(all.get(at + 1), &["votes", "vote"]));
    Some(((value, token.text), to))
}

/// Names from a token on.
struct Names<'t> {
    names: Vec<(PersonRef, &'t str)>,
    count: Option<(u32, &'t str)>,
    next: usize,
    /// True where a title, an initial or two words make at least one of them a person's name.
    sure: bool,
}

fn names<'t>(text: &'t str, all: &[Token<'t>], from: usize) -> Names<'t> {
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
        let whole = all.get(at..=head).is_some_and(|words| words.iter().all(Token::is_word));
        whole
            && (head > at && all.get(at..head).is_some_and(|words| !words.iter().any(|word| word.is("and")))
                || is_word(all.get(at), ALONE))
    })
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

/// True for a line that is no more than the label of a side: `For the amendment - 13`, `Abstentions (2)`.
pub(crate) fn is_label(text: &str) -> bool {
    if text.len() > 120 {
        return false;
    }
    let all = tokens(text);
    label(text, &all, 0, true).is_some_and(|label| label.next >= all.len())
}

/// Every label of a side.
pub(crate) fn labels() -> impl Iterator<Item = &'static str> {
    let sure = [FOR_LABELS, AGAINST_LABELS, ABSTAIN_LABELS, NOT_VOTING_LABELS].into_iter().flatten();
    sure.copied().chain(LATER_LABELS.iter().map(|(label, _)| *label))
}

/// Labels that stand in most texts, and mostly are none: no gate waits for them.
pub(crate) const SMALL_LABELS: &[&str] = &["for", "no"];

/// The sides that a text lists, if it lists any. `open` says that a vote is being read.
pub(crate) fn lists(text: &str, open: bool) -> Option<Lists<'_>> {
    static LABELS: LazyLock<Labels> = LazyLock::new(|| Labels::new(labels()));
    static SMALL: LazyLock<Labels> =
        LazyLock::new(|| Labels::new(labels().filter(|label| SMALL_LABELS.contains(label))));
    let labels = if Gate::Sides.shut(text) { &SMALL } else { &LABELS };
    if !labels.may_stand_in(text) {
        return None;
    }
    let all = tokens(text);
    let first = (0..all.len()).find_map(|at| Some((at, label(text, &all, at, open)?)));
    let (from, mut next) = first?;
    let mut found = Lists { before: text.get(..all.get(from)?.start)?, ..Lists::default() };
    let (mut at, mut sure) = (from, open);
    loop {
        let read = names(text, &all, next.next);
        let last = read.next.checked_sub(1).and_then(|n| all.get(n)).map_or(0, Token::end);
        let begin = all.get(at).map_or(0, |token| token.start);
        let count = next.count.or(read.count);
        // A bare label tells nothing unless it ends the text: then the names come in the next block.
        let empty = read.names.is_empty() && count.is_none();
        if empty && all.get(read.next).is_some() && label(text, &all, read.next, true).is_none() {
            break;
        }
        // A sentence that goes on behind a bare word was no list.
        let goes_on = all
            .get(read.next)
            .is_some_and(|token| token.is_word() && label(text, &all, read.next, true).is_none());
        if goes_on && !read.sure && count.is_none() {
            break;
        }
        sure |= read.sure || count.is_some();
        found.sides.push(Side {
            option: next.option,
            names: read.names,
            count,
            words: text.get(begin..last.max(begin)).unwrap_or_default(),
            question: next.question,
        });
        found.after = text.get(last.max(begin)..).unwrap_or_default();
        at = read.next;
        while is_sign(all.get(at), &['.', ';', ',']) || is_word(all.get(at), &["and", "with"]) {
            at += 1;
        }
        match label(text, &all, at, true) {
            Some(more) => next = more,
            None => break,
        }
    }
    // Bare surnames on two sides: nothing else is listed so.
    let named = |option| found.sides.iter().any(|side| side.option == option && !side.names.is_empty());
    sure |= named(VoteOption::For) && (named(VoteOption::Against) || named(VoteOption::Abstain));
    found.weak = !sure;
    (!found.sides.is_empty()).then_some(found)
}

impl<'t> Lists<'t> {
    /// Two questions put against one another: who is for the second is against the first. `first` is what the side
    /// before was for. Gives back the two.
    pub(crate) fn oppose(&mut self, first: Option<Question<'t>>) -> Option<(Question<'t>, Question<'t>)> {
        let mut asked = first;
        let mut opposed = None;
        for side in &mut self.sides {
            if side.option == VoteOption::Against && opposed.is_none() {
                return None;
            }
            if side.option != VoteOption::For {
                continue;
            }
            match (asked, side.question) {
                (Some(one), Some(other)) if !one.may_be(&other) => {
                    side.option = VoteOption::Against;
                    opposed = Some((one, other));
                }
                (None, known) => asked = known,
                _ => {}
            }
        }
        opposed
    }

    /// True where titles, initials, numbers or a vote before it make it a list of voters.
    pub(crate) fn is_sure(&self) -> bool {
        !self.weak && self.sides.iter().any(|side| !side.names.is_empty() || side.count.is_some())
    }
}

/// Names and a number.
type More<'t> = (Vec<(PersonRef, &'t str)>, Option<(u32, &'t str)>);

/// A text that is nothing but names or a number: more of the side that the blocks before it opened.
pub(crate) fn more(text: &str) -> Option<More<'_>> {
    let all = tokens(text);
    if let Some((value, to)) = bracketed(text, &all, 0).or_else(|| bare_count(text, &all, 0))
        && to == all.len()
    {
        return Some((Vec::new(), Some(value)));
    }
    // `Progress Group` above its voters.
    let group = all.len() <= 5
        && all.last().is_some_and(|last| last.is_any(&["group", "party", "groups"]))
        && all.iter().all(Token::is_word);
    if group {
        return Some((Vec::new(), None));
    }
    // `Councillors:` above the names.
    if all.len() <= 2 && is_title(&all, 0) && all.get(1).is_none_or(|sign| is_sign(Some(sign), DASHES)) {
        return Some((Vec::new(), None));
    }
    if let Some(names) = surnames_first(text) {
        return Some((names, None));
    }
    // `15  Councillors: A, B and C`.
    let counted = bare_count(text, &all, 0).filter(|(_, to)| is_title(&all, *to));
    let mut read = names(text, &all, counted.map_or(0, |(_, to)| to));
    read.count = read.count.or(counted.map(|(count, _)| count));
    let rest = all.get(read.next..).unwrap_or_default();
    let ends = rest.iter().all(|token| matches!(token.kind, Kind::Sign('.' | ',' | ';')));
    let told = !read.names.is_empty() || read.count.is_some();
    (ends && told).then_some((read.names, read.count))
}

/// `Adair, A`, on lines or in columns of their own: surnames with their initials behind a comma, one after the other.
fn surnames_first(text: &str) -> Option<Vec<(PersonRef, &str)>> {
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

/// The names that a text begins with, whatever comes behind them.
pub(crate) fn begins_with(text: &str) -> Vec<(PersonRef, &str)> {
    let near = crate::recorder::head(text, 400);
    names(near, &tokens(near), 0).names
}

/// All names of a text whose lists stand one behind the other, each with a full stop at its end.
pub(crate) fn all_names(text: &str) -> Option<Vec<(PersonRef, &str)>> {
    let all = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let read = names(text, &all, at);
        if read.next == at && !is_sign(all.get(at), &['.', ':', ';', ',']) {
            return None;
        }
        found.extend(read.names);
        at = read.next.max(at + usize::from(read.next == at));
    }
    Some(found)
}

/// True for a line that may be a part of a list of names: capitalised words and what joins them, no label of a side.
pub(crate) fn is_part_of_list(text: &str) -> bool {
    let all = tokens(text);
    text.len() < 120
        && !all.is_empty()
        && label(text, &all, 0, true).is_none()
        && all.iter().all(|token| {
            !token.is_number()
                && (!token.is_word()
                    || token.text.starts_with(char::is_uppercase)
                    || token.is_any(&["and", "the"])
                    || token.is_any(NAME_PARTICLES))
        })
}

/// One line of a roll call: `Councillor Archer - For`. `open` says that a vote is being read.
pub(crate) fn roll_call(text: &str, open: bool) -> Option<(VoteOption, PersonRef, &str)> {
    const ANSWERS: &[(&[&str], VoteOption)] = &[
        (&["for", "yes", "aye"], VoteOption::For),
        (&["against", "no", "nay"], VoteOption::Against),
        (&["abstain", "abstained", "abstention"], VoteOption::Abstain),
        (&["absent"], VoteOption::Absent),
    ];
    if text.len() > 120 {
        return None;
    }
    let all = tokens(text);
    let last = all.len().checked_sub(1)?;
    let (_, option) = ANSWERS.iter().find(|(words, _)| is_word(all.get(last), words))?;
    // A sign stands between the two, or room.
    let before = last.checked_sub(1).and_then(|n| all.get(n))?;
    let apart = all.get(last)?.start.saturating_sub(before.end()) >= 2;
    let end = if is_sign(Some(before), DASHES) {
        before.start
    } else if apart {
        before.end()
    } else {
        return None;
    };
    let name = text.get(..end)?;
    let inner = tokens(name);
    let read = names(name, &inner, 0);
    let titled = is_title(&inner, 0);
    let [(person, words)] = read.names.as_slice() else { return None };
    (read.next >= inner.len() && read.sure && (open || titled)).then(|| (*option, person.clone(), *words))
}

/// The names that a text ends with, before a verb: `Councillors A and B` voted against.
pub(crate) fn before_verb(text: &str) -> Option<Vec<(PersonRef, &str)>> {
    let all = tokens(text);
    (0..all.len()).find_map(|at| {
        // A list begins at a title, or it is the whole text.
        if at > 0 && !is_title(&all, at) {
            return None;
        }
        let read = names(text, &all, at);
        (read.sure && read.next >= all.len() && !read.names.is_empty()).then_some(read.names)
    })
}

#[cfg(test)]
#[path = "named_votes_tests.rs"]
mod tests;
