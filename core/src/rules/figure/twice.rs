//! What is stated twice: in words and digits, in two units.

use super::links::{Figures, Link};
use super::rule;
use crate::arithmetic::{Outcome, same_length};
use crate::figure::Unit;
use crate::rules::{Answers, Context, args};

rule! {
    /// A number in words is the number in digits beside it.
    ///
    /// # What it checks
    /// Where a figure is printed both ways, "fifteen (15)", both are one number.
    ///
    /// # Why
    /// The two are printed together so that a slip in one shows.
    ///
    /// # Bad
    /// "fifteen (51) carers"
    ///
    /// # Good
    /// "fifteen (15) carers"
    ///
    /// # Source
    /// Logic.
    FIG014 "words-digits-differ" Error since "0.1.0"
    source: "logic",
    message: "the digits say {digits}, but the words beside them {words}",
    help: "see which of the two is meant; the digits are kept as the value",
    run: words_digits_differ,
}

fn words_digits_differ(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, figure) in cx.each("figures", |item| &item.figures) {
        if let Some(words) = figure.in_words {
            out.expect(words.same_value(figure.value), &at, || {
                args! { digits: figure.value.to_string(), words: words.to_string() }
            });
        }
    }
}

rule! {
    /// One duration in two units is one duration.
    ///
    /// # What it checks
    /// Where a duration is stated once more in another unit, "14 months (426 days)", both can be one: weeks and days,
    /// years and months convert exactly; months hold as many days as so many months in a row can have on the calendar,
    /// or thirty each.
    /// Hedged numbers, and units that are no durations, leave the answer unknown.
    ///
    /// # Why
    /// The thresholds for the time from care to adoption are set in months and reported in days.
    ///
    /// # Bad
    /// "the threshold of 14 months (462 days)"
    ///
    /// # Good
    /// "the threshold of 14 months (426 days)"
    ///
    /// # Source
    /// The calendar; Department for Education, adoption scorecards: 14 months are 426 days, 4 months are 121 days.
    FIG018 "threshold-conversion" Warning since "0.1.0"
    source: "the calendar; DfE, adoption scorecards",
    message: "{first} {unit|days:days|weeks:weeks|months:months|years:years} are about {computed} {other_unit|days:days|weeks:weeks|months:months|years:years}, but {second} are stated for the same time",
    help: "see which of the two was misprinted",
    run: threshold_conversion,
}

fn threshold_conversion(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    let durations = [Unit::Days, Unit::Weeks, Unit::Months, Unit::Years];
    for one in figures.all.iter().filter(|one| durations.contains(&one.figure.unit)) {
        let first = match figures.follow(one.figure.restates.as_ref()) {
            Link::To(first) => first,
            Link::Absent => continue,
            Link::Lost => {
                out.unknown(&one.at, "the figure that it points to");
                continue;
            }
        };
        if one.figure.hedge.is_some() || first.figure.hedge.is_some() {
            out.unknown(&one.at, "exact numbers");
            continue;
        }
        let check = same_length(first.figure.value, first.figure.unit, one.figure.value, one.figure.unit);
        match (check.outcome, check.computed) {
            (Outcome::Untestable, _) | (_, None) => out.unknown(&one.at, "both in units of time"),
            (Outcome::Consistent, _) => out.held(),
            (_, Some(computed)) => {
                // The thresholds cut the fraction of a day off.
                let digits = if one.figure.unit == Unit::Days { 0 } else { 1 };
                let args = args! {
                    first: first.figure.value.to_string(),
                    unit: first.figure.unit.as_str(),
                    computed: computed.cut(digits).map_or_else(String::new, |value| value.to_string()),
                    second: one.figure.value.to_string(),
                    other_unit: one.figure.unit.as_str(),
                };
                out.found(&one.at, args).also(&first.at, "the same duration in another unit");
            }
        }
    }
}
