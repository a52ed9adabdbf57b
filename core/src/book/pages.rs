//! The readings that a book is made of, prepared once for everything that links them.

use super::BookPage;
use crate::agenda::AgendaItem;
use crate::evidence::{Span, SpanOf};
use crate::lean::HashMap;
use crate::path::Pointer;
use crate::reading::Reading;
use crate::shape::record;

record! {
    /// A place in one of the readings.
    pub struct Mention {
        required {
            /// Pointer into the list of readings, such as `/readings/3/meeting/agenda/0`.
            path: Pointer,
        }
        /// Where it stands in that reading's text.
        span: Option<Span>,
    }
}

/// A reading given to a book, with its text where the caller has it: rules about the text itself need it.
#[derive(Clone, Copy, Debug)]
pub struct BookInput<'r> {
    /// The reading.
    pub reading: &'r Reading,
    /// The decoded text that its spans point into.
    pub text: Option<&'r str>,
}

impl<'r> From<&'r Reading> for BookInput<'r> {
    fn from(reading: &'r Reading) -> Self {
        Self { reading, text: None }
    }
}

impl<'r> From<(&'r Reading, &'r str)> for BookInput<'r> {
    fn from((reading, text): (&'r Reading, &'r str)) -> Self {
        Self { reading, text: Some(text) }
    }
}

/// One reading with its place among the others.
pub(crate) struct Page<'r> {
    pub(crate) reading: &'r Reading,
    pub(crate) text: Option<&'r str>,
    /// Where it stands: `/readings/3`.
    pub(crate) at: Pointer,
    /// Every item and sub-item of its meeting in order, with pointers into the reading.
    pub(crate) items: Vec<(Pointer, &'r AgendaItem)>,
    by_place: HashMap<Pointer, usize>,
    evidence: SpanOf<'r>,
}

impl<'r> Page<'r> {
    fn new(n: usize, input: BookInput<'r>) -> Self {
        let mut items = Vec::new();
        collect(&input.reading.meeting.agenda, &Pointer::root().field("meeting").field("agenda"), &mut items);
        Self {
            reading: input.reading,
            text: input.text,
            at: Pointer::root().field("readings").at(n),
            by_place: items.iter().enumerate().map(|(n, (at, _))| (at.clone(), n)).collect(),
            items,
            evidence: SpanOf::new(&input.reading.evidence),
        }
    }

    /// The item at a place of this reading.
    pub(crate) fn item(&self, at: &Pointer) -> Option<&'r AgendaItem> {
        let n = self.by_place.get(at)?;
        self.items.get(*n).map(|(_, item)| *item)
    }

    /// A place of this reading, as seen from the book.
    pub(crate) fn mention(&self, inner: &Pointer) -> Mention {
        let mut mention = Mention::new(self.at.join(inner));
        mention.span = self.span(inner);
        mention
    }

    /// Where a place of this reading stands in its text: by its own evidence or the nearest above it.
    pub(crate) fn span(&self, inner: &Pointer) -> Option<Span> {
        let own = |place: &Pointer| self.evidence.nearest(place);
        // An item or a priority stands where its title or its words stand.
        own(inner)
            .or_else(|| ["title", "text", "name"].into_iter().find_map(|field| own(&inner.field(field))))
    }

    pub(super) fn listed(&self) -> BookPage {
        let source = &self.reading.source;
        let meeting = &self.reading.meeting;
        let mut page = BookPage::new(source.sha256.clone(), self.reading.page);
        page.url.clone_from(&source.url);
        page.title.clone_from(&source.title);
        page.council.clone_from(&meeting.council);
        page.body.clone_from(&meeting.body);
        page.date = meeting.date;
        page
    }
}

fn collect<'r>(list: &'r [AgendaItem], at: &Pointer, items: &mut Vec<(Pointer, &'r AgendaItem)>) {
    for (n, item) in list.iter().enumerate() {
        let place = at.at(n);
        let below = place.field("items");
        items.push((place, item));
        collect(&item.items, &below, items);
    }
}

/// Every reading of a book.
pub(crate) struct Pages<'r> {
    pages: Vec<Page<'r>>,
}

impl<'r> Pages<'r> {
    pub(crate) fn of(inputs: impl Iterator<Item = BookInput<'r>>) -> Self {
        Self { pages: inputs.enumerate().map(|(n, input)| Page::new(n, input)).collect() }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Page<'r>> {
        self.pages.iter()
    }

    pub(crate) fn get(&self, n: usize) -> Option<&Page<'r>> {
        self.pages.get(n)
    }

    /// The span of a place as seen from the book.
    pub(crate) fn span(&self, path: &Pointer) -> Option<Span> {
        let page = self.get(self.number(path)?)?;
        page.span(&path.below(&page.at)?)
    }

    /// The number of the reading that a place lies in.
    pub(crate) fn number(&self, path: &Pointer) -> Option<usize> {
        let rest = path.as_str().strip_prefix("/readings/")?;
        rest.split('/').next()?.parse().ok()
    }
}
