//! The meeting: the record that everything else hangs on.

use crate::agenda::AgendaItem;
use crate::announcement::PrivateMeetingNotice;
use crate::attendance::{Attendance, Declarations};
use crate::document::Document;
use crate::organization::Organization;
use crate::shape::{code_list, record};
use crate::value::{ClockTime, Id, Kind, PartialDate};

code_list! {
    /// What kind of meeting it is.
    pub enum MeetingKind {
        /// An ordinary meeting.
        Ordinary = "ordinary",
        /// The annual meeting (Local Government Act 1972, Sch 12 para 1).
        Annual = "annual",
        /// An extraordinary meeting (Sch 12 para 3).
        Extraordinary = "extraordinary",
        /// A decision of one person.
        IndividualDecision = "individual_decision",
    }
}

code_list! {
    /// What became of a meeting.
    pub enum MeetingStatus {
        /// Planned.
        Scheduled = "scheduled",
        /// Confirmed.
        Confirmed = "confirmed",
        /// Held.
        Held = "held",
        /// Cancelled.
        Cancelled = "cancelled",
        /// Put off without a new date.
        Postponed = "postponed",
        /// Moved to another date.
        Rescheduled = "rescheduled",
        /// Broken off, to go on later.
        Adjourned = "adjourned",
        /// Could not do business for want of a quorum.
        Inquorate = "inquorate",
    }
}

code_list! {
    /// How people attended.
    pub enum Mode {
        /// In one room.
        InPerson = "in_person",
        /// By video or telephone.
        Remote = "remote",
        /// Both.
        Hybrid = "hybrid",
    }
}

code_list! {
    /// How far the minutes have come.
    pub enum MinutesStatus {
        /// Draft, not yet approved.
        Draft = "draft",
        /// Published.
        Published = "published",
        /// Approved by a later meeting.
        Approved = "approved",
        /// Approved and signed.
        Signed = "signed",
    }
}

record! {
    /// A meeting of one body, or a decision of one person, as far as it is known.
    pub struct Meeting identified {
        /// Which council.
        council: Option<Organization>,
        /// Which body of it met.
        body: Option<Organization>,
        /// What kind of meeting.
        kind: Option<MeetingKind>,
        /// Title as printed.
        title: Option<String>,
        /// Its date.
        date: Option<PartialDate>,
        /// When it began.
        start_time: Option<ClockTime>,
        /// When it ended.
        end_time: Option<ClockTime>,
        /// What became of it.
        status: Option<MeetingStatus>,
        /// The date that it was moved from.
        rescheduled_from: Option<PartialDate>,
        /// How people attended.
        mode: Option<Mode>,
        /// Where it was held.
        venue: Option<Venue>,
        /// Whom to ask.
        contact: Option<Contact>,
        /// How it was announced.
        notice: Option<Notice>,
        /// Who was there, who sent apologies.
        attendance: Vec<Attendance>,
        /// How many of the public were there.
        public_present: Option<u32>,
        /// Interests declared for the meeting as a whole.
        interests: Declarations,
        /// Items of business, in order.
        agenda: Vec<AgendaItem>,
        /// Papers of the meeting as a whole.
        documents: Vec<Document>,
        /// How far its minutes have come.
        minutes_status: Option<MinutesStatus>,
        /// The meeting after it.
        next_meeting: Option<NextMeeting>,
    }
}

impl Kind for Meeting {
    const WORD: &'static str = "meeting";
}

record! {
    /// Where a meeting was held.
    pub struct Venue {
        required {
            /// The place as printed.
            text: String,
        }
        /// Room.
        room: Option<String>,
        /// Building.
        building: Option<String>,
        /// Address.
        address: Option<String>,
    }
}

record! {
    /// Whom to ask about a meeting.
    pub struct Contact {
        /// Name as printed.
        name: Option<String>,
        /// Team or department.
        team: Option<String>,
        /// Email address.
        email: Option<String>,
        /// Telephone number as printed.
        phone: Option<String>,
    }
}

record! {
    /// How a meeting was announced.
    pub struct Notice {
        /// When the public notice and agenda were published.
        published: Option<PartialDate>,
        /// When members were summoned.
        summons: Option<PartialDate>,
        /// Why it was called at short notice.
        short_notice_reason: Option<String>,
        /// How it was announced that the executive would meet in private.
        private: Option<PrivateMeetingNotice>,
    }
}

record! {
    /// The meeting after this one.
    pub struct NextMeeting {
        /// Its date.
        date: Option<PartialDate>,
        /// Its time.
        time: Option<ClockTime>,
        /// Its place.
        venue: Option<Venue>,
    }
}

impl Meeting {
    /// Starts a meeting that the caller writes: who met, and when.
    ///
    /// Ids are filled in by [`identified`](Self::identified), which [`validate`](Self::validate) calls.
    pub fn of(council: Organization, body: Organization, date: impl Into<PartialDate>) -> Self {
        Self::new().council(council).body(body).date(date.into())
    }

    /// Every item and sub-item, in order.
    pub fn items(&self) -> impl Iterator<Item = &AgendaItem> {
        self.agenda.iter().flat_map(AgendaItem::walk)
    }

    /// The same meeting with every nil id replaced by the one that the recipe gives (see [`Id`]), and every motion
    /// and resolution of an item tied to the item's only vote where it names none and there is just one of each.
    #[must_use]
    pub fn identified(mut self) -> Self {
        if self.id.is_nil() {
            self.id = self.derived_id(None);
        }
        let meeting = self.id.to_string();
        for (at, item) in self.agenda.iter_mut().enumerate() {
            identify(item, &meeting, &format!("/agenda/{at}"));
        }
        self
    }

    /// The id that the recipe gives: from council, body, date and start time where they are known, else from the
    /// hash of the source.
    pub fn derived_id(&self, sha256: Option<&str>) -> Id<Self> {
        let name =
            |org: &Option<Organization>| org.as_ref().and_then(|org| org.name.clone()).unwrap_or_default();
        let (council, body) = (name(&self.council), name(&self.body));
        match (self.date, sha256) {
            (Some(date), _) if !council.is_empty() || !body.is_empty() => {
                let time = self.start_time.map(|time| time.to_string()).unwrap_or_default();
                Id::derived(&[&council, &body, &date.to_string(), &time])
            }
            (_, Some(hash)) => Id::derived(&["sha256", hash]),
            (date, None) => {
                Id::derived(&[&council, &body, &date.map(|d| d.to_string()).unwrap_or_default(), ""])
            }
        }
    }
}

fn identify(item: &mut AgendaItem, meeting: &str, at: &str) {
    fn fill<T: Kind>(id: &mut Id<T>, meeting: &str, place: impl Fn() -> String) {
        if id.is_nil() {
            *id = Id::derived(&[meeting, &place()]);
        }
    }
    fill(&mut item.id, meeting, || at.to_owned());
    for (n, motion) in item.motions.iter_mut().enumerate() {
        fill(&mut motion.id, meeting, || format!("{at}/motions/{n}"));
    }
    for (n, vote) in item.votes.iter_mut().enumerate() {
        fill(&mut vote.id, meeting, || format!("{at}/votes/{n}"));
    }
    for (n, resolution) in item.resolutions.iter_mut().enumerate() {
        fill(&mut resolution.id, meeting, || format!("{at}/resolutions/{n}"));
    }
    for (n, figure) in item.figures.iter_mut().enumerate() {
        fill(&mut figure.id, meeting, || format!("{at}/figures/{n}"));
    }
    tie(item);
    for (n, sub) in item.items.iter_mut().enumerate() {
        identify(sub, meeting, &format!("{at}/items/{n}"));
    }
}

/// One motion, one vote, one resolution in an item belong together unless somebody said otherwise.
fn tie(item: &mut AgendaItem) {
    let AgendaItem { motions, votes, resolutions, .. } = item;
    if let ([motion], [vote]) = (motions.as_mut_slice(), votes.as_mut_slice())
        && motion.vote.is_none()
        && vote.motion.is_none()
    {
        motion.vote = Some(vote.id);
        vote.motion = Some(motion.id);
    }
    if let [resolution] = resolutions.as_mut_slice() {
        if let ([motion], None) = (motions.as_slice(), resolution.motion) {
            resolution.motion = Some(motion.id);
        }
        if let ([vote], None) = (votes.as_slice(), resolution.vote) {
            resolution.vote = Some(vote.id);
        }
    }
}
