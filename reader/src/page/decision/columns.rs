//! A notice in two columns: labels at the left, and what they say at the right.

use super::Part;
use super::labels::{label_of, named};
use crate::columns::{Cell, cells, is_row};
use crate::lines::{Line, marker};
use crate::paragraphs::paragraphs;
use crate::recorder::{Recorder, trim};
use crate::words::decision::Field;

/// Fewer labels beside one column make no table.
const LEAST: usize = 4;

/// One line, cut at the column that the values stand in.
struct Row<'t> {
    left: Option<&'t str>,
    right: Option<&'t str>,
}

/// The column that the values of the page's labels begin in.
pub(super) fn values(page: &str, lines: &[Line<'_>]) -> Option<usize> {
    let mut starts: Vec<usize> = lines
        .iter()
        .filter(|line| is_row(line.text) && !line.text.contains('|'))
        .filter_map(|line| match cells(page, line.text).as_slice() {
            [label, value, ..] if label.from < 4 && named(label.text, true).is_some() => Some(value.from),
            _ => None,
        })
        .collect();
    starts.sort_unstable();
    let alike = |at: &usize| starts.iter().filter(|one| one.abs_diff(*at) <= 1).count();
    starts.iter().copied().max_by_key(alike).filter(|at| alike(at) >= LEAST)
}

/// The labels that stand in the left column of a page's lines.
pub(super) fn fields(page: &str, lines: &[Line<'_>]) -> Vec<Field> {
    let Some(column) = values(page, lines) else { return Vec::new() };
    lines.iter().filter_map(|line| named(row(page, line, column)?.left?, true)).collect()
}

/// The lines above the table, and its labels with what stands beside and below each.
pub(super) fn parts<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Option<(Vec<Line<'t>>, Vec<Part<'t>>)> {
    let column = values(rec.text(), lines)?;
    let mut head = Vec::new();
    let mut found: Vec<(Vec<&'t str>, Part<'t>)> = Vec::new();
    for line in lines {
        let Some(row) = row(rec.text(), line, column) else {
            // A line across both columns stands above or below the table.
            match (label_of(line), found.last_mut()) {
                (Some((field, label, value)), _) => {
                    found.push((vec![label], Part { field, label, value, head: *line, lines: Vec::new() }));
                }
                (None, Some((_, part))) => part.lines.push(*line),
                (None, None) => head.push(*line),
            }
            continue;
        };
        let begun = !found.is_empty();
        match (row.left, found.last_mut()) {
            // `declared by a Cabinet`, `considered and rejected`: the label goes on.
            (Some(left), Some((label, _))) if left.starts_with(char::is_lowercase) => label.push(left),
            (Some(left), _) if row.right.is_some() || begun => {
                let head = Line { text: left, marker: None, strong: left.len(), ..*line };
                let part = Part { field: Field::Other, label: left, value: "", head, lines: Vec::new() };
                found.push((vec![left], part));
            }
            (Some(_), _) => head.push(*line),
            (None, _) => {}
        }
        if let (Some(right), Some((_, part))) = (row.right, found.last_mut()) {
            part.lines.push(Line { text: right, indent: column, marker: marker(right), strong: 0, ..*line });
        }
    }
    let parts = found.into_iter().map(|(label, part)| Part {
        field: named(&label.join(" "), true).unwrap_or(part.field),
        lines: paragraphs(rec, &part.lines),
        ..part
    });
    Some((head, parts.collect()))
}

/// The two cells of a line; none where its text goes on across the edge of the column.
fn row<'t>(page: &'t str, line: &Line<'t>, column: usize) -> Option<Row<'t>> {
    let all = cells(page, line.text);
    let at_right = |cell: &&Cell<'t>| cell.from + 1 >= column;
    if all.iter().any(|cell| cell.from + 1 < column && cell.to > column) {
        return None;
    }
    let cut = |cell: &Cell<'t>| (cell.text.as_ptr() as usize).saturating_sub(line.text.as_ptr() as usize);
    let right = all.iter().find(at_right).and_then(|cell| line.text.get(cut(cell)..));
    let left = all.iter().filter(|cell| !at_right(cell)).map(|cell| cut(cell) + cell.text.len()).next_back();
    let left = left.and_then(|end| line.text.get(..end)).map(trim);
    Some(Row { left, right })
}
