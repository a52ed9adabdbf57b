//! Pages made to harm: each ends within a bound on time, and says what was not read.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use minutebook::{Unreadable, from_json, to_json};
use minutebook_reader::{Limits, Options, Page, read_page};
use std::time::{Duration, Instant};

/// Far more than any of them takes, unoptimised and on a busy machine; what grows with the square of its input takes
/// longer.
const BOUND: Duration = Duration::from_secs(240);

/// Reads a page; its record is a record, and its findings point into its text.
fn read(name: &str, bytes: &[u8], limits: Limits) -> Page {
    let begun = Instant::now();
    let page = read_page(bytes, &Options { limits, ..Options::default() });
    let took = begun.elapsed();
    assert!(took < BOUND, "{name} took {took:?}");
    for evidence in &page.reading.evidence {
        let span = evidence.span.as_ref();
        assert!(span.is_none_or(|span| span.slice(&page.text).is_some()), "{name}: {evidence:?}");
    }
    let json = to_json(&page.reading);
    assert!(from_json::<minutebook::Reading>(json.as_bytes(), Default::default()).is_ok(), "{name}");
    page
}

fn says(page: &Page, code: &str) -> bool {
    page.reading.findings.iter().any(|finding| finding.code.as_str() == code)
}

/// Writes bits, the lowest first, as deflate has them.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: u8,
}

impl Bits {
    fn bit(&mut self, bit: bool) {
        if self.used == 0 {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << self.used;
        }
        self.used = (self.used + 1) % 8;
    }

    /// A code of the fixed table, its highest bit first.
    fn code(&mut self, code: u16, length: u8) {
        (0..length).rev().for_each(|at| self.bit(code >> at & 1 == 1));
    }
}

/// A letter, said again so often: 258 times for every thirteen bits.
fn bomb(runs: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    [true, true, false].into_iter().for_each(|bit| bits.bit(bit));
    bits.code(0x30 + u16::from(b'a'), 8);
    for _ in 0..runs {
        bits.code(0b1100_0101, 8);
        bits.code(0, 5);
    }
    bits.code(0, 7);
    bits.bytes
}

/// An archive of one file, packed.
fn archive(name: &str, data: &[u8]) -> Vec<u8> {
    let long = |n: usize| u32::try_from(n).unwrap().to_le_bytes();
    let short = |n: usize| u16::try_from(n).unwrap().to_le_bytes();
    let common =
        [&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &long(data.len()), &long(data.len() * 160)]
            .concat();
    let common = [&common[..], &short(name.len()), &[0, 0]].concat();
    let local = [b"PK\x03\x04", &common[..], name.as_bytes(), data].concat();
    let central = [b"PK\x01\x02\x14\0", &common[..], &[0; 10], &long(0), name.as_bytes()].concat();
    let end =
        [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &long(central.len())[..], &long(local.len()), &[0, 0]].concat();
    [local, central, end].concat()
}

#[test]
fn bombs_in_word_files() {
    let packed = archive("word/document.xml", &bomb(100_000));
    assert!(packed.len() < 200_000);
    let limits = Limits { unpacked: 4 << 20, ..Limits::default() };
    let page = read("bomb", &packed, limits);
    assert_eq!(page.reading.coverage.unreadable, Some(Unreadable::TooLarge));
    assert!(says(&page, "TXT009"));
}

#[test]
fn entities_that_grow() {
    let mut file = "<?xml version='1.0'?><!DOCTYPE meeting [<!ENTITY e0 'minutes '>".to_owned();
    for n in 1..12 {
        let inner = format!("&e{};", n - 1).repeat(10);
        file += &format!("<!ENTITY e{n} '{inner}'>");
    }
    file += "]><meeting><meetingdate>16/05/2024</meetingdate><agendaitems><agendaitem>\
             <agendaitemtitle>Roads &e11;</agendaitemtitle></agendaitem></agendaitems></meeting>";
    let page = read("entities", file.as_bytes(), Limits::default());
    assert!(page.text.len() < file.len());
    let html = format!("<!doctype html><p>Minutes {}</p>", "&amp;".repeat(200_000));
    assert!(read("references", html.as_bytes(), Limits::default()).text.len() < html.len());
}

#[test]
fn tags_and_attributes_without_an_end() {
    for (name, html) in [
        ("tags", "<p><b><i>".repeat(100_000)),
        ("attribute names", format!("<p {}>Minutes", "a ".repeat(200_000))),
        ("open attribute", format!("<p class=\"{}", "x".repeat(1_000_000))),
        ("open comments", "<!--".repeat(100_000)),
        ("open references", "&".repeat(200_000)),
        ("signs", "<".repeat(200_000)),
        ("lists", "<ul><li>".repeat(50_000)),
    ] {
        read(name, format!("<!doctype html>{html}").as_bytes(), Limits::default());
    }
    for (name, xml) in [
        ("elements", "<agendaitems><agendaitem>".repeat(100_000)),
        ("attribute", format!("<meeting a='{}'>", "x".repeat(1_000_000))),
    ] {
        read(name, format!("<?xml version='1.0'?><meeting>{xml}").as_bytes(), Limits::default());
    }
}

#[test]
fn bytes_that_are_no_text() {
    let minutes: &[u8] =
        b"Minutes of the meeting held on 5 March 2024\n\n1. Roads\n\nRESOLVED: That it be noted.\n";
    let broken: Vec<u8> = minutes.iter().flat_map(|byte| [*byte, 0xff, 0xc3]).collect();
    assert!(!read("broken", &broken, Limits::default()).text.is_empty());
    let zeros: Vec<u8> = minutes.iter().flat_map(|byte| [*byte, 0]).collect();
    read("zeros", &zeros, Limits::default());
    read("only zeros", &[0; 100_000], Limits::default());
    let torn = [minutes, b"\xe2\x80"].concat();
    assert!(read("torn", &torn, Limits::default()).text.contains("RESOLVED"));
}

#[test]
fn lines_of_a_hundred_thousand_columns() {
    for unit in [
        "the council agreed that ",
        "Councillor Ash, ",
        "£1,000 and 5% of ",
        "5 March 2024 to ",
        "RESOLVED: That ",
        "proposed by Cllr Ash, seconded by Cllr Elm; ",
        "For: A Ash, B Elm Against: ",
        "(",
        "“",
        ". ",
        "A. ",
        "| ",
        "      AB",
        "1.",
    ] {
        let line = unit.repeat(100_000 / unit.len() + 1);
        let page =
            format!("Minutes of the meeting\n\n1. Roads\n\n{line}\n\n2. Rents\n\nIt was agreed to pay.\n");
        read(unit, page.as_bytes(), Limits::default());
    }
}
