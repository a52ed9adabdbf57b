//! Any bytes: a record that survives writing and reading, or at least one finding that points into the input; and
//! `serde_json` takes and refuses the same bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook::shape::Shaped;
use minutebook::{InvalidRecord, Limits, Meeting, Reading, Record, from_json, to_json, to_json_pretty};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

fuzz_target!(|bytes: &[u8]| {
    round_trip::<Meeting>(bytes);
    round_trip::<Reading>(bytes);
    if let Err(invalid) = Record::from_json(bytes, Limits { bytes: 1000, depth: 5, errors: 3 }) {
        explained(&invalid, bytes);
    }
});

fn round_trip<T>(bytes: &[u8])
where
    T: Shaped + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let read = from_json::<T>(bytes, Limits::default());
    let text = std::str::from_utf8(bytes).ok();
    assert_eq!(read.as_ref().ok(), text.and_then(|text| serde_json::from_str(text).ok()).as_ref());
    match read {
        Ok(record) => {
            assert_eq!(to_json(&record), serde_json::to_string(&record).expect("JSON"));
            for json in [to_json(&record), to_json_pretty(&record)] {
                assert_eq!(from_json::<T>(json.as_bytes(), Limits::default()).as_ref(), Ok(&record));
            }
        }
        Err(invalid) => explained(&invalid, bytes),
    }
}

fn explained(invalid: &InvalidRecord, bytes: &[u8]) {
    assert!(!invalid.findings.is_empty());
    let text = std::str::from_utf8(bytes);
    for finding in &invalid.findings {
        let span = finding.span.as_ref().expect("a place in the input");
        if let Ok(text) = text {
            assert!(span.slice(text).is_some(), "{finding:?}");
        }
    }
}
