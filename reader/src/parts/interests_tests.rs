//! Interests that whole pages tell in few words.

use crate::{Options, read};
use minutebook::Declarations;

fn names(title: &str, minutes: &str) -> Vec<String> {
    let page = format!(
        "Fen Parish Council\n\nMinutes of the meeting held on 10 January 2022\n\nPresent: Cllrs Ann Archer and Bea Bell\n\n\
         1. {title}\n\n{minutes}\n\n2. Planning\n\nThe plan was refused.\n"
    );
    let reading = read(page.as_bytes(), &Options::default());
    let told = |declared: &Declarations| match declared {
        Declarations::Declared(all) => all.iter().map(|one| one.person.display()).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    let mut found = told(&reading.meeting.interests);
    found.extend(reading.meeting.agenda.iter().flat_map(|item| told(&item.interests)));
    found
}

#[test]
fn told_in_few_words() {
    let title = "Declarations of Interest";
    assert_eq!(names(title, "Cllr Archer – 217/2018 (b), neighbour of the applicant.").len(), 1);
    assert_eq!(names(title, "Cllr Archer, 6.2, as trustee of the hall.").len(), 1);
    assert_eq!(names(title, "Cllr Archer re 2754.").len(), 1);
    let both =
        "Cllr Archer Personal interest in item 6 as a member. Cllr Bell Prejudicial interest in item 9.";
    assert_eq!(names(title, both).len(), 2);
    let title = "To declare any personal interest";
    assert_eq!(names(title, "Cllr Archer gave a personal interest in item 8 as the tenant.").len(), 1);
    assert_eq!(names(title, "Cllr Archer gave her apologies."), [""; 0]);
}

#[test]
fn several_and_in_brackets() {
    let title = "Survey of the church";
    assert_eq!(
        names(title, "Cllr Archer and Cllr Bell both declared a personal interest in this item.").len(),
        2
    );
    let left = "(Cllr Archer, having declared an interest as the agent was a friend, left the room.)";
    assert_eq!(names(title, left).len(), 1);
}
