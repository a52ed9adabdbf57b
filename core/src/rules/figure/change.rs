//! Changes from one figure to a later one.

use super::links::{Figures, Link, Stated};
use super::rule;
use crate::arithmetic::{self, direction_fits};
use crate::figure::{Direction, Unit};
use crate::finding::Severity;
use crate::rules::{Answers, Context, args};

rule! {
    /// A number goes the way that the text says.
    ///
    /// # What it checks
    /// A figure that is said to have risen is larger than the figure that it is compared with, and one that is said
    /// to have fallen is smaller. One that is said to be steady lies within a twentieth; if not, that is a note,
    /// for the word is loose. Equal numbers that may differ in digits not shown, hedged numbers, and figures whose
    /// dates stand the wrong way round leave the answer unknown.
    ///
    /// # Why
    /// "An increase" beside two falling numbers means that one number was misprinted, or the two were swapped.
    ///
    /// # Bad
    /// "The number of carers increased from 160 to 140."
    ///
    /// # Good
    /// "The number of carers decreased from 160 to 140."
    ///
    /// # Source
    /// Arithmetic.
    FIG008 "direction-contradicts" Error since "0.1.0"
    source: "arithmetic",
    message: "{later} after {earlier} is said to be {direction}, but it is {actual}",
    help: "see whether the two numbers were swapped, or the word was misread",
    run: direction_contradicts,
}

fn direction_contradicts(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for one in &figures.all {
        let Some(direction) = one.figure.direction else { continue };
        let previous = match figures.follow(one.figure.previous.as_ref()) {
            Link::To(previous) => previous,
            Link::Absent => {
                out.unknown(&one.at, "the figure before");
                continue;
            }
            Link::Lost => {
                out.unknown(&one.at, "the figure that it points to");
                continue;
            }
        };
        if let Some(missing) = incomparable(one, previous) {
            out.unknown(&one.at, missing);
            continue;
        }
        let (from, to) = (previous.figure.value, one.figure.value);
        let said = match direction {
            Direction::Up => arithmetic::Direction::Up,
            Direction::Down => arithmetic::Direction::Down,
            Direction::Steady => arithmetic::Direction::Steady,
        };
        if direction_fits(from, to, said) {
            out.held();
        } else if from.same_value(to) && one.figure.unit != Unit::Count {
            out.unknown(&one.at, "digits that are not shown");
        } else {
            let actual = match to.cmp_value(from) {
                std::cmp::Ordering::Greater => Direction::Up,
                std::cmp::Ordering::Less => Direction::Down,
                std::cmp::Ordering::Equal => Direction::Steady,
            };
            let args = args! {
                later: to.to_string(),
                earlier: from.to_string(),
                direction: direction.as_str(),
                actual: actual.as_str(),
            };
            let severity = if direction == Direction::Steady { Severity::Note } else { Severity::Error };
            let label = format!("the figure before: {from} `{}`", previous.figure.measure.label);
            out.found(&one.at, args).severity(severity).also(&previous.at, label);
        }
    }
}

fn incomparable(one: &Stated<'_>, previous: &Stated<'_>) -> Option<&'static str> {
    let (one, previous) = (one.figure, previous.figure);
    let ends = (one.when.as_ref().and_then(|when| when.latest()), &previous.when);
    let backwards = match ends {
        (Some(end), Some(before)) => before.earliest().is_some_and(|start| end < start),
        _ => false,
    };
    if one.unit != previous.unit {
        Some("both figures in one unit")
    } else if one.hedge.is_some() || previous.hedge.is_some() {
        Some("exact numbers")
    } else if backwards {
        Some("which of the two figures is later")
    } else {
        None
    }
}
