use minutebook::Profile;
use minutebook::value::{PartialDate, Timestamp};

/// What the caller knows of a page and the page itself may not say. It goes into the record marked as given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    /// Name of the council.
    pub council: Option<String>,
    /// Name of the body that met.
    pub body: Option<String>,
    /// Date of the meeting.
    pub date: Option<PartialDate>,
    /// Address of the page.
    pub url: Option<String>,
    /// Title or file name of the page.
    pub title: Option<String>,
    /// When the page was fetched.
    pub retrieved_at: Option<Timestamp>,
}

/// Bounds on one page. Past one, the reading says so and goes on with what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of input that are read.
    pub bytes: usize,
    /// Bytes that a packed file (PDF, a word processor's) may unpack to.
    pub unpacked: usize,
    /// Agenda items that are read.
    pub items: usize,
    /// Facts (pieces of evidence) that are kept.
    pub facts: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 64 << 20, unpacked: 64 << 20, items: 10_000, facts: 1_000_000 }
    }
}

/// How to read a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// What the caller knows of it.
    pub given: Given,
    /// Bounds.
    pub limits: Limits,
    /// The body's own rules, for the checks.
    pub profile: Profile,
}
