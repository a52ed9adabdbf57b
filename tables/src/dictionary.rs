//! The data dictionary as a page.

use crate::column::{Column, ColumnType, PRECISION, SCALE};
use crate::table::Table;
use minutebook::shape::Codes;
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "\
# Tables

Written from the column definitions in `tables/src/table`; the same words stand in the metadata of every Arrow schema.

`minutebook table PAGES -o FOLDER` writes one file per table. A row is made of what a page states: an empty cell means
that the page does not say, never 0, never \"no\".

## How tables join

- `page_id` says which page a row was read from. Within one page `item_id`, `motion_id`, `vote_id`, `resolution_id` and
  `figure_id` name what they say; **join on `page_id` and the id together**. Two pages that each tell of one item of a
  meeting number their items by themselves, so the same `item_id` on two pages need not be the same item.
- `meeting_id` and `partnership_id` are the same on every page that tells of the same meeting or partnership.
- `path` is the place of a row's record in its reading: the key of a row within its page, and what `evidence.path` and
  `findings.path` begin with. `span_start` and `span_end` lead back to the words in the page.
- `..._key` of a person joins mentions that are spelt alike. Who else may be meant is for a book to say
  (`minutebook book`).

## Types

";

/// The data dictionary of all tables as a Markdown page: `docs/tables.md`.
pub fn dictionary() -> String {
    let mut page = String::from(HEAD);
    // Writing to memory does not fail.
    let _ = types(&mut page);
    let _ = Table::ALL.iter().try_for_each(|table| section(&mut page, *table));
    let _ = codes(&mut page);
    page
}

fn types(page: &mut String) -> std::fmt::Result {
    let kept = "kept once per batch and pointed at: ";
    writeln!(page, "| type | Arrow | what it is |\n|---|---|---|")?;
    for (name, arrow, what) in [
        ("text", "Utf8", "text that differs from row to row"),
        ("name", "Dictionary(Int32, Utf8)", &*format!("{kept}text that comes back in many rows")),
        ("id", "Utf8", "a UUID, as text"),
        ("code", "Dictionary(Int8, Utf8)", &*format!("{kept}a word of a closed list, see [codes](#codes)")),
        ("flag", "Boolean", "true or false; empty where the page does not say"),
        ("whole", "Int64", "a whole number"),
        (
            "decimal",
            &*format!("Decimal128({PRECISION}, {SCALE})"),
            "an exact decimal number; never a binary fraction",
        ),
        ("date", "Date32", "a day of the calendar"),
        ("moment", "Timestamp(µs, UTC)", "a moment in time"),
    ] {
        writeln!(page, "| {name} | `{arrow}` | {what} |")?;
    }
    writeln!(
        page,
        "\nPages often know a date only in part. Such a date is three columns: `..._text` as the record has it (`2023-07`), and \
         `..._first` and `..._last`, the first and the last day that it can mean. Compare days with these; they are equal \
         where the date is known to the day. Times of day are text `HH:MM`, because not every engine has a type for them. \
         Short lists of words stand in one text with a space between.\n\n\
         In CSV an absent value and an empty text are both an empty cell. A text cell that begins with `=`, `+`, `-`, `@`, \
         `'`, a tab or a line break gets an apostrophe in front, so that no spreadsheet runs it as a formula; `minutebook \
         table --raw` leaves it out.\n"
    )
}

fn section(page: &mut String, table: Table) -> std::fmt::Result {
    writeln!(page, "## {table}\n\n{}\n", table.meaning())?;
    writeln!(page, "| column | type | unit | meaning | example |\n|---|---|---|---|---|")?;
    for Column { name, column_type, unit, meaning, example } in table.columns() {
        let of = match column_type {
            ColumnType::Code(codes) => format!("code [{0}](#{1})", codes.name, codes.name.to_lowercase()),
            other => other.word().to_owned(),
        };
        writeln!(page, "| `{name}` | {of} | {unit} | {meaning} | `{example}` |")?;
    }
    page.push('\n');
    Ok(())
}

fn codes(page: &mut String) -> std::fmt::Result {
    let columns = Table::ALL.iter().flat_map(|table| table.columns());
    let lists: BTreeMap<&str, &Codes> = columns
        .filter_map(|column| match column.column_type {
            ColumnType::Code(codes) => Some((codes.name, codes)),
            _ => None,
        })
        .collect();
    writeln!(page, "## Codes")?;
    for (name, list) in lists {
        writeln!(page, "\n### {name}\n\n{}\n\n| code | meaning |\n|---|---|", one_line(list.doc))?;
        for (code, meaning) in list.codes {
            writeln!(page, "| `{code}` | {} |", one_line(meaning))?;
        }
    }
    Ok(())
}

fn one_line(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}
