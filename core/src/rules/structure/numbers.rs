//! Numbers of agenda items.

use super::numbering::{Number, Step};
use crate::agenda::AgendaItem;
use crate::finding::Severity;
use crate::lean::BTreeMap;
use crate::reading::PageKind;
use crate::rules::{Answers, Context, Place, args, rule};

/// Items that stand in one list, with the list's place.
pub(in crate::rules) struct Siblings<'m> {
    at: Place,
    items: &'m [AgendaItem],
    /// Those of them that have a number that can be compared, with its printed form.
    numbered: Vec<Numbered<'m>>,
}

/// An item's position in its list and its number.
type Numbered<'m> = (usize, &'m str, Number);

impl<'m> Siblings<'m> {
    fn new(at: Place, items: &'m [AgendaItem]) -> Self {
        Self { at, items, numbered: numbered(items, |item| item.number.as_deref()) }
    }
}

/// Every item that has a number that can be read.
fn numbered<'m>(
    items: &'m [AgendaItem],
    number_of: impl Fn(&'m AgendaItem) -> Option<&'m str>,
) -> Vec<Numbered<'m>> {
    let numbers = items.iter().enumerate();
    numbers
        .filter_map(|(n, item)| number_of(item).and_then(|text| Some((n, text, Number::parse(text)?))))
        .collect()
}

/// The agenda and every list of sub-items that holds more than one, prepared once for the rules below.
fn lists<'c, 'm>(cx: &'c Context<'m>) -> &'c [Siblings<'m>] {
    cx.siblings.get_or_init(|| {
        let agenda = Some(&cx.meeting.agenda).filter(|list| list.len() > 1);
        let agenda = agenda.map(|list| Siblings::new(Place::root().field("agenda"), list));
        let above = cx.items.iter().filter(|one| one.item.items.len() > 1);
        let below = above.map(|one| Siblings::new(one.at.field("items"), &one.item.items));
        agenda.into_iter().chain(below).collect()
    })
}

/// True where numbering begins again: the run began at 1, went on, and is at 1 once more.
fn begins_again(first: &Number, before: &Number, next: &Number) -> bool {
    first.is_first() && next.is_first() && before.step(next) == Step::Back
}

rule! {
    /// No two items of one list have the same number.
    ///
    /// # What it checks
    /// Among the items of a meeting, and among the sub-items of one item, every agenda number and every minute number
    /// stands once; `6` and `6.` are the same number. Where the numbering begins again at 1, as in the second part
    /// of an agenda, a number of the first part that comes again is a warning.
    ///
    /// # Why
    /// Reports, declarations of interest and later minutes name an item by its number. Two items of one number make
    /// every such mention ambiguous.
    ///
    /// # Bad
    /// Item 6 "Library hours", item 6 "Bus fares".
    ///
    /// # Good
    /// Item 6 "Library hours", item 7 "Bus fares"; or 6(a) and 6(b).
    ///
    /// # Source
    /// Logic: the number names the item.
    STR003 "item-number-duplicate" Error since "0.1.0"
    source: "logic: a number names one item",
    message: "expected one item of number `{number}`, found another: `{title}`",
    help: "see which of the items is meant where the number is used",
    run: item_number_duplicate,
}

fn item_number_duplicate(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for list in lists(cx) {
        for (n, item) in list.items.iter().enumerate() {
            if item.number.is_none() && item.minute_number.is_none() {
                out.unknown(&list.at.at(n), "number of the item");
            }
        }
        once(list, "number", &list.numbered, out);
        let minutes = numbered(list.items, |item| item.minute_number.as_deref());
        once(list, "minute_number", &minutes, out);
    }
}

fn once(list: &Siblings<'_>, field: &'static str, numbered: &[Numbered<'_>], out: &mut Answers<'_, '_>) {
    // Where each number stood last, and in which run of the numbering.
    let mut seen: BTreeMap<&Number, (usize, usize)> = BTreeMap::new();
    let (mut run, mut before): (usize, Option<&Number>) = (0, None);
    let first = numbered.first().map(|(.., number)| number);
    for (n, text, number) in numbered {
        if let (Some(first), Some(before)) = (first, before)
            && begins_again(first, before, number)
        {
            run += 1;
        }
        match (seen.insert(number, (*n, run)), list.items.get(*n)) {
            (Some((other, other_run)), Some(item)) => {
                let args = args! { number: *text, title: item.title.as_str() };
                let found = out
                    .found(&list.at.at(*n).field(field), args)
                    .also(&list.at.at(other).field(field), "the first of that number");
                if other_run != run {
                    found.severity(Severity::Warning);
                }
            }
            _ => out.held(),
        }
        before = Some(number);
    }
}

rule! {
    /// Items stand in the order of their numbers.
    ///
    /// # What it checks
    /// Each number is higher than the one before it in the same list: 1, 2, 2a, 3; 4.1, 4.2; 77/21, 78/21; CAB.41,
    /// CAB.42. Numbers of another kind, and a numbering that begins again at 1, say nothing of order. Where the
    /// minutes tell that the order of business was changed, the rule holds.
    ///
    /// # Why
    /// Who was there, and when, is told item by item. With items out of order a late arrival seems to have missed
    /// what it heard. A change of order is lawful, and minutes usually say so.
    ///
    /// # Bad
    /// Items 1, 2, 5, 3, 4, and not a word on it.
    ///
    /// # Good
    /// Items 1, 2, 5, 3, 4, and "The Chair varied the order of business to take item 5 next."
    ///
    /// # Source
    /// Logic; the order of the agenda is the order of business unless the meeting changes it.
    STR004 "item-order" Warning since "0.1.0"
    source: "logic: the order of the agenda is the order of business unless the minutes tell of a change",
    message: "expected a number higher than `{before}`, found `{number}`",
    help: "see whether the items were taken in this order; if so, the minutes should tell why",
    run: item_order,
}

fn item_order(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let mut told = None;
    for list in lists(cx) {
        let numbered = &list.numbered;
        if numbered.len() < 2 {
            out.unknown(&list.at, "numbers of the items");
            continue;
        }
        let mut first = numbered.first().map(|(.., number)| number);
        for pair in numbered.windows(2) {
            let [(before_at, before_text, before), (n, text, number)] = pair else { continue };
            match before.step(number) {
                Step::Next | Step::Skips(_) => out.held(),
                Step::Repeats | Step::Apart => {}
                Step::Back if first.is_some_and(|first| begins_again(first, before, number)) => {
                    first = Some(number);
                }
                Step::Back if *told.get_or_insert_with(|| order_was_changed(cx)) => out.held(),
                Step::Back => {
                    let args = args! { before: *before_text, number: *text };
                    out.found(&list.at.at(*n).field("number"), args)
                        .also(&list.at.at(*before_at).field("number"), "the number before it");
                }
            }
        }
    }
}

/// True where the minutes tell that items were taken out of their order.
fn order_was_changed(cx: &Context<'_>) -> bool {
    const WORDS: &[&str] =
        &["order of business", "order of the agenda", "order of items", "order of the items", "agenda order"];
    let blocks = cx.items.iter().flat_map(|one| &one.item.minutes).map(|block| block.text.as_str());
    let points = cx.items.iter().flat_map(|one| &one.item.discussion).map(|point| point.text.as_str());
    blocks.chain(points).any(|text| {
        let text = text.to_lowercase();
        WORDS.iter().any(|words| text.contains(words))
            || (text.contains("brought forward") && text.contains("item"))
    })
}

rule! {
    /// The numbers of the items run without a gap.
    ///
    /// # What it checks
    /// Between two numbered items of a list no number is left out, and before the first numbered item there is no
    /// item without number unless the number is 1. It does not ask where the numbering begins: many councils number
    /// minutes through the year. A page that shows one item of a meeting is unknown.
    ///
    /// # Why
    /// A gap is most often the page's doing: an exempt item that is not shown, or a column of numbers that was lost
    /// when the page was saved. Whoever counts items, or looks one up by number, must know.
    ///
    /// # Bad
    /// Items 1, 2, 4. Or six items of which the third and fourth are known to be 8 and 9, and no other has a number.
    ///
    /// # Good
    /// Items 6, 7, 8, 9, 10, 11.
    ///
    /// # Source
    /// Custom; pages of ModernGov whose column of numbers is empty.
    STR005 "item-number-gap" Note since "0.1.0"
    source: "custom: items are numbered one after another",
    message: "expected numbers without a gap up to `{number}`, found {unnumbered} unnumbered and {skipped} left out",
    help: "see whether the page hides items or their numbers",
    run: item_number_gap,
}

fn item_number_gap(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let partial = cx.reading.is_some_and(|reading| {
        matches!(reading.page, PageKind::AgendaItem | PageKind::Issue | PageKind::Decision)
    });
    if partial {
        if !cx.meeting.agenda.is_empty() {
            out.unknown(&Place::root().field("agenda"), "other items of the meeting");
        }
        return;
    }
    for list in lists(cx) {
        let numbered = &list.numbered;
        let Some((first_at, first_text, first)) = numbered.first() else {
            out.unknown(&list.at, "numbers of the items");
            continue;
        };
        if *first_at > 0 && first.is_later() {
            let args = args! { number: *first_text, unnumbered: *first_at, skipped: 0u32 };
            out.found(&list.at.at(*first_at).field("number"), args);
        }
        for pair in numbered.windows(2) {
            let [(before_at, _, before), (n, text, number)] = pair else { continue };
            match before.step(number) {
                Step::Next => out.held(),
                Step::Skips(skipped) => {
                    let unnumbered = n.saturating_sub(before_at + 1);
                    let args = args! { number: *text, unnumbered: unnumbered, skipped: skipped };
                    out.found(&list.at.at(*n).field("number"), args)
                        .also(&list.at.at(*before_at).field("number"), "the number before it");
                }
                Step::Repeats | Step::Back | Step::Apart => {}
            }
        }
    }
}
