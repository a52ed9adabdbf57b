//! The links that an item page has below its title: `Meeting of Cabinet, Monday 3 June 2024 6.00 pm (Item 7.)`.

use crate::parts::header;
use crate::recorder::{Recorder, trim};
use minutebook::{AgendaItem, Meeting, Pointer};

/// Links to other pages of the site, in lower case.
const ELSEWHERE: &[&str] = &[
    "view the background",
    "view the history",
    "view the decision",
    "view the declarations",
    "view the agenda",
    "view the full agenda",
    "back to",
    "return to",
    "share this",
    "print this",
    "watch the",
    "listen to",
    "skip to",
];

/// Reads a link; false where the line is text of the agenda.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    line: &'t str,
    item: &mut AgendaItem,
    at: &Pointer,
    meeting: &mut Meeting,
) -> bool {
    let link = trim(line.trim_start_matches(['·', ' ']));
    let lower = link.to_lowercase();
    let marked = link.len() < line.len();
    if marked && ELSEWHERE.iter().any(|start| lower.starts_with(start)) {
        return true;
    }
    // The item's number parts the link from a sentence about a meeting.
    let Some((sitting, number)) = numbered(link).filter(|_| lower.starts_with("meeting of ")) else {
        return false;
    };
    if !header::title_line(rec, sitting, meeting) {
        return false;
    }
    if item.number.is_none() && !number.is_empty() {
        rec.stated(&at.field("number"), number);
        item.number = Some(number.to_owned());
    }
    true
}

/// `Meeting of Cabinet, Monday 3 June 2024 (Item 7.)`: the meeting, and the number.
fn numbered(link: &str) -> Option<(&str, &str)> {
    let (sitting, behind) = link.rsplit_once('(')?;
    let number = behind.strip_prefix("Item ")?.strip_suffix(')')?;
    Some((trim(sitting), trim(number).trim_end_matches('.')))
}

#[cfg(test)]
mod tests {
    use crate::{Options, read};

    #[test]
    fn the_meeting_below_the_title() {
        let page = "<html><body><h1>Agenda item</h1><h2>Fees and allowances</h2><ul>\
            <li><a href='a'>Meeting of Education, Children and Families Policy Committee, Tuesday 28 March 2023 10.00 am (Item 9.)</a></li>\
            <li><a href='b'>View the background to item 9.</a></li></ul>\
            <p>To agree the fees.</p><h3>Minutes:</h3><p>RESOLVED: That the fees be approved.</p></body></html>";
        let meeting = read(page.as_bytes(), &Options::default()).meeting;
        let body = meeting.body.as_ref().and_then(|body| body.name.as_deref());
        assert_eq!(body, Some("Education, Children and Families Policy Committee"));
        assert_eq!(meeting.date.as_ref().map(ToString::to_string).as_deref(), Some("2023-03-28"));
        assert_eq!(meeting.start_time.as_ref().map(ToString::to_string).as_deref(), Some("10:00"));
        let item = meeting.agenda.first().unwrap();
        assert_eq!(
            (item.number.as_deref(), item.purpose.as_deref()),
            (Some("9"), Some("To agree the fees."))
        );
    }

    #[test]
    fn the_text_of_the_agenda_is_no_link() {
        let page = "<html><body><h1>Agenda item</h1><h2>Minutes</h2>\
            <p>Meeting of the working group, Tuesday 28 March 2023, to be noted.</p><h3>Minutes:</h3>\
            <p>RESOLVED: That the note be received.</p></body></html>";
        let meeting = read(page.as_bytes(), &Options::default()).meeting;
        assert_eq!((meeting.body, meeting.date), (None, None));
        assert!(meeting.agenda.iter().all(|item| item.purpose.is_some()));
    }
}
