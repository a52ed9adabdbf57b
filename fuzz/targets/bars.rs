//! Any bytes inside a table drawn with bars.
#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let head = b"| Minute | Subject | Action |\n|---|---|---|\n| 1 | Apologies | |\n| 2 | ";
    common::check(&[head, bytes, b" | Clerk |\n| 3 | Accounts | Noted |\n"].concat());
});
