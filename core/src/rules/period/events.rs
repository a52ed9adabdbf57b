//! Events that a text places in a year.

use super::rule;
use crate::rules::{Answers, Context, Place, args};
use crate::value::{FinancialYear, PartialDate, Period};
use chrono::{Datelike, NaiveDate};

rule! {
    /// A launch in the course of a year lies in the course of that year.
    ///
    /// # What it checks
    /// Where a page says that a partnership went live part way through a year and also when it did, the launch lies after
    /// the first day of that year and not behind its last. Of a financial year that is not named, the launch is at least
    /// not its first day, 1 April. Without a date of the launch, or with one that leaves this open, the answer is unknown.
    ///
    /// # Why
    /// "Part way through the year" explains budgets and counts that cover fewer than twelve months. A launch on the first
    /// day explains nothing: one of the two is wrong.
    ///
    /// # Bad
    /// "The agency was launched on 1 April 2021"; elsewhere: "it went live part way through a financial year".
    ///
    /// # Good
    /// "The agency was launched in September 2021"; elsewhere: "it went live part way through a financial year".
    ///
    /// # Source
    /// Logic; the financial year of councils runs from 1 April to 31 March.
    PER006 "launch-in-period" Warning since "0.1.0"
    source: "logic",
    message: "`{name}` is said to have gone live part way through {year}, but also in {launched}",
    help: "see which year is meant, and whether the date of the launch was misprinted",
    run: launch_in_period,
}

fn launch_in_period(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(reading) = cx.reading else { return };
    for (n, one) in reading.partnerships.iter().enumerate() {
        let Some(year) = &one.launched_within else { continue };
        let at = Place::root().field("partnerships").at(n);
        let Some(launched) = one.launched else {
            out.unknown_in_reading(at, "the date of the launch");
            continue;
        };
        match in_course(launched, year) {
            None => out.unknown_in_reading(at, "the day of the launch, or which year is meant"),
            Some(true) => out.held(),
            Some(false) => {
                let args =
                    args! { name: one.name.as_str(), year: year.to_string(), launched: launched.to_string() };
                out.found_in_reading(at.field("launched_within"), args)
                    .also_in_reading(at.field("launched"), "the launch");
            }
        }
    }
}

/// Whether a day surely lies, or surely does not lie, in the course of a year.
fn in_course(launched: PartialDate, year: &Period) -> Option<bool> {
    let (first, last) = (launched.earliest()?, launched.latest()?);
    if let Period::Text(words) = year {
        let financial = words.to_lowercase().contains("financial");
        if !financial {
            return None;
        }
        let begins = |day: NaiveDate| (day.month(), day.day()) == (4, 1);
        // The year that the earliest possible day belongs to.
        let start = if first.month() >= 4 { first.year() } else { first.year() - 1 };
        let year = FinancialYear::starting(start).ok()?;
        if first == last {
            return Some(!begins(first));
        }
        return (!begins(first) && last <= year.last_day()).then_some(true);
    }
    let (begin, end) = (year.earliest()?, year.latest()?);
    if last <= begin || first > end {
        Some(false)
    } else if first > begin && last <= end {
        Some(true)
    } else {
        None
    }
}

rule! {
    /// A named week in which a meeting says it is contains its date.
    ///
    /// # What it checks
    /// Where the text says that it is a named week of the year (National Adoption Week), and the dates of that week in
    /// that year are known and confirmed, the meeting is dated within it or in the week on either side. Without the date
    /// of the meeting, and for weeks and years that minutebook has no confirmed dates of, the answer is unknown.
    ///
    /// # Why
    /// Minutes are filed under wrong dates, and a named week is one of the few things in a text that tell.
    ///
    /// # Bad
    /// A meeting of 24 September 2020 whose minutes say "it was National Adoption Week", which was 12 to 18 October.
    ///
    /// # Good
    /// A meeting of 15 October 2020 whose minutes say "it was National Adoption Week".
    ///
    /// # Source
    /// The dates that the week's organisers announced.
    PER007 "event-week-mismatch" Note since "0.1.0"
    source: "the dates that the week's organisers announced",
    message: "the text says that it is `{event}`, which was {from} to {to}, but the meeting is dated {meeting}",
    help: "see whether the date of the meeting is right",
    run: event_week_mismatch,
}

/// One year's week of a name; it may not go over the end of a month.
struct Week {
    name: &'static str,
    year: i32,
    month: u32,
    /// First and last day.
    days: (u32, u32),
}

/// Weeks whose dates are confirmed. One that is not here is unknown, never guessed.
const WEEKS: &[Week] = &[Week { name: "national adoption week", year: 2020, month: 10, days: (12, 18) }];

/// How far from the week a meeting may lie and still be said to fall in it, in days: minutes speak loosely.
const SLACK: i64 = 7;

fn event_week_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in &cx.items {
        let Some(event) = &one.item.observance else { continue };
        let at = one.at.field("observance");
        let days =
            cx.meeting.date.and_then(|date| date.earliest().zip(date.latest()).map(|days| (date, days)));
        let Some((date, (first, last))) = days else {
            out.unknown(&at, "the date of the meeting");
            continue;
        };
        let year = (first.year() == last.year()).then(|| first.year());
        let name = event.to_lowercase();
        let week = WEEKS.iter().find(|week| Some(week.year) == year && name.ends_with(week.name));
        let day = |week: &Week, day: u32| NaiveDate::from_ymd_opt(week.year, week.month, day);
        let Some((from, to)) = week.and_then(|week| day(week, week.days.0).zip(day(week, week.days.1)))
        else {
            out.unknown(&at, "confirmed dates of the week");
            continue;
        };
        let apart = |day: NaiveDate| (from - day).num_days().max((day - to).num_days());
        if first == last {
            out.expect(apart(first) <= SLACK, &at, || {
                args! {
                    event: event.as_str(),
                    from: from.to_string(),
                    to: to.to_string(),
                    meeting: date.to_string(),
                }
            });
        } else {
            out.unknown(&at, "the day of the meeting");
        }
    }
}
