//! Sets without an order.

use super::hash::HashMap;
use std::borrow::Borrow;
use std::fmt;
use std::hash::Hash;

/// As the standard library's set of that name.
#[derive(Clone)]
pub struct HashSet<T> {
    map: HashMap<T, ()>,
}

impl<T> Default for HashSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> HashSet<T> {
    /// A set without elements.
    pub fn new() -> Self {
        Self { map: HashMap::new() }
    }

    /// A set with room.
    pub fn with_capacity(elements: usize) -> Self {
        Self { map: HashMap::with_capacity(elements) }
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.map.len()
    }

    /// True without elements.
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    /// Every element.
    pub fn iter(&self) -> impl Iterator<Item = &T> + Clone {
        self.map.keys()
    }

    /// Lets go of every element.
    pub fn clear(&mut self) {
        self.map.clear();
    }
}

impl<T: Hash + Eq> HashSet<T> {
    /// Adds an element; false where it is known.
    pub fn insert(&mut self, one: T) -> bool {
        self.map.insert(one, ()).is_none()
    }

    /// Takes an element out; false where it is not known.
    pub fn remove<Q: Hash + Eq + ?Sized>(&mut self, one: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(one).is_some()
    }

    /// True where the element is known.
    pub fn contains<Q: Hash + Eq + ?Sized>(&self, one: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(one)
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

impl<T: Hash + Eq> FromIterator<T> for HashSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut set = Self::new();
        set.extend(all);
        set
    }
}

impl<T: Hash + Eq> Extend<T> for HashSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, all: I) {
        all.into_iter().for_each(|one| _ = self.insert(one));
    }
}

impl<T: Hash + Eq, const N: usize> From<[T; N]> for HashSet<T> {
    fn from(all: [T; N]) -> Self {
        all.into_iter().collect()
    }
}

impl<T> IntoIterator for HashSet<T> {
    type Item = T;
    type IntoIter = std::iter::Map<std::vec::IntoIter<(T, ())>, fn((T, ())) -> T>;
    fn into_iter(self) -> Self::IntoIter {
        self.map.into_iter().map(|(one, ())| one)
    }
}

impl<'s, T> IntoIterator for &'s HashSet<T> {
    type Item = &'s T;
    type IntoIter = std::iter::Map<std::slice::Iter<'s, (T, ())>, fn(&'s (T, ())) -> &'s T>;
    fn into_iter(self) -> Self::IntoIter {
        self.map.entries.iter().map(|(one, ())| one)
    }
}

impl<T: Hash + Eq> PartialEq for HashSet<T> {
    fn eq(&self, other: &Self) -> bool {
        self.map == other.map
    }
}

impl<T: Hash + Eq> Eq for HashSet<T> {}

impl<T: fmt::Debug> fmt::Debug for HashSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self).finish()
    }
}
