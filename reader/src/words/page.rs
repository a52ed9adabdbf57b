//! Words of pages: labels, headings, what gives a body or a kind of item away.

use crate::wordlist::Words;
use minutebook::{Classification, NoneStated};

/// Labels that end the agenda's text and begin the minutes.
pub(crate) const MINUTES_LABELS: &[&str] = &["Minutes:", "Decision:", "Decisions:", "Discussion:"];

/// Labels that begin the list of documents.
pub(crate) const DOCUMENT_LABELS: &[&str] = &[
    "Supporting documents:",
    "Additional documents:",
    "Supporting documents",
    "Additional documents",
    "Documents:",
];

/// Where the agenda's own text begins when it runs on behind the title.
pub(crate) const PURPOSE_STARTS: &[&str] = &[
    "To consider",
    "To receive",
    "To agree",
    "To note",
    "To approve",
    "To confirm",
    "To review",
    "To appoint",
    "To elect",
    "To discuss",
    "To report",
    "To determine",
    "To adopt",
    "To invite",
    "To answer",
    "To deal",
    "To hear",
    "To resolve",
    "To authorise",
    "To be ",
    "There are ",
    "There is ",
    "There were ",
    "Report of ",
    "Joint report of",
    "This report",
    "The Committee ",
    "Members are ",
    "A report ",
    "Members of the public",
    "If you ",
    "Any member",
];

/// First words of a line that decides, whatever their case.
pub(crate) const OUTCOMES: &[&str] =
    &["resolved", "agreed", "noted", "decision", "decisions", "decided", "approved", "endorsed", "deferred"];

/// Words of minutes: what somebody did.
pub(crate) const TELLS: &[&str] = &[
    "considered",
    "received",
    "noted",
    "reported",
    "advised",
    "agreed",
    "presented",
    "introduced",
    "explained",
    "welcomed",
    "informed",
    "outlined",
    "stated",
    "said",
    "asked",
    "declared",
    "thanked",
    "discussed",
    "resolved",
    "approved",
    "updated",
    "highlighted",
    "commented",
    "queried",
    "responded",
    "expressed",
    "confirmed",
    "submitted",
    "Proposed",
    "proposed",
    "moved",
    "seconded",
    "was",
    "were",
    "had",
    "gave",
    "spoke",
    "summarised",
    "told",
    "raised",
    "enquired",
    "drew",
    "opened",
    "deferred",
    "felt",
    "took",
];

/// How the agenda's own text begins.
pub(crate) const AGENDA_WORDS: &[&str] = &[
    "To ",
    "If ",
    "Any ",
    "Members are",
    "Report",
    "A report",
    "Joint report",
    "This report",
    "There is ",
    "There are ",
    "Please",
    "Recommend",
    "RECOMMEND",
    "In accordance with",
    "Purpose",
    "Copy",
    "Contact",
    "Appendi",
    "Members of the public",
    "The following",
];

/// Phrases of the agenda's own text.
pub(crate) const AGENDA_SPEAKS: &[&str] = &[
    " is attached",
    " are attached",
    " attached.",
    "(attached",
    "to follow",
    " enclosed",
    " is asked",
    " are asked",
    " is invited",
    " are invited",
    " is requested",
    " are requested",
    " will be ",
    " should be ",
    " is recommended",
    " are recommended",
    "set out behind",
];

/// Lines of the site that stand about an item page.
pub(crate) const SITE_LINES: &[&str] = &[
    "agenda item",
    "share this item",
    "share this page",
    "share this",
    "share",
    "print this page",
    "tweet",
    "previous item",
    "next item",
    "skip to content",
    "skip to main content",
    "bookmark this page using:",
    "home",
    "print",
];

/// How minutes cut short by the page end, in lower case.
pub(crate) const TRUNCATION: &str = "view the full minutes text for item";

/// Words that tell what kind of body met, in the order in which they decide. Lower case.
pub(crate) const BODIES: &[(&str, Classification)] = &[
    ("pre-decision scrutiny", Classification::OverviewAndScrutiny),
    ("the scrutiny committee considered", Classification::OverviewAndScrutiny),
    ("the cabinet member considered", Classification::CabinetMember),
    ("that the cabinet member", Classification::CabinetMember),
    ("the executive member considered", Classification::CabinetMember),
    ("put to cabinet members", Classification::Cabinet),
    ("cabinet members noted", Classification::Cabinet),
    ("cabinet members agreed", Classification::Cabinet),
    ("the cabinet considered", Classification::Cabinet),
    ("the cabinet resolved", Classification::Cabinet),
    ("cabinet agreed", Classification::Cabinet),
    ("the executive agreed", Classification::Cabinet),
];

/// Sentences that say there was none of something: all pieces must stand in the sentence, lower case.
pub(crate) const NEGATIVES: &[(&[&str], NoneStated)] = &[
    (&["no", "matters arising"], NoneStated::MattersArising),
    (&["no", "outstanding issues"], NoneStated::OutstandingIssues),
    (&["no", "other items of business"], NoneStated::UrgentBusiness),
    (&["no", "other business"], NoneStated::UrgentBusiness),
    (&["no", "urgent business"], NoneStated::UrgentBusiness),
    (&["no", "urgent items"], NoneStated::UrgentBusiness),
    (&["no", "items of urgent"], NoneStated::UrgentBusiness),
    (&["no", "declarations"], NoneStated::Declarations),
    (&["no", "interests", "declared"], NoneStated::Declarations),
    (&["no", "disclosures of"], NoneStated::Declarations),
    (&["no", "public questions"], NoneStated::PublicQuestions),
    (&["no", "questions", "public"], NoneStated::PublicQuestions),
];

/// Kinds of councils, as they stand in names between a place and `Council`.
pub(crate) const COUNCIL_KINDS: &Words = &Words::new(&[
    "City",
    "County",
    "Borough",
    "District",
    "Parish",
    "Town",
    "Community",
    "Metropolitan",
    "Unitary",
    "Combined",
    "Island",
    "Islands",
]);
