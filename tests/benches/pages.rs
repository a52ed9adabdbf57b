//! Whole pages to checked readings: megabytes a second of HTML and of text at three sizes, memory, two cores against one,
//! what unpacking takes of a PDF, and where they are there, the programs that people write today, in the same run.
//!
//! `cargo bench -p minutebook-conformance --bench pages`; with `-- --peers` also `benches/peers.py`, which needs Python
//! with Beautiful Soup or selectolax. Compare ratios: every number moves with what else the machine does.

use minutebook_conformance::measure::{best, job, peak, tell_peak};
use minutebook_conformance::{repository, web_page::web_page};
use minutebook_reader::{Options, read_page};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs, process::Command};

/// Items on a page of about 100 KB.
const ITEMS: usize = 12;

fn main() {
    if let Some(file) = job() {
        return child(&file);
    }
    let folder = env::temp_dir().join(format!("minutebook-pages-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    println!("{:<12} {:>9} {:>9} {:>9} {:>9} {:>9}", "input", "KB", "ms", "MB/s", "of 1x", "memory");
    let page = web_page(ITEMS);
    for (kind, end) in [("HTML", "html"), ("text", "txt")] {
        let mut first = None;
        for times in [1, 10, 100] {
            let html = web_page(ITEMS * times);
            let input =
                if kind == "HTML" { html } else { read_page(html.as_bytes(), &Options::default()).text };
            let time = best(|| drop(black_box(read_page(black_box(input.as_bytes()), &Options::default()))));
            let speed = input.len() as f64 / 1e6 / time.as_secs_f64();
            let file = folder.join(format!("page{times}.{end}"));
            fs::write(&file, &input).unwrap();
            println!(
                "{kind:<4} {times:>6}x {:>9.1} {:>9.3} {speed:>9.1} {:>9.2} {:>8.1}x",
                input.len() as f64 / 1024.0,
                time.as_secs_f64() * 1e3,
                speed / *first.get_or_insert(speed),
                memory(&file, input.len()),
            );
        }
    }
    pdf();
    cores(&folder, &page);
    if env::args().any(|one| one == "--peers") {
        peers(&folder.join("page1.html"), &page);
    }
    let _ = fs::remove_dir_all(&folder);
}

/// Peak memory of reading a file, over its size, without what the program takes by itself.
fn memory(file: &Path, size: usize) -> f64 {
    let empty = file.with_file_name("empty");
    fs::write(&empty, "\n").unwrap();
    (peak(file) - peak(&empty)) / size as f64
}

fn child(file: &str) {
    let input = fs::read(file).unwrap();
    black_box(&read_page(&input, &Options::default()));
    tell_peak();
}

/// What of the time of a PDF goes into taking its text out.
fn pdf() {
    let file = repository().join("tests/vectors/pages");
    let mut all: Vec<_> = fs::read_dir(file)
        .unwrap()
        .flat_map(|entry| fs::read_dir(entry.unwrap().path()).into_iter().flatten())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
        .collect();
    all.sort();
    for path in all.iter().take(3) {
        let bytes = fs::read(path).unwrap();
        let whole = best(|| drop(black_box(read_page(black_box(&bytes), &Options::default()))));
        let text = read_page(&bytes, &Options::default()).text;
        let reading = best(|| drop(black_box(read_page(black_box(text.as_bytes()), &Options::default()))));
        println!(
            "PDF {:.1} KB, {:.1} KB of text: {:.3} ms, of which {:.0} % take the text out",
            bytes.len() as f64 / 1024.0,
            text.len() as f64 / 1024.0,
            whole.as_secs_f64() * 1e3,
            100.0 * (1.0 - reading.as_secs_f64() / whole.as_secs_f64()),
        );
    }
}

/// A thousand files through the command line, on one core and on two.
fn cores(folder: &Path, page: &str) {
    let program = env::current_exe().ok().and_then(|exe| Some(exe.parent()?.parent()?.join("minutebook")));
    let Some(program) = program.filter(|program| program.is_file()) else {
        println!(
            "cores: skipped, build the command line with `cargo build --release -p minutebook-cli` first"
        );
        return;
    };
    let many = folder.join("many");
    fs::create_dir_all(&many).unwrap();
    for n in 0..1000 {
        fs::write(many.join(format!("{n:04}.html")), page).unwrap();
    }
    let run = |threads: &str| {
        let start = Instant::now();
        Command::new(&program)
            .args(["read", "--format", "ndjson"])
            .arg(&many)
            .env("RAYON_NUM_THREADS", threads)
            .stdout(std::process::Stdio::null())
            .status()
            .unwrap();
        start.elapsed()
    };
    // In turn, so that what else the machine does hits both.
    let (mut one, mut two) = (Duration::MAX, Duration::MAX);
    for _ in 0..3 {
        one = one.min(run("1"));
        two = two.min(run("2"));
    }
    println!(
        "cores: 1000 files, one {:.2} s, two {:.2} s: {:.2} times as fast",
        one.as_secs_f64(),
        two.as_secs_f64(),
        one.as_secs_f64() / two.as_secs_f64()
    );
}

/// The peers on the same page, in turn with the reader.
fn peers(file: &Path, page: &str) {
    let script = repository().join("tests/benches/peers.py");
    let mut ratios: Vec<(String, Vec<f64>, String)> = Vec::new();
    for _ in 0..3 {
        let own = best(|| drop(black_box(read_page(black_box(page.as_bytes()), &Options::default()))));
        let Ok(output) = Command::new("python3").arg(&script).arg(file).output() else {
            println!("peers: skipped, there is no python3");
            return;
        };
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let mut cells = line.splitn(3, '\t');
            let (Some(name), Some(time), Some(found)) = (cells.next(), cells.next(), cells.next()) else {
                continue;
            };
            let ratio = time.parse::<f64>().unwrap_or(f64::NAN) / own.as_secs_f64();
            match ratios.iter_mut().find(|(known, ..)| known == name) {
                Some((_, all, _)) => all.push(ratio),
                None => ratios.push((name.to_owned(), vec![ratio], found.to_owned())),
            }
        }
    }
    for (name, mut all, found) in ratios {
        all.sort_by(f64::total_cmp);
        println!("peer {name:<32} takes {:>6.2} times as long  ({found})", all[all.len() / 2]);
    }
}
