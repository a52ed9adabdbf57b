//! Keys of the facts that stand above a page: front matter of Markdown, fields of web services.

/// What a key says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    Council,
    Body,
    Date,
    Start,
    End,
    Venue,
    Status,
    Title,
}

/// Keys in lower case, without what parts their words. A bare `date` is none: it mostly tells when the page was published.
pub(crate) const KEYS: &[(&str, Fact)] = &[
    ("council", Fact::Council),
    ("councilname", Fact::Council),
    ("authority", Fact::Council),
    ("body", Fact::Body),
    ("committee", Fact::Body),
    ("committeename", Fact::Body),
    ("dated", Fact::Date),
    ("meetingdate", Fact::Date),
    ("dateofmeeting", Fact::Date),
    ("datemeeting", Fact::Date),
    ("time", Fact::Start),
    ("starttime", Fact::Start),
    ("meetingtime", Fact::Start),
    ("timeofmeeting", Fact::Start),
    ("endtime", Fact::End),
    ("meetingended", Fact::End),
    ("venue", Fact::Venue),
    ("location", Fact::Venue),
    ("place", Fact::Venue),
    ("meetingstatus", Fact::Status),
    ("title", Fact::Title),
];
