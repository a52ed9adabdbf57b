//! Deferred items and where they come back.

use super::{Ground, Mention};
use crate::agenda::DeferralDirection;
use crate::shape::record;
use crate::value::PartialDate;

record! {
    /// An item put off, and the places where it stands at the other meeting.
    pub struct BookDeferral {
        required {
            /// Title of the item.
            title: String,
            /// The item that says so.
            at: Mention,
            /// Which way it was put off.
            direction: DeferralDirection,
        }
        /// The other meeting's date, as stated.
        date: Option<PartialDate>,
        /// The other meeting in the page's words.
        text: Option<String>,
        /// The item at the other meeting, or the first time that it is seen again.
        other: Vec<Mention>,
        /// On what ground.
        grounds: Vec<Ground>,
    }
}
