//! An item that may tell of the meeting as a whole: standing business, comings and goings.

use crate::item::{self, RawItem, Shared};
use crate::lines::Line;
use crate::parts::{apologies, attendance, interests, movements, next_meeting, sections};
use crate::recorder::Recorder;
use crate::words::minutes::Section;
use minutebook::{AgendaItem, Declarations, ItemKind, Meeting, Pointer};

/// Reads an item that may also tell of the meeting as a whole: standing business, comings and goings.
#[expect(
    clippy::too_many_arguments,
    reason = "the state of one pass over a page; both page forms with items hold it"
)]
pub(super) fn read<'t>(
    rec: &mut Recorder<'t>,
    raw: &RawItem<'t>,
    body: &[Line<'t>],
    item: &mut AgendaItem,
    at: &Pointer,
    meeting: &mut Meeting,
    register: &mut attendance::Register<'t>,
    shared: &mut Shared,
) {
    standing(rec, raw.title, body, item, at, meeting, register);
    // The readers of items add to the same attendance.
    std::mem::swap(&mut meeting.attendance, &mut shared.attendance);
    item::read(rec, raw, item, at, shared, meeting);
    std::mem::swap(&mut meeting.attendance, &mut shared.attendance);
    for line in body {
        movements::read(rec, line.text, Some(item.id), &mut meeting.attendance);
    }
}

/// What the standing items say about the meeting as a whole.
fn standing<'t>(
    rec: &mut Recorder<'t>,
    title: &'t str,
    body: &[Line<'t>],
    item: &mut AgendaItem,
    at: &Pointer,
    meeting: &mut Meeting,
    register: &mut attendance::Register<'t>,
) {
    let lower = title.to_lowercase();
    let texts: Vec<&'t str> = body.iter().map(|line| line.body()).collect();
    let roll = sections::label(title)
        .is_some_and(|(section, _, rest)| rest.is_empty() && section != Section::Public);
    if item.kind == Some(ItemKind::Apologies)
        || roll
        || lower.contains("substitut")
        || lower.contains("apolog")
        || lower.contains("attendance")
    {
        attendance::item(rec, body, title, meeting, register);
    } else if lower.contains("public") || lower.contains("forum") || lower.contains("welcome") {
        for line in body {
            apologies::sentence(rec, line.text, meeting, register);
        }
    }
    // `4. No declarations of interest were made.`: the title is the answer.
    let titled = lower.starts_with("no ").then_some(title);
    let declarations =
        item.kind == Some(ItemKind::Declarations) && meeting.interests == Declarations::NotStated;
    let place = if declarations {
        Pointer::root().field("meeting").field("interests")
    } else {
        at.field("interests")
    };
    if declarations {
        let texts: Vec<&'t str> = titled.into_iter().chain(texts.iter().copied()).collect();
        meeting.interests = interests::read(rec, &texts, true, &meeting.attendance, &place);
    } else if texts.iter().any(|text| text.contains("interest")) {
        // What was declared before is told again where somebody leaves for it.
        let told = matches!(meeting.interests, Declarations::Declared(_));
        // "Declared a financial interest in this item": told at the start with the item's number.
        let known = |text: &str| match &meeting.interests {
            Declarations::Declared(all) if text.contains("this item") => all.iter().any(|one| {
                let last = one.person.name.as_deref().and_then(|name| name.rsplit(' ').next());
                one.item.is_some() && one.item == item.number && last.is_some_and(|last| text.contains(last))
            }),
            _ => false,
        };
        let texts: Vec<&'t str> = texts
            .iter()
            .copied()
            .filter(|text| !(told && interests::is_told_again(text) || known(text)))
            .collect();
        let found = interests::read(rec, &texts, false, &meeting.attendance, &place);
        if matches!(found, Declarations::Declared(_)) {
            item.interests = found;
        }
    }
    if item.kind == Some(ItemKind::DateOfNextMeeting) || lower.starts_with("next meeting") {
        for text in std::iter::once(title).chain(texts.iter().copied()) {
            next_meeting::read(rec, text, meeting);
        }
    }
}
