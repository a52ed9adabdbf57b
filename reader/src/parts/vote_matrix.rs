//! Several votes in one table: a row per member, a column per question, an answer in each cell: words, or letters that a legend
//! explains.

use crate::columns::{Cell, cells, is_row};
use crate::lines::Line;
use crate::parts::division_place::is_question;
use crate::parts::divisions::{Division, Record};
use crate::parts::vote_grid::NAME_HEADS;
use crate::parts::vote_legend;
use crate::parts::vote_letters::{self, is_answer_head};
use crate::parts::vote_table::{side, voter};
use crate::recorder::Recorder;
use minutebook::{PersonRef, VoteOption};

/// Fewest voters of a table.
const FEWEST: usize = 3;

/// A row of the table, with a cell for every column.
enum Row<'t> {
    Voter(PersonRef, &'t str, Vec<Option<&'t str>>),
    Sum(VoteOption, Vec<Option<&'t str>>),
}

/// The table of a page, below a head of names and questions.
pub(super) fn find<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Option<Record<'t>> {
    let heads = lines.iter().enumerate().filter(|(_, line)| is_row(line.text));
    let mut heads = heads.map(|(at, line)| (at, cells(rec.text(), line.text)));
    heads.find_map(|(at, head)| {
        let apart = apart(&head);
        let glued = apart.is_some();
        let head = apart.unwrap_or(head);
        is_head(&head).then(|| below(rec, lines, at, &Head { cells: head, glued })).flatten()
    })
}

/// The head of a table.
struct Head<'t> {
    cells: Vec<Cell<'t>>,
    /// True where its questions have come as one cell: what stands where is not known then.
    glued: bool,
}

/// `Councillor      Am 1 Am 2 Substantive`: a head whose questions have come as one cell, taken apart.
fn apart<'t>(row: &[Cell<'t>]) -> Option<Vec<Cell<'t>>> {
    let [names, questions] = row else { return None };
    let text = questions.text;
    let mut begins: Vec<usize> = Vec::new();
    let mut before = "";
    for word in text.split(' ') {
        let at = (word.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
        // `Substantive Motion` is one question.
        let goes_on = word.bytes().all(|b| b.is_ascii_digit()) || (!before.is_empty() && word == "Motion");
        let goes_on =
            goes_on && (word != "Motion" || before.ends_with("stantive") || before.ends_with("riginal"));
        if !goes_on {
            begins.push(at);
        }
        before = word;
    }
    let ends = begins.iter().skip(1).copied().chain([text.len()]);
    let mut found = vec![*names];
    for (from, end) in begins.iter().copied().zip(ends) {
        let piece = text.get(from..end)?.trim_end();
        found.push(Cell {
            text: piece,
            from: questions.from + from,
            to: questions.from + from + piece.len(),
        });
    }
    found.iter().skip(1).all(|cell| is_question(cell.text)).then_some(found)
}

/// The table below its head.
fn below<'t>(rec: &Recorder<'t>, lines: &[Line<'t>], head_at: usize, head: &Head<'t>) -> Option<Record<'t>> {
    let columns = head.cells.get(1..)?;
    let mut rows = Vec::new();
    let mut taken = vec![head_at];
    for (at, line) in lines.iter().enumerate().skip(head_at + 1) {
        let row = cells(rec.text(), line.text);
        if !is_same(&row, &head.cells) {
            let Some(read) = read(&row, columns) else { break };
            rows.extend(Some(read).filter(|read| !head.glued || read.is_whole()));
        }
        taken.push(at);
    }
    let legend = lines.iter().enumerate().map(|(at, line)| (at, vote_legend::read(line.text)));
    let mut legend = legend.filter(|(_, marks)| vote_legend::is_whole(marks));
    let (legend_at, legend) = legend.next().map_or((None, Vec::new()), |(at, marks)| (Some(at), marks));
    taken.extend(legend_at.filter(|at| at + 1 == head_at || *at > head_at));
    let answers: Vec<&str> = rows.iter().flat_map(Row::answers).collect();
    // Letters that nothing explains are votes only below questions.
    let worded = answers.iter().any(|answer| answer.len() > 2 && side(answer).is_some());
    if legend.is_empty() && !worded && !columns.iter().all(|column| is_question(column.text)) {
        return None;
    }
    let mut divisions: Vec<Division<'t>> = columns
        .iter()
        .map(|column| Division { question: Some(column.text), ..Division::default() })
        .collect();
    for row in &rows {
        match row {
            Row::Voter(person, words, told) => {
                for (division, answer) in divisions.iter_mut().zip(told) {
                    let Some(answer) = answer else { continue };
                    let option = vote_letters::stands_for(answer, &legend, &answers)?;
                    division.voters.push((option, person.clone(), words));
                }
            }
            Row::Sum(option, numbers) => {
                for (division, number) in divisions.iter_mut().zip(numbers) {
                    let told = number.and_then(|words| Some((*option, words.parse().ok()?, words)));
                    division.counts.extend(told);
                }
            }
        }
    }
    taken.sort_unstable();
    taken.dedup();
    let whole = divisions.iter().all(|one| one.voters.len() >= FEWEST);
    whole.then_some(Record { lines: taken, divisions })
}

impl<'t> Row<'t> {
    /// True where every column has its cell.
    fn is_whole(&self) -> bool {
        let (Self::Voter(_, _, told) | Self::Sum(_, told)) = self;
        told.iter().all(Option::is_some)
    }

    fn answers(&self) -> Vec<&'t str> {
        match self {
            Self::Voter(_, _, told) => told.iter().flatten().copied().collect(),
            Self::Sum(..) => Vec::new(),
        }
    }
}

/// `Councillor   Am 1   Am 2   Motion`: the column of names, and two questions or more.
fn is_head(row: &[Cell<'_>]) -> bool {
    row.len() >= 3
        && row
            .first()
            .is_some_and(|first| NAME_HEADS.iter().any(|head| first.text.eq_ignore_ascii_case(head)))
        && row
            .iter()
            .skip(1)
            .all(|cell| side(cell.text).is_none() && !is_answer_head(cell) && cell.text.len() < 40)
}

/// The head once more, on the next page, however its cells have come.
fn is_same(row: &[Cell<'_>], head: &[Cell<'_>]) -> bool {
    let words = |row: &[Cell<'_>]| row.iter().map(|cell| cell.text).collect::<Vec<_>>().join(" ");
    row.first().zip(head.first()).is_some_and(|(one, two)| one.text == two.text) && words(row) == words(head)
}

/// What each cell of a row stands under. Two answers with little room between them have come as one cell; where a row has an
/// answer for every column, they stand in their order.
fn under<'t>(row: &[Cell<'t>], columns: &[Cell<'t>]) -> Vec<Option<&'t str>> {
    let apart: Vec<&'t str> = row.iter().flat_map(|cell| answers_of(cell.text)).collect();
    if apart.len() == columns.len() || row.len() == columns.len() {
        let own = || row.iter().map(|cell| Some(cell.text)).collect();
        return if row.len() == columns.len() { own() } else { apart.into_iter().map(Some).collect() };
    }
    let mut found = vec![None; columns.len()];
    for cell in row {
        let nearest = columns.iter().enumerate().min_by_key(|(_, head)| head.gap(cell)).map(|(n, _)| n);
        if let Some(place) = nearest.and_then(|n| found.get_mut(n)) {
            *place = Some(cell.text);
        }
    }
    found
}

/// `- -`: the answers of one cell.
fn answers_of(cell: &str) -> Vec<&str> {
    let marks = || cell.split(' ').all(|mark| mark.chars().count() <= 2);
    if side(cell).is_some() || !marks() { vec![cell] } else { cell.split(' ').collect() }
}

fn read<'t>(row: &[Cell<'t>], columns: &[Cell<'t>]) -> Option<Row<'t>> {
    let (first, rest) = row.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let numbers = rest.iter().all(|cell| cell.text.bytes().all(|b| b.is_ascii_digit()));
    if let Some((option, _)) = side(first.text).filter(|_| numbers) {
        return Some(Row::Sum(option, under(rest, columns)));
    }
    let answer = |cell: &Cell<'_>| {
        let marks = answers_of(cell.text);
        marks.iter().all(|mark| vote_letters::is_answer(mark) && mark.bytes().all(|b| !b.is_ascii_digit()))
    };
    let (person, words) = voter(first.text).filter(|_| rest.iter().all(answer))?;
    Some(Row::Voter(person, words, under(rest, columns)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn a_column_per_question() {
        let text = "Recorded votes F = for A = against X = abstained - = not present\n\
            Councillor       Am 1   Am 2   Substantive\n\
            Ann Adair         F      A         F\n\
            Bo Brook          A      A         -\n\
            Councillor       Am 1   Am 2   Substantive\n\
            Cy Croft          X      A         F\n\
            For               1      0         2\n\
            Against           1      3         0\n\
            6. Next item\n";
        let rec = Recorder::new(text, 100);
        let record = find(&rec, &lines(text)).unwrap();
        assert_eq!(record.lines, (0..8).collect::<Vec<_>>());
        let told: Vec<Vec<&str>> = record
            .divisions
            .iter()
            .map(|one| one.voters.iter().map(|(option, ..)| option.as_str()).collect())
            .collect();
        assert_eq!(
            told,
            [["for", "against", "abstain"], ["against", "against", "against"], ["for", "absent", "for"]]
        );
        assert_eq!(record.divisions[2].counts.len(), 2);
    }
}
