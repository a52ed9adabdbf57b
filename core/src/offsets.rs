//! Offsets of whole records in the unit of another language.

use crate::book::Book;
use crate::evidence::{Offsets, Span};
use crate::finding::Finding;
use crate::reading::Reading;
use crate::rules::Report;
use crate::wire::to_json;
use serde_json::{Value, json};

/// What an offset counts. On the wire it is always bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetUnit {
    /// Bytes of UTF-8: the wire and Rust.
    Bytes,
    /// UTF-16 code units: JavaScript.
    Utf16,
    /// Code points: Python.
    CodePoints,
}

impl Offsets<'_> {
    /// A span of bytes in another unit.
    ///
    /// ```
    /// use minutebook::{OffsetUnit, Offsets, Span};
    /// let offsets = Offsets::new("‘yes’ 🗳 carried");
    /// assert_eq!(offsets.span(&Span::new(15u32, 22u32), OffsetUnit::Utf16), Span::new(9u32, 16u32));
    /// assert_eq!(offsets.span(&Span::new(15u32, 22u32), OffsetUnit::CodePoints), Span::new(8u32, 15u32));
    /// ```
    pub fn span(&self, span: &Span, unit: OffsetUnit) -> Span {
        let convert = |at| match unit {
            OffsetUnit::Bytes => at,
            OffsetUnit::Utf16 => self.utf16(at),
            OffsetUnit::CodePoints => self.code_points(at),
        };
        Span { start: convert(span.start), end: convert(span.end), extensions: span.extensions.clone() }
    }

    fn finding(&self, finding: &mut Finding, unit: OffsetUnit) {
        let related = finding.related.iter_mut().map(|one| &mut one.span);
        for span in std::iter::once(&mut finding.span).chain(related).flatten() {
            *span = self.span(span, unit);
        }
    }
}

impl Report {
    /// The report with spans into `text` in another unit. Such a record is for showing, not for storing.
    #[must_use]
    pub fn with_offsets(mut self, text: &str, unit: OffsetUnit) -> Self {
        let offsets = Offsets::new(text);
        self.findings.iter_mut().for_each(|finding| offsets.finding(finding, unit));
        self
    }
}

impl Reading {
    /// The reading with spans into `text`, its decoded source, in another unit. Such a record is for showing, not for
    /// storing.
    #[must_use]
    pub fn with_offsets(mut self, text: &str, unit: OffsetUnit) -> Self {
        let offsets = Offsets::new(text);
        self.evidence.move_spans(|span| offsets.span(span, unit));
        for span in &mut self.coverage.unread {
            *span = offsets.span(span, unit);
        }
        self.findings.iter_mut().for_each(|finding| offsets.finding(finding, unit));
        self
    }
}

impl Book {
    /// The book as JSON with spans in another unit; `texts` are the decoded sources of its pages, in their order. What
    /// points into a page without a text loses its span, because its unit would be unknown.
    pub fn to_json_with_offsets(&self, texts: &[Option<&str>], unit: OffsetUnit) -> String {
        let offsets: Vec<_> = texts.iter().map(|text| text.map(Offsets::new)).collect();
        // By way of text: writing records into a tree of values would be one more copy of all that writes them.
        let mut book: Value = serde_json::from_str(&to_json(self)).unwrap_or_default();
        relocate(&mut book, &offsets, unit);
        book.to_string()
    }
}

/// Everything in a book that has a span has a `path` beside it, which names the page.
fn relocate(value: &mut Value, texts: &[Option<Offsets<'_>>], unit: OffsetUnit) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|one| relocate(one, texts, unit)),
        Value::Object(object) => {
            if let Some(span) = object.get("span").and_then(span_of) {
                let page = object.get("path").and_then(Value::as_str).and_then(page_of);
                match page.and_then(|page| texts.get(page)).and_then(Option::as_ref) {
                    Some(text) => object.insert("span".to_owned(), shown(&text.span(&span, unit))),
                    None => object.shift_remove("span"),
                };
            }
            // What callers added is theirs, whatever it looks like.
            let inner = object
                .iter_mut()
                .filter(|(name, _)| !matches!(name.as_str(), "extensions" | "args" | "span"));
            inner.for_each(|(_, one)| relocate(one, texts, unit));
        }
        _ => {}
    }
}

fn shown(span: &Span) -> Value {
    json!({ "start": span.start, "end": span.end })
}

fn span_of(value: &Value) -> Option<Span> {
    let at = |name| value.get(name).and_then(Value::as_u64).and_then(|at| u32::try_from(at).ok());
    Some(Span::new(at("start")?, at("end")?))
}

/// `3` for `/readings/3/meeting/agenda/0`.
fn page_of(path: &str) -> Option<usize> {
    path.strip_prefix("/readings/")?.split('/').next()?.parse().ok()
}
