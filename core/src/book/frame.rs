//! What every linker asks of a page: which council, which body, when. Prepared once.

use super::terms::{council_key, fold, title_stems, words};
use super::{Ground, GroundKind, Mention, Page, Pages};
use crate::agenda::{AgendaItem, DeferralDirection};
use crate::lean::{BTreeMap, BTreeSet, HashMap, Ordered};
use crate::organization::{Classification, Organization};
use crate::path::Pointer;
use crate::person::PersonRef;
use crate::reading::PageKind;
use crate::value::PartialDate;
use chrono::NaiveDate;

/// What is known of one page, as keys.
#[derive(Debug, Default)]
pub(crate) struct PageFacts {
    /// The council's name, folded; where the page does not state it, that of its web host or of its titles.
    pub(crate) council: Option<String>,
    /// The body's name, folded, or its kind.
    pub(crate) body: Option<String>,
    /// What kind of body it is.
    pub(crate) class: Option<Classification>,
    pub(crate) date: Option<PartialDate>,
    /// The date, where it is known to the day.
    pub(crate) day: Option<NaiveDate>,
    /// The meeting was not before this day: it speaks of a meeting or a year that was over.
    pub(crate) not_before: Option<NaiveDate>,
    /// Host and number of the meeting in the page's address.
    pub(crate) address: Option<String>,
    host: Option<String>,
}

/// All pages with what is known of them.
pub(crate) struct Frame<'p, 'r> {
    pub(crate) pages: &'p Pages<'r>,
    facts: Vec<PageFacts>,
    /// Positions of the pages in an order that does not depend on how they were given.
    order: Vec<usize>,
    /// Place of each page in that order.
    rank: Vec<usize>,
    /// Dated pages of each council's bodies, the earliest first.
    sittings: BTreeMap<(String, String), Vec<(NaiveDate, usize)>>,
    latest: HashMap<String, NaiveDate>,
    /// Posts that a page names, folded; only those of three words or more can tell councils apart.
    posts: Vec<BTreeSet<String>>,
}

/// One item of a page.
#[derive(Clone, Copy)]
pub(crate) struct ItemRef<'p, 'r> {
    /// Number of the page.
    pub(crate) page: usize,
    pub(crate) at: &'p Pointer,
    pub(crate) item: &'r AgendaItem,
}

impl ItemRef<'_, '_> {
    pub(crate) fn mention(&self, frame: &Frame<'_, '_>) -> Option<Mention> {
        frame.page(self.page).map(|page| page.mention(self.at))
    }
}

impl<'p, 'r> Frame<'p, 'r> {
    pub(crate) fn of(pages: &'p Pages<'r>) -> Self {
        let mut facts: Vec<PageFacts> = pages.iter().map(facts).collect();
        place(pages, &mut facts);
        let mut order: Vec<usize> = (0..facts.len()).collect();
        order.order_by_cached_key(|n| {
            let fact = facts.get(*n);
            let source = pages.get(*n).map(|page| &page.reading.source);
            let day = fact.and_then(|fact| fact.date.and_then(PartialDate::earliest).or(fact.not_before));
            (
                day.is_none(),
                day,
                fact.and_then(|fact| fact.class).and_then(step_of),
                fact.and_then(|fact| fact.council.clone()),
                fact.and_then(|fact| fact.body.clone()),
                source.map(|source| (source.sha256.to_string(), source.url.clone(), source.title.clone())),
            )
        });
        let mut rank = vec![0; order.len()];
        for (at, n) in order.iter().enumerate() {
            if let Some(slot) = rank.get_mut(*n) {
                *slot = at;
            }
        }
        let mut sittings: BTreeMap<(String, String), Vec<(NaiveDate, usize)>> = BTreeMap::new();
        let mut latest: HashMap<String, NaiveDate> = HashMap::new();
        for (council, day) in facts.iter().filter_map(|fact| fact.council.clone().zip(fact.day)) {
            let known = latest.entry(council).or_insert(day);
            *known = day.max(*known);
        }
        // In that order, so that every list is by date.
        for n in &order {
            if let Some(PageFacts { council: Some(council), body: Some(body), day: Some(day), .. }) =
                facts.get(*n)
            {
                sittings.entry((council.clone(), body.clone())).or_default().push((*day, *n));
            }
        }
        let posts = pages.iter().map(posts).collect();
        Self { pages, facts, order, rank, sittings, latest, posts }
    }

    /// Numbers of the pages, the earliest first as far as dates are known.
    pub(crate) fn order(&self) -> impl Iterator<Item = usize> + '_ {
        self.order.iter().copied()
    }

    /// Place of a page in that order.
    pub(crate) fn rank(&self, page: usize) -> usize {
        self.rank.get(page).copied().unwrap_or(usize::MAX)
    }

    pub(crate) fn page(&self, page: usize) -> Option<&'p Page<'r>> {
        self.pages.get(page)
    }

    pub(crate) fn facts(&self, page: usize) -> &PageFacts {
        static NOTHING: PageFacts = PageFacts {
            council: None,
            body: None,
            class: None,
            date: None,
            day: None,
            not_before: None,
            address: None,
            host: None,
        };
        self.facts.get(page).unwrap_or(&NOTHING)
    }

    /// Dated pages of one body, the earliest first; none where council or body is not known.
    pub(crate) fn sittings(&self, council: Option<&str>, body: Option<&str>) -> &[(NaiveDate, usize)] {
        let key = council.zip(body).map(|(council, body)| (council.to_owned(), body.to_owned()));
        key.and_then(|key| self.sittings.get(&key)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every body with its dated pages.
    pub(crate) fn bodies(&self) -> impl Iterator<Item = (&str, &str, &[(NaiveDate, usize)])> {
        self.sittings.iter().map(|((council, body), list)| (council.as_str(), body.as_str(), list.as_slice()))
    }

    /// The latest day of a council's pages.
    pub(crate) fn latest(&self, council: &str) -> Option<NaiveDate> {
        self.latest.get(council).copied()
    }

    /// Pages of one body on one day.
    pub(crate) fn on<'f>(&self, list: &'f [(NaiveDate, usize)], day: NaiveDate) -> &'f [(NaiveDate, usize)] {
        let from = list.partition_point(|(one, _)| *one < day);
        let to = list.partition_point(|(one, _)| *one <= day);
        list.get(from..to).unwrap_or_default()
    }

    /// Pages of one body from one day on.
    pub(crate) fn from<'f>(
        &self,
        list: &'f [(NaiveDate, usize)],
        day: NaiveDate,
    ) -> &'f [(NaiveDate, usize)] {
        list.get(list.partition_point(|(one, _)| *one < day)..).unwrap_or_default()
    }

    /// Dated pages of each body of a council.
    pub(crate) fn bodies_of<'f>(&'f self, council: &str) -> impl Iterator<Item = &'f [(NaiveDate, usize)]> {
        let from = (council.to_owned(), String::new());
        let council = council.to_owned();
        let all = self.sittings.range(from..).take_while(move |((one, _), _)| *one == council);
        all.map(|(_, list)| list.as_slice())
    }

    /// A title's words, those apart that any title may add, and without its years.
    pub(crate) fn title_key(&self, title: &str) -> String {
        title_stems(title).into_iter().collect::<Vec<_>>().join(" ")
    }

    /// Pages of one body after one day.
    pub(crate) fn after<'f>(
        &self,
        list: &'f [(NaiveDate, usize)],
        day: NaiveDate,
    ) -> &'f [(NaiveDate, usize)] {
        list.get(list.partition_point(|(one, _)| *one <= day)..).unwrap_or_default()
    }

    /// Every item of every page, in the order of the pages and then of business.
    pub(crate) fn items(&self) -> impl Iterator<Item = ItemRef<'p, 'r>> + '_ {
        self.order()
            .filter_map(|n| Some((n, self.page(n)?)))
            .flat_map(|(page, found)| found.items.iter().map(move |(at, item)| ItemRef { page, at, item }))
    }

    /// Why two pages are of one council; `None` where that is not known, or they are of two.
    pub(crate) fn same_council(&self, a: usize, b: usize) -> Option<Ground> {
        match (&self.facts(a).council, &self.facts(b).council) {
            (Some(x), Some(y)) if x == y => Some(Ground::of(GroundKind::SameCouncil, [x.as_str()])),
            (Some(_), Some(_)) => None,
            _ => self.same_posts(a, b),
        }
    }

    /// Posts named on both pages, where there are two or more that few councils have alike.
    fn same_posts(&self, a: usize, b: usize) -> Option<Ground> {
        let (x, y) = (self.posts.get(a)?, self.posts.get(b)?);
        let both: Vec<&str> = x.intersection(y).map(String::as_str).collect();
        (both.len() >= 2).then(|| Ground::of(GroundKind::SamePosts, both))
    }
}

/// How far along the way of business a kind of body stands: those that recommend, the executive, the full council.
pub(crate) fn step_of(class: Classification) -> Option<u8> {
    match class {
        Classification::OverviewAndScrutiny
        | Classification::Committee
        | Classification::SubCommittee
        | Classification::Panel
        | Classification::Board => Some(0),
        Classification::Cabinet
        | Classification::CabinetCommittee
        | Classification::CabinetMember
        | Classification::Officer => Some(1),
        Classification::FullCouncil => Some(2),
        _ => None,
    }
}

fn facts(page: &Page<'_>) -> PageFacts {
    let meeting = &page.reading.meeting;
    let url = page.reading.source.url.as_deref();
    let host = url.and_then(host_of);
    let name = meeting.council.as_ref().and_then(|council| council.name.as_deref());
    let council = name.map(council_key).filter(|key| !key.is_empty());
    let issue = page.reading.page == PageKind::Issue;
    let body = meeting.body.as_ref().filter(|_| !issue);
    let date = meeting.date.filter(|_| !issue);
    PageFacts {
        council,
        body: body.and_then(body_key),
        class: body.and_then(|body| body.classification),
        date,
        day: date.and_then(PartialDate::as_day),
        not_before: page.items.iter().filter_map(|(_, item)| not_before(item)).max(),
        address: host
            .as_deref()
            .zip(url.and_then(meeting_number))
            .map(|(host, number)| format!("{host} {number}")),
        host,
    }
}

/// A body as key: its name, else its kind. A council has one cabinet and one full council, a parish one
/// meeting of its electors, whatever a page calls them.
pub(crate) fn body_key(body: &Organization) -> Option<String> {
    match body.classification {
        Some(Classification::Cabinet) => return Some("cabinet".to_owned()),
        Some(Classification::FullCouncil | Classification::ParishCouncil) => {
            return Some("council".to_owned());
        }
        Some(Classification::ParishMeeting) => return Some("meeting".to_owned()),
        _ => {}
    }
    let name = body.name.as_deref().map(fold).filter(|name| !name.is_empty());
    name.or_else(|| body.classification.map(|class| format!("({class})")))
}

/// The last day that an item speaks of as past: the meeting that it was deferred from, the one whose minutes are
/// approved, the end of the year that an annual report covers.
fn not_before(item: &AgendaItem) -> Option<NaiveDate> {
    let deferred = item.deferral.iter().filter(|one| one.direction == DeferralDirection::From);
    let deferred = deferred.filter_map(|one| one.date.and_then(PartialDate::earliest));
    let approved =
        item.minutes_approved.iter().filter_map(|one| one.meeting_date.and_then(PartialDate::earliest));
    let is_annual = words(&item.title).any(|word| word == "annual");
    let covered = item.period.as_ref().filter(|_| is_annual).and_then(crate::value::Period::latest);
    deferred.chain(approved).chain(covered).max()
}

fn host_of(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?;
    (!host.is_empty()).then(|| host.to_ascii_lowercase())
}

/// The meeting's number in an address of the system that most councils use: `MId=123`, `MeetingId=123`.
fn meeting_number(url: &str) -> Option<&str> {
    let (_, query) = url.split_once('?')?;
    query.split(['&', ';', '#']).find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        let is_meeting = name.eq_ignore_ascii_case("mid") || name.eq_ignore_ascii_case("meetingid");
        (is_meeting && !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit())).then_some(value)
    })
}

/// Gives pages without a council that of their web host, or the one whose name stands in a title.
fn place(pages: &Pages<'_>, facts: &mut [PageFacts]) {
    let mut hosts: HashMap<String, BTreeSet<String>> = HashMap::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for fact in facts.iter() {
        if let Some(council) = &fact.council {
            known.insert(council.clone(), council.split(' ').count());
            if let Some(host) = &fact.host {
                hosts.entry(host.clone()).or_default().insert(council.clone());
            }
        }
    }
    for (fact, page) in facts.iter_mut().zip(pages.iter()).filter(|(fact, _)| fact.council.is_none()) {
        let of_host = fact.host.as_ref().and_then(|host| hosts.get(host)).filter(|all| all.len() == 1);
        let of_host = of_host.and_then(|all| all.first().cloned());
        fact.council = of_host.or_else(|| {
            let meeting = &page.reading.meeting;
            let body = meeting.body.as_ref().and_then(|body| body.name.as_deref());
            let titles = page.items.iter().map(|(_, item)| item.title.as_str());
            let titles = titles.chain(meeting.title.as_deref()).chain(body);
            let named: BTreeSet<String> =
                titles.filter_map(|title| council_in_front(title, &known)).collect();
            if named.len() == 1 { named.into_iter().next() } else { None }
        });
    }
}

/// The council whose name a title begins with.
fn council_in_front(title: &str, known: &BTreeMap<String, usize>) -> Option<String> {
    let all: Vec<String> = words(title).take(4).collect();
    (1..=all.len()).rev().find_map(|many| {
        let name = all.get(..many)?.join(" ");
        let possessive = name.strip_suffix('s').map(str::to_owned);
        [Some(name), possessive]
            .into_iter()
            .flatten()
            .find(|name| name.len() >= 4 && known.contains_key(name))
    })
}

/// Posts of three words or more that a page names, folded.
fn posts(page: &Page<'_>) -> BTreeSet<String> {
    let small = ["the", "of", "for", "and", "to"];
    let telling =
        |post: &String| post.split(' ').filter(|word| !small.contains(word) && word.len() > 1).count() >= 3;
    let list = page.reading.meeting.attendance.iter().map(|entry| &entry.person);
    let items = page.items.iter().flat_map(|(_, item)| people_of(item).map(|(_, person)| person));
    let chairs =
        page.reading.partnerships.iter().flat_map(|one| &one.organs).filter_map(|organ| organ.chair.as_ref());
    let named = list.chain(items).chain(chairs).filter_map(|person| person.post.as_deref());
    named.map(fold).filter(telling).collect()
}

/// Everybody whom an item names, with the place below the item.
pub(crate) fn people_of(item: &AgendaItem) -> impl Iterator<Item = (Pointer, &PersonRef)> {
    let root = Pointer::root();
    let reports = root.field("report_of");
    let points = root.field("discussion");
    let motions = root.field("motions");
    let votes = root.field("votes");
    let actions = root.field("actions");
    let authors = item.report_of.iter().enumerate().map(move |(n, one)| (reports.at(n), one));
    let speakers =
        item.discussion.iter().enumerate().filter_map(move |(n, point)| {
            point.speaker.as_ref().map(|one| (points.at(n).field("speaker"), one))
        });
    let movers = item.motions.iter().enumerate().flat_map(move |(n, motion)| {
        let at = motions.at(n);
        let first = motion.proposer.as_ref().map(|one| (at.field("proposer"), one));
        first.into_iter().chain(motion.seconder.as_ref().map(|one| (at.field("seconder"), one)))
    });
    let voters = item.votes.iter().enumerate().flat_map(move |(n, vote)| {
        let at = votes.at(n).field("votes");
        vote.votes.iter().enumerate().map(move |(m, one)| (at.at(m).field("voter"), &one.voter))
    });
    let owners =
        item.actions.iter().enumerate().filter_map(move |(n, action)| {
            action.owner.as_ref().map(|one| (actions.at(n).field("owner"), one))
        });
    authors.chain(speakers).chain(movers).chain(voters).chain(owners)
}
