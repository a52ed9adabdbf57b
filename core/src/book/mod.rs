//! Many readings together: pages of one meeting merged, and what they tell of one matter, person, partnership,
//! measure, priority or action put side by side.
//!
//! A book invents nothing either. It says where a thing is spoken of, in which order, and where two pages disagree;
//! what each page says stays as that page says it.

mod approvals;
mod deferrals;
mod follow;
mod formulas;
mod frame;
mod ground;
mod groups;
mod matters;
mod meetings;
mod merged;
mod pages;
mod partnerships;
mod people;
mod phrases;
mod series;
mod statements;
mod terms;
#[cfg(test)]
mod tests;

pub use approvals::BookApproval;
pub use deferrals::BookDeferral;
pub use follow::{BookAction, BookPriority, Development};
pub use formulas::{BookFormula, FormulaUse};
pub(crate) use frame::{Frame, ItemRef, people_of};
pub use ground::{Ground, GroundKind, Progress, ProgressStep};
pub use matters::{Matter, MatterStage, MatterStep};
pub use meetings::{BookItem, BookMeeting};
pub use merged::MergedMeeting;
pub use pages::{BookInput, Mention};
pub(crate) use pages::{Page, Pages};
pub use partnerships::{BookPartnership, PartnershipDifference, PartnershipStatement, StatementKind};
pub use people::{BookChair, BookPerson, PostHeld};
pub use series::{PointBasis, Series, SeriesConflict, SeriesGap, SeriesMisfit, SeriesPoint, SubjectGround};

use crate::finding::Finding;
use crate::organization::Organization;
use crate::reading::{PageKind, Sha256};
use crate::rules::{BookContext, Held, Profile, Unknown, check_book};
use crate::shape::{code_list, record};
use crate::value::PartialDate;

code_list! {
    /// Version of the contract that a book follows.
    pub enum BookFormat {
        /// The first.
        V1 = "minutebook-book/1",
    }
}

record! {
    /// One page of a book.
    pub struct BookPage {
        required {
            /// Hash of the page's bytes.
            sha256: Sha256,
            /// What the page is about.
            page: PageKind,
        }
        /// Address.
        url: Option<String>,
        /// Title or file name.
        title: Option<String>,
        /// The council whose meeting it is.
        council: Option<Organization>,
        /// The body that met.
        body: Option<Organization>,
        /// When it met.
        date: Option<PartialDate>,
    }
}

record! {
    /// What many readings say together. Places in them are pointers into the list of readings that the book was
    /// made of: `/readings/3/meeting/agenda/0`.
    pub struct Book {
        required {
            /// Version of the contract.
            format: BookFormat,
        }
        /// The readings, in the order in which they were given.
        pages: Vec<BookPage>,
        /// Meetings, each with all its pages.
        meetings: Vec<BookMeeting>,
        /// Business that came before more than one meeting.
        matters: Vec<Matter>,
        /// People whom the pages name.
        people: Vec<BookPerson>,
        /// Who chairs the organs of partnerships.
        chairs: Vec<BookChair>,
        /// Items put off.
        deferrals: Vec<BookDeferral>,
        /// Minutes approved.
        approvals: Vec<BookApproval>,
        /// Actions, with what became of them.
        actions: Vec<BookAction>,
        /// Priorities, with what became of them.
        priorities: Vec<BookPriority>,
        /// Projects and intentions that more than one page speaks of.
        developments: Vec<Development>,
        /// Partnerships, each with what every page says of it.
        partnerships: Vec<BookPartnership>,
        /// Measures over time.
        series: Vec<Series>,
        /// The words in which each kind of body decides.
        formulas: Vec<BookFormula>,
        /// What the rules that need more than one page found.
        findings: Vec<Finding>,
        /// Those of them that held, with how often.
        held: Vec<Held>,
        /// Those of them that could not answer, with the fact that was missing.
        unknown: Vec<Unknown>,
    }
}

#[cfg(feature = "book")]
impl Book {
    /// Links readings, with cautious defaults. The order of the readings has no meaning but for the numbers in
    /// pointers.
    pub fn of<'r>(readings: impl IntoIterator<Item = impl Into<BookInput<'r>>>) -> Self {
        Self::with(readings, &Profile::default())
    }

    /// Links readings under a profile of the body's own rules.
    pub fn with<'r>(readings: impl IntoIterator<Item = impl Into<BookInput<'r>>>, profile: &Profile) -> Self {
        let pages = Pages::of(readings.into_iter().map(Into::into));
        let mut book = Self::new(BookFormat::V1).pages(pages.iter().map(Page::listed).collect::<Vec<_>>());
        let frame = Frame::of(&pages);
        book.meetings = meetings::link(&frame);
        book.deferrals = deferrals::link(&frame);
        book.matters = matters::link(&frame, &book.deferrals);
        book.approvals = approvals::link(&frame);
        book.people = people::link(&frame);
        book.chairs = people::chairs(&frame);
        book.formulas = formulas::link(&frame);
        let followed = follow::link(&frame, &book.matters);
        book.actions = followed.actions;
        book.priorities = followed.priorities;
        book.developments = followed.developments;
        book.partnerships = partnerships::partnerships_of(&pages);
        book.series = series::series_of(&pages);
        let report = check_book(&BookContext::new(&frame, &book, profile));
        book.findings = report.findings;
        book.held = report.held;
        book.unknown = report.unknown;
        book
    }
}
