//! Tables: columns as wide as they need, narrowed where the line is too short.

use super::style::{FRAME, paint};
use super::wrap::{Sheet, cell_lines, cut, cut_left};
use textwrap::core::display_width;

/// Space between two columns.
const BETWEEN: usize = 2;
/// Narrowest that a column of words is set.
const NARROWEST: usize = 12;

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// Words: wrapped where the line is too short.
    Words(&'static str),
    /// A path: its beginning is cut off where the line is too short, as its end tells more.
    Path(&'static str),
    /// A name: its end is cut off where the line is too short, so that each row stays one line.
    Name(&'static str),
    /// Short words that are never wrapped.
    Word(&'static str),
    /// Numbers: never wrapped, set to the right.
    Number(&'static str),
}

impl Column {
    fn head(self) -> &'static str {
        match self {
            Self::Words(head)
            | Self::Path(head)
            | Self::Name(head)
            | Self::Word(head)
            | Self::Number(head) => head,
        }
    }
}

/// Writes a table; columns that hold nothing are left out.
pub(crate) fn table<const N: usize>(
    sheet: &mut Sheet,
    indent: usize,
    columns: [Column; N],
    rows: &[[String; N]],
) {
    let mut widths: Vec<usize> = (0..N)
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| display_width(cell));
            let widest = cells.max().unwrap_or_default();
            let head = columns.get(at).map_or(0, |column| display_width(column.head()));
            if widest == 0 { 0 } else { widest.max(head) }
        })
        .collect();
    narrow(&mut widths, &columns, sheet.width().saturating_sub(indent));
    let heads: Vec<String> = columns.iter().map(|column| paint(FRAME, column.head())).collect();
    write(sheet, indent, &columns, &widths, &heads);
    for row in rows {
        write(sheet, indent, &columns, &widths, row);
    }
}

/// Takes from the widest column of words until the table fits.
fn narrow(widths: &mut [usize], columns: &[Column], room: usize) {
    // Rather a narrow column than a broken line.
    for narrowest in [NARROWEST, NARROWEST / 2] {
        take(widths, columns, room, narrowest);
    }
}

fn take(widths: &mut [usize], columns: &[Column], room: usize, narrowest: usize) {
    loop {
        let used = widths.iter().filter(|&&width| width > 0).count();
        let total = widths.iter().sum::<usize>() + BETWEEN * used.saturating_sub(1);
        let widest = widths
            .iter_mut()
            .zip(columns)
            .filter_map(|(width, column)| match column {
                Column::Words(_) => (*width > narrowest).then_some(width),
                Column::Path(_) | Column::Name(_) => (*width > 10 + narrowest).then_some(width),
                Column::Word(_) | Column::Number(_) => None,
            })
            .max_by_key(|width| **width);
        match widest {
            Some(width) if total > room => *width -= 1,
            _ => return,
        }
    }
}

fn write(sheet: &mut Sheet, indent: usize, columns: &[Column], widths: &[usize], row: &[String]) {
    let cells: Vec<Vec<String>> = row
        .iter()
        .zip(columns)
        .zip(widths)
        .map(|((cell, column), &width)| match column {
            _ if width == 0 => Vec::new(),
            Column::Words(_) if display_width(cell) > width => cell_lines(cell, width),
            Column::Path(_) => vec![cut_left(cell, width)],
            Column::Name(_) => vec![cut(cell, width)],
            _ => vec![cell.clone()],
        })
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    for line in 0..height {
        let mut text = " ".repeat(indent);
        let shown = cells.iter().zip(columns).zip(widths).filter(|(_, width)| **width > 0);
        for (at, ((cell, column), &width)) in shown.enumerate() {
            if at > 0 {
                text.push_str(&" ".repeat(BETWEEN));
            }
            let part = cell.get(line).map(String::as_str).unwrap_or_default();
            let space = " ".repeat(width.saturating_sub(display_width(part)));
            match column {
                Column::Number(_) => text.extend([space.as_str(), part]),
                Column::Words(_) | Column::Path(_) | Column::Name(_) | Column::Word(_) => {
                    text.extend([part, space.as_str()])
                }
            }
        }
        sheet.line(&text);
    }
}
