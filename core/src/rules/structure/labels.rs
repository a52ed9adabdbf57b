//! Labels of the parts of a resolution.

use super::numbering::{Number, Step};
use crate::resolution::ResolutionPart;
use crate::rules::{Answers, Context, Place, args, rule};
use std::cell::LazyCell;

rule! {
    /// The labels of a resolution's parts run without gap or repeat.
    ///
    /// # What it checks
    /// Parts labelled with letters, numbers or Roman numerals follow each other: (a), (b), (c); 1, 2, 3; (i), (ii).
    /// The list may begin anywhere, a list may stand inside another (1, a, b, 2), and bullets have no order.
    /// Between labelled parts, a part without label is unknown.
    ///
    /// # Why
    /// A missing letter may be a missing decision: a part that was withdrawn, or exempt, or lost in copying. A label
    /// that stands twice makes "as agreed under (b)" ambiguous.
    ///
    /// # Bad
    /// "RESOLVED (a) that the report be noted; (c) that the fee be raised."
    ///
    /// # Good
    /// "RESOLVED (a) that the report be noted; (b) that the fee be raised."
    ///
    /// # Source
    /// Logic: labels are given one after another.
    STR010 "resolution-label-sequence" Warning since "0.1.0"
    source: "logic: labels are given one after another",
    message: "expected labels without gap or repeat, found `{label}` after `{before}`",
    help: "see whether a part of the resolution is missing",
    run: resolution_label_sequence,
}

fn resolution_label_sequence(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        labels(&resolution.parts, &|| at.field("parts"), out);
    }
}

fn labels(parts: &[ResolutionPart], at: &dyn Fn() -> Place, out: &mut Answers<'_, '_>) {
    // Runs that are open, the innermost last, with the place and the label of their latest part.
    let mut runs: Vec<(Number, usize, &str)> = Vec::new();
    let labelled =
        LazyCell::new(|| parts.iter().any(|part| part.label.as_deref().and_then(Number::parse).is_some()));
    for (n, part) in parts.iter().enumerate() {
        if !part.parts.is_empty() {
            labels(&part.parts, &|| at().at(n).field("parts"), out);
        }
        let Some(text) = part.label.as_deref() else {
            if *labelled {
                out.unknown(&at().at(n), "label of the part");
            }
            continue;
        };
        let Some(number) = Number::parse(text) else { continue };
        let steps = || runs.iter().map(|(before, ..)| before.step(&number));
        if let Some(run) = steps().rposition(|step| step == Step::Next) {
            out.held();
            runs.truncate(run);
        } else if let Some(run) = runs.iter().rposition(|(before, ..)| {
            // A list can stand inside another: (a) under 1, (i) under (b).
            let starts_inside = number.is_first() && (!before.is_like(&number) || number.is_roman_one());
            !starts_inside && before.step(&number) != Step::Apart
        }) {
            if let Some((_, before_at, before)) = runs.get(run) {
                out.found(&at().at(n).field("label"), args! { label: text, before: *before })
                    .also(&at().at(*before_at).field("label"), "the label before it");
            }
            runs.truncate(run);
        }
        runs.push((number, n, text));
    }
}
