//! Places of a book as files and lines, with the words that stand there.

use crate::view::style::{FRAME, paint};
use crate::view::wrap::{clean, cut, cut_left};
use minutebook::{Action, AgendaItem, Mention, Offsets, Pointer, Reading, Span};
use minutebook_reader::Page;

/// One page with its name and its lines.
struct Source<'a> {
    /// The name without what all names begin with.
    name: &'a str,
    page: &'a Page,
    offsets: Offsets<'a>,
}

/// All pages of the book, in its order.
pub(super) struct Sources<'a> {
    all: Vec<Source<'a>>,
}

/// Longest name of a file that is shown whole.
const NAME: usize = 40;

impl<'a> Sources<'a> {
    pub(super) fn of(names: &[&'a str], pages: &'a [Page]) -> Self {
        let folder = shared_folder(names);
        let all = names.iter().zip(pages).map(|(name, page)| Source {
            name: name.get(folder..).unwrap_or(name),
            page,
            offsets: Offsets::new(&page.text),
        });
        Self { all: all.collect() }
    }

    pub(super) fn readings(&self) -> impl Iterator<Item = (usize, &'a Page)> {
        self.all.iter().map(|source| source.page).enumerate()
    }

    fn at(&self, path: &Pointer) -> Option<&Source<'a>> {
        self.all.get(number(path)?)
    }

    /// `minutes.txt:12`; without a line where none is known.
    pub(super) fn line(&self, path: &Pointer, span: Option<&Span>) -> String {
        let Some(source) = self.at(path) else { return path.to_string() };
        let name = cut_left(&clean(source.name), NAME);
        match span {
            Some(span) => format!("{name}:{}", source.offsets.line_column(span.start).0),
            None => name,
        }
    }

    pub(super) fn mention(&self, mention: &Mention) -> String {
        self.line(&mention.path, mention.span.as_ref())
    }

    /// Several places in one line: each file once, with its lines.
    pub(super) fn mentions(&self, mentions: &[Mention]) -> String {
        let mut places: Vec<(usize, Option<u32>)> = mentions
            .iter()
            .filter_map(|one| {
                let n = number(&one.path)?;
                let offsets = &self.all.get(n)?.offsets;
                Some((n, one.span.as_ref().map(|span| offsets.line_column(span.start).0)))
            })
            .collect();
        places.sort_unstable();
        places.dedup();
        let more = places.len().saturating_sub(PLACES);
        places.truncate(PLACES);
        let files = places.chunk_by(|a, b| a.0 == b.0).filter_map(|same| {
            let name = self.name(same.first()?.0);
            let lines: Vec<String> =
                same.iter().filter_map(|(_, line)| line.map(|line| line.to_string())).collect();
            Some(if lines.is_empty() { name } else { format!("{name}:{}", lines.join(",")) })
        });
        let mut text = files.collect::<Vec<_>>().join(", ");
        if more > 0 {
            text.push_str(&format!(" and {more} more"));
        }
        paint(FRAME, text)
    }

    /// The name of a page, its beginning cut off where it is long.
    pub(super) fn name(&self, number: usize) -> String {
        self.all.get(number).map_or_else(String::new, |source| cut_left(&clean(source.name), NAME))
    }

    pub(super) fn page(&self, number: usize) -> Option<&'a Page> {
        self.all.get(number).map(|source| source.page)
    }

    /// Titles of a page's items, the first of them.
    pub(super) fn business(&self, number: usize) -> Option<&'a str> {
        let page: &'a Page = self.all.get(number)?.page;
        page.reading.meeting.agenda.first().map(|item| item.title.as_str())
    }

    /// The words that stand at a place.
    pub(super) fn words(&self, path: &Pointer, span: Option<&Span>, room: usize) -> Option<String> {
        let words = span?.slice(&self.at(path)?.page.text)?;
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then(|| cut(&clean(&words), room))
    }

    /// The action that a place names.
    pub(super) fn action(&self, path: &Pointer) -> Option<&'a Action> {
        let reading: &Reading = &self.at(path)?.page.reading;
        let steps: Vec<String> = path.steps().skip(2).collect();
        let mut list: &[AgendaItem] = &reading.meeting.agenda;
        let mut rest = steps.strip_prefix(&["meeting".to_owned(), "agenda".to_owned()])?;
        loop {
            let (number, below) = rest.split_first()?;
            let item = list.get(number.parse::<usize>().ok()?)?;
            let (field, below) = below.split_first()?;
            match field.as_str() {
                "items" => list = &item.items,
                "actions" => return item.actions.get(below.first()?.parse::<usize>().ok()?),
                _ => return None,
            }
            rest = below;
        }
    }
}

/// Places that are named one by one.
const PLACES: usize = 4;

/// Which page a pointer into the list of readings is about.
pub(super) fn number(path: &Pointer) -> Option<usize> {
    path.as_str().strip_prefix("/readings/")?.split('/').next()?.parse().ok()
}

/// Length of the folder that all names begin with.
fn shared_folder(names: &[&str]) -> usize {
    let Some((first, rest)) = names.split_first() else { return 0 };
    let same = |other: &str| first.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let shared = rest.iter().map(|name| same(name)).min().unwrap_or(first.len());
    first.get(..shared).and_then(|head| head.rfind('/')).map_or(0, |at| at + 1)
}

/// At most `room` columns of a text, those around the first of some words where the text is longer.
pub(super) fn around(text: &str, words: &[&str], room: usize) -> String {
    let text = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= room {
        return text;
    }
    let lower = text.to_lowercase();
    // Lower case can be longer or shorter than what is printed: then the beginning must do.
    let at = words
        .iter()
        .filter(|_| lower.len() == text.len())
        .filter_map(|word| lower.find(&word.to_lowercase()))
        .min()
        .unwrap_or(0);
    let before = text.get(..at).map_or(0, |head| head.chars().count());
    if before + room / 3 < room {
        return cut(&text, room);
    }
    let skip = before - room / 3;
    let rest: String = text.chars().skip(skip).collect();
    let rest = rest.split_once(' ').map_or(rest.as_str(), |(_, rest)| rest);
    format!("…{}", cut(rest, room.saturating_sub(1)))
}
