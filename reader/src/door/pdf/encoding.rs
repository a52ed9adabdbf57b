//! What the character codes of simple fonts stand for: the encodings that PDF knows by name, and glyphs by their names.

use crate::door::charset::{MACINTOSH, Upper, WINDOWS_1252};
use minutebook::lean::HashMap;
use std::sync::OnceLock;

/// Names of glyphs with their characters, of those that the Adobe Glyph List (BSD-3-Clause) has for Latin letters,
/// punctuation and signs.
const GLYPHS: &str = include_str!("glyphs.txt");

/// An encoding that a font begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Base {
    /// Adobe's, which Type 1 fonts carry.
    Standard,
    /// Windows-1252, by far the most frequent.
    Windows,
    /// The Macintosh's.
    Macintosh,
    /// The Symbol font: Greek letters and signs.
    Symbol,
    /// Wingdings and Dingbats: pictures, which stand before list elements.
    Pictures,
}

/// The character of a code.
pub(crate) fn character(base: Base, code: u8) -> Option<char> {
    match base {
        // Codes that the encoding leaves open show a bullet.
        Base::Windows => single(WINDOWS_1252, code).or((code > b' ').then_some(BULLET)),
        Base::Macintosh => single(MACINTOSH, code),
        Base::Standard => standard(code),
        Base::Symbol => Some(symbol(code)),
        Base::Pictures if code == b' ' => Some(' '),
        Base::Pictures => Some(BULLET),
    }
}

/// What stands for any bullet.
pub(crate) const BULLET: char = '•';

fn single(encoding: Upper, code: u8) -> Option<char> {
    Some(encoding.character(code)).filter(|c| !c.is_control())
}

fn standard(code: u8) -> Option<char> {
    #[rustfmt::skip]
    const UPPER: [(u8, char); 54] = [
        (0xA1, '¡'), (0xA2, '¢'), (0xA3, '£'), (0xA4, '⁄'), (0xA5, '¥'), (0xA6, 'ƒ'), (0xA7, '§'),
        (0xA8, '¤'), (0xA9, '\''), (0xAA, '“'), (0xAB, '«'), (0xAC, '‹'), (0xAD, '›'), (0xAE, 'ﬁ'),
        (0xAF, 'ﬂ'), (0xB1, '–'), (0xB2, '†'), (0xB3, '‡'), (0xB4, '·'), (0xB6, '¶'), (0xB7, '•'),
        (0xB8, '‚'), (0xB9, '„'), (0xBA, '”'), (0xBB, '»'), (0xBC, '…'), (0xBD, '‰'), (0xBF, '¿'),
        (0xC1, '`'), (0xC2, '´'), (0xC3, 'ˆ'), (0xC4, '˜'), (0xC5, '¯'), (0xC6, '˘'), (0xC7, '˙'),
        (0xC8, '¨'), (0xCA, '˚'), (0xCB, '¸'), (0xCD, '˝'), (0xCE, '˛'), (0xCF, 'ˇ'), (0xD0, '—'),
        (0xE1, 'Æ'), (0xE3, 'ª'), (0xE8, 'Ł'), (0xE9, 'Ø'), (0xEA, 'Œ'), (0xEB, 'º'), (0xF1, 'æ'),
        (0xF5, 'ı'), (0xF8, 'ł'), (0xF9, 'ø'), (0xFA, 'œ'), (0xFB, 'ß'),
    ];
    match code {
        b'\'' => Some('’'),
        b'`' => Some('‘'),
        b' '..=b'~' => Some(char::from(code)),
        _ => UPPER.iter().find(|(upper, _)| *upper == code).map(|(_, c)| *c),
    }
}

fn symbol(code: u8) -> char {
    const LOWER: [char; 26] = [
        'α', 'β', 'χ', 'δ', 'ε', 'φ', 'γ', 'η', 'ι', 'ϕ', 'κ', 'λ', 'μ', 'ν', 'ο', 'π', 'θ', 'ρ', 'σ', 'τ',
        'υ', 'ϖ', 'ω', 'ξ', 'ψ', 'ζ',
    ];
    match code {
        b'a'..=b'z' => LOWER.get(usize::from(code - b'a')).copied().unwrap_or(BULLET),
        b' '..=b'~' => char::from(code),
        0xA3 => '≤',
        0xB0 => '°',
        0xB1 => '±',
        0xB3 => '≥',
        0xB4 => '×',
        0xB8 => '÷',
        0xAE => '→',
        0xBC => '…',
        0xD6 => '√',
        _ => BULLET,
    }
}

/// The character that a glyph's name stands for: `eacute`, `uni00E9`, `u00E9`, `f_i.alt`.
pub(crate) fn named(name: &str) -> Option<String> {
    static NAMES: OnceLock<HashMap<&'static str, char>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let row = |line: &'static str| {
            let (name, code) = line.split_once(' ')?;
            Some((name, u32::from_str_radix(code, 16).ok().and_then(char::from_u32)?))
        };
        GLYPHS.lines().filter_map(row).collect()
    });
    let stem = name.split('.').next().filter(|stem| !stem.is_empty() && stem.len() <= 64)?;
    let part = |part: &str| -> Option<char> {
        let mut letters = part.chars();
        if let (Some(one), None) = (letters.next(), letters.next()) {
            return Some(one);
        }
        let hex = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
        names.get(part).copied().or_else(|| {
            let digits = part.strip_prefix("uni").or_else(|| part.strip_prefix('u'))?;
            (4..=6).contains(&digits.len()).then(|| hex(digits)).flatten()
        })
    };
    stem.split('_').map(part).collect()
}

/// The character of a glyph by its number in the core fonts of Windows, Arial and Times New Roman among them: ASCII from
/// the third on, then the upper half of the Macintosh's encoding without its no-break space.
pub(crate) fn core_glyph(glyph: u32) -> Option<char> {
    match glyph {
        3..=97 => char::from_u32(glyph + 29),
        98..=171 => single(MACINTOSH, u8::try_from(glyph - 98 + 0x80).ok()?),
        172..=220 => single(MACINTOSH, u8::try_from(glyph - 98 + 0x81).ok()?),
        _ => None,
    }
}

/// Widths of the letters from space to tilde in thousandths of the size, for fonts that every reader has and whose
/// widths a file may leave out.
pub(crate) fn width(font: &str, code: u8) -> f32 {
    let font = font.to_ascii_lowercase();
    let bold = font.contains("bold");
    let table = match () {
        () if font.contains("courier") => return 600.0,
        () if font.contains("times") && bold => &TIMES_BOLD,
        () if font.contains("times") => &TIMES,
        () if bold => &HELVETICA_BOLD,
        () => &HELVETICA,
    };
    let width = usize::from(code).checked_sub(0x20).and_then(|at| table.get(at)).copied();
    f32::from(width.unwrap_or(500))
}

#[rustfmt::skip]
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722,
    278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278,
    469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333,
    500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
#[rustfmt::skip]
const HELVETICA_BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
    556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
    556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
    333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
#[rustfmt::skip]
const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
    389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
    500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
#[rustfmt::skip]
const TIMES_BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778,
    389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278,
    333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556,
    444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names() {
        assert_eq!(character(Base::Windows, 0x92), Some('’'));
        assert_eq!((character(Base::Windows, 0x7F), character(Base::Windows, 7)), (Some('•'), None));
        assert_eq!(character(Base::Macintosh, 0x8E), Some('é'));
        assert_eq!(character(Base::Standard, 0xAE), Some('ﬁ'));
        assert_eq!(character(Base::Standard, 0xFB), Some('ß'));
        assert_eq!(character(Base::Symbol, 0xB7), Some('•'));
        assert_eq!(character(Base::Pictures, 0xA7), Some('•'));
        assert_eq!((core_glyph(54), core_glyph(133), core_glyph(182)), (Some('S'), Some('£'), Some('’')));
        assert_eq!(named("eacute").as_deref(), Some("é"));
        assert_eq!(named("uni20AC").as_deref(), Some("€"));
        assert_eq!(named("f_i.alt").as_deref(), Some("fi"));
        assert_eq!(named("A").as_deref(), Some("A"));
        assert_eq!((named(".notdef"), named("g12x")), (None, None));
        assert!((width("Helvetica-Bold", b'A') - 722.0).abs() < 0.1);
    }
}
