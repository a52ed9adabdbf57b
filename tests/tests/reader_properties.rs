//! What holds of every reading, whatever the page: spans lie in the text, nothing is invented, reading is repeatable.

use minutebook::Reading;
use minutebook_conformance::{folded, repository, shared};
use minutebook_reader::{Options, Page, read_page};
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;

fn page(bytes: &[u8]) -> Page {
    read_page(bytes, &Options::default())
}

/// Every span of a reading lies in the text, on character boundaries.
fn spans_fit(page: &Page) -> Result<(), String> {
    let reading = &page.reading;
    let evidence =
        reading.evidence.iter().filter_map(|one| one.span.clone().map(|span| (one.path.to_string(), span)));
    let findings = reading.findings.iter().flat_map(|finding| {
        let related = finding.related.iter().filter_map(|related| related.span.clone());
        finding.span.iter().cloned().chain(related).map(|span| (finding.code.to_string(), span))
    });
    let unread = reading.coverage.unread.iter().map(|span| ("coverage".to_owned(), span.clone()));
    for (place, span) in evidence.chain(findings).chain(unread) {
        if span.slice(&page.text).is_none() {
            return Err(format!("{place}: {}..{} does not fit", span.start, span.end));
        }
    }
    Ok(())
}

/// Texts that a page states and its spans must hold: titles, names, posts, words of resolutions, numbers.
fn supported(page: &Page) -> Result<(), String> {
    let json: serde_json::Value = serde_json::from_str(&minutebook::to_json(&page.reading)).unwrap();
    for evidence in &page.reading.evidence {
        let Some(value) = json.pointer(evidence.path.as_str()) else {
            return Err(format!("{} is evidence of nothing", evidence.path));
        };
        let words = evidence.span.as_ref().and_then(|span| span.slice(&page.text)).map(folded);
        let (serde_json::Value::String(value), Some(words)) = (value, words) else { continue };
        // Codes, ids, dates and times are put into their own form; texts must stand there as they are.
        let last = evidence.path.steps().last().unwrap_or_default();
        let verbatim = [
            "title",
            "name",
            "text",
            "label",
            "formula",
            "purpose",
            "email",
            "size_text",
            "room",
            "building",
            "post",
        ];
        let stated = evidence.basis == minutebook::Basis::Stated;
        let value = folded(value);
        if stated && verbatim.contains(&last.as_str()) && !words.contains(&value) && !value.contains(&words) {
            return Err(format!("{}: `{value}` does not stand in `{words}`", evidence.path));
        }
        if last == "value" && stated {
            let digits: String = value.chars().filter(char::is_ascii_digit).collect();
            let printed: String = words.chars().filter(char::is_ascii_digit).collect();
            let in_words = printed.is_empty();
            let scaled = digits.trim_end_matches('0') == printed.trim_end_matches('0');
            if !in_words && !scaled {
                return Err(format!("{}: {value} does not stand in `{words}`", evidence.path));
            }
        }
    }
    Ok(())
}

/// Every fact that stands in a list of the record has evidence of its own or around it.
fn evidenced(reading: &Reading) -> Result<(), String> {
    let paths: Vec<&str> = reading.evidence.iter().map(|one| one.path.as_str()).collect();
    let json: serde_json::Value = serde_json::from_str(&minutebook::to_json(reading)).unwrap();
    let mut missing = Vec::new();
    let lists = [
        "attendance",
        "figures",
        "resolutions",
        "parts",
        "votes",
        "motions",
        "actions",
        "discussion",
        "trends",
        "priorities",
        "documents",
        "deferral",
        "minutes",
        "minutes_approved",
        "none_stated",
        "report_of",
        "members",
        "organs",
        "money",
        "functions",
        "presence",
    ];
    fn walk(
        value: &serde_json::Value,
        place: String,
        lists: &[&str],
        paths: &[&str],
        missing: &mut Vec<String>,
    ) {
        match value {
            serde_json::Value::Object(map) => {
                for (key, value) in map {
                    let place = format!("{place}/{key}");
                    if let (true, serde_json::Value::Array(list)) = (lists.contains(&key.as_str()), value) {
                        for n in 0..list.len() {
                            let one = format!("{place}/{n}");
                            let known = paths.iter().any(|path| {
                                *path == one
                                    || path
                                        .strip_prefix(one.as_str())
                                        .is_some_and(|rest| rest.starts_with('/'))
                            });
                            if !known {
                                missing.push(one);
                            }
                        }
                    }
                    walk(value, place, lists, paths, missing);
                }
            }
            serde_json::Value::Array(list) => {
                for (n, value) in list.iter().enumerate() {
                    walk(value, format!("{place}/{n}"), lists, paths, missing);
                }
            }
            _ => {}
        }
    }
    walk(&json["meeting"], "/meeting".into(), &lists, &paths, &mut missing);
    walk(&json["partnerships"], "/partnerships".into(), &lists, &paths, &mut missing);
    // Documents that a part cites are pointers of their own; their evidence is the citation.
    if missing.is_empty() { Ok(()) } else { Err(format!("no evidence for {missing:?}")) }
}

fn check(bytes: &[u8]) -> Result<(), String> {
    let first = page(bytes);
    spans_fit(&first)?;
    supported(&first)?;
    evidenced(&first.reading)?;
    let second = page(bytes);
    if minutebook::to_json(&first.reading) == minutebook::to_json(&second.reading) {
        Ok(())
    } else {
        Err("reading twice differs".into())
    }
}

fn pages() -> Vec<PathBuf> {
    let mut folders = vec![repository().join("examples/minutes")];
    folders.extend(shared("seeds"));
    let files = folders
        .into_iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|kind| kind == "txt")).collect()
}

/// The pages of the vectors, in whatever form.
fn vectors() -> Vec<PathBuf> {
    let folders = fs::read_dir(repository().join("tests/vectors/pages")).unwrap();
    let folders = folders.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    files.filter(|path| path.file_stem().is_some_and(|stem| stem == "page")).collect()
}

#[test]
fn real_and_sample_pages_invent_nothing() {
    for path in pages().into_iter().chain(vectors()) {
        check(&fs::read(&path).unwrap()).unwrap_or_else(|reason| panic!("{}: {reason}", path.display()));
    }
}

#[test]
fn pieces_of_pages_invent_nothing() {
    // Every page cut at many places, and with its lines in another order: the reader meets torn pages too.
    for path in pages() {
        let text = fs::read_to_string(&path).unwrap();
        for cut in (0..text.len()).step_by(997).filter(|cut| text.is_char_boundary(*cut)) {
            check(&text.as_bytes()[cut..])
                .unwrap_or_else(|reason| panic!("{} from {cut}: {reason}", path.display()));
        }
        let lines: Vec<&str> = text.lines().rev().collect();
        check(lines.join("\n").as_bytes())
            .unwrap_or_else(|reason| panic!("{} reversed: {reason}", path.display()));
    }
}

#[test]
fn bad_input_gives_a_reading() {
    let long_line = "RESOLVED that 12 children (a) be noted; ".repeat(30_000);
    let nested = "(".repeat(10_000) + &")".repeat(10_000);
    let inputs: [&[u8]; 8] = [
        b"",
        b"\0\0\0\0",
        &[0xFF, 0xFE, 0x41],
        &[0xFF; 100],
        b"Agenda item",
        b"No. | Item |",
        long_line.as_bytes(),
        nested.as_bytes(),
    ];
    for input in inputs {
        let page = page(input);
        spans_fit(&page).unwrap();
        assert_eq!(page.reading.source.bytes, input.len() as u64);
    }
}

/// Fragments that pages are made of, to be put together in any order.
fn fragment() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Agenda item", "Minutes:", "Supporting documents:", "Decision:", "RESOLVED - That:", "RESOLVED that the report be noted.",
        "It was agreed that:", "(a) the plan be approved; and", "· first · second", "1. Apologies", "11.Provide", "No. | Item |", "---|---|", "|",
        "Annual Report PDF 149 KB Report of the Director Minutes: There were 12 children, of which 7 (58.3%) moved.", "Of these, 3 left.",
        "Proposed by Cllr A. Archer, seconded by Mrs Baker and agreed unanimously that it be so.", "Cllr Dale left the meeting at 15:34",
        "The minutes of the meeting held on 3 May 2024 were agreed and signed.", "... view the full minutes text for item 8.", "£1.2m", "٣",
        "an increase from 69% in March 2022 to 73%", "all but four", "7 for, 2 against, 1 abstention", "\u{a0}", "’", "🗳", "\r", "\t", "Ω",
    ]).prop_map(str::to_owned);
    prop_oneof![4 => known, 1 => "\\PC{0,40}", 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_reading(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let page = page(&bytes);
        prop_assert!(spans_fit(&page).is_ok());
    }

    #[test]
    fn any_page_of_known_pieces_invents_nothing(pieces in prop::collection::vec(fragment(), 0..30), joint in prop::sample::select(vec!["\n", "\n\n", " ", ""])) {
        let text = pieces.join(joint);
        if let Err(reason) = check(text.as_bytes()) {
            return Err(TestCaseError::fail(reason));
        }
    }
}
