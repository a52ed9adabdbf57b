//! The figures of the five sample pages, built by hand: what must be found in them, and what must not.

use crate::{
    AgendaItem, Direction, Figure, Finding, Hedge, Measure, Meeting, Pointer, Report, Severity, Unit, check,
    value::{PartialDate, Period},
};

fn at(n: usize) -> Pointer {
    Pointer::root().field("agenda").at(0).field("figures").at(n)
}

fn day(text: &str) -> Period {
    Period::AsAt(text.parse::<PartialDate>().unwrap())
}

fn figure(label: &str, key: &str, value: &str, unit: Unit, when: &str) -> Figure {
    let measure = Measure::new(label);
    let measure = if key.is_empty() { measure } else { measure.key(key) };
    Figure::new(measure, value.parse::<crate::value::Decimal>().unwrap(), unit).when(day(when))
}

fn report(figures: impl Into<Vec<Figure>>) -> Report {
    let item =
        AgendaItem::new(1u32, "Fostering Service Annual Report").truncated(true).figures(figures.into());
    check(&Meeting::new().agenda([item]).identified())
}

fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code.as_str() == code).collect()
}

fn places(report: &Report, code: &str) -> Vec<Pointer> {
    of(report, code).into_iter().map(|finding| finding.path.clone()).collect()
}

fn held(report: &Report, code: &str) -> u32 {
    report.held.iter().filter(|held| held.code.as_str() == code).map(|held| held.count).sum()
}

/// Coventry 2022/23: 59.8 % of all children looked after, where 362 of 726 are 49.9 %.
fn seed_001() -> Report {
    let (count, percent, now, before) = (Unit::Count, Unit::Percent, "2023-03", "2022-03");
    report([
        figure("occupied internal mainstream placements", "", "149", count, "2016-04"),
        figure("occupied internal mainstream placements", "", "266", count, "2021-03")
            .previous(at(0))
            .direction(Direction::Up),
        figure("children in the care of the council", "children_looked_after", "726", count, now),
        figure("children placed in foster care", "in_foster_care", "499", count, now).whole(at(2)),
        figure("placed with Coventry foster carers", "own_foster_carers", "362", count, now).whole(at(3)),
        figure("placed with Coventry foster carers", "own_foster_carers", "73", percent, now)
            .part(at(4))
            .whole(at(3))
            .previous(at(6))
            .direction(Direction::Up),
        figure("placed with Coventry foster carers", "own_foster_carers", "69", percent, before),
        figure(
            "placed with independent fostering agencies",
            "independent_fostering_agency",
            "137",
            count,
            now,
        )
        .whole(at(3))
        .previous(at(8))
        .direction(Direction::Down),
        figure(
            "placed with independent fostering agencies",
            "independent_fostering_agency",
            "163",
            count,
            "2022-03-31",
        ),
        figure("placed with Coventry foster carers", "own_foster_carers", "59.8", percent, now)
            .part(at(4))
            .whole(at(2)),
    ])
}

#[test]
fn a_percentage_that_its_own_numbers_contradict() {
    let report = seed_001();
    let [finding] = of(&report, "FIG001")[..] else { panic!("{:?}", report.findings) };
    assert_eq!((finding.path.clone(), finding.severity), (at(9), Severity::Error));
    assert_eq!(finding.message, "59.8 % is stated, but 362 of 726 is 49.9 %");
    assert_eq!(finding.related.iter().map(|one| one.path.clone()).collect::<Vec<_>>(), [at(4), at(2)]);
    assert_eq!(held(&report, "FIG001"), 1); // 73 %

    let [slip] = of(&report, "FIG020")[..] else { panic!("{:?}", report.findings) };
    assert_eq!((slip.path.clone(), slip.severity), (at(9), Severity::Note));
    assert!(slip.message.contains("49.8"), "{}", slip.message);

    assert_eq!(places(&report, "FIG022"), [at(6)]); // 69 %
    for silent in ["FIG002", "FIG003", "FIG004", "FIG005", "FIG008", "FIG011"] {
        assert_eq!(places(&report, silent), [], "{silent}");
    }
    assert_eq!(held(&report, "FIG005"), 1); // 499 less 362 is 137
    assert_eq!(held(&report, "FIG008"), 3);
}

/// Medway: 96 placed, all but four of them through the agency.
#[test]
fn all_but_four_of_ninety_six() {
    let through = "placed through the agency";
    let whole = figure("children placed for adoption", "", "96", Unit::Count, "2021-10");
    let but = figure(through, "", "4", Unit::Count, "2021-10").hedge(Hedge::AllBut).whole(at(0));
    let report_of = |more: &[Figure]| report([&[whole.clone(), but.clone()], more].concat());
    assert_eq!(report_of(&[]).findings, []);
    assert_eq!(held(&report_of(&[]), "FIG011"), 1);

    let stated = |value: &str| figure(through, "", value, Unit::Count, "2021-10").whole(at(0));
    assert_eq!(places(&report_of(&[stated("92")]), "FIG011"), []);
    let wrong = report_of(&[stated("90")]);
    assert_eq!(of(&wrong, "FIG011")[0].message, "all but 4 of 96 leaves 92, but 90 is stated");
}

/// Coventry 2017/18: 651 children, and "of the 648 children"; 39.9 % fits 651 alone.
fn seed_004() -> Report {
    let (count, percent, now, before) = (Unit::Count, Unit::Percent, "2018-03", "2017-03");
    let cared_for = "looked after children in Coventry";
    report([
        figure(cared_for, "children_looked_after", "651", count, now),
        figure("placed in foster care", "in_foster_care", "483", count, now).whole(at(0)),
        figure("placed with Coventry foster carers", "own_foster_carers", "260", count, now)
            .whole(at(1))
            .previous(at(3))
            .direction(Direction::Up),
        figure("placed with Coventry foster carers", "own_foster_carers", "223", count, before),
        figure("placed with Coventry foster carers", "own_foster_carers", "53.8", percent, now)
            .part(at(2))
            .whole(at(1)),
        figure("children", "children_looked_after", "648", count, now),
        figure(
            "placed with independent fostering agencies",
            "independent_fostering_agency",
            "223",
            count,
            now,
        )
        .whole(at(5))
        .previous(at(7))
        .direction(Direction::Down),
        figure(
            "placed with independent fostering agencies",
            "independent_fostering_agency",
            "238",
            count,
            "2017-03-31",
        ),
        figure("placed with Coventry foster carers", "own_foster_carers", "39.9", percent, now)
            .part(at(2))
            .whole(at(0))
            .previous(at(9))
            .direction(Direction::Up),
        figure("placed in internal foster care", "own_foster_carers", "22.8", percent, "2015-03"),
        figure("placements per household", "", "1.6", Unit::Ratio, now),
        figure("approved placements", "", "287", count, "2018-03-31"),
    ])
}

#[test]
fn two_totals_and_the_percentage_that_knows_one() {
    let report = seed_004();
    let [total] = of(&report, "FIG004")[..] else { panic!("{:?}", report.findings) };
    assert_eq!((total.path.clone(), total.related[0].path.clone()), (at(5), at(0)));
    assert_eq!(total.message, "648 is stated for `children`, but 651 for the same thing and time elsewhere");

    let [base] = of(&report, "FIG003")[..] else { panic!("{:?}", report.findings) };
    assert_eq!((base.path.clone(), base.severity), (at(8), Severity::Note));
    assert_eq!(base.message, "39.9 % fits 260 of 651, but not 260 of 648");

    assert_eq!(places(&report, "FIG020"), [at(6)]); // 223, own carers in 2017 and agencies in 2018
    assert_eq!(places(&report, "FIG022"), [at(9)]); // 22.8 %
    for silent in ["FIG001", "FIG002", "FIG005", "FIG008", "FIG011"] {
        assert_eq!(places(&report, silent), [], "{silent}");
    }
    assert_eq!(held(&report, "FIG001"), 2);
    assert_eq!(held(&report, "FIG008"), 3);
}

#[test]
fn a_percentage_of_the_wrong_total_is_told_apart_from_a_misprint() {
    // As in the page of 2017/18, had 39.9 % been said of the 648.
    let now = "2018-03";
    let report = report([
        figure("children", "children_looked_after", "651", Unit::Count, now),
        figure("children", "children_looked_after", "648", Unit::Count, now),
        figure("with own carers", "own_foster_carers", "260", Unit::Count, now).whole(at(1)),
        figure("with own carers", "own_foster_carers", "39.9", Unit::Percent, now).part(at(2)).whole(at(1)),
    ]);
    assert_eq!(places(&report, "FIG001"), []);
    let [base] = of(&report, "FIG003")[..] else { panic!("{:?}", report.findings) };
    assert_eq!(base.severity, Severity::Warning);
    assert_eq!(base.message, "39.9 % fits 260 of 651, but not 260 of 648");
}

#[test]
fn what_may_count_different_things_is_no_contradiction() {
    let total =
        |value: &str, when: &str| figure("children", "children_looked_after", value, Unit::Count, when);
    let pair = |a: Figure, b: Figure| places(&report([a, b]), "FIG004").len();
    assert_eq!(pair(total("726", "2023-03"), total("659", "2023-03")), 1);
    assert_eq!(pair(total("726", "2023-03"), total("659", "2022-03")), 0);
    assert_eq!(pair(total("726", "2023-03"), total("659", "2023-03-31")), 0); // perhaps another day
    assert_eq!(pair(total("726", "2023-03"), total("700", "2023-03").hedge(Hedge::About)), 0);
    let mut without = total("659", "2023-03");
    without.measure.definition = Some("without unaccompanied asylum-seeking children".to_owned());
    assert_eq!(pair(total("726", "2023-03"), without), 0);
    let other = total("659", "2023-03").subject(crate::Organization::council("Fernshire County Council"));
    assert_eq!(pair(total("726", "2023-03"), other), 0);

    // A number and its rounded form are one value; percentages of two bases are two quantities.
    let share = |value: &str| figure("placed", "own_foster_carers", value, Unit::Percent, "2023-03");
    assert_eq!(pair(share("49.9").whole(at(5)), share("50").whole(at(5))), 0);
    assert_eq!(pair(share("49.9").whole(at(5)), share("51").whole(at(5))), 1);
    assert_eq!(pair(share("49.9").whole(at(5)), share("73").whole(at(6))), 0);
    assert_eq!(pair(share("49.9"), share("73")), 0);
}

#[test]
fn figures_of_different_items_are_compared() {
    let item = |n: u32, value: &str| {
        let total = figure("children", "children_looked_after", value, Unit::Count, "2023-03");
        AgendaItem::new(n, "Report").figures([total])
    };
    let meeting = Meeting::new().agenda([item(1, "726"), item(2, "728"), item(3, "728")]).identified();
    let report = check(&meeting);
    assert_eq!(places(&report, "FIG004").len(), 1, "one contradiction, found where 728 stands first");
}

#[test]
fn labels_that_say_nothing_are_not_compared() {
    let plain = |label: &str, value: &str| figure(label, "", value, Unit::Count, "2023-03-31");
    let pair = |label: &str| places(&report([plain(label, "314"), plain(label, "271")]), "FIG004").len();
    assert_eq!(pair("children"), 0);
    assert_eq!(pair("the total"), 0);
    assert_eq!(pair("of the children in care"), 0);
    assert_eq!(
        pair("It was said that the current account and the deposit account had been looked at in May"),
        0
    );
    assert_eq!(pair("approved fostering households"), 1);
}

#[test]
fn one_quantity_told_twice_is_no_coincidence() {
    let plain = |label: &str| figure(label, "", "612", Unit::Count, "2023-03-31");
    let pair = |a: &str, b: &str| places(&report([plain(a), plain(b)]), "FIG020").len();
    assert_eq!(pair("children", "children in care"), 0);
    assert_eq!(pair("children in care", "looked after children in Wick"), 0);
    assert_eq!(pair("approved fostering households", "enquiries received online"), 1);
}
