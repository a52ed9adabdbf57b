//! Lengths of time that are stated twice, in two units.

use super::window::Range;
use super::{Check, Ratio};
use crate::figure::Unit;
use crate::value::Decimal;

/// Days of the twelve months of a common year.
const MONTHS: [u64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/// After so many months the calendar is where it was (no century without a leap day lies in 1901 to 2099).
const CYCLE: u32 = 48;
/// Days of such a cycle.
const CYCLE_DAYS: u64 = 1461;
/// Longest duration that is computed, in months: a thousand years.
const LONGEST: i64 = 12_000;

/// Fewest and most days that so many calendar months in a row have, whichever month they begin with.
///
/// ```
/// use minutebook::arithmetic::days_in_months;
///
/// assert_eq!(days_in_months(1), (28, 31));
/// assert_eq!(days_in_months(12), (365, 366));
/// ```
pub fn days_in_months(months: u32) -> (u64, u64) {
    let whole = u64::from(months / CYCLE) * CYCLE_DAYS;
    let rest = usize::try_from(months % CYCLE).unwrap_or_default();
    // The last February of the cycle has a leap day.
    let day_count = |month: usize| {
        let in_year = MONTHS.get(month % 12).copied().unwrap_or_default();
        in_year + u64::from(month % 48 == 37)
    };
    let runs = (0..48).map(|first| (first..first + rest).map(day_count).sum::<u64>());
    let (least, most) = runs.fold((u64::MAX, 0), |(least, most), days| (least.min(days), most.max(days)));
    (whole + least, whole + most)
}

/// Tests that two durations can be one: "14 months (426 days)".
///
/// Weeks and days, years and months convert exactly. Whole months (and years) hold as many days as so many months in a
/// row can have on the calendar, or thirty days to the month, or 365 to the year; whole weeks may leave up to six days
/// over. A fraction is good for the digits it shows. The computed value is the first duration in the unit of the second
/// by the average month of 365.25 / 12 days; `Untestable` for other units, for durations below nought, and beyond a
/// thousand years.
///
/// **Units.** Days, weeks, months or years.
///
/// ```
/// use minutebook::Unit;
/// use minutebook::arithmetic::{Outcome, same_length};
///
/// let days = |days: i64| same_length(14.into(), Unit::Months, days.into(), Unit::Days).outcome;
/// assert_eq!(days(426), Outcome::Consistent);
/// assert_eq!(days(462), Outcome::Inconsistent);
/// ```
pub fn same_length(first: Decimal, first_unit: Unit, second: Decimal, second_unit: Unit) -> Check {
    let check = || {
        let average = average_days(first_unit)?.checked_div(average_days(second_unit)?)?;
        let computed = first.as_ratio().checked_mul(average)?;
        let coarse_first = average_days(first_unit)? >= average_days(second_unit)?;
        let fits = if coarse_first {
            fits(first, first_unit, second, second_unit)
        } else {
            fits(second, second_unit, first, first_unit)
        };
        Some(Check::new(fits?, computed))
    };
    check().unwrap_or(Check::UNTESTABLE)
}

fn average_days(unit: Unit) -> Option<Ratio> {
    match unit {
        Unit::Days => Ratio::new(1, 1),
        Unit::Weeks => Ratio::new(7, 1),
        Unit::Months => Ratio::new(1461, 48),
        Unit::Years => Ratio::new(1461, 4),
        _ => None,
    }
}

/// Whether so many of the coarser unit are so many of the finer one; `None` where it cannot be told.
fn fits(coarse: Decimal, coarse_unit: Unit, fine: Decimal, fine_unit: Unit) -> Option<bool> {
    if coarse.is_negative() || fine.is_negative() {
        return None;
    }
    let shown = |number: Decimal| Range::around(number, (number.scale() > 0).then(|| number.step()));
    let exact = match (coarse_unit, fine_unit) {
        (a, b) if a == b => Some(1),
        (Unit::Weeks, Unit::Days) => Some(7),
        (Unit::Years, Unit::Months) => Some(12),
        _ => None,
    };
    if let Some(factor) = exact {
        return Some(shown(coarse)?.scale(Ratio::from(factor))?.meets(shown(fine)?));
    }
    let per_unit = if coarse_unit == Unit::Years { 12 } else { 1 };
    let (days, slack) = match fine_unit {
        Unit::Weeks => (shown(fine)?.scale(Ratio::from(7))?, 6),
        _ => (shown(fine)?, 0),
    };
    let whole = coarse.to_i64().and_then(|number| number.checked_mul(per_unit));
    let Some(months) = whole.filter(|_| coarse.scale() == 0) else {
        // "1.5 years": the digits shown leave days open, and the calendar two more.
        let average = average_days(coarse_unit)?;
        return Some(shown(coarse)?.scale(average)?.widened(2 + slack)?.meets(days));
    };
    if months > LONGEST {
        return None;
    }
    let (least, most) = days_in_months(u32::try_from(months).ok()?);
    let calendar = Range::between(i64::try_from(least).ok()?, i64::try_from(most).ok()?).widened(slack)?;
    let customs = [Some(30 * months), (months % 12 == 0).then(|| 365 * (months / 12))];
    let by_custom = customs.into_iter().flatten().any(|custom| days.meets(Range::point(Ratio::from(custom))));
    Some(calendar.meets(days) || by_custom)
}

#[cfg(test)]
mod tests {
    use super::super::Outcome;
    use super::*;

    fn outcome(first: &str, first_unit: Unit, second: &str, second_unit: Unit) -> Outcome {
        same_length(first.parse().unwrap(), first_unit, second.parse().unwrap(), second_unit).outcome
    }

    #[test]
    fn golden_lengths() {
        use Unit::{Count, Days, Months, Weeks, Years};
        for (first, first_unit, second, second_unit) in [
            ("14", Months, "426", Days),
            ("4", Months, "121", Days),
            ("121", Days, "4", Months),
            ("6", Months, "180", Days),
            ("6", Months, "26", Weeks),
            ("1", Years, "52", Weeks),
            ("2", Years, "730", Days),
            ("1.5", Years, "18", Months),
            ("16", Weeks, "112", Days),
            ("14.0", Months, "426", Days),
        ] {
            assert_eq!(
                outcome(first, first_unit, second, second_unit),
                Outcome::Consistent,
                "{first} {second}"
            );
        }
        for (first, first_unit, second, second_unit) in [
            ("14", Months, "462", Days),
            ("4", Months, "112", Days),
            ("16", Weeks, "121", Days),
            ("2", Years, "18", Months),
            ("6", Months, "20", Weeks),
        ] {
            assert_eq!(
                outcome(first, first_unit, second, second_unit),
                Outcome::Inconsistent,
                "{first} {second}"
            );
        }
        assert_eq!(outcome("4", Count, "4", Days), Outcome::Untestable);
        assert_eq!(outcome("-1", Months, "30", Days), Outcome::Untestable);
        assert_eq!(outcome("99999", Years, "30", Days), Outcome::Untestable);
    }

    #[test]
    fn the_computed_value_is_in_the_second_unit() {
        let check = same_length(14.into(), Unit::Months, 462.into(), Unit::Days);
        assert_eq!(check.computed.and_then(|days| days.cut(0)), Some(426.into()));
        let check = same_length(52.into(), Unit::Weeks, 1.into(), Unit::Years);
        assert_eq!(check.computed.and_then(|years| years.rounded(2)), Some("1.00".parse().unwrap()));
    }
}
