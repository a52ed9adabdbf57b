//! Meetings of one body, side by side.

use crate::agenda::DeferralDirection;
use crate::book::Frame;
use crate::lean::BTreeSet;
use crate::path::Pointer;
use crate::rules::book::{shows_meeting, took_place};
use crate::rules::{Answers, BookContext, args, rule};
use crate::value::PartialDate;

rule! {
    /// A body does not hold two meetings at the same time.
    ///
    /// # What it checks
    /// Where pages of a book carry two numbers of meetings in their addresses, but name the same council, body and
    /// date, the meetings begin at different times. A meeting that was cancelled or moved is not asked. Where a page
    /// does not say when its meeting began, the answer is unknown.
    ///
    /// # Why
    /// A meeting that is published twice is counted twice, and its votes and its attendance with it.
    ///
    /// # Bad
    /// Meetings 4011 and 4017 of one committee, both on 9 January 2024 at 14:00.
    ///
    /// # Good
    /// Meeting 4011 on 9 January 2024 at 14:00, meeting 4017 on the same day at 16:00.
    ///
    /// # Source
    /// Logic.
    MTG016 "duplicate-meeting" Warning since "0.1.0"
    source: "logic",
    message: "`{body}` has two meetings on {date} at {time}",
    help: "see whether one meeting was published twice",
    across: duplicate_meeting,
}

fn duplicate_meeting(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    for (_, body, list) in cx.frame.bodies() {
        let days: BTreeSet<_> = list.iter().map(|(day, _)| *day).collect();
        for day in days {
            // The first page of each meeting of that day.
            let mut meetings: Vec<(&str, usize)> = Vec::new();
            for (_, page) in cx.frame.on(list, day) {
                let address = cx.frame.facts(*page).address.as_deref();
                let held = cx.pages.get(*page).is_some_and(|page| took_place(page.reading));
                if let Some(address) =
                    address.filter(|address| held && meetings.iter().all(|(one, _)| one != address))
                {
                    meetings.push((address, *page));
                }
            }
            if meetings.is_empty() {
                continue;
            }
            let start = |page: usize| cx.pages.get(page).and_then(|page| page.reading.meeting.start_time);
            let mut fits = true;
            for (n, (_, page)) in meetings.iter().enumerate().skip(1) {
                let earlier = meetings.get(..n).unwrap_or_default();
                let place = meeting_of(cx.frame, *page);
                let Some(time) = start(*page) else {
                    fits = false;
                    out.unknown_at(&place, "when each of two meetings began");
                    continue;
                };
                if earlier.iter().any(|(_, other)| start(*other).is_none()) {
                    fits = false;
                    out.unknown_at(&place, "when each of two meetings began");
                } else if let Some((_, other)) = earlier.iter().find(|(_, other)| start(*other) == Some(time))
                {
                    fits = false;
                    let name = cx
                        .pages
                        .get(*page)
                        .and_then(|page| page.reading.meeting.body.as_ref()?.name.as_deref());
                    let args =
                        args! { body: name.unwrap_or(body), date: day.to_string(), time: time.to_string() };
                    out.found_at(place, args).also_at(meeting_of(cx.frame, *other), "the other meeting");
                }
            }
            if fits {
                out.held();
            }
        }
    }
}

fn meeting_of(frame: &Frame<'_, '_>, page: usize) -> Pointer {
    frame.page(page).map(|page| page.at.field("meeting")).unwrap_or_default()
}

rule! {
    /// An item that was put off to a named date comes back.
    ///
    /// # What it checks
    /// Where an item was deferred to a named date, a meeting of the same body on that date or later shows an item of
    /// the same title. Without a page that shows a whole meeting of that body from that date on, the answer is unknown.
    ///
    /// # Why
    /// What is put off is easily lost. Whoever asked for it to be decided has a right to see it again.
    ///
    /// # Bad
    /// "Deferred to the meeting of 14 March 2024"; the minutes of 14 March 2024 do not have the item.
    ///
    /// # Good
    /// "Deferred to the meeting of 14 March 2024"; item 7 of 14 March 2024 has the same title.
    ///
    /// # Source
    /// Logic.
    MTG018 "deferred-item-not-seen" Note since "0.1.0"
    source: "logic",
    message: "`{title}` was deferred to {date}, and is not seen at the meeting of {seen}",
    help: "see whether the item came back under another title, or was withdrawn",
    across: deferred_item_not_seen,
}

fn deferred_item_not_seen(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    for deferral in cx.book.deferrals.iter().filter(|one| one.direction == DeferralDirection::To) {
        let Some(day) = deferral.date.and_then(PartialDate::as_day) else { continue };
        if !deferral.other.is_empty() {
            out.held();
            continue;
        }
        let facts = cx.pages.number(&deferral.at.path).map(|page| cx.frame.facts(page));
        let sittings = facts.map(|facts| cx.frame.sittings(facts.council.as_deref(), facts.body.as_deref()));
        let later = cx.frame.from(sittings.unwrap_or_default(), day);
        let shown = later
            .iter()
            .find(|(_, page)| cx.pages.get(*page).is_some_and(|page| shows_meeting(page.reading)));
        match shown {
            None => out.unknown_at(&deferral.at.path, "a page of that meeting, or of one after it"),
            Some((seen, page)) => {
                let args =
                    args! { title: deferral.title.as_str(), date: day.to_string(), seen: seen.to_string() };
                out.found_at(deferral.at.path.clone(), args)
                    .also_at(meeting_of(cx.frame, *page), "the meeting of that day, or the next");
            }
        }
    }
}
