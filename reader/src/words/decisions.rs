//! Words that decide: formulas, operative verbs, movers, votes.

use crate::wordlist::Words;
use minutebook::Verb;

/// Capitalised words that open a decision when `that`, `to`, a colon or a dash follows.
pub(crate) const OPENERS: &Words = &Words::new(&["resolved", "agreed", "recommended", "decided"]);

/// Participles that decide behind "it was", "was", "and": `it was unanimously agreed that`.
pub(crate) const DECIDING: &Words = &Words::new(&["agreed", "resolved", "decided", "recommended"]);

/// Who decides in "The Committee agreed to ...". Lower case, last word of the subject.
pub(crate) const DECIDERS: &Words = &Words::new(&[
    "committee",
    "council",
    "cabinet",
    "panel",
    "board",
    "members",
    "councillors",
    "executive",
    "meeting",
    "member",
    "sub-committee",
    "councillor",
    "forum",
    "trustees",
    "subcommittee",
]);

/// Adverbs that may stand inside a formula.
pub(crate) const MANNERS: &Words = &Words::new(&[
    "unanimously",
    "duly",
    "also",
    "then",
    "further",
    "therefore",
    "subsequently",
    "formally",
    "all",
]);

/// One operative verb in its forms.
pub(crate) struct VerbForms {
    pub(crate) verb: Verb,
    pub(crate) infinitive: &'static str,
    pub(crate) participle: &'static str,
    pub(crate) present: &'static str,
}

macro_rules! verbs {
    ($($verb:ident $infinitive:literal $participle:literal $present:literal;)*) => {
        &[$(VerbForms { verb: Verb::$verb, infinitive: $infinitive, participle: $participle, present: $present }),*]
    };
}

/// Operative verbs.
pub(crate) const VERBS: &[VerbForms] = verbs! {
    Agree "agree" "agreed" "agrees";
    Approve "approve" "approved" "approves";
    Accept "accept" "accepted" "accepts";
    Adopt "adopt" "adopted" "adopts";
    Note "note" "noted" "notes";
    Receive "receive" "received" "receives";
    Endorse "endorse" "endorsed" "endorses";
    Support "support" "supported" "supports";
    Recommend "recommend" "recommended" "recommends";
    Refer "refer" "referred" "refers";
    Defer "defer" "deferred" "defers";
    Delegate "delegate" "delegated" "delegates";
    Authorise "authorise" "authorised" "authorises";
    Authorise "authorize" "authorized" "authorizes";
    Appoint "appoint" "appointed" "appoints";
    Elect "elect" "elected" "elects";
    Instruct "instruct" "instructed" "instructs";
    Request "request" "requested" "requests";
    Request "ask" "asked" "asks";
    Review "review" "reviewed" "reviews";
    Exclude "exclude" "excluded" "excludes";
    Reject "reject" "rejected" "rejects";
    Reject "refuse" "refused" "refuses";
    Withdraw "withdraw" "withdrawn" "withdraws";
    Thank "thank" "thanked" "thanks";
};

/// Words behind which a person is named who moved.
pub(crate) const MOVED_BY: &[&str] = &[
    "proposed by",
    "moved by",
    "proposer:",
    "proposed:",
    "proposer",
    "prop.",
    "prop:",
    "nominated by",
    "moved:",
    "mover:",
    "proposal by",
    "proposal was made by",
];

/// Words behind which a person is named who seconded.
pub(crate) const SECONDED_BY: &[&str] =
    &["seconded by", "seconder:", "seconded:", "seconder", "2nd by", "2nd:", "2nd", "sec.", "seconded -"];

/// Verbs in front of which a person stands who moved: `<A> proposed and <B> seconded`.
pub(crate) const MOVES: &[&str] = &["proposed", "moved"];

/// Words that say that nobody voted against.
pub(crate) const UNANIMOUS: &[&str] = &[
    "unanimous",
    "all in favour",
    "all agreed",
    "all were in favour",
    "agreed by all",
    "passed unanimously",
];

/// Words that say that a motion was lost.
pub(crate) const LOST: &[&str] = &[
    "motion lost",
    "was lost",
    "declared lost",
    "not carried",
    "defeated",
    "was rejected",
    "motion fell",
    "amendment fell",
    "amendment lost",
    "not agreed",
];

/// Words that approve minutes of an earlier meeting: a verb of approval and one of these.
pub(crate) const TRUE_RECORD: &[&str] = &["record", "copy", "signed", "minutes"];

/// Words that put a matter off; the other meeting is named behind them.
pub(crate) const DEFERRING: &[&str] = &[
    "deferred to",
    "deferred until",
    "be deferred",
    "was deferred",
    "were deferred",
    "agreed to defer",
    "postponed to",
    "postponed until",
    "deferred pending",
    "to defer",
    "held over to",
    "held over until",
    "carried forward to",
    "carried over to",
    "adjourned to",
    "bring this matter back",
    "bring the matter back",
    "bring back to",
    "bring to the next",
    "brought back to",
    "brought to the next",
    "discussed at the next",
    "considered at the next",
    "discussed further at the",
    "put on the agenda for",
    "placed on the agenda for",
    "added to the agenda for",
    "for the next agenda",
    "on the next agenda",
    "back to a future meeting",
    "discussed at a future",
];

/// Words of a meeting, or of a time, that a deferral goes to.
pub(crate) const LATER: &[&str] = &["meeting", "agenda", "month", "until", "after", "pending", "outcome"];
