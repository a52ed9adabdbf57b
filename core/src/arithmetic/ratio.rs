//! Exact fractions.

use std::cmp::Ordering;
use std::fmt;

use crate::value::Decimal;

/// An exact fraction of two 128-bit integers, in lowest terms and with a positive denominator.
///
/// Figures are judged with fractions, never with floating point: a rule of rounding can only be tested by arithmetic
/// that does not itself round. No operation wraps, rounds or panics; one whose result does not fit
/// returns `None`. Comparing never fails.
///
/// ```
/// use minutebook::arithmetic::Ratio;
///
/// let share = Ratio::new(362, 726).unwrap();
/// assert_eq!(share.to_string(), "181/363");
/// assert!(share < Ratio::new(1, 2).unwrap());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    // INVARIANT: lowest terms, den > 0, num > i128::MIN.
    num: i128,
    den: i128,
}

impl Ratio {
    /// Nought.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// assert_eq!(Ratio::new(0, 5), Some(Ratio::ZERO));
    /// ```
    pub const ZERO: Ratio = Ratio { num: 0, den: 1 };

    /// One.
    pub(crate) const ONE: Ratio = Ratio { num: 1, den: 1 };

    /// One hundred: a share times this is a percentage.
    pub(crate) const HUNDRED: Ratio = Ratio { num: 100, den: 1 };

    /// One half.
    pub(super) const HALF: Ratio = Ratio { num: 1, den: 2 };

    /// One tenth: the default width of a hedge.
    pub(super) const TENTH: Ratio = Ratio { num: 1, den: 10 };

    /// One twentieth: the default width of "steady".
    pub(super) const TWENTIETH: Ratio = Ratio { num: 1, den: 20 };

    /// `num / den` in lowest terms, or `None` when `den` is zero or the reduced terms do not fit.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// let quarter = Ratio::new(-2, -8).unwrap();
    /// assert_eq!((quarter.num(), quarter.den()), (1, 4));
    /// assert_eq!(Ratio::new(1, 0), None);
    /// ```
    pub fn new(num: i128, den: i128) -> Option<Ratio> {
        if den == 0 {
            return None;
        }
        let divisor = gcd(num.unsigned_abs(), den.unsigned_abs());
        let size = i128::try_from(num.unsigned_abs() / divisor).ok()?;
        let den_size = i128::try_from(den.unsigned_abs() / divisor).ok()?;
        let negative = (num < 0) != (den < 0);
        Some(Ratio { num: if negative { -size } else { size }, den: den_size })
    }

    /// The numerator, which carries the sign.
    ///
    /// ```
    /// assert_eq!(minutebook::arithmetic::Ratio::new(3, -6).unwrap().num(), -1);
    /// ```
    pub const fn num(self) -> i128 {
        self.num
    }

    /// The denominator, always above nought.
    ///
    /// ```
    /// assert_eq!(minutebook::arithmetic::Ratio::new(3, -6).unwrap().den(), 2);
    /// ```
    pub const fn den(self) -> i128 {
        self.den
    }

    /// Whether the fraction is a whole number.
    ///
    /// ```
    /// assert!(minutebook::arithmetic::Ratio::new(483, 21).unwrap().is_integer());
    /// ```
    pub const fn is_integer(self) -> bool {
        self.den == 1
    }

    /// Whether the fraction is below nought.
    ///
    /// ```
    /// assert!(minutebook::arithmetic::Ratio::new(1, -2).unwrap().is_negative());
    /// ```
    pub const fn is_negative(self) -> bool {
        self.num < 0
    }

    /// The size without the sign.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// assert_eq!(Ratio::new(-1, 2).unwrap().abs(), Ratio::new(1, 2).unwrap());
    /// ```
    pub const fn abs(self) -> Ratio {
        if self.num < 0 { self.negated() } else { self }
    }

    /// The same size with the other sign.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// assert_eq!(Ratio::new(1, 2).unwrap().negated(), Ratio::new(-1, 2).unwrap());
    /// ```
    #[must_use]
    pub const fn negated(self) -> Ratio {
        // Never overflows: the numerator is above i128::MIN.
        Ratio { num: -self.num, den: self.den }
    }

    /// The sum, or `None` when it does not fit.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// let (third, sixth) = (Ratio::new(1, 3).unwrap(), Ratio::new(1, 6).unwrap());
    /// assert_eq!(third.checked_add(sixth), Ratio::new(1, 2));
    /// ```
    pub fn checked_add(self, other: Ratio) -> Option<Ratio> {
        if self.den == other.den {
            return Ratio::new(self.num.checked_add(other.num)?, self.den);
        }
        let common = i128::try_from(gcd(self.den.unsigned_abs(), other.den.unsigned_abs())).ok()?;
        let (own, others) = (other.den / common, self.den / common);
        let num = self.num.checked_mul(own)?.checked_add(other.num.checked_mul(others)?)?;
        Ratio::new(num, self.den.checked_mul(own)?)
    }

    /// The difference, or `None` when it does not fit.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// let (half, third) = (Ratio::new(1, 2).unwrap(), Ratio::new(1, 3).unwrap());
    /// assert_eq!(half.checked_sub(third), Ratio::new(1, 6));
    /// ```
    pub fn checked_sub(self, other: Ratio) -> Option<Ratio> {
        self.checked_add(other.negated())
    }

    /// The product, or `None` when it does not fit.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// let (share, hundred) = (Ratio::new(1, 4).unwrap(), Ratio::from(100));
    /// assert_eq!(share.checked_mul(hundred), Some(Ratio::from(25)));
    /// ```
    pub fn checked_mul(self, other: Ratio) -> Option<Ratio> {
        // Cancelling across first keeps the terms as small as the result allows.
        let left = Ratio::new(self.num, other.den)?;
        let right = Ratio::new(other.num, self.den)?;
        Some(Ratio { num: left.num.checked_mul(right.num)?, den: left.den.checked_mul(right.den)? })
    }

    /// The quotient, or `None` when `other` is nought or the result does not fit.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// assert_eq!(Ratio::from(3).checked_div(Ratio::from(6)), Ratio::new(1, 2));
    /// assert_eq!(Ratio::from(3).checked_div(Ratio::ZERO), None);
    /// ```
    pub fn checked_div(self, other: Ratio) -> Option<Ratio> {
        self.checked_mul(Ratio::new(other.den, other.num)?)
    }

    /// The largest integer that is not above the fraction.
    ///
    /// ```
    /// assert_eq!(minutebook::arithmetic::Ratio::new(-7, 2).unwrap().floor(), -4);
    /// ```
    pub const fn floor(self) -> i128 {
        self.num.div_euclid(self.den)
    }

    /// The smallest integer that is not below the fraction.
    ///
    /// ```
    /// assert_eq!(minutebook::arithmetic::Ratio::new(-7, 2).unwrap().ceil(), -3);
    /// ```
    pub const fn ceil(self) -> i128 {
        -self.negated().floor()
    }

    /// The whole part: what stands before the point.
    ///
    /// ```
    /// assert_eq!(minutebook::arithmetic::Ratio::new(-7, 2).unwrap().trunc(), -3);
    /// ```
    pub const fn trunc(self) -> i128 {
        self.num / self.den
    }

    /// The fraction as it would be printed with `digits` after the point, halves going up (away from nought).
    ///
    /// `None` when that is no [`Decimal`], which holds at most 18 digits.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// let percent = Ratio::new(36200, 726).unwrap(); // 49.862...
    /// assert_eq!(percent.rounded(1).unwrap().to_string(), "49.9");
    /// assert_eq!(percent.rounded(0).unwrap().to_string(), "50");
    /// ```
    pub fn rounded(self, digits: u8) -> Option<Decimal> {
        let shifted = self.shifted(digits)?;
        let size = shifted.abs();
        let (whole, rest) = (size.num / size.den, size.num % size.den);
        let up = i128::from(rest >= size.den - rest);
        let units = if shifted.is_negative() { -whole - up } else { whole + up };
        Decimal::new(i64::try_from(units).ok()?, digits).ok()
    }

    /// The fraction cut off after `digits` digits, as careless software prints it.
    ///
    /// `None` when that is no [`Decimal`], which holds at most 18 digits.
    ///
    /// ```
    /// use minutebook::arithmetic::Ratio;
    ///
    /// let percent = Ratio::new(36200, 726).unwrap(); // 49.862...
    /// assert_eq!(percent.cut(1).unwrap().to_string(), "49.8");
    /// ```
    pub fn cut(self, digits: u8) -> Option<Decimal> {
        let units = self.shifted(digits)?.trunc();
        Decimal::new(i64::try_from(units).ok()?, digits).ok()
    }

    /// The fraction times ten to the power of `places`.
    pub(super) fn shifted(self, places: u8) -> Option<Ratio> {
        let factor = 10_i128.checked_pow(u32::from(places))?;
        self.checked_mul(Ratio { num: factor, den: 1 })
    }
}

impl Ord for Ratio {
    /// Compares the whole parts, then the reciprocals of what is left, as the continued fractions of both numbers
    /// unfold: exact for every pair, where multiplying across would overflow.
    fn cmp(&self, other: &Ratio) -> Ordering {
        let (mut a, mut b) = (*self, *other);
        loop {
            let whole = a.floor().cmp(&b.floor());
            if whole.is_ne() {
                return whole;
            }
            let (left, right) = (a.num.rem_euclid(a.den), b.num.rem_euclid(b.den));
            if left == 0 || right == 0 {
                return left.cmp(&right);
            }
            (a, b) = (Ratio { num: b.den, den: right }, Ratio { num: a.den, den: left });
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.num)?;
        if self.is_integer() { Ok(()) } else { write!(f, "/{}", self.den) }
    }
}

impl From<Decimal> for Ratio {
    fn from(number: Decimal) -> Ratio {
        let (num, den) = (i128::from(number.units()), 10_i128.saturating_pow(u32::from(number.scale())));
        // INVARIANT: a scale is at most 18, so that `den` is exact and not zero, and both terms fit.
        Ratio::new(num, den).unwrap_or(Ratio { num, den })
    }
}

impl From<i64> for Ratio {
    fn from(number: i64) -> Ratio {
        Ratio { num: i128::from(number), den: 1 }
    }
}

/// The greatest common divisor; the other number when one is zero.
fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        // Nearly every pair fits a machine word, where division is many times faster.
        if let (Ok(small_a), Ok(small_b)) = (u64::try_from(a), u64::try_from(b)) {
            return u128::from(gcd_of_words(small_a, small_b));
        }
        (a, b) = (b, a % b);
    }
    a
}

fn gcd_of_words(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ratio(num: i128, den: i128) -> Ratio {
        Ratio::new(num, den).unwrap()
    }

    #[test]
    fn holds_the_extremes() {
        assert_eq!(Ratio::new(i128::MIN, 1), None);
        assert_eq!(Ratio::new(1, i128::MIN), None);
        assert_eq!(Ratio::new(i128::MIN, i128::MIN), Some(ratio(1, 1)));
        assert_eq!(Ratio::new(i128::MIN, 2), Some(ratio(i128::MIN / 2, 1)));
        let (huge, tiny) = (ratio(i128::MAX, 1), ratio(1, i128::MAX));
        assert_eq!(huge.checked_add(ratio(1, 1)), None);
        assert_eq!(huge.checked_mul(tiny), Some(ratio(1, 1)));
        assert_eq!(huge.checked_div(tiny), None);
        assert_eq!(tiny.checked_sub(tiny), Some(Ratio::ZERO));
        assert!(tiny > Ratio::ZERO && tiny.negated() < Ratio::ZERO);
        // Neighbours whose cross product needs 254 bits.
        assert!(ratio(i128::MAX - 1, i128::MAX) > ratio(i128::MAX - 2, i128::MAX - 1));
        assert!(ratio(1 - i128::MAX, i128::MAX) < ratio(2 - i128::MAX, i128::MAX - 1));
    }

    #[test]
    fn prints_halves_away_from_nought() {
        for (num, den, digits, rounded, cut) in [
            (36200, 726, 1, "49.9", "49.8"),
            (25, 10, 0, "3", "2"),
            (-25, 10, 0, "-3", "-2"),
            (-24, 10, 0, "-2", "-2"),
            (5, 1, 2, "5.00", "5.00"),
            (999, 1000, 2, "1.00", "0.99"),
            (-1, 1000, 1, "0.0", "0.0"),
        ] {
            let value = ratio(num, den);
            assert_eq!(value.rounded(digits).unwrap().to_string(), rounded);
            assert_eq!(value.cut(digits).unwrap().to_string(), cut);
        }
        assert_eq!(ratio(1, 3).rounded(18).unwrap().to_string(), "0.333333333333333333");
        assert_eq!(ratio(1, 3).rounded(19), None);
        assert_eq!(ratio(1, 3).rounded(255), None);
        assert_eq!(ratio(i128::MAX, 1).rounded(0), None);
    }

    fn small() -> impl Strategy<Value = Ratio> {
        (-10_000..10_000_i128, 1..10_000_i128).prop_map(|(num, den)| ratio(num, den))
    }

    fn wild() -> impl Strategy<Value = Ratio> {
        (any::<i128>(), any::<i128>(), 0..120_u32, 0..120_u32)
            .prop_filter_map("terms that fit", |(num, den, a, b)| Ratio::new(num >> a, den >> b))
    }

    proptest! {
        #[test]
        fn is_a_field(a in small(), b in small(), c in small()) {
            let (add, mul) = (|x: Ratio, y| x.checked_add(y).unwrap(), |x: Ratio, y| x.checked_mul(y).unwrap());
            prop_assert_eq!(add(a, b), add(b, a));
            prop_assert_eq!(mul(a, b), mul(b, a));
            prop_assert_eq!(add(add(a, b), c), add(a, add(b, c)));
            prop_assert_eq!(mul(mul(a, b), c), mul(a, mul(b, c)));
            prop_assert_eq!(mul(a, add(b, c)), add(mul(a, b), mul(a, c)));
            prop_assert_eq!(a.checked_sub(a), Some(Ratio::ZERO));
            prop_assert_eq!(add(a, Ratio::ZERO), a);
            if b != Ratio::ZERO {
                prop_assert_eq!(a.checked_div(b).and_then(|quotient| quotient.checked_mul(b)), Some(a));
            }
        }

        #[test]
        fn order_agrees_with_multiplying_across(a in small(), b in small(), c in small()) {
            prop_assert_eq!(a.cmp(&b), (a.num * b.den).cmp(&(b.num * a.den)));
            prop_assert_eq!(a.checked_add(c).cmp(&b.checked_add(c)), a.cmp(&b));
        }

        #[test]
        fn order_is_total_and_agrees_with_equality(a in wild(), b in wild(), c in wild()) {
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a.cmp(&b).is_eq(), a == b);
            prop_assert_eq!(a.cmp(&b), b.negated().cmp(&a.negated()));
            if a <= b && b <= c {
                prop_assert!(a <= c);
            }
        }

        #[test]
        fn every_result_is_in_lowest_terms(a in wild(), b in wild()) {
            let results = [a.checked_add(b), a.checked_sub(b), a.checked_mul(b), a.checked_div(b)];
            for result in results.into_iter().flatten() {
                prop_assert!(result.den > 0 && result.num > i128::MIN);
                prop_assert_eq!(gcd(result.num.unsigned_abs(), result.den.unsigned_abs()), 1);
            }
        }

        #[test]
        fn printing_is_at_most_half_a_step_off(value in small(), digits in 0..6_u8) {
            let (rounded, cut) = (value.rounded(digits).unwrap(), value.cut(digits).unwrap());
            let off = |printed: Decimal| value.checked_sub(printed.as_ratio()).unwrap().abs();
            let step = rounded.step().as_ratio();
            prop_assert!(off(rounded).checked_add(off(rounded)).unwrap() <= step);
            prop_assert!(off(cut) < step && cut.as_ratio().abs() <= value.abs());
            prop_assert!(value.floor() <= value.trunc() && value.trunc() <= value.ceil());
            prop_assert_eq!(value.ceil() - value.floor(), i128::from(!value.is_integer()));
        }
    }
}
