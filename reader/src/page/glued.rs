//! Parts of an item that a copy has glued into one line: `11.1 Reserve It was so. 11.2 Fees None.`, `a) Lamp - mended. b) Verge`.

use crate::lines::Line;
use crate::page::headings::Heading;
use crate::page::lost::cut;
use crate::recorder::is_space;
use memchr::memmem;
use minutebook::lean::Ordered;

/// Which line, and where in it.
type Place = (usize, usize);

/// The lines, cut where a part of an item begins inside one; nothing where none does.
pub(super) fn found<'t>(lines: &[Line<'t>], heads: &[Heading<'t>]) -> Option<Vec<Line<'t>>> {
    let mut cuts: Vec<Place> = Vec::new();
    for (n, head) in heads.iter().enumerate() {
        let to = heads.get(n + 1).map_or(lines.len(), |next| next.line);
        let parts = head.number.map(|number| numbered(lines, head.line..to, number)).unwrap_or_default();
        if parts.is_empty() {
            let own = (head.line..to).zip(lines.get(head.line..to).unwrap_or_default());
            cuts.extend(
                own.flat_map(|(at, line)| lettered(line.text, at == head.line).map(move |place| (at, place))),
            );
        } else {
            cuts.extend(parts);
        }
    }
    cuts.order();
    (!cuts.is_empty()).then(|| cut(lines, &cuts))
}

/// Where `4.1`, `4.2` stand inside the lines of item 4: all that are numbered so in turn, or none.
fn numbered(lines: &[Line<'_>], within: std::ops::Range<usize>, number: &str) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    let (mut last, mut count) = (0, 0);
    if number.len() > 3 || !number.bytes().all(|b| b.is_ascii_digit()) {
        return found;
    }
    let prefix = format!("{number}.");
    for (n, line) in lines.iter().enumerate().take(within.end).skip(within.start) {
        for at in memmem::find_iter(line.text.as_bytes(), prefix.as_bytes()) {
            let (before, behind) = line.text.split_at_checked(at).unwrap_or_default();
            let Some(part) = behind.get(prefix.len()..).and_then(part) else { continue };
            let opens = before.is_empty() || before.ends_with(is_space);
            if !opens || part < last.max(1) || part > last + 1 {
                continue;
            }
            (last, count) = (part, count + 1);
            // `5. 5.1 Chairman's report` begins with its first part.
            if before.chars().any(char::is_alphabetic) {
                found.push((n, at));
            }
        }
    }
    if count >= 2 { found } else { Vec::new() }
}

/// The number of a part before a capital: `2` of `2 Precept`, `2. Precept`.
fn part(text: &str) -> Option<u32> {
    let end = text.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
    let (digits, rest) = text.split_at_checked(end)?;
    let rest = rest.strip_prefix(['.', ')']).unwrap_or(rest);
    let capital = rest.trim_start_matches(is_space).starts_with(char::is_uppercase);
    (rest.starts_with(is_space) && capital).then(|| digits.parse().ok())?
}

/// Where `b)`, `c)` stand inside a line that begins with `a)`; all of them behind an item's title on its line.
fn lettered(line: &str, headed: bool) -> impl Iterator<Item = usize> + use<> {
    let own = match line.as_bytes() {
        [letter @ b'a'..=b'y', b')', b' ', ..] => Some(*letter),
        _ => None,
    };
    let mut found: Vec<usize> = Vec::new();
    if let Some(mut next) = own.map(|own| own + 1).or(headed.then_some(b'a')) {
        for at in memmem::find_iter(line.as_bytes(), b") ") {
            let letter = at.checked_sub(1).and_then(|at| line.as_bytes().get(at));
            let spaced = at.checked_sub(2).and_then(|at| line.as_bytes().get(at)) == Some(&b' ');
            let capital = line.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
            if letter == Some(&next) && spaced && capital && next < b'z' {
                found.push(at - 1);
                next += 1;
            }
        }
    }
    // One letter alone behind a title may be anything.
    if own.is_none() && found.len() < 2 {
        found.clear();
    }
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;
    use crate::page::headings::find;

    fn starts(text: &str) -> Vec<String> {
        let all = lines(text);
        let cut = found(&all, &find(&all)).unwrap_or(all);
        cut.iter().map(|line| line.text.chars().take(7).collect()).collect()
    }

    #[test]
    fn glued_parts_are_cut_off() {
        let text = "1. Apologies\n2. Minutes\n3. Finance: 3.1 Reserve It was so. 3.2 Fees None.\n3.3 Audit\n4. Roads 4.1 Tonnes";
        assert_eq!(
            starts(text),
            ["1. Apol", "2. Minu", "3. Fina", "3.1 Res", "3.2 Fee", "3.3 Aud", "4. Road"]
        );
    }

    #[test]
    fn glued_letters_are_cut_off() {
        let text = "1. Apologies\n2. Minutes\n3. Reports a) Lamp mended. b) Verge cut.\n4. Planning see a) above\n\
                    5. Finance\na) Lamp - mended. b) Verge - cut. d) None";
        assert_eq!(
            starts(text),
            [
                "1. Apol", "2. Minu", "3. Repo", "a) Lamp", "b) Verg", "4. Plan", "5. Fina", "a) Lamp",
                "b) Verg"
            ]
        );
    }
}
