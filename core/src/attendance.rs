//! Who was there, in what capacity, when, and with which interests.

use crate::agenda::AgendaItem;
use crate::person::PersonRef;
use crate::shape::{Absent, Input, Output, Shape, Shaped, View, Viewed, Wire, code_list, record};
use crate::value::{BadValue, ClockTime, Id};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

code_list! {
    /// In what capacity somebody attends.
    pub enum Capacity {
        /// A member of the body.
        Member = "member",
        /// A member's substitute.
        Substitute = "substitute",
        /// Co-opted by the body.
        CoOpted = "co_opted",
        /// An officer.
        Officer = "officer",
        /// An invited person, councillors of other bodies included.
        Invitee = "invitee",
        /// The public and the press.
        Public = "public",
    }
}

code_list! {
    /// Whether somebody was there.
    pub enum AttendanceStatus {
        /// Present, if only for a while.
        Present = "present",
        /// Sent apologies.
        Apologies = "apologies",
        /// Absent without apologies.
        Absent = "absent",
    }
}

record! {
    /// One person's attendance.
    pub struct Attendance {
        required {
            /// Who.
            person: PersonRef,
            /// Whether they were there.
            status: AttendanceStatus,
        }
        /// In what capacity, where the page tells.
        capacity: Option<Capacity>,
        /// Political group as printed.
        group: Option<String>,
        /// True for the person who took the chair.
        presiding: bool,
        /// Whom a substitute stood in for.
        substitute_for: Option<PersonRef>,
        /// True for attendance by video or telephone.
        remote: bool,
        /// Comings and goings, in order.
        presence: Vec<Presence>,
    }
}

record! {
    /// One spell of presence.
    pub struct Presence {
        /// When it began, where that is stated.
        joined: Option<Moment>,
        /// When it ended, where that is stated.
        left: Option<Moment>,
        /// Why they came late or left.
        reason: Option<String>,
    }
}

/// A moment of the meeting: a clock time, or during an agenda item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// By the clock.
    At(ClockTime),
    /// During this item.
    During(Id<AgendaItem>),
}

impl From<ClockTime> for Moment {
    fn from(time: ClockTime) -> Self {
        Self::At(time)
    }
}

impl From<Id<AgendaItem>> for Moment {
    fn from(item: Id<AgendaItem>) -> Self {
        Self::During(item)
    }
}

impl FromStr for Moment {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let item = || text.parse().map(Self::During);
        text.parse()
            .map(Self::At)
            .or_else(|_| item())
            .map_err(|_| BadValue::new("a time `HH:MM` or the id of an agenda item", text))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(time) => time.fmt(f),
            Self::During(item) => item.fmt(f),
        }
    }
}

crate::shape::text_format!(
    Moment, blank Self::During(Id::NIL),
    "Moment",
    "A moment of the meeting: a time `HH:MM`, or the id of the agenda item during which it fell.",
    "^(([01][0-9]|2[0-3]):[0-5][0-9]|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$",
    "15:34"
);

code_list! {
    /// Kind of a declared interest, in English law and custom.
    pub enum InterestKind {
        /// Disclosable pecuniary interest (Localism Act 2011, s.30).
        DisclosablePecuniary = "disclosable_pecuniary",
        /// Another interest that the council's code wants registered.
        OtherRegistrable = "other_registrable",
        /// An interest declared without being registrable.
        NonRegistrable = "non_registrable",
        /// A personal interest (older codes, Wales, Scotland).
        Personal = "personal",
        /// A prejudicial interest (older codes, Wales).
        Prejudicial = "prejudicial",
        /// The page does not say.
        Unspecified = "unspecified",
    }
}

code_list! {
    /// What a member with an interest did.
    pub enum InterestAction {
        /// Stayed and took part.
        Stayed = "stayed",
        /// Left the room.
        Left = "left",
        /// Stayed without voting.
        DidNotVote = "did_not_vote",
        /// Took part under a dispensation (Localism Act 2011, s.33).
        Dispensation = "dispensation",
    }
}

record! {
    /// An interest that somebody declared.
    pub struct DeclarationOfInterest {
        required {
            /// Who declared it.
            person: PersonRef,
            /// What kind of interest.
            kind: InterestKind,
        }
        /// Number or title of the item that it concerns, as printed.
        item: Option<String>,
        /// What the interest is, as printed.
        text: Option<String>,
        /// What they did about it.
        action: Option<InterestAction>,
    }
}

/// What the page says of interests: nothing, that there were none, or which.
///
/// On the wire an absent field, `"none_declared"`, or a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Declarations {
    /// The page says nothing of interests.
    #[default]
    NotStated,
    /// The page says that there were none.
    NoneDeclared,
    /// These were declared.
    Declared(Vec<DeclarationOfInterest>),
}

impl Declarations {
    /// The declared interests; empty where there were none or nothing is said.
    pub fn declared(&self) -> &[DeclarationOfInterest] {
        match self {
            Self::Declared(list) => list,
            _ => &[],
        }
    }
}

impl<const N: usize> From<[DeclarationOfInterest; N]> for Declarations {
    fn from(list: [DeclarationOfInterest; N]) -> Self {
        Self::Declared(list.into())
    }
}

const NONE_DECLARED: &str = "none_declared";
const NOT_STATED: &str = "not_stated";

impl Wire for Declarations {
    fn blank() -> Self {
        Self::NotStated
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        if input.peek()? == b'[' {
            let mut list = Vec::blank();
            list.read(input)?;
            *self = Self::Declared(list);
            return Some(());
        }
        *self = match input.string()?.parse().ok()? {
            NoDeclarations::NoneDeclared => Self::NoneDeclared,
            NoDeclarations::NotStated => Self::NotStated,
        };
        Some(())
    }
    fn write(&self, out: &mut Output) {
        match self {
            Self::NotStated => out.plain(NOT_STATED),
            Self::NoneDeclared => out.plain(NONE_DECLARED),
            Self::Declared(list) => list.write(out),
        }
    }
}

impl Serialize for Declarations {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::NotStated => out.serialize_str(NOT_STATED),
            Self::NoneDeclared => out.serialize_str(NONE_DECLARED),
            Self::Declared(list) => list.serialize(out),
        }
    }
}

impl<'de> Deserialize<'de> for Declarations {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct WordOrList;
        impl<'de> de::Visitor<'de> for WordOrList {
            type Value = Declarations;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`none_declared`, `not_stated` or a list of declarations")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Declarations, E> {
                match text {
                    NONE_DECLARED => Ok(Declarations::NoneDeclared),
                    NOT_STATED => Ok(Declarations::NotStated),
                    _ => Err(E::unknown_variant(text, &[NONE_DECLARED, NOT_STATED])),
                }
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, seq: A) -> Result<Declarations, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(Declarations::Declared)
            }
        }
        input.deserialize_any(WordOrList)
    }
}

code_list! {
    /// What the page says of interests where it lists none.
    pub enum NoDeclarations {
        /// There were none.
        NoneDeclared = "none_declared",
        /// Nothing is said.
        NotStated = "not_stated",
    }
}

impl Shaped for Declarations {
    type Given = Self;
    const REQUIRED: bool = false;
    fn shape() -> Shape {
        Shape::OneOf(&[NoDeclarations::shape, Vec::<DeclarationOfInterest>::shape])
    }
    fn absent() -> Option<Self> {
        Some(Self::NotStated)
    }
    fn is_absent(&self) -> bool {
        *self == Self::NotStated
    }
    fn given(value: Self) -> Self {
        value
    }
}

impl Absent for Declarations {
    fn nothing() -> Self {
        Self::NotStated
    }
}

impl Viewed for Declarations {
    fn view(&self) -> View<'_> {
        match self {
            Self::NotStated => View::Word(NoDeclarations::CODES, NoDeclarations::NotStated as usize),
            Self::NoneDeclared => View::Word(NoDeclarations::CODES, NoDeclarations::NoneDeclared as usize),
            Self::Declared(list) => View::List(list),
        }
    }
}

impl Viewed for Moment {
    fn view(&self) -> View<'_> {
        match self {
            Self::At(time) => View::Time(*time),
            Self::During(item) => item.view(),
        }
    }
}
