//! `minutebook book`.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod common;

use common::{folder, minutebook, run, run_with_input, text};
use std::path::Path;

/// The sample pages, asked for from their own folder, so that no path of this machine is shown.
fn samples(args: &[&str]) -> std::process::Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    minutebook().current_dir(root).args(["book", "examples/minutes"]).args(args).output().unwrap()
}

#[test]
fn the_sample_pages_together() {
    let out = samples(&["--width", "100"]);
    assert_eq!(out.status.code(), Some(1), "pages that contradict themselves");
    insta::assert_snapshot!(text(&out.stdout));
}

#[test]
fn no_line_is_wider_than_asked_for() {
    for width in [80, 100, 132, 200] {
        let out = samples(&["--width", &width.to_string()]);
        for line in text(&out.stdout).lines() {
            assert!(textwrap::core::display_width(line) <= width, "{width}: {line}");
        }
    }
}

#[test]
fn json_is_the_book() {
    let out = samples(&["--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(json["format"], "minutebook-book/1");
    assert_eq!(json["pages"].as_array().unwrap().len(), 9);
    assert_eq!(json["partnerships"][0]["name"], "Adopt Four Rivers");
    assert!(json["series"].as_array().unwrap().iter().any(|one| one["misfits"][0]["computed"] == "46.9"));
}

#[test]
fn colour_only_where_it_is_wanted() {
    let colour = |args: &[&str]| samples(args).stdout.contains(&0x1b);
    assert!(!colour(&[]));
    assert!(colour(&["--color", "always"]));
    assert!(!colour(&["--color", "never"]));
}

#[test]
fn reports_of_two_pages_that_disagree() {
    let folder = folder("book-disagree");
    for (name, total) in [("first.txt", 251), ("second.txt", 248)] {
        let page = format!(
            "Agenda item\n\nAskerby Fostering Service Annual Report 2022/23\n\nMinutes:\n\nAt 31 March 2023 there were {total} \
             looked after children in Askerby. In Askerby that was no surprise.\n\nRESOLVED that the report be noted.\n"
        );
        std::fs::write(folder.join(name), page).unwrap();
    }
    let council = "Askerby City Council\n\nMinutes of the meeting of the Council held on 3 May 2023\n\n1. APOLOGIES\n\nNone.\n";
    std::fs::write(folder.join("third.txt"), council).unwrap();
    let out = run(&["book", "--width", "100", folder.to_str().unwrap()]);
    let shown = text(&out.stdout);
    assert!(shown.contains("≠ 31 March 2023: 248 and 251"), "{shown}");
    assert!(shown.contains("warning FIG004"), "{shown}");
}

#[test]
fn threads_change_nothing() {
    let with = |threads: &str| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut command = minutebook();
        command.current_dir(root).env("RAYON_NUM_THREADS", threads).args(["book", "examples/minutes"]);
        command.output().unwrap().stdout
    };
    assert_eq!(with("1"), with("3"));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_linked() {
    let out = run(&["book", "no-such-page.txt", "minutes.txt"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("cannot read `no-such-page.txt`"));
    assert!(text(&out.stdout).contains("1 could not be read"));
}

#[test]
fn one_page_from_standard_input() {
    let page = b"Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n";
    let out = run_with_input(&["book", "-"], page);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    assert!(text(&out.stdout).starts_with("Book  1 page"), "{}", text(&out.stdout));
}
