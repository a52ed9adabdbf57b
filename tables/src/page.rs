//! One page's record, as the tables look at it.

use crate::key::person_key;
use minutebook::value::Id;
use minutebook::{
    AgendaItem, Coverage, Evidence, EvidenceIndex, EvidenceList, Figure, Finding, Meeting, PageKind,
    Partnership, PersonRef, Pointer, Reading, Record, Source,
};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::fmt::Write;

/// A reading, or a meeting that came without one, ready to be put into tables.
///
/// ```
/// use minutebook::Meeting;
/// use minutebook_tables::{Page, Table, Tables};
/// let meeting = Meeting::new().identified();
/// let mut tables = Tables::new();
/// tables.add(&Page::from(&meeting))?;
/// assert_eq!(tables.rows(Table::Meetings), 1);
/// # Ok::<(), minutebook_tables::ArrowError>(())
/// ```
pub struct Page<'r> {
    pub(crate) id: String,
    /// The reading as a whole, where it is one.
    pub(crate) reading: Option<&'r Reading>,
    pub(crate) source: Option<&'r Source>,
    pub(crate) kind: Option<PageKind>,
    pub(crate) meeting: &'r Meeting,
    pub(crate) partnerships: &'r [Partnership],
    pub(crate) evidence: Option<&'r EvidenceList>,
    pub(crate) findings: &'r [Finding],
    pub(crate) coverage: Option<&'r Coverage>,
    /// Where the meeting stands in the record.
    pub(crate) root: &'static str,
    /// Every item and sub-item with its place in the record, in order.
    pub(crate) items: Vec<(String, Option<&'r AgendaItem>, &'r AgendaItem)>,
    index: OnceCell<EvidenceIndex<'r>>,
    groups: OnceCell<HashMap<String, Option<&'r str>>>,
    figures: OnceCell<HashMap<Pointer, Id<Figure>>>,
    by_place: OnceCell<HashMap<String, &'r AgendaItem>>,
}

impl std::fmt::Debug for Page<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Page").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Digits of a source's hash that name its page: 64 bits, enough for a thousand million pages.
const DIGITS: usize = 16;

impl<'r> From<&'r Reading> for Page<'r> {
    fn from(reading: &'r Reading) -> Self {
        let hash = reading.source.sha256.as_str();
        let page = Self {
            id: hash.get(..DIGITS).unwrap_or(hash).to_owned(),
            reading: Some(reading),
            source: Some(&reading.source),
            kind: Some(reading.page),
            partnerships: &reading.partnerships,
            evidence: Some(&reading.evidence),
            findings: &reading.findings,
            coverage: Some(&reading.coverage),
            root: "/meeting",
            ..Self::from(&reading.meeting)
        };
        page.with_items()
    }
}

impl<'r> From<&'r Meeting> for Page<'r> {
    fn from(meeting: &'r Meeting) -> Self {
        let page = Self {
            id: meeting.id.to_string(),
            reading: None,
            source: None,
            kind: None,
            meeting,
            partnerships: &[],
            evidence: None,
            findings: &[],
            coverage: None,
            root: "",
            items: Vec::new(),
            index: OnceCell::new(),
            groups: OnceCell::new(),
            figures: OnceCell::new(),
            by_place: OnceCell::new(),
        };
        page.with_items()
    }
}

impl<'r> From<&'r Record> for Page<'r> {
    fn from(record: &'r Record) -> Self {
        match record {
            Record::Meeting(meeting) => Self::from(&**meeting),
            Record::Reading(reading) => Self::from(&**reading),
        }
    }
}

impl<'r> Page<'r> {
    /// The same page with what the rules found, where the record does not hold it: a meeting holds no findings.
    #[must_use]
    pub fn with_findings(self, findings: &'r [Finding]) -> Self {
        Self { findings, ..self }
    }

    fn with_items(mut self) -> Self {
        self.items.clear();
        let mut stack: Vec<(String, Option<&'r AgendaItem>, &'r AgendaItem)> = Vec::new();
        let top = self.meeting.agenda.iter().enumerate().rev();
        stack.extend(top.map(|(n, item)| (place(self.root, "agenda", n), None, item)));
        while let Some((at, above, item)) = stack.pop() {
            let below = item.items.iter().enumerate().rev();
            stack.extend(below.map(|(n, sub)| (place(&at, "items", n), Some(item), sub)));
            self.items.push((at, above, item));
        }
        self
    }

    /// The evidence of the place itself or of the nearest place around it.
    pub(crate) fn evidence_of(&self, path: &str) -> Option<&'r Evidence> {
        let evidence = self.evidence?;
        let index = self.index.get_or_init(|| EvidenceIndex::new(evidence));
        index.nearest(&path.parse().ok()?)
    }

    /// The innermost item around a place of the record.
    pub(crate) fn item_around(&self, path: &str) -> Option<&'r AgendaItem> {
        let known = self
            .by_place
            .get_or_init(|| self.items.iter().map(|(at, _, item)| (at.clone(), *item)).collect());
        let mut place = path;
        loop {
            match known.get(place) {
                Some(item) => return Some(item),
                None => place = place.rsplit_once('/')?.0,
            }
        }
    }

    /// The political group that the attendance list gives to whoever has this person's key; nothing where the list
    /// names two such people.
    pub(crate) fn group_of(&self, person: &PersonRef) -> Option<&'r str> {
        let groups = self.groups.get_or_init(|| {
            let mut groups = HashMap::new();
            let list = &self.meeting.attendance;
            // Most lists tell of no groups: then nobody's key is asked for.
            let told = if list.iter().any(|entry| entry.group.is_some()) { list.as_slice() } else { &[] };
            for entry in told {
                let group = entry.group.as_deref();
                let twice = |known: &mut Option<&'r str>| {
                    if *known != group {
                        *known = None;
                    }
                };
                groups.entry(person_key(&entry.person)).and_modify(twice).or_insert(group);
            }
            groups
        });
        if groups.is_empty() { None } else { groups.get(&person_key(person)).copied().flatten() }
    }

    /// The id of the figure that a pointer into the meeting leads to.
    pub(crate) fn figure_at(&self, place: Option<&Pointer>) -> Option<Id<Figure>> {
        let figures = self.figures.get_or_init(|| {
            let lists = self.items.iter().flat_map(|(at, _, item)| {
                let at = at.get(self.root.len()..).unwrap_or_default();
                item.figures.iter().enumerate().map(move |(n, one)| (self::place(at, "figures", n), one.id))
            });
            lists.filter_map(|(at, id)| Some((at.parse().ok()?, id))).collect()
        });
        figures.get(place?).copied()
    }
}

/// The place of an element of a list.
pub(crate) fn place(at: &str, list: &str, n: usize) -> String {
    let mut text = String::with_capacity(at.len() + list.len() + 5);
    // Writing to memory does not fail.
    let _ = write!(text, "{at}/{list}/{n}");
    text
}
