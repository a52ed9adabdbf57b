//! On what ground a book links two places.

use super::Mention;
use crate::shape::{code_list, record};
use crate::value::PartialDate;

code_list! {
    /// What kind of ground a link stands on.
    pub enum GroundKind {
        /// One page lists them together.
        SamePage = "same_page",
        /// Their pages name the same council, body and date.
        SameMeeting = "same_meeting",
        /// The addresses of their pages carry the same number of a meeting.
        SameAddress = "same_address",
        /// One names the date of the other.
        StatedDate = "stated_date",
        /// They carry the same title, years and small words apart.
        SameTitle = "same_title",
        /// The title of one stands in the other's title or purpose.
        TitleNamed = "title_named",
        /// Both name the same thing: a project, a scheme, a partnership.
        SharedName = "shared_name",
        /// Both use these uncommon words.
        SharedWords = "shared_words",
        /// Both belong to one matter.
        SameMatter = "same_matter",
        /// Both belong to one council, by its name, its address or its name in a title.
        SameCouncil = "same_council",
        /// Both name these posts.
        SamePosts = "same_posts",
        /// A page names the person together with the post.
        NameWithPost = "name_with_post",
    }
}

record! {
    /// On what ground things were linked.
    pub struct Ground {
        required {
            /// What kind of ground.
            kind: GroundKind,
        }
        /// The words, names or dates that they share.
        words: Vec<String>,
    }
}

impl Ground {
    pub(super) fn of(kind: GroundKind, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { words: words.into_iter().map(Into::into).collect(), ..Self::new(kind) }
    }
}

code_list! {
    /// How far a thing has come, as a page says.
    pub enum Progress {
        /// To be done.
        Planned = "planned",
        /// Under way.
        Ongoing = "ongoing",
        /// Almost done.
        AlmostDone = "almost_done",
        /// Later than promised, or put off.
        Delayed = "delayed",
        /// Done, ended, achieved.
        Done = "done",
        /// Told again, without a word on how far it has come.
        Repeated = "repeated",
    }
}

record! {
    /// What one page says of how far a thing has come.
    pub struct ProgressStep {
        required {
            /// Where it says so.
            at: Mention,
            /// How far.
            progress: Progress,
            /// The words that say so.
            text: String,
        }
        /// The date of the meeting.
        date: Option<PartialDate>,
        /// The time that the words name, as printed: `by the end of the year`.
        timescale: Option<String>,
        /// Why it is taken to be about the same thing.
        grounds: Vec<Ground>,
    }
}
