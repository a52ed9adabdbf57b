//! Partnerships in fictional minutes.

use crate::Options;
use minutebook::{
    MembershipRole, MoneyKind, OrganKind, Partnership, PartnershipKind, PartnershipModel, Reading,
};

fn page(title: &str, minutes: &str) -> Reading {
    let page = format!("Agenda item\n\n{title}\n\nMinutes:\n\n{minutes}\n");
    crate::read(page.as_bytes(), &Options::default())
}

fn only(title: &str, minutes: &str) -> Partnership {
    let mut all = page(title, minutes).partnerships;
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

fn none(minutes: &str) {
    let found = page("Annual report", minutes).partnerships;
    assert!(found.is_empty(), "{found:?}");
}

fn members(one: &Partnership) -> Vec<(&str, MembershipRole)> {
    one.members
        .iter()
        .map(|member| (member.organization.name.as_deref().unwrap_or_default(), member.role))
        .collect()
}

use MembershipRole::{Host, Lead, Member};

#[test]
fn names_as_pages_introduce_them() {
    for (text, name, abbreviation) in [
        (
            "The service was provided by Adopt Elm Vale (AEV), a Regional Adoption Agency.",
            "Adopt Elm Vale",
            Some("AEV"),
        ),
        ("Adopt Elm Vale, the council’s regional adoption agency, reported.", "Adopt Elm Vale", None),
        ("The Adopt Elm Vale Regional Adoption Agency reported.", "Adopt Elm Vale", None),
        ("Fernshire joined the Regional Adoption Agency (Adopt Elm Vale) last year.", "Adopt Elm Vale", None),
        (
            "A regional adoption agency, to be known as ‘Adopt Elm Vale’, was discussed.",
            "Adopt Elm Vale",
            None,
        ),
        ("Homeward (HWD), which was a regional adoption agency (RAA), reported.", "Homeward", Some("HWD")),
        (
            "Members heard from the Elm Vale Regional Adoption Agency.",
            "Elm Vale Regional Adoption Agency",
            None,
        ),
        ("One Adoption North & Humber attended.", "One Adoption North & Humber", None),
    ] {
        let one = only("Annual report", text);
        assert_eq!((one.name.as_str(), one.abbreviation.as_deref()), (name, abbreviation), "{text}");
        assert_eq!(one.kind, PartnershipKind::RegionalAdoptionAgency);
    }
    let one = only("Adopt Elm Vale, Regional Adoption Agency, Annual Report 2021", "Members noted it.");
    assert_eq!(one.name, "Adopt Elm Vale");
}

#[test]
fn what_is_no_partnership() {
    none("The council worked in collaboration with Oakham Trust and with Ferndale Council.");
    none("The policy was adopted across Fernshire, Ferndale and Oakham. The Corporate Parenting Board met.");
    none("The Adoption Support Fund (ASF) was extended. The Adoption Panel met. Adoption Services improved.");
    none("The event was hosted by Ferndale Council and led by Oakham, Elmstead and Thornby.");
    none(
        "Councils had to join a regional adoption agency by 2020, and regional adoption agencies were promoted.",
    );
    none("The adoption team worked as part of the NHS. The MASH board met.");
    none("The Safer Fernshire Partnership reported a fall in crime.");
}

#[test]
fn hosts_leaders_and_members() {
    let one = only(
        "Adoption",
        "Adopt Elm Vale (AEV), a Regional Adoption Agency, was led by Fernshire but with Oakham, Ferndale and Thornby.",
    );
    assert_eq!(
        members(&one),
        [("Fernshire", Lead), ("Oakham", Member), ("Ferndale", Member), ("Thornby", Member)]
    );
    let one = only(
        "Adoption",
        "Fernshire County Council was currently in a partnership arrangement with Adopt Elm Vale (AEV), a Regional \
         Adoption Agency. This was a shared services arrangement hosted by Oakham City Council.",
    );
    assert_eq!(members(&one), [("Fernshire County Council", Member), ("Oakham City Council", Host)]);
    assert_eq!(one.model, Some(PartnershipModel::Hosted));
    let one = only(
        "Adopt Elm Vale, Regional Adoption Agency",
        "Regarding the four local authorities in this RAA, Oakham was the largest. Thornby had benefitted from the \
         other three councils in the partnership.",
    );
    assert_eq!(members(&one), [("Oakham", Member), ("Thornby", Member)]);
    assert_eq!(one.member_count_stated, Some(4));
    let one = only(
        "Adoption",
        "A Regional Adoption Agency (RAA) was formed across Fernshire County Council, Oakham and Ferndale. Oakham \
         Council is the host authority.",
    );
    assert_eq!(one.name, "Regional Adoption Agency");
    assert_eq!(members(&one), [("Fernshire County Council", Member), ("Oakham", Host), ("Ferndale", Member)]);
}

#[test]
fn members_that_joined_or_came_together() {
    let one = only(
        "Adopt Elm Vale, a Regional Adoption Agency",
        "Thornby Council joined Adopt Elm Vale in April 2021.",
    );
    assert_eq!(members(&one), [("Thornby Council", Member)]);
    assert_eq!(one.members[0].from.unwrap().to_string(), "2021-04");
    let one = only(
        "Regional Adoption Agency - Adopt Elm Vale",
        "Fernshire County Council has joined with Oakham City Council and Thornby Council to form an Elm Vale RAA.",
    );
    assert_eq!(one.name, "Adopt Elm Vale");
    assert_eq!(one.members.len(), 3);
    let one = only(
        "Adopt Elm Vale, a Regional Adoption Agency",
        "Thornby Council would have joined Adopt Elm Vale.",
    );
    assert!(one.members.is_empty() || one.members[0].from.is_none());
    // Somebody who leads a meeting is no member.
    let one = only(
        "Adopt Elm Vale, a Regional Adoption Agency",
        "The item was led by Ann Archer. The RAA was led by the Head of Service.",
    );
    assert!(one.members.is_empty());
}

#[test]
fn launches_in_the_course_of_a_year() {
    for (text, year) in [
        ("Adopt Elm Vale went live part way through a financial year.", Some("a financial year")),
        ("There was an underspend, for the partnership went live midway through 2020/21.", Some("2020/21")),
        ("Adopt Elm Vale would go live part way through the financial year.", None),
        ("Part way through the year Adopt Elm Vale moved house.", None),
    ] {
        let one = only("Adopt Elm Vale, a Regional Adoption Agency", text);
        assert_eq!(one.launched_within.map(|year| year.to_string()).as_deref(), year, "{text}");
    }
}

#[test]
fn launches_that_happened() {
    for (text, date) in [
        ("It followed the launch of Adopt Elm Vale in November 2020.", Some("2020-11")),
        ("Adopt Elm Vale, hosted by Oakham Council, went live on 1 December 2017.", Some("2017-12-01")),
        ("The partnership became operational in 2019.", Some("2019")),
        ("Adopt Elm Vale would go live in April 2024.", None),
        ("Adopt Elm Vale was due to be launched in April 2024.", None),
        ("Adopt Elm Vale supported the launch of a campaign in May 2021.", None),
        ("Adopt Elm Vale went live part way through a financial year.", None),
    ] {
        let one = only("Adopt Elm Vale, a Regional Adoption Agency", text);
        assert_eq!(one.launched.map(|date| date.to_string()).as_deref(), date, "{text}");
    }
}

#[test]
fn organs_and_who_chairs_them() {
    let one = only(
        "Adopt Elm Vale (AEV), a Regional Adoption Agency",
        "The Assistant Director Housing explained that she was the chair of the AEV executive board. Reports went to \
         the Partnership Board. The Adoption Panel met. The Corporate Parenting Panel did not.",
    );
    let organs: Vec<_> = one
        .organs
        .iter()
        .map(|organ| {
            (organ.kind, organ.name.as_deref(), organ.chair.as_ref().and_then(|chair| chair.post.as_deref()))
        })
        .collect();
    assert_eq!(
        organs,
        [
            (OrganKind::ExecutiveBoard, Some("AEV executive board"), Some("Assistant Director Housing")),
            (OrganKind::Board, Some("Partnership Board"), None),
            (OrganKind::Panel, Some("Adoption Panel"), None),
        ]
    );
    // The post that speaks is not the post that chairs.
    let one = only(
        "Adopt Elm Vale (AEV), a Regional Adoption Agency",
        "The Director of Housing explained that a colleague was the chair of the AEV board.",
    );
    assert!(one.organs[0].chair.is_none());
}

#[test]
fn an_acronym_that_is_never_spelled_out() {
    let text = "The transition to working as part of AEV had gone smoothly. Joining AEV had worried the adoption agency. \
                The Head of Housing was currently chair of the AEV board.";
    let one = only("Adoption Service", text);
    assert_eq!((one.name.as_str(), one.organs.len()), ("AEV", 1));
    none("The adoption of AEV as part of AEV was discussed.");
}

#[test]
fn functions_are_the_partnerships_own() {
    let one = only(
        "Adoption",
        "Adopt Elm Vale, a Regional Adoption Agency, was responsible for recruiting adopters. It was also involved in \
         matching children. The council was responsible for care plans.",
    );
    assert_eq!(one.functions, ["recruiting adopters", "matching children"]);
}

#[test]
fn money_with_what_is_stated_of_it() {
    let one = only(
        "Adopt Elm Vale, a Regional Adoption Agency",
        "There had been an underspend which had been moved forward to the operational budget for 22/23. The \
         underspend was explained. Fernshire made a contribution to Adopt Elm Vale of £1.25m in 2023/24.",
    );
    let money: Vec<_> = one
        .money
        .iter()
        .map(|money| {
            let text = |value: Option<String>| value.unwrap_or_default();
            (
                money.kind,
                text(money.amount.as_ref().map(ToString::to_string)),
                text(money.year.map(|year| year.to_string())),
                money.to.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        money,
        [
            (MoneyKind::Underspend, String::new(), "2022/23".to_owned(), Some("operational budget")),
            (MoneyKind::Contribution, "1250000".to_owned(), "2023/24".to_owned(), None),
        ]
    );
}

#[test]
fn a_shared_service() {
    let one =
        only("Legal services", "Fernshire Law, a shared service hosted by Oakham Borough Council, reported.");
    assert_eq!((one.kind, one.model), (PartnershipKind::SharedService, Some(PartnershipModel::Hosted)));
}

#[test]
fn every_fact_has_its_place() {
    let reading = page(
        "Adoption",
        "Adopt Elm Vale (AEV), a Regional Adoption Agency hosted by Oakham Council, went live on 1 May 2018.",
    );
    for path in
        ["", "/name", "/abbreviation", "/kind", "/model", "/members/0", "/members/0/role", "/launched"]
    {
        let path = format!("/partnerships/0{path}");
        assert!(reading.evidence.iter().any(|one| one.path.as_str() == path && one.span.is_some()), "{path}");
    }
    assert!(!reading.partnerships[0].id.is_nil());
}

#[test]
fn when_it_ended() {
    let one = only(
        "Annual report",
        "Adopt Elm Vale (AEV), a regional adoption agency, was dissolved on 31 March 2024. The AEV board met.",
    );
    assert_eq!(one.ended.map(|day| day.to_string()).as_deref(), Some("2024-03-31"));
    let one =
        only("Annual report", "Adopt Elm Vale, a regional adoption agency, will not cease to exist in 2024.");
    assert_eq!(one.ended, None);
}
