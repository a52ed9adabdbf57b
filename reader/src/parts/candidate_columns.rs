//! Polls in columns: a candidate over each, with the number of votes, and below them who voted so.

use crate::blocks::Block;
use crate::columns::{Cell, cells, is_row};
use crate::parts::candidates::{self, Candidate};
use crate::parts::vote_table::{number, person};
use crate::recorder::trim;

/// Fewest voters of a poll.
const FEWEST: usize = 3;

/// The candidates of the table that a block is the head of, and how many blocks behind it the table takes.
pub(crate) fn read<'t>(
    page: &'t str,
    block: &Block<'t>,
    followers: &[Block<'t>],
) -> Option<(usize, Vec<Candidate<'t>>)> {
    if block.text.len() > 300 || !is_row(block.text) {
        return None;
    }
    let head = cells(page, block.text);
    let mut put_up: Vec<(Cell<'t>, Candidate<'t>)> =
        head.iter().map(|cell| Some((*cell, candidate(cell.text)?))).collect::<Option<_>>()?;
    if put_up.len() < 2 {
        return None;
    }
    let mut used = 0;
    for next in followers {
        let row = cells(page, next.text);
        // The head once more, on the next page.
        let again = row.len() == head.len() && row.iter().zip(&head).all(|(one, two)| one.text == two.text);
        if !again {
            let Some(voters) = row.iter().map(|cell| person(cell.text)).collect::<Option<Vec<_>>>() else {
                break;
            };
            for (cell, voter) in row.iter().zip(voters) {
                let column = put_up.iter_mut().min_by_key(|(head, _)| head.gap(cell));
                column?.1.voters.push(voter);
            }
        }
        used += 1;
    }
    let candidates: Vec<Candidate<'t>> = put_up.into_iter().map(|(_, one)| one).collect();
    let led = head.iter().all(|cell| candidates::read(cell.text).is_some());
    let adds_up =
        |one: &Candidate<'_>| one.count.is_some_and(|(count, _)| count as usize == one.voters.len());
    let all: usize = candidates.iter().map(|one| one.voters.len()).sum();
    ((led || candidates.iter().all(adds_up)) && all >= FEWEST).then_some((used, candidates))
}

/// `For Councillor Archer (12)`, `A Archer (12)`.
fn candidate(cell: &str) -> Option<Candidate<'_>> {
    if let Some(led) = candidates::read(cell) {
        return led.voters.is_empty().then_some(led);
    }
    let (name, _) = cell.rsplit_once('(')?;
    let count = number(cell)?;
    let (person, words) = person(trim(name))?;
    Some(Candidate { person, words, voters: Vec::new(), count: Some(count) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::lines::lines;

    fn told(text: &str) -> Vec<(String, Vec<String>)> {
        let all = blocks(&lines(text));
        let (head, rest) = all.split_first().unwrap();
        let Some((_, found)) = read(text, head, rest) else { return Vec::new() };
        let name = |person: &minutebook::PersonRef| person.name.clone().unwrap_or_default();
        found
            .iter()
            .map(|one| (name(&one.person), one.voters.iter().map(|(person, _)| name(person)).collect()))
            .collect()
    }

    fn column(name: &str, voters: &[&str]) -> (String, Vec<String>) {
        (name.to_owned(), voters.iter().map(|one| (*one).to_owned()).collect())
    }

    #[test]
    fn a_column_per_candidate() {
        let head = "For Councillor Ann Ash (3)        For Councillor Bo Birch (1)\n";
        let expected =
            [column("Ann Ash", &["Cy Croft", "Di Dale", "Ed Elm"]), column("Bo Birch", &["Bo Birch"])];
        assert_eq!(
            told(&format!(
                "{head}Cy Croft                          Bo Birch\nDi Dale\n{head}Ed Elm\nNot voting (1): Fay Fir\n"
            )),
            expected
        );
        assert_eq!(
            told("A Ash (2)         B Birch (1)\nC Croft           B Birch\nD Dale\n"),
            [column("A Ash", &["C Croft", "D Dale"]), column("B Birch", &["B Birch"])]
        );
    }

    #[test]
    fn other_columns() {
        assert!(told("Hall Hire (2)     Bench Plan (3)\nAnn Ash           Bo Birch\nCy Croft\n").is_empty());
        assert!(
            told("For Councillor Ash (2)     Against (1)\nBo Birch                   Cy Croft\n").is_empty()
        );
    }
}
