//! Encodings of one byte for each character, as browsers know them, and UTF-16.
//!
//! Councils' pages are in no others. A library that knows all of the web's would bring its tables of Chinese, Japanese and
//! Korean with it, which are most of its size; the tests hold what is here against one.

/// The upper half of an encoding whose lower half is ASCII.
pub(crate) struct Upper {
    /// What stands for 0x80 and the codes behind it.
    chars: &'static str,
}

/// Windows-1252, which holds ISO 8859-1. Codes that stand for nothing are control characters.
pub(crate) const WINDOWS_1252: Upper = Upper {
    chars: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ",
};

/// The Macintosh's Roman encoding.
pub(crate) const MACINTOSH: Upper = Upper {
    chars: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
            ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
};

impl Upper {
    /// The character of a code: where the table ends, codes are code points.
    pub(crate) fn character(&self, code: u8) -> char {
        match code.checked_sub(0x80) {
            Some(upper) => self.chars.chars().nth(upper.into()).unwrap_or(char::from(code)),
            None => char::from(code),
        }
    }

    /// Text of such bytes.
    pub(crate) fn decode(&self, bytes: &[u8]) -> String {
        let upper: Vec<char> = (0x80..=0xFF).map(|code| self.character(code)).collect();
        let char_of = |byte: &u8| match byte.checked_sub(0x80) {
            Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
            None => char::from(*byte),
        };
        bytes.iter().map(char_of).collect()
    }
}

/// Text of UTF-16, and whether something in it was no character.
pub(crate) fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, bool) {
    let (pairs, rest) = bytes.as_chunks();
    let mut lossy = false;
    let mut lost = || {
        lossy = true;
        char::REPLACEMENT_CHARACTER
    };
    let mut text = String::with_capacity(bytes.len());
    let units = pairs.iter().map(|pair| unit(*pair));
    text.extend(char::decode_utf16(units).map(|char| char.unwrap_or_else(|_| lost())));
    // Half a unit at the end; half a pair before it is lost with it.
    let half_pair = pairs.last().is_some_and(|pair| (0xD800..0xDC00).contains(&unit(*pair)));
    if !rest.is_empty() && !half_pair {
        text.push(lost());
    }
    (text, lossy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_code_is_as_in_browsers() {
        for code in 0..=u8::MAX {
            let bytes = [code];
            for (ours, theirs) in
                [(&WINDOWS_1252, encoding_rs::WINDOWS_1252), (&MACINTOSH, encoding_rs::MACINTOSH)]
            {
                let (expected, _) = theirs.decode_without_bom_handling(&bytes);
                assert_eq!(ours.character(code).to_string(), expected, "{code:02X} in {}", theirs.name());
                assert_eq!(ours.decode(&bytes), expected);
            }
        }
    }

    proptest! {
        #[test]
        fn units_are_as_in_browsers(units in prop::collection::vec(prop_oneof![any::<u16>(), 0xD7FEu16..0xE002], 0..12), odd: bool) {
            let mut bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            bytes.extend(odd.then_some(b'x'));
            let (expected, lossy) = encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes);
            prop_assert_eq!(utf16(&bytes, u16::from_le_bytes), (expected.into_owned(), lossy));
            let (expected, lossy) = encoding_rs::UTF_16BE.decode_without_bom_handling(&bytes);
            prop_assert_eq!(utf16(&bytes, u16::from_be_bytes), (expected.into_owned(), lossy));
        }

        #[test]
        fn broken_utf8_is_as_in_browsers(bytes: Vec<u8>) {
            let (expected, _) = encoding_rs::UTF_8.decode_without_bom_handling(&bytes);
            prop_assert_eq!(String::from_utf8_lossy(&bytes), expected);
        }
    }
}
