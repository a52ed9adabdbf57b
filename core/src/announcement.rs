//! How executive decisions and private meetings of an executive are announced (SI 2012/2089).

use crate::person::PersonRef;
use crate::shape::{code_list, record};
use crate::value::PartialDate;

code_list! {
    /// By which of the three ways of the law a key decision was announced.
    pub enum NoticeRoute {
        /// Published 28 clear days before (regulation 9): the forward plan.
        ForwardPlan = "forward_plan",
        /// General exception: at least five clear days before (regulation 10).
        GeneralException = "general_exception",
        /// Special urgency: with consent only (regulation 11).
        SpecialUrgency = "special_urgency",
    }
}

code_list! {
    /// Who agreed that something was urgent.
    pub enum ConsentBy {
        /// The chair of the overview and scrutiny committee.
        ScrutinyChair = "scrutiny_chair",
        /// The chair of the council.
        CouncilChair = "council_chair",
        /// The vice-chair of the council.
        CouncilViceChair = "council_vice_chair",
        /// Anybody else.
        Other = "other",
    }
}

record! {
    /// Consent to an urgent matter.
    pub struct Consent {
        required {
            /// In which office it was given.
            by: ConsentBy,
        }
        /// Who gave it.
        person: Option<PersonRef>,
        /// When.
        date: Option<PartialDate>,
    }
}

record! {
    /// How a key decision was announced (SI 2012/2089, regulations 9 to 11).
    pub struct KeyDecisionNotice {
        /// By which way.
        route: Option<NoticeRoute>,
        /// When the notice was published.
        published: Option<PartialDate>,
        /// When the chair of scrutiny was told (general exception).
        chair_informed: Option<PartialDate>,
        /// Why it could not be announced in time.
        reason: Option<String>,
        /// Who agreed to special urgency.
        consent: Option<Consent>,
    }
}

record! {
    /// How it was announced that an executive would meet in private (SI 2012/2089, regulation 5).
    pub struct PrivateMeetingNotice {
        /// When the first notice was published, due 28 clear days before.
        first: Option<PartialDate>,
        /// When the second notice was published, due five clear days before.
        second: Option<PartialDate>,
        /// Why the meeting is private.
        reason: Option<String>,
        /// Who agreed that it could not wait for the notices.
        consent: Option<Consent>,
    }
}
