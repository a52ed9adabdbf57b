use super::BadValue;
use crate::shape::{FieldShape, Format, Input, Key, Output, RecordShape, Shape, Shaped, Wire};
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};
use std::{fmt, str::FromStr};

/// A date as far as the page gives it: a day, a month, a year, or bounds.
///
/// On the wire `2023-07-11`, `2023-07`, `2023`, or `{"earliest": "2018-09", "latest": "2020-03"}` with at least one
/// bound. As text, bounds are written `2018-09..2020-03`. Two dates compare by what they surely mean:
/// see [`surely_before`](Self::surely_before).
///
/// ```
/// use minutebook::value::PartialDate;
/// let march: PartialDate = "2023-03".parse()?;
/// let day: PartialDate = "2023-03-31".parse()?;
/// assert!(march.may_be(day));
/// assert!("2023-02-30".parse::<PartialDate>().is_err());
/// assert!("2020-03..2018-09".parse::<PartialDate>().is_err()); // bounds that leave no day
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate(Inner);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Inner {
    Point(Point),
    Bounds(Option<Point>, Option<Point>),
}

/// A day, a month or a year: the first day it covers, and how much of the calendar it covers.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Point {
    first: NaiveDate,
    grain: Grain,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Grain {
    Day,
    Month,
    Year,
}

const EXPECTED: &str = "a date: `2023-07-11`, `2023-07` or `2023`";
const EMPTY: &str = "bounds that leave at least one day";

impl Point {
    fn new(year: i32, month: u32, day: u32, grain: Grain) -> Option<Self> {
        if !(1000..=9999).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(|first| Self { first, grain })
    }

    fn last(self) -> NaiveDate {
        let next = match self.grain {
            Grain::Day => return self.first,
            Grain::Month => self.first.checked_add_months(Months::new(1)),
            Grain::Year => self.first.checked_add_months(Months::new(12)),
        };
        next.and_then(|day| day.checked_sub_days(Days::new(1))).unwrap_or(self.first)
    }
}

impl FromStr for Point {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let bad = || BadValue::new(EXPECTED, text);
        let number = |part: &str, digits: usize| {
            if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse().ok()
            } else {
                None
            }
        };
        let mut parts = text.split('-');
        let year = parts.next().and_then(|part| number(part, 4)).ok_or_else(bad)?;
        let month = parts.next().map(|part| number(part, 2).ok_or_else(bad)).transpose()?;
        let day = parts.next().map(|part| number(part, 2).ok_or_else(bad)).transpose()?;
        if parts.next().is_some() {
            return Err(bad());
        }
        let point = match (month, day) {
            (None, _) => Self::new(year as i32, 1, 1, Grain::Year),
            (Some(month), None) => Self::new(year as i32, month, 1, Grain::Month),
            (Some(month), Some(day)) => Self::new(year as i32, month, day, Grain::Day),
        };
        point.ok_or_else(bad)
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.first.year(), self.first.month(), self.first.day());
        match self.grain {
            Grain::Day => write!(f, "{year:04}-{month:02}-{day:02}"),
            Grain::Month => write!(f, "{year:04}-{month:02}"),
            Grain::Year => write!(f, "{year:04}"),
        }
    }
}

impl PartialDate {
    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self(Inner::Point(Point { first: day, grain: Grain::Day }))
    }

    /// One day of the calendar.
    ///
    /// # Errors
    /// When there is no such day, or the year has not four digits.
    pub fn ymd(year: i32, month: u32, day: u32) -> Result<Self, BadValue> {
        Self::point(year, month, day, Grain::Day, || format!("{year:04}-{month:02}-{day:02}"))
    }

    /// Some day of a month (1 to 12).
    ///
    /// # Errors
    /// When there is no such month, or the year has not four digits.
    pub fn month(year: i32, month: u32) -> Result<Self, BadValue> {
        Self::point(year, month, 1, Grain::Month, || format!("{year:04}-{month:02}"))
    }

    /// Some day of a year.
    ///
    /// # Errors
    /// When the year has not four digits.
    pub fn year(year: i32) -> Result<Self, BadValue> {
        Self::point(year, 1, 1, Grain::Year, || year.to_string())
    }

    fn point(
        year: i32,
        month: u32,
        day: u32,
        grain: Grain,
        found: impl Fn() -> String,
    ) -> Result<Self, BadValue> {
        let point = Point::new(year, month, day, grain).ok_or_else(|| BadValue::new(EXPECTED, found()))?;
        Ok(Self(Inner::Point(point)))
    }

    /// Some day not before `earliest` and not after `latest`; either may be open, not both.
    ///
    /// # Errors
    /// When both are open, when one is itself a pair of bounds, or when no day lies between them.
    pub fn between(earliest: Option<Self>, latest: Option<Self>) -> Result<Self, BadValue> {
        let point = |bound: Option<Self>| match bound {
            None => Ok(None),
            Some(Self(Inner::Point(point))) => Ok(Some(point)),
            Some(other) => Err(BadValue::new("a day, month or year as bound", other.to_string())),
        };
        Self::bounds(point(earliest)?, point(latest)?)
    }

    fn bounds(earliest: Option<Point>, latest: Option<Point>) -> Result<Self, BadValue> {
        let date = Self(Inner::Bounds(earliest, latest));
        match (earliest, latest) {
            (None, None) => Err(BadValue::new("at least one bound", "none")),
            (Some(a), Some(b)) if a.first > b.last() => Err(BadValue::new(EMPTY, date.to_string())),
            _ => Ok(date),
        }
    }

    /// First day that it can be; `None` where that is open.
    pub fn earliest(self) -> Option<NaiveDate> {
        match self.0 {
            Inner::Point(point) => Some(point.first),
            Inner::Bounds(earliest, _) => earliest.map(|point| point.first),
        }
    }

    /// Last day that it can be; `None` where that is open.
    pub fn latest(self) -> Option<NaiveDate> {
        match self.0 {
            Inner::Point(point) => Some(point.last()),
            Inner::Bounds(_, latest) => latest.map(Point::last),
        }
    }

    /// The day, where it is known to the day.
    pub fn as_day(self) -> Option<NaiveDate> {
        match self.0 {
            Inner::Point(Point { first, grain: Grain::Day }) => Some(first),
            _ => None,
        }
    }

    /// True when every day that `self` can be lies before every day that `other` can be.
    pub fn surely_before(self, other: Self) -> bool {
        matches!((self.latest(), other.earliest()), (Some(a), Some(b)) if a < b)
    }

    /// True when both can be the same day.
    pub fn may_be(self, other: Self) -> bool {
        !self.surely_before(other) && !other.surely_before(self)
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        Self::day(day)
    }
}

impl FromStr for PartialDate {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let Some((earliest, latest)) = text.split_once("..") else {
            return Ok(Self(Inner::Point(text.parse()?)));
        };
        let bound = |part: &str| if part.is_empty() { Ok(None) } else { part.parse().map(Some) };
        Self::bounds(bound(earliest)?, bound(latest)?)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Inner::Point(point) => point.fmt(f),
            Inner::Bounds(earliest, latest) => {
                if let Some(point) = earliest {
                    point.fmt(f)?;
                }
                f.write_str("..")?;
                latest.map_or(Ok(()), |point| point.fmt(f))
            }
        }
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PartialDate({self})")
    }
}

impl Wire for PartialDate {
    fn blank() -> Self {
        Self::day(NaiveDate::MIN)
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        if input.peek()? == b'"' {
            self.0 = Inner::Point(input.string()?.parse().ok()?);
            return Some(());
        }
        let (mut earliest, mut latest) = (None, None);
        let mut fields = input.fields(const { &[Key::of("earliest"), Key::of("latest")] }, 0)?;
        while let Some(found) = input.field(&mut fields)? {
            let bound = if found == 0 { &mut earliest } else { &mut latest };
            *bound = Some(input.string()?.parse().ok()?);
        }
        *self = Self::bounds(earliest, latest).ok()?;
        Some(())
    }
    fn write(&self, out: &mut Output) {
        match self.0 {
            Inner::Point(point) => out.display(&point),
            Inner::Bounds(earliest, latest) => {
                out.raw("{");
                for (key, bound) in [("earliest\":", earliest), ("latest\":", latest)] {
                    if let Some(point) = bound {
                        out.key(key);
                        out.display(&point);
                    }
                }
                out.raw("}");
            }
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Inner::Point(point) => out.collect_str(&point),
            Inner::Bounds(earliest, latest) => {
                let mut map = out.serialize_map(None)?;
                for (key, bound) in [("earliest", earliest), ("latest", latest)] {
                    if let Some(point) = bound {
                        map.serialize_entry(key, &Self(Inner::Point(point)))?;
                    }
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct DateOrBounds;
        impl<'de> de::Visitor<'de> for DateOrBounds {
            type Value = PartialDate;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date or an object with `earliest` and `latest`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<PartialDate, E> {
                text.parse().map(|point| PartialDate(Inner::Point(point))).map_err(E::custom)
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<PartialDate, A::Error> {
                let (mut earliest, mut latest) = (None, None);
                while let Some(key) = map.next_key::<std::borrow::Cow<'_, str>>()? {
                    let bound = match &*key {
                        "earliest" => &mut earliest,
                        "latest" => &mut latest,
                        _ => return Err(de::Error::unknown_field(&key, &["earliest", "latest"])),
                    };
                    if bound.is_some() {
                        return Err(de::Error::custom("a bound is given twice"));
                    }
                    *bound = Some(map.next_value::<PartialDate>()?);
                }
                PartialDate::between(earliest, latest).map_err(de::Error::custom)
            }
        }
        input.deserialize_any(DateOrBounds)
    }
}

static DAY_MONTH_OR_YEAR: Format = Format {
    name: "DayMonthOrYear",
    doc: "A day, a month or a year of the calendar.",
    pattern: "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    example: "2023-07-11",
    check: |text| text.parse::<Point>().map(|_| ()),
};

static DATE_BOUNDS: RecordShape = RecordShape {
    name: "DateBounds",
    doc: "A date of which only bounds are known; at least one stands.",
    fields: &[
        FieldShape {
            name: "earliest",
            doc: "First day that it can be.",
            required: false,
            nullable: false,
            shape: point_shape,
        },
        FieldShape {
            name: "latest",
            doc: "Last day that it can be.",
            required: false,
            nullable: false,
            shape: point_shape,
        },
    ],
    at_least: 1,
    together: Some(|text| {
        let bound = |name| text(name).map(|bound| bound.parse()).transpose();
        PartialDate::bounds(bound("earliest")?, bound("latest")?).map(|_| ())
    }),
};

fn point_shape() -> Shape {
    Shape::Format(&DAY_MONTH_OR_YEAR)
}

impl Shaped for PartialDate {
    type Given = Self;
    fn shape() -> Shape {
        Shape::OneOf(&[point_shape, || Shape::Record(&DATE_BOUNDS)])
    }
    fn given(value: Self) -> Self {
        value
    }
}
