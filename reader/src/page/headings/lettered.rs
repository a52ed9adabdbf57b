//! Items that count within lettered parts of the business: `PART A: WELCOME`, `A1 Apologies`, `A2 Minutes`, `B1 Roads`.

use super::Heading;
use crate::lines::Line;
use crate::page::title::split_title;
use crate::recorder::{is_space, trim};

/// The headings of a page that counts so; none where fewer than six items in two parts follow one another.
pub(super) fn lettered<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let mut found = Vec::new();
    let mut last: Option<(u8, u32)> = None;
    let mut items = 0;
    for (line, own) in lines.iter().enumerate() {
        let text = trim(own.text.trim_end_matches(|c: char| c == '|' || is_space(c)));
        if let Some((label, letter, number, rest)) =
            code(text).filter(|(_, letter, number, _)| follows(last, *letter, *number))
        {
            let (title, rest) = split_title(rest);
            last = Some((letter, number));
            items += 1;
            found.push(Heading { line, takes: 1, number: Some(label), title, rest });
        } else if let Some((label, _, title)) = part(text).filter(|(_, letter, _)| follows(last, *letter, 1))
        {
            found.push(Heading { line, takes: 1, number: Some(label), title, rest: None });
        }
    }
    let parts = last.map_or(0, |(letter, _)| letter - b'A' + 1);
    if items >= 6 && parts >= 2 { found } else { Vec::new() }
}

/// True for the number behind the last one, or the first of the next letter.
fn follows(last: Option<(u8, u32)>, letter: u8, number: u32) -> bool {
    match last {
        None => letter == b'A' && number == 1,
        Some((part, before)) => letter == part && number == before + 1 || letter == part + 1 && number == 1,
    }
}

/// `B2 Matters arising`: label, letter, number and what stands behind.
fn code(text: &str) -> Option<(&str, u8, u32, &str)> {
    let letter = text.bytes().next().filter(u8::is_ascii_uppercase)?;
    let digits = text.get(1..)?;
    let end = 1 + digits.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
    let number = text.get(1..end)?.parse().ok()?;
    let rest = text.get(end..)?.trim_start_matches(['.', ':', ')']);
    let title = trim(rest);
    (rest.starts_with(is_space) && title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        .then(|| Some((text.get(..end)?, letter, number, title)))?
}

/// `PART A: WELCOME AND PROCEDURES`, `Section B – Reports`: its letter and its title.
fn part(text: &str) -> Option<(&str, u8, &str)> {
    let rest = ["PART ", "Part ", "SECTION ", "Section "].iter().find_map(|word| text.strip_prefix(word))?;
    let letter = rest.bytes().next().filter(u8::is_ascii_uppercase)?;
    let behind = rest.get(1..)?;
    let title = trim(behind.trim_start_matches([' ', ':', '.', '-', '–', '—']));
    let fits = behind.starts_with([' ', ':', '.']) && title.starts_with(char::is_uppercase);
    (fits && title.split(is_space).count() <= 10 && !title.ends_with('.'))
        .then(|| Some((rest.get(..1)?, letter, title)))?
}

#[cfg(test)]
mod tests {
    use super::lettered;
    use crate::lines::lines;

    #[test]
    fn letters_and_numbers() {
        let text = "PART A: WELCOME |\nA1 Welcome |\nA2 Apologies |\nPART B: REPORTS |\nB1 Minutes of the last meeting |\nA9 trunk road\n\
                    B2 Police report |\nB3 Paths |\nC1 Old well |\n";
        let lines = lines(text);
        let numbers: Vec<_> = lettered(&lines).iter().filter_map(|head| head.number).collect();
        assert_eq!(numbers, ["A", "A1", "A2", "B", "B1", "B2", "B3", "C1"]);
        let few = "A1 Welcome\nA2 Apologies\nA3 Minutes\nA4 Roads\nA5 Paths\nA6 Well\n";
        assert!(lettered(&crate::lines::lines(few)).is_empty());
    }
}
