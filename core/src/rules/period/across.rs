//! Periods of reports that follow each other.

use crate::lean::{BTreeMap, Ordered};
use crate::path::Pointer;
use crate::rules::{Answers, BookContext, args, rule};
use crate::value::Period;
use chrono::{Days, NaiveDate};

rule! {
    /// Annual reports of one service follow each other without gap or overlap.
    ///
    /// # What it checks
    /// Annual reports of one council with the same title, years apart, cover periods of which each begins on the day
    /// after the one before it ended. Where as much time as a whole report covers lies between two, the answer is
    /// unknown: the report of that time may only be missing from the book.
    ///
    /// # Why
    /// What lies in a gap is reported nowhere; what lies in two reports is counted twice.
    ///
    /// # Bad
    /// One report covers April 2021 to March 2022, the next July 2022 to June 2023.
    ///
    /// # Good
    /// One report covers April 2021 to March 2022, the next April 2022 to March 2023.
    ///
    /// # Source
    /// Custom: an annual report covers a year.
    PER008 "annual-report-gap" Note since "0.1.0"
    source: "custom: annual reports cover one year after the other",
    message: "the report before this one covers {first}, this one {second}",
    help: "see what became of the time between, or what is counted in both",
    across: annual_report_gap,
}

fn annual_report_gap(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    type Covered<'p> = ((NaiveDate, NaiveDate), &'p Period, Pointer);
    let mut series: BTreeMap<(String, String), Vec<Covered<'_>>> = BTreeMap::new();
    for one in cx.frame.items() {
        let facts = cx.frame.facts(one.page);
        let annual = one
            .item
            .title
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word.eq_ignore_ascii_case("annual"));
        let period =
            one.item.period.as_ref().filter(|period| matches!(period, Period::Year(_) | Period::Span { .. }));
        let (Some(council), Some(period), true) = (&facts.council, period, annual) else { continue };
        let (Some(days), Some(page)) = (period.earliest().zip(period.latest()), cx.pages.get(one.page))
        else {
            continue;
        };
        let key = (council.clone(), cx.frame.title_key(&one.item.title));
        series.entry(key).or_default().push((days, period, page.at.join(one.at).field("period")));
    }
    for mut list in series.into_values() {
        list.order_by_key(|(days, ..)| *days);
        list.dedup_by_key(|(days, ..)| *days);
        for ((earlier, first, at), (later, second, here)) in list.iter().zip(list.iter().skip(1)) {
            let expected = earlier.1.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
            let between = (later.0 - earlier.1).num_days() - 1;
            if later.0 == expected {
                out.held();
            } else if between >= (earlier.1 - earlier.0).num_days() {
                out.unknown_at(here, "the reports in between");
            } else {
                out.found_at(here.clone(), args! { first: first.to_string(), second: second.to_string() })
                    .also_at(at.clone(), "the report before it");
            }
        }
    }
}
