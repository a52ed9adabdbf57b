//! Polls in columns: a candidate over each, with the number of votes, and below them who voted so.

use crate::blocks::Block;
use crate::columns::{Cell, cells, is_row};
use crate::parts::candidates::{self, Candidate};
use crate::parts::vote_table::{number, person, side};
use crate::recorder::trim;
use minutebook::{PersonRef, VoteOption};

/// Fewest voters of a poll.
const FEWEST: usize = 3;

/// A poll, as its table tells it.
pub(crate) struct Poll<'t> {
    pub(crate) candidates: Vec<Candidate<'t>>,
    /// Those who voted for none of them, and their number: they abstained from the one poll.
    pub(crate) others: Vec<(VoteOption, Candidate<'t>)>,
    /// How many blocks behind its head the table takes.
    pub(crate) used: usize,
}

/// The poll that a block is the head of. `put_up` tells a name that was proposed: such a name may head a column by itself.
pub(crate) fn read<'t>(
    page: &'t str,
    block: &Block<'t>,
    followers: &[Block<'t>],
    put_up: impl Fn(&str) -> bool,
) -> Option<Poll<'t>> {
    if block.text.len() > 300 || !is_row(block.text) {
        return None;
    }
    let head = cells(page, block.text);
    let mut columns: Vec<Column<'t>> =
        head.iter().map(|cell| column(cell, &put_up)).collect::<Option<_>>()?;
    if columns.iter().filter(|column| column.side.is_none()).count() < 2 {
        return None;
    }
    let mut used = 0;
    for next in followers {
        let row = cells(page, next.text);
        // The head once more, on the next page.
        let again = row.len() == head.len() && row.iter().zip(&head).all(|(one, two)| one.text == two.text);
        let sums = row.iter().map(|cell| number(cell.text)).collect::<Option<Vec<_>>>();
        if let Some(sums) = sums.filter(|sums| !again && sums.len() > 1) {
            for (cell, sum) in row.iter().zip(sums) {
                let one = &mut nearest(&mut columns, cell)?.one;
                one.count = one.count.or(Some(sum));
            }
            used += 1;
            break;
        }
        if !again {
            let Some(voters) = row.iter().map(|cell| person(cell.text)).collect::<Option<Vec<_>>>() else {
                break;
            };
            for (cell, voter) in row.iter().zip(voters) {
                nearest(&mut columns, cell)?.one.voters.push(voter);
            }
        }
        used += 1;
    }
    let sure = columns.iter().all(Column::is_sure);
    let all: usize = columns.iter().map(|column| column.one.voters.len()).sum();
    if !sure || all < FEWEST {
        return None;
    }
    let mut poll = Poll { candidates: Vec::new(), others: Vec::new(), used };
    for Column { side, one, .. } in columns {
        match side {
            Some(option) => poll.others.push((option, one)),
            None => poll.candidates.push(one),
        }
    }
    Some(poll)
}

/// A column of the table, with those who stand in it.
struct Column<'t> {
    head: Cell<'t>,
    /// The side that it is of, where no candidate heads it.
    side: Option<VoteOption>,
    one: Candidate<'t>,
    /// True where its head says that it is a candidate's.
    led: bool,
}

impl Column<'_> {
    /// True for a head that can be nothing else, and for a number that is the one of the names.
    fn is_sure(&self) -> bool {
        let adds_up = self.one.count.is_some_and(|(count, _)| count as usize == self.one.voters.len());
        self.led || self.side.is_some() || adds_up
    }
}

fn nearest<'c, 't>(columns: &'c mut [Column<'t>], cell: &Cell<'t>) -> Option<&'c mut Column<'t>> {
    columns.iter_mut().min_by_key(|column| column.head.gap(cell))
}

/// The column below a head: a candidate's, or one of those who voted for none.
fn column<'t>(head: &Cell<'t>, put_up: impl Fn(&str) -> bool) -> Option<Column<'t>> {
    let own = |one, side, led| Column { head: *head, side, one, led };
    if let Some(one) = candidate(head.text) {
        return Some(own(one, None, candidates::read(head.text).is_some()));
    }
    if put_up(head.text) {
        let (person, words) = person(head.text)?;
        return Some(own(Candidate { person, words, voters: Vec::new(), count: None }, None, true));
    }
    let (option, _) =
        side(head.text).filter(|(option, _)| !matches!(option, VoteOption::For | VoteOption::Against))?;
    let one = Candidate {
        person: PersonRef::new(),
        words: head.text,
        voters: Vec::new(),
        count: number(head.text),
    };
    Some(own(one, Some(option), true))
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
        let put_up = |cell: &str| ["Cllr Gorse", "Cllr Heath"].contains(&cell);
        let Some(poll) = read(text, head, rest, put_up) else { return Vec::new() };
        let name = |person: &minutebook::PersonRef| person.name.clone().unwrap_or_default();
        let others = poll.others.iter().map(|(_, one)| one);
        poll.candidates
            .iter()
            .chain(others)
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
    fn names_that_were_put_up() {
        let rows = "Cllr Ash           Cllr Dale          The Mayor (Cllr Elm)\nCllr Birch\n2                  1                  1\n";
        let told_of = |head: &str| told(&format!("{head}\n{rows}"));
        assert_eq!(
            told_of("Cllr Gorse         Cllr Heath         Abstained"),
            [column("Gorse", &["Ash", "Birch"]), column("Heath", &["Dale"]), column("", &["Elm"])]
        );
        assert!(told_of("Cllr Fir           Cllr Ivy           Abstained").is_empty());
    }

    #[test]
    fn other_columns() {
        assert!(told("Hall Hire (2)     Bench Plan (3)\nAnn Ash           Bo Birch\nCy Croft\n").is_empty());
        assert!(
            told("For Councillor Ash (2)     Against (1)\nBo Birch                   Cy Croft\n").is_empty()
        );
    }
}
