//! Heads of columns of voters: the sides of a vote, or two questions put against one another, `Motion | Amendment | No Vote`.

use crate::columns::Cell;
use crate::parts::question::{self, Question};
use crate::parts::vote_table::side;
use crate::tokens::tokens;
use minutebook::VoteOption;

/// The columns of voters, and the questions that stood against one another.
#[derive(Debug, Default)]
pub(super) struct Heads<'t> {
    pub(super) sides: Vec<(Cell<'t>, VoteOption)>,
    pub(super) contest: Option<(Question<'t>, Question<'t>)>,
}

/// What the cells of a head name.
pub(super) fn read<'t>(head: &[Cell<'t>]) -> Heads<'t> {
    if let Some(rivals) = rivals(head) {
        return rivals;
    }
    let mut found = Heads::default();
    let mut first = None;
    for cell in head {
        if let Some((option, question)) = side(cell.text) {
            // Two questions put against one another: who is for the one is against the other.
            let other = found.sides.iter().any(|(_, known)| *known == option && option == VoteOption::For);
            found.contest = found.contest.or(first.zip(question).filter(|_| other));
            let option = if other && found.contest.is_some() { VoteOption::Against } else { option };
            first = first.or(question);
            found.sides.push((*cell, option));
        }
    }
    found
}

/// `Amendment 1 | Amendment 2 | Abstained`: a head that is nothing but two questions and sides besides.
fn rivals<'t>(head: &[Cell<'t>]) -> Option<Heads<'t>> {
    let mut found = Heads::default();
    let mut questions = Vec::new();
    for cell in head {
        let option = match alone(cell.text) {
            Some(question) => {
                questions.push(question);
                if questions.len() == 1 { VoteOption::For } else { VoteOption::Against }
            }
            None => side(cell.text)
                .map(|(option, _)| option)
                .filter(|option| !matches!(option, VoteOption::For | VoteOption::Against))?,
        };
        found.sides.push((*cell, option));
    }
    let [one, other] = questions.as_slice() else { return None };
    found.contest = (one.amendment || other.amendment).then_some((*one, *other));
    found.contest.is_some().then_some(found)
}

/// The question that is all of a cell.
fn alone(cell: &str) -> Option<Question<'_>> {
    let all = tokens(cell.trim_end_matches([':', '-', '–']));
    let (question, next) = question::at(cell, &all, 0)?;
    (next >= all.len()).then_some(question)
}
