//! The figures of a record and how they hang together: pointers followed, quantities compared.

use crate::arithmetic::{PercentCheck, Ratio, Tolerance};
use crate::figure::{Figure, Unit};
use crate::lean::{HashMap, Ordered};
use crate::organization::Organization;
use crate::path::Pointer;
use crate::rules::{Context, Place};
use crate::value::{Decimal, Period};
use std::cell::OnceCell;

/// How many figures away two can still be compared. A record that repeats one measure more often than this is a list;
/// without a bound the cost would grow with the square of its length.
const REACH: usize = 64;

/// One figure with its place.
pub(super) struct Stated<'m> {
    pub(super) at: Place,
    /// Position among all figures.
    pub(super) position: usize,
    /// Position of its item in the order of business.
    pub(super) item: usize,
    pub(super) figure: &'m Figure,
    /// Label in lower-case words.
    label: String,
    /// Positions of the figures that this one points to.
    links: Vec<usize>,
    /// For a percentage, how its numbers fit: several rules ask.
    pub(super) check: OnceCell<Box<PercentCheck>>,
    /// Whether the label says what is counted: asked for every pair.
    tells: OnceCell<bool>,
}

/// Every figure of the record, in order.
pub(in crate::rules) struct Figures<'m> {
    pub(super) all: Vec<Stated<'m>>,
    places: HashMap<Pointer, usize>,
    /// Positions of the figures that share a measure's key, or its label.
    by_key: HashMap<&'m str, Vec<usize>>,
    by_label: HashMap<String, Vec<usize>>,
}

/// Whether two figures state one quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    Same,
    Other,
    /// A fact is absent that would tell.
    Unknown(&'static str),
}

/// What a pointer of a figure leads to.
pub(super) enum Link<'f, 'm> {
    /// The figure says nothing.
    Absent,
    /// It points to no figure of the record.
    Lost,
    To(&'f Stated<'m>),
}

impl<'f, 'm> Link<'f, 'm> {
    pub(super) fn to(self) -> Option<&'f Stated<'m>> {
        match self {
            Self::To(stated) => Some(stated),
            _ => None,
        }
    }
}

impl<'m> Figures<'m> {
    /// The figures of the record, prepared once for all rules.
    pub(super) fn of<'c>(cx: &'c Context<'m>) -> &'c Self {
        cx.figures.get_or_init(|| Self::prepared(cx))
    }

    fn prepared(cx: &Context<'m>) -> Self {
        let figures = cx.each("figures", |item| &item.figures);
        let mut all = Vec::with_capacity(cx.each("figures", |item| &item.figures).count());
        all.extend(figures.enumerate().map(|(position, (one, at, figure))| {
            let label = words(&figure.measure.label);
            Stated {
                at: at.place(),
                position,
                item: one.position,
                figure,
                label,
                links: Vec::new(),
                check: OnceCell::new(),
                tells: OnceCell::new(),
            }
        }));
        let places: HashMap<Pointer, usize> =
            all.iter().enumerate().map(|(n, one)| (one.at.pointer(), n)).collect();
        for one in &mut all {
            let figure = one.figure;
            let single = [&figure.whole, &figure.part, &figure.previous, &figure.change_of, &figure.restates];
            let pointers = single.into_iter().flatten().chain(&figure.parts);
            one.links = pointers.filter_map(|to| places.get(to).copied()).collect();
        }
        let mut by_key: HashMap<_, Vec<usize>> = HashMap::new();
        let mut by_label: HashMap<_, Vec<usize>> = HashMap::new();
        for (n, one) in all.iter().enumerate() {
            if let Some(key) = &one.figure.measure.key {
                by_key.entry(key.as_str()).or_default().push(n);
            }
            by_label.entry(one.label.clone()).or_default().push(n);
        }
        Self { all, places, by_key, by_label }
    }

    /// Follows a pointer of a figure.
    pub(super) fn follow(&self, pointer: Option<&Pointer>) -> Link<'_, 'm> {
        let Some(pointer) = pointer else { return Link::Absent };
        let found = self.places.get(pointer).and_then(|n| self.all.get(*n));
        found.map_or(Link::Lost, Link::To)
    }

    /// The figures near this one that can state the same measure, in the order of the record.
    pub(super) fn same_measure(&self, one: &Stated<'m>) -> Vec<&Stated<'m>> {
        let keyed = one.figure.measure.key.as_deref().and_then(|key| self.by_key.get(key));
        let labelled = self.by_label.get(&one.label);
        let near = |list: &'_ [usize]| -> Vec<usize> {
            let here = list.partition_point(|position| *position < one.position);
            list.get(here.saturating_sub(REACH)..(here + REACH).min(list.len())).unwrap_or_default().to_vec()
        };
        let mut found: Vec<usize> =
            [keyed, labelled].into_iter().flatten().flat_map(|list| near(list)).collect();
        found.order();
        found.dedup();
        let others = found.into_iter().filter_map(|n| self.all.get(n));
        others.filter(|other| other.position != one.position && same_measure(one, other)).collect()
    }

    /// The figures of the same item near this one, itself included, in order.
    pub(super) fn same_item(&self, one: &Stated<'m>) -> impl DoubleEndedIterator<Item = &Stated<'m>> {
        let from = one.position.saturating_sub(REACH);
        let to = (one.position + REACH).min(self.all.len());
        let item = one.item;
        self.all.get(from..to).unwrap_or_default().iter().filter(move |other| other.item == item)
    }

    /// Whether two exact figures state one quantity: one measure, unit, subject, base, definition and time.
    pub(super) fn kin(&self, a: &Stated<'m>, b: &Stated<'m>) -> Kin {
        if exact(a) && exact(b) { self.kin_of_any(a, b) } else { Kin::Other }
    }

    /// The same, whether they are loosened or not.
    pub(super) fn kin_of_any(&self, a: &Stated<'m>, b: &Stated<'m>) -> Kin {
        let (x, y) = (a.figure, b.figure);
        if x.unit != y.unit || !same_measure(a, b) {
            return Kin::Other;
        }
        // By how much something changed, and how long a period is, is another quantity in every sentence.
        let apart = |figure: &Figure| figure.change_of.is_some() || figure.length_of.is_some();
        if apart(x) || apart(y) {
            return Kin::Other;
        }
        // What is compared with another or counted out of it is not the other.
        if self.linked(a, b) {
            return Kin::Other;
        }
        let name = |subject: &Option<Organization>| {
            subject.as_ref().map(|subject| words(subject.name.as_deref().unwrap_or_default()))
        };
        if name(&x.subject) != name(&y.subject) {
            return Kin::Other;
        }
        // Most figures of one measure are of different times.
        let times = same_time(x.when.as_ref(), y.when.as_ref());
        if times == Kin::Other {
            return Kin::Other;
        }
        let bases = match (&x.whole, &y.whole) {
            (None, None) if x.unit == Unit::Percent => Kin::Unknown("the base of both percentages"),
            (None, None) => Kin::Same,
            (Some(p), Some(q)) if p == q => Kin::Same,
            (Some(p), Some(q)) => match (self.follow(Some(p)).to(), self.follow(Some(q)).to()) {
                (Some(p), Some(q)) if same_measure(p, q) && p.figure.unit == q.figure.unit => {
                    same_time(p.figure.when.as_ref(), q.figure.when.as_ref())
                }
                _ => Kin::Other,
            },
            _ => Kin::Other,
        };
        let definitions = match (&x.measure.definition, &y.measure.definition) {
            (None, None) => Kin::Same,
            (Some(p), Some(q)) if words(p) == words(q) => Kin::Same,
            (Some(_), Some(_)) => Kin::Other,
            _ => Kin::Unknown("what both figures count"),
        };
        // Durations are means, over one year or over three.
        let duration = matches!(x.unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years);
        let averaged = if duration && x.measure.definition.is_none() {
            Kin::Unknown("over which time both were averaged")
        } else {
            Kin::Same
        };
        let all = [bases, definitions, times, named(a, b), averaged];
        let worst = |found: Kin, next: Kin| match (found, next) {
            (Kin::Other, _) | (_, Kin::Other) => Kin::Other,
            (Kin::Unknown(_), _) => found,
            (Kin::Same, next) => next,
        };
        all.into_iter().fold(Kin::Same, worst)
    }

    /// True where one of the two points to the other.
    pub(super) fn linked(&self, a: &Stated<'m>, b: &Stated<'m>) -> bool {
        a.links.contains(&b.position) || b.links.contains(&a.position)
    }
}

/// One measure: the same word of the measure list, or the same label where one of them has none.
pub(super) fn same_measure(a: &Stated<'_>, b: &Stated<'_>) -> bool {
    match (&a.figure.measure.key, &b.figure.measure.key) {
        (Some(a), Some(b)) => a == b,
        _ => a.label == b.label,
    }
}

/// Two figures surely count one thing where a word of the measure list says so, or a label that is neither a bare noun
/// (`children`, `total`) nor a whole sentence: such words stand beside quite different numbers.
fn named(a: &Stated<'_>, b: &Stated<'_>) -> Kin {
    let keyed = a.figure.measure.key.is_some() && b.figure.measure.key.is_some();
    if keyed || (a.tells() && b.tells()) { Kin::Same } else { Kin::Unknown("what both figures count") }
}

/// Words of a label that tell no quantity from another.
const EMPTY: &[&str] = &[
    "the", "a", "an", "of", "in", "on", "for", "to", "and", "all", "by", "at", "with", "total", "totals",
    "number", "amount", "sum", "figure", "other", "others", "more",
];

/// A label of more words than this is a sentence.
const LABEL_WORDS: usize = 12;

/// The words of a lower-case label that tell one quantity from another.
pub(crate) fn content_words(label: &str) -> impl Iterator<Item = &str> {
    label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !EMPTY.contains(word))
}

impl Stated<'_> {
    fn content(&self) -> impl Iterator<Item = &str> {
        content_words(&self.label)
    }

    /// Whether the label alone says what is counted.
    fn tells(&self) -> bool {
        *self.tells.get_or_init(|| self.label_tells())
    }

    fn label_tells(&self) -> bool {
        let sentence = self.label.split(' ').count() > LABEL_WORDS;
        let numbered = self.label.bytes().any(|byte| byte.is_ascii_digit());
        // "of those in foster care" names the base of a share, not the share.
        let base = self.label.starts_with("of ");
        !sentence && !numbered && !base && self.content().nth(1).is_some()
    }

    /// Whether two figures surely count different things: two words of the measure list, or labels that have no word
    /// in common.
    pub(super) fn clearly_differs(&self, other: &Self) -> bool {
        match (&self.figure.measure.key, &other.figure.measure.key) {
            (Some(a), Some(b)) => a != b,
            _ => {
                let money = matches!(self.figure.unit, Unit::Gbp | Unit::Eur);
                let words: Vec<&str> = other.content().collect();
                !money && self.tells() && other.tells() && !self.content().any(|word| words.contains(&word))
            }
        }
    }
}

fn same_time(a: Option<&Period>, b: Option<&Period>) -> Kin {
    let (Some(a), Some(b)) = (a, b) else { return Kin::Unknown("the dates of both figures") };
    match (a, b) {
        (Period::Text(_), _) | (_, Period::Text(_)) => Kin::Unknown("the dates of both figures"),
        (a, b) if a == b => Kin::Same,
        (Period::AsAt(a), Period::AsAt(b)) if a.may_be(*b) => Kin::Unknown("the exact dates of both figures"),
        (Period::AsAt(_), _) | (_, Period::AsAt(_)) => Kin::Other,
        (a, b) => {
            let ends = |period: &Period| period.earliest().zip(period.latest());
            if ends(a).is_some() && ends(a) == ends(b) { Kin::Same } else { Kin::Other }
        }
    }
}

/// True for a number that no word loosens.
pub(super) fn exact(one: &Stated<'_>) -> bool {
    one.figure.hedge.is_none()
}

/// The number with the sign of its unit, as messages show it.
pub(super) fn shown(one: &Stated<'_>) -> String {
    signed(one.figure.unit, one.figure.value)
}

/// The same of a computed number.
pub(super) fn signed(unit: Unit, value: Decimal) -> String {
    match unit {
        Unit::Percent => format!("{value} %"),
        Unit::Gbp => format!("£{value}"),
        Unit::Eur => format!("€{value}"),
        _ => value.to_string(),
    }
}

/// What the printed forms of these figures leave open: the widest step that one of them was rounded to. A percentage is
/// good for the digits it shows.
pub(super) fn tolerance<'m, 's>(
    parts: impl IntoIterator<Item = &'s Stated<'m>>,
    wholes: impl IntoIterator<Item = &'s Stated<'m>>,
) -> Tolerance
where
    'm: 's,
{
    Tolerance { digits: None, part_rounded_to: widest(parts), whole_rounded_to: widest(wholes) }
}

fn widest<'m: 's, 's>(figures: impl IntoIterator<Item = &'s Stated<'m>>) -> Option<Decimal> {
    let step = |one: &Stated<'_>| {
        let percent = (one.figure.unit == Unit::Percent).then(|| one.figure.value.step());
        one.figure.rounded_to.or(percent)
    };
    figures.into_iter().filter_map(step).max_by(|a, b| a.cmp_value(*b))
}

/// Whether two figures can state one number: "£1.2m" and "£1,234,000" can.
pub(super) fn agree(a: &Figure, b: &Figure) -> bool {
    // Half a step of the coarser one, or a whole one where it was cut off.
    agree_values(a.value, b.value)
        || [a.rounded_to, b.rounded_to].into_iter().flatten().any(|step| {
            let apart = a.value.as_ratio().checked_sub(b.value.as_ratio());
            apart.is_some_and(|apart| apart.abs() < step.as_ratio())
        })
}

/// Whether two printed numbers can state one number, the shorter one rounded or cut off.
pub(crate) fn agree_values(a: Decimal, b: Decimal) -> bool {
    let (long, short) = if a.scale() >= b.scale() { (a, b) } else { (b, a) };
    // With as many digits behind the point, neither is a shorter form of the other.
    if long.scale() == short.scale() {
        return long.same_value(short);
    }
    let exact = Ratio::from(long);
    let printed = [exact.rounded(short.scale()), exact.cut(short.scale())];
    printed.into_iter().flatten().any(|shown| shown.same_value(short))
}

/// Lower-case words, one blank between them.
fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        if word.is_ascii() {
            let from = words.len();
            words.push_str(word);
            if let Some(word) = words.get_mut(from..) {
                word.make_ascii_lowercase();
            }
        } else {
            words.push_str(&word.to_lowercase());
        }
    }
    words
}
