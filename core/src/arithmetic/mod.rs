//! Exact arithmetic of reported figures.
mod ratio;
pub use ratio::Ratio;
