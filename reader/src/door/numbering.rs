//! The numbers that a word processor writes before paragraphs and that stand nowhere in their text.

use super::xml::{Piece, walk};
use minutebook::lean::HashMap;

/// Levels of a list; word processors have nine.
const LEVELS: usize = 9;

/// How one level of a list is numbered.
#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    /// `%1.`, `(%2)`, `%1.%2`.
    pattern: String,
    start: u32,
}

/// The lists of a document, the styles that belong to them, and how far each has counted.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    lists: HashMap<String, Vec<Level>>,
    /// Lists by the number that paragraphs give.
    instances: HashMap<String, String>,
    styles: HashMap<String, (String, usize)>,
    counts: HashMap<String, [u32; LEVELS]>,
}

impl Numbering {
    /// Reads `numbering.xml` and `styles.xml`.
    pub(crate) fn new(numbering: &str, styles: &str) -> Self {
        let mut read = Self::default();
        read.read_lists(numbering);
        read.read_styles(styles);
        read
    }

    fn read_lists(&mut self, xml: &str) {
        let (mut list, mut instance, mut level) = (String::new(), None::<String>, 0usize);
        walk(xml, |piece| {
            let Piece::Open(tag) = piece else { return true };
            let value = || tag.get("val").unwrap_or_default();
            match tag.name() {
                "abstractNum" => {
                    list = tag.get("abstractNumId").unwrap_or_default();
                    instance = None;
                    self.lists.insert(list.clone(), vec![Level { start: 1, ..Level::default() }; LEVELS]);
                }
                "num" => instance = tag.get("numId"),
                "abstractNumId" => {
                    if let Some(instance) = &instance {
                        self.instances.insert(instance.clone(), value());
                    }
                }
                "lvl" => level = tag.get("ilvl").and_then(|level| level.parse().ok()).unwrap_or(LEVELS),
                name @ ("numFmt" | "lvlText" | "start") if instance.is_none() => {
                    let known = self.lists.get_mut(&list).and_then(|levels| levels.get_mut(level));
                    match (known, name) {
                        (Some(known), "numFmt") => known.format = value(),
                        (Some(known), "lvlText") => known.pattern = value(),
                        (Some(known), _) => known.start = value().parse().unwrap_or(1).min(100_000),
                        (None, _) => {}
                    }
                }
                _ => {}
            }
            true
        });
    }

    fn read_styles(&mut self, xml: &str) {
        let (mut style, mut level) = (String::new(), 0usize);
        let mut based: Vec<(String, String)> = Vec::new();
        walk(xml, |piece| {
            let Piece::Open(tag) = piece else { return true };
            let value = || tag.get("val").unwrap_or_default();
            match tag.name() {
                "style" => (style, level) = (tag.get("styleId").unwrap_or_default(), 0),
                "basedOn" => based.push((style.clone(), value())),
                "ilvl" => level = value().parse().unwrap_or(0),
                "numId" => {
                    self.styles.insert(style.clone(), (value(), level));
                }
                _ => {}
            }
            true
        });
        for (style, base) in based {
            if let (false, Some(list)) = (self.styles.contains_key(&style), self.styles.get(&base).cloned()) {
                self.styles.insert(style, list);
            }
        }
    }

    /// What stands before the next paragraph of a list: `1.`, `(a)`, `·`. A paragraph names the list itself or by its style.
    pub(crate) fn next(&mut self, style: &str, own: Option<(String, Option<usize>)>) -> Option<String> {
        let by_style = self.styles.get(style).cloned();
        let (instance, level) = match own {
            Some((instance, level)) => (instance, level.or(by_style.map(|(_, level)| level)).unwrap_or(0)),
            None => by_style?,
        };
        let list = self.instances.get(&instance)?;
        let levels = self.lists.get(list)?;
        let counts = self.counts.entry(list.clone()).or_insert([0; LEVELS]);
        let own = levels.get(level)?;
        if own.format == "bullet" {
            return Some("·".to_owned());
        }
        for (at, (count, level_of)) in counts.iter_mut().zip(levels).enumerate() {
            match at.cmp(&level) {
                std::cmp::Ordering::Less if *count == 0 => *count = level_of.start,
                std::cmp::Ordering::Less => {}
                std::cmp::Ordering::Equal if *count == 0 => *count = level_of.start,
                std::cmp::Ordering::Equal => *count += 1,
                std::cmp::Ordering::Greater => *count = 0,
            }
        }
        let mut label = own.pattern.clone();
        for (at, (count, level_of)) in counts.iter().zip(levels).enumerate().take(level + 1) {
            label = label.replace(&format!("%{}", at + 1), &shown(*count, &level_of.format));
        }
        Some(label.trim().to_owned()).filter(|label| !label.is_empty())
    }
}

/// A number in a format: `3`, `c`, `iii`.
fn shown(count: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letter(count),
        "upperLetter" => letter(count).to_uppercase(),
        "lowerRoman" => roman(count),
        "upperRoman" => roman(count).to_uppercase(),
        "none" => String::new(),
        "decimalZero" => format!("{count:02}"),
        _ => count.to_string(),
    }
}

/// `a` to `z`, then `aa`, `bb`.
fn letter(count: u32) -> String {
    let Some(count) = count.checked_sub(1).filter(|count| *count < 260) else { return count.to_string() };
    let letter = u8::try_from(count % 26).map(|n| char::from(b'a' + n)).unwrap_or('a');
    (0..=count / 26).map(|_| letter).collect()
}

fn roman(mut count: u32) -> String {
    const PARTS: [(u32, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut roman = String::new();
    if count >= 1000 {
        return count.to_string();
    }
    for (value, letters) in PARTS {
        while count >= value {
            roman.push_str(letters);
            count -= value;
        }
    }
    roman
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_count_by_level() {
        let numbering = "<w:numbering><w:abstractNum w:abstractNumId='3'>\
            <w:lvl w:ilvl='0'><w:start w:val='4'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>\
            <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='(%2)'/></w:lvl>\
            </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='3'/></w:num></w:numbering>";
        let styles = "<w:styles><w:style w:styleId='Item'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
            <w:style w:styleId='Item2'><w:basedOn w:val='Item'/></w:style></w:styles>";
        let mut lists = Numbering::new(numbering, styles);
        let below = || Some(("1".to_owned(), Some(1)));
        let found: Vec<Option<String>> =
            [("Item", None), ("", below()), ("", below()), ("Item2", None), ("", below()), ("Plain", None)]
                .into_iter()
                .map(|(style, own)| lists.next(style, own))
                .collect();
        let found: Vec<&str> = found.iter().map(|label| label.as_deref().unwrap_or("-")).collect();
        assert_eq!(found, ["4.", "(i)", "(ii)", "5.", "(i)", "-"]);
        assert_eq!((letter(28), roman(14), letter(0)), ("bb".to_owned(), "xiv".to_owned(), "0".to_owned()));
    }
}
