//! Numbers that a copy has left inside a line: `7. Tree survey: see 5.3 8. Road signs`. Where a run of numbered lines lacks a
//! number and the text between its neighbours has it, the line is cut in front of it.

use crate::lines::{Line, marker};
use crate::page::headings::Heading;
use crate::recorder::{is_space, trim};

/// Words before a number that only names it.
const NAMING: &[&str] = &[
    "item",
    "items",
    "no",
    "no.",
    "number",
    "minute",
    "min",
    "page",
    "point",
    "para",
    "paragraph",
    "section",
    "appendix",
    "and",
    "to",
    "of",
    "form",
    "phase",
    "plot",
    "unit",
    "part",
    "at",
    "£",
    "motion",
];

/// The lines, cut where a number of the run stands inside one; nothing where no number is lost.
pub(super) fn found<'t>(lines: &[Line<'t>], heads: &[Heading<'t>]) -> Option<Vec<Line<'t>>> {
    // `71/17`: what stands behind the stroke is the same on all of them.
    let year = heads.iter().find_map(|head| head.number?.find('/').and_then(|at| head.number?.get(at..)));
    let year = year.filter(|year| year.len() >= 3 && year.bytes().skip(1).all(|b| b.is_ascii_digit()));
    let plain = |head: &Heading<'_>| {
        let number = head.number?;
        let number = year.map_or(Some(number), |year| number.strip_suffix(year))?;
        (number.len() <= 3).then(|| number.parse::<u32>().ok().map(|value| (value, head.line)))?
    };
    let run: Vec<(u32, usize)> = heads.iter().filter_map(plain).collect();
    if run.len() < 4 || run.len() * 3 < heads.len() * 2 {
        return None;
    }
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let ends = run.iter().skip(1).copied().chain([(u32::MAX, lines.len())]);
    for (&(value, from), (next, to)) in run.iter().zip(ends) {
        let mut wanted = value + 1;
        if next <= wanted {
            continue;
        }
        let mut place = (from, 0);
        for at in from..to.max(from + 1) {
            let Some(line) = lines.get(at) else { break };
            while wanted < next
                && let Some(cut) = inside(line.text, wanted, year, if at == place.0 { place.1 } else { 0 })
            {
                cuts.push((at, cut));
                place = (at, cut + 2);
                wanted += 1;
            }
        }
    }
    (!cuts.is_empty()).then(|| cut(lines, &cuts))
}

/// The lines, cut at places in them: the index of each line, and where in it; in order.
pub(super) fn cut<'t>(lines: &[Line<'t>], cuts: &[(usize, usize)]) -> Vec<Line<'t>> {
    let mut out = Vec::with_capacity(lines.len() + cuts.len());
    let mut cuts = cuts.iter().peekable();
    for (at, line) in lines.iter().enumerate() {
        if cuts.peek().is_none_or(|(next, _)| *next != at) {
            out.push(*line);
            continue;
        }
        let mut from = 0;
        while from < line.text.len() {
            let end = cuts.next_if(|(one, _)| *one == at).map_or(line.text.len(), |(_, end)| *end);
            let piece = line.text.get(from..end).map(trim).unwrap_or_default();
            let own = from == 0;
            if !piece.is_empty() {
                out.push(Line {
                    text: piece,
                    marker: marker(piece),
                    after_gap: own && line.after_gap,
                    strong: if own { line.strong.min(piece.len()) } else { 0 },
                    ..*line
                });
            }
            from = end;
        }
    }
    out
}

/// Where ` 8. Road signs`, ` 71/17 Road signs` begins in a line, behind `from`: behind the end of a sentence, or of a line
/// that was.
fn inside(text: &str, number: u32, year: Option<&str>, from: usize) -> Option<usize> {
    let wanted = format!(" {number}{} ", year.unwrap_or("."));
    let rest = text.get(from..)?;
    rest.match_indices(wanted.as_str()).map(|(at, _)| from + at).find_map(|at| {
        let before = text.get(..at)?;
        let last = before.rsplit(is_space).next().unwrap_or_default();
        let named = NAMING.iter().any(|word| last.eq_ignore_ascii_case(word)) || before.trim().is_empty();
        let behind = text.get(at + wanted.len()..)?;
        let mut letters = behind.chars();
        let opens =
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_alphabetic);
        (!named && opens).then_some(at + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;
    use crate::page::headings::find;

    #[test]
    fn a_number_inside_a_line() {
        let text = "1. Apologies\n\nNone.\n\n2. Declarations of interest\n\nNone.\n\n3. Minutes\n\nAgreed.\n\n4. Finance\n\nPaid £300.17 \
                    5. Correspondence\n\n6. Planning: see item 5. 7. Old Well It is dry.\n\n8. Next meeting\n\nIn May.\n";
        let all = lines(text);
        let mended = found(&all, &find(&all)).unwrap_or_default();
        let numbers: Vec<_> = find(&mended).iter().filter_map(|head| head.number).collect();
        assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "8"]);
        let text = "70/17 Apologies None came. 71/17 Interests There were none. 72/17 Minutes Minute 64/17 was read.\n\n\
                    73/17 Matters arising\n\nNone.\n\n74/17 Finance\n\nPaid £300.\n\n75/17 Correspondence\n\nA letter.\n\n76/17 Planning\n\nNone.\n";
        let all = lines(text);
        let mended = found(&all, &find(&all)).unwrap_or_default();
        let numbers: Vec<_> = find(&mended).iter().filter_map(|head| head.number).collect();
        assert_eq!(numbers, ["70/17", "71/17", "72/17", "73/17", "74/17", "75/17", "76/17"]);
        let text = "1. Apologies\n\n2. Minutes\n\n3. Planning\n\n4. Finance\n\nSee item 5. Nothing.\n";
        let all = lines(text);
        assert!(found(&all, &find(&all)).is_none());
    }
}
