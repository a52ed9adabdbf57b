//! Maps and sets without an order.
//!
//! Entries lie in a list as they came; a table of hashes says where. Hashes mix well and have no secret: as in the
//! standard library on machines that give no random numbers.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Index;

/// Where entries lie, by their hashes.
#[derive(Clone, Default)]
struct Table {
    /// 0, or the number of an entry and 1. A power of two of them, and a quarter at least is 0.
    slots: Vec<u32>,
    hashes: Vec<u32>,
}

impl Table {
    fn find(&self, hash: u32, is_it: &mut dyn FnMut(usize) -> bool) -> Option<usize> {
        let slot = self.slot(hash, &mut |n| self.hashes.get(n) == Some(&hash) && is_it(n))?;
        (*self.slots.get(slot)? as usize).checked_sub(1)
    }

    /// The first slot on the way of a hash that is free or has what is looked for.
    fn slot(&self, hash: u32, is_it: &mut dyn FnMut(usize) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            match (*self.slots.get(at)? as usize).checked_sub(1) {
                Some(n) if !is_it(n) => at = (at + 1) & mask,
                _ => return Some(at),
            }
        }
    }

    fn add(&mut self, hash: u32) {
        self.hashes.push(hash);
        if self.hashes.len() * 4 > self.slots.len() * 3 {
            self.fill(self.slots.len() * 2);
        } else {
            self.place(hash, self.hashes.len());
        }
    }

    fn place(&mut self, hash: u32, number: usize) {
        if let Some(at) = self.slot(hash, &mut |_| false)
            && let Some(slot) = self.slots.get_mut(at)
        {
            *slot = number as u32;
        }
    }

    fn fill(&mut self, slots: usize) {
        self.slots.clear();
        self.slots.resize(slots.max(8), 0);
        for n in 0..self.hashes.len() {
            self.place(self.hashes.get(n).copied().unwrap_or_default(), n + 1);
        }
    }

    /// Takes an entry out, the last one taking its number.
    fn remove(&mut self, number: usize) {
        let last = self.hashes.len() - 1;
        let slot_of = |n: usize| {
            self.hashes.get(n).and_then(|hash| self.slot(*hash, &mut |other| other == n)).unwrap_or_default()
        };
        let (mut free, moved) = (slot_of(number), slot_of(last));
        if let Some(slot) = self.slots.get_mut(moved) {
            *slot = number as u32 + 1;
        }
        self.hashes.swap_remove(number);
        // What lies behind the free slot comes forward where its way led over it.
        let mask = self.slots.len() - 1;
        let mut at = free;
        loop {
            at = (at + 1) & mask;
            let entry = self.slots.get(at).copied().unwrap_or_default();
            let Some(hash) = (entry as usize).checked_sub(1).and_then(|n| self.hashes.get(n)) else { break };
            let way = |to: usize| to.wrapping_sub(*hash as usize) & mask;
            if way(free) <= way(at) {
                if let Some(slot) = self.slots.get_mut(free) {
                    *slot = entry;
                }
                free = at;
            }
        }
        if let Some(slot) = self.slots.get_mut(free) {
            *slot = 0;
        }
    }
}

/// Mixes what a key tells of itself.
#[derive(Default)]
struct Mixer(u64);

impl Mixer {
    #[inline(never)]
    fn mix(&mut self, word: u64) {
        let mixed = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = (mixed ^ (mixed >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93).rotate_left(23);
    }
}

impl Hasher for Mixer {
    #[inline(never)]
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        words.iter().for_each(|word| self.mix(u64::from_le_bytes(*word)));
        let last = rest.iter().fold(1, |last, byte| last << 8 | u64::from(*byte));
        self.mix(last);
    }
    fn write_u8(&mut self, n: u8) {
        self.mix(n.into());
    }
    fn write_u16(&mut self, n: u16) {
        self.mix(n.into());
    }
    fn write_u32(&mut self, n: u32) {
        self.mix(n.into());
    }
    fn write_u64(&mut self, n: u64) {
        self.mix(n);
    }
    fn write_usize(&mut self, n: usize) {
        self.mix(n as u64);
    }
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

fn hash_of(key: &(impl Hash + ?Sized)) -> u32 {
    let mut mixer = Mixer::default();
    key.hash(&mut mixer);
    mixer.finish() as u32
}

/// As the standard library's map of that name; entries come in no order that means anything.
#[derive(Clone)]
pub struct HashMap<K, V> {
    entries: Vec<(K, V)>,
    table: Table,
}

impl<K, V> Default for HashMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> HashMap<K, V> {
    /// A map without entries.
    pub fn new() -> Self {
        Self { entries: Vec::new(), table: Table::default() }
    }

    /// A map with room.
    pub fn with_capacity(entries: usize) -> Self {
        Self { entries: Vec::with_capacity(entries), table: Table::default() }
    }

    /// Makes room for as many entries more.
    pub fn reserve(&mut self, entries: usize) {
        self.entries.reserve(entries);
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True without entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Every entry.
    pub fn iter(&self) -> Iter<'_, K, V> {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// Every entry, its value to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.entries.iter_mut().map(|(key, value)| (&*key, value))
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &K> + Clone {
        self.entries.iter().map(|(key, _)| key)
    }

    /// Every value.
    pub fn values(&self) -> impl Iterator<Item = &V> + Clone {
        self.entries.iter().map(|(_, value)| value)
    }

    /// Every value, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// Every value.
    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.entries.into_iter().map(|(_, value)| value)
    }

    /// Every key.
    pub fn into_keys(self) -> impl Iterator<Item = K> {
        self.entries.into_iter().map(|(key, _)| key)
    }

    /// Lets go of every entry.
    pub fn clear(&mut self) {
        self.entries.clear();
        self.table = Table::default();
    }
}

impl<K: Hash + Eq, V> HashMap<K, V> {
    fn find<Q: Hash + Eq + ?Sized>(&self, key: &Q, hash: u32) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.table.find(hash, &mut |n| self.entries.get(n).is_some_and(|(other, _)| other.borrow() == key))
    }

    /// The value of a key.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.get_key_value(key).map(|(_, value)| value)
    }

    /// The entry of a key.
    pub fn get_key_value<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        self.entries.get(self.find(key, hash_of(key))?).map(|(key, value)| (key, value))
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key, hash_of(key))?;
        self.entries.get_mut(at).map(|(_, value)| value)
    }

    /// True where the key is known.
    pub fn contains_key<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key, hash_of(key)).is_some()
    }

    /// Sets the value of a key; the one before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let hash = hash_of(&key);
        if let Some((_, old)) = self.find(&key, hash).and_then(|at| self.entries.get_mut(at)) {
            return Some(std::mem::replace(old, value));
        }
        self.table.add(hash);
        self.entries.push((key, value));
        None
    }

    /// Takes an entry out.
    pub fn remove<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key, hash_of(key))?;
        self.table.remove(at);
        Some(self.entries.swap_remove(at).1)
    }

    /// The place of a key, whether or not it is known.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let hash = hash_of(&key);
        let found = self.find(&key, hash);
        Entry { map: self, key, hash, found }
    }

    /// Keeps the entries that `keep` says.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        self.entries.retain_mut(|(key, value)| keep(key, value));
        self.table.hashes = self.entries.iter().map(|(key, _)| hash_of(key)).collect();
        self.table.fill(self.table.slots.len());
    }
}

/// The place of a key in a map.
pub struct Entry<'m, K, V> {
    map: &'m mut HashMap<K, V>,
    key: K,
    hash: u32,
    found: Option<usize>,
}

impl<'m, K, V> Entry<'m, K, V> {
    /// The value, made where there is none.
    #[allow(clippy::indexing_slicing, reason = "the entry was found or has just been added")]
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> &'m mut V {
        let Self { map, key, hash, found } = self;
        let at = found.unwrap_or_else(|| {
            map.table.add(hash);
            map.entries.push((key, make()));
            map.entries.len() - 1
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
        if let Some((_, value)) = self.found.and_then(|at| self.map.entries.get_mut(at)) {
            change(value);
        }
        self
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for HashMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<K: Hash + Eq, V> Extend<(K, V)> for HashMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(key, value)| _ = self.insert(key, value));
    }
}

impl<K: Hash + Eq, V, const N: usize> From<[(K, V); N]> for HashMap<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Hash + Eq + Borrow<Q>, Q: Hash + Eq + ?Sized, V> Index<&Q> for HashMap<K, V> {
    type Output = V;
    #[allow(clippy::indexing_slicing, reason = "as the standard library's")]
    fn index(&self, key: &Q) -> &V {
        &self.entries[self.find(key, hash_of(key)).unwrap_or(usize::MAX)].1
    }
}

impl<K, V> IntoIterator for HashMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;
    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

type Iter<'m, K, V> = std::iter::Map<std::slice::Iter<'m, (K, V)>, fn(&'m (K, V)) -> (&'m K, &'m V)>;

impl<'m, K, V> IntoIterator for &'m HashMap<K, V> {
    type Item = (&'m K, &'m V);
    type IntoIter = Iter<'m, K, V>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K: Hash + Eq, V: PartialEq> PartialEq for HashMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for HashMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

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
