//! What stands at the end of minutes: close, next meeting, who signs.

use crate::gates::Gate;
use crate::lines::Line;
use crate::paragraphs::is_signature;
use crate::parts::{header, hours, next_meeting, roll, sections, subjects};
use crate::phrase::find_in_any_case;
use crate::recorder::{Recorder, is_space, trim};
use crate::sentences::sentences;
use crate::when;
use crate::words::minutes::{CLOSES, Section};
use memchr::memmem;
use minutebook::value::{ClockTime, PartialDate};
use minutebook::{Meeting, Pointer};

/// What stands at the end, or in place of an item: close, start, next meeting.
pub(super) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], meeting: &mut Meeting) {
    let at = Pointer::root().field("meeting");
    for line in lines.iter().rev() {
        if let Some((time, words)) = close(line.text) {
            rec.stated(&at.field("end_time"), words);
            meeting.end_time = Some(time);
            break;
        }
    }
    // `Duration of meeting: 2.00 pm - 3.40 pm`.
    if meeting.end_time.is_none()
        && let Some((time, words)) = lines.iter().rev().take(12).find_map(|line| duration(line.text))
    {
        rec.stated(&at.field("end_time"), words);
        meeting.end_time = Some(time);
    }
    if meeting.start_time.is_none()
        && let Some((time, words)) = lines.iter().find_map(|line| opens(line.text))
    {
        rec.stated(&at.field("start_time"), words);
        meeting.start_time = Some(time);
    }
    // Sites print the particulars below the text.
    if meeting.date.is_none() {
        for line in lines.iter().rev().take(25) {
            below(rec, line.text, meeting);
        }
    }
    if meeting.next_meeting.is_none() {
        let told =
            lines.iter().enumerate().rev().find(|(_, line)| {
                next_meeting::is_line(line.body()) && line.text.split(is_space).count() <= 60
            });
        let last = || {
            let lines = lines.iter().rev().take(15);
            lines
                .flat_map(|line| sentences(line.text))
                .find(|text| next_meeting::is_line(text) && when::find_day(text).is_some())
        };
        if let Some((n, line)) = told {
            next_meeting::read(rec, line.body(), meeting);
            if meeting.next_meeting.is_none()
                && line.text.split(is_space).count() <= 8
                && let Some(next) = lines.get(n + 1)
            {
                next_meeting::read(rec, next.text, meeting);
            }
        } else if let Some(text) = last() {
            next_meeting::read(rec, text, meeting);
        }
    }
}

/// `Chairman: Jane Doe` below the minutes: who signs them is likely who presided, where nothing else tells.
pub(super) fn signed_by<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], meeting: &mut Meeting) {
    if meeting.attendance.iter().any(|one| one.presiding) {
        return;
    }
    let signer = lines.iter().rev().take(8).find_map(|line| {
        let (section, _, name) = sections::label(line.text)?;
        let name = roll::read(name, false).people.into_iter().next()?;
        (section == Section::Chair).then_some((name.person, line.text))
    });
    if let Some((person, words)) = signer
        && let Some(at) = subjects::locate(&meeting.attendance, &person)
        && let Some(one) = meeting.attendance.get_mut(at)
    {
        let place = Pointer::root().field("meeting").field("attendance").at(at);
        rec.inferred(&place.field("presiding"), words);
        one.presiding = true;
    }
}

/// `Date: 17 May 2022`, `Time: 7pm`, `Venue: Town Hall` below the minutes.
fn below<'t>(rec: &mut Recorder<'t>, text: &'t str, meeting: &mut Meeting) {
    let Some((name, value)) = text.split_once(':') else { return };
    let at = Pointer::root().field("meeting");
    match trim(name).to_ascii_lowercase().as_str() {
        "date" | "date of meeting" | "meeting date" => {
            if let Some((date, words)) = when::find_day(value).and_then(|day| Some((day.date?, day.text))) {
                rec.stated(&at.field("date"), words);
                meeting.date = Some(PartialDate::day(date));
            }
        }
        "time" | "start time" if meeting.start_time.is_none() => {
            if let Some((time, words)) = hours::clock(value) {
                rec.stated(&at.field("start_time"), words);
                meeting.start_time = Some(time);
            }
        }
        "venue" | "location" | "place" if meeting.venue.is_none() => header::venue(rec, trim(value), meeting),
        _ => {}
    }
}

/// Words that say that the meeting began.
pub(crate) const OPENS: &[&str] = &[
    "meeting opened",
    "meeting commenced",
    "meeting started",
    "meeting began",
    "opened the meeting",
    "started at",
    "meeting start",
    "start time",
    "time commenced",
    "commenced at",
    "opened at",
    "called to order",
    "convened at",
];

/// What else is closed or ends, and a meeting that is closed for a while: `closed at 7.35 pm to allow the public to speak`.
const NO_CLOSE: &[&str] = &[
    "adjourn",
    "resum",
    "consultation",
    "deadline",
    "road",
    "office",
    "polls",
    "at the end of",
    "briefly",
    "temporar",
    "to allow",
    "to enable",
    "for public",
    "for members of the public",
];

/// The sentence that closes the meeting, and when: `The meeting closed at 8.15 pm`.
pub(crate) fn close(text: &str) -> Option<(ClockTime, &str)> {
    if Gate::Closes.shut(text) {
        return None;
    }
    let all = sentences(text);
    // `That the meeting be adjourned. Time: 8.48 p.m.`, `that the meeting be adjourned at 8.48 p.m.`, and not for a while.
    let ends =
        |words: &str| ["meeting be adjourned", "meeting is adjourned", "meeting adjourn"].contains(&words);
    let for_a_while = ["resum", "reconven", "until", "for "];
    let timed = all.iter().enumerate().find_map(|(n, moved)| {
        let lower = moved.to_ascii_lowercase();
        let at = lower.find("meeting ").filter(|_| !for_a_while.iter().any(|word| lower.contains(word)))?;
        let adjourned = lower.get(at..)?.find("adjourn").map(|verb| at + verb)?;
        let end = lower.get(adjourned..)?.find([' ', '.']).map_or(lower.len(), |end| adjourned + end);
        let behind = moved.get(end..)?.trim_start_matches(['.', ' ']);
        let here = behind.strip_prefix("at ").and_then(hours::clock);
        let next = || {
            all.get(n + 1).filter(|next| next.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("time:")))
        };
        here.filter(|_| ends(lower.get(at..end).unwrap_or_default()))
            .or_else(|| next().filter(|_| behind.is_empty()).and_then(|next| hours::clock(next)))
    });
    if timed.is_some() {
        return timed;
    }
    all.into_iter().find_map(|sentence| {
        let lower = sentence.to_ascii_lowercase();
        let verb = CLOSES.iter().filter_map(|word| word_at(&lower, word)).min()?;
        let words = || lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let first = words().find(|word| *word != "the")?;
        let whose = [
            "meeting",
            "committee",
            "council",
            "proceedings",
            "business",
            "cabinet",
            "chairman",
            "chair",
            "cyfarfod",
        ]
        .iter()
        .any(|known| words().any(|word| word == *known));
        let fits = (whose || CLOSES.contains(&first)) && words().count() <= 45;
        let behind = sentence.get(verb..)?;
        let (time, clock) = hours::clock(behind).or_else(|| late_clock(behind))?;
        let near = behind.find(clock).is_some_and(|gap| gap < 60);
        let near_verb = lower.get(..verb + 40).unwrap_or(&lower);
        let other = NO_CLOSE.iter().any(|word| near_verb.contains(word));
        (fits && near && !other).then_some((time, clock))
    })
}

/// The second time of a line that begins with `Duration`.
pub(super) fn duration(text: &str) -> Option<(ClockTime, &str)> {
    let starts = text.get(..8).is_some_and(|head| head.eq_ignore_ascii_case("duration"));
    let (_, first) = hours::clock(text).filter(|_| starts)?;
    let behind = text.get(text.find(first)? + first.len()..)?;
    hours::clock(behind)
}

/// Where a word begins in a text, as a whole word.
fn word_at(text: &str, word: &str) -> Option<usize> {
    memmem::find_iter(text.as_bytes(), word).find(|&at| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(text.get(..at).and_then(|t| t.chars().next_back()))
            && edge(text.get(at + word.len()..).and_then(|t| t.chars().next()))
    })
}

/// `at 21.15` behind the word that closes is a time, though no am or pm says so.
fn late_clock(text: &str) -> Option<(ClockTime, &str)> {
    let word = text.split(is_space).find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let word = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let (hour, minute) = word.split_once(['.', ':'])?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour >= 13 && word.len() == 5).then(|| ClockTime::new(hour, minute).ok().map(|time| (time, word)))?
}

/// `The meeting opened at 7.30 pm`.
fn opens(text: &str) -> Option<(ClockTime, &str)> {
    if Gate::Opens.shut(text) {
        return None;
    }
    sentences(text).into_iter().find_map(|sentence| {
        let lower = sentence.to_ascii_lowercase();
        let verb = OPENS.iter().find_map(|words| lower.find(words))?;
        let behind = sentence.get(verb..)?;
        hours::clock(behind).filter(|(_, words)| behind.find(words).is_some_and(|gap| gap < 45))
    })
}

/// `Chairman` alone under a line to sign on.
pub(super) fn is_role(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphabetic());
    [
        "chairman",
        "chair",
        "chairperson",
        "mayor",
        "date",
        "dated",
        "signed",
        "clerk",
        "town mayor",
        "convener",
        "leader",
    ]
    .iter()
    .any(|role| text.eq_ignore_ascii_case(role))
}

/// True for a line that closes the meeting or the page and is no item's text.
pub(super) fn is_closing(text: &str) -> bool {
    let text = trim(text);
    is_signature(text)
        || duration(text).is_some()
        || (close(text).is_some()
            && find_in_any_case(text, "next meeting").is_none()
            && sentences(text).len() == 1
            && text.split(is_space).count() <= 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closes() {
        let time = |text| close(text).map(|(time, _)| time.to_string());
        for text in [
            "The meeting closed at 8.15 pm",
            "There being no further business, the meeting closed at 8.15 pm.",
            "The Chair brought the meeting to a close at 20:15",
            "Meeting ended 8.15pm",
            "The Committee rose at 8.15 p.m.",
            "The meeting commenced at 7.00 pm and concluded at 8.15 pm.",
            "CLOSE OF MEETING: 8.15pm",
            "The meeting ended at 20.15",
            "That the meeting be adjourned at 8.15 p.m. Carried.",
            "That the meeting be adjourned.  Time: 8.15 p.m.",
        ] {
            assert_eq!(time(text), Some("20:15".into()), "{text}");
        }
        assert_eq!(time("The road would be closed from 9.00 am"), None);
        assert_eq!(time("The consultation closed at 5pm."), None);
        assert_eq!(time("That the meeting be adjourned for ten minutes at 8.15 pm."), None);
    }
}
