//! Approvals of minutes and the meetings whose minutes they are.

use super::frame::body_key;
use super::{Frame, Ground, GroundKind, Mention};
use crate::agenda::MinutesApproval;
use crate::organization::Organization;
use crate::path::Pointer;
use crate::shape::record;
use crate::value::PartialDate;

record! {
    /// An approval of minutes, and the pages of the meeting approved.
    pub struct BookApproval {
        required {
            /// The approval.
            at: Mention,
        }
        /// The body that approved.
        body: Option<Organization>,
        /// When it did.
        date: Option<PartialDate>,
        /// Date of the meeting whose minutes it approved, as stated.
        meeting_date: Option<PartialDate>,
        /// Pages of that meeting.
        meeting: Vec<Mention>,
        /// On what ground.
        grounds: Vec<Ground>,
    }
}

/// Every approval of minutes, with the pages of the meeting approved: the same council's, of the same body, on the
/// day that the approval states.
pub(super) fn link(frame: &Frame<'_, '_>) -> Vec<BookApproval> {
    frame
        .items()
        .flat_map(|one| {
            let list = one.at.field("minutes_approved");
            one.item.minutes_approved.iter().enumerate().filter_map(move |(n, approval)| {
                let page = frame.page(one.page)?;
                let meeting = &page.reading.meeting;
                let mut found = BookApproval::new(page.mention(&list.at(n)));
                found.body.clone_from(&meeting.body);
                found.date = meeting.date;
                found.meeting_date = approval.meeting_date;
                let pages = approved(frame, one.page, approval);
                found.meeting = pages.iter().filter_map(|n| meeting_of(frame, *n)).collect();
                if !found.meeting.is_empty() {
                    let day = approval.meeting_date.map(|date| date.to_string());
                    found.grounds = vec![Ground::of(GroundKind::StatedDate, day)];
                    let council = frame.facts(one.page).council.as_deref();
                    found.grounds.push(Ground::of(GroundKind::SameCouncil, council));
                }
                Some(found)
            })
        })
        .collect()
}

fn meeting_of(frame: &Frame<'_, '_>, page: usize) -> Option<Mention> {
    frame.page(page).map(|page| page.mention(&Pointer::root().field("meeting")))
}

/// The pages of the meeting whose minutes an approval approves.
fn approved(frame: &Frame<'_, '_>, page: usize, approval: &MinutesApproval) -> Vec<usize> {
    let facts = frame.facts(page);
    let Some(day) = approval.meeting_date.and_then(PartialDate::as_day) else { return Vec::new() };
    let body = approval.body.as_ref().and_then(body_key).or_else(|| facts.body.clone());
    let sittings = frame.sittings(facts.council.as_deref(), body.as_deref());
    frame.on(sittings, day).iter().map(|(_, n)| *n).filter(|n| *n != page).collect()
}
