//! What stands above the attendance of running minutes: council, body, date, time, place, draft mark.

use crate::lines::Line;
use crate::parts::header;
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::tokens::tokens;
use crate::when;
use crate::words::minutes::{HEADER_FILLERS, MEETING_KINDS, PLACES, REMOTE};
use minutebook::value::{ClockTime, PartialDate};
use minutebook::{
    Classification, Meeting, MeetingKind, MeetingStatus, MinutesStatus, Mode, Organization, Pointer, Venue,
};

/// Reads the lines above the attendance.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], meeting: &mut Meeting) {
    let lines = lines.get(..lines.len().min(30)).unwrap_or(lines);
    let at = Pointer::root().field("meeting");
    for line in lines {
        header::label_line(rec, line.text, meeting);
    }
    let sentence = title_sentence(rec, lines);
    if let Some(text) = sentence {
        rec.stated(&at.field("title"), text);
        meeting.title = Some(fold(text));
        kind(rec, text, meeting);
    }
    names(rec, lines, sentence, meeting);
    date_and_time(rec, lines, sentence, meeting);
    place(rec, lines, sentence, meeting);
    for line in lines {
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

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
        .filter(|word| !word.is_empty())
}

fn has(text: &str, word: &str) -> bool {
    words_of(text).any(|known| known.eq_ignore_ascii_case(word))
}

/// `MINUTES of the meeting of <body> held at <place> on <date> at <time>`, over as many lines as it takes.
fn title_sentence<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Option<&'t str> {
    let names = |text: &str| has(text, "minutes") || has(text, "proceedings");
    let held = |text: &str| has(text, "held") && (has(text, "meeting") || names(text));
    let start = lines
        .iter()
        .position(|line| held(line.text))
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
        let goes_on = ["held", "on", "at", "in", "via", "commencing", "starting"].iter().any(|word| {
            line.text.split(is_space).next().is_some_and(|first| first.eq_ignore_ascii_case(word))
        }) || (!line.after_gap && when::find_day(whole).is_none() && has(whole, "held"))
            || when::find_day(line.text).is_some_and(|found| found.start < 16)
                && when::find_day(whole).is_none();
        if complete(whole) || !goes_on {
            break;
        }
        last = line;
    }
    Some(rec.joined(first.text, last.text))
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
    let _: Option<MeetingKind> = meeting.kind;
}

/// Takes words that are no part of a name off both ends.
fn strip(text: &str) -> &str {
    let mut text = trim(text);
    loop {
        let before = text;
        text = text.trim_matches(|c: char| {
            is_space(c) || matches!(c, ',' | '.' | ':' | ';' | '-' | '–' | '—' | '*' | '(' | ')')
        });
        let first = text.split(is_space).next().unwrap_or_default();
        if HEADER_FILLERS.iter().any(|word| first.trim_matches([':', ',']).eq_ignore_ascii_case(word)) {
            text = text.get(first.len()..).unwrap_or_default();
        }
        let last = text.rsplit(is_space).next().unwrap_or_default();
        if HEADER_FILLERS
            .iter()
            .chain(["was", "and", "for"].iter())
            .any(|word| last.trim_matches([':', ',']).eq_ignore_ascii_case(word))
        {
            text = text.get(..text.len() - last.len()).unwrap_or_default();
        }
        if text == before {
            return text;
        }
    }
}

/// True for `Council`, `Parish Council`, `the full Council`: a kind of council and not its name.
fn is_generic(name: &str) -> bool {
    words_of(name).all(|word| {
        [
            "full",
            "the",
            "parish",
            "town",
            "county",
            "city",
            "borough",
            "district",
            "community",
            "metropolitan",
            "council",
            "of",
        ]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
    })
}

/// The council that a line of the title names.
fn council_line(text: &str) -> Option<&str> {
    if text.contains('@') || when::find_day(text).is_some() || text.split(is_space).count() > 12 {
        return None;
    }
    let name = strip(text);
    let lower = name.to_lowercase();
    let ends =
        lower.ends_with("council") || lower.ends_with("combined authority") || lower.ends_with("corporation");
    let begins = ["london borough of ", "royal borough of ", "borough of ", "city of "]
        .iter()
        .any(|head| lower.starts_with(head));
    let verb = ["meeting", "minutes", "held"].iter().any(|word| has(name, word));
    ((ends || (begins && !body_word(name))) && !is_generic(name) && !verb).then_some(name)
}

const BODY_WORDS: &[&str] = &[
    "committee",
    "sub-committee",
    "subcommittee",
    "cabinet",
    "panel",
    "board",
    "forum",
    "executive",
    "group",
    "assembly",
    "commission",
    "partnership",
    "authority",
];

fn body_word(text: &str) -> bool {
    BODY_WORDS.iter().any(|word| has(text, word))
}

/// What kind of body a name tells of.
pub(crate) fn classification(name: &str) -> Classification {
    let lower = name.to_lowercase();
    let has = |word: &str| lower.contains(word);
    if has("cabinet member") || has("executive member") || has("portfolio holder") {
        Classification::CabinetMember
    } else if has("scrutiny") {
        Classification::OverviewAndScrutiny
    } else if has("cabinet") && has("committee") {
        Classification::CabinetCommittee
    } else if has("sub-committee") || has("subcommittee") || has("sub committee") {
        Classification::SubCommittee
    } else if has("joint") && has("committee") {
        Classification::JointCommittee
    } else if has("committee") {
        Classification::Committee
    } else if has("cabinet") || lower == "executive" || lower == "the executive" {
        Classification::Cabinet
    } else if has("panel") {
        Classification::Panel
    } else if has("board") {
        Classification::Board
    } else if has("parish meeting") || has("community meeting") {
        Classification::ParishMeeting
    } else if has("parish council") || has("town council") || has("community council") {
        Classification::ParishCouncil
    } else if has("council") {
        Classification::FullCouncil
    } else {
        Classification::Other
    }
}

/// The words of the title that name who met.
fn phrase(title: &str) -> Option<&str> {
    let lower = title.to_ascii_lowercase();
    let held = lower.find("held").filter(|at| {
        lower.get(*at..).is_some_and(|rest| rest.starts_with("held ") || rest.starts_with("held\n"))
    });
    let day = when::find_day(title).map(|found| found.start);
    let end = held.into_iter().chain(day).min().unwrap_or(title.len());
    let head = title.get(..end)?;
    let lower = lower.get(..end)?;
    let of =
        ["meeting of ", "meeting of\n", "meetings of ", "minutes of ", "minutes of\n", "proceedings of "]
            .iter()
            .filter_map(|words| lower.rfind(words).map(|at| at + words.len()))
            .max();
    let named = of.and_then(|at| head.get(at..)).map(strip).filter(|name| !name.is_empty());
    let name = named.unwrap_or_else(|| strip(head));
    let name =
        name.rsplit_once(" on ").filter(|(_, day)| has_weekday(day)).map_or(name, |(name, _)| strip(name));
    (!name.is_empty() && name.split(is_space).count() <= 20).then_some(name)
}

fn has_weekday(text: &str) -> bool {
    crate::words::WEEKDAYS.iter().any(|day| has(text, day))
}

fn names<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], title: Option<&'t str>, meeting: &mut Meeting) {
    let at = Pointer::root().field("meeting");
    let inside = |line: &Line<'t>| title.is_some_and(|title| rec.span(title).covers(&rec.span(line.text)));
    let mut council = lines.iter().filter(|line| !inside(line)).find_map(|line| council_line(line.text));
    let mut body = None;
    if let Some(phrase) = title.and_then(phrase) {
        let lower = phrase.to_ascii_lowercase();
        let cut = lower.find("council").map(|at| at + "council".len());
        let (before, after) = cut.and_then(|cut| phrase.split_at_checked(cut)).unwrap_or((phrase, ""));
        let after = strip(after.trim_start_matches(['\'', '’']).trim_start_matches("s "));
        if body_word(phrase) {
            let split = ["of the ", "of "].iter().find_map(|of| {
                let at = lower.rfind(&format!(" {of}"))?;
                let tail = phrase.get(at + 1 + of.len()..)?;
                (tail.to_lowercase().contains("council") && !body_word(tail))
                    .then(|| (phrase.get(..at).unwrap_or_default(), tail))
            });
            if let Some((own, tail)) = split {
                body = Some(own);
                council = council.or(Some(tail).filter(|tail| !is_generic(tail)));
            } else if cut.is_some() && body_word(after) && !body_word(before) && !is_generic(before) {
                body = Some(after);
                council = council.or(Some(before));
            } else {
                body = Some(phrase);
            }
        } else if lower.ends_with("council") && !is_generic(phrase) {
            council = council.or(Some(phrase));
        } else if cut.is_some() && !is_generic(before) && after.is_empty() {
            council = council.or(Some(before));
        } else if is_parish_meeting(title.unwrap_or_default()) {
            body = title.and_then(|title| {
                let lower = title.to_ascii_lowercase();
                let at = lower.find("parish meeting").or_else(|| lower.find("parish\nmeeting"))?;
                title.get(at..at + "parish meeting".len())
            });
        } else if !lower.contains("meeting") || cut.is_some() {
            body = Some(phrase);
        }
    }
    if body.is_none() {
        body = lines.iter().filter(|line| !inside(line)).map(|line| strip(line.text)).find(|name| {
            body_word(name)
                && name.split(is_space).count() <= 10
                && when::find_day(name).is_none()
                && !name.contains(':')
                && council.is_none_or(|c| c != *name)
        });
    }
    if let Some(name) = council {
        rec.stated(&at.field("council").field("name"), name);
        rec.inferred(&at.field("council").field("classification"), name);
        meeting.council = Some(Organization::council(fold(name)));
    }
    let local = |name: &str| matches!(classification(name), Classification::ParishCouncil);
    match body.filter(|name| !name.is_empty()) {
        // `The Parish Council met`: the kind of body, and no name beside the council's.
        Some(name) if is_generic(name) && local(name) => {
            rec.inferred(&at.field("body").field("classification"), name);
            meeting.body = Some(Organization::new().classification(Classification::ParishCouncil));
        }
        Some(name) => {
            rec.stated(&at.field("body").field("name"), name);
            rec.inferred(&at.field("body").field("classification"), name);
            meeting.body = Some(Organization::body(fold(name), classification(name)));
        }
        None => {
            if let Some(name) = council {
                rec.inferred(&at.field("body").field("classification"), name);
                meeting.body = Some(Organization::new().classification(classification(name)));
            }
        }
    }
}

fn is_parish_meeting(title: &str) -> bool {
    let lower = fold(&title.to_lowercase());
    lower.contains("parish meeting") && !lower.contains("parish council")
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
    let ending = |text: &str| crate::page::minutes::close(text).is_some();
    if let Some((time, words)) = texts().filter(|text| !ending(text)).find_map(clock) {
        rec.stated(&at.field("start_time"), words);
        meeting.start_time = Some(time);
    }
}

/// A clock time of a header: `19.30` and `1930 hrs` count as well there.
pub(crate) fn clock(text: &str) -> Option<(ClockTime, &str)> {
    when::clock(text).or_else(|| {
        let all = tokens(text);
        all.iter().zip(all.iter().skip(1)).find_map(|(at, time)| {
            let (hour, minute) = time.text.split_once('.')?;
            let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
            let fits =
                at.is_any(&["at", "from", "time", ":"]) && (13..24).contains(&hour) && time.text.len() == 5;
            fits.then(|| ClockTime::new(hour, minute).ok().map(|clock| (clock, time.text))).flatten()
        })
    })
}

fn place<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], title: Option<&'t str>, meeting: &mut Meeting) {
    let at = Pointer::root().field("meeting").field("venue");
    if meeting.venue.is_none() {
        let told = title.and_then(|title| {
            let lower = title.to_ascii_lowercase();
            let held = lower.find("held")? + "held".len();
            venue_of(title.get(held..)?)
        });
        let stacked = || {
            lines
                .iter()
                .map(|line| line.text)
                .filter(|text| title.is_none_or(|title| title != *text))
                .find_map(|text| {
                    let place = venue_of(text)?;
                    let fits = PLACES.iter().any(|word| has(place, word))
                        && council_line(text).is_none()
                        && !has(text, "minutes")
                        && (!body_word(text) || has(place, "room"))
                        && !text.contains('@')
                        && place.split(is_space).count() <= 14;
                    fits.then_some(place)
                })
        };
        if let Some(text) = told.or_else(stacked) {
            rec.stated(&at, text);
            let mut venue = Venue::new(fold(text));
            if let Some((room, building)) = text.split_once(" - ").or_else(|| text.split_once(", ")) {
                rec.inferred(&at.field("room"), room);
                rec.inferred(&at.field("building"), building);
                venue = venue.room(fold(room)).building(fold(building));
            }
            meeting.venue = Some(venue);
        }
    }
    let texts = title.into_iter().chain(lines.iter().map(|line| line.text));
    for text in texts {
        let mode = if has(text, "hybrid") {
            Mode::Hybrid
        } else if REMOTE.iter().any(|word| has(text, word))
            && (has(text, "held") || has(text, "meeting") || has(text, "via"))
        {
            Mode::Remote
        } else {
            continue;
        };
        if meeting.mode.is_none() {
            rec.stated(&Pointer::root().field("meeting").field("mode"), text);
            meeting.mode = Some(mode);
        }
    }
}

/// The place in words such as `in the Council Chamber, Shire House on Thursday 18 July 2024 at 10.00 am`: what is left
/// when date and time are taken away.
pub(crate) fn venue_of(text: &str) -> Option<&str> {
    let mut marks: Vec<(usize, usize)> = when::all(text)
        .iter()
        .filter(|found| found.date.is_some())
        .map(|found| (found.start, found.end()))
        .collect();
    if let Some((_, words)) = clock(text) {
        let start = (words.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        marks.push((start, start.saturating_add(words.len())));
    }
    marks.sort_unstable();
    let mut pieces = Vec::new();
    let mut from = 0;
    for (start, end) in marks {
        pieces.extend(text.get(from..start));
        from = from.max(end);
    }
    pieces.extend(text.get(from..));
    pieces.into_iter().filter_map(clean_place).find(|place| !place.is_empty())
}

fn clean_place(piece: &str) -> Option<&str> {
    let mut text = piece;
    if let Some(open) = text.find(". ") {
        text = text.get(..open)?;
    }
    loop {
        let before = text;
        text = text.trim_matches(|c: char| {
            is_space(c) || matches!(c, ',' | '.' | ':' | ';' | '-' | '–' | '—' | '*' | '|')
        });
        text = text.strip_prefix('(').map_or(text, |inner| inner.trim_end_matches(')'));
        let first = text.split(is_space).next().unwrap_or_default();
        if [
            "in",
            "at",
            "on",
            "the",
            "via",
            "by",
            "remotely",
            "virtually",
            "online",
            "using",
            "from",
            "and",
            "commencing",
            "starting",
            "with",
            "through",
            "as",
            "a",
            "immediately",
            "following",
            "or",
            "rise",
            "to",
            "start",
            "beginning",
        ]
        .iter()
        .chain(crate::words::WEEKDAYS)
        .any(|word| first.trim_end_matches(',').eq_ignore_ascii_case(word))
            && first.len() < text.len()
        {
            text = text.get(first.len()..)?;
        }
        let last = text.rsplit(is_space).next().unwrap_or_default();
        if [
            "on",
            "at",
            "the",
            "commencing",
            "starting",
            "from",
            "and",
            "in",
            "venue",
            "held",
            "to",
            "start",
            "of",
            "promptly",
        ]
        .iter()
        .chain(crate::words::WEEKDAYS)
        .any(|word| last.eq_ignore_ascii_case(word))
        {
            text = text.get(..text.len() - last.len())?;
        }
        if text == before {
            break;
        }
    }
    for stop in [
        " commencing",
        " starting",
        " when ",
        " following ",
        " immediately ",
        " to commence",
        " after ",
        " which ",
        " with the ",
        "\n\n",
    ] {
        text = text.find(stop).and_then(|at| text.get(..at)).unwrap_or(text);
    }
    let text = trim(text).trim_end_matches([',', '.']);
    let sane = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && text.split(is_space).count() <= 20
        && text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    sane.then_some(text)
}

#[cfg(test)]
#[path = "opening_tests.rs"]
mod tests;
