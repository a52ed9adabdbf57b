//! How minutebook compares with plain `serde_json` and serde's derive on the same JSON, in turn on the same machine:
//! `cargo bench -p minutebook-conformance --bench ratios`.
//!
//! Every candidate takes one meeting after the other in turn, and every single call is timed: the table shows medians of
//! some thousand calls, so that noise hits all alike and a call that was interrupted counts no more than another.

#![expect(clippy::unwrap_used, reason = "the sample is well formed")]

mod mirror;

use minutebook::{Limits, Meeting, check, from_json, to_json};
use minutebook_conformance::sample;
use std::hint::black_box;
use std::time::{Duration, Instant};

const MEETINGS: usize = 200;
const ROUNDS: usize = 41;

/// A name, the row that it is compared with, and the work on the meeting of that number.
type Candidate<'a> = (&'static str, usize, Box<dyn Fn(usize) + 'a>);

fn main() {
    let meetings = sample::meetings(MEETINGS);
    let json: Vec<String> = meetings.iter().map(to_json).collect();
    let bytes: usize = json.iter().map(String::len).sum();
    let mirrors: Vec<mirror::Meeting> = json.iter().map(|json| serde_json::from_str(json).unwrap()).collect();
    for (mirror, json) in mirrors.iter().zip(&json) {
        assert_eq!(serde_json::to_string(mirror).unwrap().len(), json.len(), "the mirror says the same");
    }

    let low = Limits { depth: 64, ..Limits::default() };
    let candidates: Vec<Candidate<'_>> = vec![
        (
            "serde_json::from_slice, derive",
            0,
            each(&json, |json| serde_json::from_slice::<mirror::Meeting>(json.as_bytes()).unwrap()),
        ),
        (
            "serde_json::from_slice, own types",
            0,
            each(&json, |json| serde_json::from_slice::<Meeting>(json.as_bytes()).unwrap()),
        ),
        (
            "serde_json::from_slice, Value",
            0,
            each(&json, |json| serde_json::from_slice::<serde_json::Value>(json.as_bytes()).unwrap()),
        ),
        (
            "minutebook::from_json",
            0,
            each(&json, |json| from_json::<Meeting>(json.as_bytes(), Limits::default()).unwrap()),
        ),
        (
            "minutebook::from_json, depth 64",
            0,
            each(&json, |json| from_json::<Meeting>(json.as_bytes(), low).unwrap()),
        ),
        ("minutebook::check", 0, each(&meetings, check)),
        (
            "minutebook::from_json + check",
            0,
            each(&json, |json| check(&from_json::<Meeting>(json.as_bytes(), Limits::default()).unwrap())),
        ),
        ("serde_json::to_vec, derive", 7, each(&mirrors, |meeting| serde_json::to_vec(meeting).unwrap())),
        ("serde_json::to_vec, own types", 7, each(&meetings, |meeting| serde_json::to_vec(meeting).unwrap())),
        ("minutebook::to_json", 7, each(&meetings, to_json)),
    ];

    let mut times = vec![Vec::with_capacity(ROUNDS * MEETINGS); candidates.len()];
    for _ in 0..ROUNDS {
        for n in 0..MEETINGS {
            for ((_, _, work), times) in candidates.iter().zip(&mut times) {
                let start = Instant::now();
                work(n);
                times.push(start.elapsed());
            }
        }
    }

    let medians: Vec<Duration> = times
        .iter_mut()
        .map(|times| {
            times.sort();
            times.get(times.len() / 2).copied().unwrap_or_default()
        })
        .collect();
    let mean = bytes as f64 / MEETINGS as f64;
    println!("{MEETINGS} meetings of {:.1} KB, median of {} calls each", mean / 1000.0, ROUNDS * MEETINGS);
    println!("{:34} {:>10} {:>8} {:>8}", "", "µs", "MB/s", "speed");
    for ((name, base, _), median) in candidates.iter().zip(&medians) {
        let base = medians.get(*base).copied().unwrap_or_default();
        println!(
            "{name:34} {:>10.1} {:>8.0} {:>7.2}x",
            median.as_secs_f64() * 1e6,
            mean / 1e6 / median.as_secs_f64(),
            base.as_secs_f64() / median.as_secs_f64(),
        );
    }
}

/// Work on the input of a number.
fn each<'a, I, O>(inputs: &'a [I], work: impl Fn(&I) -> O + 'a) -> Box<dyn Fn(usize) + 'a> {
    Box::new(move |n| {
        if let Some(input) = inputs.get(n) {
            black_box(work(black_box(input)));
        }
    })
}
