//! What comes back on page after page: running heads, footers, page numbers.

use super::row::Row;
use minutebook::lean::HashMap;

/// Rows at either end of a page among which such a row is looked for.
const REACH: usize = 4;
/// How far the same row may stand from page to page.
const DRIFT: f32 = 20.0;

/// Takes the furniture out of the pages. What it says is kept once: on the first page a running head stays where it
/// stands; a footer, and a head that begins on a later page, come as rows of their own behind all pages.
pub(crate) fn take_out(pages: &mut [Vec<Row>]) -> Vec<Row> {
    let count = pages.len();
    if count < 2 {
        return Vec::new();
    }
    let mut seen: HashMap<(String, bool), Vec<(usize, f32)>> = HashMap::new();
    for (page, rows) in pages.iter().enumerate() {
        for (at, row) in rows.iter().enumerate() {
            if let Some(top) = end_of_page(at, rows.len()) {
                seen.entry((key(&row.text()), top)).or_default().push((page, row.base));
            }
        }
    }
    seen.retain(|_, places| {
        places.dedup_by_key(|(page, _)| *page);
        let level = places
            .first()
            .is_some_and(|(_, first)| places.iter().all(|(_, base)| (base - first).abs() < DRIFT));
        level && places.len() >= 2 && places.len() * 3 >= count
    });
    // The highest row of the first page; what stands above it on a later page stands in the margin.
    let highest =
        pages.first().and_then(|rows| rows.first()).map_or(f32::MAX, |row| row.base + 0.8 * row.size);
    let mut footers = Vec::new();
    let mut kept: Vec<String> = Vec::new();
    for (page, rows) in pages.iter_mut().enumerate() {
        let (length, mut at) = (rows.len(), 0);
        // A head stands apart from what follows; the text of a page that begins higher does not.
        let heads = rows.iter().zip(rows.iter().skip(1)).take(REACH);
        let heads = heads.take_while(|(row, _)| row.base > highest);
        let heads = heads.enumerate().filter(|(_, (row, next))| row.base - next.base > 2.0 * row.size);
        let heads = heads.last().map_or(0, |(at, _)| at + 1);
        rows.retain(|row| {
            let place = end_of_page(at, length);
            at += 1;
            let Some(top) = place else { return true };
            let key = (key(&row.text()), top);
            let in_margin = page > 0 && at <= heads;
            if !in_margin && !seen.contains_key(&key) {
                return true;
            }
            let said = kept.contains(&key.0) || says_nothing(&key.0);
            if said {
                return false;
            }
            kept.push(key.0);
            let stays = top && page == 0;
            if !stays {
                footers.push(row.clone());
            }
            stays
        });
    }
    footers
}

/// Whether a row is among the first or the last of its page; none where it is neither.
fn end_of_page(at: usize, length: usize) -> Option<bool> {
    let from_end = length.saturating_sub(at + 1);
    if at < REACH && at <= from_end { Some(true) } else { (from_end < REACH).then_some(false) }
}

/// A row's words as they are on every page: numbers differ.
fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '0'..='9' if key.ends_with('#') => {}
            '0'..='9' => key.push('#'),
            _ if c.is_whitespace() && key.ends_with(' ') => {}
            _ => key.push(c),
        }
    }
    key
}

/// `#`, `- # -`, `page # of #`.
fn says_nothing(key: &str) -> bool {
    key.split(|c: char| !c.is_alphabetic()).all(|word| matches!(word, "" | "page" | "pages" | "of" | "p"))
}

#[cfg(test)]
mod tests {
    use super::super::row::Cell;
    use super::*;

    fn row(text: &str, base: f32) -> Row {
        Row {
            cells: vec![Cell { text: text.to_owned(), left: 0.0, right: 9.0, bold: 0 }],
            base,
            size: 9.0,
            alone: false,
        }
    }

    #[test]
    fn heads_and_feet_are_kept_once() {
        let mut pages: Vec<Vec<Row>> = (1u8..=3)
            .map(|n| {
                let text = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
                    .map(|text| format!("{text} {}", "x".repeat(n.into())));
                let mut rows = vec![row("Nether Vale Council", 800.0)];
                rows.extend(text.iter().zip(0u8..).map(|(text, at)| row(text, 700.0 - 20.0 * f32::from(at))));
                rows.push(row("Minutes, 4 May", 40.0));
                rows.push(row(&format!("Page {n} of 3"), 30.0));
                rows
            })
            .collect();
        let footers = take_out(&mut pages);
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [10, 9, 9]);
        assert_eq!(footers.iter().map(Row::text).collect::<Vec<_>>(), ["Minutes, 4 May"]);
        assert!(take_out(&mut pages[..1]).is_empty());
    }

    #[test]
    fn a_head_of_later_pages_stands_apart() {
        let first = vec![row("Title", 700.0), row("text of the first page", 650.0)];
        let begins_higher = vec![row("goes on here", 740.0), row("and here", 728.0)];
        let headed = vec![row("Council, May", 780.0), row("goes on here", 740.0), row("and here", 728.0)];
        let mut pages = vec![first.clone(), begins_higher];
        assert!(take_out(&mut pages).is_empty());
        let mut pages = vec![first, headed];
        assert_eq!(take_out(&mut pages).iter().map(Row::text).collect::<Vec<_>>(), ["Council, May"]);
        assert_eq!(pages.last().map(Vec::len), Some(2));
    }
}
