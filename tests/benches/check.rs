//! What a full check costs beside reading the same record from JSON, in turn in one run:
//! `cargo bench -p minutebook-conformance --bench check`.
//!
//! Two kinds of record: generated meetings of about 40 KB, rich in votes, and what the reader made of the sample
//! pages, rich in prose, figures and evidence.

#![expect(clippy::unwrap_used, reason = "the samples are well formed")]

use minutebook::{Limits, Meeting, Profile, check, check_reading, from_json, to_json};
use minutebook_conformance::{repository, sample};
use minutebook_reader::{Options, read_page};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Rounds of every row. For a run under a profiler: `MINUTEBOOK_ROUNDS=1 MINUTEBOOK_ROW=generated`.
fn rounds() -> usize {
    std::env::var("MINUTEBOOK_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(41)
}

fn main() {
    println!("{:32} {:>8} {:>9} {:>9} {:>12}", "", "KB", "read µs", "check µs", "check/read");
    let meetings = sample::meetings(100);
    let json: Vec<String> = meetings.iter().map(to_json).collect();
    let read = |json: &String| from_json::<Meeting>(json.as_bytes(), Limits::default()).unwrap();
    row("generated meetings (mean)", &json, &read, &meetings, &check);

    let mut pages: Vec<_> = std::fs::read_dir(repository().join("examples/minutes"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    pages.sort();
    for page in pages {
        let name = page.file_name().unwrap().to_string_lossy().into_owned();
        let read_page = read_page(&std::fs::read(&page).unwrap(), &Options::default());
        let meeting = [read_page.reading.meeting.clone()];
        let json = [to_json(&meeting[0])];
        row(&format!("{name}, meeting"), &json, &read, &meeting, &check);
        let mut reading = read_page.reading;
        reading.findings.clear();
        let json = [to_json(&reading)];
        let text = read_page.text;
        row(
            &format!("{name}, reading"),
            &json,
            &|json| from_json::<minutebook::Reading>(json.as_bytes(), Limits::default()).unwrap(),
            &[reading],
            &|reading| check_reading(reading, Some(&text), &Profile::default()),
        );
    }
}

/// Medians over rounds that time both in turn.
fn row<R, T, C>(
    name: &str,
    json: &[String],
    read: &dyn Fn(&String) -> R,
    records: &[T],
    check: &dyn Fn(&T) -> C,
) {
    if std::env::var("MINUTEBOOK_ROW").is_ok_and(|wanted| !name.contains(&wanted)) {
        return;
    }
    let count = json.len();
    let (mut reading, mut checking) = (Vec::new(), Vec::new());
    for _ in 0..rounds() {
        reading.push(time(json, read));
        checking.push(time(records, check));
    }
    reading.sort();
    checking.sort();
    let each = |times: &[Duration]| times[times.len() / 2].as_secs_f64() * 1e6 / count as f64;
    let (reading, checking) = (each(&reading), each(&checking));
    let kilobytes = json.iter().map(String::len).sum::<usize>() as f64 / 1000.0 / count as f64;
    println!("{name:32} {kilobytes:>8.1} {reading:>9.1} {checking:>9.1} {:>12.2}", checking / reading);
}

fn time<I, O>(inputs: &[I], work: &dyn Fn(&I) -> O) -> Duration {
    let start = Instant::now();
    for input in inputs {
        black_box(work(black_box(input)));
    }
    start.elapsed()
}
