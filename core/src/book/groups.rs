//! Things that belong together, found pair by pair.

use crate::lean::BTreeMap;

/// Sets of numbers that grow together.
pub(super) struct Groups {
    above: Vec<usize>,
}

impl Groups {
    pub(super) fn of(count: usize) -> Self {
        Self { above: (0..count).collect() }
    }

    /// The number that stands for all that belong with `n`.
    pub(super) fn head(&mut self, n: usize) -> usize {
        let mut at = n;
        while let Some(up) = self.above.get(at).copied().filter(|up| *up != at) {
            let next = self.above.get(up).copied().unwrap_or(up);
            if let Some(slot) = self.above.get_mut(at) {
                *slot = next;
            }
            at = next;
        }
        at
    }

    /// Puts two together; says whether they were apart.
    pub(super) fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.head(a), self.head(b));
        // The smaller stands for both, so that the outcome does not depend on the order of the pairs.
        if let Some(slot) = self.above.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
        a != b
    }

    /// All groups, by the number that stands for them, each in order.
    pub(super) fn all(mut self) -> BTreeMap<usize, Vec<usize>> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for n in 0..self.above.len() {
            let head = self.head(n);
            groups.entry(head).or_default().push(n);
        }
        groups
    }
}
