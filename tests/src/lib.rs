//! What the tests and benchmarks of this package share: arbitrary records, and sample meetings of a usual size.

pub mod arbitrary;
pub mod sample;
