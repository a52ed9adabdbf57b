//! Actions and priorities, with what other pages say of them.

use super::{BookAction, BookPriority, NEAR, Thread};
use crate::agenda::{Action, ActionStatus, Due, Priority, PriorityStatus};
use crate::book::frame::ItemRef;
use crate::book::statements::Statement;
use crate::book::terms::stems;
use crate::book::{Ground, GroundKind, Progress, ProgressStep};
use crate::lean::{BTreeMap, BTreeSet, HashMap};
use crate::value::PartialDate;

impl Thread<'_, '_, '_> {
    pub(super) fn actions(&self) -> Vec<BookAction> {
        let mut found = Vec::new();
        for one in self.frame.items() {
            let list = one.at.field("actions");
            for (n, action) in one.item.actions.iter().enumerate() {
                let Some(page) = self.frame.page(one.page) else { continue };
                let mut entry = BookAction::new(action.text.clone(), page.mention(&list.at(n)));
                entry.date = page.reading.meeting.date;
                entry.due.clone_from(&action.due);
                entry.status = action.status;
                let here = self.turn(one);
                let said = self.said_of(one, &action.text).into_iter().filter(|(n, _)| {
                    self.statements.get(*n).is_some_and(|said| self.comes_after(one, here, said))
                });
                entry.later = self.in_order(said.collect());
                entry.overdue_at = self.overdue(one, action, &entry);
                found.push(entry);
            }
        }
        found
    }

    /// True where a statement comes after an item: in a later stage of its matter, or on a page of a later date.
    fn comes_after(&self, one: ItemRef<'_, '_>, here: (usize, usize), said: &Statement<'_, '_>) -> bool {
        let there = self.turn(said.item);
        match (self.matter(one), self.matter(said.item)) {
            (Some((x, _)), Some((y, _))) if x == y => there.1 > here.1,
            _ => {
                let (a, b) = (self.frame.facts(one.page), self.frame.facts(said.item.page));
                a.day.zip(b.day.or(b.not_before)).is_some_and(|(a, b)| a < b)
            }
        }
    }

    /// The date of the council's latest page, where the action was due before it and nothing says that it was done.
    fn overdue(&self, one: ItemRef<'_, '_>, action: &Action, entry: &BookAction) -> Option<PartialDate> {
        let Some(Due::Period(due)) = &action.due else { return None };
        let due = due.latest()?;
        let done = action.status == Some(ActionStatus::Done)
            || entry.later.iter().any(|step| step.progress == Progress::Done);
        let latest = self.frame.latest(self.frame.facts(one.page).council.as_deref()?)?;
        (!done && due < latest).then(|| PartialDate::day(latest))
    }

    pub(super) fn priorities(&self) -> Vec<BookPriority> {
        let all: Vec<(ItemRef<'_, '_>, usize, &Priority, BTreeSet<String>)> = self
            .frame
            .items()
            .flat_map(|one| {
                let list = one.item.priorities.iter().enumerate();
                list.map(move |(n, priority)| (one, n, priority, stems(&priority.text)))
            })
            .collect();
        let mut by_word: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, (.., about)) in all.iter().enumerate() {
            for word in about {
                by_word.entry(word).or_default().push(at);
            }
        }
        let each = all.iter().enumerate().filter_map(|(at, (one, n, priority, about))| {
            let page = self.frame.page(one.page)?;
            let place = one.at.field("priorities").at(*n);
            let mut entry = BookPriority::new(priority.text.clone(), page.mention(&place));
            entry.date = page.reading.meeting.date;
            entry.period.clone_from(&priority.period);
            entry.status = priority.status;
            entry.others = self.in_order(self.said_of(*one, &priority.text));
            // The same aim, set again elsewhere.
            let mut shares: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
            for word in about {
                let list = by_word.get(word.as_str()).map(Vec::as_slice).unwrap_or_default();
                let here = list.partition_point(|m| *m < at);
                for m in
                    list.get(here.saturating_sub(NEAR)..(here + NEAR).min(list.len())).unwrap_or_default()
                {
                    shares.entry(*m).or_default().push(word);
                }
            }
            for (m, shared) in shares {
                let Some((other, k, again, theirs)) = all.get(m) else { continue };
                let alike = shared.len() >= 2 && shared.len() * 5 >= about.len().max(theirs.len()) * 3;
                if other.page == one.page || !alike {
                    continue;
                }
                let (Some(ground), Some(page)) = (self.related(*one, *other), self.frame.page(other.page))
                else {
                    continue;
                };
                let progress = match again.status {
                    Some(PriorityStatus::Achieved) => Progress::Done,
                    Some(PriorityStatus::Continuing) => Progress::Ongoing,
                    Some(PriorityStatus::Planned) => Progress::Planned,
                    None => Progress::Repeated,
                };
                let place = other.at.field("priorities").at(*k);
                let mut step = ProgressStep::new(page.mention(&place), progress, again.text.clone());
                step.date = page.reading.meeting.date;
                step.grounds = vec![Ground::of(GroundKind::SharedWords, shared), ground];
                entry.others.push(step);
            }
            Some(entry)
        });
        each.collect()
    }
}
