//! Doors: bytes of any kind to lines of text. Behind them everything is shared.
//!
//! A door that renders (HTML, Markdown) makes the text that a person reads, without markup. Spans point into that text:
//! the same bytes give the same text everywhere, so that it can be made again to show a fact in its place.

pub(crate) mod decode;
mod html;
mod markdown;
pub(crate) mod sniff;

use decode::Decoded;

/// A page's text and what it was made from.
pub(crate) struct Opened {
    pub(crate) text: String,
    pub(crate) media_type: &'static str,
    pub(crate) encoding: &'static str,
}

/// Opens a page: what a person would read of it, line by line. Media without a door give no text.
pub(crate) fn open(bytes: &[u8]) -> Opened {
    let media_type = sniff::media_type(bytes);
    let Decoded { text, encoding, .. } = decode::decode(bytes);
    let text = match media_type {
        sniff::TEXT if markdown::is_form(&text) => {
            return Opened { text: markdown::render(&text), media_type: sniff::MARKDOWN, encoding };
        }
        sniff::TEXT => text,
        sniff::HTML => html::render(&text),
        // Other media have no door yet: their bytes are not text, and what a text reader saw in them would be invented.
        _ => String::new(),
    };
    Opened { text, media_type, encoding }
}
