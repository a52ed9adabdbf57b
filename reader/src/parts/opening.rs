//! What stands above the attendance of running minutes: council, body, date, time, place, draft mark.

use crate::lines::Line;
use crate::paragraphs::is_capitals;
use crate::parts::bodies::{has, names, words_of};
use crate::parts::hours::hours;
use crate::parts::venue::place;
use crate::parts::{header, notice};
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::when;
use crate::words::minutes::MEETING_KINDS;
use minutebook::value::PartialDate;
use minutebook::{Meeting, MeetingStatus, MinutesStatus, Pointer};

/// Reads the lines above the attendance.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], meeting: &mut Meeting) {
    // Dates of publication and call-in are no dates of the meeting.
    let other = |line: &&Line<'_>| {
        let lower = crate::recorder::head(line.text, 60).to_ascii_lowercase();
        ["publi", "call-in", "call in", "effective", "deadline", "implement"]
            .iter()
            .any(|word| lower.starts_with(word))
    };
    let own: Vec<Line<'t>> = lines.iter().take(30).filter(|line| !other(line)).copied().collect();
    let lines = own.as_slice();
    let at = Pointer::root().field("meeting");
    for line in lines {
        header::label_line(rec, line.text, meeting);
    }
    let labelled = |line: &&Line<'_>| {
        line.text.split_once(':').is_some_and(|(label, _)| {
            [
                "date",
                "time",
                "venue",
                "place",
                "location",
                "date of meeting",
                "meeting date",
                "contact",
                "present",
            ]
            .iter()
            .any(|word| trim(label).eq_ignore_ascii_case(word))
        })
    };
    let heads: Vec<Line<'t>> = lines.iter().filter(|line| !labelled(line)).copied().collect();
    let sentence = title_sentence(rec, &heads);
    if let Some(text) = sentence {
        rec.stated(&at.field("title"), text);
        meeting.title = Some(fold(text));
        kind(rec, text, meeting);
    }
    names(rec, &heads, sentence, meeting);
    date_and_time(rec, lines, sentence, meeting);
    place(rec, lines, sentence, meeting);
    for line in lines {
        notice::read(rec, line.text, meeting);
        let lower = line.text.to_lowercase();
        let draft = lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == "draft")
            || ["unconfirmed minutes", "unapproved minutes", "until approved", "subject to approval"]
                .iter()
                .any(|w| lower.contains(w));
        if draft && meeting.minutes_status.is_none() {
            rec.stated(&at.field("minutes_status"), line.text);
            meeting.minutes_status = Some(MinutesStatus::Draft);
        }
    }
    if let Some(text) = sentence
        && words_of(text).any(|word| word.eq_ignore_ascii_case("held"))
    {
        rec.stated(&at.field("status"), text);
        meeting.status = Some(MeetingStatus::Held);
    }
}

/// `MINUTES of the meeting of <body> held at <place> on <date> at <time>`, over as many lines as it takes.
fn title_sentence<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Option<&'t str> {
    let names = |text: &str| {
        has(text, "minutes") || has(text, "proceedings") || text.to_lowercase().contains("minute of")
    };
    let met = |text: &str| has(text, "met") && has(text, "council") && when::find_day(text).is_some();
    let held = |text: &str| has(text, "held") && (has(text, "meeting") || names(text)) || met(text);
    let start = lines
        .iter()
        .position(|line| held(line.text))
        .or_else(|| {
            // `A meeting of the Parks` and `Committee was held at ...` below it.
            let over = |pair: &[Line<'t>]| {
                let [line, next] = pair else { return false };
                has(line.text, "meeting") && is_one(line, next) && held(rec.joined(line.text, next.text))
            };
            lines.windows(2).position(over)
        })
        .or_else(|| {
            let whole = |text: &str| names(text) && has(text, "meeting") && when::find_day(text).is_some();
            lines.iter().position(|line| whole(line.text))
        })
        .or_else(|| lines.iter().position(|line| names(line.text) && line.text.split(is_space).count() >= 3))
        .or_else(|| lines.iter().position(|line| names(line.text) || has(line.text, "meeting")))?;
    // The title may begin a line above the one that has `held`, and go on below it.
    let above = start
        .checked_sub(1)
        .and_then(|n| lines.get(n))
        .filter(|line| names(line.text) && !lines.get(start).is_some_and(|own| names(own.text)));
    let first = above.or_else(|| lines.get(start))?;
    let mut last = lines.get(start)?;
    let complete = |text: &str| when::find_day(text).is_some() && when::clock(text).is_some();
    for line in lines.get(start + 1..)?.iter().take(5) {
        let whole = rec.joined(first.text, last.text);
        // Labels that stand between the two lines of a title on the page are no part of it.
        let between = rec.text().get(rec.span(last.text).end as usize..rec.span(line.text).start as usize);
        if between.is_none_or(|text| text.contains(char::is_alphanumeric)) {
            break;
        }
        let goes_on = ["held", "on", "at", "in", "via", "commencing", "starting"].iter().any(|word| {
            line.text.split(is_space).next().is_some_and(|first| first.eq_ignore_ascii_case(word))
        }) || (is_one(last, line)
            && when::find_day(whole).is_none()
            && held(rec.joined(whole, line.text)))
            || when::find_day(line.text).is_some_and(|found| found.start < 16)
                && when::find_day(whole).is_none()
            || !line.after_gap && breaks_off(whole);
        if complete(whole) || !goes_on {
            break;
        }
        last = line;
    }
    Some(rec.joined(first.text, last.text))
}

/// True where the second of two lines of a title goes on the first: nothing stands between them, or both are in capitals.
fn is_one(line: &Line<'_>, next: &Line<'_>) -> bool {
    let first = next.text.split(is_space).next().unwrap_or_default();
    !next.after_gap || is_capitals(line.text) && first.len() > 2 && is_capitals(first)
}

/// `held on 3 March in the Council`, and `Chamber` on the line below: a line that broke inside the name of a place.
fn breaks_off(title: &str) -> bool {
    const OPEN: &[&str] =
        &["at", "in", "the", "council", "committee", "community", "village", "town", "county", "parish"];
    let last = title.rsplit(is_space).next().unwrap_or_default();
    let day = when::find_day(title).map_or(0, |found| found.end());
    let placed = title.get(day..).is_some_and(|rest| {
        words_of(rest).any(|word| word.eq_ignore_ascii_case("in") || word.eq_ignore_ascii_case("at"))
    });
    placed && (title.ends_with(',') || OPEN.iter().any(|word| last.eq_ignore_ascii_case(word)))
}

fn kind(rec: &mut Recorder<'_>, title: &str, meeting: &mut Meeting) {
    for (word, kind) in MEETING_KINDS {
        let before = title.to_lowercase().find("held").unwrap_or(title.len());
        if has(title.get(..before).unwrap_or(title), word) {
            rec.stated(&Pointer::root().field("meeting").field("kind"), title);
            meeting.kind = Some(*kind);
            return;
        }
    }
}

fn date_and_time<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    title: Option<&'t str>,
    meeting: &mut Meeting,
) {
    let at = Pointer::root().field("meeting");
    let texts = || title.into_iter().chain(lines.iter().map(|line| line.text));
    if let Some(found) = texts().find_map(when::find_day)
        && let Some(date) = found.date
    {
        rec.stated(&at.field("date"), found.text);
        meeting.date = Some(PartialDate::day(date));
    }
    let ending = |text: &str| crate::page::closing::close(text).is_some();
    if let Some(hours) = texts().filter(|text| !ending(text)).find_map(hours) {
        let (time, words) = hours.start;
        rec.stated(&at.field("start_time"), words);
        meeting.start_time = Some(time);
        if let Some((time, words)) = hours.end {
            rec.stated(&at.field("end_time"), words);
            meeting.end_time = Some(time);
        }
    }
}

#[cfg(test)]
#[path = "opening_tests.rs"]
mod tests;
