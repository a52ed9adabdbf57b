//! Many readings together.

use crate::check::told;
use crate::options;
use crate::store::{self, Kept};
use minutebook::{Book, BookInput, OffsetUnit, Report, to_json};
use minutebook_reader::Page;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A book and the readings that it was made of.
#[derive(Debug)]
pub(crate) struct Bound {
    book: Book,
    pages: Vec<Rc<Page>>,
}

fn text(page: &Page) -> Option<&str> {
    Some(page.text.as_str()).filter(|text| !text.is_empty())
}

/// Binds readings, in this order, into a book; its number.
#[wasm_bindgen]
pub fn book(readings: &[u32], profile: &str) -> Result<u32, JsValue> {
    let profile = options::profile(profile)?;
    let pages = readings.iter().map(|id| store::reading(*id)).collect::<Result<Vec<_>, _>>()?;
    let inputs = pages.iter().map(|page| BookInput { reading: &page.reading, text: text(page) });
    let book = Book::with(inputs, &profile);
    Ok(store::keep(Kept::Book(Rc::new(Bound { book, pages }))))
}

/// The book as it is stored: spans count bytes of UTF-8.
#[wasm_bindgen]
pub fn book_json(id: u32) -> Result<String, JsValue> {
    Ok(to_json(&store::book(id)?.book))
}

/// The book as it is shown: spans count UTF-16 units of the text of their page.
#[wasm_bindgen]
pub fn book_record(id: u32) -> Result<String, JsValue> {
    let bound = store::book(id)?;
    let texts: Vec<_> = bound.pages.iter().map(|page| text(page)).collect();
    Ok(bound.book.to_json_with_offsets(&texts, OffsetUnit::Utf16))
}

/// What the rules that need more than one page answered.
#[wasm_bindgen]
pub fn book_report(id: u32, language: &str) -> Result<String, JsValue> {
    let bound = store::book(id)?;
    let Book { findings, held, unknown, .. } = &bound.book;
    let report = Report::new().findings(findings.clone()).held(held.clone()).unknown(unknown.clone());
    Ok(told(report, options::language(language)?))
}
