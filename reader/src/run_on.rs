//! Minutes on a few endless lines, as sites that copy documents for search engines keep them: items begin inside the line, and
//! only their numbers tell where.

use crate::recorder::is_space;

/// Longer than any paragraph of minutes.
const ENDLESS: usize = 1200;

/// Items that a run must have before its numbers are believed.
const RUN: usize = 5;

/// The lines of a text, endless ones cut before the numbers of their items: `Tow/12/24-25`, `45/23`, `7.`, where they count up.
pub(crate) fn cut(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.split('\n').collect();
    if !lines.iter().any(|line| line.len() >= ENDLESS) {
        return lines;
    }
    let mut marks: Vec<(usize, Number<'_>)> = Vec::new();
    for (n, line) in lines.iter().enumerate().filter(|(_, line)| line.len() >= 200) {
        marks.extend(numbers(line).into_iter().map(|number| (n, number)));
    }
    let best = run(&marks);
    if best.len() < RUN {
        return lines;
    }
    let mut cut = Vec::with_capacity(lines.len() + best.len());
    for (n, line) in lines.iter().enumerate() {
        let mut from = 0;
        for (_, number) in best.iter().filter(|(at, _)| *at == n) {
            cut.extend(line.get(from..number.at).filter(|piece| !piece.trim().is_empty()));
            from = number.at;
        }
        cut.extend(line.get(from..));
    }
    cut
}

/// A number before a capital.
#[derive(Clone, Copy, Debug)]
struct Number<'t> {
    at: usize,
    /// What stands around the digits that count: numbers of one style have the same.
    style: (&'t str, &'t str),
    value: u32,
}

/// The numbers of a line that could begin items.
fn numbers(line: &str) -> Vec<Number<'_>> {
    let mut found = Vec::new();
    let mut end = 0;
    // Only words with a digit count.
    let digit = |from: usize| line.bytes().skip(from).position(|byte| byte.is_ascii_digit());
    while let Some(at) = digit(end).map(|at| end + at) {
        let (head, rest) = line.split_at_checked(at).unwrap_or((line, ""));
        let start = head
            .rfind(is_space)
            .and_then(|space| head.get(space..))
            .map_or(0, |word| head.len() - word.trim_start_matches(is_space).len());
        end = rest.find(is_space).map_or(line.len(), |length| at + length);
        let (word, behind) = (line.get(start..end).unwrap_or_default(), line.get(end..).unwrap_or_default());
        let next = behind.trim_start_matches(is_space);
        if word.len() > 16 || !next.starts_with(|c: char| c.is_uppercase()) {
            continue;
        }
        let Some(first) = word.find(|c: char| c.is_ascii_digit()) else { continue };
        let digits = word.get(first..).unwrap_or_default();
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (prefix, tail) =
            (word.get(..first).unwrap_or_default(), digits.get(length..).unwrap_or_default());
        let plain = prefix.is_empty() && matches!(tail, "." | ")");
        let lettered = prefix.len() >= 2
            && prefix.ends_with(['/', '.', '-'])
            && prefix.starts_with(|c: char| c.is_ascii_uppercase());
        let year = tail.strip_prefix('/').is_some_and(|year| {
            let year = year.trim_end_matches('.');
            (2..=7).contains(&year.len())
                && year.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/'))
        });
        let fits = plain || year && (prefix.is_empty() || lettered) || lettered && tail.is_empty();
        let value = digits
            .get(..length)
            .filter(|digits| fits && digits.len() <= 4)
            .and_then(|digits| digits.parse().ok());
        if let Some(value) = value {
            found.push(Number { at: start, style: (prefix, tail), value });
        }
    }
    found
}

/// The longest run of numbers of one style that count up one by one.
fn run<'t>(marks: &[(usize, Number<'t>)]) -> Vec<(usize, Number<'t>)> {
    let mut best: Vec<(usize, Number<'t>)> = Vec::new();
    let mut tried: Vec<(&str, &str)> = Vec::new();
    for (n, (_, first)) in marks.iter().enumerate() {
        if tried.iter().filter(|style| **style == first.style).count() >= 3 || tried.len() >= 40 {
            continue;
        }
        tried.push(first.style);
        let mut found: Vec<(usize, Number<'t>)> = Vec::new();
        for mark in marks.iter().skip(n).filter(|(_, one)| one.style == first.style) {
            if found.last().is_none_or(|(_, last)| mark.1.value == last.value + 1) {
                found.push(*mark);
            }
        }
        if found.len() > best.len() {
            best = found;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endless_lines_are_cut_before_their_items() {
        let filler = "the members spoke of the lane for a while and of 3. the ford. ".repeat(20);
        let text = format!(
            "Title\n1 Minutes Vale/41/24-25 Present Cllr Ash {filler} Vale/42/24-25 Apologies None. Vale/43/24-25 Roads {filler}\n\
             2 Vale/44/24-25 Grants None {filler}{filler} Vale/45/24-25 Close\n"
        );
        let starts: Vec<&str> =
            cut(&text).iter().map(|line| line.get(..line.len().min(14)).unwrap_or_default()).collect();
        assert_eq!(
            starts,
            [
                "Title",
                "1 Minutes ",
                "Vale/41/24-25 ",
                "Vale/42/24-25 ",
                "Vale/43/24-25 ",
                "2 ",
                "Vale/44/24-25 ",
                "Vale/45/24-25 ",
                ""
            ]
        );
        let short = "1. Apologies\n2. Roads\n";
        assert_eq!(cut(short), ["1. Apologies", "2. Roads", ""]);
    }
}
