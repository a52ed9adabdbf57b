//! Acronyms of one council, or of one matter, on several pages.

use super::acronyms::{Acronym, acronym_variants, acronyms, fold};
use crate::book::Page;
use crate::lean::{BTreeMap, BTreeSet};
use crate::path::Pointer;
use crate::rules::{Answers, BookContext, args};
use std::borrow::Cow;

/// What the pages of one council, or of one matter, say of acronyms.
#[derive(Default)]
struct Used<'t> {
    /// Each acronym with the first page that explains it, else the first that has it.
    words: BTreeMap<&'t str, (Acronym<'t>, usize)>,
    /// Which pages have it.
    pages: BTreeMap<&'t str, BTreeSet<usize>>,
}

pub(super) fn acronym_inconsistent_across(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    let order: Vec<usize> = cx.frame.order().collect();
    let texts: BTreeMap<usize, Cow<'_, str>> =
        order.iter().filter_map(|n| Some((*n, text_of(cx.pages.get(*n)?)))).collect();
    let of_page: BTreeMap<usize, BTreeMap<&str, Acronym<'_>>> =
        texts.iter().map(|(n, text)| (*n, acronyms(text))).collect();
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    for pages in groups(cx, &order) {
        if pages.iter().all(|n| texts.get(n).is_none_or(|text| text.is_empty())) {
            if let Some(page) = pages.first().and_then(|n| cx.pages.get(*n)) {
                out.unknown_at(&page.at, "text of the pages");
            }
            continue;
        }
        let mut used = Used::default();
        let mut wrong = 0;
        for n in &pages {
            for (word, one) in of_page.get(n).into_iter().flatten() {
                used.pages.entry(word).or_default().insert(*n);
                let known = used.words.entry(word).or_insert_with(|| (one.clone(), *n));
                let (Some(second), Some(first)) = (one.meanings.first(), known.0.meanings.first()) else {
                    if known.0.meanings.is_empty() && !one.meanings.is_empty() {
                        *known = (one.clone(), *n);
                    }
                    continue;
                };
                if fold(first) != fold(second) && told.insert(((*first).to_owned(), (*second).to_owned())) {
                    wrong += 1;
                    tell(cx, out, (first, word, known.1), (second, word, *n));
                }
            }
        }
        for (first, second) in acronym_variants(used.words.iter().map(|(word, (one, _))| (*word, one))) {
            let (Some(x), Some(y)) = (used.pages.get(first), used.pages.get(second)) else { continue };
            // What stands on one page is told there.
            if x.intersection(y).next().is_some() || !told.insert((first.to_owned(), second.to_owned())) {
                continue;
            }
            wrong += 1;
            let at = |pages: &BTreeSet<usize>| pages.iter().min_by_key(|n| cx.frame.rank(**n)).copied();
            if let (Some(x), Some(y)) = (at(x), at(y)) {
                let (one, other) = ((first, first, x), (second, second, y));
                // The later page is the one to look at.
                let turned = cx.frame.rank(x) > cx.frame.rank(y);
                if turned { tell(cx, out, other, one) } else { tell(cx, out, one, other) }
            }
        }
        if wrong == 0 && !used.words.is_empty() {
            out.held();
        }
    }
}

fn tell(
    cx: &BookContext<'_>,
    out: &mut Answers<'_, '_>,
    (first, first_word, x): (&str, &str, usize),
    (second, second_word, y): (&str, &str, usize),
) {
    let place =
        |page: usize, word: &str| cx.pages.get(page).map(|page| place(page, word)).unwrap_or_default();
    out.found_at(place(y, second_word), args! { first: first, second: second })
        .also_at(place(x, first_word), "written so here");
}

/// Groups of two pages or more: those of one council, and those of one matter.
fn groups(cx: &BookContext<'_>, order: &[usize]) -> Vec<Vec<usize>> {
    let mut councils: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for n in order {
        if let Some(council) = &cx.frame.facts(*n).council {
            councils.entry(council).or_default().push(*n);
        }
    }
    let mut groups: Vec<Vec<usize>> = councils.into_values().collect();
    for matter in &cx.book.matters {
        let mut pages: Vec<usize> =
            matter.stages.iter().filter_map(|stage| cx.pages.number(&stage.at.path)).collect();
        pages.dedup();
        // Of one council, they were asked with its pages.
        if pages.iter().any(|n| cx.frame.facts(*n).council.is_none()) {
            groups.push(pages);
        }
    }
    groups.retain(|pages| pages.len() > 1);
    groups
}

/// The page's text; where the book was not given it, the narrative of its items.
fn text_of<'r>(page: &Page<'r>) -> Cow<'r, str> {
    page.text.map_or_else(
        || {
            let blocks = page.items.iter().flat_map(|(_, item)| &item.minutes);
            Cow::Owned(blocks.map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n"))
        },
        Cow::Borrowed,
    )
}

/// The first block that has the word, else the reading.
fn place(page: &Page<'_>, word: &str) -> Pointer {
    let has = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|one| one == word);
    let found = page.items.iter().find_map(|(at, item)| {
        let n = item.minutes.iter().position(|block| has(&block.text))?;
        Some(page.at.join(&at.field("minutes").at(n)))
    });
    found.unwrap_or_else(|| page.at.clone())
}
