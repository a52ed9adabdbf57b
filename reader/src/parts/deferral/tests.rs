use super::*;
use crate::blocks::blocks;
use crate::lines::lines;
use minutebook::{ResolutionKind, ResolutionPart};

fn read_all(text: &str) -> Vec<String> {
    let mut rec = Recorder::new(text, 100);
    let mut item = AgendaItem::new(1u32, "x");
    let raw = RawItem { title: "", purpose: Vec::new(), minutes: blocks(&lines(text)) };
    read(&mut rec, &mut item, &Pointer::root(), &raw);
    item.deferral
        .iter()
        .map(|one| one.text.clone().unwrap_or_else(|| one.date.map(|d| d.to_string()).unwrap_or_default()))
        .collect()
}

#[test]
fn what_was_put_off_or_sent_on() {
    let read = |text| put_off(text).map(|(outcome, words)| (outcome, words.to_owned()));
    let deferred = Some((Outcome::Deferred, "be deferred".to_owned()));
    assert_eq!(read("the item be deferred to the meeting on 2 July 2024."), deferred);
    assert_eq!(read("consideration of the play area be deferred until the September meeting."), deferred);
    assert_eq!(
        read("this matter be referred to the Planning Committee."),
        Some((Outcome::Referred, "be referred".to_owned()))
    );
    assert_eq!(read("to leave till September."), Some((Outcome::Deferred, "leave".to_owned())));
    assert_eq!(
        read("to hold this over until the new officer is there."),
        Some((Outcome::Deferred, "hold".to_owned()))
    );
    assert_eq!(read("to leave the gate as it is."), None);
    assert_eq!(read("to defer to the April meeting"), Some((Outcome::Deferred, "defer".to_owned())));
    assert_eq!(
        read("this matter should be brought forward to the next Council meeting."),
        Some((Outcome::Deferred, "be brought".to_owned()))
    );
    assert_eq!(read("the report be brought to the next meeting and the gate be mended."), None);
    assert_eq!(read("the motion be withdrawn."), Some((Outcome::Withdrawn, "be withdrawn".to_owned())));
    assert_eq!(read("the meeting be adjourned for ten minutes."), None);
    assert_eq!(read("the lamps be bought and the item be deferred."), None);
    assert_eq!(read("payment of the rent be deferred."), None);
    assert_eq!(read("to note the deferred payments."), None);
    assert_eq!(told("This item was deferred pending talks with the Leaders."), Some("was deferred"));
    assert_eq!(
        told("In the absence of Councillor Archer the motion was deferred to May."),
        Some("was deferred")
    );
    assert_eq!(
        told("Item number 5, Award of a Tender, was deferred to the June meeting."),
        Some("was deferred")
    );
    assert_eq!(told("The meeting was postponed."), None);
    assert_eq!(told("It was noted that the item was deferred in May."), None);
    assert_eq!(told("The payments were deferred."), None);
}

#[test]
fn matters_for_a_later_meeting() {
    assert_eq!(read_all("To be discussed at the next meeting."), ["the next meeting"]);
    assert_eq!(
        read_all("This will be discussed in more detail at a forthcoming Committee Meeting."),
        ["a forthcoming Committee Meeting"]
    );
    assert_eq!(
        read_all("Clerk to circulate a copy for discussion at the June meeting."),
        ["the June meeting"]
    );
    assert_eq!(
        read_all(
            "It was agreed that JS would bring a paper which would be considered at the December meeting."
        ),
        ["the December meeting"]
    );
    assert_eq!(read_all("A date would be agreed at the next meeting."), ["the next meeting"]);
    assert_eq!(
        read_all("It was agreed that the next meeting be held at the September meeting place."),
        [""; 0]
    );
    assert_eq!(read_all("It was discussed at the last meeting."), [""; 0]);
    assert_eq!(read_all("It had been considered at the May meeting."), [""; 0]);
    assert_eq!(read_all("Any further items for the next agenda"), [""; 0]);
}

#[test]
fn deferrals_in_running_text() {
    assert_eq!(
        read_all("RESOLVED that the scheme be deferred to the Committee meeting in March 2026."),
        ["the Committee meeting in March 2026"]
    );
    assert_eq!(read_all("It was agreed that a decision be deferred until 4 June 2024."), ["2024-06-04"]);
    assert!(read_all("That a report be brought back to this Committee after a year.").is_empty());
    assert_eq!(
        read_all("The matter was deferred to the August 17, 2021 meeting pending a price."),
        ["2021-08-17"]
    );
    assert_eq!(
        read_all("RESOLVED: To bring to the next meeting of the Council a proposal."),
        ["the next meeting of the Council a proposal"]
    );
    assert_eq!(read_all("The deferred payments were made."), [""; 0]);
    assert_eq!(read_all("The item had been deferred to this meeting."), [""; 0]);
}

#[test]
fn matters_put_by_in_other_words() {
    assert_eq!(read_all("This item stood over until the July meeting."), ["the July meeting"]);
    assert_eq!(read_all("The matter was left on the table."), ["left on the table"]);
    assert_eq!(
        read_all("It was agreed to carry this item forward to the meeting on 12 June 2024."),
        ["2024-06-12"]
    );
    assert_eq!(
        read_all("At the applicant's request the Panel adjourned the hearing to 22 May 2024."),
        ["2024-05-22"]
    );
    assert_eq!(
        read_all("Members wanted more information and postponed a decision until the autumn."),
        ["the autumn"]
    );
    assert_eq!(
        read_all("The Board agreed to continue consideration of the report to its meeting on 17 April 2024."),
        ["2024-04-17"]
    );
    assert_eq!(
        read_all("Item 5 had been withdrawn and would be taken at the November meeting."),
        ["the November meeting"]
    );
    assert_eq!(read_all("Deferred for one cycle to enable talks."), ["one cycle"]);
    assert_eq!(read_all("The application was withdrawn by the applicant."), [""; 0]);
    assert_eq!(read_all("The meeting was adjourned until 19 May 2024."), [""; 0]);
    assert_eq!(read_all("The matter was adjourned for ten minutes."), [""; 0]);
    assert_eq!(read_all("The budget report showed £2m carried forward to 2025/26."), [""; 0]);
}

#[test]
fn matters_that_come_back() {
    let from = |text: &str| earlier::find(text).map(str::to_owned);
    assert_eq!(
        from("The report had been deferred from the meeting on 10 April 2024."),
        Some("the meeting on 10 April 2024".to_owned())
    );
    assert_eq!(
        from("The application had been deferred at the last meeting for a viability study."),
        Some("the last meeting for a viability study".to_owned())
    );
    assert_eq!(from("This item was carried over from December."), Some("December".to_owned()));
    assert_eq!(from("Income was deferred from the sale."), None);
    assert_eq!(from("The item be deferred to the next meeting."), None);
}

#[test]
fn what_was_only_asked_for() {
    let mut item = AgendaItem::new(1u32, "x");
    let asked = "Councillor Archer asked that the decision be deferred until the plan was there.";
    assert!(!only_asked(&item, asked));
    let resolved = |text: &str| Resolution::new(ResolutionKind::Decision, vec![ResolutionPart::new(text)]);
    item.resolutions.push(resolved("That the plan be adopted."));
    assert!(only_asked(&item, asked));
    assert!(!only_asked(&item, "The item was deferred to May at the request of the applicant."));
    item.resolutions.push(resolved("That the decision be deferred."));
    assert!(!only_asked(&item, asked));
}

#[test]
fn a_motion_to_defer_that_was_carried() {
    let mut item = AgendaItem::new(1u32, "x");
    let mut motion = Motion::new(Outcome::Carried);
    motion.text = Some("that the application be deferred for a site visit".to_owned());
    item.motions.push(motion);
    settle(&mut item);
    assert_eq!(item.motions[0].result, Outcome::Deferred);
}
