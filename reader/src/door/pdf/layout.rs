//! Rows to the lines that a person reads: cells in columns, gaps as empty lines, words broken at the end of a line
//! whole again.

use super::row::Row;
use minutebook::lean::{HashSet, Ordered};

/// Columns that a line may begin at; farther to the right a page has no text.
const COLUMNS: usize = 400;
/// Columns between two cells at least: less would be a gap between words.
const GAP: usize = 3;
/// How much more than the usual distance parts two paragraphs.
const APART: f32 = 1.28;

struct Line {
    text: String,
    /// True when an empty line stands before it.
    apart: bool,
    /// Bytes at the start of its words that are in bold.
    bold: usize,
}

/// The text of all pages, and what of its lines begins in bold. The footers come last.
pub(crate) fn text(pages: &[Vec<Row>], footers: &[Row]) -> (String, Vec<(usize, usize)>) {
    let usual = usual_distance(pages);
    let mut lines: Vec<Line> = Vec::new();
    for rows in pages {
        // A paragraph goes on over the end of a page where its sentence does.
        let open = lines.last().is_some_and(|line| goes_on(&line.text, rows));
        let mut before: Option<&Row> = None;
        let (left, column) = (rows.iter().map(Row::left).fold(f32::MAX, f32::min), column(rows));
        for row in rows {
            let apart = match before {
                Some(above) if above.alone || row.alone => true,
                Some(above) => (above.base - row.base) / above.size.max(row.size) > usual * APART,
                None => !open,
            };
            lines.push(Line { text: line(row, left, column), apart, bold: bold(row) });
            before = Some(row);
        }
    }
    for row in footers {
        lines.push(Line {
            text: line(row, row.left(), column(std::slice::from_ref(row))),
            apart: true,
            bold: bold(row),
        });
    }
    mend(&mut lines);
    let (mut text, mut strong) = (String::new(), Vec::new());
    for line in &lines {
        if line.apart && !text.is_empty() {
            text.push('\n');
        }
        if line.bold > 0 {
            let indent = line.text.len() - line.text.trim_start().len();
            strong.push((text.len() + indent, text.len() + (indent + line.bold).min(line.text.len())));
        }
        text.push_str(&line.text);
        text.push('\n');
    }
    (text, strong)
}

/// Bold words at the start of a row, over as many cells as are wholly so.
fn bold(row: &Row) -> usize {
    match row.cells.as_slice() {
        [cell] => cell.bold,
        [cell, ..] if cell.bold < cell.text.len() => cell.bold,
        // Where all cells are bold the whole line is.
        cells if cells.iter().all(|cell| cell.bold >= cell.text.len()) => usize::MAX / 4,
        [cell, ..] => cell.bold,
        [] => 0,
    }
}

/// Distance of the lines of a paragraph, as part of their size: what many neighbours keep and few undercut.
fn usual_distance(pages: &[Vec<Row>]) -> f32 {
    let mut distances: Vec<f32> = pages
        .iter()
        .flat_map(|rows| rows.iter().zip(rows.iter().skip(1)))
        .filter(|(above, below)| (above.size - below.size).abs() < 0.1 * above.size)
        .map(|(above, below)| (above.base - below.base) / above.size)
        .filter(|distance| (0.8..2.6).contains(distance))
        .collect();
    distances.order_by(f32::total_cmp);
    distances.get(distances.len() * 3 / 10).copied().unwrap_or(1.2)
}

/// Width of a column: as wide as the characters of the narrower cells, so that text seldom outgrows its place.
fn column(rows: &[Row]) -> f32 {
    let mut widths: Vec<f32> = rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| (cell.right - cell.left, cell.text.chars().count()))
        .filter(|(width, count)| *count >= 10 && *width > 1.0)
        .map(|(width, count)| width / f32::from(u16::try_from(count).unwrap_or(u16::MAX)))
        .collect();
    widths.order_by(f32::total_cmp);
    widths.get(widths.len() / 5).copied().unwrap_or(5.0).max(1.0)
}

fn line(row: &Row, left: f32, column: f32) -> String {
    let mut text = String::new();
    let mut length = 0;
    for cell in &row.cells {
        let place = ((cell.left - left) / column).round().clamp(0.0, 400.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 400")]
        let place = (place as usize).min(COLUMNS);
        let start = if length == 0 { place } else { place.max(length + GAP) };
        text.extend(std::iter::repeat_n(' ', start - length));
        text.push_str(&cell.text);
        length = start + cell.text.chars().count();
    }
    text
}

/// True where the sentence of a page's last line has no end and the next page begins with the rest of it.
fn goes_on(last: &str, next: &[Row]) -> bool {
    // Without what stands in the margin behind it.
    let last = last.trim_start().split("   ").next().unwrap_or_default();
    let ended = last.trim_end_matches(['”', '"', '’', ')', ']']).ends_with(['.', ':', ';', '!', '?']);
    let first = next.first().map(Row::text).unwrap_or_default();
    let rest = first
        .starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '(' | '£' | '“' | '‘'));
    !ended && (rest || last.ends_with(',') || last.split(' ').count() > 8)
}

/// Puts words that were broken at the end of a line together in the first of the two lines.
fn mend(lines: &mut Vec<Line>) {
    let known: HashSet<String> = lines
        .iter()
        .flat_map(|line| line.text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 3)
        .map(str::to_lowercase)
        .collect();
    // Where many lines end so, the hyphens are the typesetter's; where few do, they belong to their words.
    let broken = lines.iter().filter(|line| head(&line.text).is_some()).count();
    let typeset = broken >= 5 && broken * 12 > lines.len();
    for at in 1..lines.len() {
        let (before, rest) = lines.split_at_mut(at);
        let (Some(line), Some(next)) = (before.last_mut(), rest.first_mut()) else { continue };
        let (Some((stem, soft)), false) = (head(&line.text), next.apart) else { continue };
        let begin = next.text.trim_start();
        let tail: &str = begin.split(' ').next().unwrap_or_default();
        if !tail.starts_with(char::is_lowercase) {
            continue;
        }
        let end = tail.trim_end_matches(|c: char| !c.is_alphanumeric());
        let whole = format!("{stem}{end}").to_lowercase();
        let cut = line.text.len() - line.text.chars().next_back().map_or(0, char::len_utf8);
        if soft || typeset || known.contains(&whole) {
            line.text.truncate(cut);
        }
        line.text.push_str(tail);
        let indent = next.text.len() - begin.len();
        let behind = next.text.get(indent + tail.len()..).unwrap_or_default().trim_start();
        next.text = format!("{}{behind}", " ".repeat(indent));
    }
    lines.retain(|line| !line.text.trim().is_empty());
}

/// The word that a line ends in the middle of, and whether its hyphen is one that only a line's end shows.
fn head(line: &str) -> Option<(String, bool)> {
    let soft = line.ends_with('\u{ad}');
    let bare = line.strip_suffix(['-', '\u{ad}', '\u{2010}'])?;
    let word: String = bare.chars().rev().take_while(|c| c.is_alphabetic()).take(40).collect();
    (word.chars().count() >= 2).then(|| (word.chars().rev().collect(), soft))
}

#[cfg(test)]
mod tests {
    use super::super::row::Cell;
    use super::*;

    fn row(cells: &[(&str, f32)], base: f32) -> Row {
        let cell = |(text, left): &(&str, f32)| {
            let width = 5.0 * f32::from(u16::try_from(text.len()).unwrap());
            Cell { text: (*text).to_owned(), left: *left, right: left + width, bold: 0 }
        };
        Row { cells: cells.iter().map(cell).collect(), base, size: 10.0, alone: false }
    }

    #[test]
    fn columns_gaps_and_broken_words() {
        let first = [
            row(&[("Present", 50.0), ("A Archer", 150.0), ("AA", 300.0)], 700.0),
            row(&[("B Brook", 150.0), ("BB", 300.0)], 688.0),
            row(&[("The development was looked at. The plan for the develop-", 50.0)], 660.0),
            row(&[("ment was put off, and a well-", 50.0)], 648.0),
            row(&[("known member spoke about the lane and the", 50.0)], 636.0),
        ];
        let second = [row(&[("bridge.", 50.0)], 700.0), row(&[("It ended.", 50.0)], 688.0)];
        let (text, _) = text(&[first.to_vec(), second.to_vec()], &[row(&[("Minutes, May", 50.0)], 30.0)]);
        assert_eq!(
            text,
            "Present             A Archer                      AA\n                    B Brook                       BB\n\n\
             The development was looked at. The plan for the development\nwas put off, and a well-known\n\
             member spoke about the lane and the\nbridge.\nIt ended.\n\nMinutes, May\n"
        );
    }
}
