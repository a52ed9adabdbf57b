//! From when to when a meeting sat, as the head of a page says it.

use crate::recorder::{is_space, trim};
use crate::tokens::tokens;
use crate::when;
use minutebook::value::ClockTime;

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

/// When a meeting began and, where it is told, ended, each with its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hours<'t> {
    pub(crate) start: (ClockTime, &'t str),
    pub(crate) end: Option<(ClockTime, &'t str)>,
}

/// What stands between the two ends of a meeting's hours.
const JOINTS: &[&str] = &["-", "–", "—", "to", "until"];

/// `10.00 am`, `2.00 pm - 4.15 pm`, `from 14:00 to 16:15`, `7.00 – 9.27 pm`.
pub(crate) fn hours(text: &str) -> Option<Hours<'_>> {
    let (time, words) = clock(text)?;
    let at = (words.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    if let Some(start) = text.get(..at).and_then(|before| begun(before, time)) {
        return Some(Hours { start, end: Some((time, words)) });
    }
    let behind = trim(text.get(at + words.len()..)?);
    let rest = JOINTS.iter().find_map(|joint| behind.strip_prefix(joint)).map(trim);
    let end = rest
        .and_then(clock)
        .filter(|(end, words)| rest.is_some_and(|rest| rest.starts_with(words)) && *end > time);
    Some(Hours { start: (time, words), end })
}

/// `7.00` before `– 9.27 pm`: the hour that begins shares the half of the day with the one that ends, unless that would be later.
fn begun(before: &str, end: ClockTime) -> Option<(ClockTime, &str)> {
    let before = trim(before);
    let head = JOINTS.iter().find_map(|joint| before.strip_suffix(joint)).map(trim)?;
    let mut last = head.rsplit(|c: char| is_space(c) || c == ',');
    let words = last.next()?;
    // `Room 4 – 7.30 pm`: a bare number is an hour only where a word says so.
    let mut led =
        || last.next().is_some_and(|lead| ["from", "between"].contains(&lead.to_lowercase().as_str()));
    let (hour, minute) = words.split_once(['.', ':']).or_else(|| led().then_some((words, "00")))?;
    let plain = matches!(hour.len(), 1 | 2) && minute.len() == 2;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    if !plain || !(1..=12).contains(&hour) {
        return None;
    }
    let time = |hour: u32| ClockTime::new(hour, minute).ok().filter(|start| *start < end);
    // Behind noon an hour is one of the afternoon where that fits, else one of the morning.
    let afternoon = (end.hour() >= 12).then(|| time(hour % 12 + 12)).flatten();
    afternoon.or_else(|| time(hour)).map(|start| (start, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        hours(text).map_or("-".to_owned(), |hours| {
            let end = hours.end.map_or("-".to_owned(), |(end, words)| format!("{end} {words}"));
            format!("{} {} | {end}", hours.start.0, hours.start.1)
        })
    }

    #[test]
    fn from_when_to_when() {
        assert_eq!(shown("7.00 - 9.27 pm"), "19:00 7.00 | 21:27 9.27 pm");
        assert_eq!(shown("held on 3 March 2025, 6.35 – 9.10 PM"), "18:35 6.35 | 21:10 9.10 PM");
        assert_eq!(shown("11.30 - 1.15 pm"), "11:30 11.30 | 13:15 1.15 pm");
        assert_eq!(shown("from 10 to 11.45am"), "10:00 10 | 11:45 11.45am");
        assert_eq!(shown("2.00 pm - 4.15 pm"), "14:00 2.00 pm | 16:15 4.15 pm");
        assert_eq!(shown("from 14:00 to 16:15"), "14:00 14:00 | 16:15 16:15");
        assert_eq!(shown("12.15 to 1.30 pm"), "12:15 12.15 | 13:30 1.30 pm");
        assert_eq!(shown("at 7.30 pm"), "19:30 7.30 pm | -");
        assert_eq!(shown("Room 4 - 7.30 pm"), "19:30 7.30 pm | -");
        assert_eq!(shown("no hour"), "-");
    }
}
