//! Minutes approved and reports due, over the meetings of a council.

use crate::agenda::AgendaItem;
use crate::book::ItemRef;
use crate::finding::Severity;
use crate::lean::{BTreeMap, BTreeSet, HashSet};
use crate::meeting::MeetingKind;
use crate::organization::Classification;
use crate::path::Pointer;
use crate::resolution::Verb;
use crate::rules::book::{months_after, shows_meeting, took_place};
use crate::rules::{Answers, BookContext, Nation, args, rule};
use crate::value::PartialDate;
use chrono::NaiveDate;

rule! {
    /// Minutes are approved by the next meeting.
    ///
    /// # What it checks
    /// Between a meeting and the meeting whose minutes it approves, the book shows no other meeting of the same body
    /// whose minutes nobody approved. Extraordinary meetings may be skipped. Where the meeting between does not say of
    /// what kind it was, the finding is a note. Without council, body or one of the two dates the answer is unknown.
    ///
    /// # Why
    /// Minutes are evidence once they are signed by the next suitable meeting. Those that are skipped stay drafts.
    ///
    /// # Bad
    /// The minutes of 9 January are approved on 12 March; those of 13 February are not approved at all.
    ///
    /// # Good
    /// The minutes of 9 January are approved on 13 February, those of 13 February on 12 March.
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12 paragraph 41(1) and (4).
    DOC004 "minutes-approve-skip" Warning since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 41",
    message: "the minutes of {approved} are approved on {date}, but those of {between} are not",
    help: "see whether the minutes of {between} were approved elsewhere",
    across: minutes_approve_skip,
}

fn minutes_approve_skip(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    let of_page = |path: &Pointer| cx.pages.number(path);
    // Days whose minutes some meeting of the body approved.
    let mut approved: HashSet<(&str, &str, NaiveDate)> = HashSet::new();
    for one in &cx.book.approvals {
        let facts = of_page(&one.at.path).map(|page| cx.frame.facts(page));
        if let Some(facts) = facts
            && let (Some(council), Some(body)) = (&facts.council, &facts.body)
            && let Some(day) = one.meeting_date.and_then(PartialDate::as_day)
        {
            approved.insert((council, body, day));
        }
    }
    for one in &cx.book.approvals {
        let Some(page) = of_page(&one.at.path) else { continue };
        let facts = cx.frame.facts(page);
        let (Some(council), Some(body)) = (&facts.council, &facts.body) else {
            out.unknown_at(&one.at.path, "which body of which council it was");
            continue;
        };
        let days = one.meeting_date.and_then(PartialDate::as_day).zip(facts.day);
        let Some((first, last)) = days.filter(|(first, last)| first < last) else {
            out.unknown_at(&one.at.path, "the days of both meetings");
            continue;
        };
        let sittings = cx.frame.sittings(Some(council), Some(body));
        let between = cx.frame.after(sittings, first).iter().take_while(|(day, _)| *day < last);
        let skipped =
            between.filter(|(day, _)| !approved.contains(&(council, body, *day))).find_map(|(day, page)| {
                let reading = cx.pages.get(*page)?.reading;
                let suitable =
                    took_place(reading) && reading.meeting.kind != Some(MeetingKind::Extraordinary);
                suitable.then_some((*day, *page, reading))
            });
        let Some((day, between, reading)) = skipped else {
            out.held();
            continue;
        };
        let args = args! { approved: first.to_string(), date: last.to_string(), between: day.to_string() };
        let place = cx.pages.get(between).map(|page| page.at.field("meeting")).unwrap_or_default();
        let found = out.found_at(one.at.path.clone(), args).also_at(place, "the meeting between");
        if reading.meeting.kind.is_none() {
            found.severity(Severity::Note);
        }
    }
}

rule! {
    /// The statement of purpose of an adoption service is approved every year.
    ///
    /// # What it checks
    /// Between two approvals of an adoption service's statement of purpose by bodies of one council lie no more than
    /// thirteen months: a year, and a month because no body meets every day. Where the book shows no meeting of the
    /// approving body in between, the answer is unknown: its page may only be missing.
    ///
    /// # Why
    /// The statement tells families and inspectors what the service does. The executive is to approve it, and to
    /// review it at least once a year.
    ///
    /// # Bad
    /// Approved on 6 June 2022 and next on 9 October 2023, though the cabinet met in between.
    ///
    /// # Good
    /// Approved on 6 June 2022 and next on 12 June 2023.
    ///
    /// # Source
    /// Adoption National Minimum Standards 2014, standard 18.3 (England).
    DOC012 "statement-of-purpose-stale" Warning since "0.1.0"
    source: "Adoption National Minimum Standards 2014, 18.3",
    message: "the statement of purpose was approved on {first} and next on {second}, more than a year later",
    help: "see whether it was approved in between by another body or under another title",
    across: statement_of_purpose_stale,
}

fn statement_of_purpose_stale(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    if !is_english(cx) {
        return;
    }
    let approvals = series(cx, |item| {
        let about = |text: &str| {
            let text = text.to_lowercase();
            text.contains("statement of purpose").then(|| text.contains("adoption"))
        };
        let title = about(&item.title);
        let parts = || item.resolutions.iter().flat_map(|one| &one.parts);
        let approves = |verbs: &[Verb]| {
            verbs.iter().any(|verb| {
                matches!(verb, Verb::Approve | Verb::Agree | Verb::Adopt | Verb::Accept | Verb::Endorse)
            })
        };
        let adoption = item.title.to_lowercase().contains("adoption");
        parts().any(|part| {
            approves(&part.verbs) && (title == Some(true) || about(&part.text).is_some_and(|a| a || adoption))
        })
    });
    for (council, list) in approvals {
        for (earlier, later) in list.iter().zip(list.iter().skip(1)) {
            let until = months_after(earlier.day, 13);
            if later.day <= until {
                out.held();
            } else if met_between(cx, &council, earlier.day, later.day, |class| class == later.class) {
                let args = args! { first: earlier.day.to_string(), second: later.day.to_string() };
                out.found_at(later.at.clone(), args).also_at(earlier.at.clone(), "the approval before it");
            } else {
                out.unknown_at(&later.at, "the meetings in between");
            }
        }
    }
}

rule! {
    /// The executive is told of its adoption and fostering services at the intervals of the standards.
    ///
    /// # What it checks
    /// Between two reports on the adoption service to the executive of one council lie at most six months, between two
    /// on the fostering service at most three. Where the book shows no meeting of the executive in between, the answer
    /// is unknown: a report may only be missing from the book.
    ///
    /// # Why
    /// The executive answers for the agency. It is to be told in writing of its management, its outcomes and its
    /// finances, and not once a year only.
    ///
    /// # Bad
    /// Adoption reports to the cabinet on 6 June 2022 and 5 June 2023, with meetings in between and no report.
    ///
    /// # Good
    /// Adoption reports to the cabinet on 6 June 2022 and 5 December 2022.
    ///
    /// # Source
    /// Adoption National Minimum Standards 2014, standard 25.6; Fostering National Minimum Standards 2011, standard
    /// 25.7 (England).
    DOC013 "adoption-report-interval" Note since "0.1.0"
    source: "Adoption National Minimum Standards 2014, 25.6; Fostering National Minimum Standards 2011, 25.7",
    message: "reports on the {service|adoption:adoption|fostering} service on {first} and {second}, more than {months} months apart",
    help: "see whether the executive was told in between in another way",
    across: adoption_report_interval,
}

fn adoption_report_interval(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    if !is_english(cx) {
        return;
    }
    for (service, months) in [("adoption", 6u32), ("fostering", 3)] {
        let reports = series(cx, |item| {
            let title = item.title.to_lowercase();
            title.contains(service) && title.contains("report")
        });
        for (council, list) in reports {
            let list: Vec<_> = list.into_iter().filter(|one| is_executive(one.class)).collect();
            for (earlier, later) in list.iter().zip(list.iter().skip(1)) {
                if later.day <= months_after(earlier.day, months) {
                    out.held();
                } else if met_between(cx, &council, earlier.day, later.day, is_executive) {
                    let args = args! {
                        service: service, first: earlier.day.to_string(), second: later.day.to_string(), months: months
                    };
                    out.found_at(later.at.clone(), args).also_at(earlier.at.clone(), "the report before it");
                } else {
                    out.unknown_at(&later.at, "the meetings in between");
                }
            }
        }
    }
}

/// The standards are those of England; other nations have their own.
fn is_english(cx: &BookContext<'_>) -> bool {
    cx.profile.nation.is_none_or(|nation| nation == Nation::England)
}

fn is_executive(class: Option<Classification>) -> bool {
    use Classification as C;
    matches!(class, Some(C::Cabinet | C::CabinetCommittee | C::CabinetMember))
}

/// One item of a series.
struct Dated {
    day: NaiveDate,
    at: Pointer,
    class: Option<Classification>,
}

/// Items that fit, by council, one for each day, the earliest first. Only items whose page tells council and day.
fn series(cx: &BookContext<'_>, fits: impl Fn(&AgendaItem) -> bool) -> BTreeMap<String, Vec<Dated>> {
    let mut found: BTreeMap<String, Vec<Dated>> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for ItemRef { page, at, item } in cx.frame.items() {
        let facts = cx.frame.facts(page);
        let (Some(council), Some(day)) = (&facts.council, facts.day) else { continue };
        if !fits(item) || !known.insert((council.clone(), facts.body.clone(), day)) {
            continue;
        }
        let at = cx.pages.get(page).map(|page| page.at.join(at)).unwrap_or_default();
        found.entry(council.clone()).or_default().push(Dated { day, at, class: facts.class });
    }
    found
}

/// True where the book shows a whole meeting of such a body of the council between two days.
fn met_between(
    cx: &BookContext<'_>,
    council: &str,
    first: NaiveDate,
    last: NaiveDate,
    fits: impl Fn(Option<Classification>) -> bool,
) -> bool {
    cx.frame.bodies_of(council).any(|list| {
        let mut between = cx.frame.after(list, first).iter().take_while(|(day, _)| *day < last);
        between.any(|(_, page)| {
            fits(cx.frame.facts(*page).class)
                && cx.pages.get(*page).is_some_and(|page| shows_meeting(page.reading))
        })
    })
}
