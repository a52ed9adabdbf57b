//! Columns that belong together: where a row comes from, people, organisations, dates.

use crate::cells::{Cells, Code, Day, Key, Name, Text, Whole};
use crate::column::{Column, Said};
use crate::fill::Asked;
use crate::key::person_key;
use crate::page::Page;
use arrow_array::ArrayRef;
use arrow_schema::ArrowError;
use chrono::NaiveDate;
use minutebook::value::{PartialDate, Period};
use minutebook::{AgendaItem, Basis, Classification, Due, Organization, PersonRef};
use std::fmt::{self, Write};

/// A struct whose fields are cells: its columns are theirs, one after the other. The first form describes each column
/// by itself; the second hangs the ends of names on the column that is declared.
macro_rules! group {
    ($(#[doc = $doc:literal])+ $name:ident { $( $(#[doc = $meaning:literal])+ $cells:ident : $kind:ty, $(unit $unit:literal,)? $example:literal; )+ }) => {
        group! { @write $(#[doc = $doc])+ $name (|_, said| said) { $( $cells: $kind, stringify!($cells), concat!($($unit)?), [$($meaning),+], $example; )+ } }
    };
    ($(#[doc = $doc:literal])+ $name:ident ends { $( $(#[doc = $meaning:literal])+ $cells:ident : $kind:ty = $end:literal, $example:literal; )+ }) => {
        group! { @write $(#[doc = $doc])+ $name (|base: &Said, said| base.with(said)) { $( $cells: $kind, $end, "", [$($meaning),+], $example; )+ } }
    };
    (@write $(#[doc = $doc:literal])+ $name:ident ($named:expr) { $( $cells:ident : $kind:ty, $said:expr, $unit:expr, [$($meaning:literal),+], $example:literal; )+ }) => {
        $(#[doc = $doc])+
        #[derive(Default)]
        pub(crate) struct $name { $( $cells: Asked<$kind>, )+ }

        impl Cells for $name {
            fn columns(base: Said, out: &mut Vec<Column>) {
                let named: fn(&Said, Said) -> Said = $named;
                $( <$kind>::columns(named(&base, Said::new($said, $unit, &[$($meaning),+], $example)), out); )+
            }
            fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
                $( self.$cells.take(out)?; )+
                Ok(())
            }
            fn bytes(&self) -> usize {
                0 $( + self.$cells.bytes() )+
            }
            fn want(&mut self, first: usize, columns: &[usize]) {
                let next = &mut { first };
                $( self.$cells.want(next, columns); )+
            }
        }
    };
}

group! {
    /// Which page and which meeting a row is about.
    OfPage {
        /// The page that the row was read from: the first 16 digits of the SHA-256 of its bytes. For a meeting that came
        /// without a page, the meeting's id.
        page_id: Text, "e3b0c44298fc1c14";
        /// The meeting. Several pages can tell of one meeting.
        meeting_id: Key, "a3f0c8a2-6c35-5a44-9f0e-51cf1b0a2b7c";
        /// The council, as printed.
        council: Name, "Fernshire County Council";
        /// The body that met, as printed.
        body: Name, "Cabinet";
        /// Day of the meeting, where it is known to the day; `meetings` has what is known of the others.
        date: Day, "2024-03-12";
    }
}

impl OfPage {
    pub(crate) fn push(&mut self, page: &Page<'_>) {
        let meeting = page.meeting;
        self.page_id.row(|cells| cells.push(Some(&page.id)));
        self.meeting_id.row(|cells| cells.push(Some(meeting.id)));
        self.council
            .row(|cells| cells.push(meeting.council.as_ref().and_then(|council| council.name.as_deref())));
        self.body.row(|cells| cells.push(meeting.body.as_ref().and_then(|body| body.name.as_deref())));
        self.date.row(|cells| cells.push(meeting.date.and_then(PartialDate::as_day)));
    }
}

group! {
    /// Which item a row belongs to.
    OfItem {
        /// The agenda item; empty for what belongs to the meeting as a whole.
        item_id: Key, "5a2f8b7e-3c1d-5e6f-8a9b-0c1d2e3f4a5b";
        /// The item's number, as printed.
        item_number: Name, "4.1";
        /// The item's title, as printed.
        item_title: Name, "Library hours";
    }
}

impl OfItem {
    pub(crate) fn push(&mut self, item: Option<&AgendaItem>) {
        self.item_id.row(|cells| cells.push(item.map(|item| item.id)));
        self.item_number.row(|cells| cells.push(item.and_then(|item| item.number.as_deref())));
        self.item_title.row(|cells| cells.push(item.map(|item| &item.title)));
    }
}

/// For tables whose rows belong to no item.
#[derive(Default)]
pub(crate) struct NoItem;

impl NoItem {
    pub(crate) fn push(&mut self, _: Option<&AgendaItem>) {}
}

/// For tables that say themselves where their rows stand.
#[derive(Default)]
pub(crate) struct NoPlace;

impl NoPlace {
    pub(crate) fn push(&mut self, _: &Page<'_>, _: fmt::Arguments<'_>, _: &mut String) {}
}

macro_rules! no_columns {
    ($($name:ident)+) => {$(
        impl Cells for $name {
            fn columns(_: Said, _: &mut Vec<Column>) {}
            fn take(&mut self, _: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
                Ok(())
            }
        }
    )+};
}
no_columns! { NoItem NoPlace }

group! {
    /// Where the row's record stands, and where in the page it was read.
    Place {
        /// Place of the row's record in its reading (JSON pointer); unique within a page and a table.
        path: Text, "/meeting/agenda/3/votes/0";
        /// On what ground the nearest evidence stands.
        basis: Code<Basis>, "stated";
        /// Where that evidence begins in the decoded text of the page.
        span_start: Whole, unit "UTF-8 bytes", "1204";
        /// Where it ends.
        span_end: Whole, unit "UTF-8 bytes", "1263";
    }
}

impl Place {
    pub(crate) fn push(&mut self, page: &Page<'_>, at: fmt::Arguments<'_>, room: &mut String) {
        room.clear();
        // Writing to memory does not fail.
        let _ = room.write_fmt(at);
        let evidence = page.evidence_of(room);
        let span = evidence.and_then(|one| one.span.as_ref());
        self.path.row(|cells| cells.push(Some(room.as_str())));
        self.basis.row(|cells| cells.push(evidence.map(|one| one.basis)));
        self.span_start.row(|cells| cells.push(span.map(|span| span.start)));
        self.span_end.row(|cells| cells.push(span.map(|span| span.end)));
    }
}

group! {
    /// A person as the page names them.
    Person ends {
        /// Name as printed, without title.
        name: Name = "", "Ann Archer";
        /// Title as printed.
        honorific: Name = "_honorific", "Cllr";
        /// Post as printed.
        post: Name = "_post", "Leader of the Council";
        /// Whom they act for, as printed.
        organization: Name = "_organization", "Askerby City Council";
        /// Identity in the caller's own register.
        id: Name = "_id", "mem-0042";
        /// Key that joins mentions spelt alike: the identity, else the name in lower case without titles, else the post.
        key: Name = "_key", "ann archer";
    }
}

impl Person {
    pub(crate) fn push(&mut self, person: Option<&PersonRef>) {
        self.name.row(|cells| cells.push(person.and_then(|person| person.name.as_deref())));
        self.honorific.row(|cells| cells.push(person.and_then(|person| person.honorific.as_deref())));
        self.post.row(|cells| cells.push(person.and_then(|person| person.post.as_deref())));
        let organization = person.and_then(|person| person.organization.as_ref());
        self.organization.row(|cells| cells.push(organization.and_then(|org| org.name.as_deref())));
        self.id.row(|cells| cells.push(person.and_then(|person| person.person_id.as_deref())));
        self.key.row(|cells| cells.push(person.map(person_key).filter(|key| !key.is_empty())));
    }
}

group! {
    /// An organisation as the page names it.
    Org ends {
        /// Name as printed.
        name: Name = "", "Askerby City Council";
        /// What kind of organisation it is.
        kind: Code<Classification> = "_kind", "local_authority";
        /// GSS code of its area.
        gss: Name = "_gss", "E10000001";
    }
}

impl Org {
    pub(crate) fn push(&mut self, org: Option<&Organization>) {
        self.name.row(|cells| cells.push(org.and_then(|org| org.name.as_deref())));
        self.kind.row(|cells| cells.push(org.and_then(|org| org.classification)));
        self.gss.row(|cells| cells.push(org.and_then(|org| org.gss.as_ref()).map(|gss| gss.as_str())));
    }
}

group! {
    /// A date or a period, as far as it is known.
    When ends {
        /// As the record has it: `2023-07-11`, `2023-07`, `2023`, `2018-09..2020-03`, `2019/20`, or words.
        text: Name = "_text", "2023-07";
        /// First day that it can mean; empty where that is open.
        first: Day = "_first", "2023-07-01";
        /// Last day that it can mean; the first again where it is known to the day.
        last: Day = "_last", "2023-07-31";
    }
}

/// What has a first and a last day.
pub(crate) trait Dated: fmt::Display {
    fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>);
}

impl Dated for PartialDate {
    fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.earliest(), self.latest())
    }
}

impl Dated for Period {
    fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.earliest(), self.latest())
    }
}

impl Dated for Due {
    fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Period(period) => period.days(),
            Self::Text(_) => (None, None),
        }
    }
}

impl When {
    pub(crate) fn push(&mut self, when: Option<&impl Dated>) {
        self.text.row(|cells| cells.push(when.map(ToString::to_string)));
        let (first, last) = when.map_or((None, None), Dated::days);
        self.first.row(|cells| cells.push(first));
        self.last.row(|cells| cells.push(last));
    }
}
