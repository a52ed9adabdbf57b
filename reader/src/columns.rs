//! Cells of a line that is a row: parted by bars, or by nothing but room.

use crate::gates::Gate;
use crate::recorder::{is_space, trim};

/// One cell with its place: the column of its first and behind its last letter, or its ordinal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell<'t> {
    pub(crate) text: &'t str,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Cell<'_> {
    /// How far two cells stand apart.
    pub(crate) fn gap(&self, other: &Self) -> usize {
        if self.from < other.to && other.from < self.to {
            return 0;
        }
        self.from
            .abs_diff(other.from)
            .min(self.to.abs_diff(other.to))
            .min((self.from + self.to).abs_diff(other.from + other.to) / 2)
    }
}

/// False for a text that surely is one cell: without a bar, and without room for two columns.
pub(crate) fn is_row(text: &str) -> bool {
    !Gate::Room.shut(text) || text.contains('|')
}

/// The cells of a row that hold something.
pub(crate) fn cells<'t>(page: &'t str, text: &'t str) -> Vec<Cell<'t>> {
    let mut found = Vec::new();
    if text.contains('|') {
        for (n, cell) in text.split('|').enumerate() {
            let cell = trim(cell);
            if !cell.is_empty() {
                found.push(Cell { text: cell, from: n * 100, to: n * 100 + 1 });
            }
        }
        return found;
    }
    let start = (text.as_ptr() as usize).saturating_sub(page.as_ptr() as usize);
    let line = page.as_bytes().get(start.saturating_sub(400)..start).unwrap_or_default();
    let begin = line.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let mut column = line.get(begin..).map_or(0, <[u8]>::len);
    let mut open: Option<(usize, usize, usize)> = None;
    let mut spaces = 0;
    for (at, c) in text.char_indices() {
        if is_space(c) {
            spaces += if c == '\t' { 8 } else { 1 };
            column += if c == '\t' { 8 - column % 8 } else { 1 };
            continue;
        }
        if spaces >= 2
            && let Some((from, end, first)) = open.take()
        {
            let cell = text.get(from..end).unwrap_or_default();
            found.push(Cell { text: cell, from: first, to: first + cell.chars().count() });
        }
        spaces = 0;
        column += 1;
        let (from, _, first) = open.unwrap_or((at, at, column - 1));
        open = Some((from, at + c.len_utf8(), first));
    }
    if let Some((from, end, first)) = open {
        let cell = text.get(from..end).unwrap_or_default();
        found.push(Cell { text: cell, from: first, to: first + cell.chars().count() });
    }
    found
}
