//! Words that loosen a number: "around half", "nearly 500", "over a third".

use super::Ratio;
use crate::figure::{Direction, Hedge};
use crate::value::Decimal;

/// How wide a hedge is understood, as a share of the number that it loosens.
///
/// No law sets these; the defaults read "about half" as 45 to 55 percent and the one-sided words as reaching a tenth
/// of the way. So a figure outside its band is worth a look, and never an error.
///
/// ```
/// use minutebook::arithmetic::{Bands, Hedge, Ratio, hedge_fits};
///
/// let strict = Bands { about: Ratio::new(1, 1000).unwrap(), ..Bands::default() };
/// let percent = Ratio::new(36200, 726).unwrap(); // 49.862...
/// assert_eq!(hedge_fits(Hedge::About, 50.into(), percent, &Bands::default()), Some(true));
/// assert_eq!(hedge_fits(Hedge::About, 50.into(), percent, &strict), Some(false));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bands {
    /// "About" reaches this far to either side. Default one tenth.
    pub about: Ratio,
    /// "Almost" and "under" reach this far below. Default one tenth.
    pub below: Ratio,
    /// "Over" reaches this far above. Default one tenth.
    pub above: Ratio,
    /// "Steady" allows a change this large to either side, as a share of the earlier figure. Default one twentieth.
    pub steady: Ratio,
}

impl Default for Bands {
    fn default() -> Bands {
        Bands { about: Ratio::TENTH, below: Ratio::TENTH, above: Ratio::TENTH, steady: Ratio::TWENTIETH }
    }
}

impl Bands {
    /// Whether the figures went the way the text says.
    ///
    /// Up and down are any rise and any fall. Steady is a change of at most [`steady`](Bands::steady) times the size
    /// of the earlier figure.
    ///
    /// **Units.** One for both figures.
    ///
    /// ```
    /// use minutebook::arithmetic::{Bands, Direction, Ratio};
    ///
    /// let exact = Bands { steady: Ratio::ZERO, ..Bands::default() };
    /// assert!(Bands::default().direction_fits(483.into(), 487.into(), Direction::Steady));
    /// assert!(!exact.direction_fits(483.into(), 487.into(), Direction::Steady));
    /// ```
    pub fn direction_fits(&self, from: Decimal, to: Decimal, direction: Direction) -> bool {
        match direction {
            Direction::Up => to.cmp_value(from).is_gt(),
            Direction::Down => to.cmp_value(from).is_lt(),
            Direction::Steady => {
                to.same_value(from) || within(from.as_ratio(), to.as_ratio(), self.steady).unwrap_or(false)
            }
        }
    }
}

/// Whether `actual` is what a hedged `stated` lets one expect.
///
/// With bands of a tenth, written out for 50: about, 45 to 55; almost and under, 45 up to but not 50; over, above 50
/// up to 55; at least, 50 and more; at most, 50 and less. Below nought the bands are as wide, and "almost" and
/// "under" still mean smaller.
///
/// `None` when it cannot be told: for [`Hedge::AllBut`], which needs the whole, and for numbers too large.
///
/// **Units.** One for both; "half" is 50 beside percentages, and half the whole beside counts.
///
/// ```
/// use minutebook::arithmetic::{Bands, Hedge, hedge_fits};
///
/// let fits = |hedge, actual: i64| hedge_fits(hedge, 50.into(), actual, &Bands::default());
/// assert_eq!(fits(Hedge::About, 45), Some(true));
/// assert_eq!(fits(Hedge::Almost, 50), Some(false));
/// assert_eq!(fits(Hedge::Over, 56), Some(false));
/// assert_eq!(fits(Hedge::AtLeast, 56), Some(true));
/// assert_eq!(fits(Hedge::AllBut, 50), None);
/// ```
pub fn hedge_fits(hedge: Hedge, stated: Decimal, actual: impl Into<Ratio>, bands: &Bands) -> Option<bool> {
    let (stated, actual) = (stated.as_ratio(), actual.into());
    Some(match hedge {
        Hedge::About => within(stated, actual, bands.about)?,
        Hedge::Almost | Hedge::Under => actual < stated && within(stated, actual, bands.below)?,
        Hedge::Over => actual > stated && within(stated, actual, bands.above)?,
        Hedge::AtLeast => actual >= stated,
        Hedge::AtMost => actual <= stated,
        Hedge::AllBut => return None,
    })
}

/// Whether `value` is at most `band` times the size of `centre` away from it.
fn within(centre: Ratio, value: Ratio, band: Ratio) -> Option<bool> {
    Some(value.checked_sub(centre)?.abs() <= centre.abs().checked_mul(band)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_hedges() {
        let percent = Ratio::new(36_200, 726).unwrap();
        let half = |actual: Ratio| hedge_fits(Hedge::About, 50.into(), actual, &Bands::default());
        assert_eq!(half(percent), Some(true));
        assert_eq!(half("59.8".parse::<Decimal>().unwrap().into()), Some(false));
    }

    #[test]
    fn every_band_ends_where_it_says() {
        use Hedge::{About, Almost, AtLeast, AtMost, Over, Under};
        let ends: [(Hedge, &[&str], &[&str]); 6] = [
            (About, &["90", "100", "110"], &["89.9", "110.1"]),
            (Almost, &["90", "99.9"], &["89.9", "100", "101"]),
            (Under, &["90", "99.9"], &["89.9", "100", "101"]),
            (Over, &["100.1", "110"], &["99", "100", "110.1"]),
            (AtLeast, &["100", "1000"], &["99.9", "-100"]),
            (AtMost, &["100", "-1000"], &["100.1"]),
        ];
        for (hedge, inside, outside) in ends {
            let fits = |actual: &str| {
                hedge_fits(hedge, 100.into(), actual.parse::<Decimal>().unwrap(), &Bands::default()).unwrap()
            };
            assert!(inside.iter().all(|actual| fits(actual)), "{hedge:?}");
            assert!(!outside.iter().any(|actual| fits(actual)), "{hedge:?}");
        }
    }

    #[test]
    fn nought_and_below() {
        let fits =
            |hedge, stated: i64, actual: i64| hedge_fits(hedge, stated.into(), actual, &Bands::default());
        assert_eq!(fits(Hedge::About, 0, 0), Some(true));
        assert_eq!(fits(Hedge::About, 0, 1), Some(false));
        assert_eq!(fits(Hedge::About, -100, -110), Some(true));
        assert_eq!(fits(Hedge::Under, -100, -105), Some(true));
        assert_eq!(fits(Hedge::Over, -100, -105), Some(false));
    }

    #[test]
    fn steady_is_a_twentieth_unless_told_otherwise() {
        let steady =
            |from: i32, to: i32| Bands::default().direction_fits(from.into(), to.into(), Direction::Steady);
        assert!(steady(100, 105) && steady(100, 95) && steady(0, 0));
        assert!(!steady(100, 106) && !steady(100, 94) && !steady(0, 1));
    }
}
