//! Who is to do something: `the Clerk to write`, `agreed to pursue`, `was asked to`.

use crate::parts::people;
use crate::parts::roles::is_post;
use crate::parts::short::is_post_letters;
use crate::recorder::fold;
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::{WordList, Words};
use crate::words::actions::{
    ASKS, AT_ONCE, DECIDE, DO, DO_PARTICLES, DO_VAGUELY, DOING, NOUNS, PROMISED, TASKED,
};
use crate::words::people::{NOT_NAMES, ORGANISATION_WORDS};
use minutebook::PersonRef;

/// True for one of these words at a token.
#[inline]
pub(crate) fn is<W: WordList + ?Sized>(all: &[Token<'_>], at: usize, words: &W) -> bool {
    all.get(at).is_some_and(|token| token.is_any(words))
}

/// Past adverbs: `would also then`.
pub(crate) fn skip_adverbs(all: &[Token<'_>], mut at: usize) -> usize {
    while all.get(at).is_some_and(|token| {
        token.is_any(&["also", "then", "now", "again", "further", "first", "both", "duly", "kindly"])
            || (token.is_word()
                && token.text.len() > 4
                && token.text.ends_with("ly")
                && !token.is_any(&["reply", "supply"]))
    }) {
        at += 1;
    }
    at
}

/// One person's task: who, the words, where the person's phrase begins, and where the task does.
pub(crate) struct Task<'t> {
    pub(crate) owner: PersonRef,
    pub(crate) words: &'t str,
    pub(crate) start: usize,
    pub(crate) from: usize,
}

/// Every task that a resolution gives to somebody: `that the Clerk should write`, `that the Chair write`.
pub(crate) fn tasks(decided: &str) -> Vec<Task<'_>> {
    let all = tokens(decided);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((task, next)) = promise_from(decided, &all, at, true) {
        found.push(task);
        at = next.max(at + 1);
    }
    found
}

/// `the Clerk to write`, `GD would contact`, `Ann Archer had agreed to`, `HL was asked to`.
pub(crate) fn promise<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<Task<'t>> {
    if !may_promise(all) {
        return None;
    }
    promise_from(sentence, all, 0, false).map(|(task, _)| task)
}

/// Modal verbs that commit their subject.
const MODALS: &Words = &Words::new(&["would", "will", "should", "shall"]);

/// False for a sentence that surely commits nobody: every form that [`commits`] knows needs one of these.
fn may_promise(all: &[Token<'_>]) -> bool {
    // `Clerk inform the charity.`
    is(all, 1, DO)
        || all.iter().enumerate().any(|(at, word)| {
            word.is_any(MODALS)
                || word.is_any(PROMISED)
                || word.is_any(TASKED)
                || word.is("to") && (is(all, at + 1, DO) || is_base_verb(all, at + 1))
        })
}

/// Words behind which somebody can stand who is to do something.
const BEFORE_ACTORS: &Words = &Words::new(&["that", "and", "the", "therefore", "meantime", "whether"]);

fn promise_from<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    first: usize,
    order: bool,
) -> Option<(Task<'t>, usize)> {
    (first..all.len().min(first + 160)).find_map(|at| {
        let before = at.checked_sub(1).and_then(|n| all.get(n));
        let opens = before.is_none_or(|word| {
            matches!(word.kind, Kind::Sign(c) if c != '(')
                || word.is_any(BEFORE_ACTORS)
                || (order && word.is_any(&["council", "committee", "cabinet", "board", "case"]))
        });
        let asker = before
            .filter(|word| word.is("the"))
            .map_or(before, |_| at.checked_sub(2).and_then(|n| all.get(n)));
        let asks =
            asker.is_some_and(|word| word.is_any(ASKS) || order && word.is_any(&["authorise", "authorises"]));
        if !opens && !asks {
            return None;
        }
        // `a meeting with the Head of Roads to discuss`.
        let joint = before.filter(|word| word.is("the")).and(at.checked_sub(2)).and_then(|n| all.get(n));
        if joint.is_some_and(|word| {
            word.is_any(&["with", "of", "by", "from", "to", "in", "at", "on", "and", "between"])
        }) {
            return None;
        }
        let article = all.get(at)?.is("the") || before.is_some_and(|word| word.is("the"));
        let (owner, next) = actor(sentence, all, at, article)?;
        // `asked the Clerk to arrange`.
        if asks {
            let does = is(all, next, &["to"])
                && (is(all, next + 1, DO) && (order || !is(all, next + 1, AT_ONCE))
                    || order && is_base_verb(all, next + 1) && !is(all, next + 1, POWERS));
            let start = all.get(at)?.start;
            let from = all.get(next + 1).filter(|_| does)?.start;
            return Some((Task { owner: owner.0, words: owner.1, start, from }, next + 1));
        }
        // "It was suggested that the Clerk contact the county": an order, softly given.
        let soft = before.is_some_and(|word| word.is("that") || word.is("the"))
            && all.get(at.saturating_sub(3)..at).is_some_and(|words| {
                words.iter().any(|word| word.is_any(&["suggested", "requested", "asked", "proposed"]))
                    && words.iter().any(|word| word.is("that"))
            });
        // `Clerk inform the school of this.`: the whole sentence is no more than the order.
        let bare = at == 0 && all.first().is_some_and(|word| word.is("clerk") && word.text.starts_with('C'));
        let order = order || soft || bare;
        let first = before.is_none_or(|word| !word.is_word() || word.is("that"));
        // `Secretary inform the charity of this.`
        let named =
            || (before.is_none() && owner.2 && orders(all, next) && is(all, next, DO)).then_some(next);
        let plainly = || (first && is(all, next, &["to"]) && is_base_verb(all, next + 1)).then_some(next + 1);
        // `Councillor Archer to replace Councillor Bell`: a substitute.
        let stands_in = is(all, next, &["to"])
            && is(all, next + 1, &["replace"])
            && all.get(next + 2).is_some_and(people::is_honorific);
        if stands_in {
            return None;
        }
        let task = commits(all, next, owner.2, order).or_else(plainly).or_else(named)?;
        let start = before.filter(|word| word.is("the")).map_or(all.get(at)?.start, |the| the.start);
        let from = all.get(task)?.start;
        Some((Task { owner: owner.0, words: owner.1, start, from }, task))
    })
}

/// True for a word that looks like a verb behind `to`.
fn is_base_verb(all: &[Token<'_>], at: usize) -> bool {
    all.get(at).is_some_and(|word| {
        let lower = word.text.starts_with(char::is_lowercase) && word.text.len() > 1;
        let ends = ["ed", "ing", "ly"].iter().any(|end| word.text.ends_with(end));
        let small = [
            "the",
            "an",
            "this",
            "that",
            "be",
            "have",
            "note",
            "consider",
            "all",
            "date",
            "our",
            "their",
            "its",
            "continue",
            "remain",
            "serve",
            "stand",
            "represent",
        ];
        word.is_word() && lower && !ends && !word.is_any(&small)
    })
}

/// Whoever stands at a token as the subject of a task. The flag says that it is a single person for sure.
fn actor<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    at: usize,
    article: bool,
) -> Option<((PersonRef, &'t str, bool), usize)> {
    let token = all.get(at)?;
    if !token.is_word() {
        return None;
    }
    // `clerk@parish.example should write`: a page that hides its clerk behind an address.
    let address = at + usize::from(token.is("the"));
    if is_sign(all, address + 1, '@') {
        let from = all.get(address)?.start;
        let words =
            sentence.get(from..)?.split(crate::recorder::is_space).next()?.trim_end_matches([',', '.', ';']);
        let next = all.partition_point(|other| other.start < from + words.len());
        return Some(((PersonRef::holding(words), words, true), next));
    }
    if let Some(found) = post_run(sentence, all, at, article) {
        return Some(found);
    }
    if let Some(found) = people::read_at(sentence, all, at) {
        let end = (found.text.as_ptr() as usize).wrapping_sub(sentence.as_ptr() as usize) + found.text.len();
        let next = all.partition_point(|token| token.start < end);
        return Some(((found.person, found.text, !found.plural), next));
    }
    if let Some(found) = local_council(sentence, all, at) {
        return Some(found);
    }
    if article {
        // `The HLX would look`: a post's short form.
        let place = at + usize::from(token.is("the"));
        let post = all.get(place).filter(|word| {
            is_post_letters(word.text) && is(all, place + 1, &["would", "will", "to", "agreed", "undertook"])
        })?;
        let words = sentence.get(post.start..post.end())?;
        return Some(((PersonRef::holding(words), words, true), place + 1));
    }
    // Initials: "GD would write", "KC/JS to ask".
    let letters = |n: usize| {
        all.get(n).is_some_and(|t| {
            (2..=3).contains(&t.text.len()) && t.text.bytes().all(|b| b.is_ascii_uppercase())
        })
    };
    if letters(at) {
        let mut last = at;
        while is_sign(all, last + 1, '/') && letters(last + 2) {
            last += 2;
        }
        let words = sentence.get(token.start..all.get(last)?.end())?;
        return Some(((PersonRef::new().name(words), words, true), last + 1));
    }
    // A bare name: two or three capitalised words at the start.
    let upper = |n: usize| {
        all.get(n).is_some_and(|t| {
            t.is_word() && t.text.starts_with(char::is_uppercase) && t.text.chars().any(char::is_lowercase)
        })
    };
    if at == 0 || is_sign(all, at - 1, '–') || is_sign(all, at - 1, '-') {
        let count = (at..at + 4).take_while(|&n| upper(n)).count();
        if (2..=3).contains(&count) {
            let words = sentence.get(token.start..all.get(at + count - 1)?.end())?;
            let plain = all.get(at..at + count)?.iter().all(|t| {
                let no = t.is_any(ORGANISATION_WORDS) || t.is_any(NOT_NAMES) || people::is_honorific(t);
                !no
            });
            return plain.then(|| ((PersonRef::new().name(fold(words)), words, false), at + count));
        }
    }
    None
}

/// `The Parish Council will`, `the PC will`: the council that keeps the minutes takes it on itself.
fn local_council<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    at: usize,
) -> Option<((PersonRef, &'t str, bool), usize)> {
    let from = at + usize::from(is(all, at, &["the"]));
    let named =
        is(all, from, &["parish", "town", "community"]) && is(all, from + 1, &["council", "councillors"]);
    let letters = all.get(from).is_some_and(|word| ["PC", "TC", "CC"].contains(&word.text)) && from > at;
    let next = from + if named { 2 } else { 1 };
    let words = sentence.get(all.get(from)?.start..all.get(next - 1)?.end())?;
    ((named || letters) && is(all, next, &["will"]))
        .then(|| ((PersonRef::holding(fold(words)), words, true), next))
}

/// `The Group Manager Placements and Services undertook`, `The Head of Children in Care would`: all the words of a post up
/// to the verb.
fn post_run<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    at: usize,
    article: bool,
) -> Option<((PersonRef, &'t str, bool), usize)> {
    let from = at + usize::from(all.get(at)?.is("the"));
    let capital =
        |n: usize| all.get(n).is_some_and(|word| word.is_word() && word.text.starts_with(char::is_uppercase));
    if !(article && capital(from)) {
        return None;
    }
    let mut to = from;
    while capital(to)
        || is(all, to, &["of", "in", "and", "for", "&"]) && capital(to + 1)
        || is_sign(all, to, '&') && capital(to + 1)
    {
        to += 1;
    }
    let verb = is(all, to, PROMISED) || is(all, to, &["would", "will"]);
    let words = sentence.get(all.get(from)?.start..all.get(to.checked_sub(1)?)?.end())?;
    (verb && (4..=12).contains(&(to - from)) && is_post(words))
        .then(|| ((PersonRef::holding(fold(words)), words, true), to))
}

fn is_sign(all: &[Token<'_>], at: usize, c: char) -> bool {
    all.get(at).is_some_and(|token| token.kind == Kind::Sign(c))
}

/// The token at which a task begins behind its subject, where the words between commit the subject to it.
pub(crate) fn commits(all: &[Token<'_>], from: usize, surely_one: bool, order: bool) -> Option<usize> {
    let mut at = skip_adverbs(all, from);
    // `Ann Archer, Chair of the school, would`: a comma is passed once.
    if is_sign(all, at, ',') {
        at = (at + 1..at + 10).find(|&n| is_sign(all, n, ','))? + 1;
    }
    if is(all, at, &["has", "had", "have"]) {
        at = skip_adverbs(all, at + 1);
        return is(all, at, PROMISED).then(|| promised(all, at))?;
    }
    if is(all, at, PROMISED) {
        return promised(all, at);
    }
    // `be and is hereby authorised and instructed to`.
    if is(all, at, &["is", "are", "was", "were", "be"]) {
        let reach = if order { 24 } else { 8 };
        let to = (at + 1..at + reach).find(|&n| is(all, n, &["to"]))?;
        let mut between = all.get(at + 1..to)?;
        // `be authorised, after consultation with the Chairman, to move`
        if let Some(comma) = between.iter().position(|sign| sign.kind == Kind::Sign(','))
            && between.last().is_some_and(|sign| sign.kind == Kind::Sign(','))
        {
            between = between.get(..comma).unwrap_or_default();
        }
        let small = ["and", "is", "be", "hereby", "therefore", "also", "now", "authorised"];
        if between.is_empty() {
            return (is(all, to + 1, DO) && !is(all, to + 1, DO_VAGUELY)).then_some(to + 1);
        }
        let plain = between.iter().all(|word| word.is_any(TASKED) || word.is_any(&small));
        let charged = order
            && between.iter().any(|word| word.is_any(&["authorised", "authorized"]))
            && !is(all, to + 1, POWERS);
        let tasked = charged || between.iter().any(|word| word.is_any(TASKED));
        return (plain
            && tasked
            && !is(
                all,
                to + 1,
                &[
                    "be", "clarify", "confirm", "explain", "give", "speak", "comment", "note", "consider",
                    "leave", "approve",
                ],
            ))
        .then_some(to + 1);
    }
    // `that the Chair write to`.
    if order && at == from && orders(all, at) {
        return Some(at);
    }
    if surely_one && is(all, at, &["to"]) {
        return is(all, at + 1, DO).then_some(at + 1);
    }
    if is(all, at, MODALS) {
        let should = is(all, at, &["should", "shall"]);
        let verb = skip_adverbs(all, at + 1);
        if is(all, verb, &["be"]) {
            return is(all, verb + 1, DOING).then_some(verb + 1);
        }
        if should && !surely_one {
            return None;
        }
        // "will continue to chase", "would make arrangements".
        if is(all, verb, &["continue"]) && surely_one {
            return is(all, verb + 1, &["to", "with", "trying", "chasing", "working"]).then_some(verb);
        }
        if is(all, verb, &["keep"]) {
            let told = (verb + 1..verb + 7).any(|n| is(all, n, &["updated", "informed", "posted"]));
            return told.then_some(verb);
        }
        if is(all, verb, &["make"]) {
            let what = ["arrangements", "enquiries", "inquiries", "contact", "enquires"];
            return (verb + 1..verb + 3).any(|n| is(all, n, &what)).then_some(verb);
        }
        let meets = is(all, verb, &["meet"]) && is(all, verb + 1, &["with"]);
        let passes = is(all, verb, &["pass"]) && (is(all, verb + 2, &["on"]) || is(all, verb + 1, &["on"]));
        let vague = is(all, verb, DO_VAGUELY) && !should && !meets && !passes;
        let helped = all
            .get(verb + 1..(verb + 12).min(all.len()))
            .is_some_and(|words| words.iter().any(|word| word.is_any(DO_PARTICLES)));
        return (is(all, verb, DO) && (!vague || helped)).then_some(verb);
    }
    None
}

/// What somebody authorised may decide, which is a power and no task.
const POWERS: &[&str] = &[
    "agree",
    "determine",
    "grant",
    "refuse",
    "negotiate",
    "enter",
    "award",
    "accept",
    "incur",
    "spend",
    "act",
    "exercise",
    "decide",
    "sign",
    "execute",
    "vary",
    "approve",
    "renew",
];

/// `the Chair write to`, `the Director circulates a note`: a verb and no noun.
fn orders(all: &[Token<'_>], at: usize) -> bool {
    let Some(word) = all.get(at) else { return false };
    let bare = |text: &str| DO.iter().find(|verb| text.eq_ignore_ascii_case(verb)).copied();
    let verb = bare(word.text)
        .or_else(|| word.text.strip_suffix("es").and_then(bare))
        .or_else(|| word.text.strip_suffix('s').and_then(bare));
    let object = is(
        all,
        at + 1,
        &["a", "all", "an", "any", "back", "further", "members", "on", "the", "to", "whether", "with"],
    );
    verb.is_some_and(|verb| (verb == word.text && !word.is_any(NOUNS)) || object)
}

fn promised(all: &[Token<'_>], at: usize) -> Option<usize> {
    let to = skip_adverbs(all, at + 1);
    let decides = is(all, to + 1, DECIDE);
    (is(all, to, &["to"]) && all.get(to + 1).is_some_and(Token::is_word) && !decides).then_some(to + 1)
}
