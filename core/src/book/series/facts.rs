//! The figures of all pages that can be points of a series.

use super::measure::{MeasureId, makes_series};
use super::others::is_of_others;
use super::subjects::{Places, Subject};
use crate::arithmetic::Ratio;
use crate::book::{Page, Pages};
use crate::figure::{Figure, Unit};
use crate::lean::HashMap;
use crate::path::Pointer;
use crate::value::{PartialDate, Period};
use chrono::NaiveDate;

/// When a figure holds, as far as dates tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Moment {
    pub(super) last: NaiveDate,
    pub(super) first: NaiveDate,
    /// True for a point in time, false for a stretch over which something was counted.
    pub(super) instant: bool,
}

impl Moment {
    fn of(when: &Period) -> Option<Self> {
        let (first, last) = when.earliest().zip(when.latest())?;
        Some(Self { first, last, instant: matches!(when, Period::AsAt(_)) })
    }

    /// How long the stretch is, in whole months: a quarter's number is no year's.
    pub(super) fn months(self) -> i64 {
        if self.instant { 0 } else { ((self.last - self.first).num_days() + 15) / 30 }
    }

    /// True where one may be the other, known more precisely.
    pub(super) fn may_be(self, other: Self) -> bool {
        self.instant && other.instant && self.first <= other.last && other.first <= self.last
    }
}

/// One figure with everything that tells which series it belongs to.
pub(super) struct Fact<'r> {
    pub(super) page: &'r Page<'r>,
    pub(super) at: Pointer,
    pub(super) figure: &'r Figure,
    pub(super) measure: Option<MeasureId>,
    /// What it is a share or a part of.
    pub(super) of: Option<MeasureId>,
    /// The figure that states that whole, where one does.
    pub(super) whole: Option<usize>,
    pub(super) when: Option<(Period, Moment)>,
    pub(super) subject: Subject,
}

/// Every figure of every page, linked within its page.
pub(super) fn facts_of<'r>(pages: &'r Pages<'r>) -> Vec<Fact<'r>> {
    let places = Places::of(pages);
    let mut facts = Vec::new();
    for (n, page) in pages.iter().enumerate() {
        let first = facts.len();
        for (at, item) in page.items.iter().filter(|(_, item)| !item.figures.is_empty()) {
            let subject = places.subject(n, page, item);
            let list = at.field("figures");
            for (k, figure) in item.figures.iter().enumerate() {
                facts.push(Fact {
                    page,
                    at: list.at(k),
                    figure,
                    measure: MeasureId::of(figure)
                        .filter(|_| makes_series(figure.unit))
                        .filter(|_| figure.subject.is_some() || !is_of_others(page, &list, &item.figures, k)),
                    of: None,
                    whole: None,
                    when: figure.when.as_ref().and_then(|when| Some((when.clone(), Moment::of(when)?))),
                    subject: places.of_figure(figure, &subject),
                });
            }
        }
        link(&mut facts, first);
    }
    facts
}

/// Follows the pointers of one page's figures.
fn link(facts: &mut [Fact<'_>], first: usize) {
    let Some(page) = facts.get(first..) else { return };
    let meeting = Pointer::root().field("meeting");
    let by_place: HashMap<String, usize> = page
        .iter()
        .enumerate()
        .filter_map(|(n, fact)| Some((fact.at.below(&meeting)?.to_string(), first + n)))
        .collect();
    let to = |pointer: &Option<Pointer>| {
        let pointer = pointer.as_ref()?;
        by_place.get(pointer.as_str()).copied()
    };
    let links: Vec<(Option<usize>, Option<usize>)> =
        page.iter().map(|fact| (to(&fact.figure.whole), to(&fact.figure.previous))).collect();
    name_bare(facts, first);
    start_and_end(facts, first, &links);
    // A share is of the same whole as the share that it is compared with.
    let mut wholes: Vec<Option<usize>> = links.iter().map(|(whole, _)| *whole).collect();
    for (n, (_, previous)) in links.iter().enumerate() {
        let Some(previous) = previous.and_then(|at| at.checked_sub(first)) else { continue };
        let known = (wholes.get(n).copied().flatten(), wholes.get(previous).copied().flatten());
        match known {
            (Some(whole), None) => {
                wholes.iter_mut().skip(previous).take(1).for_each(|one| *one = Some(whole))
            }
            (None, Some(whole)) => wholes.iter_mut().skip(n).take(1).for_each(|one| *one = Some(whole)),
            _ => {}
        }
    }
    for (n, whole) in wholes.into_iter().enumerate() {
        let of = whole.and_then(|at| facts.get(at)).and_then(|whole| whole.measure.clone());
        if let Some(fact) = facts.get_mut(first + n) {
            fact.of = of;
            fact.whole = whole;
        }
    }
}

/// A bare noun, `the 612 children`, is the measure that the same page names in full for the same number and date.
fn name_bare(facts: &mut [Fact<'_>], first: usize) {
    let mut named: HashMap<(Unit, Ratio, Moment), Vec<(String, MeasureId)>> = HashMap::new();
    for fact in facts.iter().skip(first) {
        if let (Some(key), Some((_, moment))) = (&fact.measure, &fact.when)
            && key.is_key()
        {
            let list = named.entry((fact.figure.unit, fact.figure.value.as_ratio(), *moment)).or_default();
            if list.len() < 4 {
                list.push((fact.figure.measure.label.to_lowercase(), key.clone()));
            }
        }
    }
    for fact in facts.iter_mut().skip(first).filter(|fact| fact.measure.is_none()) {
        let Some((_, moment)) = &fact.when else { continue };
        let Some(full) = named.get(&(fact.figure.unit, fact.figure.value.as_ratio(), *moment)) else {
            continue;
        };
        let label = fact.figure.measure.label.to_lowercase();
        let within = |full: &str| label.split_whitespace().all(|word| full.contains(word));
        let mut fits = full.iter().filter(|(full, _)| within(full)).map(|(_, key)| key);
        if let Some(key) = fits.next()
            && fits.all(|other| other == key)
        {
            fact.measure = Some(key.clone());
        }
    }
}

/// "From 149 to 266 between April 2016 and March 2021": two values for one stretch, one of them the earlier, stand at
/// its two ends.
fn start_and_end(facts: &mut [Fact<'_>], first: usize, links: &[(Option<usize>, Option<usize>)]) {
    for (n, (_, previous)) in links.iter().enumerate() {
        let Some(previous) = *previous else { continue };
        let (Some(later), Some(earlier)) = (facts.get(first + n), facts.get(previous)) else { continue };
        let (Some((when, _)), Some((before, _))) = (&later.when, &earlier.when) else { continue };
        let Period::Span { from: Some(from), to: Some(to) } = when else { continue };
        if when != before || previous == first + n {
            continue;
        }
        let end = |date: PartialDate| {
            let when = Period::AsAt(date);
            Moment::of(&when).map(|moment| (when, moment))
        };
        let (start, end) = (end(*from), end(*to));
        if let Some(fact) = facts.get_mut(previous) {
            fact.when = start;
        }
        if let Some(fact) = facts.get_mut(first + n) {
            fact.when = end;
        }
    }
}
