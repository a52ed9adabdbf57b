//! Sorting and collections that the compiler writes once.
//!
//! The standard library's are compiled anew for every type of element: some 5 KB for each list that is sorted, as much
//! for each ordered map. That is quickest, and everywhere but in WebAssembly it is what stands behind these names. There
//! the code is downloaded before anything runs, and everything that does not depend on the type of the elements (the
//! merging, the order, the table of hashes) works on their numbers and exists once. Both answer alike: the tests below
//! hold them against each other, and the feature `lean` puts the small ones to work on any machine.
//!
//! Not part of the API: it is public for the reader alone.

#[cfg(any(test, target_arch = "wasm32", feature = "lean"))]
pub mod hash;
#[cfg(any(test, target_arch = "wasm32", feature = "lean"))]
pub(crate) mod sort;
#[cfg(test)]
mod tests;
#[cfg(any(test, target_arch = "wasm32", feature = "lean"))]
pub mod tree;

#[cfg(any(target_arch = "wasm32", feature = "lean"))]
pub use {
    hash::{HashMap, HashSet},
    tree::{BTreeMap, BTreeSet},
};

#[cfg(not(any(target_arch = "wasm32", feature = "lean")))]
pub use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::shape::AnyRecord;
use std::cmp::Ordering;

/// Whether small comes before quick here.
pub const LEAN: bool = cfg!(any(target_arch = "wasm32", feature = "lean"));

/// A record as one line of JSON, written the small way; [`to_json`](crate::to_json) is the same text.
pub fn json(record: &dyn AnyRecord) -> String {
    crate::wire::lean_json(record)
}

/// Sorting that leaves equal elements in their order.
pub trait Ordered<T> {
    /// By what `compare` says.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By the elements' own order.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    /// By a key, asked for at each comparison.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// By a key that is asked for once.
    fn order_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Ordered<T> for [T] {
    #[cfg(not(any(target_arch = "wasm32", feature = "lean")))]
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering) {
        self.sort_by(compare);
    }

    #[cfg(not(any(target_arch = "wasm32", feature = "lean")))]
    fn order_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        self.sort_by_cached_key(key);
    }

    #[cfg(any(target_arch = "wasm32", feature = "lean"))]
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering) {
        sort::by(self, compare);
    }

    #[cfg(any(target_arch = "wasm32", feature = "lean"))]
    fn order_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        sort::by_cached_key(self, key);
    }
}
