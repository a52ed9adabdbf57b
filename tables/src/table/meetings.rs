use crate::cells::{Code, Moment, Name, Text, Whole};
use crate::fill::{Each, table};
use crate::groups::When;
use crate::page::Page;
use minutebook::{Declarations, Meeting, MeetingKind, MeetingStatus, MinutesStatus, Mode, PageKind};

table! {
    /// One row per page that was read, with the page's source and what it says of its meeting. Several pages can tell of
    /// one meeting: they share its `meeting_id`.
    Meetings(NoItem, Place) = rows, |page, meeting: Row| {
        /// What the page is about; empty for a meeting that came without a page.
        page_kind: Code<PageKind>, "minutes" => page.kind;
        /// Address that the page was fetched from.
        source_url: Text, "https://minutes.example/1" => page.source.and_then(|source| source.url.as_deref());
        /// Title or file name of the page.
        source_title: Text, "minutes-2024-03-12.html" => page.source.and_then(|source| source.title.as_deref());
        /// SHA-256 of the page's bytes.
        source_sha256: Text, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            => page.source.map(|source| source.sha256.as_str());
        /// Media type of the page.
        source_media_type: Name, "text/html" => page.source.map(|source| &source.media_type);
        /// Encoding that the page was decoded from.
        source_encoding: Name, "UTF-8" => page.source.and_then(|source| source.encoding.as_deref());
        /// Size of the page.
        source_bytes: Whole, unit "bytes", "20480" => page.source.map(|source| source.bytes);
        /// When the page was fetched.
        retrieved_at: Moment, "2024-03-20T09:30:00Z" => page.source.and_then(|source| source.retrieved_at);
        /// GSS code of the council's area.
        council_gss: Name, "E10000001"
            => meeting.0.council.as_ref().and_then(|council| council.gss.as_ref()).map(|gss| gss.as_str());
        /// What kind of body met.
        body_kind: Code<minutebook::Classification>, "cabinet"
            => meeting.0.body.as_ref().and_then(|body| body.classification);
        /// Members that must be present for business, where the body's rules say so.
        quorum: Whole, unit "people", "4" => meeting.0.body.as_ref().and_then(|body| body.quorum);
        /// Seats of the body, vacancies included.
        seats: Whole, unit "people", "12" => meeting.0.body.as_ref().and_then(|body| body.seats);
        /// What kind of meeting.
        kind: Code<MeetingKind>, "ordinary" => meeting.0.kind;
        /// Title as printed.
        title: Text, "Cabinet" => meeting.0.title.as_deref();
        /// Date of the meeting.
        date: When, "" => meeting.0.date.as_ref();
        /// When it began, `HH:MM`.
        start_time: Name, "10:00" => meeting.0.start_time.map(|time| time.to_string());
        /// When it ended, `HH:MM`.
        end_time: Name, "11:34" => meeting.0.end_time.map(|time| time.to_string());
        /// What became of it.
        status: Code<MeetingStatus>, "held" => meeting.0.status;
        /// The date that it was moved from.
        rescheduled_from: When, "" => meeting.0.rescheduled_from.as_ref();
        /// How people attended.
        mode: Code<Mode>, "hybrid" => meeting.0.mode;
        /// Where it was held, as printed.
        venue: Name, "Council Chamber, Fern House" => meeting.0.venue.as_ref().map(|venue| &venue.text);
        /// How many of the public were there.
        public_present: Whole, unit "people", "3" => meeting.0.public_present;
        /// How many interests were declared for the meeting as a whole: 0 where the page says that there were none, empty
        /// where it says nothing.
        interests_declared: Whole, unit "declarations", "0" => declared(&meeting.0.interests);
        /// How far its minutes have come.
        minutes_status: Code<MinutesStatus>, "approved" => meeting.0.minutes_status;
        /// Date of the meeting after it.
        next_meeting: When, "" => meeting.0.next_meeting.as_ref().and_then(|next| next.date.as_ref());
        /// When the agenda and public notice were published.
        notice_published: When, "" => meeting.0.notice.as_ref().and_then(|notice| notice.published.as_ref());
        /// Lines of the page that have text.
        lines: Whole, unit "lines", "120" => page.coverage.map(|coverage| coverage.lines);
        /// Of these, lines that some part of the record came from.
        lines_understood: Whole, unit "lines", "112" => page.coverage.map(|coverage| coverage.understood);
    }
}

/// How many interests are declared; `None` where the page says nothing.
pub(super) fn declared(interests: &Declarations) -> Option<usize> {
    match interests {
        Declarations::NotStated => None,
        Declarations::NoneDeclared => Some(0),
        Declarations::Declared(list) => Some(list.len()),
    }
}

struct Row<'r>(&'r Meeting);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    each(None, format_args!("{}", page.root), Row(page.meeting));
}
