//! XML as a row of pieces. Entities that a document defines itself are not expanded: what they stand for is not looked at,
//! so that no document can grow.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// One piece of a document.
#[derive(Debug)]
pub(crate) enum Piece<'x> {
    Open(Tag<'x>),
    Text(&'x str),
    /// The end of the element that was opened last, with its local name.
    Close(&'x str),
}

/// An element's begin.
#[derive(Debug)]
pub(crate) struct Tag<'x>(&'x BytesStart<'x>);

impl Tag<'_> {
    /// The name without its prefix.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its local name.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found =
            attributes.with_checks(false).flatten().find(|one| one.key.local_name().into_inner() == name)?;
        found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
    }
}

/// Hands every piece of a document to a function, until it says stop (false) or the document makes no sense any more.
pub(crate) fn walk(text: &str, mut each: impl FnMut(Piece<'_>) -> bool) {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    config.expand_empty_elements = true;
    loop {
        let more = match reader.read_event() {
            Ok(Event::Start(tag)) => each(Piece::Open(Tag(&tag))),
            Ok(Event::End(tag)) => each(Piece::Close(tag.local_name().into_inner())),
            Ok(Event::Text(text)) => each(Piece::Text(&text.xml10_content())),
            Ok(Event::CData(text)) => each(Piece::Text(&text.xml10_content())),
            Ok(Event::GeneralRef(entity)) => match entity.resolve_char_ref() {
                Ok(Some(c)) => each(Piece::Text(c.encode_utf8(&mut [0; 4]))),
                _ => each(Piece::Text(predefined(&entity))),
            },
            Ok(Event::Eof) | Err(_) => false,
            Ok(_) => true,
        };
        if !more {
            return;
        }
    }
}

/// What the entities stand for that every document knows; those of HTML that come unescaped as well.
fn predefined(entity: &str) -> &'static str {
    match entity {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u{a0}",
        "pound" => "£",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> String {
        let mut out = String::new();
        walk(text, |piece| {
            out += &match piece {
                Piece::Open(tag) => format!("<{} {:?}>", tag.name(), tag.get("n")),
                Piece::Text(text) => text.to_owned(),
                Piece::Close(name) => format!("</{name}>"),
            };
            true
        });
        out
    }

    #[test]
    fn entities_of_a_document_are_left_alone() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"xxxx\"><!ENTITY c \"&b;&b;&b;\">]><w:a w:n='1 &amp; 2'>&c;&lt;p&gt;&#163;<e/></w:a>";
        assert_eq!(pieces(bomb), "<a Some(\"1 & 2\")><p>£<e None></e></a>");
        assert_eq!(pieces("<a><b>x</c></a>"), "<a None><b None>x</c></a>");
    }
}
