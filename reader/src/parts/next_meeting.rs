//! The meeting after this one: date, time, place.

use crate::gates::Gate;
use crate::parts::venue::venue_of;
use crate::recorder::{Recorder, fold, trim};
use crate::when;
use minutebook::value::PartialDate;
use minutebook::{Meeting, NextMeeting, Pointer, Venue};

/// Words that begin a line about the next meeting.
pub(crate) const LEADS: &[&str] = &[
    "date of next meeting",
    "date of the next meeting",
    "date and time of next meeting",
    "date of next ordinary meeting",
    "date and time of the next meeting",
    "dates of next meeting",
    "next meeting",
    "the next meeting",
    "the date of the next meeting",
    "the next ordinary meeting",
    "the next full council meeting",
    "the next council meeting",
    "the next parish council meeting",
    "next parish council meeting",
    "next council meeting",
    "next regular meeting",
    "the next regular meeting",
    "the next scheduled meeting",
    "it was noted that the next meeting",
    "date of future meetings",
    "dates of future meetings",
];

/// True for a line that tells of the next meeting without an item's title.
pub(crate) fn is_line(text: &str) -> bool {
    if Gate::NextMeeting.shut(text) {
        return false;
    }
    let lower = fold(&text.to_lowercase());
    LEADS.iter().any(|lead| lower.starts_with(lead))
}

/// Reads the first meeting that the text names.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, text: &'t str, meeting: &mut Meeting) {
    // A time of day without its day says less than the next line may.
    let dated = |one: &NextMeeting| one.date.is_some();
    if meeting.next_meeting.as_ref().is_some_and(|one| dated(one) || when::find_day(text).is_none()) {
        return;
    }
    let at = Pointer::root().field("meeting").field("next_meeting");
    let mut next = NextMeeting::new();
    let day = when::find_day(text);
    let behind = day.as_ref().map_or(Some(text), |found| text.get(found.end()..)).unwrap_or(text);
    if let Some(found) = &day
        && let Some(date) = found.date
    {
        rec.stated(&at.field("date"), found.text);
        next.date = Some(PartialDate::day(date));
    }
    let clock = when::clock(behind.split('.').next().filter(|part| part.len() > 20).unwrap_or(behind))
        .or_else(|| when::clock(behind))
        .or_else(|| when::clock(text));
    if let Some((time, words)) = clock
        && (day.is_some() || text.to_lowercase().contains("meeting"))
    {
        rec.stated(&at.field("time"), words);
        next.time = Some(time);
    }
    if next == NextMeeting::new() {
        return;
    }
    let place = clock
        .and_then(|(_, words)| {
            let end =
                (words.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize).checked_add(words.len())?;
            text.get(end..)
        })
        .and_then(venue_of)
        .or_else(|| venue_of(behind));
    if let Some(place) = place.map(trim).filter(|place| !place.is_empty()) {
        rec.stated(&at.field("venue"), place);
        next.venue = Some(Venue::new(fold(place)));
    }
    rec.stated(&at, text);
    meeting.next_meeting = Some(next);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(text: &str) -> (Option<String>, Option<String>, Option<String>) {
        let (mut rec, mut meeting) = (Recorder::new(text, 100), Meeting::new());
        read(&mut rec, text, &mut meeting);
        meeting.next_meeting.map_or((None, None, None), |next| {
            (next.date.map(|d| d.to_string()), next.time.map(|t| t.to_string()), next.venue.map(|v| v.text))
        })
    }

    #[test]
    fn dates_times_places() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            read_one(
                "It was noted that the next meeting would be held on Thursday, 26 September 2024 at 10.00 am in the Council\nChamber, Shire House, Fernchester."
            ),
            (some("2024-09-26"), some("10:00"), some("Council Chamber, Shire House, Fernchester"))
        );
        assert_eq!(
            read_one("Monday 8th April 2024 at 7.30pm in the Reading Room"),
            (some("2024-04-08"), some("19:30"), some("Reading Room"))
        );
        assert_eq!(read_one("7 May 2024 (Village Hall) 7pm").0, some("2024-05-07"));
        assert_eq!(read_one("To be arranged."), (None, None, None));
        assert!(is_line("Date of the next meeting: 4 May"));
    }
}
