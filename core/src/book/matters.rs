//! Matters: one business over several meetings, from scrutiny to cabinet to council.

use super::frame::{ItemRef, body_key, step_of};
use super::groups::Groups;
use super::terms::{same_title, title_numbers, title_stems};
use super::{BookDeferral, Frame, Ground, GroundKind, Mention};
use crate::agenda::{AgendaItem, BlockKind, DeferralDirection, ItemKind};
use crate::lean::{BTreeMap, BTreeSet, HashMap, Ordered};
use crate::motion::Outcome;
use crate::organization::Organization;
use crate::path::Pointer;
use crate::reading::PageKind;
use crate::resolution::{ResolutionKind, Verb};
use crate::shape::{code_list, record};
use crate::value::PartialDate;

code_list! {
    /// What a meeting did with a matter.
    pub enum MatterStep {
        /// Heard and debated it, with no outcome stated.
        Considered = "considered",
        /// Recommended something to another body.
        Recommended = "recommended",
        /// Decided it.
        Decided = "decided",
        /// Put it off.
        Deferred = "deferred",
        /// Sent it to another body.
        Referred = "referred",
        /// Took note.
        Noted = "noted",
    }
}

record! {
    /// One business over several meetings.
    pub struct Matter {
        required {
            /// Title as the last stage prints it.
            title: String,
        }
        /// What each meeting did, by date; where dates are not known, as bodies come: those that recommend, the
        /// executive, the full council.
        stages: Vec<MatterStage>,
        /// Why the stages are taken to be one matter.
        grounds: Vec<Ground>,
    }
}

record! {
    /// What one meeting did with a matter.
    pub struct MatterStage {
        required {
            /// The item.
            at: Mention,
            /// What became of it there.
            step: MatterStep,
        }
        /// Which body.
        body: Option<Organization>,
        /// When.
        date: Option<PartialDate>,
    }
}

/// Days within which a matter goes from one body to the next.
const WINDOW: i64 = 200;

/// How many candidates are looked at for one item.
const NEAR: usize = 48;

/// Links items of different meetings that are one business: what one issue page lists, what was put off, and an item
/// whose title stands in the title or purpose of an item of another kind of body of the same council, at the time.
pub(super) fn link(frame: &Frame<'_, '_>, deferrals: &[BookDeferral]) -> Vec<Matter> {
    let items: Vec<ItemRef<'_, '_>> = frame.items().collect();
    let mut joined = Joined { groups: Groups::of(items.len()), grounds: HashMap::new() };
    by_issue_page(frame, &items, &mut joined);
    by_deferral(frame, &items, deferrals, &mut joined);
    let covers = Covers::of(frame, &items);
    for n in 0..items.len() {
        covers.link(frame, &items, n, &mut joined);
    }
    let Joined { groups, grounds } = joined;
    let mut of_group: HashMap<usize, Vec<Ground>> = HashMap::new();
    let mut all = groups;
    let mut pairs: Vec<_> = grounds.into_iter().collect();
    pairs.order_by_key(|(pair, _)| *pair);
    for ((one, _), grounds) in pairs {
        let list = of_group.entry(all.head(one)).or_default();
        for ground in grounds {
            if !list.contains(&ground) {
                list.push(ground);
            }
        }
    }
    let groups = all.all();
    let of_two = groups.into_iter().filter(|(_, members)| members.len() > 1);
    of_two
        .filter_map(|(head, members)| {
            let members: Vec<_> = members.iter().filter_map(|n| items.get(*n).copied()).collect();
            let stages = stages(frame, &members);
            let title = stages.last().map(|(_, one)| one.item.title.clone())?;
            let mut matter = Matter::new(title);
            matter.stages = stages.into_iter().map(|(stage, _)| stage).collect();
            matter.grounds = of_group.remove(&head).unwrap_or_default();
            Some(matter)
        })
        .filter(|matter| matter.stages.len() > 1)
        .collect()
}

struct Joined {
    groups: Groups,
    grounds: HashMap<(usize, usize), Vec<Ground>>,
}

impl Joined {
    fn join(&mut self, a: usize, b: usize, grounds: Vec<Ground>) {
        self.groups.join(a, b);
        self.grounds.entry((a.min(b), a.max(b))).or_insert(grounds);
    }
}

/// An issue page tells the whole way of one matter.
fn by_issue_page(frame: &Frame<'_, '_>, items: &[ItemRef<'_, '_>], joined: &mut Joined) {
    let mut first: HashMap<usize, usize> = HashMap::new();
    for (n, one) in items.iter().enumerate() {
        let is_issue = frame.page(one.page).is_some_and(|page| page.reading.page == PageKind::Issue);
        if is_issue {
            let head = *first.entry(one.page).or_insert(n);
            if head != n {
                joined.join(head, n, vec![Ground::new(GroundKind::SamePage)]);
            }
        }
    }
}

/// An item put off is the same business when it comes back.
fn by_deferral(
    frame: &Frame<'_, '_>,
    items: &[ItemRef<'_, '_>],
    deferrals: &[BookDeferral],
    joined: &mut Joined,
) {
    let places: HashMap<Pointer, usize> = items
        .iter()
        .enumerate()
        .filter_map(|(n, one)| one.mention(frame).map(|mention| (mention.path, n)))
        .collect();
    for deferral in deferrals {
        for other in &deferral.other {
            if let (Some(a), Some(b)) = (places.get(&deferral.at.path), places.get(&other.path)) {
                joined.join(*a, *b, deferral.grounds.clone());
            }
        }
    }
}

/// True for business that can come before another body; what every meeting has is nobody's matter.
fn is_matter(item: &AgendaItem) -> bool {
    use ItemKind as K;
    let routine = matches!(
        item.kind,
        Some(
            K::Apologies
                | K::Declarations
                | K::Minutes
                | K::MattersArising
                | K::PublicQuestions
                | K::Petitions
                | K::Exclusion
                | K::OutstandingIssues
                | K::UrgentBusiness
                | K::DateOfNextMeeting
        )
    );
    !routine && item.items.is_empty()
}

/// What the title and the purpose of each item name, by council and word.
struct Covers {
    /// What each item's title is about.
    titles: Vec<BTreeSet<String>>,
    /// The same with its purpose.
    wider: Vec<BTreeSet<String>>,
    by_word: HashMap<(String, String), Vec<usize>>,
}

impl Covers {
    fn of(frame: &Frame<'_, '_>, items: &[ItemRef<'_, '_>]) -> Self {
        let titles: Vec<_> = items.iter().map(|one| title_stems(&one.item.title)).collect();
        let wider: Vec<BTreeSet<String>> = items
            .iter()
            .zip(&titles)
            .map(|(one, title)| {
                let purpose = one.item.purpose.as_deref().unwrap_or_default();
                title.iter().cloned().chain(title_stems(purpose)).collect()
            })
            .collect();
        let mut by_word: HashMap<_, Vec<usize>> = HashMap::new();
        for (n, (one, words)) in items.iter().zip(&wider).enumerate() {
            if is_matter(one.item)
                && frame.page(one.page).is_some_and(|page| page.reading.page != PageKind::Issue)
            {
                let council = frame.facts(one.page).council.clone().unwrap_or_default();
                for word in words {
                    by_word.entry((council.clone(), word.clone())).or_default().push(n);
                }
            }
        }
        Self { titles, wider, by_word }
    }

    /// Links an item to the nearest item, at each other step of the way, that names it.
    fn link(&self, frame: &Frame<'_, '_>, items: &[ItemRef<'_, '_>], n: usize, joined: &mut Joined) {
        let (Some(one), Some(title)) = (items.get(n), self.titles.get(n)) else { return };
        let facts = frame.facts(one.page);
        let (Some(step), true) = (facts.class.and_then(step_of), title.len() >= 2 && is_matter(one.item))
        else {
            return;
        };
        // By step: how far away in days, which item, and on what grounds. Nothing where two are as near.
        let mut best: BTreeMap<u8, (Option<i64>, usize, Vec<Ground>, bool)> = BTreeMap::new();
        for m in self.candidates(frame, items, n, title) {
            let Some(other) = items.get(m) else { continue };
            let theirs = frame.facts(other.page);
            let Some(their_step) = theirs.class.and_then(step_of) else { continue };
            let apart = match (facts.day, theirs.day) {
                (Some(a), Some(b)) => Some((b - a).num_days() * if their_step > step { 1 } else { -1 }),
                _ => None,
            };
            // Business goes from those who recommend to those who decide, and soon.
            if their_step == step
                || other.page == one.page
                || apart.is_some_and(|days| !(0..=WINDOW).contains(&days))
            {
                continue;
            }
            let Some(ground) = self.names(n, m, one, other) else { continue };
            let Some(council) = frame.same_council(one.page, other.page) else { continue };
            let grounds = vec![ground, council];
            let nearer = |known: Option<i64>| match (apart, known) {
                (Some(a), Some(b)) => a < b,
                (Some(_), None) => true,
                _ => false,
            };
            match best.get_mut(&their_step) {
                None => {
                    best.insert(their_step, (apart, m, grounds, true));
                }
                Some((known, _, _, only)) if apart == *known => *only = false,
                Some(known) if nearer(known.0) => *known = (apart, m, grounds, true),
                Some(_) => {}
            }
        }
        for (_, other, grounds, only) in best.into_values() {
            if only {
                joined.join(n, other, grounds);
            }
        }
    }

    /// Items that use the rarest word of the title, the nearest in the frame's order.
    fn candidates(
        &self,
        frame: &Frame<'_, '_>,
        items: &[ItemRef<'_, '_>],
        n: usize,
        title: &BTreeSet<String>,
    ) -> Vec<usize> {
        let council = items.get(n).and_then(|one| frame.facts(one.page).council.clone()).unwrap_or_default();
        let mut found = Vec::new();
        for council in BTreeSet::from([council, String::new()]) {
            let lists = title.iter().map(|word| self.by_word.get(&(council.clone(), word.clone())));
            let Some(list) =
                lists.map(|list| list.map(Vec::as_slice).unwrap_or_default()).min_by_key(|l| l.len())
            else {
                continue;
            };
            let at = list.partition_point(|m| *m < n);
            let near = list.get(at.saturating_sub(NEAR)..(at + NEAR).min(list.len())).unwrap_or_default();
            found.extend(near.iter().copied().filter(|m| *m != n));
        }
        found
    }

    /// Why the title of one is the business of the other.
    fn names(&self, n: usize, m: usize, one: &ItemRef<'_, '_>, other: &ItemRef<'_, '_>) -> Option<Ground> {
        let (title, theirs, wider) = (self.titles.get(n)?, self.titles.get(m)?, self.wider.get(m)?);
        let words = title.iter().map(String::as_str);
        if title.is_subset(theirs) {
            if same_title(&one.item.title, &other.item.title) {
                return Some(Ground::of(GroundKind::SameTitle, [one.item.title.as_str()]));
            }
            let (numbers, their_numbers) = (title_numbers(&one.item.title), title_numbers(&other.item.title));
            let same_years = numbers.is_subset(&their_numbers) || their_numbers.is_subset(&numbers);
            return same_years.then(|| Ground::of(GroundKind::TitleNamed, words));
        }
        // A purpose names many things; two words of it are no title.
        let named = title.len() >= 3 && title.is_subset(wider);
        named.then(|| Ground::of(GroundKind::TitleNamed, words))
    }
}

/// The stages in order, one for each meeting.
fn stages<'p, 'r>(frame: &Frame<'p, 'r>, members: &[ItemRef<'p, 'r>]) -> Vec<(MatterStage, ItemRef<'p, 'r>)> {
    let mut found: Vec<_> =
        members.iter().filter_map(|one| stage(frame, *one).map(|stage| (stage, *one))).collect();
    let all_dated = found.iter().all(|(stage, _)| stage.date.is_some_and(|date| date.earliest().is_some()));
    // Members come in the frame's order, which settles what is left open.
    found.order_by_key(|(stage, one)| {
        let day = stage.date.and_then(PartialDate::earliest).filter(|_| all_dated);
        let class = stage.body.as_ref().and_then(|body| body.classification).and_then(step_of);
        let is_issue = frame.page(one.page).is_some_and(|page| page.reading.page == PageKind::Issue);
        (day, if all_dated || is_issue { None } else { class })
    });
    let mut known = BTreeSet::new();
    found.retain(|(stage, one)| {
        let day = stage.date.and_then(PartialDate::as_day);
        let body = stage.body.as_ref().and_then(body_key);
        match (day, body) {
            (Some(day), Some(body)) => known.insert((day, body, title_stems(&one.item.title))),
            _ => true,
        }
    });
    found
}

fn stage(frame: &Frame<'_, '_>, one: ItemRef<'_, '_>) -> Option<MatterStage> {
    let page = frame.page(one.page)?;
    let mut stage = MatterStage::new(one.mention(frame)?, step(one.item));
    if page.reading.page == PageKind::Issue {
        let heading = one.item.minutes.first().filter(|block| block.kind == BlockKind::Heading);
        if let Some((date, body)) = heading.and_then(|block| meeting_heading(&block.text)) {
            stage.date = Some(date);
            stage.body = (!body.is_empty()).then(|| Organization::named(body));
        }
    } else {
        stage.date = page.reading.meeting.date;
        stage.body.clone_from(&page.reading.meeting.body);
    }
    Some(stage)
}

/// What the meeting did with the item, the strongest first.
fn step(item: &AgendaItem) -> MatterStep {
    let verbs = || {
        let parts = item.resolutions.iter().flat_map(|one| &one.parts);
        parts.flat_map(|part| &part.verbs).copied()
    };
    let kind = |kind: ResolutionKind| item.resolutions.iter().any(|one| one.kind == kind);
    let deferred = item.deferral.iter().any(|one| one.direction == DeferralDirection::To);
    let outcome = |outcome| item.motions.iter().any(|one| one.result == outcome);
    let only_noted =
        verbs().next().is_some() && verbs().all(|verb| matches!(verb, Verb::Note | Verb::Receive));
    if deferred || verbs().any(|verb| verb == Verb::Defer) || outcome(Outcome::Deferred) {
        MatterStep::Deferred
    } else if kind(ResolutionKind::Recommendation) || verbs().any(|verb| verb == Verb::Recommend) {
        MatterStep::Recommended
    } else if verbs().any(|verb| verb == Verb::Refer) || outcome(Outcome::Referred) {
        MatterStep::Referred
    } else if kind(ResolutionKind::Decision) && !only_noted {
        MatterStep::Decided
    } else if kind(ResolutionKind::Note) || only_noted {
        MatterStep::Noted
    } else {
        MatterStep::Considered
    }
}

/// Date and body in the heading of a block of an issue page: `Meeting: 09/01/2024 - Cabinet (Item 6)`.
fn meeting_heading(text: &str) -> Option<(PartialDate, &str)> {
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let rest = text.get(at..)?;
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '/')).unwrap_or(rest.len());
    let mut numbers = rest.get(..end)?.split('/').map(str::parse::<u32>);
    let (day, month, year) = (numbers.next()?.ok()?, numbers.next()?.ok()?, numbers.next()?.ok()?);
    let date = PartialDate::ymd(i32::try_from(year).ok()?, month, day).ok()?;
    let body = rest
        .get(end..)?
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '\u{2013}' | ','));
    let body = body.rsplit_once('(').map_or(body, |(body, _)| body);
    Some((date, body.trim()))
}
