//! Two lists of voters in prose, side by side: `For 11 | Against 9`, and below each its own sentence, broken over the lines
//! of its column: `Aldermen Ash, Birch; and | Councillors Dale,`.

use crate::blocks::Block;
use crate::columns::{Cell, cells, is_row};
use crate::parts::named_votes;
use crate::parts::vote_table::Table;
use crate::recorder::trim;
use minutebook::VoteOption;

/// Most lines that such a list takes.
const LONGEST: usize = 80;

/// One side: where its column stands, and the pieces of its sentence in their order.
struct Column<'t> {
    head: Cell<'t>,
    option: VoteOption,
    count: Option<(u32, &'t str)>,
    pieces: Vec<&'t str>,
}

/// The lists below a head that names nothing but sides. None where a column is anything else than names from its first word
/// to its last.
pub(crate) fn read<'t>(page: &'t str, block: &Block<'t>, followers: &[Block<'t>]) -> Option<Table<'t>> {
    if block.text.len() > 200 || followers.is_empty() || !is_row(block.text) {
        return None;
    }
    let mut columns: Vec<Column<'t>> =
        cells(page, block.text).into_iter().map(side).collect::<Option<_>>()?;
    if columns.len() < 2 {
        return None;
    }
    let from = (followers.first()?.text.as_ptr() as usize).checked_sub(page.as_ptr() as usize)?;
    let from = page.get(..from)?.rfind('\n').map_or(0, |at| at + 1);
    let mut end = from;
    for line in page.get(from..)?.split('\n').take(LONGEST).take_while(|line| !trim(line).is_empty()) {
        let row = cells(page, trim(line));
        for cell in row {
            let near = columns.iter_mut().min_by_key(|column| column.head.gap(&cell))?;
            near.pieces.push(cell.text);
            end = (cell.text.as_ptr() as usize).checked_sub(page.as_ptr() as usize)?;
        }
    }
    // A comma at the end of a line goes on below: in a table of one name a cell there is none.
    let broken = columns
        .iter()
        .any(|column| column.pieces.iter().rev().skip(1).any(|piece| piece.ends_with([',', ';'])));
    if !broken {
        return None;
    }
    let mut table = Table::default();
    for column in &columns {
        for (person, words) in voters(&column.pieces)? {
            table.voters.push((column.option, person, words));
        }
        table.counts.extend(column.count.map(|count| (column.option, count)));
    }
    let place = |text: &str| (text.as_ptr() as usize).wrapping_sub(page.as_ptr() as usize);
    table.used = followers.iter().take_while(|next| place(next.text) <= end).count();
    (table.voters.len() >= 2).then_some(table)
}

/// `For 11`, `Against (9)`: a side, and nothing beside it.
fn side(head: Cell<'_>) -> Option<Column<'_>> {
    let lists = named_votes::lists(head.text, true)?;
    let alone = trim(lists.before).is_empty() && trim(lists.after).is_empty();
    let [side] = <[_; 1]>::try_from(lists.sides).ok().filter(|_| alone)?;
    let bare = side.names.is_empty();
    bare.then(|| Column { head, option: side.option, count: side.count, pieces: Vec::new() })
}

/// The names of a column, each with the words of the page that it begins in.
fn voters<'t>(pieces: &[&'t str]) -> Option<Vec<(minutebook::PersonRef, &'t str)>> {
    let sentence = pieces.join(" ");
    let (names, _) = named_votes::more(&sentence)?;
    names
        .into_iter()
        .map(|(person, words)| {
            let mut at = (words.as_ptr() as usize).checked_sub(sentence.as_ptr() as usize)?;
            let piece = pieces.iter().find(|piece| {
                let own = at < piece.len();
                at -= if own { 0 } else { piece.len() + 1 };
                own
            })?;
            Some((person, piece.get(at..piece.len().min(at + words.len()))?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::lines::lines;

    fn told(text: &str) -> Vec<(&'static str, String)> {
        let all = blocks(&lines(text));
        let (head, rest) = all.split_first().unwrap();
        let table = read(text, head, rest).unwrap_or_default();
        let name = |one: &minutebook::PersonRef| one.name.clone().or(one.post.clone()).unwrap_or_default();
        table.voters.iter().map(|(option, person, _)| (option.as_str(), name(person))).collect()
    }

    #[test]
    fn sentences_side_by_side() {
        let text = "    For 4                    Against 3\n\n\
            \x20   Aldermen                 The Deputy Lord Mayor\n\
            \x20   Ash, Birch and           (Councillor Gorse); and\n\
            \x20   Croft; and               Councillors Elm,\n\
            \x20   Councillor Dale.         Fir.\n\nThe amendment was carried.\n";
        let expected = [
            ("for", "Ash"),
            ("for", "Birch"),
            ("for", "Croft"),
            ("for", "Dale"),
            ("against", "Gorse"),
            ("against", "Elm"),
            ("against", "Fir"),
        ];
        let told = told(text);
        let told: Vec<(&str, &str)> = told.iter().map(|(option, name)| (*option, name.as_str())).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn other_columns() {
        assert!(told("For 2            Against 1\nAnn Ash          Cy Croft\nBo Birch\n").is_empty());
        assert!(
            told("For 2            Against 1\nThe hall, and    a bench, which\nthe stage        was old\n")
                .is_empty()
        );
    }
}
