//! One file per kind of fact.

pub(crate) mod actions;
pub(crate) mod attendance;
pub(crate) mod deferral;
pub(crate) mod discussion;
pub(crate) mod documents;
pub(crate) mod exclusion;
pub(crate) mod figures;
pub(crate) mod header;
pub(crate) mod interests;
pub(crate) mod item_kind;
pub(crate) mod movements;
pub(crate) mod next_meeting;
pub(crate) mod opening;
pub(crate) mod partnership;
pub(crate) mod people;
pub(crate) mod posts;
pub(crate) mod priorities;
pub(crate) mod resolution;
pub(crate) mod roll;
pub(crate) mod subjects;
pub(crate) mod trends;
