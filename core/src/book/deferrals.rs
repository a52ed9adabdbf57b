//! Deferred items and where they come back.

use super::frame::ItemRef;
use super::terms::{same_title, title_numbers, title_stems};
use super::{Frame, Ground, GroundKind, Mention};
use crate::agenda::{Deferral, DeferralDirection};
use crate::lean::HashMap;
use crate::shape::record;
use crate::value::PartialDate;
use chrono::NaiveDate;

record! {
    /// An item put off, and the places where it stands at the other meeting.
    pub struct BookDeferral {
        required {
            /// Title of the item.
            title: String,
            /// The item that says so.
            at: Mention,
            /// Which way it was put off.
            direction: DeferralDirection,
        }
        /// The other meeting's date, as stated.
        date: Option<PartialDate>,
        /// The other meeting in the page's words.
        text: Option<String>,
        /// The item at the other meeting, or the first time that it is seen again.
        other: Vec<Mention>,
        /// On what ground.
        grounds: Vec<Ground>,
    }
}

/// How many places of the same title are looked at where dates do not tell.
const NEAR: usize = 32;

/// Every deferral, with the item at the other meeting: on the stated day the item of that title; else the next, or the
/// last before, of the same body.
pub(super) fn link(frame: &Frame<'_, '_>) -> Vec<BookDeferral> {
    let titles = Titles::of(frame);
    frame
        .items()
        .flat_map(|one| one.item.deferral.iter().map(move |deferral| (one, deferral)))
        .filter_map(|(one, deferral)| {
            let mut found =
                BookDeferral::new(one.item.title.clone(), one.mention(frame)?, deferral.direction);
            found.date = deferral.date;
            found.text.clone_from(&deferral.text);
            let (other, grounds) = other_place(frame, &titles, one, deferral);
            found.other = other.iter().filter_map(|one| one.mention(frame)).collect();
            found.grounds = if found.other.is_empty() { Vec::new() } else { grounds };
            Some(found)
        })
        .collect()
}

/// Items of pages dated to the day, by council and title, the earliest first.
struct Titles<'p, 'r> {
    by_title: HashMap<String, Vec<ItemRef<'p, 'r>>>,
}

impl<'p, 'r> Titles<'p, 'r> {
    fn of(frame: &Frame<'p, 'r>) -> Self {
        let mut by_title: HashMap<_, Vec<_>> = HashMap::new();
        for one in frame.items().filter(|one| frame.facts(one.page).day.is_some()) {
            by_title.entry(key(frame, one)).or_default().push(one);
        }
        Self { by_title }
    }

    fn same(&self, frame: &Frame<'_, '_>, one: ItemRef<'_, '_>) -> &[ItemRef<'p, 'r>] {
        self.by_title.get(&key(frame, one)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// An item's council and title as key.
fn key(frame: &Frame<'_, '_>, one: ItemRef<'_, '_>) -> String {
    let council = frame.facts(one.page).council.as_deref().unwrap_or_default();
    format!("{council}\n{}", title_key(&one.item.title))
}

/// A title's words, those apart that any title may add, with its numbers.
fn title_key(title: &str) -> String {
    let (words, numbers) = (title_stems(title), title_numbers(title));
    words.into_iter().chain(numbers).collect::<Vec<_>>().join(" ")
}

fn other_place<'p, 'r>(
    frame: &Frame<'p, 'r>,
    titles: &Titles<'p, 'r>,
    one: ItemRef<'_, '_>,
    deferral: &Deferral,
) -> (Vec<ItemRef<'p, 'r>>, Vec<Ground>) {
    let facts = frame.facts(one.page);
    let day = deferral.date.and_then(PartialDate::as_day);
    let same = titles.same(frame, one);
    let fits = |other: &&ItemRef<'_, '_>| {
        let theirs = frame.facts(other.page);
        other.page != one.page
            && same_title(&other.item.title, &one.item.title)
            && (theirs.body == facts.body || theirs.body.is_none() || facts.body.is_none())
    };
    let title = Ground::of(GroundKind::SameTitle, [one.item.title.as_str()]);
    // The stated day itself.
    if let Some(day) = day {
        let from =
            same.partition_point(|other| frame.facts(other.page).day.is_some_and(|theirs| theirs < day));
        let there = same.get(from..).unwrap_or_default().iter();
        let there: Vec<_> = there
            .take_while(|other| frame.facts(other.page).day == Some(day))
            .filter(fits)
            .filter(|other| facts.council.is_some() || frame.same_council(one.page, other.page).is_some())
            .copied()
            .collect();
        if !there.is_empty() {
            return (there, vec![Ground::of(GroundKind::StatedDate, [day.to_string()]), title]);
        }
    }
    // Else the nearest, where the council and both dates are known.
    let (Some(here), Some(_), Some(_)) = (facts.day, &facts.council, &facts.body) else {
        return (Vec::new(), Vec::new());
    };
    let split =
        |day: NaiveDate| same.partition_point(|other| frame.facts(other.page).day.is_some_and(|d| d < day));
    let near = match deferral.direction {
        DeferralDirection::To => {
            let after = day.unwrap_or(here).max(here);
            let later = same.get(split(after)..).unwrap_or_default().iter().take(NEAR);
            later.filter(fits).find(|other| frame.facts(other.page).day.is_some_and(|theirs| theirs > here))
        }
        DeferralDirection::From => {
            let before = same.get(..split(here)).unwrap_or_default().iter().rev().take(NEAR);
            // What was put off from a day that no page shows was not put off from another day.
            before.filter(fits).find(|other| {
                let to = other.item.deferral.iter().any(|one| one.direction == DeferralDirection::To);
                day.is_none() && to
            })
        }
    };
    (near.copied().into_iter().collect(), vec![title])
}
