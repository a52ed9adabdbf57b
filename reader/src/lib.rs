//! Reads published council pages into minutebook records.
//!
//! Reading never fails: any bytes give a [`Reading`], however little is known. Every fact carries the place in the
//! text that it came from; what was not understood is listed in the coverage.
//!
//! ```
//! use minutebook_reader::{Options, read};
//! let page = "Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n";
//! let reading = read(page.as_bytes(), &Options::default());
//! assert_eq!(reading.meeting.agenda[0].title, "Library hours");
//! ```

mod decode;
mod options;

pub use decode::{Decoded, decode};
pub use options::{Given, Limits, Options};

use minutebook::{Coverage, Meeting, PageKind, Reading, ReadingFormat, Report, Source, check_reading};

/// A reading with what the rules answered and the text that its spans point into.
#[derive(Clone, Debug)]
pub struct Page {
    /// The reading; its findings are those of the report.
    pub reading: Reading,
    /// What the rules answered: findings, what held, what is unknown.
    pub report: Report,
    /// The decoded source text.
    pub text: String,
}

/// Reads one page. Any bytes give a reading.
pub fn read(bytes: &[u8], options: &Options) -> Reading {
    read_page(bytes, options).reading
}

/// Reads one page and keeps its decoded text and its report.
pub fn read_page(bytes: &[u8], options: &Options) -> Page {
    let decoded = decode(bytes);
    let source =
        Source::new("text/plain", bytes.len() as u64, decode::sha256(bytes)).encoding(decoded.encoding);
    let mut reading =
        Reading::new(ReadingFormat::V1, source, PageKind::Unknown, Meeting::new(), Coverage::new(0u32, 0u32));
    let report = check_reading(&reading, Some(&decoded.text), &options.profile);
    reading.findings.clone_from(&report.findings);
    Page { reading, report, text: decoded.text }
}
