//! Lists of voters: `For: Councillors A, B and C (3)`, `**Against** (2)` with the names behind, `Abstained: None`.

mod names;

use crate::gates::Gate;
use crate::parts::people;
use crate::parts::question::{self, Question};
use crate::phrase::{any_at, hints, is_sign, is_word};
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::Labels;
use crate::words;
use crate::words::decisions::{ABSTAIN_LABELS, AGAINST_LABELS, FOR_LABELS, LATER_LABELS, NOT_VOTING_LABELS};
use crate::words::people::{NAME_PARTICLES, RANKS};
use minutebook::{PersonRef, VoteOption};
use names::{names, surnames_first};
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
    let first = led(all, marks(all, at));
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
    let alone = first == 0 || leads || behind_sign(at) || word.text.starts_with(char::is_uppercase);
    if !(alone || first > at && (at == 0 || all.get(at).is_some_and(|the| the.text.starts_with('T')))) {
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
    } else if is_word(all.get(next), &["it", "them", "this"]) && is_sign(all.get(next + 1), DASHES) {
        // "The following Members voted for it:".
        next += 1;
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

/// Behind "The following Members" or "And the following Members", where a verb of voting follows: that one is the label.
fn led(all: &[Token<'_>], at: usize) -> usize {
    let the = at + usize::from(is_word(all.get(at), &["and"]));
    if !is_word(all.get(the), &["the"]) || !is_word(all.get(the + 1), &["following", "undermentioned"]) {
        return at;
    }
    let mut next = the + 2;
    while is_word(
        all.get(next),
        &["members", "member", "councillors", "councillor", "elected", "present", "persons"],
    ) {
        next += 1;
    }
    let verb =
        is_word(all.get(next), &["voted", "voting", "abstained", "abstaining", "did", "voting", "opposed"]);
    if verb { next } else { at }
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
    // "On a division the following Members voted for the motion:": the label stands inside its sentence.
    let led = || !Gate::Sides.shut(text) && hints(text, &["following", "undermentioned", "those"]);
    if !labels.may_stand_in(text) && !led() {
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
    if let Some(own) = behind_group(text) {
        return more(own);
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

/// `Labour Group: Councillors A and B`, `Independent – Cllr C`: what stands behind the name of a group.
fn behind_group(text: &str) -> Option<&str> {
    let head = crate::recorder::head(text, 60);
    let (at, sign) = head.char_indices().find(|(_, c)| matches!(c, ':' | '–' | '—') || *c == '-')?;
    let group = head.get(..at)?.trim_end().split('(').next()?.trim_end();
    let words: Vec<&str> = group.split(' ').collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase) || ["and", "&", "of"].contains(word);
    let plain = words.len() <= 4 && words.iter().all(capital) && !words.iter().any(|word| word.len() < 2);
    let rest = text.get(at + sign.len_utf8()..)?.trim_start();
    let all = tokens(crate::recorder::head(rest, 40));
    let spoken = head.get(..at)?.ends_with(' ') || sign == ':';
    let own = tokens(group);
    let label = label_words(&own, 0) || is_title(&own, 0);
    (plain && spoken && !label && is_title(&all, 0)).then_some(rest)
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
