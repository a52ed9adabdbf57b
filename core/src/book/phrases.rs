//! Words by which sentences tell how far a thing has come, and when.

use super::Progress;

/// Words that say how far a thing has come; the longest that fits counts, and a word before it can turn it around.
pub(super) const PROGRESS: &[(&str, Progress)] = &[
    ("almost cleared", Progress::AlmostDone),
    ("almost complete", Progress::AlmostDone),
    ("almost completed", Progress::AlmostDone),
    ("almost finished", Progress::AlmostDone),
    ("nearly cleared", Progress::AlmostDone),
    ("nearly complete", Progress::AlmostDone),
    ("nearly completed", Progress::AlmostDone),
    ("nearly finished", Progress::AlmostDone),
    ("nearing completion", Progress::AlmostDone),
    ("largely complete", Progress::AlmostDone),
    ("been delayed", Progress::Delayed),
    ("was delayed", Progress::Delayed),
    ("were delayed", Progress::Delayed),
    ("delays", Progress::Delayed),
    ("slipped", Progress::Delayed),
    ("slippage", Progress::Delayed),
    ("behind schedule", Progress::Delayed),
    ("put back", Progress::Delayed),
    ("postponed", Progress::Delayed),
    ("overdue", Progress::Delayed),
    ("not possible until", Progress::Delayed),
    ("not now until", Progress::Delayed),
    ("not been completed", Progress::Delayed),
    ("not yet been completed", Progress::Delayed),
    ("been achieved", Progress::Done),
    ("was achieved", Progress::Done),
    ("been completed", Progress::Done),
    ("was completed", Progress::Done),
    ("were completed", Progress::Done),
    ("now complete", Progress::Done),
    ("been cleared", Progress::Done),
    ("was cleared", Progress::Done),
    ("been addressed", Progress::Done),
    ("been eliminated", Progress::Done),
    ("been implemented", Progress::Done),
    ("been delivered", Progress::Done),
    ("been finished", Progress::Done),
    ("been resolved", Progress::Done),
    ("been launched", Progress::Done),
    ("been relaunched", Progress::Done),
    ("been carried out", Progress::Done),
    ("been circulated", Progress::Done),
    ("been published", Progress::Done),
    ("come to an end", Progress::Done),
    ("came to an end", Progress::Done),
    ("ended", Progress::Done),
    ("concluded", Progress::Done),
    ("took place", Progress::Done),
    ("was successful", Progress::Done),
    ("ongoing", Progress::Ongoing),
    ("on going", Progress::Ongoing),
    ("under way", Progress::Ongoing),
    ("underway", Progress::Ongoing),
    ("in progress", Progress::Ongoing),
    ("being finalised", Progress::Ongoing),
    ("being developed", Progress::Ongoing),
    ("being drafted", Progress::Ongoing),
    ("being prepared", Progress::Ongoing),
    ("being reviewed", Progress::Ongoing),
    ("being implemented", Progress::Ongoing),
    ("continuing to", Progress::Ongoing),
    ("had begun", Progress::Ongoing),
    ("has begun", Progress::Ongoing),
    ("would begin", Progress::Planned),
    ("will begin", Progress::Planned),
    ("was planned", Progress::Planned),
    ("were planned", Progress::Planned),
    ("would be completed", Progress::Planned),
    ("will be completed", Progress::Planned),
    ("would be launched", Progress::Planned),
    ("will be launched", Progress::Planned),
];

/// Words with which a time begins.
pub(super) const BEFORE_TIMES: &[&str] =
    &["by", "until", "in", "within", "before", "at", "between", "over", "from", "during"];

/// Words of which a time consists.
pub(super) const TIMES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "spring",
    "summer",
    "autumn",
    "winter",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "quarter",
];

/// Words that may stand within a time.
pub(super) const WITHIN_TIMES: &[&str] = &[
    "the",
    "next",
    "end",
    "of",
    "a",
    "couple",
    "few",
    "coming",
    "this",
    "that",
    "new",
    "financial",
    "early",
    "late",
    "mid",
    "and",
    "two",
    "three",
    "four",
    "six",
    "twelve",
    "following",
    "same",
    "may",
    "first",
    "second",
    "third",
    "last",
    "beginning",
    "forthcoming",
];

/// Words at which a clause begins.
pub(super) const CLAUSES: &[&str] = &["that", "but", "although", "while", "whilst", "because"];

/// Words that point back to what was said before them.
pub(super) const BACK: &[&str] = &["this", "which", "it", "these", "they", "that"];

/// Words after which a thing is not done yet.
pub(super) const OPEN: &[&str] = &[
    "not", "no", "never", "yet", "should", "could", "would", "will", "must", "may", "to", "when", "once",
    "if", "until",
];

/// Words that stand beside a verb and say nothing of the thing.
pub(super) const AUXILIARY: &[&str] = &[
    "had", "has", "have", "been", "was", "were", "is", "are", "be", "already", "also", "now", "then",
    "would", "will", "being", "and", "almost", "still",
];

/// Nouns with which the name of an undertaking ends.
pub(super) const UNDERTAKINGS: &[&str] = &[
    "Project",
    "Programme",
    "Program",
    "Scheme",
    "Strategy",
    "Plan",
    "Initiative",
    "Pilot",
    "Campaign",
    "Covenant",
    "Framework",
    "Charter",
    "Trial",
    "Masterplan",
];
