//! How long a period is, as the text says and as its dates say.

use super::rule;
use crate::figure::Unit;
use crate::rules::{Answers, Context, args};
use crate::value::{Decimal, PartialDate, Period};
use chrono::{Datelike, NaiveDate};

rule! {
    /// A stated length is the length of its period.
    ///
    /// # What it checks
    /// Where a text gives a period both by its dates and by its length ("in the six months from April to September 2023"),
    /// the length is that of the period from its first to its last day. As people also count from one date to the same
    /// date later on, a length without the last day, month or year passes as well. Fractions, hedged numbers and
    /// periods without two ends leave the answer unknown.
    ///
    /// # Why
    /// A length and dates that differ leave open which months a report covers.
    ///
    /// # Bad
    /// "the 12 months from November 2020 to August 2021"
    ///
    /// # Good
    /// "the 12 months from November 2020 to October 2021"
    ///
    /// # Source
    /// Logic.
    PER003 "period-length" Warning since "0.1.0"
    source: "logic",
    message: "{stated} {unit|days:days|weeks:weeks|months:months|years:years} are stated for {period}, which is {computed}",
    help: "see whether the length or one of the dates was misprinted",
    run: period_length,
}

fn period_length(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, figure) in cx.each("figures", |item| &item.figures) {
        let Some(period) = &figure.length_of else { continue };
        if figure.hedge.is_some() {
            out.unknown(&at, "an exact length");
            continue;
        }
        let Some(lengths) = ends(period).and_then(|(from, to)| lengths(from, to, figure.unit)) else {
            out.unknown(&at, "both ends of the period");
            continue;
        };
        let Some(stated) = figure.value.to_i64() else {
            out.unknown(&at, "a whole number");
            continue;
        };
        let (least, most) = lengths;
        out.expect((least..=most).contains(&stated), &at, || {
            args! {
                stated: figure.value.to_string(),
                unit: figure.unit.as_str(),
                period: period.to_string(),
                computed: Decimal::from(most).to_string(),
            }
        });
    }
}

fn ends(period: &Period) -> Option<(PartialDate, PartialDate)> {
    match period {
        Period::Span { from: Some(from), to: Some(to) } => Some((*from, *to)),
        Period::Year(year) => Some((PartialDate::day(year.first_day()), PartialDate::day(year.last_day()))),
        _ => None,
    }
}

/// Fewest and most whole units from the first date to the second: without the last day, month or year, and with it.
fn lengths(from: PartialDate, to: PartialDate, unit: Unit) -> Option<(i64, i64)> {
    // From the end of what the first date leaves open to the beginning of what the second does.
    let shortest = (from.latest()?, to.earliest()?);
    let longest = (from.earliest()?, to.latest()?);
    let days = |(from, to): (NaiveDate, NaiveDate), both: i64| (to - from).num_days() + both;
    let months = |(from, to): (NaiveDate, NaiveDate), both: bool| {
        let to = if both { to.succ_opt()? } else { to };
        let months =
            i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month());
        Some(months - i64::from(to.day() < from.day()))
    };
    let (least, most) = match unit {
        Unit::Days => (days(shortest, 0), days(longest, 1)),
        // A week that has begun is counted by some.
        Unit::Weeks => (days(shortest, 0).div_euclid(7), (days(longest, 1) + 6).div_euclid(7)),
        Unit::Months => (months(shortest, false)?, months(longest, true)?),
        Unit::Years => (months(shortest, false)?.div_euclid(12), months(longest, true)?.div_euclid(12)),
        _ => return None,
    };
    // "From April 2022 to April 2023" is a year to most, though thirteen months have a part in it.
    let exact_days = from.as_day().is_some() && to.as_day().is_some();
    let least = if exact_days || unit != Unit::Months { least } else { least.max(most - 1) };
    (least <= most && most > 0).then_some((least.max(0), most))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(from: &str, to: &str, unit: Unit) -> (i64, i64) {
        lengths(from.parse().unwrap(), to.parse().unwrap(), unit).unwrap()
    }

    #[test]
    fn golden_lengths() {
        assert_eq!(of("2020-11", "2021-10", Unit::Months), (11, 12));
        assert_eq!(of("2022-04-01", "2023-03-31", Unit::Months), (11, 12));
        assert_eq!(of("2022-03-15", "2022-06-15", Unit::Months), (3, 3));
        assert_eq!(of("2022-04", "2023-04", Unit::Months), (12, 13));
        assert_eq!(of("2020", "2023", Unit::Years), (2, 4));
        assert_eq!(of("2022-04-01", "2025-03-31", Unit::Years), (2, 3));
        assert_eq!(of("2024-05-06", "2024-06-17", Unit::Weeks), (6, 7));
        assert_eq!(of("2024-05-06", "2024-05-19", Unit::Days), (13, 14));
        assert_eq!(lengths("2024-05".parse().unwrap(), "2023-05".parse().unwrap(), Unit::Months), None);
    }
}
