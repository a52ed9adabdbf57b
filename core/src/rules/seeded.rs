//! Hashes of short texts, many times quicker than those of the standard library's tables.

use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};

/// A seed that nobody can foresee: no input can be made whose texts all fall on one hash.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seed(u64);

impl Default for Seed {
    fn default() -> Self {
        Self(RandomState::new().hash_one(0u8))
    }
}

impl Seed {
    /// The hash of some texts, in order.
    pub(crate) fn hash<'t>(self, texts: impl IntoIterator<Item = &'t str>) -> u64 {
        texts.into_iter().fold(self.0, |hash, text| {
            let (words, rest) = text.as_bytes().as_chunks::<8>();
            let hash = mix(hash, text.len() as u64);
            let hash = words.iter().fold(hash, |hash, word| mix(hash, u64::from_le_bytes(*word)));
            let rest = rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
            mix(hash, rest)
        })
    }
}

/// Multiplies to twice the width and folds the halves together: every bit of both decides about every bit.
fn mix(hash: u64, word: u64) -> u64 {
    let wide = u128::from(hash ^ word) * u128::from(0x9e37_79b9_7f4a_7c15_u64 ^ hash.rotate_left(32));
    (wide as u64) ^ ((wide >> 64) as u64)
}

impl BuildHasher for Seed {
    type Hasher = Mixed;
    fn build_hasher(&self) -> Mixed {
        Mixed(self.0)
    }
}

/// Mixes what it is given.
#[derive(Debug)]
pub(crate) struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        self.0 = words.iter().fold(self.0, |hash, word| mix(hash, u64::from_le_bytes(*word)));
        self.0 = rest.iter().fold(self.0, |hash, byte| mix(hash, u64::from(*byte)));
    }
    fn write_u64(&mut self, number: u64) {
        self.0 = mix(self.0, number);
    }
    fn write_usize(&mut self, number: usize) {
        self.0 = mix(self.0, number as u64);
    }
}

/// A table by hashes of a [`Seed`].
pub(crate) type ByHash<T> = std::collections::HashMap<u64, T, BuildHasherDefault<Hashed>>;

/// Takes a hash as it is.
#[derive(Debug, Default)]
pub(crate) struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| mix(hash, u64::from(*byte)));
    }
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        let seed = Seed::default();
        let hash = |texts: &[&str]| seed.hash(texts.iter().copied());
        let all = [
            &["", ""][..],
            &[""],
            &["a", ""],
            &["", "a"],
            &["ab"],
            &["a", "b"],
            &["Archer"],
            &["archer"],
            &["Ann Archer\0"],
            &["Ann Archer"],
        ];
        for (n, one) in all.iter().enumerate() {
            assert!(all.iter().take(n).all(|other| hash(other) != hash(one)), "{one:?}");
            assert_eq!(hash(one), hash(one));
        }
    }
}
