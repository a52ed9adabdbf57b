//! The page of a whole meeting, flattened to a table: one row per item.

use crate::lines::Line;
use crate::page::Parsed;
use crate::recorder::Recorder;
use minutebook::{Meeting, PageKind};

/// True for a page with the table's head.
pub(crate) fn is_form(lines: &[Line<'_>]) -> bool {
    lines.iter().take(60).any(|line| line.text.starts_with("No. | Item"))
}

/// Reads the page.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>]) -> Parsed {
    let _ = (rec, lines);
    Parsed { page: PageKind::Meeting, meeting: Meeting::new(), partnerships: Vec::new() }
}
