//! Text: what the reader saw of the page itself. These rules are about readings; a meeting alone is not asked.

mod acronyms;
mod across;
mod page;
mod words;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &page::TXT001,
    &page::TXT002,
    &page::TXT003,
    &page::TXT004,
    &acronyms::TXT005,
    &words::TXT006,
    &page::TXT007,
    &page::TXT008,
    &page::TXT009,
];
