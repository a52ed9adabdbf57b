//! How a page looks: a fictional meeting with something of everything.

use super::*;
use minutebook::value::{Decimal, Id, PartialDate, Period};
use minutebook::*;

const TEXT: &str = include_str!("../../tests/fixtures/minutes.txt");

fn day(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap_or_else(|| panic!("`{words}` is not in the text"));
    Span::new(start as u32, (start + words.len()) as u32)
}

fn pointer(text: &str) -> Pointer {
    text.parse().unwrap()
}

fn cllr(name: &str) -> PersonRef {
    PersonRef::named(&format!("Cllr {name}"))
}

fn present(name: &str) -> Attendance {
    Attendance::new(cllr(name), AttendanceStatus::Present).capacity(Capacity::Member)
}

fn part(label: &str, text: &str) -> ResolutionPart {
    ResolutionPart::new(text).label(label)
}

fn motion_on_buses() -> AgendaItem {
    let motion = Motion::new(Outcome::Carried).proposer(cllr("Imelda Strake")).seconder(cllr("Tom Odell"));
    let vote = VoteEvent::new(VoteMethod::Recorded, Outcome::Carried)
        .counts(Counts::new().r#for(4u32).against(5u32).abstain(1u32))
        .votes([
            Vote::new(cllr("Imelda Strake"), VoteOption::For),
            Vote::new(cllr("Tom Odell"), VoteOption::For),
            Vote::new(cllr("Ada Finch"), VoteOption::Against),
            Vote::new(cllr("Bram Holt"), VoteOption::Abstain),
            Vote::new(
                PersonRef::holding("cabinet member for highways and environment"),
                VoteOption::NotVoting,
            )
            .reason(NotVotingReason::DidNotHearFullDebate),
        ])
        .casting_vote(CastingVote::new(VoteOption::For));
    let resolution = Resolution::new(
        ResolutionKind::Recommendation,
        vec![
            part(
                "a",
                "that evening buses on the 14 and 15 routes be restored until the review has been heard;",
            )
            .target(Organization::named("Cabinet")),
            part("b", "that the Head of Transport settle the timetable.")
                .delegated_to(PersonRef::holding("Head of Transport"))
                .parts([part("i", "after asking the parishes, and"), part("ii", "before the summer term.")]),
        ],
    )
    .formula("RESOLVED:");
    let amendment = Motion::new(Outcome::Lost).text("to leave out the 15 route").proposer(cllr("Ada Finch"));
    AgendaItem::new(4u32, "Notice of motion: evening buses")
        .number("4")
        .kind(ItemKind::Motion)
        .minutes([Block::new(BlockKind::Paragraph, "The motion was debated.")])
        .motions([
            motion.vote(Id::<VoteEvent>::derived(&["v"])),
            amendment.amends(Id::<Motion>::derived(&["m"])),
        ])
        .votes([vote.id(Id::derived(&["v"]))])
        .resolutions([resolution.vote(Id::<VoteEvent>::derived(&["v"]))])
}

fn fostering() -> AgendaItem {
    let at = |text: &str| Period::AsAt(day(text));
    let number = |label: &str, value: &str, unit| {
        Figure::new(Measure::new(label), value.parse::<Decimal>().unwrap(), unit).when(at("2021-03-31"))
    };
    let whole = |n: u32| pointer(&format!("/agenda/2/figures/{n}"));
    AgendaItem::new(3u32, "Askerby Fostering Service Annual Report 2020/21")
        .number("3")
        .kind(ItemKind::Report)
        .report_of([PersonRef::holding("Director of Children and Learning")])
        .deferral([Deferral::new(DeferralDirection::From).date(day("2021-06-22"))])
        .minutes([Block::new(BlockKind::Paragraph, "The report was considered.")])
        .documents([Document::new("Annual report", DocumentRole::MainReport)])
        .figures([
            number("children looked after", "574", Unit::Count),
            number("in foster care", "412", Unit::Count).whole(whole(0)),
            number("in foster care", "72.8", Unit::Percent).whole(whole(0)).part(whole(1)),
            number("living with Askerby’s own foster carers", "251", Unit::Count)
                .whole(whole(1))
                .previous(whole(4))
                .direction(Direction::Up),
            number("living with Askerby’s own foster carers", "231", Unit::Count).when(at("2020-03")),
            number("budget of the agency", "2500000", Unit::Gbp).hedge(Hedge::About),
        ])
        .actions([
            Action::new("Circulate a table of carers by district and by type of approval")
                .owner(PersonRef::holding("Director of Children and Learning"))
                .due("after the meeting"),
            Action::new("Bring the review form back, shortened").status(ActionStatus::Open),
        ])
        .resolutions([Resolution::new(
            ResolutionKind::Decision,
            vec![ResolutionPart::new("the report be received and the priorities for 2021/22 be endorsed.")],
        )
        .formula("It was agreed that")
        .key_decision(false)])
        .votes([VoteEvent::new(VoteMethod::Unknown, Outcome::Carried).unanimous(true)])
}

fn meeting() -> Meeting {
    let minutes = AgendaItem::new(2u32, "Minutes of the previous meeting").number("2").minutes_approved([
        MinutesApproval::new()
            .meeting_date(day("2021-06-22"))
            .signed(true)
            .result("approved as a correct record"),
    ]);
    let declarations = AgendaItem::new(1u32, "Apologies and declarations").number("1").interests(
        Declarations::Declared(vec![
            DeclarationOfInterest::new(cllr("Bram Holt"), InterestKind::DisclosablePecuniary)
                .item("item 4")
                .text("works for the bus company")
                .action(InterestAction::DidNotVote),
        ]),
    );
    let truncated = AgendaItem::new(5u32, "Corporate plan").number("5").truncated(true);
    let closed = AgendaItem::new(
        6u32,
        "Lease of the old library, with a title that is so long that it cannot stand on one line",
    )
    .number("77/21")
    .access(Access::Exempt(vec![3]))
    .deferral([Deferral::new(DeferralDirection::To).date(day("2021-10-12")).reason("valuation awaited")])
    .items([AgendaItem::new(1u32, "Urgent business").number("a").none_stated([NoneStated::UrgentBusiness])]);
    Meeting::new()
        .council(Organization::council("Askerby City Council"))
        .body(Organization::body("Children and Learning Scrutiny Board", Classification::OverviewAndScrutiny))
        .kind(MeetingKind::Ordinary)
        .date(day("2021-09-14"))
        .start_time(value::ClockTime::new(10, 0).unwrap())
        .minutes_status(MinutesStatus::Draft)
        .attendance([
            present("Imelda Strake").presiding(true),
            present("Tom Odell"),
            present("Ada Finch").presence([Presence::new().left(value::ClockTime::new(11, 52).unwrap())]),
            Attendance::new(cllr("Bram Holt"), AttendanceStatus::Present)
                .capacity(Capacity::Substitute)
                .substitute_for(cllr("Petra Lund")),
            Attendance::new(PersonRef::holding("Head of Transport"), AttendanceStatus::Present)
                .capacity(Capacity::Officer),
            Attendance::new(cllr("Petra Lund"), AttendanceStatus::Apologies),
        ])
        .public_present(3u32)
        .agenda([declarations, minutes, fostering(), motion_on_buses(), truncated, closed])
        .next_meeting(NextMeeting::new().date(day("2021-10-12")))
}

fn finding(code: &str, severity: Severity, path: &str, message: &str) -> Finding {
    Finding::new(code.parse::<Code>().unwrap(), "slug", severity, pointer(path), message)
}

fn report() -> Report {
    let related = |path: &str, words: &str, label: &str| Related::new(pointer(path), label).span(span(words));
    Report::new()
        .findings([
            finding("STR004", Severity::Note, "/meeting/end_time", "the page does not say when the meeting ended"),
            finding(
                "FIG001",
                Severity::Error,
                "/meeting/agenda/2/figures/2",
                "72.8% of 574 is 417.9, but the part is said to be 412; the percentage fits no total that the item names",
            )
            .span(span("72.8%"))
            .related([
                related("/meeting/agenda/2/figures/0", "574 children", "the whole"),
                related("/meeting/agenda/2/figures/1", "412 were placed", "the part"),
            ])
            .help("see whether one of the three was misprinted; all are kept as they stand")
            .source("arithmetic: part ÷ whole × 100, at the digits printed"),
            finding(
                "FIG004",
                Severity::Warning,
                "/meeting/agenda/2/figures/4",
                "two totals are given for one thing on one day: 574 and 576",
            )
            .span(span("576 children"))
            .related([related("/meeting/agenda/2/figures/0", "574 children", "the other total")]),
            finding(
                "VOT001",
                Severity::Error,
                "/meeting/agenda/3/votes/0",
                "the vote is said to be carried, but 4 for and 5 against make it lost",
            )
            .span(span("carried by 4 votes to 5"))
            .source("Local Government Act 1972, Sch 12 para 39(1)"),
        ])
        .held(["STR001", "STR002", "VOT002", "VOT001"].map(|code| Held::new(code.parse::<Code>().unwrap(), 2u32)))
        .unknown([Unknown::new("VOT001".parse::<Code>().unwrap(), "votes for and against", 3u32, pointer("/meeting/agenda/2/votes/0"))])
}

fn reading() -> Reading {
    let hash = Sha256::from_digest([7; 32]);
    let source = Source::new("text/plain", TEXT.len() as u64, hash);
    let host = Membership::new(Organization::council("Fernshire County Council"), MembershipRole::Host);
    let member = |name: &str| Membership::new(Organization::council(name), MembershipRole::Member);
    Reading::new(ReadingFormat::V1, source, PageKind::Minutes, meeting(), Coverage::new(31u32, 27u32))
        .partnerships([Partnership::new("Adopt Four Rivers", PartnershipKind::RegionalAdoptionAgency)
            .abbreviation("AFR")
            .model(PartnershipModel::Hosted)
            .members([host, member("Askerby City Council"), member("Wendlemere"), member("Ottering Vale")])
            .member_count_stated(4u32)])
        .evidence([Evidence::new(pointer("/meeting/council"), Basis::Given)])
}

fn shown(width: usize) -> String {
    let (reading, report) = (reading(), report());
    let view = View::of_reading("minutes/2021-09-14.txt", &reading, &report).text(TEXT);
    let mut sheet = Sheet::new(width);
    page(&mut sheet, &view, Detail { unknown: true, notes: false });
    anstream::adapter::strip_str(sheet.text()).to_string()
}

#[test]
fn a_page_at_80_columns() {
    insta::assert_snapshot!(shown(80));
}

#[test]
fn a_page_at_120_columns() {
    insta::assert_snapshot!(shown(120));
}

#[test]
fn no_line_is_longer_than_the_sheet() {
    for width in [50, 64, 80, 120] {
        for line in shown(width).lines() {
            assert!(textwrap::core::display_width(line) <= width, "{width}: {line}");
        }
    }
}

#[test]
fn a_page_that_says_nothing() {
    let source = Source::new("text/plain", 1u64, Sha256::from_digest([0; 32]));
    let reading =
        Reading::new(ReadingFormat::V1, source, PageKind::Unknown, Meeting::new(), Coverage::new(1u32, 0u32));
    let report = Report::new();
    let mut sheet = Sheet::new(80);
    page(&mut sheet, &View::of_reading("empty.txt", &reading, &report), Detail::default());
    insta::assert_snapshot!(anstream::adapter::strip_str(sheet.text()).to_string());
}
