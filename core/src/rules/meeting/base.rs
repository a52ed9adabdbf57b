//! What a quorum is counted of, and what a council may deal with.

use super::rule;
use crate::agenda::ItemKind;
use crate::meeting::MeetingKind;
use crate::organization::Classification;
use crate::resolution::ResolutionKind;
use crate::rules::{Answers, Context, Nation, Place, args};

/// The members of whom a quorum is counted where more than a third were disqualified at one time.
pub(super) fn reduced_base(cx: &Context<'_>, seats: u32) -> Option<u32> {
    let gone = cx.meeting.body.as_ref()?.disqualified?;
    (u64::from(gone) * 3 > u64::from(seats)).then_some(seats.saturating_sub(gone))
}

rule! {
    /// A quorum is counted of all members, until more than a third are disqualified at one time.
    ///
    /// # What it checks
    /// Where the record says how many members of a council in England or Wales were disqualified at one time
    /// (`disqualified`), they are no more than a third of its seats. A finding says of how many members the quorum is
    /// then counted; MTG001, MTG002 and MTG004 count it so. Without the number of seats or the nation the answer is
    /// unknown. A record that says nothing of disqualified members is not asked.
    ///
    /// # Why
    /// The law lowers the base of the quorum so that a council can go on working; a meeting that would be too small
    /// can then be large enough.
    ///
    /// # Bad
    /// A council of 40 seats, 16 of whose members are disqualified at one time: the quorum is counted of 24.
    ///
    /// # Good
    /// A council of 40 seats, one of whose members is disqualified.
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 45.
    MTG005 "quorum-base-reduced" Note since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 45",
    message: "{gone} of {seats} members were disqualified at one time: the quorum is counted of the {rest} who remain",
    help: "see until when that held: it ends when two thirds of the seats are filled again",
    run: quorum_base_reduced,
}

fn quorum_base_reduced(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let councils = [Classification::FullCouncil, Classification::ParishCouncil];
    let nations = cx.under(&[Nation::England, Nation::Wales]);
    let Some(gone) = cx.meeting.body.as_ref().and_then(|body| body.disqualified) else { return };
    if cx.body_kind().is_some_and(|kind| !councils.contains(&kind)) || nations == Some(false) {
        return;
    }
    let at = Place::root().field("body").field("disqualified");
    let Some(seats) = cx.seats() else { return out.unknown(&at, "the number of seats") };
    match reduced_base(cx, seats) {
        None => out.held(),
        Some(_) if cx.body_kind().is_none() => out.unknown(&at, "the kind of body"),
        Some(_) if nations.is_none() => out.unknown(&at, "the nation of the council"),
        Some(rest) => {
            out.found(&at, args! { gone: gone, seats: seats, rest: rest });
        }
    }
}

rule! {
    /// A full council deals only with business that its summons named.
    ///
    /// # What it checks
    /// Where a full council in England or Wales decides something under an item, the record does not say that the
    /// summons or the published agenda left the item out (`listed`). The annual meeting's own business, and business
    /// taken as urgent with a reason, need not be listed. Where the record does not say whether an item was listed, the
    /// answer is unknown.
    ///
    /// # Why
    /// Members and public must be able to learn from the summons what will be decided. Standing orders can let urgent
    /// business in; minutes should then show it.
    ///
    /// # Bad
    /// Council: "This item was not on the agenda. RESOLVED: that the library be closed."
    ///
    /// # Good
    /// Council: "The Chair agreed to take this item as urgent, since the lease ends on Friday. RESOLVED: ..."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 4(5).
    MTG015 "business-not-in-summons" Warning since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 4(5)",
    message: "`{title}` was not listed in the summons, and something is decided under it",
    help: "see whether standing orders let it be taken as urgent, and state why",
    run: business_not_in_summons,
}

fn business_not_in_summons(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let nations = cx.under(&[Nation::England, Nation::Wales]);
    let annual = cx.meeting.kind == Some(MeetingKind::Annual);
    if cx.body_kind() != Some(Classification::FullCouncil) || annual || nations == Some(false) {
        return;
    }
    for one in &cx.items {
        let decides = one.item.resolutions.iter().any(|resolution| {
            matches!(resolution.kind, ResolutionKind::Decision | ResolutionKind::Recommendation)
        });
        // Urgent business without its reason is for DOC002.
        let urgent = one.item.urgency.is_some() || one.item.kind == Some(ItemKind::UrgentBusiness);
        if !decides {
            continue;
        }
        let at = one.at.field("listed");
        match one.item.listed {
            _ if urgent => out.held(),
            Some(true) => out.held(),
            None => out.unknown(&at, "whether the summons listed the item"),
            Some(false) if nations.is_none() => out.unknown(&at, "the nation of the council"),
            Some(false) => {
                out.found(&at, args! { title: one.item.title.as_str() });
            }
        }
    }
}
