//! core

pub mod arithmetic;
pub mod value;
