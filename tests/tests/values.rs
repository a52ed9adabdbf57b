//! Values that are checked when made: what is printed reads back, what reads is printed alike, and nothing else is taken.

use minutebook::value::{ClockTime, Decimal, FinancialYear, GssCode, Id, PartialDate, Period};
use minutebook::{Code, Meeting, Moment, Pointer};
use proptest::prelude::*;
use std::fmt::Display;
use std::str::FromStr;

/// Text form and JSON form both give the value back.
fn returns<T>(value: &T) -> Result<(), TestCaseError>
where
    T: Display
        + FromStr<Err: std::fmt::Debug>
        + PartialEq
        + std::fmt::Debug
        + serde::Serialize
        + serde::de::DeserializeOwned,
{
    prop_assert_eq!(&value.to_string().parse::<T>().unwrap(), value);
    let json = serde_json::to_string(value).unwrap();
    prop_assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value, "{}", json);
    Ok(())
}

/// Any text is refused, or is exactly what the value prints.
fn strict<T: FromStr + Display>(text: &str) -> Result<(), TestCaseError> {
    if let Ok(value) = text.parse::<T>() {
        prop_assert_eq!(value.to_string(), text);
    }
    Ok(())
}

fn day() -> impl Strategy<Value = PartialDate> {
    (1000..=9999i32, 1..=12u32, 1..=31u32)
        .prop_filter_map("a day of the calendar", |(y, m, d)| PartialDate::ymd(y, m, d).ok())
}

fn point() -> impl Strategy<Value = PartialDate> {
    let month = (1000..=9999i32, 1..=12u32).prop_map(|(y, m)| PartialDate::month(y, m).unwrap());
    let year = (1000..=9999i32).prop_map(|y| PartialDate::year(y).unwrap());
    prop_oneof![day(), month, year]
}

fn date() -> impl Strategy<Value = PartialDate> {
    let bounds = (prop::option::of(point()), prop::option::of(point()))
        .prop_filter_map("bounds that leave a day", |(a, b)| PartialDate::between(a, b).ok());
    prop_oneof![2 => point(), 1 => bounds]
}

proptest! {
    #[test]
    fn dates(date in date()) {
        returns(&date)?;
        if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
            prop_assert!(earliest <= latest);
        }
    }

    #[test]
    fn dates_compare_by_what_they_surely_mean(a in date(), b in date()) {
        prop_assert_eq!(a.may_be(b), b.may_be(a));
        prop_assert!(!(a.surely_before(b) && b.surely_before(a)));
        prop_assert_eq!(!a.may_be(b), a.surely_before(b) || b.surely_before(a));
    }

    #[test]
    fn times(hour in 0..24u32, minute in 0..60u32) {
        let time = ClockTime::new(hour, minute).unwrap();
        returns(&time)?;
        returns(&Moment::At(time))?;
    }

    #[test]
    fn years(start in 1000..=9998i32) {
        let year = FinancialYear::starting(start).unwrap();
        returns(&year)?;
        prop_assert_eq!((year.last_day() - year.first_day()).num_days() + 1, if year.last_day().leap_year() { 366 } else { 365 });
    }

    #[test]
    fn periods(from in prop::option::of(date()), to in prop::option::of(date()), words in "\\PC{0,20}") {
        for period in [Period::Span { from, to }, Period::Text(words), from.map_or_else(|| Period::Text("x".into()), Period::AsAt)] {
            if matches!(period, Period::Span { from: None, to: None }) {
                continue;
            }
            let json = serde_json::to_string(&period).unwrap();
            prop_assert_eq!(serde_json::from_str::<Period>(&json).unwrap(), period, "{}", json);
        }
    }

    #[test]
    fn codes_and_places(letter in "[ENSW]", digits in "[0-9]{8}", steps in prop::collection::vec("\\PC{0,6}", 0..5), bytes in any::<u128>()) {
        returns(&format!("{letter}{digits}").parse::<GssCode>().unwrap())?;
        let place = steps.iter().fold(Pointer::root(), |place, step| place.field(step));
        returns(&place)?;
        prop_assert_eq!(place.steps().collect::<Vec<_>>(), steps);
        let id = Id::<Meeting>::v7(u64::try_from(bytes >> 80).unwrap_or(1) + 1, &[7; 10]);
        returns(&id)?;
    }

    #[test]
    fn any_text_is_refused_or_printed_alike(text in "[-0-9A-Z/.:~]{0,12}|\\PC{0,12}") {
        strict::<PartialDate>(&text)?;
        strict::<ClockTime>(&text)?;
        strict::<FinancialYear>(&text)?;
        strict::<GssCode>(&text)?;
        strict::<Decimal>(&text)?;
        strict::<Pointer>(&text)?;
        strict::<Code>(&text)?;
    }
}

#[test]
fn derived_ids_are_the_same_everywhere() {
    // The recipe is a promise to every language: this id must never change.
    let id = Id::<Meeting>::derived(&["Fernshire County Council", "Cabinet", "2024-03-12", ""]);
    assert_eq!(id.to_string(), "63061ffd-c339-56c1-b08e-98c830313e8e");
    assert_eq!(Id::<Meeting>::NAMESPACE.to_string(), "53aca676-5450-5b60-92f9-908703fa327d");
}
