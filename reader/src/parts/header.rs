//! What stands above the items: venue, contact, council, body.

use crate::parts::{bodies, notice};
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::when;
use minutebook::value::PartialDate;
use minutebook::{Contact, Meeting, MeetingStatus, Organization, Pointer, Venue};

/// `Planning Committee - Thursday 15 January 2026 7.30 pm`: body, day and time of a meeting page.
fn title_parts(line: &str) -> Option<(&str, when::Found<'_>)> {
    let (body, rest) = line.split_once(" - ").or_else(|| titled(line))?;
    let found = when::find_day(rest).filter(|found| found.start < 16)?;
    let named = body.split(is_space).count() <= 14 && body.starts_with(char::is_uppercase);
    (named && rest.split(is_space).count() <= 12).then_some((trim(body), found))
}

/// `Agenda for Planning Committee on Thursday, 15th January, 2026, 7.30 pm`: body, and what stands behind `on`.
fn titled(line: &str) -> Option<(&str, &str)> {
    const LEADS: &[&str] = &[
        "agenda for ",
        "agenda of ",
        "agenda and minutes for ",
        "agenda and minutes of ",
        "agenda and decisions for ",
        "minutes for ",
        "printed minutes for ",
        "decisions for ",
        "meeting of ",
    ];
    let lead = LEADS
        .iter()
        .find(|lead| line.get(..lead.len()).is_some_and(|head| head.eq_ignore_ascii_case(lead)))?;
    let rest = line.get(lead.len()..)?;
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    // The name may hold commas of its own: it ends where the day begins.
    let day = when::find_day(rest)?.start;
    let (before, day) = rest.split_at_checked(day)?;
    let before = trim(before);
    let name = before.strip_suffix(" on").or_else(|| before.strip_suffix(','))?;
    Some((trim(name), day))
}

/// A title over two lines: the body's name, and the day below it.
pub(crate) fn stacked<'t>(rec: &Recorder<'t>, name: &'t str, day: &'t str) -> Option<&'t str> {
    is_stacked(name, day).then(|| rec.joined(name, day))
}

/// True for such a title.
pub(crate) fn is_stacked(name: &str, day: &str) -> bool {
    if day.split(is_space).count() > 9 || name.len() > 120 {
        return false;
    }
    // `Date: Friday 31 January 2025` is a label of its own.
    let Some(found) = when::find_day(day).filter(|found| found.start < 16 && !day.contains(": ")) else {
        return false;
    };
    let lower = name.to_lowercase();
    let words = name.split(is_space).count();
    let whole = ["council", "cabinet", "executive"].contains(&lower.as_str());
    let named = (whole || (2..=10).contains(&words))
        && name.starts_with(char::is_uppercase)
        && !name.contains([':', '.', '|'])
        && (bodies::body_word(name) || lower.ends_with("council"))
        && !["agenda", "minutes", "decisions", "meeting"].iter().any(|word| lower.starts_with(word));
    named && found.date.is_some()
}

/// True for the title line of a meeting page.
pub(crate) fn is_title_line(line: &str) -> bool {
    title_parts(line).is_some()
}

/// Reads the title line of a meeting page; false when the line is none.
pub(crate) fn title_line<'t>(rec: &mut Recorder<'t>, line: &'t str, meeting: &mut Meeting) -> bool {
    let Some((body, found)) = title_parts(line).or_else(|| {
        // `Planning Committee` and `Thursday 15 January 2026 7.30 pm` on the line below.
        let (body, day) = line.split_once('\n')?;
        Some((trim(body), when::find_day(day)?))
    }) else {
        return false;
    };
    store_title(rec, line, body, &found, meeting);
    true
}

/// Reads `Council, Wednesday 21st February 2024 6.00 p.m.`; false when the line is no such title.
pub(crate) fn comma_line<'t>(rec: &mut Recorder<'t>, line: &'t str, meeting: &mut Meeting) -> bool {
    let Some((body, day)) = line.split_once(", ") else { return false };
    let Some(found) = when::find_day(day).filter(|found| found.start < 16 && found.date.is_some()) else {
        return false;
    };
    let named = body.starts_with(char::is_uppercase) && body.split(is_space).count() <= 10;
    if named {
        store_title(rec, line, trim(body), &found, meeting);
    }
    named
}

/// Stores what a title line tells.
fn store_title<'t>(
    rec: &mut Recorder<'t>,
    line: &'t str,
    body: &'t str,
    found: &when::Found<'t>,
    meeting: &mut Meeting,
) {
    if meeting.date.is_some() {
        return;
    }
    let at = Pointer::root().field("meeting");
    rec.stated(&at.field("title"), line);
    meeting.title = Some(fold(line));
    rec.stated(&at.field("body").field("name"), body);
    rec.inferred(&at.field("body").field("classification"), body);
    meeting.body = Some(Organization::body(fold(body), bodies::classification(body)));
    if let Some(date) = found.date {
        rec.stated(&at.field("date"), found.text);
        meeting.date = Some(PartialDate::day(date));
    }
    if let Some((time, words)) = when::clock(line) {
        rec.stated(&at.field("start_time"), words);
        meeting.start_time = Some(time);
    }
    for (word, status) in [
        ("CANCELLED", MeetingStatus::Cancelled),
        ("POSTPONED", MeetingStatus::Postponed),
        ("RESCHEDULED", MeetingStatus::Rescheduled),
    ] {
        if let Some(words) = line.to_uppercase().find(word).and_then(|from| line.get(from..from + word.len()))
        {
            rec.stated(&at.field("status"), words);
            meeting.status = Some(status);
        }
    }
}

/// Reads a label line of the header; false when the line is none.
pub(crate) fn label_line(rec: &mut Recorder<'_>, line: &str, meeting: &mut Meeting) -> bool {
    if notice::read(rec, line, meeting) {
        return true;
    }
    let Some((label, value)) = line.split_once(':') else { return false };
    let value = trim(value);
    match label.to_ascii_lowercase().as_str() {
        "venue" | "proposed venue" | "location" | "place" => venue(rec, value, meeting),
        "contact" => contact(rec, value, meeting),
        _ => return false,
    }
    true
}

pub(crate) fn venue(rec: &mut Recorder<'_>, value: &str, meeting: &mut Meeting) {
    // ModernGov prints a link behind the place.
    let text = value.find("View directions").map_or(value, |at| value.get(..at).unwrap_or(value));
    let text = trim(trim(text).trim_matches('|')).trim_end_matches('.');
    if text.is_empty() {
        return;
    }
    let at = Pointer::root().field("meeting").field("venue");
    rec.stated(&at, text);
    let mut venue = Venue::new(fold(text));
    if let Some((room, building)) = text.split_once(" - ").or_else(|| text.split_once(", ")) {
        let (room, building) = (trim(room), trim(building));
        rec.stated(&at.field("room"), room);
        rec.stated(&at.field("building"), building);
        venue = venue.room(fold(room)).building(fold(building));
    }
    meeting.venue = Some(venue);
}

pub(crate) fn contact(rec: &mut Recorder<'_>, value: &str, meeting: &mut Meeting) {
    let at = Pointer::root().field("meeting").field("contact");
    // Name, address and number may stand under labels of their own.
    let mut contact = meeting.contact.take().unwrap_or_default();
    let mut head = value;
    let email = value.split(crate::recorder::is_space).find(|word| word.contains('@'));
    if let Some(email) = email.filter(|_| contact.email.is_none()) {
        let email = email.trim_matches(|c: char| !c.is_alphanumeric());
        rec.stated(&at.field("email"), email);
        contact.email = Some(email.to_owned());
    }
    for label in ["Email", "E-mail", "e-mail", "email", "Tel", "Telephone", "Phone"] {
        if let Some(cut) = head.find(label) {
            head = head.get(..cut).unwrap_or(head);
        }
    }
    let number = !value.contains(char::is_alphabetic);
    let told = if number { Some(value) } else { value.find("Tel").and_then(|at| value.get(at..)) };
    if let Some(phone) = told.and_then(phone_number).filter(|_| contact.phone.is_none()) {
        rec.stated(&at.field("phone"), phone);
        contact.phone = Some(fold(phone));
    }
    let head = trim(head).trim_end_matches([',', ';', '/', '-']);
    let (name, team) = head.split_once(',').map_or((head, None), |(name, team)| (name, Some(trim(team))));
    let name = trim(name);
    if !name.is_empty() && !name.contains('@') && !number && contact.name.is_none() {
        rec.stated(&at.field("name"), name);
        contact.name = Some(fold(name));
    }
    if let Some(team) = team.filter(|team| !team.is_empty() && !team.contains('@')) {
        rec.stated(&at.field("team"), team);
        contact.team = Some(fold(team));
    }
    if contact != Contact::new() {
        rec.stated(&at, value);
        meeting.contact = Some(contact);
    }
}

/// The digits, spaces and brackets of a telephone number.
fn phone_number(text: &str) -> Option<&str> {
    let start = text.find(|c: char| c.is_ascii_digit() || c == '(' || c == '+')?;
    let rest = text.get(start..)?;
    let end = rest
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '+' | '-')))
        .unwrap_or(rest.len());
    let number = trim(rest.get(..end)?);
    (number.bytes().filter(u8::is_ascii_digit).count() >= 6).then_some(number)
}
