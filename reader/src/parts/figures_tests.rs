//! Which numbers are quantities, and which are none.

use super::*;

fn read(sentence: &str) -> Vec<(String, &'static str)> {
    candidates(sentence, &when::all(sentence))
        .iter()
        .map(|c| (c.value.to_string(), c.unit.as_str()))
        .collect()
}

fn one(value: &str, unit: &'static str) -> Vec<(String, &'static str)> {
    vec![(value.to_owned(), unit)]
}

#[test]
fn quantities() {
    assert_eq!(read("There were 1,204 children in care."), one("1204", "count"));
    assert_eq!(read("This equates to 53.8% of them."), one("53.8", "percent"));
    assert_eq!(read("a rise of 4 percentage points"), one("4", "percentage_points"));
    assert_eq!(read("A grant of £11,000 was made."), one("11000", "gbp"));
    assert_eq!(read("a budget of £1.25m"), one("1250000", "gbp"));
    assert_eq!(read("The average of 1.6 placements per household"), one("1.6", "ratio"));
    assert_eq!(read("Three additional family workers were added."), one("3", "count"));
    assert_eq!(read("all but four went"), one("4", "count"));
    assert_eq!(read("Around half of all homes"), one("0.5", "ratio"));
    assert_eq!(read("nine of the support workers had moved"), one("9", "count"));
    assert_eq!(read("it took 426 days"), one("426", "days"));
    assert_eq!(read("with 2018 children in care"), one("2018", "count"));
    assert_eq!(read("The village lights 8 residents paid for."), one("8", "count"));
    assert_eq!(read("paid £ 45.00 for ink"), one("45.00", "gbp"));
    assert_eq!(read("five reports of theft"), one("5", "count"));
    assert_eq!(read("the footway is 40 metres long"), one("40", "other"));
    let both = vec![("2".to_owned(), "count"), ("4".to_owned(), "count")];
    assert_eq!(read("They were two serious and four slight injuries."), both);
}

#[test]
fn numbers_that_are_no_quantities() {
    for sentence in [
        "Item 6 was deferred.",
        "at 7.30pm on 3 May 2024",
        "key stage 1 to 4",
        "Priorities 4 and 5 were raised.",
        "the 16+ champion",
        "under reg 24 of the Act",
        "planning application 17/01873/F",
        "over the last 12 months",
        "10 High Street was sold",
        "telephone 01632 960123",
        "five key outcomes",
        "the two of them",
        "a four year period",
        "the 7th meeting",
        "Diamond Room 2 was full",
        "the meeting of 18 November was long",
        "consulted between 1 and 26 April 2024",
        "the drain outside No. 4 was full",
        "There were 17 votes for the amendment and 21 against",
        "For: 17",
        "21 for the motion",
        "2. that a report be brought back after 6 months",
        "up to the age of 25",
        "people aged between 5 and 19",
        "under Section 100B(4) of the Act",
        "less than 40m from the door",
        "3 and 8 Old Street were sold",
        "up to 30 minutes of questions",
        "spoke under rule 27 on this",
    ] {
        assert_eq!(read(sentence), vec![], "{sentence}");
    }
}

#[test]
fn sizes_and_hours() {
    assert_eq!(read("a new path, 3.2km, was opened"), one("3.2", "other"));
    assert_eq!(read("It ran for about 6 hours."), one("6", "other"));
    assert_eq!(read("One car was clocked at 94 mph."), one("94", "other"));
    assert_eq!(read("It would raise a further £2.6 B."), one("2600000000", "gbp"));
    assert_eq!(read("The office is open within 24 hours."), []);
    assert_eq!(read("It met at 19.30 hours."), []);
}

#[test]
fn names_of_entries_and_votes() {
    for sentence in [
        "144021 Two storey extension",
        "Refuse 200207 – Land at the mill",
        "611 – Hall hire",
        "4303, 4304 | Wages",
        "TOTAL   5   6   1",
        "to delete point 3",
        "the Stage 1 complaints",
        "routes at risk, including the 77.",
        "12 for, none against",
        "carried with 4 not voting",
        "agreed on a vote of 3 to 1",
        "That the Council (1) note the report",
        "from \"210\" to \"201\" on the page",
        "Call 099 555 now",
    ] {
        assert_eq!(read(sentence), [], "{sentence}");
    }
    assert_eq!(read("thefts 5 (2)").len(), 2);
    assert_eq!(read("120000 people live here"), one("120000", "count"));
}
