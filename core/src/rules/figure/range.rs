//! Numbers that cannot be what they are said to be.

use super::links::{Figures, Kin, Link, agree};
use super::rule;
use super::series::two_definitions;
use crate::figure::{Hedge, Unit};
use crate::rules::{Answers, Context, args};
use crate::value::Decimal;

rule! {
    /// A part is no larger than its whole.
    ///
    /// # What it checks
    /// A figure that names the figure of which it is a part, in one unit and at one time, is no larger than that.
    /// Hedged numbers and different dates leave the answer unknown.
    ///
    /// # Why
    /// "Of the 90 in foster care, 96 are with agencies" cannot be: one of the numbers, or the whole, is misprinted.
    ///
    /// # Bad
    /// "Of the 90 in foster care, 96 are with the council's own carers."
    ///
    /// # Good
    /// "Of the 90 in foster care, 69 are with the council's own carers."
    ///
    /// # Source
    /// Logic.
    FIG007 "part-exceeds-whole" Error since "0.1.0"
    source: "logic",
    message: "{part} `{measure}` are said to be a part of {whole}",
    help: "see which of the two was misprinted, or whether the part is of another whole",
    run: part_exceeds_whole,
}

fn part_exceeds_whole(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for one in figures.all.iter().filter(|one| one.figure.hedge != Some(Hedge::AllBut)) {
        let whole = match figures.follow(one.figure.whole.as_ref()) {
            Link::Absent => continue,
            Link::Lost => {
                out.unknown(&one.at, "the figure that it points to");
                continue;
            }
            Link::To(whole) if whole.figure.unit != one.figure.unit => continue,
            Link::To(whole) => whole,
        };
        let dates = (&one.figure.when, &whole.figure.when);
        if one.figure.hedge.is_some() || whole.figure.hedge.is_some() {
            out.unknown(&one.at, "exact numbers for part and whole");
        } else if one.figure.value.cmp_value(whole.figure.value).is_le() || agree(one.figure, whole.figure) {
            out.held();
        } else if matches!(dates, (Some(a), Some(b)) if a != b) {
            out.unknown(&one.at, "part and whole at one time");
        } else {
            let args = args! {
                part: one.figure.value.to_string(),
                measure: one.figure.measure.label.as_str(),
                whole: whole.figure.value.to_string(),
            };
            out.found(&one.at, args).also(&whole.at, "the whole");
        }
    }
}

rule! {
    /// A share lies between 0 and 100 per cent.
    ///
    /// # What it checks
    /// A percentage that names the whole or the part that it was computed from lies between 0 and 100. A percentage
    /// above 100, or below 0, that names neither may be a rate of growth, and is unknown.
    ///
    /// # Why
    /// A share of more than everything is a misprint, or no share.
    ///
    /// # Bad
    /// "104 % of the 90 children in foster care"
    ///
    /// # Good
    /// "64 % of the 90 children in foster care"
    ///
    /// # Source
    /// Logic.
    FIG015 "percent-out-of-range" Warning since "0.1.0"
    source: "logic",
    message: "{value} % is said to be a share, but no share lies outside 0 to 100 %",
    help: "see whether the number was misprinted, or it is a rate of growth",
    run: percent_out_of_range,
}

fn percent_out_of_range(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let (Ok(least), Ok(most)) = ("0".parse::<Decimal>(), "100".parse::<Decimal>()) else { return };
    for (_, at, figure) in cx.each("figures", |item| &item.figures) {
        // A change may be of any size.
        if figure.unit != Unit::Percent || figure.change_of.is_some() {
            continue;
        }
        let within = figure.value.cmp_value(least).is_ge() && figure.value.cmp_value(most).is_le();
        if within {
            out.held();
        } else if figure.whole.is_none() && figure.part.is_none() {
            out.unknown(&at, "whether it is a share or a rate of growth");
        } else {
            out.found(&at, args! { value: figure.value.to_string() });
        }
    }
}

rule! {
    /// Two values of one name under two definitions are told apart.
    ///
    /// # What it checks
    /// Where two figures of the same measure have different values and the record states different definitions for
    /// them, a note says so: this is no contradiction, and FIG004 leaves it alone. Where only one of the two has a
    /// definition the answer is unknown. Across pages each value of a series is compared with the one before it.
    ///
    /// # Why
    /// "Children in care" with and without unaccompanied children are two numbers. Who sees both under one name
    /// should learn why they differ.
    ///
    /// # Bad
    /// "726 children in care"; elsewhere "659 children in care", without unaccompanied children.
    ///
    /// # Good
    /// "726 children in care" throughout.
    ///
    /// # Source
    /// Custom in publishing statistics.
    FIG019 "definition-differs" Note since "0.1.0"
    source: "custom in publishing statistics",
    message: "{later} and {earlier} `{measure}` are counted by different definitions",
    help: "do not compare the two",
    run: definition_differs,
    across: two_definitions,
}

fn definition_differs(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for one in figures.all.iter().filter(|one| one.figure.measure.definition.is_some()) {
        let others = figures.same_measure(one).into_iter();
        let differing = others.filter(|other| {
            other.figure.unit == one.figure.unit
                && !other.figure.value.same_value(one.figure.value)
                && !figures.linked(one, other)
        });
        let mut open = false;
        let mut found = None;
        let mut asked = false;
        for other in differing {
            asked = true;
            match &other.figure.measure.definition {
                None => open |= figures.kin(one, other) != Kin::Other,
                stated if *stated != one.figure.measure.definition && other.position < one.position => {
                    found = found.or(Some(other));
                }
                _ => {}
            }
        }
        match found {
            Some(other) => {
                let args = args! {
                    later: one.figure.value.to_string(),
                    earlier: other.figure.value.to_string(),
                    measure: one.figure.measure.label.as_str(),
                };
                out.found(&one.at, args).also(&other.at, "the other definition");
            }
            None if open => out.unknown(&one.at, "what both figures count"),
            None if asked => {}
            None => out.held(),
        }
    }
}
