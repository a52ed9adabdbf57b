//! Words of declarations of interest.

use minutebook::{InterestAction, InterestKind};

/// Whole answers that say that there were none, in lower case without signs at their ends.
pub(crate) const NONE: &[&str] = &[
    "none",
    "nil",
    "dim",
    "none stated",
    "none declared",
    "none made",
    "none received",
    "none were made",
    "none were declared",
    "none were received",
    "there were none",
    "no declarations",
    "no interests",
    "no interest",
    "n/a",
    "nothing declared",
    "nothing to declare",
    "none reported",
    "none noted",
    "none recorded",
    "none disclosed",
];

/// Words in a sentence on interests that say that there were none.
pub(crate) const NO_INTERESTS: &[&str] = &[
    "no declaration",
    "no interests",
    "no disclosable",
    "no interest was",
    "no interest were",
    "no interest to",
    "no disclosure",
    "no further declaration",
    "no pecuniary",
    "no personal",
    "no members declared",
    "no member declared",
    "no councillor declared",
    "no councillors declared",
    "no declared",
    "none declared an",
    "did not declare any",
    "not declare any",
    "no conflicts of interest",
    "no conflict of interest",
];

/// Kinds by the words of a declaration, surest first.
pub(crate) const KINDS: &[(&str, InterestKind)] = &[
    ("non-disclosable pecuniary", InterestKind::Unspecified),
    ("non disclosable pecuniary", InterestKind::Unspecified),
    ("disclosable pecuniary", InterestKind::DisclosablePecuniary),
    ("dpi", InterestKind::DisclosablePecuniary),
    ("other registrable", InterestKind::OtherRegistrable),
    ("other registerable", InterestKind::OtherRegistrable),
    ("non-registrable", InterestKind::NonRegistrable),
    ("non registrable", InterestKind::NonRegistrable),
    ("non-registerable", InterestKind::NonRegistrable),
    ("an ori", InterestKind::OtherRegistrable),
    ("(ori)", InterestKind::OtherRegistrable),
    ("an nri", InterestKind::NonRegistrable),
    ("a nri", InterestKind::NonRegistrable),
    ("(nri)", InterestKind::NonRegistrable),
    ("prejudicial", InterestKind::Prejudicial),
    ("non-pecuniary", InterestKind::Unspecified),
    ("non pecuniary", InterestKind::Unspecified),
    ("personal", InterestKind::Personal),
    ("pecuniary", InterestKind::DisclosablePecuniary),
];

/// What somebody did about an interest.
pub(crate) const ACTIONS: &[(&str, InterestAction)] = &[
    ("dispensation", InterestAction::Dispensation),
    ("left the room", InterestAction::Left),
    ("left the meeting", InterestAction::Left),
    ("left the chamber", InterestAction::Left),
    ("leave the room", InterestAction::Left),
    ("leave the meeting", InterestAction::Left),
    ("leave the chamber", InterestAction::Left),
    ("withdrew", InterestAction::Left),
    ("withdraw from", InterestAction::Left),
    ("took no part", InterestAction::DidNotVote),
    ("take no part", InterestAction::DidNotVote),
    ("did not vote", InterestAction::DidNotVote),
    ("not vote", InterestAction::DidNotVote),
    ("did not take part", InterestAction::DidNotVote),
    ("not take part", InterestAction::DidNotVote),
    ("not participate", InterestAction::DidNotVote),
    ("remained in the", InterestAction::Stayed),
    ("remain in the", InterestAction::Stayed),
    ("stayed in the", InterestAction::Stayed),
    ("took part in the", InterestAction::Stayed),
];

/// Words that begin the reason of an interest.
pub(crate) const REASONS: &[&str] = &[
    " by reason of ",
    " by virtue of ",
    " on the grounds ",
    " due to ",
    " because ",
    " as he ",
    " as she ",
    " as they ",
    " as a ",
    " as an ",
    " as the ",
    " as her ",
    " as his ",
    " as ",
    " since ",
    " being ",
    " owing to ",
    " in that ",
];

/// Words that bring in what an interest is about.
pub(crate) const TOPICS: &[&str] = &[
    " in relation to ",
    " in respect of ",
    " in connection with ",
    " relating to ",
    " with regard to ",
    " regarding ",
    " concerning ",
    " in the matter of ",
    " in the item on ",
    " on the ",
    " in ",
    " on ",
];

/// Verbs that declare under the item on declarations, whatever they say of an interest.
pub(crate) const TELLS: &[&str] = &[
    " disclosed that ",
    " declared that ",
    " advised that he had a connection",
    " advised that she had a connection",
    " advised that they had a connection",
    " advised that he had an interest",
    " advised that she had an interest",
    " advised that they had an interest",
    " stated that he had an interest",
    " stated that she had an interest",
    " noted an interest",
    " reported an interest",
    " expressed an interest",
    " indicated an interest",
    " notified an interest",
    " recorded an interest",
    " made a transparency statement",
    " declared a connection",
];
