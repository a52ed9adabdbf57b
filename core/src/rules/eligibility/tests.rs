//! Who was there in the sample pages, and who is who.

use crate::rules::Context;
use crate::rules::people::{Same, same_full_name, surely_other};
use crate::{
    AgendaItem, Attendance, AttendanceStatus, Meeting, Moment, NotVotingReason, Outcome, PersonRef, Presence,
    Profile, Vote, VoteEvent, VoteMethod, VoteOption, check, value::ClockTime,
};

/// "The cabinet member commissioning, procurement and assets joined the meeting during consideration of the item and
/// having not heard the full debate did not vote"; "Cllr Archer left the meeting at 15:34".
#[test]
fn a_late_member_who_did_not_vote() {
    let item_id = crate::value::Id::derived(&["item"]);
    let late = PersonRef::holding("Cabinet member commissioning, procurement and assets");
    let joined = Presence::new().joined(Moment::During(item_id));
    let left = Presence::new().left(Moment::At("15:34".parse::<ClockTime>().unwrap()));
    let vote = Vote::new(late.clone(), VoteOption::NotVoting).reason(NotVotingReason::DidNotHearFullDebate);
    let event = VoteEvent::new(VoteMethod::Assent, Outcome::Carried).votes([vote]);
    let item = AgendaItem::new(1u32, "Fostering and Adoption Service Annual Reports 2019/20").votes([event]);
    let meeting = Meeting::new().agenda([item.id(item_id)]).attendance([
        Attendance::new(late, AttendanceStatus::Present).presence([joined]),
        Attendance::new(PersonRef::named("Cllr Archer"), AttendanceStatus::Present).presence([left]),
    ]);
    let report = check(&meeting.identified());
    let held: Vec<_> = report.held.iter().map(|one| (one.code.as_str(), one.count)).collect();
    assert!(held.contains(&("ELG006", 1)), "{held:?}");
    let of_people = |code: &str| code.starts_with("VOT") || code.starts_with("ELG");
    assert!(!report.findings.iter().any(|one| of_people(one.code.as_str())), "{:?}", report.findings);
}

fn same(listed: &[&str], a: &str, b: &str) -> Same {
    let entries: Vec<_> = listed
        .iter()
        .map(|name| Attendance::new(PersonRef::named(name), AttendanceStatus::Present))
        .collect();
    let (meeting, profile) = (Meeting::new().attendance(entries), Profile::default());
    Context::of_meeting(&meeting, &profile).same_person(&PersonRef::named(a), &PersonRef::named(b))
}

#[test]
fn one_person_or_two() {
    assert_eq!(same(&[], "Cllr Ann Archer", "Councillor Ann Archer"), Same::Yes);
    assert_eq!(same(&[], "Cllr Archer", "Ann Archer"), Same::Perhaps);
    assert_eq!(same(&["Ann Archer"], "Cllr Archer", "A. Archer"), Same::Yes);
    assert_eq!(same(&["Ann Archer", "Alan Archer"], "Cllr Archer", "A. Archer"), Same::Perhaps);
    assert_eq!(same(&["Ann Archer", "Alan Archer"], "Ann Archer", "Alan Archer"), Same::No);
    assert_eq!(same(&["Mr Archer", "Mrs Archer"], "Mr Archer", "Mrs Archer"), Same::Perhaps);
    assert_eq!(same(&["Ann Archer"], "Ann Archer", "Bo Baker"), Same::No);
}

#[test]
fn a_post_may_be_anybodys() {
    let (meeting, profile) = (Meeting::new(), Profile::default());
    let cx = Context::of_meeting(&meeting, &profile);
    let (named, post) = (PersonRef::named("Ann Archer"), PersonRef::holding("Leader of the Council"));
    assert_eq!(cx.same_person(&named, &post), Same::Perhaps);

    let entry = Attendance::new(named.clone().post("Leader of the Council"), AttendanceStatus::Present);
    let meeting = Meeting::new().attendance([entry]);
    assert_eq!(Context::of_meeting(&meeting, &profile).same_person(&named, &post), Same::Yes);
}

#[test]
fn names_that_nothing_explains() {
    let of = |a: &str, b: &str| surely_other(&PersonRef::named(a), &PersonRef::named(b));
    assert!(of("Ann Archer", "Bo Baker"));
    assert!(of("Ann Archer", "Ann Baker"));
    assert!(!of("Ann Archer", "Annie Archer"));
    assert!(!of("Ann Archer-Baker", "Ann Baker"));
    assert!(!of("Ann Archer", "Archer"));
    assert!(!surely_other(&PersonRef::named("Ann Archer"), &PersonRef::holding("Chair")));

    let full = |a: &str, b: &str| same_full_name(&PersonRef::named(a), &PersonRef::named(b));
    assert!(full("Cllr Ann Archer", "ann archer"));
    assert!(!full("A. Archer", "A. Archer"));
    assert!(!full("Archer", "Archer"));
}
