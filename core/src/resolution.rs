//! What a body resolved, in its parts.

use crate::announcement::KeyDecisionNotice;
use crate::motion::Motion;
use crate::organization::Organization;
use crate::path::Pointer;
use crate::person::PersonRef;
use crate::shape::{code_list, record};
use crate::value::{Id, Kind, PartialDate};
use crate::vote::VoteEvent;

code_list! {
    /// What kind of act a resolution is.
    pub enum ResolutionKind {
        /// The body decides.
        Decision = "decision",
        /// The body asks another to decide; what scrutiny resolves on an executive matter is one.
        Recommendation = "recommendation",
        /// The body takes note.
        Note = "note",
        /// The body approves minutes of an earlier meeting.
        MinutesApproval = "minutes_approval",
        /// The body orders its own business: exclusion, adjournment, order of items.
        Procedural = "procedural",
    }
}

code_list! {
    /// Operative verbs of resolutions.
    pub enum Verb {
        /// Formal wrapper; the effect is in the verb that follows.
        Resolve = "resolve",
        /// Adopts a proposal.
        Agree = "agree",
        /// Gives authority, or adopts a document.
        Approve = "approve",
        /// Takes a report as satisfactory.
        Accept = "accept",
        /// Makes a policy or a document the body's own.
        Adopt = "adopt",
        /// Is aware; commits to nothing.
        Note = "note",
        /// Formally takes a document.
        Receive = "receive",
        /// Supports without deciding.
        Endorse = "endorse",
        /// Supports.
        Support = "support",
        /// Asks another body to decide.
        Recommend = "recommend",
        /// Sends the matter to another body.
        Refer = "refer",
        /// Puts off.
        Defer = "defer",
        /// Passes a power on to a named holder.
        Delegate = "delegate",
        /// Gives leave to act.
        Authorise = "authorise",
        /// Appoints a person.
        Appoint = "appoint",
        /// Elects a person.
        Elect = "elect",
        /// Orders an officer to act.
        Instruct = "instruct",
        /// Asks an officer or others to act.
        Request = "request",
        /// Examines.
        Review = "review",
        /// Excludes press and public.
        Exclude = "exclude",
        /// Refuses.
        Reject = "reject",
        /// Takes back.
        Withdraw = "withdraw",
        /// Thanks.
        Thank = "thank",
        /// Another effect.
        Other = "other",
    }
}

record! {
    /// What the body resolved, agreed, noted or approved as the outcome of an item.
    pub struct Resolution identified {
        required {
            /// What kind of act it is.
            kind: ResolutionKind,
            /// Its parts; a resolution without list has one part without label.
            parts: Vec<ResolutionPart>,
        }
        /// The words that mark it, as printed: `RESOLVED`, `It was agreed that`, `Decision:`.
        formula: Option<String>,
        /// The motion that it adopts.
        motion: Option<Id<Motion>>,
        /// The vote by which it was taken.
        vote: Option<Id<VoteEvent>>,
        /// Whether it is a key decision (SI 2012/2089 reg 8), where the page says.
        key_decision: Option<bool>,
        /// How a key decision was announced.
        announced: Option<KeyDecisionNotice>,
        /// Why it was taken, as the record of the decision states it.
        reasons: Option<String>,
        /// Options that were considered and rejected, as the record of the decision states them; `None` as printed
        /// where it says that there were none.
        alternatives: Option<String>,
        /// When the record of the decision was published.
        published: Option<PartialDate>,
        /// What the page says of call-in.
        call_in: Option<CallIn>,
        /// When it takes effect.
        effective: Option<PartialDate>,
    }
}

impl Kind for Resolution {
    const WORD: &'static str = "resolution";
}

record! {
    /// Call-in of an executive decision by scrutiny (Local Government Act 2000, s.9F).
    pub struct CallIn {
        /// Whether it can be called in.
        eligible: Option<bool>,
        /// Until when.
        deadline: Option<PartialDate>,
        /// Whether it was.
        called_in: Option<bool>,
    }
}

record! {
    /// One part of a resolution.
    pub struct ResolutionPart {
        required {
            /// Its words.
            text: String,
        }
        /// Label as printed, without brackets and dots: `a`, `1`, `-` for a bullet.
        label: Option<String>,
        /// What it does; several where one paragraph has several effects.
        verbs: Vec<Verb>,
        /// The body that it is recommended or referred to.
        target: Option<Organization>,
        /// Who a power is delegated to.
        delegated_to: Option<PersonRef>,
        /// Documents that it rests on: pointers into the meeting.
        documents: Vec<Pointer>,
        /// Parts of the part.
        parts: Vec<ResolutionPart>,
    }
}

impl From<&str> for ResolutionPart {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
