//! Series: one measure of one subject over time, with its gaps, its conflicts, and the shares that its numbers give.

mod facts;
mod measure;
mod others;
mod points;
mod shares;
mod subjects;

use super::{Mention, Pages};
use crate::figure::{Hedge, Measure, Unit};
use crate::lean::Ordered;
use crate::organization::Organization;
use crate::shape::{code_list, record};
use crate::value::{Decimal, PartialDate, Period};

code_list! {
    /// How it is known whose number a figure is.
    pub enum SubjectGround {
        /// The figure names it.
        Figure = "figure",
        /// It is the council that met.
        Meeting = "meeting",
        /// The title of the report names a council.
        Title = "title",
        /// The words around the report's figures name a council.
        Words = "words",
    }
}

code_list! {
    /// Where a point's value comes from.
    pub enum PointBasis {
        /// A page states it.
        Reported = "reported",
        /// It follows from a part and a whole that pages state for the same date.
        Computed = "computed",
    }
}

record! {
    /// One measure of one subject over time.
    pub struct Series {
        required {
            /// What is measured: the shortest label that a page prints, and the word of the measure list.
            measure: Measure,
            /// Its unit.
            unit: Unit,
        }
        /// For a share, what it is a share of.
        of: Option<Measure>,
        /// Whose numbers they are; absent where no page tells, and then all of them stand on one page.
        subject: Option<Organization>,
        /// How that is known: the weakest ground of all its points.
        ground: Option<SubjectGround>,
        /// The values in the order of time. Values of one date that contradict each other stand side by side.
        points: Vec<SeriesPoint>,
        /// Dates for which pages state different values by one definition.
        conflicts: Vec<SeriesConflict>,
        /// Stretches of two years and more between two points.
        gaps: Vec<SeriesGap>,
        /// Shares that are not what their part and whole give.
        misfits: Vec<SeriesMisfit>,
    }
}

record! {
    /// One value of a series.
    pub struct SeriesPoint {
        required {
            /// When it held, or over which time it was counted.
            when: Period,
            /// The value; a computed share is rounded to the digits of the reported one, else to one.
            value: Decimal,
            /// Stated or computed.
            basis: PointBasis,
        }
        /// A word that loosens it.
        hedge: Option<Hedge>,
        /// What the page says is counted and what is not.
        definition: Option<String>,
        /// Where pages state it.
        mentions: Vec<Mention>,
        /// For a computed share: where its part and its whole stand.
        from: Vec<Mention>,
    }
}

record! {
    /// Different values for one date.
    pub struct SeriesConflict {
        required {
            /// The date or period.
            when: Period,
        }
        /// The values.
        values: Vec<Decimal>,
        /// Where they stand.
        mentions: Vec<Mention>,
    }
}

record! {
    /// A stretch of time without a point.
    pub struct SeriesGap {
        required {
            /// The last point before.
            after: PartialDate,
            /// The next point.
            before: PartialDate,
            /// How many whole years lie between them.
            years: u32,
        }
    }
}

record! {
    /// A share that its part and whole do not give.
    pub struct SeriesMisfit {
        required {
            /// The date or period.
            when: Period,
            /// As reported.
            reported: Decimal,
            /// As computed, at the same number of digits.
            computed: Decimal,
            /// The part that gives it.
            part: Decimal,
            /// The whole that gives it.
            whole: Decimal,
        }
        /// Where it is reported.
        mentions: Vec<Mention>,
        /// Where part and whole stand.
        from: Vec<Mention>,
    }
}

/// Every series of the pages that has two dates, or one date with a conflict or a misfit.
pub(super) fn series_of(pages: &Pages<'_>) -> Vec<Series> {
    let facts = facts::facts_of(pages);
    let mut lines = points::lines_of(&facts);
    shares::add_computed(&facts, &mut lines);
    let mut all: Vec<Series> = lines.into_iter().filter_map(|line| points::series(&facts, line)).collect();
    all.order_by_cached_key(order);
    all
}

/// By subject; what the measure list knows first; counts before shares; the larger first, as a whole comes before its
/// parts.
fn order(one: &Series) -> impl Ord + use<> {
    let name = one.subject.as_ref().and_then(|subject| subject.name.clone());
    let unit = Unit::ALL.iter().position(|unit| *unit == one.unit);
    let first = one.points.iter().map(|point| point.value.as_ratio()).max();
    (
        (name.is_none(), name),
        (one.measure.key.is_none(), unit),
        (std::cmp::Reverse(first), one.measure.key.clone(), one.measure.label.clone()),
        (
            one.of.as_ref().map(|of| (of.key.clone(), of.label.clone())),
            one.points.first().map(|point| point.when.to_string()),
        ),
    )
}
