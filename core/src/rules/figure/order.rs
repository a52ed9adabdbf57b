//! Measures of which one cannot be larger than another.

use super::links::{Figures, Stated, exact};
use super::rule;
use crate::figure::Unit;
use crate::finding::Severity;
use crate::lean::HashMap;
use crate::rules::{Answers, Context, args};
use crate::value::Period;

rule! {
    /// Measures that contain one another keep their order.
    ///
    /// # What it checks
    /// Two orders. The adoption scorecard's A10 (as A1, but for children adopted by their foster carers the time ends
    /// when they moved in with them) is no longer than its A1 for the same time. And of the stages of becoming a foster
    /// carer or an adopter (enquiries, registrations of interest or applications, approvals) a later one counts no more
    /// than an earlier one of the same period; as these are flows, and who is approved this year may have asked last
    /// year, that is a note. Hedged numbers and figures without one stated time leave the answer unknown.
    ///
    /// # Why
    /// A10 counts part of the days that A1 counts, so that a longer A10 means that the two were swapped.
    ///
    /// # Bad
    /// "In 2022/23 A1 was 402 days and A10 was 431 days."
    ///
    /// # Good
    /// "In 2022/23 A1 was 431 days and A10 was 402 days."
    ///
    /// # Source
    /// Department for Education, adoption scorecards: definitions of A1 and A10.
    FIG017 "measure-order" Warning since "0.1.0"
    source: "DfE, adoption scorecards: definitions",
    message: "expected {inner} `{inner_measure}` to be no more than {outer} `{outer_measure}`",
    help: "see whether the two were swapped, or hold for different times",
    run: measure_order,
}

/// Keys of the scorecard, the contained one first.
const SCORECARD: [&str; 2] = ["adoption_scorecard_a10", "adoption_scorecard_a1"];

/// Words of the stages, in their order: one of each list must stand in a label.
const STAGES: [&[&str]; 3] =
    [&["enquir"], &["registrations of interest", "applications"], &["approvals", "approved"]];
/// Who goes through the stages.
const COHORTS: [&str; 2] = ["adopt", "foster"];

fn measure_order(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let figures = Figures::of(cx);
    scorecard(figures, out);
    stages(figures, out);
}

fn scorecard(figures: &Figures<'_>, out: &mut Answers<'_, '_>) {
    let keyed = |key: &'static str| {
        figures.all.iter().filter(move |one| one.figure.measure.key.as_deref() == Some(key))
    };
    let [inner, outer] = SCORECARD;
    let mut known: HashMap<(&Period, Unit), &Stated<'_>> = HashMap::new();
    for one in keyed(outer) {
        if let Some(when) = one.figure.when.as_ref().filter(|when| !matches!(when, Period::Text(_))) {
            known.entry((when, one.figure.unit)).or_insert(one);
        }
    }
    for one in keyed(inner) {
        let same_time = one.figure.when.as_ref().and_then(|when| known.get(&(when, one.figure.unit)));
        match same_time {
            Some(outer) => compare(out, one, outer, Severity::Warning),
            None => out.unknown(&one.at, "the A1 of the same time"),
        }
    }
}

fn stages(figures: &Figures<'_>, out: &mut Answers<'_, '_>) {
    let mut latest: HashMap<(&Period, &str, usize), &Stated<'_>> = HashMap::new();
    let counts = figures.all.iter().filter(|one| one.figure.unit == Unit::Count);
    for one in counts {
        let label = one.figure.measure.label.to_lowercase();
        let (Some(stage), Some(cohort)) = (stage(&label), cohort(&label)) else { continue };
        // Only what was counted over one and the same time.
        let Some(when @ (Period::Year(_) | Period::Span { .. })) = &one.figure.when else {
            out.unknown(&one.at, "the time over which it was counted");
            continue;
        };
        let before = (0..stage).rev().find_map(|earlier| latest.get(&(when, cohort, earlier)));
        if let Some(earlier) = before {
            compare(out, one, earlier, Severity::Note);
        }
        latest.insert((when, cohort, stage), one);
    }
}

fn stage(label: &str) -> Option<usize> {
    // Places are approved as well.
    let place = label.contains("place");
    STAGES.iter().position(|words| words.iter().any(|word| label.contains(word))).filter(|_| !place)
}

/// The one cohort that a label names.
fn cohort(label: &str) -> Option<&'static str> {
    let mut named = COHORTS.iter().filter(|word| label.contains(**word));
    named.next().copied().filter(|_| named.next().is_none())
}

fn compare(out: &mut Answers<'_, '_>, inner: &Stated<'_>, outer: &Stated<'_>, severity: Severity) {
    if !exact(inner) || !exact(outer) {
        out.unknown(&inner.at, "exact numbers");
    } else if inner.figure.value.cmp_value(outer.figure.value).is_le() {
        out.held();
    } else {
        let args = args! {
            inner: inner.figure.value.to_string(),
            inner_measure: inner.figure.measure.label.as_str(),
            outer: outer.figure.value.to_string(),
            outer_measure: outer.figure.measure.label.as_str(),
        };
        out.found(&inner.at, args)
            .severity(severity)
            .also(&outer.at, "the figure that should be at least as large");
    }
}
