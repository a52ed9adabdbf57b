//! Streams unpacked within bounds: a small file can ask for terabytes.

use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use memchr::memmem;
use miniz_oxide::inflate::{self, TINFLStatus};

/// Unpacks streams until a number of bytes is used up.
#[derive(Debug)]
pub(crate) struct Unpacker {
    left: usize,
    /// True when a stream was left out for its size.
    pub(crate) full: bool,
}

impl Unpacker {
    pub(crate) fn new(limit: usize) -> Self {
        Self { left: limit, full: false }
    }

    /// The bytes of a stream, or none where it is damaged or too large.
    pub(crate) fn unpack(&mut self, stream: &Stream<'_>) -> Option<Vec<u8>> {
        let filters = stream.filters();
        let predicted = stream.dict().contains_key("DecodeParms") || stream.dict().contains_key("DP");
        let bytes = match filters.as_slice() {
            [] => stream.raw_data().into_owned(),
            [Filter::FlateDecode] if !predicted => {
                let (bytes, whole) = inflate_bounded(&stream.raw_data(), self.left);
                self.full |= !whole;
                bytes
            }
            // Rare filters and chains of them: `is_bomb` has seen that they stay within bounds.
            _ => stream.decoded_data().ok()?.into_owned(),
        };
        self.spend(bytes.len()).then_some(bytes)
    }

    /// Takes note of work that is as large as so many bytes; false when that is too much.
    pub(crate) fn spend(&mut self, bytes: usize) -> bool {
        self.full |= bytes > self.left;
        self.left = self.left.saturating_sub(bytes);
        !self.full
    }
}

/// What deflated data holds, up to a limit, and whether that is all. Damaged data gives what stands before the damage.
fn inflate_bounded(data: &[u8], limit: usize) -> (Vec<u8>, bool) {
    let found = if is_packed(data) {
        inflate::decompress_to_vec_zlib_with_limit(data, limit)
    } else {
        inflate::decompress_to_vec_with_limit(data, limit)
    };
    match found {
        Ok(bytes) => (bytes, true),
        Err(error) => (error.output, error.status != TINFLStatus::HasMoreOutput),
    }
}

/// True for a file with a stream that unpacks to more than the limit. Opening a file unpacks the streams that hold its
/// objects, without bounds, before anybody could look at them.
pub(crate) fn is_bomb(file: &[u8], limit: usize) -> bool {
    let ends = memmem::Finder::new(b"endstream");
    let encrypted = memmem::find(file, b"/Encrypt").is_some();
    let mut from = 0;
    let mut spent = 0usize;
    while let Some(rest) = file.get(from..) {
        let Some(at) = memmem::find(rest, b"stream").map(|at| from + at) else { break };
        let begin = at + b"stream".len();
        from = begin;
        if file.get(..at).is_some_and(|before| before.ends_with(b"end")) {
            continue;
        }
        let data = file.get(begin..).unwrap_or_default();
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        let data = data.get(..ends.find(data).unwrap_or(data.len())).unwrap_or_default();
        from = begin + data.len();
        let head = file.get(at.saturating_sub(1024)..at).unwrap_or_default();
        let head = memmem::rfind(head, b"obj").and_then(|at| head.get(at..)).unwrap_or(head);
        match size(data, head, encrypted, limit) {
            Some(size) => spent = spent.saturating_add(size),
            None => return true,
        }
        // Many streams, each just within bounds, are one large one.
        if spent > limit.saturating_mul(4) {
            return true;
        }
    }
    false
}

/// How many bytes come out of a stream that opening the file may unpack; none where they are too many.
fn size(data: &[u8], head: &[u8], encrypted: bool, limit: usize) -> Option<usize> {
    let has = |word: &[u8]| memmem::find(head, word).is_some();
    // Names can be spelt with escapes; such a stream is looked at whatever it calls itself.
    let plain = !has(b"#");
    let objects = has(b"ObjStm") || has(b"XRef");
    if plain && !objects && (has(b"/Image") || has(b"/FontFile") || has(b"/Length1")) {
        return Some(0);
    }
    let chained = memmem::find_iter(head, b"Decode").count() > 2 || !plain;
    // LZW makes at most some 2,500 bytes of one, deflate 1,032.
    if (has(b"/LZW") || !plain) && data.len().saturating_mul(2500) > limit {
        return None;
    }
    let largest = data.len().saturating_mul(1032);
    if encrypted {
        // Nothing can be seen inside; what could grow too large is left.
        return (!objects || (!chained && largest <= limit.saturating_mul(4))).then_some(data.len());
    }
    // A short stream stays within bounds whatever it holds, unless something packed is packed again.
    let short = largest <= limit / 8;
    let (bytes, whole) = inflate_bounded(data, if short { 16 } else { limit });
    if !short && !whole {
        return None;
    }
    if !chained && !is_packed(&bytes) {
        return Some(if short { data.len() } else { bytes.len() });
    }
    let (mut bytes, mut whole) = inflate_bounded(data, limit);
    let mut size = bytes.len();
    for _ in 0..4 {
        if !whole {
            return None;
        }
        (bytes, whole) = inflate_bounded(&bytes, limit);
        size = size.saturating_add(bytes.len());
        if bytes.is_empty() {
            break;
        }
    }
    whole.then_some(size)
}

/// True for data that begins as packed data does.
fn is_packed(data: &[u8]) -> bool {
    matches!(data, [first, second, ..] if first & 15 == 8
        && first >> 4 <= 7
        && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31))
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec_zlib;

    fn file(data: &[u8], dict: &str) -> Vec<u8> {
        [b"%PDF-1.7\n1 0 obj\n<<", dict.as_bytes(), b">>\nstream\n", data, b"\nendstream\nendobj\n"].concat()
    }

    #[test]
    fn bombs_are_seen_before_they_go_off() {
        let limit = 1 << 20;
        let modest = compress_to_vec_zlib(&vec![b' '; limit / 2], 6);
        let large = compress_to_vec_zlib(&vec![b' '; limit * 2], 6);
        let twice = compress_to_vec_zlib(&large, 6);
        let object = "/Type/ObjStm/Filter/FlateDecode";
        assert!(!is_bomb(&file(&modest, object), limit));
        assert!(is_bomb(&file(&large, object), limit));
        assert!(is_bomb(&file(&twice, "/Type/ObjStm/Filter[/FlateDecode/FlateDecode]"), limit));
        assert!(is_bomb(&file(&vec![0; 2000], "/Type/ObjStm/Filter/LZWDecode"), limit));
        assert!(!is_bomb(&file(&large, "/Subtype/Image/Filter/FlateDecode"), limit));
        assert!(is_bomb(&file(&large, "/Subtype/Image/Type/Obj#53tm/Filter/Fl#61teDecode"), limit));
        assert!(!is_bomb(b"%PDF-1.7 stream stream endstream", limit));
    }
}
