use super::*;
use crate::agenda::{
    Action, AgendaItem, Block, BlockKind, Deferral, DeferralDirection, Due, MinutesApproval, Priority,
    PriorityStatus,
};
use crate::attendance::{Attendance, AttendanceStatus};
use crate::figure::{Figure, Unit};
use crate::meeting::Meeting;
use crate::organization::{Classification, Organization};
use crate::path::Pointer;
use crate::person::PersonRef;
use crate::reading::{Coverage, PageKind, Reading, ReadingFormat, Sha256, Source};
use crate::resolution::{Resolution, ResolutionKind, ResolutionPart};
use crate::value::{ClockTime, Decimal, FinancialYear, Period};

fn day(text: &str) -> PartialDate {
    text.parse().expect("date")
}

fn reading(number: u8, page: PageKind, url: &str, meeting: Meeting) -> Reading {
    let mut source = Source::new("text/plain", 1u64, Sha256::from_digest([number; 32]));
    source.url = (!url.is_empty()).then(|| url.to_owned());
    Reading::new(ReadingFormat::V1, source, page, meeting.identified(), Coverage::new(1u32, 1u32))
}

fn cabinet(date: &str, items: impl IntoIterator<Item = AgendaItem>) -> Meeting {
    let council = Organization::council("Askerby City Council");
    let meeting = Meeting::of(council, Organization::body("Cabinet", Classification::Cabinet), day(date));
    meeting.agenda(items.into_iter().collect::<Vec<_>>())
}

fn of_meeting(number: u8, meeting: Meeting) -> Reading {
    reading(number, PageKind::Meeting, "", meeting)
}

fn item(title: &str) -> AgendaItem {
    AgendaItem::new(1u32, title)
}

fn says(title: &str, text: &str) -> AgendaItem {
    item(title).minutes([Block::new(BlockKind::Paragraph, text)])
}

fn paths(mentions: &[Mention]) -> Vec<&str> {
    mentions.iter().map(|mention| mention.path.as_str()).collect()
}

#[test]
fn pages_of_one_meeting_are_one() {
    let whole =
        cabinet("2024-01-23", [item("Weir Repairs").number("6"), item("Lettings Policy").number("7")]);
    let page = cabinet("2024-01-23", [says("Weir repairs", "The weir was inspected.").number("6")]);
    let other_day = cabinet("2024-02-20", [item("Weir Repairs")]);
    let nameless = Meeting::new().agenda([item("Weir Repairs")]);
    let readings = [
        of_meeting(1, whole),
        reading(2, PageKind::AgendaItem, "", page),
        of_meeting(3, other_day),
        reading(4, PageKind::AgendaItem, "", nameless),
    ];
    let book = Book::of(&readings);
    let sizes: Vec<usize> = book.meetings.iter().map(|one| one.pages.len()).collect();
    assert_eq!(sizes.iter().sum::<usize>(), 4);
    let meeting = book.meetings.iter().find(|one| one.pages.len() > 1).expect("two pages of one meeting");
    assert_eq!(paths(&meeting.pages), ["/readings/0/meeting", "/readings/1/meeting"]);
    assert_eq!(meeting.grounds, [Ground::new(GroundKind::SameMeeting)]);
    let items: Vec<_> = meeting.items.iter().map(|one| (one.title.as_str(), one.mentions.len())).collect();
    assert_eq!(items, [("Weir Repairs", 2), ("Lettings Policy", 1)]);
    // A page without date joins no meeting, however much its item is like another.
    assert_eq!(sizes.iter().max(), Some(&2));
}

#[test]
fn the_number_in_an_address_joins_pages_that_say_less() {
    let url = "https://democracy.askerby.example/ieListDocuments.aspx?CId=1&MId=51";
    let item_url = "https://democracy.askerby.example/mgAi.aspx?MId=51&ID=9";
    let readings = [
        reading(1, PageKind::Meeting, url, cabinet("2024-01-23", [item("Weir Repairs")])),
        reading(2, PageKind::AgendaItem, item_url, Meeting::new().agenda([item("Weir Repairs")])),
    ];
    let book = Book::of(&readings);
    let [meeting] = book.meetings.as_slice() else { panic!("one meeting: {:?}", book.meetings) };
    assert_eq!(meeting.grounds, [Ground::new(GroundKind::SameAddress)]);
    assert_eq!(meeting.date, Some(day("2024-01-23")));
}

#[test]
fn two_sittings_of_one_day_stay_two() {
    let at = |number, time: &str| {
        of_meeting(
            number,
            cabinet("2024-01-23", [item("Budget")]).start_time(time.parse::<ClockTime>().expect("time")),
        )
    };
    let readings = [at(1, "10:00"), at(2, "14:00"), of_meeting(3, cabinet("2024-01-23", []))];
    // The page that tells no time may be of either.
    assert_eq!(Book::of(&readings).meetings.len(), 3);
    assert_eq!(Book::of([&readings[0], &readings[2]]).meetings.len(), 1);
}

#[test]
fn a_merged_meeting_says_where_each_fact_comes_from() {
    let figure = Figure::new("carers", "12".parse::<Decimal>().expect("number"), Unit::Count);
    let mut part = figure.clone();
    part.whole = Some("/agenda/0/figures/0".parse().expect("pointer"));
    let full = says("Weir Repairs", "The weir was inspected.").number("7").figures([figure, part]);
    let short = [item("Budget").number("6"), item("Weir Repairs").number("7")];
    let readings = [
        of_meeting(1, cabinet("2024-01-23", short).title("Cabinet, Tuesday")),
        reading(2, PageKind::AgendaItem, "", cabinet("2024-01-23", [full]).title("Cabinet")),
    ];
    let book = Book::of(&readings);
    let merged = book.meetings[0].merged(|n| readings.get(n));
    assert_eq!(merged.meeting.date, Some(day("2024-01-23")));
    assert_eq!(merged.meeting.title, None, "the pages differ");
    let titles: Vec<_> = merged.meeting.agenda.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Budget", "Weir Repairs"]);
    // The item comes from the page that shows most of it, and its pointers follow it.
    let item = &merged.meeting.agenda[1];
    assert_eq!((item.order, item.minutes.len()), (2, 1));
    assert_eq!(item.figures[1].whole.as_ref().map(Pointer::as_str), Some("/agenda/1/figures/0"));
    let from = |path: &str| -> Vec<String> {
        let found = merged.evidence.iter().find(|one| one.path.as_str() == path).expect("evidence");
        found.from.iter().map(ToString::to_string).collect()
    };
    assert_eq!(from("/meeting/agenda/1"), ["/readings/0/meeting/agenda/1", "/readings/1/meeting/agenda/0"]);
    assert_eq!(from("/meeting/date"), ["/readings/0/meeting/date", "/readings/1/meeting/date"]);
}

#[test]
fn a_matter_goes_up_and_not_across() {
    let council = || Organization::council("Askerby City Council");
    let scrutiny = |date: &str, number, title: &str| {
        let board = Organization::body("Services Scrutiny Board", Classification::OverviewAndScrutiny);
        let outcome =
            Resolution::new(ResolutionKind::Recommendation, [ResolutionPart::new("that it be agreed")]);
        of_meeting(
            number,
            Meeting::of(council(), board, day(date)).agenda([item(title).resolutions([outcome])]),
        )
    };
    let decided = |date: &str, number, title: &str| {
        let outcome = Resolution::new(ResolutionKind::Decision, [ResolutionPart::new("that it be agreed")]);
        of_meeting(number, cabinet(date, [item(title).resolutions([outcome])]))
    };
    let title = "Mooring Fees Quarter Monitor";
    let readings = [
        scrutiny("2024-01-09", 1, title),
        decided("2024-01-23", 2, title),
        scrutiny("2024-06-11", 3, title),
        decided("2024-06-25", 4, title),
        decided("2026-06-25", 5, title),
    ];
    let book = Book::of(&readings);
    let stages: Vec<Vec<String>> = book
        .matters
        .iter()
        .map(|matter| {
            matter
                .stages
                .iter()
                .map(|stage| format!("{} {}", stage.date.expect("date"), stage.step))
                .collect()
        })
        .collect();
    assert_eq!(
        stages,
        [["2024-01-09 recommended", "2024-01-23 decided"], ["2024-06-11 recommended", "2024-06-25 decided"]]
    );
    // Another council's business of the same title is another matter.
    let elsewhere = {
        let board = Organization::body("Scrutiny", Classification::OverviewAndScrutiny);
        let council = Organization::council("Wendlemere Borough Council");
        of_meeting(9, Meeting::of(council, board, day("2024-01-09")).agenda([item(title)]))
    };
    assert!(Book::of([&elsewhere, &readings[1]]).matters.is_empty());
}

#[test]
fn an_item_put_off_is_found_again() {
    let off = Deferral::new(DeferralDirection::To).date(day("2024-02-20"));
    let back = Deferral::new(DeferralDirection::From).date(day("2024-01-23"));
    let readings = [
        of_meeting(1, cabinet("2024-01-23", [item("Lettings Policy").deferral([off])])),
        of_meeting(2, cabinet("2024-02-20", [item("Budget"), item("Lettings policy").deferral([back])])),
    ];
    let book = Book::of(&readings);
    let found: Vec<_> = book.deferrals.iter().map(|one| paths(&one.other)).collect();
    assert_eq!(found, [["/readings/1/meeting/agenda/1"], ["/readings/0/meeting/agenda/0"]]);
    let kinds: Vec<_> = book.deferrals[0].grounds.iter().map(|ground| ground.kind).collect();
    assert_eq!(kinds, [GroundKind::StatedDate, GroundKind::SameTitle]);
    let [matter] = book.matters.as_slice() else { panic!("one matter: {:?}", book.matters) };
    assert_eq!(matter.stages[0].step, MatterStep::Deferred);
}

#[test]
fn minutes_approved_are_those_of_that_day() {
    let approval = MinutesApproval::new().meeting_date(day("2024-01-23"));
    let readings = [
        of_meeting(1, cabinet("2024-01-23", [item("Budget")])),
        of_meeting(2, cabinet("2024-02-20", [item("Minutes").minutes_approved([approval])])),
    ];
    let book = Book::of(&readings);
    assert_eq!(paths(&book.approvals[0].meeting), ["/readings/0/meeting"]);
}

#[test]
fn a_post_is_resolved_only_where_dates_say_who_held_it() {
    let listed = |number, date: &str, name: &str| {
        let leader = PersonRef { post: Some("Leader of the Council".to_owned()), ..PersonRef::named(name) };
        let entry = Attendance::new(leader, AttendanceStatus::Present);
        of_meeting(number, cabinet(date, [item("Budget")]).attendance([entry]))
    };
    let bare = |number, date: &str| {
        let mut one = cabinet(date, [item("Budget")]);
        one.agenda[0].report_of = vec![PersonRef::holding("leader of the council")];
        of_meeting(number, one)
    };
    let readings = [
        listed(1, "2024-01-23", "Councillor Imelda Strake"),
        bare(2, "2024-02-20"),
        listed(3, "2024-03-19", "Cllr I. Strake"),
        bare(4, "2024-04-16"),
        listed(5, "2024-05-21", "Councillor Jago Wenlow"),
        bare(6, "2024-06-18"),
    ];
    let book = Book::of(&readings);
    let names: Vec<_> = book.people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Imelda Strake", "Jago Wenlow"]);
    let held = &book.people[0].posts[0];
    assert_eq!((held.from, held.to), (Some(day("2024-01-23")), Some(day("2024-03-19"))));
    // Between two days with one holder it is theirs; between two holders, and after the last, nobody says.
    assert_eq!(paths(&held.resolved), ["/readings/1/meeting/agenda/0/report_of/0"]);
    assert!(book.people[1].posts[0].resolved.is_empty());
}

#[test]
fn an_action_is_followed_until_it_is_done_or_late() {
    let due = Period::AsAt(day("2024-02"));
    let set = item("Moorings")
        .actions([Action::new("circulate a table of mooring fees to all boat clubs").due(Due::Period(due))]);
    let first = || of_meeting(1, cabinet("2024-01-23", [set.clone()]));
    let done = says("Moorings", "The table of mooring fees had been circulated to the boat clubs.");
    let readings = [first(), of_meeting(2, cabinet("2024-03-19", [done]))];
    let book = Book::of(&readings);
    let later: Vec<_> = book.actions[0].later.iter().map(|step| step.progress).collect();
    assert_eq!((later, book.actions[0].overdue_at), (vec![Progress::Done], None));
    let silent =
        [first(), of_meeting(2, cabinet("2024-03-19", [says("Moorings", "Fees had been completed.")]))];
    let book = Book::of(&silent);
    assert_eq!((book.actions[0].later.len(), book.actions[0].overdue_at), (0, Some(day("2024-03-19"))));
}

#[test]
fn a_priority_of_one_year_is_found_in_the_next() {
    let aim = |status, year: &str| {
        let text = "relaunch the buddy scheme for emergency carers";
        let year: FinancialYear = year.parse().expect("year");
        item("Fostering Annual Report")
            .priorities([Priority::new(text).status(status).period(Period::Year(year))])
    };
    let readings = [
        of_meeting(1, cabinet("2023-06-06", [aim(PriorityStatus::Planned, "2023/24")])),
        of_meeting(2, cabinet("2024-06-04", [aim(PriorityStatus::Achieved, "2023/24")])),
    ];
    let book = Book::of(&readings);
    let others: Vec<Vec<Progress>> =
        book.priorities.iter().map(|one| one.others.iter().map(|step| step.progress).collect()).collect();
    assert_eq!(others, [[Progress::Done], [Progress::Planned]]);
}

#[test]
fn a_named_undertaking_is_followed_within_one_council() {
    let told = |number, council: &str, date: &str, text: &str| {
        let body = Organization::body("Cabinet", Classification::Cabinet);
        let meeting = Meeting::of(Organization::council(council), body, day(date));
        of_meeting(number, meeting.agenda([says("Report", text)]))
    };
    let readings = [
        told(
            1,
            "Askerby City Council",
            "2020-06-02",
            "The ongoing work of the Mill Quarter Project was described.",
        ),
        told(
            2,
            "Askerby City Council",
            "2023-06-06",
            "The Mill Quarter Project ended in March 2023 on time.",
        ),
        told(3, "Wendlemere Borough Council", "2021-06-01", "The Mill Quarter Project was postponed."),
    ];
    let book = Book::of(&readings);
    let [one] = book.developments.as_slice() else { panic!("one project: {:?}", book.developments) };
    assert_eq!(one.subject, "Mill Quarter Project");
    let steps: Vec<_> = one.steps.iter().map(|step| (step.progress, step.timescale.as_deref())).collect();
    assert_eq!(steps, [(Progress::Ongoing, None), (Progress::Done, Some("in March 2023"))]);
}
