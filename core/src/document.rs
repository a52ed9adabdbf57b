//! Reports, appendices and other papers of a meeting.

use crate::shape::{code_list, record};
use crate::value::PartialDate;

code_list! {
    /// What a document is to its item.
    pub enum DocumentRole {
        /// The report that the item is about.
        MainReport = "main_report",
        /// An appendix.
        Appendix = "appendix",
        /// An annex.
        Annex = "annex",
        /// A paper added after the agenda was published.
        Supplement = "supplement",
        /// Minutes of a meeting.
        Minutes = "minutes",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// A document that the page lists.
    pub struct Document {
        required {
            /// Title as printed.
            title: String,
            /// What it is to its item.
            role: DocumentRole,
        }
        /// Letter or number of an appendix or annex, such as `A`.
        label: Option<String>,
        /// File kind as printed, such as `PDF`.
        media: Option<String>,
        /// Size in bytes, counting a KB as 1,024 bytes as ModernGov does.
        size_bytes: Option<u64>,
        /// Size as printed, such as `149 KB`.
        size_text: Option<String>,
        /// Address.
        url: Option<String>,
        /// Number of the agenda item that the document's own entry names.
        item: Option<String>,
        /// When it was published.
        published: Option<PartialDate>,
        /// Whether it is kept from the public, where the page says.
        restricted: Option<bool>,
    }
}
