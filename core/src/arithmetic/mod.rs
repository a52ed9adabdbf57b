//! The arithmetic of reported figures: exact, and ignorant of text and of records.
//!
//! A report states numbers that depend on each other: *362 of 499, that is 73%*; *137 with agencies, down from 163*;
//! *around half*. Each function here tests one such relation between numbers and says how it came out as an
//! [`Outcome`]. Nothing is ever corrected: a figure that does not fit is reported beside the value computed, and
//! beside the totals that would have produced it.
//!
//! How a number is rounded belongs to the question. A printed figure fits a computed value when it lies within half a
//! unit of its last digit shown, *both ends included*, so that rounding halves up, down or to even all pass. Counts
//! are exact unless a [`Tolerance`] says what they were rounded to. All of it is computed with [`Ratio`], an exact
//! fraction of 128-bit integers; where even those would overflow, the outcome is [`Outcome::Untestable`].
//!
//! ```
//! use minutebook::arithmetic::{Outcome, Tolerance, percent_of};
//! use minutebook::value::Decimal;
//!
//! // "59.8% of all children looked after", of whom there were 726, 362 of them with the council's own carers.
//! let check = percent_of(362.into(), Decimal::from(726), "59.8".parse()?, &[499.into()], &Tolerance::EXACT);
//! assert_eq!(check.outcome, Outcome::DigitSlip { likely: "49.8".parse()? });
//! assert_eq!(check.computed.and_then(|percent| percent.rounded(1)), Some("49.9".parse()?));
//! # Ok::<(), minutebook::value::BadValue>(())
//! ```

mod change;
mod duration;
mod hedge;
mod percent;
mod ratio;
mod sum;
mod window;

pub use crate::figure::{Direction, Hedge};
pub use change::{
    Change, Polarity, ShareChange, change, direction_fits, points_or_percent, stated_change,
    stated_percent_change,
};
pub use duration::{days_in_months, same_length};
pub use hedge::{Bands, hedge_fits};
pub use percent::{PercentCheck, digit_slips, percent_of};
pub use ratio::Ratio;
pub use sum::{all_but, complement, mean_total, months_as_days, subset, sum_of};

use std::fmt;

use crate::value::Decimal;

/// How a stated figure stands to the figures it depends on.
///
/// The scale is closed and its words are those of the record: a new outcome is a new version of it.
///
/// ```
/// use minutebook::arithmetic::Outcome;
///
/// assert_eq!(Outcome::Truncated.as_str(), "truncated");
/// assert!(Outcome::Truncated.fits());
/// assert!(!Outcome::Untestable.fits());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The figure is the computed value, rounded to the digits shown.
    Consistent,
    /// The figure is the computed value with its further digits cut off, and not rounded: 49.8 for 49.862.
    Truncated,
    /// The figure does not fit the total it names, but it does fit others that are stated beside it.
    WrongBase {
        /// The totals that reproduce the figure, as printed.
        fits: Vec<Decimal>,
    },
    /// The figure fits no stated total, but one mistyped digit, or two neighbours swapped, would explain it.
    DigitSlip {
        /// The figure that was probably meant. A guess to show, never a correction to make.
        likely: Decimal,
    },
    /// The figure contradicts those it depends on.
    Inconsistent,
    /// The figures needed are absent, zero where one divides by them, or too large for exact arithmetic.
    Untestable,
}

impl Outcome {
    /// The word for it in records: `consistent`, `truncated`, `wrong_base`, `digit_slip`, `inconsistent` or
    /// `untestable`.
    ///
    /// ```
    /// assert_eq!(minutebook::arithmetic::Outcome::WrongBase { fits: vec![] }.as_str(), "wrong_base");
    /// ```
    pub const fn as_str(&self) -> &'static str {
        match self {
            Outcome::Consistent => "consistent",
            Outcome::Truncated => "truncated",
            Outcome::WrongBase { .. } => "wrong_base",
            Outcome::DigitSlip { .. } => "digit_slip",
            Outcome::Inconsistent => "inconsistent",
            Outcome::Untestable => "untestable",
        }
    }

    /// Whether the figures bear the statement out: true of `Consistent` and of `Truncated`.
    ///
    /// `false` is not yet a contradiction: see [`contradicts`](Outcome::contradicts).
    ///
    /// ```
    /// assert!(minutebook::arithmetic::Outcome::Consistent.fits());
    /// ```
    pub const fn fits(&self) -> bool {
        matches!(self, Outcome::Consistent | Outcome::Truncated)
    }

    /// Whether the figures contradict the statement: true of `WrongBase`, `DigitSlip` and `Inconsistent`.
    ///
    /// ```
    /// use minutebook::arithmetic::Outcome;
    ///
    /// assert!(Outcome::Inconsistent.contradicts());
    /// assert!(!Outcome::Untestable.contradicts());
    /// ```
    pub const fn contradicts(&self) -> bool {
        matches!(self, Outcome::WrongBase { .. } | Outcome::DigitSlip { .. } | Outcome::Inconsistent)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The outcome of a relation, and the exact value that the other figures give.
///
/// ```
/// use minutebook::arithmetic::{Outcome, Ratio, complement};
///
/// let check = complement(499.into(), 362.into(), 173.into());
/// assert_eq!(check.outcome, Outcome::Inconsistent);
/// assert_eq!(check.computed, Some(Ratio::from(137)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Check {
    /// How the stated figure stands to the others.
    pub outcome: Outcome,
    /// What the others give, unrounded and taken as printed; [`Ratio::rounded`] prints it. `None` when it cannot be
    /// computed.
    pub computed: Option<Ratio>,
}

impl Check {
    const UNTESTABLE: Check = Check { outcome: Outcome::Untestable, computed: None };

    fn new(consistent: bool, computed: Ratio) -> Check {
        let outcome = if consistent { Outcome::Consistent } else { Outcome::Inconsistent };
        Check { outcome, computed: Some(computed) }
    }
}

/// How much the printed numbers leave open.
///
/// The default leaves nothing open but the digits that the stated figure does not show. Some published counts are
/// rounded first, to the nearest 10 for one: then every number within half a step of the printed one may have been
/// meant, and a relation holds if any of them satisfies it.
///
/// **Units.** `digits` counts digits after the point. The steps are in the unit of the figures they belong to; their
/// sign is ignored.
///
/// ```
/// use minutebook::arithmetic::{Outcome, Tolerance, percent_of};
/// use minutebook::value::Decimal;
///
/// let (part, whole, stated) = (Decimal::from(360), Decimal::from(730), "49.9".parse()?);
/// assert!(percent_of(part, whole, stated, &[], &Tolerance::EXACT).outcome.contradicts());
///
/// // Published to the nearest ten, 360 is anything from 355 to 365.
/// let nearest_ten = Tolerance::rounded_to(10.into());
/// assert_eq!(percent_of(part, whole, stated, &[], &nearest_ten).outcome, Outcome::Consistent);
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Tolerance {
    /// How many digits after the point the stated figure is good for. `None`: as many as it shows.
    ///
    /// Give it where a table drops closing zeros and prints `40` in a column of one decimal place.
    pub digits: Option<u8>,
    /// What the part (of a change: the later figure; of a sum: each part) was rounded to. `None`: it is exact.
    pub part_rounded_to: Option<Decimal>,
    /// What the whole (of a change: the earlier figure; of a sum: the total) was rounded to. `None`: it is exact.
    pub whole_rounded_to: Option<Decimal>,
}

impl Tolerance {
    /// Counts are exact, and the stated figure is good for the digits it shows.
    ///
    /// ```
    /// use minutebook::arithmetic::Tolerance;
    ///
    /// assert_eq!(Tolerance::EXACT, Tolerance::default());
    /// ```
    pub const EXACT: Tolerance = Tolerance { digits: None, part_rounded_to: None, whole_rounded_to: None };

    /// Part and whole were both rounded to the nearest `step`, and so carry half a step either way.
    ///
    /// For figures rounded to the digits they show, that is [`Decimal::step`].
    ///
    /// ```
    /// use minutebook::arithmetic::{Tolerance, stated_change};
    ///
    /// // Two shares of whole percents each carry half a point: their difference carries one.
    /// let whole_percents = Tolerance::rounded_to(1.into());
    /// assert!(stated_change(69.into(), 73.into(), 5.into(), &whole_percents).outcome.fits());
    /// assert!(!stated_change(69.into(), 73.into(), 6.into(), &whole_percents).outcome.fits());
    /// ```
    #[must_use]
    pub const fn rounded_to(step: Decimal) -> Tolerance {
        Tolerance { digits: None, part_rounded_to: Some(step), whole_rounded_to: Some(step) }
    }

    /// The same, with the stated figure good for `digits` digits after the point.
    ///
    /// ```
    /// assert_eq!(minutebook::arithmetic::Tolerance::EXACT.with_digits(1).digits, Some(1));
    /// ```
    #[must_use]
    pub const fn with_digits(self, digits: u8) -> Tolerance {
        Tolerance { digits: Some(digits), ..self }
    }

    fn digits_of(&self, stated: Decimal) -> u8 {
        self.digits.unwrap_or(stated.scale())
    }
}
