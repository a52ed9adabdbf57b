//! Any bytes as an answer of ModernGov's web service: as they are, and inside a meeting.
#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    common::check(&[b"<?xml version='1.0'?>", bytes].concat());
    let begin = b"<?xml version='1.0'?><meeting><meetingdate>16/05/2024</meetingdate><agendaitems><agendaitem>";
    common::check(&[begin, bytes, b"</agendaitem></agendaitems></meeting>"].concat());
});
