//! Words that decide: formulas, operative verbs, movers, votes.

use crate::wordlist::Words;
use minutebook::{Verb, VoteMethod, VoteOption};

/// Capitalised words that open a decision when `that`, `to`, a colon or a dash follows.
pub(crate) const OPENERS: &Words = &Words::new(&["resolved", "agreed", "recommended", "decided"]);

/// Participles that decide behind "it was", "was", "and": `it was unanimously agreed that`.
pub(crate) const DECIDING: &Words =
    &Words::new(&["agreed", "resolved", "decided", "recommended", "voted", "determined"]);

/// Welsh words that decide: `Cytunwyd yn unfrydol bod`, `a phenderfynwyd`.
pub(crate) const CYTUNWYD: &[&str] =
    &["cytunwyd", "chytunwyd", "penderfynwyd", "phenderfynwyd", "argymhellwyd", "unfrydol"];

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
    "cc",
    "governors",
    "assembly",
    "chomhairle",
    "cllrs",
    "councillor's",
    "councillor’s",
    "cllr's",
    "cllr’s",
    "authority",
]);

/// Labels that open a decision, with a colon or a dash behind them.
pub(crate) const DECISION_LABELS: &[&str] = &[
    "decision made",
    "decision taken",
    "decisions",
    "decision",
    "council decision",
    "committee decision",
    "committee's decision",
    "resolution",
    "outcome",
];

/// Participles in capitals that decide at the start of a sentence.
pub(crate) const CAPITAL_VERBS: &[&str] = &[
    "noted",
    "approved",
    "endorsed",
    "deferred",
    "refused",
    "granted",
    "ordered",
    "adopted",
    "accepted",
    "supported",
    "rejected",
    "authorised",
    "received",
    "appointed",
    "elected",
    "confirmed",
    "delegated",
    "referred",
];

/// Words between a formula's verb and its `that` that say how it was decided.
pub(crate) const HOW_DECIDED: &Words = &Words::new(&[
    "majority",
    "votes",
    "vote",
    "con",
    "consent",
    "consensus",
    "hands",
    "principle",
    "assent",
    "dissent",
    "abstention",
    "abstentions",
    "favour",
    "chair",
    "ballot",
    "all",
    "division",
    "unanimously",
    "present",
    "members",
    "councillors",
]);

/// Verbs that put somebody into an office.
pub(crate) const ELECTS: &Words = &Words::new(&[
    "elected",
    "re-elected",
    "reelected",
    "appointed",
    "re-appointed",
    "reappointed",
    "co-opted",
]);

/// Offices of a council and its bodies.
pub(crate) const OFFICES: &Words = &Words::new(&[
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "vice-chair",
    "vice-chairman",
    "vice",
    "vice-chairperson",
    "mayor",
    "deputy",
    "leader",
    "provost",
    "convener",
    "convenor",
    "president",
    "councillor",
    "representative",
    "representatives",
    "clerk",
    "treasurer",
    "auditor",
    "trustee",
    "member",
    "secretary",
    "cathaoirleach",
    "leas-chathaoirleach",
    "council",
]);

/// Words that begin what was agreed: `agreed the recommendations`.
pub(crate) const OBJECTS: &Words = &Words::new(&["the", "a", "an", "these", "this", "its", "all"]);

/// Participles that settle a matter, wherever they stand.
pub(crate) const SETTLED: &Words = &Words::new(&[
    "approved",
    "agreed",
    "adopted",
    "accepted",
    "ratified",
    "endorsed",
    "authorised",
    "noted",
]);

/// Words of other languages that end a mover's line: `and it was accepted`.
pub(crate) const AND_SETTLED: &[&str] = &["agus glacadh leis", "a phasiwyd", "a derbyniwyd"];

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
    Note "nodi" "nodwyd" "noda";
    Accept "derbyn" "dderbyn" "derbynia";
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
    Other "ask" "asked" "asks";
    Review "review" "reviewed" "reviews";
    Exclude "exclude" "excluded" "excludes";
    Reject "reject" "rejected" "rejects";
    Other "refuse" "refused" "refuses";
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
    "motion by",
    "amendment by",
    "put forward by",
    "on the proposal of",
    "on the motion of",
    "on the proposition of",
    "on the nomination of",
    "motion from",
    "proposal from",
    "motion submitted by",
    "motion tabled by",
    "motion in the name of",
    "motion standing in the name of",
    "on the proposal of",
    "on the motion of",
    "on a motion by",
    "cynigiwyd gan",
    "cynigwyd gan",
    "cynnig gan",
    "ar moladh",
];

/// Words behind which a person is named who seconded.
pub(crate) const SECONDED_BY: &[&str] = &[
    "seconded by",
    "seconder:",
    "seconded:",
    "seconder",
    "2nd by",
    "2nd:",
    "2nd",
    "sec.",
    "sec:",
    "sec ",
    "seconded -",
    "seconded –",
    "eiliwyd gan",
    "cuidithe ag",
    "arna chuidiú ag",
];

/// Verbs in front of which a person stands who moved: `<A> proposed and <B> seconded`.
pub(crate) const MOVES: &[&str] = &["proposed", "moved", "nominated"];

/// Verbs behind a mover's or a seconder's name, with what is moved behind them.
pub(crate) const MOVING: &[&str] = &["proposed", "moved", "seconded", "suggested", "nominated"];

/// Words of a motion that only say that it is one, or what became of it.
pub(crate) const EMPTY_MOTIONS: &[&str] = &[
    "the",
    "a",
    "an",
    "this",
    "it",
    "was",
    "were",
    "be",
    "been",
    "which",
    "motion",
    "motions",
    "amendment",
    "amended",
    "proposal",
    "counter",
    "nomination",
    "resolution",
    "recommendation",
    "item",
    "following",
    "as",
    "and",
    "duly",
    "by",
    "on",
    "being",
    "put",
    "to",
    "vote",
    "voted",
    "carried",
    "lost",
    "all",
    "in",
    "favour",
    "agreed",
    "unanimously",
    "unanimous",
    "passed",
    "approved",
    "accepted",
    "resolved",
    "seconded",
    "proposed",
    "moved",
    "then",
    "substantive",
    "show",
    "hands",
    "of",
    "for",
    "against",
    "with",
    "no",
    "abstentions",
    "defeated",
    "meeting",
    "there",
    "upon",
    "notice",
    "recorded",
    "voting",
    "number",
    "first",
    "second",
    "third",
    "further",
    "original",
    "emergency",
    "urgent",
    "composite",
    "procedural",
    "alternative",
];

/// Words that begin an amendment told as what to do with the words of a motion.
pub(crate) const AMENDS: &[&str] = &[
    "delete",
    "add",
    "insert",
    "amend",
    "replace",
    "remove",
    "substitute",
    "omit",
    "after the word",
    "in the first",
    "in paragraph",
    "in line",
    "at the end",
];

/// Words that begin such a sentence alone.
pub(crate) const ALL_AGREED: &[&str] = &[
    "all in favour",
    "all agreed",
    "all were in favour",
    "agreed by all",
    "all councillors in favour",
    "all present in favour",
    "all in agreement",
    "all were in agreement",
    "all were in full agreement",
    "all councillors agreed",
    "all cllrs agreed",
    "all members agreed",
    "all present agreed",
    "all councillors present unanimously agreed",
    "aif",
];

/// Words that say that nobody voted against.
pub(crate) const UNANIMOUS: &[&str] = &[
    "unfrydol",
    "unanimous",
    "all in favour",
    "all agreed",
    "all were in favour",
    "agreed by all",
    "passed unanimously",
    "all in agreement",
    "all were in agreement",
    "all were in full agreement",
    "all councillors agreed",
    "all cllrs agreed",
    "all members agreed",
    "approved by all",
    "accepted by all",
    "all approved",
    "all resolved",
    "all those present agreed",
    "all present agreed",
    "all councillors approved",
    "all members approved",
    "all councillors in favour",
    "all cllrs in favour",
    "all members in favour",
    "all voted in favour",
    "all voting in favour",
    "nem con",
    "nem. con",
    "nemine contradicente",
    "agreed by everyone",
    "supported by all",
    "by all present",
    "by all councillors",
    "by all cllrs",
    "by all members",
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
    "it fell",
    "therefore fell",
    "amendment lost",
    "not agreed",
    "not seconded",
    "no seconder",
    "want of a seconder",
    "lack of a seconder",
];

/// Words of a decision on how the meeting goes on, which is never the motion under debate.
pub(crate) const PROCEDURAL: &[&str] = &[
    "guillotine",
    "standing order",
    "question be now put",
    "question be put",
    "vote be now taken",
    "vote now be taken",
    "procedure rule",
    "extend the meeting",
    "meeting be extended",
    "meeting continue",
    "meeting be adjourned",
    "adjourn the meeting",
    "debate be adjourned",
    "adjourn the debate",
    "recorded vote be",
    "order of business",
    "speaking time",
    "time limit",
    "to continue beyond",
    "next business",
];

/// What is put up against a motion in its place.
pub(crate) const COUNTERS: &[&str] = &[
    "counter proposal",
    "counter-proposal",
    "counterproposal",
    "counter motion",
    "counter-motion",
    "countermotion",
];

/// Words that say that nobody was found to second.
pub(crate) const UNSECONDED: &[&str] =
    &["not seconded", "no seconder", "want of a seconder", "lack of a seconder"];

/// Words that say that an amendment was taken into the motion without a vote.
pub(crate) const ACCEPTED: &[&str] = &[
    "accepted the amendment",
    "accepted this amendment",
    "accepted the proposed amendment",
    "amendment was accepted",
    "accepted by the mover",
    "accepted by the proposer",
    "accepted as a friendly amendment",
    "incorporated into the motion",
    "incorporated into the original motion",
    "incorporated into the substantive motion",
    "incorporated in the motion",
    "became part of the substantive motion",
];

/// Words that say that whoever moved it took it back.
pub(crate) const WITHDRAWN: &[&str] = &[
    "was withdrawn",
    "were withdrawn",
    "was then withdrawn",
    "was subsequently withdrawn",
    "was not pursued",
    "be withdrawn with",
];

/// Words that approve minutes of an earlier meeting: a verb of approval and one of these.
pub(crate) const TRUE_RECORD: &[&str] = &["record", "copy", "signed", "minutes"];

/// Words that put a matter off; the other meeting is named behind them.
pub(crate) const DEFERRING: &[&str] = &[
    "leave till",
    "leave until",
    "left till",
    "leave this until",
    "leave this till",
    "leave it until",
    "hold this over",
    "hold over",
    "held over",
    "defer this item",
    "deferred till",
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
    "brought forward to the",
    "brought forward for the",
    "brought forward at the",
    "be postponed",
    "postpone ",
    "put back to the",
    "deferred for",
    "deferred at",
    "come back to the",
    "revisited at the",
    "revisit at the",
    "carry forward to the",
    "defer this",
    "defer the",
    "left until",
    "considered at a future",
    "considered at a later",
    "adjourned until",
    "discussed at a future",
    "be considered at the meeting",
    "be considered at its meeting",
    "be considered at their meeting",
    "be adjourned",
    "stood adjourned",
    "stand adjourned",
    "stands deferred",
    "stand deferred",
    "stood deferred",
    "withdrawn from the agenda",
    "rescheduled to",
    "rescheduled for",
    "left to next",
    "left to the next",
    "left over to",
    "left over until",
    "left over till",
    "held over till",
    "carried over until",
    "come back in",
    "brought back in",
    "deferred –",
    "deferred -",
    "deferred.",
    "postponed.",
    "postponed –",
    "held over",
    "carried forward",
];

/// Words of a meeting, or of a time, that a deferral goes to.
pub(crate) const LATER: &[&str] = &[
    "meeting",
    "agenda",
    "month",
    "until",
    "after",
    "pending",
    "outcome",
    "cycle",
    "site visit",
    "week",
    "a date",
];
/// What stands for the whole of the matter before a meeting.
pub(crate) const MATTERS: &[&str] = &[
    "item",
    "matter",
    "decision",
    "consideration",
    "application",
    "motion",
    "report",
    "question",
    "determination",
    "proposal",
    "request",
];
/// Labels in front of the names or the number of those who voted for.
pub(crate) const FOR_LABELS: &Words = &Words::new(&[
    "for",
    "in favour",
    "in favor",
    "favour",
    "those in favour",
    "those for",
    "those voting for",
    "those voting in favour",
    "those who voted for",
    "those who voted in favour",
    "those supporting",
    "voted for",
    "voted in favour",
    "voting for",
    "voting in favour",
    "votes for",
    "votes in favour",
    "vote for",
    "members for",
    "members voting for",
    "members voting in favour",
    "members in favour",
    "councillors for",
    "councillors voting for",
    "councillors voting in favour",
    "councillors in favour",
    "there voted for",
    "there voted in favour",
    "ayes",
    "supporting",
    "supported by",
    "in support",
    "those in support",
    "votes in support",
    "voting in support",
    "in the affirmative",
    "votes in the affirmative",
    "yes votes",
    "total for",
    "total in favour",
    "o blaid",
]);

/// Labels of those who voted against.
pub(crate) const AGAINST_LABELS: &Words = &Words::new(&[
    "against",
    "those against",
    "those voting against",
    "those who voted against",
    "those opposing",
    "voted against",
    "voting against",
    "votes against",
    "vote against",
    "members against",
    "members voting against",
    "councillors against",
    "councillors voting against",
    "there voted against",
    "noes",
    "nays",
    "opposed",
    "opposing",
    "in opposition",
    "those opposed",
    "those dissenting",
    "in the negative",
    "votes in the negative",
    "total against",
    "yn erbyn",
]);

/// Labels of those who abstained.
pub(crate) const ABSTAIN_LABELS: &Words = &Words::new(&[
    "abstain",
    "abst",
    "abstained",
    "abstaining",
    "abstention",
    "abstentions",
    "those abstaining",
    "those who abstained",
    "members abstaining",
    "councillors abstaining",
    "abstained from voting",
    "abstaining from voting",
    "there abstained",
    "there abstained from voting",
    "abstentions recorded",
    "in abstention",
    "votes in abstention",
    "abstaining votes",
    "votes abstaining",
    "members who abstained",
    "total abstentions",
    "total abstained",
    "ymatal",
]);

/// Labels of those who were there and did not vote.
pub(crate) const NOT_VOTING_LABELS: &Words = &Words::new(&[
    "not voting",
    "non voting",
    "non-voting",
    "did not vote",
    "not voted",
    "no vote",
    "present not voting",
    "present and not voting",
    "present but not voting",
    "took no part",
    "conflict of interests",
    "conflict of interest",
    "interest declared",
    "no votes",
]);

/// Labels that are a vote only beside one of those above.
pub(crate) const LATER_LABELS: &[(&str, VoteOption)] = &[
    ("yes", VoteOption::For),
    ("aye", VoteOption::For),
    ("no", VoteOption::Against),
    ("absent", VoteOption::Absent),
    ("absent for the vote", VoteOption::Absent),
    ("not present", VoteOption::Absent),
    ("not present for the vote", VoteOption::Absent),
    ("absent from the vote", VoteOption::Absent),
    ("absent from the division", VoteOption::Absent),
    ("absent at the time of the vote", VoteOption::Absent),
    ("yea", VoteOption::For),
    ("yeas", VoteOption::For),
    ("content", VoteOption::For),
    ("not content", VoteOption::Against),
    ("nay", VoteOption::Against),
    ("declined to vote", VoteOption::NotVoting),
    ("did not participate", VoteOption::NotVoting),
];

/// What is voted on, as it stands behind a label: `For the amendment`, and in `the amendment was lost`.
pub(crate) const QUESTIONS: &Words = &Words::new(&[
    "motion",
    "motions",
    "amendment",
    "amendments",
    "proposal",
    "proposals",
    "recommendation",
    "recommendations",
    "resolution",
    "vote",
    "proposition",
    "substantive",
    "reference",
]);

/// Words in front of a candidate whose voters are listed.
pub(crate) const POLL_LEADS: &[&str] =
    &["for ", "votes for ", "those voting for ", "voted for ", "in favour of "];

/// What stands in a table's column for a vote.
pub(crate) const VOTE_MARKS: &[&str] =
    &["x", "✓", "✔", "√", "☑", "y", "yes", "1", "●", "*", "✗", "v", "•", "xx"];

/// Words in place of a name where nobody voted so.
pub(crate) const NOBODY: &[&str] = &["none", "nil", "nobody", "zero", "n/a"];

/// Words of a vote that no name holds.
pub(crate) const VOTE_WORDS: &Words = &Words::new(&[
    "against",
    "abstain",
    "abstained",
    "abstaining",
    "abstention",
    "abstentions",
    "amendment",
    "absent",
    "ayes",
    "carried",
    "casting",
    "decision",
    "defeated",
    "equality",
    "favour",
    "item",
    "lost",
    "motion",
    "noes",
    "none",
    "nil",
    "note",
    "number",
    "recorded",
    "resolved",
    "result",
    "substantive",
    "the",
    "there",
    "this",
    "those",
    "total",
    "upon",
    "following",
    "vote",
    "voted",
    "votes",
    "voting",
    "yes",
    "no",
    "not",
    "minutes",
    "agreed",
    "members",
    "unanimous",
    "unanimously",
    "cllrs",
    "crs",
    "on",
    "after",
    "by",
    "was",
    "noted",
    "reason",
]);

/// Words behind a question that say that it was carried.
pub(crate) const CARRIES: &Words =
    &Words::new(&["carried", "passed", "approved", "adopted", "agreed", "won"]);

/// Words behind a question that say that it was lost.
pub(crate) const LOSES: &Words = &Words::new(&[
    "lost",
    "defeated",
    "fell",
    "falls",
    "fallen",
    "negatived",
    "rejected",
    "failed",
    "fails",
    "unsuccessful",
]);

/// Words that make an outcome no event of this meeting.
pub(crate) const UNREAL: &[&str] =
    &["if", "would", "had", "could", "should", "might", "previously", "unless", "whether", "may", "will"];

/// Words that say that as many voted for as against.
pub(crate) const EQUAL: &[&str] = &[
    "equality of votes",
    "equal number of votes",
    "votes were equal",
    "votes being equal",
    "vote was tied",
    "votes were tied",
    "vote being tied",
    "tied vote",
    "vote was equal",
];

/// Words that say that a vote was taken, and how.
pub(crate) const METHODS: &[(&str, VoteMethod)] = &[
    ("recorded vote", VoteMethod::Recorded),
    ("named vote", VoteMethod::Recorded),
    ("roll call vote", VoteMethod::Recorded),
    ("roll-call vote", VoteMethod::Recorded),
    ("show of hands", VoteMethod::ShowOfHands),
    ("secret ballot", VoteMethod::Ballot),
    ("electronic vote", VoteMethod::Electronic),
    ("electronic voting", VoteMethod::Electronic),
    ("on a division", VoteMethod::Recorded),
    ("upon a division", VoteMethod::Recorded),
    ("division was called", VoteMethod::Recorded),
    ("division was taken", VoteMethod::Recorded),
    ("voting was recorded", VoteMethod::Recorded),
    ("votes were recorded", VoteMethod::Recorded),
    ("vote was recorded as", VoteMethod::Recorded),
    ("names for and against", VoteMethod::Recorded),
];

/// Words that put a question to the vote.
pub(crate) const PUT: &[&str] = &[
    "to the vote",
    "put to the vote",
    "put to a vote",
    "a vote was taken",
    "vote was then taken",
    "voted on",
    "voting was as",
    "voted as follows",
    "votes were as follows",
    "votes cast were",
    "votes were cast as",
    "there voted",
    "result of the vote",
    "result of the voting",
    "the voting being",
    "put to a recorded vote",
    "the voting on",
];

/// Participles that decide at the end of a sentence without any formula: "The accounts were accepted."
pub(crate) const BARE: &Words = &Words::new(&[
    "noted",
    "approved",
    "accepted",
    "received",
    "adopted",
    "authorised",
    "ratified",
    "endorsed",
    "agreed",
    "supported",
    "carried",
    "refused",
    "declined",
    "rejected",
]);

/// What such a sentence is about; one about anything else ("his apologies were accepted") decides nothing.
pub(crate) const BARE_SUBJECTS: &Words = &Words::new(&[
    "option",
    "options",
    "date",
    "report",
    "reports",
    "accounts",
    "update",
    "updates",
    "correspondence",
    "dates",
    "payment",
    "payments",
    "invoice",
    "invoices",
    "policy",
    "policies",
    "statement",
    "statements",
    "budget",
    "precept",
    "schedule",
    "document",
    "documents",
    "recommendation",
    "recommendations",
    "proposal",
    "proposals",
    "grant",
    "quote",
    "quotation",
    "quotations",
    "estimate",
    "figures",
    "expenditure",
    "reconciliation",
    "balance",
    "balances",
    "appointment",
    "nomination",
    "decisions",
    "position",
    "terms",
    "grants",
    "application",
    "applications",
    "plan",
    "plans",
    "programme",
    "fees",
    "charges",
    "rates",
    "donation",
    "donations",
    "purchase",
    "cheque",
    "cheques",
    "amendments",
    "minutes",
    "appointments",
    "nominations",
    "transactions",
    "spending",
    "review",
    "assessment",
    "regulations",
    "orders",
    "register",
    "code",
    "petition",
    "petitions",
]);

/// More of them, which count only at the start of the sentence.
pub(crate) const BARE_HEADS: &Words = &Words::new(&[
    "letter",
    "letters",
    "email",
    "emails",
    "circular",
    "newsletter",
    "information",
    "thanks",
    "comments",
    "receipts",
    "insurance",
    "subscription",
    "contract",
    "lease",
    "quotes",
    "tender",
    "tenders",
    "item",
    "items",
    "list",
    "findings",
    "resignation",
    "presentation",
    "outturn",
    "request",
    "requests",
    "salary",
    "wages",
    "offer",
]);

/// Words behind a participle that closes its sentence in meaning: `were authorised in respect of`, `were agreed as follows`.
pub(crate) const BARE_TAILS: &[&str] = &[
    "proposed",
    "proposed by",
    "moved by",
    "in respect",
    "for payment",
    "as presented",
    "as follows",
    "as circulated",
    "as set out",
    "as read",
    "as amended",
    "subject to",
    "by the council",
    "by members",
    "by all",
    "by the committee",
    "for the year",
    "and signed",
    "with the",
    "by a",
    "by majority",
    "on the",
    "at a",
    "as a",
    "as the",
    "for signature",
    "as it",
    "as they",
    "because",
    "due to",
    "on the understanding",
    "on condition",
    "provided that",
    "in principle",
    "in full",
    "in accordance",
    "at the meeting",
    "in line",
];

/// Who answers on a planning application, and in which words.
pub(crate) const ANSWERERS: &Words =
    &Words::new(&["council", "councillors", "cllrs", "committee", "members", "pc", "parish"]);
pub(crate) const ANSWERS: &[&str] = &[
    "supports",
    "support",
    "supported",
    "objects",
    "object",
    "objected",
    "has no objection",
    "has no objections",
    "had no objection",
    "had no objections",
    "have no objection",
    "have no objections",
    "raised no objection",
    "raised no objections",
    "has no comment",
    "has no comments",
    "had no comment",
    "had no comments",
    "have no comment",
    "have no comments",
    "made no comment",
    "recommends refusal",
    "recommended refusal",
    "recommend refusal",
    "recommends approval",
    "recommended approval",
    "recommend approval",
];

/// What a planning consultee answers, at the end of an application's line.
pub(crate) const RESPONSES: &[&str] = &[
    "supported",
    "support",
    "no objection",
    "no objections",
    "no comment",
    "no comments",
    "no comment made",
    "no comments made",
    "no comment to make",
    "no comments to make",
    "no objection made",
    "no objections made",
    "no observations made",
    "objection",
    "objected",
    "object",
    "no objections raised",
    "no objection raised",
    "refusal recommended",
    "approval recommended",
    "recommend approval",
    "recommend refusal",
    "no observations",
    "neutral",
    "approved",
    "refused",
    "objections",
    "recommended refusal",
    "recommended approval",
    "recommends refusal",
    "recommends approval",
    "approve",
    "refuse",
    "approval",
    "refusal",
    "recommend approve",
    "recommend refuse",
    "no objections to this application",
    "no objection to this application",
    "not objected",
    "strongly object",
    "strong objection",
    "noted",
];

/// Answers that only a cell of a table gives in so few words.
pub(crate) const ANSWERS_IN_ROWS: &[&str] = &[
    "oppose",
    "opposed",
    "objects",
    "supports",
    "leave to",
    "left to",
    "defer",
    "deferred",
    "comment",
    "comments",
    "no comment required",
    "concerns",
];

/// Words that lead from an answer to its reasons.
pub(crate) const BEHIND_ANSWERS: &[&str] = &[
    "to",
    "on",
    "as",
    "due",
    "because",
    "owing",
    "unanimously",
    "subject",
    "but",
    "with",
    "provided",
    "in",
    "until",
    "for",
    "the",
    "however",
    "although",
    "if",
    "pending",
];
