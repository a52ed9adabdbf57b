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
    } else {
        TEXT
    }
}

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
    }
}
