use super::people::PersonIndex;
use crate::agenda::AgendaItem;
use crate::attendance::Attendance;
use crate::meeting::Meeting;
use crate::path::Pointer;
use crate::person::PersonRef;
use crate::reading::Reading;
use crate::shape::{code_list, record};
use crate::value::PartialDate;

record! {
    /// A body's own rules, where they decide what a rule may expect. Every default is cautious: what is not set is
    /// not known, and the rule that needs it answers unknown or lowers its severity.
    pub struct Profile {
        /// Working days between publication and effect within which scrutiny may call a decision in.
        call_in_days: Option<u32>,
        /// True where standing orders bar a member who missed part of an item from voting on it.
        late_arrivals_barred: Option<bool>,
        /// True where co-opted members of the body have no vote.
        co_opted_barred: Option<bool>,
        /// Members who can demand a named vote.
        named_vote_threshold: Option<u32>,
        /// The nation whose law the body follows; where it is not set, the council's GSS code tells.
        nation: Option<Nation>,
        /// True where weekends do not count as clear days of a notice, false where they do.
        clear_days_skip_weekends: Option<bool>,
        /// Whether councillors were elected in the year of the meeting.
        election_year: Option<bool>,
        /// The ordinary day of election of councillors in the year of the meeting.
        election_day: Option<PartialDate>,
        /// By how many per cent a year a value of a series may lie off both values nearest to it in time; 50 where it is
        /// not set.
        series_jump_percent: Option<u32>,
    }
}

code_list! {
    /// A nation of the United Kingdom: local government law differs between them.
    pub enum Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern_ireland",
    }
}

/// One item with its place as seen from the meeting.
pub(crate) struct ItemAt<'m> {
    pub(crate) item: &'m AgendaItem,
    pub(crate) at: Pointer,
    /// Items come in the order of business; this is the position over all levels.
    pub(crate) position: usize,
}

/// What a rule looks at: the record, prepared once for all rules.
pub(crate) struct Context<'m> {
    pub(crate) meeting: &'m Meeting,
    pub(crate) profile: &'m Profile,
    /// Where the meeting stands in the record that findings point into: `` or `/meeting`.
    pub(crate) base: Pointer,
    /// Every item and sub-item, in order.
    pub(crate) items: Vec<ItemAt<'m>>,
    /// The attendance list by what mentions of a person must share.
    attendance: PersonIndex,
    pub(crate) reading: Option<&'m Reading>,
    pub(crate) text: Option<&'m str>,
}

impl<'m> Context<'m> {
    pub(crate) fn of_meeting(meeting: &'m Meeting, profile: &'m Profile) -> Self {
        let mut items = Vec::new();
        let agenda = Pointer::root().field("agenda");
        for (n, item) in meeting.agenda.iter().enumerate() {
            collect(item, agenda.at(n), &mut items);
        }
        let attendance = PersonIndex::of(meeting.attendance.iter().map(|entry| &entry.person));
        Self { meeting, profile, base: Pointer::root(), items, attendance, reading: None, text: None }
    }

    pub(crate) fn of_reading(reading: &'m Reading, text: Option<&'m str>, profile: &'m Profile) -> Self {
        let meeting = Self::of_meeting(&reading.meeting, profile);
        Self { base: Pointer::root().field("meeting"), reading: Some(reading), text, ..meeting }
    }

    /// Everything that one list of every item holds, with its place: `cx.each("votes", |item| &item.votes)`.
    pub(crate) fn each<'c, T: 'm>(
        &'c self,
        field: &'static str,
        list: impl Fn(&'m AgendaItem) -> &'m [T] + 'c,
    ) -> impl Iterator<Item = (&'c ItemAt<'m>, Pointer, &'m T)> + 'c {
        self.items.iter().flat_map(move |one| {
            let at = one.at.field(field);
            list(one.item).iter().enumerate().map(move |(n, value)| (one, at.at(n), value))
        })
    }

    /// The entries of the attendance list that can denote this person, with their places.
    pub(crate) fn attendance_of<'c>(
        &'c self,
        person: &'c PersonRef,
    ) -> impl Iterator<Item = (Pointer, &'m Attendance)> + 'c {
        let at = Pointer::root().field("attendance");
        let near = self.attendance.near(person).into_iter();
        let entries = near.filter_map(|n| self.meeting.attendance.get(n).map(|entry| (n, entry)));
        entries.filter(|(_, entry)| entry.person.may_be(person)).map(move |(n, entry)| (at.at(n), entry))
    }
}

fn collect<'m>(item: &'m AgendaItem, at: Pointer, items: &mut Vec<ItemAt<'m>>) {
    let below = at.field("items");
    items.push(ItemAt { item, at, position: items.len() });
    for (n, sub) in item.items.iter().enumerate() {
        collect(sub, below.at(n), items);
    }
}
