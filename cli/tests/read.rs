//! `minutebook read`.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod common;

use common::{folder, minutebook, run, run_with_input, text};
use std::io::Read;
use std::path::PathBuf;
use std::process::Stdio;

/// A folder with so many pages, in folders below.
fn pages(name: &str, number: usize) -> PathBuf {
    let folder = folder(name);
    for page in 0..number {
        let below = folder.join((2020 + page % 3).to_string());
        std::fs::create_dir_all(&below).unwrap();
        let text = format!("Agenda item\n\nItem {page}\n\nMinutes:\n\nRESOLVED that item {page} be noted.\n");
        std::fs::write(below.join(format!("page{page:03}.txt")), text).unwrap();
    }
    folder
}

#[test]
fn one_file_is_one_object() {
    let out = run(&["read", "minutes.txt", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(json["format"], "minutebook/1");
    assert_eq!(json["source"]["bytes"], std::fs::metadata("tests/fixtures/minutes.txt").unwrap().len());
    assert!(text(&out.stdout).contains("\n  \"source\""), "one file is written for people to read");
}

#[test]
fn several_files_and_folders_are_an_array() {
    let folder = pages("array", 3);
    for paths in [vec!["minutes.txt", "minutes.txt"], vec![folder.to_str().unwrap()]] {
        let out = run(&[&["read", "--format", "json"], paths.as_slice()].concat());
        let json: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        assert!(json.as_array().unwrap().len() >= 2);
    }
}

#[test]
fn ndjson_has_a_line_for_every_page_in_order() {
    let folder = pages("ndjson", 40);
    let out = run(&["read", "--format", "ndjson", folder.to_str().unwrap()]);
    let lines: Vec<serde_json::Value> =
        text(&out.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 40);
    assert_eq!(text(&out.stderr), "", "no progress bar where nobody watches");
}

#[test]
fn threads_change_nothing() {
    let folder = pages("threads", 60);
    for form in ["human", "json", "ndjson"] {
        let with = |threads: &str| {
            let out = minutebook()
                .env("RAYON_NUM_THREADS", threads)
                .args(["read", "--format", form, folder.to_str().unwrap()])
                .output()
                .unwrap();
            out.stdout
        };
        let one = with("1");
        assert!(!one.is_empty());
        assert_eq!(one, with("2"), "{form}");
    }
}

#[test]
fn standard_input() {
    let out = run_with_input(&["read", "-"], b"Agenda item\n\nLibrary hours\n\nMinutes:\n\nIt was noted.\n");
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    assert!(text(&out.stdout).contains("standard input"));
}

#[test]
fn what_is_known_of_the_page_must_be_well_formed() {
    let out = run(&["read", "minutes.txt", "--date", "2021-13"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("2021-13"));
    let out = run(&["read", "minutes.txt", "minutes.txt", "--url", "https://example.org"]);
    assert_eq!(out.status.code(), Some(2));
    let profile = folder("profile").join("profile.json");
    std::fs::write(&profile, "{\"late_arrivals_bared\": true}").unwrap();
    let out = run(&["read", "minutes.txt", "--profile", profile.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("no profile"));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_read() {
    let out = run(&["read", "no-such-page.txt", "minutes.txt"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("cannot read `no-such-page.txt`"));
    assert!(text(&out.stderr).contains("help:"));
    assert!(text(&out.stdout).contains("minutes.txt"));
}

#[test]
fn files_that_are_no_pages() {
    let folder = folder("no-pages");
    for (name, bytes, says) in [
        ("empty.txt", &b""[..], "is empty"),
        ("scan.txt", b"\x89PNG\r\n\x1a\n\0\0", "an image"),
        ("minutes.docx", b"PK\x03\x04\x14\0", "Office"),
        ("data.bin", &[0, 1, 2, 3, 4, 5, 6, 7, 8, 200, 201], "binary data"),
    ] {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        let out = run(&["read", path.to_str().unwrap()]);
        assert_eq!(out.status.code(), Some(2), "{name}");
        assert!(text(&out.stderr).contains(says), "{name}: {}", text(&out.stderr));
        assert!(out.stdout.is_empty());
    }
}

#[test]
fn a_folder_is_read_in_order_without_what_is_hidden_or_of_another_kind() {
    let root = folder("mixed");
    for name in ["b.txt", "a.html", "no-end", ".hidden.txt", "sheet.xlsx", "sub/c.md", ".git/d.txt"] {
        let path = root.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "Agenda item\n\nA title\n").unwrap();
    }
    let out = run(&["read", "--width", "120", root.to_str().unwrap()]);
    let shown = text(&out.stdout);
    let at = |name: &str| shown.find(name);
    assert!(at("a.html") < at("b.txt") && at("b.txt") < at("no-end") && at("no-end") < at("c.md"));
    assert!(at("c.md").is_some());
    assert!(at("hidden").is_none() && at("xlsx").is_none() && at("d.txt").is_none());
    let none = folder("nothing");
    let out = run(&["read", none.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("no pages in"));
    let out = run(&["read", "--format", "json", none.to_str().unwrap()]);
    assert_eq!(text(&out.stdout), "[]\n");
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = pages("pipe", 400);
    let mut child = minutebook()
        .args(["read", "--format", "json", folder.to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let out = child.wait_with_output().unwrap();
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(text(&out.stderr), "");
}

#[test]
fn colour_only_where_it_is_wanted() {
    let escape = |args: &[&str]| run(args).stdout.contains(&0x1b);
    assert!(!escape(&["read", "minutes.txt"]));
    assert!(!escape(&["read", "minutes.txt", "--color", "never"]));
    assert!(escape(&["read", "minutes.txt", "--color", "always"]));
    let out = minutebook().env("NO_COLOR", "1").args(["read", "minutes.txt"]).output().unwrap();
    assert!(!out.stdout.contains(&0x1b));
}

#[test]
fn escape_sequences_of_a_page_do_not_reach_the_terminal() {
    let page =
        b"Agenda item\n\nTitle \x1b[31mred\x1b[2J\n\nMinutes:\n\nRESOLVED that \x1b]0;x\x07 be noted.\n";
    let out = run_with_input(&["read", "-", "--color", "never"], page);
    assert!(!out.stdout.contains(&0x1b) && !out.stdout.contains(&7));
}

#[test]
fn several_pages_end_in_a_table() {
    let out = run(&["read", "--width", "80", "minutes.txt", "minutes.txt", "none.txt"]);
    let shown = text(&out.stdout);
    let table = shown.rsplit_once("\nfile ").unwrap().1;
    assert_eq!(table.matches("minutes.txt").count(), 2, "{table}");
    assert!(table.contains("2 pages") && table.contains("1 could not be read"), "{table}");
    assert!(shown.lines().all(|line| line.chars().count() <= 80));
    assert!(!text(&run(&["read", "minutes.txt"]).stdout).contains("\nfile "));
}
