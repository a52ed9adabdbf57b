//! Percentages against the numbers that they are percentages of.

use super::links::{Figures, Kin, Link, Stated, agree, tolerance};
use super::rule;
use crate::arithmetic::{Outcome, PercentCheck, Tolerance, percent_of};
use crate::figure::Unit;
use crate::finding::Severity;
use crate::rules::{Answers, Context, args};
use crate::value::Decimal;

/// One percentage with everything that it hangs on.
pub(super) struct Share<'f, 'm> {
    pub(super) stated: &'f Stated<'m>,
    pub(super) part: &'f Stated<'m>,
    pub(super) whole: &'f Stated<'m>,
    /// Totals for the same quantity as the whole, of another value.
    twins: Vec<&'f Stated<'m>>,
    /// These, and what other figures of the item are parts of.
    others: Vec<&'f Stated<'m>>,
    pub(super) check: &'f PercentCheck,
}

/// Every percentage that can be computed, or what is missing for it. A percentage that is itself hedged ("almost
/// 60 %") is not asked about.
pub(super) fn shares<'f, 'm>(
    figures: &'f Figures<'m>,
) -> impl Iterator<Item = Result<Share<'f, 'm>, (&'f Stated<'m>, &'static str)>> + 'f {
    // A change in percent is no share.
    let percentages = |one: &&Stated<'_>| {
        one.figure.unit == Unit::Percent && one.figure.hedge.is_none() && one.figure.change_of.is_none()
    };
    figures.all.iter().filter(percentages).map(|stated| {
        let part = figures.follow(stated.figure.part.as_ref()).to();
        let whole = figures.follow(stated.figure.whole.as_ref()).to();
        let (part, whole) = part.zip(whole).ok_or((stated, "part and whole"))?;
        if part.figure.unit != whole.figure.unit {
            return Err((stated, "part and whole in one unit"));
        }
        if part.figure.hedge.is_some() || whole.figure.hedge.is_some() {
            return Err((stated, "exact numbers for part and whole"));
        }
        let twins = twins(figures, whole);
        let others: Vec<_> = twins.iter().copied().chain(bases(figures, stated, part, whole)).collect();
        let totals: Vec<Decimal> = others.iter().copied().map(value).collect();
        let check = stated.check.get_or_init(|| {
            let steps = steps(part, whole);
            Box::new(percent_of(value(part), value(whole), value(stated), &totals, &steps))
        });
        if check.outcome == Outcome::Untestable {
            return Err((stated, "a whole above zero"));
        }
        Ok(Share { stated, part, whole, twins, others, check })
    })
}

/// Part and whole are exact, unless their printed form shows that they are rounded.
fn steps(part: &Stated<'_>, whole: &Stated<'_>) -> Tolerance {
    if part.figure.unit == Unit::Percent { Tolerance::EXACT } else { tolerance([part], [whole]) }
}

fn value(one: &Stated<'_>) -> Decimal {
    one.figure.value
}

fn twins<'f, 'm>(figures: &'f Figures<'m>, whole: &'f Stated<'m>) -> Vec<&'f Stated<'m>> {
    let other = |one: &&Stated<'m>| figures.kin(whole, one) == Kin::Same && !agree(whole.figure, one.figure);
    figures.same_measure(whole).into_iter().filter(other).collect()
}

/// What other figures of the same item are parts of, in the same unit.
fn bases<'f, 'm>(
    figures: &'f Figures<'m>,
    stated: &'f Stated<'m>,
    part: &'f Stated<'m>,
    whole: &'f Stated<'m>,
) -> impl Iterator<Item = &'f Stated<'m>> {
    let near = figures.same_item(stated);
    near.filter_map(|one| figures.follow(one.figure.whole.as_ref()).to()).filter(|base| {
        base.figure.unit == whole.figure.unit && base.figure.hedge.is_none() && base.at != part.at
    })
}

rule! {
    /// A percentage is the part divided by the whole.
    ///
    /// # What it checks
    /// Where a percentage names its part and its whole, a hundred times part by whole, rounded to the digits shown,
    /// is the percentage; halves may be rounded either way. A percentage that fits only with its further digits cut
    /// off is FIG002's business, one that fits another stated total FIG003's. Parts and wholes whose printed form shows
    /// that they are rounded (£1.2m) count for all that they may stand for. Hedged percentages ("almost 60 %")
    /// are not asked about. Nothing is corrected: both numbers stay as they are.
    ///
    /// # Why
    /// A reader can check a percentage only if its numbers are there; where they are and it does not fit, one of the
    /// three was misprinted.
    ///
    /// # Bad
    /// "Of 200 children, 90, or 54.0 %, were placed in the county."
    ///
    /// # Good
    /// "Of 200 children, 90, or 45.0 %, were placed in the county."
    ///
    /// # Source
    /// Arithmetic.
    FIG001 "percent-of-mismatch" Error since "0.1.0"
    source: "arithmetic",
    message: "{stated} % is stated, but {part} of {whole} is {computed} %",
    help: "see which of the three numbers was misprinted; all are kept as they stand",
    run: percent_of_mismatch,
}

fn percent_of_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for share in shares(Figures::of(cx)) {
        match share {
            Err((stated, missing)) => out.unknown(&stated.at, missing),
            Ok(share) => match share.check.outcome {
                Outcome::Consistent | Outcome::Truncated => out.held(),
                Outcome::DigitSlip { .. } | Outcome::Inconsistent => {
                    let scale = value(share.stated).scale();
                    let computed = share.check.computed.and_then(|percent| percent.rounded(scale));
                    let args = args! {
                        stated: value(share.stated).to_string(),
                        part: value(share.part).to_string(),
                        whole: value(share.whole).to_string(),
                        computed: computed.map_or_else(String::new, |percent| percent.to_string()),
                    };
                    out.found(&share.stated.at, args)
                        .also(&share.part.at, label("the part", share.part))
                        .also(&share.whole.at, label("the whole", share.whole));
                }
                Outcome::WrongBase { .. } | Outcome::Untestable => {}
            },
        }
    }
}

fn label(role: &str, one: &Stated<'_>) -> String {
    format!("{role}: {} `{}`", one.figure.value, one.figure.measure.label)
}

rule! {
    /// A percentage is rounded, not cut off.
    ///
    /// # What it checks
    /// Where a percentage names its part and its whole, it is the computed value rounded to the digits shown, and
    /// not the one that is left when further digits are dropped.
    ///
    /// # Why
    /// Cutting off is no error, but percentages cut off do not add up, and a reader who computes them again gets
    /// another last digit.
    ///
    /// # Bad
    /// "2 of 3, or 66.6 %."
    ///
    /// # Good
    /// "2 of 3, or 66.7 %."
    ///
    /// # Source
    /// Arithmetic.
    FIG002 "percent-truncated" Note since "0.1.0"
    source: "arithmetic",
    message: "{stated} % is {part} of {whole} with further digits cut off; rounded it is {rounded} %",
    help: "round instead of cutting off",
    run: percent_truncated,
}

fn percent_truncated(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for share in shares(Figures::of(cx)) {
        match share {
            Err((stated, missing)) => out.unknown(&stated.at, missing),
            Ok(share) => match share.check.outcome {
                Outcome::Consistent => out.held(),
                Outcome::Truncated => {
                    let scale = value(share.stated).scale();
                    let rounded = share.check.computed.and_then(|percent| percent.rounded(scale));
                    let args = args! {
                        stated: value(share.stated).to_string(),
                        part: value(share.part).to_string(),
                        whole: value(share.whole).to_string(),
                        rounded: rounded.map_or_else(String::new, |percent| percent.to_string()),
                    };
                    out.found(&share.stated.at, args)
                        .also(&share.part.at, label("the part", share.part))
                        .also(&share.whole.at, label("the whole", share.whole));
                }
                _ => {}
            },
        }
    }
}

rule! {
    /// A percentage fits its own base and every other statement of that base.
    ///
    /// # What it checks
    /// Two things. Where a percentage does not fit the whole that it names, no other total of the same item, and no
    /// other statement of that total, reproduces it: if one does, the base was probably confused (a warning). Where
    /// a percentage fits its whole, and the same total is stated a second time with another value (see FIG004), the
    /// percentage fits that value too: if not, it supports the first and speaks against the second (a note).
    ///
    /// # Why
    /// Reports compute percentages from one set of numbers and print another. Which base reproduces a percentage
    /// shows which number its author had in hand; it is evidence, not a correction.
    ///
    /// # Bad
    /// "Of 248 children, 100 are in the county." Elsewhere for the same day: "of 251 children", "39.8 %". Only 251
    /// fits.
    ///
    /// # Good
    /// "Of 251 children, 100, or 39.8 %, are in the county."
    ///
    /// # Source
    /// Arithmetic.
    FIG003 "percent-wrong-base" Warning since "0.1.0"
    source: "arithmetic",
    message: "{stated} % fits {part} of {fits}, but not {part} of {unfit}",
    help: "see which total the percentage was computed from",
    run: percent_wrong_base,
}

fn percent_wrong_base(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for share in shares(Figures::of(cx)) {
        let share = match share {
            Err((stated, missing)) => {
                out.unknown(&stated.at, missing);
                continue;
            }
            Ok(share) => share,
        };
        let args = |fits: String, unfit: String| {
            args! {
                stated: value(share.stated).to_string(),
                part: value(share.part).to_string(),
                fits: fits,
                unfit: unfit,
            }
        };
        match &share.check.outcome {
            Outcome::WrongBase { fits } => {
                let values: Vec<_> = fits.iter().map(Decimal::to_string).collect();
                let mut found = out
                    .found(&share.stated.at, args(values.join(" or "), value(share.whole).to_string()))
                    .also(&share.part.at, label("the part", share.part))
                    .also(&share.whole.at, label("the whole that it names", share.whole));
                let fitting = |other: &&Stated<'_>| fits.iter().any(|total| total.same_value(value(other)));
                let mut shown: Vec<&Stated<'_>> = Vec::new();
                for other in share.others.iter().copied().filter(fitting) {
                    if !shown.iter().any(|known| known.position == other.position) {
                        shown.push(other);
                        found = found.also(&other.at, label("a total that fits", other));
                    }
                }
            }
            Outcome::Consistent | Outcome::Truncated => {
                let reproduces =
                    |twin: &Stated<'_>| share.check.fits.iter().any(|total| total.same_value(value(twin)));
                let unfit: Vec<_> = share.twins.iter().filter(|twin| !reproduces(twin)).collect();
                let Some(first) = unfit.first() else {
                    out.held();
                    continue;
                };
                let mut found = out
                    .found(&share.stated.at, args(value(share.whole).to_string(), value(first).to_string()))
                    .severity(Severity::Note)
                    .also(&share.part.at, label("the part", share.part))
                    .also(&share.whole.at, label("the whole, which fits", share.whole));
                for twin in unfit {
                    found = found.also(&twin.at, label("another total, which does not fit", twin));
                }
            }
            _ => {}
        }
    }
}

rule! {
    /// A percentage says what it is a percentage of.
    ///
    /// # What it checks
    /// Every percentage names its whole: a figure of the record. Those that do not are listed; nothing about them
    /// can be tested.
    ///
    /// # Why
    /// A percentage without its base cannot be checked, added up or compared. The list of them says how far a
    /// report can be trusted to be testable. It is no reproach: an earlier year's percentage is often quoted alone.
    ///
    /// # Bad
    /// "45 % were placed in the county, up from 41 % last year": nothing says of how many the 41 % are.
    ///
    /// # Good
    /// "45 % of the 200 children were placed in the county, up from 41 % of 190 last year."
    ///
    /// # Source
    /// Logic.
    FIG022 "base-not-given" Note since "0.1.0"
    source: "logic",
    message: "{stated} % `{measure}` has no base that could be recovered, so that it cannot be tested",
    help: "look for the number of which it is a percentage",
    run: base_not_given,
}

fn base_not_given(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    let shares = figures.all.iter().filter(|one| one.figure.unit == Unit::Percent);
    for one in shares.filter(|one| one.figure.change_of.is_none()) {
        match figures.follow(one.figure.whole.as_ref()) {
            Link::To(_) => out.held(),
            Link::Lost => out.unknown(&one.at, "the figure that it points to"),
            Link::Absent => {
                let label = one.figure.measure.label.as_str();
                out.found(&one.at, args! { stated: value(one).to_string(), measure: label });
            }
        }
    }
}
