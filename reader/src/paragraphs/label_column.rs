//! Labels in a narrow column that take two lines beside their list: `OFFICERS` and `PRESENT:` below it, with the names of both
//! lines at their right.

use crate::columns::{Cell, cells};
use crate::lines::{Line, marker};
use crate::parts::sections::label;
use crate::recorder::{is_space, trim};

/// Lines at the top of a page among which the attendance stands.
const NEAR: usize = 80;

/// The lines, with such a label on a line of its own above its list.
pub(super) fn sorted<'t>(page: &'t str, lines: &[Line<'t>]) -> Vec<Line<'t>> {
    let mut sorted = Vec::with_capacity(lines.len() + 4);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let broken = lines.get(at + 1).filter(|_| at < NEAR).and_then(|next| broken(page, line, next));
        match broken {
            Some(pieces) => {
                sorted.extend(pieces);
                at += 2;
            }
            None => {
                sorted.push(*line);
                at += 1;
            }
        }
    }
    sorted
}

/// The label and the two lines of its list.
fn broken<'t>(page: &'t str, line: &Line<'t>, next: &Line<'t>) -> Option<Vec<Line<'t>>> {
    // The second half of a label ends in a colon: most lines have none.
    if next.after_gap || !next.text.contains(':') || line.text.split("  ").next()?.ends_with(':') {
        return None;
    }
    let (above, below) = (cells(page, line.text), cells(page, next.text));
    let [first, list] = above.as_slice() else { return None };
    let (second, more) = below.split_first()?;
    let goes_on = second.text.ends_with(':') && second.from.abs_diff(first.from) <= 1;
    let beside = more.first().is_none_or(|cell| cell.from.abs_diff(list.from) <= 2) && more.len() <= 1;
    let words = first.text.split(is_space).count();
    if !(goes_on && beside && words <= 3) {
        return None;
    }
    let whole = format!("{} {}", first.text, second.text);
    let (section, _, rest) = label(&whole)?;
    // The words of the label that say which list it is.
    let own = |text: &&'t str| label(text).is_some_and(|(own, _, rest)| own == section && rest.is_empty());
    let told = prefixes(first.text).find(own).or_else(|| Some(second.text).filter(own))?;
    let part = |cell: &'t str| Line {
        text: cell,
        indent: line.indent,
        after_gap: true,
        marker: marker(cell),
        strong: 0,
    };
    let behind = more.first().map(|cell: &Cell<'t>| past_bracket(cell.text)).filter(|text| !text.is_empty());
    rest.is_empty().then(|| [Some(told), Some(list.text), behind].into_iter().flatten().map(part).collect())
}

/// The text and what it begins with, longest first.
fn prefixes(text: &str) -> impl Iterator<Item = &str> {
    let mut open = Some(text);
    std::iter::from_fn(move || {
        let own = open?;
        open = own.rfind(is_space).and_then(|at| own.get(..at)).map(trim);
        Some(own)
    })
}

/// `Services), B Brook`: what stands behind the bracket that the line above opened.
fn past_bracket(text: &str) -> &str {
    let close = text.find(')').filter(|at| !text.get(..*at).is_some_and(|head| head.contains('(')));
    let rest = close.and_then(|at| text.get(at + 1..)).unwrap_or(text);
    rest.trim_start_matches(|c: char| is_space(c) || matches!(c, ',' | ';'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn told(text: &str) -> Vec<&str> {
        sorted(text, &lines(text)).iter().map(|line| line.text).collect()
    }

    #[test]
    fn labels_in_two_lines() {
        let text = "Officers in      A Ash (Clerk), B Birch (Head of\nattendance:      Roads), C Croft (Treasurer)\nNone\n";
        assert_eq!(
            told(text),
            ["Officers", "A Ash (Clerk), B Birch (Head of", "C Croft (Treasurer)", "None"]
        );
        let text = "APOLOGIES FOR    Cllrs A Ash and B Birch\nABSENCE:\n";
        assert_eq!(told(text), ["APOLOGIES", "Cllrs A Ash and B Birch"]);
        let text = "Ann Ash          Bo Birch\nClerk:           Cy Croft\n";
        assert_eq!(told(text).len(), 2);
    }
}
