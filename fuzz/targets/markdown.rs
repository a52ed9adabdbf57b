//! Any bytes as Markdown: behind a heading, and behind front matter.
#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    common::check(&[b"# Minutes\n\n", bytes].concat());
    common::check(&[b"---\ntitle: Minutes\n---\n\n**Present:** Cllr Ash\n\n", bytes].concat());
});
