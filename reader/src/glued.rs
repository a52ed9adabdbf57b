//! Items that a copy has glued to the end of the one before: `7. Trees None. 8. Signs It was agreed` on one line. The numbers
//! that lines begin with tell which are lacking; only those are looked for inside.

use crate::recorder::{head, is_space};
use crate::run_on::{Number, numbers};
use minutebook::lean::Ordered;

/// Lines that must begin with numbers that count up before the page is believed to count its items so.
const LEAST: usize = 4;

/// How many numbers may lack between two lines.
const LACKING: u32 = 4;

/// A place in the lines: which line, and where in it.
type Place = (usize, usize);

/// Cuts lines before the numbers that the lines around them lack.
pub(crate) fn cut(lines: Vec<&str>) -> Vec<&str> {
    let chain = chain(&lines);
    let places: Vec<Place> = if chain.len() < LEAST {
        Vec::new()
    } else {
        let mut places: Vec<Place> = chain.windows(2).flat_map(|pair| lacking(&lines, pair)).collect();
        places.extend(chain.iter().enumerate().flat_map(|(n, (from, own))| {
            let to = chain.get(n + 1).map_or(lines.len(), |(to, _)| *to);
            parts(&lines, (*from, to), own)
        }));
        places.order();
        places
    };
    let numbered =
        |n: usize| chain.len() >= LEAST && chain.binary_search_by_key(&n, |(line, _)| *line).is_ok();
    let mut cut = Vec::with_capacity(lines.len() + places.len());
    let mut places = places.iter().peekable();
    for (n, line) in lines.iter().enumerate() {
        let mut from = 0;
        while let Some((_, at)) = places.next_if(|(line, _)| *line == n) {
            lettered(line.get(from..*at).unwrap_or_default(), from > 0 || numbered(n), &mut cut);
            from = *at;
        }
        lettered(line.get(from..).unwrap_or_default(), from > 0 || numbered(n), &mut cut);
    }
    cut
}

/// Cuts a line before `b)`, `c)` where it begins with `a)`, and before all of them behind an item's number.
fn lettered<'t>(line: &'t str, numbered: bool, cut: &mut Vec<&'t str>) {
    let body = line.trim_start_matches(is_space);
    let own = match body.as_bytes() {
        [letter @ b'a'..=b'y', b')', b' ', ..] => Some(*letter),
        _ => None,
    };
    let mut found: Vec<usize> = Vec::new();
    if let Some(mut next) = own.map(|own| own + 1).or(numbered.then_some(b'a')) {
        for at in memchr::memmem::find_iter(line.as_bytes(), b") ") {
            let letter = at.checked_sub(1).and_then(|at| line.as_bytes().get(at));
            let spaced = at.checked_sub(2).and_then(|at| line.as_bytes().get(at)) == Some(&b' ');
            let capital = line.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
            if letter == Some(&next) && spaced && capital && next < b'z' {
                found.push(at - 1);
                next += 1;
            }
        }
    }
    // One letter alone behind a number may be anything.
    if own.is_none() && found.len() < 2 {
        found.clear();
    }
    let mut from = 0;
    for at in found {
        cut.extend(line.get(from..at));
        from = at;
    }
    cut.extend(line.get(from..));
}

/// The number that a line begins with.
fn first(line: &str) -> Option<Number<'_>> {
    let indent = line.len() - line.trim_start_matches(is_space).len();
    let near = line.get(indent..)?.as_bytes().iter().take(16);
    let digit = near.take_while(|byte| !byte.is_ascii_whitespace()).any(u8::is_ascii_digit);
    let head = head(line, indent + 60);
    digit.then(|| numbers(head).into_iter().next().filter(|number| number.at == indent))?
}

/// The longest chain of numbers of one style that count up at the beginnings of lines.
fn chain<'t>(lines: &[&'t str]) -> Vec<(usize, Number<'t>)> {
    let mut chains: Vec<Vec<(usize, Number<'t>)>> = Vec::new();
    for (n, own) in lines.iter().enumerate().filter_map(|(n, line)| Some((n, first(line)?))) {
        let goes_on = |chain: &&mut Vec<(usize, Number<'t>)>| {
            chain.last().is_some_and(|(_, last)| {
                let reach = last.value + 1..=last.value + LACKING + 1;
                last.style == own.style && reach.contains(&own.value)
            })
        };
        let few = chains.len() < 20;
        match chains.iter_mut().find(goes_on) {
            Some(chain) => chain.push((n, own)),
            // A page counts its items in one style, and few lists beside them.
            None if few => chains.push(vec![(n, own)]),
            None => {}
        }
    }
    chains.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

/// Where the numbers stand that two lines of the chain lack between them: all of those, in order, or none.
fn lacking(lines: &[&str], pair: &[(usize, Number<'_>)]) -> Vec<Place> {
    let [(from, first), (to, last)] = pair else { return Vec::new() };
    let mut found: Vec<Place> = Vec::new();
    let mut next = first.value + 1;
    if next == last.value {
        return found;
    }
    for (n, line) in lines.iter().enumerate().take(*to).skip(*from) {
        for number in numbers(line) {
            let own = n == *from && number.at <= first.at;
            if !own && number.style == first.style && number.value == next {
                found.push((n, number.at));
                next += 1;
            }
        }
    }
    if next == last.value { found } else { Vec::new() }
}

/// Where `4.1`, `4.2` stand inside the lines of item 4: all that are numbered so in turn, or none.
fn parts(lines: &[&str], (from, to): (usize, usize), own: &Number<'_>) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    let (mut last, mut count) = (0, 0);
    if own.style != ("", ".") {
        return found;
    }
    let prefix = format!("{}.", own.value);
    for (n, line) in lines.iter().enumerate().take(to).skip(from) {
        for at in memchr::memmem::find_iter(line.as_bytes(), prefix.as_bytes()) {
            let (before, behind) = line.split_at_checked(at).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(text: &str) -> Vec<&str> {
        cut(text.split('\n').collect()).iter().map(|line| line.get(..7).unwrap_or(line)).collect()
    }

    #[test]
    fn glued_items_are_cut_off() {
        assert_eq!(
            starts("1. Apologies\n2. Minutes\n3. Trees None felled 4. Signs The lane\n5. Roads\n6. Close"),
            ["1. Apol", "2. Minu", "3. Tree", "4. Sign", "5. Road", "6. Clos"]
        );
        assert_eq!(
            starts(
                "11/20 Grants\n12/20 Bins It was so. 13/20 Trees None 14/20 Signs None\n15/20 Roads\n16/20 Close"
            ),
            ["11/20 G", "12/20 B", "13/20 T", "14/20 S", "15/20 R", "16/20 C"]
        );
    }

    #[test]
    fn glued_parts_are_cut_off() {
        let text = "1. Apologies\n2. Minutes\n3. Money: 3.1 Reserve It was so. 3.2 Fees None.\n3.3 Audit\n4. Roads 4.1 Tonnes";
        assert_eq!(
            starts(text),
            ["1. Apol", "2. Minu", "3. Mone", "3.1 Res", "3.2 Fee", "3.3 Aud", "4. Road"]
        );
    }

    #[test]
    fn glued_letters_are_cut_off() {
        assert_eq!(starts("a) Lamp - mended. b) Verge - cut. d) None"), ["a) Lamp", "b) Verg"]);
        let text =
            "1. Apologies\n2. Minutes\n3. Reports a) Lamp mended. b) Verge cut.\n4. Roads see a) above";
        assert_eq!(starts(text), ["1. Apol", "2. Minu", "3. Repo", "a) Lamp", "b) Verg", "4. Road"]);
    }

    #[test]
    fn numbers_in_their_place_are_no_items() {
        // Nothing lacks; one of two lacks; too few lines count.
        for text in [
            "1. Apologies\n2. Minutes\n3. Trees see 4. Signs below\n4. Signs\n5. Roads",
            "1. Apologies\n2. Minutes\n3. Trees see 4. Signs\n6. Roads\n7. Close",
            "1. Apologies\n2. Trees 3. Signs\n4. Roads",
        ] {
            assert_eq!(cut(text.split('\n').collect()).len(), text.split('\n').count(), "{text}");
        }
    }
}
