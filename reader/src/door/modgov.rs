//! A meeting as ModernGov's web service answers it (`GetMeeting`) to the lines of the meeting's page.
//!
//! What the service knows of the meeting as a whole comes first, a line for each fact (`crate::parts::front` reads
//! them); behind them stands the table of items, as the page of the meeting has it.

use super::html;
use super::xml::{Piece, walk};
use crate::recorder::{is_space, trim};
use minutebook::lean::HashMap;

/// Deeper elements than the service ever answers.
const DEPTH: usize = 64;

type Fields = HashMap<String, String>;

/// What the service answers.
#[derive(Default)]
struct Answer {
    meeting: Fields,
    items: Vec<Item>,
    attendees: Vec<Fields>,
}

#[derive(Default)]
struct Item {
    fields: Fields,
    documents: Vec<Fields>,
}

/// The text of a meeting, and how much of it is about the meeting as a whole; none for other XML.
pub(crate) fn render(xml: &str) -> Option<(String, usize)> {
    let answer = parse(xml)?;
    let mut text = String::new();
    front(&answer, &mut text);
    let length = text.len();
    text.push_str("No. | Item |\n");
    for item in &answer.items {
        write_item(item, &mut text);
    }
    Some((text, length))
}

fn parse(xml: &str) -> Option<Answer> {
    let mut answer = Answer::default();
    let mut open: Vec<(String, String)> = Vec::new();
    let (mut meetings, mut items) = (0, 0);
    walk(xml, |piece| match piece {
        Piece::Open(tag) => {
            let name = tag.name().to_ascii_lowercase();
            match name.as_str() {
                "meeting" => meetings += 1,
                "agendaitem" => answer.items.push(Item::default()),
                "agendaitems" => items += 1,
                "linkeddoc" => {
                    if let Some(item) = answer.items.last_mut() {
                        item.documents.push(Fields::new());
                    }
                }
                "attendee" => {
                    let field = |key: &str| tag.get(key).map(|value| (key.to_owned(), value));
                    let fields = ["name", "roledescription", "attendance"].into_iter().filter_map(field);
                    answer.attendees.push(fields.collect());
                }
                _ => {}
            }
            open.push((name, String::new()));
            open.len() < DEPTH && meetings < 2
        }
        Piece::Text(text) => {
            if let Some((_, inside)) = open.last_mut() {
                inside.push_str(text);
            }
            true
        }
        Piece::Close(closed) => {
            // An end without its begin closes nothing.
            if open.last().is_none_or(|(name, _)| !name.eq_ignore_ascii_case(closed)) {
                return true;
            }
            let Some((name, value)) = open.pop() else { return true };
            let value = trim(&value);
            let fields = match open.last().map(|(parent, _)| parent.as_str()) {
                Some("meeting") => Some(&mut answer.meeting),
                Some("agendaitem") => answer.items.last_mut().map(|item| &mut item.fields),
                Some("linkeddoc") => answer.items.last_mut().and_then(|item| item.documents.last_mut()),
                Some("attendee") => answer.attendees.last_mut(),
                _ => None,
            };
            if let (Some(fields), false) = (fields, value.is_empty()) {
                fields.insert(name, value.to_owned());
            }
            true
        }
    });
    (meetings > 0 && (items > 0 || answer.meeting.contains_key("meetingdate"))).then_some(answer)
}

/// The meeting as a whole: whose, when, where, who was there.
fn front(answer: &Answer, out: &mut String) {
    let field =
        |name: &str| answer.meeting.get(name).map(|value| plain(value)).filter(|value| !value.is_empty());
    let mut line = |label: &str, value: Option<String>| {
        if let Some(value) = value {
            out.push_str(&format!("{label}: {value}\n"));
        }
    };
    line("Committee", committee(answer));
    line("Meeting date", field("meetingdate"));
    line("Meeting time", field("meetingactualstarttime").or_else(|| field("meetingtime")));
    line("Meeting ended", field("meetingactualfinishtime"));
    line("Meeting status", field("meetingstatus"));
    let places = [field("meetingroom"), field("meetinglocation")];
    let places: Vec<String> = places.into_iter().flatten().collect();
    line("Venue", Some(places.join(", ")).filter(|place| !place.is_empty()));
    for (label, begins) in ATTENDANCE {
        let people = answer.attendees.iter().filter(|one| {
            one.get("attendance").is_some_and(|status| trim(status).to_ascii_lowercase().starts_with(begins))
        });
        let people: Vec<String> = people.filter_map(person).collect();
        line(label, Some(people.join("; ")).filter(|list| !list.is_empty()));
    }
}

/// Labels of the attendance, and how the service's words for it begin. Those expected may have come or not.
const ATTENDANCE: [(&str, &str); 4] = [
    ("Present", "present"),
    ("In attendance", "in attendance"),
    ("Apologies", "apologies"),
    ("Absent", "absent"),
];

fn person(fields: &Fields) -> Option<String> {
    let name = plain(fields.get("name")?);
    let role = fields.get("roledescription").map(|role| plain(role)).unwrap_or_default();
    let chair = role.to_ascii_lowercase().contains("chair");
    (!name.is_empty()).then(|| if chair { format!("{name} ({role})") } else { name })
}

/// The body that met, where every document names the same.
fn committee(answer: &Answer) -> Option<String> {
    let documents = answer.items.iter().flat_map(|item| &item.documents);
    let mut named = documents.filter_map(|document| document.get("committeetitle"));
    let first = named.next()?;
    named.all(|other| other == first).then(|| plain(first))
}

/// One item as a row of the page: number, title, the agenda's text, documents, minutes.
fn write_item(item: &Item, out: &mut String) {
    let field = |name: &str| item.fields.get(name).map(String::as_str).unwrap_or_default();
    let number = plain(field("fulldisplaynumberformat"));
    let title = plain(field("agendaitemtitle"));
    let mut lines: Vec<String> = Vec::new();
    lines.push(if number.is_empty() { title } else { format!("{number} | {title}") });
    lines.extend(paragraphs(field("agendatext")));
    let (mut before, mut behind) = (Vec::new(), Vec::new());
    for n in ["1", "2"] {
        let (label, text) =
            (plain(field(&format!("commentlabel{n}"))), paragraphs(field(&format!("commenttext{n}"))));
        if let Some(first) = text.first() {
            // What is to be done belongs to the minutes; who presents the item stands above them.
            let side =
                if label.to_ascii_lowercase().starts_with("action") { &mut behind } else { &mut before };
            side.push(if label.is_empty() { first.clone() } else { format!("{label}: {first}") });
            side.extend(text.iter().skip(1).cloned());
        }
    }
    lines.append(&mut before);
    let titles: Vec<String> = item
        .documents
        .iter()
        .filter_map(|document| document.get("title"))
        .map(|title| plain(title))
        .collect();
    if !titles.is_empty() {
        lines.push("Additional documents:".to_owned());
        lines.extend(titles.into_iter().map(|title| format!("· {title}")));
    }
    let minutes = paragraphs(field("minutesnonemptyhtmlbody"));
    if !minutes.is_empty() || !behind.is_empty() {
        lines.push("Minutes:".to_owned());
        lines.extend(minutes);
        lines.append(&mut behind);
    }
    for line in &lines {
        // A bar at the end of a line ends the row.
        out.push_str(line.trim_end_matches(['|', ' ']));
        out.push('\n');
    }
    out.truncate(out.trim_end_matches(is_space).len());
    out.push_str(" |\n");
}

/// The lines of a field with HTML in it, which may be escaped once more than its place asks for.
fn paragraphs(field: &str) -> Vec<String> {
    let mut text = field.to_owned();
    for _ in 0..3 {
        text = html::render(&text).0;
        let marked = ["</", "<p", "<br", "<div", "<span"].iter().any(|mark| text.contains(mark));
        if !marked {
            break;
        }
    }
    text.lines().map(trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A field on one line.
fn plain(field: &str) -> String {
    paragraphs(field).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_becomes_its_page() {
        let xml = "<?xml version='1.0'?><getmeeting><meeting><meetingid>7</meetingid><meetingdate>16/05/2024</meetingdate>\
            <meetingtime>7.00 pm</meetingtime><meetinglocation>Fernshire Hall</meetinglocation><meetingroom>\n</meetingroom>\
            <agendaitems><agendaitem><agendaitemtitle>Minutes &amp;amp; matters</agendaitemtitle>\
            <agendaitemnumber>4</agendaitemnumber><fulldisplaynumberformat>1.</fulldisplaynumberformat>\
            <agendatext>&lt;p&gt;To confirm the minutes.&lt;/p&gt;</agendatext>\
            <commentlabel1>Presented By</commentlabel1><commenttext1>A Archer</commenttext1>\
            <minutesnonemptyhtmlbody>&amp;lt;div class=&amp;quot;WordSection1&amp;quot;&amp;gt;&amp;lt;p&amp;gt;Agreed.&amp;lt;/p&amp;gt;&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;one |&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;&amp;lt;/div&amp;gt;</minutesnonemptyhtmlbody>\
            <linkeddocuments><linkeddoc><title>Minutes of April</title><committeetitle>Highways Committee</committeetitle></linkeddoc></linkeddocuments>\
            </agendaitem></agendaitems><attendees><attendee name='Councillor Ben Brook' roledescription='Chairman' attendance='Present'><url>x</url></attendee>\
            <attendee name='Councillor Cora Croft' roledescription='Member' attendance='Apologies, sent representative'/>\
            <attendee name='Councillor Dan Dale' attendance='Expected'/></attendees></meeting></getmeeting>";
        let (text, front) = render(xml).unwrap();
        let (above, table) = text.split_at(front);
        assert_eq!(
            above,
            "Committee: Highways Committee\nMeeting date: 16/05/2024\nMeeting time: 7.00 pm\nVenue: Fernshire Hall\n\
             Present: Councillor Ben Brook (Chairman)\nApologies: Councillor Cora Croft\n"
        );
        assert_eq!(
            table,
            "No. | Item |\n1. | Minutes & matters\nTo confirm the minutes.\nPresented By: A Archer\nAdditional documents:\n\
             · Minutes of April\nMinutes:\nAgreed.\n· one |\n"
        );
        assert!(render("<rss><channel/></rss>").is_none());
    }
}
