//! When the figures of a report held.

use super::rule;
use crate::figure::Figure;
use crate::lean::{HashMap, HashSet};
use crate::path::Pointer;
use crate::rules::{Answers, Context, Element, args};
use crate::value::Period;
use chrono::{Datelike, Days};

rule! {
    /// A figure as at a date belongs to the period of the report.
    ///
    /// # What it checks
    /// Where an item states the period that its report covers, each figure that holds as at a day lies within it or
    /// on the day before it begins. Figures that another figure is compared with are not asked, nor those in an item
    /// without a period; a figure without a day is unknown.
    ///
    /// # Why
    /// A date outside the year of the report is often right (an earlier year for comparison, an update since) and
    /// sometimes the year that was not changed in a copied sentence: a note, no more.
    ///
    /// # Bad
    /// Report for 2022/23: "As at 31 March 2021 there were 251 children in care."
    ///
    /// # Good
    /// Report for 2022/23: "As at 31 March 2023 there were 251 children in care."
    ///
    /// # Source
    /// Custom.
    PER004 "figure-outside-period" Note since "0.1.0"
    source: "custom",
    message: "{value} `{measure}` holds as at {when}, outside the period of the report, {period}",
    help: "see whether the figure is there for comparison, or its year was not changed",
    run: figure_outside_period,
}

fn figure_outside_period(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let compared: HashSet<&Pointer> = cx
        .each("figures", |item| &item.figures)
        .filter_map(|(_, _, figure)| figure.previous.as_ref())
        .collect();
    for (one, at, figure) in cx.each("figures", |item| &item.figures) {
        let Some(period @ (Period::Year(_) | Period::Span { .. })) = &one.item.period else { continue };
        if compared.contains(&at.pointer()) {
            continue;
        }
        let when = match &figure.when {
            Some(Period::AsAt(when)) if when.as_day().is_some() => when,
            Some(Period::AsAt(_)) => {
                out.unknown(&at, "the day of the figure");
                continue;
            }
            None | Some(Period::Text(_)) => {
                out.unknown(&at, "the date of the figure");
                continue;
            }
            Some(_) => continue,
        };
        let (Some(first), Some(last)) = (period.earliest(), period.latest()) else {
            out.unknown(&at, "both ends of the period");
            continue;
        };
        let first = first.checked_sub_days(Days::new(1)).unwrap_or(first);
        let after = when.earliest().is_some_and(|day| day > last);
        let before = when.latest().is_some_and(|day| day < first);
        out.expect(!after && !before, &at, || {
            args! {
                value: figure.value.to_string(),
                measure: figure.measure.label.as_str(),
                when: when.to_string(),
                period: period.to_string(),
            }
        });
    }
}

rule! {
    /// A number on one day is compared with a number on one day.
    ///
    /// # What it checks
    /// Where a figure is said to have changed from another, both hold as at a day, or both were counted over a time.
    /// A mere month or year, or no date, leaves the answer unknown.
    ///
    /// # Why
    /// How many children were in care on 31 March and how many came into care during the year are two things. Their
    /// difference means nothing.
    ///
    /// # Bad
    /// "251 children in care on 31 March 2023, up from 140 during 2021/22"
    ///
    /// # Good
    /// "251 children in care on 31 March 2023, up from 240 on 31 March 2022"
    ///
    /// # Source
    /// Department for Education, statistics of children looked after: figures at 31 March and during the year.
    PER009 "snapshot-vs-flow" Warning since "0.1.0"
    source: "DfE, Children looked after in England: figures at 31 March and during the year",
    message: "{later}, which {kind|day:holds on one day|span:was counted over a time}, is compared with {earlier}, which {other|day:holds on one day|span:was counted over a time}",
    help: "see whether the two numbers count the same thing",
    run: snapshot_vs_flow,
}

fn snapshot_vs_flow(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let all: HashMap<Pointer, (Element<'_>, &Figure)> = cx
        .each("figures", |item| &item.figures)
        .map(|(_, at, figure)| (at.pointer(), (at, figure)))
        .collect();
    for (_, at, figure) in cx.each("figures", |item| &item.figures) {
        let Some(previous_at) = &figure.previous else { continue };
        let Some((previous_at, previous)) = all.get(previous_at) else {
            out.unknown(&at, "the figure that it points to");
            continue;
        };
        match (is_snapshot(figure), is_snapshot(previous)) {
            (Some(a), Some(b)) if a == b => out.held(),
            (Some(kind), Some(other)) => {
                let words = |snapshot| if snapshot { "day" } else { "span" };
                let args = args! {
                    later: figure.value.to_string(),
                    kind: words(kind),
                    earlier: previous.value.to_string(),
                    other: words(other),
                };
                out.found(&at, args).also(previous_at, "the figure before");
            }
            _ => out.unknown(&at, "whether both figures hold on a day or over a time"),
        }
    }
}

/// Whether a figure holds on one day; `None` where that is not told to the day.
fn is_snapshot(figure: &Figure) -> Option<bool> {
    match figure.when.as_ref()? {
        Period::AsAt(date) => date.as_day().map(|_| true),
        Period::Year(_) => Some(false),
        Period::Span { from: Some(from), to: Some(to) } => {
            let days = from.earliest().zip(to.latest());
            days.filter(|(from, to)| (from.year(), from.month()) != (to.year(), to.month())).map(|_| false)
        }
        _ => None,
    }
}
