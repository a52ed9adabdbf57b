//! What the tests of this package share: arbitrary records.

pub mod arbitrary;
