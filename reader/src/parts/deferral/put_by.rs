//! Matters put by in other words: a verb, perhaps its particle, and where the matter goes.

use super::{MONEY_CARRIED, clause, is_later};
use crate::gates::Gate;
use crate::phrase;
use crate::tokens::{Token, tokens};
use crate::when;
use crate::words::decisions::MATTERS;

/// A verb, and the words of which one stands near behind it; none where the verb says it alone.
struct Form {
    verbs: &'static [&'static str],
    particles: &'static [&'static str],
    /// Whether the words put a matter off though they name no other meeting.
    alone: bool,
}

const FORMS: &[Form] = &[
    Form { verbs: &["carry", "carried", "rolled"], particles: &["forward", "over"], alone: false },
    Form { verbs: &["stood", "stand", "stands", "hold", "laid"], particles: &["over"], alone: true },
    Form { verbs: &["lie", "lies", "lay", "laid", "left"], particles: &["table"], alone: true },
    Form { verbs: &["withdrawn", "removed"], particles: &["agenda", "meeting"], alone: false },
    Form {
        verbs: &[
            "deferred",
            "defer",
            "postponed",
            "postpone",
            "adjourned",
            "adjourn",
            "continued",
            "continue",
        ],
        particles: &[],
        alone: false,
    },
];

/// The verbs' beginnings, of which a sentence must have one.
pub(crate) const VERBS: &[&str] = &[
    "defer",
    "postpone",
    "adjourn",
    "continue",
    "carr",
    "rolled",
    "stood",
    "stand",
    "hold over",
    "laid",
    "table",
    "withdrawn",
    "removed",
];

/// What may be put by as a whole.
const WHOLE: &[&str] = &[
    "items",
    "reports",
    "matters",
    "motions",
    "applications",
    "requests",
    "hearing",
    "review",
    "appeal",
    "debate",
    "business",
    "discussion",
    "this",
    "recommendations",
];

/// "This item stood over until the July meeting", "the hearing was adjourned to 22 May": the words that name the other meeting.
pub(super) fn find(sentence: &str) -> Option<&str> {
    if Gate::PutBy.shut(sentence) {
        return None;
    }
    let all = tokens(sentence);
    (0..all.len()).find_map(|n| FORMS.iter().find_map(|form| put_by(sentence, &all, n, form)))
}

fn put_by<'t>(sentence: &'t str, all: &[Token<'t>], verb: usize, form: &Form) -> Option<&'t str> {
    all.get(verb).filter(|word| word.is_any(form.verbs))?;
    let front = all.get(verb.saturating_sub(12)..verb)?;
    let last = front.get(front.len().saturating_sub(2)..)?;
    if last.iter().any(|word| word.is_any(&["been", "not", "previously", "if", "having"])) {
        return None;
    }
    let end = match form.particles {
        [] => verb,
        words => (verb + 1..(verb + 8).min(all.len()))
            .find(|&n| all.get(n).is_some_and(|word| word.is_any(words)))?,
    };
    let near = all.get(verb + 1..(verb + 6).min(all.len())).unwrap_or_default();
    let mut around = front.iter().chain(near);
    let matter = around.clone().any(|word| word.is_any(MATTERS) || word.is_any(WHOLE));
    let lower = |word: &Token<'_>| word.text.to_ascii_lowercase();
    if !matter || around.any(|word| MONEY_CARRIED.iter().any(|money| lower(word).contains(money))) {
        return None;
    }
    goes_to(sentence, all, end).or_else(|| {
        form.alone.then(|| phrase::piece(sentence, all, verb, end + 1)).filter(|words| !words.is_empty())
    })
}

/// The other meeting: behind `to`, `until` and the like, before the clause ends.
fn goes_to<'t>(sentence: &'t str, all: &[Token<'t>], end: usize) -> Option<&'t str> {
    (end + 1..(end + 14).min(all.len())).find_map(|n| {
        let joint = all.get(n)?;
        let first = all.get(n + 1)?;
        let joins = joint.is_any(&["to", "until", "till", "for", "pending", "in", "at"]);
        let opens = first.is_any(&[
            "the",
            "a",
            "its",
            "our",
            "their",
            "next",
            "following",
            "one",
            "two",
            "after",
            "further",
        ]) || first.is_number()
            || when::month_number(first).is_some();
        let words = clause(sentence.get(first.start..)?);
        (joins && opens && is_later(words)).then_some(words)
    })
}
