//! One file out of a zip archive, within bounds.

use miniz_oxide::inflate::{self, TINFLStatus};

/// Files in an archive that are looked at.
const FILES: usize = 10_000;

/// Why a file could not be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// There is no such file.
    Absent,
    /// The archive is broken, locked, or packed in another way than word processors do.
    Damaged,
    /// Unpacked, the file is larger than the limit.
    TooLarge,
}

/// The bytes of a file in the archive.
pub(crate) fn file(archive: &[u8], name: &str, limit: usize) -> Result<Vec<u8>, Fault> {
    let end = end_of_directory(archive).ok_or(Fault::Damaged)?;
    let mut at = number(archive, end + 16, 4).ok_or(Fault::Damaged)?;
    let count = number(archive, end + 10, 2).ok_or(Fault::Damaged)?;
    for _ in 0..count.min(FILES) {
        let field = |offset: usize, length: usize| number(archive, at + offset, length).ok_or(Fault::Damaged);
        if field(0, 4)? != 0x0201_4b50 {
            return Err(Fault::Damaged);
        }
        let (flags, method, packed, place) = (field(8, 2)?, field(10, 2)?, field(20, 4)?, field(42, 4)?);
        let (names, extra, comment) = (field(28, 2)?, field(30, 2)?, field(32, 2)?);
        if archive.get(at + 46..at + 46 + names) == Some(name.as_bytes()) {
            if flags & 1 == 1 {
                return Err(Fault::Damaged);
            }
            let head = |offset: usize| number(archive, place + offset, 2).ok_or(Fault::Damaged);
            let begin = place + 30 + head(26)? + head(28)?;
            let data = archive.get(begin..begin + packed).ok_or(Fault::Damaged)?;
            return unpack(data, method, limit);
        }
        at += 46 + names + extra + comment;
    }
    Err(Fault::Absent)
}

fn unpack(data: &[u8], method: usize, limit: usize) -> Result<Vec<u8>, Fault> {
    match method {
        0 if data.len() > limit => Err(Fault::TooLarge),
        0 => Ok(data.to_vec()),
        8 => inflate::decompress_to_vec_with_limit(data, limit).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => Fault::TooLarge,
            _ => Fault::Damaged,
        }),
        _ => Err(Fault::Damaged),
    }
}

/// Where the record stands that says where the directory is: near the end, before a comment.
fn end_of_directory(archive: &[u8]) -> Option<usize> {
    let from = archive.len().saturating_sub(66_000);
    memchr::memmem::rfind(archive.get(from..)?, b"PK\x05\x06").map(|at| from + at)
}

/// A number of a few bytes, the lowest first.
fn number(archive: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = archive.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |sum, &byte| sum << 8 | usize::from(byte)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;

    /// An archive of one file.
    fn archive(name: &str, method: u8, data: &[u8], flags: u8) -> Vec<u8> {
        let long = |n: usize| u32::try_from(n).unwrap().to_le_bytes();
        let short = |n: usize| u16::try_from(n).unwrap().to_le_bytes();
        let common =
            [&[20, 0, flags, 0, method, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &long(data.len()), &long(data.len())];
        let common = [&common.concat()[..], &short(name.len()), &[0, 0]].concat();
        let local = [b"PK\x03\x04", &common[..], name.as_bytes(), data].concat();
        let central = [b"PK\x01\x02\x14\0", &common[..], &[0; 10], &long(0), name.as_bytes()].concat();
        let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &long(central.len())[..], &long(local.len()), &[0, 0]]
            .concat();
        [local, central, end].concat()
    }

    #[test]
    fn files_come_out_within_bounds() {
        let limit = 1 << 16;
        assert_eq!(file(&archive("a/b.xml", 0, b"text", 0), "a/b.xml", limit).as_deref(), Ok(&b"text"[..]));
        let packed = compress_to_vec(b"text text text", 6);
        assert_eq!(file(&archive("b", 8, &packed, 0), "b", limit).as_deref(), Ok(&b"text text text"[..]));
        assert_eq!(file(&archive("b", 8, &packed, 0), "c", limit), Err(Fault::Absent));
        assert_eq!(file(&archive("b", 8, &packed, 1), "b", limit), Err(Fault::Damaged));
        assert_eq!(file(&archive("b", 12, &packed, 0), "b", limit), Err(Fault::Damaged));
        let bomb = compress_to_vec(&vec![0; limit * 8], 6);
        assert_eq!(file(&archive("b", 8, &bomb, 0), "b", limit), Err(Fault::TooLarge));
        assert_eq!(file(&archive("b", 0, &vec![0; limit + 1], 0), "b", limit), Err(Fault::TooLarge));
        let whole = archive("b", 8, &packed, 0);
        for cut in 0..whole.len() - 6 {
            assert!(file(whole.get(..cut).unwrap_or_default(), "b", limit).is_err());
        }
    }
}
