//! A word processor's file (`.docx`) to the lines that a person reads: a line for each paragraph, with the numbers and
//! bullets that the file leaves to the program, and a line for each row of a table.

use super::numbering::Numbering;
use super::xml::{Piece, Tag, walk};
use super::zip::{self, Fault};
use crate::lines::marker;
use minutebook::Unreadable;

/// Elements inside elements; more than any program writes.
const DEPTH: usize = 256;
/// Between two cells, so that they are read as columns.
const GAP: &str = "      ";
/// Up to so many characters a cell is a number before the text or an owner behind it.
const SHORT: usize = 24;

/// The text of a file, and whether that is all of it.
pub(crate) fn render(bytes: &[u8], unpacked: usize) -> Result<(String, bool), Unreadable> {
    let read = |name: &str| {
        zip::file(bytes, name, unpacked).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    let document = read("word/document.xml").map_err(|fault| match fault {
        Fault::TooLarge => Unreadable::TooLarge,
        Fault::Absent => Unreadable::NoDoor,
        Fault::Damaged => Unreadable::Damaged,
    })?;
    let numbering = Numbering::new(
        &read("word/numbering.xml").unwrap_or_default(),
        &read("word/styles.xml").unwrap_or_default(),
    );
    let mut writer = Writer { numbering, ..Writer::default() };
    let mut depth = 0usize;
    let mut whole = true;
    walk(&document, |piece| {
        match piece {
            Piece::Open(tag) => {
                depth += 1;
                writer.open(&tag);
            }
            Piece::Text(text) => writer.text(text),
            Piece::Close(name) => {
                depth = depth.saturating_sub(1);
                writer.close(name);
            }
        }
        whole = depth < DEPTH && writer.out.len() <= unpacked;
        whole
    });
    writer.end();
    match writer.out.trim().is_empty() {
        true => Err(Unreadable::NoTextLayer),
        false => Ok((writer.out, whole)),
    }
}

/// What is written of a document while it is walked through.
#[derive(Default)]
struct Writer {
    numbering: Numbering,
    out: String,
    paragraph: String,
    style: String,
    list: Option<(String, Option<usize>)>,
    /// True inside `<w:t>`, the only place where text is the page's.
    shown: bool,
    /// Depth inside what repeats other text.
    skipped: usize,
    /// Open tables, each with the cells of its open row.
    tables: Vec<Vec<Vec<String>>>,
}

impl Writer {
    fn open(&mut self, tag: &Tag<'_>) {
        let name = tag.name();
        if self.skipped > 0 || matches!(name, "Fallback" | "del" | "moveFrom") {
            self.skipped += 1;
            return;
        }
        match name {
            "p" => self.paragraph_ends(),
            "pStyle" => self.style = tag.get("val").unwrap_or_default(),
            "numId" => {
                let level = self.list.take().and_then(|(_, level)| level);
                self.list = tag.get("val").map(|list| (list, level));
            }
            "ilvl" => {
                let level = tag.get("val").and_then(|level| level.parse().ok());
                self.list = Some((self.list.take().map(|(list, _)| list).unwrap_or_default(), level));
            }
            "t" => self.shown = true,
            "tab" => self.paragraph.push('\t'),
            "br" | "cr" => self.paragraph.push('\n'),
            "noBreakHyphen" => self.paragraph.push('-'),
            "tbl" => {
                self.paragraph_ends();
                self.tables.push(Vec::new());
            }
            "tc" => {
                if let Some(row) = self.tables.last_mut() {
                    row.push(Vec::new());
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.shown && self.skipped == 0 {
            self.paragraph.push_str(text);
        }
    }

    fn close(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "t" => self.shown = false,
            "p" => self.paragraph_ends(),
            "tr" => self.row_ends(),
            "tbl" => {
                self.row_ends();
                self.tables.pop();
            }
            _ => {}
        }
    }

    fn paragraph_ends(&mut self) {
        let text = std::mem::take(&mut self.paragraph);
        let (style, list) = (std::mem::take(&mut self.style), self.list.take());
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let numbered = self.numbering.next(&style, list);
        for (at, line) in text.split('\n').map(str::trim).filter(|line| !line.is_empty()).enumerate() {
            let line = match &numbered {
                Some(label) if at == 0 => format!("{label} {line}"),
                _ => line.to_owned(),
            };
            self.line(line);
        }
    }

    /// A line of the page, or of the cell that is open.
    fn line(&mut self, line: String) {
        match self.tables.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => cell.push(line),
            None => {
                self.out.push_str(&line);
                self.out.push('\n');
            }
        }
    }

    fn row_ends(&mut self) {
        self.paragraph_ends();
        let Some(row) = self.tables.last_mut().map(std::mem::take) else { return };
        // The row of a table inside a cell belongs to the cell.
        let inner = self.tables.pop();
        for line in row_lines(row) {
            self.line(line);
        }
        self.tables.extend(inner);
    }

    fn end(&mut self) {
        self.paragraph_ends();
        while !self.tables.is_empty() {
            self.row_ends();
            self.tables.pop();
        }
    }
}

/// The lines of a table's row. Cells of one line stand side by side; where one holds more, a short one before it stands
/// before its first line, and short ones behind it behind its last.
fn row_lines(row: Vec<Vec<String>>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut front: Vec<String> = Vec::new();
    let single = row.iter().all(|cell| cell.len() <= 1);
    for cell in row.into_iter().filter(|cell| !cell.is_empty()) {
        let short = cell.iter().map(|line| line.chars().count() + 2).sum::<usize>() <= SHORT;
        match lines.last_mut() {
            Some(last) if short || single => {
                last.push_str(GAP);
                last.push_str(&cell.join(", "));
            }
            None if short || single => front.push(cell.join(", ")),
            _ => {
                let mut cell = cell.into_iter();
                let first = cell.next().unwrap_or_default();
                lines.push(beside(std::mem::take(&mut front), first));
                lines.extend(cell);
            }
        }
        // Side by side from the first on.
        if single && lines.is_empty() {
            lines.push(front.pop().unwrap_or_default());
        }
    }
    if !front.is_empty() {
        let last = front.pop().unwrap_or_default();
        lines.push(beside(front, last));
    }
    for line in &mut lines {
        *line = close_up(line);
    }
    lines
}

fn beside(front: Vec<String>, first: String) -> String {
    let mut cells = front;
    cells.push(first);
    cells.join(GAP)
}

/// A list's number goes with its text, however wide the columns.
fn close_up(line: &str) -> String {
    match line.split_once(GAP) {
        Some((head, rest)) if marker(&format!("{head} Text")).is_some_and(|found| found.body == "Text") => {
            format!("{head} {}", rest.trim_start())
        }
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(row: &[&[&str]]) -> Vec<String> {
        row_lines(row.iter().map(|cell| cell.iter().map(|line| (*line).to_owned()).collect()).collect())
    }

    #[test]
    fn rows_of_tables() {
        assert_eq!(cells(&[&["Present:"], &["A Archer"], &["AA"]]), ["Present:      A Archer      AA"]);
        assert_eq!(
            cells(&[&["1."], &["Roads", "The hole was filled."], &["AA", "BB"]]),
            ["1. Roads", "The hole was filled.      AA, BB"]
        );
        assert_eq!(
            cells(&[&["one", "a longer second line of it"], &["two", "another line of the second"]]),
            ["one", "a longer second line of it", "two", "another line of the second"]
        );
        assert_eq!(
            cells(&[&["2."], &["Finance was considered at length by all of them."]]),
            ["2. Finance was considered at length by all of them."]
        );
        assert!(cells(&[&[], &[]]).is_empty());
    }
}
