//! Parts of a whole.

use super::links::{Figures, Link, Stated, same_measure};
use super::rule;
use crate::arithmetic::{all_but, complement};
use crate::figure::Hedge;
use crate::finding::Severity;
use crate::lean::BTreeMap;
use crate::rules::{Answers, Context, Place, args};

rule! {
    /// Two parts of a whole add up to it.
    ///
    /// # What it checks
    /// Where exactly two different figures name the same whole, in its unit and for one time, the whole less the
    /// one is the other. Together more than the whole is a warning; less is a note, for there may be a third kind
    /// that is not named. A whole that is said to be made up of its parts is FIG006's; numbers whose form shows that
    /// they are rounded leave the answer unknown.
    ///
    /// # Why
    /// "Of the 90, 60 are here and 30 there" is the commonest way to split a number, and a slip in either part
    /// shows at once.
    ///
    /// # Bad
    /// "Of the 90 in foster care, 60 are with the council's carers and 33 with agencies."
    ///
    /// # Good
    /// "Of the 90 in foster care, 60 are with the council's carers and 30 with agencies."
    ///
    /// # Source
    /// Arithmetic.
    FIG005 "complement-mismatch" Warning since "0.1.0"
    source: "arithmetic",
    message: "{whole} less {part} is {rest}, but the only other part stated is {other}",
    help: "see whether the parts overlap, or there are others that are not named",
    run: complement_mismatch,
}

fn complement_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    // By the position of the first part, so that the order is the order of the record.
    let mut groups: BTreeMap<usize, Vec<&Stated<'_>>> = BTreeMap::new();
    let mut first: BTreeMap<&Place, usize> = BTreeMap::new();
    for (n, one) in figures.all.iter().enumerate() {
        if let Link::To(whole) = figures.follow(one.figure.whole.as_ref())
            && whole.figure.unit == one.figure.unit
        {
            groups.entry(*first.entry(&whole.at).or_insert(n)).or_default().push(one);
        }
    }
    for group in groups.into_values() {
        // A part that is stated twice is one part.
        let mut parts: Vec<&Stated<'_>> = Vec::new();
        for one in group {
            let known = |known: &&Stated<'_>| {
                same_measure(known, one) && known.figure.value.same_value(one.figure.value)
            };
            if !parts.iter().any(known) {
                parts.push(one);
            }
            if parts.len() > 2 {
                break;
            }
        }
        let [part, other] = parts.as_slice() else { continue };
        let Some(whole) = figures.follow(part.figure.whole.as_ref()).to() else { continue };
        // A whole that names what makes it up is FIG006's business.
        if !whole.figure.parts.is_empty() {
            continue;
        }
        if [part, other, &whole].iter().any(|one| one.figure.rounded_to.is_some()) {
            out.unknown(&whole.at, "numbers that are not rounded");
            continue;
        }
        if [part, other, &whole].iter().any(|one| one.figure.hedge.is_some()) {
            out.unknown(&whole.at, "exact numbers for whole and parts");
            continue;
        }
        if same_measure(part, other) || part.figure.when != other.figure.when {
            continue;
        }
        let check = complement(whole.figure.value, part.figure.value, other.figure.value);
        let Some(rest) = check.computed else { continue };
        if check.outcome.fits() {
            out.held();
            continue;
        }
        let severity = if other.figure.value.as_ratio() > rest { Severity::Warning } else { Severity::Note };
        let scale = whole.figure.value.scale().max(part.figure.value.scale());
        let args = args! {
            whole: whole.figure.value.to_string(),
            part: part.figure.value.to_string(),
            rest: rest.rounded(scale).map_or_else(String::new, |rest| rest.to_string()),
            other: other.figure.value.to_string(),
        };
        out.found(&whole.at, args)
            .severity(severity)
            .also(&part.at, format!("one part: {} `{}`", part.figure.value, part.figure.measure.label))
            .also(&other.at, format!("the other: {} `{}`", other.figure.value, other.figure.measure.label));
    }
}

rule! {
    /// What "all but k" leaves is what is stated.
    ///
    /// # What it checks
    /// Where the record has "all but k" of a whole, k is no more than the whole, and where the remainder is stated
    /// as well (the same measure of the same whole, as a plain number), it is the whole less k. Without the whole
    /// the answer is unknown.
    ///
    /// # Why
    /// "All but four of the 96" says 92 without printing it. A number printed beside it must agree.
    ///
    /// # Bad
    /// "Of 96 children, all but four were placed by the agency"; elsewhere: "the agency placed 90 of the 96".
    ///
    /// # Good
    /// "Of 96 children, all but four were placed by the agency"; elsewhere: "the agency placed 92 of the 96".
    ///
    /// # Source
    /// Arithmetic.
    FIG011 "quantifier-mismatch" Error since "0.1.0"
    source: "arithmetic",
    message: "all but {k} of {whole} {rest|:leaves less than none|leaves {rest}, but {stated} is stated}",
    help: "see which of the numbers was misprinted, and of what whole they are parts",
    run: quantifier_mismatch,
}

fn quantifier_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    for one in figures.all.iter().filter(|one| one.figure.hedge == Some(Hedge::AllBut)) {
        let whole = match figures.follow(one.figure.whole.as_ref()) {
            Link::To(whole) if whole.figure.hedge.is_none() && whole.figure.unit == one.figure.unit => whole,
            _ => {
                out.unknown(&one.at, "the whole");
                continue;
            }
        };
        let args = || args! { k: one.figure.value.to_string(), whole: whole.figure.value.to_string() };
        let Some(rest) = all_but(whole.figure.value, one.figure.value) else {
            if one.figure.value.cmp_value(whole.figure.value).is_gt() {
                let found = out.found(&one.at, args());
                found.also(&whole.at, "the whole");
            } else {
                out.unknown(&one.at, "whole numbers of things");
            }
            continue;
        };
        let stated = figures.same_measure(one).into_iter().find(|other| {
            other.figure.hedge.is_none()
                && other.figure.unit == one.figure.unit
                && other.figure.whole == one.figure.whole
                && !other.figure.value.same_value(rest)
        });
        match stated {
            None => out.held(),
            Some(other) => {
                let (rest, stated) = (rest.to_string(), other.figure.value.to_string());
                out.found(&one.at, args().with("rest", rest).with("stated", stated))
                    .also(&whole.at, "the whole")
                    .also(&other.at, "what is said to be left");
            }
        }
    }
}
