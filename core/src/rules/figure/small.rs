//! Small numbers of children.

use super::links::{Figures, Link, Stated};
use super::rule;
use crate::arithmetic::{Ratio, Tolerance, percent_of};
use crate::figure::{Hedge, Unit};
use crate::rules::{Answers, Context, args};
use crate::value::Decimal;

rule! {
    /// No figure about children is so small that it can point to one of them.
    ///
    /// # What it checks
    /// Nothing, unless the body's profile sets `small_numbers` (5 is the usual threshold). Then every number of children
    /// above zero and below the threshold is flagged: a count, a loosened count, "all but three" of them, and a
    /// percentage where the number of children behind it is stated or follows from its whole. Nought is not flagged, and
    /// neither is "fewer than 5". Counts of carers, staff, meetings or months are not asked. Where a small number does not
    /// say what it counts, or a lower bound leaves open how many there are, the answer is unknown.
    ///
    /// # Why
    /// In a small area, "two children were placed out of county" tells their neighbours who they are. Who publishes such
    /// numbers suppresses them: better seen before a page is published than after.
    ///
    /// # Bad
    /// "Of the 90 children in care, 3 were placed abroad", under a threshold of 5.
    ///
    /// # Good
    /// "Of the 90 children in care, fewer than 5 were placed abroad", under a threshold of 5.
    ///
    /// # Source
    /// Department for Education and Office for National Statistics: disclosure control by suppressing small numbers.
    FIG024 "small-number" Note since "0.1.0"
    source: "DfE and ONS: disclosure control of small numbers",
    message: "{count} `{measure}` is a number of children below {threshold}",
    help: "see whether it may be published; fewer than {threshold} tells less",
    run: small_number,
}

fn small_number(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(threshold) = cx.profile.small_numbers else { return };
    let limit = Decimal::from(threshold);
    let small = |value: Decimal| value.cmp_value(Decimal::ZERO).is_gt() && value.cmp_value(limit).is_lt();
    let figures = Figures::of(cx);
    for one in &figures.all {
        let (count, shown) = match one.figure.unit {
            Unit::Count => (one.figure.value, one),
            Unit::Percent => match behind(figures, one, threshold) {
                Behind::Nothing => continue,
                Behind::Missing(missing) => {
                    out.unknown(&one.at, missing);
                    continue;
                }
                Behind::Count(count, whole) => (count, whole),
            },
            _ => continue,
        };
        match about_children(figures, shown) {
            Some(false) => continue,
            None if small(count) => {
                out.unknown(&one.at, "what the number counts");
                continue;
            }
            None => continue,
            Some(true) => {}
        }
        if !small(count) {
            out.held();
        } else if matches!(one.figure.hedge, Some(Hedge::Over | Hedge::AtLeast)) {
            out.unknown(&one.at, "how many more there are");
        } else {
            let args = args! {
                count: count.to_string(),
                measure: one.figure.measure.label.as_str(),
                threshold: threshold,
            };
            let found = out.found(&one.at, args);
            if one.position != shown.position {
                found.also(&shown.at, "of these");
            }
        }
    }
}

/// The number of things behind a percentage.
enum Behind<'f, 'm> {
    /// It has no base, or its numerator is a figure that is asked by itself.
    Nothing,
    Missing(&'static str),
    /// The largest number that it can stand for, and the whole.
    Count(Decimal, &'f Stated<'m>),
}

fn behind<'f, 'm>(figures: &'f Figures<'m>, one: &'f Stated<'m>, threshold: u32) -> Behind<'f, 'm> {
    if one.figure.change_of.is_some() || matches!(figures.follow(one.figure.part.as_ref()), Link::To(_)) {
        return Behind::Nothing;
    }
    let whole = match figures.follow(one.figure.whole.as_ref()) {
        Link::To(whole) if whole.figure.unit == Unit::Count => whole,
        Link::Absent | Link::To(_) => return Behind::Nothing,
        Link::Lost => return Behind::Missing("the figure that it points to"),
    };
    let computed = one
        .figure
        .value
        .as_ratio()
        .checked_mul(whole.figure.value.as_ratio())
        .and_then(|product| product.checked_div(Ratio::HUNDRED));
    let Some(count) = computed.and_then(|count| count.rounded(0)) else {
        return Behind::Missing("numbers small enough to multiply");
    };
    if whole.figure.hedge.is_some() || whole.figure.rounded_to.is_some() {
        return Behind::Missing("an exact whole");
    }
    // A percentage without decimals of a large whole stands for many counts: it gives one away only if all of them are
    // below the threshold.
    let fits = |part: u32| {
        percent_of(part.into(), whole.figure.value, one.figure.value, &[], &Tolerance::EXACT).outcome.fits()
    };
    if one.figure.hedge.is_none() && fits(threshold) {
        return Behind::Count(Decimal::from(threshold), whole);
    }
    Behind::Count(count, whole)
}

/// Words for children, and for those who were children in care.
const CHILDREN: &[&str] = &[
    "children",
    "child",
    "young",
    "pupils",
    "pupil",
    "babies",
    "baby",
    "infants",
    "infant",
    "siblings",
    "sibling",
    "brothers",
    "sisters",
    "boys",
    "girls",
    "teenagers",
    "toddlers",
    "adolescents",
    "leavers",
    "uasc",
    "minors",
];

/// Words that make one of these a part of another thing's name: "child protection conferences", "young carers' groups".
const NOT_CHILDREN: &[&str] =
    &["protection", "care", "services", "service", "social", "homes", "home", "centres", "centre"];

/// Words for others who are counted beside them; the first noun of a label says what it counts.
const OTHERS: &[&str] = &[
    "carers",
    "carer",
    "workers",
    "worker",
    "staff",
    "officers",
    "members",
    "councillors",
    "meetings",
    "months",
    "families",
    "family",
    "households",
    "adopters",
    "adopter",
    "homes",
    "schools",
    "posts",
    "vacancies",
    "panels",
    "events",
    "visits",
    "complaints",
    "enquiries",
    "applications",
    "agencies",
    "authorities",
    "councils",
    "reports",
    "recommendations",
    "volunteers",
    "apprentices",
    "managers",
    "parents",
    "guardians",
    "groups",
    "sessions",
    "weeks",
    "days",
    "years",
    "beds",
    "houses",
    "properties",
    "residents",
    "people",
    "adults",
    "inspections",
    "centres",
    "teams",
    "services",
    "courses",
    "projects",
    "priorities",
    "couples",
];

/// Words for what children have one or more of each: a number of them may count children or not.
const OF_CHILDREN: &[&str] = &[
    "placements",
    "placement",
    "orders",
    "plans",
    "cases",
    "adoptions",
    "matches",
    "referrals",
    "disruptions",
    "breakdowns",
    "episodes",
    "incidents",
];

/// Keys of minutebook's measure list that count children.
const KEYS: &[&str] =
    &["children_looked_after", "in_foster_care", "own_foster_carers", "independent_fostering_agency"];

/// How many wholes up a part looks for what it counts.
const DEPTH: usize = 8;

/// Whether a figure counts children; `None` where its words do not say.
fn about_children(figures: &Figures<'_>, one: &Stated<'_>) -> Option<bool> {
    let mut one = one;
    for _ in 0..DEPTH {
        if one.figure.measure.key.as_deref().is_some_and(|key| KEYS.contains(&key)) {
            return Some(true);
        }
        if let Some(told) = by_label(&one.figure.measure.label).flatten() {
            return Some(told);
        }
        // "3 were placed abroad": what the whole counts.
        one = figures.follow(one.figure.whole.as_ref()).to()?;
    }
    None
}

/// What the first noun of a label says: children, others, or what may be either.
fn by_label(label: &str) -> Option<Option<bool>> {
    let lower = label.to_lowercase();
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '’' | '\'' | '-');
    let words: Vec<&str> = lower.split(|c: char| !inside(c)).collect();
    words.iter().enumerate().find_map(|(n, word)| {
        let next = words.get(n + 1).copied().unwrap_or_default();
        match *word {
            "young" => (next == "people" || next == "person").then_some(Some(true)),
            "child" | "children" if NOT_CHILDREN.contains(&next) => None,
            word if CHILDREN.contains(&word) => Some(Some(true)),
            word if OTHERS.contains(&word) => Some(Some(false)),
            word if OF_CHILDREN.contains(&word) => Some(None),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::by_label;

    #[test]
    fn what_a_label_counts() {
        for label in
            ["children in care", "looked after children", "young people placed abroad", "care leavers"]
        {
            assert_eq!(by_label(label), Some(Some(true)), "{label}");
        }
        for label in [
            "social workers for children",
            "children’s homes",
            "child care staff",
            "meetings of young people",
        ] {
            assert_eq!(by_label(label), Some(Some(false)), "{label}");
        }
        assert_eq!(by_label("adoption orders"), Some(None));
        assert_eq!(by_label("placed abroad"), None);
    }
}
