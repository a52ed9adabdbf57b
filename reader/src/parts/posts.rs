//! Where the name of a post begins and ends in running text.

use crate::parts::people::is_honorific;
use crate::tokens::{Kind, Token};
use crate::wordlist::{Filter, WordList, mark};
use crate::words::people::{NAME_PARTICLES, POST_ENDS, POST_HEADS, POST_MODIFIERS, POST_PARTICIPLES, RANKS};
use std::sync::LazyLock;

/// Words that a person can begin with though they have no capital.
static BEGINS_PERSONS: LazyLock<Filter> = LazyLock::new(|| {
    let plural = POST_HEADS.iter().map(|head| format!("{head}s"));
    let lists = [RANKS, POST_MODIFIERS, POST_HEADS, NAME_PARTICLES].into_iter().flatten();
    let words = ["the", "a", "an", "head"].iter().chain(lists).map(|word| (*word).to_owned()).chain(plural);
    Filter::of_marks(words.map(|word| mark(word.as_bytes())))
});

/// False for a word in small letters that surely begins nobody: most words.
pub(super) fn may_begin_person(token: &Token<'_>) -> bool {
    !token.text.starts_with(|c: char| c.is_ascii_lowercase()) || token.passes(&BEGINS_PERSONS)
}

/// The singular of a word that ends a post.
pub(super) fn head_word(token: &Token<'_>) -> Option<&'static str> {
    if !token.is_word() {
        return None;
    }
    let is = |word: &str, mark: u16| {
        if POST_HEADS.may_hold(mark) {
            POST_HEADS.iter().find(|head| word.eq_ignore_ascii_case(head))
        } else {
            None
        }
    };
    let single = || token.text.strip_suffix('s').and_then(|word| is(word, mark(word.as_bytes())));
    is(token.text, token.mark()).or_else(single).copied()
}

pub(super) fn is_plural(token: &Token<'_>) -> bool {
    token.text.ends_with('s') && head_word(token).is_some_and(|head| head.len() < token.text.len())
}

/// Where a post's head stands: the first words may only say what kind it is.
pub(super) fn post_head(all: &[Token<'_>], from: usize) -> Option<usize> {
    let mut capitals = true;
    for at in from..from + 7 {
        let token = all.get(at)?;
        if token.is("head") && all.get(at + 1).is_some_and(|next| next.is("of")) {
            return Some(at);
        }
        if head_word(token).is_some() {
            return Some(at);
        }
        let joint = at > from && (token.is("and") || matches!(token.kind, Kind::Sign('&' | ',' | '-' | '–')));
        if joint && !capitals {
            return None;
        }
        if !joint {
            let lower = token.text.starts_with(char::is_lowercase);
            if !token.is_word() || token.is_any(POST_ENDS) || token.is_any(&["of", "for", "and"]) {
                return None;
            }
            if lower && !token.is_any(POST_MODIFIERS) {
                return None;
            }
            capitals &= !lower;
        }
    }
    None
}

/// The last token of a post that goes on behind its head: `of looked after children`, `safeguarding and family support`.
pub(super) fn qualified(all: &[Token<'_>], head: usize, open: bool) -> usize {
    let Some(first) = all.get(head + 1) else { return head };
    let joined = first.is_any(&["of", "for"])
        || (first.is("to") && all.get(head + 2).is_some_and(|next| next.is("the")))
        || (first.is("with") && all.get(head + 2).is_some_and(|next| next.is("responsibility")));
    if !joined && !open {
        return head;
    }
    let content = head + if joined { 2 } else { 1 };
    let content = content + usize::from(all.get(content).is_some_and(|token| token.is("responsibility"))) * 2;
    let content = content + usize::from(all.get(content).is_some_and(|token| token.is("the")));
    let upper = all.get(content).is_some_and(|token| token.text.starts_with(char::is_uppercase));
    let mut last = head;
    let mut comma = None;
    let mut at = content;
    while let Some(token) = all.get(at).filter(|_| at < head + 24) {
        let small = token.is_any(&["of", "for", "and", "the", "to", "&"]) || token.kind == Kind::Sign('&');
        if token.kind == Kind::Sign(',') {
            comma = comma.or(Some(last));
        } else if token.is("and") && (starts_person(all, at + 1) || ends_post(all, at + 1, false)) {
            break;
        } else if small && !token.is("and") && token.kind != Kind::Sign('&') {
            let goes_on = all.get(at + 1).is_some_and(|next| next.is_word());
            if at == content
                || !goes_on
                || (token.is_any(&["to", "the"])
                    && !all.get(at - 1).is_some_and(|w| w.is("of") || w.is("for")))
            {
                break;
            }
        } else if !small {
            let after_joint = at == content
                || all
                    .get(at - 1)
                    .is_some_and(|word| word.is_any(&["of", "for"]) || word.kind == Kind::Sign(','));
            if !token.is_word() || ends_post(all, at, after_joint && joined) || starts_person(all, at) {
                break;
            }
            if upper && token.text.starts_with(char::is_lowercase) {
                break;
            }
            last = at;
            if all.get(at - 1).is_some_and(|word| word.is("and") || word.kind == Kind::Sign('&')) {
                // The list that commas opened has come to its end.
                comma = None;
            }
        }
        at += 1;
    }
    // Commas count only inside a list that an "and" ends.
    comma.unwrap_or(last)
}

/// True where a word of running text ends a post.
fn ends_post(all: &[Token<'_>], at: usize, after_joint: bool) -> bool {
    let Some(token) = all.get(at) else { return true };
    if token.is_any(POST_ENDS) {
        return true;
    }
    let lower = token.text.to_ascii_lowercase();
    let participle = lower.ends_with("ed") && lower.len() > 3 && token.text.starts_with(char::is_lowercase);
    let looked_after = lower == "looked" && all.get(at + 1).is_some_and(|next| next.is("after"));
    participle && !looked_after && !(after_joint && POST_PARTICIPLES.contains(&lower.as_str()))
}

/// True where another person begins, so that an "and" or a comma before it ends a post.
fn starts_person(all: &[Token<'_>], at: usize) -> bool {
    let Some(token) = all.get(at) else { return false };
    is_honorific(token)
        || (token.is_any(RANKS) && all.get(at + 1).is_some_and(is_honorific))
        || (token.is("the") && post_head(all, at + 1).is_some())
        || token.is_any(&["chair", "chairman", "chairperson", "clerk", "director"])
}
