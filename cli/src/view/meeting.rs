//! Who met, when and where, and who was there.

use super::View;
use super::style::{ABSENT, FRAME, OPEN, TITLE, paint};
use super::words::{capital, code, count, long_date, organization, person, short_date};
use super::wrap::{Sheet, clean, cut};
use minutebook::{
    Attendance, AttendanceStatus, Capacity, Declarations, Meeting, MeetingStatus, MinutesStatus, Moment,
    NextMeeting, Presence,
};
use textwrap::core::display_width;

/// More names than this are counted, not listed.
const NAMES: usize = 16;

/// A rule across the sheet with the file's name and the page's kind.
pub(super) fn title(sheet: &mut Sheet, view: &View<'_>) {
    let kind = view
        .kind
        .map(|kind| code(kind.as_str()).replace("unknown", "page of unknown kind"))
        .unwrap_or_default();
    let room = sheet.width().saturating_sub(display_width(&kind) + 12);
    let name = cut(&clean(view.shown), room);
    let used = display_width(&name) + display_width(&kind) + 4 + if kind.is_empty() { 0 } else { 2 };
    let fill = "─".repeat(sheet.width().saturating_sub(used));
    let end = if kind.is_empty() { String::new() } else { format!(" {kind}") };
    sheet.line(&format!(
        "{} {} {}",
        paint(FRAME, "──"),
        paint(TITLE, name),
        paint(FRAME, format!("{fill}{end}"))
    ));
}

/// Who met and when; gives back what the page does not state of it.
pub(super) fn identity(sheet: &mut Sheet, view: &View<'_>) -> Vec<&'static str> {
    let meeting = view.meeting;
    let council =
        meeting.council.as_ref().map(|org| paint(TITLE, organization(org)) + view.ground("council"));
    let body = meeting.body.as_ref().map(|org| paint(TITLE, organization(org)) + view.ground("body"));
    let absent = [("council", council.is_none()), ("body", body.is_none()), ("date", meeting.date.is_none())];
    let who: Vec<_> = [body, council].into_iter().flatten().collect();
    if !who.is_empty() {
        sheet.fact("who", &who.join(", "));
    }
    let date = meeting.date.map(|date| long_date(date) + view.ground("date"));
    let hours = match (meeting.start_time, meeting.end_time) {
        (Some(start), Some(end)) => Some(format!("{start} to {end}")),
        (Some(start), None) => Some(format!("from {start}")),
        (None, Some(end)) => Some(format!("until {end}")),
        (None, None) => None,
    };
    let when: Vec<_> = [date, hours].into_iter().flatten().collect();
    if !when.is_empty() {
        sheet.fact("when", &when.join(", "));
    }
    absent.into_iter().filter(|(_, is_absent)| *is_absent).map(|(what, _)| what).collect()
}

/// Says what is not known, rather than leaving it to be guessed.
pub(super) fn not_stated(sheet: &mut Sheet, absent: &[&str]) {
    if !absent.is_empty() {
        sheet.fact("not stated", &paint(ABSENT, absent.join(", ")));
    }
}

/// All that is known of the meeting besides its items.
pub(super) fn head(sheet: &mut Sheet, view: &View<'_>) {
    let meeting = view.meeting;
    if let Some(encoding) = view.encoding {
        sheet.fact("decoded", &format!("from {}", clean(encoding)));
    }
    let mut absent = identity(sheet, view);
    let venue = meeting.venue.as_ref().map(|venue| clean(&venue.text).into_owned());
    let mode = meeting.mode.map(|mode| code(mode.as_str()));
    match (venue, mode) {
        (Some(venue), Some(mode)) => sheet.fact("where", &format!("{venue} ({mode})")),
        (Some(text), None) | (None, Some(text)) => sheet.fact("where", &text),
        (None, None) => absent.push("place"),
    }
    if let Some(what) = what(view) {
        sheet.fact("what", &what);
    }
    if meeting.attendance.is_empty() && meeting.public_present.is_none() {
        absent.push("attendance");
    }
    people(sheet, meeting);
    interests(sheet, &meeting.interests);
    if let Some(next) = &meeting.next_meeting {
        sheet.fact("next", &upcoming(next));
    }
    not_stated(sheet, &absent);
}

/// Kind, state and title of the meeting, where stated.
fn what(view: &View<'_>) -> Option<String> {
    let meeting = view.meeting;
    let title = meeting.title.as_deref().map(|title| clean(title).into_owned());
    let kind = meeting
        .kind
        .map(|kind| format!("{} meeting", code(kind.as_str())).replace("decision meeting", "decision"));
    let status = meeting.status.map(|status| match status {
        MeetingStatus::Held | MeetingStatus::Scheduled | MeetingStatus::Confirmed => code(status.as_str()),
        _ => paint(OPEN, code(status.as_str())),
    });
    let moved = meeting.rescheduled_from.map(|date| paint(OPEN, format!("moved from {}", short_date(date))));
    let minutes = meeting.minutes_status.map(|status| match status {
        MinutesStatus::Draft => paint(OPEN, "draft minutes"),
        _ => format!("minutes {}", status.as_str()),
    });
    let parts: Vec<_> = [title, kind, status, moved, minutes].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn upcoming(next: &NextMeeting) -> String {
    let date = next.date.map(long_date);
    let time = next.time.map(|time| time.to_string());
    let venue = next.venue.as_ref().map(|venue| clean(&venue.text).into_owned());
    let parts: Vec<_> = [date, time, venue].into_iter().flatten().collect();
    if parts.is_empty() { paint(ABSENT, "date not stated") } else { parts.join(", ") }
}

/// Attendance in brief: names where they are few, numbers where they are many.
fn people(sheet: &mut Sheet, meeting: &Meeting) {
    let (attendance, public) = (&meeting.attendance, meeting.public_present);
    let attendee = |one: &Attendance| attendee(meeting, one);
    let of = |status| attendance.iter().filter(move |one| one.status == status);
    let present = of(AttendanceStatus::Present).count();
    let mut label = "present";
    let groups: &[(&str, &[Option<Capacity>])] = &[
        ("member", &[Some(Capacity::Member), Some(Capacity::CoOpted), Some(Capacity::Substitute)]),
        ("officer", &[Some(Capacity::Officer)]),
        ("invited", &[Some(Capacity::Invitee), Some(Capacity::Public)]),
        ("other", &[None]),
    ];
    for (noun, capacities) in groups {
        let group: Vec<_> =
            of(AttendanceStatus::Present).filter(|one| capacities.contains(&one.capacity)).collect();
        if group.is_empty() {
            continue;
        }
        let total = match *noun {
            "other" if group.len() == present => String::new(),
            "invited" | "other" => format!("{} {noun}", group.len()),
            noun => count(group.len(), noun),
        };
        let worth_naming =
            |one: &&&Attendance| group.len() <= NAMES || one.presiding || one.substitute_for.is_some();
        let mut names: Vec<_> = group.iter().filter(worth_naming).map(|one| attendee(one)).collect();
        if names.len() < group.len() {
            names.push("others".to_owned());
        }
        let total = if total.is_empty() { total } else { format!("{total}: ") };
        sheet.fact(label, &format!("{total}{}", names.join(", ")));
        label = "";
    }
    if let Some(public) = public {
        sheet.fact(label, &format!("{public} of the public"));
    }
    for (label, status) in [("apologies", AttendanceStatus::Apologies), ("absent", AttendanceStatus::Absent)]
    {
        let names: Vec<_> = of(status).map(attendee).collect();
        if !names.is_empty() {
            sheet.fact(label, &names.join(", "));
        }
    }
}

fn attendee(meeting: &Meeting, one: &Attendance) -> String {
    let mut notes = Vec::new();
    if one.presiding {
        notes.push("in the chair".to_owned());
    }
    match one.capacity {
        Some(Capacity::CoOpted) => notes.push("co-opted".to_owned()),
        Some(Capacity::Substitute) if one.substitute_for.is_none() => notes.push("substitute".to_owned()),
        _ => {}
    }
    notes.extend(one.substitute_for.iter().map(|whom| format!("for {}", person(whom))));
    if one.remote {
        notes.push("remotely".to_owned());
    }
    notes.extend(one.presence.iter().filter_map(|spell| presence(meeting, spell)));
    let name = person(&one.person);
    if notes.is_empty() { name } else { format!("{name} ({})", notes.join("; ")) }
}

fn presence(meeting: &Meeting, presence: &Presence) -> Option<String> {
    let moment = |moment: &Moment| match moment {
        Moment::At(time) => format!("at {time}"),
        Moment::During(id) => {
            let number = meeting.items().find(|item| item.id == *id).and_then(|item| item.number.as_deref());
            number.map_or_else(
                || "during an item".to_owned(),
                |number| format!("during item {}", clean(number)),
            )
        }
    };
    let joined = presence.joined.as_ref().map(|at| format!("joined {}", moment(at)));
    let left = presence.left.as_ref().map(|at| format!("left {}", moment(at)));
    let parts: Vec<_> = [joined, left].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Declarations of interest; nothing where the page says nothing.
pub(super) fn interests(sheet: &mut Sheet, declarations: &Declarations) {
    match declarations {
        Declarations::NotStated => {}
        Declarations::NoneDeclared => sheet.fact("interests", "none declared"),
        Declarations::Declared(list) => {
            for (at, one) in list.iter().enumerate() {
                let item = one.item.as_deref().map(|item| format!("on {}", clean(item)));
                let kind =
                    (one.kind != minutebook::InterestKind::Unspecified).then(|| code(one.kind.as_str()));
                let text = one.text.as_deref().map(|text| clean(text).into_owned());
                let action = one.action.map(|action| code(action.as_str()));
                let parts: Vec<_> = [item, kind, text, action].into_iter().flatten().collect();
                let who = person(&one.person);
                let text = if parts.is_empty() { who } else { format!("{who}: {}", parts.join("; ")) };
                sheet.fact(if at == 0 { "interests" } else { "" }, &capital(&text));
            }
        }
    }
}
