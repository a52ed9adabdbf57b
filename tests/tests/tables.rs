//! Tables: the data dictionary, the schemas, and what must be true of the rows of any reading.

use minutebook::{AgendaItem, Limits, Meeting, Parts, Reading, Record, ResolutionPart, from_json};
use minutebook_conformance::{arbitrary, blessing, repository};
use minutebook_tables::{Column, ColumnType, Csv, Page, RecordBatch, Table, Tables, dictionary};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Rows of a table as CSV reads them: by the name of the column.
type Rows = Vec<BTreeMap<String, String>>;

fn csv_of(table: Table, batches: &[RecordBatch], csv: Csv) -> Vec<u8> {
    let mut out = csv.writer(&table.schema(), Vec::new()).unwrap();
    batches.iter().for_each(|batch| out.write(batch).unwrap());
    out.finish().unwrap()
}

fn read_csv(bytes: &[u8]) -> Rows {
    let mut reader = csv::Reader::from_reader(bytes);
    let names = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            names.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
        })
        .collect()
}

fn rows(tables: &mut Tables, table: Table) -> Rows {
    let batches = tables.take(table).unwrap();
    read_csv(&csv_of(table, &batches, Csv { guard: false }))
}

fn all(page: &Page<'_>) -> BTreeMap<Table, Rows> {
    let mut tables = Tables::with(Table::ALL);
    tables.add(page).unwrap();
    Table::ALL.iter().map(|table| (*table, rows(&mut tables, *table))).collect()
}

fn items(meeting: &Meeting) -> Vec<&AgendaItem> {
    meeting.items().collect()
}

fn parts(parts: &[ResolutionPart]) -> usize {
    parts.iter().map(|part| 1 + self::parts(&part.parts)).sum()
}

#[test]
fn the_data_dictionary_is_fresh() {
    let path = repository().join("docs/tables.md");
    let page = dictionary();
    if blessing() {
        fs::write(&path, &page).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    assert!(stored == page, "docs/tables.md is stale: run this test with MINUTEBOOK_BLESS=1");
}

#[test]
fn every_column_is_described_and_its_example_is_of_its_type() {
    for table in Table::ALL {
        assert!(!table.meaning().is_empty());
        let mut names = BTreeSet::new();
        for Column { name, column_type, meaning, example, .. } in table.columns() {
            let at = format!("{table}.{name}");
            assert!(names.insert(name), "{at} twice");
            assert!(meaning.len() > 5 && meaning.ends_with('.'), "{at}: {meaning:?}");
            assert!(!meaning.contains(['|', '\n']), "{at} breaks the page's table");
            let fits = match column_type {
                ColumnType::Text | ColumnType::Name => !example.is_empty(),
                ColumnType::Id => example.parse::<uuid::Uuid>().is_ok(),
                ColumnType::Code(codes) => {
                    assert!(codes.codes.len() > 1 && codes.codes.len() < 128, "{at}");
                    codes.codes.iter().any(|(word, _)| word == example)
                }
                ColumnType::Flag => example.parse::<bool>().is_ok(),
                ColumnType::Whole => example.parse::<u32>().is_ok(),
                ColumnType::Decimal => example.parse::<minutebook::value::Decimal>().is_ok(),
                ColumnType::Date => example.parse::<chrono::NaiveDate>().is_ok(),
                ColumnType::Moment => example.parse::<minutebook::value::Timestamp>().is_ok(),
            };
            assert!(fits, "{at}: the example {example:?} is no {}", column_type.word());
        }
    }
}

#[test]
fn nothing_in_gives_typed_tables_without_rows() {
    let mut tables = Tables::of([]).unwrap();
    for table in Table::ALL {
        let batches = tables.take(*table).unwrap();
        assert_eq!(batches.len(), 1);
        assert_eq!((batches[0].num_rows(), batches[0].schema()), (0, table.schema()));
        assert_eq!(batches[0].num_columns(), table.columns().len());
        let text = csv_of(*table, &batches, Csv::default());
        assert_eq!(text.iter().filter(|byte| **byte == b'\n').count(), 1, "{table}: the header alone");
    }
}

#[test]
fn the_schema_holds_the_data_dictionary() {
    for table in Table::ALL {
        let schema = table.schema();
        assert_eq!(schema.metadata()["minutebook.table"], table.name());
        assert_eq!(schema.metadata()["minutebook.meaning"], table.meaning());
        for (field, column) in schema.fields().iter().zip(table.columns()) {
            assert_eq!(field.metadata()["meaning"], column.meaning);
            assert_eq!(field.metadata()["example"], column.example);
            assert_eq!(field.metadata().get("unit").map_or("", |unit| unit.as_str()), column.unit);
        }
    }
}

/// A page of about the size of a council meeting, many times: what is full is closed, and nothing is lost.
#[test]
fn many_rows_come_in_many_batches() {
    let meetings = minutebook_conformance::sample::meetings(3);
    let mut tables = Tables::with(&[Table::Votes]);
    let each: usize = 3 * 84;
    let mut taken = 0;
    for _ in 0..600 {
        for meeting in &meetings {
            tables.add(&Page::from(meeting)).unwrap();
        }
        taken += tables.take_full(Table::Votes).iter().map(RecordBatch::num_rows).sum::<usize>();
    }
    assert!(taken > 65_536, "{taken}: nothing was closed on the way");
    assert!(tables.rows(Table::Votes) < 2 * 65_536);
    taken += tables.take(Table::Votes).unwrap().iter().map(RecordBatch::num_rows).sum::<usize>();
    assert_eq!(taken, 600 * each);
    assert_eq!(tables.take(Table::Items).unwrap()[0].num_rows(), 0, "a table that was not asked for");
}

/// Columns that are asked for hold what they hold in the whole table, whatever else is left out.
#[test]
fn some_columns_are_columns_of_the_whole() {
    let meeting = &minutebook_conformance::sample::meetings(1)[0];
    for table in Table::usual() {
        let mut whole = Tables::with(&[table]);
        whole.add(&Page::from(meeting)).unwrap();
        let whole = whole.take(table).unwrap().remove(0);
        let all: Vec<usize> = (0..whole.num_columns()).collect();
        for columns in all.chunks(1).chain(all.chunks(5)).chain([&[3, 0][..], &[]]) {
            let mut some = Tables::select(table, columns);
            some.add(&Page::from(meeting)).unwrap();
            let some = some.take(table).unwrap().remove(0);
            assert_eq!(some.num_rows(), whole.num_rows());
            assert_eq!(some, whole.project(columns).unwrap(), "{table} {columns:?}");
        }
    }
}

/// Every cell of a text column, through CSV and back, with and without the guard.
#[test]
fn csv_keeps_every_text_and_runs_none() {
    let texts = [
        "=1+2", "+44 20", "-", "@me", "\tx", "\r\n", "\nx", "'quoted'", "a\"b", "a,b", "a\nb", "–5", " =1",
        "é🗳", "",
    ];
    let agenda = texts.iter().zip(1u32..).map(|(title, order)| AgendaItem::new(order, *title));
    let mut meeting = Meeting::new();
    meeting.agenda = agenda
        .map(|item| {
            let title = item.title.clone();
            item.purpose(title)
        })
        .collect();
    let mut tables = Tables::with(&[Table::Items]);
    tables.add(&Page::from(&meeting.identified())).unwrap();
    let batches = tables.take(Table::Items).unwrap();
    let plain = read_csv(&csv_of(Table::Items, &batches, Csv { guard: false }));
    let guarded = read_csv(&csv_of(Table::Items, &batches, Csv::default()));
    for ((text, plain), guarded) in texts.iter().zip(&plain).zip(&guarded) {
        for column in ["item_title", "purpose"] {
            assert_eq!(&plain[column], text);
            let cell = &guarded[column];
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
            assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), *text);
        }
        for (name, cell) in plain {
            if !["item_title", "purpose"].contains(&name.as_str()) {
                assert_eq!(&guarded[name], cell, "{name}");
            }
        }
    }
}

/// The group of a voter is that of the attendance list, where the list tells and leaves no doubt.
#[test]
fn the_group_of_a_voter() {
    use minutebook::{
        Attendance, AttendanceStatus, Outcome, PersonRef, Vote, VoteEvent, VoteMethod, VoteOption,
    };
    let there = |name: &str| Attendance::new(PersonRef::named(name), AttendanceStatus::Present);
    let names = ["Cllr Ann Archer", "Cllr Bo Baker", "Mrs Bo Baker", "Cllr Cy Carrow"];
    let votes = names.map(|name| Vote::new(PersonRef::named(name), VoteOption::For));
    let event = VoteEvent::new(VoteMethod::Recorded, Outcome::Carried).votes(votes);
    let item = AgendaItem::new(1u32, "Library hours").votes([event]);
    let meeting = Meeting::new().agenda([item]).attendance([
        there("Councillor Ann Archer").group("Independent"),
        there("Mr Bo Baker").group("Green"),
        there("Mrs Bo Baker").group("Labour"),
        there("Cllr Cy Carrow"),
    ]);
    let found = all(&Page::from(&meeting.identified()));
    let groups: Vec<_> = found[&Table::Votes].iter().map(|row| row["voter_group"].as_str()).collect();
    assert_eq!(groups, ["Independent", "", "", ""]);
}

#[test]
fn dates_known_in_part() {
    let day = |date: &str| {
        let meeting = Meeting::new().date(date.parse::<minutebook::value::PartialDate>().unwrap());
        let row = all(&Page::from(&meeting.identified())).remove(&Table::Meetings).unwrap().remove(0);
        ["date", "date_text", "date_first", "date_last"].map(|name| row[name].clone())
    };
    assert_eq!(day("2023-07-11"), ["2023-07-11", "2023-07-11", "2023-07-11", "2023-07-11"]);
    assert_eq!(day("2023-02"), ["", "2023-02", "2023-02-01", "2023-02-28"]);
    assert_eq!(day("2018-09.."), ["", "2018-09..", "2018-09-01", ""]);
}

#[test]
fn a_row_leads_back_to_its_words() {
    let text = "Agenda item\n\n6 Library hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n";
    let page = minutebook_reader::read_page(text.as_bytes(), &minutebook_reader::Options::default());
    let found = all(&Page::from(&page.reading));
    let row = &found[&Table::Resolutions][0];
    let span: Vec<usize> = ["span_start", "span_end"].map(|name| row[name].parse().unwrap()).to_vec();
    assert!(page.text[span[0]..span[1]].contains("the new hours be approved"), "{row:?}");
    assert_eq!(row["basis"], "stated");
    let json = serde_json::to_value(&page.reading).unwrap();
    assert_eq!(json.pointer(&row["path"]).unwrap()["text"], row["text"].as_str());
    assert_eq!(found[&Table::Meetings][0]["source_sha256"][..16], row["page_id"]);
}

/// Every shape of a list that has a table has as many rows as the record has entries.
fn count(reading: &Reading) -> BTreeMap<Table, usize> {
    let meeting = &reading.meeting;
    let items = items(meeting);
    let sum = |of: fn(&AgendaItem) -> usize| items.iter().map(|item| of(item)).sum::<usize>();
    BTreeMap::from([
        (Table::Meetings, 1),
        (Table::Items, items.len()),
        (Table::Attendance, meeting.attendance.len()),
        (Table::Interests, meeting.interests.declared().len() + sum(|item| item.interests.declared().len())),
        (Table::Motions, sum(|item| item.motions.len())),
        (Table::Votes, sum(|item| item.votes.iter().map(|vote| vote.votes.len()).sum())),
        (Table::VoteCounts, sum(|item| item.votes.len())),
        (Table::Resolutions, sum(|item| item.resolutions.iter().map(|one| parts(&one.parts).max(1)).sum())),
        (Table::Documents, meeting.documents.len() + sum(|item| item.documents.len())),
        (Table::Figures, sum(|item| item.figures.len())),
        (Table::Trends, sum(|item| item.trends.len())),
        (Table::Priorities, sum(|item| item.priorities.len())),
        (Table::Actions, sum(|item| item.actions.len())),
        (Table::Partnerships, reading.partnerships.len()),
        (Table::Memberships, reading.partnerships.iter().map(|one| one.members.len()).sum()),
        (Table::Evidence, reading.evidence.len()),
        (Table::Findings, reading.findings.len()),
        (Table::Readings, 1),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_thing_of_a_reading_is_one_row(reading in arbitrary::reading()) {
        let json = serde_json::to_value(&reading).unwrap();
        let found = all(&Page::from(&reading));
        let expected = count(&reading);
        prop_assert_eq!(expected.len(), Table::ALL.len());
        for (table, rows) in &found {
            prop_assert_eq!(rows.len(), expected[table], "{}", table);
            let mut paths = BTreeSet::new();
            for row in rows {
                prop_assert_eq!(&row["meeting_id"], &reading.meeting.id.to_string());
                prop_assert_eq!(&row["page_id"], &reading.source.sha256.as_str()[..16]);
                if ![Table::Evidence, Table::Findings, Table::Readings].contains(table) {
                    prop_assert!(json.pointer(&row["path"]).is_some(), "{} leads nowhere", &row["path"]);
                    prop_assert!(paths.insert(row["path"].clone()), "{} twice", &row["path"]);
                }
            }
        }
    }

    #[test]
    fn every_vote_stands_in_its_row(reading in arbitrary::reading()) {
        let json = serde_json::to_value(&reading).unwrap();
        for row in &all(&Page::from(&reading))[&Table::Votes] {
            let vote = json.pointer(&row["path"]).unwrap();
            let text = |path: &str| vote.pointer(path).and_then(|text| text.as_str()).unwrap_or_default();
            prop_assert_eq!(&row["option"], text("/option"));
            prop_assert_eq!(&row["voter"], text("/voter/name"));
            prop_assert_eq!(&row["voter_post"], text("/voter/post"));
            prop_assert_eq!(&row["reason"], text("/reason"));
            let (event, _) = row["path"].rsplit_once("/votes/").unwrap();
            prop_assert_eq!(&row["vote_id"], json.pointer(event).unwrap()["id"].as_str().unwrap());
        }
    }

    /// An id of another row stands in a table only where that row is, unless the record itself points nowhere.
    #[test]
    fn joins_resolve(reading in arbitrary::reading()) {
        let found = all(&Page::from(&reading));
        let ids = |table: Table, column: &str| -> BTreeSet<String> {
            found[&table].iter().map(|row| row[column].clone()).collect()
        };
        let (items, figures) = (ids(Table::Items, "item_id"), ids(Table::Figures, "figure_id"));
        for rows in found.values() {
            for row in rows {
                if let Some(item) = row.get("item_id").filter(|id| !id.is_empty()) {
                    prop_assert!(items.contains(item));
                }
            }
        }
        for row in &found[&Table::Figures] {
            for column in ["whole_id", "part_id", "parts_ids", "previous_id", "change_of_id", "restates_id"] {
                prop_assert!(row[column].split_whitespace().all(|id| figures.contains(id)));
            }
        }
        let events = ids(Table::VoteCounts, "vote_id");
        prop_assert!(found[&Table::Votes].iter().all(|row| events.contains(&row["vote_id"])));
        let partnerships = ids(Table::Partnerships, "partnership_id");
        prop_assert!(found[&Table::Memberships].iter().all(|row| partnerships.contains(&row["partnership_id"])));
    }

    /// A table of records that were read for it alone is the table of whole records.
    #[test]
    fn what_a_table_is_not_made_of_can_be_left_out(reading in arbitrary::reading()) {
        let json = minutebook::to_json(&reading);
        let whole = all(&Page::from(&reading));
        for table in Table::ALL {
            let without = Parts::ALL.but(table.parts());
            let record = Record::from_json_without(json.as_bytes(), Limits::default(), without).unwrap();
            let mut tables = Tables::with(&[*table]);
            tables.add(&Page::from(&record)).unwrap();
            prop_assert_eq!(&rows(&mut tables, *table), &whole[table], "{}", table);
        }
    }

    /// A meeting alone gives the rows that it gives inside a reading, but for what the page adds.
    #[test]
    fn a_meeting_alone_has_the_same_rows(reading in arbitrary::reading()) {
        let (whole, alone) = (all(&Page::from(&reading)), all(&Page::from(&reading.meeting)));
        for (table, rows) in whole.iter().filter(|(table, _)| **table != Table::Readings) {
            let of_meeting = ![Table::Partnerships, Table::Memberships, Table::Evidence, Table::Findings].contains(table);
            prop_assert_eq!(alone[table].len(), if of_meeting { rows.len() } else { 0 });
            for (row, other) in rows.iter().zip(&alone[table]) {
                for (name, cell) in row {
                    let of_page = name.starts_with("source_") || name.starts_with("span_") || name.starts_with("lines")
                        || ["page_id", "page_kind", "path", "basis", "retrieved_at", "document_paths"].contains(&name.as_str());
                    prop_assert!(of_page || cell == &other[name], "{}.{}: {} {}", table, name, cell, &other[name]);
                }
            }
        }
    }
}

#[test]
fn decimals_are_exact() {
    for text in ["53.8", "53.80", "-0.000000000000000001", "9223372036854775807", "-9223372036854775808", "0"]
    {
        let json = format!(
            r#"{{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8", "agenda": [{{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c9", "order": 1,
            "title": "x", "figures": [{{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430ca", "measure": {{"label": "x"}}, "value": "{text}", "unit": "count"}}]}}]}}"#
        );
        let meeting: Meeting = from_json(json.as_bytes(), Limits::default()).unwrap();
        let found = all(&Page::from(&meeting));
        let row = &found[&Table::Figures][0];
        assert_eq!(row["value_text"], text);
        let (cell, value) = (&row["value"], text.parse::<minutebook::value::Decimal>().unwrap());
        assert!(cell.parse::<minutebook::value::Decimal>().unwrap().same_value(value), "{cell}");
    }
}
