//! What a book costs: time per reading for 100, 1,000 and 10,000 readings, and how it grows.
//!
//! The readings are those of the sample pages with other councils, bodies, dates, people and figures. `growth` is the time
//! over that of a tenth of the readings, and over what n log n would make of it: 1 is n log n.

use minutebook::{Book, Limits, Reading, Sha256, from_json, to_json};
use minutebook_conformance::repository;
use minutebook_reader::{Options, read};
use serde_json::Value;
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

const SIZES: &[usize] = &[100, 1_000, 10_000];
/// Readings of one council: what a council publishes on one subject in some years.
const A_COUNCIL: usize = 25;

fn main() {
    let mut paths: Vec<_> = fs::read_dir(repository().join("examples/minutes"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "txt"))
        .collect();
    paths.sort();
    let samples: Vec<Value> = paths
        .iter()
        .map(|path| {
            let mut reading = read(&fs::read(path).unwrap(), &Options::default());
            reading.findings.clear();
            serde_json::from_str(&to_json(&reading)).unwrap()
        })
        .collect();
    let largest = SIZES.iter().copied().max().unwrap_or_default();
    let readings: Vec<Reading> =
        (0..largest).filter_map(|n| varied(samples.get(n % samples.len())?, n)).collect();
    assert_eq!(readings.len(), largest);

    println!(
        "{:>8} {:>10} {:>12} {:>8} {:>8} {:>9} {:>8} {:>8} {:>8}",
        "readings",
        "seconds",
        "us a reading",
        "growth",
        "meetings",
        "matters",
        "people",
        "series",
        "findings"
    );
    let mut before: Option<(usize, f64)> = None;
    for &size in SIZES {
        let part = readings.get(..size).unwrap();
        let book = Book::of(part);
        let time = best(|| drop(black_box(Book::of(black_box(part))))).as_secs_f64();
        let n_log_n = |n: usize| n as f64 * (n as f64).ln();
        let growth = before.map(|(n, earlier)| time / earlier / (n_log_n(size) / n_log_n(n)));
        println!(
            "{size:>8} {time:>10.4} {:>12.1} {:>8} {:>8} {:>9} {:>8} {:>8} {:>8}",
            time / size as f64 * 1e6,
            growth.map_or_else(String::new, |growth| format!("{growth:.2}")),
            book.meetings.len(),
            book.matters.len(),
            book.people.len(),
            book.series.len(),
            book.findings.len(),
        );
        before = Some((size, time));
    }
}

const SYLLABLES: &[&str] = &[
    "Ask", "Bram", "Cald", "Dun", "Ever", "Fold", "Gar", "Hol", "Ing", "Kes", "Lang", "Mar", "Nor", "Oak",
    "Pen",
];
const ENDS: &[&str] = &["erby", "wick", "ley", "ton", "shaw", "combe", "stead", "ford"];

/// A name that is always the same for one number.
fn name(n: usize) -> String {
    let (first, rest) = (n % SYLLABLES.len(), n / SYLLABLES.len());
    let (end, rest) = (rest % ENDS.len(), rest / ENDS.len());
    let more = if rest > 0 {
        format!(" {}{}", SYLLABLES[rest % SYLLABLES.len()], ENDS[rest / SYLLABLES.len() % ENDS.len()])
    } else {
        String::new()
    };
    format!("{}{}{more}", SYLLABLES[first], ENDS[end])
}

/// The sample as another council would have it, in another year, with other people and numbers.
fn varied(sample: &Value, n: usize) -> Option<Reading> {
    let council = n / A_COUNCIL;
    let mut value = sample.clone();
    vary(&mut value, "", council, n % A_COUNCIL);
    let mut reading: Reading = from_json(value.to_string().as_bytes(), Limits::default()).ok()?;
    let mut digest = [0u8; 32];
    digest.iter_mut().zip(n.to_be_bytes()).for_each(|(to, from)| *to = from);
    reading.source.sha256 = Sha256::from_digest(digest);
    Some(reading)
}

const PLACES: &[&str] = &[
    "Askerby",
    "Fernshire",
    "Wendlemere",
    "Ottering Vale",
    "NETHER SALLOWBY",
    "FERNSHIRE",
    "Nether Sallowby",
    "Adopt Four Rivers",
];

fn vary(value: &mut Value, field: &str, council: usize, of: usize) {
    match value {
        Value::String(text) => {
            for (k, place) in PLACES.iter().enumerate() {
                if text.contains(place) {
                    *text = text.replace(place, &name(council * PLACES.len() + k));
                }
            }
            match field {
                // Another year of the same council; no day is the 29th of February.
                "date" | "as_at" | "meeting_date" | "from" | "to" => {
                    if let Some(year) = text.get(..4).and_then(|year| year.parse::<usize>().ok())
                        && !text.ends_with("02-29")
                    {
                        let rest = text.get(4..).unwrap_or_default().to_owned();
                        *text = format!("{}{rest}", year - of);
                    }
                }
                "value" => {
                    if let Ok(number) = text.parse::<u32>() {
                        *text = (number + u32::try_from(of * 3).unwrap_or_default()).to_string();
                    }
                }
                "person_name" => *text = format!("{text} {}", name((council * 7 + of / 5) % 997)),
                _ => {}
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|one| vary(one, field, council, of)),
        Value::Object(fields) => {
            let person = fields.contains_key("name")
                && !fields.contains_key("classification")
                && !fields.contains_key("kind");
            for (key, one) in fields.iter_mut() {
                let field =
                    if person && key == "name" && field != "organization" { "person_name" } else { key };
                vary(one, field, council, of);
            }
        }
        _ => {}
    }
}

/// The shortest of as many rounds as fit in a second, two at least.
fn best(mut work: impl FnMut()) -> Duration {
    let begun = Instant::now();
    let mut shortest = Duration::MAX;
    let mut rounds = 0;
    while rounds < 2 || begun.elapsed() < Duration::from_secs(1) {
        let (start, busy) = (Instant::now(), on_cpu());
        work();
        let spent = match (busy, on_cpu()) {
            (Some(before), Some(after)) => after.saturating_sub(before),
            _ => start.elapsed(),
        };
        shortest = shortest.min(spent);
        rounds += 1;
    }
    shortest
}

/// Time that this thread was on a processor, where the system tells: others who work at the same time do not count.
fn on_cpu() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
