//! Two lists of voters side by side, each with its columns of sides: `For  Against  Abstain` twice over the rows, and in a row
//! a name and its mark, and another name and its mark.

use crate::blocks::Block;
use crate::columns::{Cell, cells, is_row};
use crate::parts::vote_grid::NAME_HEADS;
use crate::parts::vote_table::{Table, is_away, number, side, voter};
use crate::phrase::hints;
use crate::recorder::is_space;
use minutebook::VoteOption;

/// The table that a block is the head of.
pub(crate) fn read<'t>(page: &'t str, block: &Block<'t>, followers: &[Block<'t>]) -> Option<Table<'t>> {
    if block.text.len() > 300 || !is_row(block.text) || !hints(block.text, &["for", "yes", "aye"]) {
        return None;
    }
    let sides = heads(&cells(page, block.text))?;
    let mut table = Table::default();
    // `Not` in one line of a cell, and `present` in the next.
    let mut broken = false;
    for next in followers {
        let row = cells(page, next.text);
        let (first, rest) = row.split_first()?;
        let goes_on = rest.is_empty() && broken && first.text.eq_ignore_ascii_case("present");
        broken = row.iter().any(|cell| cell.text.eq_ignore_ascii_case("not"));
        if !goes_on && heads(&row).is_none() && !voters(&row, &sides, &mut table) {
            break;
        }
        table.used += 1;
    }
    (table.voters.len() >= 2).then_some(table)
}

/// The sides over the columns, where all of them stand there at least twice, one row of them behind the other. Two heads with
/// little room between them have come as one cell.
fn heads<'t>(row: &[Cell<'t>]) -> Option<Vec<(Cell<'t>, VoteOption)>> {
    let mut sides = Vec::new();
    for cell in row {
        let mut from = cell.from;
        for word in cell.text.split(is_space).filter(|word| !word.is_empty()) {
            let to = from + word.chars().count();
            if !NAME_HEADS.iter().any(|head| word.eq_ignore_ascii_case(head)) {
                sides.push((Cell { text: word, from, to }, side(word)?.0));
            }
            from = to + 1;
        }
    }
    let options: Vec<VoteOption> = sides.iter().map(|(_, option)| *option).collect();
    let each = options.iter().skip(1).position(|option| Some(option) == options.first())? + 1;
    let repeats = options.chunks(each).all(|chunk| options.get(..each) == Some(chunk));
    (each >= 2 && repeats).then_some(sides)
}

/// Reads a row; false where it is none of this table.
fn voters<'t>(row: &[Cell<'t>], sides: &[(Cell<'t>, VoteOption)], table: &mut Table<'t>) -> bool {
    let nearest =
        |cell: &Cell<'t>| sides.iter().min_by_key(|(head, _)| head.gap(cell)).map(|(_, option)| *option);
    let mut rest = row.iter().peekable();
    while let Some(name) = rest.next() {
        if ["total", "totals"].iter().any(|word| name.text.trim_end_matches(':').eq_ignore_ascii_case(word)) {
            while let Some(cell) = rest.next_if(|cell| number(cell.text).is_some()) {
                table.counts.extend(nearest(cell).zip(number(cell.text)));
            }
            continue;
        }
        let Some((person, words)) = voter(name.text) else { return false };
        let away = rest.next_if(|cell| is_away(cell.text)).map(|_| VoteOption::Absent);
        let mark = |cell: &&Cell<'_>| cell.text.chars().count() <= 3;
        let option = away.or_else(|| rest.next_if(mark).and_then(nearest));
        // Who made no mark stands there all the same.
        table.voters.extend(option.map(|option| (option, person, words)));
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::lines::lines;

    #[test]
    fn names_and_marks_side_by_side() {
        let text = "Name         For   Against Abstain Name             For   Against Abstain\n\
            Ann Adair     X                        Di Dale            X\n\
            Bo Brook      Apologies                Ed Elm                     Ab\n\
            Cy Croft      Not                      Fay Fir      X\n\
            \x20             present\n\
            \x20                                      Total        2     1      1\n\
            The motion was carried.\n";
        let all = blocks(&lines(text));
        let (head, rest) = all.split_first().unwrap();
        let table = read(text, head, rest).unwrap();
        let told: Vec<(&str, String)> = table
            .voters
            .iter()
            .map(|(option, person, _)| (option.as_str(), person.name.clone().unwrap_or_default()))
            .collect();
        let expected = [
            ("for", "Ann Adair"),
            ("against", "Di Dale"),
            ("absent", "Bo Brook"),
            ("abstain", "Ed Elm"),
            ("absent", "Cy Croft"),
            ("for", "Fay Fir"),
        ];
        assert_eq!(told, expected.map(|(option, name)| (option, name.to_owned())));
        assert_eq!((table.used, table.counts.len()), (5, 3));
    }
}
