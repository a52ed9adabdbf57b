//! What the reader returns for one page.

use crate::evidence::Span;
use crate::evidence_list::EvidenceList;
use crate::finding::Finding;
use crate::meeting::Meeting;
use crate::partnership::Partnership;
use crate::shape::{code_list, record, text_format};
use crate::value::{BadValue, Timestamp};
use std::{fmt, str::FromStr};

code_list! {
    /// Version of the contract that a reading follows.
    pub enum ReadingFormat {
        /// The first.
        V1 = "minutebook/1",
    }
}

code_list! {
    /// What a published page is about.
    pub enum PageKind {
        /// One agenda item.
        AgendaItem = "agenda_item",
        /// A whole meeting, item by item.
        Meeting = "meeting",
        /// Minutes as a running text.
        Minutes = "minutes",
        /// One matter over several meetings.
        Issue = "issue",
        /// One decision.
        Decision = "decision",
        /// Nothing that the reader knows.
        Unknown = "unknown",
    }
}

/// SHA-256 of the source's bytes, in lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sha256(String);

impl Sha256 {
    /// The hash with these digits, for a caller that computed it.
    pub fn from_digest(digest: [u8; 32]) -> Self {
        let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
        Self(digest.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect())
    }

    /// The 64 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Sha256 {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        if text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadValue::new("64 lower-case hexadecimal digits", text))
        }
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_format!(
    Sha256, blank Self(String::new()),
    "Sha256",
    "SHA-256 in lower-case hexadecimal.",
    "^[0-9a-f]{64}$",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
);

record! {
    /// Where a page came from.
    pub struct Source {
        required {
            /// Media type, such as `text/plain`.
            media_type: String,
            /// Size in bytes.
            bytes: u64,
            /// Hash of those bytes.
            sha256: Sha256,
        }
        /// Encoding that the bytes were decoded from, such as `UTF-8` or `windows-1252`.
        encoding: Option<String>,
        /// Address.
        url: Option<String>,
        /// Title or file name.
        title: Option<String>,
        /// When it was fetched.
        retrieved_at: Option<Timestamp>,
    }
}

code_list! {
    /// What a page can have too much of.
    pub enum ReadingLimit {
        /// Bytes of the page.
        Bytes = "bytes",
        /// Agenda items.
        Items = "items",
        /// Facts with their evidence.
        Facts = "facts",
        /// Meetings: a reading is of one, the first that the page has.
        Meetings = "meetings",
    }
}

code_list! {
    /// Why no text could be taken from a page.
    pub enum Unreadable {
        /// The reader has no door for its form.
        NoDoor = "no_door",
        /// It holds pictures of pages, as a scanner makes them, and no text.
        NoTextLayer = "no_text_layer",
        /// It is locked with a password.
        Encrypted = "encrypted",
        /// Its structure is broken.
        Damaged = "damaged",
        /// Unpacked, it is larger than the limits allow.
        TooLarge = "too_large",
    }
}

record! {
    /// How much of a page the reader understood.
    pub struct Coverage {
        required {
            /// Lines with text.
            lines: u32,
            /// Lines that some part of the record came from.
            understood: u32,
        }
        /// Lines that no part of the record came from.
        unread: Vec<Span>,
        /// Limits that the page met; what stands behind them was not read.
        limits: Vec<ReadingLimit>,
        /// Why there is no text at all, where the page has some form that gave none.
        unreadable: Option<Unreadable>,
    }
}

record! {
    /// One page as read: the record, its evidence, its findings.
    pub struct Reading {
        required {
            /// Version of the contract.
            format: ReadingFormat,
            /// Where the page came from.
            source: Source,
            /// What it is about.
            page: PageKind,
            /// The meeting, however little is known of it.
            meeting: Meeting,
            /// How much was understood.
            coverage: Coverage,
        }
        /// Partnerships that the page describes.
        partnerships: Vec<Partnership>,
        /// Where every fact stands.
        evidence: EvidenceList,
        /// What is wrong or worth a look.
        findings: Vec<Finding>,
    }
}
