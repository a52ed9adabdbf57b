//! Tables of text whose columns stand apart by room alone: a cell that takes several lines is put together again, so that a row
//! is one line with bars, as tables of other doors are.

use crate::recorder::is_space;

/// Columns that a table has at least; two might be a heading and its text.
const COLUMNS: usize = 3;

/// What columns of planning lists, payments and registers are called; a head has two such words at least.
const HEADS: &[&str] = &[
    "ref",
    "reference",
    "no",
    "number",
    "item",
    "date",
    "application",
    "applicant",
    "proposal",
    "development",
    "description",
    "details",
    "detail",
    "site",
    "address",
    "location",
    "decision",
    "response",
    "resolution",
    "recommendation",
    "observation",
    "observations",
    "comment",
    "comments",
    "outcome",
    "payee",
    "supplier",
    "purpose",
    "net",
    "vat",
    "gross",
    "total",
    "amount",
    "cheque",
    "chq",
    "voucher",
    "invoice",
    "payment",
    "method",
    "budget",
    "balance",
    "owner",
    "action",
    "status",
    "organisation",
    "grant",
    "requested",
    "awarded",
];

/// Heads of columns in which a new row has its number.
const COUNTED: &[&str] = &[
    "ref",
    "reference",
    "no",
    "number",
    "application",
    "cheque",
    "chq",
    "voucher",
    "invoice",
    "item",
    "date",
];

/// Heads of a column that holds the minutes themselves, whose paragraphs are no cells.
const NARRATIVES: &[&str] = &[
    "minute",
    "minutes",
    "discussion",
    "discussions",
    "narrative",
    "notes",
    "business",
    "matter",
    "matters",
];

/// One cell of a line: its text, and the column that it begins in.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cell<'t> {
    text: &'t str,
    from: usize,
}

impl Cell<'_> {
    fn end(&self) -> usize {
        self.from + self.text.chars().count()
    }
}

/// The text with the rows of such tables on one line each, and the places that are bold where they are now.
pub(crate) fn render(text: String, strong: Vec<(usize, usize)>) -> (String, Vec<(usize, usize)>) {
    let lines: Vec<&str> = text.split('\n').collect();
    let tables: Vec<Table<'_>> = tables(&lines);
    if tables.is_empty() {
        return (text, strong);
    }
    let (mut out, mut moved) = (String::with_capacity(text.len()), Vec::with_capacity(strong.len()));
    let (mut tables, mut strong) = (tables.into_iter().peekable(), strong.into_iter().peekable());
    let (mut at, mut begin) = (0, 0);
    while let Some(line) = lines.get(at) {
        let table = tables.next_if(|table| table.from == at);
        let end = table.as_ref().map_or(at + 1, |table| table.to);
        let next =
            begin + lines.get(at..end).unwrap_or_default().iter().map(|line| line.len() + 1).sum::<usize>();
        while let Some((from, to)) = strong.next_if(|(from, _)| *from < next) {
            // The cells of a table are told by their columns.
            if table.is_none() {
                moved.push((from - begin + out.len(), to - begin + out.len()));
            }
        }
        match table {
            Some(table) => table.rows.iter().for_each(|row| {
                out.push_str(&row.iter().map(|cell| cell.join(" ")).collect::<Vec<_>>().join(" | "));
                out.push('\n');
            }),
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
        (at, begin) = (end, next);
    }
    out.pop();
    (out, moved)
}

/// A table: the lines that it takes, and for each row the pieces of each cell.
struct Table<'t> {
    from: usize,
    to: usize,
    rows: Vec<Vec<Vec<&'t str>>>,
}

fn tables<'t>(lines: &[&'t str]) -> Vec<Table<'t>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match table(lines, at) {
            Some(table) => {
                at = table.to;
                found.push(table);
            }
            None => at += 1,
        }
    }
    found
}

/// The table whose head stands in this line. Where no cell takes two lines, it is left as it is.
fn table<'t>(lines: &[&'t str], from: usize) -> Option<Table<'t>> {
    let heads = heads(lines.get(from)?)?;
    let counted = heads.iter().position(|head| is_of(head.text, COUNTED));
    let anchor = counted.unwrap_or(0);
    let mut rows: Vec<Vec<Vec<&'t str>>> = vec![heads.iter().map(|head| vec![head.text]).collect()];
    let (mut to, mut mended, mut gap) = (from + 1, false, false);
    for (at, line) in lines.iter().enumerate().skip(from + 1) {
        if line.trim().is_empty() {
            gap = true;
            continue;
        }
        let Some(cells) = placed(line, &heads) else { break };
        let own = cells.iter().find(|(column, _)| *column == anchor).map(|(_, cell)| cell.text);
        let first = cells.first().map_or("", |(_, cell)| cell.text);
        let total = first.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("total"));
        let opens = own.is_some_and(|own| counted.is_none() || own.contains(|c: char| c.is_ascii_digit()));
        let begins = total || opens && (cells.len() >= 2 || rows.len() == 1);
        if !begins && (gap || rows.len() == 1) {
            break;
        }
        if begins {
            rows.push(vec![Vec::new(); heads.len()]);
        }
        for (column, cell) in &cells {
            rows.last_mut()?.get_mut(*column)?.push(cell.text);
        }
        mended |= !begins;
        gap = false;
        to = at + 1;
    }
    (mended && rows.len() >= 3).then_some(Table { from, to, rows })
}

/// The heads of the columns that a line names.
fn heads(line: &str) -> Option<Vec<Cell<'_>>> {
    if !line.contains("  ") {
        return None;
    }
    let all = cells(line);
    let known = all.iter().filter(|cell| is_of(cell.text, HEADS)).count();
    let short = all.iter().all(|cell| {
        cell.text.split(is_space).count() <= 5 && !cell.text.ends_with('.') | is_of(cell.text, COUNTED)
    });
    let narrative = all.iter().any(|cell| is_of(cell.text, NARRATIVES));
    (all.len() >= COLUMNS && known >= 2 && known * 2 >= all.len() && short && !narrative).then_some(all)
}

/// True where one of these words stands in a head.
fn is_of(head: &str, words: &[&str]) -> bool {
    head.split(|c: char| !c.is_alphabetic())
        .any(|word| words.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// The cells of a line by their columns; nothing where one of them is in none, or goes over several.
fn placed<'t>(line: &'t str, heads: &[Cell<'_>]) -> Option<Vec<(usize, Cell<'t>)>> {
    let mut found: Vec<(usize, Cell<'t>)> = Vec::new();
    for cell in behind_number(cells(line), heads).into_iter().flat_map(|cell| at_heads(cell, heads)) {
        let gap = |head: &Cell<'_>| {
            if cell.from < head.end() && head.from < cell.end() {
                0
            } else {
                cell.from.abs_diff(head.end()).min(head.from.abs_diff(cell.end()))
            }
        };
        let column = (0..heads.len()).min_by_key(|&n| heads.get(n).map_or(usize::MAX, gap))?;
        let head = heads.get(column)?;
        let over = heads.iter().filter(|head| gap(head) == 0).count() > 1;
        let amount =
            cell.text.ends_with(|c: char| c.is_ascii_digit()) && cell.end().abs_diff(head.end()) <= 3;
        let near = cell.from + 2 >= head.from
            && heads.get(column + 1).is_none_or(|next| cell.end() <= next.from + 1);
        if over || !(near || amount) || found.last().is_some_and(|(last, _)| *last >= column) {
            return None;
        }
        found.push((column, cell));
    }
    (!found.is_empty()).then_some(found)
}

/// `3 24/1/FUL`: the number of a row and its next cell, with no more than a space between them.
fn behind_number<'t>(cells: Vec<Cell<'t>>, heads: &[Cell<'_>]) -> Vec<Cell<'t>> {
    let cut =
        heads.first().filter(|head| is_of(head.text, COUNTED)).zip(cells.first()).and_then(|(head, cell)| {
            let (number, rest) = cell.text.split_once(' ')?;
            let counts =
                number.len() <= 3 && number.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit());
            let next = heads.get(1).filter(|next| cell.from == head.from && cell.end() > next.from)?;
            counts.then_some([Cell { text: number, from: cell.from }, Cell { text: rest, from: next.from }])
        });
    match cut {
        Some(cut) => cut.into_iter().chain(cells.into_iter().skip(1)).collect(),
        None => cells,
    }
}

/// A cell whose text fills its column up to the next one, cut where that begins.
fn at_heads<'t>(cell: Cell<'t>, heads: &[Cell<'_>]) -> Vec<Cell<'t>> {
    let place = heads.iter().map(|head| head.from).find(|&from| {
        from > cell.from && from < cell.end() && {
            let mut letters = cell.text.chars().skip(from - cell.from - 1);
            letters.next() == Some(' ') && letters.next().is_some_and(|c| !is_space(c))
        }
    });
    let cut = place.and_then(|from| cell.text.char_indices().nth(from - cell.from).map(|(at, _)| (from, at)));
    match cut.and_then(|(from, at)| Some((from, cell.text.get(..at)?.trim_end(), cell.text.get(at..)?))) {
        Some((from, left, right)) => {
            let rest = at_heads(Cell { text: right, from }, heads);
            std::iter::once(Cell { text: left, from: cell.from }).chain(rest).collect()
        }
        None => vec![cell],
    }
}

/// What stands in a line between gaps of two spaces and more.
fn cells(line: &str) -> Vec<Cell<'_>> {
    let mut found: Vec<Cell<'_>> = Vec::new();
    let (mut column, mut rest) = (0, line.trim_end());
    while !rest.is_empty() {
        let bare = rest.trim_start_matches(' ');
        column += rest.len() - bare.len();
        let end = bare.find("  ").unwrap_or(bare.len());
        let (text, behind) = bare.split_at_checked(end).unwrap_or((bare, ""));
        found.push(Cell { text, from: column });
        column += text.chars().count();
        rest = behind;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        render(text.to_owned(), Vec::new()).0
    }

    #[test]
    fn cells_over_several_lines() {
        let page = "The list:\nRef           Location        Proposal               Response\n\
                    24/1/FUL      The Mill, High  Two barns and a        No objection\n              Street          fence                  but see above.\n\
                    24/2/HOU      Rose Cottage    Single storey addition Oppose\n24/3/TPO      The Green       Fell an elm            Support\n\
                    PL/7      A heading of the page that goes across the columns\n";
        assert_eq!(
            told(page),
            "The list:\nRef | Location | Proposal | Response\n24/1/FUL | The Mill, High Street | Two barns and a fence | No objection but see above.\n\
             24/2/HOU | Rose Cottage | Single storey addition | Oppose\n24/3/TPO | The Green | Fell an elm | Support\n\
             PL/7      A heading of the page that goes across the columns\n"
        );
    }

    #[test]
    fn amounts_at_the_right_and_totals() {
        let page = "Payee            Details              Net     VAT    Gross\nA Ash            Clerk's salary    412.50            412.50\n                 for May\n\
                    Greens Ltd       Grass             200.00   40.00   240.00\nTotal                              612.50   40.00   652.50\n\nThe end.\n";
        assert!(told(page).contains("\nA Ash | Clerk's salary for May | 412.50 |  | 412.50\nGreens Ltd | Grass | 200.00 | 40.00 | 240.00\nTotal |"));
        assert!(told(page).ends_with("652.50\n\nThe end.\n"));
    }

    #[test]
    fn a_number_close_to_its_row() {
        let page = "No.   Ref          Site        Response\n1     24/1/FUL     The Mill    None\n2 24/2/FUL         The Old     None\n                   Barn\n";
        assert!(told(page).ends_with("2 | 24/2/FUL | The Old Barn | None\n"), "{}", told(page));
    }

    #[test]
    fn other_text_stays() {
        for page in [
            "Name       Ward       Present\nA Ash      North      P\nB Birch    South      A\n",
            "Ref     Site     Response\n24/1    Mill     None\n24/2    Barn     None\n",
            "No.     Minute                 Action\n1/24    Lanes and paths\n        It was agreed that the Clerk\n        write.\n2/24    Hall\n",
            "1.      Apologies\n        None came.\n2.      Minutes\n        They were read.\n",
        ] {
            assert_eq!(told(page), page);
        }
    }

    #[test]
    fn bold_lines_move_with_their_text() {
        let page = "Ref     Site     Response\n24/1    The      None\n        Mill\n24/2    Barn     None\n\nRoads\n";
        let at = page.find("Roads").unwrap_or_default();
        let (text, strong) = render(page.to_owned(), vec![(0, 3), (at, at + 5)]);
        assert_eq!(
            strong.iter().filter_map(|(from, to)| text.get(*from..*to)).collect::<Vec<_>>(),
            ["Roads"]
        );
    }
}
