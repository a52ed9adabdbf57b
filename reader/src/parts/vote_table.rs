//! Votes in tables: a column per side with the names below it, a row per voter with a mark in the column of their side,
//! or a row per voter with the word itself. Tables arrive with bars between the cells, or with nothing but room.

use crate::blocks::Block;
use crate::columns::{Cell, cells, is_row};
use crate::parts::named_votes;
use crate::parts::question::{self, Question};
use crate::parts::vote_grid::last_name_first;
use crate::parts::vote_heads::{self, Heads};
use crate::phrase::hints;
use crate::recorder::fold;
use crate::tokens::tokens;
use crate::words::decisions::{
    ABSTAIN_LABELS, AGAINST_LABELS, FOR_LABELS, LATER_LABELS, NOBODY, NOT_VOTING_LABELS, QUESTIONS,
    VOTE_MARKS,
};
use minutebook::{HONORIFICS, PersonRef, VoteOption};

/// What a table says.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Table<'t> {
    pub(crate) voters: Vec<(VoteOption, PersonRef, &'t str)>,
    pub(crate) counts: Vec<(VoteOption, (u32, &'t str))>,
    /// How many blocks behind its head it takes.
    pub(crate) used: usize,
    /// The motion and the amendment that stood against one another.
    pub(crate) contest: Option<(Question<'t>, Question<'t>)>,
}

/// The side that a cell of the head names, and whether its question is an amendment.
pub(crate) fn side<'t>(cell: &'t str) -> Option<(VoteOption, Option<Question<'t>>)> {
    let lower = fold(&cell.to_lowercase());
    let bare = lower.split('(').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = bare.split(' ').collect();
    let cut = words
        .iter()
        .position(|word| *word == "the")
        .filter(|_| words.last().is_some_and(|last| QUESTIONS.contains(last)));
    let label = words.get(..cut.unwrap_or(words.len()))?.join(" ");
    let all = tokens(cell);
    let question = (0..all.len()).find_map(|at| question::at(cell, &all, at)).map(|(found, _)| found);
    let question = question.filter(|_| cut.is_some());
    let lists = [
        (FOR_LABELS, VoteOption::For),
        (AGAINST_LABELS, VoteOption::Against),
        (ABSTAIN_LABELS, VoteOption::Abstain),
        (NOT_VOTING_LABELS, VoteOption::NotVoting),
    ];
    let sure = lists.iter().find(|(list, _)| list.contains(&label.as_str())).map(|(_, option)| *option);
    sure.or_else(|| LATER_LABELS.iter().find(|(word, _)| *word == label).map(|(_, option)| *option))
        .map(|option| (option, question))
}

/// The number in brackets that a cell ends with, or that it is.
pub(crate) fn number(cell: &str) -> Option<(u32, &str)> {
    let digits = cell.trim_matches(|c: char| !c.is_ascii_digit());
    let inner = cell.rsplit_once('(').map_or(cell, |(_, inner)| inner).trim_matches(['(', ')', ' ']);
    (!digits.is_empty() && inner == digits).then(|| digits.parse().ok().map(|n| (n, digits)))?
}

/// True for a cell that says, in place of a mark, that somebody was not there: `Apologies`, `Absent`, `Not present`, and `Not`
/// where the rest of it stands in the next line.
pub(crate) fn is_away(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    lower.len() < 40
        && ["apolog", "absen", "not present", "not in attendance", "left the meeting"]
            .iter()
            .any(|word| lower.starts_with(word))
        || lower == "not"
}

/// The one person that a cell names.
pub(crate) fn person(cell: &str) -> Option<(PersonRef, &str)> {
    if cell.len() > 80 || !cell.starts_with(char::is_uppercase) {
        return None;
    }
    let (names, _) = named_votes::more(cell)?;
    let mut names = names.into_iter();
    let one = names.next()?;
    names.next().is_none().then_some(one)
}

/// The one voter of a row with a mark or an answer beside the name: there `Archer, Ann` is one person.
pub(crate) fn voter(cell: &str) -> Option<(PersonRef, &str)> {
    person(cell).or_else(|| last_name_first(cell))
}

/// The table that a block is the head of.
pub(crate) fn read<'t>(page: &'t str, block: &Block<'t>, followers: &[Block<'t>]) -> Option<Table<'t>> {
    let short = block.text.len() < 200 && !followers.is_empty();
    if !short
        || !is_row(block.text)
        || !hints(block.text, &["for", "favour", "yes", "vot", "aye", "motion", "amendment"])
    {
        return None;
    }
    let head = cells(page, block.text);
    let Heads { mut sides, contest } = vote_heads::read(&head);
    let words = head.len() == 2
        && sides.is_empty()
        && head.last().is_some_and(|cell| {
            ["vote", "voted", "voting", "how voted"].contains(&cell.text.to_lowercase().as_str())
        });
    if !(words || (sides.len() >= 2 && head.len() - sides.len() <= 2)) {
        return None;
    }
    let mut table = Table { contest, ..Table::default() };
    for (cell, option) in &sides {
        if let Some(count) = number(cell.text) {
            table.counts.push((*option, count));
        }
    }
    if !words && let Some((used, voters)) = in_turn(followers, &sides) {
        (table.used, table.voters) = (used, voters);
    }
    // A head of its own for the names makes a row each of them.
    for next in followers.get(table.used..).unwrap_or_default() {
        let rule = next.text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '+' | '='));
        if !rule {
            let row = cells(page, whole_row(page, next));
            // The head once more, on the next page.
            let again =
                row.len() == head.len() && row.iter().zip(&head).all(|(cell, head)| cell.text == head.text);
            let read = if again {
                Some(())
            } else if words {
                by_word(&row, &mut table)
            } else {
                let row = turn_columns(&row, &mut sides).unwrap_or(row);
                by_place(&row, &sides, &mut table)
            };
            if read.is_none() {
                break;
            }
        }
        table.used += 1;
    }
    (table.voters.len() >= 2).then_some(table)
}

/// `Archer          Abstentions`: a side that begins in the middle of a column. Gives back the names beside it.
fn turn_columns<'t>(row: &[Cell<'t>], sides: &mut [(Cell<'t>, VoteOption)]) -> Option<Vec<Cell<'t>>> {
    let labels = || row.iter().filter(|cell| cell.text.len() > 4 && side(cell.text).is_some());
    // A row of nothing but labels is the head of another table.
    if row.len() > 1 && labels().count() == row.len() || labels().next().is_none() {
        return None;
    }
    for label in labels() {
        let column = sides.iter_mut().min_by_key(|(head, _)| head.gap(label))?;
        column.1 = side(label.text)?.0;
    }
    Some(row.iter().copied().filter(|cell| cell.text.len() <= 4 || side(cell.text).is_none()).collect())
}

/// The row with the number that it begins with: `(3)     (4)` is no element of a list.
fn whole_row<'t>(page: &'t str, block: &Block<'t>) -> &'t str {
    let place = |text: &str| (text.as_ptr() as usize).checked_sub(page.as_ptr() as usize);
    let from = block.label.filter(|label| label.bytes().all(|b| b.is_ascii_digit())).and_then(place);
    let whole = from.zip(place(block.text)).and_then(|(from, text)| {
        let from = from.checked_sub(usize::from(page.get(..from)?.ends_with('(')))?;
        page.get(from..text + block.text.len())
    });
    whole.unwrap_or(block.text)
}

/// The voters of one side after the other, and how many lines they take.
type Columns<'t> = (usize, Vec<(VoteOption, PersonRef, &'t str)>);

/// Cells with a name on each of their lines: the first side's names, a bar, the names of the next. Where a row held one name
/// of every side, its first line would have a bar.
fn in_turn<'t>(followers: &[Block<'t>], sides: &[(Cell<'t>, VoteOption)]) -> Option<Columns<'t>> {
    if followers.first().is_none_or(|first| first.text.contains('|')) {
        return None;
    }
    let mut voters = Vec::new();
    let (mut side, mut used) = (0, 0);
    for next in followers {
        let people: Option<Vec<_>> = next.text.split('|').map(|cell| person(cell.trim())).collect();
        let Some(people) = people.filter(|people| side + people.len() <= sides.len()) else { break };
        side += people.len() - 1;
        let first = side + 1 - people.len();
        for (n, (person, words)) in people.into_iter().enumerate() {
            voters.push((sides.get(first + n)?.1, person, words));
        }
        used += 1;
    }
    (side > 0).then_some((used, voters))
}

/// One of several votes in one table: whether it was on an amendment, and its voters.
pub(crate) struct Column<'t> {
    pub(crate) amendment: bool,
    pub(crate) table: Table<'t>,
}

/// Votes side by side: the same sides twice in the head of a table, and above them what each was on. `above` is the text
/// before the head. Says how many blocks behind it the table takes.
pub(crate) fn side_by_side<'t>(
    page: &'t str,
    block: &Block<'t>,
    followers: &[Block<'t>],
    above: Option<&'t str>,
) -> Option<(usize, Vec<Column<'t>>)> {
    if block.text.len() >= 300 || !is_row(block.text) || !hints(block.text, &["for", "yes"]) {
        return None;
    }
    let head = cells(page, block.text);
    let sides: Vec<(Cell<'t>, VoteOption)> =
        head.iter().filter_map(|cell| Some((*cell, side(cell.text)?.0))).collect();
    let each =
        sides.iter().skip(1).position(|(_, option)| sides.first().is_some_and(|one| one.1 == *option))? + 1;
    let options: Vec<VoteOption> = sides.iter().map(|(_, option)| *option).collect();
    let repeats = options.chunks(each).all(|chunk| options.get(..each) == Some(chunk));
    if each < 2 || !repeats || head.len() - sides.len() > 1 {
        return None;
    }
    let titles = cells(page, above.filter(|text| is_row(text))?);
    let mut found: Vec<Column<'t>> = sides
        .chunks(each)
        .map(|chunk| {
            let middle = chunk.get(chunk.len() / 2).or(chunk.first());
            let title = middle.and_then(|(cell, _)| titles.iter().min_by_key(|title| title.gap(cell)));
            let amendment = title.is_some_and(|title| title.text.to_lowercase().contains("amendment"));
            Column { amendment, table: Table::default() }
        })
        .collect();
    let place = |cell: &Cell<'t>| {
        let at = sides.iter().enumerate().min_by_key(|(_, (head, _))| head.gap(cell)).map(|(n, _)| n)?;
        Some((at / each, sides.get(at)?.1))
    };
    let mut used = 0;
    for next in followers {
        let row = cells(page, next.text);
        let Some((name, rest)) = row.split_first().filter(|(_, rest)| !rest.is_empty()) else { break };
        let total = ["total", "totals"].contains(&name.text.trim_end_matches(':').to_lowercase().as_str());
        if total {
            for cell in rest {
                let Some(((group, option), count)) = place(cell).zip(number(cell.text)) else { continue };
                if let Some(column) = found.get_mut(group) {
                    column.table.counts.push((option, count));
                }
            }
            used += 1;
            break;
        }
        let marks = rest.iter().all(|cell| VOTE_MARKS.contains(&cell.text.to_lowercase().as_str()));
        let Some((person, words)) = person(name.text).filter(|_| marks) else { break };
        for cell in rest {
            let Some((group, option)) = place(cell) else { continue };
            if let Some(column) = found.get_mut(group) {
                column.table.voters.push((option, person.clone(), words));
            }
        }
        used += 1;
    }
    found.sort_by_key(|column| !column.amendment);
    found.iter().all(|column| column.table.voters.len() >= 2).then_some((used, found))
}

/// `Archer | For`.
fn by_word<'t>(row: &[Cell<'t>], table: &mut Table<'t>) -> Option<()> {
    let [name, answer] = row else { return None };
    let (option, _) = side(answer.text)?;
    let (person, words) = voter(name.text)?;
    table.voters.push((option, person, words));
    Some(())
}

/// True for the titles of several, alone in a cell: `Aldermen`, `Councillors:`.
fn is_group(cell: &str) -> bool {
    let bare = cell.trim_end_matches([':', '-', '.']);
    HONORIFICS.iter().any(|title| bare.eq_ignore_ascii_case(title))
        || ["councillors", "cllrs", "aldermen", "members"]
            .iter()
            .any(|title| bare.eq_ignore_ascii_case(title))
}

/// The side whose head stands nearest.
fn nearest<'t>(cell: &Cell<'t>, sides: &[(Cell<'t>, VoteOption)]) -> Option<VoteOption> {
    sides.iter().min_by_key(|(head, _)| head.gap(cell)).map(|(_, option)| *option)
}

/// `Archer   X`, or names below their side.
fn by_place<'t>(row: &[Cell<'t>], sides: &[(Cell<'t>, VoteOption)], table: &mut Table<'t>) -> Option<()> {
    let Some(first) = row.first() else { return Some(()) };
    let is_mark = |cell: &Cell<'_>| VOTE_MARKS.contains(&cell.text.to_lowercase().as_str());
    let total = ["total", "totals"].contains(&first.text.trim_end_matches(':').to_lowercase().as_str());
    // A `1` alone may be a mark; beside other numbers it counts.
    let counted = || row.iter().skip(usize::from(total));
    let numbers = counted().all(|cell| number(cell.text).is_some()) && (total || !counted().all(is_mark));
    if (total || row.len() > 1 || first.text.starts_with('(')) && numbers && row.len() > usize::from(total) {
        for cell in row.iter().skip(usize::from(total)) {
            table.counts.push((nearest(cell, sides)?, number(cell.text)?));
        }
        return Some(());
    }
    if let ([name, mark], true) = (row, row.last().is_some_and(is_mark)) {
        let (person, words) = voter(name.text)?;
        // The empty head above the names is lost where bars part the cells.
        let shifted = name.from == 0 && sides.first().is_some_and(|(head, _)| head.from == 0);
        let back = if shifted && mark.from >= 100 && mark.from % 100 == 0 { 100 } else { 0 };
        let mark = Cell { from: mark.from - back, to: mark.to - back, ..*mark };
        table.voters.push((nearest(&mark, sides)?, person, words));
        return Some(());
    }
    if let [name, answer] = row
        && is_away(answer.text)
    {
        let (person, words) = voter(name.text)?;
        table.voters.push((VoteOption::Absent, person, words));
        return Some(());
    }
    // `Alderman`, `Councillors`: the title of those below.
    if row.iter().all(|cell| is_group(cell.text)) {
        return Some(());
    }
    // Names side by side. All must be names, or the table is over; nobody at all stands under a side.
    let nobody = |cell: &&Cell<'_>| NOBODY.iter().any(|word| cell.text.eq_ignore_ascii_case(word));
    let people: Vec<_> = row
        .iter()
        .filter(|cell| !nobody(cell))
        .map(|cell| Some((nearest(cell, sides)?, person(cell.text)?)))
        .collect::<Option<_>>()?;
    table.voters.extend(people.into_iter().map(|(option, (person, words))| (option, person, words)));
    Some(())
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
        table
            .voters
            .iter()
            .map(|(option, person, _)| (option.as_str(), person.name.clone().unwrap_or_default()))
            .collect()
    }

    fn shows(text: &str, expected: &[(&'static str, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(option, name)| (*option, (*name).to_owned())).collect();
        assert_eq!(told(text), expected, "{text}");
    }

    #[test]
    fn marks_in_columns() {
        let expected = [("for", "Adair"), ("against", "Brook"), ("abstain", "Croft")];
        shows(
            "Councillor       For   Against   Abstain\nAdair             X\nBrook                    X\nCroft                              X\nTotal             1      1         1\n",
            &expected,
        );
        shows(
            "| Councillor | For | Against | Abstain |\n|---|---|---|---|\n| Adair | ✓ | | |\n| Brook | | ✓ | |\n| Croft | | | ✓ |\n",
            &expected,
        );
        shows("Councillor | Vote\nCllr Adair | For\nCllr Brook | Against\nCllr Croft | Abstain\n", &expected);
    }

    #[test]
    fn votes_side_by_side() {
        let text = "                  Amendment               Motion\n\
            Councillor    For   Against      For   Against\n\
            Adair          X                        X\n\
            Brook                X           X\n\
            Mrs Croft            X           X\n\
            TOTAL          1     2           2      1\n";
        let all = blocks(&lines(text));
        let (above, rest) = all.split_first().unwrap();
        let (head, rest) = rest.split_first().unwrap();
        let (used, columns) = side_by_side(text, head, rest, Some(above.text)).unwrap();
        let told: Vec<(bool, usize, usize)> = columns
            .iter()
            .map(|one| (one.amendment, one.table.voters.len(), one.table.counts.len()))
            .collect();
        assert_eq!((used, told), (4, vec![(true, 3, 2), (false, 3, 2)]));
        assert_eq!(columns[1].table.voters[0].0, VoteOption::Against);
    }

    #[test]
    fn names_under_their_side() {
        shows(
            "For the motion                  For the amendment\nCouncillor Adair                Councillor Croft\nCouncillor Brook\n(2)                             (1)\n",
            &[("for", "Adair"), ("against", "Croft"), ("for", "Brook")],
        );
        shows(
            "FOR (2)          AGAINST (1)      ABSTAIN (0)\nAnn Adair        Cy Croft\nBo Brook\nThe vote was carried.\n",
            &[("for", "Ann Adair"), ("against", "Cy Croft"), ("for", "Bo Brook")],
        );
        shows(
            "FOR (2)        AGAINST (1)     ABSENT (1)\nAlderman       Councillors     Alderman\nAdair          Croft           Dale\nCouncillors\nB Brook\n",
            &[("for", "Adair"), ("against", "Croft"), ("absent", "Dale"), ("for", "B Brook")],
        );
    }

    #[test]
    fn cells_with_a_name_on_each_line() {
        shows(
            "For | Against | Abstain\nAnn Adair\nBo Brook | Cy Croft\nDi Dale | Ed Elm\n2 | 2 | 1\n",
            &[
                ("for", "Ann Adair"),
                ("for", "Bo Brook"),
                ("against", "Cy Croft"),
                ("against", "Di Dale"),
                ("abstain", "Ed Elm"),
            ],
        );
        shows(
            "FOR              AGAINST          ABSTAIN\nAnn Adair        Cy Croft         Nil\nBo Brook\n",
            &[("for", "Ann Adair"), ("against", "Cy Croft"), ("for", "Bo Brook")],
        );
    }

    #[test]
    fn other_tables() {
        let text = "For the motion    Against the motion\nAnn Adair         Cy Croft\nBo Brook\n\n(2)               (1)\n";
        let all = blocks(&lines(text));
        let table = read(text, &all[0], all.get(1..).unwrap()).unwrap();
        assert_eq!(table.counts.iter().map(|(_, (count, _))| *count).collect::<Vec<_>>(), [2, 1]);
        shows("For sale        Against payment\nOne bench       Two chairs\n", &[]);
        shows("Item      Vote\nHall      Budget\n", &[]);
    }
}
