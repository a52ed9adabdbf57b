//! Times of reading and writing JSON: `cargo bench -p minutebook-conformance --bench json`.
//!
//! Ratios that a noisy machine does not blur: the bench `ratios`.

#![expect(clippy::unwrap_used, reason = "the sample is well formed")]

mod mirror;

use divan::{black_box, counter::BytesCount};
use minutebook::{Limits, Meeting, check, from_json, to_json};
use minutebook_conformance::sample;

fn main() {
    divan::main();
}

const COUNT: usize = 200;

fn sizes(json: &[String]) -> BytesCount {
    BytesCount::new(json.iter().map(String::len).sum::<usize>())
}

fn written() -> Vec<String> {
    sample::meetings(COUNT).iter().map(to_json).collect()
}

#[divan::bench]
fn from_json_minutebook(bencher: divan::Bencher<'_, '_>) {
    let json = written();
    bencher.counter(sizes(&json)).bench(|| {
        for json in &json {
            black_box(from_json::<Meeting>(json.as_bytes(), Limits::default()).unwrap());
        }
    });
}

#[divan::bench]
fn from_slice_serde_derive(bencher: divan::Bencher<'_, '_>) {
    let json = written();
    bencher.counter(sizes(&json)).bench(|| {
        for json in &json {
            black_box(serde_json::from_slice::<mirror::Meeting>(json.as_bytes()).unwrap());
        }
    });
}

#[divan::bench]
fn check_minutebook(bencher: divan::Bencher<'_, '_>) {
    let meetings = sample::meetings(COUNT);
    bencher.bench(|| meetings.iter().map(|meeting| check(meeting).findings.len()).sum::<usize>());
}

#[divan::bench]
fn to_json_minutebook(bencher: divan::Bencher<'_, '_>) {
    let meetings = sample::meetings(COUNT);
    bencher
        .counter(sizes(&written()))
        .bench(|| meetings.iter().map(|meeting| to_json(meeting).len()).sum::<usize>());
}

#[divan::bench]
fn to_vec_serde_derive(bencher: divan::Bencher<'_, '_>) {
    let json = written();
    let meetings: Vec<mirror::Meeting> =
        json.iter().map(|json| serde_json::from_str(json).unwrap()).collect();
    bencher
        .counter(sizes(&json))
        .bench(|| meetings.iter().map(|meeting| serde_json::to_vec(meeting).unwrap().len()).sum::<usize>());
}
