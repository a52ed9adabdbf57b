//! Motions and amendments.

use crate::person::PersonRef;
use crate::shape::{code_list, record};
use crate::value::{Id, Kind};
use crate::vote::VoteEvent;

code_list! {
    /// What became of a motion or a vote.
    pub enum Outcome {
        /// Carried, agreed, passed.
        Carried = "carried",
        /// Lost, not carried, fell.
        Lost = "lost",
        /// As many for as against, with no casting vote stated.
        Tied = "tied",
        /// Put off.
        Deferred = "deferred",
        /// Withdrawn by its mover.
        Withdrawn = "withdrawn",
        /// Sent to another body.
        Referred = "referred",
        /// Noted.
        Noted = "noted",
        /// Lapsed, for want of a seconder or of time.
        Lapsed = "lapsed",
        /// The page does not say, or was cut before it said.
        Unknown = "unknown",
    }
}

record! {
    /// A proposal put to the meeting.
    pub struct Motion identified {
        required {
            /// What became of it.
            result: Outcome,
        }
        /// Its words.
        text: Option<String>,
        /// Who moved it.
        proposer: Option<PersonRef>,
        /// Who seconded it.
        seconder: Option<PersonRef>,
        /// The motion that this one amends.
        amends: Option<Id<Motion>>,
        /// The vote on it.
        vote: Option<Id<VoteEvent>>,
    }
}

impl Kind for Motion {
    const WORD: &'static str = "motion";
}
