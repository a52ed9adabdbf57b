//! `minutebook table`.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod common;

use common::{folder, minutebook, run, run_with_input, text};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Output;

/// Tables of the sample pages, asked for from their own folder, so that no path of this machine is shown.
fn samples(args: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    minutebook().current_dir(root).arg("table").args(args).output().unwrap()
}

fn names(folder: &Path) -> BTreeSet<String> {
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    fs::read_dir(folder).unwrap().map(name).collect()
}

#[test]
fn tables_of_the_sample_pages() {
    let out_folder = folder("table-samples");
    let out = samples(&["examples/minutes", "-o", out_folder.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1), "pages that contradict themselves");
    assert_eq!(text(&out.stderr), "");
    assert_eq!(names(&out_folder).len(), 17);
    let mut lines = text(&out.stdout).lines();
    assert_eq!(lines.next(), Some("9 records; rows:"));
    for line in lines {
        let (rows, path) = line.trim().split_once("  ").unwrap();
        let written = csv::Reader::from_path(path).unwrap().into_records().map(Result::unwrap).count();
        assert_eq!(rows, written.to_string(), "{line}");
    }
    // The header, and enough rows to see what cells look like.
    let head = |name: &str| {
        let written = fs::read_to_string(out_folder.join(name)).unwrap();
        written.split_inclusive('\n').take(4).collect::<String>()
    };
    insta::assert_snapshot!(head("votes.csv"));
    insta::assert_snapshot!(head("memberships.csv"));
}

#[test]
fn pages_and_their_stored_readings_give_the_same_tables() {
    let (pages, lines, array) = (folder("table-pages"), folder("table-lines"), folder("table-array"));
    samples(&["examples/minutes", "-o", pages.to_str().unwrap()]);
    for (form, out_folder) in [("ndjson", &lines), ("json", &array)] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let read =
            minutebook().current_dir(root).args(["read", "--format", form, "examples/minutes"]).output();
        let stored = folder(&format!("table-stored-{form}")).join(format!("readings.{form}"));
        fs::write(&stored, read.unwrap().stdout).unwrap();
        let out = samples(&[stored.to_str().unwrap(), "-o", out_folder.to_str().unwrap()]);
        assert_eq!((out.status.code(), text(&out.stderr)), (Some(1), ""));
        for name in names(&pages) {
            let both = [&pages, out_folder].map(|folder| fs::read(folder.join(&name)).unwrap());
            assert!(both[0] == both[1], "{name} of {form}");
        }
    }
}

#[test]
fn one_table_is_one_file() {
    let out_folder = folder("table-one");
    let out = samples(&[
        "examples/minutes",
        "--table",
        "votes",
        "--table",
        "votes",
        "-o",
        out_folder.to_str().unwrap(),
    ]);
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(names(&out_folder), BTreeSet::from(["votes.csv".to_owned()]));
    let out = samples(&["examples/minutes", "--table", "vote", "-o", out_folder.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2));
    assert!(
        text(&out.stderr).contains("no table `vote`; there are meetings, items"),
        "{}",
        text(&out.stderr)
    );
}

#[test]
fn a_line_that_is_no_record_is_named_and_the_others_are_kept() {
    let out_folder = folder("table-lines-bad");
    let meeting = r#"{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8", "title": "Cabinet"}"#;
    let input = format!("{meeting}\n\n{{\"id\": 3}}\n{meeting}");
    let args = ["table", "-", "--table", "meetings", "-o", out_folder.to_str().unwrap()];
    let out = run_with_input(&args, input.as_bytes());
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("`standard input:3` is no record"), "{}", text(&out.stderr));
    assert!(text(&out.stdout).starts_with("2 records; rows:\n        2  "), "{}", text(&out.stdout));
}

#[test]
fn standard_input_can_be_a_page_or_a_record_over_several_lines() {
    let out_folder = folder("table-input");
    let args = ["table", "-", "--table", "meetings", "-o", out_folder.to_str().unwrap()];
    let record = "{\n \"id\": \"6ba7b810-9dad-51d1-80b4-00c04fd430c8\",\n \"title\": \"Cabinet\"}";
    let page = "Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n";
    for input in [record, page] {
        let out = run_with_input(&args, input.as_bytes());
        assert_eq!((out.status.code(), text(&out.stderr)), (Some(0), ""));
        assert!(text(&out.stdout).starts_with("1 record; rows:"), "{}", text(&out.stdout));
    }
    let out = run_with_input(&args, b"");
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("`standard input` is empty"), "{}", text(&out.stderr));
}

#[test]
fn text_that_a_spreadsheet_would_run() {
    let out_folder = folder("table-guard");
    let meeting = r#"{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8", "title": "=HYPERLINK(\"x\")"}"#;
    for (raw, expected) in [(&[][..], r#""'=HYPERLINK(""x"")""#), (&["--raw"], r#""=HYPERLINK(""x"")""#)] {
        let args = [&["table", "-", "--table", "meetings", "-o", out_folder.to_str().unwrap()], raw].concat();
        run_with_input(&args, meeting.as_bytes());
        let written = fs::read_to_string(out_folder.join("meetings.csv")).unwrap();
        assert!(written.contains(&format!(",{expected},")), "{written}");
    }
}

#[test]
fn a_folder_that_cannot_be_written() {
    let file = folder("table-file").join("file");
    fs::write(&file, "x").unwrap();
    let out = run(&["table", "minutes.txt", "-o", file.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("cannot write into"), "{}", text(&out.stderr));
}

#[cfg(not(feature = "parquet"))]
#[test]
fn parquet_that_is_not_built_in() {
    let out_folder = folder("table-no-parquet");
    let out = samples(&["examples/minutes", "--format", "parquet", "-o", out_folder.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2));
    insta::assert_snapshot!(text(&out.stderr));
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_has_the_rows_and_the_schema() {
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
    let out_folder = folder("table-parquet");
    let out = samples(&["examples/minutes", "--format", "parquet", "-o", out_folder.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1), "{}", text(&out.stderr));
    for table in minutebook_tables::Table::usual() {
        let file = fs::File::open(out_folder.join(format!("{table}.parquet"))).unwrap();
        let reader = ParquetRecordBatchReaderBuilder::try_new(file).unwrap();
        assert_eq!(reader.schema().fields(), table.schema().fields());
        let rows: usize = reader.build().unwrap().map(|batch| batch.unwrap().num_rows()).sum();
        let line = format!("{rows}  {}", out_folder.join(format!("{table}.parquet")).display());
        assert!(text(&out.stdout).contains(&line), "{line}");
    }
}
