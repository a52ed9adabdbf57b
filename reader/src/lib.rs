//! Reads published council pages into minutebook records.
//!
//! Reading never fails: any bytes give a [`Reading`], however little is known. Every fact carries the place in the
//! text that it came from; what was not understood is listed in the coverage.
//!
//! ```
//! use minutebook_reader::{Options, read};
//! let page = "Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n";
//! let reading = read(page.as_bytes(), &Options::default());
//! assert_eq!(reading.meeting.agenda[0].title, "Library hours");
//! ```

mod blocks;
mod columns;
mod door;
mod gates;
mod ids;
mod item;
mod lines;
mod options;
mod page;
mod paragraphs;
mod parts;
mod phrase;
mod recorder;
mod run_on;
mod sentences;
mod tokens;
mod when;
mod wordlist;
mod words;

pub use door::decode::{Decoded, decode};
pub use door::sniff::media_type;
pub use options::{Given, Limits, Options};

use memchr::memmem::Finder;
use minutebook::lean::Ordered;
use minutebook::{
    Coverage, Held, Meeting, Organization, Pointer, Reading, ReadingFormat, ReadingLimit, Report, Source,
    Unknown, check_reading,
};
use recorder::Recorder;

/// A reading with what the rules answered and the text that its spans point into.
#[derive(Clone, Debug)]
pub struct Page {
    /// The reading, with what the rules found.
    pub reading: Reading,
    /// Rules that held, with how often.
    pub held: Vec<Held>,
    /// Rules that could not answer, with the fact that was missing.
    pub unknown: Vec<Unknown>,
    /// The decoded source text.
    pub text: String,
}

impl Page {
    /// What the rules answered, in one piece.
    pub fn report(&self) -> Report {
        let findings = self.reading.findings.clone();
        Report::new().findings(findings).held(self.held.clone()).unknown(self.unknown.clone())
    }
}

/// Reads one page. Any bytes give a reading.
pub fn read(bytes: &[u8], options: &Options) -> Reading {
    read_page(bytes, options).reading
}

/// Reads one page and keeps its decoded text and its report.
pub fn read_page(bytes: &[u8], options: &Options) -> Page {
    let hash = door::decode::sha256(bytes);
    let read = bytes.get(..options.limits.bytes).unwrap_or(bytes);
    let opened = door::open(read, &options.limits);
    let watch = (gates::watch(&opened.text), tokens::keep(&opened.text));
    let mut lines = lines::lines(&opened.text);
    lines::embolden(&opened.text, &mut lines, &opened.strong);
    let mut rec = Recorder::new(&opened.text, options.limits.facts);
    let above = lines.partition_point(|line| (rec.span(line.text).start as usize) < opened.front);
    let (front, body) = lines.split_at_checked(above).unwrap_or((&[], &lines));
    let mut parsed = page::read(&mut rec, front, body, options.limits.items);
    given(&mut rec, &options.given, &mut parsed.meeting);
    parts::approval::complete(&mut rec, &mut parsed.meeting);
    let more = parsed.more;
    parsed.meeting.id = parsed.meeting.derived_id(Some(hash.as_str()));
    drop(watch);
    let meeting = ids::settle(parsed.meeting);
    let mut coverage = coverage(&rec, &lines);
    let met = [
        (read.len() < bytes.len() || !opened.whole, ReadingLimit::Bytes),
        (meeting.agenda.len() >= options.limits.items, ReadingLimit::Items),
        (rec.is_full(), ReadingLimit::Facts),
        (more, ReadingLimit::Meetings),
    ];
    coverage.limits = met.into_iter().filter_map(|(met, limit)| met.then_some(limit)).collect();

    coverage.unreadable = opened.unreadable;
    // What was needed to read goes before the rules ask for room.
    drop(lines);

    let mut source = Source::new(opened.media_type, bytes.len() as u64, hash);
    source.encoding = opened.encoding.map(str::to_owned);
    source.url.clone_from(&options.given.url);
    source.title.clone_from(&options.given.title);
    source.retrieved_at = options.given.retrieved_at;
    let mut reading = Reading::new(ReadingFormat::V1, source, parsed.page, meeting, coverage)
        .partnerships(parsed.partnerships);
    reading.evidence = rec.into_evidence();
    let Report { findings, held, unknown, .. } =
        check_reading(&reading, Some(&opened.text), &options.profile);
    reading.findings = findings;
    Page { reading, held, unknown, text: opened.text }
}

/// Writes what the caller said over what the page says, marked as given.
fn given(rec: &mut Recorder<'_>, given: &Given, meeting: &mut Meeting) {
    let at = Pointer::root().field("meeting");
    if let Some(name) = &given.council {
        rec.given(&at.field("council").field("name"));
        meeting.council = Some(Organization::council(name.clone()));
    }
    if let Some(name) = &given.body {
        rec.given(&at.field("body").field("name"));
        meeting.body = Some(meeting.body.take().unwrap_or_default().name(name.clone()));
    }
    if let Some(date) = given.date {
        rec.given(&at.field("date"));
        meeting.date = Some(date);
    }
}

/// Lines that some fact came from. The narrative keeps every line of the minutes, so it does not count as understood.
fn coverage(rec: &Recorder<'_>, lines: &[lines::Line<'_>]) -> Coverage {
    let minutes = Finder::new("/minutes/");
    let mut facts: Vec<(u32, u32)> = rec
        .evidence()
        .filter(|one| minutes.find(one.path.as_bytes()).is_none())
        .filter_map(|one| one.span.map(|span| (span.start, span.end)))
        .collect();
    facts.order_by_key(|(start, _)| *start);
    let mut unread = Vec::new();
    let mut next = 0;
    let mut reach = 0;
    for line in lines {
        let span = rec.span(line.text);
        while let Some(fact) = facts.get(next).filter(|(start, _)| *start < span.end) {
            reach = reach.max(fact.1);
            next += 1;
        }
        if reach <= span.start {
            unread.push(span);
        }
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Coverage::new(count(lines.len()), count(lines.len() - unread.len())).unread(unread)
}
