//! Short programs that use minutebook from Rust; see the `examples` folder beside this file.
