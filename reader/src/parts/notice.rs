//! When a meeting was announced, where the top of the page says so.

use crate::recorder::{Recorder, trim};
use crate::when;
use crate::wordlist::Search;
use minutebook::value::PartialDate;
use minutebook::{Meeting, Notice, Pointer};
use std::sync::LazyLock;

/// Labels of the public notice and of the agenda. A bare "Published" can be the page's own date.
const NOTICES: &[&str] = &[
    "agenda despatched",
    "agenda dispatched",
    "agenda issued",
    "agenda publication date",
    "agenda published",
    "date agenda published",
    "date of agenda",
    "date of agenda publication",
    "date of notice",
    "date of publication of agenda",
    "notice dated",
    "notice published",
    "public notice dated",
    "public notice given",
];

/// Labels of the summons to members.
const SUMMONS: &[&str] = &[
    "date of summons",
    "summons dated",
    "summons issued",
    "summons date",
    "members summoned",
    "summons sent",
];

/// What stands before the day in a sentence.
const SENTENCES: &[&str] = &[
    "notice of the meeting was given on ",
    "notice of the meeting was published on ",
    "notice of the meeting was posted on ",
    "notice of the meeting having been given on ",
    "notice of this meeting was given on ",
    "notice of this meeting was published on ",
    "public notice of the meeting was given on ",
    "public notice was given on ",
];

static SAID: LazyLock<Search> = LazyLock::new(|| Search::new(SENTENCES));

/// Reads a line of the header; false when it says nothing of a notice. What is dated on the day of the meeting or later
/// announced nothing, and without the day of the meeting nobody can tell.
pub(crate) fn read(rec: &mut Recorder<'_>, line: &str, meeting: &mut Meeting) -> bool {
    let lower = line.to_ascii_lowercase();
    let labelled = lower.split_once(':').map(|(label, _)| trim(label));
    let known = |labels: &[&str]| labelled.is_some_and(|label| labels.contains(&label));
    let behind = SAID.find(&lower).map(|(at, length)| at + length);
    let (field, rest) = match () {
        () if known(NOTICES) => ("published", line.split_once(':').map(|(_, rest)| rest)),
        () if known(SUMMONS) => ("summons", line.split_once(':').map(|(_, rest)| rest)),
        () => ("published", behind.and_then(|at| line.get(at..))),
    };
    let Some(found) = rest.and_then(when::find_day).filter(|found| found.start < 16) else { return false };
    let day = found.date.map(PartialDate::day);
    let Some(day) = day.filter(|day| meeting.date.is_some_and(|date| day.surely_before(date))) else {
        return false;
    };
    let notice = meeting.notice.get_or_insert_with(Notice::new);
    let slot = if field == "summons" { &mut notice.summons } else { &mut notice.published };
    if slot.is_none() {
        rec.stated(&Pointer::root().field("meeting").field("notice").field(field), found.text);
        *slot = Some(day);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(lines: &[&'static str]) -> Option<Notice> {
        let mut rec = Recorder::new("", 10);
        let mut meeting = Meeting::new().date(PartialDate::ymd(2023, 7, 11).unwrap());
        for line in lines {
            read(&mut rec, line, &mut meeting);
        }
        meeting.notice
    }

    #[test]
    fn notices_and_summons() {
        let found =
            notice(&["Agenda published: Monday, 3 July 2023", "Date of summons: 30 June 2023"]).unwrap();
        assert_eq!(found.published.map(|day| day.to_string()).as_deref(), Some("2023-07-03"));
        assert_eq!(found.summons.map(|day| day.to_string()).as_deref(), Some("2023-06-30"));
        let found = notice(&["Public notice was given on 4 July 2023."]).unwrap();
        assert_eq!(found.published.map(|day| day.to_string()).as_deref(), Some("2023-07-04"));
    }

    #[test]
    fn what_announces_nothing() {
        assert_eq!(
            notice(&["Published: 3 July 2023", "Agenda published: 12 July 2023", "Date of notice:"]),
            None
        );
    }
}
