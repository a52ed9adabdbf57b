//! Text with its headings in a column at the left of what they stand for, as minute books have it: the heading comes above its
//! text, put together where it takes several lines.

use crate::parts::item_kind::is_standing;
use crate::parts::sections::label;
use crate::recorder::trim;
use crate::words::minutes::Section;

/// Headings that such a page has at least, and those of them that most minutes have.
const HEADINGS: usize = 4;
const STANDING: usize = 3;

/// Columns among which the text begins.
const PLACES: std::ops::RangeInclusive<usize> = 8..=40;

/// A line by what stands in which column.
enum Part<'t> {
    Empty,
    /// Text across both columns.
    Across,
    Left(&'t str),
    Right,
    Both(&'t str, &'t str),
}

/// The text with its headings above their texts, and where those stand; nothing where it has no such column.
pub(crate) fn render(text: &str) -> Option<(String, Vec<(usize, usize)>)> {
    let place = place(text)?;
    let lines: Vec<(&str, Part<'_>)> = text.lines().map(|line| (line, part(line, place))).collect();
    let mut out = String::with_capacity(text.len() + 64);
    let mut headings: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while let Some((line, part)) = lines.get(at) {
        at += 1;
        let own = match part {
            Part::Left(own) | Part::Both(own, _) if !is_roll(own) => *own,
            _ => {
                // What stands across both columns is no text of the heading above it.
                if matches!(part, Part::Across) && !headings.is_empty() {
                    out.push('\n');
                }
                out.push_str(if matches!(part, Part::Right) && !headings.is_empty() {
                    trim(line)
                } else {
                    line
                });
                out.push('\n');
                continue;
            }
        };
        let mut heading = own.to_owned();
        let mut told = if let Part::Both(_, told) = part { vec![*told] } else { Vec::new() };
        while let Some((_, next)) = lines.get(at)
            && let Part::Left(more) | Part::Both(more, _) = next
            && goes_on(
                &heading,
                told.last().copied().unwrap_or_default(),
                more,
                matches!(next, Part::Left(_)),
            )
        {
            match heading.strip_suffix('-').filter(|_| more.starts_with(char::is_lowercase)) {
                Some(begun) => heading = format!("{begun}{more}"),
                None => heading = format!("{heading} {more}"),
            }
            told.extend(if let Part::Both(_, told) = next { Some(*told) } else { None });
            at += 1;
        }
        out.push('\n');
        headings.push((out.len(), out.len() + heading.len()));
        out.push_str(&heading);
        out.push_str("\n\n");
        for line in told {
            out.push_str(line);
            out.push('\n');
        }
    }
    let standing = headings
        .iter()
        .filter(|(from, to)| out.get(*from..*to).is_some_and(|heading| is_standing(unnumbered(heading))))
        .count();
    (headings.len() >= HEADINGS && standing >= STANDING).then_some((out, headings))
}

/// True for a label of those present, which stays beside their names.
fn is_roll(left: &str) -> bool {
    label(left).is_some_and(|(section, _, _)| section != Section::Apologies || left.ends_with(':'))
        || left.ends_with(':')
}

/// True where a line at the left goes on with the heading above it: below a number, in small letters, while the sentence
/// beside it is not at its end, or with nothing beside the line itself.
fn goes_on(heading: &str, told: &str, more: &str, bare: bool) -> bool {
    let number = !heading.contains(char::is_alphabetic);
    let counts = more.starts_with(|c: char| c.is_ascii_digit());
    !counts
        && !is_roll(more)
        && (number
            || bare
            || more.starts_with(char::is_lowercase)
            || !told.ends_with(['.', '!', '?', ':', ')']))
        && heading.len() < 80
}

/// A heading without the number in front of it.
fn unnumbered(heading: &str) -> &str {
    heading.trim_start_matches(|c: char| !c.is_alphabetic())
}

/// The column at which most lines go on that begin at the left.
fn place(text: &str) -> Option<usize> {
    let mut counts = [0_usize; 64];
    for line in text.lines() {
        let begin = line.len() - line.trim_start_matches(' ').len();
        let Some((_, right)) = split(line).filter(|_| begin <= 8) else { continue };
        if let Some(count) = counts.get_mut(right) {
            *count += 1;
        }
    }
    let (place, _) =
        counts.iter().enumerate().filter(|(at, _)| PLACES.contains(at)).max_by_key(|(_, n)| **n)?;
    let (mut beside, mut below, mut other) = (0, 0, 0);
    for line in text.lines().skip_while(|line| !matches!(part(line, place), Part::Both(..))) {
        match part(line, place) {
            Part::Empty => {}
            Part::Both(..) | Part::Left(_) => beside += 1,
            Part::Right => below += 1,
            Part::Across => other += 1,
        }
    }
    (beside >= HEADINGS && below * 3 >= beside && other * 4 < beside + below).then_some(place)
}

/// Where the first wide gap inside a line ends: the byte before it, and the column behind it.
fn split(line: &str) -> Option<(usize, usize)> {
    let begin = line.len() - line.trim_start_matches(' ').len();
    let gap = begin + line.get(begin..)?.find("  ")?;
    let behind = line.get(gap..)?;
    let text = behind.trim_start_matches(' ');
    (!text.is_empty())
        .then(|| (gap, line.get(..gap).map_or(0, |left| left.chars().count()) + behind.len() - text.len()))
}

/// What stands where in a line, the text beginning at this column.
fn part(line: &str, place: usize) -> Part<'_> {
    let line = line.trim_end();
    let begin = line.len() - line.trim_start_matches(' ').len();
    if line.is_empty() {
        return Part::Empty;
    }
    if begin + 2 > place {
        return Part::Right;
    }
    match split(line) {
        Some((gap, right)) if right.abs_diff(place) <= 1 => {
            let (left, right) = line.split_at_checked(gap).unwrap_or((line, ""));
            Part::Both(trim(left), trim(right))
        }
        None if line.chars().count() < place => Part::Left(trim(line)),
        _ => Part::Across,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "     Brackenford Parish Council\n\nPresent     Mr A Ash, Mrs B Birch.\n\nMinutes     They were read and were\n            signed.\n\n\
                        Matters     The lamp had been\narising     mended in May.\n\n3.          It was said that the\nPlanning    barn could not stay\n            as it is.\n            None spoke.\n\n\
                        Correspon-  A letter came.\ndence       It was read.\n            Then another one.\n            And one more.\n\nThe meeting closed at nine.\n";

    #[test]
    fn headings_at_the_left_come_above() {
        let (text, headings) = render(PAGE).unwrap_or_default();
        let heads: Vec<_> = headings.iter().filter_map(|(from, to)| text.get(*from..*to)).collect();
        assert_eq!(heads, ["Minutes", "Matters arising", "3. Planning", "Correspondence"]);
        assert!(text.contains("Present     Mr A Ash"));
        assert!(text.contains("Matters arising\n\nThe lamp had been\nmended in May.\n"));
    }

    #[test]
    fn other_columns_stay() {
        let rows = "Clerk      Salary     300.00\nLamps      Power       20.00\nGreens     Grass       40.00\nHall       Hire        15.00\n";
        assert!(render(rows).is_none());
        let numbers = "1.         Apologies\n           None came.\n2.         Minutes\n           They were read.\n3.         Planning\n           No word.\n4.         Finance\n           No money.\n           None.\n";
        assert!(render(numbers).is_none());
    }
}
