//! Changes in fictional minutes.

use crate::Options;
use Direction::{Down, Steady, Up};
use minutebook::{Direction, Trend};

fn trends(minutes: &str) -> Vec<Trend> {
    let page = format!("Agenda item\n\nReport\n\nMinutes:\n\n{minutes}\n");
    crate::read(page.as_bytes(), &Options::default()).meeting.agenda.remove(0).trends
}

#[test]
fn changes_as_minutes_state_them() {
    for (text, measure, direction, strength) in [
        ("There was a slight increase in library visits.", "library visits", Up, Some("slight")),
        ("a small reduction in the number of drivers;", "number of drivers", Down, Some("small")),
        ("increased number of children cycled to school", "number of children cycled to school", Up, None),
        ("The number of complaints had fallen sharply.", "number of complaints", Down, Some("sharply")),
        (
            "In the previous year the numbers of pupils leaving early had reduced.",
            "numbers of pupils leaving early",
            Down,
            None,
        ),
        ("The work of the Wardens Team had also grown since 2017.", "work of the Wardens Team", Up, None),
        ("Staff turnover had been higher than usual in 2019/20.", "Staff turnover", Up, None),
        ("Occupancy has remained relatively static.", "Occupancy", Steady, None),
        ("There was no change in demand.", "demand", Steady, None),
        (
            "The number of homes with heating was an impressive increase over a five year period.",
            "number of homes with heating",
            Up,
            Some("impressive"),
        ),
        ("This has however reduced the number of carers.", "number of carers", Down, None),
        (
            "It was noted that there had been significant growth in enquiries received in 2017.",
            "enquiries received",
            Up,
            Some("significant"),
        ),
    ] {
        let found = trends(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let one = &found[0];
        assert_eq!(
            (one.measure.as_str(), one.direction, one.strength.as_deref()),
            (measure, direction, strength),
            "{text}"
        );
    }
}

#[test]
fn what_is_no_trend() {
    for text in [
        // Aims, wishes, questions and what did not happen.
        "The service wanted to increase the number of carers.",
        "A key focus is to reduce waiting times.",
        "It was asked whether there had been an increase in crime.",
        "There may be a surge in demand.",
        "The objective was an increase in recycling.",
        "There had been no increase in costs.",
        "Increasing the number of visits was discussed.",
        "The proposed increase in fees was noted.",
        // Both numbers make it a figure's.
        "Placements rose from 149 to 266.",
        "There were 223 visits, a reduction compared to 238 in 2017.",
        "This was 73%, an increase from 69% in March 2022.",
        "Income increased by 5%.",
        "There was an increase of 12 in the year.",
        // Other senses.
        "In the fall the committee met.",
        "The fee had fallen behind other councils.",
        "The matter fell within its remit.",
        "The number of children was higher than in neighbouring councils.",
        "The strategy had been reduced in size.",
        "She rose to speak.",
        "Fees were increased.",
    ] {
        let found = trends(text);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn two_changes_in_one_sentence() {
    let found = trends("The rate of absence has remained stable whilst the number of vacancies has risen.");
    let found: Vec<_> =
        found.iter().map(|one| (one.measure.as_str(), one.direction, one.text.as_str())).collect();
    assert_eq!(
        found,
        [
            ("rate of absence", Steady, "The rate of absence has remained stable"),
            ("number of vacancies", Up, "whilst the number of vacancies has risen"),
        ]
    );
}

#[test]
fn what_was_spoken_of_before() {
    let found = trends(
        "The reduction in wardens was queried. The officer explained that there had been a reduction during the year.",
    );
    assert_eq!((found.len(), found[1].measure.as_str()), (2, "wardens"));
    let found = trends("Half of the lamps were lit. This was similar to that in March 2021.");
    assert_eq!((found[0].measure.as_str(), found[0].direction), ("Half of the lamps were lit", Steady));
    assert!(trends("There had been a reduction during the year.").is_empty());
}
