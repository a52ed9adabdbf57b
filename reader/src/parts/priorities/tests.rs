//! Priorities in fictional minutes.

use crate::Options;
use minutebook::{Priority, PriorityStatus};

fn priorities(minutes: &str) -> Vec<Priority> {
    let page = format!("Agenda item\n\nReport\n\nMinutes:\n\n{minutes}\n");
    crate::read(page.as_bytes(), &Options::default()).meeting.agenda.remove(0).priorities
}

fn texts(minutes: &str) -> Vec<String> {
    priorities(minutes).into_iter().map(|one| one.text).collect()
}

#[test]
fn lists_under_a_lead_in() {
    let found = priorities(
        "The following priorities for the library service in 2021/22 were identified:-\n\n1. Continue to open late\n\n\
         2.Mend the roof.\n\nThe Chair gave thanks.",
    );
    let first = &found[0];
    assert_eq!(
        (found.len(), first.text.as_str(), first.number.as_deref()),
        (2, "Continue to open late", Some("1"))
    );
    assert_eq!(first.service.as_deref(), Some("library service"));
    assert_eq!(first.period.as_ref().unwrap().to_string(), "2021/22");
    assert_eq!(first.status, Some(PriorityStatus::Continuing));
    assert_eq!((found[1].text.as_str(), found[1].status), ("Mend the roof", None));
    assert_eq!(
        texts(
            "The council planned to improve its parks in the following key areas:\n\n· Plant trees · To clean ponds"
        ),
        ["Plant trees", "To clean ponds"]
    );
    assert_eq!(
        texts("Priorities for 2022/23\n\n• Build homes\n\n• Reduce waste"),
        ["Build homes", "Reduce waste"]
    );
}

#[test]
fn lists_of_something_else() {
    assert!(texts("In discussion of the priorities it was noted that:\n\n• The road was poor.").is_empty());
    assert!(texts("The following questions were asked:\n\n• What is the priority here?").is_empty());
    assert!(texts("The strategy has five priorities.\n\n• The bus was late.").is_empty());
}

#[test]
fn inside_a_sentence() {
    assert_eq!(
        texts(
            "Priorities for the parks service in 20/21 were to keep the focus on play and improve the paths."
        ),
        ["keep the focus on play", "improve the paths"]
    );
    assert_eq!(
        texts(
            "Priorities were to focus on increasing the number of trees and the number of ponds, to continue to mow and to mend fences."
        ),
        ["focus on increasing the number of trees", "the number of ponds", "continue to mow", "mend fences"]
    );
    assert_eq!(
        texts("The priorities for the year were: new homes; better roads; and clean air."),
        ["new homes", "better roads", "clean air"]
    );
    assert_eq!(
        texts("The aim of the strategy was to build homes for local families."),
        ["build homes for local families"]
    );
    assert_eq!(
        texts("A key focus of the service is to increase the share of homes let."),
        ["increase the share of homes let"]
    );
}

#[test]
fn named_a_priority() {
    let found = priorities(
        "Clearing the backlog of repairs had also been identified as a priority and this had already been achieved.",
    );
    assert_eq!(
        (found[0].text.as_str(), found[0].status),
        ("Clearing the backlog of repairs", Some(PriorityStatus::Achieved))
    );
    let found = priorities("Road safety had remained a key priority.");
    assert_eq!((found[0].text.as_str(), found[0].status), ("Road safety", Some(PriorityStatus::Continuing)));
    for text in [
        "This was a priority.",
        "Road safety was not a priority.",
        "The priorities were noted.",
        "Priority 5 should mention the market.",
        "Road safety should be a priority.",
    ] {
        assert!(texts(text).is_empty(), "{text}");
    }
}

#[test]
fn numbered_and_quoted() {
    let found = priorities(
        "Priorities 4 and 5 in the plan: to be well and active; and enjoy a range of play, sport and art, were raised.",
    );
    let found: Vec<_> = found.iter().map(|one| (one.number.as_deref(), one.text.as_str())).collect();
    assert_eq!(
        found,
        [(Some("4"), "be well and active"), (Some("5"), "enjoy a range of play, sport and art")]
    );
    let found = priorities("Priority 2 – Cleaner streets and parks");
    assert_eq!(
        (found[0].number.as_deref(), found[0].text.as_str()),
        (Some("2"), "Cleaner streets and parks")
    );
}

#[test]
fn intentions() {
    let found = priorities(
        "It was noted that there was an intention to build a pool for children and their parents and relief was expressed.",
    );
    assert_eq!(
        (found[0].text.as_str(), found[0].status),
        ("build a pool for children and their parents", Some(PriorityStatus::Planned))
    );
    assert!(texts("They worked with an intention to keep the family together.").is_empty());
}
