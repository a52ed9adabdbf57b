//! Any bytes: a reading whose spans lie inside its text, and the same one every time.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook::Span;
use minutebook_reader::{Options, read_page};

fuzz_target!(|bytes: &[u8]| {
    let options = Options::default();
    let page = read_page(bytes, &options);
    let inside = |span: &Span| assert!(span.slice(&page.text).is_some(), "{span:?} of {}", page.text.len());
    page.reading.evidence.iter().filter_map(|evidence| evidence.span.as_ref()).for_each(inside);
    page.reading.findings.iter().filter_map(|finding| finding.span.as_ref()).for_each(inside);
    page.reading.coverage.unread.iter().for_each(inside);

    let again = read_page(bytes, &options);
    assert_eq!(page.reading, again.reading);
    assert_eq!(page.report(), again.report());

    let json = minutebook::to_json(&page.reading);
    let back = minutebook::from_json(json.as_bytes(), minutebook::Limits::default());
    assert_eq!(back.as_ref(), Ok(&page.reading));
});
