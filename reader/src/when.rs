//! Dates, periods and clock times as minutes print them.

use crate::gates::Gate;
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::{Stems, Words};
use crate::words;
use chrono::{Datelike, NaiveDate};
use minutebook::value::{ClockTime, FinancialYear, PartialDate, Period};
use std::sync::LazyLock;

/// A date or a period found in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found<'t> {
    /// Its words.
    pub(crate) text: &'t str,
    /// Byte offset in the text that was searched.
    pub(crate) start: usize,
    /// The day, where it is one.
    pub(crate) date: Option<NaiveDate>,
    /// What it says as a period.
    pub(crate) period: Period,
}

impl Found<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The first date or period.
pub(crate) fn find(text: &str) -> Option<Found<'_>> {
    all(text).into_iter().next()
}

/// The first day that is known to the day.
pub(crate) fn find_day(text: &str) -> Option<Found<'_>> {
    all(text).into_iter().find(|found| found.date.is_some())
}

/// Every date and period, in order, without overlap.
pub(crate) fn all(text: &str) -> Vec<Found<'_>> {
    if Gate::Dates.shut(text) {
        return Vec::new();
    }
    // A date has a digit or the name of a month or "last"/"past"; most sentences have none.
    let bytes = text.as_bytes();
    if !bytes.iter().any(u8::is_ascii_digit) && !RELATIVES.are_words_of(text) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut found: Vec<Found<'_>> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        // A date begins at a number, a month or the end of one; behind a weekday or an article with a number near. A period
        // that is told from today begins at one of few words.
        let parsed = if token.is_number() || token.is("end") || month_number(token).is_some() {
            range(&tokens, at).or_else(|| single(&tokens, at))
        } else if token.is_any(BEFORE_DAYS) {
            let near = tokens.get(at + 1..(at + 4).min(tokens.len())).unwrap_or_default();
            if near.iter().any(Token::is_number) {
                range(&tokens, at).or_else(|| single(&tokens, at))
            } else {
                None
            }
        } else if token.is_any(BEFORE_PERIODS) {
            relative(&tokens, at)
        } else {
            None
        };
        match parsed {
            Some((period, next)) => {
                if let (Some(first), Some(last)) =
                    (tokens.get(at), next.checked_sub(1).and_then(|n| tokens.get(n)))
                {
                    let date = match &period {
                        Period::AsAt(date) => date.as_day(),
                        _ => None,
                    };
                    let words = text.get(first.start..last.end()).unwrap_or_default();
                    found.push(Found { text: words, start: first.start, date, period });
                }
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

static RELATIVES: LazyLock<Stems> = LazyLock::new(|| Stems::new(RELATIVE_WORDS));

/// Words that open a relative period.
pub(crate) const RELATIVE_WORDS: &[&str] = &["last", "past", "previous"];

/// Words that stand before the number of a day.
const BEFORE_DAYS: &Words =
    &Words::new(&["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "the"]);

/// Words that can open a relative period.
const BEFORE_PERIODS: &Words =
    &Words::new(&["over", "in", "during", "for", "within", "last", "past", "previous"]);

/// Relative periods: how they begin, and which words may end them.
const RELATIVE: &[(&str, &[&str])] = &[
    ("last", &["months", "month", "year", "years", "weeks", "week", "quarter"]),
    ("past", &["months", "month", "year", "years", "weeks", "week", "quarter"]),
    ("previous", &["year", "quarter"]),
];

/// A point in time as a word run gives it: how many tokens it takes.
type Parsed = (Period, usize);

/// `April 2017 and March 2018`, `November 2020 – October 2021`, `2016 and 2021`.
fn range(tokens: &[Token<'_>], at: usize) -> Option<Parsed> {
    let (from, next) = point(tokens, at)?;
    let joint = tokens.get(next)?;
    let joined = joint.is_any(&["to", "until"])
        || matches!(joint.kind, Kind::Sign('-' | '–' | '—'))
        || (joint.is("and")
            && at.checked_sub(1).and_then(|n| tokens.get(n)).is_some_and(|word| word.is("between")));
    // "between" is far from "April 2017 and March 2018" in "the work between April 2017 and March 2018": it stands
    // right before the first date, so the check above is enough.
    if !joined {
        return None;
    }
    let (to, end) = point(tokens, next + 1)?;
    let (a, b) = (from.earliest()?, to.latest()?);
    (a <= b).then(|| (Period::span(from, to), end))
}

/// A day, a month with its year, or a bare year in the company of words that make it one.
fn point(tokens: &[Token<'_>], at: usize) -> Option<(PartialDate, usize)> {
    day(tokens, at).map(|(date, next)| (PartialDate::day(date), next)).or_else(|| month(tokens, at)).or_else(
        || {
            let year = year(tokens.get(at)?)?;
            Some((PartialDate::year(year).ok()?, at + 1))
        },
    )
}

fn single(tokens: &[Token<'_>], at: usize) -> Option<Parsed> {
    if let Some((year, next)) = financial_year(tokens, at) {
        return Some((Period::Year(year), next));
    }
    if let Some((date, next)) = day(tokens, at) {
        return Some((Period::AsAt(PartialDate::day(date)), next));
    }
    // "(at the) end of March 2018" is the month's last day.
    let end_of = tokens
        .get(at)
        .filter(|word| word.is("end"))
        .and_then(|_| tokens.get(at + 1))
        .filter(|word| word.is("of"));
    let from = if end_of.is_some() { at + 2 } else { at };
    if let Some((month, next)) = month(tokens, from) {
        let date = if end_of.is_some() { month.latest().map_or(month, PartialDate::day) } else { month };
        return Some((Period::AsAt(date), next));
    }
    // A bare year counts where a preposition says that it is one.
    let year = year(tokens.get(at)?)?;
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let after = tokens.get(at + 1);
    let introduced = before.is_some_and(|word| {
        word.is_any(&["in", "since", "during", "of", "for", "from", "by", "until", "before", "after"])
    });
    let number_of = after.is_some_and(|word| matches!(word.kind, Kind::Sign('%' | '£' | '/')));
    (introduced && !number_of).then(|| Some((Period::AsAt(PartialDate::year(year).ok()?), at + 1)))?
}

/// `the last 12 months`, `over the past year`, `the last financial year`.
fn relative(tokens: &[Token<'_>], first: usize) -> Option<Parsed> {
    // "over the last 12 months": the words before belong to it.
    let led = tokens.get(first)?.is_any(&["over", "in", "during", "for", "within"])
        && tokens.get(first + 1)?.is("the");
    let at = if led { first + 2 } else { first };
    let word = tokens.get(at)?;
    let (_, ends) = RELATIVE.iter().find(|(start, _)| word.is(start))?;
    let end = (at + 1..at + 4).find(|&n| tokens.get(n).is_some_and(|token| token.is_any(ends)))?;
    let between = tokens.get(at + 1..end)?;
    let fits = between.iter().all(|token| {
        token.is_number()
            || words::number(token.text).is_some()
            || token.is_any(&["financial", "few", "municipal", "calendar", "couple", "of", "academic"])
    });
    let words: Vec<_> = tokens.get(first..=end)?.iter().map(|token| token.text).collect();
    fits.then(|| (Period::Text(words.join(" ")), end + 1))
}

/// `2019/20`, `2019-20`, `20/21`, `2019/2020`: the second part is one more than the first.
fn financial_year(tokens: &[Token<'_>], at: usize) -> Option<(FinancialYear, usize)> {
    let [first, sign, second] = tokens.get(at..at + 3)? else { return None };
    let tight = first.end() == sign.start && sign.end() == second.start;
    if !tight
        || !matches!(sign.kind, Kind::Sign('/' | '-' | '–' | '‑'))
        || !first.is_number()
        || !second.is_number()
    {
        return None;
    }
    // `11/03/09` is a date, `17/18/F` a reference.
    if tokens
        .get(at + 3)
        .is_some_and(|next| next.start == second.end() && matches!(next.kind, Kind::Sign('/') | Kind::Number))
    {
        return None;
    }
    let start = match first.text.len() {
        4 => year(first)?,
        2 if sign.kind == Kind::Sign('/') => 2000 + i32::try_from(first.whole()?).ok()?,
        _ => return None,
    };
    let end = i32::try_from(second.whole()?).ok()?;
    let fits = match second.text.len() {
        2 => (start + 1) % 100 == end,
        4 => start + 1 == end,
        _ => false,
    };
    if fits { Some((FinancialYear::starting(start).ok()?, at + 3)) } else { None }
}

/// A day of the calendar in any of its spellings.
fn day(tokens: &[Token<'_>], at: usize) -> Option<(NaiveDate, usize)> {
    let first = tokens.get(at)?;
    if first.is_word() {
        // `Tuesday 7 May 2019`, `Tuesday, 7th May 2019`, `the 7th of May 2019`.
        if first.is_any(words::WEEKDAYS) || first.is("the") {
            let skip = 1 + usize::from(tokens.get(at + 1).is_some_and(|sign| sign.kind == Kind::Sign(',')));
            let skip = skip + usize::from(tokens.get(at + skip).is_some_and(|word| word.is("the")));
            return tokens
                .get(at + skip)
                .filter(|token| token.is_number())
                .and_then(|_| day(tokens, at + skip));
        }
        // `September 24, 2020`.
        let month = month_number(first)?;
        let number =
            tokens.get(at + 1)?.whole().filter(|_| tokens.get(at + 1).is_some_and(|t| t.text.len() <= 2))?;
        let next = skip_signs(tokens, skip_ordinal(tokens, at + 2));
        let year = year(tokens.get(next)?)?;
        return NaiveDate::from_ymd_opt(year, month, number).map(|date| (date, next + 1));
    }
    let number = first.whole()?;
    // `07/05/2019`, `7.5.19`, `2019-05-07`.
    if let Some(found) = numeric(tokens, at) {
        return Some(found);
    }
    if first.text.len() > 2 {
        return None;
    }
    let mut next = skip_ordinal(tokens, at + 1);
    if tokens.get(next).is_some_and(|word| word.is("of")) {
        next += 1;
    }
    let month = month_number(tokens.get(next)?)?;
    let next = skip_signs(tokens, next + 1);
    // "2nd March, 13th April" is two days and no year 13.
    let day = skip_ordinal(tokens, next + 1);
    let another = day > next + 1 || tokens.get(day).is_some_and(|word| month_number(word).is_some());
    let short = || tokens.get(next).filter(|_| !another).and_then(short_year);
    let year = year(tokens.get(next)?).or_else(short)?;
    NaiveDate::from_ymd_opt(year, month, number).map(|date| (date, next + 1))
}

/// A day of a month whose year is not said beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DayOfYear<'t> {
    pub(crate) day: u32,
    pub(crate) month: u32,
    pub(crate) words: &'t str,
}

impl DayOfYear<'_> {
    /// The day in a year.
    pub(crate) fn of(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

/// Days by number and month, `3rd of May` or `September 24`, whatever stands behind them.
pub(crate) fn days_without_year(text: &str) -> impl Iterator<Item = DayOfYear<'_>> {
    let all = tokens(text);
    (0..all.len()).filter_map(move |at| {
        let first = all.get(at)?;
        let (day, month, last) = match month_number(first) {
            // `September 24`
            Some(month) if first.text.starts_with(char::is_uppercase) => {
                (all.get(at + 1)?.whole()?, month, at + 1)
            }
            _ => {
                let number = first.whole().filter(|_| first.text.len() <= 2)?;
                let mut next = skip_ordinal(&all, at + 1);
                next += usize::from(all.get(next).is_some_and(|word| word.is("of")));
                (number, month_number(all.get(next)?)?, next)
            }
        };
        Some(DayOfYear { day, month, words: text.get(first.start..all.get(last)?.end())? })
    })
}

/// The only day and month without a year in a text, as the last such day before another.
pub(crate) fn day_before(text: &str, limit: NaiveDate) -> Option<(NaiveDate, &str)> {
    let mut found = days_without_year(text);
    let only = found.next().filter(|_| found.next().is_none())?;
    let year = limit.year();
    let day = [year, year - 1].into_iter().filter_map(|year| only.of(year)).find(|day| *day < limit)?;
    Some((day, only.words))
}

fn skip_ordinal(tokens: &[Token<'_>], at: usize) -> usize {
    let misread = || {
        // `8 fed May`: letters that no word has between a day and its month are an ordinal that was misread.
        tokens.get(at).is_some_and(|word| {
            (2..=3).contains(&word.text.len())
                && word.text.bytes().all(|byte| byte.is_ascii_lowercase())
                && !word.is_any(SMALL_WORDS)
        }) && tokens.get(at + 1).is_some_and(|word| month_number(word).is_some())
    };
    if tokens.get(at).is_some_and(|word| word.is_any(&["st", "nd", "rd", "th"])) || misread() {
        // `2nd. May 2014`.
        let stop = tokens.get(at + 1).is_some_and(|sign| sign.kind == Kind::Sign('.'))
            && tokens.get(at + 2).is_some_and(|word| month_number(word).is_some());
        return at + 1 + usize::from(stop);
    }
    at + raised(tokens, at)
}

/// `6™ June`, `23"° May`, `29” May`: signs between a day and its month are a raised ordinal that a scan misread. Says how
/// many there are.
fn raised(tokens: &[Token<'_>], at: usize) -> usize {
    let sign = |n: &usize| {
        tokens.get(at + n).is_some_and(|token| {
            matches!(
                token.kind,
                Kind::Sign('™' | '"' | '”' | '“' | '\'' | '’' | '‘' | '°' | '*' | '^' | '~' | '®')
            )
        })
    };
    let signs = (0..3).take_while(sign).count();
    if signs > 0 && tokens.get(at + signs).is_some_and(|word| month_number(word).is_some()) {
        signs
    } else {
        0
    }
}

/// Words of two or three letters that may stand between a number and a month.
const SMALL_WORDS: &[&str] = &[
    "of", "to", "in", "by", "on", "at", "or", "and", "for", "the", "per", "was", "are", "had", "has", "due",
    "its", "his", "her", "as", "is", "if", "we", "be", "it", "all", "may",
];

fn skip_signs(tokens: &[Token<'_>], at: usize) -> usize {
    at + usize::from(tokens.get(at).is_some_and(|sign| matches!(sign.kind, Kind::Sign(',' | '.'))))
}

fn numeric(tokens: &[Token<'_>], at: usize) -> Option<(NaiveDate, usize)> {
    let part = |n: usize| tokens.get(at + n).filter(|token| token.is_number());
    let sign = |n: usize| match tokens.get(at + n)?.kind {
        Kind::Sign(c @ ('/' | '-' | '.')) => Some(c),
        _ => None,
    };
    let (a, b, c) = (part(0)?, part(2)?, part(4)?);
    if sign(1)? != sign(3)? || a.text.contains(['.', ',']) {
        return None;
    }
    let number = |token: &Token<'_>| token.whole();
    let (year, month, day) = if a.text.len() == 4 {
        (year(a)?, number(b)?, number(c)?)
    } else {
        (year(c).or_else(|| short_year(c))?, number(b)?, number(a)?)
    };
    NaiveDate::from_ymd_opt(year, month, day).map(|date| (date, at + 5))
}

/// `March 2018`, `March, 2018`.
fn month(tokens: &[Token<'_>], at: usize) -> Option<(PartialDate, usize)> {
    let month = month_number(tokens.get(at)?)?;
    let next = skip_signs(tokens, at + 1);
    let year = year(tokens.get(next)?)?;
    Some((PartialDate::month(year, month).ok()?, next + 1))
}

/// The first three letters of every month.
const MONTH_STARTS: [[u8; 3]; 12] = [
    *b"jan", *b"feb", *b"mar", *b"apr", *b"may", *b"jun", *b"jul", *b"aug", *b"sep", *b"oct", *b"nov",
    *b"dec",
];

/// A month by its name, or its first three letters.
pub(crate) fn month_number(token: &Token<'_>) -> Option<u32> {
    // Most words begin as no month does.
    let [first, second, third, ..] = *token.text.as_bytes() else { return None };
    if !matches!(first | 0x20, b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd') {
        return other_month(token);
    }
    let start = [first | 0x20, second | 0x20, third | 0x20];
    if !token.is_word() || !MONTH_STARTS.contains(&start) {
        return other_month(token);
    }
    let at = words::MONTHS.iter().position(|month| {
        let same = |start: &str| start.eq_ignore_ascii_case(token.text);
        same(month) || (token.text.len() <= 4 && month.get(..token.text.len()).is_some_and(same))
    })?;
    u32::try_from(at + 1).ok()
}

/// `Ionawr`, `Márta`: months of Welsh and Irish pages, which have a capital.
fn other_month(token: &Token<'_>) -> Option<u32> {
    const FIRST: &[u8] = b"ICMEGAHTRFBLSN\xc3";
    let plain = token.is_word()
        && (3..=11).contains(&token.text.len())
        && token.text.as_bytes().first().is_some_and(|first| FIRST.contains(first));
    let lower = plain.then(|| token.text.to_lowercase())?;
    words::OTHER_MONTHS.iter().find(|(name, _)| *name == lower).map(|(_, number)| *number)
}

/// A calendar year of four digits that a meeting can speak of.
fn year(token: &Token<'_>) -> Option<i32> {
    if token.kind != Kind::Number || token.text.len() != 4 {
        return None;
    }
    token.text.parse().ok().filter(|year| (1800..2200).contains(year))
}

fn short_year(token: &Token<'_>) -> Option<i32> {
    if token.kind != Kind::Number || token.text.len() != 2 {
        return None;
    }
    token.text.parse::<i32>().ok().map(|year| if year < 70 { 2000 + year } else { 1900 + year })
}

/// A clock time with its words: `15:34`, `7.30pm`, `7 p.m.`, `19:00`, `noon`.
pub(crate) fn clock(text: &str) -> Option<(ClockTime, &str)> {
    if Gate::Clock.shut(text) {
        return None;
    }
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| clock_at(text, &tokens, at))
}

fn clock_at<'t>(text: &'t str, tokens: &[Token<'t>], at: usize) -> Option<(ClockTime, &'t str)> {
    let first = tokens.get(at)?;
    if first.is_any(&["noon", "midday"]) {
        return ClockTime::new(12, 0).ok().map(|time| (time, first.text));
    }
    if !first.is_number() {
        return None;
    }
    let two = |text: &str| text.len() == 2;
    // Hour and minute stand in one token (`7.30`) or in three (`15:34`).
    let (hour, minute, next) = match first.text.split_once('.') {
        Some((hour, minute)) if two(minute) => (hour.parse().ok()?, minute.parse().ok()?, at + 1),
        Some(_) => return None,
        None => match (tokens.get(at + 1), tokens.get(at + 2)) {
            (Some(colon), Some(minute))
                if colon.kind == Kind::Sign(':') && minute.is_number() && two(minute.text) =>
            {
                (first.whole()?, minute.whole()?, at + 3)
            }
            _ => (first.whole()?, 0, at + 1),
        },
    };
    let (half, end) = half_of_day(text, tokens, next);
    let has_minutes = next > at + 1 || first.text.contains('.');
    let hour = match half {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        Some(_) => hour,
        // Without am or pm only `15:34` and `19.00hrs` are times; `6.30` may be a reference.
        None if tokens.get(at + 1).is_some_and(|sign| sign.kind == Kind::Sign(':')) => hour,
        None if tokens.get(next).is_some_and(|word| word.is_any(&["hrs", "hours", "h"])) && has_minutes => {
            hour
        }
        // `2055 hours`.
        None if first.text.len() == 4
            && tokens.get(next).is_some_and(|word| word.is_any(&["hrs", "hours"]))
            && hour < 2400 =>
        {
            return ClockTime::new(hour / 100, hour % 100).ok().map(|time| (time, first.text));
        }
        None => return None,
    };
    let words =
        text.get(first.start..end.unwrap_or_else(|| tokens.get(next - 1).map_or(first.end(), Token::end)))?;
    ClockTime::new(hour, minute).ok().map(|time| (time, words))
}

/// True for pm, false for am, with where it ends: `pm`, `p.m.`, `PM`, `p.m`.
fn half_of_day(text: &str, tokens: &[Token<'_>], at: usize) -> (Option<bool>, Option<usize>) {
    let Some(word) = tokens.get(at) else { return (None, None) };
    let half = |letter: &Token<'_>| {
        if letter.is("p") {
            Some(true)
        } else if letter.is("a") {
            Some(false)
        } else {
            None
        }
    };
    if word.is("pm") {
        return (Some(true), Some(word.end()));
    }
    if word.is("am") {
        return (Some(false), Some(word.end()));
    }
    if word.is("noon") {
        return (Some(true), Some(word.end()));
    }
    // `6.15 i.n.` in Irish, `2.00 y.p.` in Welsh.
    let other = if word.is_any(&["i", "y", "r"]) { tokens.get(at + 2) } else { None };
    if let Some(last) = other.filter(|_| tokens.get(at + 1).is_some_and(|dot| dot.kind == Kind::Sign('.'))) {
        let half = match (word.text, last.text) {
            ("i", "n") | ("y", "p") | ("y", "h") => Some(true),
            ("r", "n") | ("y", "b") => Some(false),
            _ => None,
        };
        if half.is_some() {
            let dotted = text.get(last.end()..).is_some_and(|rest| rest.starts_with('.'));
            return (half, Some(last.end() + usize::from(dotted)));
        }
    }
    match (half(word), tokens.get(at + 1), tokens.get(at + 2)) {
        (Some(pm), Some(dot), Some(m)) if dot.kind == Kind::Sign('.') && m.is("m") => {
            let dotted = text.get(m.end()..).is_some_and(|rest| rest.starts_with('.'));
            (Some(pm), Some(m.end() + usize::from(dotted)))
        }
        _ => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn periods(text: &str) -> Vec<String> {
        all(text).iter().map(|found| found.period.to_string()).collect()
    }

    #[test]
    fn dates_as_printed() {
        for text in [
            "held on 7 May 2019",
            "7th May 2019",
            "Tuesday, 7th May, 2019",
            "May 7, 2019",
            "07/05/2019",
            "07/05/19",
            "2019-05-07",
            "7th of May 2019",
            "Tuesday the 7th May 2019",
            "TUESDAY, 7™ MAY, 2019",
            "7\" May, 2019",
            "7\"° MAY, 2019",
            "7” May, 2019",
        ] {
            assert_eq!(periods(text), ["2019-05-07"], "{text}");
        }
        assert_eq!(periods("at the end of March 2018, and on 31 March, 2017"), ["2018-03-31", "2017-03-31"]);
        assert_eq!(periods("from March 2015, when"), ["2015-03"]);
        assert_eq!(periods("received in 2017. 2017 people"), ["2017"]);
    }

    #[test]
    fn periods_as_printed() {
        assert_eq!(periods("between April 2017 and March 2018"), ["2017-04 to 2018-03"]);
        assert_eq!(periods("the period November 2020 – October 2021."), ["2020-11 to 2021-10"]);
        assert_eq!(periods("Reports 2019/20 and 2019-20 and 20/21"), ["2019/20", "2019/20", "2020/21"]);
        assert_eq!(periods("Strategy 2020-2023"), ["2020 to 2023"]);
        assert_eq!(periods("between 2016 and 2021"), ["2016 to 2021"]);
        assert_eq!(
            periods("over the last 12 months and in the last financial year"),
            ["over the last 12 months", "in the last financial year"]
        );
    }

    #[test]
    fn numbers_that_are_no_dates() {
        for text in [
            "there were 2018 children",
            "item 88/19",
            "17/01873/F",
            "from 16 to 18",
            "59.8% of 726",
            "5 of 8",
            "6.30",
        ] {
            assert_eq!(periods(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn clock_times() {
        let time = |text| clock(text).map(|(time, words)| (time.to_string(), words));
        assert_eq!(time("left the meeting at 15:34"), Some(("15:34".into(), "15:34")));
        assert_eq!(time("at 7.30pm."), Some(("19:30".into(), "7.30pm")));
        assert_eq!(time("at 7 p.m. sharp"), Some(("19:00".into(), "7 p.m.")));
        assert_eq!(time("10.00 a.m"), Some(("10:00".into(), "10.00 a.m")));
        assert_eq!(time("12 noon"), Some(("12:00".into(), "12 noon")));
        assert_eq!(time("6.30 of the act, 5 of 8"), None);
    }
}
