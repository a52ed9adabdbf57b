//! Items of business and what happened under them.

use crate::attendance::Declarations;
use crate::document::Document;
use crate::figure::{Figure, Trend};
use crate::motion::Motion;
use crate::organization::Organization;
use crate::person::PersonRef;
use crate::resolution::Resolution;
use crate::shape::{
    AnyRecord, FieldShape, Input, Key, Output, RecordShape, RecordType, Shape, Shaped, View, Viewed, Wire,
    any_record, code_list, decode, record,
};
use crate::value::{Kind, PartialDate, Period};
use crate::vote::VoteEvent;
use crate::wire::from_json;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};
use std::fmt;
use std::sync::Arc;

code_list! {
    /// What kind of business an item is.
    pub enum ItemKind {
        /// Apologies for absence.
        Apologies = "apologies",
        /// Declarations of interest.
        Declarations = "declarations",
        /// Minutes of an earlier meeting.
        Minutes = "minutes",
        /// Matters arising from them.
        MattersArising = "matters_arising",
        /// Questions from the public.
        PublicQuestions = "public_questions",
        /// Petitions.
        Petitions = "petitions",
        /// A report.
        Report = "report",
        /// A motion on notice.
        Motion = "motion",
        /// Exclusion of press and public.
        Exclusion = "exclusion",
        /// Outstanding issues.
        OutstandingIssues = "outstanding_issues",
        /// Urgent or other business.
        UrgentBusiness = "urgent_business",
        /// Date of the next meeting.
        DateOfNextMeeting = "date_of_next_meeting",
        /// Election or appointment of people.
        Appointment = "appointment",
        /// For information.
        Information = "information",
        /// Anything else.
        Other = "other",
    }
}

code_list! {
    /// Things that the page says there were none of.
    pub enum NoneStated {
        /// No matters arising.
        MattersArising = "matters_arising",
        /// No outstanding issues.
        OutstandingIssues = "outstanding_issues",
        /// No urgent or other business.
        UrgentBusiness = "urgent_business",
        /// No questions from the public.
        PublicQuestions = "public_questions",
        /// No declarations of interest.
        Declarations = "declarations",
    }
}

record! {
    /// One item of business.
    pub struct AgendaItem identified {
        required {
            /// Position in the agenda, from 1.
            order: u32,
            /// Title as printed.
            title: String,
        }
        /// Number as printed, without its closing dot: `6`, `77/21`, `4.1`, `CAB.41`.
        number: Option<String>,
        /// Minute number, where it differs from the agenda number.
        minute_number: Option<String>,
        /// What kind of business it is.
        kind: Option<ItemKind>,
        /// The agenda's own text, kept apart from the minutes.
        purpose: Option<String>,
        /// Whose report it is.
        report_of: Vec<PersonRef>,
        /// The period that a report covers.
        period: Option<Period>,
        /// Whether the public may hear it.
        access: Option<Access>,
        /// The chair's stated reason for taking it as urgent.
        urgency: Option<String>,
        /// Whether the summons or the published agenda listed it, where the record says.
        listed: Option<bool>,
        /// Deferrals from or to another meeting.
        deferral: Vec<Deferral>,
        /// The narrative, block by block.
        minutes: Vec<Block>,
        /// Who said what.
        discussion: Vec<DiscussionPoint>,
        /// Interests declared under this item.
        interests: Declarations,
        /// Motions and amendments.
        motions: Vec<Motion>,
        /// Votes.
        votes: Vec<VoteEvent>,
        /// What was resolved.
        resolutions: Vec<Resolution>,
        /// What somebody is to do.
        actions: Vec<Action>,
        /// Aims that the item names.
        priorities: Vec<Priority>,
        /// Numbers that it reports.
        figures: Vec<Figure>,
        /// Changes that it states without a number.
        trends: Vec<Trend>,
        /// Minutes of earlier meetings approved here.
        minutes_approved: Vec<MinutesApproval>,
        /// What it says there was none of.
        none_stated: Vec<NoneStated>,
        /// Its papers.
        documents: Vec<Document>,
        /// A named week or day that the text says the meeting fell in, as printed: `National Adoption Week`.
        observance: Option<String>,
        /// True where the page cut the minutes short: outcomes are then unknown, never none.
        truncated: bool,
        /// Sub-items.
        items: Vec<AgendaItem>,
    }
}

impl Kind for AgendaItem {
    const WORD: &'static str = "item";
}

impl AgendaItem {
    /// This item and all below it, in order.
    pub fn walk(&self) -> impl Iterator<Item = &Self> {
        let mut stack = vec![self];
        std::iter::from_fn(move || {
            let item = stack.pop()?;
            stack.extend(item.items.iter().rev());
            Some(item)
        })
    }
}

/// Whether the public may hear an item: `"public"`, `"confidential"` or `{"exempt": {"paragraphs": [3]}}`.
///
/// Confidential information must be kept from the public by law or a department's terms (Local Government Act 1972,
/// s.100A(2)); exempt information fits Schedule 12A and is closed by resolution (s.100A(4)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Open.
    Public,
    /// Closed by resolution under these paragraphs of Schedule 12A; none where the page cites none.
    Exempt(Vec<u32>),
    /// Closed by law.
    Confidential,
}

code_list! {
    /// Whether an item is open or closed by law.
    pub enum OpenOrConfidential {
        /// Open.
        Public = "public",
        /// Closed by law.
        Confidential = "confidential",
    }
}

/// Paragraphs of Schedule 12A under which an item is closed.
struct Paragraphs(Vec<u32>);

static PARAGRAPHS: RecordShape = RecordShape {
    name: "Exemption",
    doc: "Paragraphs of Schedule 12A under which an item is closed.",
    fields: &[FieldShape {
        name: "paragraphs",
        doc: "Paragraph numbers.",
        required: false,
        nullable: false,
        shape: <Vec<u32> as Shaped>::shape,
    }],
    at_least: 0,
    together: None,
};

impl Paragraphs {
    fn write_list(list: &[u32], out: &mut Output) {
        out.raw("{");
        if !list.is_empty() {
            out.key("paragraphs\":");
            out.list(list, u32::write);
        }
        out.raw("}");
    }
}

impl Wire for Paragraphs {
    fn blank() -> Self {
        Self(Vec::new())
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        let mut fields = input.fields(const { &[Key::of("paragraphs")] }, 0)?;
        while input.field(&mut fields)?.is_some() {
            self.0.read(input)?;
        }
        Some(())
    }
    fn write(&self, out: &mut Output) {
        Self::write_list(&self.0, out);
    }
}

impl Shaped for Paragraphs {
    type Given = Self;
    fn shape() -> Shape {
        Shape::Record(&PARAGRAPHS)
    }
    fn given(value: Self) -> Self {
        value
    }
}

/// The two records of an item that is closed by resolution.
pub(crate) const CLOSED: [RecordType; 2] = [
    RecordType::of::<Access>(&EXEMPT),
    RecordType {
        shape: &PARAGRAPHS,
        read: |input, limits, _| {
            from_json(input, limits).map(|Paragraphs(list)| Arc::new(list) as Arc<dyn AnyRecord>)
        },
    },
];

impl Serialize for Paragraphs {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        if !self.0.is_empty() {
            map.serialize_entry("paragraphs", &self.0)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Paragraphs {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct OneList;
        impl<'de> de::Visitor<'de> for OneList {
            type Value = Paragraphs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with `paragraphs`")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Paragraphs, A::Error> {
                let mut paragraphs = None;
                while map
                    .next_key_seed(decode::FieldIndex { fields: PARAGRAPHS.fields, expected: 0 })?
                    .is_some()
                {
                    decode::once(&mut paragraphs, "paragraphs", &mut map)?;
                }
                decode::stated(paragraphs, "paragraphs").map(Paragraphs)
            }
        }
        input.deserialize_map(OneList)
    }
}

impl Wire for Access {
    fn blank() -> Self {
        Self::Public
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        if input.peek()? == b'"' {
            *self = match input.string()?.parse().ok()? {
                OpenOrConfidential::Public => Self::Public,
                OpenOrConfidential::Confidential => Self::Confidential,
            };
            return Some(());
        }
        let mut paragraphs = Paragraphs::blank();
        let mut exempt = input.fields(const { &[Key::of("exempt")] }, 1)?;
        while input.field(&mut exempt)?.is_some() {
            paragraphs.read(input)?;
        }
        *self = Self::Exempt(paragraphs.0);
        Some(())
    }
    fn write(&self, out: &mut Output) {
        match self {
            Self::Public => out.plain("public"),
            Self::Confidential => out.plain("confidential"),
            Self::Exempt(paragraphs) => {
                out.raw("{\"exempt\":");
                Paragraphs::write_list(paragraphs, out);
                out.raw("}");
            }
        }
    }
}

impl Serialize for Access {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Public => out.serialize_str("public"),
            Self::Confidential => out.serialize_str("confidential"),
            Self::Exempt(paragraphs) => {
                let mut map = out.serialize_map(Some(1))?;
                map.serialize_entry("exempt", &Paragraphs(paragraphs.clone()))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Access {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct WordOrExempt;
        impl<'de> de::Visitor<'de> for WordOrExempt {
            type Value = Access;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`public`, `confidential` or an object with `exempt`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Access, E> {
                match text.parse().map_err(E::custom)? {
                    OpenOrConfidential::Public => Ok(Access::Public),
                    OpenOrConfidential::Confidential => Ok(Access::Confidential),
                }
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Access, A::Error> {
                let key: Option<std::borrow::Cow<'_, str>> = map.next_key()?;
                if key.as_deref() != Some("exempt") {
                    return Err(de::Error::custom("expected the one field `exempt`"));
                }
                let Paragraphs(paragraphs) = map.next_value()?;
                match map.next_key::<std::borrow::Cow<'_, str>>()? {
                    None => Ok(Access::Exempt(paragraphs)),
                    Some(key) => Err(de::Error::unknown_field(&key, &["exempt"])),
                }
            }
        }
        input.deserialize_any(WordOrExempt)
    }
}

static EXEMPT: RecordShape = RecordShape {
    name: "Exempt",
    doc: "Closed by resolution (Local Government Act 1972, s.100A(4)).",
    fields: &[FieldShape {
        name: "exempt",
        doc: "Under which paragraphs of Schedule 12A.",
        required: true,
        nullable: false,
        shape: || Shape::Record(&PARAGRAPHS),
    }],
    at_least: 0,
    together: None,
};

any_record!(
    Access,
    shape: |_| &EXEMPT,
    field: |this, at| match this {
        Access::Exempt(paragraphs) if at == 0 => View::Record(paragraphs),
        _ => View::Absent,
    },
    json: |this| this
);

// The one list of numbers that stands as an object of its own.
any_record!(
    Vec<u32>,
    shape: |_| &PARAGRAPHS,
    field: |this, at| if at == 0 { this.view() } else { View::Absent },
    json: |this| &Paragraphs(this.clone())
);

impl Viewed for Access {
    fn view(&self) -> View<'_> {
        let word = |word: OpenOrConfidential| View::Word(OpenOrConfidential::CODES, word as usize);
        match self {
            Self::Public => word(OpenOrConfidential::Public),
            Self::Confidential => word(OpenOrConfidential::Confidential),
            Self::Exempt(_) => View::Record(self),
        }
    }
}

impl Shaped for Access {
    type Given = Self;
    fn shape() -> Shape {
        Shape::OneOf(&[OpenOrConfidential::shape, || Shape::Record(&EXEMPT)])
    }
    fn given(value: Self) -> Self {
        value
    }
}

code_list! {
    /// Which way an item was put off.
    pub enum DeferralDirection {
        /// It came here from an earlier meeting.
        From = "from",
        /// It goes on to a later meeting.
        To = "to",
    }
}

record! {
    /// An item's move from one meeting to another.
    pub struct Deferral {
        required {
            /// Which way.
            direction: DeferralDirection,
        }
        /// The other meeting's date.
        date: Option<PartialDate>,
        /// The other meeting in the page's words, where no date is given.
        text: Option<String>,
        /// Why.
        reason: Option<String>,
    }
}

code_list! {
    /// What a block of the narrative is.
    pub enum BlockKind {
        /// A paragraph.
        Paragraph = "paragraph",
        /// An element of a list.
        Bullet = "bullet",
        /// A heading or a label standing alone.
        Heading = "heading",
        /// A row of a table.
        TableRow = "table_row",
    }
}

record! {
    /// One block of the narrative, its white space folded.
    pub struct Block {
        required {
            /// What it is.
            kind: BlockKind,
            /// Its words.
            text: String,
        }
        /// Depth of a list element, from 1.
        level: Option<u32>,
        /// Label of a list element as printed, without brackets and dots; `-` for a bullet.
        label: Option<String>,
        /// Of words that open a list, how many elements they say it has.
        announces: Option<u32>,
    }
}

code_list! {
    /// What a point of the discussion is.
    pub enum PointKind {
        /// Something said or reported.
        Statement = "statement",
        /// A question.
        Question = "question",
        /// An answer.
        Response = "response",
        /// A worry.
        Concern = "concern",
        /// An opinion or a wish.
        View = "view",
    }
}

record! {
    /// One point of the discussion.
    pub struct DiscussionPoint {
        required {
            /// What it is.
            kind: PointKind,
            /// Its words.
            text: String,
        }
        /// What it is about, where the page labels it.
        topic: Option<String>,
        /// Who made it.
        speaker: Option<PersonRef>,
    }
}

/// By when something is due: a period, or the page's words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Due {
    /// A period that can be dated.
    Period(Period),
    /// Words, such as `over the summer`.
    Text(String),
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => period.fmt(f),
            Self::Text(text) => f.write_str(text),
        }
    }
}

impl From<&str> for Due {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Period> for Due {
    fn from(period: Period) -> Self {
        Self::Period(period)
    }
}

impl Wire for Due {
    fn blank() -> Self {
        Self::Text(String::new())
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        if input.peek()? == b'"' {
            *self = Self::Text(input.string()?.into_owned());
            return Some(());
        }
        let mut period = Period::blank();
        period.read(input)?;
        *self = Self::Period(period);
        Some(())
    }
    fn write(&self, out: &mut Output) {
        match self {
            Self::Period(period) => period.write(out),
            Self::Text(text) => out.string(text),
        }
    }
}

impl Serialize for Due {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Period(period) => period.serialize(out),
            Self::Text(text) => out.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Due {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct WordsOrPeriod;
        impl<'de> de::Visitor<'de> for WordsOrPeriod {
            type Value = Due;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a period or words")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Due, E> {
                Ok(Due::Text(text.to_owned()))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Due, A::Error> {
                Period::deserialize(de::value::MapAccessDeserializer::new(map)).map(Due::Period)
            }
        }
        input.deserialize_any(WordsOrPeriod)
    }
}

impl Viewed for Due {
    fn view(&self) -> View<'_> {
        match self {
            Self::Period(period) => period.view(),
            Self::Text(text) => View::Text(text),
        }
    }
}

impl Shaped for Due {
    type Given = Self;
    fn shape() -> Shape {
        Shape::OneOf(&[String::shape, Period::shape])
    }
    fn given(value: Self) -> Self {
        value
    }
}

code_list! {
    /// How far an action has come.
    pub enum ActionStatus {
        /// To be done.
        Open = "open",
        /// Under way.
        InProgress = "in_progress",
        /// Later than promised.
        Delayed = "delayed",
        /// Done.
        Done = "done",
    }
}

record! {
    /// Something that somebody is to do.
    pub struct Action {
        required {
            /// What, as printed.
            text: String,
        }
        /// Who.
        owner: Option<PersonRef>,
        /// For whom.
        audience: Option<String>,
        /// By when.
        due: Option<Due>,
        /// How far it has come.
        status: Option<ActionStatus>,
    }
}

code_list! {
    /// How far a priority has come.
    pub enum PriorityStatus {
        /// Set for the time to come.
        Planned = "planned",
        /// Carried on from before.
        Continuing = "continuing",
        /// Reached.
        Achieved = "achieved",
    }
}

record! {
    /// An aim that a service sets itself.
    pub struct Priority {
        required {
            /// What, as printed.
            text: String,
        }
        /// Number as printed.
        number: Option<String>,
        /// Which service.
        service: Option<String>,
        /// For which period.
        period: Option<Period>,
        /// How far it has come.
        status: Option<PriorityStatus>,
    }
}

record! {
    /// Approval of the minutes of an earlier meeting.
    pub struct MinutesApproval {
        /// Date of the meeting whose minutes are approved.
        meeting_date: Option<PartialDate>,
        /// Its body, where it is another.
        body: Option<Organization>,
        /// True where the page says that they were or are to be signed.
        signed: bool,
        /// Corrections, as printed.
        corrections: Option<String>,
        /// The result, as printed: `agreed`, `approved as a correct record`.
        result: Option<String>,
    }
}
