//! What must and what must not be found on the five seed pages (the list at the end of the rule design).

use minutebook::Severity;
use minutebook_conformance::shared;
use minutebook_reader::{Options, Page, read_page};
use std::fs;

fn pages() -> Option<Vec<Page>> {
    let mut paths: Vec<_> =
        fs::read_dir(shared("seeds")?).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    Some(paths.iter().map(|path| read_page(&fs::read(path).unwrap(), &Options::default())).collect())
}

fn found<'p>(page: &'p Page, code: &str) -> Vec<&'p str> {
    page.reading
        .findings
        .iter()
        .filter(|finding| finding.code.as_str() == code)
        .map(|finding| finding.message.as_str())
        .collect()
}

/// At least one finding of that code whose message holds all the pieces.
fn must(page: &Page, code: &str, pieces: &[&str]) {
    let messages = found(page, code);
    let fits = messages.iter().any(|message| pieces.iter().all(|piece| message.contains(piece)));
    assert!(fits, "{code} with {pieces:?} is missing; found {messages:?}");
}

/// No finding of that code whose message holds the piece.
fn must_not(page: &Page, code: &str, piece: &str) {
    let messages = found(page, code);
    assert!(messages.iter().all(|message| !message.contains(piece)), "{code} must not fire: {messages:?}");
}

fn held(page: &Page, code: &str) {
    assert!(
        page.held.iter().any(|held| held.code.as_str() == code),
        "{code} should have been asked and have held"
    );
}

#[test]
fn first_seed() {
    let Some(pages) = pages() else { return };
    let page = &pages[0];
    must(page, "TXT003", &[]);
    held(page, "ELG006");
    assert!(page.reading.findings.iter().all(|finding| !finding.code.as_str().starts_with("VOT")));
    let figure_error = |finding: &&minutebook::Finding| {
        finding.code.as_str().starts_with("FIG") && finding.severity == Severity::Error
    };
    assert_eq!(page.reading.findings.iter().find(figure_error), None);
}

#[test]
fn second_seed() {
    let Some(pages) = pages() else { return };
    let page = &pages[1];
    must(page, "FIG001", &["59.8", "362", "726", "49.9"]);
    must(page, "FIG020", &["59.8", "49.8"]);
    must(page, "FIG022", &["69"]);
    for code in ["TXT001", "TXT007", "STR005"] {
        must(page, code, &[]);
    }
    must_not(page, "FIG001", "73 %");
    must_not(page, "FIG005", "137");
    must_not(page, "FIG008", "");
}

#[test]
fn third_seed() {
    let Some(pages) = pages() else { return };
    let page = &pages[2];
    for code in ["DEC005", "TXT002", "TXT003"] {
        must(page, code, &[]);
    }
    for code in ["FIG011", "PER003", "PRT001", "PRT009"] {
        must_not(page, code, "");
    }
    // Launched in November 2020 by three councils: page and register agree.
    held(page, "PRT011");
}

#[test]
fn fourth_seed() {
    let Some(pages) = pages() else { return };
    let page = &pages[3];
    must(page, "DEC004", &[]);
    must(page, "TXT003", &[]);
    for code in ["VOT008", "DEC006", "PER001"] {
        must_not(page, code, "");
    }
}

#[test]
fn fifth_seed() {
    let Some(pages) = pages() else { return };
    let page = &pages[4];
    must(page, "FIG004", &["651", "648"]);
    must(page, "FIG003", &["39.9", "651", "648"]);
    must(page, "FIG020", &["223"]);
    must(page, "TXT006", &["careers"]);
    for piece in ["53.8", "39.9"] {
        must_not(page, "FIG001", piece);
    }
    must_not(page, "FIG005", "223");
}

/// Where a page and the register of agencies agree, nothing is said.
#[test]
fn no_seed_contradicts_the_register() {
    let Some(pages) = pages() else { return };
    for (n, page) in pages.iter().enumerate() {
        for code in ["PRT008", "PRT009", "PRT010", "PRT011", "PRT012", "PRT013", "PRT015", "AUT005", "AUT006"]
        {
            must_not(page, code, "");
        }
        if n == 1 || n == 3 {
            held(page, "PRT011");
        }
    }
}
