//! Figures put in the order of time, with what contradicts what.

use super::facts::{Fact, Moment};
use super::measure::MeasureId;
use super::subjects::SubjectKey;
use super::{PointBasis, Series, SeriesConflict, SeriesGap, SeriesMisfit, SeriesPoint};
use crate::book::Mention;
use crate::figure::{Hedge, Measure, Unit};
use crate::lean::{BTreeMap, HashMap, Ordered};
use crate::rules::agree_values;
use crate::value::{Decimal, PartialDate, Period};

/// What all points of a series share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct LineId {
    pub(super) subject: SubjectKey,
    pub(super) measure: MeasureId,
    pub(super) unit: Unit,
    /// What a share is of.
    pub(super) of: Option<MeasureId>,
    /// Months over which it is counted; 0 for a point in time.
    pub(super) months: i64,
}

/// One value at one time, and the figures that state it.
#[derive(Debug)]
pub(super) struct Value {
    pub(super) when: Period,
    pub(super) moment: Moment,
    pub(super) value: Decimal,
    pub(super) hedge: Option<Hedge>,
    pub(super) definition: Option<String>,
    /// Figures that state it.
    pub(super) stated: Vec<usize>,
    /// Figures that it is computed from.
    pub(super) from: Vec<usize>,
}

/// A series in the making.
pub(super) struct Line {
    pub(super) id: LineId,
    pub(super) values: Vec<Value>,
    pub(super) misfits: Vec<SeriesMisfit>,
}

/// Values of one date that are compared with each other. More of them are no series.
const VALUES_AT_ONCE: usize = 16;

/// Figures put into lines, in the order of the lines' identities.
pub(super) fn lines_of(facts: &[Fact<'_>]) -> Vec<Line> {
    let mut by_id: HashMap<LineId, Vec<usize>> = HashMap::new();
    for (n, fact) in facts.iter().enumerate() {
        if let Some(id) = id(fact) {
            by_id.entry(id).or_default().push(n);
        }
    }
    let sorted: BTreeMap<LineId, Vec<usize>> = by_id.into_iter().collect();
    let line =
        |(id, list): (LineId, Vec<usize>)| Line { id, values: values(facts, list), misfits: Vec::new() };
    sorted.into_iter().map(line).collect()
}

fn id(fact: &Fact<'_>) -> Option<LineId> {
    let (_, moment) = fact.when.as_ref()?;
    let measure = fact.measure.clone()?;
    let unit = fact.figure.unit;
    // A count by its label alone is a count within its whole; a word of the measure list says enough.
    let bound = unit == Unit::Percent || !measure.is_key();
    let of = fact.of.clone().filter(|_| bound);
    if unit == Unit::Percent && of.is_none() && measure.is_key() {
        // A share of nobody knows what.
        return None;
    }
    Some(LineId { subject: fact.subject.key.clone(), measure, unit, of, months: moment.months() })
}

/// Figures of one line as values: those that agree_values at one time are one value.
fn values(facts: &[Fact<'_>], list: Vec<usize>) -> Vec<Value> {
    let mut dated: Vec<(Moment, usize)> =
        list.into_iter().filter_map(|n| Some((facts.get(n)?.when.as_ref()?.1, n))).collect();
    // The number with most digits first, so that the order of pages has no say in what agrees with what.
    let rank = |n: usize| {
        facts.get(n).map(|fact| {
            let figure = fact.figure;
            let value = figure.value;
            (
                std::cmp::Reverse(value.scale()),
                value.as_ratio(),
                figure.hedge,
                figure.measure.definition.clone(),
            )
        })
    };
    dated.order_by_cached_key(|(moment, n)| (*moment, rank(*n)));
    let mut all: Vec<Value> = Vec::new();
    // Where the values of the moment at hand begin.
    let mut here = 0;
    for (moment, n) in dated {
        let Some(fact) = facts.get(n) else { continue };
        let Some((when, _)) = &fact.when else { continue };
        let figure = fact.figure;
        if all.last().is_some_and(|last| last.moment != moment) {
            here = all.len();
        }
        let mut near = all.iter_mut().skip(here).rev().take(VALUES_AT_ONCE);
        let same = near.find(|value| {
            agree_values(value.value, figure.value)
                && value.hedge == figure.hedge
                && value.definition == figure.measure.definition
        });
        match same {
            Some(value) => value.stated.push(n),
            None => all.push(Value {
                when: when.clone(),
                moment,
                value: figure.value,
                hedge: figure.hedge,
                definition: figure.measure.definition.clone(),
                stated: vec![n],
                from: Vec::new(),
            }),
        }
    }
    precise(all)
}

/// "In March" and "at 31 March" are one point where their values agree_values: the date known better stays.
fn precise(all: Vec<Value>) -> Vec<Value> {
    let mut kept: Vec<Value> = Vec::new();
    for value in all {
        let near = kept.iter_mut().rev().take(VALUES_AT_ONCE).find(|one| {
            one.moment != value.moment
                && one.moment.may_be(value.moment)
                && agree_values(one.value, value.value)
                && one.hedge == value.hedge
                && one.definition == value.definition
        });
        match near {
            Some(one) => {
                let days = |moment: Moment| moment.last - moment.first;
                if days(value.moment) < days(one.moment) {
                    one.when = value.when;
                    one.moment = value.moment;
                }
                one.stated.extend(value.stated);
            }
            None => kept.push(value),
        }
    }
    kept
}

/// A line as it is shown, where it tells more than one figure does.
pub(super) fn series(facts: &[Fact<'_>], line: Line) -> Option<Series> {
    let Line { id, mut values, misfits } = line;
    values.order_by_cached_key(|value| {
        let stated = value.stated.is_empty();
        (value.moment, stated, value.value.as_ratio(), value.definition.clone(), value.hedge)
    });
    let conflicts = conflicts(facts, &values);
    let moments = || values.iter().map(|value| value.moment);
    let several = moments().min() != moments().max();
    if !several && conflicts.is_empty() && misfits.is_empty() {
        return None;
    }
    let gaps = gaps(&values);
    let members = || values.iter().flat_map(|value| &value.stated).filter_map(|n| facts.get(*n));
    let sources = || values.iter().flat_map(|value| &value.from).filter_map(|n| facts.get(*n));
    let whole = || members().filter_map(|fact| facts.get(fact.whole?));
    let measure = label(members(), &id.measure).or_else(|| label(sources(), &id.measure))?;
    let of = id.of.as_ref().and_then(|of| label(whole(), of).or_else(|| label(sources(), of)));
    let subject = members().chain(sources()).map(|fact| &fact.subject);
    let ground = subject.clone().filter_map(|subject| subject.ground).max();
    let named = subject.filter_map(|subject| subject.organization.clone());
    let mut series = Series::new(measure, id.unit);
    series.of = of;
    series.subject =
        named.max_by_key(|one| one.name.as_ref().map(|name| (name.len(), std::cmp::Reverse(name.clone()))));
    series.ground = ground;
    series.points = values.iter().map(|value| point(facts, value)).collect();
    series.conflicts = conflicts;
    series.gaps = gaps;
    series.misfits = misfits;
    Some(series)
}

/// The shortest label that a page prints for the measure, with its definition where all that state one agree_values.
fn label<'f, 'r: 'f>(facts: impl Iterator<Item = &'f Fact<'r>> + Clone, id: &MeasureId) -> Option<Measure> {
    let own = facts.filter(|fact| fact.measure.as_ref() == Some(id)).map(|fact| &fact.figure.measure);
    let best =
        own.clone().min_by_key(|measure| (measure.key.is_none(), measure.label.len(), &measure.label))?;
    let mut definitions = own.map(|measure| &measure.definition);
    let first = definitions.next().cloned().flatten();
    let mut measure = Measure::new(best.label.clone());
    measure.key.clone_from(&best.key);
    measure.definition = first.filter(|first| definitions.all(|other| other.as_ref() == Some(first)));
    Some(measure)
}

pub(super) fn mentions(facts: &[Fact<'_>], list: &[usize]) -> Vec<Mention> {
    let mut list = list.to_vec();
    list.order();
    list.dedup();
    list.iter().filter_map(|n| facts.get(*n)).map(|fact| fact.page.mention(&fact.at)).collect()
}

fn point(facts: &[Fact<'_>], value: &Value) -> SeriesPoint {
    let basis = if value.stated.is_empty() { PointBasis::Computed } else { PointBasis::Reported };
    let mut point = SeriesPoint::new(value.when.clone(), value.value, basis);
    point.hedge = value.hedge;
    point.definition.clone_from(&value.definition);
    point.mentions = mentions(facts, &value.stated);
    point.from = mentions(facts, &value.from);
    point
}

fn conflicts(facts: &[Fact<'_>], values: &[Value]) -> Vec<SeriesConflict> {
    let mut found = Vec::new();
    let stated: Vec<&Value> =
        values.iter().filter(|value| !value.stated.is_empty() && value.hedge.is_none()).collect();
    for once in stated.chunk_by(|a, b| a.moment == b.moment) {
        let mut by_definition: BTreeMap<&Option<String>, Vec<&Value>> = BTreeMap::new();
        once.iter().for_each(|value| by_definition.entry(&value.definition).or_default().push(value));
        for differing in by_definition.values().filter(|list| list.len() > 1) {
            let Some(first) = differing.first() else { continue };
            let all: Vec<usize> = differing.iter().flat_map(|value| &value.stated).copied().collect();
            let mut conflict = SeriesConflict::new(first.when.clone());
            conflict.values = differing.iter().map(|value| value.value).collect();
            conflict.mentions = mentions(facts, &all);
            found.push(conflict);
        }
    }
    found
}

/// Days of a year and a half: yearly numbers are told a little early or late.
const LONG: i64 = 548;

fn gaps(values: &[Value]) -> Vec<SeriesGap> {
    let mut last: Option<&Value> = None;
    let mut found = Vec::new();
    for value in values {
        if let Some(before) = last.filter(|before| before.moment.last < value.moment.last) {
            let days = (value.moment.last - before.moment.last).num_days();
            if days > LONG {
                let date = |value: &Value| match &value.when {
                    Period::AsAt(date) => *date,
                    _ => PartialDate::day(value.moment.last),
                };
                let years = u32::try_from((days + 182) / 365 - 1).unwrap_or(u32::MAX);
                found.push(SeriesGap::new(date(before), date(value), years.max(1)));
            }
        }
        if last.is_none_or(|last| last.moment.last <= value.moment.last) {
            last = Some(value);
        }
    }
    found
}
