//! What kind of file the bytes are, by how they begin.

/// Media type of the bytes: a known signature, else text.
pub fn media_type(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(b"PK\x03\x04") && memchr::memmem::find(bytes, b"word/document.xml").is_some() {
        return DOCX;
    }
    let signature = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start));
    if let Some((_, media)) = signature {
        return media;
    }
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default().to_ascii_lowercase();
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head).trim_ascii_start();
    let begins = |tag: &[u8]| head.starts_with(tag);
    let has = |tag: &[u8]| head.windows(tag.len()).any(|part| part == tag);
    if begins(b"<!doctype html")
        || begins(b"<html")
        || (begins(b"<?xml") && (has(b"<html") || has(b"doctype html")))
    {
        HTML
    } else if begins(b"<?xml") || begins(b"<getmeeting") || begins(b"<meeting>") {
        XML
    } else if is_fragment(head) {
        HTML
    } else {
        TEXT
    }
}

/// True for a piece of a web page without its frame, as sites that load their minutes into a page send it: it begins with an
/// element that holds others, or with a note and such an element.
fn is_fragment(head: &[u8]) -> bool {
    let mut rest = head;
    while let Some(note) = rest.strip_prefix(b"<!--") {
        let Some(end) = memchr::memmem::find(note, b"-->") else { return false };
        rest = note.get(end + 3..).unwrap_or_default().trim_ascii_start();
    }
    let Some(inside) = rest.strip_prefix(b"<") else { return false };
    let end = inside.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(inside.len());
    let (name, behind) = inside.split_at_checked(end).unwrap_or((inside, &[]));
    // `<p>`, `<hr/>`, `<div class="minutes">`.
    let Some(attributes) = behind.iter().position(|b| *b == b'>').and_then(|at| behind.get(..at)) else {
        return false;
    };
    let closed = attributes.is_empty() || attributes == b"/" || attributes.contains(&b'=');
    closed && ELEMENTS.contains(&name)
}

/// Elements that a piece of a web page begins with.
const ELEMENTS: &[&[u8]] = &[
    b"article",
    b"aside",
    b"blockquote",
    b"body",
    b"button",
    b"center",
    b"div",
    b"dl",
    b"fieldset",
    b"figure",
    b"font",
    b"footer",
    b"form",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"head",
    b"header",
    b"hr",
    b"link",
    b"main",
    b"meta",
    b"nav",
    b"ol",
    b"p",
    b"script",
    b"section",
    b"span",
    b"style",
    b"table",
    b"tbody",
    b"title",
    b"tr",
    b"ul",
];

/// Plain text.
pub(crate) const TEXT: &str = "text/plain";
/// Saved web pages.
pub(crate) const HTML: &str = "text/html";
/// What web services answer.
pub(crate) const XML: &str = "application/xml";
/// Pages as they are printed.
pub(crate) const PDF: &str = "application/pdf";
/// What word processors save.
pub(crate) const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// Text with marks of emphasis.
pub(crate) const MARKDOWN: &str = "text/markdown";

const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", PDF),
    (b"PK\x03\x04", "application/zip"),
    (b"\xD0\xCF\x11\xE0", "application/x-ole-storage"),
    (b"\x89PNG", "image/png"),
    (b"\xFF\xD8\xFF", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"{\\rtf", "application/rtf"),
    (b"\x1F\x8B", "application/gzip"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_files() {
        assert_eq!(media_type(b"%PDF-1.7"), "application/pdf");
        assert_eq!(media_type(b"\n <!DOCTYPE html><html>"), "text/html");
        assert_eq!(media_type(b"<?xml version='1.0'?>"), XML);
        assert_eq!(media_type(b"\xEF\xBB\xBF<?xml version='1.0'?><!DOCTYPE html>"), HTML);
        assert_eq!(media_type(b"Agenda item"), TEXT);
        assert_eq!(media_type(b""), TEXT);
        assert_eq!(media_type(b"<div class=\"minutes\"><h4>PRESENT</h4>"), HTML);
        assert_eq!(media_type(b"<!-- set by hand -->\n<p>\n  Present: A"), HTML);
        for text in ["<Council> minutes", "<p and q", "<1> Apologies", "<", "<!-- a note"] {
            assert_eq!(media_type(text.as_bytes()), TEXT, "{text}");
        }
    }
}
