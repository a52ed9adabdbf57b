//! Members over the meetings of a council.

use crate::attendance::{Attendance, AttendanceStatus, Capacity};
use crate::book::{BookPerson, Page};
use crate::lean::BTreeMap;
use crate::path::Pointer;
use crate::rules::book::months_after;
use crate::rules::{Answers, BookContext, args, rule};
use chrono::NaiveDate;

rule! {
    /// No member is absent from every meeting for six months.
    ///
    /// # What it checks
    /// For a member whom the attendance lists of one council name: from the last meeting at which a page shows them,
    /// or the first from which they were absent, to a later one from which they were absent, less than six months have
    /// passed. Being named as speaker, mover or voter is being there. Where more than a hundred days lie between
    /// two of these meetings, others are missing from the book, and the answer is unknown; so it is without the council
    /// or the date of a meeting from which they were absent.
    ///
    /// # Why
    /// A member who attends no meeting for six months in a row ceases to be a member, unless the council approved the
    /// reason before the time was over. A book seldom shows every meeting, and leave may have been given: a finding is
    /// a reason to look, not a judgement. This reading of the law is not confirmed.
    ///
    /// # Bad
    /// Apologies on 10 January, 7 March, 9 May and 11 July, and no meeting attended.
    ///
    /// # Good
    /// Apologies on 10 January and 7 March, present on 9 May.
    ///
    /// # Source
    /// Local Government Act 1972, s.85.
    ELG016 "six-month-absence" Note since "0.1.0"
    source: "Local Government Act 1972, s.85 (not confirmed)",
    message: "`{person}` is not seen at a meeting from {first} to {last}",
    help: "see whether other meetings were attended, or leave was given",
    across: six_month_absence,
}

fn six_month_absence(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    for person in &cx.book.people {
        let mut days: BTreeMap<NaiveDate, (bool, &Pointer)> = BTreeMap::new();
        let mut asked = false;
        let mut undated = None;
        for mention in &person.mentions {
            let Some(page) = cx.pages.number(&mention.path) else { continue };
            let entry = cx.pages.get(page).and_then(|page| attendance(page, &mention.path));
            let absent = entry.is_some_and(|entry| {
                entry.status != AttendanceStatus::Present
                    && entry.capacity.is_none_or(|c| c == Capacity::Member)
            });
            asked |= absent;
            match cx.frame.facts(page).day {
                // Whoever is seen at one place of a day was there.
                Some(day) => {
                    let known = days.entry(day).or_insert((!absent, &mention.path));
                    known.0 |= !absent;
                }
                None if absent => undated = undated.or(Some(&mention.path)),
                None => {}
            }
        }
        if let (None, Some(first)) = (&person.council, person.mentions.first().filter(|_| asked)) {
            out.unknown_at(&first.path, "which council it was");
        } else if let Some(path) = undated {
            out.unknown_at(path, "the date of the meeting");
        } else if asked {
            answer(person, &days, out);
        }
    }
}

/// Days between two meetings beyond which there was most likely another, which the book does not show.
const SPARSE: i64 = 100;

fn answer(person: &BookPerson, days: &BTreeMap<NaiveDate, (bool, &Pointer)>, out: &mut Answers<'_, '_>) {
    // Where the time without attendance began, the day before in the book, and whether the book shows the time.
    let mut since: Option<(NaiveDate, &Pointer)> = None;
    let (mut last, mut shown, mut told) = (None::<NaiveDate>, true, false);
    for (day, (present, path)) in days {
        let (first, place) = *since.get_or_insert((*day, path));
        shown &= last.is_none_or(|last| (*day - last).num_days() <= SPARSE);
        if *present {
            since = Some((*day, path));
            shown = true;
        } else if *day >= months_after(first, 6) {
            told = true;
            if shown {
                let args =
                    args! { person: person.name.as_str(), first: first.to_string(), last: day.to_string() };
                out.found_at((*path).clone(), args).also_at(place.clone(), "the first of these meetings");
            } else {
                out.unknown_at(path, "the meetings in between");
            }
            since = Some((*day, path));
            shown = true;
        }
        last = Some(*day);
    }
    if !told {
        out.held();
    }
}

/// The attendance entry that a mention of a person lies in.
fn attendance<'r>(page: &Page<'r>, path: &Pointer) -> Option<&'r Attendance> {
    let list = page.at.field("meeting").field("attendance");
    let inner = path.below(&list)?;
    let n = inner.steps().next()?.parse::<usize>().ok()?;
    page.reading.meeting.attendance.get(n)
}
