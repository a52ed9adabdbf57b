//! Tables of votes whose cells a copy has put on lines of their own: an empty cell is a line of white space. The columns
//! are sides, or the candidates of a poll.

use crate::blocks::Block;
use crate::lines::Line;
use crate::parts::divisions::{Division, Record};
use crate::parts::vote_table::{person, side};
use crate::recorder::trim;
use crate::words::decisions::VOTE_MARKS;
use minutebook::lean::Ordered;
use minutebook::{PersonRef, VoteOption};

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column<'t> {
    Side(VoteOption),
    /// A candidate, as the head of the column names them.
    Candidate(&'t str),
}

/// What a table says.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Grid<'t> {
    pub(crate) columns: Vec<Column<'t>>,
    /// Who made a mark in which column; or what stands in place of the marks.
    pub(crate) voters: Vec<(Column<'t>, PersonRef, &'t str)>,
    pub(crate) counts: Vec<(Column<'t>, (u32, &'t str))>,
    /// How many blocks behind the first one it takes.
    pub(crate) used: usize,
}

/// Heads of the column of names.
pub(super) const NAME_HEADS: &[&str] = &["councillor", "councillors", "member", "members", "name", "names"];
/// Longest text of a cell.
const LONGEST: usize = 60;

/// The table that begins with a block. `is_candidate` tells a name that was put up.
pub(crate) fn read<'t>(
    page: &'t str,
    block: &Block<'t>,
    followers: &[Block<'t>],
    is_candidate: impl Fn(&str) -> bool,
) -> Option<Grid<'t>> {
    let column = |cell: &'t str| {
        let known = side(cell).map(|(option, _)| Column::Side(option));
        known.or_else(|| is_candidate(cell).then_some(Column::Candidate(cell)))
    };
    let named = NAME_HEADS.iter().any(|head| block.text.eq_ignore_ascii_case(head));
    if block.text.len() > LONGEST || followers.len() < 6 || !(named || column(block.text).is_some()) {
        return None;
    }
    let start = (block.text.as_ptr() as usize).checked_sub(page.as_ptr() as usize)?;
    let mut cells = page
        .get(start..)?
        .split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .filter(|line| !line.is_empty())
        .map(trim)
        .peekable();
    if named {
        cells.next();
    }
    let mut grid = Grid::default();
    while let Some(one) = cells.peek().filter(|cell| !cell.is_empty()).and_then(|cell| column(cell)) {
        grid.columns.push(one);
        cells.next();
    }
    if grid.columns.len() < 2 {
        return None;
    }
    let mut last = "";
    while let Some(first) = cells.next() {
        // Empty cells between rows, the number of a row.
        let number = !first.is_empty() && first.len() <= 3 && first.bytes().all(|b| b.is_ascii_digit());
        if first.is_empty() || number {
            continue;
        }
        let total = ["total", "totals"].contains(&first.trim_end_matches(':').to_lowercase().as_str());
        let who = || person(first).or_else(|| last_name_first(first)).filter(|_| first.len() <= LONGEST);
        let who = if total { Some((PersonRef::new(), first)) } else { who() };
        let Some((who, words)) = who else { break };
        let mut marked = false;
        let mut row = Vec::new();
        for column in &grid.columns {
            let Some(cell) = cells.next_if(|cell| cell.len() <= 12 || side(cell).is_some()) else { break };
            // `Not present` over all columns.
            let instead = side(cell)
                .filter(|(option, _)| row.is_empty() && !marked && cell.len() > 3 && !option.is_cast());
            if let Some((option, _)) = instead {
                grid.voters.push((Column::Side(option), who.clone(), words));
                marked = true;
                break;
            }
            if total {
                if let Ok(value) = cell.parse() {
                    grid.counts.push((*column, (value, cell)));
                }
            } else if !cell.is_empty() {
                row.push(*column);
            }
            last = if cell.is_empty() { last } else { cell };
        }
        if total {
            break;
        }
        match row.as_slice() {
            [one] => grid.voters.push((*one, who, words)),
            [] if marked => {}
            // No table of votes: a row has one mark.
            _ => return None,
        }
        last = if last.as_ptr() < words.as_ptr() { words } else { last };
    }
    let end = last.as_ptr() as usize;
    grid.used = followers.iter().take_while(|next| next.text.as_ptr() as usize <= end).count();
    (grid.voters.len() >= 3).then_some(grid)
}

/// Tables of voters whose rows go on behind other text, where a page ends in them: rows without a head of their own belong to
/// the table before. None where no table is broken so.
pub(super) fn broken<'t>(page: &'t str, lines: &[Line<'t>]) -> Option<Record<'t>> {
    if !lines.iter().any(|line| is_first(line.text)) {
        return None;
    }
    let cells: Vec<&'t str> = page
        .split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .filter(|line| !line.is_empty())
        .map(trim)
        .collect();
    let mut divisions: Vec<Division<'t>> = Vec::new();
    let mut columns: Vec<VoteOption> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    let (mut at, mut adjacent, mut apart) = (0, false, false);
    while let Some(cell) = cells.get(at) {
        let head: Vec<VoteOption> = cells
            .get(at..)
            .unwrap_or_default()
            .iter()
            .map_while(|cell| side(cell).filter(|_| !cell.is_empty()).map(|(option, _)| option))
            .collect();
        if head.len() >= 3 && head.first() == Some(&VoteOption::For) {
            taken.extend(cells.get(at..at + head.len())?.iter().map(|cell| cell.as_ptr() as usize));
            at += head.len();
            divisions.push(Division::default());
            (columns, adjacent) = (head, true);
            continue;
        }
        let row = cells.get(at + 1..at + 1 + columns.len()).filter(|_| !columns.is_empty());
        let voter = row.and_then(|row| {
            let (person, words) = last_name_first(cell)?;
            let mut marks = row.iter().zip(&columns).filter(|(cell, _)| !cell.is_empty());
            let (mark, option) = marks.next()?;
            let one = marks.next().is_none() && VOTE_MARKS.contains(&mark.to_lowercase().as_str());
            one.then_some((*option, person, words, *mark))
        });
        match (voter, divisions.last_mut()) {
            (Some((option, person, words, mark)), Some(division)) => {
                apart |= !adjacent;
                adjacent = true;
                taken.extend([words.as_ptr() as usize, mark.as_ptr() as usize]);
                division.voters.push((option, person, words));
                at += 1 + columns.len();
            }
            _ => {
                adjacent &= cell.is_empty();
                at += 1;
            }
        }
    }
    if !apart || divisions.iter().any(|one| one.voters.len() < 3) {
        return None;
    }
    taken.order();
    let own = |line: &Line<'_>| taken.binary_search(&(line.text.as_ptr() as usize)).is_ok();
    let lines = lines.iter().enumerate().filter(|(_, line)| own(line)).map(|(n, _)| n).collect();
    Some(Record { lines, divisions })
}

/// True for the head of the first column of a vote.
fn is_first(text: &str) -> bool {
    text.len() < 12 && side(text).is_some_and(|(option, _)| option == VoteOption::For)
}

/// `Ash, Ann (Mayor)`: the last name before the first.
pub(super) fn last_name_first(cell: &str) -> Option<(PersonRef, &str)> {
    let bare = trim(cell.split('(').next().unwrap_or(cell));
    let (last, first) = bare.split_once(',')?;
    let (last, first) = (trim(last), trim(first));
    let name = |words: &str| {
        (1..=3).contains(&words.split(' ').count())
            && words.split(' ').all(|word| word.starts_with(char::is_uppercase))
    };
    let whole = name(last) && name(first) && !first.contains(',');
    whole.then(|| (PersonRef::named(&format!("{first} {last}")), bare))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::lines::lines;

    fn told(text: &str, candidates: &[&str]) -> Vec<(String, String)> {
        let all = blocks(&lines(text));
        let (head, rest) = all.split_first().unwrap();
        let Some(grid) = read(text, head, rest, |cell| candidates.contains(&cell)) else { return Vec::new() };
        let shown = |column: &Column<'_>| match column {
            Column::Side(option) => option.as_str().to_owned(),
            Column::Candidate(name) => (*name).to_owned(),
        };
        let mut all: Vec<_> = grid
            .voters
            .iter()
            .map(|(column, person, _)| (shown(column), person.name.clone().unwrap_or_default()))
            .collect();
        all.extend(grid.counts.iter().map(|(column, (count, _))| (shown(column), count.to_string())));
        all.push(("used".to_owned(), grid.used.to_string()));
        all
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(one, two)| ((*one).to_owned(), (*two).to_owned())).collect()
    }

    #[test]
    fn cells_on_lines_of_their_own() {
        let text = "Councillor\n\nFor\n\nAgainst\n\nAsh\n\nX\n\n \n\nBirch\n\n \n\nX\n\nElm\n\nX\n\n \n\nTotal\n\n2\n\n1\n\nIt was carried.\n";
        let expected = [
            ("for", "Ash"),
            ("against", "Birch"),
            ("for", "Elm"),
            ("for", "2"),
            ("against", "1"),
            ("used", "11"),
        ];
        assert_eq!(told(text, &[]), pairs(&expected));
    }

    #[test]
    fn candidates_as_columns() {
        let text = "Oak\n\nPine\n\nAbstain\n\n1\n\nAsh\n\nP\n\n \n\n \n\n2\n\nBirch\n\n \n\nP\n\n \n\n3\n\nElm\n\nNot present\n\n4\n\nFir\n\n \n\n \n\nAb\n\n \n\nTotal\n\n1\n\n1\n\n1\n";
        let expected = [
            ("Oak", "Ash"),
            ("Pine", "Birch"),
            ("absent", "Elm"),
            ("abstain", "Fir"),
            ("Oak", "1"),
            ("Pine", "1"),
            ("abstain", "1"),
            ("used", "18"),
        ];
        assert_eq!(told(text, &["Oak", "Pine"]), pairs(&expected));
    }

    #[test]
    fn last_names_first() {
        let name = |cell| last_name_first(cell).and_then(|(person, _)| person.name);
        assert_eq!(name("Ash-Birch, Ann (Mayor)").as_deref(), Some("Ann Ash-Birch"));
        assert_eq!(name("Ash, Birch, Elm"), None);
        assert_eq!(name("Noted, and agreed"), None);
    }

    #[test]
    fn tables_that_a_page_breaks() {
        let head = "For\nAgainst\nAbsent\n";
        let row = |name: &str, column: usize| {
            let cells: Vec<&str> = (0..3).map(|n| if n == column { "√" } else { " " }).collect();
            format!("{name}\n{}\n", cells.join("\n"))
        };
        let text = format!(
            "A roll call vote was taken:\n{head}{}{}{}Result: For – 2, Against – 1\n{}A second vote:\n{head}{}{}{}",
            row("ASH, Ann", 0),
            row("BIRCH, Bo", 1),
            row("CROFT, Cy", 0),
            row("DALE, Di", 2),
            row("ASH, Ann", 0),
            row("BIRCH, Bo", 0),
            row("CROFT, Cy", 0),
        );
        let record = broken(&text, &lines(&text)).unwrap();
        let told: Vec<usize> = record.divisions.iter().map(|one| one.voters.len()).collect();
        assert_eq!(told, [4, 3]);
        let left = lines(&text).len() - record.lines.len();
        assert_eq!(left, 3);
        let whole = format!(
            "Vote:\n{head}{}{}{}Carried.\n",
            row("ASH, Ann", 0),
            row("ELM, Ed", 1),
            row("FIR, Fay", 0)
        );
        assert!(broken(&whole, &lines(&whole)).is_none());
    }

    #[test]
    fn other_lines() {
        assert!(told("Councillor\n\nAsh\n\nBirch\n\nElm\n\nFir\n\nOak\n\nPine\n", &[]).is_empty());
    }
}
