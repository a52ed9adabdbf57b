use super::BadValue;
use crate::shape::text_format;
use chrono::{DateTime, FixedOffset, NaiveTime, Timelike};
use std::{fmt, str::FromStr};

/// A local time of day to the minute, written `HH:MM` on the wire.
///
/// ```
/// use minutebook::value::ClockTime;
/// let left: ClockTime = "15:34".parse()?;
/// assert_eq!((left.hour(), left.minute()), (15, 34));
/// assert!("24:00".parse::<ClockTime>().is_err());
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(NaiveTime);

impl ClockTime {
    /// A time from hour (0 to 23) and minute (0 to 59).
    ///
    /// # Errors
    /// When either is out of its range.
    pub fn new(hour: u32, minute: u32) -> Result<Self, BadValue> {
        NaiveTime::from_hms_opt(hour, minute, 0)
            .map(Self)
            .ok_or_else(|| BadValue::new("a time from 00:00 to 23:59", format!("{hour:02}:{minute:02}")))
    }

    /// Hour, 0 to 23.
    pub fn hour(self) -> u32 {
        self.0.hour()
    }

    /// Minute, 0 to 59.
    pub fn minute(self) -> u32 {
        self.0.minute()
    }

    /// The same time for chrono.
    pub fn naive(self) -> NaiveTime {
        self.0
    }
}

impl FromStr for ClockTime {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let bad = || BadValue::new("a time `HH:MM` from 00:00 to 23:59", text);
        let two = |part: &str| {
            if part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse::<u32>().ok()
            } else {
                None
            }
        };
        let (hour, minute) = text.split_once(':').ok_or_else(bad)?;
        let (hour, minute) = two(hour).zip(two(minute)).ok_or_else(bad)?;
        Self::new(hour, minute).map_err(|_| bad())
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

text_format!(
    ClockTime, blank Self(NaiveTime::MIN),
    "ClockTime",
    "Local time of day to the minute.",
    "^([01][0-9]|2[0-3]):[0-5][0-9]$",
    "15:34"
);

/// A moment with its offset from UTC, as RFC 3339 writes it: when a page was fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(DateTime<FixedOffset>);

impl Timestamp {
    /// The same moment for chrono.
    pub fn datetime(self) -> DateTime<FixedOffset> {
        self.0
    }
}

impl FromStr for Timestamp {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        DateTime::parse_from_rfc3339(text)
            .map(Self)
            .map_err(|_| BadValue::new("a moment such as `2024-03-12T14:30:00+00:00` (RFC 3339)", text))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}{}", self.0.naive_local(), self.0.offset())
    }
}

text_format!(
    Timestamp, blank Self(DateTime::default()),
    "Timestamp",
    "A moment with its offset from UTC (RFC 3339).",
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.]+([Zz]|[+-][0-9]{2}:[0-9]{2})$",
    "2024-03-12T14:30:00+00:00"
);
