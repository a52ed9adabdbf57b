//! What reading costs: megabytes a second, how the cost grows with the input, and peak memory.
//!
//! Every row is the best of several rounds. Memory is measured in a process of its own for each size.

use minutebook::{check_reading, to_json};
use minutebook_conformance::measure::{best, job, peak, tell_peak};
use minutebook_conformance::{repository, shared};
use minutebook_reader::{Options, read_page};
use std::fs;
use std::hint::black_box;

fn main() {
    if let Some(job) = job() {
        return child(&job);
    }
    let mut pages: Vec<_> =
        fs::read_dir(shared("seeds").unwrap_or_else(|| repository().join("examples/minutes")))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|kind| kind == "txt"))
            .collect();
    pages.sort();

    println!(
        "{:<32} {:>8} {:>9} {:>9} {:>9} {:>9} {:>7} {:>9}",
        "page", "KB", "1x MB/s", "10x", "100x", "1000x", "ratio", "memory"
    );
    for path in &pages {
        let page = fs::read(path).unwrap();
        let speeds: Vec<f64> =
            [1, 10, 100, 1000].iter().map(|copies| speed(&copied(&page, *copies))).collect();
        let memory = memory(path, 100);
        println!(
            "{:<32} {:>8.1} {:>9.1} {:>9.1} {:>9.1} {:>9.1} {:>7.2} {:>8.1}x",
            path.file_name().unwrap().to_string_lossy(),
            page.len() as f64 / 1024.0,
            speeds[0],
            speeds[1],
            speeds[2],
            speeds[3],
            speeds[0] / speeds[3],
            memory,
        );
    }
    println!(
        "ratio: cost per byte of 1000 copies over that of one (1 is linear); memory: peak over input, 100 copies\n"
    );

    let page = fs::read(&pages[pages.len() - 2]).unwrap();
    let read = read_page(&page, &Options::default());
    let json = to_json(&read.reading);
    let reading = best(|| drop(black_box(read_page(black_box(&page), &Options::default()))));
    let checking =
        best(|| drop(black_box(check_reading(&read.reading, Some(&read.text), &Default::default()))));
    let writing = best(|| drop(black_box(to_json(black_box(&read.reading)))));
    let parsing = best(|| {
        drop(black_box(minutebook::from_json::<minutebook::Reading>(
            black_box(json.as_bytes()),
            Default::default(),
        )));
    });
    println!(
        "one page of {:.1} KB, {:.1} KB of JSON",
        page.len() as f64 / 1024.0,
        json.len() as f64 / 1024.0
    );
    for (name, time) in
        [("read and check", reading), ("check alone", checking), ("JSON out", writing), ("JSON in", parsing)]
    {
        println!("  {name:<16} {:>8.1} us", time.as_secs_f64() * 1e6);
    }
}

/// The page joined to itself, as a folder of pages saved into one file would be.
fn copied(page: &[u8], copies: usize) -> Vec<u8> {
    let mut all = Vec::with_capacity((page.len() + 1) * copies);
    for _ in 0..copies {
        all.extend_from_slice(page);
        all.push(b'\n');
    }
    all
}

fn speed(input: &[u8]) -> f64 {
    let time = best(|| drop(black_box(read_page(black_box(input), &Options::default()))));
    input.len() as f64 / 1e6 / time.as_secs_f64()
}

/// Peak memory of reading that many copies, over the size of the input.
fn memory(path: &std::path::Path, copies: usize) -> f64 {
    let run = |copies: usize| peak(format!("{copies}:{}", path.display()));
    let input = fs::metadata(path).unwrap().len() as f64 * copies as f64;
    (run(copies) - run(0)) / input
}

fn child(job: &str) {
    let (copies, path) = job.split_once(':').unwrap();
    let input = copied(&fs::read(path).unwrap(), copies.parse().unwrap());
    black_box(&read_page(&input, &Options::default()));
    tell_peak();
}
