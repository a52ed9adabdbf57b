//! Bytes to text.

use super::charset::{WINDOWS_1252, utf16};
use minutebook::Sha256;
use sha2::{Digest, Sha256 as Hasher};
use std::borrow::Cow;

/// A page's text, and the encoding that its bytes were in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text; byte order mark dropped, line ends as they came.
    pub text: String,
    /// Name of the encoding: `UTF-8`, `UTF-16LE`, `UTF-16BE` or `windows-1252`.
    pub encoding: &'static str,
    /// True where bytes that fit the encoding no character were replaced by U+FFFD.
    pub lossy: bool,
}

/// Decodes a page: by its byte order mark, else as UTF-8 where it is valid, else as UTF-16 where every other byte is
/// nought, else as windows-1252, which every byte fits (and which holds ISO 8859-1).
pub fn decode(bytes: &[u8]) -> Decoded {
    let of_utf16 = |bytes, encoding, unit| {
        let (text, lossy) = utf16(bytes, unit);
        Decoded { text, encoding, lossy }
    };
    let little = |bytes| of_utf16(bytes, "UTF-16LE", u16::from_le_bytes);
    let big = |bytes| of_utf16(bytes, "UTF-16BE", u16::from_be_bytes);
    let utf8 = |text: Cow<'_, str>| {
        let lossy = matches!(text, Cow::Owned(_));
        Decoded { text: text.into_owned(), encoding: "UTF-8", lossy }
    };
    match bytes {
        [0xEF, 0xBB, 0xBF, text @ ..] => return utf8(String::from_utf8_lossy(text)),
        [0xFF, 0xFE, units @ ..] => return little(units),
        [0xFE, 0xFF, units @ ..] => return big(units),
        _ => {}
    }
    match std::str::from_utf8(bytes) {
        _ if mostly_nul(bytes, 1) => little(bytes),
        _ if mostly_nul(bytes, 0) => big(bytes),
        Ok(text) => utf8(text.into()),
        Err(_) => Decoded { text: WINDOWS_1252.decode(bytes), encoding: "windows-1252", lossy: false },
    }
}

/// True when nearly every second byte, from `offset`, is nought: ASCII text in UTF-16 looks so.
fn mostly_nul(bytes: &[u8], offset: usize) -> bool {
    let sample = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let pairs = sample.len() / 2;
    let nul = sample.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let other = sample.iter().skip(1 - offset).step_by(2).filter(|&&byte| byte == 0).count();
    pairs >= 2 && nul * 10 >= pairs * 9 && other * 10 < pairs
}

/// Hash of the source, as the reading states it.
pub(crate) fn sha256(bytes: &[u8]) -> Sha256 {
    Sha256::from_digest(Hasher::digest(bytes).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_that_councils_use() {
        let text = "Councillor Léa Müller – £5";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let with_mark: Vec<u8> =
            [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        let latin: Vec<u8> = "Léa £5".chars().map(|c| c as u8).collect();
        assert_eq!(decode(text.as_bytes()), Decoded { text: text.into(), encoding: "UTF-8", lossy: false });
        assert_eq!(decode(&utf16).text, text);
        assert_eq!((decode(&with_mark).text.as_str(), decode(&with_mark).encoding), (text, "UTF-16BE"));
        assert_eq!((decode(&latin).text.as_str(), decode(&latin).encoding), ("Léa £5", "windows-1252"));
        assert_eq!(decode(b"").text, "");
        assert!(!decode(&[0, 159, 146, 150]).text.is_empty());
    }

    #[test]
    fn hash_of_nothing() {
        assert_eq!(sha256(b"").as_str(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
