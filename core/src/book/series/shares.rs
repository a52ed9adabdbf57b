//! Shares computed wherever part and whole are known for one date, to stand beside the reported ones.

use super::SeriesMisfit;
use super::facts::{Fact, Moment};
use super::measure::MeasureId;
use super::points::{Line, LineId, Value, mentions};
use super::subjects::SubjectKey;
use crate::arithmetic::{Tolerance, percent_of};
use crate::figure::Unit;
use crate::lean::{BTreeMap, BTreeSet, HashMap};
use crate::value::Decimal;

/// Digits of a computed share that stands beside no reported one.
const DIGITS: u8 = 1;
/// Values of part and whole at one date that are combined.
const AT_ONCE: usize = 4;

type Counts<'l> = HashMap<(&'l SubjectKey, &'l MeasureId, i64), BTreeMap<Moment, Vec<&'l Value>>>;

/// Adds the computed shares to the lines of reported ones, and a line of its own for a part that names its whole at two
/// dates and more.
pub(super) fn add_computed(facts: &[Fact<'_>], lines: &mut Vec<Line>) {
    let mut wanted: BTreeMap<LineId, Option<usize>> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| fact.figure.unit == Unit::Count) {
        let (Some(part), Some(of), Some((_, moment))) = (&fact.measure, &fact.of, &fact.when) else {
            continue;
        };
        let whole = fact.whole.and_then(|at| facts.get(at));
        let months = moment.months();
        if part != of && whole.is_some_and(|whole| whole.figure.unit == Unit::Count) {
            let (subject, measure) = (fact.subject.key.clone(), part.clone());
            wanted
                .entry(LineId { subject, measure, unit: Unit::Percent, of: Some(of.clone()), months })
                .or_default();
        }
    }
    for (n, line) in
        lines.iter().enumerate().filter(|(_, line)| line.id.unit == Unit::Percent && line.id.of.is_some())
    {
        wanted.insert(line.id.clone(), Some(n));
    }
    let mut added: Vec<(Option<usize>, Line)> = Vec::new();
    {
        let counts = counts(lines);
        for (id, at) in wanted {
            let Some(of) = &id.of else { continue };
            let (parts, wholes) = (
                counts.get(&(&id.subject, &id.measure, id.months)),
                counts.get(&(&id.subject, of, id.months)),
            );
            let (Some(parts), Some(wholes)) = (parts, wholes) else { continue };
            let reported: &[Value] = at.and_then(|at| lines.get(at)).map_or(&[], |line| &line.values);
            let (values, misfits) = computed(facts, parts, wholes, reported);
            let dates: BTreeSet<Moment> = values.iter().map(|value| value.moment).collect();
            if at.is_some() || dates.len() > 1 {
                added.push((at, Line { id, values, misfits }));
            }
        }
    }
    for (at, mut new) in added {
        match at.and_then(|at| lines.get_mut(at)) {
            Some(line) => {
                line.values.append(&mut new.values);
                line.misfits = new.misfits;
            }
            None => lines.push(new),
        }
    }
}

/// Counts by subject, measure and date. Parts that are told by their label alone are found under any whole.
fn counts(lines: &[Line]) -> Counts<'_> {
    let mut counts: Counts<'_> = HashMap::new();
    for line in lines.iter().filter(|line| line.id.unit == Unit::Count) {
        let at = counts.entry((&line.id.subject, &line.id.measure, line.id.months)).or_default();
        for value in line.values.iter().filter(|value| value.hedge.is_none()) {
            let list = at.entry(value.moment).or_default();
            if list.len() < AT_ONCE {
                list.push(value);
            }
        }
    }
    counts
}

fn computed(
    facts: &[Fact<'_>],
    parts: &BTreeMap<Moment, Vec<&Value>>,
    wholes: &BTreeMap<Moment, Vec<&Value>>,
    reported: &[Value],
) -> (Vec<Value>, Vec<SeriesMisfit>) {
    let mut stated: HashMap<Moment, Vec<&Value>> = HashMap::new();
    for value in reported.iter().filter(|value| value.hedge.is_none()) {
        stated.entry(value.moment).or_default().push(value);
    }
    let (mut values, mut misfits): (Vec<Value>, Vec<SeriesMisfit>) = (Vec::new(), Vec::new());
    for (moment, parts) in parts {
        let Some(wholes) = wholes.get(moment) else { continue };
        let here = stated.get(moment).map_or(&[][..], Vec::as_slice);
        let digits = here.iter().map(|value| value.value.scale()).max().unwrap_or(DIGITS);
        let pairs: Vec<(&Value, &Value)> = parts
            .iter()
            .flat_map(|part| wholes.iter().map(move |whole| (*part, *whole)))
            .filter(|(part, whole)| {
                part.definition == whole.definition || part.definition.is_none() || whole.definition.is_none()
            })
            .collect();
        for (part, whole) in &pairs {
            let Some(value) = share(part.value, whole.value, digits) else { continue };
            let from: Vec<usize> = part.stated.iter().chain(&whole.stated).copied().collect();
            match values
                .iter_mut()
                .rev()
                .take(AT_ONCE * AT_ONCE)
                .find(|one| one.moment == *moment && one.value == value)
            {
                Some(one) => one.from.extend(from),
                None => values.push(Value {
                    when: part.when.clone(),
                    moment: *moment,
                    value,
                    hedge: None,
                    definition: None,
                    stated: Vec::new(),
                    from,
                }),
            }
        }
        for one in here {
            misfits.extend(misfit(facts, one, &pairs));
        }
    }
    (values, misfits)
}

/// `None` where the share is outside what a share can be: then the two are no part and whole.
fn share(part: Decimal, whole: Decimal, digits: u8) -> Option<Decimal> {
    if part.is_negative() || part.cmp_value(whole).is_gt() {
        return None;
    }
    percent_of(part, whole, Decimal::ZERO, &[], &Tolerance::EXACT).computed?.rounded(digits)
}

/// A reported share that none of the stated parts and wholes gives.
fn misfit(facts: &[Fact<'_>], one: &Value, pairs: &[(&Value, &Value)]) -> Option<SeriesMisfit> {
    let check = |(part, whole): &(&Value, &Value)| {
        percent_of(part.value, whole.value, one.value, &[], &Tolerance::EXACT)
    };
    if pairs.is_empty() || !pairs.iter().all(|pair| check(pair).outcome.contradicts()) {
        return None;
    }
    let (part, whole) = pairs.first()?;
    let computed = share(part.value, whole.value, one.value.scale())?;
    let mut misfit = SeriesMisfit::new(one.when.clone(), one.value, computed, part.value, whole.value);
    misfit.mentions = mentions(facts, &one.stated);
    let from: Vec<usize> = part.stated.iter().chain(&whole.stated).copied().collect();
    misfit.from = mentions(facts, &from);
    Some(misfit)
}
