//! Items put off from one meeting to another.

use crate::recorder::{Recorder, fold};
use crate::when;
use minutebook::value::PartialDate;
use minutebook::{AgendaItem, Deferral, DeferralDirection, Pointer};

/// `Deferred from 24 September 2020.` between title and minutes; false when the line is none.
pub(crate) fn head_line(rec: &mut Recorder<'_>, line: &str, item: &mut AgendaItem, at: &Pointer) -> bool {
    let (rest, direction) = match (line.strip_prefix("Deferred from "), line.strip_prefix("Deferred to ")) {
        (Some(rest), _) => (rest, DeferralDirection::From),
        (_, Some(rest)) => (rest, DeferralDirection::To),
        _ => return false,
    };
    add(rec, line, rest.trim_end_matches('.'), direction, item, at);
    true
}

/// Adds a deferral whose other meeting is named by `words`.
pub(crate) fn add(
    rec: &mut Recorder<'_>,
    line: &str,
    words: &str,
    direction: DeferralDirection,
    item: &mut AgendaItem,
    at: &Pointer,
) {
    let place = at.field("deferral").at(item.deferral.len());
    let mut deferral = Deferral::new(direction);
    match when::find(words).and_then(|found| found.date) {
        Some(date) => {
            rec.stated(&place.field("date"), words);
            deferral.date = Some(PartialDate::day(date));
        }
        None => deferral.text = Some(fold(words)),
    }
    rec.stated(&place, line);
    item.deferral.push(deferral);
}
