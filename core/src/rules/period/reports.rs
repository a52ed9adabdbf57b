//! The years that titles of reports name.

use super::rule;
use crate::agenda::AgendaItem;
use crate::rules::{Answers, Context, Place, args};
use crate::value::{FinancialYear, Period};

rule! {
    /// The two parts of a financial year follow each other.
    ///
    /// # What it checks
    /// Where the title of an item names a year in two parts, such as 2019/20, the second part is the year after the
    /// first. A second part up to ten years later may mean a span of years and is unknown. Numbers that a word such
    /// as `minute`, `decision` or `no` introduces, or that go on after the second part, are references
    /// and not years.
    ///
    /// # Why
    /// A financial year with a wrong second part names no year at all; which of the two is meant, only the report
    /// itself can tell.
    ///
    /// # Bad
    /// "Annual Report of the Adoption Service 2019/19"
    ///
    /// # Good
    /// "Annual Report of the Adoption Service 2019/20"
    ///
    /// # Source
    /// Logic; the financial year of councils runs from 1 April to 31 March.
    PER001 "year-pair-invalid" Warning since "0.1.0"
    source: "logic",
    message: "`{pair}` is no financial year: the second part is not the year after the first",
    help: "see which year the report covers",
    run: year_pair_invalid,
}

fn year_pair_invalid(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in &cx.items {
        for pair in pairs(&one.item.title) {
            let at = one.at.field("title");
            match pair.ahead() {
                1 => out.held(),
                2..=10 => out.unknown(&at, "whether a span of several years is meant"),
                _ => {
                    out.found(&at, args! { pair: pair.text });
                }
            }
        }
    }
}

/// A year in two parts as printed.
struct Pair<'t> {
    text: &'t str,
    first: i32,
    second: i32,
}

impl Pair<'_> {
    /// How many years the second part lies after the first.
    fn ahead(&self) -> i32 {
        let base = if self.second < 100 { self.first - self.first % 100 } else { 0 };
        let ahead = base + self.second - self.first;
        // 1999/00
        if self.second < 100 && ahead < -80 { ahead + 100 } else { ahead }
    }
}

/// Every pair `2019/20` or `2019/2020` in a title that is no reference number.
fn pairs(title: &str) -> Vec<Pair<'_>> {
    let references =
        ["minute", "minutes", "decision", "no", "number", "ref", "reference", "application", "si"];
    let mut found = Vec::new();
    if !title.contains('/') {
        return found;
    }
    let mut before = String::new();
    for word in title.split_whitespace() {
        let text = word.trim_matches(|c: char| !c.is_alphanumeric());
        let referred = references.contains(&before.as_str());
        before = text.to_lowercase();
        let Some((first, second)) = text.split_once('/') else { continue };
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if referred || first.len() != 4 || !matches!(second.len(), 2 | 4) || !digits(first) || !digits(second)
        {
            continue;
        }
        let (Ok(first), Ok(last)) = (first.parse::<i32>(), second.parse::<i32>()) else { continue };
        let years = 1970..2070;
        if years.contains(&first) && (second.len() == 2 || years.contains(&last)) {
            found.push(Pair { text, first, second: last });
        }
    }
    found
}

rule! {
    /// The year in the title of an annual report is the period that it covers.
    ///
    /// # What it checks
    /// Where the title of an item has the word `annual` and names one financial year, and the record states the
    /// period that the report covers, both are the same. Without a period that can be dated to its days, or with
    /// several years in the title, the answer is unknown.
    ///
    /// # Why
    /// Reports are copied from year to year, and the title is what is forgotten.
    ///
    /// # Bad
    /// "Annual Report 2018/19", covering 1 April 2017 to 31 March 2018.
    ///
    /// # Good
    /// "Annual Report 2017/18", covering 1 April 2017 to 31 March 2018.
    ///
    /// # Source
    /// Logic.
    PER002 "report-period-mismatch" Warning since "0.1.0"
    source: "logic",
    message: "the title names {title}, but the report covers {period}",
    help: "see whether the title was carried over from another year",
    run: report_period_mismatch,
}

fn report_period_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in cx.items.iter().filter(|one| one.item.title.contains('/') && is_annual(one.item)) {
        let years: Vec<_> = pairs(&one.item.title);
        let [pair] = years.as_slice() else {
            if !years.is_empty() {
                out.unknown(&one.at.field("title"), "one year in the title");
            }
            continue;
        };
        let Some(year) = FinancialYear::starting(pair.first).ok().filter(|_| pair.ahead() == 1) else {
            continue;
        };
        let at = one.at.field("period");
        let covered = one.item.period.as_ref().and_then(|period| match period {
            Period::Year(_) | Period::Span { .. } => {
                period.earliest().zip(period.latest()).map(|days| (period, days))
            }
            _ => None,
        });
        match covered {
            None => out.unknown(&at, "the period that the report covers"),
            Some((period, days)) => {
                out.expect(days == (year.first_day(), year.last_day()), &at, || {
                    args! { title: year.to_string(), period: period.to_string() }
                });
            }
        }
    }
}

fn is_annual(item: &AgendaItem) -> bool {
    let mut words = item.title.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word.eq_ignore_ascii_case("annual"))
}

rule! {
    /// An annual report is received after its period has ended.
    ///
    /// # What it checks
    /// Where the title of an item has the words `annual report` and the record states the period that it covers,
    /// the meeting is dated on or after the last day of that period. Without a date of the meeting, or without an
    /// end of the period, the answer is unknown. Interim, draft and half-year reports are not asked.
    ///
    /// # Why
    /// Nobody can report on a year that is not over. The year or the date is misprinted.
    ///
    /// # Bad
    /// A meeting on 9 February 2023 receives the annual report for 2022/23.
    ///
    /// # Good
    /// A meeting on 11 July 2023 receives the annual report for 2022/23.
    ///
    /// # Source
    /// Logic.
    PER005 "report-before-period-end" Warning since "0.1.0"
    source: "logic",
    message: "the report covers {period}, but the meeting of {meeting} received it before that ended",
    help: "see whether the year or the date of the meeting was misprinted",
    run: report_before_period_end,
}

fn report_before_period_end(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in &cx.items {
        let Some(period) = &one.item.period else { continue };
        let title = one.item.title.to_lowercase();
        let partial = ["interim", "draft", "half", "mid-year", "semi", "plan", "quarter"];
        if !title.contains("annual report") || partial.iter().any(|word| title.contains(word)) {
            continue;
        }
        let at = one.at.field("period");
        match (period.latest(), cx.meeting.date) {
            (None, _) => out.unknown(&at, "the end of the period"),
            (_, None) => out.unknown(&at, "the date of the meeting"),
            (Some(end), Some(date)) if date.latest().is_some_and(|latest| latest < end) => {
                out.found(&at, args! { period: period.to_string(), meeting: date.to_string() })
                    .also(&Place::root().field("date"), "the date of the meeting");
            }
            (Some(end), Some(date)) if date.earliest().is_some_and(|earliest| earliest >= end) => out.held(),
            _ => out.unknown(&at, "the date of the meeting to the day"),
        }
    }
}
