//! The compiled half of the npm package `minutebook`: thin functions that take text and numbers and give text and
//! numbers. `js/*.js` turns them into the package's API; nothing here is called by users.
//!
//! Records that are asked more than one question stay here, under a number ([`store`]). What is refused goes out as
//! one JSON object (`refusal`), which becomes the package's one error class.

#![allow(
    unsafe_code,
    reason = "what wasm-bindgen generates for exported functions needs it; no line here does"
)]

pub mod check;
pub mod meeting;
mod options;
mod refusal;
pub mod store;

#[cfg(feature = "full")]
pub mod book;
#[cfg(feature = "full")]
pub mod reading;
#[cfg(feature = "full")]
pub mod register;
#[cfg(feature = "full")]
pub mod rules;
