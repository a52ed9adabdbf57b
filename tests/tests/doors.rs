//! Pages in packed forms: what they say, and what is said of those that say nothing. Hostile ones end soon.

use minutebook::{ReadingLimit, Unreadable};
use minutebook_conformance::repository;
use minutebook_reader::{Limits, Options, Page, read_page};
use std::fs;

fn page(bytes: &[u8]) -> Page {
    read_page(bytes, &Options::default())
}

fn fixture(name: &str) -> Page {
    page(&fs::read(repository().join("tests/fixtures").join(name)).unwrap())
}

fn unreadable(bytes: &[u8]) -> Option<Unreadable> {
    let page = page(bytes);
    assert!(page.text.is_empty() == page.reading.coverage.unreadable.is_some());
    let told = page.reading.findings.iter().any(|finding| finding.code.as_str() == "TXT009");
    assert_eq!(told, page.reading.coverage.unreadable.is_some());
    page.reading.coverage.unreadable
}

/// A PDF of one page with these instructions, and a form that is drawn as `/X`.
fn pdf(contents: &str, form: &str) -> Vec<u8> {
    let stream =
        |dict: &str, data: &str| format!("<<{dict}/Length {}>>\nstream\n{data}\nendstream", data.len());
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 7 0 R>>".to_owned(),
        stream("", contents),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources 7 0 R", form),
        "<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let table = file.len();
    file += &format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        file += &format!("{place:010} 00000 n \n");
    }
    file += &format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}

fn line(x: u32, y: u32, text: &str) -> String {
    format!("BT /F1 11 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n")
}

#[test]
fn lines_and_columns_of_a_pdf() {
    let contents = [
        line(60, 700, "The clerk would write."),
        line(480, 700, "AB"),
        line(60, 760, "1."),
        line(90, 760, "Roads"),
    ];
    let found = page(&pdf(&contents.concat(), ""));
    assert_eq!(found.reading.coverage.unreadable, None);
    let lines: Vec<&str> = found.text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines[0], "1. Roads");
    assert!(lines[1].starts_with("The clerk would write.      ") && lines[1].ends_with("   AB"), "{lines:?}");
}

#[test]
fn text_of_forms_and_rings_of_forms() {
    let ring = format!("{} /X Do /X Do /X Do", line(60, 700, "Minutes of the council"));
    let found = page(&pdf(&ring, &ring));
    assert_eq!(found.text, "Minutes of the council\n");
}

#[test]
fn what_lies_beside_the_page_is_not_read() {
    let contents = [line(60, 700, "Minutes of the council"), line(2000, 700, "nobody sees this")].concat();
    assert_eq!(page(&pdf(&contents, "")).text, "Minutes of the council\n");
}

#[test]
fn locked_and_unprintable() {
    assert_eq!(fixture("locked.pdf").reading.coverage.unreadable, Some(Unreadable::Encrypted));
    assert_eq!(fixture("unprintable.pdf").text, "Minutes of Upper Wendle Parish Council\n");
}

#[test]
fn files_that_give_no_text_say_why() {
    assert_eq!(unreadable(&pdf("0 0 m 9 9 l S", "")), Some(Unreadable::NoTextLayer));
    assert_eq!(unreadable(b"%PDF-1.7\nnothing of the kind"), Some(Unreadable::Damaged));
    assert_eq!(unreadable(b"\x89PNG\r\n\x1a\n"), Some(Unreadable::NoDoor));
    assert_eq!(
        unreadable(b"%PDF-1.7\n\0\0\0\xff\xfe stream endstream obj endobj"),
        Some(Unreadable::Damaged)
    );
}

#[test]
fn hostile_pdfs_end() {
    let deep = "[<<".repeat(200_000);
    assert_eq!(unreadable(&pdf(&deep, "")), Some(Unreadable::NoTextLayer));
    let wide = line(60, 700, &"a".repeat(1_000_000));
    assert!(page(&pdf(&wide, "")).text.len() < 10_000);
    let scattered: String = (0..20_000u32).map(|n| line(n * 7 % 590, n * 13 % 840, "ab")).collect();
    assert!(!page(&pdf(&scattered, "")).text.is_empty());
    // A cut anywhere, and bytes changed here and there, give a reading as well.
    let whole = pdf(&line(60, 700, "Minutes of the council"), "");
    for cut in (0..whole.len()).step_by(41) {
        page(&whole[..cut]);
        let mut changed = whole.clone();
        changed[cut] ^= 0x15;
        page(&changed);
    }
}

#[test]
fn the_limit_is_said() {
    let many: String = (0..2000u32).map(|n| line(60, 840 - n % 800, "Minutes of the council")).collect();
    let limits = Limits { unpacked: 20_000, ..Limits::default() };
    let found = read_page(&pdf(&many, ""), &Options { limits, ..Options::default() });
    assert!(
        found.reading.coverage.unreadable == Some(Unreadable::TooLarge)
            || found.reading.coverage.limits == [ReadingLimit::Bytes]
    );
}

#[test]
fn hostile_xml_ends() {
    let entities = "<?xml version='1.0'?><!DOCTYPE meeting [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>\
        <meeting><meetingdate>16/05/2024</meetingdate><agendaitems><agendaitem><agendaitemtitle>Roads &b;</agendaitemtitle>\
        </agendaitem></agendaitems></meeting>";
    let found = page(entities.as_bytes());
    assert_eq!(found.reading.meeting.agenda.first().map(|item| item.title.as_str()), Some("Roads"));
    let deep = format!("<?xml version='1.0'?>{}", "<meeting>".repeat(200_000));
    assert_eq!(unreadable(deep.as_bytes()), Some(Unreadable::NoDoor));
    let attribute = format!(
        "<?xml version='1.0'?><meeting a='{}'><meetingdate>16/05/2024</meetingdate></meeting>",
        "x".repeat(1_000_000)
    );
    assert!(page(attribute.as_bytes()).text.len() < 1000);
    assert_eq!(unreadable(b"<?xml version='1.0'?><rss><channel/></rss>"), Some(Unreadable::NoDoor));
    page(b"<?xml version='1.0'?><meeting><meetingdate>\0\xff</b></meetingdate><agendaitems><agendaitem>");
}

#[test]
fn hostile_word_files_end() {
    let whole = fs::read(repository().join("tests/vectors/pages/parish-docx/page.docx")).unwrap();
    for cut in (0..whole.len()).step_by(997) {
        assert!(page(&whole[..cut]).text.is_empty());
        let mut changed = whole.clone();
        changed[cut] ^= 0x55;
        page(&changed);
    }
    let limits = Limits { unpacked: 1000, ..Limits::default() };
    let found = read_page(&whole, &Options { limits, ..Options::default() });
    assert_eq!(found.reading.coverage.unreadable, Some(Unreadable::TooLarge));
    assert_eq!(unreadable(b"PK\x03\x04 some other archive"), Some(Unreadable::NoDoor));
}

#[test]
fn hostile_html_ends() {
    let deep = format!("<!doctype html>{}Minutes", "<div><table><tr><td>".repeat(50_000));
    assert!(page(deep.as_bytes()).text.contains("Minutes"));
    let attribute = format!("<!doctype html><p class='{}'>Minutes</p>", "x ".repeat(500_000));
    assert_eq!(page(attribute.as_bytes()).text, "Minutes\n");
    page(format!("<!doctype html>{}", "a ".repeat(100_000)).as_bytes());
    page(b"<!doctype html><p>\0\xff\xfe<!--");
}
