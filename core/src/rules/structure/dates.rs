//! Dates, times and periods.

use crate::agenda::{DeferralDirection, Due};
use crate::attendance::{AttendanceStatus, Moment};
use crate::finding::Severity;
use crate::meeting::Meeting;
use crate::rules::{Answers, Context, Place, ROOT, args, rule};
use crate::value::{ClockTime, PartialDate, Period};
use chrono::{Datelike, NaiveDate};

rule! {
    /// No period ends before it begins.
    ///
    /// # What it checks
    /// The period of a report, a figure or a priority, the time by which an action is due, a member's time in a
    /// partnership, the meeting's own start and end, and every spell of presence. Dates known to the month or the
    /// year compare by what they surely mean: `2020` to `2020-03` may be right. A meeting or a spell that ends
    /// before six in the morning may have run past midnight, which makes its order unknown.
    ///
    /// # Why
    /// A period that runs backwards has one wrong end, and every figure counted over it is in doubt.
    ///
    /// # Bad
    /// "Report for April 2023 to March 2022."
    ///
    /// # Good
    /// "Report for April 2022 to March 2023."
    ///
    /// # Source
    /// Logic: an end does not come before its beginning.
    STR006 "interval-reversed" Error since "0.1.0"
    source: "logic: an end does not come before its beginning",
    message: "expected an end after `{from}`, found `{to}`",
    help: "see which of the two ends was mistyped, or whether they were exchanged",
    run: interval_reversed,
}

fn interval_reversed(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in &cx.items {
        if let Some(period) = &one.item.period {
            span(out, period, &one.at.field("period"));
        }
    }
    for (_, at, figure) in cx.each("figures", |item| &item.figures) {
        if let Some(period) = &figure.when {
            span(out, period, &at.field("when"));
        }
    }
    for (_, at, priority) in cx.each("priorities", |item| &item.priorities) {
        if let Some(period) = &priority.period {
            span(out, period, &at.field("period"));
        }
    }
    for (_, at, action) in cx.each("actions", |item| &item.actions) {
        if let Some(Due::Period(period)) = &action.due {
            span(out, period, &at.field("due"));
        }
    }
    if let (Some(start), Some(end)) = (cx.meeting.start_time, cx.meeting.end_time) {
        clock(out, start, end, &Place::root().field("end_time"));
    }
    presence(cx, out);
    let partnerships = Place::root().field("partnerships");
    for (n, partnership) in cx.reading.iter().flat_map(|reading| &reading.partnerships).enumerate() {
        for (m, member) in partnership.members.iter().enumerate() {
            // A membership that goes on has no end: there is nothing to ask.
            if let (Some(from), Some(to)) = (member.from, member.to) {
                if to.surely_before(from) {
                    let at = partnerships.at(n).field("members").at(m);
                    out.found_in_reading(at, args! { from: from.to_string(), to: to.to_string() });
                } else {
                    out.held();
                }
            }
        }
    }
}

fn span(out: &mut Answers<'_, '_>, period: &Period, at: &Place) {
    let Period::Span { from, to } = period else { return };
    match (from, to) {
        (Some(from), Some(to)) => {
            out.expect(!to.surely_before(*from), at, || {
                args! { from: from.to_string(), to: to.to_string() }
            });
        }
        _ => out.unknown(at, "both ends of the period"),
    }
}

fn clock(out: &mut Answers<'_, '_>, from: ClockTime, to: ClockTime, at: &Place) {
    if to >= from {
        out.held();
    } else if to.hour() < 6 {
        out.unknown(at, "whether it ran past midnight");
    } else {
        out.found(at, args! { from: from.to_string(), to: to.to_string() });
    }
}

fn presence(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (n, entry) in cx.meeting.attendance.iter().enumerate() {
        for (m, spell) in entry.presence.iter().enumerate() {
            let at = || ROOT.each("attendance", n).field("presence").at(m);
            match (spell.joined, spell.left) {
                (Some(Moment::At(joined)), Some(Moment::At(left))) => clock(out, joined, left, &at()),
                (Some(Moment::During(joined)), Some(Moment::During(left))) => {
                    let order = cx.position(joined).zip(cx.position(left));
                    if let Some((from, to)) = order {
                        let item = |position: usize| {
                            cx.items.get(position).map(|one| one.item.title.as_str()).unwrap_or_default()
                        };
                        out.expect(from <= to, &at(), || args! { from: item(from), to: item(to) });
                    }
                }
                (Some(_), Some(_)) => out.unknown(&at(), "two moments that can be compared"),
                _ => {}
            }
        }
    }
}

rule! {
    /// Every date is a day, a month or a year of the calendar.
    ///
    /// # What it checks
    /// A date that no calendar has, such as 30 February, cannot be made: the constructors refuse it, and the JSON
    /// reader reports this code at its place. No record that is held can break the rule, so that it has nothing to
    /// ask when a meeting is checked.
    ///
    /// # Why
    /// A date that does not exist was mistyped. Repairing it silently would invent a fact.
    ///
    /// # Bad
    /// `"date": "2023-02-30"`
    ///
    /// # Good
    /// `"date": "2023-02-28"`, or `"date": "2023-02"` where the day cannot be read.
    ///
    /// # Source
    /// Logic: the Gregorian calendar.
    STR008 "impossible-date" Error since "0.1.0"
    source: "logic: the Gregorian calendar",
    message: "the calendar has no `{found}`",
    help: "give the date that is meant, or only its month or year where the day cannot be read",
    run: enforced_by_value,
}

rule! {
    /// Bounds of a date leave at least one day.
    ///
    /// # What it checks
    /// Where only bounds of a date are known, the earliest day does not come after the latest. Bounds that leave no
    /// day cannot be made: the constructors refuse them, and the JSON reader reports this code at their place. No
    /// record that is held can break the rule.
    ///
    /// # Why
    /// Much of the history of partnerships is known only within bounds: a council joined between two reports. Bounds
    /// that exclude each other rest on two sources of which one is wrong.
    ///
    /// # Bad
    /// `{"earliest": "2020-03", "latest": "2018-09"}`
    ///
    /// # Good
    /// `{"earliest": "2018-09", "latest": "2020-03"}`
    ///
    /// # Source
    /// Logic: a date lies within its bounds.
    STR012 "bounded-date-empty" Error since "0.1.0"
    source: "logic: a date lies within its bounds",
    message: "expected {expected}, found `{found}`",
    help: "see which of the two bounds is wrong, or leave it open",
    run: enforced_by_value,
}

/// The value's own constructor enforces the rule; a record has nothing left to ask.
fn enforced_by_value(_: &Context<'_>, _: &mut Answers<'_, '_>) {}

/// Before the Municipal Corporations Act 1835 England had no elected councils of the kind described here.
const FIRST_YEAR: i32 = 1835;

rule! {
    /// What the page tells of happened after councils were elected and before the page was fetched.
    ///
    /// # What it checks
    /// The date of a meeting that has minutes, the date of a meeting whose minutes are approved, and the date that an
    /// item was deferred from, are not after the day on which the page was fetched, and not before 1835. A figure as
    /// at a later day than that is a note: it can be a forecast. Without the day of fetching, or without a date, the
    /// answer is unknown. A meeting without minutes may well lie ahead.
    ///
    /// # Why
    /// A mistyped year ("March 2034" for 2024) puts a figure ten years into the future and breaks every series.
    ///
    /// # Bad
    /// Minutes of a meeting of 12 March 2034, fetched in 2025.
    ///
    /// # Good
    /// Minutes of a meeting of 12 March 2024, fetched in 2025.
    ///
    /// # Source
    /// Logic: minutes tell what happened. Municipal Corporations Act 1835, for the lower bound.
    STR009 "date-out-of-range" Warning since "0.1.0"
    source: "logic: minutes tell what happened before they were published",
    message: "expected a date between {earliest} and {latest|today:today|{latest}}, found `{found}`",
    help: "see whether the year was mistyped",
    run: date_out_of_range,
}

fn date_out_of_range(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let retrieved = cx.reading.and_then(|reading| reading.source.retrieved_at);
    let latest = retrieved.map(|moment| moment.datetime().date_naive());
    let range = Range { latest };
    let happened = has_happened(cx.meeting);
    match cx.meeting.date {
        Some(date) => range.ask(out, date, &Place::root().field("date"), happened),
        None if happened => out.unknown(&Place::root().field("date"), "date of the meeting"),
        None => {}
    }
    for (_, at, approval) in cx.each("minutes_approved", |item| &item.minutes_approved) {
        if let Some(date) = approval.meeting_date {
            range.ask(out, date, &at.field("meeting_date"), true);
        }
    }
    for (_, at, deferral) in cx.each("deferral", |item| &item.deferral) {
        if let (DeferralDirection::From, Some(date)) = (deferral.direction, deferral.date) {
            range.ask(out, date, &at.field("date"), true);
        }
    }
    for (_, at, figure) in cx.each("figures", |item| &item.figures) {
        if let Some(Period::AsAt(date)) = figure.when {
            let at = at.field("when");
            match range.misfit(date, true) {
                Misfit::None => out.held(),
                Misfit::Unknown => out.unknown(&at, "day on which the page was fetched"),
                Misfit::Outside => {
                    out.found(&at, range.args(date)).severity(Severity::Note);
                }
            }
        }
    }
}

/// True where somebody is said to have been there, or something to have been said or decided.
fn has_happened(meeting: &Meeting) -> bool {
    meeting.attendance.iter().any(|entry| entry.status == AttendanceStatus::Present)
        || meeting
            .items()
            .any(|item| !(item.minutes.is_empty() && item.resolutions.is_empty() && item.votes.is_empty()))
}

struct Range {
    latest: Option<NaiveDate>,
}

enum Misfit {
    None,
    Outside,
    Unknown,
}

impl Range {
    fn misfit(&self, date: PartialDate, happened: bool) -> Misfit {
        if date.latest().is_some_and(|day| day.year() < FIRST_YEAR) {
            return Misfit::Outside;
        }
        match (self.latest, date.earliest()) {
            _ if !happened => Misfit::None,
            (Some(latest), Some(day)) if day > latest => Misfit::Outside,
            (Some(_), _) => Misfit::None,
            (None, _) => Misfit::Unknown,
        }
    }

    fn args(&self, date: PartialDate) -> crate::value::Extensions {
        let latest = self.latest.map_or_else(|| "today".to_owned(), |day| day.to_string());
        args! { earliest: FIRST_YEAR.to_string(), latest: latest, found: date.to_string() }
    }

    fn ask(&self, out: &mut Answers<'_, '_>, date: PartialDate, at: &Place, happened: bool) {
        match self.misfit(date, happened) {
            Misfit::None => out.held(),
            Misfit::Unknown => out.unknown(at, "day on which the page was fetched"),
            Misfit::Outside => {
                out.found(at, self.args(date));
            }
        }
    }
}
