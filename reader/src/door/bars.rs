//! Text whose tables are drawn with bars, as old word-processor files come out of a converter: every line of a cell is a line
//! of the text. Cells are put together again, so that a sentence is one.

/// The cells of a line that is part of a table: bars at both ends.
fn cells(line: &str) -> Option<Vec<&str>> {
    let line = line.trim_end();
    let inside = line.strip_prefix('|')?.strip_suffix('|')?;
    // `| --- | --- |` rules off the head of a Markdown table, whose rows are lines.
    let rule = inside.contains("--") && inside.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    (!rule).then(|| inside.split('|').map(str::trim).collect())
}

/// True for text that is mostly such tables, with cells that take several lines.
pub(crate) fn is_form(text: &str) -> bool {
    let ends_line = |at: usize| {
        text.get(at + 1..).is_some_and(|rest| ["\n", "\r\n", " \n"].iter().any(|end| rest.starts_with(end)))
    };
    if !memchr::memchr_iter(b'|', text.as_bytes()).any(ends_line) {
        return false;
    }
    let (mut barred, mut all, mut runs_on) = (0_usize, 0_usize, 0_usize);
    let mut above = false;
    for line in text.lines().map(str::trim_end) {
        let row = cells(line);
        all += usize::from(!line.is_empty());
        barred += usize::from(row.is_some());
        // The first cell of a row that goes on is empty.
        let goes_on = row.as_ref().is_some_and(|row| {
            row.len() > 1
                && row.first().is_some_and(|cell| cell.is_empty())
                && row.iter().any(|cell| !cell.is_empty())
        });
        runs_on += usize::from(above && goes_on);
        above = row.is_some();
    }
    barred >= 8 && barred * 2 > all && runs_on >= 3
}

/// The text with each row's cells together: its title on a line, what it tells below, and behind a gap who is to act.
pub(crate) fn render(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut row: Vec<String> = Vec::new();
    for line in text.lines() {
        let Some(found) = cells(line) else {
            flush(&mut row, &mut out);
            out.push_str(line);
            out.push('\n');
            continue;
        };
        if row.len() != found.len() {
            flush(&mut row, &mut out);
            row = vec![String::new(); found.len()];
        }
        for (cell, piece) in row.iter_mut().zip(found) {
            if !piece.is_empty() {
                if !cell.is_empty() {
                    cell.push(' ');
                }
                cell.push_str(piece);
            }
        }
    }
    flush(&mut row, &mut out);
    out
}

fn flush(row: &mut Vec<String>, out: &mut String) {
    let cells = std::mem::take(row);
    let Some((first, rest)) = cells.split_first() else { return };
    let rest: Vec<&str> = rest.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    out.push_str(first);
    if !first.is_empty() && !rest.is_empty() {
        // A label has its names behind it; a title stands above its text.
        let label = first.ends_with(':') || cells.len() == 2;
        out.push_str(if !label {
            "\n"
        } else if first.ends_with(':') {
            " "
        } else {
            ": "
        });
    }
    out.push_str(&rest.join("      "));
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_over_several_lines() {
        let page = "Nether Vale Community Council\n\n|Present: |Ann Archer (Chair), Bob |\n|         |Brook                   |\n\n\
                    |Apologies |Cy Croft |\n\n|Roads |A hole in Mill Lane |      |\n|      |was filled.         |Clerk |\n\n|Paths |Fees    |  |\n|      |agreed. |  |\n\n\
                    |Dogs |One was |  |\n|     |lost.   |  |\n";
        assert!(is_form(page));
        assert_eq!(
            render(page),
            "Nether Vale Community Council\n\nPresent: Ann Archer (Chair), Bob Brook\n\nApologies: Cy Croft\n\nRoads\nA hole in Mill Lane was filled.      Clerk\n\n\
             Paths\nFees agreed.\n\nDogs\nOne was lost.\n"
        );
        assert!(!is_form("| No | Item |\n| --- | --- |\n| 1 | Apologies |\n"));
        assert!(!is_form("54. | Title |\nText |\n"));
    }
}
