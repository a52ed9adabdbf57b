//! Changes that are stated as numbers: "an increase of 12", "up 5%".

use super::links::{Figures, Link, Stated, exact, shown, signed, tolerance};
use super::rule;
use crate::arithmetic::{
    Outcome, Ratio, ShareChange, change, points_or_percent, stated_change, stated_percent_change,
};
use crate::figure::Unit;
use crate::rules::{Answers, Context, args};

/// A stated change with the two figures between which it lies.
pub(super) struct Change<'f, 'm> {
    pub(super) from: &'f Stated<'m>,
    pub(super) to: &'f Stated<'m>,
    /// What it is computed as, signed, in the unit of the stated change.
    pub(super) computed: Option<Ratio>,
    pub(super) outcome: Outcome,
    /// Between two percentages: what the stated change turns out to be.
    pub(super) share: Option<ShareChange>,
}

/// The change that a figure states; `None` where it states none, an error with what is missing.
pub(super) fn change_of<'f, 'm>(
    figures: &'f Figures<'m>,
    one: &Stated<'m>,
) -> Option<Result<Change<'f, 'm>, &'static str>> {
    one.figure.change_of.as_ref()?;
    Some(computed(figures, one))
}

fn computed<'f, 'm>(figures: &'f Figures<'m>, one: &Stated<'m>) -> Result<Change<'f, 'm>, &'static str> {
    let Link::To(to) = figures.follow(one.figure.change_of.as_ref()) else {
        return Err("the figure that it points to");
    };
    let from = match figures.follow(to.figure.previous.as_ref()) {
        Link::To(from) => from,
        Link::Absent => return Err("the figure before"),
        Link::Lost => return Err("the figure that it points to"),
    };
    if from.figure.unit != to.figure.unit {
        return Err("both figures in one unit");
    }
    if !exact(from) || !exact(to) {
        return Err("exact numbers");
    }
    let (old, new, stated) = (from.figure.value, to.figure.value, one.figure.value);
    let plain = change(old, new);
    let made = |check: crate::arithmetic::Check| Change {
        from,
        to,
        computed: check.computed,
        outcome: check.outcome,
        share: None,
    };
    match (to.figure.unit, one.figure.unit) {
        (Unit::Percent, Unit::Percent | Unit::PercentagePoints) => {
            let share = points_or_percent(old, new, stated);
            let computed = if one.figure.unit == Unit::Percent { plain.percent } else { plain.difference };
            let outcome =
                if share == ShareChange::Neither { Outcome::Inconsistent } else { Outcome::Consistent };
            Ok(Change { from, to, computed, outcome, share: Some(share) })
        }
        (_, Unit::Percent) => Ok(made(stated_percent_change(old, new, stated, &tolerance([to], [from])))),
        (unit, stated_in) if unit == stated_in => {
            Ok(made(stated_change(old, new, stated, &tolerance([to], [from]))))
        }
        _ => Err("the change in the unit of its figures"),
    }
}

rule! {
    /// A stated change is the difference of its two numbers.
    ///
    /// # What it checks
    /// Where a text states by how much a figure rose or fell ("from 163 to 137, a fall of 26", "an increase of 5%"),
    /// the later less the earlier figure, plain or in percent of the earlier, is that number, to the digits shown.
    /// Between two percentages, a change that is right in points or in percent passes; if it is called by the wrong
    /// name, that is FIG010's business. Which way it went is FIG008's. Hedged numbers leave the answer unknown.
    ///
    /// # Why
    /// Of three numbers that hang together, one was misprinted if they do not.
    ///
    /// # Bad
    /// "Referrals rose from 160 to 200, an increase of 30."
    ///
    /// # Good
    /// "Referrals rose from 160 to 200, an increase of 40, or 25%."
    ///
    /// # Source
    /// Arithmetic.
    FIG009 "stated-change-mismatch" Error since "0.1.0"
    source: "arithmetic",
    message: "a change of {stated} is stated, but from {earlier} to {later} it is {computed}",
    help: "see which of the three numbers was misprinted, or whether the change is that of another figure",
    run: stated_change_mismatch,
}

fn stated_change_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for one in &figures.all {
        let change = match change_of(figures, one) {
            None => continue,
            Some(Err(missing)) => {
                out.unknown(&one.at, missing);
                continue;
            }
            Some(Ok(_)) if !exact(one) => {
                out.unknown(&one.at, "exact numbers");
                continue;
            }
            Some(Ok(change)) => change,
        };
        match change.outcome {
            Outcome::Untestable => out.unknown(&one.at, "an earlier figure above zero"),
            outcome if outcome.fits() => out.held(),
            _ => {
                let digits = one.figure.value.scale().max(u8::from(one.figure.unit == Unit::Percent));
                let rounded = change.computed.and_then(|computed| computed.rounded(digits));
                let args = args! {
                    stated: shown(one),
                    earlier: shown(change.from),
                    later: shown(change.to),
                    computed: rounded.map_or_else(String::new, |value| signed(one.figure.unit, value)),
                };
                out.found(&one.at, args)
                    .also(&change.from.at, "the figure before")
                    .also(&change.to.at, "the figure after");
            }
        }
    }
}

rule! {
    /// A change between two percentages is called by its name.
    ///
    /// # What it checks
    /// Where a stated change between two percentages fits in percentage points but is called percent, or fits in
    /// percent of the earlier but is called points, a warning says so. From 60% to 66% is 6 percentage points, and 10%.
    /// Where the digits shown allow both, the rule holds; where they allow neither, FIG009 says so. Hedged numbers
    /// leave the answer unknown.
    ///
    /// # Why
    /// Points and percent are mixed up more than anything else in reports of shares, and the two can differ by a lot.
    ///
    /// # Bad
    /// "The share rose from 60% to 66%, an increase of 6%."
    ///
    /// # Good
    /// "The share rose from 60% to 66%, an increase of 6 percentage points."
    ///
    /// # Source
    /// Office for National Statistics, style: percentages and percentage points.
    FIG010 "points-vs-percent" Warning since "0.1.0"
    source: "ONS style: percentages and percentage points",
    message: "from {earlier} % to {later} % is a change of {stated} in {actual|percent:percent|percentage_points:percentage points}, but it is called {said|percent:percent|percentage_points:percentage points}",
    help: "write percentage points for the difference of two percentages",
    run: points_vs_percent,
}

fn points_vs_percent(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for one in &figures.all {
        let in_percent = match one.figure.unit {
            Unit::Percent => true,
            Unit::PercentagePoints => false,
            _ => continue,
        };
        let change = match change_of(figures, one) {
            None => continue,
            Some(Err(missing)) => {
                out.unknown(&one.at, missing);
                continue;
            }
            Some(Ok(change)) => change,
        };
        let Some(share) = change.share else { continue };
        if !exact(one) {
            out.unknown(&one.at, "exact numbers");
            continue;
        }
        let (actual, said) = match (share, in_percent) {
            (ShareChange::Points, true) => (Unit::PercentagePoints, Unit::Percent),
            (ShareChange::Percent, false) => (Unit::Percent, Unit::PercentagePoints),
            (ShareChange::Neither, _) => continue,
            _ => {
                out.held();
                continue;
            }
        };
        let args = args! {
            earlier: change.from.figure.value.to_string(),
            later: change.to.figure.value.to_string(),
            stated: one.figure.value.to_string(),
            actual: actual.as_str(),
            said: said.as_str(),
        };
        out.found(&one.at, args)
            .also(&change.from.at, "the figure before")
            .also(&change.to.at, "the figure after");
    }
}
