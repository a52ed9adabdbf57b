//! Chains of references that must come to an end.

use crate::figure::Figure;
use crate::lean::HashMap;
use crate::path::Pointer;
use crate::rules::{Answers, Context, Element, args, rule};
use std::hash::Hash;

rule! {
    /// No chain of references comes back to where it began.
    ///
    /// # What it checks
    /// Following the motion that a motion amends, the whole that a figure is part of, the part that a percentage is
    /// made of, the earlier value that a figure is compared with, the figure whose change it is, or the one that it
    /// states once more, one never comes back to the first record. Each kind of chain is followed by itself.
    ///
    /// # Why
    /// An amendment changes a motion that was there before it, and a part is smaller than its whole. A circle means
    /// that at least one of the references is wrong, and no reader can know which.
    ///
    /// # Bad
    /// The first motion amends the second, and the second amends the first.
    ///
    /// # Good
    /// The second motion amends the first, and the first amends none.
    ///
    /// # Source
    /// Logic: nothing comes before itself.
    STR011 "cyclic-reference" Error since "0.1.0"
    source: "logic: nothing comes before itself",
    message: "expected the chain of `{field}` to end, found a circle, {steps} long",
    help: "see which reference of the circle was meant to lead elsewhere",
    run: cyclic_reference,
}

/// The figure that a figure refers to.
type Relation = fn(&Figure) -> Option<&Pointer>;

fn cyclic_reference(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let motions = cx.each("motions", |item| &item.motions);
    let amends = motions.map(|(_, at, one)| (one.id, at, one.amends)).collect::<Vec<_>>();
    chains(out, "amends", "motion that is amended", &amends);
    let relations: [(&'static str, Relation); 5] = [
        ("whole", |figure| figure.whole.as_ref()),
        ("part", |figure| figure.part.as_ref()),
        ("previous", |figure| figure.previous.as_ref()),
        ("change_of", |figure| figure.change_of.as_ref()),
        ("restates", |figure| figure.restates.as_ref()),
    ];
    let figures = cx.each("figures", |item| &item.figures);
    let figures: Vec<_> = figures.map(|(_, at, one)| (at.pointer(), at, one)).collect();
    for (field, next) in relations {
        let links = figures.iter().map(|(key, at, one)| (key, *at, next(one))).collect::<Vec<_>>();
        chains(out, field, "figure that is referred to", &links);
    }
}

/// Asks every chain once, at its first record in the order of the meeting.
fn chains<K: Eq + Hash + Clone>(
    out: &mut Answers<'_, '_>,
    field: &'static str,
    missing: &'static str,
    links: &[(K, Element<'_>, Option<K>)],
) {
    if links.iter().all(|(.., next)| next.is_none()) {
        return;
    }
    let index: HashMap<&K, usize> = links.iter().enumerate().map(|(n, (key, ..))| (key, n)).collect();
    // Which walk first came by; 0 for none.
    let mut seen = vec![0; links.len()];
    for (walk, (_, at, next)) in links.iter().enumerate() {
        if next.is_none() || seen.get(walk).is_some_and(|by| *by > 0) {
            continue;
        }
        let (mut here, mut path) = (walk, Vec::new());
        while let Some(mark) = seen.get_mut(here) {
            if *mark == walk + 1 {
                let circle = path.iter().skip_while(|step| **step != here).copied().collect::<Vec<usize>>();
                report(out, field, links, &circle);
                break;
            }
            if *mark > 0 {
                // Joins a chain that was asked before.
                out.held();
                break;
            }
            *mark = walk + 1;
            path.push(here);
            match links.get(here).and_then(|(.., next)| next.as_ref()) {
                None => {
                    out.held();
                    break;
                }
                Some(next) => match index.get(next) {
                    Some(next) => here = *next,
                    None => {
                        out.unknown(at, missing);
                        break;
                    }
                },
            }
        }
    }
}

fn report<K>(
    out: &mut Answers<'_, '_>,
    field: &'static str,
    links: &[(K, Element<'_>, Option<K>)],
    circle: &[usize],
) {
    let place = |n: &usize| links.get(*n).map(|(_, at, _)| at.field(field));
    if let Some(at) = circle.first().and_then(place) {
        let mut found = out.found(&at, args! { field: field, steps: circle.len() });
        for next in circle.iter().skip(1).filter_map(place) {
            found = found.also(&next, "goes on here");
        }
    }
}
