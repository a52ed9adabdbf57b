//! What a body's own rules say, where they decide what a rule may expect.

use crate::shape::{code_list, record};
use crate::value::PartialDate;

record! {
    /// A body's own rules, where they decide what a rule may expect. Every default is cautious: what is not set is
    /// not known, and the rule that needs it answers unknown or lowers its severity.
    pub struct Profile {
        /// The nation whose law the body follows; where it is not set, the council's GSS code tells.
        nation: Option<Nation>,
        /// Seats of the body, vacancies included, where the record does not state them.
        seats: Option<u32>,
        /// Members that must be present for business, where the record does not state it.
        quorum: Option<u32>,
        /// Clear days' notice of a meeting that the body's own rules ask for; counts where it is more than the law's.
        notice_days: Option<u32>,
        /// True where weekends do not count as clear days of a notice, false where they do.
        clear_days_skip_weekends: Option<bool>,
        /// Working days between publication and effect within which scrutiny may call a decision in.
        call_in_days: Option<u32>,
        /// Members who can demand a named vote.
        named_vote_threshold: Option<u32>,
        /// What the body's own rules or custom say of a casting vote.
        casting_vote: Option<CastingVoteCustom>,
        /// True where standing orders bar a member who missed part of an item from voting on it.
        late_arrivals_barred: Option<bool>,
        /// True where co-opted members of the body have no vote.
        co_opted_barred: Option<bool>,
        /// Whether councillors were elected in the year of the meeting.
        election_year: Option<bool>,
        /// The ordinary day of election of councillors in the year of the meeting.
        election_day: Option<PartialDate>,
        /// Figures about children below this number are flagged; where it is not set, none is.
        small_numbers: Option<u32>,
        /// By how many per cent a year a value of a series may lie off both values nearest to it in time; 50 where it is
        /// not set.
        series_jump_percent: Option<u32>,
    }
}

code_list! {
    /// A nation of the United Kingdom: local government law differs between them.
    pub enum Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern_ireland",
    }
}

code_list! {
    /// What a body's own rules or custom say of a casting vote.
    pub enum CastingVoteCustom {
        /// The person presiding casts it as they think fit, as the law has it.
        Free = "free",
        /// By custom it is cast for leaving things as they are: against the motion.
        StatusQuo = "status_quo",
        /// Nobody has one: a tied motion is not carried.
        None = "none",
    }
}
