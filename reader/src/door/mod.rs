//! Doors: bytes of any kind to lines of text. Behind them everything is shared.
//!
//! A door that renders (HTML, Markdown) makes the text that a person reads, without markup. Spans point into that text:
//! the same bytes give the same text everywhere, so that it can be made again to show a fact in its place.

mod bars;
mod charset;
pub(crate) mod decode;
#[cfg(feature = "docx")]
mod docx;
mod grid;
mod html;
mod markdown;
mod modgov;
#[cfg(feature = "docx")]
mod numbering;
#[cfg(feature = "pdf")]
mod pdf;
mod side;
pub(crate) mod sniff;
mod strong;
mod tables;
mod xml;
#[cfg(feature = "docx")]
mod zip;

use crate::Limits;
use decode::Decoded;
use minutebook::Unreadable;

/// A page's text and what it was made from.
pub(crate) struct Opened {
    pub(crate) text: String,
    /// Bytes of the text that stand above the page, a fact on each line.
    pub(crate) front: usize,
    /// Places in the text, in order, where lines begin in bold or as headings.
    pub(crate) strong: Vec<(usize, usize)>,
    pub(crate) media_type: &'static str,
    /// Encoding of the bytes, where they are text.
    pub(crate) encoding: Option<&'static str>,
    /// False where a limit was met before the end.
    pub(crate) whole: bool,
    /// Why there is no text.
    pub(crate) unreadable: Option<Unreadable>,
}

impl Opened {
    fn text(text: String, media_type: &'static str, encoding: &'static str) -> Self {
        Self {
            text,
            front: 0,
            strong: Vec::new(),
            media_type,
            encoding: Some(encoding),
            whole: true,
            unreadable: None,
        }
    }

    /// What a door for packed files gave.
    fn unpacked(rendered: Result<(String, bool), Unreadable>, media_type: &'static str) -> Self {
        let (text, whole, unreadable) = match rendered {
            Ok((text, whole)) => (text, whole, None),
            Err(why) => (String::new(), true, Some(why)),
        };
        Self { text, front: 0, strong: Vec::new(), media_type, encoding: None, whole, unreadable }
    }
}

/// Opens a page: what a person would read of it, line by line. Media without a door give no text: their bytes are not
/// text, and what a text reader saw in them would be invented.
#[cfg_attr(
    not(any(feature = "pdf", feature = "docx")),
    expect(unused_variables, reason = "only packed forms have limits of their own")
)]
pub(crate) fn open(bytes: &[u8], limits: &Limits) -> Opened {
    let media_type = sniff::media_type(bytes);
    match media_type {
        sniff::TEXT | sniff::HTML | sniff::XML => {}
        #[cfg(feature = "pdf")]
        sniff::PDF => {
            let (rendered, strong) = match pdf::render(bytes, limits.unpacked) {
                Ok((text, strong, whole)) => {
                    let (text, strong) = grid::render(text, strong);
                    let (text, strong) = side::render(&text).unwrap_or((text, strong));
                    (Ok((text, whole)), strong)
                }
                Err(why) => (Err(why), Vec::new()),
            };
            return Opened { strong, ..Opened::unpacked(rendered, media_type) };
        }
        #[cfg(feature = "docx")]
        sniff::DOCX => return Opened::unpacked(docx::render(bytes, limits.unpacked), media_type),
        _ => return Opened::unpacked(Err(Unreadable::NoDoor), media_type),
    }
    let Decoded { text, encoding, .. } = decode::decode(bytes);
    match media_type {
        sniff::TEXT if markdown::is_form(&text) => {
            let (text, front, strong) = markdown::render(&text);
            Opened { front, strong, ..Opened::text(text, sniff::MARKDOWN, encoding) }
        }
        _ if media_type == sniff::HTML || media_type == sniff::TEXT && html::is_form(&text) => {
            let (text, front, strong) = html::render(&text);
            Opened { front, strong, ..Opened::text(text, sniff::HTML, encoding) }
        }
        sniff::XML => match modgov::render(&text) {
            Some((text, front)) => Opened { front, ..Opened::text(text, media_type, encoding) },
            None => Opened::unpacked(Err(Unreadable::NoDoor), media_type),
        },
        _ if bars::is_form(&text) => Opened::text(bars::render(&text), media_type, encoding),
        _ => {
            let (text, strong) = grid::render(text, Vec::new());
            let (text, strong) = side::render(&text).unwrap_or((text, strong));
            Opened { strong, ..Opened::text(text, media_type, encoding) }
        }
    }
}
