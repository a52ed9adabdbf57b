//! Short forms of posts: `Head of Roads (HR)`, then `The HR`.

use crate::parts::people::{self, Person};
use crate::recorder::{is_space, trim};
use crate::words::discussion::{ORGANISATION_LETTERS, POST_LETTERS};

/// Short forms that the text defines: `Head of Roads (HR)`.
#[derive(Default)]
pub(crate) struct ShortForms<'t> {
    known: Vec<(&'t str, Option<Person<'t>>)>,
}

impl<'t> ShortForms<'t> {
    /// Notes the short forms that a text defines, of posts and of anything else.
    pub(crate) fn note(&mut self, text: &'t str) {
        for (open, _) in text.match_indices('(') {
            let inner = text.get(open + 1..).unwrap_or_default();
            let inner = inner
                .find(|c: char| !c.is_ascii_uppercase())
                .and_then(|end| inner.get(..end))
                .unwrap_or_default();
            let closed = text.get(open + 1 + inner.len()..).is_some_and(|rest| rest.starts_with(')'));
            let letters = (2..=6).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_uppercase());
            if !letters || !closed || self.known.len() >= 200 || self.find(inner).is_some() {
                continue;
            }
            let full = text.get(..open).map(trim).and_then(|before| expansion(before, inner));
            let person = full.and_then(people::read).filter(|p| Some(p.text) == full && p.post.is_some());
            self.known.push((inner, person));
        }
    }

    pub(crate) fn find(&self, short: &str) -> Option<&(&'t str, Option<Person<'t>>)> {
        self.known.iter().find(|(known, _)| *known == short)
    }
}

/// The words before a bracket whose first letters are the short form's.
fn expansion<'t>(before: &'t str, short: &str) -> Option<&'t str> {
    let mut letters = short.chars().rev().peekable();
    let mut end = before.len();
    for _ in 0..short.len() + 4 {
        let head = before.get(..end)?;
        let start = head
            .rfind(is_space)
            .map_or(0, |at| at + head.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8));
        let word = before.get(start..end)?;
        let first = word.chars().next()?.to_ascii_uppercase();
        if letters.peek() == Some(&first) {
            letters.next();
        } else if !matches!(word, "of" | "and" | "the" | "for" | "&" | "to" | "in") {
            return None;
        }
        if letters.peek().is_none() {
            return before.get(start..);
        }
        end = before.get(..start)?.trim_end_matches(is_space).len();
        if end == 0 {
            return None;
        }
    }
    None
}

/// True for letters that are likely a post's short form, `HLX`, and no known organisation's.
pub(crate) fn is_post_letters(text: &str) -> bool {
    let letters = (2..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
    let post = POST_LETTERS.iter().any(|letters| text.starts_with(letters)) || text.ends_with('O');
    letters && post && !ORGANISATION_LETTERS.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::speech::speech;

    #[test]
    fn short_forms() {
        let mut short = ShortForms::default();
        short.note("a report from the Head of Roads and Paths (HRP), with the Roads Agency North (RAN)");
        let told = speech("The HRP explained that it was.", &short);
        assert_eq!(told.subject.unwrap().post, Some("Head of Roads and Paths"));
        assert_eq!(speech("The RAN explained that it was.", &short).subject, None);
    }
}
