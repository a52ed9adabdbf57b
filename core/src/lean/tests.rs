//! Held against the standard library.

use super::{hash, sort, tree};
use proptest::prelude::*;
use std::collections;

#[derive(Clone, Debug)]
enum Step {
    Insert(u8, u16),
    Add(u8),
    Remove(u8),
    Retain(u16),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => (any::<u8>(), any::<u16>()).prop_map(|(key, value)| Step::Insert(key, value)),
        8 => any::<u8>().prop_map(Step::Add),
        4 => any::<u8>().prop_map(Step::Remove),
        1 => (0u16..4).prop_map(Step::Retain),
    ];
    prop::collection::vec(step, 0..600)
}

proptest! {
    #[test]
    fn sorting_leaves_equals_in_their_order(list: Vec<u8>) {
        let mut expected: Vec<_> = list.into_iter().enumerate().collect();
        let (mut found, mut by_key) = (expected.clone(), expected.clone());
        expected.sort_by_key(|(_, n)| n / 8);
        sort::by(&mut found, |(_, a), (_, b)| (a / 8).cmp(&(b / 8)));
        sort::by_cached_key(&mut by_key, |(_, n)| n / 8);
        prop_assert_eq!(&found, &expected);
        prop_assert_eq!(&by_key, &expected);
    }

    #[test]
    fn ordered_maps_agree(steps in steps(), low: u8, high: u8) {
        let mut expected = collections::BTreeMap::new();
        let mut map = tree::BTreeMap::new();
        for step in steps {
            match step {
                Step::Insert(key, value) => prop_assert_eq!(map.insert(key, value), expected.insert(key, value)),
                Step::Add(key) => {
                    *map.entry(key).or_default() ^= 1;
                    *expected.entry(key).or_default() ^= 1;
                }
                Step::Remove(key) => prop_assert_eq!(map.remove(&key), expected.remove(&key)),
                Step::Retain(rest) => {
                    map.retain(|_, value| *value % 4 != rest);
                    expected.retain(|_, value| *value % 4 != rest);
                }
            }
        }
        prop_assert!(map.iter().eq(expected.iter()));
        prop_assert!(map.iter().rev().eq(expected.iter().rev()));
        let (low, high) = (low.min(high), low.max(high));
        prop_assert!(map.range(low..).eq(expected.range(low..)));
        prop_assert!(map.range(low..high).eq(expected.range(low..high)));
        prop_assert!(map.range(low..=high).eq(expected.range(low..=high)));
        prop_assert!((0..=255).all(|key: u8| map.get(&key) == expected.get(&key)));
        prop_assert!(map.iter_mut().eq(expected.iter_mut()));
        prop_assert!(map.into_iter().eq(expected));
    }

    #[test]
    fn maps_agree(steps in steps()) {
        let mut expected = collections::HashMap::new();
        let mut map = hash::HashMap::new();
        for step in steps {
            match step {
                Step::Insert(key, value) => prop_assert_eq!(map.insert(key, value), expected.insert(key, value)),
                Step::Add(key) => {
                    *map.entry(key).or_default() ^= 1;
                    *expected.entry(key).or_default() ^= 1;
                }
                Step::Remove(key) => prop_assert_eq!(map.remove(&key), expected.remove(&key)),
                Step::Retain(rest) => {
                    map.retain(|_, value| *value % 4 != rest);
                    expected.retain(|_, value| *value % 4 != rest);
                }
            }
        }
        prop_assert!((0..=255).all(|key: u8| map.get(&key) == expected.get(&key)));
        let ours: collections::BTreeMap<_, _> = map.into_iter().collect();
        let theirs: collections::BTreeMap<_, _> = expected.into_iter().collect();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn sets_agree(a: Vec<u16>, b: Vec<u16>) {
        let small = |list: &[u16]| list.iter().map(|n| n % 64).collect::<Vec<_>>();
        let (a, b) = (small(&a), small(&b));
        type Theirs = collections::BTreeSet<u16>;
        let theirs = (a.iter().copied().collect::<Theirs>(), b.iter().copied().collect::<Theirs>());
        let trees: (tree::BTreeSet<u16>, tree::BTreeSet<u16>) = (a.iter().copied().collect(), b.iter().copied().collect());
        let hashes: (hash::HashSet<u16>, hash::HashSet<u16>) = (a.iter().copied().collect(), b.iter().copied().collect());
        prop_assert!(trees.0.intersection(&trees.1).eq(theirs.0.intersection(&theirs.1)));
        prop_assert!(trees.0.difference(&trees.1).eq(theirs.0.difference(&theirs.1)));
        prop_assert_eq!(trees.0.cmp(&trees.1), theirs.0.cmp(&theirs.1));
        for (subset, disjoint) in [
            (trees.0.is_subset(&trees.1), trees.0.is_disjoint(&trees.1)),
            (hashes.0.is_subset(&hashes.1), hashes.0.is_disjoint(&hashes.1)),
        ] {
            prop_assert_eq!(subset, theirs.0.is_subset(&theirs.1));
            prop_assert_eq!(disjoint, theirs.0.is_disjoint(&theirs.1));
        }
        let both: Theirs = hashes.0.intersection(&hashes.1).copied().collect();
        prop_assert!(both.iter().eq(theirs.0.intersection(&theirs.1)));
        prop_assert_eq!(hashes.0 == hashes.1, theirs.0 == theirs.1);
    }
}

#[test]
fn keys_of_text_are_found_by_slices() {
    let words = ["motion", "vote", "", "a longer text than eight bytes", "vote"];
    let mut places: hash::HashMap<String, Vec<usize>> = hash::HashMap::new();
    for (n, word) in words.iter().enumerate() {
        places.entry((*word).to_owned()).or_default().push(n);
    }
    assert_eq!(places.len(), 4);
    assert_eq!(places.get("vote"), Some(&vec![1, 4]));
    assert_eq!(places.get("votes"), None);
}
