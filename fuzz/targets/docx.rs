//! Any bytes as the document of a word processor's file, stored in an archive, and as the rest of an archive.
#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

const NAME: &[u8] = b"word/document.xml";

fuzz_target!(|bytes: &[u8]| {
    common::check(&archive(bytes));
    common::check(&[b"PK\x03\x04", NAME, bytes].concat());
});

fn archive(document: &[u8]) -> Vec<u8> {
    let long = |n: usize| (n as u32).to_le_bytes();
    let common = [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &long(document.len()), &long(document.len())].concat();
    let common = [&common[..], &(NAME.len() as u16).to_le_bytes(), &[0, 0]].concat();
    let local = [b"PK\x03\x04", &common[..], NAME, document].concat();
    let central = [b"PK\x01\x02\x14\0", &common[..], &[0; 10], &long(0), NAME].concat();
    let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &long(central.len())[..], &long(local.len()), &[0, 0]].concat();
    [local, central, end].concat()
}
