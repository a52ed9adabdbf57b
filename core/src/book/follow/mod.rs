//! What is promised, aimed at or under way, followed from page to page.

mod aims;

use super::frame::ItemRef;
use super::groups::Groups;
use super::statements::{Statement, named_things, statements, timescale};
use super::terms::{fold, stem, stems, words};
use super::{Frame, Ground, GroundKind, Matter, Mention, Progress, ProgressStep};
use crate::agenda::{ActionStatus, Due, PriorityStatus};
use crate::lean::{BTreeMap, BTreeSet, HashMap, Ordered};
use crate::path::Pointer;
use crate::shape::record;
use crate::value::{PartialDate, Period};
use std::cell::RefCell;
use std::rc::Rc;

record! {
    /// An action, and what later pages say of it.
    pub struct BookAction {
        required {
            /// What, as printed.
            text: String,
            /// Where.
            at: Mention,
        }
        /// Date of the meeting.
        date: Option<PartialDate>,
        /// By when it was due.
        due: Option<Due>,
        /// How far it had come, as that page says.
        status: Option<ActionStatus>,
        /// What other pages say of it.
        later: Vec<ProgressStep>,
        /// The date of the latest page of the same council, where the action was due before it and no page says that
        /// it was done.
        overdue_at: Option<PartialDate>,
    }
}

record! {
    /// A priority, and what other pages say of it.
    pub struct BookPriority {
        required {
            /// What, as printed.
            text: String,
            /// Where.
            at: Mention,
        }
        /// Date of the meeting.
        date: Option<PartialDate>,
        /// For which period.
        period: Option<Period>,
        /// How far it had come, as that page says.
        status: Option<PriorityStatus>,
        /// What other pages say of it.
        others: Vec<ProgressStep>,
    }
}

record! {
    /// A project, a piece of work or an intention that several pages speak of, with how far each says that it has come.
    pub struct Development {
        required {
            /// What it is: its name as printed, or the words that the pages share.
            subject: String,
        }
        /// What the pages say, the earliest first as far as their order is known.
        steps: Vec<ProgressStep>,
        /// Why they are taken to be about one thing.
        grounds: Vec<Ground>,
    }
}

/// What the pages say of undertakings, by name and by uncommon words.
pub(super) struct Followed {
    pub(super) developments: Vec<Development>,
    pub(super) actions: Vec<BookAction>,
    pub(super) priorities: Vec<BookPriority>,
}

/// How many statements of other pages are looked at for one word or name: the nearest in time.
const NEAR: usize = 24;

/// A word that more items than this use tells nothing.
const COMMON_FROM: usize = 200;

/// Follows named undertakings, actions, priorities and what is said of their progress from page to page.
pub(super) fn link(frame: &Frame<'_, '_>, matters: &[Matter]) -> Followed {
    let statements = statements(frame);
    let thread = Thread::of(frame, matters, &statements);
    let mut developments = thread.by_name();
    developments.extend(thread.by_words());
    Followed { developments, actions: thread.actions(), priorities: thread.priorities() }
}

struct Thread<'f, 'p, 'r> {
    frame: &'f Frame<'p, 'r>,
    statements: &'f [Statement<'p, 'r>],
    /// Which matter each place belongs to, with the place's turn in it.
    matter_of: HashMap<Pointer, (usize, usize)>,
    /// Statements by the words of their sentence.
    by_word: HashMap<&'f str, Vec<usize>>,
    /// Statements by the matter that they belong to.
    by_matter: HashMap<usize, Vec<usize>>,
    /// In how many blocks of an item each word stands, for the items that were asked for.
    uses: RefCell<HashMap<Pointer, Rc<HashMap<String, usize>>>>,
}

impl<'f, 'p, 'r> Thread<'f, 'p, 'r> {
    fn of(frame: &'f Frame<'p, 'r>, matters: &[Matter], statements: &'f [Statement<'p, 'r>]) -> Self {
        let mut matter_of = HashMap::new();
        for (n, matter) in matters.iter().enumerate() {
            for (turn, stage) in matter.stages.iter().enumerate() {
                matter_of.insert(stage.at.path.clone(), (n, turn));
            }
        }
        let mut thread = Self {
            frame,
            statements,
            matter_of,
            by_word: HashMap::new(),
            by_matter: HashMap::new(),
            uses: RefCell::default(),
        };
        for (n, one) in statements.iter().enumerate() {
            for word in &one.about {
                thread.by_word.entry(word).or_default().push(n);
            }
            if let Some((matter, _)) = thread.matter(one.item) {
                thread.by_matter.entry(matter).or_default().push(n);
            }
        }
        thread
    }

    fn matter(&self, item: ItemRef<'_, '_>) -> Option<(usize, usize)> {
        let at = self.frame.page(item.page)?.at.join(item.at);
        self.matter_of.get(&at).copied()
    }

    /// In how many blocks of an item each word stands.
    fn uses(&self, item: ItemRef<'_, '_>) -> Rc<HashMap<String, usize>> {
        let at = self.frame.page(item.page).map(|page| page.at.join(item.at)).unwrap_or_default();
        let mut known = self.uses.borrow_mut();
        let uses = known.entry(at).or_insert_with(|| {
            let mut uses: HashMap<String, usize> = HashMap::new();
            for word in item.item.minutes.iter().flat_map(|block| stems(&block.text)) {
                *uses.entry(word).or_default() += 1;
            }
            Rc::new(uses)
        });
        Rc::clone(uses)
    }

    /// Keeps the words that neither item uses all over: those tell one of its subjects from another.
    fn telling(&self, words: &mut BTreeSet<String>, a: ItemRef<'_, '_>, b: ItemRef<'_, '_>) {
        let (a, b) = (self.uses(a), self.uses(b));
        let rare = |uses: &HashMap<String, usize>, word: &str| uses.get(word).is_none_or(|count| *count <= 4);
        words.retain(|word| rare(&a, word) && rare(&b, word));
    }

    /// Why a statement on another page may be about the same council's business; `None` where nothing says so.
    fn related(&self, a: ItemRef<'_, '_>, b: ItemRef<'_, '_>) -> Option<Ground> {
        let same_matter = self.matter(a).zip(self.matter(b)).is_some_and(|((x, _), (y, _))| x == y);
        if same_matter {
            return Some(Ground::new(GroundKind::SameMatter));
        }
        self.frame.same_council(a.page, b.page)
    }

    /// Which of two places comes first, as far as dates and matters tell; else the frame's order.
    fn turn(&self, item: ItemRef<'_, '_>) -> (usize, usize) {
        (self.frame.rank(item.page), self.matter(item).map_or(0, |(_, turn)| turn))
    }

    fn step(&self, one: &Statement<'_, '_>, grounds: Vec<Ground>) -> Option<ProgressStep> {
        let page = self.frame.page(one.item.page)?;
        let mut step = ProgressStep::new(page.mention(&one.at), one.progress, one.text);
        step.date = page.reading.meeting.date;
        step.timescale.clone_from(&one.timescale);
        step.grounds = grounds;
        Some(step)
    }

    /// Steps in order: by matter where all belong to one, else by the frame's order.
    fn in_order(&self, mut members: Vec<(usize, Vec<Ground>)>) -> Vec<ProgressStep> {
        let matters: BTreeSet<_> = members
            .iter()
            .filter_map(|(n, _)| self.statements.get(*n))
            .map(|one| self.matter(one.item).map(|(matter, _)| matter))
            .collect();
        let one_matter = matters.len() == 1 && matters.first().is_some_and(Option::is_some);
        members.order_by_key(|(n, _)| {
            let turn = self.statements.get(*n).map(|one| self.turn(one.item));
            let (rank, in_matter) = turn.unwrap_or_default();
            if one_matter { (in_matter, *n) } else { (rank, *n) }
        });
        members.into_iter().filter_map(|(n, grounds)| self.step(self.statements.get(n)?, grounds)).collect()
    }

    /// Named undertakings that two pages or more speak of, within one council as far as it is known.
    fn by_name(&self) -> Vec<Development> {
        let mut named: BTreeMap<String, Vec<(usize, &str)>> = BTreeMap::new();
        for (n, one) in self.statements.iter().enumerate() {
            for name in &one.names {
                named.entry(fold(name)).or_default().push((n, name));
            }
        }
        let mut found = Vec::new();
        for list in named.into_values() {
            // By council; pages that do not tell theirs belong to nobody's.
            let mut councils: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
            for (n, name) in list {
                let page = self.statements.get(n).map(|one| one.item.page);
                if let Some(council) = page.and_then(|page| self.frame.facts(page).council.as_deref()) {
                    councils.entry(council).or_default().push((n, name));
                }
            }
            for (council, members) in councils {
                let pages: BTreeSet<_> = members
                    .iter()
                    .filter_map(|(n, _)| self.statements.get(*n).map(|one| one.item.page))
                    .collect();
                let Some((_, name)) = members.first().filter(|_| pages.len() > 1) else { continue };
                let mut development = Development::new(*name);
                development.grounds = vec![
                    Ground::of(GroundKind::SharedName, [*name]),
                    Ground::of(GroundKind::SameCouncil, [council]),
                ];
                development.steps =
                    self.in_order(members.into_iter().map(|(n, _)| (n, Vec::new())).collect());
                found.push(development);
            }
        }
        found
    }

    /// Statements of one matter, at different meetings, about the same thing.
    fn by_words(&self) -> Vec<Development> {
        let mut matters: Vec<_> = self.by_matter.iter().collect();
        matters.order();
        let mut found = Vec::new();
        for (_, members) in matters {
            let members: Vec<usize> = members.iter().copied().take(NEAR * 4).collect();
            let mut groups = Groups::of(members.len());
            let mut shared: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
            for (x, a) in members.iter().enumerate() {
                for (y, b) in members.iter().enumerate().skip(x + 1) {
                    if let (Some(a), Some(b)) = (self.statements.get(*a), self.statements.get(*b))
                        && a.item_at != b.item_at
                        && let Some(words) = self.one_thing(a, b)
                    {
                        groups.join(x, y);
                        shared.entry(x).or_default().extend(words.iter().cloned());
                        shared.entry(y).or_default().extend(words);
                    }
                }
            }
            for group in groups.all().into_values().filter(|group| group.len() > 1) {
                let words: BTreeSet<String> =
                    group.iter().filter_map(|at| shared.get(at)).flatten().cloned().collect();
                let list = group.iter().filter_map(|at| members.get(*at)).map(|n| (*n, Vec::new())).collect();
                let words = self.as_printed(&words, group.first().and_then(|at| members.get(*at)));
                let mut development = Development::new(words.join(" "));
                development.steps = self.in_order(list);
                development.grounds =
                    vec![Ground::new(GroundKind::SameMatter), Ground::of(GroundKind::SharedWords, words)];
                found.push(development);
            }
        }
        found
    }

    /// The words of a statement's block whose stems these are, in their order.
    fn as_printed(&self, stems: &BTreeSet<String>, statement: Option<&usize>) -> Vec<String> {
        let text = statement.and_then(|n| self.statements.get(*n)).map(|one| one.text).unwrap_or_default();
        let mut left = stems.clone();
        let mut printed: Vec<String> = words(text).filter(|word| left.remove(&stem(word))).collect();
        printed.extend(left);
        printed
    }

    /// Statements of other pages that share telling words with a text, each with its grounds; the nearest first.
    fn said_of(&self, item: ItemRef<'_, '_>, text: &str) -> Vec<(usize, Vec<Ground>)> {
        let about = stems(text);
        let mut shares: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        let here = self
            .statements
            .partition_point(|one| self.frame.rank(one.item.page) < self.frame.rank(item.page));
        for word in &about {
            let list = self.by_word.get(word.as_str()).map(Vec::as_slice).unwrap_or_default();
            if list.len() > COMMON_FROM {
                continue;
            }
            let at = list.partition_point(|n| *n < here);
            for n in list.get(at.saturating_sub(NEAR)..(at + NEAR).min(list.len())).unwrap_or_default() {
                shares.entry(*n).or_default().push(word);
            }
        }
        let own_names = named_things(text);
        shares
            .into_iter()
            .filter_map(|(n, shared)| {
                let one = self.statements.get(n).filter(|one| one.item.page != item.page)?;
                let ground = self.related(item, one.item)?;
                // What is said of a named undertaking is said of nothing else.
                let named = |name: &&str| own_names.iter().any(|own| fold(own) == fold(name));
                if !one.names.is_empty() && !one.names.iter().any(named) {
                    return None;
                }
                let same_matter = ground.kind == GroundKind::SameMatter;
                // What is said within one council is about many things: half of the words are asked for, and a year.
                let enough = |words: &BTreeSet<String>| {
                    same_matter
                        || words.len() >= 3 && words.len() * 2 >= about.len() && self.is_near(item, one.item)
                };
                let words = self.told(&about, item, one).filter(enough);
                let words = words.or_else(|| {
                    // "The review of fees is late", of fees that were to be reviewed by a stated time.
                    let late = one.progress == Progress::Delayed && one.subject.len() <= 3 && same_matter;
                    let mut words: BTreeSet<String> = shared.iter().map(|word| (*word).to_owned()).collect();
                    words.retain(|word| one.subject.contains(word));
                    self.telling(&mut words, item, one.item);
                    (late && timescale(text).is_some() && !words.is_empty()).then_some(words)
                })?;
                Some((n, vec![Ground::of(GroundKind::SharedWords, words), ground]))
            })
            .collect()
    }

    /// True unless more than a year and a quarter lies between two pages.
    fn is_near(&self, a: ItemRef<'_, '_>, b: ItemRef<'_, '_>) -> bool {
        let days = self.frame.facts(a.page).day.zip(self.frame.facts(b.page).day);
        days.is_none_or(|(a, b)| (b - a).num_days().abs() <= 460)
    }

    /// The words by which two statements of one matter are about one thing: two that the subject of one shares with
    /// the sentence of the other, or that one names and the other's paragraph goes on about; or, where one was to come
    /// by a stated time and the other says that it is late, one word of the late one's subject.
    fn one_thing(&self, a: &Statement<'_, '_>, b: &Statement<'_, '_>) -> Option<BTreeSet<String>> {
        self.told(&a.subject, a.item, b).or_else(|| self.told(&b.subject, b.item, a)).or_else(|| {
            let promised = |late: &Statement<'_, '_>, promise: &Statement<'_, '_>| {
                let pair = late.progress == Progress::Delayed
                    && promise.timescale.is_some()
                    && late.subject.len() <= 3;
                let mut words: BTreeSet<String> =
                    late.subject.intersection(&promise.block).cloned().collect();
                self.telling(&mut words, late.item, promise.item);
                (pair && !words.is_empty()).then_some(words)
            };
            promised(a, b).or_else(|| promised(b, a))
        })
    }

    /// The telling words by which a statement is about what a text on another page speaks of.
    fn told(
        &self,
        about: &BTreeSet<String>,
        item: ItemRef<'_, '_>,
        said: &Statement<'_, '_>,
    ) -> Option<BTreeSet<String>> {
        let mut named: BTreeSet<String> = about.intersection(&said.about).cloned().collect();
        self.telling(&mut named, item, said.item);
        let in_subject = named.intersection(&said.subject).count();
        if named.len() >= 2 && in_subject >= 1 && named.len() * 2 > about.len().min(said.subject.len()) {
            return Some(named);
        }
        // A paragraph that goes on about the thing names it once and then says "it".
        let mut around: BTreeSet<String> = about.intersection(&said.block).cloned().collect();
        self.telling(&mut around, item, said.item);
        (in_subject >= 1 && around.len() >= 3 && around.len() * 2 >= about.len()).then_some(around)
    }
}
