//! Items that were taken though no agenda listed them, and why the chair allowed it.

use crate::blocks::Block;
use crate::gates::Gate;
use crate::recorder::{Recorder, fold};
use crate::sentences::sentences;
use minutebook::{AgendaItem, Pointer};

/// Who can allow it.
const CHAIRS: &[&str] = &["chair", "mayor", "presid", "provost", "convener"];
/// What it is called.
const URGENT: &[&str] = &["urgent", "urgency", "special circumstances"];
/// What leads to a reason.
const CAUSES: &[&str] = &[
    " because ",
    " as ",
    " since ",
    " due to ",
    " owing to ",
    " in view of ",
    " on the grounds ",
    " on the ground ",
    " in order ",
    " by reason of ",
    " so that ",
    " given ",
    "special circumstances",
    " for the reason",
];

/// Words without one of which nothing is said of it.
pub(crate) const HINTS: &[&str] = &["urgen", "special circumstances", " agenda", "summons"];

/// Reads what the minutes of an item say of its urgency, and whether an agenda listed it.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, blocks: &[Block<'t>]) {
    for block in blocks {
        if Gate::Urgency.shut(block.text) {
            continue;
        }
        for sentence in sentences(block.text) {
            let lower = sentence.to_lowercase();
            if item.urgency.is_none() && is_reason(&lower) {
                rec.stated(&at.field("urgency"), sentence);
                item.urgency = Some(fold(sentence));
            }
            if item.listed.is_none() && is_unlisted(&lower) {
                rec.stated(&at.field("listed"), sentence);
                item.listed = Some(false);
            }
        }
    }
}

/// `The Chair agreed to take this item as urgent because the lease ends on Friday`.
fn is_reason(lower: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let about_item = has(&["item", "matter", "report", "business"]);
    let allowed =
        has(&["agreed", "accepted", "allowed", "consented", "permitted", "was of the opinion", "ruled"]);
    // "as urgent" is no reason by itself.
    let told = lower.replace("as urgent", "urgent").replace("as a matter of urgency", "urgency");
    let told = told.replace("as an urgent", "urgent");
    let caused = CAUSES.iter().any(|word| told.contains(word));
    has(CHAIRS) && has(URGENT) && about_item && allowed && caused && !lower.contains("no urgent")
}

/// `This item was not on the agenda`: said of the item itself, not of questions that the public may ask.
fn is_unlisted(lower: &str) -> bool {
    let own = ["this item", "the item", "this matter", "this report", "the report"];
    let not =
        ["was not on", "had not been on", "was not included on", "was not included in", "was not listed"];
    let list = ["the agenda", "the published agenda", "the summons"];
    let behind = own.iter().find_map(|own| lower.strip_prefix(own)).map(str::trim_start);
    let behind = behind.and_then(|rest| not.iter().find_map(|not| rest.strip_prefix(not)));
    behind.is_some_and(|rest| {
        let rest = rest.trim_start();
        let rest = rest.strip_prefix("on ").or(rest.strip_prefix("in ")).unwrap_or(rest);
        list.iter().any(|list| rest.starts_with(list))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_for_urgency() {
        for text in [
            "the chair agreed to take this item as urgent because the lease ends on friday.",
            "the chairman was of the opinion that the item be considered urgent by reason of special circumstances.",
            "the mayor accepted the report as a matter of urgency in order to meet the deadline.",
        ] {
            assert!(is_reason(text), "{text}");
        }
        for text in [
            "the chair agreed to take this item as urgent.",
            "there was no urgent business agreed by the chair, as usual, on any item.",
            "members asked for urgent repairs because the roof leaks.",
        ] {
            assert!(!is_reason(text), "{text}");
        }
    }

    #[test]
    fn items_that_no_agenda_listed() {
        assert!(is_unlisted("this item was not on the agenda."));
        assert!(is_unlisted("the report had not been on the published agenda."));
        assert!(is_unlisted("the item was not listed in the summons."));
        assert!(!is_unlisted("a resident asked about a matter that was not on the agenda."));
        assert!(!is_unlisted("this item was not on the list."));
    }
}
