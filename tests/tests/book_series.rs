//! Series and partnerships over many pages.

use minutebook::value::Decimal;
use minutebook::{
    Book, BookPartnership, PointBasis, Reading, Series, StatementKind, SubjectGround, Unit, to_json,
};
use minutebook_conformance::{arbitrary, repository, shared};
use minutebook_reader::{Options, Page, read_page};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

fn pages_of(folder: &Path) -> Vec<Page> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| read_page(&fs::read(path).unwrap(), &Options::default())).collect()
}

fn book_of(pages: &[Page]) -> Book {
    Book::of(pages.iter().map(|page| (&page.reading, page.text.as_str())))
}

/// The series of a measure, and for shares of what.
fn find<'b>(book: &'b Book, subject: &str, key: &str, unit: Unit, of: Option<&str>) -> &'b Series {
    let fits = |one: &&Series| {
        one.measure.key.as_deref() == Some(key)
            && one.unit == unit
            && one.of.as_ref().and_then(|of| of.key.as_deref()) == of
            && one.subject.as_ref().and_then(|subject| subject.name.as_deref()) == Some(subject)
    };
    book.series.iter().find(fits).unwrap_or_else(|| panic!("no series of {key} {unit} {of:?}"))
}

/// `2018-03-31 651` for every point of that basis.
fn points(series: &Series, basis: PointBasis) -> Vec<String> {
    let of_basis = series.points.iter().filter(|point| point.basis == basis);
    of_basis.map(|point| format!("{} {}", point.when, point.value)).collect()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn two_reports_of_one_service_make_series() {
    let pages = pages_of(&repository().join("examples/minutes"));
    let book = book_of(&pages);
    let of = |key: &str, unit, of| find(&book, "Askerby City Council", key, unit, of);
    let all = of("children_looked_after", Unit::Count, None);
    assert_eq!(points(all, PointBasis::Reported), ["2021-03-31 574", "2021-03-31 576", "2024-03-31 612"]);
    assert_eq!(all.conflicts.len(), 1);
    assert_eq!(all.gaps.len(), 1);
    assert_eq!(all.gaps[0].years, 2);
    // The newer page names the city only in the words around its figures.
    assert_eq!(all.ground, Some(SubjectGround::Words));
    let own = of("own_foster_carers", Unit::Count, None);
    assert_eq!(points(own, PointBasis::Reported), ["2020-03-31 231", "2021-03-31 251", "2024-03-31 287"]);
    let share = of("own_foster_carers", Unit::Percent, Some("children_looked_after"));
    assert_eq!(points(share, PointBasis::Reported), ["2017-03 35.2", "2021-03-31 43.7", "2024-03-31 49.6"]);
    let misfit = &share.misfits[..];
    assert_eq!(misfit.len(), 1, "{misfit:?}");
    assert_eq!((misfit[0].reported, misfit[0].computed), (decimal("49.6"), decimal("46.9")));
    assert_eq!((misfit[0].part, misfit[0].whole), (decimal("287"), decimal("612")));
    assert_eq!(misfit[0].mentions.len(), 1);
    // "From 174 to 203 between April 2020 and March 2024": the two ends.
    let placements =
        book.series.iter().find(|one| one.measure.label.contains("occupied mainstream")).unwrap();
    assert_eq!(points(placements, PointBasis::Reported), ["2020-04 174", "2024-03 203"]);
}

#[test]
fn one_partnership_keeps_who_said_what() {
    let pages = pages_of(&repository().join("examples/minutes"));
    let book = book_of(&pages);
    let [four_rivers] = book.partnerships.as_slice() else { panic!("{:?}", book.partnerships) };
    assert_eq!(four_rivers.name, "Adopt Four Rivers");
    assert_eq!(four_rivers.abbreviation.as_deref(), Some("AFR"));
    assert_eq!(four_rivers.register, None);
    assert_eq!(four_rivers.mentions.len(), 5);
    let host = said(four_rivers, StatementKind::Member, "Fernshire County Council");
    assert_eq!(host.len(), 2);
    // Two chairs of two organs are no difference; a host and a lead are one.
    assert_eq!(four_rivers.differences.len(), 1, "{:?}", four_rivers.differences);
    assert_eq!(four_rivers.differences[0].values, ["host Fernshire County Council", "lead Fernshire"]);
}

fn said(partnership: &BookPartnership, kind: StatementKind, value: &str) -> Vec<String> {
    let fits = partnership.statements.iter().find(|one| one.kind == kind && one.value == value);
    fits.map(|one| one.said.iter().map(|at| at.path.to_string()).collect()).unwrap_or_default()
}

/// X-3 of the acceptance list.
#[test]
fn the_series_of_the_seeds() {
    let Some(folder) = shared("seeds") else { return eprintln!("SKIPPED: no seeds beside the project") };
    let pages = pages_of(&folder);
    let book = book_of(&pages);
    let of = |key: &str, unit, of| find(&book, "Coventry City Council", key, unit, of);
    let reported = |series| points(series, PointBasis::Reported);
    let all = of("children_looked_after", Unit::Count, None);
    assert_eq!(reported(all), ["2018-03-31 648", "2018-03-31 651", "2023-03-31 726"]);
    assert_eq!(all.conflicts.len(), 1);
    assert_eq!(reported(of("in_foster_care", Unit::Count, None)), ["2018-03-31 483", "2023-03-31 499"]);
    let own = of("own_foster_carers", Unit::Count, None);
    assert_eq!(reported(own), ["2017-03-31 223", "2018-03-31 260", "2023-03-31 362"]);
    let agency = of("independent_fostering_agency", Unit::Count, None);
    assert_eq!(reported(agency), ["2017-03-31 238", "2018-03-31 223", "2022-03-31 163", "2023-03-31 137"]);
    let fostered = of("own_foster_carers", Unit::Percent, Some("in_foster_care"));
    assert_eq!(reported(fostered), ["2018-03-31 53.8", "2022-03 69", "2023-03-31 73"]);
    assert!(fostered.misfits.is_empty());
    let share = of("own_foster_carers", Unit::Percent, Some("children_looked_after"));
    assert_eq!(reported(share), ["2015-03 22.8", "2018-03-31 39.9", "2023-03-31 59.8"]);
    let computed = points(share, PointBasis::Computed);
    assert!(
        computed.contains(&"2018-03-31 39.9".to_owned()) && computed.contains(&"2023-03-31 49.9".to_owned())
    );
    assert_eq!(share.misfits.len(), 1);
    assert_eq!((share.misfits[0].reported, share.misfits[0].computed), (decimal("59.8"), decimal("49.9")));
    let placements = book.series.iter().find(|one| one.measure.label.contains("occupied")).unwrap();
    assert_eq!(reported(placements), ["2016-04 149", "2021-03 266"]);
}

/// of the acceptance list.
#[test]
fn the_agency_of_three_seeds() {
    let Some(folder) = shared("seeds") else { return eprintln!("SKIPPED: no seeds beside the project") };
    let pages = pages_of(&folder);
    let book = book_of(&pages);
    let ace =
        book.partnerships.iter().find(|one| one.register.as_deref() == Some("ace")).expect("one agency");
    assert_eq!(ace.mentions.len(), 3);
    assert_eq!(ace.abbreviation.as_deref(), Some("ACE"));
    assert_eq!(said(ace, StatementKind::Member, "Warwickshire County Council").len(), 1);
    assert_eq!(said(ace, StatementKind::Member, "Warwickshire").len(), 1);
    assert_eq!(said(ace, StatementKind::Member, "Coventry City Council").len(), 2);
    let chair = ace.statements.iter().find(|one| one.kind == StatementKind::Chair).expect("a chair");
    assert_eq!(chair.said.len(), 2);
}

/// The book with every page called by its hash, so that pages may stand in any order.
fn renumbered(book: &Book) -> Vec<String> {
    let mut json: serde_json::Value = serde_json::from_str(&to_json(book)).unwrap();
    let names: Vec<String> = book.pages.iter().map(|page| page.sha256.to_string()).collect();
    json["pages"] = serde_json::Value::Null;
    let mut parts = Vec::new();
    for list in ["series", "partnerships"] {
        for one in json[list].as_array_mut().into_iter().flatten() {
            rename(one, &names);
            parts.push(one.to_string());
        }
    }
    parts.sort();
    parts
}

fn rename(value: &mut serde_json::Value, names: &[String]) {
    match value {
        serde_json::Value::String(text) => {
            if let Some((n, rest)) = text.strip_prefix("/readings/").and_then(|rest| rest.split_once('/')) {
                let name = n.parse::<usize>().ok().and_then(|n| names.get(n));
                *text = format!("/{}/{rest}", name.unwrap());
            }
        }
        serde_json::Value::Array(list) => {
            list.iter_mut().for_each(|one| rename(one, names));
            // Places of one value stand in the order of the pages.
            if list.iter().all(|one| one.get("path").is_some()) {
                list.sort_by_key(ToString::to_string);
            }
        }
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|one| rename(one, names)),
        _ => {}
    }
}

fn with_own_hash(mut readings: Vec<Reading>) -> Vec<Reading> {
    for (n, reading) in readings.iter_mut().enumerate() {
        reading.source.sha256 = minutebook::Sha256::from_digest([u8::try_from(n).unwrap_or(u8::MAX); 32]);
    }
    readings
}

#[test]
fn the_order_of_pages_has_no_say() {
    let pages = pages_of(&repository().join("examples/minutes"));
    let forth = book_of(&pages);
    assert!(!forth.series.is_empty());
    let back = Book::of(pages.iter().rev().map(|page| (&page.reading, page.text.as_str())));
    assert_eq!(renumbered(&forth), renumbered(&back));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_readings_make_a_book_in_any_order(readings in prop::collection::vec(arbitrary::reading(), 0..5)) {
        let readings = with_own_hash(readings);
        let book = Book::of(&readings);
        prop_assert_eq!(to_json(&book), to_json(&Book::of(&readings)));
        let back = Book::of(readings.iter().rev());
        prop_assert_eq!(renumbered(&book), renumbered(&back));
    }

    /// Figures that surely meet: few councils, measures, dates and values.
    #[test]
    fn figures_that_meet_make_one_book_in_any_order(figures in prop::collection::vec(
        (0..3usize, 0..3usize, 0..4usize, 0..4usize, 0..3usize, 0..3usize), 1..24,
    )) {
        let readings = with_own_hash(readings_of(&figures));
        let book = Book::of(&readings);
        let back = Book::of(readings.iter().rev());
        prop_assert_eq!(renumbered(&book), renumbered(&back));
    }
}

/// Readings with figures by page, council, measure, date, unit and value.
fn readings_of(figures: &[(usize, usize, usize, usize, usize, usize)]) -> Vec<Reading> {
    use minutebook::{
        AgendaItem, Coverage, Figure, Measure, Meeting, Organization, PageKind, ReadingFormat, Source,
    };
    let names = ["Askerby City Council", "Askerby", "Fernshire County Council"];
    let measures = [Some("children_looked_after"), Some("in_foster_care"), None];
    let dates = ["2021-03-31", "2021-03", "2022-03-31", "2023"];
    let values = [["251", "248", "480"], ["61.5", "61", "40"], ["12", "13", "14"]];
    (0..3)
        .map(|page| {
            let own: Vec<Figure> = figures
                .iter()
                .filter(|one| one.0 == page)
                .map(|(_, council, measure, date, unit, value)| {
                    let label = Measure {
                        key: measures[*measure % 3].map(str::to_owned),
                        ..Measure::new("children placed")
                    };
                    let unit_ = [Unit::Count, Unit::Percent, Unit::Days][*unit];
                    let when: minutebook::value::PartialDate = dates[*date].parse().unwrap();
                    Figure::new(label, decimal(values[*unit][*value]), unit_)
                        .when(minutebook::value::Period::AsAt(when))
                        .subject(Organization::named(names[*council]))
                })
                .collect();
            let meeting = Meeting::new().agenda([AgendaItem::new(1u32, "Report").figures(own)]).identified();
            let source = Source::new("text/plain", 0u64, minutebook::Sha256::from_digest([0; 32]));
            Reading::new(ReadingFormat::V1, source, PageKind::AgendaItem, meeting, Coverage::new(1u32, 1u32))
        })
        .collect()
}
