//! Values in words: dates, people, bodies, counts.

use super::wrap::clean;
use chrono::{Datelike, NaiveDate, Weekday};
use minutebook::value::{PartialDate, Period};
use minutebook::{Organization, PersonRef};

/// Number and noun: `1 error`, `2 errors`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let end = match (number, noun) {
        (1, _) => "",
        (_, noun) if noun.ends_with(['s', 'x']) => "es",
        _ => "s",
    };
    format!("{number} {noun}{end}")
}

/// `a, b and c`.
pub(crate) fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A word of a closed list, without its underscores.
pub(crate) fn code(word: &str) -> String {
    clean(word).replace('_', " ")
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(day: NaiveDate) -> &'static str {
    MONTHS.get(day.month0() as usize).copied().unwrap_or_default()
}

fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// `Thursday 20 October 2022`, or as much of it as is known.
pub(crate) fn long_date(date: PartialDate) -> String {
    match date.as_day() {
        Some(day) => format!("{} {}", weekday(day), short_date(date)),
        None => short_date(date),
    }
}

/// `20 October 2022`, or as much of it as is known.
pub(crate) fn short_date(date: PartialDate) -> String {
    let day = |day: NaiveDate| format!("{} {} {}", day.day(), month(day), day.year());
    if let Some(known) = date.as_day() {
        return day(known);
    }
    let printed = date.to_string();
    match (date.earliest(), date.latest(), printed.contains("..")) {
        (Some(first), _, false) if printed.len() > 4 => format!("{} {}", month(first), first.year()),
        (Some(from), Some(to), true) => format!("between {} and {}", day(from), day(to)),
        (Some(from), None, true) => format!("{} or later", day(from)),
        (None, Some(to), true) => format!("{} or earlier", day(to)),
        _ => printed,
    }
}

/// When a figure holds, or what a report covers.
pub(crate) fn period(period: &Period) -> String {
    match period {
        Period::AsAt(date) => short_date(*date),
        Period::Span { from: Some(from), to: Some(to) } => {
            format!("{} to {}", short_date(*from), short_date(*to))
        }
        Period::Span { from: Some(from), to: None } => format!("from {}", short_date(*from)),
        Period::Span { from: None, to: Some(to) } => format!("until {}", short_date(*to)),
        Period::Span { from: None, to: None } => String::new(),
        Period::Year(year) => year.to_string(),
        Period::Text(text) => clean(text).into_owned(),
    }
}

/// A person as the page names them.
pub(crate) fn person(person: &PersonRef) -> String {
    let name = person.display();
    let whom = person.organization.as_ref().and_then(|of| of.name.as_deref());
    let text = match (&person.name, &person.post, whom) {
        (Some(_), Some(post), _) => format!("{name} ({post})"),
        (_, None, Some(of)) if name.is_empty() => format!("somebody of {of}"),
        (_, _, Some(of)) => format!("{name} ({of})"),
        _ if name.is_empty() => "somebody not named".to_owned(),
        _ => name,
    };
    clean(&text).into_owned()
}

/// An organisation by name, else by its kind.
pub(crate) fn organization(org: &Organization) -> String {
    match (&org.name, org.classification) {
        (Some(name), _) => clean(name).into_owned(),
        (None, Some(kind)) => code(kind.as_str()),
        (None, None) => "an organisation not named".to_owned(),
    }
}

/// Digits in groups of three from 10,000 on.
pub(crate) fn grouped(number: &str) -> String {
    let (sign, rest) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, part)| (whole, Some(part)));
    let mut text = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && whole.len() > 4 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_say_no_more_than_is_known() {
        let date = |text: &str| text.parse::<PartialDate>().map(long_date).unwrap_or_default();
        assert_eq!(date("2022-10-20"), "Thursday 20 October 2022");
        assert_eq!(date("2022-10"), "October 2022");
        assert_eq!(date("2022"), "2022");
        assert_eq!(date("2022-10-01..2022-10-05"), "between 1 October 2022 and 5 October 2022");
    }

    #[test]
    fn digits_in_groups() {
        for (plain, shown) in
            [("574", "574"), ("1500", "1500"), ("612500", "612,500"), ("-1240000.50", "-1,240,000.50")]
        {
            assert_eq!(grouped(plain), shown);
        }
    }
}
