//! Words to rows: what stands at one height, with wide gaps kept as gaps between cells.

use super::word::Word;
use crate::lines::marker;
use minutebook::lean::Ordered;

/// What stands at one height of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) base: f32,
    pub(crate) size: f32,
    /// True for a row that belongs to neither of its neighbours.
    pub(crate) alone: bool,
}

/// Words that no wide gap divides.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) left: f32,
    pub(crate) right: f32,
    /// Bytes at the start of the text that are in bold.
    pub(crate) bold: usize,
}

impl Cell {
    fn of(word: Word) -> Self {
        let bold = if word.bold { word.text.len() } else { 0 };
        Self { text: word.text, left: word.left, right: word.right, bold }
    }

    /// Puts more text behind its own, of which `bold` bytes are in bold.
    fn push(&mut self, text: &str, bold: usize, spaced: bool) {
        // A number before words in bold is no harm.
        let whole = self.bold == self.text.len() || self.bold == 0 && is_marker(&self.text);
        if spaced {
            self.text.push(' ');
        }
        if whole && bold > 0 {
            self.bold = self.text.len() + bold;
        }
        self.text.push_str(text);
    }
}

impl Row {
    pub(crate) fn left(&self) -> f32 {
        self.cells.first().map_or(0.0, |cell| cell.left)
    }

    /// All its words, for comparing rows.
    pub(crate) fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// The rows of a page from its top to its foot.
pub(crate) fn rows(mut words: Vec<Word>) -> Vec<Row> {
    let middle = |word: &Word| word.base + 0.25 * word.size;
    words.order_by(|a, b| middle(b).total_cmp(&middle(a)));
    // Words of a row still loose, with the baseline and size of the largest of them.
    let mut loose: Vec<(Vec<Word>, f32, f32)> = Vec::new();
    for word in words {
        let near = loose.len().saturating_sub(3);
        let overlaps = |base: f32, size: f32| {
            let low = (base - 0.2 * size).max(word.base - 0.2 * word.size);
            let high = (base + 0.7 * size).min(word.base + 0.7 * word.size);
            (high - low) / (0.9 * size.min(word.size))
        };
        let best = loose
            .iter()
            .enumerate()
            .skip(near)
            .map(|(at, (_, base, size))| (at, overlaps(*base, *size)))
            .filter(|(_, share)| *share >= 0.5)
            .max_by(|a, b| a.1.total_cmp(&b.1));
        match best.and_then(|(at, _)| loose.get_mut(at)) {
            Some((row, base, size)) => {
                if word.size > *size * 1.05 {
                    (*base, *size) = (word.base, word.size);
                }
                row.push(word);
            }
            None => loose.push((vec![word.clone()], word.base, word.size)),
        }
    }
    let mut rows: Vec<Row> = loose
        .into_iter()
        .map(|(words, base, size)| Row { cells: cells(words, size), base, size, alone: false })
        .collect();
    rows.order_by(|a, b| b.base.total_cmp(&a.base));
    close_chance_gaps(&mut rows);
    take_in_margins(&mut rows);
    rows
}

/// What stands short and alone in the margin, a little above or below the lines beside it, belongs to the nearer of them
/// that has nothing in the margin yet; to the line above where a list element begins below.
fn take_in_margins(rows: &mut Vec<Row>) {
    let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
    let begins = |row: Option<&Row>| {
        row.and_then(|row| row.cells.first()).is_some_and(|cell| marker(&cell.text).is_some())
    };
    // What the next row takes in.
    let mut waiting: Option<Cell> = None;
    let mut coming = std::mem::take(rows).into_iter().peekable();
    while let Some(mut row) = coming.next() {
        row.cells.extend(waiting.take());
        let (cell, base, size) = match row.cells.as_slice() {
            [cell] if cell.text.len() <= 12 => (cell.clone(), row.base, row.size),
            _ => {
                kept.push(row);
                continue;
            }
        };
        let distance = |other: Option<&Row>| {
            let other = other?;
            let fits = other.cells.last().is_some_and(|last| last.right + 2.0 * size < cell.left);
            Some((other.base - base).abs()).filter(|distance| fits && *distance < 0.9 * size)
        };
        match (distance(kept.last()), distance(coming.peek())) {
            (Some(above), below) if begins(coming.peek()) || below.is_none_or(|below| above < below) => {
                if let Some(last) = kept.last_mut() {
                    last.cells.push(cell);
                }
            }
            (_, Some(_)) => waiting = Some(cell),
            _ => kept.push(row),
        }
    }
    *rows = kept;
}

/// Gaps up to this part of the size divide only where other rows have a cell at the same place.
const CHANCE: f32 = 3.0;

/// Puts cells together again that a tab behind a few words or a wide space has parted: a gap that is not wide divides
/// where a row close by has a cell that begins at the same place, or, for what stands last and is short, where
/// any row has one in that margin.
fn close_chance_gaps(rows: &mut [Row]) {
    let lefts: Vec<Vec<f32>> =
        rows.iter().map(|row| row.cells.iter().map(|cell| cell.left).collect()).collect();
    let mut margin: Vec<f32> = rows
        .iter()
        .filter(|row| row.cells.len() > 1)
        .filter_map(|row| row.cells.last())
        .map(|cell| cell.left)
        .collect();
    margin.order_by(f32::total_cmp);
    for (at, row) in rows.iter_mut().enumerate() {
        let size = row.size;
        let near = |place: f32, left: &f32| (place - left).abs() < 0.3 * size;
        let neighbours: Vec<f32> = (at.saturating_sub(2)..=at + 2)
            .filter(|other| *other != at)
            .filter_map(|other| lefts.get(other))
            .flatten()
            .copied()
            .collect();
        let count = row.cells.len();
        let mut cells: Vec<Cell> = Vec::with_capacity(count);
        for (n, cell) in std::mem::take(&mut row.cells).into_iter().enumerate() {
            let Some(before) = cells.last_mut().filter(|before| cell.left - before.right < CHANCE * size)
            else {
                cells.push(cell);
                continue;
            };
            let from = margin.partition_point(|left| *left < cell.left - 0.3 * size);
            let in_margin = n + 1 == count
                && cell.text.len() <= 12
                && margin.iter().skip(from).take_while(|left| near(cell.left, left)).nth(1).is_some();
            if in_margin || neighbours.iter().any(|left| near(cell.left, left)) {
                cells.push(cell);
            } else {
                before.push(&cell.text, cell.bold, true);
                before.right = before.right.max(cell.right);
            }
        }
        row.cells = cells;
    }
}

fn cells(mut words: Vec<Word>, size: f32) -> Vec<Cell> {
    words.order_by(|a, b| a.left.total_cmp(&b.left));
    // The same word twice in nearly the same place: bold, made by printing twice.
    words.dedup_by(|b, a| {
        a.text == b.text && (a.left - b.left).abs() < 0.3 * size && (a.right - b.right).abs() < 0.3 * size
    });
    let wide = wide_gap(&words, size);
    let mut cells: Vec<Cell> = Vec::new();
    for word in words {
        match cells.last_mut() {
            Some(cell) => {
                let gap = word.left - cell.right;
                if gap > wide && !(gap < 8.0 * size && is_marker(&cell.text)) {
                    cells.push(Cell::of(word));
                    continue;
                }
                let bold = if word.bold { word.text.len() } else { 0 };
                cell.push(&word.text, bold, word.spaced || gap > 0.1 * size);
                cell.right = cell.right.max(word.right);
            }
            None => cells.push(Cell::of(word)),
        }
    }
    cells
}

/// From which width on a gap divides. In lines spread to the margins all gaps are wide, so that none is.
fn wide_gap(words: &[Word], size: f32) -> f32 {
    let mut gaps: Vec<f32> = words
        .iter()
        .zip(words.iter().skip(1))
        .map(|(a, b)| b.left - a.right)
        .filter(|gap| *gap > 0.1 * size)
        .collect();
    gaps.order_by(f32::total_cmp);
    let usual = gaps.get(gaps.len() / 4).copied().filter(|_| gaps.len() >= 4).unwrap_or(0.0);
    (0.6 * size).max(2.2 * usual).min(2.5 * size)
}

/// True for what stands before a list element: it belongs to its text, however far from it.
fn is_marker(text: &str) -> bool {
    let mut marked = text.to_owned();
    marked.push_str(" Text");
    text.chars().count() <= 8 && marker(&marked).is_some_and(|found| found.body == "Text")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, left: f32, right: f32, base: f32, size: f32) -> Word {
        Word { text: text.to_owned(), left, right, base, size, turn: 0, spaced: false, bold: false }
    }

    fn texts(words: Vec<Word>) -> Vec<Vec<String>> {
        rows(words).into_iter().map(|row| row.cells.into_iter().map(|cell| cell.text).collect()).collect()
    }

    #[test]
    fn rows_and_cells() {
        let page = vec![
            word("owner", 300.0, 330.0, 700.0, 11.0),
            word("1.", 50.0, 58.0, 714.0, 11.0),
            word("Roads", 86.0, 116.0, 714.0, 11.0),
            word("On", 50.0, 64.0, 700.0, 11.0),
            word("1", 67.0, 72.0, 700.0, 11.0),
            word("st", 72.1, 78.0, 704.0, 7.0),
            word("May", 81.0, 100.0, 700.2, 11.0),
            word("May", 81.3, 100.3, 700.2, 11.0),
        ];
        assert_eq!(texts(page), [vec!["1. Roads"], vec!["On 1st May", "owner"]]);
    }

    #[test]
    fn tabs_inside_a_line_are_no_columns() {
        let line = |base: f32, head: f32, rest: f32| {
            [word("Lane", 50.0, head, base, 10.0), word("It", rest, rest + 9.0, base, 10.0)]
        };
        let page = [line(700.0, 70.0, 90.0), line(688.0, 110.0, 130.0)].concat();
        assert_eq!(texts(page), [["Lane It"], ["Lane It"]]);
        let table = [line(700.0, 70.0, 90.0), line(688.0, 75.0, 90.0)].concat();
        assert_eq!(texts(table), [["Lane", "It"], ["Lane", "It"]]);
    }

    #[test]
    fn owners_between_lines() {
        let line = |base: f32| word("line", 50.0, 200.0, base, 11.0);
        let owner = |text: &str, base: f32| word(text, 400.0, 415.0, base, 11.0);
        let page = vec![line(700.0), owner("AA", 694.0), line(687.0), owner("BB", 681.0), line(674.0)];
        assert_eq!(texts(page), [vec!["line", "AA"], vec!["line", "BB"], vec!["line"]]);
        let below = vec![line(700.0), owner("AA", 691.0), line(687.0)];
        assert_eq!(texts(below), [vec!["line"], vec!["line", "AA"]]);
    }

    #[test]
    fn spread_lines_stay_whole() {
        let spread =
            (0u8..6).map(|n| word("word", f32::from(n) * 40.0, f32::from(n) * 40.0 + 25.0, 10.0, 10.0));
        assert_eq!(texts(spread.collect()).first().map(Vec::len), Some(1));
    }
}
