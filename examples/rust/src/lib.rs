#![doc = include_str!("../../../README.md")]
//! The programs stand in the `examples` folder beside this file; the README above is tested as documentation.
