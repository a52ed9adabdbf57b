//! Words of debate: who says, asks, answers, feels and fears.

use crate::wordlist::Words;

/// Verbs of saying.
pub(crate) const SAID: &Words = &Words::new(&[
    "acknowledged",
    "added",
    "advised",
    "announced",
    "assured",
    "cited",
    "clarified",
    "commented",
    "confirmed",
    "described",
    "detailed",
    "discussed",
    "drew",
    "echoed",
    "emphasised",
    "emphasized",
    "explained",
    "expressed",
    "gave",
    "highlighted",
    "indicated",
    "informed",
    "introduced",
    "mentioned",
    "noted",
    "observed",
    "offered",
    "outlined",
    "pointed",
    "presented",
    "provided",
    "raised",
    "reassured",
    "recalled",
    "recognised",
    "referred",
    "reflected",
    "reiterated",
    "remarked",
    "reminded",
    "reported",
    "said",
    "shared",
    "spoke",
    "stated",
    "stressed",
    "summarised",
    "thanked",
    "told",
    "underlined",
    "understood",
    "updated",
    "warned",
    "welcomed",
    "explains",
    "notes",
    "reports",
    "says",
    "states",
    "advises",
    "confirms",
    "reiterates",
]);

/// Verbs of asking.
pub(crate) const ASKED: &Words = &Words::new(&[
    "asked",
    "challenged",
    "enquired",
    "inquired",
    "queried",
    "questioned",
    "requested",
    "sought",
    "wondered",
]);

/// Verbs of answering.
pub(crate) const ANSWERED: &Words = &Words::new(&["answered", "rebutted", "replied", "responded"]);

/// Verbs of opinion.
pub(crate) const FELT: &Words = &Words::new(&[
    "appreciated",
    "argued",
    "believed",
    "commended",
    "considered",
    "encouraged",
    "favoured",
    "felt",
    "hoped",
    "opined",
    "praised",
    "preferred",
    "regretted",
    "suggested",
    "supported",
    "thought",
    "urged",
    "wished",
]);

/// Words of worry.
pub(crate) const FEARED: &Words = &Words::new(&[
    "apprehension",
    "concern",
    "concerned",
    "concerns",
    "feared",
    "fears",
    "objected",
    "unease",
    "worried",
    "worry",
]);

/// What stands between a speaker and the verb.
pub(crate) const BETWEEN: &Words = &Words::new(&[
    "additionally",
    "again",
    "also",
    "briefly",
    "finally",
    "first",
    "further",
    "furthermore",
    "had",
    "has",
    "have",
    "however",
    "in",
    "response",
    "reply",
    "later",
    "next",
    "present",
    "subsequently",
    "then",
    "therefore",
    "who",
    "with",
    "regret",
    "attendance",
]);

/// Verbs after `it was` that begin a new point.
pub(crate) const NOTED: &Words = &Words::new(&[
    "acknowledged",
    "added",
    "agreed",
    "clarified",
    "commented",
    "confirmed",
    "emphasised",
    "explained",
    "highlighted",
    "mentioned",
    "noted",
    "observed",
    "pointed",
    "raised",
    "recognised",
    "reported",
    "stated",
    "stressed",
    "understood",
]);

/// How a body hears something: `The Committee was informed that`.
pub(crate) const HEARD: &Words =
    &Words::new(&["advised", "assured", "informed", "reassured", "reminded", "told"]);

/// Words before a verb that invite somebody to speak: `were invited to give their views`.
pub(crate) const INVITED: &Words = &Words::new(&["invited", "asked", "given"]);

/// Nouns of what follows a lead-in; one made only of them says nothing itself.
pub(crate) const ANNOUNCED: &[&str] = &[
    "areas",
    "comments",
    "concerns",
    "following",
    "issues",
    "items",
    "key",
    "matters",
    "observations",
    "points",
    "presentation",
    "priorities",
    "questions",
    "responses",
    "suggestions",
    "topics",
    "update",
    "updates",
    "views",
];

/// Leads whose list is no debate: other parts read it.
pub(crate) const LIST_LEADS: &[&str] =
    &["priorities", "objectives", "aims", "targets", "key areas", "recommendations", "options", "documents"];

/// Sentences about the meeting itself.
pub(crate) const PROCEDURE: &[&str] = &[
    "left the meeting",
    "joined the meeting",
    "entered the meeting",
    "left the room",
    "returned to the meeting",
    "arrived at the meeting",
    "retired from the meeting",
    "put to the vote",
    "recommendations were put",
    "the meeting closed",
    "the meeting ended",
    "declared the meeting closed",
    "close of the meeting",
    "did not vote",
    "took no part in",
    "on being put",
];

/// Openings that say there was nothing.
pub(crate) const NOTHING: &[&str] = &[
    "there were no ",
    "there was no other",
    "there are no ",
    "no declarations",
    "none",
    "nil",
    "no items",
    "no questions",
];

/// What a page prints where it cut the minutes.
pub(crate) const CUT: &[&str] = &["view the full minutes text", "view the full decision text"];

/// First letters that posts' short forms have: Director, Head, Assistant Director, Chief Executive.
pub(crate) const POST_LETTERS: &[&str] = &["D", "H", "AD", "CE", "CF"];

/// Short forms of organisations that could be taken for posts.
pub(crate) const ORGANISATION_LETTERS: &[&str] = &[
    "DCLG", "DCMS", "DEFRA", "DFE", "DFT", "DHSC", "DLUHC", "DVLA", "DVSA", "DWP", "HCA", "HE", "HEE",
    "HMCTS", "HMIC", "HMICFRS", "HMG", "HMO", "HMRC", "HRA", "HSE", "HWB", "DPA", "DNO", "NGO", "ICO", "PO",
    "WHO", "TRO",
];

/// Verbs that name a speaker behind `by`.
pub(crate) const SAID_BY: &Words = &Words::new(&[
    "advised",
    "asked",
    "commented",
    "confirmed",
    "explained",
    "highlighted",
    "informed",
    "introduced",
    "mentioned",
    "observed",
    "outlined",
    "presented",
    "queried",
    "questioned",
    "raised",
    "reported",
    "requested",
    "stated",
    "suggested",
    "summarised",
]);

/// Words of a lead-in whose list holds more than one side's words.
pub(crate) const MIXED_LEADS: &[&str] = &["questions", "responses", "answers", "queries", "discussion"];
