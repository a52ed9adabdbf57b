//! What minutes state of a decision beside its words: why it was taken and what else was considered, by which way of
//! the law it was announced, and who agreed that it could not wait.

use crate::blocks::Block;
use crate::page::decision::label as decision_label;
use crate::recorder::{Recorder, fold};
use crate::sentences::sentences;
use crate::words::decision::Field;
use minutebook::{AgendaItem, ConsentBy, NoticeRoute, Pointer, ResolutionKind};

/// Reads the sections `Reasons for decision` and `Alternative options considered` of an item with one decision.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, blocks: &[Block<'t>]) {
    let mut decisions = item.resolutions.iter_mut().enumerate();
    let mut of_kind = decisions.by_ref().filter(|(_, one)| one.kind == ResolutionKind::Decision);
    let (Some((n, resolution)), None) = (of_kind.next(), of_kind.next()) else { return };
    let at = at.field("resolutions").at(n);
    for (field, text) in sections(rec, blocks) {
        let (name, slot) = match field {
            Field::Reasons => ("reasons", &mut resolution.reasons),
            Field::Alternatives => ("alternatives", &mut resolution.alternatives),
            _ => continue,
        };
        if slot.is_none() {
            rec.stated(&at.field(name), text);
            *slot = Some(fold(text));
        }
    }
}

/// Every section under a label of a decision: what stands behind the label and below it, up to the next.
fn sections<'t>(rec: &Recorder<'t>, blocks: &[Block<'t>]) -> Vec<(Field, &'t str)> {
    let mut found: Vec<(Field, Option<&'t str>, Option<&'t str>)> = Vec::new();
    for block in blocks {
        match decision_label(block.text).filter(|(_, label, _)| is_phrase(label)) {
            Some((field, _, value)) => {
                let value = Some(value).filter(|value| !value.is_empty());
                found.push((field, value, value));
            }
            None if block.kind == minutebook::BlockKind::Heading => found.push((Field::Other, None, None)),
            None => {
                if let Some((_, first, last)) = found.last_mut() {
                    *first = first.or(Some(block.text));
                    *last = Some(block.text);
                }
            }
        }
    }
    let whole = |(field, first, last): (Field, Option<&'t str>, Option<&'t str>)| {
        Some((field, rec.joined(first?, last?)))
    };
    found.into_iter().filter_map(whole).collect()
}

/// In minutes a bare "Reason:" can be that of a condition or a refusal; a label of several words is the decision's.
fn is_phrase(label: &str) -> bool {
    label.split_whitespace().count() > 1
}

/// The way of the law that words name: `the general exception procedure`, `special urgency`.
pub(crate) fn route(words: &str) -> Option<(NoticeRoute, &str)> {
    sentences(words).into_iter().find_map(|sentence| {
        let lower = sentence.to_lowercase();
        let denied = [" not ", "n't ", " nor ", " neither "].iter().any(|word| lower.contains(word));
        let route = match () {
            () if lower.contains("special urgency") => NoticeRoute::SpecialUrgency,
            () if lower.contains("general exception") => NoticeRoute::GeneralException,
            () => return None,
        };
        let both = lower.contains("special urgency") && lower.contains("general exception");
        (!denied && !both).then_some((route, sentence))
    })
}

/// Who words say agreed: the chair of scrutiny, or the chair or vice-chair of the council.
pub(crate) fn consent(words: &str) -> Option<(ConsentBy, &str)> {
    sentences(words).into_iter().find_map(|sentence| {
        let lower = sentence.to_lowercase();
        let agreed =
            ["agreed", "agreement of", "consent", "approved"].iter().any(|word| lower.contains(word));
        let open = [" not ", "will be", "to be", " if ", "sought"].iter().any(|word| lower.contains(word));
        let vice = ["vice-chair", "vice chair", "deputy chair"].iter().any(|word| lower.contains(word));
        let chair = lower.contains("chair");
        let by = match () {
            () if chair && lower.contains("scrutiny") && !vice => ConsentBy::ScrutinyChair,
            () if vice && lower.contains("of the council") => ConsentBy::CouncilViceChair,
            () if chair && !vice && lower.contains("of the council") => ConsentBy::CouncilChair,
            () => return None,
        };
        (agreed && !open).then_some((by, sentence))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    #[test]
    fn ways_and_consent() {
        let way = |text| route(text).map(|(route, _)| route);
        assert_eq!(way("Taken under the general exception procedure."), Some(NoticeRoute::GeneralException));
        assert_eq!(way("This is a case of special urgency."), Some(NoticeRoute::SpecialUrgency));
        assert_eq!(way("Special urgency was not claimed."), None);
        assert_eq!(way("The general exception and special urgency rules are in part 4."), None);
        let by = |text| consent(text).map(|(by, _)| by);
        assert_eq!(
            by("The Chair of the Overview and Scrutiny Committee agreed."),
            Some(ConsentBy::ScrutinyChair)
        );
        assert_eq!(by("The Vice-Chair of the Council consented to it."), Some(ConsentBy::CouncilViceChair));
        assert_eq!(by("The consent of the Chair of Scrutiny will be sought."), None);
        assert_eq!(by("The Chair of the meeting agreed."), None);
    }

    #[test]
    fn sections_of_minutes() {
        let page = "Agenda item\n\nBus contract\n\nMinutes:\n\nRESOLVED: That the contract be awarded.\n\nReasons for decision:\n\nThe old contract ends in July.\n\nAlternative options considered: None\n\nPlanning note\n";
        let reading = crate::read(page.as_bytes(), &Options::default());
        let one = &reading.meeting.agenda[0].resolutions[0];
        assert_eq!(one.reasons.as_deref(), Some("The old contract ends in July."));
        assert!(one.alternatives.as_deref().is_some_and(|text| text.starts_with("None")), "{one:?}");
    }
}
