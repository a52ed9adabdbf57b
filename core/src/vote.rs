//! Votes: how they were taken, what was counted, and who voted how.

use crate::motion::{Motion, Outcome};
use crate::person::PersonRef;
use crate::shape::{code_list, record};
use crate::value::{Coded, Id, Kind};

code_list! {
    /// How a vote was taken.
    pub enum VoteMethod {
        /// By general agreement, no count taken.
        Assent = "assent",
        /// By voice.
        Voice = "voice",
        /// By show of hands.
        ShowOfHands = "show_of_hands",
        /// With every voter's name recorded.
        Recorded = "recorded",
        /// By ballot.
        Ballot = "ballot",
        /// By an electronic system.
        Electronic = "electronic",
        /// Counted, by a way not stated.
        Counted = "counted",
        /// Not stated.
        Unknown = "unknown",
    }
}

code_list! {
    /// What a carried motion needs.
    pub enum Requirement {
        /// More for than against among those present and voting (Local Government Act 1972, Sch 12 para 39).
        Majority = "majority",
        /// Two thirds of those voting.
        TwoThirds = "two_thirds",
        /// Nobody against.
        NoDissent = "no_dissent",
    }
}

code_list! {
    /// How one person voted, or why they did not.
    pub enum VoteOption {
        /// For.
        For = "for",
        /// Against.
        Against = "against",
        /// Present and abstaining.
        Abstain = "abstain",
        /// Not there.
        Absent = "absent",
        /// Present and entitled, but took no part in the vote; the reason tells why. Not an abstention.
        NotVoting = "not_voting",
        /// Stood aside because of an interest.
        Recused = "recused",
        /// Paired with a member of the other side.
        Paired = "paired",
    }
}

impl VoteOption {
    /// True for the options that a tally counts.
    pub fn is_cast(self) -> bool {
        matches!(self, Self::For | Self::Against | Self::Abstain)
    }
}

code_list! {
    /// Why somebody present did not vote.
    pub enum NotVotingReason {
        /// Came in after the debate had begun.
        DidNotHearFullDebate = "did_not_hear_full_debate",
        /// Had an interest in the matter.
        Interest = "interest",
    }
}

record! {
    /// One vote of the body on one question.
    pub struct VoteEvent identified {
        required {
            /// How it was taken.
            method: VoteMethod,
            /// What came of it.
            result: Outcome,
        }
        /// The motion voted on.
        motion: Option<Id<Motion>>,
        /// True where the page calls it unanimous; false where it says that it was not; absent where it says neither.
        unanimous: Option<bool>,
        /// What the motion needed to be carried.
        requirement: Option<Coded<Requirement>>,
        /// The tally, as stated.
        counts: Option<Counts>,
        /// How many members demanded that it be taken by name.
        demanded_by: Option<u32>,
        /// Who voted how, as stated; never filled in from a tally or from unanimity.
        votes: Vec<Vote>,
        /// The casting vote of the person presiding.
        casting_vote: Option<CastingVote>,
    }
}

impl Kind for VoteEvent {
    const WORD: &'static str = "vote";
}

record! {
    /// A tally, as far as it is stated.
    pub struct Counts {
        /// Votes for.
        r#for: Option<u32>,
        /// Votes against.
        against: Option<u32>,
        /// Abstentions.
        abstain: Option<u32>,
    }
}

record! {
    /// One person's part in a vote.
    pub struct Vote {
        required {
            /// Who.
            voter: PersonRef,
            /// How.
            option: VoteOption,
        }
        /// Why, where somebody did not vote.
        reason: Option<Coded<NotVotingReason>>,
    }
}

record! {
    /// A second vote of the person presiding, to break a tie.
    pub struct CastingVote {
        required {
            /// Which way.
            option: VoteOption,
        }
        /// Who cast it.
        person: Option<PersonRef>,
    }
}
