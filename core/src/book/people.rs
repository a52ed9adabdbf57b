//! People of the book: those named, and the posts that pages say they hold.

use super::{Ground, Mention};
use crate::shape::record;
use crate::value::PartialDate;

record! {
    /// A person whom pages of one council name.
    pub struct BookPerson {
        required {
            /// The fullest name that a page prints.
            name: String,
        }
        /// The council, where its pages say which.
        council: Option<String>,
        /// Where they are named.
        mentions: Vec<Mention>,
        /// Posts that pages say they held.
        posts: Vec<PostHeld>,
    }
}

record! {
    /// A post that a page gives to a named person.
    pub struct PostHeld {
        required {
            /// The post as printed.
            post: String,
        }
        /// First date on which a page says so; it may have begun earlier.
        from: Option<PartialDate>,
        /// Last date on which a page says so; it may have gone on.
        to: Option<PartialDate>,
        /// Where name and post stand together.
        stated: Vec<Mention>,
        /// Places that name only the post, at meetings where these pages say who held it.
        resolved: Vec<Mention>,
        /// On what ground.
        grounds: Vec<Ground>,
    }
}

record! {
    /// Who chairs an organ of a partnership, over several pages.
    pub struct BookChair {
        required {
            /// The partnership, by its longest name.
            partnership: String,
            /// The chair's name, or the post where no name is known.
            chair: String,
        }
        /// Names of the organ as the pages print them.
        organs: Vec<String>,
        /// Where the pages say so.
        mentions: Vec<Mention>,
        /// On what ground.
        grounds: Vec<Ground>,
    }
}
