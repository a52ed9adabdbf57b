//! Totals and their parts, means and their totals.

use super::links::{Figures, Link, Stated, exact, tolerance};
use super::rule;
use crate::arithmetic::{Outcome, mean_total, sum_of};
use crate::figure::Unit;
use crate::rules::{Answers, Context, args};
use crate::value::Decimal;

rule! {
    /// Parts that are said to make up a total add up to it.
    ///
    /// # What it checks
    /// Where a figure names the figures that make it up and leave nothing out ("30 children, comprising 18 girls and
    /// 12 boys"), their sum is the figure. Percentages and numbers whose form shows that they are rounded (£1.2m) may
    /// differ by half a step for each. Hedged numbers, parts in another unit and a part that the record lacks leave the
    /// answer unknown.
    ///
    /// # Why
    /// A breakdown is there to be added up. If it does not give its total, a kind was left out, one was counted
    /// twice, or a number was misprinted.
    ///
    /// # Bad
    /// "Thirty placements, made up of 18 in the county and 13 outside it."
    ///
    /// # Good
    /// "Thirty placements, made up of 18 in the county and 12 outside it."
    ///
    /// # Source
    /// Arithmetic.
    FIG006 "sum-of-parts" Warning since "0.1.0"
    source: "arithmetic",
    message: "the parts {parts} add up to {sum}, but their total is stated as {total}",
    help: "see whether a part is missing, is counted twice, or was misprinted",
    run: sum_of_parts,
}

fn sum_of_parts(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for one in figures.all.iter().filter(|one| !one.figure.parts.is_empty()) {
        let parts: Option<Vec<&Stated<'_>>> =
            one.figure.parts.iter().map(|to| figures.follow(Some(to)).to()).collect();
        let Some(parts) = parts else {
            out.unknown(&one.at, "the figure that it points to");
            continue;
        };
        if parts.iter().any(|part| part.figure.unit != one.figure.unit) {
            out.unknown(&one.at, "total and parts in one unit");
            continue;
        }
        if !exact(one) || !parts.iter().all(|part| exact(part)) {
            out.unknown(&one.at, "exact numbers for total and parts");
            continue;
        }
        let values: Vec<Decimal> = parts.iter().map(|part| part.figure.value).collect();
        let check = sum_of(&values, one.figure.value, &tolerance(parts.iter().copied(), [one]));
        match (check.outcome, check.computed) {
            (Outcome::Untestable, _) | (_, None) => out.unknown(&one.at, "numbers small enough to add up"),
            (outcome, _) if outcome.fits() => out.held(),
            (_, Some(sum)) => {
                let scale = values.iter().map(|value| value.scale()).max().unwrap_or_default();
                let args = args! {
                    parts: values.iter().map(Decimal::to_string).collect::<Vec<_>>(),
                    sum: sum.rounded(scale).map_or_else(String::new, |sum| sum.to_string()),
                    total: one.figure.value.to_string(),
                };
                let mut found = out.found(&one.at, args);
                for part in parts {
                    found = found
                        .also(&part.at, format!("{} `{}`", part.figure.value, part.figure.measure.label));
                }
            }
        }
    }
}

rule! {
    /// A mean times its count is its total.
    ///
    /// # What it checks
    /// Where a mean or a fraction names its total and the number that the total is divided by, the mean, which may be
    /// rounded to the digits shown, times that number gives the total. Without one of the two, or with hedged or
    /// rounded numbers, the answer is unknown.
    ///
    /// # Why
    /// A mean is computed by somebody from two numbers. Where both stand beside it, it can be computed again.
    ///
    /// # Bad
    /// "48 children in 20 households, an average of 2.8."
    ///
    /// # Good
    /// "48 children in 20 households, an average of 2.4."
    ///
    /// # Source
    /// Arithmetic.
    FIG013 "mean-total-mismatch" Warning since "0.1.0"
    source: "arithmetic",
    message: "{mean} is stated, but {total} divided by {count} is {computed}",
    help: "see which of the three numbers was misprinted",
    run: mean_total_mismatch,
}

fn mean_total_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for one in figures.all.iter().filter(|one| one.figure.unit != Unit::Percent) {
        let links = (figures.follow(one.figure.part.as_ref()), figures.follow(one.figure.whole.as_ref()));
        let (total, count) = match links {
            (Link::To(total), Link::To(count)) => (total, count),
            // Only a ratio, or what names a numerator, is a mean.
            _ if one.figure.unit == Unit::Ratio || one.figure.part.is_some() => {
                out.unknown(&one.at, "the total and what it is divided by");
                continue;
            }
            _ => continue,
        };
        if ![one, total, count].into_iter().all(exact) {
            out.unknown(&one.at, "exact numbers");
            continue;
        }
        if [one, total, count].into_iter().any(|one| one.figure.rounded_to.is_some()) {
            out.unknown(&one.at, "numbers that are not rounded");
            continue;
        }
        let (mean, total_value, divisor) = (one.figure.value, total.figure.value, count.figure.value);
        let check = mean_total(mean, divisor, total_value);
        match check.outcome {
            Outcome::Untestable => out.unknown(&one.at, "a number above zero to divide by"),
            outcome if outcome.fits() => out.held(),
            _ => {
                let computed = total_value.as_ratio().checked_div(divisor.as_ratio());
                let digits = mean.scale().max(1);
                let args = args! {
                    mean: mean.to_string(),
                    total: total_value.to_string(),
                    count: divisor.to_string(),
                    computed: computed
                        .and_then(|computed| computed.rounded(digits))
                        .map_or_else(String::new, |computed| computed.to_string()),
                };
                out.found(&one.at, args)
                    .also(&total.at, format!("the total: {total_value} `{}`", total.figure.measure.label))
                    .also(&count.at, format!("divided by: {divisor} `{}`", count.figure.measure.label));
            }
        }
    }
}
