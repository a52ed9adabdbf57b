//! What is promised, aimed at or under way, followed from page to page.

use super::{Ground, Mention, ProgressStep};
use crate::agenda::{ActionStatus, Due, PriorityStatus};
use crate::shape::record;
use crate::value::{PartialDate, Period};

record! {
    /// An action, and what later pages say of it.
    pub struct BookAction {
        required {
            /// What, as printed.
            text: String,
            /// Where.
            at: Mention,
        }
        /// Date of the meeting.
        date: Option<PartialDate>,
        /// By when it was due.
        due: Option<Due>,
        /// How far it had come, as that page says.
        status: Option<ActionStatus>,
        /// What other pages say of it.
        later: Vec<ProgressStep>,
        /// The date of the latest page of the same council, where the action was due before it and no page says that
        /// it was done.
        overdue_at: Option<PartialDate>,
    }
}

record! {
    /// A priority, and what other pages say of it.
    pub struct BookPriority {
        required {
            /// What, as printed.
            text: String,
            /// Where.
            at: Mention,
        }
        /// Date of the meeting.
        date: Option<PartialDate>,
        /// For which period.
        period: Option<Period>,
        /// How far it had come, as that page says.
        status: Option<PriorityStatus>,
        /// What other pages say of it.
        others: Vec<ProgressStep>,
    }
}

record! {
    /// A project, a piece of work or an intention that several pages speak of, with how far each says that it has come.
    pub struct Development {
        required {
            /// What it is: its name as printed, or the words that the pages share.
            subject: String,
        }
        /// What the pages say, the earliest first as far as their order is known.
        steps: Vec<ProgressStep>,
        /// Why they are taken to be about one thing.
        grounds: Vec<Ground>,
    }
}
