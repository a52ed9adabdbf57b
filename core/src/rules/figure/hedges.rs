//! Loosened numbers beside exact ones.

use super::differences::change_of;
use super::links::{Figures, Kin, Link, Stated, exact};
use super::rule;
use crate::arithmetic::{Bands, Ratio, hedge_fits};
use crate::figure::{Hedge, Unit};
use crate::rules::{Answers, Context, args};

rule! {
    /// A loosened number lies near the exact one.
    ///
    /// # What it checks
    /// Where a figure is loosened by a word (about, almost, over, under, at least, at most) and the exact value follows
    /// from the record, that lies where the word lets one expect it: within a tenth on either side for about, up to a
    /// tenth below for almost and under, up to a tenth above for over, and on the right side for at least and at most.
    /// The exact value is the part divided by the whole, the difference of the two figures whose change it is, or the
    /// same quantity stated exactly elsewhere. Without any of these the answer is unknown. "All but" is FIG011's.
    ///
    /// # Why
    /// Loose words are understood loosely, and no law says how far. A number far from the exact one still misleads: a
    /// note, never an error.
    ///
    /// # Bad
    /// "Around half of the 200 children": 140 of 200 are 70%.
    ///
    /// # Good
    /// "Around half of the 200 children": 97 of 200 are 48.5%.
    ///
    /// # Source
    /// Custom; the bands are minutebook's own.
    FIG012 "hedge-out-of-band" Note since "0.1.0"
    source: "custom",
    message: "{hedge|about:about|almost:almost|over:over|under:under|at_least:at least|at_most:at most} {stated} is said of what is {actual}",
    help: "see whether the loose number, or what it is compared with, was misprinted",
    run: hedge_out_of_band,
}

fn hedge_out_of_band(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for one in &figures.all {
        let Some(hedge) = one.figure.hedge.filter(|hedge| *hedge != Hedge::AllBut) else { continue };
        let (actual, grounds) = match actual(figures, one) {
            Err(missing) => {
                out.unknown(&one.at, missing);
                continue;
            }
            Ok(known) => known,
        };
        match hedge_fits(hedge, one.figure.value, actual, &Bands::default()) {
            None => out.unknown(&one.at, "numbers small enough to compare"),
            Some(true) => out.held(),
            Some(false) => {
                // One digit more than the loose number shows tells them apart.
                let digits = if actual.is_integer() { 0 } else { one.figure.value.scale() + 1 };
                let args = args! {
                    hedge: hedge.as_str(),
                    stated: one.figure.value.to_string(),
                    actual: actual.rounded(digits).map_or_else(String::new, |value| value.to_string()),
                };
                let mut found = out.found(&one.at, args);
                for ground in grounds {
                    found = found.also(
                        &ground.at,
                        format!("{} `{}`", ground.figure.value, ground.figure.measure.label),
                    );
                }
            }
        }
    }
}

type Actual<'f, 'm> = (Ratio, Vec<&'f Stated<'m>>);

/// The exact value of a loosened figure, and the figures that it follows from.
fn actual<'f, 'm>(figures: &'f Figures<'m>, one: &Stated<'m>) -> Result<Actual<'f, 'm>, &'static str> {
    if let Some(change) = change_of(figures, one) {
        let change = change?;
        let computed = change.computed.ok_or("an earlier figure above zero")?;
        return Ok((computed.abs(), vec![change.from, change.to]));
    }
    let links = (figures.follow(one.figure.part.as_ref()), figures.follow(one.figure.whole.as_ref()));
    if let (Link::To(part), Link::To(whole)) = links {
        if !exact(part) || !exact(whole) {
            return Err("exact numbers for part and whole");
        }
        if one.figure.unit == Unit::Percent && part.figure.unit != whole.figure.unit {
            return Err("part and whole in one unit");
        }
        let share = part.figure.value.as_ratio().checked_div(whole.figure.value.as_ratio());
        let factor = if one.figure.unit == Unit::Percent { Ratio::HUNDRED } else { Ratio::ONE };
        let share = share.and_then(|share| share.checked_mul(factor)).ok_or("a whole above zero")?;
        return Ok((share, vec![part, whole]));
    }
    let others = figures.same_measure(one).into_iter();
    let mut same = others.filter(|other| exact(other) && figures.kin_of_any(one, other) == Kin::Same);
    same.next().map(|other| (other.figure.value.as_ratio(), vec![other])).ok_or("the exact number")
}
