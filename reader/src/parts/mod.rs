//! One file per kind of fact.

pub(crate) mod actions;
pub(crate) mod approval;
pub(crate) mod deferral;
pub(crate) mod discussion;
pub(crate) mod documents;
pub(crate) mod due;
pub(crate) mod effects;
pub(crate) mod figures;
pub(crate) mod followup;
pub(crate) mod formula;
pub(crate) mod header;
pub(crate) mod links;
pub(crate) mod margin;
pub(crate) mod motion;
pub(crate) mod negatives;
pub(crate) mod partnership;
pub(crate) mod people;
pub(crate) mod posts;
pub(crate) mod presence;
pub(crate) mod priorities;
pub(crate) mod resolution;
pub(crate) mod speech;
pub(crate) mod topic;
pub(crate) mod trends;
pub(crate) mod votes;
