//! Sets in the order of their elements.

use super::tree::{BTreeMap, Iter};
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;

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
