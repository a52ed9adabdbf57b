//! What holds of every book: no readings make it fail, and the order in which they are given says nothing.

use minutebook::value::PartialDate;
use minutebook::{
    Action, ActionStatus, AgendaItem, Attendance, AttendanceStatus, Block, BlockKind, Book, Capacity,
    Classification, Coverage, Deferral, DeferralDirection, Meeting, MinutesApproval, Organization, PageKind,
    PersonRef, Priority, Reading, ReadingFormat, Resolution, ResolutionKind, ResolutionPart, Sha256, Source,
    Verb,
};
use minutebook_conformance::{arbitrary, sample};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// A reading of a meeting, whose source is told apart by a number.
fn reading(number: usize, page: PageKind, meeting: Meeting) -> Reading {
    let mut digest = [0; 32];
    for (slot, byte) in digest.iter_mut().zip(number.to_le_bytes()) {
        *slot = byte;
    }
    let source = Source::new("text/plain", 1u64, Sha256::from_digest(digest));
    Reading::new(ReadingFormat::V1, source, page, meeting, Coverage::new(1u32, 1u32))
}

const COUNCILS: [&str; 3] =
    ["Askerby City Council", "Wendlemere Borough Council", "Fernshire County Council"];
const BODIES: [(&str, Classification); 3] = [
    ("Cabinet", Classification::Cabinet),
    ("Children’s Scrutiny Board", Classification::OverviewAndScrutiny),
    ("Council", Classification::FullCouncil),
];
const TITLES: [&str; 5] = [
    "Mill Quarter Renewal Plan",
    "Annual Report of the Fostering Service 2021/22",
    "Annual Report of the Fostering Service 2022/23",
    "Lettings Policy",
    "Minutes",
];
const SENTENCES: [&str; 7] = [
    "The ongoing work of the Mill Quarter Renewal Plan was described.",
    "The Mill Quarter Renewal Plan had been completed between April 2021 and March 2022.",
    "The review of mooring fees had been delayed.",
    "Proposals on mooring fees were being finalised for the next couple of months.",
    "The backlog of weir repairs had been almost cleared.",
    "Clearing the backlog of weir repairs had been achieved; carers of AIPSS were thanked.",
    "Carers of AIPPS were asked.",
];
const DAYS: [&str; 5] = ["2022-01-10", "2022-02-14", "2022-06-13", "2022-09-12", "2023-03-13"];
const PEOPLE: [&str; 4] =
    ["Councillor Imelda Strake", "Cllr Strake", "Cllr I. Strake", "Councillor Jago Wenlow"];

fn day() -> impl Strategy<Value = Option<PartialDate>> {
    prop::option::weighted(0.8, select(&DAYS[..])).prop_map(|day| day.and_then(|day| day.parse().ok()))
}

fn item() -> impl Strategy<Value = AgendaItem> {
    (
        select(&TITLES[..]),
        vec(select(&SENTENCES[..]), 0..3),
        prop::option::of((select(&[DeferralDirection::From, DeferralDirection::To][..]), day())),
        prop::option::of(day()),
        0..3u8,
    )
        .prop_map(|(title, sentences, deferral, approval, outcome)| {
            let mut item = AgendaItem::new(1u32, title);
            item.actions =
                sentences.iter().take(1).map(|text| Action::new(*text).status(ActionStatus::Open)).collect();
            item.priorities = sentences.iter().skip(1).map(|text| Priority::new(*text)).collect();
            item.minutes = sentences.into_iter().map(|text| Block::new(BlockKind::Paragraph, text)).collect();
            item.deferral = deferral
                .map(|(direction, date)| Deferral { date, ..Deferral::new(direction) })
                .into_iter()
                .collect();
            item.minutes_approved = approval
                .map(|meeting_date| MinutesApproval { meeting_date, ..MinutesApproval::new() })
                .into_iter()
                .collect();
            let part =
                |verb| ResolutionPart::new("that the plan for the quarter be taken as read").verbs([verb]);
            item.resolutions = match outcome {
                0 => Vec::new(),
                1 => vec![Resolution::new(ResolutionKind::Recommendation, [part(Verb::Recommend)])],
                _ => {
                    vec![Resolution::new(ResolutionKind::Decision, [part(Verb::Approve)]).formula("RESOLVED")]
                }
            };
            item
        })
}

fn meeting() -> impl Strategy<Value = Meeting> {
    (
        prop::option::weighted(0.8, select(&COUNCILS[..])),
        prop::option::weighted(0.9, select(&BODIES[..])),
        day(),
        vec(item(), 0..4),
        vec(
            (select(&PEOPLE[..]), select(&[AttendanceStatus::Present, AttendanceStatus::Apologies][..])),
            0..3,
        ),
        prop::option::of(select(&["Leader of the Council"][..])),
    )
        .prop_map(|(council, body, date, items, people, post)| {
            let mut meeting = Meeting::new();
            meeting.council = council.map(Organization::council);
            meeting.body = body.map(|(name, class)| Organization::body(name, class));
            meeting.date = date;
            meeting.agenda = items;
            for (name, status) in people {
                let mut person = PersonRef::named(name);
                person.post = post.map(str::to_owned);
                meeting.attendance.push(Attendance::new(person, status).capacity(Capacity::Member));
            }
            meeting
        })
}

/// A few readings that have much to do with each other, and an order to give them in.
fn readings() -> impl Strategy<Value = (Vec<Reading>, Vec<usize>)> {
    let page = select(&[PageKind::Meeting, PageKind::AgendaItem, PageKind::Minutes, PageKind::Issue][..]);
    vec((page, meeting()), 0..9).prop_flat_map(|list| {
        let all: Vec<Reading> =
            list.into_iter().enumerate().map(|(n, (page, meeting))| reading(n, page, meeting)).collect();
        let order: Vec<usize> = (0..all.len()).collect();
        (Just(all), Just(order).prop_shuffle())
    })
}

/// The book as JSON with the numbers of its readings replaced, and what is listed by number put in order.
fn told(book: &Book, number_of: &[usize]) -> Value {
    let mut json = serde_json::to_value(book).expect("JSON");
    rename(&mut json, number_of);
    if let Some(map) = json.as_object_mut() {
        map.remove("pages");
        if let Some(findings) = map.get_mut("findings").and_then(Value::as_array_mut) {
            findings.sort_by_key(ToString::to_string);
        }
    }
    json
}

fn rename(value: &mut Value, number_of: &[usize]) {
    match value {
        Value::String(text) => {
            let renamed = text.strip_prefix("/readings/").and_then(|rest| {
                let (number, inner) = rest.split_once('/').unwrap_or((rest, ""));
                let number = number_of.get(number.parse::<usize>().ok()?)?;
                Some(format!("/readings/{number}/{inner}"))
            });
            *text = renamed.unwrap_or(std::mem::take(text));
        }
        Value::Array(list) => list.iter_mut().for_each(|value| rename(value, number_of)),
        Value::Object(map) => map.values_mut().for_each(|value| rename(value, number_of)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_readings_says_nothing((all, order) in readings()) {
        let same: Vec<usize> = (0..all.len()).collect();
        let shuffled: Vec<&Reading> = order.iter().filter_map(|n| all.get(*n)).collect();
        let (first, second) = (Book::of(&all), Book::of(shuffled));
        prop_assert_eq!(told(&first, &same), told(&second, &order));
    }

    #[test]
    fn every_place_of_a_book_exists((all, _) in readings()) {
        let book = serde_json::to_value(Book::of(&all)).expect("JSON");
        let whole = serde_json::json!({ "readings": all });
        let mut missing = Vec::new();
        each_place(&book, &mut |path| if whole.pointer(path).is_none() { missing.push(path.to_owned()) });
        // A finding may name the place of a fact that is absent; what is linked must be there.
        missing.retain(|path| !path.ends_with("/date") && !path.ends_with("/body"));
        prop_assert!(missing.is_empty(), "{:?}", missing);
    }

    #[test]
    fn a_merged_meeting_comes_from_its_pages((all, _) in readings()) {
        let book = Book::of(&all);
        for one in &book.meetings {
            let merged = one.merged(|n| all.get(n));
            prop_assert_eq!(merged.meeting.date, one.date);
            let whole = serde_json::json!({ "readings": all });
            let own = serde_json::to_value(&merged).expect("JSON");
            for evidence in &merged.evidence {
                prop_assert!(own.pointer(evidence.path.as_str()).is_some(), "{}", evidence.path);
                prop_assert!(!evidence.from.is_empty(), "{}", evidence.path);
                prop_assert!(evidence.from.iter().all(|from| whole.pointer(from.as_str()).is_some()));
            }
            let most = one.pages.len();
            for item in &one.items {
                prop_assert!(item.mentions.len() <= most, "an item stands once on each page: {:?}", item);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_readings_give_a_book(readings in vec(arbitrary::reading(), 0..4)) {
        let book = Book::of(&readings);
        prop_assert_eq!(book.pages.len(), readings.len());
        for one in &book.meetings {
            let merged = one.merged(|n| readings.get(n));
            prop_assert!(merged.evidence.iter().all(|evidence| !evidence.from.is_empty()));
        }
    }
}

fn each_place(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) if text.starts_with("/readings/") => visit(text),
        Value::Array(list) => list.iter().for_each(|value| each_place(value, visit)),
        Value::Object(map) => map.values().for_each(|value| each_place(value, visit)),
        _ => {}
    }
}

/// Four times the readings take about four times as long, not sixteen times: one council, one body, the same titles
/// over and over. The bound leaves room for a busy machine.
#[test]
fn linking_grows_with_the_number_of_readings() {
    let readings: Vec<Reading> = sample::meetings(240)
        .into_iter()
        .enumerate()
        .map(|(n, meeting)| reading(n, PageKind::Meeting, meeting))
        .collect();
    let time = |count: usize| {
        let some: Vec<&Reading> = readings.iter().take(count).collect();
        let start = std::time::Instant::now();
        let book = Book::of(some);
        assert!(!book.meetings.is_empty());
        start.elapsed()
    };
    time(20);
    let (small, large) = (time(60), time(240));
    assert!(large < small * 12, "60 readings took {small:?}, 240 took {large:?}");
}
