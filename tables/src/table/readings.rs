use crate::cells::{Code, Text, Whole};
use crate::fill::{Each, table};
use crate::page::Page;
use minutebook::{Meeting, PageKind, Severity, Unreadable};

table! {
    /// One row per page, with the whole reading as JSON: what a cluster stores before anybody knows which tables are
    /// wanted. Written only where it is asked for.
    Readings(NoItem, NoPlace) = rows, |page, one: Row| {
        /// What the page is about; empty for a meeting that came without a page.
        page_kind: Code<PageKind>, "minutes" => page.kind;
        /// Why no text could be taken from the page; empty where some could.
        unreadable: Code<Unreadable>, "no_text_layer" => page.coverage.and_then(|coverage| coverage.unreadable);
        /// Findings that are errors: the page contradicts itself.
        errors: Whole, unit "findings", "0" => Some(found(page, Severity::Error));
        /// Findings that are warnings.
        warnings: Whole, unit "findings", "1" => Some(found(page, Severity::Warning));
        /// Findings that are notes.
        notes: Whole, unit "findings", "2" => Some(found(page, Severity::Note));
        /// The reading, or the meeting that came without one, as one line of JSON.
        json: Text, r#"{"format":"minutebook/1"}"# => Some(match page.reading {
            Some(reading) => minutebook::to_json(reading),
            None => minutebook::to_json(one.0),
        });
    }
}

fn found(page: &Page<'_>, severity: Severity) -> usize {
    page.findings.iter().filter(|one| one.severity == severity).count()
}

struct Row<'r>(&'r Meeting);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    each(None, format_args!(""), Row(page.meeting));
}
