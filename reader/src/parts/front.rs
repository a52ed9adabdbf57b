//! What stands above a page, a key and a value on each line: front matter of Markdown, fields of a web service, the title
//! of a web page. The page itself is believed first; what it leaves open is taken from here.

use crate::lines::Line;
use crate::parts::attendance::{Register, zone};
use crate::parts::{bodies, header, sections};
use crate::recorder::{Recorder, fold, trim};
use crate::when;
use crate::words::front::{Fact, KEYS};
use crate::words::minutes::Section;
use minutebook::value::PartialDate;
use minutebook::{Meeting, MeetingStatus, Organization, Pointer};

/// What a line's key says, and its value.
pub(crate) fn fact(line: &str) -> Option<(Fact, &str)> {
    let (key, value) = line.split_once(':')?;
    let bare: String = key.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let fact = KEYS.iter().find(|(known, _)| *known == bare).map(|(_, fact)| *fact)?;
    let value = trim(value);
    // A title says something only where it names the council or the meeting's day.
    let tells = fact != Fact::Title || titled(value).is_some() || day_of_meeting(value).is_some();
    (!value.is_empty() && key.len() <= 40 && tells).then_some((fact, value))
}

/// Reads the lines above a page.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], meeting: &mut Meeting) {
    for line in lines {
        if let Some((fact, value)) = fact(line.text) {
            note(rec, fact, value, meeting);
        }
    }
    let listed = |line: &&Line<'_>| {
        sections::label(line.text)
            .is_some_and(|(section, _, list)| section != Section::Chair && !list.is_empty())
    };
    let roll: Vec<Line<'t>> = lines.iter().filter(listed).copied().collect();
    if !roll.is_empty() {
        let mut register = Register::of(&roll);
        zone(rec, &roll, None, meeting, &mut register);
        register.preside(rec, meeting);
    }
}

fn note(rec: &mut Recorder<'_>, fact: Fact, value: &str, meeting: &mut Meeting) {
    let at = Pointer::root().field("meeting");
    match fact {
        Fact::Council if meeting.council.is_none() => {
            rec.stated(&at.field("council").field("name"), value);
            meeting.council = Some(Organization::council(fold(value)));
        }
        Fact::Body if meeting.body.as_ref().is_none_or(|body| body.name.is_none()) => {
            rec.stated(&at.field("body").field("name"), value);
            if meeting.body.is_none() {
                rec.inferred(&at.field("body").field("classification"), value);
            }
            let body = Organization::body(fold(value), bodies::classification(value));
            meeting.body = Some(meeting.body.take().map_or(body, |known| known.name(fold(value))));
        }
        Fact::Date => {
            let found =
                when::find_day(value).and_then(|found| Some((found.text, PartialDate::day(found.date?))));
            if let Some((words, date)) = found {
                fill(rec, &at.field("date"), words, date, &mut meeting.date);
            }
        }
        Fact::Start | Fact::End => {
            let (name, known) = match fact {
                Fact::Start => ("start_time", &mut meeting.start_time),
                _ => ("end_time", &mut meeting.end_time),
            };
            if let Some((time, words)) = when::clock(value) {
                fill(rec, &at.field(name), words, time, known);
            }
        }
        Fact::Venue if meeting.venue.is_none() => header::venue(rec, value, meeting),
        Fact::Status if meeting.status.is_none() => {
            let known = [
                ("cancelled", MeetingStatus::Cancelled),
                ("postponed", MeetingStatus::Postponed),
                ("rescheduled", MeetingStatus::Rescheduled),
            ];
            if let Some((_, status)) = known.into_iter().find(|(word, _)| value.eq_ignore_ascii_case(word)) {
                rec.stated(&at.field("status"), value);
                meeting.status = Some(status);
            }
        }
        // `Nether Vale Parish Council January meeting`: the council's name opens the title.
        Fact::Title => {
            let found = titled(value).map(|name| (name, Organization::council(fold(name))));
            if let Some((name, council)) = found {
                fill(rec, &at.field("council").field("name"), name, council, &mut meeting.council);
            }
            if let Some((words, date)) = day_of_meeting(value) {
                fill(rec, &at.field("date"), words, date, &mut meeting.date);
            }
        }
        _ => {}
    }
}

/// `Minutes of the meeting of 16 January 2024`: the day in a page's title, where it says that one of a meeting.
fn day_of_meeting(title: &str) -> Option<(&str, PartialDate)> {
    let told = ["meeting", "minutes"].iter().any(|word| bodies::has(title, word));
    let mut days =
        when::all(title).into_iter().filter(|_| told).filter_map(|found| Some((found.text, found.date?)));
    let (words, date) = days.next().filter(|_| days.next().is_none())?;
    Some((words, PartialDate::day(date)))
}

/// The council that a title names.
pub(crate) fn titled(title: &str) -> Option<&str> {
    local(title).or_else(|| site(title))
}

/// Whose site it is, by the end of the title: `Decision details - Bus lanes - Fernshire Council`.
fn site(title: &str) -> Option<&str> {
    let ends = [" - ", " – ", " — ", " | ", " :: "].iter().filter_map(|sign| title.rsplit_once(sign));
    let name = ends.map(|(_, end)| end).min_by_key(|end| end.len()).unwrap_or(title);
    bodies::council_line(name).filter(|council| *council == name)
}

/// The name of a local council that a title begins with, or has behind `of`.
fn local(title: &str) -> Option<&str> {
    let lower = title.to_ascii_lowercase();
    let ends = ["parish council", "town council", "community council"];
    let end = ends.iter().find_map(|words| lower.find(words).map(|at| at + words.len()))?;
    let head = title.get(..end)?;
    let from = [" of ", " of the ", " for "]
        .iter()
        .filter_map(|words| head.rfind(words).map(|at| at + words.len()))
        .max();
    let name = trim(head.get(from.unwrap_or(0)..)?);
    let kinds = ["minutes", "meeting", "annual", "draft", "the", "extraordinary", "agenda", "virtual"];
    let plain = !name.split(' ').any(|word| {
        kinds.iter().any(|kind| word.eq_ignore_ascii_case(kind)) || word.bytes().any(|b| b.is_ascii_digit())
    });
    (plain && bodies::council_line(name) == Some(name) && name.split(' ').count() <= 8).then_some(name)
}

/// Takes a fact that is not known yet. One that is known alike stands here as well; one that differs is left as the page
/// has it, and its line counts as not understood.
fn fill<T: PartialEq>(rec: &mut Recorder<'_>, at: &Pointer, words: &str, found: T, known: &mut Option<T>) {
    if known.as_ref().is_none_or(|known| *known == found) {
        rec.stated(at, words);
        *known = Some(found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn councils_in_titles() {
        assert_eq!(titled("Nether Vale Parish Council January meeting"), Some("Nether Vale Parish Council"));
        assert_eq!(titled("Minutes of Nether Vale Town Council"), Some("Nether Vale Town Council"));
        assert_eq!(titled("Minutes of the Annual Parish Council Meeting"), None);
        assert_eq!(titled("May meeting"), None);
        assert_eq!(titled("Decision - Bus lanes | Fernshire Council"), Some("Fernshire Council"));
        assert_eq!(titled("Issue - London Borough of Askerby"), Some("London Borough of Askerby"));
        assert_eq!(titled("Agenda item - Chairman of the Council"), None);
        assert_eq!(titled("Agenda item - Full Council"), None);
        let (fact, name) = fact("title: Fernshire Council").unwrap();
        assert!(fact == Fact::Title && titled(name) == Some(name));
    }

    #[test]
    fn days_in_titles() {
        let day = |title| day_of_meeting(title).map(|(words, _)| words);
        assert_eq!(day("Minutes of the meeting of 16 January 2024"), Some("16 January 2024"));
        assert_eq!(day("Posted on 16 January 2024"), None);
        assert_eq!(day("Minutes of 16 January 2024, approved on 20 February 2024"), None);
    }

    #[test]
    fn what_the_page_leaves_open() {
        let text = "council: Nether Vale Parish Council\nmeeting_date: 2025-01-07\ntime: 7:30 PM\nlocation: Village Hall\n\
                    date: 2025-02-01\nPresent: Councillor A Archer (Chair); Councillor B Brook\n";
        let mut rec = Recorder::new(text, 100);
        let mut meeting = Meeting::new().council(Organization::council("Oxbow Council".to_owned()));
        read(&mut rec, &lines(text), &mut meeting);
        assert_eq!(meeting.council.and_then(|council| council.name).as_deref(), Some("Oxbow Council"));
        assert_eq!(meeting.date.map(|date| date.to_string()).as_deref(), Some("2025-01-07"));
        assert_eq!(meeting.start_time.map(|time| time.to_string()).as_deref(), Some("19:30"));
        assert_eq!(meeting.venue.map(|venue| venue.text).as_deref(), Some("Village Hall"));
        assert_eq!(meeting.attendance.len(), 2);
        assert!(meeting.attendance[0].presiding);
    }
}
