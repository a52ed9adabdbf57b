use super::{BadValue, PartialDate};
use crate::shape::{
    FieldShape, Input, Output, RecordShape, Shape, Shaped, View, Viewed, Wire, any_record, text_format,
};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};
use std::{fmt, str::FromStr};

/// The financial and municipal year of English councils, 1 April to 31 March, written `2019/20`.
///
/// ```
/// use minutebook::value::FinancialYear;
/// let year: FinancialYear = "2019/20".parse()?;
/// assert_eq!(year.first_day().to_string(), "2019-04-01");
/// assert_eq!(year.last_day().to_string(), "2020-03-31");
/// assert!("2019/21".parse::<FinancialYear>().is_err());
/// # Ok::<(), minutebook::value::BadValue>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FinancialYear {
    start: i32,
}

impl FinancialYear {
    /// The year that begins on 1 April of `start` (1000 to 9998).
    ///
    /// # Errors
    /// When `start` is out of that range.
    pub fn starting(start: i32) -> Result<Self, BadValue> {
        if (1000..=9998).contains(&start) {
            Ok(Self { start })
        } else {
            Err(BadValue::new("a start year of four digits", start.to_string()))
        }
    }

    /// Calendar year of its first day.
    pub fn start_year(self) -> i32 {
        self.start
    }

    /// 1 April.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.start, 4, 1).unwrap_or_default()
    }

    /// 31 March of the year after.
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.start + 1, 3, 31).unwrap_or_default()
    }
}

impl FromStr for FinancialYear {
    type Err = BadValue;
    fn from_str(text: &str) -> Result<Self, BadValue> {
        let bad = || {
            BadValue::new("a financial year such as `2019/20`, its second part one more than its first", text)
        };
        let digits = |part: &str, n: usize| {
            if part.len() == n && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse::<i32>().ok()
            } else {
                None
            }
        };
        let (first, second) = text.split_once('/').ok_or_else(bad)?;
        let (first, second) = digits(first, 4).zip(digits(second, 2)).ok_or_else(bad)?;
        if (first + 1) % 100 == second { Self::starting(first).map_err(|_| bad()) } else { Err(bad()) }
    }
}

impl fmt::Display for FinancialYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}/{:02}", self.start, (self.start + 1) % 100)
    }
}

text_format!(
    FinancialYear, blank Self { start: 1000 },
    "FinancialYear",
    "Financial year, 1 April to 31 March.",
    "^[1-9][0-9]{3}/[0-9]{2}$",
    "2019/20"
);

/// When a figure holds, what a report covers, by when something is due.
///
/// On the wire `{"as_at": DATE}`, `{"from": DATE, "to": DATE}` (one side may be open), `{"year": "2019/20"}`, or
/// `{"text": WORDS}` for a period that only its context could date, such as "the last 12 months".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// An instant, known as far as the date is.
    AsAt(PartialDate),
    /// From one date to another, both included.
    Span {
        /// Its beginning.
        from: Option<PartialDate>,
        /// Its end.
        to: Option<PartialDate>,
    },
    /// A financial year.
    Year(FinancialYear),
    /// The page's own words, where they name no date.
    Text(String),
}

impl Period {
    /// From one date to another, both included.
    pub fn span(from: PartialDate, to: PartialDate) -> Self {
        Self::Span { from: Some(from), to: Some(to) }
    }

    /// First day that the period can cover; `None` where unknown.
    pub fn earliest(&self) -> Option<NaiveDate> {
        match self {
            Self::AsAt(date) => date.earliest(),
            Self::Span { from, .. } => from.and_then(PartialDate::earliest),
            Self::Year(year) => Some(year.first_day()),
            Self::Text(_) => None,
        }
    }

    /// Last day that the period can cover; `None` where unknown.
    pub fn latest(&self) -> Option<NaiveDate> {
        match self {
            Self::AsAt(date) => date.latest(),
            Self::Span { to, .. } => to.and_then(PartialDate::latest),
            Self::Year(year) => Some(year.last_day()),
            Self::Text(_) => None,
        }
    }
}

impl From<FinancialYear> for Period {
    fn from(year: FinancialYear) -> Self {
        Self::Year(year)
    }
}

impl From<PartialDate> for Period {
    fn from(date: PartialDate) -> Self {
        Self::AsAt(date)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AsAt(date) => write!(f, "{date}"),
            Self::Span { from, to } => {
                if let Some(from) = from {
                    write!(f, "{from} ")?;
                }
                f.write_str("to")?;
                to.map_or(Ok(()), |to| write!(f, " {to}"))
            }
            Self::Year(year) => write!(f, "{year}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

impl Wire for Period {
    fn blank() -> Self {
        Self::Span { from: None, to: None }
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        fn value<T: Wire>(input: &mut Input<'_>) -> Option<T> {
            let mut value = T::blank();
            value.read(input).map(|()| value)
        }
        input.open(b'{')?;
        let mut period = None;
        while let Some(key) = input.key(period.is_none())? {
            period = Some(match (&*key, period) {
                ("as_at", None) => Self::AsAt(value(input)?),
                ("year", None) => Self::Year(value(input)?),
                ("text", None) => Self::Text(value(input)?),
                ("from", None) => Self::Span { from: Some(value(input)?), to: None },
                ("to", None) => Self::Span { from: None, to: Some(value(input)?) },
                ("to", Some(Self::Span { from, to: None })) => Self::Span { from, to: Some(value(input)?) },
                ("from", Some(Self::Span { from: None, to })) => Self::Span { from: Some(value(input)?), to },
                _ => return None,
            });
        }
        *self = period?;
        Some(())
    }
    fn write(&self, out: &mut Output) {
        out.raw("{");
        match self {
            Self::AsAt(date) => {
                out.key("as_at\":");
                date.write(out);
            }
            Self::Span { from, to } => {
                for (key, date) in [("from\":", from), ("to\":", to)] {
                    if let Some(date) = date {
                        out.key(key);
                        date.write(out);
                    }
                }
            }
            Self::Year(year) => {
                out.key("year\":");
                year.write(out);
            }
            Self::Text(text) => {
                out.key("text\":");
                text.write(out);
            }
        }
        out.raw("}");
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        match self {
            Self::AsAt(date) => map.serialize_entry("as_at", date)?,
            Self::Span { from, to } => {
                for (key, date) in [("from", from), ("to", to)] {
                    if let Some(date) = date {
                        map.serialize_entry(key, date)?;
                    }
                }
            }
            Self::Year(year) => map.serialize_entry("year", year)?,
            Self::Text(text) => map.serialize_entry("text", text)?,
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct OneForm;
        impl<'de> de::Visitor<'de> for OneForm {
            type Value = Period;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a period: an object with `as_at`, `from` and `to`, `year`, or `text`")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Period, A::Error> {
                let mut period: Option<Period> = None;
                while let Some(key) = map.next_key::<std::borrow::Cow<'_, str>>()? {
                    let next = match (&*key, period) {
                        ("as_at", None) => Period::AsAt(map.next_value()?),
                        ("year", None) => Period::Year(map.next_value()?),
                        ("text", None) => Period::Text(map.next_value()?),
                        ("from", None) => Period::Span { from: Some(map.next_value()?), to: None },
                        ("to", None) => Period::Span { from: None, to: Some(map.next_value()?) },
                        ("to", Some(Period::Span { from, to: None })) => {
                            Period::Span { from, to: Some(map.next_value()?) }
                        }
                        ("from", Some(Period::Span { from: None, to })) => {
                            Period::Span { from: Some(map.next_value()?), to }
                        }
                        (key, _) => {
                            return Err(de::Error::custom(format_args!(
                                "`{key}` does not fit a period here"
                            )));
                        }
                    };
                    period = Some(next);
                }
                period.ok_or_else(|| de::Error::custom("an empty period"))
            }
        }
        input.deserialize_map(OneForm)
    }
}

/// A form of a period, as an object on the wire.
macro_rules! form {
    ($shape:ident $name:literal, $doc:literal, $($field:literal: $type:ty, $required:literal, $field_doc:literal);+) => {
        pub(crate) static $shape: RecordShape = RecordShape {
            name: $name,
            doc: $doc,
            fields: &[$(FieldShape { name: $field, doc: $field_doc, required: $required, nullable: false, shape: <$type as Shaped>::shape }),+],
            at_least: 1,
            together: None,
        };
    };
}

form!(INSTANT "Instant", "A point in time.", "as_at": PartialDate, true, "The date, as far as it is known.");
form!(DATE_SPAN "DateSpan", "From one date to another, both included; one side may be open.",
    "from": PartialDate, false, "Its beginning."; "to": PartialDate, false, "Its end.");
form!(WHOLE_YEAR "WholeYear", "A financial year.", "year": FinancialYear, true, "The year, as `2019/20`.");
form!(PERIOD_IN_WORDS "PeriodInWords", "A period that names no date.", "text": String, true, "The page's own words.");

impl Shaped for Period {
    type Given = Self;
    fn shape() -> Shape {
        Shape::OneOf(&[
            || Shape::Record(&INSTANT),
            || Shape::Record(&DATE_SPAN),
            || Shape::Record(&WHOLE_YEAR),
            || Shape::Record(&PERIOD_IN_WORDS),
        ])
    }
    fn given(value: Self) -> Self {
        value
    }
}

impl Viewed for Period {
    fn view(&self) -> View<'_> {
        View::Record(self)
    }
}

any_record!(
    Period,
    shape: |this| match this {
        Period::AsAt(_) => &INSTANT,
        Period::Span { .. } => &DATE_SPAN,
        Period::Year(_) => &WHOLE_YEAR,
        Period::Text(_) => &PERIOD_IN_WORDS,
    },
    field: |this, at| match (this, at) {
        (Period::AsAt(date), 0) => date.view(),
        (Period::Span { from, .. }, 0) => from.view(),
        (Period::Span { to, .. }, 1) => to.view(),
        (Period::Year(year), 0) => year.view(),
        (Period::Text(text), 0) => text.view(),
        _ => View::Absent,
    },
    json: |this| this
);
