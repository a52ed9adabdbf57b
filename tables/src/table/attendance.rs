use crate::cells::{Code, Flag, Key, Name, Text, Whole};
use crate::fill::{Each, table};
use crate::groups::Person;
use crate::page::Page;
use minutebook::value::Id;
use minutebook::{AgendaItem, Attendance as Entry, AttendanceStatus, Capacity, Moment};

table! {
    /// One row per person whom the page says was there or was not.
    Attendance(NoItem, Place) = rows, |page, one: Row| {
        /// Who.
        person: Person, "" => Some(&one.0.person);
        /// Whether they were there.
        status: Code<AttendanceStatus>, "present" => Some(one.0.status);
        /// In what capacity, where the page tells.
        capacity: Code<Capacity>, "member" => one.0.capacity;
        /// Political group as printed.
        group: Name, "Independent" => one.0.group.as_deref();
        /// True for the person who took the chair.
        presiding: Flag, "false" => Some(one.0.presiding);
        /// True for attendance by video or telephone.
        remote: Flag, "false" => Some(one.0.remote);
        /// Whom a substitute stood in for.
        substitute_for: Person, "" => one.0.substitute_for.as_ref();
        /// Spells of presence that the page tells of.
        spells: Whole, unit "spells", "1" => Some(one.0.presence.len());
        /// When they came, `HH:MM`, in the first spell.
        joined_time: Name, "10:25" => clock(joined(one.0));
        /// Item during which they came, in the first spell.
        joined_item_id: Key, "5a2f8b7e-3c1d-5e6f-8a9b-0c1d2e3f4a5b" => item(joined(one.0));
        /// When they left, `HH:MM`, in the last spell.
        left_time: Name, "15:34" => clock(left(one.0));
        /// Item during which they left, in the last spell.
        left_item_id: Key, "5a2f8b7e-3c1d-5e6f-8a9b-0c1d2e3f4a5b" => item(left(one.0));
        /// Why they came late or left, of the first spell that says so.
        reason: Text, "another meeting" => one.0.presence.iter().find_map(|spell| spell.reason.as_deref());
    }
}

fn joined(entry: &Entry) -> Option<Moment> {
    entry.presence.first().and_then(|spell| spell.joined)
}

fn left(entry: &Entry) -> Option<Moment> {
    entry.presence.last().and_then(|spell| spell.left)
}

fn clock(moment: Option<Moment>) -> Option<String> {
    match moment {
        Some(Moment::At(time)) => Some(time.to_string()),
        _ => None,
    }
}

fn item(moment: Option<Moment>) -> Option<Id<AgendaItem>> {
    match moment {
        Some(Moment::During(item)) => Some(item),
        _ => None,
    }
}

struct Row<'r>(&'r Entry);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (n, entry) in page.meeting.attendance.iter().enumerate() {
        each(None, format_args!("{}/attendance/{n}", page.root), Row(entry));
    }
}
