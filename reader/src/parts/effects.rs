//! What a part of a resolution does: its operative verbs, whom it goes to, which documents it rests on.

use crate::parts::{deeds, people};
use crate::phrase::find_words;
use crate::recorder::{Recorder, fold, trim};
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::{Filter, mark};
use crate::words::decisions::{DECIDERS, DECIDING, VERBS, VerbForms};
use minutebook::lean::Ordered;
use minutebook::{AgendaItem, Organization, Pointer, ResolutionPart, Verb};
use std::sync::LazyLock;

/// Reads the effects of one part. `in_meeting` is the item's place as seen from the meeting.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    text: &'t str,
    at: &Pointer,
    item: &AgendaItem,
    in_meeting: &Pointer,
    part: &mut ResolutionPart,
) {
    for (verb, words) in verbs(text) {
        if !part.verbs.contains(&verb) {
            rec.stated(&at.field("verbs").at(part.verbs.len()), words);
            part.verbs.push(verb);
        }
    }
    let lower = text.to_ascii_lowercase();
    for marker in [
        "referred to",
        "recommended to",
        "refer to",
        "recommend to",
        "recommends to",
        "recommend that",
        "referred back to",
    ] {
        if let Some(target) =
            find_words(&lower, marker).and_then(|from| text.get(from + marker.len()..)).and_then(body_name)
        {
            rec.stated(&at.field("target"), target);
            part.target = Some(Organization::named(fold(target)));
            break;
        }
    }
    for marker in [
        "delegated authority to",
        "delegated to",
        "delegate authority to",
        "authority be delegated to",
        "delegate to",
    ] {
        let rest = find_words(&lower, marker).and_then(|from| text.get(from + marker.len()..));
        if let Some((person, words)) = rest.and_then(people::person) {
            rec.stated(&at.field("delegated_to"), words);
            part.delegated_to = Some(person);
            break;
        }
    }
    for (n, document) in item.documents.iter().enumerate() {
        let Some(label) = &document.label else { continue };
        let cited = ["appendix ", "annex ", "annexe "].iter().find_map(|word| {
            let from = lower.find(&format!("{word}{}", label.to_ascii_lowercase()))?;
            let to = from + word.len() + label.len();
            let whole = !lower.get(to..)?.starts_with(|c: char| c.is_alphanumeric());
            whole.then(|| text.get(from..to)).flatten()
        });
        if let Some(words) = cited {
            rec.stated(&at.field("documents").at(part.documents.len()), words);
            part.documents.push(in_meeting.field("documents").at(n));
        }
    }
}

/// A body by its name: `Cabinet`, `the Planning Committee`, `Full Council`.
fn body_name(text: &str) -> Option<&str> {
    let text = trim(text);
    let text = text.strip_prefix("the ").unwrap_or(text);
    let mut end = 0;
    for token in tokens(text.get(..text.len().min(120)).unwrap_or(text)) {
        let capital = token.is_word() && token.text.starts_with(char::is_uppercase);
        let small = token.is_any(&["and", "of", "for"]) || token.kind == Kind::Sign('&');
        if capital {
            end = token.end();
        } else if !small || end == 0 {
            break;
        }
    }
    (end > 2).then(|| text.get(..end)).flatten()
}

/// Every form of the verbs that decide: most words are none.
static FORMS: LazyLock<Filter> = LazyLock::new(|| {
    let forms = VERBS.iter().flat_map(|forms| [forms.infinitive, forms.participle, forms.present]);
    Filter::of_marks(forms.map(|form| mark(form.as_bytes())))
});

/// The operative verbs of a part, in order: an infinitive that opens it (`to note the report`), a participle that
/// `be` governs (`be approved`) with those joined to it, and the present tense of a body that decides (`accepts`).
pub(crate) fn verbs(text: &str) -> Vec<(Verb, &str)> {
    let all = tokens(text);
    let mut found = Vec::new();
    let (mut governed, mut opened, mut tells) = (false, false, false);
    // "To consent to the plan and instruct the Clerk": an infinitive leads, and others are joined to it.
    let mut leads = all.first().is_some_and(|first| first.is("to"));
    for (at, token) in all.iter().enumerate() {
        if !token.is_word() {
            continue;
        }
        let before = at.checked_sub(1).and_then(|n| all.get(n));
        // "be taken as read and adopted": whatever `be` governs governs what is joined to it.
        // "That this Council calls on the Government and supports the scheme", "Cabinet considered it and supported the work".
        if before.is_some_and(|word| word.is_any(DECIDERS)) && token.text.starts_with(char::is_lowercase) {
            tells |= token.text.ends_with('s');
            opened |= token.text.ends_with("ed");
        }
        governed |= token.is_any(&["taken", "confirmed", "signed", "implemented", "extended", "made", "set"])
            && before.is_some_and(|word| word.is("be"));
        let is_form = |forms: &&VerbForms| {
            token.is(forms.infinitive) || token.is(forms.participle) || token.is(forms.present)
        };
        let known = if token.passes(&FORMS) { VERBS } else { &[] };
        for forms in known.iter().filter(is_form) {
            let be = before
                .is_some_and(|word| word.is_any(&["be", "was", "were", "been", "is", "are", "declared"]))
                // "as the results had been received": told, not done.
                && !(before.is_some_and(|word| word.is("been"))
                    && at >= 2
                    && all.get(at - 2).is_some_and(|word| word.is_any(&["had", "has", "have"])))
                || at >= 2
                    && before.is_some_and(is_adverb)
                    && all.get(at - 2).is_some_and(|word| word.is_any(&["be", "was", "were"]));
            let body = before.is_some_and(|word| word.is_any(DECIDERS));
            // The answer that closes a planning line: "Supported."
            let answers = at + 2 >= all.len()
                && at > 2
                && token.text.starts_with(char::is_uppercase)
                && before.is_some_and(|sign| !sign.is_word());
            let answer_cell = at + 2 >= all.len()
                && at > 2
                && before.is_some_and(|sign| matches!(sign.kind, Kind::Sign('|' | ':')));
            let infinitive = token.is(forms.infinitive)
                && (is_open(&all, at)
                    || answers
                    || answer_cell
                    || (leads && is_joined(&all, at))
                    || is_due(&all, at));
            // "was proposed by A, seconded by B and elected"
            let chosen = matches!(forms.verb, Verb::Elect | Verb::Appoint)
                && before.is_some_and(|word| word.is_any(&["and", "duly", "unanimously"]))
                && all.iter().take(at).any(|word| word.is_any(&["proposed", "nominated"]));
            // "Noted the report": the participle opens what was decided.
            let opens = at == 0
                && (token.text.starts_with(char::is_uppercase)
                    || all
                        .get(1)
                        .is_some_and(|next| next.is_any(&["the", "a", "an", "that", "and", "this"]))
                    || token.is("delegated")
                        && all.get(1).is_some_and(|next| next.is_any(&["authority", "powers"])));
            // "Noted the update and agreed to receive another": joined to the one that opens.
            let joined = before.is_some_and(|word| word.is("and"))
                && all.get(at + 1).is_some_and(|next| next.is_any(&["to", "that", "the", "a"]));
            // "be given delegated authority to".
            let given = token.is("delegated")
                && all
                    .get(at + 1)
                    .is_some_and(|next| next.is_any(&["authority", "powers", "power", "responsibility"]))
                && before.is_some_and(|word| {
                    word.is_any(&[
                        "given", "granted", "give", "grant", "grants", "gives", "with", "has", "have",
                    ])
                });
            let participle = token.is(forms.participle)
                && (given
                    || be
                    || body
                    || opens
                    || answers
                    || chosen
                    || answer_cell
                    || (governed && closes(&all, at) && !refers_back(&all, at))
                    || (opened && joined));
            // "notes the outcome", "APPROVES the plan": the body stands above the list.
            let first = at == 0
                && all
                    .get(1)
                    .is_some_and(|next| next.is_word() && !next.is_any(&["of", "for", "and", "from", "in"]));
            let present = token.is(forms.present)
                && (first || at >= 2 && (!is_noun(&all, at) || tells && is_joined(&all, at)));
            if infinitive || participle || present {
                governed |= participle && !opens;
                opened |= participle && opens;
                leads |= infinitive;
                tells |= present;
                found.push((forms.verb, token.text));
                break;
            }
        }
    }
    for (verb, words) in deeds::read(text, &all) {
        if found.iter().all(|(known, _)| *known != verb) {
            found.push((verb, words));
        }
    }
    found.order_by_key(|(_, words)| words.as_ptr() as usize);
    found
}

/// `formally`, `otherwise`: what may stand between an auxiliary and its verb.
fn is_adverb(word: &Token<'_>) -> bool {
    word.text.ends_with("ly")
        || word.is_any(&["also", "hereby", "otherwise", "now", "therefore", "thus", "again", "duly"])
}

/// `the report referred to in Minute 19`: told of, and not sent on.
fn refers_back(all: &[Token<'_>], at: usize) -> bool {
    all.get(at).is_some_and(|word| word.is("referred"))
        && all.get(at + 1).is_some_and(|next| next.is("to"))
        && all.get(at + 2).is_some_and(|next| next.is_any(&["in", "at", "above", "below", "under"]))
}

/// "approve and adopt the Schedule", "consent to the plan and instruct the Clerk": joined to the infinitive that leads, with
/// its object behind it.
fn is_joined(all: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|n| all.get(n));
    let object = all.get(at + 1).is_none_or(|next| {
        next.is_any(&[
            "the", "a", "an", "this", "these", "that", "them", "it", "its", "any", "all", "to", "and",
            "their",
        ]) || next.text.starts_with(char::is_uppercase)
            || matches!(next.kind, Kind::Sign('.' | ',' | ';'))
    });
    object && before.is_some_and(|word| word.is("and") || matches!(word.kind, Kind::Sign('&' | ',' | ';')))
}

/// "the Council must strongly support the plan", "that AB would request a search": what somebody is to do.
fn is_due(all: &[Token<'_>], at: usize) -> bool {
    let adverb =
        usize::from(at.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|word| word.text.ends_with("ly")));
    let Some(modal) = at.checked_sub(1 + adverb) else { return false };
    let head = all.get(..modal).unwrap_or_default();
    let first = head.iter().skip(1).all(|word| {
        !word.is_any(&[
            "if", "who", "which", "whether", "would", "should", "will", "must", "be", "to", "they", "he",
            "she",
        ])
    });
    let object = all
        .get(at + 1)
        .is_some_and(|next| next.is_any(&["the", "a", "an", "this", "these", "that", "its", "all", "their"]));
    all.get(modal).is_some_and(|word| word.is_any(&["must", "should", "would", "will", "shall"]))
        && (2..=14).contains(&modal)
        && first
        && object
}

/// An infinitive that carries the decision: at the start, behind a leading `to` or `that`, or joined to such a one.
fn is_open(all: &[Token<'_>], at: usize) -> bool {
    // "to unanimously approve", "and otherwise approve".
    let at = at - usize::from(at.checked_sub(1).and_then(|n| all.get(n)).is_some_and(is_adverb));
    let before = |n: usize| at.checked_sub(n).and_then(|n| all.get(n));
    // "(5) a review after a year": a noun.
    if before(1).is_some_and(|word| word.is("a"))
        && !before(2).is_some_and(|sign| sign.kind == Kind::Sign('('))
    {
        return false;
    }
    // "does approve"; "and agreed to receive".
    let said = before(1).is_some_and(|word| word.is_any(&["does", "do", "hereby"]))
        && all.iter().take(at).any(|word| word.is_any(DECIDERS))
        || before(1).is_some_and(|word| word.is("to"))
            && before(2).is_some_and(|word| word.is_any(DECIDING))
            && before(3).is_none_or(|word| word.is("and") || !word.is_word());
    if said {
        return true;
    }
    let lead = all
        .iter()
        .take(at)
        .all(|word| word.is_any(&["to", "that", "and", "formally", "a", "i", "1"]) || !word.is_word());
    let joined = before(1).is_some_and(|word| word.is("to"))
        && before(2).is_some_and(|word| {
            word.is("and")
                || word.kind == Kind::Sign(';')
                || word.kind == Kind::Sign(',')
                || (word.is_any(DECIDING) && word.text.chars().all(char::is_uppercase))
        });
    // "That the Parish Council support these plans": the body's verb in the form of a wish.
    let asked = || all.iter().take(at).any(|word| word.is_any(&["requested", "asked", "request", "invited"]));
    let wished = before(1)
        .is_some_and(|word| word.is_any(DECIDERS) && word.text.starts_with(char::is_uppercase))
        && !asked();
    lead || joined || wished
}

/// A participle at the end of its clause: "risks noted and actions approved".
fn closes(all: &[Token<'_>], at: usize) -> bool {
    all.get(at + 1).is_none_or(|next| {
        next.is_any(&["and", "by", "subject", "as", "in", "to", "for", "from", "back", "on"])
            || !next.is_word()
    })
}

/// "the notes", "its supports": a noun with an article or a possessive before it.
fn is_noun(all: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|word| {
        word.is_any(&[
            "the",
            "a",
            "an",
            "its",
            "their",
            "these",
            "those",
            "of",
            "and",
            "any",
            "other",
            "meeting",
            "support",
            "financial",
            "family",
            "by",
            "with",
            "for",
            "as",
        ]) || !word.is_word()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&'static str> {
        verbs(text).iter().map(|(verb, _)| verb.as_str()).collect()
    }

    #[test]
    fn operative_verbs() {
        assert_eq!(read("to Note the report."), ["note"]);
        assert_eq!(
            read("the performance be reviewed, any risks noted and relevant actions approved; and"),
            ["review", "note", "approve"]
        );
        assert_eq!(read("the Cabinet Member for Roads accepts the annual report"), ["accept"]);
        assert_eq!(read("that authority be delegated to the Director"), ["delegate"]);
        assert_eq!(read("That the Parish Council support these plans"), ["support"]);
        assert_eq!(read("to approve the budget and to thank the clerk"), ["approve", "thank"]);
        assert_eq!(read("To approve and adopt the Schedule."), ["approve", "adopt"]);
        assert_eq!(read("to consent to the plan and instruct the Clerk"), ["instruct"]);
        assert_eq!(read("the Parish Council must strongly support the plan"), ["support"]);
        assert_eq!(read("acceptance of the Minutes"), ["accept"]);
        assert_eq!(read("to attend the review and support group"), [""; 0]);
        assert_eq!(read("the role could include support for carers who asked for it"), [""; 0]);
        assert_eq!(read("the wording required clarification"), [""; 0]);
    }
}
