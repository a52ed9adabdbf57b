//! What the page says there was none of: "There were no matters arising."

use crate::blocks::Block;
use crate::gates::Gate;
use crate::recorder::Recorder;
use crate::sentences::sentences;
use crate::wordlist::Stems;
use crate::words::page::NEGATIVES;
use minutebook::{AgendaItem, Declarations, ItemKind, Meeting, NoneStated, Pointer};
use std::sync::LazyLock;

static NONE: LazyLock<Stems> = LazyLock::new(|| Stems::new(&["no", "none"]));

/// Reads the explicit negatives of one item's debate.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    debate: &[Block<'t>],
    item: &mut AgendaItem,
    at: &Pointer,
    meeting: &mut Meeting,
) {
    let told = debate.iter().filter(|block| !Gate::Negatives.shut(block.text));
    for sentence in told.flat_map(|block| sentences(block.text)) {
        if !NONE.are_words_of(sentence) {
            continue;
        }
        let lower = sentence.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        // "None." alone answers the item's title.
        let kind = if words.clone().count() <= 3 && words.clone().next() == Some("none") {
            of_title(item.kind)
        } else if words.any(|word| word == "no") {
            NEGATIVES
                .iter()
                .find(|(pieces, _)| pieces.iter().all(|piece| lower.contains(piece)))
                .map(|(_, kind)| *kind)
        } else {
            None
        };
        let Some(kind) = kind.filter(|kind| !item.none_stated.contains(kind)) else { continue };
        // "There were no disclosable interests. Councillor A declared a personal one.": some were declared.
        if kind == NoneStated::Declarations && matches!(meeting.interests, Declarations::Declared(_)) {
            continue;
        }
        rec.stated(&at.field("none_stated").at(item.none_stated.len()), sentence);
        item.none_stated.push(kind);
        if kind == NoneStated::Declarations && meeting.interests == Declarations::NotStated {
            rec.stated(&Pointer::root().field("meeting").field("interests"), sentence);
            meeting.interests = Declarations::NoneDeclared;
        }
    }
}

fn of_title(kind: Option<ItemKind>) -> Option<NoneStated> {
    match kind? {
        ItemKind::Declarations => Some(NoneStated::Declarations),
        ItemKind::MattersArising => Some(NoneStated::MattersArising),
        ItemKind::UrgentBusiness => Some(NoneStated::UrgentBusiness),
        ItemKind::PublicQuestions => Some(NoneStated::PublicQuestions),
        ItemKind::OutstandingIssues => Some(NoneStated::OutstandingIssues),
        _ => None,
    }
}
