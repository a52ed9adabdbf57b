//! Writes a meeting in Rust, has it checked, and mends what the check found.

use minutebook::value::PartialDate;
use minutebook::{
    AgendaItem, Attendance, AttendanceStatus, Classification, Counts, Meeting, Motion, Organization, Outcome,
    PersonRef, Resolution, ResolutionKind, ResolutionPart, Verb, VoteEvent, VoteMethod, to_json_pretty,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let council = Organization::council("Fernshire County Council");
    let committee = Organization::body("Planning Committee", Classification::Committee);
    let present = ["Cllr Ann Archer", "Cllr Bo Baker", "Cllr Cy Carter", "Cllr Di Dale", "Cllr Ed Fox"];

    let item = AgendaItem::new(1u32, "Mill Lane footbridge")
        .motions([Motion::new(Outcome::Carried)
            .proposer(PersonRef::named("Cllr Ann Archer"))
            .seconder(PersonRef::named("Cllr Bo Baker"))])
        .votes([VoteEvent::new(VoteMethod::ShowOfHands, Outcome::Carried)
            .counts(Counts::new().r#for(2u32).against(3u32))])
        .resolutions([Resolution::new(
            ResolutionKind::Decision,
            [ResolutionPart::new("that the footbridge be approved").verbs([Verb::Approve])],
        )]);
    let meeting = Meeting::of(council, committee, PartialDate::ymd(2024, 3, 12)?)
        .title("Planning Committee, 12 March 2024")
        .attendance(present.map(|name| Attendance::new(PersonRef::named(name), AttendanceStatus::Present)))
        .agenda([item]);

    // Two for and three against carry nothing: the meeting comes back with every contradiction named.
    let mut meeting = match meeting.validate() {
        Ok(_) => return Err("the check missed a tally that contradicts its outcome".into()),
        Err(invalid) => {
            println!("{invalid}\n");
            invalid.record
        }
    };
    for vote in meeting.agenda.iter_mut().flat_map(|item| &mut item.votes) {
        vote.counts = Some(Counts::new().r#for(3u32).against(2u32));
    }
    let meeting = meeting.validate()?;
    println!("{}", to_json_pretty(&*meeting));
    Ok(())
}
