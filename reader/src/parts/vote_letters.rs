//! Names with an answer each in the cell beside them, in one pair of columns or several: `Councillor  Vote  Councillor  Vote`.
//! The answers are words, or letters that a legend explains.

use crate::blocks::Block;
use crate::columns::{Cell, cells, is_row};
use crate::parts::vote_grid::NAME_HEADS;
use crate::parts::vote_legend::{self, Mark};
use crate::parts::vote_table::{Table, is_away, side, voter};
use crate::phrase::hints;
use minutebook::{PersonRef, VoteOption};

/// Heads of a column of answers.
const ANSWER_HEADS: &[&str] = &["vote", "votes", "voted", "voting", "how voted", "vote cast"];

/// An answer as it stands in its cell, and who gave it.
type Answer<'t> = (PersonRef, &'t str, &'t str);

/// The table that a block is the head of.
pub(crate) fn read<'t>(page: &'t str, block: &Block<'t>, followers: &[Block<'t>]) -> Option<Table<'t>> {
    if block.text.len() > 200 || !is_row(block.text) || !hints(block.text, &["vot"]) {
        return None;
    }
    let head = cells(page, block.text);
    if !is_head(&head) {
        return None;
    }
    let mut answers: Vec<Answer<'t>> = Vec::new();
    let mut used = 0;
    for next in followers {
        let row = cells(page, next.text);
        if !is_head(&row) {
            let Some(own) = answers_of(&row, &head) else { break };
            answers.extend(own);
        }
        used += 1;
    }
    let place = (block.text.as_ptr() as usize).checked_sub(page.as_ptr() as usize)?;
    let legend = vote_legend::above(page, place);
    let given: Vec<&str> = answers.iter().map(|(_, _, answer)| *answer).collect();
    let voters: Option<Vec<_>> = answers
        .iter()
        .map(|(person, words, answer)| Some((stands_for(answer, &legend, &given)?, person.clone(), *words)))
        .collect();
    let voters = voters.filter(|voters| voters.len() >= 3)?;
    Some(Table { voters, used, ..Table::default() })
}

/// What may stand in a cell of answers.
pub(super) fn is_answer(cell: &str) -> bool {
    cell.chars().count() <= 3 || is_away(cell) || side(cell).is_some()
}

/// True for the head of a column of answers.
pub(super) fn is_answer_head(cell: &Cell<'_>) -> bool {
    ANSWER_HEADS.iter().any(|word| cell.text.eq_ignore_ascii_case(word))
}

fn is_head(row: &[Cell<'_>]) -> bool {
    let named = |cell: &Cell<'_>| NAME_HEADS.iter().any(|word| cell.text.eq_ignore_ascii_case(word));
    let pair = |pair: &[Cell<'_>]| matches!(pair, [name, answer] if named(name) && is_answer_head(answer));
    !row.is_empty() && row.chunks(2).all(pair)
}

/// The names of a row with their answers; none where something else stands there. Who gave no answer is left out.
fn answers_of<'t>(row: &[Cell<'t>], head: &[Cell<'t>]) -> Option<Vec<Answer<'t>>> {
    let mut found = Vec::new();
    let mut open: Option<(PersonRef, &'t str)> = None;
    for cell in row {
        let column = head.iter().enumerate().min_by_key(|(_, head)| head.gap(cell)).map(|(n, _)| n)?;
        if column % 2 == 0 {
            open = Some(voter(cell.text)?);
        } else if let Some((person, words)) = open.take() {
            found.push(is_answer(cell.text).then_some((person, words, cell.text))?);
        }
    }
    (open.is_none() || !found.is_empty()).then_some(found)
}

/// What an answer says: by the legend, by its words, or by the other letters beside it. `A` is against beside `F`, and
/// nobody's side beside `N`.
pub(super) fn stands_for(answer: &str, legend: &[Mark<'_>], all: &[&str]) -> Option<VoteOption> {
    let known =
        || is_away(answer).then_some(VoteOption::Absent).or_else(|| side(answer).map(|(option, _)| option));
    if vote_legend::is_whole(legend) {
        return vote_legend::meaning(legend, answer).or_else(known);
    }
    let beside = |letter: &str| all.iter().any(|other| other.eq_ignore_ascii_case(letter));
    match answer.to_ascii_lowercase().as_str() {
        "y" | "f" => Some(VoteOption::For),
        "n" => Some(VoteOption::Against),
        "a" if beside("n") && !beside("f") => Some(VoteOption::Abstain),
        "a" if beside("f") && !beside("n") => Some(VoteOption::Against),
        _ => known(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::lines::lines;

    fn told(text: &str) -> Vec<(&'static str, String)> {
        let all = blocks(&lines(text));
        let at = all.iter().position(|block| block.text.starts_with("Councillor")).unwrap();
        let table = read(text, &all[at], &all[at + 1..]).unwrap_or_default();
        let name = |person: &PersonRef| person.name.clone().unwrap_or_default();
        table.voters.iter().map(|(option, person, _)| (option.as_str(), name(person))).collect()
    }

    #[test]
    fn answers_in_pairs_of_columns() {
        let table = "Councillor       Vote    Councillor      Vote\n\
            Ann Adair        Y       Di Dale         N\n\
            Bo Brook         N       Ed Elm          A\n\
            Cy Croft         Y\n\
            For: 2 Against: 2\n";
        let expected = [
            ("for", "Ann Adair"),
            ("against", "Di Dale"),
            ("against", "Bo Brook"),
            ("abstain", "Ed Elm"),
            ("for", "Cy Croft"),
        ];
        assert_eq!(told(table), expected.map(|(option, name)| (option, name.to_owned())));
        let turned = format!("A = for, N = abstained, Y = against\n{table}");
        let options: Vec<&str> = told(&turned).into_iter().map(|(option, _)| option).collect();
        assert_eq!(options, ["against", "abstain", "abstain", "for", "against"]);
    }

    #[test]
    fn letters_that_nothing_explains() {
        assert!(
            told("Councillor      Vote\nAnn Adair       A\nBo Brook        A\nCy Croft        A\n")
                .is_empty()
        );
    }
}
