//! Markdown tables whose cells hold line ends. Sites that turn their pages into Markdown write a paragraph of a cell as it stood, and
//! so break the row into lines that are no table.

use std::borrow::Cow;

/// No row of a table is longer than this.
const LONGEST: usize = 80;

/// The text, with every broken row on one line: line ends inside cells become `<br>`.
pub(super) fn mended(text: &str) -> Cow<'_, str> {
    let lines: Vec<&str> = text.lines().collect();
    let mut rules = lines.iter().enumerate().filter_map(|(at, line)| Some((at, columns(line)?))).peekable();
    if rules.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for (at, columns) in rules {
        if at < done {
            continue;
        }
        // The heads stand above the rule.
        let mut head = at;
        while head > done && at - head < LONGEST && bars(lines.get(head..at)) < columns + 1 {
            head -= 1;
        }
        let whole = bars(lines.get(head..at)) == columns + 1
            && lines.get(head).is_some_and(|line| line.starts_with('|'));
        let head = if whole { head } else { at };
        plain(&mut out, lines.get(done..head));
        row(&mut out, lines.get(head..at));
        plain(&mut out, lines.get(at..=at));
        done = at + 1;
        while lines.get(done).is_some_and(|line| line.starts_with('|')) {
            let length = (1..LONGEST).find(|&length| bars(lines.get(done..done + length)) > columns);
            let Some(length) = length.filter(|&length| bars(lines.get(done..done + length)) == columns + 1)
            else {
                break;
            };
            row(&mut out, lines.get(done..done + length));
            done += length;
        }
    }
    plain(&mut out, lines.get(done..));
    Cow::Owned(out)
}

/// The columns of a rule such as `| --- | --- |`.
fn columns(line: &str) -> Option<usize> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let rule = |cell: &str| {
        let dashes = cell.trim().trim_matches(':');
        !dashes.is_empty() && dashes.bytes().all(|b| b == b'-')
    };
    inner.split('|').all(rule).then(|| inner.split('|').count())
}

fn bars(lines: Option<&[&str]>) -> usize {
    lines.unwrap_or_default().iter().map(|line| line.matches('|').count() - line.matches("\\|").count()).sum()
}

fn plain(out: &mut String, lines: Option<&[&str]>) {
    for line in lines.unwrap_or_default() {
        out.push_str(line);
        out.push('\n');
    }
}

fn row(out: &mut String, lines: Option<&[&str]>) {
    let lines: Vec<&str> =
        lines.unwrap_or_default().iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    for (n, line) in lines.iter().enumerate() {
        // Beside a bar the line end was only the cell's.
        let inside =
            n > 0 && !line.starts_with('|') && !lines.get(n - 1).is_some_and(|before| before.ends_with('|'));
        out.push_str(match n {
            0 => "",
            _ if inside => "<br>",
            _ => " ",
        });
        out.push_str(line);
    }
    if !lines.is_empty() {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_rows_are_whole_again() {
        let broken = "Minutes\n\n| \n**No**\n\n | \n\n**Item**\n\n |\n| --- | --- |\n| 1. | Apologies |\n|   | None.\n\nThe well is dry.\n\n |\nEnd\n";
        assert_eq!(
            mended(broken),
            "Minutes\n\n| **No** | **Item** |\n| --- | --- |\n| 1. | Apologies |\n|   | None.<br>The well is dry. |\nEnd\n"
        );
        let whole = "| No | Item |\n| --- | --- |\n| 2 | Apologies |\n\nText | and a bar\n";
        assert_eq!(mended(whole), whole);
        assert!(matches!(mended("No table\n---\n"), Cow::Borrowed(_)));
    }
}
