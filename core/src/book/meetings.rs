//! Pages of one meeting, put together.

use super::{Ground, Mention};
use crate::organization::Organization;
use crate::shape::record;
use crate::value::{ClockTime, PartialDate};

record! {
    /// A meeting as all its pages show it. What the pages state differently stands in the findings, not here.
    pub struct BookMeeting {
        /// Which council.
        council: Option<Organization>,
        /// Which body of it met.
        body: Option<Organization>,
        /// Its date.
        date: Option<PartialDate>,
        /// When it began.
        start_time: Option<ClockTime>,
        /// The pages, each as the place of its meeting.
        pages: Vec<Mention>,
        /// Items of business, each once.
        items: Vec<BookItem>,
        /// Why the pages are taken to be of one meeting; empty for a single page.
        grounds: Vec<Ground>,
    }
}

record! {
    /// An item of business and every place that shows it.
    pub struct BookItem {
        required {
            /// Title as first printed.
            title: String,
        }
        /// Number as printed.
        number: Option<String>,
        /// Every place.
        mentions: Vec<Mention>,
    }
}
