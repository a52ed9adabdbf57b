//! Reads the sample pages of `examples/minutes` that are running minutes, decisions and issues.

use minutebook::{
    Access, AttendanceStatus, Classification, Declarations, InterestAction, InterestKind, MeetingKind,
    MinutesStatus, Moment, PageKind, Reading,
};
use minutebook_reader::{Options, read};

fn sample(name: &str) -> Reading {
    let path = format!("{}/../examples/minutes/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).unwrap_or_default();
    assert!(!bytes.is_empty(), "{path} cannot be read");
    read(&bytes, &Options::default())
}

fn names(reading: &Reading, status: AttendanceStatus) -> Vec<String> {
    let all = reading.meeting.attendance.iter().filter(|one| one.status == status);
    all.map(|one| one.person.display()).collect()
}

fn spells(reading: &Reading, name: &str) -> Vec<(Option<String>, Option<String>)> {
    let show = |moment: Option<Moment>| moment.map(|moment| moment.to_string());
    let one = reading.meeting.attendance.iter().find(|one| one.person.name.as_deref() == Some(name));
    one.map(|one| one.presence.iter().map(|p| (show(p.joined), show(p.left))).collect()).unwrap_or_default()
}

fn titles(reading: &Reading) -> Vec<(String, String)> {
    let number = |number: &Option<String>| number.clone().unwrap_or_default();
    reading.meeting.agenda.iter().map(|item| (number(&item.number), item.title.clone())).collect()
}

#[test]
fn full_council() {
    let reading = sample("full-council-minutes.txt");
    let meeting = &reading.meeting;
    assert_eq!(reading.page, PageKind::Minutes);
    assert_eq!(meeting.council.as_ref().and_then(|c| c.name.as_deref()), Some("FERNSHIRE COUNTY COUNCIL"));
    assert_eq!(meeting.body.as_ref().and_then(|b| b.name.as_deref()), Some("COUNTY COUNCIL"));
    assert_eq!(meeting.body.as_ref().and_then(|b| b.classification), Some(Classification::FullCouncil));
    assert_eq!(meeting.kind, Some(MeetingKind::Ordinary));
    assert_eq!(meeting.date.map(|date| date.to_string()).as_deref(), Some("2024-07-18"));
    assert_eq!(meeting.start_time.map(|time| time.to_string()).as_deref(), Some("10:00"));
    assert_eq!(meeting.end_time.map(|time| time.to_string()).as_deref(), Some("13:25"));
    assert_eq!(
        meeting.venue.as_ref().map(|venue| venue.text.as_str()),
        Some("Council Chamber, Shire House, Fernchester")
    );

    assert_eq!(names(&reading, AttendanceStatus::Present).len(), 46);
    assert_eq!(
        names(&reading, AttendanceStatus::Apologies),
        ["Councillor S Bellerby", "Councillor C Hollowell", "Councillor P Mossop", "Councillor T Urwick"]
    );
    let presiding: Vec<_> =
        meeting.attendance.iter().filter(|one| one.presiding).map(|one| one.person.display()).collect();
    assert_eq!(presiding, ["Councillor R Petherick"]);
    let officer =
        meeting.attendance.iter().find(|one| one.person.name.as_deref() == Some("O Penhallick")).unwrap();
    assert_eq!(officer.person.post.as_deref(), Some("Monitoring Officer"));
    assert_eq!(
        spells(&reading, "W Gathercote"),
        [(None, Some("11:45".into())), (Some("12:35".into()), None)]
    );
    assert_eq!(spells(&reading, "F Dunmore"), [(None, Some("11:40".into()))]);

    let Declarations::Declared(interests) = &meeting.interests else { panic!("no interests") };
    let shown: Vec<_> = interests
        .iter()
        .map(|one| {
            (
                one.person.name.as_deref().unwrap_or_default(),
                one.item.as_deref().unwrap_or_default(),
                one.kind,
                one.action,
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("W Gathercote", "9", InterestKind::DisclosablePecuniary, Some(InterestAction::Left)),
            ("K Garrowby", "9", InterestKind::DisclosablePecuniary, None),
            ("E Thackwray", "10", InterestKind::Personal, None),
        ]
    );

    let titles = titles(&reading);
    assert_eq!(titles.len(), 13);
    assert_eq!(titles[8], ("9".into(), "NOTICE OF MOTION: POST-16 TRANSPORT".into()));
    assert_eq!(titles[12], ("13".into(), "LAND AT SORREL BANK (EXEMPT)".into()));
    assert_eq!(meeting.agenda[12].access, Some(Access::Exempt(vec![3])));
    assert_eq!(meeting.agenda.iter().filter(|item| item.access.is_some()).count(), 1);
    let next = meeting.next_meeting.as_ref().unwrap();
    assert_eq!(next.date.map(|date| date.to_string()).as_deref(), Some("2024-09-26"));
    assert_eq!(next.time.map(|time| time.to_string()).as_deref(), Some("10:00"));
    assert_eq!(
        next.venue.as_ref().map(|venue| venue.text.as_str()),
        Some("Council Chamber, Shire House, Fernchester")
    );
    assert_eq!(meeting.minutes_status, None);
    // A wrapped paragraph is one block.
    let blocks = &meeting.agenda[9].minutes;
    assert!(blocks[0].text.ends_with("seconded the motion"), "{:?}", blocks[0]);
    assert!(blocks[1].text.ends_with("prepare a model lease.\""), "{:?}", blocks[1]);
}

#[test]
fn parish() {
    let reading = sample("parish-minutes.txt");
    let meeting = &reading.meeting;
    assert_eq!(
        meeting.council.as_ref().and_then(|c| c.name.as_deref()),
        Some("NETHER SALLOWBY PARISH COUNCIL")
    );
    assert_eq!(meeting.body.as_ref().and_then(|b| b.classification), Some(Classification::ParishCouncil));
    assert_eq!(meeting.date.map(|date| date.to_string()).as_deref(), Some("2024-03-11"));
    assert_eq!(meeting.start_time.map(|time| time.to_string()).as_deref(), Some("19:30"));
    assert_eq!(meeting.end_time.map(|time| time.to_string()).as_deref(), Some("21:05"));
    assert_eq!(
        meeting.venue.as_ref().map(|venue| venue.text.as_str()),
        Some("Reading Room, Nether Sallowby")
    );
    assert_eq!(meeting.minutes_status, Some(MinutesStatus::Draft));
    assert_eq!(
        names(&reading, AttendanceStatus::Present),
        [
            "Cllr Audrey Blenkiron",
            "Cllr Desmond Kitteridge",
            "Cllr Greta Wolmersley",
            "Cllr Hugh Sallis",
            "Cllr Prudence Tidewell",
            "Julian Tremlow",
            "County Cllr M Harker",
        ]
    );
    assert_eq!(names(&reading, AttendanceStatus::Apologies), ["Cllr Edwin Raistrow", "Cllr Nora Quillby"]);
    assert!(meeting.attendance[0].presiding);
    assert_eq!(meeting.public_present, Some(3));
    let interests = meeting.interests.declared();
    assert_eq!(interests.len(), 1);
    assert_eq!((interests[0].item.as_deref(), interests[0].kind), (Some("9"), InterestKind::Personal));
    assert_eq!(interests[0].person.name.as_deref(), Some("Hugh Sallis"));
    let titles = titles(&reading);
    assert_eq!(titles.len(), 13, "{titles:?}");
    assert_eq!(titles[2].1, "Minutes of the last meeting");
    assert_eq!(titles[12], ("13".into(), "Date of next meeting".into()));
    let next = meeting.next_meeting.as_ref().unwrap();
    assert_eq!(next.date.map(|date| date.to_string()).as_deref(), Some("2024-04-08"));
    assert_eq!(next.venue.as_ref().map(|venue| venue.text.as_str()), Some("Reading Room"));
    let payments = &meeting.agenda[9].minutes;
    assert!(payments.iter().any(|block| block.text == "HMRC, PAYE £103.20"), "{payments:?}");
}

#[test]
fn decision() {
    let reading = sample("decision-record.txt");
    let meeting = &reading.meeting;
    assert_eq!(reading.page, PageKind::Decision);
    assert_eq!(meeting.kind, Some(MeetingKind::IndividualDecision));
    assert_eq!(meeting.council.as_ref().and_then(|c| c.name.as_deref()), Some("Askerby City Council"));
    assert_eq!(
        meeting.body.as_ref().and_then(|b| b.name.as_deref()),
        Some("Cabinet Member for Children and Learning")
    );
    assert_eq!(meeting.body.as_ref().and_then(|b| b.classification), Some(Classification::CabinetMember));
    assert_eq!(meeting.date.map(|date| date.to_string()).as_deref(), Some("2024-06-14"));
    assert_eq!(
        meeting.contact.as_ref().and_then(|c| c.email.as_deref()),
        Some("luned.garth@askerby.example")
    );
    assert_eq!(meeting.interests, Declarations::NoneDeclared);
    assert_eq!(meeting.agenda.len(), 1);
    let item = &meeting.agenda[0];
    assert_eq!(item.title, "Adopt Four Rivers - Renewal of the Inter-Authority Agreement");
    assert_eq!(item.access, Some(Access::Exempt(vec![12])));
    assert_eq!(item.documents.len(), 2);
    assert!(item.purpose.as_deref().is_some_and(|text| text.starts_with("To agree that the City Council")));
    let resolution = &item.resolutions[0];
    assert_eq!(resolution.parts.iter().filter(|part| part.label.is_some()).count(), 3);
    assert_eq!(resolution.key_decision, Some(true));
    assert_eq!(resolution.effective.map(|date| date.to_string()).as_deref(), Some("2024-06-17"));
    let call_in = resolution.call_in.as_ref().unwrap();
    assert_eq!(call_in.eligible, Some(true));
    assert_eq!(call_in.deadline.map(|date| date.to_string()).as_deref(), Some("2024-06-25"));
}

#[test]
fn issue() {
    let reading = sample("issue-page.txt");
    let meeting = &reading.meeting;
    assert_eq!(reading.page, PageKind::Issue);
    assert_eq!(meeting.title.as_deref(), Some("Family Hubs Programme"));
    assert_eq!(meeting.date.map(|date| date.to_string()).as_deref(), Some("2024-03-13"));
    assert_eq!(meeting.body.as_ref().and_then(|b| b.name.as_deref()), Some("Council"));
    assert_eq!(
        titles(&reading),
        [
            ("6".into(), "Family Hubs Programme".into()),
            ("9".into(), "Family Hubs Programme".into()),
            ("11".into(), "Family Hubs Programme - Addition to the Capital Programme".into()),
        ]
    );
    assert_eq!(meeting.agenda[0].documents.len(), 2);
    assert!(meeting.agenda[1].minutes[0].text.starts_with("Meeting: 23/01/2024 - Cabinet"));
    assert_eq!(meeting.agenda.iter().map(|item| item.documents.len()).collect::<Vec<_>>(), [2, 1, 1]);
}

/// Every fact stands on words of the page.
#[test]
fn evidence_lies_in_the_page() {
    for name in ["full-council-minutes.txt", "parish-minutes.txt", "decision-record.txt", "issue-page.txt"] {
        let reading = sample(name);
        let bytes = u32::try_from(reading.source.bytes).unwrap();
        for one in &reading.evidence {
            let span = one.span.as_ref().unwrap();
            assert!(!span.is_empty() && span.end <= bytes, "{name} {}", one.path);
        }
        let value = serde_json::to_value(&reading).unwrap();
        for one in &reading.evidence {
            assert!(value.pointer(one.path.as_str()).is_some(), "{name}: nothing at {}", one.path);
        }
    }
}
