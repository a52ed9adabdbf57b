//! HTML cut into tags and text, as a browser's tokenizer cuts it, at the speed of looking for `<`.
//!
//! The library does the same for every page there is, and takes a step for every byte. What pages are nearly all made of
//! is cut here; whatever is not plain (an unusual character reference, a NUL, CDATA) goes through the library. A test
//! compares the two on pages of all kinds of brokenness.

use html5gum::{Token, Tokenizer};
use memchr::{memchr, memchr2, memmem};
use std::borrow::Cow;

/// What a page is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'h> {
    /// A start tag, its name in lower case.
    Open { name: Cow<'h, str>, attributes: Attributes<'h>, self_closing: bool },
    /// An end tag.
    Close(Cow<'h, str>),
    /// Text up to the next tag, character references resolved.
    Text(Cow<'h, str>),
}

/// The attributes that are read: the first two of any element, the others of a numbered list.
const READ: [&str; 5] = ["class", "value", "type", "style", "start"];

/// Values of a start tag's attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Attributes<'h>([Option<Cow<'h, str>>; READ.len()]);

impl Attributes<'_> {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let place = READ.iter().position(|known| *known == name)?;
        self.0.get(place)?.as_deref()
    }
}

/// The attributes that are read of an element.
fn read_of(name: &[u8]) -> &'static [&'static str] {
    let some = if name.eq_ignore_ascii_case(b"ol") { READ.len() } else { 2 };
    READ.get(..some).unwrap_or(&READ)
}

/// Gives the pieces of a page to `see`, in order.
pub(super) fn pieces<'h>(html: &'h str, mut see: impl FnMut(Piece<'h>)) {
    if html.contains('\0') || html.contains("<![CDATA[") {
        return by_library(html, |piece| see(owned(piece)));
    }
    let mut text = Text { done: 0, kept: None };
    let mut from = 0;
    while let Some(at) = html.as_bytes().get(from..).and_then(|rest| memchr(b'<', rest)).map(|at| from + at) {
        match markup(html, at) {
            Markup::Text => from = at + 1,
            Markup::Skip(end) => {
                text.end(html, at, end, &mut see);
                from = end;
            }
            Markup::Open(tag) => {
                text.end(html, at, tag.end, &mut see);
                see(open(html, at, &tag));
                from = tag.end;
            }
            Markup::Close(tag) => {
                text.end(html, at, tag.end, &mut see);
                see(Piece::Close(lower(html, &tag)));
                from = tag.end;
            }
            Markup::Cut => {
                text.end(html, at, html.len(), &mut see);
                return;
            }
        }
    }
    text.end(html, html.len(), html.len(), &mut see);
}

/// The text between two tags: a slice of the page.
struct Text {
    /// Where the text begins that no piece holds yet.
    done: usize,
    /// Text before something that is no tag and no text, `</>`.
    kept: Option<String>,
}

impl Text {
    /// Markup begins at `at` and ends at `end`.
    fn end<'h>(&mut self, html: &'h str, at: usize, end: usize, see: &mut impl FnMut(Piece<'h>)) {
        let text = html.get(self.done..at).unwrap_or_default();
        self.done = end;
        // `</>` divides nothing.
        if html.get(at..end) == Some("</>") {
            self.kept.get_or_insert_default().push_str(&resolved(text));
            return;
        }
        match self.kept.take() {
            Some(before) => {
                let whole = before + &resolved(text);
                if !whole.is_empty() {
                    see(Piece::Text(Cow::Owned(whole)));
                }
            }
            None if !text.is_empty() => see(Piece::Text(resolved(text))),
            None => {}
        }
    }
}

/// What begins at a `<`.
enum Markup {
    /// The sign itself.
    Text,
    /// A comment, a document type, and what browsers take for one: up to this byte.
    Skip(usize),
    Open(Tag),
    Close(Tag),
    /// The page ends inside it.
    Cut,
}

/// A tag, by its places on the page.
struct Tag {
    name: (usize, usize),
    values: [Option<(usize, usize)>; READ.len()],
    self_closing: bool,
    end: usize,
}

fn markup(html: &str, at: usize) -> Markup {
    let bytes = html.as_bytes();
    let past = |from: usize, sign: u8| {
        bytes.get(from..).and_then(|rest| memchr(sign, rest)).map_or(bytes.len(), |found| from + found + 1)
    };
    match bytes.get(at + 1) {
        Some(first) if first.is_ascii_alphabetic() => tag(bytes, at + 1).map_or(Markup::Cut, Markup::Open),
        Some(b'/') => match bytes.get(at + 2) {
            Some(first) if first.is_ascii_alphabetic() => {
                tag(bytes, at + 2).map_or(Markup::Cut, Markup::Close)
            }
            Some(_) => Markup::Skip(past(at + 2, b'>')),
            None => Markup::Text,
        },
        Some(b'!') if bytes.get(at + 2..at + 4) == Some(b"--") => Markup::Skip(comment_end(bytes, at + 4)),
        Some(b'!' | b'?') => Markup::Skip(past(at + 2, b'>')),
        _ => Markup::Text,
    }
}

/// Where a comment ends whose text begins at a byte.
fn comment_end(bytes: &[u8], from: usize) -> usize {
    let Some(rest) = bytes.get(from..) else { return bytes.len() };
    if rest.starts_with(b">") {
        return from + 1;
    }
    if rest.starts_with(b"->") {
        return from + 2;
    }
    let plain = memmem::find(rest, b"-->").map(|at| at + 3);
    let within = plain.and_then(|end| rest.get(..end)).unwrap_or(rest);
    let bang = memmem::find(within, b"--!>").map(|at| at + 4);
    bang.or(plain).map_or(bytes.len(), |end| from + end)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c' | b'\r')
}

/// The tag whose name begins at a byte; `None` where the page ends inside it.
fn tag(bytes: &[u8], from: usize) -> Option<Tag> {
    let ends = |byte: u8| is_space(byte) || matches!(byte, b'/' | b'>');
    let length = |from: usize, ends: &dyn Fn(u8) -> bool| {
        bytes.get(from..)?.iter().position(|byte| ends(*byte)).map(|length| from + length)
    };
    let mut at = length(from, &ends)?;
    let name = (from, at);
    let read = read_of(bytes.get(name.0..name.1)?);
    let mut values = [None; READ.len()];
    loop {
        // Before an attribute, or behind the last one.
        match *bytes.get(at)? {
            b'>' => return Some(Tag { name, values, self_closing: false, end: at + 1 }),
            b'/' if *bytes.get(at + 1)? == b'>' => {
                return Some(Tag { name, values, self_closing: true, end: at + 2 });
            }
            byte if is_space(byte) || byte == b'/' => {
                at += 1;
                continue;
            }
            _ => {}
        }
        let first = at;
        // An attribute's name may begin with `=`.
        at = length(at + 1, &|byte| ends(byte) || byte == b'=')?;
        let attribute = bytes.get(first..at)?;
        let place = read.iter().position(|known| attribute.eq_ignore_ascii_case(known.as_bytes()));
        // The first of several attributes of one name counts.
        let slot = place.and_then(|place| values.get_mut(place)).filter(|slot| slot.is_none());
        let mut next = at;
        while is_space(*bytes.get(next)?) {
            next += 1;
        }
        if *bytes.get(next)? != b'=' {
            if let Some(slot) = slot {
                *slot = Some((at, at));
            }
            at = next;
            continue;
        }
        at = next + 1;
        while is_space(*bytes.get(at)?) {
            at += 1;
        }
        let value = match *bytes.get(at)? {
            quote @ (b'"' | b'\'') => {
                let close = at + 1 + memchr(quote, bytes.get(at + 1..)?)?;
                let value = (at + 1, close);
                at = close + 1;
                value
            }
            b'>' => (at, at),
            _ => {
                let end = length(at, &|byte| is_space(byte) || byte == b'>')?;
                let value = (at, end);
                at = end;
                value
            }
        };
        if let Some(slot) = slot {
            *slot = Some(value);
        }
    }
}

fn lower<'h>(html: &'h str, tag: &Tag) -> Cow<'h, str> {
    let name = html.get(tag.name.0..tag.name.1).unwrap_or_default();
    match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(name.to_ascii_lowercase()),
        false => Cow::Borrowed(name),
    }
}

fn open<'h>(html: &'h str, at: usize, tag: &Tag) -> Piece<'h> {
    let values = tag.values.map(|value| value.and_then(|(from, to)| html.get(from..to)));
    if values.iter().flatten().any(|value| value.contains('&')) {
        let mut found = None;
        by_library(html.get(at..tag.end).unwrap_or_default(), |piece| found = Some(owned(piece)));
        if let Some(piece) = found {
            return piece;
        }
    }
    let attributes = Attributes(values.map(|value| value.map(Cow::Borrowed)));
    Piece::Open { name: lower(html, tag), attributes, self_closing: tag.self_closing }
}

/// A text with its character references resolved.
fn resolved(text: &str) -> Cow<'_, str> {
    let Some(first) = memchr(b'&', text.as_bytes()) else { return Cow::Borrowed(text) };
    let mut found = String::with_capacity(text.len());
    let mut done = 0;
    let mut next = Some(first);
    while let Some(at) = next {
        let rest = text.get(at + 1..).unwrap_or_default();
        let end = memchr2(b';', b'&', rest.get(..rest.len().min(12)).unwrap_or(rest).as_bytes())
            .or_else(|| rest.as_bytes().iter().take(12).position(|byte| matches!(byte, b';' | b'&')))
            .filter(|end| rest.as_bytes().get(*end) == Some(&b';'));
        let known = end.and_then(|end| Some((reference(rest.get(..end)?)?, end)));
        let alone = rest.is_empty() || rest.starts_with(crate::recorder::is_space);
        match known {
            Some((c, end)) => {
                found.push_str(text.get(done..at).unwrap_or_default());
                found.push(c);
                done = at + end + 2;
            }
            None if alone => {}
            None => {
                let mut whole = String::new();
                by_library(text, |piece| {
                    if let Piece::Text(text) = piece {
                        whole.push_str(&text);
                    }
                });
                return Cow::Owned(whole);
            }
        }
        let from = done.max(at + 1);
        next = text.as_bytes().get(from..).and_then(|rest| memchr(b'&', rest)).map(|at| from + at);
    }
    found.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(found)
}

/// The characters that pages write by a name or a number.
fn reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let plain = (1..=5).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        // Below stand the control characters, which browsers read in an old encoding.
        let code = number.parse::<u32>().ok().filter(|code| plain && (*code == 39 || *code >= 160))?;
        return char::from_u32(code).filter(|c| *c < '\u{fdd0}');
    }
    Some(match name {
        "nbsp" => '\u{a0}',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "pound" => '£',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        "bull" => '•',
        "middot" => '·',
        "copy" => '©',
        "eacute" => 'é',
        _ => return None,
    })
}

/// The same by the library, for any page.
fn by_library(html: &str, mut see: impl FnMut(Piece<'_>)) {
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let read = read_of(&tag.name);
                let value = |name: &str| {
                    let value = tag.attributes.get(name.as_bytes()).filter(|_| read.contains(&name));
                    value.map(|value| text_of(value))
                };
                let (name, self_closing) = (text_of(&tag.name), tag.self_closing);
                see(Piece::Open { name, attributes: Attributes(READ.map(value)), self_closing });
            }
            Token::EndTag(tag) => see(Piece::Close(text_of(&tag.name))),
            Token::String(text) => see(Piece::Text(text_of(&text))),
            _ => {}
        }
    }
}

fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

fn owned<'h>(piece: Piece<'_>) -> Piece<'h> {
    let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
    match piece {
        Piece::Open { name, attributes: Attributes(values), self_closing } => {
            let attributes = Attributes(values.map(|value| value.map(own)));
            Piece::Open { name: own(name), attributes, self_closing }
        }
        Piece::Close(name) => Piece::Close(own(name)),
        Piece::Text(text) => Piece::Text(own(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Runs of text that a comment divides are one for nobody: they are compared joined.
    fn joined(all: Vec<Piece<'static>>) -> Vec<Piece<'static>> {
        let mut found: Vec<Piece<'static>> = Vec::new();
        for piece in all {
            match (found.last_mut(), piece) {
                (Some(Piece::Text(before)), Piece::Text(text)) => before.to_mut().push_str(&text),
                (_, piece) => found.push(piece),
            }
        }
        found
    }

    fn agree(html: &str) {
        let (mut own, mut library) = (Vec::new(), Vec::new());
        pieces(html, |piece| own.push(owned(piece)));
        by_library(html, |piece| library.push(owned(piece)));
        let lines = |text: Cow<'static, str>| Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
        let plain = |all: Vec<Piece<'static>>| {
            joined(all)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Text(text) => Piece::Text(lines(text)),
                    Piece::Open { name, attributes: Attributes(values), self_closing } => {
                        let attributes = Attributes(values.map(|value| value.map(lines)));
                        Piece::Open { name, attributes, self_closing }
                    }
                    other => other,
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(plain(own), plain(library), "{html:?}");
    }

    #[test]
    fn broken_pages_are_cut_as_browsers_cut_them() {
        for html in [
            "",
            "<",
            "</",
            "<p",
            "<p class",
            "<p class='a",
            "a<b>c</b >d</>e< f &lt; &amp &#39;&#x41;&#150;&nbsp;&notit; & &",
            "<P CLASS=Big id=x/>t<br/><br / ><img alt='>' class=\"a &amp; b\">",
            "<p =a class=x class=y>a<!-- b > c -->d<!-->e<!--->f<!---->g<!--h--!>i<!doctype html>j<?x?>k</1>l",
            "<a href=x/y>m</a\n>n<a/b=c>o<a b = 'c'd>p<a b=>q<!--",
            "1 < 2 && 3 > 2 <![CDATA[x]]> y",
            "a\0b<p\0>",
            "<ol start=4 STYLE='a'><li value=' 7 ' start=1><ol type=a type=i start><ol start=&#50; style='&quot;'>",
        ] {
            agree(html);
        }
    }

    proptest! {
        #[test]
        fn any_page_is_cut_as_the_library_cuts_it(
            parts in prop::collection::vec(
                prop::sample::select(vec![
                    "<", ">", "</", "/>", "<p", "<P ", "p", "<!--", "-->", "--!>", "-", "!", "<!", "?", "=", "'", "\"",
                    " ", "\n", "class", "=\"x y\"", "&", "&amp;", "&nbsp", "&#8217;", "&#x2019;", ";", "#", "12", "é",
                    "text ", "<br/>", "<td class='a'>", "</td>", "/", "<ol", " start=4", " value=\'", " type", " style=\"",
                ]),
                0..24,
            )
        ) {
            agree(&parts.concat());
        }
    }
}
