//! The evidence of a reading, kept small.
//!
//! A page of text has a piece of evidence for every twenty bytes. As records of their own they would take several times
//! the room of the page; most of that is paths, which begin alike, and fields that nearly none of them has.

use crate::evidence::{Basis, Evidence, Span};
use crate::path::Pointer;
use crate::shape::{Absent, AnyList, Input, Output, Shape, Shaped, View, Viewed, Wire};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeSeq};
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

/// The evidence of a reading: a list of [`Evidence`] that is kept in little room until somebody asks for one of them.
///
/// It reads and changes like a `Vec<Evidence>`, and is made from one. [`grounds`](Self::grounds) walks through it without
/// making the records.
///
/// ```
/// use minutebook::{Basis, Evidence, EvidenceList, Pointer, Span};
/// let title = Pointer::root().field("meeting").field("title");
/// let list = EvidenceList::from(vec![Evidence::new(title.clone(), Basis::Stated).span(Span::new(0u32, 7u32))]);
/// assert_eq!(list[0].path, title);
/// assert!(list.grounds().all(|one| one.basis == Basis::Stated));
/// ```
#[derive(Clone, Default)]
pub struct EvidenceList {
    /// What is known, where `whole` is not alone in knowing it.
    packed: Vec<Packed>,
    /// The paths of `packed`, one behind the other; a path that begins another lies within it.
    paths: String,
    /// Where in `paths` the longest path of the last ones begins.
    last: usize,
    /// What few pieces were derived from, by their numbers in `packed`.
    from: Vec<(u32, Vec<Pointer>)>,
    /// The records, once they were asked for.
    whole: OnceLock<Vec<Evidence>>,
}

/// One piece: 16 bytes and what of its path is new.
#[derive(Clone, Copy, Debug)]
struct Packed {
    path: u32,
    /// Nothing where `start` lies behind `end`.
    start: u32,
    end: u32,
    length: u16,
    basis: Basis,
}

/// One piece of evidence as the list keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground<'e> {
    /// The fact's place in the reading.
    pub path: &'e str,
    /// On what ground it stands.
    pub basis: Basis,
    /// Where it stands in the source text; absent only for what the caller gave.
    pub span: Option<Span>,
    /// The facts that it was derived from.
    pub from: &'e [Pointer],
}

impl EvidenceList {
    /// Adds a piece of evidence.
    pub fn add(&mut self, path: &Pointer, basis: Basis, span: Option<Span>, from: Vec<Pointer>) {
        let (start, end) = span.as_ref().map_or((1, 0), |span| (span.start, span.end));
        let unusual = span.as_ref().is_some_and(|span| span.extensions.is_some() || start > end);
        // Records that were asked for are the list from then on.
        let fits = !unusual && self.whole.get().is_none();
        match fits.then(|| self.place(path.as_str())).flatten() {
            Some((path, length)) => {
                if !from.is_empty() {
                    self.from.push((self.packed.len() as u32, from));
                }
                self.packed.push(Packed { path, start, end, length, basis });
            }
            None => {
                let mut evidence = Evidence::new(path.clone(), basis).from(from);
                evidence.span = span;
                let mut whole = self.take();
                whole.push(evidence);
                *self = Self::from(whole);
            }
        }
    }

    /// Where a path lies among the others, put there where it is new; `None` where there is no room for it.
    fn place(&mut self, path: &str) -> Option<(u32, u16)> {
        let length = u16::try_from(path.len()).ok()?;
        let known = self.paths.get(self.last..)?;
        let at = u32::try_from(self.last).ok()?;
        if known.starts_with(path) {
            return Some((at, length));
        }
        if let Some(more) = path.strip_prefix(known) {
            self.paths.push_str(more);
            return Some((at, length));
        }
        let at = u32::try_from(self.paths.len()).ok()?;
        self.last = self.paths.len();
        self.paths.push_str(path);
        Some((at, length))
    }

    /// How many pieces there are.
    pub fn len(&self) -> usize {
        if self.is_packed() { self.packed.len() } else { self.whole.get().map_or(0, Vec::len) }
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn is_packed(&self) -> bool {
        !self.packed.is_empty()
    }

    /// Every piece in order, without making records of them.
    pub fn grounds(&self) -> impl DoubleEndedIterator<Item = Ground<'_>> {
        let whole = if self.is_packed() { &[] } else { self.whole.get().map_or(&[][..], Vec::as_slice) };
        let packed = self.packed.iter().enumerate().map(|(n, one)| self.ground(n, one));
        packed.chain(whole.iter().map(|one| Ground {
            path: one.path.as_str(),
            basis: one.basis,
            span: one.span.clone(),
            from: &one.from,
        }))
    }

    fn ground(&self, n: usize, one: &Packed) -> Ground<'_> {
        let path = one.path as usize;
        Ground {
            path: self.paths.get(path..path + usize::from(one.length)).unwrap_or_default(),
            basis: one.basis,
            span: (one.start <= one.end).then(|| Span::new(one.start, one.end)),
            from: self
                .from
                .binary_search_by_key(&n, |(at, _)| *at as usize)
                .ok()
                .and_then(|at| self.from.get(at))
                .map_or(&[], |(_, from)| from),
        }
    }

    /// The piece of that number.
    pub(crate) fn ground_at(&self, n: usize) -> Option<Ground<'_>> {
        match self.packed.get(n) {
            Some(one) => Some(self.ground(n, one)),
            None => self.grounds().nth(n),
        }
    }

    /// Where the piece of that number begins and ends.
    pub(crate) fn bounds(&self, n: u32) -> Option<(u32, u32)> {
        match self.packed.get(n as usize) {
            Some(one) => (one.start <= one.end).then_some((one.start, one.end)),
            None => self.ground_at(n as usize)?.span.map(|span| (span.start, span.end)),
        }
    }

    /// Puts other spans in the place of those that are stated.
    pub(crate) fn move_spans(&mut self, moved: impl Fn(&Span) -> Span) {
        let mut whole = self.whole.take();
        for one in whole.iter_mut().flatten() {
            one.span = one.span.as_ref().map(&moved);
        }
        for one in self.packed.iter_mut().filter(|one| one.start <= one.end) {
            let span = moved(&Span::new(one.start, one.end));
            (one.start, one.end) = (span.start, span.end);
        }
        self.whole = whole.map(OnceLock::from).unwrap_or_default();
    }

    /// The first evidence of the place itself or of the nearest place around it, found by one look at all of it.
    pub fn nearest(&self, path: &Pointer) -> Option<Ground<'_>> {
        super::evidence::nearest(self, std::slice::from_ref(path)).pop().flatten()
    }

    /// Gives back the room that the list took to grow.
    pub fn shrink_to_fit(&mut self) {
        self.packed.shrink_to_fit();
        self.paths.shrink_to_fit();
        self.from.shrink_to_fit();
    }

    /// The records, no longer kept in any other way.
    fn take(&mut self) -> Vec<Evidence> {
        let whole = self.whole.take().unwrap_or_else(|| self.unpacked());
        *self = Self::default();
        whole
    }

    fn unpacked(&self) -> Vec<Evidence> {
        self.grounds().map(|one| one.record()).collect()
    }
}

impl Ground<'_> {
    /// The same as a record.
    pub fn record(&self) -> Evidence {
        let mut evidence = Evidence::new(Pointer::known(self.path), self.basis).from(self.from);
        evidence.span.clone_from(&self.span);
        evidence
    }
}

impl Deref for EvidenceList {
    type Target = [Evidence];
    fn deref(&self) -> &[Evidence] {
        self.whole.get_or_init(|| self.unpacked())
    }
}

impl DerefMut for EvidenceList {
    fn deref_mut(&mut self) -> &mut [Evidence] {
        let whole = self.take();
        *self = Self::from(whole);
        self.whole.get_mut().map_or(&mut [], Vec::as_mut_slice)
    }
}

impl From<Vec<Evidence>> for EvidenceList {
    fn from(whole: Vec<Evidence>) -> Self {
        Self { whole: OnceLock::from(whole), ..Self::default() }
    }
}

impl From<EvidenceList> for Vec<Evidence> {
    fn from(mut list: EvidenceList) -> Self {
        list.take()
    }
}

impl IntoIterator for EvidenceList {
    type Item = Evidence;
    type IntoIter = std::vec::IntoIter<Evidence>;
    fn into_iter(mut self) -> Self::IntoIter {
        self.take().into_iter()
    }
}

impl<'e> IntoIterator for &'e EvidenceList {
    type Item = &'e Evidence;
    type IntoIter = std::slice::Iter<'e, Evidence>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for EvidenceList {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for EvidenceList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.whole.get() {
            Some(whole) => whole.fmt(f),
            None => f.debug_list().entries(self.grounds().map(|one| one.record())).finish(),
        }
    }
}

impl Wire for EvidenceList {
    fn blank() -> Self {
        Self::default()
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        let mut whole = Vec::new();
        whole.read(input)?;
        *self = Self::from(whole);
        Some(())
    }
    fn write(&self, out: &mut Output) {
        match self.whole.get() {
            Some(whole) => whole.write(out),
            None => out.each(&mut self.grounds(), |one, out| one.record().write(out)),
        }
    }
}

impl Shaped for EvidenceList {
    type Given = Vec<Evidence>;
    const REQUIRED: bool = false;
    fn shape() -> Shape {
        <Vec<Evidence> as Shaped>::shape()
    }
    fn absent() -> Option<Self> {
        Some(Self::default())
    }
    fn is_absent(&self) -> bool {
        Self::is_empty(self)
    }
    fn given(value: Vec<Evidence>) -> Self {
        Self::from(value)
    }
}

impl Absent for EvidenceList {
    fn nothing() -> Self {
        Self::default()
    }
}

impl AnyList for EvidenceList {
    fn count(&self) -> usize {
        Self::len(self)
    }
    fn at(&self, n: usize) -> View<'_> {
        self.get(n).map_or(View::Absent, Viewed::view)
    }
}

// No evidence has an identity.
impl Viewed for EvidenceList {
    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl Serialize for EvidenceList {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        // Records may have more than the list keeps of them: names that nobody knows.
        if let Some(whole) = self.whole.get() {
            return whole.serialize(out);
        }
        let mut list = out.serialize_seq(Some(Self::len(self)))?;
        for one in self.grounds() {
            list.serialize_element(&one.record())?;
        }
        list.end()
    }
}

impl<'de> Deserialize<'de> for EvidenceList {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Vec::deserialize(input).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Extensions;
    use crate::wire::{from_json, to_json};

    fn place(text: &str) -> Pointer {
        text.parse().unwrap()
    }

    /// The same pieces, packed and as records.
    fn both() -> (EvidenceList, Vec<Evidence>) {
        let at = |path: &str| Evidence::new(place(path), Basis::Stated);
        let records = vec![
            at("/meeting/agenda/0").span(Span::new(3u32, 9u32)),
            at("/meeting/agenda/0/title").span(Span::new(3u32, 3u32)),
            at("/meeting/agenda").from(vec![place("/a"), place("")]),
            at("/meeting/agenda/1~1"),
            at(""),
            at("/meeting/agenda/1~1/é").span(Span::new(0u32, u32::MAX)),
        ];
        let mut packed = EvidenceList::default();
        for one in &records {
            packed.add(&one.path, one.basis, one.span.clone(), one.from.clone());
        }
        (packed, records)
    }

    #[test]
    fn what_is_packed_reads_and_writes_as_records_do() {
        let (packed, records) = both();
        assert!(packed.is_packed() && packed.whole.get().is_none());
        let json = to_json(&crate::MergedMeeting::new(crate::Meeting::new()).evidence(records.clone()));
        let mut out = Output::new();
        packed.write(&mut out);
        let own = out.into_text();
        assert!(json.contains(&own), "{own} in {json}");
        assert_eq!(serde_json::to_string(&packed).unwrap(), own);
        assert_eq!(format!("{packed:?}"), format!("{records:?}"));
        assert!(packed.whole.get().is_none(), "nobody asked for records");
        let places: Vec<_> = packed.grounds().rev().map(|one| one.path).collect();
        assert_eq!(places.len(), packed.len());
        assert_eq!(
            packed.nearest(&place("/meeting/agenda/0/kind")).unwrap().span,
            Some(Span::new(3u32, 9u32))
        );
        assert_eq!(*packed, records[..]);
        assert_eq!(packed, EvidenceList::from(records.clone()));
        assert_eq!(packed.into_iter().collect::<Vec<_>>(), records);
    }

    #[test]
    fn beginnings_of_paths_take_no_room() {
        let (packed, _) = both();
        assert_eq!(packed.paths, "/meeting/agenda/0/title/meeting/agenda/1~1/é");
    }

    #[test]
    fn what_does_not_fit_is_kept_as_records() {
        let (mut list, mut records) = both();
        let mut odd = Span::new(1u32, 2u32);
        odd.extensions = Some(Extensions::default().with("by", "hand"));
        let long = Pointer::root().field(&"x".repeat(70_000));
        for (path, span) in
            [(place("/a"), odd), (place("/b"), Span::new(5u32, 4u32)), (long, Span::new(0u32, 1u32))]
        {
            list.add(&path, Basis::Given, Some(span.clone()), Vec::new());
            records.push(Evidence::new(path, Basis::Given).span(span));
        }
        assert_eq!((list.len(), list.is_packed()), (9, false));
        assert_eq!(*list, records[..]);
        list.iter_mut().for_each(|one| one.span = None);
        assert!(list.grounds().all(|one| one.span.is_none()));
        assert_eq!(list.grounds().count(), 9);
    }

    #[test]
    fn names_that_nobody_knows_are_kept() {
        let mut one = Evidence::new(place("/a"), Basis::Given);
        one.extensions = Some(Extensions::default().with("seen", "twice"));
        let list = EvidenceList::from(vec![one]);
        let mut out = Output::new();
        list.write(&mut out);
        let direct = out.into_text();
        assert!(direct.contains("twice"), "{direct}");
        assert_eq!(serde_json::to_string(&list).unwrap(), direct);
        assert!(format!("{list:?}").contains("twice"));
    }

    #[test]
    fn a_reading_keeps_its_evidence_through_json() {
        let reading = |evidence| crate::Reading { evidence, ..crate::Reading::blank() };
        let (packed, records) = both();
        let (one, other) = (to_json(&reading(packed)), to_json(&reading(EvidenceList::from(records))));
        assert_eq!(one, other);
        let _ = from_json::<crate::Reading>;
    }
}
