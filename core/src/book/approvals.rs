//! Approvals of minutes and the meetings whose minutes they are.

use super::{Ground, Mention};
use crate::organization::Organization;
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
