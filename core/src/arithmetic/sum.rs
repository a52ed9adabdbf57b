//! Parts and wholes, means and totals.

use super::window::{Fit, Range, Window};
use super::{Check, Outcome, Ratio, Tolerance};
use crate::value::Decimal;

/// Tests "of `whole`, `part` are these and `other` are those", where there is no third kind.
///
/// Exact: for rounded figures use [`sum_of`] with a [`Tolerance`]. The computed value is `whole − part`.
///
/// **Units.** One for all three.
///
/// ```
/// use minutebook::arithmetic::{Outcome, complement};
///
/// // Of 499 children in foster care, 362 are with council carers and 137 with agencies.
/// assert_eq!(complement(499.into(), 362.into(), 137.into()).outcome, Outcome::Consistent);
/// ```
pub fn complement(whole: Decimal, part: Decimal, other: Decimal) -> Check {
    match whole.as_ratio().checked_sub(part.as_ratio()) {
        Some(rest) => Check::new(rest == other.as_ratio(), rest),
        None => Check::UNTESTABLE,
    }
}

/// Tests that parts that leave nothing out add up to the total.
///
/// Counts are exact. Where the parts were rounded, each carries half a step, and so does a rounded total; shares
/// printed as `53.8` and the like, which should come to 100, are the usual case. `digits` of the tolerance plays no
/// part. The computed value is the sum; `Untestable` when there are no parts.
///
/// **Units.** One for all.
///
/// ```
/// use minutebook::arithmetic::{Outcome, Tolerance, sum_of};
/// use minutebook::value::Decimal;
///
/// assert_eq!(sum_of(&[260.into(), 223.into()], 483.into(), &Tolerance::EXACT).outcome, Outcome::Consistent);
///
/// let thirds = ["33.3".parse()?; 3];
/// assert_eq!(sum_of(&thirds, 100.into(), &Tolerance::EXACT).outcome, Outcome::Inconsistent);
/// let shown = Tolerance { part_rounded_to: Some("0.1".parse()?), ..Tolerance::EXACT };
/// assert_eq!(sum_of(&thirds, 100.into(), &shown).outcome, Outcome::Consistent);
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
pub fn sum_of(parts: &[Decimal], total: Decimal, tolerance: &Tolerance) -> Check {
    let sums = || {
        let mut sum = Ratio::ZERO;
        let mut range = Range::point(Ratio::ZERO);
        for &part in parts {
            sum = sum.checked_add(part.as_ratio())?;
            range = range.add(Range::around(part, tolerance.part_rounded_to)?)?;
        }
        Some((sum, range, Range::around(total, tolerance.whole_rounded_to)?))
    };
    match sums() {
        Some((sum, range, total)) if !parts.is_empty() => Check::new(range.meets(total), sum),
        _ => Check::UNTESTABLE,
    }
}

/// Whether the part is no larger than the whole that contains it.
///
/// **Units.** One for both.
///
/// ```
/// use minutebook::arithmetic::subset;
///
/// assert!(subset(499.into(), 726.into()));
/// assert!(!subset(726.into(), 499.into()));
/// ```
pub fn subset(part: Decimal, whole: Decimal) -> bool {
    part.cmp_value(whole).is_le()
}

/// What is left of `whole` when `k` are taken away: "all but four of the 96".
///
/// `None` unless both are whole numbers, not negative, and `k` is no larger than `whole`.
///
/// **Units.** Counts of the same things.
///
/// ```
/// use minutebook::arithmetic::all_but;
/// use minutebook::value::Decimal;
///
/// assert_eq!(all_but(96.into(), 4.into()), Some(Decimal::from(92)));
/// assert_eq!(all_but(4.into(), 96.into()), None);
/// ```
pub fn all_but(whole: Decimal, k: Decimal) -> Option<Decimal> {
    let (whole, k) = (whole.to_i64()?, k.to_i64()?);
    (0 <= k && k <= whole).then(|| Decimal::from(whole - k))
}

/// Tests "`count` things at `mean` on average come to `total`".
///
/// The mean is taken to be rounded to the digits it shows, the count to be exact, and the total to be good for the
/// digits it shows. The computed value is `mean × count` as printed; `Untestable` unless the count is above nought.
///
/// **Units.** The total is in the unit of the mean.
///
/// ```
/// use minutebook::arithmetic::{Outcome, mean_total};
///
/// // 1.6 children in each of 179 households: anything from 277.45 to 295.35, so 287 will do.
/// assert_eq!(mean_total("1.6".parse()?, 179.into(), 287.into()).outcome, Outcome::Consistent);
/// assert_eq!(mean_total("1.6".parse()?, 179.into(), 296.into()).outcome, Outcome::Inconsistent);
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
pub fn mean_total(mean: Decimal, count: Decimal, total: Decimal) -> Check {
    if count.units() <= 0 {
        return Check::UNTESTABLE;
    }
    let product = || {
        let computed = mean.as_ratio().checked_mul(count.as_ratio())?;
        let range = Range::around(mean, Some(mean.step()))?.scale(count.as_ratio())?;
        Some((Window::new(range, total.scale(), total.scale())?, computed))
    };
    product().map_or(Check::UNTESTABLE, |(window, computed)| Check::of_fit(window.fit(total), computed))
}

/// Whole days in a number of months of 365.25 / 12 days, as national thresholds count them: 14 months are 426 days
/// and 4 months are 121.
///
/// ```
/// use minutebook::arithmetic::months_as_days;
///
/// assert_eq!(months_as_days(14), 426);
/// ```
pub const fn months_as_days(months: u32) -> u64 {
    // 365.25 / 12 is 1461 / 48; a u32 times 1461 fits a u64.
    months as u64 * 1461 / 48
}

impl Check {
    pub(super) fn of_fit(fit: Fit, computed: Ratio) -> Check {
        let outcome = match fit {
            Fit::Rounded => Outcome::Consistent,
            Fit::Cut => Outcome::Truncated,
            Fit::None => Outcome::Inconsistent,
        };
        Check { outcome, computed: Some(computed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn golden_sums_and_subsets() {
        for (whole, part, other) in [(483, 260, 223), (499, 362, 137), (3, 1, 2)] {
            assert_eq!(complement(whole.into(), part.into(), other.into()).outcome, Outcome::Consistent);
            let sum = sum_of(&[part.into(), other.into()], whole.into(), &Tolerance::EXACT);
            assert_eq!(
                sum,
                Check { outcome: Outcome::Consistent, computed: Some(Ratio::from(i64::from(whole))) }
            );
        }
        for (part, whole) in [(499, 726), (362, 499), (483, 651)] {
            assert!(subset(part.into(), whole.into()));
        }
        // One date, two totals: 651 and 648.
        assert_eq!(change_of(651, 648), -3);
        assert_eq!(all_but(96.into(), 4.into()), Some(92.into()));
    }

    fn change_of(from: i32, to: i32) -> i128 {
        super::super::change(from.into(), to.into()).difference.unwrap().num()
    }

    #[test]
    fn months_follow_the_thresholds() {
        let months =
            [(21, 639), (18, 547), (16, 487), (14, 426), (7, 213), (6, 182), (5, 152), (4, 121), (0, 0)];
        for (months, days) in months {
            assert_eq!(months_as_days(months), days, "{months} months");
        }
        assert_eq!(months_as_days(48), 1461);
        assert_eq!(months_as_days(u32::MAX), u64::from(u32::MAX) * 1461 / 48);
    }

    #[test]
    fn all_but_wants_counts() {
        assert_eq!(all_but(decimal("5.5"), 1.into()), None);
        assert_eq!(all_but(5.into(), decimal("-1")), None);
        assert_eq!(all_but(decimal("5.0"), 5.into()), Some(Decimal::ZERO));
    }

    #[test]
    fn sums_widen_by_half_a_step_each() {
        let rounded_parts = Tolerance { part_rounded_to: Some(10.into()), ..Tolerance::EXACT };
        let parts = [120.into(), 240.into(), 360.into()];
        for (total, fits) in [(704, false), (705, true), (735, true), (736, false)] {
            assert_eq!(sum_of(&parts, total.into(), &rounded_parts).outcome.fits(), fits, "{total}");
        }
        let all_rounded = Tolerance::rounded_to(10.into());
        for (total, fits) in [(690, false), (700, true), (740, true), (750, false)] {
            assert_eq!(sum_of(&parts, total.into(), &all_rounded).outcome.fits(), fits, "{total}");
        }
        assert_eq!(sum_of(&[], 0.into(), &all_rounded), Check::UNTESTABLE);
    }

    #[test]
    fn means_want_a_count() {
        assert_eq!(mean_total(decimal("1.6"), 0.into(), 0.into()), Check::UNTESTABLE);
        assert_eq!(mean_total(decimal("1.6"), decimal("-2"), 3.into()), Check::UNTESTABLE);
        assert_eq!(mean_total(2.into(), 3.into(), 6.into()).outcome, Outcome::Consistent);
    }

    proptest! {
        #[test]
        fn complement_and_sum_say_the_same(whole in any::<i64>(), part in any::<i64>(), other in any::<i64>()) {
            let (whole, part, other) = (whole / 2, part / 4, other / 4);
            let check = complement(whole.into(), part.into(), other.into());
            prop_assert_eq!(check.outcome.fits(), part + other == whole);
            let sum = sum_of(&[part.into(), other.into()], whole.into(), &Tolerance::EXACT);
            prop_assert_eq!(sum.outcome, check.outcome);
        }

        #[test]
        fn a_mean_printed_from_a_total_leads_back(total in 0..100_000_i64, count in 1..2_000_i64, digits in 0..4_u8) {
            let mean = Ratio::new(total.into(), count.into()).unwrap().rounded(digits).unwrap();
            prop_assert_eq!(mean_total(mean, count.into(), total.into()).outcome, Outcome::Consistent);
        }
    }
}
