//! What one sentence says of how its figures hang together, and what it does not say.

use crate::{Options, read};
use minutebook::{Direction, Figure, Pointer, Reading};

fn reading(sentence: &str) -> Reading {
    let page = format!("Agenda item\n\nFostering Report\n\nMinutes:\n\n{sentence}\n");
    read(page.as_bytes(), &Options::default())
}

fn figures(sentence: &str) -> Vec<Figure> {
    reading(sentence).meeting.agenda.into_iter().next().unwrap().figures
}

fn place(pointer: Option<&Pointer>) -> Option<usize> {
    pointer?.as_str().rsplit('/').next()?.parse().ok()
}

fn codes(sentence: &str) -> Vec<String> {
    let found = reading(sentence).findings;
    let ours = [
        "FIG006", "FIG009", "FIG010", "FIG012", "FIG013", "FIG014", "FIG016", "FIG017", "FIG018", "FIG023",
        "PER003",
    ];
    found
        .iter()
        .map(|one| one.code.as_str().to_owned())
        .filter(|code| ours.contains(&code.as_str()))
        .collect()
}

#[test]
fn a_stated_change_knows_its_figure() {
    for (sentence, changed, change) in [
        ("Referrals rose from 160 to 200, an increase of 40.", 1, 2),
        ("The number of carers fell to 137 children, down from 163, a fall of 26.", 0, 2),
        ("The budget was £15,000, up 25% from £12,000.", 0, 1),
        ("There were 200 referrals, an increase of 25% on the 160 of last year.", 0, 1),
        ("The share rose from 60% to 66%, an increase of 6 percentage points.", 1, 2),
    ] {
        let told = figures(sentence);
        assert_eq!(place(told[change].change_of.as_ref()), Some(changed), "{sentence} {told:#?}");
        assert!(told[changed].previous.is_some(), "{sentence}");
        assert_eq!(codes(sentence), Vec::<String>::new(), "{sentence}");
    }
    let told = figures("Referrals rose from 160 to 200, an increase of 40 (25%).");
    assert_eq!(place(told[3].change_of.as_ref()), Some(1), "{told:#?}");
}

#[test]
fn a_change_of_something_else_is_none_of_these() {
    for sentence in [
        "Referrals rose from 160 to 200, an average increase of 12% a year.",
        "Referrals rose from 160 to 200, with an increase of 5 social workers.",
        "Referrals rose from 160 to 200 and visits from 30 to 45, increases of 40 and 15 respectively.",
        "Referrals rose from 160 to 200 over five years, an increase of 3% on 2020.",
        "They had set up 3 groups, where there had been 2 before.",
        "The settlement gave an increase of 3% and the grant was cut from £62,000 to £11,000.",
        "Visits to the hall fell from 41 to 18, while calls rose by 6%.",
    ] {
        assert!(figures(sentence).iter().all(|figure| figure.change_of.is_none()), "{sentence}");
    }
}

#[test]
fn which_way_it_moved() {
    let way = |sentence: &str| figures(sentence).into_iter().find_map(|figure| figure.direction);
    assert_eq!(
        way("The settlement gave more and the grant was cut from £62,000 to £11,000."),
        Some(Direction::Down)
    );
    assert_eq!(way("Calls rose by 6% and visits fell from 41 to 18."), Some(Direction::Down));
    assert_eq!(way("To reduce the increase in the charge from 4.99% to 2.99%."), None);
    assert_eq!(way("The deficit was £21,000, an improvement on the £25,000 of May."), None);
    assert_eq!(way("The share was 42%, an improvement from 36% in May."), Some(Direction::Up));
}

#[test]
fn wrong_changes_are_found() {
    assert_eq!(codes("Referrals rose from 160 to 200, an increase of 30."), ["FIG009"]);
    assert_eq!(codes("Referrals rose from 160 to 200, an increase of 20%."), ["FIG009"]);
    assert_eq!(codes("The share rose from 60% to 66%, an increase of 6%."), ["FIG010"]);
}

#[test]
fn parts_that_make_up_a_total() {
    let told = figures("There were 30 children in care, comprising 18 girls and 12 boys.");
    assert_eq!(told[0].parts.iter().map(|part| place(Some(part))).collect::<Vec<_>>(), [Some(1), Some(2)]);
    assert_eq!(codes("There were 30 children in care, comprising 18 girls and 13 boys."), ["FIG006"]);
    let told = figures(
        "The grants were £500 for the hall, £300 for the school and £200 for the park, making a total of £1,000.",
    );
    assert_eq!(told[3].parts.len(), 3);
    for open in [
        "There were 30 children in care, including 18 girls and 10 boys.",
        "There were 30 children in care, comprising 18 girls, 5 of whom were under two, and 12 boys.",
        "There were 30 households, made up of 18 in town, five abroad and 7 elsewhere.",
        "He spoke of 12 out of a total of 48 homes.",
    ] {
        assert!(figures(open).iter().all(|figure| figure.parts.is_empty()), "{open}");
    }
}

#[test]
fn rows_and_their_total() {
    let rows =
        "Payments were made:\n\nClerk £412.60\n\nHall hire £36.00\n\nGrass cutting £285.00\n\nTotal £733.60";
    let told = figures(rows);
    assert_eq!(told.last().unwrap().parts.len(), 3);
    assert_eq!(codes(rows), Vec::<String>::new());
    assert_eq!(codes(&rows.replace("733.60", "737.60")), ["FIG006"]);
    let balance = figures("Balance £500.00\n\nClerk £412.60\n\nTotal £412.60");
    assert!(balance.iter().all(|figure| figure.parts.is_empty()), "{balance:#?}");
}

#[test]
fn a_mean_has_its_total_and_its_count() {
    let sentence = "There were 48 children in 20 households, an average of 2.4 per household.";
    let told = figures(sentence);
    assert_eq!((place(told[2].part.as_ref()), place(told[2].whole.as_ref())), (Some(0), Some(1)));
    assert_eq!(told[2].unit.as_str(), "ratio");
    assert_eq!(codes(sentence), Vec::<String>::new());
    assert_eq!(
        codes("There were 48 children in 20 households, an average of 2.8 per household."),
        ["FIG013"]
    );
    assert_eq!(codes("£12,000 went to 40 families, an average of £250."), ["FIG013"]);
    let told = figures(
        "There were 142 households, offering 199 placements, an average of 1.4 placements per household.",
    );
    assert_eq!((place(told[2].part.as_ref()), place(told[2].whole.as_ref())), (Some(1), Some(0)));
    let other = figures("Numbers went from 10 visits to 20 visits, an average of 15.");
    assert!(other.iter().all(|figure| figure.part.is_none()), "{other:#?}");
}

#[test]
fn told_twice() {
    let told = figures("The threshold of 14 months (426 days) was missed.");
    assert_eq!(place(told[1].restates.as_ref()), Some(0), "{told:#?}");
    assert_eq!(told[1].measure.label, told[0].measure.label);
    assert_eq!(codes("The threshold of 14 months (462 days) was missed."), ["FIG018"]);
    let told = figures("The cost was £1.2m (£1,234,000).");
    assert_eq!(told[0].rounded_to.map(|step| step.to_string()).as_deref(), Some("100000"));
    assert_eq!(place(told[1].restates.as_ref()), Some(0), "{told:#?}");
    assert_eq!(codes("The cost was £1.2m (£1,440,000)."), ["FIG023"]);
    assert_eq!(codes("A grant of £1,20 was made."), ["FIG023"]);
    assert!(figures("A grant of £1,20 was made.").is_empty());
    assert!(figures("The cost was £600 (£550).").iter().all(|figure| figure.restates.is_none()));
}

#[test]
fn in_words_and_digits() {
    let told = figures("There were fifteen (15) carers and 6 (six) enquiries.");
    let pairs: Vec<_> =
        told.iter().map(|one| (one.value.to_string(), one.in_words.map(|n| n.to_string()))).collect();
    assert_eq!(pairs, [("15".into(), Some("15".into())), ("6".into(), Some("6".into()))]);
    assert_eq!(told[0].measure.label, "carers");
    assert_eq!(codes("There were fifteen (51) carers."), ["FIG014"]);
    assert_eq!(codes("There were one hundred and twenty five (125) carers."), Vec::<String>::new());
    for other in ["Team one (5), team two (7) and team three (9) met.", "Ward two (15) residents spoke."] {
        assert!(figures(other).iter().all(|figure| figure.in_words.is_none()), "{other}");
    }
}

#[test]
fn lengths_of_periods() {
    for (sentence, value, held) in [
        ("In the 12 months from November 2020 to October 2021 they met.", "12", true),
        ("In the twelve-month period November 2020 to August 2021 they met.", "12", false),
        ("Over the last 12 months (April 2022 to March 2023) they met.", "12", true),
        ("A three-year strategy, 2020-2023, was adopted.", "3", true),
    ] {
        let told = figures(sentence);
        let length = told.iter().find(|figure| figure.length_of.is_some());
        assert_eq!(length.map(|one| one.value.to_string()).as_deref(), Some(value), "{sentence}");
        assert_eq!(codes(sentence).is_empty(), held, "{sentence}");
    }
    let none = figures("Of those aged 6 months from April 2022 to March 2023 there were 12.");
    assert!(none.iter().all(|figure| figure.length_of.is_none()));
}

#[test]
fn lists_that_are_announced() {
    let announced =
        |text: &str| reading(text).meeting.agenda[0].minutes.iter().find_map(|block| block.announces);
    assert_eq!(announced("There were three priorities:\n\n- carers\n- schools\n- homes"), Some(3));
    assert_eq!(codes("There were three priorities:\n\n- carers\n- schools\n- homes"), Vec::<String>::new());
    assert_eq!(codes("There were three priorities:\n\n- carers\n- schools"), ["FIG016"]);
    assert_eq!(announced("There were three priorities.\n\n- carers\n- schools"), None);
}

#[test]
fn the_scorecard() {
    let told =
        figures("In 2022/23 A1 was 431 days and A10 was 402 days, against an A1 threshold of 426 days.");
    let keys: Vec<_> = told.iter().map(|figure| figure.measure.key.as_deref()).collect();
    // The threshold is a number of the text, and no measure of the agency's own.
    assert_eq!(keys, [Some("adoption_scorecard_a1"), Some("adoption_scorecard_a10"), None]);
    assert_eq!(told[1].measure.label, "A10");
    assert_eq!(figures("The national A1 was 470 days.")[0].measure.key, None);
    assert_eq!(codes("In 2022/23 A1 was 402 days and A10 was 431 days."), ["FIG017"]);
}
