//! Maps and sets in the order of their keys.
//!
//! Entries lie in a list as they came; their order is a list of runs of their numbers, each short enough to be moved.

use super::sort::arrange;
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::iter::Flatten;
use std::ops::{Bound, RangeBounds};
use std::slice;

/// The numbers of entries, in the order of their keys.
#[derive(Clone, Default)]
struct Order {
    runs: Vec<Vec<u32>>,
    count: usize,
}

/// Where a key would stand: the run, and the place in it.
type Gap = (usize, usize);

/// The longest run.
const LONGEST: usize = 256;

impl Order {
    /// The entry that `compare` finds equal, or where one would stand.
    fn find(&self, compare: &mut dyn FnMut(usize) -> Ordering) -> Result<usize, Gap> {
        let run = self.runs.partition_point(|run| {
            run.first().is_some_and(|first| compare(*first as usize) != Ordering::Greater)
        });
        let run = run.saturating_sub(1);
        let Some(list) = self.runs.get(run) else { return Err((0, 0)) };
        match list.binary_search_by(|n| compare(*n as usize)) {
            Ok(at) => Ok(list.get(at).map_or(0, |n| *n as usize)),
            Err(at) => Err((run, at)),
        }
    }

    /// Lets the next entry stand in a gap; its number.
    fn insert(&mut self, (run, at): Gap) -> usize {
        let number = self.count;
        self.count += 1;
        if self.runs.is_empty() {
            self.runs.push(Vec::new());
        }
        if let Some(list) = self.runs.get_mut(run) {
            list.insert(at.min(list.len()), number as u32);
            if list.len() > LONGEST {
                let rest = list.split_off(LONGEST / 2);
                self.runs.insert(run + 1, rest);
            }
        }
        number
    }

    /// Takes an entry out of the order, the last one taking its number.
    fn remove(&mut self, number: usize) {
        self.count -= 1;
        let last = self.count as u32;
        for run in &mut self.runs {
            run.retain(|n| *n as usize != number);
            run.iter_mut().filter(|n| **n == last).for_each(|n| *n = number as u32);
        }
        self.runs.retain(|run| !run.is_empty());
    }

    fn numbers(&self) -> Flatten<slice::Iter<'_, Vec<u32>>> {
        self.runs.iter().flatten()
    }

    /// Numbers the entries anew, in their order; the old numbers.
    fn settle(&mut self) -> Vec<u32> {
        let old = self.numbers().copied().collect();
        self.runs.iter_mut().flatten().zip(0..).for_each(|(n, next)| *n = next);
        old
    }
}

/// As the standard library's map of that name.
#[derive(Clone)]
pub struct BTreeMap<K, V> {
    entries: Vec<(K, V)>,
    order: Order,
}

impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> BTreeMap<K, V> {
    /// A map without entries.
    pub fn new() -> Self {
        Self { entries: Vec::new(), order: Order::default() }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True without entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Entries by key.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter { entries: &self.entries, numbers: self.order.numbers() }
    }

    /// Keys in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.iter().map(|(key, _)| key)
    }

    /// Values by key.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.iter().map(|(_, value)| value)
    }

    /// Puts the entries where their order says.
    fn settle(&mut self) {
        arrange(&mut self.entries, self.order.settle());
    }

    /// Values by key, to be changed.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> {
        self.iter_mut().map(|(_, value)| value)
    }

    /// Entries by key, to be changed.
    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = (&K, &mut V)> {
        self.settle();
        self.entries.iter_mut().map(|(key, value)| (&*key, value))
    }

    /// Values by key.
    pub fn into_values(self) -> impl DoubleEndedIterator<Item = V> + ExactSizeIterator {
        self.into_iter().map(|(_, value)| value)
    }

    /// Keys in order.
    pub fn into_keys(self) -> impl DoubleEndedIterator<Item = K> + ExactSizeIterator {
        self.into_iter().map(|(key, _)| key)
    }

    /// The entry with the least key.
    pub fn first_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next()
    }

    /// The entry with the greatest key.
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next_back()
    }
}

impl<K: Ord, V> BTreeMap<K, V> {
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, Gap>
    where
        K: Borrow<Q>,
    {
        self.order.find(&mut |n| match self.entries.get(n) {
            Some((other, _)) => other.borrow().cmp(key),
            None => Ordering::Equal,
        })
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.get_key_value(key).map(|(_, value)| value)
    }

    /// The entry of a key.
    pub fn get_key_value<Q: Ord + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        self.entries.get(self.find(key).ok()?).map(|(key, value)| (key, value))
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key).ok()?;
        self.entries.get_mut(at).map(|(_, value)| value)
    }

    /// True where the key is known.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// Sets the value of a key; the one before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(at) => self.entries.get_mut(at).map(|(_, old)| std::mem::replace(old, value)),
            Err(gap) => {
                self.order.insert(gap);
                self.entries.push((key, value));
                None
            }
        }
    }

    /// Takes an entry out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key).ok()?;
        self.order.remove(at);
        Some(self.entries.swap_remove(at).1)
    }

    /// The place of a key, whether or not it is known.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let found = self.find(&key);
        Entry { map: self, key, found }
    }

    /// Keeps the entries that `keep` says.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        self.settle();
        self.entries.retain_mut(|(key, value)| keep(key, value));
        let entries = std::mem::take(&mut self.entries);
        *self = entries.into_iter().collect();
    }

    /// Entries whose keys lie between two.
    pub fn range(&self, keys: impl RangeBounds<K>) -> impl Iterator<Item = (&K, &V)> {
        let gap = match keys.start_bound() {
            Bound::Unbounded => (0, 0),
            Bound::Included(key) => self.gap(key, Ordering::Less),
            Bound::Excluded(key) => self.gap(key, Ordering::Equal),
        };
        let end = match keys.end_bound() {
            Bound::Unbounded => None,
            Bound::Included(key) => Some(self.gap(key, Ordering::Equal)),
            Bound::Excluded(key) => Some(self.gap(key, Ordering::Less)),
        };
        let runs = self.order.runs.iter().enumerate().skip(gap.0);
        let places = runs.flat_map(|(run, list)| list.iter().enumerate().map(move |(at, n)| ((run, at), n)));
        places
            .skip_while(move |(place, _)| *place < gap)
            .take_while(move |(place, _)| end.is_none_or(|end| *place < end))
            .filter_map(|(_, n)| self.entries.get(*n as usize))
            .map(|(key, value)| (key, value))
    }

    /// The gap before the first entry whose key compares greater than `most` to a key.
    fn gap(&self, key: &K, most: Ordering) -> Gap {
        let found = self.order.find(&mut |n| match self.entries.get(n).map(|(other, _)| other.cmp(key)) {
            Some(Ordering::Equal) if most == Ordering::Equal => Ordering::Less,
            Some(Ordering::Equal) => Ordering::Greater,
            Some(other) => other,
            None => Ordering::Less,
        });
        found.err().unwrap_or_default()
    }
}

/// The place of a key in a map.
pub struct Entry<'m, K, V> {
    map: &'m mut BTreeMap<K, V>,
    key: K,
    found: Result<usize, Gap>,
}

impl<'m, K, V> Entry<'m, K, V> {
    /// The value, made where there is none.
    #[allow(clippy::indexing_slicing, reason = "the entry was found or has just been added")]
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> &'m mut V {
        let Self { map, key, found } = self;
        let at = found.unwrap_or_else(|gap| {
            map.entries.push((key, make()));
            map.order.insert(gap)
        });
        &mut map.entries[at].1
    }

    /// The value, or this one.
    pub fn or_insert(self, value: V) -> &'m mut V {
        self.or_insert_with(|| value)
    }

    /// The value, or an empty one.
    pub fn or_default(self) -> &'m mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// Changes the value that there is.
    #[must_use]
    pub fn and_modify(self, change: impl FnOnce(&mut V)) -> Self {
        if let Ok(at) = self.found
            && let Some((_, value)) = self.map.entries.get_mut(at)
        {
            change(value);
        }
        self
    }
}

impl<K, V> FromIterator<(K, V)> for BTreeMap<K, V>
where
    K: Ord,
{
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(key, value)| _ = self.insert(key, value));
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;
    fn into_iter(mut self) -> Self::IntoIter {
        self.settle();
        self.entries.into_iter()
    }
}

impl<'m, K, V> IntoIterator for &'m BTreeMap<K, V> {
    type Item = (&'m K, &'m V);
    type IntoIter = Iter<'m, K, V>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for BTreeMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

/// Entries in the order of their keys.
pub struct Iter<'m, K, V> {
    entries: &'m [(K, V)],
    numbers: Flatten<slice::Iter<'m, Vec<u32>>>,
}

impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self {
        Self { entries: self.entries, numbers: self.numbers.clone() }
    }
}

impl<'m, K, V> Iterator for Iter<'m, K, V> {
    type Item = (&'m K, &'m V);
    fn next(&mut self) -> Option<Self::Item> {
        self.entries.get(*self.numbers.next()? as usize).map(|(key, value)| (key, value))
    }
}

impl<K, V> DoubleEndedIterator for Iter<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.entries.get(*self.numbers.next_back()? as usize).map(|(key, value)| (key, value))
    }
}

/// As the standard library's set of that name.
#[derive(Clone)]
pub struct BTreeSet<T> {
    map: BTreeMap<T, ()>,
}

impl<T> Default for BTreeSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> BTreeSet<T> {
    /// A set without elements.
    pub fn new() -> Self {
        Self { map: BTreeMap::new() }
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.map.len()
    }

    /// True without elements.
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    /// Elements in order.
    pub fn iter(&self) -> Elements<'_, T> {
        Elements { entries: self.map.iter() }
    }

    /// The least element.
    pub fn first(&self) -> Option<&T> {
        self.iter().next()
    }

    /// The greatest element.
    pub fn last(&self) -> Option<&T> {
        self.iter().next_back()
    }
}

impl<T: Ord> BTreeSet<T> {
    /// Adds an element; false where it is known.
    pub fn insert(&mut self, one: T) -> bool {
        self.map.insert(one, ()).is_none()
    }

    /// Takes an element out; false where it is not known.
    pub fn remove<Q: Ord + ?Sized>(&mut self, one: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(one).is_some()
    }

    /// True where the element is known.
    pub fn contains<Q: Ord + ?Sized>(&self, one: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(one)
    }

    /// Keeps the elements that `keep` says.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        self.map.retain(|one, ()| keep(one));
    }

    /// Moves the elements of another set here.
    pub fn append(&mut self, other: &mut Self) {
        self.extend(std::mem::take(other));
    }

    /// Elements of both sets.
    pub fn intersection<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s T> + Clone {
        self.iter().filter(|one| other.contains(*one))
    }

    /// Elements of this set alone.
    pub fn difference<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s T> + Clone {
        self.iter().filter(|one| !other.contains(*one))
    }

    /// True where the other set has every element of this one.
    pub fn is_subset(&self, other: &Self) -> bool {
        self.len() <= other.len() && self.iter().all(|one| other.contains(one))
    }

    /// True where no element is in both sets.
    pub fn is_disjoint(&self, other: &Self) -> bool {
        !self.iter().any(|one| other.contains(one))
    }
}

impl<T: Ord> FromIterator<T> for BTreeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut set = Self::new();
        set.extend(all);
        set
    }
}

impl<T: Ord> Extend<T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, all: I) {
        all.into_iter().for_each(|one| _ = self.insert(one));
    }
}

impl<'t, T: Ord + Copy + 't> Extend<&'t T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = &'t T>>(&mut self, all: I) {
        self.extend(all.into_iter().copied());
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {
    fn from(all: [T; N]) -> Self {
        all.into_iter().collect()
    }
}

impl<T> IntoIterator for BTreeSet<T> {
    type Item = T;
    type IntoIter = std::iter::Map<std::vec::IntoIter<(T, ())>, fn((T, ())) -> T>;
    fn into_iter(self) -> Self::IntoIter {
        self.map.into_iter().map(|(one, ())| one)
    }
}

impl<'s, T> IntoIterator for &'s BTreeSet<T> {
    type Item = &'s T;
    type IntoIter = Elements<'s, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: PartialEq> PartialEq for BTreeSet<T> {
    fn eq(&self, other: &Self) -> bool {
        self.map == other.map
    }
}

impl<T: Eq> Eq for BTreeSet<T> {}

impl<T: Ord> PartialOrd for BTreeSet<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: Ord> Ord for BTreeSet<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other.iter())
    }
}

impl<T: fmt::Debug> fmt::Debug for BTreeSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self).finish()
    }
}

/// Elements of a set in their order.
pub struct Elements<'s, T> {
    entries: Iter<'s, T, ()>,
}

impl<T> Clone for Elements<'_, T> {
    fn clone(&self) -> Self {
        Self { entries: self.entries.clone() }
    }
}

impl<'s, T> Iterator for Elements<'s, T> {
    type Item = &'s T;
    fn next(&mut self) -> Option<Self::Item> {
        self.entries.next().map(|(one, ())| one)
    }
}

impl<T> DoubleEndedIterator for Elements<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.entries.next_back().map(|(one, ())| one)
    }
}
