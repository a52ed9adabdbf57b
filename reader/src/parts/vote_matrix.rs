//! Several votes in one table: a row per member, a column per question, a letter in each cell that a legend explains.

use crate::columns::{Cell, cells, is_row};
use crate::lines::Line;
use crate::parts::divisions::{Division, Record};
use crate::parts::vote_grid::NAME_HEADS;
use crate::parts::vote_legend::{self, Mark};
use crate::parts::vote_table::{person, side};
use crate::recorder::Recorder;
use minutebook::{PersonRef, VoteOption};

/// Fewest voters of a table.
const FEWEST: usize = 3;

/// A row of the table.
enum Row<'t> {
    Voter(PersonRef, &'t str, Vec<Option<VoteOption>>),
    Sum(VoteOption, Vec<Option<&'t str>>),
}

/// The table of a page whose legend stands on one of its lines.
pub(super) fn find<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Option<Record<'t>> {
    let (legend_at, legend) = lines
        .iter()
        .enumerate()
        .map(|(at, line)| (at, vote_legend::read(line.text)))
        .find(|(_, marks)| vote_legend::is_whole(marks))?;
    let (head_at, head) = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| is_row(line.text))
        .map(|(at, line)| (at, cells(rec.text(), line.text)))
        .find(|(_, row)| is_head(row))?;
    let columns = head.get(1..)?;
    let mut divisions: Vec<Division<'t>> = columns.iter().map(|_| Division::default()).collect();
    let mut taken = vec![head_at];
    taken.extend((legend_at + 1 == head_at || legend_at > head_at).then_some(legend_at));
    for (at, line) in lines.iter().enumerate().skip(head_at + 1) {
        let row = cells(rec.text(), line.text);
        let again = row.len() == head.len() && row.iter().zip(&head).all(|(one, two)| one.text == two.text);
        match read(&row, columns, &legend) {
            _ if again => {}
            Some(Row::Voter(person, words, options)) => {
                for (division, option) in divisions.iter_mut().zip(options) {
                    division.voters.extend(option.map(|option| (option, person.clone(), words)));
                }
            }
            Some(Row::Sum(option, numbers)) => {
                for (division, number) in divisions.iter_mut().zip(numbers) {
                    let told = number.and_then(|words| Some((option, words.parse().ok()?, words)));
                    division.counts.extend(told);
                }
            }
            None => break,
        }
        taken.push(at);
    }
    taken.sort_unstable();
    taken.dedup();
    let whole = divisions.iter().all(|one| one.voters.len() >= FEWEST);
    whole.then_some(Record { lines: taken, divisions })
}

/// `Councillor   Am 1   Am 2   Motion`: the column of names, and two questions or more.
fn is_head(row: &[Cell<'_>]) -> bool {
    row.len() >= 3
        && row
            .first()
            .is_some_and(|first| NAME_HEADS.iter().any(|head| first.text.eq_ignore_ascii_case(head)))
        && row.iter().skip(1).all(|cell| side(cell.text).is_none() && cell.text.len() < 40)
}

/// What each cell of a row stands under.
fn under<'c, 't>(row: &'c [Cell<'t>], columns: &[Cell<'t>]) -> Vec<Option<&'c Cell<'t>>> {
    let mut found = vec![None; columns.len()];
    for cell in row {
        let nearest = columns.iter().enumerate().min_by_key(|(_, head)| head.gap(cell)).map(|(n, _)| n);
        if let Some(place) = nearest.and_then(|n| found.get_mut(n)) {
            *place = Some(cell);
        }
    }
    found
}

fn read<'t>(row: &[Cell<'t>], columns: &[Cell<'t>], legend: &[Mark<'t>]) -> Option<Row<'t>> {
    let (first, rest) = row.split_first().filter(|(_, rest)| !rest.is_empty())?;
    if rest.iter().all(|cell| vote_legend::meaning(legend, cell.text).is_some()) {
        let (person, words) = person(first.text)?;
        let options = under(rest, columns)
            .into_iter()
            .map(|cell| cell.and_then(|cell| vote_legend::meaning(legend, cell.text)));
        return Some(Row::Voter(person, words, options.collect()));
    }
    let (option, _) = side(first.text)?;
    let numbers = rest.iter().all(|cell| cell.text.bytes().all(|b| b.is_ascii_digit()));
    let told = under(rest, columns).into_iter().map(|cell| cell.map(|cell| cell.text));
    numbers.then(|| Row::Sum(option, told.collect()))
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
