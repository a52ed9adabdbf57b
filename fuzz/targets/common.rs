//! What holds of the reading of any bytes.

use minutebook::Span;
use minutebook_reader::{Options, read_page};

/// A reading whose spans lie inside its text, and the same one every time.
pub fn check(bytes: &[u8]) {
    let options = Options::default();
    let page = read_page(bytes, &options);
    let inside = |span: &Span| assert!(span.slice(&page.text).is_some(), "{span:?} of {}", page.text.len());
    page.reading.evidence.iter().filter_map(|evidence| evidence.span.as_ref()).for_each(inside);
    page.reading.coverage.unread.iter().for_each(inside);
    assert_eq!(page.reading, read_page(bytes, &options).reading);
}
