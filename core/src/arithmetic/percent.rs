//! Shares of a whole, as stated in percent.

use crate::lean::Ordered;
use std::cmp::Reverse;

use super::window::{Fit, Range, Window};
use super::{Outcome, Ratio, Tolerance};
use crate::value::Decimal;

/// What [`percent_of`] found.
///
/// ```
/// use minutebook::arithmetic::{Outcome, Tolerance, percent_of};
/// use minutebook::value::Decimal;
///
/// let check = percent_of(260.into(), Decimal::from(651), "39.9".parse()?, &[], &Tolerance::EXACT);
/// assert_eq!(check.outcome, Outcome::Consistent);
/// assert_eq!(check.computed.and_then(|percent| percent.rounded(3)), Some("39.939".parse()?));
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PercentCheck {
    /// How the stated percentage stands to part and whole.
    pub outcome: Outcome,
    /// The percentage that part and whole give, unrounded and taken as printed. `None` when there is none.
    pub computed: Option<Ratio>,
    /// The totals, the stated whole first, of which the part is the stated percentage, rounded or cut off. Totals of
    /// the same value are named once, as first printed.
    pub fits: Vec<Decimal>,
}

/// Tests "`part` of `whole`, that is `stated` percent".
///
/// The outcome is the first of these that holds:
///
/// 1. `Untestable`: the whole is absent, zero or negative (or may be, once its rounding is allowed for), or the
///    numbers are too large for exact fractions.
/// 2. `Consistent`: `|100 × part / whole − stated|` is at most half a unit of the last digit shown.
/// 3. `Truncated`: cutting off the further digits gives the stated figure, rounding does not.
/// 4. `WrongBase`: of some other total the part *is* that percentage. The choice of the base makes more difference
///    than rounding ever does, so this comes before any guess at a misprint.
/// 5. `DigitSlip`: one of [`digit_slips`] of the stated figure is consistent, or else truncated; the nearest to the
///    computed value if several are. The shorter the figure, the less this proves: any one-digit figure is one digit
///    away from any other.
/// 6. `Inconsistent`.
///
/// Whatever the outcome, [`fits`](PercentCheck::fits) names every total that reproduces the figure; so a percentage
/// whose base is not given still shows which of the totals nearby it could be a share of. `options` widens all totals
/// alike.
///
/// **Units.** `part`, `whole` and `other_totals` share one; `stated` is in percent, so `53.8` and not `0.538`. A share
/// may exceed 100 and a part may be negative: whether that makes sense is for others to judge.
///
/// ```
/// use minutebook::arithmetic::{Outcome, Tolerance, percent_of};
/// use minutebook::value::Decimal;
///
/// // "Of the 648 children, 39.9% were with council carers": 260 of them; elsewhere the report has 651 children.
/// let (part, stated, others) = (Decimal::from(260), "39.9".parse()?, [651.into(), 483.into()]);
/// let check = percent_of(part, Decimal::from(648), stated, &others, &Tolerance::EXACT);
/// assert_eq!(check.outcome, Outcome::WrongBase { fits: vec![651.into()] });
///
/// // No base given at all.
/// let check = percent_of(part, None, stated, &others, &Tolerance::EXACT);
/// assert_eq!(check.outcome, Outcome::Untestable);
/// assert_eq!(check.fits, [651.into()]);
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
pub fn percent_of(
    part: Decimal,
    whole: impl Into<Option<Decimal>>,
    stated: Decimal,
    other_totals: &[Decimal],
    options: &Tolerance,
) -> PercentCheck {
    let whole = whole.into();
    let window_of = |total| {
        let share = range_of_share(part, total, options)?;
        Window::new(share, stated.scale(), options.digits_of(stated))
    };

    let computed = whole.and_then(|whole| exact_percent(part, whole));
    let base = whole.and_then(window_of);
    let base_fit = base.map(|window| window.fit(stated));

    let mut fits: Vec<Decimal> = Vec::new();
    if let Some((whole, Fit::Rounded | Fit::Cut)) = whole.zip(base_fit) {
        fits.push(whole);
    }
    for &total in other_totals {
        let reproduces = window_of(total).is_some_and(|window| window.fit(stated) != Fit::None);
        if reproduces && !fits.iter().any(|known| known.same_value(total)) {
            fits.push(total);
        }
    }

    let outcome = match base.zip(base_fit).zip(computed) {
        None => Outcome::Untestable,
        Some(((_, Fit::Rounded), _)) => Outcome::Consistent,
        Some(((_, Fit::Cut), _)) => Outcome::Truncated,
        Some(_) if !fits.is_empty() => Outcome::WrongBase { fits: fits.clone() },
        Some(((window, Fit::None), computed)) => match likely_slip(stated, &window, computed) {
            Some(likely) => Outcome::DigitSlip { likely },
            None => Outcome::Inconsistent,
        },
    };
    PercentCheck { outcome, computed, fits }
}

/// Every number that one slip of the hand away would have been printed as `stated`: one digit changed, or two
/// neighbouring digits swapped, the point and the sign left where they are.
///
/// Numbers that nobody prints, with a needless zero in front or a zero below nought, are left out. In ascending order
/// of size.
///
/// ```
/// use minutebook::arithmetic::digit_slips;
/// use minutebook::value::Decimal;
///
/// let slips = digit_slips("59.8".parse()?);
/// assert!(slips.contains(&"49.8".parse()?)); // one digit
/// assert!(slips.contains(&"58.9".parse()?)); // a swap across the point
/// assert!(!slips.contains(&"49.9".parse()?)); // two digits
/// assert_eq!(digit_slips(Decimal::from(7)).len(), 9);
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
pub fn digit_slips(stated: Decimal) -> Vec<Decimal> {
    let size = i128::from(stated.units()).abs();
    let places = place_values(size, stated.scale());
    let leading = places.last().copied().unwrap_or(1);
    // With several digits before the point, the first is not a zero.
    let smallest = if places.len() > usize::from(stated.scale()) + 1 { leading } else { 0 };
    let digit_at = |place: i128| size / place % 10;

    let changed = places.iter().flat_map(|&place| {
        let rest = size - digit_at(place) * place;
        (0..10).map(move |digit| rest + digit * place)
    });
    let swapped = places.iter().zip(places.iter().skip(1)).map(|(&low, &high)| {
        let (low_digit, high_digit) = (digit_at(low), digit_at(high));
        size + (low_digit - high_digit) * (high - low)
    });

    let mut sizes: Vec<i128> =
        changed.chain(swapped).filter(|&slip| slip != size && slip >= smallest).collect();
    sizes.order();
    sizes.dedup();
    if stated.is_negative() {
        sizes.retain(|&slip| slip != 0);
    }
    sizes
        .into_iter()
        .filter_map(|slip| {
            let units = if stated.is_negative() { -slip } else { slip };
            Decimal::new(i64::try_from(units).ok()?, stated.scale()).ok()
        })
        .collect()
}

/// The place value of each digit printed, the last digit first: 1, 10, 100 for `59.8` as for `0.05`.
fn place_values(size: i128, scale: u8) -> Vec<i128> {
    let printed = usize::from(scale) + 1;
    std::iter::successors(Some(1_i128), |place| place.checked_mul(10))
        .enumerate()
        .take_while(|&(index, place)| index < printed || place <= size)
        .map(|(_, place)| place)
        .collect()
}

/// The slip that fits best: one that rounds before one that cuts, then the nearest to the computed value, then the
/// larger.
fn likely_slip(stated: Decimal, window: &Window, computed: Ratio) -> Option<Decimal> {
    digit_slips(stated)
        .into_iter()
        .filter_map(|slip| {
            let is_cut = match window.fit(slip) {
                Fit::Rounded => false,
                Fit::Cut => true,
                Fit::None => return None,
            };
            let distance = slip.as_ratio().checked_sub(computed)?.abs();
            Some(((is_cut, distance, Reverse(slip.as_ratio())), slip))
        })
        .min_by_key(|&(rank, _)| rank)
        .map(|(_, slip)| slip)
}

fn exact_percent(part: Decimal, whole: Decimal) -> Option<Ratio> {
    if whole.units() <= 0 {
        return None;
    }
    part.as_ratio().checked_div(whole.as_ratio())?.checked_mul(Ratio::HUNDRED)
}

fn range_of_share(part: Decimal, whole: Decimal, options: &Tolerance) -> Option<Range> {
    let part = Range::around(part, options.part_rounded_to)?;
    let whole = Range::around(whole, options.whole_rounded_to)?;
    part.div(whole)?.scale(Ratio::HUNDRED)
}

#[cfg(test)]
#[path = "percent_tests.rs"]
mod tests;
