//! The direct reader and writer of JSON against `serde_json` on the same types, which shares no code with them: what
//! one takes the other takes, as the same record, and both write it alike. Tried on damaged records above all.
//!
//! Quick by default; `MINUTEBOOK_MUTANTS=100` tries that many times more.

use minutebook::shape::Shaped;
use minutebook::{Book, Limits, Meeting, Parts, Reading, Record, Report, from_json, to_json, to_json_pretty};
use minutebook_conformance::{arbitrary, repository};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;
use std::fs;

/// Both read the text, or both refuse it. True where they read it.
fn agree<T>(json: &str) -> bool
where
    T: Shaped + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let direct = from_json::<T>(json.as_bytes(), Limits::default());
    same_without_parts(json.as_bytes());
    match (direct, serde_json::from_str::<T>(json)) {
        (Ok(record), Ok(expected)) => {
            assert_eq!(record, expected, "{json}");
            same_text(&record);
            true
        }
        (Err(invalid), Err(_)) => {
            // What is refused is explained, never just refused.
            assert!(!invalid.to_string().contains("expected a record"), "{json}: {invalid}");
            false
        }
        (direct, expected) => panic!("{json}\ndirect: {direct:?}\nserde_json: {expected:?}"),
    }
}

/// What is left out is checked all the same.
fn same_without_parts(json: &[u8]) {
    let whole = Record::from_json(json, Limits::default());
    for without in [Parts::ALL, Parts::ALL.but(Parts::VOTES)] {
        let less = Record::from_json_without(json, Limits::default(), without);
        match (&whole, less) {
            (Ok(Record::Meeting(_)), Ok(Record::Meeting(_)))
            | (Ok(Record::Reading(_)), Ok(Record::Reading(_))) => {}
            (Err(invalid), Err(less)) => assert_eq!(*invalid, less),
            (_, less) => {
                panic!("{}\nwhole: {whole:?}\nwithout parts: {less:?}", String::from_utf8_lossy(json))
            }
        }
    }
}

/// Both write the same bytes.
fn same_text<T: Shaped + Serialize>(record: &T) {
    assert_eq!(to_json(record), serde_json::to_string(record).unwrap());
    assert_eq!(to_json_pretty(record), serde_json::to_string_pretty(record).unwrap());
}

/// What a byte is turned into: the signs of JSON, their like, and bytes that are no text by themselves.
const BYTES: &[u8] = b"\"\\{}[],:0-.e 9nta/u\n\t\x00\x1f\x7f";

/// What two bytes are turned into.
const PAIRS: &[&str] = &[
    "\\u", "\\n", "\\\"", "\"\"", "\",", ",\"", "{}", "[]", "{\"", "\"}", "\"]", ",,", ",}", ",]", "01",
    "-0", "1.", "1e", "nu", "  ", "\u{e9}", "}}", "]]", "[[", "\\d", "\":",
];

struct Mutants {
    numbers: u64,
    times: usize,
    tried: usize,
    taken: usize,
}

impl Mutants {
    fn new() -> Self {
        let times =
            std::env::var("MINUTEBOOK_MUTANTS").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
        Self { numbers: 7, times, tried: 0, taken: 0 }
    }

    /// Numbers that look random and are the same in every run (splitmix64).
    fn below(&mut self, end: usize) -> usize {
        self.numbers = self.numbers.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.numbers ^ (self.numbers >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }

    fn one<T>(&mut self, bytes: Vec<u8>)
    where
        T: Shaped + Serialize + DeserializeOwned + PartialEq + Debug,
    {
        // What is no text is refused before either reader sees it.
        let Ok(json) = String::from_utf8(bytes) else { return };
        self.tried += 1;
        self.taken += usize::from(agree::<T>(&json));
    }

    /// Every place, turned into every byte and every pair; cut out; doubled.
    fn all<T>(&mut self, json: &str)
    where
        T: Shaped + Serialize + DeserializeOwned + PartialEq + Debug,
    {
        assert!(agree::<T>(json), "{json}");
        let bytes = json.as_bytes();
        for at in 0..=bytes.len() {
            for byte in BYTES {
                self.one::<T>(spliced(bytes, at, 1, &[*byte]));
                self.one::<T>(spliced(bytes, at, 0, &[*byte]));
            }
            for pair in PAIRS {
                self.one::<T>(spliced(bytes, at, 2, pair.as_bytes()));
                self.one::<T>(spliced(bytes, at, 0, pair.as_bytes()));
            }
            for cut in 1..4 {
                self.one::<T>(spliced(bytes, at, cut, b""));
            }
            self.one::<T>(bytes[..at].to_vec());
        }
    }

    /// A few mutants of a record.
    fn some<T>(&mut self, json: &str, count: usize)
    where
        T: Shaped + Serialize + DeserializeOwned + PartialEq + Debug,
    {
        assert!(agree::<T>(json), "{json}");
        for _ in 0..count * self.times {
            let mut bytes = json.as_bytes().to_vec();
            for _ in 0..=self.below(2) {
                let (at, cut) = (self.below(bytes.len() + 1), self.below(3));
                let with: &[u8] = match self.below(3) {
                    0 => b"",
                    1 => std::slice::from_ref(&BYTES[self.below(BYTES.len())]),
                    _ => PAIRS[self.below(PAIRS.len())].as_bytes(),
                };
                bytes = spliced(&bytes, at, cut, with);
            }
            self.one::<T>(bytes);
        }
    }

    fn told(&self) {
        eprintln!("{} of {} mutants are records", self.taken, self.tried);
        assert!(
            self.taken > 0 && self.tried > 2 * self.taken,
            "mutants that are records, and more that are none"
        );
    }
}

fn spliced(bytes: &[u8], at: usize, cut: usize, with: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = at.min(bytes.len());
    bytes.splice(at..(at + cut).min(bytes.len()), with.iter().copied());
    bytes
}

#[test]
fn every_small_damage_to_small_records() {
    let mut mutants = Mutants::new();
    mutants.all::<Meeting>(
        r#"{"id":"6ba7b810-9dad-51d1-80b4-00c04fd430c8","title":"A “b”\n\u00e9\ud83d\uddf3","date":{"earliest":"2018-09"},
           "public_present":12,"interests":"none_declared","extensions":{"a":[1.5e2,{"b":null}]}}"#,
    );
    mutants.all::<minutebook::Attendance>(
        r#"{"person":{"name":"Ann"},"status":"present","presiding":true,"presence":[{"joined":"10:05"},{"left":null}]}"#,
    );
    mutants
        .all::<minutebook::Action>(r#"{"text":"x","due":{"from":"2024","to":"2024-05-01"},"status":"open"}"#);
    mutants.all::<minutebook::AgendaItem>(
        r#"{"order":4294967295,"id":"6ba7b810-9dad-51d1-80b4-00c04fd430c8","title":"","access":{"exempt":{"paragraphs":[3,5]}},"listed":false}"#,
    );
    mutants.all::<minutebook::Counts>(r#"{"for":7,"against":0}"#);
    mutants.told();
}

#[test]
fn damage_to_seeds_and_vectors() {
    let mut mutants = Mutants::new();
    let seed = |name: &str| fs::read_to_string(repository().join("fuzz/seeds/json").join(name)).unwrap();
    mutants.some::<Meeting>(&seed("meeting.json"), 400);
    mutants.some::<Reading>(&seed("reading.json"), 400);
    let mut folders: Vec<_> = fs::read_dir(repository().join("tests/vectors/rules")).unwrap().collect();
    folders.sort_by_key(|folder| folder.as_ref().unwrap().path());
    let mut records = 0;
    for folder in folders {
        for case in ["fires", "holds", "unknown"] {
            let path = folder.as_ref().unwrap().path().join(case).with_extension("json");
            let Ok(text) = fs::read_to_string(path) else { continue };
            let vector: serde_json::Value = serde_json::from_str(&text).unwrap();
            let Some(record) = vector.get("record") else { continue };
            if record.get("readings").is_some() {
                continue;
            }
            records += 1;
            match record.get("format") {
                Some(_) => mutants.some::<Reading>(&record.to_string(), 6),
                None => mutants.some::<Meeting>(&record.to_string(), 6),
            }
        }
    }
    assert!(records > 200, "{records}");
    mutants.told();
}

#[test]
fn the_deepest_nesting_that_is_read() {
    for levels in 120..135 {
        for (before, after) in [("[", "]"), ("{\"a\":", "}")] {
            let inner = before.repeat(levels) + "1" + &after.repeat(levels);
            agree::<Meeting>(&format!(
                "{{\"id\":\"6ba7b810-9dad-51d1-80b4-00c04fd430c8\",\"extensions\":{{\"a\":{inner}}}}}"
            ));
        }
        let item = r#"{"id":"6ba7b810-9dad-51d1-80b4-00c04fd430c8","order":1,"title":"x","items":["#;
        let halves = levels / 2;
        let items = item.repeat(halves) + &"]}".repeat(halves);
        agree::<minutebook::AgendaItem>(&items);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn records_of_every_kind(
        meeting in arbitrary::json_of(Meeting::shape()),
        reading in arbitrary::json_of(Reading::shape()),
        report in arbitrary::json_of(Report::shape()),
        book in arbitrary::json_of(Book::shape()),
    ) {
        prop_assert!(agree::<Meeting>(&meeting.to_string()));
        prop_assert!(agree::<Meeting>(&serde_json::to_string_pretty(&meeting).unwrap()));
        prop_assert!(agree::<Reading>(&reading.to_string()));
        prop_assert!(agree::<Report>(&report.to_string()));
        prop_assert!(agree::<Book>(&book.to_string()));
    }
}
