//! Sample meetings of a usual size: fifteen people, twelve items with their minutes, seven named votes.

use minutebook::value::{ClockTime, Id, PartialDate};
use minutebook::{
    AgendaItem, Attendance, AttendanceStatus, Block, BlockKind, Capacity, Classification, Counts, Document,
    DocumentRole, ItemKind, Meeting, MeetingStatus, Motion, Organization, Outcome, PersonRef, Presence,
    Resolution, ResolutionKind, ResolutionPart, Verb, Vote, VoteEvent, VoteMethod, VoteOption,
};

const SURNAMES: [&str; 15] = [
    "Archer", "Bellamy", "Carrow", "Dunstan", "Ellwood", "Fairfax", "Garrick", "Hollis", "Inman", "Jessop",
    "Keats", "Lowther", "Marlowe", "Norbury", "O’Dowd",
];
const SENTENCES: [&str; 6] = [
    "The Chair welcomed those present and noted that the report had been published with the agenda.",
    "Members asked about the £1.4m set aside for placements – the Director said that demand ‘remained high’.",
    "It was explained that 53.8% of children were placed within 20 miles of home, up from 49.1% a year before.",
    "A Member was concerned that the café at the library would close before the lease ended.",
    "The Head of Service said that the figures would be reported quarterly;\nan update would follow in June.",
    "Members thanked officers for the work done, and asked that families be told of the outcome in writing.",
];

/// Numbers that look random and are the same in every run (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }
}

/// That many meetings of about 40 KB of JSON each; always the same.
pub fn meetings(count: usize) -> Vec<Meeting> {
    (0..count).map(|n| meeting(&mut Numbers(n as u64 + 1))).collect()
}

fn person(surname: &str) -> PersonRef {
    PersonRef::named(&format!("Cllr {} {surname}", surname.chars().last().unwrap_or('A').to_uppercase()))
}

fn meeting(numbers: &mut Numbers) -> Meeting {
    let date = PartialDate::ymd(
        2015 + numbers.below(10) as i32,
        1 + numbers.below(12) as u32,
        1 + numbers.below(28) as u32,
    );
    let mut meeting = Meeting::new()
        .council(Organization::council("Fernshire County Council"))
        .body(Organization::body("Children’s Services Scrutiny Board", Classification::OverviewAndScrutiny))
        .title("Children’s Services Scrutiny Board")
        .status(MeetingStatus::Held)
        .public_present(numbers.below(30) as u32);
    meeting.date = date.ok();
    meeting.start_time = ClockTime::new(10, 0).ok();
    meeting.attendance = SURNAMES.iter().map(|surname| attendance(surname, numbers)).collect();
    meeting.agenda = (1..=12).map(|order| item(order, numbers)).collect();
    meeting.identified()
}

fn attendance(surname: &str, numbers: &mut Numbers) -> Attendance {
    let attendance = Attendance::new(person(surname), AttendanceStatus::Present).capacity(Capacity::Member);
    let time = ClockTime::new(10, numbers.below(60) as u32);
    match (numbers.below(3), time) {
        (0, Ok(time)) => attendance.presence([Presence::new().joined(time).reason("joined during item 4")]),
        _ => attendance,
    }
}

fn item(order: u32, numbers: &mut Numbers) -> AgendaItem {
    let title = format!(
        "{} – report {}",
        numbers.pick(&["Fostering", "Adoption", "Early Help", "SEND"]),
        100 + order
    );
    let mut item = AgendaItem::new(order, title).number(order.to_string()).kind(ItemKind::Report);
    item.minutes = (0..4)
        .map(|_| {
            let text: Vec<_> = (0..4).map(|_| numbers.pick(&SENTENCES)).collect();
            Block::new(BlockKind::Paragraph, text.join(" "))
        })
        .collect();
    item.documents = vec![
        Document::new("Report of the Director", DocumentRole::MainReport)
            .media("PDF")
            .size_text("149 KB")
            .size_bytes(152_576u64),
    ];
    if order > 5 {
        item = decided(item, numbers);
    }
    item
}

/// The item with a motion, a named vote of twelve and a resolution.
fn decided(item: AgendaItem, numbers: &mut Numbers) -> AgendaItem {
    let votes: Vec<_> = SURNAMES
        .iter()
        .take(12)
        .map(|surname| {
            let option = match numbers.below(6) {
                0 => VoteOption::Against,
                1 => VoteOption::Abstain,
                _ => VoteOption::For,
            };
            Vote::new(person(surname), option)
        })
        .collect();
    let count = |option| votes.iter().filter(|vote| vote.option == option).count() as u32;
    let (votes_for, against) = (count(VoteOption::For), count(VoteOption::Against));
    let counts = Counts::new().r#for(votes_for).against(against).abstain(count(VoteOption::Abstain));
    let result = if votes_for > against { Outcome::Carried } else { Outcome::Lost };
    let id =
        Id::from_uuid(Id::<Motion>::derived(&[&item.title, &numbers.below(usize::MAX).to_string()]).uuid());
    item.motions([Motion::new(result)
        .id(id)
        .text("That the recommendations in the report be agreed.")
        .proposer(person("Archer"))
        .seconder(person("Bellamy"))])
        .votes([VoteEvent::new(VoteMethod::Recorded, result).motion(id).counts(counts).votes(votes)])
        .resolutions([Resolution::new(
            ResolutionKind::Decision,
            [
                ResolutionPart::new("that the report be noted;").label("a").verbs([Verb::Note]),
                ResolutionPart::new("that the Director report back in six months.")
                    .label("b")
                    .verbs([Verb::Request]),
            ],
        )
        .formula("RESOLVED")])
}
