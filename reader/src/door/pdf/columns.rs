//! Pages set in two columns, as newspapers are: the left one is read before the right one.
//!
//! Tables and owners in the margin stand side by side as well, and are read line by line. What tells a page of columns is
//! that both are as wide as each other and full of running text.

use super::row::{Cell, Row, rows};
use super::word::Word;
use minutebook::lean::Ordered;

/// Rows that a page of columns has at least.
const ROWS: usize = 12;
/// Characters that the lines of a column have at least, in the middle.
const PROSE: usize = 25;

/// Points that a bin of the page's width holds.
const BIN: f32 = 2.0;

/// The rows of a page in the order in which a person reads them: of two columns the left one first, between the lines
/// that go across both.
pub(crate) fn parted(words: Vec<Word>) -> Vec<Row> {
    let Some((from, to)) = strip(&words) else { return in_order(rows(words)) };
    let gutter = (from + to) / 2.0;
    // A title goes over the strip, or leaves no more than the space of a word there.
    let across = |line: &[Word]| {
        let end =
            line.iter().filter(|word| word.left < gutter).map(|word| word.right).fold(f32::MIN, f32::max);
        let begin =
            line.iter().filter(|word| word.left >= gutter).map(|word| word.left).fold(f32::MAX, f32::min);
        end > gutter || begin - end < 0.6 * (to - from)
    };
    let mut words = words;
    words.order_by(|a, b| b.base.total_cmp(&a.base));
    // What stands on one baseline; the two columns may have lines of their own heights.
    let mut lines: Vec<Vec<Word>> = Vec::new();
    for word in words {
        match lines.last_mut().filter(|line| {
            line.first().is_some_and(|first| (first.base - word.base).abs() < 0.3 * first.size)
        }) {
            Some(line) => line.push(word),
            None => lines.push(vec![word]),
        }
    }
    let shift = to - lines.iter().flatten().map(|word| word.left).fold(f32::MAX, f32::min);
    let mut ordered = Vec::new();
    let (mut left, mut right): (Vec<Word>, Vec<Word>) = (Vec::new(), Vec::new());
    for line in lines {
        if across(&line) {
            ordered.extend(rows(std::mem::take(&mut left)));
            ordered.extend(moved(rows(std::mem::take(&mut right)), shift));
            ordered.extend(rows(line));
            continue;
        }
        let (first, second): (Vec<Word>, Vec<Word>) = line.into_iter().partition(|word| word.left < gutter);
        left.extend(first);
        right.extend(second);
    }
    ordered.extend(rows(left));
    ordered.extend(moved(rows(right), shift));
    ordered
}

fn moved(mut rows: Vec<Row>, shift: f32) -> Vec<Row> {
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        (cell.left, cell.right) = (cell.left - shift, cell.right - shift);
    }
    rows
}

/// The empty strip between two columns of running text, in the middle of the page.
fn strip(words: &[Word]) -> Option<(f32, f32)> {
    if words.len() < 8 * ROWS {
        return None;
    }
    let left = words.iter().map(|word| word.left).fold(f32::MAX, f32::min);
    let right = words.iter().map(|word| word.right).fold(f32::MIN, f32::max);
    let size = middle(words.iter().map(|word| word.size))?;
    let bin = |place: f32| {
        let place = ((place - left) / BIN).clamp(0.0, 2000.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 2000")]
        let place = place as usize;
        place
    };
    // How many words stand over each bin.
    let mut over = vec![0usize; bin(right) + 1];
    for word in words {
        for count in over.get_mut(bin(word.left)..=bin(word.right)).into_iter().flatten() {
            *count += 1;
        }
    }
    let few = words.len() / 60 + 1;
    let (low, high) = (over.len() * 35 / 100, over.len() * 65 / 100);
    let mut best: Option<(usize, usize)> = None;
    let mut begun: Option<usize> = None;
    for at in low..=high {
        let clear = over.get(at).is_some_and(|count| *count <= few) && at < high;
        match (clear, begun) {
            (true, None) => begun = Some(at),
            (false, Some(start)) => {
                if best.is_none_or(|(from, to)| at - start > to - from) {
                    best = Some((start, at));
                }
                begun = None;
            }
            _ => {}
        }
    }
    let (start, end) = best?;
    #[expect(clippy::cast_precision_loss, reason = "a page has at most some thousand bins")]
    let (from, to) = (left + (start as f32) * BIN, left + (end as f32) * BIN);
    let beside = |right: bool| {
        words.iter().filter(move |word| if right { word.left >= to } else { word.right <= from })
    };
    (to - from >= size && is_prose(beside(false)) && is_prose(beside(true))).then_some((from, to))
}

/// True for a column of running text: many lines, most of them full.
fn is_prose<'w>(words: impl Iterator<Item = &'w Word>) -> bool {
    let rows = rows(words.cloned().collect());
    let ends = |row: &Row| row.cells.last().map_or(0.0, |cell| cell.right);
    let left = rows.iter().map(Row::left).fold(f32::MAX, f32::min);
    let right = rows.iter().map(ends).fold(f32::MIN, f32::max);
    let full = |row: &&Row| {
        row.cells.len() == 1 && ends(row) - left > 0.8 * (right - left) && row.text().chars().count() >= PROSE
    };
    let full = rows.iter().filter(full).count();
    rows.len() >= ROWS && full >= ROWS / 2 && full * 3 > rows.len()
}

/// The rows in the order in which a person reads them.
pub(crate) fn in_order(rows: Vec<Row>) -> Vec<Row> {
    let Some((gutter, shift)) = gutter(&rows) else { return rows };
    let mut ordered = Vec::with_capacity(rows.len());
    let mut right: Vec<Row> = Vec::new();
    for row in rows {
        let crossing = row.cells.iter().any(|cell| cell.left < gutter && cell.right > gutter);
        if crossing {
            ordered.append(&mut right);
            ordered.push(row);
            continue;
        }
        let (first, second): (Vec<Cell>, Vec<Cell>) =
            row.cells.into_iter().partition(|cell| cell.left < gutter);
        let second = second.into_iter().map(|cell| Cell {
            left: cell.left - shift,
            right: cell.right - shift,
            ..cell
        });
        let second: Vec<Cell> = second.collect();
        for (cells, side) in [(first, &mut ordered), (second, &mut right)] {
            if !cells.is_empty() {
                side.push(Row { cells, ..row });
            }
        }
    }
    ordered.append(&mut right);
    ordered
}

/// Where the space between two columns is, and how far the right one is from the left one.
fn gutter(rows: &[Row]) -> Option<(f32, f32)> {
    let pairs: Vec<(&Cell, &Cell)> = rows
        .iter()
        .filter_map(|row| match row.cells.as_slice() {
            [left, right] => Some((left, right)),
            _ => None,
        })
        .collect();
    if pairs.len() < ROWS || pairs.len() * 2 < rows.len() {
        return None;
    }
    let right_from = middle(pairs.iter().map(|(_, right)| right.left))?;
    let left_to =
        pairs.iter().map(|(left, _)| left.right).filter(|end| *end < right_from).fold(f32::MIN, f32::max);
    let left_from = middle(pairs.iter().map(|(left, _)| left.left))?;
    let right_to = pairs.iter().map(|(_, right)| right.right).fold(f32::MIN, f32::max);
    let (left_width, right_width) = (left_to - left_from, right_to - right_from);
    let gutter = (left_to + right_from) / 2.0;
    let alike = (left_width / right_width - 1.0).abs() < 0.15;
    let apart = left_to < right_from;
    // Most lines are full, and hardly any stands on the gutter.
    let full = |cells: &dyn Fn(&(&Cell, &Cell)) -> f32, width: f32| {
        pairs.iter().filter(|pair| cells(pair) > 0.8 * width).count() * 2 > pairs.len()
    };
    let filled = full(&|(left, _)| left.right - left.left, left_width)
        && full(&|(_, right)| right.right - right.left, right_width);
    let long = |cell: &Cell| cell.text.chars().count() >= PROSE;
    let prose = pairs.iter().filter(|(left, right)| long(left) && long(right)).count() * 2 > pairs.len();
    let crossing = rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter(|cell| cell.left < gutter && cell.right > gutter)
        .count();
    (alike && apart && filled && prose && crossing * 5 < rows.len())
        .then_some((gutter, right_from - left_from))
}

fn middle(numbers: impl Iterator<Item = f32>) -> Option<f32> {
    let mut numbers: Vec<f32> = numbers.collect();
    numbers.order_by(f32::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, left: f32, right: f32) -> Cell {
        Cell { text: text.to_owned(), left, right, bold: 0 }
    }

    fn page(right: &str, to: f32) -> Vec<Row> {
        let title = Row {
            cells: vec![cell("Minutes of the meeting", 150.0, 400.0)],
            base: 800.0,
            size: 10.0,
            alone: false,
        };
        let line = |n: u8| Row {
            cells: vec![cell("the left column of the page", 50.0, 280.0), cell(right, 310.0, to)],
            base: 700.0 - 12.0 * f32::from(n),
            size: 10.0,
            alone: false,
        };
        std::iter::once(title).chain((0..14).map(line)).collect()
    }

    #[test]
    fn columns_are_read_one_after_the_other() {
        let rows = in_order(page("the right column of the page", 540.0));
        assert_eq!(rows.len(), 29);
        assert!(rows.iter().skip(1).take(14).all(|row| row.text().contains("left")));
        assert!(rows.iter().skip(15).all(|row| row.text().contains("right") && row.left() < 60.0));
        let margin = page("AA", 330.0);
        assert_eq!(in_order(margin.clone()), margin);
    }
}
