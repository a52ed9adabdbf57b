//! A stable merge sort of numbers, which stand for the elements.

use std::cmp::Ordering;

pub(super) fn by<T>(list: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut order = numbers(list.len());
    sort(&mut order, &mut |a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(list, order);
}

pub(super) fn by_cached_key<T, K: Ord>(list: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    let mut order = numbers(list.len());
    sort(&mut order, &mut |a, b| keys.get(a).cmp(&keys.get(b)));
    arrange(list, order);
}

/// Puts the elements into the order: first the one that `order` names first.
pub(super) fn arrange<T>(list: &mut [T], order: Vec<u32>) {
    swaps(order, &mut |a, b| list.swap(a, b));
}

pub(super) fn numbers(count: usize) -> Vec<u32> {
    (0..count).map(|n| n as u32).collect()
}

/// The swaps that bring about an order, each element moved once.
fn swaps(mut order: Vec<u32>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while let Some(place) = order.get_mut(at) {
            let from = std::mem::replace(place, at as u32) as usize;
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

/// How many elements are sorted by insertion before anything is merged.
const RUN: usize = 8;

fn sort(order: &mut Vec<u32>, compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    let mut after = |a: u32, b: u32| compare(a as usize, b as usize) == Ordering::Greater;
    for run in order.chunks_mut(RUN) {
        for end in 1..run.len() {
            let mut at = end;
            while let Some([a, b]) = at.checked_sub(1).and_then(|before| run.get_mut(before..=at))
                && after(*a, *b)
            {
                std::mem::swap(a, b);
                at -= 1;
            }
        }
    }
    let mut merged = Vec::with_capacity(order.len());
    let mut width = RUN;
    while width < order.len() {
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some((a, others_left)), Some((b, others_right))) =
                (left.split_first(), right.split_first())
            {
                if after(*a, *b) {
                    merged.push(*b);
                    right = others_right;
                } else {
                    merged.push(*a);
                    left = others_left;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(order, &mut merged);
        merged.clear();
        width *= 2;
    }
}
