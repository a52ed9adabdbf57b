//! What a user would write for the same JSON with serde's derive: owned fields, no checks beyond the types.
#![allow(dead_code, reason = "fields are read into, not from")]

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

macro_rules! mirror {
    ($($name:ident { $($(#[$attr:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        #[derive(Clone, Debug, Deserialize, Serialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$attr])* pub $field: $type,)*
            #[serde(skip_serializing_if = "Option::is_none")]
            pub extensions: Option<Value>,
        }
    )*};
}

macro_rules! words {
    ($($name:ident { $($variant:ident),* $(,)? })*) => {$(
        #[derive(Clone, Copy, Debug, Deserialize, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($variant),* }
    )*};
}

mirror! {
    Meeting {
        id: Uuid,
        #[serde(skip_serializing_if = "Option::is_none")]
        council: Option<Organization>,
        #[serde(skip_serializing_if = "Option::is_none")]
        body: Option<Organization>,
        #[serde(skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        date: Option<NaiveDate>,
        #[serde(skip_serializing_if = "Option::is_none")]
        start_time: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        end_time: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        status: Option<MeetingStatus>,
        #[serde(skip_serializing_if = "Option::is_none")]
        rescheduled_from: Option<NaiveDate>,
        #[serde(skip_serializing_if = "Option::is_none")]
        mode: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        venue: Option<Value>,
        #[serde(skip_serializing_if = "Option::is_none")]
        contact: Option<Value>,
        #[serde(skip_serializing_if = "Option::is_none")]
        notice: Option<Value>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attendance: Vec<Attendance>,
        #[serde(skip_serializing_if = "Option::is_none")]
        public_present: Option<u32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        interests: Option<Value>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        agenda: Vec<AgendaItem>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<Document>,
        #[serde(skip_serializing_if = "Option::is_none")]
        minutes_status: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        next_meeting: Option<Value>,
    }
    Organization {
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        classification: Option<Classification>,
        #[serde(skip_serializing_if = "Option::is_none")]
        gss: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        quorum: Option<u32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        seats: Option<u32>,
    }
    PersonRef {
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        honorific: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        post: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        organization: Option<Organization>,
        #[serde(skip_serializing_if = "Option::is_none")]
        person_id: Option<String>,
    }
    Attendance {
        person: PersonRef,
        status: AttendanceStatus,
        #[serde(skip_serializing_if = "Option::is_none")]
        capacity: Option<Capacity>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        presiding: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        substitute_for: Option<PersonRef>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        remote: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        presence: Vec<Presence>,
    }
    Presence {
        #[serde(skip_serializing_if = "Option::is_none")]
        joined: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        left: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    }
    AgendaItem {
        id: Uuid,
        order: u32,
        title: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        minute_number: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        kind: Option<ItemKind>,
        #[serde(skip_serializing_if = "Option::is_none")]
        purpose: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        report_of: Vec<PersonRef>,
        #[serde(skip_serializing_if = "Option::is_none")]
        period: Option<Value>,
        #[serde(skip_serializing_if = "Option::is_none")]
        access: Option<Value>,
        #[serde(skip_serializing_if = "Option::is_none")]
        urgency: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        deferral: Vec<Value>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        minutes: Vec<Block>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        discussion: Vec<Value>,
        #[serde(skip_serializing_if = "Option::is_none")]
        interests: Option<Value>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        motions: Vec<Motion>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        votes: Vec<VoteEvent>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        resolutions: Vec<Resolution>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        actions: Vec<Value>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        priorities: Vec<Value>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        figures: Vec<Value>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        trends: Vec<Value>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        minutes_approved: Vec<Value>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        none_stated: Vec<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<Document>,
        #[serde(skip_serializing_if = "Option::is_none")]
        observance: Option<String>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        truncated: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        items: Vec<AgendaItem>,
    }
    Block {
        kind: BlockKind,
        text: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        level: Option<u32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        label: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        announces: Option<u32>,
    }
    Document {
        title: String,
        role: DocumentRole,
        #[serde(skip_serializing_if = "Option::is_none")]
        label: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        media: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        size_bytes: Option<u64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        size_text: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        item: Option<String>,
    }
    Motion {
        id: Uuid,
        result: Outcome,
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        proposer: Option<PersonRef>,
        #[serde(skip_serializing_if = "Option::is_none")]
        seconder: Option<PersonRef>,
        #[serde(skip_serializing_if = "Option::is_none")]
        amends: Option<Uuid>,
        #[serde(skip_serializing_if = "Option::is_none")]
        vote: Option<Uuid>,
    }
    VoteEvent {
        id: Uuid,
        method: VoteMethod,
        result: Outcome,
        #[serde(skip_serializing_if = "Option::is_none")]
        motion: Option<Uuid>,
        #[serde(skip_serializing_if = "Option::is_none")]
        unanimous: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        requirement: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        counts: Option<Counts>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        votes: Vec<Vote>,
        #[serde(skip_serializing_if = "Option::is_none")]
        casting_vote: Option<Value>,
    }
    Counts {
        #[serde(skip_serializing_if = "Option::is_none")]
        r#for: Option<u32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        against: Option<u32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        abstain: Option<u32>,
    }
    Vote {
        voter: PersonRef,
        option: VoteOption,
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    }
    Resolution {
        id: Uuid,
        kind: ResolutionKind,
        parts: Vec<ResolutionPart>,
        #[serde(skip_serializing_if = "Option::is_none")]
        formula: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        motion: Option<Uuid>,
        #[serde(skip_serializing_if = "Option::is_none")]
        vote: Option<Uuid>,
        #[serde(skip_serializing_if = "Option::is_none")]
        key_decision: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        call_in: Option<Value>,
        #[serde(skip_serializing_if = "Option::is_none")]
        effective: Option<NaiveDate>,
    }
    ResolutionPart {
        text: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        label: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        verbs: Vec<Verb>,
        #[serde(skip_serializing_if = "Option::is_none")]
        target: Option<Organization>,
        #[serde(skip_serializing_if = "Option::is_none")]
        delegated_to: Option<PersonRef>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<ResolutionPart>,
    }
}

words! {
    MeetingStatus { Scheduled, Confirmed, Held, Cancelled, Postponed, Rescheduled, Adjourned, Inquorate }
    Classification { LocalAuthority, FullCouncil, Cabinet, CabinetCommittee, CabinetMember, Committee, SubCommittee, OverviewAndScrutiny, JointCommittee, Panel, Board, ParishCouncil, ParishMeeting, Officer, Other }
    AttendanceStatus { Present, Apologies, Absent }
    Capacity { Member, Substitute, CoOpted, Officer, Invitee, Public }
    ItemKind { Apologies, Declarations, Minutes, MattersArising, PublicQuestions, Petitions, Report, Motion, Exclusion, OutstandingIssues, UrgentBusiness, DateOfNextMeeting, Appointment, Information, Other }
    BlockKind { Paragraph, Bullet, Heading, TableRow }
    DocumentRole { MainReport, Appendix, Annex, Supplement, Minutes, Other }
    Outcome { Carried, Lost, Tied, Deferred, Withdrawn, Referred, Noted, Lapsed, Unknown }
    VoteMethod { Assent, Voice, ShowOfHands, Recorded, Ballot, Electronic, Counted, Unknown }
    VoteOption { For, Against, Abstain, Absent, NotVoting, Recused, Paired }
    ResolutionKind { Decision, Recommendation, Note, MinutesApproval, Procedural }
    Verb { Resolve, Agree, Approve, Accept, Adopt, Note, Receive, Endorse, Support, Recommend, Refer, Defer, Delegate, Authorise, Appoint, Elect, Instruct, Request, Review, Exclude, Reject, Withdraw, Thank, Other }
}
