//! A number as it is printed: exact, and with the digits that were shown.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::BadValue;
use crate::arithmetic::Ratio;

/// The most digits a number with a fraction may have, and the most that may stand after its point.
const MAX_DIGITS: u8 = 18;

const GRAMMAR: &str = "a decimal number such as `53.8`";
const LIMIT: &str = "a decimal number of at most 18 digits";

/// An exact decimal number as printed, which keeps its digits.
///
/// **Shape.** `-?[0-9]+(\.[0-9]+)?` and nothing else: no leading `+`, no thousands separators, no exponent, no
/// leading zero except the single one of `0` and `0.5`, and no minus sign on a zero. `Display` gives back the very
/// text that was parsed.
///
/// **Range.** At most 18 significant digits and at most 18 digits after the point. A number without a fraction may
/// besides be any `i64`, so that every count converts.
///
/// **Units.** None: whether `53.8` is a percentage, an amount or a number of days is for the figure around it to say.
///
/// **Equality.** Two decimals are equal when they are *printed* alike: `53.80` promises more than `53.8` does, and a
/// record keeps what the page showed. Compare numbers with [`same_value`](Decimal::same_value) and
/// [`cmp_value`](Decimal::cmp_value).
///
/// ```
/// use minutebook::value::Decimal;
///
/// let share: Decimal = "53.80".parse()?;
/// assert_eq!(share.to_string(), "53.80");
/// assert_eq!(share.scale(), 2);
/// assert_ne!(share, "53.8".parse()?);
/// assert!(share.same_value("53.8".parse()?));
///
/// assert!("+5".parse::<Decimal>().is_err());
/// assert!("05".parse::<Decimal>().is_err());
/// assert!("5.".parse::<Decimal>().is_err());
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    // INVARIANT: scale <= MAX_DIGITS, and scale == 0 or |units| < 10^18.
    units: i64,
    scale: u8,
}

impl Decimal {
    /// Nought, printed `0`.
    ///
    /// ```
    /// assert_eq!(minutebook::value::Decimal::ZERO.to_string(), "0");
    /// ```
    pub const ZERO: Decimal = Decimal { units: 0, scale: 0 };

    /// The number whose digits, read without the point, are `units`, with `scale` of them after the point.
    ///
    /// # Errors
    ///
    /// When `scale` is above 18, or when `scale` is above 0 and `units` has more than 18 digits.
    ///
    /// ```
    /// use minutebook::value::Decimal;
    ///
    /// assert_eq!(Decimal::new(-538, 1)?.to_string(), "-53.8");
    /// assert_eq!(Decimal::new(7, 3)?.to_string(), "0.007");
    /// assert!(Decimal::new(1, 19).is_err());
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub fn new(units: i64, scale: u8) -> Result<Decimal, BadValue> {
        if scale > MAX_DIGITS || (scale > 0 && units.unsigned_abs() >= pow10(MAX_DIGITS)) {
            return Err(BadValue::new(LIMIT, format!("{units}e-{scale}")));
        }
        Ok(Decimal { units, scale })
    }

    /// The digits read without the point: 538 for `53.8`.
    ///
    /// ```
    /// assert_eq!("53.8".parse::<minutebook::value::Decimal>()?.units(), 538);
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub const fn units(self) -> i64 {
        self.units
    }

    /// How many digits stand after the point: 1 for `53.8`, 0 for `73`.
    ///
    /// ```
    /// assert_eq!("53.80".parse::<minutebook::value::Decimal>()?.scale(), 2);
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// One unit of the last digit shown: `0.1` for `53.8`, `1` for `73`.
    ///
    /// A number rounded to the digits it shows lies within half a step of the number that was meant.
    ///
    /// ```
    /// assert_eq!("53.8".parse::<minutebook::value::Decimal>()?.step().to_string(), "0.1");
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub const fn step(self) -> Decimal {
        Decimal { units: 1, scale: self.scale }
    }

    /// Whether the number is whole, however it is printed: true of `73` and of `73.0`.
    ///
    /// ```
    /// use minutebook::value::Decimal;
    ///
    /// assert!("73.0".parse::<Decimal>()?.is_integer());
    /// assert!(!"73.1".parse::<Decimal>()?.is_integer());
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub const fn is_integer(self) -> bool {
        self.units.unsigned_abs().is_multiple_of(pow10(self.scale))
    }

    /// Whether the number is below nought.
    ///
    /// ```
    /// assert!("-0.5".parse::<minutebook::value::Decimal>()?.is_negative());
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub const fn is_negative(self) -> bool {
        self.units < 0
    }

    /// The number as an integer, or `None` when it is not whole.
    ///
    /// ```
    /// use minutebook::value::Decimal;
    ///
    /// assert_eq!("483".parse::<Decimal>()?.to_i64(), Some(483));
    /// assert_eq!("48.3".parse::<Decimal>()?.to_i64(), None);
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub fn to_i64(self) -> Option<i64> {
        let one = i64::try_from(pow10(self.scale)).ok()?;
        (self.units % one == 0).then_some(self.units / one)
    }

    /// The number as an exact fraction.
    ///
    /// ```
    /// assert_eq!("0.75".parse::<minutebook::value::Decimal>()?.as_ratio().to_string(), "3/4");
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub fn as_ratio(self) -> Ratio {
        Ratio::from(self)
    }

    /// Whether both are the same number, however many digits each shows.
    ///
    /// ```
    /// use minutebook::value::Decimal;
    ///
    /// assert!("40".parse::<Decimal>()?.same_value("40.0".parse()?));
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub fn same_value(self, other: Decimal) -> bool {
        self.cmp_value(other) == Ordering::Equal
    }

    /// Compares the numbers, however many digits each shows.
    ///
    /// ```
    /// use minutebook::value::Decimal;
    /// use std::cmp::Ordering;
    ///
    /// assert_eq!("9.9".parse::<Decimal>()?.cmp_value("10".parse()?), Ordering::Less);
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub fn cmp_value(self, other: Decimal) -> Ordering {
        // Below 10^19 times 10^18: far inside an i128.
        let on_common_scale = |a: Decimal, b: Decimal| i128::from(a.units) * i128::from(pow10(b.scale));
        on_common_scale(self, other).cmp(&on_common_scale(other, self))
    }
}

/// Ten to the power of a scale; exact for every scale that a `Decimal` can have.
const fn pow10(scale: u8) -> u64 {
    10_u64.saturating_pow(scale as u32)
}

impl FromStr for Decimal {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Decimal, BadValue> {
        let bad_shape = || BadValue::new(GRAMMAR, text);
        let too_long = || BadValue::new(LIMIT, text);

        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((_, "")) => return Err(bad_shape()),
            Some((whole, fraction)) => (whole, fraction),
            None => (unsigned, ""),
        };
        let digits = || whole.bytes().chain(fraction.bytes());
        let needless_zero = whole.len() > 1 && whole.starts_with('0');
        if whole.is_empty() || needless_zero || !digits().all(|byte| byte.is_ascii_digit()) {
            return Err(bad_shape());
        }
        let scale = u8::try_from(fraction.len()).map_err(|_| too_long())?;
        let units = digits()
            .try_fold(0_i64, |units, byte| {
                let digit = i64::from(byte - b'0');
                // Counting downwards for a minus sign, so that the smallest i64 is read too.
                units.checked_mul(10)?.checked_add(if negative { -digit } else { digit })
            })
            .ok_or_else(too_long)?;
        if negative && units == 0 {
            return Err(bad_shape());
        }
        Decimal::new(units, scale).map_err(|_| too_long())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (units, one) = (self.units.unsigned_abs(), pow10(self.scale));
        let text = match self.scale {
            0 => units.to_string(),
            scale => format!("{}.{:0width$}", units / one, units % one, width = usize::from(scale)),
        };
        f.pad_integral(!self.is_negative(), "", &text)
    }
}

impl From<i32> for Decimal {
    fn from(count: i32) -> Decimal {
        Decimal::from(i64::from(count))
    }
}

impl From<u32> for Decimal {
    fn from(count: u32) -> Decimal {
        Decimal::from(i64::from(count))
    }
}

impl From<i64> for Decimal {
    fn from(count: i64) -> Decimal {
        Decimal { units: count, scale: 0 }
    }
}

crate::shape::text_format!(
    Decimal, blank Self::ZERO,
    "Decimal",
    "An exact decimal number as printed; its digits are kept, so it is text and not a JSON number.",
    "^-?(0|[1-9][0-9]*)([.][0-9]+)?$",
    "53.8"
);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn reads_only_what_it_would_print() {
        for text in ["0", "0.0", "0.5", "-0.05", "7", "-7", "53.80", "100", "999999999999999999"] {
            assert_eq!(decimal(text).to_string(), text);
        }
        for text in ["0.000000000000000001", "9223372036854775807", "-9223372036854775808"] {
            assert_eq!(decimal(text).to_string(), text);
        }
        for text in
            ["", "-", ".", ".5", "5.", "+5", "05", "00", "-0", "-0.0", "1e3", "1,000", " 5", "5 ", "5.-1"]
        {
            assert_eq!(text.parse::<Decimal>(), Err(BadValue::new(GRAMMAR, text)), "{text}");
        }
        for text in ["--5", "1.2.3", "٣", "½", "5%", "0x10", "NaN"] {
            assert_eq!(text.parse::<Decimal>(), Err(BadValue::new(GRAMMAR, text)), "{text}");
        }
    }

    #[test]
    fn says_when_there_are_too_many_digits() {
        let long = "1".repeat(400);
        let long_fraction = format!("0.{}", "0".repeat(400));
        for text in
            ["9223372036854775808", "1234567890123456.789", "0.0000000000000000001", &long, &long_fraction]
        {
            assert_eq!(text.parse::<Decimal>(), Err(BadValue::new(LIMIT, text)), "{text}");
        }
    }

    #[test]
    fn keeps_printed_form_apart_from_value() {
        assert_ne!(decimal("53.8"), decimal("53.80"));
        assert!(decimal("53.8").same_value(decimal("53.80")));
        assert!(decimal("-1").cmp_value(decimal("0.000000000000000001")).is_lt());
        assert!(Decimal::from(i64::MIN).cmp_value(decimal("-0.999999999999999999")).is_lt());
    }

    #[test]
    fn knows_whole_numbers() {
        assert_eq!(decimal("-120.00").to_i64(), Some(-120));
        assert_eq!(Decimal::from(i64::MIN).to_i64(), Some(i64::MIN));
        assert_eq!(decimal("0.000000000000000000").to_i64(), Some(0));
        assert!(!decimal("0.000000000000000001").is_integer());
    }

    #[test]
    fn pads_like_a_number() {
        assert_eq!(
            format!("{:>7}|{:<6}|{:07}", decimal("53.8"), decimal("7"), decimal("-1.5")),
            "   53.8|7     |-0001.5"
        );
    }

    fn any_decimal() -> impl Strategy<Value = Decimal> {
        (any::<i64>(), 0..=18_u8, 0..=18_u32).prop_map(|(units, scale, drop)| {
            let units = units / 10_i64.pow(drop);
            Decimal::new(units, scale).unwrap_or(Decimal { units, scale: 0 })
        })
    }

    proptest! {
        #[test]
        fn display_and_from_str_are_inverse(number in any_decimal()) {
            prop_assert_eq!(number.to_string().parse::<Decimal>(), Ok(number));
        }

        #[test]
        fn any_text_is_refused_or_given_back(text in "-?[0-9]{0,12}\\.?[0-9]{0,12}") {
            if let Ok(number) = text.parse::<Decimal>() {
                prop_assert_eq!(number.to_string(), text);
            }
        }

        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            if let Ok(number) = text.parse::<Decimal>() {
                prop_assert_eq!(number.to_string(), text);
            }
        }

        #[test]
        fn value_order_is_the_order_of_fractions(a in any_decimal(), b in any_decimal()) {
            prop_assert_eq!(a.cmp_value(b), a.as_ratio().cmp(&b.as_ratio()));
            prop_assert_eq!(a.same_value(b), a.as_ratio() == b.as_ratio());
            prop_assert_eq!(a.is_integer(), a.as_ratio().is_integer());
        }
    }
}
