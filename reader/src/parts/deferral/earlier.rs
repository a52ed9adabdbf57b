//! Matters that come back from an earlier meeting, which put them off.

use super::clause;
use crate::gates::Gate;
use crate::tokens::{Token, tokens};
use crate::when;

/// "deferred from the meeting on 10 April", "had been deferred at the last meeting": the words that name the earlier meeting.
pub(super) fn find(sentence: &str) -> Option<&str> {
    if Gate::PutBy.shut(sentence) {
        return None;
    }
    let all = tokens(sentence);
    all.iter().enumerate().filter(|(_, word)| word.is_any(PUT_OFF)).find_map(|(n, _)| came(sentence, &all, n))
}

const PUT_OFF: &[&str] = &["deferred", "postponed", "adjourned", "carried", "held"];

fn came<'t>(sentence: &'t str, all: &[Token<'t>], verb: usize) -> Option<&'t str> {
    let word = all.get(verb)?;
    let particle = all.get(verb + 1).is_some_and(|next| next.is_any(&["over", "forward"]));
    if word.is_any(&["carried", "held"]) && !particle {
        return None;
    }
    let joint = verb + 1 + usize::from(particle);
    let first = all.get(joint + 1)?;
    let words = clause(sentence.get(first.start..)?);
    let named = all.get(joint + 1..(joint + 8).min(all.len()))?;
    let past = || named.iter().take(3).any(|word| word.is_any(&["last", "previous", "earlier"]));
    let meeting = || named.iter().any(|word| word.is_any(&["meeting", "agenda", "session"]));
    let dated =
        || when::find(words).is_some() || named.iter().take(2).any(|word| when::month_number(word).is_some());
    let been = verb.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|before| before.is("been"));
    let from = all.get(joint)?.is("from") && (meeting() || past() || dated());
    let at = been && all.get(joint)?.is_any(&["at", "by"]) && past() && meeting();
    (from || at).then_some(words)
}
