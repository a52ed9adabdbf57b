//! Words that stand around the items of running minutes: header, attendance, close, page furniture.

use minutebook::{ItemKind, MeetingKind};

/// Sections of the attendance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Members of the body that are there.
    Present,
    /// Others that are there.
    Attending,
    /// Officers that are there.
    Officers,
    /// The one in the chair.
    Chair,
    /// Apologies.
    Apologies,
    /// Absent without apologies.
    Absent,
    /// Substitutes.
    Substitutes,
    /// The public.
    Public,
}

/// Labels of the attendance, in lower case. A longer one stands before a shorter one that it begins with.
pub(crate) const SECTIONS: &[(&str, Section)] = &[
    ("committee members present were", Section::Present),
    ("committee members present", Section::Present),
    ("voting members present", Section::Present),
    ("members present in person", Section::Present),
    ("members present", Section::Present),
    ("councillors present", Section::Present),
    ("councillors in attendance", Section::Present),
    ("members in attendance", Section::Present),
    ("members attending", Section::Present),
    ("members also in attendance", Section::Attending),
    ("members also present", Section::Attending),
    ("present at the meeting were", Section::Present),
    ("present at the meeting", Section::Present),
    ("present virtually", Section::Present),
    ("present in person", Section::Present),
    ("present in the chair", Section::Chair),
    ("present were", Section::Present),
    ("present", Section::Present),
    ("those present", Section::Present),
    ("those attending", Section::Present),
    ("those in attendance", Section::Present),
    ("attendees", Section::Present),
    ("attendance", Section::Present),
    ("voting members", Section::Present),
    ("members", Section::Present),
    ("councillors", Section::Present),
    ("presennol", Section::Present),
    ("in the chair", Section::Chair),
    ("chaired by", Section::Chair),
    ("presiding", Section::Chair),
    ("chairman", Section::Chair),
    ("chairperson", Section::Chair),
    ("chair", Section::Chair),
    ("also, in attendance", Section::Attending),
    ("also in attendance", Section::Attending),
    ("also attending", Section::Attending),
    ("also present", Section::Attending),
    ("in attendance virtually", Section::Attending),
    ("in attendance", Section::Attending),
    ("attending remotely", Section::Attending),
    ("attending virtually", Section::Attending),
    ("attending", Section::Attending),
    ("other members present", Section::Attending),
    ("other members in attendance", Section::Attending),
    ("other councillors present", Section::Attending),
    ("others present", Section::Attending),
    ("others in attendance", Section::Attending),
    ("by invitation", Section::Attending),
    ("invited", Section::Attending),
    ("invitees", Section::Attending),
    ("guests", Section::Attending),
    ("visitors", Section::Attending),
    ("observers", Section::Attending),
    ("advisers", Section::Attending),
    ("advisors", Section::Attending),
    ("yn bresennol hefyd", Section::Attending),
    ("officers in attendance", Section::Officers),
    ("officers present", Section::Officers),
    ("officers also present", Section::Officers),
    ("council officers", Section::Officers),
    ("officers", Section::Officers),
    ("officials in attendance", Section::Officers),
    ("officials", Section::Officers),
    ("officer", Section::Officers),
    ("staff in attendance", Section::Officers),
    ("staff present", Section::Officers),
    ("staff", Section::Officers),
    ("clerk to the council", Section::Officers),
    ("clerk in attendance", Section::Officers),
    ("parish clerk", Section::Officers),
    ("town clerk", Section::Officers),
    ("clerk", Section::Officers),
    ("minute taker", Section::Officers),
    ("minute-taker", Section::Officers),
    ("minutes taken by", Section::Officers),
    ("apologies for absence received from", Section::Apologies),
    ("apologies for absence received", Section::Apologies),
    ("apologies for absence", Section::Apologies),
    ("apologies received from", Section::Apologies),
    ("apologies received", Section::Apologies),
    ("apologies from", Section::Apologies),
    ("apologies", Section::Apologies),
    ("ymddiheuriadau", Section::Apologies),
    ("absent without apologies", Section::Absent),
    ("absent with apologies", Section::Apologies),
    ("absentees", Section::Absent),
    ("members absent", Section::Absent),
    ("absent", Section::Absent),
    ("not present", Section::Absent),
    ("substitute members", Section::Substitutes),
    ("substitutes", Section::Substitutes),
    ("substitutions", Section::Substitutes),
    ("members of the public present", Section::Public),
    ("members of the public", Section::Public),
    ("members of public", Section::Public),
    ("public and press", Section::Public),
    ("press and public", Section::Public),
    ("public present", Section::Public),
    ("public", Section::Public),
];

/// Words that fill a list which names nobody.
pub(crate) const NOBODY: &[&str] = &[
    "none", "nil", "n/a", "all", "no", "dim", "vacancy", "vacancies", "vacant", "apologies", "received", "noted",
    "press", "public", "others", "reporter", "residents", "parishioners", "quorum", "quorate", "absent", "present",
    "attendance", "there", "members", "councillors", "officers", "minutes", "meeting", "council", "item", "also",
];

/// Words that make a role in brackets the chair of this meeting.
pub(crate) const CHAIR_ROLES: &[&str] = &[
    "chair", "chairman", "chairperson", "chairwoman", "the chair", "the chairman", "convener", "convenor",
    "chair of the meeting", "chairman of the meeting", "meeting chair", "acting chair", "acting chairman",
    "chair of council", "chairman of the council", "chair of the council", "cadeirydd",
];

/// Words that say outright that somebody took the chair.
pub(crate) const IN_THE_CHAIR: &[&str] =
    &["in the chair", "presiding", "in chair", "chairing", "chair for the meeting", "chair for this meeting"];

/// Roles that preside over a council's own meeting.
pub(crate) const MAYORS: &[&str] = &["mayor", "the mayor", "town mayor", "lord mayor", "the lord mayor", "provost"];

/// Words of a place to meet.
pub(crate) const PLACES: &[&str] = &[
    "hall", "room", "rooms", "chamber", "chambers", "centre", "center", "school", "church", "library", "offices",
    "office", "guildhall", "house", "pavilion", "inn", "club", "clubhouse", "hub", "institute", "academy", "college",
    "hotel", "building", "buildings", "theatre", "chapel", "street", "road", "square", "zoom", "teams", "online",
    "virtual", "virtually", "remotely", "remote", "venue", "depot", "castle", "museum", "barn", "council chamber",
];

/// Words of a meeting held at a distance.
pub(crate) const REMOTE: &[&str] =
    &["zoom", "teams", "online", "virtual", "virtually", "remotely", "remote", "video", "videoconference", "webex"];

/// Kinds of meeting by a word of the header.
pub(crate) const MEETING_KINDS: &[(&str, MeetingKind)] = &[
    ("annual", MeetingKind::Annual),
    ("extraordinary", MeetingKind::Extraordinary),
    ("extra-ordinary", MeetingKind::Extraordinary),
    ("special", MeetingKind::Extraordinary),
    ("ordinary", MeetingKind::Ordinary),
];

/// Words around a body's name in a header that are no part of it.
pub(crate) const HEADER_FILLERS: &[&str] = &[
    "minutes", "draft", "the", "a", "an", "of", "meeting", "meetings", "annual", "extraordinary", "extra-ordinary",
    "special", "ordinary", "monthly", "quarterly", "general", "held", "virtual", "remote", "online", "hybrid",
    "proceedings", "formal", "public", "unconfirmed", "unapproved", "confirmed", "approved", "record",
];

/// Words that begin the line which closes a meeting, with what may stand between.
pub(crate) const CLOSES: &[&str] = &[
    "closed", "ended", "concluded", "finished", "close", "terminated", "rose", "conclusion", "end",
];

/// How a title tells the kind of business: all words of one entry stand in it.
pub(crate) const ITEM_KINDS: &[(&[&str], ItemKind)] = &[
    (&["exclusion"], ItemKind::Exclusion),
    (&["exclude", "public"], ItemKind::Exclusion),
    (&["declarations"], ItemKind::Declarations),
    (&["declaration", "interest"], ItemKind::Declarations),
    (&["declaration", "interests"], ItemKind::Declarations),
    (&["disclosure", "interests"], ItemKind::Declarations),
    (&["disclosures", "interest"], ItemKind::Declarations),
    (&["disclosure", "interest"], ItemKind::Declarations),
    (&["members", "interests"], ItemKind::Declarations),
    (&["interests", "dispensations"], ItemKind::Declarations),
    (&["apologies"], ItemKind::Apologies),
    (&["apology"], ItemKind::Apologies),
    (&["ymddiheuriadau"], ItemKind::Apologies),
    (&["matters", "arising"], ItemKind::MattersArising),
    (&["date", "next", "meeting"], ItemKind::DateOfNextMeeting),
    (&["dates", "next", "meeting"], ItemKind::DateOfNextMeeting),
    (&["dates", "next", "meetings"], ItemKind::DateOfNextMeeting),
    (&["dates", "future", "meetings"], ItemKind::DateOfNextMeeting),
    (&["date", "future", "meetings"], ItemKind::DateOfNextMeeting),
    (&["time", "next", "meeting"], ItemKind::DateOfNextMeeting),
    (&["outstanding", "issues"], ItemKind::OutstandingIssues),
    (&["public", "question"], ItemKind::PublicQuestions),
    (&["public", "questions"], ItemKind::PublicQuestions),
    (&["questions", "public"], ItemKind::PublicQuestions),
    (&["public", "participation"], ItemKind::PublicQuestions),
    (&["public", "forum"], ItemKind::PublicQuestions),
    (&["open", "forum"], ItemKind::PublicQuestions),
    (&["public", "session"], ItemKind::PublicQuestions),
    (&["public", "speaking"], ItemKind::PublicQuestions),
    (&["petitions"], ItemKind::Petitions),
    (&["petition"], ItemKind::Petitions),
    (&["urgent", "business"], ItemKind::UrgentBusiness),
    (&["urgent", "items"], ItemKind::UrgentBusiness),
    (&["other", "business"], ItemKind::UrgentBusiness),
    (&["urgent"], ItemKind::UrgentBusiness),
    (&["aob"], ItemKind::UrgentBusiness),
    (&["aocb"], ItemKind::UrgentBusiness),
    (&["motion"], ItemKind::Motion),
    (&["motions"], ItemKind::Motion),
    (&["appointment"], ItemKind::Appointment),
    (&["appointments"], ItemKind::Appointment),
    (&["election"], ItemKind::Appointment),
    (&["co-option"], ItemKind::Appointment),
    (&["information"], ItemKind::Information),
    (&["report"], ItemKind::Report),
    (&["reports"], ItemKind::Report),
    (&["strategy"], ItemKind::Report),
];

/// Titles of items that stand in the minutes of most meetings, in lower case, as they begin: a heading that begins so is
/// one, whatever it looks like.
pub(crate) const STANDING: &[&str] = &[
    "apologies", "declaration", "disclosure", "minutes", "matters arising", "public", "open forum", "police", "planning",
    "finance", "correspondence", "any other", "date of", "dates of", "next meeting", "election", "exclusion", "report",
    "present", "attendance", "welcome", "chair", "clerk", "treasurer", "urgent", "petitions", "questions", "motion",
    "announcements", "accounts", "highways", "items for", "to receive", "to approve", "approval", "previous minutes",
    "county council", "district council", "borough council", "mayor", "leader", "cabinet", "members", "interests",
    "substitut", "work programme", "forward plan", "aob", "close", "payments", "invoices",
];

/// Words that begin a line of the page and not of the minutes: footers, signatures.
pub(crate) const SIGNATURES: &[&str] = &["signed", "chairman", "chair", "chairperson", "dated", "date", "signature"];
