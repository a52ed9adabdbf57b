//! What the figures of several pages say of each other, in the series of the book.

use super::rule;
use crate::arithmetic::Ratio;
use crate::book::{Mention, PointBasis, Series, SeriesPoint, SubjectGround};
use crate::figure::Unit;
use crate::finding::Severity;
use crate::lean::{BTreeSet, HashSet, Ordered};
use crate::path::Pointer;
use crate::rules::{Answers, BookContext, args};
use crate::value::Period;
use std::cmp::Ordering;

/// Which readings state a value.
fn pages(point: &SeriesPoint) -> BTreeSet<&str> {
    point.mentions.iter().filter_map(|one| one.path.as_str().split('/').nth(2)).collect()
}

/// Values that pages state, without a word that loosens them.
fn exact(series: &Series) -> impl Iterator<Item = &SeriesPoint> {
    series.points.iter().filter(|point| point.basis == PointBasis::Reported && point.hedge.is_none())
}

fn place(point: &SeriesPoint) -> Option<&Pointer> {
    point.mentions.first().map(|one: &Mention| &one.path)
}

/// Whether the two were read on different pages. What one page says twice is a matter of that page alone.
fn apart(a: &SeriesPoint, b: &SeriesPoint) -> bool {
    pages(a).is_disjoint(&pages(b))
}

/// Values of one date that are compared with each other. More of them are no series.
const NEAR: usize = 16;

/// FIG004 over several pages.
pub(super) fn two_values(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    for series in &cx.book.series {
        let points: Vec<&SeriesPoint> = exact(series).collect();
        for (n, later) in points.iter().enumerate() {
            let Some(at) = place(later) else { continue };
            let near = points.get(..n).unwrap_or_default().iter().rev().take(NEAR);
            let near =
                near.take_while(|one| may_be_at_once(&one.when, &later.when)).filter(|one| apart(one, later));
            let (mut differs, mut missing) = (None, None);
            for earlier in near {
                match (earlier.when == later.when, &earlier.definition, &later.definition) {
                    (false, ..) => missing = missing.or(Some("the exact dates of both figures")),
                    (true, a, b) if a == b => differs = differs.or(Some(earlier)),
                    (true, Some(_), Some(_)) => {}
                    (true, ..) => missing = missing.or(Some("what both figures count")),
                }
            }
            match (differs, missing) {
                (Some(earlier), _) => {
                    let args = args! {
                        later: later.value.to_string(),
                        measure: series.measure.label.as_str(),
                        earlier: earlier.value.to_string(),
                    };
                    let found = out.found_at(at.clone(), args);
                    let found = match place(earlier) {
                        Some(other) => found
                            .also_at(other.clone(), format!("{} `{}`", earlier.value, series.measure.label)),
                        None => found,
                    };
                    // Whose figures they are was told by a title or by words around them: likely, not certain.
                    if series.ground.is_some_and(|ground| ground >= SubjectGround::Title) {
                        found.severity(Severity::Warning);
                    }
                }
                (None, Some(missing)) => out.unknown_at(at, missing),
                (None, None) if pages(later).len() > 1 => out.held(),
                (None, None) => {}
            }
        }
    }
}

/// Whether two values may be of one time: points in time that are not known to the day may be.
fn may_be_at_once(a: &Period, b: &Period) -> bool {
    match (a, b) {
        (Period::AsAt(a), Period::AsAt(b)) => a.may_be(*b),
        (a, b) => a.earliest() == b.earliest() && a.latest() == b.latest(),
    }
}

/// FIG019 over several pages: each value against the one before it in the series.
pub(super) fn two_definitions(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    for series in &cx.book.series {
        let points: Vec<&SeriesPoint> = exact(series).collect();
        for pair in points.windows(2) {
            let [earlier, later] = pair else { continue };
            let Some(at) = place(later).filter(|_| apart(earlier, later)) else { continue };
            match (&earlier.definition, &later.definition) {
                (None, None) => {}
                (Some(a), Some(b)) if a == b => out.held(),
                (Some(_), Some(_)) => {
                    let args = args! {
                        later: later.value.to_string(),
                        earlier: earlier.value.to_string(),
                        measure: series.measure.label.as_str(),
                    };
                    let found = out.found_at(at.clone(), args);
                    if let Some(other) = place(earlier) {
                        found.also_at(other.clone(), "the other definition");
                    }
                }
                _ => out.unknown_at(at, "what both figures count"),
            }
        }
    }
}

rule! {
    /// A value of a series lies near those before and after it.
    ///
    /// # What it checks
    /// In a series of one measure and one subject with at least three dates, each exact value that pages report is
    /// compared with the two values nearest to it in time. It is found where it lies above both, or below both, by
    /// more than a limit for each year (or part of one) that lies between: 50 per cent of that other value, or what
    /// the profile sets as `series_jump_percent`. Numbers under twenty on all sides move by chance and are not
    /// compared; dates with two values are left to FIG004. With two dates only, the answer is unknown.
    ///
    /// # Why
    /// A digit too many, or a number of another measure, does not show within one report. Beside the years before and
    /// after it does. Real numbers jump too, so that this is a note.
    ///
    /// # Bad
    /// 251 children in care in 2021, 2480 in 2022, 255 in 2023.
    ///
    /// # Good
    /// 251 children in care in 2021, 248 in 2022, 255 in 2023.
    ///
    /// # Source
    /// Custom in checking series.
    FIG021 "series-jump" Note since "0.1.0"
    source: "custom in checking series",
    message: "expected `{measure}` within {limit} % a year of {first} or {second}, the values nearest in time, found {value}",
    help: "compare with the original report; a real change of that size has a reason that the report will name",
    across: series_jump,
}

/// Per cent a year, where the profile sets nothing.
const LIMIT: u32 = 50;
/// Numbers below this move by chance.
const SMALL: i64 = 20;

fn series_jump(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    let limit = cx.profile.series_jump_percent.unwrap_or(LIMIT);
    for series in &cx.book.series {
        let disputed: HashSet<&Period> = series.conflicts.iter().map(|one| &one.when).collect();
        let mut points: Vec<&SeriesPoint> =
            exact(series).filter(|point| !disputed.contains(&point.when)).collect();
        points.dedup_by(|a, b| a.when == b.when);
        if points.len() < 3 {
            if let (2, Some(at)) = (points.len(), points.last().and_then(|point| place(point))) {
                out.unknown_at(at, "a third date of the series");
            }
            continue;
        }
        for (n, one) in points.iter().enumerate() {
            let Some(at) = place(one) else { continue };
            let Some((first, second)) = nearest(&points, n) else { continue };
            let small = |point: &SeriesPoint| {
                series.unit == Unit::Count && point.value.cmp_value(SMALL.into()).is_lt()
            };
            if [one, first, second].into_iter().all(small) {
                continue;
            }
            let ways = [first, second].map(|other| departs(one, other, limit));
            let [Some(a), Some(b)] = ways else { continue };
            if a == Ordering::Equal || a != b {
                out.held();
                continue;
            }
            let args = args! {
                measure: series.measure.label.as_str(),
                limit: limit,
                first: first.value.to_string(),
                second: second.value.to_string(),
                value: one.value.to_string(),
            };
            let mut found = out.found_at(at.clone(), args);
            for other in [first, second] {
                if let Some(place) = place(other) {
                    found = found.also_at(place.clone(), format!("{} {}", other.when, other.value));
                }
            }
        }
    }
}

/// The two points nearest in time to the one at `n`, the earlier first.
fn nearest<'s>(points: &[&'s SeriesPoint], n: usize) -> Option<(&'s SeriesPoint, &'s SeriesPoint)> {
    let here = points.get(n)?;
    let from = n.saturating_sub(2);
    let around = points.get(from..(n + 3).min(points.len()))?.iter().enumerate();
    let mut others: Vec<(u32, usize, &SeriesPoint)> = around
        .filter(|(k, _)| from + k != n)
        .filter_map(|(k, other)| Some((days(here, other)?, k, *other)))
        .collect();
    others.order_by_key(|(days, k, _)| (*days, *k));
    others.truncate(2);
    others.order_by_key(|(_, k, _)| *k);
    match others.as_slice() {
        [(.., first), (.., second)] => Some((first, second)),
        _ => None,
    }
}

fn days(a: &SeriesPoint, b: &SeriesPoint) -> Option<u32> {
    let (a, b) = a.when.latest().zip(b.when.latest())?;
    u32::try_from((a - b).num_days().abs()).ok()
}

/// Which way a value departs from another by more than the limit; `Equal` where it does not.
fn departs(one: &SeriesPoint, other: &SeriesPoint, limit: u32) -> Option<Ordering> {
    let years = days(one, other)?.div_ceil(366).max(1);
    let base = other.value.as_ratio();
    let difference = one.value.as_ratio().checked_sub(base)?;
    let allowed = Ratio::new(i128::from(limit) * i128::from(years), 100)?.checked_mul(base.abs())?;
    let beyond = difference.abs() > allowed;
    Some(if beyond { one.value.as_ratio().cmp(&base) } else { Ordering::Equal })
}
