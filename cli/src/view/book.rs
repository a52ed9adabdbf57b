//! A book on the screen: the story that somebody would tell who had read all the pages.

mod chart;
mod conflicts;
mod follow;
mod meetings;
mod partnerships;
mod series;
mod source;

use super::style::{FRAME, OPEN, TITLE, paint};
use super::words::count;
use super::wrap::Sheet;
use minutebook::Book;
use minutebook::value::PartialDate;
use minutebook_reader::Page;
use source::Sources;
use textwrap::core::display_width;

/// A book and the pages that it was made of.
pub(crate) struct BookView<'a> {
    book: &'a Book,
    sources: Sources<'a>,
    /// How many pages could not be read.
    unread: usize,
}

impl<'a> BookView<'a> {
    pub(crate) fn of(book: &'a Book, names: &[&'a str], pages: &'a [Page], unread: usize) -> Self {
        Self { book, sources: Sources::of(names, pages), unread }
    }
}

/// The whole overview.
pub(crate) fn book(sheet: &mut Sheet, view: &BookView<'_>) {
    head(sheet, view);
    meetings::meetings(sheet, view);
    meetings::matters(sheet, view);
    meetings::deferrals(sheet, view);
    meetings::approvals(sheet, view);
    follow::actions(sheet, view);
    follow::priorities(sheet, view);
    follow::developments(sheet, view);
    partnerships::partnerships(sheet, view);
    series::series(sheet, view);
    conflicts::conflicts(sheet, view);
    conflicts::closing(sheet, view);
}

fn head(sheet: &mut Sheet, view: &BookView<'_>) {
    let book = view.book;
    let mut parts = vec![count(book.pages.len(), "page")];
    if !book.meetings.is_empty() {
        parts.push(count(book.meetings.len(), "meeting"));
    }
    let mut dates: Vec<PartialDate> = book.pages.iter().filter_map(|page| page.date).collect();
    dates.sort_by_key(|date| (date.earliest(), date.latest()));
    match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first != last => {
            parts.push(format!(
                "{} to {}",
                super::words::short_date(*first),
                super::words::short_date(*last)
            ));
        }
        (Some(only), _) => parts.push(super::words::short_date(*only)),
        _ => parts.push("no page is dated".to_owned()),
    }
    if view.unread > 0 {
        parts.push(paint(OPEN, format!("{} could not be read", view.unread)));
    }
    sheet.hang("", &format!("{}  {}", paint(TITLE, "Book"), parts.join(" · ")));
}

/// A section's heading over the whole width, with how many things stand in it.
fn section(sheet: &mut Sheet, title: &str, note: &str) {
    let note = if note.is_empty() { String::new() } else { format!(" {note}") };
    let used = display_width(title) + display_width(&note) + 4;
    let rule = "─".repeat(sheet.width().saturating_sub(used));
    sheet.gap();
    let line = format!(
        "{} {}{} {}",
        paint(FRAME, "──"),
        paint(TITLE, title),
        paint(FRAME, note),
        paint(FRAME, rule)
    );
    sheet.line(&line);
    sheet.line("");
}

/// Says how much of a list is not shown.
fn more(sheet: &mut Sheet, number: usize) {
    if number > 0 {
        sheet.hang("  ", &paint(FRAME, format!("and {number} more; --format json has them all")));
    }
}
