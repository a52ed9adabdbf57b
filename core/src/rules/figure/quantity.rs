//! One quantity with two values, and one value for two quantities.

use super::links::{Figures, Kin, Stated, agree};
use super::percent::{Share, shares};
use super::rule;
use super::series::two_values;
use crate::arithmetic::Outcome;
use crate::lean::HashMap;
use crate::rules::{Answers, Context, args};
use crate::value::Decimal;

rule! {
    /// One quantity has one value.
    ///
    /// # What it checks
    /// Two figures of a record with the same measure, unit, subject, base and definition for the same date or
    /// period have the same value, wherever they stand. A number and its rounded form are one value. Figures that
    /// are hedged, or whose dates differ, are not compared; where a date or a definition is missing on one side,
    /// or the label alone does not tell what is counted (a bare noun, a whole sentence), the answer is unknown.
    ///
    /// Across pages the same is asked of the figures of one council. Where only the title of a report or the words
    /// around its figures tell whose they are, the finding is a warning.
    ///
    /// # Why
    /// A report that gives two totals for one thing leaves everything that is computed from them open. Both are kept.
    ///
    /// # Bad
    /// "At 31 March there were 251 children in care." A paragraph later: "Of the 248 children in care ..."
    ///
    /// # Good
    /// "At 31 March there were 251 children in care." A paragraph later: "Of the 251 children in care ..."
    ///
    /// # Source
    /// Logic.
    FIG004 "same-quantity-two-values" Error since "0.1.0"
    source: "logic",
    message: "{later} is stated for `{measure}`, but {earlier} for the same thing and time elsewhere",
    help: "see which of the two was misprinted, or whether they count different things",
    run: same_quantity_two_values,
    across: two_values,
}

fn same_quantity_two_values(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for (n, one) in figures.all.iter().enumerate() {
        let (mut differs, mut agrees, mut open) = (None, false, None);
        let earlier = figures.same_measure(one).into_iter().filter(|other| other.position < n);
        for other in earlier {
            let same = || agree(one.figure, other.figure);
            match figures.kin(one, other) {
                Kin::Same if same() => agrees = true,
                Kin::Same => differs = differs.or(Some(other)),
                // One fact that is absent is enough to tell.
                Kin::Unknown(missing) if open.is_none() && !same() => open = Some(missing),
                _ => {}
            }
        }
        match (differs, agrees, open) {
            (Some(other), false, _) => {
                let args = args! {
                    later: one.figure.value.to_string(),
                    measure: one.figure.measure.label.as_str(),
                    earlier: other.figure.value.to_string(),
                };
                let label = format!("{} `{}`", other.figure.value, other.figure.measure.label);
                out.found(&one.at, args).also(&other.at, label);
            }
            // The same contradiction was found where this value stood first.
            (Some(_), true, _) => {}
            (None, true, _) => out.held(),
            (None, false, Some(missing)) => out.unknown(&one.at, missing),
            (None, false, None) => {}
        }
    }
}

rule! {
    /// A number is not the slip of another.
    ///
    /// # What it checks
    /// Two signs of a slip of the hand. Within one item, one value of three digits or more, closing zeros apart,
    /// stands for two quantities that are clearly different (by the measure list, or labels without a common word; a
    /// sum of money told twice is mostly one payment) and are not linked. Or a percentage of three digits or more does not
    /// fit its numbers, and changing one digit of it, or swapping two, makes it fit.
    ///
    /// # Why
    /// Numbers are copied by hand from report to report. A value that turns up under another name, and a percentage
    /// one digit away from the right one, are worth a look at the original. Both can be chance, so that this is a
    /// note.
    ///
    /// # Bad
    /// "Of 200 children, 90, or 55.0 %, ...": 45.0 % fits and is one digit away.
    ///
    /// # Good
    /// "Of 200 children, 90, or 45.0 %, ..."
    ///
    /// # Source
    /// Custom in checking copies.
    FIG020 "transposed-coincidence" Note since "0.1.0"
    source: "custom in checking copies",
    message: "{value} may be a slip: {likely|:it stands both for `{first}` and for `{second}`|{likely} is one digit, or one swap of digits, away and fits {part} of {whole}}",
    help: "compare with the original report; nothing is corrected here",
    run: transposed_coincidence,
}

fn transposed_coincidence(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    let slips: HashMap<usize, (Share<'_, '_>, Decimal)> = shares(figures)
        .flatten()
        .filter_map(|share| match share.check.outcome {
            Outcome::DigitSlip { likely } if digits(likely) >= 3 => {
                Some((share.stated.position, (share, likely)))
            }
            _ => None,
        })
        .collect();
    for (n, one) in figures.all.iter().enumerate() {
        let slip = slips.get(&one.position);
        if !telling(one) && slip.is_none() {
            continue;
        }
        let mut earlier =
            figures.same_item(one).take_while(|other| other.position < n).filter(|other| telling(other));
        let twin = earlier.find(|other| {
            other.figure.unit == one.figure.unit
                && other.figure.value.same_value(one.figure.value)
                && one.clearly_differs(other)
                && !figures.linked(one, other)
        });
        if let Some(other) = twin {
            let (first, second) = (&other.figure.measure.label, &one.figure.measure.label);
            let args = args! {
                value: one.figure.value.to_string(),
                first: first.as_str(),
                second: second.as_str(),
            };
            out.found(&one.at, args).also(&other.at, "the same value for another quantity");
        }
        if let Some((share, likely)) = slip {
            let (part, whole) = (share.part.figure.value, share.whole.figure.value);
            let args = args! {
                value: one.figure.value.to_string(),
                likely: likely.to_string(),
                part: part.to_string(),
                whole: whole.to_string(),
            };
            out.found(&one.at, args).also(&share.part.at, "the part").also(&share.whole.at, "the whole");
        }
        if twin.is_none() && slip.is_none() {
            out.held();
        }
    }
}

/// Three digits or more, closing zeros apart: shorter numbers meet by chance.
fn telling(one: &Stated<'_>) -> bool {
    let units = one.figure.value.units().unsigned_abs().to_string();
    one.figure.hedge.is_none() && units.trim_end_matches('0').len() >= 3
}

fn digits(value: Decimal) -> usize {
    value.units().unsigned_abs().to_string().len()
}
