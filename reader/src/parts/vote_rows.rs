//! Votes in the rows of a table: what each was on, and in the cell of every side all who voted so: `Title | Type | For |
//! Against | Abstain`.

use crate::blocks::Block;
use crate::columns::{Cell, cells};
use crate::parts::named_votes;
use crate::parts::vote_table::{Column, Table, number, side};
use crate::words::decisions::NOBODY;
use minutebook::VoteOption;

/// The votes of the table that a block is the head of, and how many blocks behind it the table takes.
pub(crate) fn read<'t>(
    page: &'t str,
    block: &Block<'t>,
    followers: &[Block<'t>],
) -> Option<(usize, Vec<Column<'t>>)> {
    if block.text.len() > 300 || !block.text.contains('|') {
        return None;
    }
    let head = cells(page, block.text);
    let sides: Vec<(Cell<'t>, VoteOption)> =
        head.iter().filter_map(|cell| Some((*cell, side(cell.text)?.0))).collect();
    if sides.len() < 2 || !sides.iter().any(|(_, option)| *option == VoteOption::For) {
        return None;
    }
    let mut votes = Vec::new();
    for next in followers {
        let row = cells(page, next.text);
        if !next.text.contains('|') {
            break;
        }
        let rule = next.text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
        if rule {
            votes.push(None);
            continue;
        }
        let Some(vote) = vote(&row, &head, &sides) else { break };
        votes.push(Some(vote));
    }
    let used = votes.len();
    let votes: Vec<Column<'t>> = votes.into_iter().flatten().collect();
    // A row per voter has one name in it.
    let several = votes.iter().any(|vote| {
        let named = |option| vote.table.voters.iter().filter(|(own, ..)| *own == option).count();
        vote.table.voters.iter().any(|(option, ..)| named(*option) > 1)
    });
    several.then_some((used, votes))
}

/// One row: the cells below the sides hold names, a number or nobody; the others say what was voted on.
fn vote<'t>(row: &[Cell<'t>], head: &[Cell<'t>], sides: &[(Cell<'t>, VoteOption)]) -> Option<Column<'t>> {
    let mut table = Table::default();
    let mut amendment = false;
    for cell in row {
        if !head.iter().any(|one| one.from == cell.from) {
            return None;
        }
        let Some((_, option)) = sides.iter().find(|(one, _)| one.from == cell.from) else {
            amendment |= cell.text.to_lowercase().starts_with("amendment");
            continue;
        };
        if let Some(count) = number(cell.text) {
            table.counts.push((*option, count));
        } else if !NOBODY.iter().any(|word| cell.text.eq_ignore_ascii_case(word)) {
            let (names, count) = named_votes::more(cell.text)?;
            table.counts.extend(count.map(|count| (*option, count)));
            table.voters.extend(names.into_iter().map(|(person, words)| (*option, person, words)));
        }
    }
    (!table.voters.is_empty()).then_some(Column { amendment, table })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::lines::lines;

    #[test]
    fn a_row_per_vote() {
        let text = "Title | Type | For | Against | Abstain\n\
            Budget | Amendment | Cllr Ash, Cllr Birch | Cllr Croft | None\n\
            Budget | Motion | Cllr Croft | Cllr Ash, Cllr Birch | Cllr Dale\n\
            The motion was lost.\n";
        let all = blocks(&lines(text));
        let (head, rest) = all.split_first().unwrap();
        let (used, votes) = read(text, head, rest).unwrap();
        let told: Vec<_> = votes.iter().map(|one| (one.amendment, one.table.voters.len())).collect();
        assert_eq!((used, told), (2, vec![(true, 3), (false, 4)]));
    }

    #[test]
    fn a_row_per_voter() {
        let text = "Councillor | For | Against\nAsh | X |\nBirch | | X\n";
        let all = blocks(&lines(text));
        let (head, rest) = all.split_first().unwrap();
        assert!(read(text, head, rest).is_none());
    }
}
