//! Matters: one business over several meetings, from scrutiny to cabinet to council.

use super::{Ground, Mention};
use crate::organization::Organization;
use crate::shape::{code_list, record};
use crate::value::PartialDate;

code_list! {
    /// What a meeting did with a matter.
    pub enum MatterStep {
        /// Heard and debated it, with no outcome stated.
        Considered = "considered",
        /// Recommended something to another body.
        Recommended = "recommended",
        /// Decided it.
        Decided = "decided",
        /// Put it off.
        Deferred = "deferred",
        /// Sent it to another body.
        Referred = "referred",
        /// Took note.
        Noted = "noted",
    }
}

record! {
    /// One business over several meetings.
    pub struct Matter {
        required {
            /// Title as the last stage prints it.
            title: String,
        }
        /// What each meeting did, by date; where dates are not known, as bodies come: those that recommend, the
        /// executive, the full council.
        stages: Vec<MatterStage>,
        /// Why the stages are taken to be one matter.
        grounds: Vec<Ground>,
    }
}

record! {
    /// What one meeting did with a matter.
    pub struct MatterStage {
        required {
            /// The item.
            at: Mention,
            /// What became of it there.
            step: MatterStep,
        }
        /// Which body.
        body: Option<Organization>,
        /// When.
        date: Option<PartialDate>,
    }
}
