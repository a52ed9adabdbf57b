//! Where a meeting was held.

use crate::lines::Line;
use crate::parts::bodies::{body_word, council_line, has};
use crate::parts::hours::clock;
use crate::phrase::find_in_any_case;
use crate::recorder::{self, Recorder, fold, is_space, trim};
use crate::when;
use crate::words::minutes::{PLACES, REMOTE};
use minutebook::lean::Ordered;
use minutebook::{Meeting, Mode, Pointer, Venue};

pub(crate) fn place<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    title: Option<&'t str>,
    meeting: &mut Meeting,
) {
    let at = Pointer::root().field("meeting").field("venue");
    if meeting.venue.is_none() {
        let told = title.and_then(|title| {
            let lower = title.to_ascii_lowercase();
            let held =
                [" held", "held ", " met "].iter().find_map(|word| Some(lower.find(word)? + word.len()))?;
            venue_of(title.get(held..)?)
        });
        let stacked = || {
            lines
                .iter()
                .map(|line| line.text)
                .filter(|text| title.is_none_or(|title| title != *text))
                .find_map(|text| {
                    // "A Parish Council meeting was held in the Village Hall".
                    let held = text.to_ascii_lowercase().find(" held ").map_or(0, |at| at + " held ".len());
                    let text = text.get(held..)?;
                    let place = venue_of(text)?;
                    // `held on Monday 3 May at 7pm in Ashland, Fernton`: what is left is the place.
                    let told = recorder::head(text, 5).eq_ignore_ascii_case("held ");
                    let fits = (told || PLACES.iter().any(|word| has(place, word)))
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
    // `on Monday 13th November`, where the year stands elsewhere.
    marks.extend(when::days_without_year(text).map(|day| {
        let start = (day.words.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        (start, start.saturating_add(day.words.len()))
    }));
    if let Some((_, words)) = clock(text) {
        let start = (words.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        marks.push((start, start.saturating_add(words.len())));
    }
    marks.order();
    let mut pieces = Vec::new();
    let mut from = 0;
    for (start, end) in marks {
        // The day of `3 March 2025` is found once more without its year.
        pieces.extend(text.get(from..start));
        from = from.max(end);
    }
    pieces.extend(text.get(from..));
    pieces.into_iter().filter_map(clean_place).find(|place| !place.is_empty())
}

/// The text up to its first empty line; in a title whose lines stand apart, an empty line behind a comma or between capitals ends
/// nothing.
fn paragraph(text: &str) -> &str {
    let upper = |text: &str| !text.chars().any(char::is_lowercase);
    let end = text.match_indices("\n\n").map(|(at, _)| at).find(|&at| {
        let before = trim(text.get(..at).unwrap_or_default());
        let behind = trim(text.get(at..).unwrap_or_default());
        let first = behind.split(is_space).next().unwrap_or_default();
        !(before.ends_with(',') || upper(before) && upper(first))
    });
    end.and_then(|at| text.get(..at)).unwrap_or(text)
}

/// `Castlemoyle, Co. Rathmoyle`, `St. Anne's Hall`: a full stop that shortens the word before it.
fn is_shortened(text: &str, stop: usize) -> bool {
    let word = text.get(..stop).and_then(|before| before.rsplit(is_space).next()).unwrap_or_default();
    ["co", "st", "rd", "ave", "no", "mt", "nr", "gt", "lt"]
        .iter()
        .any(|short| word.eq_ignore_ascii_case(short))
}

pub(crate) fn clean_place(piece: &str) -> Option<&str> {
    let mut text = piece;
    // "Cynhaliwyd cyfarfod y Cyngor o bell trwy Zoom".
    if text.contains("ynhaliwyd") {
        let lead = [" trwy ", " drwy ", " yn y ", " yn ", " yng ", " ym "];
        text = lead.iter().find_map(|lead| text.find(lead).and_then(|at| text.get(at + lead.len()..)))?;
    }
    if let Some(open) = text.match_indices(". ").map(|(at, _)| at).find(|&at| !is_shortened(text, at)) {
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
            "their",
            "its",
            "our",
            "meeting",
            "monthly",
            "held",
            "hybrid",
            "basis",
            "hrs",
            "hours",
            "prompt",
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
            "am",
            "ar",
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
        " and by ",
        " and via ",
        " and online",
        " and remotely",
        " by video",
    ] {
        text = find_in_any_case(text, stop).and_then(|at| text.get(..at)).unwrap_or(text);
    }
    let text = trim(paragraph(text)).trim_end_matches([',', '.']);
    let draft = ["draft", "final", "approved", "unapproved", "unconfirmed"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
        || ["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"]
            .iter()
            .any(|day| text.eq_ignore_ascii_case(day));
    if draft {
        return None;
    }
    let sane = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && text.split(is_space).count() <= 20
        && text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    sane.then_some(text)
}
