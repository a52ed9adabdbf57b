//! Fonts as far as text needs them: which characters a string shows, and how wide they are. Font programs are not read.

use super::encoding::{self, BULLET, Base};
use super::unpack::Unpacker;
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use minutebook::lean::HashMap;

/// Widths that one font may state; more than any font has.
const WIDTHS: usize = 70_000;

/// One font of a document.
pub(crate) struct Font {
    /// Characters by code, as the file itself tells them.
    unicode: Option<CMap>,
    kind: Kind,
    /// True for the bold cut of its face.
    pub(crate) bold: bool,
    /// What was looked up before.
    seen: HashMap<u32, Shown>,
}

enum Kind {
    /// One byte a character.
    Simple { characters: Box<[Option<Box<str>>; 256]>, widths: Box<[f32; 256]> },
    /// Codes of several bytes; none of the map means two bytes that are the glyph's number.
    Composite { codes: Option<Box<CMap>>, widths: HashMap<u32, f32>, default: f32, order: Order },
}

/// What the numbers of glyphs tell where the file has no map of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Unknown,
    /// The one of the core fonts of Windows.
    Core,
    /// Bullets and pictures.
    Pictures,
}

/// A bold face says so in its name, `ABCDEF+Arial-BoldMT`, or by its weight.
fn is_bold(dict: &Dict<'_>) -> bool {
    let below = dict.get::<Array<'_>>("DescendantFonts").and_then(|list| list.iter::<Dict<'_>>().next());
    let name = dict.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_ascii_lowercase());
    let described = below.as_ref().unwrap_or(dict).get::<Dict<'_>>("FontDescriptor");
    let weight = described.and_then(|described| described.get::<f32>("FontWeight"));
    name.is_some_and(|name| ["bold", "black", "heavy"].iter().any(|cut| name.contains(cut)))
        || weight.is_some_and(|weight| weight >= 600.0)
}

/// What one code shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    /// Its characters; empty where nothing is shown, U+FFFD where the file does not say what it is.
    pub(crate) text: Box<str>,
    /// In thousandths of the size.
    pub(crate) width: f32,
}

impl Font {
    pub(crate) fn new(dict: &Dict<'_>, unpacker: &mut Unpacker) -> Self {
        let map = |stream: Stream<'_>, unpacker: &mut Unpacker| {
            unpacker.unpack(&stream).and_then(|bytes| CMap::parse(&bytes, |_| None))
        };
        let unicode = dict.get::<Stream<'_>>("ToUnicode").and_then(|stream| map(stream, unpacker));
        let composite = dict.get::<Name<'_>>("Subtype").is_some_and(|name| name.as_str() == "Type0");
        let kind = if composite {
            let below =
                dict.get::<Array<'_>>("DescendantFonts").and_then(|list| list.iter::<Dict<'_>>().next());
            let below = below.unwrap_or_default();
            let widths = below.get::<Array<'_>>("W").map(|list| composite_widths(&list)).unwrap_or_default();
            let name =
                below.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_owned()).unwrap_or_default();
            Kind::Composite {
                codes: dict
                    .get::<Stream<'_>>("Encoding")
                    .and_then(|stream| map(stream, unpacker))
                    .map(Box::new),
                order: order(&name, &widths),
                widths,
                default: below.get::<f32>("DW").unwrap_or(1000.0),
            }
        } else {
            simple(dict)
        };
        Self { unicode, kind, bold: is_bold(dict), seen: HashMap::new() }
    }

    /// The next character of a string: what it shows, and how many bytes it took.
    pub(crate) fn next(&mut self, bytes: &[u8]) -> (Shown, usize) {
        let (code, glyph, length) = self.code(bytes);
        if let Some(shown) = self.seen.get(&code) {
            return (shown.clone(), length);
        }
        let shown = self.look_up(code, glyph);
        self.seen.insert(code, shown.clone());
        (shown, length)
    }

    /// The code that a string begins with, the number of its glyph, and its length in bytes.
    fn code(&self, bytes: &[u8]) -> (u32, u32, usize) {
        let codes = match &self.kind {
            Kind::Simple { .. } => {
                let code = u32::from(bytes.first().copied().unwrap_or_default());
                return (code, code, 1);
            }
            Kind::Composite { codes, .. } => codes,
        };
        let mut code = 0;
        for (at, &byte) in bytes.iter().take(4).enumerate() {
            code = code << 8 | u32::from(byte);
            let length = at + 1;
            match codes {
                None if length == 2 => return (code, code, 2),
                None => {}
                Some(map) => {
                    let glyph =
                        u8::try_from(length).ok().and_then(|length| map.lookup_cid_code(code, length));
                    if let Some(glyph) = glyph {
                        return (code, glyph, length);
                    }
                }
            }
        }
        (code, code, 2.min(bytes.len()).max(1))
    }

    fn look_up(&self, code: u32, glyph: u32) -> Shown {
        let stated =
            self.unicode.as_ref().and_then(|map| map.lookup_bf_string(code)).map(|found| match found {
                BfString::Char(c) => c.to_string(),
                BfString::String(text) => text,
            });
        let stated = stated.map(|text| tidy(&text)).filter(|text| !text.is_empty());
        match &self.kind {
            Kind::Simple { characters, widths } => {
                let at = usize::try_from(code).unwrap_or_default();
                let known = characters.get(at).cloned().flatten().map(|text| tidy(&text));
                let text = stated.or(known).unwrap_or_else(|| unknown(code)).into_boxed_str();
                Shown { text, width: widths.get(at).copied().unwrap_or_default() }
            }
            Kind::Composite { widths, default, order, .. } => {
                let known = match order {
                    Order::Core => encoding::core_glyph(glyph).map(|c| c.to_string()),
                    Order::Pictures if glyph > 3 => Some(BULLET.to_string()),
                    _ => None,
                };
                let text = stated.or(known).unwrap_or_else(|| unknown(glyph)).into_boxed_str();
                Shown { text, width: widths.get(&glyph).copied().unwrap_or(*default) }
            }
        }
    }
}

/// The order of a font's glyphs where its name and their widths give it away: every letter must be as wide as the letter
/// that the order makes of it.
fn order(name: &str, widths: &HashMap<u32, f32>) -> Order {
    let lower = name.to_ascii_lowercase();
    if ["wingdings", "dingbats", "symbolmt"].iter().any(|pictures| lower.contains(pictures)) {
        return Order::Pictures;
    }
    if !["arial", "timesnewroman", "helvetica"].iter().any(|core| lower.contains(core)) {
        return Order::Unknown;
    }
    let letters = widths.iter().filter_map(|(glyph, width)| {
        let code = u8::try_from(encoding::core_glyph(*glyph)?).ok().filter(u8::is_ascii_alphabetic)?;
        Some((*width - encoding::width(name, code)).abs() < 2.5)
    });
    let (agree, differ): (Vec<bool>, Vec<bool>) = letters.partition(|same| *same);
    if agree.len() >= 10 && differ.is_empty() { Order::Core } else { Order::Unknown }
}

/// A code of which the file does not say what it shows; 0 shows nothing.
fn unknown(code: u32) -> String {
    if code == 0 { String::new() } else { '\u{fffd}'.to_string() }
}

/// Ligatures as letters, every space as one, bullets of symbol fonts as a bullet, nothing that cannot be seen.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{fb00}' => tidy.push_str("ff"),
            '\u{fb01}' => tidy.push_str("fi"),
            '\u{fb02}' => tidy.push_str("fl"),
            '\u{fb03}' => tidy.push_str("ffi"),
            '\u{fb04}' => tidy.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => tidy.push_str("st"),
            '\t' | '\n' | '\r' => tidy.push(' '),
            '\u{e000}'..='\u{f8ff}' => tidy.push(BULLET),
            '\u{200b}' | '\u{feff}' => {}
            _ if c.is_control() => {}
            _ if c.is_whitespace() => tidy.push(' '),
            _ => tidy.push(c),
        }
    }
    tidy
}

fn simple(dict: &Dict<'_>) -> Kind {
    let name = dict.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_owned()).unwrap_or_default();
    let described = dict.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
    let type1 = dict.get::<Name<'_>>("Subtype").is_some_and(|name| name.as_str() != "TrueType");
    let lower = name.to_ascii_lowercase();
    let native = if lower.contains("wingdings") || lower.contains("dingbats") {
        Base::Pictures
    } else if lower.contains("symbol") && !lower.contains("segoe") {
        Base::Symbol
    } else if type1 {
        Base::Standard
    } else {
        Base::Windows
    };
    let base = |name: &Name<'_>| match name.as_str() {
        "WinAnsiEncoding" if native == Base::Standard || native == Base::Windows => Base::Windows,
        "MacRomanEncoding" if native == Base::Standard || native == Base::Windows => Base::Macintosh,
        "StandardEncoding" => Base::Standard,
        _ => native,
    };
    let encoding = dict.get::<Dict<'_>>("Encoding");
    let base = match (dict.get::<Name<'_>>("Encoding"), &encoding) {
        (Some(name), _) => base(&name),
        (None, Some(dict)) => dict.get::<Name<'_>>("BaseEncoding").map_or(native, |name| base(&name)),
        (None, None) => native,
    };
    let mut characters: Box<[Option<Box<str>>; 256]> = Box::new(std::array::from_fn(|code| {
        let code = u8::try_from(code).unwrap_or_default();
        encoding::character(base, code).map(|c| c.to_string().into_boxed_str())
    }));
    let differences = encoding.and_then(|dict| dict.get::<Array<'_>>("Differences"));
    let mut code = 0usize;
    for entry in differences.iter().flat_map(|list| list.iter::<Object<'_>>()) {
        match entry {
            Object::Number(number) => code = usize::try_from(number.as_i64()).unwrap_or(usize::MAX),
            Object::Name(name) => {
                if let Some(slot) = characters.get_mut(code) {
                    // A name that means nothing leaves what the code alone would mean.
                    let named = encoding::named(name.as_str()).map(String::into_boxed_str);
                    *slot = named.or_else(|| slot.take());
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    Kind::Simple { characters, widths: simple_widths(dict, &described, &name) }
}

fn simple_widths(dict: &Dict<'_>, described: &Dict<'_>, name: &str) -> Box<[f32; 256]> {
    // Fonts whose glyphs are drawings have a scale of their own.
    let matrix = dict
        .get::<[f32; 6]>("FontMatrix")
        .map_or(1.0, |matrix| matrix.first().copied().unwrap_or(0.001) * 1000.0);
    let Some(list) = dict.get::<Array<'_>>("Widths") else {
        return Box::new(std::array::from_fn(|code| {
            encoding::width(name, u8::try_from(code).unwrap_or_default())
        }));
    };
    let missing = described.get::<f32>("MissingWidth").unwrap_or(0.0);
    let mut widths = Box::new([missing; 256]);
    let first = dict.get::<u32>("FirstChar").and_then(|first| usize::try_from(first).ok()).unwrap_or(0);
    for (slot, width) in widths.iter_mut().skip(first).zip(list.iter::<f32>()) {
        *slot = width * matrix;
    }
    widths
}

fn composite_widths(list: &Array<'_>) -> HashMap<u32, f32> {
    let mut widths = HashMap::new();
    let mut entries = list.flex_iter();
    while widths.len() < WIDTHS {
        if let Some((first, row)) = entries.next::<(u32, Array<'_>)>() {
            widths.extend((first..=u32::MAX).zip(row.iter::<f32>()).take(WIDTHS));
        } else if let Some((first, last, width)) = entries.next::<(u32, u32, f32)>() {
            widths.extend((first..=last).take(WIDTHS).map(|glyph| (glyph, width)));
        } else {
            break;
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_believed_where_widths_bear_it_out() {
        let widths = |by: f32| {
            let row = (36u32..=61).filter_map(|glyph| {
                let code = u8::try_from(encoding::core_glyph(glyph)?).ok()?;
                Some((glyph, encoding::width("Arial", code) + by))
            });
            row.collect::<HashMap<u32, f32>>()
        };
        assert_eq!(order("ABCDEF+ArialMT", &widths(0.0)), Order::Core);
        assert_eq!(order("ABCDEF+ArialMT", &widths(30.0)), Order::Unknown);
        assert_eq!(order("ABCDEF+Calibri", &widths(0.0)), Order::Unknown);
        assert_eq!(order("SymbolMT", &HashMap::new()), Order::Pictures);
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        assert_eq!(tidy("o\u{fb03}ce\u{200b}\u{a0}\u{f0b7}\u{7}"), "office \u{2022}");
    }
}
