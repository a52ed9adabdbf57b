//! Council meetings as typed, validated records: who met, what was on the agenda, what was moved, resolved and by
//! which vote, who could vote and who did not, which partnerships and which figures were reported.
//!
//! Two layers of truth. A *value* that can be checked alone is checked when it is made ([`value`]). What needs two
//! facts is a *rule* ([`check`]); a record may break rules and still be held, shown and saved. What a page does not
//! state is absent, never a default; a contradiction is reported, never repaired.
//!
//! This crate is pure: no files, no clock, no threads. The reader of published pages is `minutebook-reader`.

mod agenda;
mod announcement;
pub mod arithmetic;
mod attendance;
#[cfg_attr(
    not(feature = "book"),
    allow(dead_code, unused_imports, reason = "a book's types stay; what makes one does not")
)]
mod book;
mod document;
mod evidence;
mod evidence_list;
mod figure;
mod finding;
#[doc(hidden)]
pub mod lean;
mod meeting;
mod messages;
mod motion;
mod offsets;
mod organization;
mod partnership;
mod path;
mod person;
mod reading;
pub mod register;
mod resolution;
mod rules;
mod schema;
pub mod shape;
mod valid;
pub mod value;
mod vote;
mod wire;

pub use agenda::*;
pub use announcement::*;
pub use attendance::*;
pub use book::{
    Book, BookAction, BookApproval, BookChair, BookDeferral, BookFormat, BookFormula, BookInput, BookItem,
    BookMeeting, BookPage, BookPartnership, BookPerson, BookPriority, Development, FormulaUse, Ground,
    GroundKind, Matter, MatterStage, MatterStep, Mention, MergedMeeting, PartnershipDifference,
    PartnershipStatement, PointBasis, PostHeld, Progress, ProgressStep, Series, SeriesConflict, SeriesGap,
    SeriesMisfit, SeriesPoint, StatementKind, SubjectGround,
};
pub use document::*;
pub use evidence::*;
pub use evidence_list::{EvidenceList, Ground as EvidenceGround};
pub use figure::*;
pub use finding::{Code, Finding, Related, Severity};
pub use meeting::*;
pub use messages::Language;
pub use motion::*;
pub use offsets::OffsetUnit;
pub use organization::*;
pub use partnership::*;
pub use path::Pointer;
pub use person::*;
pub use reading::*;
pub use resolution::*;
pub use rules::{
    CastingVoteCustom, Held, Nation, Profile, Report, Rule, Status, Unknown, check, check_reading,
    check_with, find_rule, rules,
};
pub use schema::{SchemaKind, schema};
pub use valid::{Invalid, Valid};
pub use vote::*;
pub use wire::{InvalidRecord, Limits, Parts, Record, from_json, to_json, to_json_pretty};
