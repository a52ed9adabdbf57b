//! What a computed value may be, and which printed numbers would state it.

use super::Ratio;
use crate::value::Decimal;

/// Every value from `low` to `high`, both included: what a rounded number may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    low: Ratio,
    high: Ratio,
}

// INVARIANT: low <= high.
impl Range {
    pub(super) const fn point(value: Ratio) -> Range {
        Range { low: value, high: value }
    }

    /// All that a number rounded to the nearest `step` may stand for; the number alone when it was not rounded.
    pub(super) fn around(number: Decimal, step: Option<Decimal>) -> Option<Range> {
        let value = number.as_ratio();
        let half = match step {
            Some(step) => step.as_ratio().abs().checked_mul(Ratio::HALF)?,
            None => Ratio::ZERO,
        };
        Some(Range { low: value.checked_sub(half)?, high: value.checked_add(half)? })
    }

    /// From one whole number to another, the smaller first.
    pub(super) fn between(low: i64, high: i64) -> Range {
        Range { low: Ratio::from(low), high: Ratio::from(high) }
    }

    /// The same, so much farther to either side.
    pub(super) fn widened(self, by: i64) -> Option<Range> {
        self.add(Range::between(-by, by))
    }

    pub(super) fn add(self, other: Range) -> Option<Range> {
        Some(Range { low: self.low.checked_add(other.low)?, high: self.high.checked_add(other.high)? })
    }

    pub(super) fn sub(self, other: Range) -> Option<Range> {
        self.add(Range { low: other.high.negated(), high: other.low.negated() })
    }

    /// `None` unless the divisor is above nought throughout: a share of nothing, or of less, says nothing.
    pub(super) fn div(self, other: Range) -> Option<Range> {
        if other.low <= Ratio::ZERO {
            return None;
        }
        let smallest = if self.low.is_negative() { other.low } else { other.high };
        let largest = if self.high.is_negative() { other.high } else { other.low };
        Some(Range { low: self.low.checked_div(smallest)?, high: self.high.checked_div(largest)? })
    }

    /// `None` when the factor is below nought.
    pub(super) fn scale(self, factor: Ratio) -> Option<Range> {
        if factor.is_negative() {
            return None;
        }
        Some(Range { low: self.low.checked_mul(factor)?, high: self.high.checked_mul(factor)? })
    }

    /// The sizes of the values, without their signs.
    pub(super) fn sizes(self) -> Range {
        let (low, high) = (self.low.abs(), self.high.abs());
        let crosses_zero = self.low <= Ratio::ZERO && self.high >= Ratio::ZERO;
        Range { low: if crosses_zero { Ratio::ZERO } else { low.min(high) }, high: low.max(high) }
    }

    pub(super) fn meets(self, other: Range) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// How a printed number states a computed value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// Within half a unit of the last digit.
    Rounded,
    /// Only by dropping the further digits.
    Cut,
    /// Not at all.
    None,
}

/// The printed numbers that state some value of a range, as integers on the grid of the digits printed.
///
/// Computed once, it answers for any number of candidates by comparing integers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    scale: u8,
    digits: u8,
    /// First and last number, in units of 10^-scale, within half a unit of the last digit.
    rounded: (i128, i128),
    /// First and last number, in units of 10^-digits, that is left when further digits are dropped.
    cut: (i128, i128),
}

impl Window {
    /// The numbers of `scale` printed digits, good for `digits` of them, that state a value of `range`.
    pub(super) fn new(range: Range, scale: u8, digits: u8) -> Option<Window> {
        let half_unit = Ratio::new(1, 10_i128.checked_pow(u32::from(digits))?.checked_mul(2)?)?;
        let lowest = range.low.checked_sub(half_unit)?.shifted(scale)?;
        let highest = range.high.checked_add(half_unit)?.shifted(scale)?;
        Some(Window {
            scale,
            digits,
            rounded: (lowest.ceil(), highest.floor()),
            cut: (range.low.shifted(digits)?.trunc(), range.high.shifted(digits)?.trunc()),
        })
    }

    /// How the number states a value of the range. A number of another scale than the window's never does.
    pub(super) fn fit(&self, number: Decimal) -> Fit {
        let within = |(first, last): (i128, i128), units| first <= units && units <= last;
        if number.scale() != self.scale {
            return Fit::None;
        }
        if within(self.rounded, i128::from(number.units())) {
            return Fit::Rounded;
        }
        match self.on_cut_grid(number) {
            Some(units) if within(self.cut, units) => Fit::Cut,
            _ => Fit::None,
        }
    }

    fn on_cut_grid(&self, number: Decimal) -> Option<i128> {
        let shifted = number.as_ratio().shifted(self.digits)?;
        shifted.is_integer().then_some(shifted.num())
    }
}
