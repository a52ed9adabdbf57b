//! Minutes with a column for actions at their right: whose task it is stands beside the first lines of a paragraph, over as
//! many lines as it takes, and is read behind the paragraph.
//!
//! Initials alone are left where they are: they need one line, and the line says which sentence they belong to.

use super::row::{Cell, Row};
use crate::lines::marker;
use crate::parts::margin;

/// What stands above such a column.
const HEADS: &[&str] = &[
    "action",
    "actions",
    "action by",
    "actions by",
    "action owner",
    "for action",
    "action required",
    "by whom",
];
/// Cells that such a column has at least.
const LEAST: usize = 2;
/// Points that a cell may begin before the head of its column, which may stand over its middle.
const BEFORE: f32 = 40.0;
/// Heights of a line that part two paragraphs.
const APART: f32 = 1.6;

/// The column's cells, put behind the paragraphs that they stand beside.
pub(crate) fn put_behind(pages: &mut [Vec<Row>]) {
    let Some((first, from, column)) = head(pages) else { return };
    let inside = |cell: &Cell| cell.left >= column - BEFORE && !is_head(cell);
    let below = || {
        let rows = pages.iter().enumerate().skip(first);
        rows.flat_map(|(page, rows)| rows.iter().skip(if page == first { from } else { 0 }))
    };
    let cells: Vec<&Cell> = below().filter_map(|row| row.cells.last()).filter(|cell| inside(cell)).collect();
    if cells.len() < LEAST || cells.iter().all(|cell| margin::is_owners(&cell.text)) {
        return;
    }
    let mut held = Held { left: column - BEFORE, ..Held::default() };
    for (page, rows) in pages.iter_mut().enumerate().skip(first) {
        let skip = if page == first { from } else { 0 };
        let mut out: Vec<Row> = Vec::with_capacity(rows.len() + 4);
        for (n, mut row) in std::mem::take(rows).into_iter().enumerate() {
            let own = (n >= skip).then(|| row.cells.pop_if(|cell| inside(cell))).flatten();
            if held.ends_before(out.last(), &row, own.as_ref()) {
                held.flush(&mut out);
            }
            if let Some(cell) = own {
                held.take(cell, row.base, row.size);
            }
            if !row.cells.is_empty() {
                out.push(row);
            }
        }
        *rows = out;
    }
    if let Some(last) = pages.last_mut() {
        held.flush(last);
    }
}

/// The page and the row below the head of the column, and where the column begins.
fn head(pages: &[Vec<Row>]) -> Option<(usize, usize, f32)> {
    pages.iter().enumerate().find_map(|(page, rows)| {
        let right = rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.right).fold(0.0, f32::max);
        rows.iter().enumerate().find_map(|(n, row)| {
            let cell = row.cells.last().filter(|cell| is_head(cell) && cell.left > 0.55 * right)?;
            Some((page, n + 1, cell.left))
        })
    })
}

fn is_head(cell: &Cell) -> bool {
    let text = cell.text.trim_end_matches(':');
    HEADS.iter().any(|known| text.eq_ignore_ascii_case(known))
}

/// True for the beginning of a list's element, `(a)`, `ii)`, `•`: the list is one with the paragraph above it.
fn is_element(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    first.len() <= 6 && first.ends_with(')') || ["•", "●", "▪", "–", "-", "o", "\u{f0b7}"].contains(&first)
}

/// True for an item's number, alone or in front of its title.
fn is_numbered(text: &str) -> bool {
    let mut words = text.split(' ');
    let number = words.next().unwrap_or_default();
    let title = words.next().is_none_or(|word| word.starts_with(char::is_uppercase));
    let digits = number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    title && digits && (1..=8).contains(&number.len())
}

/// Cells of the column that wait for the end of their paragraph.
#[derive(Default)]
struct Held {
    cells: Vec<Cell>,
    base: f32,
    size: f32,
    /// Where the column begins.
    left: f32,
}

impl Held {
    /// True where the paragraph with the cells held is over before a row.
    fn ends_before(&self, last: Option<&Row>, row: &Row, own: Option<&Cell>) -> bool {
        if self.cells.is_empty() || row.cells.is_empty() {
            return false;
        }
        let first = row.cells.first().map_or("", |cell| cell.text.as_str());
        let begins = (marker(first).is_some() || is_numbered(first)) && !is_element(first);
        let Some(last) = last else { return begins };
        // A list belongs to the words that lead to it.
        let open = last.text().ends_with([':', ';', ',']) || last.text().ends_with(" and");
        if is_element(first) && open {
            return false;
        }
        let apart = last.base - row.base > APART * last.size.max(row.size);
        let ended = last.text().ends_with(['.', ';', ':', '?', '!']);
        let fresh = !is_element(first) && own.is_some_and(|cell| !self.goes_on(cell, row.base));
        // A line that leaves room behind a sentence is the last of its paragraph.
        let short = last.cells.last().is_some_and(|cell| cell.right < 0.75 * self.left);
        let opens = first.starts_with(char::is_uppercase);
        apart || ended && (begins || fresh || short && opens)
    }

    /// True for a cell that is the next line of the last one held.
    fn goes_on(&self, cell: &Cell, base: f32) -> bool {
        self.cells.last().is_some_and(|last| {
            let open = ["of", "and", "for", "/", ",", "&"].iter().any(|end| last.text.ends_with(end));
            let near = (self.base - base).abs() < APART * self.size * if open { 2.0 } else { 1.0 };
            let whole = |cell: &Cell| margin::is_owners(&cell.text);
            near && (cell.left - last.left).abs() < self.size && !whole(last) && !whole(cell)
        })
    }

    fn take(&mut self, cell: Cell, base: f32, size: f32) {
        let goes_on = self.goes_on(&cell, base);
        match self.cells.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.text.push(' ');
                last.text.push_str(&cell.text);
                last.right = last.right.max(cell.right);
            }
            None => self.cells.push(cell),
        }
        (self.base, self.size) = (base, size);
    }

    fn flush(&mut self, out: &mut Vec<Row>) {
        for mut cell in std::mem::take(&mut self.cells) {
            cell.bold = 0;
            let base = out.last().map_or(self.base, |row| row.base);
            out.push(Row { cells: vec![cell], base, size: self.size, alone: true });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&str, f32)], base: f32) -> Row {
        let cell = |(text, left): &(&str, f32)| {
            let width = 5.0 * f32::from(u16::try_from(text.len()).unwrap());
            Cell { text: (*text).to_owned(), left: *left, right: left + width, bold: 0 }
        };
        Row { cells: cells.iter().map(cell).collect(), base, size: 10.0, alone: false }
    }

    fn read(rows: &[Row]) -> Vec<String> {
        let mut pages = [rows.to_vec()];
        put_behind(&mut pages);
        pages[0].iter().map(Row::text).collect()
    }

    #[test]
    fn owners_over_several_lines() {
        let rows = [
            row(&[("Item", 50.0), ("Action by", 450.0)], 700.0),
            row(&[("1.", 50.0), ("The gate had been broken since May and", 80.0), ("Head of", 450.0)], 688.0),
            row(&[("would be mended.", 80.0), ("Parks", 450.0)], 676.0),
            row(&[("2.", 50.0), ("The clock was late. It would be", 80.0), ("Clerk", 450.0)], 652.0),
            row(&[("set.", 80.0)], 640.0),
            row(&[("The meeting closed at nine.", 80.0)], 616.0),
        ];
        assert_eq!(
            read(&rows),
            [
                "Item Action by",
                "1. The gate had been broken since May and",
                "would be mended.",
                "Head of Parks",
                "2. The clock was late. It would be",
                "set.",
                "Clerk",
                "The meeting closed at nine.",
            ]
        );
    }

    #[test]
    fn initials_stay_on_their_line() {
        let rows = [
            row(&[("Item", 50.0), ("Action", 450.0)], 700.0),
            row(&[("The gate would be mended.", 80.0), ("AA", 450.0)], 688.0),
            row(&[("The clock would be set.", 80.0), ("BB", 450.0)], 676.0),
        ];
        assert_eq!(
            read(&rows),
            ["Item Action", "The gate would be mended. AA", "The clock would be set. BB"]
        );
    }
}
