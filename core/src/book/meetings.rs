//! Pages of one meeting, put together.

use super::groups::Groups;
use super::terms::{council_key, fold, same_title, title_stems};
use super::{Frame, Ground, GroundKind, Mention, Page};
use crate::agenda::AgendaItem;
use crate::lean::{BTreeMap, BTreeSet, HashMap, HashSet};
use crate::organization::Organization;
use crate::path::Pointer;
use crate::shape::record;
use crate::value::{ClockTime, PartialDate};
use chrono::NaiveDate;

record! {
    /// A meeting as all its pages show it. What the pages state differently stands in the findings, not here.
    pub struct BookMeeting {
        /// Which council.
        council: Option<Organization>,
        /// Which body of it met.
        body: Option<Organization>,
        /// Its date.
        date: Option<PartialDate>,
        /// When it began.
        start_time: Option<ClockTime>,
        /// The pages, each as the place of its meeting.
        pages: Vec<Mention>,
        /// Items of business, each once.
        items: Vec<BookItem>,
        /// Why the pages are taken to be of one meeting; empty for a single page.
        grounds: Vec<Ground>,
    }
}

record! {
    /// An item of business and every place that shows it.
    pub struct BookItem {
        required {
            /// Title as first printed.
            title: String,
        }
        /// Number as printed.
        number: Option<String>,
        /// Every place.
        mentions: Vec<Mention>,
    }
}

/// Puts the pages of one meeting together: those whose addresses carry the same number of a meeting, and those that
/// state the same council, body and day. A page that says neither stands alone.
pub(super) fn link(frame: &Frame<'_, '_>) -> Vec<BookMeeting> {
    // Positions in the frame's order, so that the groups do not depend on the order of the readings.
    let order: Vec<usize> = frame.order().collect();
    let mut groups = Groups::of(order.len());
    let mut by_address: HashMap<&str, usize> = HashMap::new();
    let mut by_day: BTreeMap<(&str, NaiveDate), Vec<usize>> = BTreeMap::new();
    let (mut of_address, mut of_facts) = (HashSet::new(), HashSet::new());
    for (at, page) in order.iter().enumerate() {
        let facts = frame.facts(*page);
        if let Some(address) = &facts.address {
            match by_address.get(address.as_str()) {
                Some(first) => {
                    groups.join(*first, at);
                    of_address.insert(*first);
                    of_address.insert(at);
                }
                None => {
                    by_address.insert(address, at);
                }
            }
        }
        if let (Some(council), Some(day)) = (&facts.council, facts.day) {
            by_day.entry((council, day)).or_default().push(at);
        }
    }
    for members in by_day.values() {
        join_day(frame, &order, members, &mut groups, &mut of_facts);
    }
    let groups = groups.all();
    groups
        .into_values()
        .map(|members| {
            let mut grounds = Vec::new();
            if members.len() > 1 {
                if members.iter().any(|at| of_facts.contains(at)) {
                    grounds.push(Ground::new(GroundKind::SameMeeting));
                }
                if members.iter().any(|at| of_address.contains(at)) {
                    grounds.push(Ground::new(GroundKind::SameAddress));
                }
            }
            let pages: Vec<usize> = members.iter().filter_map(|at| order.get(*at).copied()).collect();
            meeting_of(frame, &pages).grounds(grounds)
        })
        .collect()
}

/// Joins the pages of one council and day that are of one body and do not begin at two times.
fn join_day(
    frame: &Frame<'_, '_>,
    order: &[usize],
    members: &[usize],
    groups: &mut Groups,
    joined: &mut HashSet<usize>,
) {
    let page = |at: usize| order.get(at).copied().unwrap_or(usize::MAX);
    let start = |at: usize| frame.page(page(at)).and_then(|one| one.reading.meeting.start_time);
    let mut bodies: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut nameless = Vec::new();
    for at in members {
        match frame.facts(page(*at)).body.as_deref() {
            Some(body) if body.starts_with('(') => nameless.push(*at),
            Some(body) => bodies.entry(body).or_default().push(*at),
            None => {}
        }
    }
    // A page that tells only the kind of body is of the one body of that kind that met that day.
    for at in nameless {
        let class = frame.facts(page(at)).class;
        let mut fits = bodies.values_mut().filter(|list| {
            class.is_some() && list.first().is_some_and(|first| frame.facts(page(*first)).class == class)
        });
        if let (Some(list), None) = (fits.next(), fits.next()) {
            list.push(at);
        }
    }
    for list in bodies.values() {
        let starts: BTreeSet<_> = list.iter().filter_map(|at| start(*at)).collect();
        for same in list.iter().filter(|at| starts.len() <= 1 || start(**at).is_some()) {
            let first = list.iter().find(|at| starts.len() <= 1 || start(**at) == start(*same));
            if let Some(first) = first.filter(|first| *first != same) {
                groups.join(*first, *same);
                joined.insert(*first);
                joined.insert(*same);
            }
        }
    }
}

/// What the pages of one meeting show together.
fn meeting_of(frame: &Frame<'_, '_>, pages: &[usize]) -> BookMeeting {
    let found: Vec<&Page<'_>> = pages.iter().filter_map(|n| frame.page(*n)).collect();
    let meetings = || found.iter().map(|page| &page.reading.meeting);
    let mut all = BookMeeting::new();
    all.council = named_most(meetings().map(|one| one.council.as_ref()));
    all.body = named_most(meetings().map(|one| one.body.as_ref()));
    all.date = agreed(meetings().map(|one| one.date.as_ref())).copied();
    all.start_time = agreed(meetings().map(|one| one.start_time.as_ref())).copied();
    let meeting = Pointer::root().field("meeting");
    all.pages = found.iter().map(|page| page.mention(&meeting)).collect();
    let mut items = Items::default();
    for (n, page) in found.iter().enumerate() {
        for (at, item) in &page.items {
            items.add(n, page.mention(at), item);
        }
    }
    all.items = items.list.into_iter().map(|(item, _)| item).collect();
    all
}

/// What all that state it agree on.
pub(super) fn agreed<'a, T: PartialEq>(stated: impl Iterator<Item = Option<&'a T>>) -> Option<&'a T> {
    let mut stated = stated.flatten();
    let first = stated.next()?;
    stated.all(|one| one == first).then_some(first)
}

/// The organisation, where all that name it name the same; one with a name before one without.
pub(super) fn named_most<'a>(stated: impl Iterator<Item = Option<&'a Organization>>) -> Option<Organization> {
    let stated: Vec<&Organization> = stated.flatten().collect();
    let names: BTreeSet<String> =
        stated.iter().filter_map(|one| one.name.as_deref()).map(council_key).collect();
    let first = stated.iter().find(|one| one.name.is_some()).or(stated.first())?;
    (names.len() <= 1).then(|| (*first).clone())
}

/// The items of a meeting, each once, with the number of the last page that showed it.
#[derive(Default)]
struct Items {
    list: Vec<(BookItem, usize)>,
    by_title: HashMap<String, Vec<usize>>,
    by_number: HashMap<String, Vec<usize>>,
}

impl Items {
    fn add(&mut self, page: usize, at: Mention, item: &AgendaItem) {
        let title = fold(&item.title);
        let number = item.number.as_deref().map(|number| number.trim().to_lowercase());
        let same_title = self.by_title.get(&title).into_iter().flatten();
        let same_number = number.iter().filter_map(|number| self.by_number.get(number)).flatten();
        let known = same_title
            .chain(same_number)
            .copied()
            .find(|n| self.list.get(*n).is_some_and(|(one, last)| *last != page && may_be_one(one, item)));
        let n = known.unwrap_or(self.list.len());
        if known.is_none() {
            let mut one = BookItem::new(item.title.clone());
            one.number.clone_from(&item.number);
            self.list.push((one, page));
        }
        if let Some((one, last)) = self.list.get_mut(n) {
            *last = page;
            one.mentions.push(at);
            if one.number.is_none() {
                one.number.clone_from(&item.number);
            }
        }
        let note = |list: &mut HashMap<String, Vec<usize>>, key: String| {
            let list = list.entry(key).or_default();
            // A meeting with hundreds of items of one title has none that could be told apart by it.
            if list.len() < 32 && !list.contains(&n) {
                list.push(n);
            }
        };
        note(&mut self.by_title, title);
        if let Some(number) = number {
            note(&mut self.by_number, number);
        }
    }
}

/// True where two places show one item: the same title with no other number, or the same number with titles of
/// which one is the longer form of the other.
fn may_be_one(one: &BookItem, item: &AgendaItem) -> bool {
    let numbers = match (&one.number, &item.number) {
        (Some(a), Some(b)) => Some(a.trim().eq_ignore_ascii_case(b.trim())),
        _ => None,
    };
    let (a, b) = (title_stems(&one.title), title_stems(&item.title));
    match numbers {
        Some(false) => false,
        Some(true) => same_title(&one.title, &item.title) || a.is_subset(&b) || b.is_subset(&a),
        None => same_title(&one.title, &item.title),
    }
}
