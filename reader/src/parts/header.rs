//! What stands above the items: venue, contact, council, body.

use crate::recorder::{Recorder, fold, trim};
use minutebook::{Contact, Meeting, Pointer, Venue};

/// Reads a label line of the header; false when the line is none.
pub(crate) fn label_line(rec: &mut Recorder<'_>, line: &str, meeting: &mut Meeting) -> bool {
    let Some((label, value)) = line.split_once(':') else { return false };
    let value = trim(value);
    match label.to_ascii_lowercase().as_str() {
        "venue" | "proposed venue" | "location" | "place" => venue(rec, value, meeting),
        "contact" => contact(rec, value, meeting),
        _ => return false,
    }
    true
}

fn venue(rec: &mut Recorder<'_>, value: &str, meeting: &mut Meeting) {
    // ModernGov prints a link behind the place.
    let text = value.find("View directions").map_or(value, |at| value.get(..at).unwrap_or(value));
    let text = trim(text).trim_end_matches('.');
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
    let mut contact = Contact::new();
    let mut head = value;
    if let Some(email) = value.split(crate::recorder::is_space).find(|word| word.contains('@')) {
        let email = email.trim_matches(|c: char| !c.is_alphanumeric());
        rec.stated(&at.field("email"), email);
        contact.email = Some(email.to_owned());
    }
    for label in ["Email", "E-mail", "e-mail", "email", "Tel", "Telephone", "Phone"] {
        if let Some(cut) = head.find(label) {
            head = head.get(..cut).unwrap_or(head);
        }
    }
    if let Some(phone) = value.find("Tel").and_then(|at| value.get(at..)).and_then(phone_number) {
        rec.stated(&at.field("phone"), phone);
        contact.phone = Some(fold(phone));
    }
    let head = trim(head).trim_end_matches([',', ';', '/', '-']);
    let (name, team) = head.split_once(',').map_or((head, None), |(name, team)| (name, Some(trim(team))));
    let name = trim(name);
    if !name.is_empty() && !name.contains('@') {
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
