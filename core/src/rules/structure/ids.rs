//! Identities and what points at them.

use crate::agenda::AgendaItem;
use crate::attendance::Moment;
use crate::lean::{BTreeSet, Ordered};
use crate::path::Pointer;
use crate::resolution::ResolutionPart;
use crate::rules::{Answers, Context, Place, Seed, args, rule};
use crate::value::Id;
use std::collections::HashSet;

rule! {
    /// Every record of one kind has an id of its own.
    ///
    /// # What it checks
    /// No two agenda items, motions, votes, resolutions or figures of a meeting, and no two partnerships of a
    /// reading, have the same id. A record without an id yet is unknown.
    ///
    /// # Why
    /// Motions, votes and resolutions find each other by id. With one id for two motions nobody can say which of
    /// them the vote was about.
    ///
    /// # Bad
    /// Two motions of one meeting, copied from each other, id included.
    ///
    /// # Good
    /// Two motions with two ids; their words may be the same.
    ///
    /// # Source
    /// Logic: an id that names two things names neither.
    STR001 "duplicate-id" Error since "0.1.0"
    source: "logic: an id names one record",
    message: "expected an id of its own for every {kind}, found `{id}` twice",
    help: "give one of the two another id, and see which of them its references mean",
    run: duplicate_id,
}

fn duplicate_id(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    unique(out, "item", || cx.items.iter().map(|one| (one.item.id, || one.at.clone())));
    unique(out, "motion", || ids_of(cx, "motions", |item| &item.motions, |one| one.id));
    unique(out, "vote", || ids_of(cx, "votes", |item| &item.votes, |one| one.id));
    unique(out, "resolution", || ids_of(cx, "resolutions", |item| &item.resolutions, |one| one.id));
    unique(out, "figure", || ids_of(cx, "figures", |item| &item.figures, |one| one.id));

    let mut seen = BTreeSet::new();
    let at = Place::root().field("partnerships");
    for (n, one) in cx.reading.iter().flat_map(|reading| &reading.partnerships).enumerate() {
        if seen.insert(one.id) {
            out.held();
        } else {
            out.found_in_reading(at.at(n), args! { kind: "partnership", id: one.id.to_string() });
        }
    }
}

/// The ids of one list of every item, each with how to write its place.
fn ids_of<'c, 'm, R: 'm>(
    cx: &'c Context<'m>,
    field: &'static str,
    list: impl Fn(&'m AgendaItem) -> &'m [R] + 'c,
    id: impl Fn(&R) -> Id<R> + Copy + 'c,
) -> impl Iterator<Item = (Id<R>, impl Fn() -> Place + 'c)> + 'c {
    cx.items.iter().flat_map(move |one| {
        let records = list(one.item).iter().enumerate();
        records.map(move |(n, record)| (id(record), move || one.at.element(field, n)))
    })
}

/// Asks every id; places are written only where one is nil or found again.
fn unique<T, I, P>(out: &mut Answers<'_, '_>, kind: &'static str, ids: impl Fn() -> I)
where
    I: Iterator<Item = (Id<T>, P)>,
    P: Fn() -> Place,
{
    let mut known: HashSet<Id<T>, Seed> = HashSet::default();
    if ids().all(|(id, _)| !id.is_nil() && known.insert(id)) {
        known.iter().for_each(|_| out.held());
        return;
    }
    let mut first: Vec<(Id<T>, usize)> = ids().enumerate().map(|(n, (id, _))| (id, n)).collect();
    first.order();
    first.dedup_by_key(|(id, _)| *id);
    let all: Vec<_> = ids().collect();
    for (n, (id, at)) in all.iter().enumerate() {
        let known = first.binary_search_by_key(id, |(id, _)| *id).ok().and_then(|found| first.get(found));
        match known {
            _ if id.is_nil() => out.unknown(&at(), "id"),
            Some((_, first)) if *first < n => {
                let place = all.get(*first).map_or_else(Place::root, |(_, at)| at());
                out.found(&at(), args! { kind: kind, id: id.to_string() })
                    .also(&place, "the first of that id");
            }
            _ => out.held(),
        }
    }
}

rule! {
    /// Every reference leads to a record that is there.
    ///
    /// # What it checks
    /// A motion's vote and the motion that it amends, a vote's motion, a resolution's motion and vote, the item
    /// during which somebody came or left: each id is that of a record of this meeting. The documents of a
    /// resolution and the whole, the part and the earlier value of a figure: each pointer leads to a document, or to
    /// a figure, of this meeting.
    ///
    /// # Why
    /// A reference that leads nowhere hides a fact: the vote may have been dropped, or the id mistyped. Everything
    /// that follows the reference would silently see nothing.
    ///
    /// # Bad
    /// A resolution names a vote, and the meeting holds no vote of that id.
    ///
    /// # Good
    /// The resolution names the vote that stands under the same item, or names none.
    ///
    /// # Source
    /// Logic: what is referred to is there.
    STR002 "dangling-reference" Error since "0.1.0"
    source: "logic: what is referred to is there",
    message: "expected `{to}` to lead to {kind|item:an item|a {kind}} of this meeting, found none",
    help: "add the record that is meant, or leave the reference out",
    run: dangling_reference,
}

fn dangling_reference(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let (item, motion, vote) =
        (|id: &_| cx.position(*id).is_some(), |id: &_| cx.motion(*id).is_some(), |id: &_| cx.has_vote(*id));
    let (item, motion, vote): (Known<'_, _>, Known<'_, _>, Known<'_, _>) = (&item, &motion, &vote);
    let figure: Known<'_, Pointer> = &|to| cx.figure_at(to).is_some();

    let presence = Place::root().field("attendance");
    for (n, entry) in cx.meeting.attendance.iter().enumerate() {
        for (m, spell) in entry.presence.iter().enumerate() {
            let at = presence.at(n).field("presence").at(m);
            for (field, moment) in [("joined", spell.joined), ("left", spell.left)] {
                if let Some(Moment::During(id)) = moment {
                    resolves(out, item, &id, "item", || at.field(field));
                }
            }
        }
    }
    for (_, at, one) in cx.each("motions", |item| &item.motions) {
        if let Some(id) = &one.amends {
            resolves(out, motion, id, "motion", || at.field("amends"));
        }
        if let Some(id) = &one.vote {
            resolves(out, vote, id, "vote", || at.field("vote"));
        }
    }
    for (_, at, one) in cx.each("votes", |item| &item.votes) {
        if let Some(id) = &one.motion {
            resolves(out, motion, id, "motion", || at.field("motion"));
        }
    }
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        if let Some(id) = &resolution.motion {
            resolves(out, motion, id, "motion", || at.field("motion"));
        }
        if let Some(id) = &resolution.vote {
            resolves(out, vote, id, "vote", || at.field("vote"));
        }
        if resolution.parts.iter().any(|part| !part.documents.is_empty() || !part.parts.is_empty()) {
            cited(cx, out, &resolution.parts, &at.field("parts"));
        }
    }
    for (_, at, one) in cx.each("figures", |item| &item.figures) {
        let links = [
            ("whole", &one.whole),
            ("part", &one.part),
            ("previous", &one.previous),
            ("change_of", &one.change_of),
            ("restates", &one.restates),
        ];
        for (field, to) in links {
            if let Some(to) = to {
                resolves(out, figure, to, "figure", || at.field(field));
            }
        }
        for (n, to) in one.parts.iter().enumerate() {
            resolves(out, figure, to, "figure", || at.field("parts").at(n));
        }
    }
}

fn cited(cx: &Context<'_>, out: &mut Answers<'_, '_>, parts: &[ResolutionPart], at: &Place) {
    for (n, part) in parts.iter().enumerate() {
        if part.documents.is_empty() && part.parts.is_empty() {
            continue;
        }
        let at = at.at(n);
        for (m, to) in part.documents.iter().enumerate() {
            resolves(out, &|to| cx.has_document(to), to, "document", || at.field("documents").at(m));
        }
        cited(cx, out, &part.parts, &at.field("parts"));
    }
}

/// Whether the record has what is referred to.
type Known<'k, T> = &'k dyn Fn(&T) -> bool;

fn resolves<T: ToString>(
    out: &mut Answers<'_, '_>,
    known: Known<'_, T>,
    to: &T,
    kind: &'static str,
    at: impl FnOnce() -> Place,
) {
    if known(to) {
        out.held();
    } else {
        out.found(&at(), args! { to: to.to_string(), kind: kind });
    }
}
