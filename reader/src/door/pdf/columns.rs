//! Pages set in two columns, as newspapers are: the left one is read before the right one.
//!
//! Tables and owners in the margin stand side by side as well, and are read line by line. What tells a page of columns is
//! that both are as wide as each other and full of running text.

use super::row::{Cell, Row};

/// Rows that a page of columns has at least.
const ROWS: usize = 12;
/// Characters that the lines of a column have at least, in the middle.
const PROSE: usize = 25;

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
    numbers.sort_by(f32::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, left: f32, right: f32) -> Cell {
        Cell { text: text.to_owned(), left, right }
    }

    fn page(right: &str, to: f32) -> Vec<Row> {
        let title =
            Row { cells: vec![cell("Minutes of the meeting", 150.0, 400.0)], base: 800.0, size: 10.0 };
        let line = |n: u8| Row {
            cells: vec![cell("the left column of the page", 50.0, 280.0), cell(right, 310.0, to)],
            base: 700.0 - 12.0 * f32::from(n),
            size: 10.0,
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
