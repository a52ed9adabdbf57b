//! Change from one figure to a later one.

use super::window::{Fit, Range, Window};
use super::{Bands, Check, Ratio, Tolerance};
use crate::figure::Direction;
use crate::value::Decimal;

/// Which way is better: for children in own foster care more is, for days waited less is.
///
/// ```
/// use minutebook::arithmetic::{Direction, Polarity};
///
/// // "An improvement" in the days from care to placement is a fall.
/// assert_eq!(Polarity::LowerIsBetter.improvement(), Direction::Down);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Polarity {
    /// A rise is an improvement.
    HigherIsBetter,
    /// A fall is an improvement.
    LowerIsBetter,
}

impl Polarity {
    /// The direction of an improvement.
    ///
    /// ```
    /// use minutebook::arithmetic::{Direction, Polarity};
    ///
    /// assert_eq!(Polarity::HigherIsBetter.improvement(), Direction::Up);
    /// ```
    pub const fn improvement(self) -> Direction {
        match self {
            Polarity::HigherIsBetter => Direction::Up,
            Polarity::LowerIsBetter => Direction::Down,
        }
    }

    /// The direction of a decline.
    ///
    /// ```
    /// use minutebook::arithmetic::{Direction, Polarity};
    ///
    /// assert_eq!(Polarity::HigherIsBetter.decline(), Direction::Down);
    /// ```
    pub const fn decline(self) -> Direction {
        match self {
            Polarity::HigherIsBetter => Direction::Down,
            Polarity::LowerIsBetter => Direction::Up,
        }
    }
}

/// What changed between two figures.
///
/// ```
/// use minutebook::arithmetic::{Ratio, change};
///
/// let placements = change(223.into(), 260.into());
/// assert_eq!(placements.difference, Some(Ratio::from(37)));
/// assert_eq!(placements.percent.and_then(|percent| percent.rounded(1)), Some("16.6".parse()?));
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Change {
    /// `to − from`, in the unit of both. `None` only when it does not fit an exact fraction.
    pub difference: Option<Ratio>,
    /// The difference in percent of `from`. `None` when `from` is not above nought.
    pub percent: Option<Ratio>,
}

/// The difference between an earlier figure and a later one, plain and in percent of the earlier.
///
/// **Units.** One for both figures.
///
/// ```
/// use minutebook::arithmetic::change;
///
/// assert_eq!(change(0.into(), 5.into()).percent, None);
/// ```
pub fn change(from: Decimal, to: Decimal) -> Change {
    let difference = to.as_ratio().checked_sub(from.as_ratio());
    let percent = (from.units() > 0)
        .then_some(difference)
        .flatten()
        .and_then(|difference| difference.checked_div(from.as_ratio()))
        .and_then(|share| share.checked_mul(Ratio::HUNDRED));
    Change { difference, percent }
}

/// Whether the figures went the way the text says, with the default [`Bands`] for "steady".
///
/// A rise or fall of any size is one. See [`Bands::direction_fits`] to set the band.
///
/// **Units.** One for both figures.
///
/// ```
/// use minutebook::arithmetic::{Direction, direction_fits};
///
/// assert!(direction_fits(149.into(), 266.into(), Direction::Up));
/// assert!(!direction_fits(149.into(), 266.into(), Direction::Steady));
/// assert!(direction_fits(483.into(), 487.into(), Direction::Steady));
/// ```
pub fn direction_fits(from: Decimal, to: Decimal, direction: Direction) -> bool {
    Bands::default().direction_fits(from, to, direction)
}

/// Tests "from `from` to `to`, a change of `stated`".
///
/// A text gives the size and leaves the sign to its words ("fell by 26"), so a `stated` without a minus sign is
/// compared with the size of the change; one with a minus sign must also be a fall. The stated change is good for the
/// digits it shows, or for those of the tolerance. Between counts that leaves no room; between rounded shares, give
/// [`Tolerance::rounded_to`] their step, and their difference carries a whole one. The computed value is the signed
/// `to − from`.
///
/// **Units.** One for all three; between percentages, `stated` is in percentage points.
///
/// ```
/// use minutebook::arithmetic::{Outcome, Tolerance, stated_change};
///
/// let fall = |stated| stated_change(163.into(), 137.into(), stated, &Tolerance::EXACT).outcome;
/// assert_eq!(fall(26.into()), Outcome::Consistent);
/// assert_eq!(fall("-26".parse()?), Outcome::Consistent);
/// assert_eq!(fall(27.into()), Outcome::Inconsistent);
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
pub fn stated_change(from: Decimal, to: Decimal, stated: Decimal, tolerance: &Tolerance) -> Check {
    let range = range_of_difference(from, to, tolerance);
    judge(range, change(from, to).difference, stated, tolerance)
}

/// Tests "from `from` to `to`, a change of `stated` percent".
///
/// Signs, digits and tolerance as for [`stated_change`]. The computed value is the signed change in percent of
/// `from`; `Untestable` unless `from` is above nought.
///
/// **Units.** `from` and `to` share one; `stated` is in percent of `from`.
///
/// ```
/// use minutebook::arithmetic::{Outcome, Tolerance, stated_percent_change};
///
/// // 149 placements to 266: up 78.5%.
/// let check = stated_percent_change(149.into(), 266.into(), "78.5".parse()?, &Tolerance::EXACT);
/// assert_eq!(check.outcome, Outcome::Consistent);
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
pub fn stated_percent_change(from: Decimal, to: Decimal, stated: Decimal, tolerance: &Tolerance) -> Check {
    let range = range_of_percent_change(from, to, tolerance);
    judge(range, change(from, to).percent, stated, tolerance)
}

fn judge(range: Option<Range>, computed: Option<Ratio>, stated: Decimal, tolerance: &Tolerance) -> Check {
    window_for(range, stated, tolerance.digits_of(stated))
        .zip(computed)
        .map_or(Check::UNTESTABLE, |(window, computed)| Check::of_fit(window.fit(stated), computed))
}

/// The window of a signed change or, when the stated one has no minus sign, of its size.
fn window_for(range: Option<Range>, stated: Decimal, digits: u8) -> Option<Window> {
    let range = if stated.is_negative() { range? } else { range?.sizes() };
    Window::new(range, stated.scale(), digits)
}

fn range_of_difference(from: Decimal, to: Decimal, tolerance: &Tolerance) -> Option<Range> {
    let from = Range::around(from, tolerance.whole_rounded_to)?;
    Range::around(to, tolerance.part_rounded_to)?.sub(from)
}

fn range_of_percent_change(from: Decimal, to: Decimal, tolerance: &Tolerance) -> Option<Range> {
    let from = Range::around(from, tolerance.whole_rounded_to)?;
    // 100 × to / from − 100, where `from` occurs once and so is not widened twice.
    let share = Range::around(to, tolerance.part_rounded_to)?.div(from)?;
    share.scale(Ratio::HUNDRED)?.sub(Range::point(Ratio::HUNDRED))
}

/// What a stated change between two percentages turns out to be.
///
/// ```
/// use minutebook::arithmetic::{ShareChange, points_or_percent};
///
/// assert_eq!(points_or_percent(69.into(), 73.into(), 4.into()), ShareChange::Points);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ShareChange {
    /// The difference, in percentage points.
    Points,
    /// The change in percent of the earlier share.
    Percent,
    /// The digits shown allow both.
    Either,
    /// Neither of them.
    Neither,
}

/// Whether a stated change from one percentage to another is in percentage points, or in percent of the earlier one.
///
/// From 69% to 73% is 4 points, and 5.8 percent. The shares are first taken as printed. Only if neither reading fits
/// them so is it allowed for that each was rounded to the digits it shows, and carries half a unit of its last digit.
/// The stated change is good for the digits it shows, and a missing minus sign means nothing, as in
/// [`stated_change`]. A change in percent is only considered if the earlier share is above nought.
///
/// **Units.** `from` and `to` in percent.
///
/// ```
/// use minutebook::arithmetic::{ShareChange, points_or_percent};
///
/// assert_eq!(points_or_percent(69.into(), 73.into(), "5.8".parse()?), ShareChange::Percent);
/// assert_eq!(points_or_percent(69.into(), 73.into(), 5.into()), ShareChange::Either);
/// assert_eq!(points_or_percent(69.into(), 73.into(), 12.into()), ShareChange::Neither);
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
pub fn points_or_percent(from: Decimal, to: Decimal, stated: Decimal) -> ShareChange {
    let shown =
        Tolerance { digits: None, part_rounded_to: Some(to.step()), whole_rounded_to: Some(from.step()) };
    let fits = |range| {
        window_for(range, stated, stated.scale()).is_some_and(|window| window.fit(stated) == Fit::Rounded)
    };
    for tolerance in [Tolerance::EXACT, shown] {
        let points = fits(range_of_difference(from, to, &tolerance));
        let percent = fits(range_of_percent_change(from, to, &tolerance));
        match (points, percent) {
            (true, true) => return ShareChange::Either,
            (true, false) => return ShareChange::Points,
            (false, true) => return ShareChange::Percent,
            (false, false) => {}
        }
    }
    ShareChange::Neither
}

#[cfg(test)]
mod tests {
    use super::super::Outcome;
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn golden_changes() {
        for (from, to, difference, percent) in [
            (149, 266, 117, "78.5"),
            (163, 137, -26, "-16.0"),
            (223, 260, 37, "16.6"),
            (238, 223, -15, "-6.3"),
        ] {
            let (from, to) = (Decimal::from(from), Decimal::from(to));
            let change = change(from, to);
            assert_eq!(change.difference, Some(Ratio::from(difference)));
            assert_eq!(change.percent.unwrap().rounded(1), Some(decimal(percent)));
            let stated = |stated| stated_change(from, to, stated, &Tolerance::EXACT).outcome;
            assert_eq!(stated(difference.into()), Outcome::Consistent);
            assert_eq!(stated((difference.abs()).into()), Outcome::Consistent);
            assert_eq!(stated((difference.abs() + 1).into()), Outcome::Inconsistent);
            let stated = |stated| stated_percent_change(from, to, stated, &Tolerance::EXACT).outcome;
            assert_eq!(stated(decimal(percent)), Outcome::Consistent);
            assert_eq!(stated(decimal(percent.trim_start_matches('-'))), Outcome::Consistent);
        }
    }

    #[test]
    fn golden_directions() {
        let figures = [(163, 137), (238, 223), (69, 73), (223, 260), (149, 266)];
        let said = [Direction::Down, Direction::Down, Direction::Up, Direction::Up, Direction::Up];
        for ((from, to), direction) in figures.into_iter().zip(said) {
            assert!(direction_fits(from.into(), to.into(), direction));
            assert!(!direction_fits(to.into(), from.into(), direction));
        }
        assert!(direction_fits(decimal("22.8"), decimal("39.9"), Polarity::HigherIsBetter.improvement()));
        assert!(direction_fits(decimal("39.9"), decimal("22.8"), Polarity::HigherIsBetter.decline()));
        assert!(direction_fits(487.into(), 426.into(), Polarity::LowerIsBetter.improvement()));
        assert!(direction_fits(426.into(), 487.into(), Polarity::LowerIsBetter.decline()));
        assert!(!direction_fits(5.into(), decimal("5.0"), Direction::Up));
    }

    #[test]
    fn a_minus_sign_binds() {
        let stated = |from, to, stated| stated_change(from, to, stated, &Tolerance::EXACT).outcome;
        assert_eq!(stated(137.into(), 163.into(), decimal("-26")), Outcome::Inconsistent);
        assert_eq!(stated(decimal("1.25"), decimal("2.5"), decimal("1.2")), Outcome::Consistent);
        assert_eq!(stated(decimal("1.25"), decimal("2.5"), decimal("1.3")), Outcome::Consistent);
        assert_eq!(stated(decimal("1.2"), decimal("2.9"), decimal("1")), Outcome::Truncated);
    }

    #[test]
    fn percent_change_wants_a_base() {
        let no_base = stated_percent_change(0.into(), 5.into(), 5.into(), &Tolerance::EXACT);
        let rounded_away =
            stated_percent_change(4.into(), 5.into(), 25.into(), &Tolerance::rounded_to(10.into()));
        assert_eq!(no_base, Check::UNTESTABLE);
        assert_eq!(rounded_away, Check::UNTESTABLE);
        assert_eq!(points_or_percent(0.into(), 4.into(), 4.into()), ShareChange::Points);
        assert_eq!(points_or_percent(0.into(), 4.into(), 100.into()), ShareChange::Neither);
    }

    #[test]
    fn points_differ_from_percent() {
        for (stated, reading) in [
            ("3", ShareChange::Points), // 3 to 5 points once rounding is allowed for
            ("4", ShareChange::Points),
            ("5", ShareChange::Either),
            ("6", ShareChange::Percent),
            ("7", ShareChange::Percent), // up to 73.5 / 68.5, which is 7.3% more
            ("8", ShareChange::Neither),
        ] {
            assert_eq!(points_or_percent(69.into(), 73.into(), decimal(stated)), reading, "{stated}");
        }
        assert_eq!(points_or_percent(decimal("69.0"), decimal("73.0"), decimal("4.0")), ShareChange::Points);
        assert_eq!(points_or_percent(decimal("69.0"), decimal("73.0"), decimal("5.8")), ShareChange::Percent);
        assert_eq!(
            points_or_percent(decimal("73.0"), decimal("69.0"), decimal("-5.5")),
            ShareChange::Percent
        );
        assert_eq!(
            points_or_percent(decimal("69.0"), decimal("73.0"), decimal("-5.8")),
            ShareChange::Neither
        );
        assert_eq!(
            points_or_percent(decimal("100.0"), decimal("104.0"), decimal("4.0")),
            ShareChange::Either
        );
    }

    proptest! {
        #[test]
        fn exactly_one_of_up_down_and_same(from in any::<i64>(), to in any::<i64>()) {
            let fits = |direction| direction_fits(from.into(), to.into(), direction);
            prop_assert_eq!(fits(Direction::Up), to > from);
            prop_assert_eq!(fits(Direction::Down), to < from);
            prop_assert!(from != to || fits(Direction::Steady));
        }

        #[test]
        fn a_printed_percent_change_fits(from in 1..1_000_000_i64, to in 0..1_000_000_i64, digits in 0..4_u8) {
            let percent = change(from.into(), to.into()).percent.unwrap();
            let check = |stated| stated_percent_change(from.into(), to.into(), stated, &Tolerance::EXACT).outcome;
            prop_assert_eq!(check(percent.rounded(digits).unwrap()), Outcome::Consistent);
            let cut = check(percent.cut(digits).unwrap());
            prop_assert!(cut.fits());
        }
    }
}
