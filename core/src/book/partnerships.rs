//! Partnerships: what several pages say of one, each statement with who said it.

mod differences;
mod identity;
mod statements;

use super::{Mention, Pages};
use crate::lean::Ordered;
use crate::organization::Organization;
use crate::partnership::{MembershipRole, PartnershipKind};
use crate::person::PersonRef;
use crate::shape::{code_list, record};
use crate::value::PartialDate;
use std::cmp::Reverse;

code_list! {
    /// What a page says of a partnership.
    pub enum StatementKind {
        /// How it is built.
        Model = "model",
        /// Who belongs to it, and as what.
        Member = "member",
        /// How many belong to it.
        MemberCount = "member_count",
        /// When it went live.
        Launched = "launched",
        /// Which boards and panels it has.
        Organ = "organ",
        /// Who chairs one of them.
        Chair = "chair",
        /// What it does.
        Function = "function",
        /// What is said of its money.
        Money = "money",
    }
}

record! {
    /// One partnership as all pages describe it. Nothing is merged into one account: every statement keeps its pages.
    pub struct BookPartnership {
        required {
            /// The longest name that a page prints.
            name: String,
            /// What kind it is.
            kind: PartnershipKind,
        }
        /// Abbreviation as printed.
        abbreviation: Option<String>,
        /// Id of the one agency in the register that its names denote.
        register: Option<String>,
        /// The pages that describe it.
        mentions: Vec<Mention>,
        /// What they say. A statement of several pages is one on which they agree.
        statements: Vec<PartnershipStatement>,
        /// Statements that differ from each other.
        differences: Vec<PartnershipDifference>,
    }
}

record! {
    /// One statement about a partnership, and every page that makes it.
    pub struct PartnershipStatement {
        required {
            /// What it is about.
            kind: StatementKind,
            /// The statement in brief: a name, a word of a closed list, a number, a date.
            value: String,
        }
        /// The member that it is about.
        organization: Option<Organization>,
        /// What the member is to the partnership.
        role: Option<MembershipRole>,
        /// The board or panel that it is about, as printed.
        organ: Option<String>,
        /// Who chairs it.
        person: Option<PersonRef>,
        /// Where pages say so.
        said: Vec<Mention>,
        /// Councils whose meetings those were, where the pages name them.
        said_by: Vec<String>,
        /// Dates of those meetings, where known.
        dates: Vec<PartialDate>,
    }
}

record! {
    /// Statements of several pages that do not say the same.
    pub struct PartnershipDifference {
        required {
            /// What they are about.
            kind: StatementKind,
        }
        /// Places of the statements in the list of this partnership's statements.
        statements: Vec<u32>,
        /// The statements in brief.
        values: Vec<String>,
    }
}

/// Every partnership that a page describes.
pub(super) fn partnerships_of(pages: &Pages<'_>) -> Vec<BookPartnership> {
    let mut all: Vec<BookPartnership> =
        identity::groups(pages).iter().filter_map(|group| statements::partnership(group)).collect();
    all.order_by_cached_key(|one| (Reverse(one.mentions.len()), one.name.clone(), one.register.clone()));
    all
}
