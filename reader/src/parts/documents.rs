//! Documents: lists under `Supporting documents:`, sizes behind titles.

use crate::recorder::{Recorder, fold, is_space, trim};
use crate::when;
use crate::wordlist::Search;
use minutebook::value::PartialDate;
use minutebook::{Document, DocumentRole, Pointer};
use std::sync::LazyLock;

/// A title with the file kind and size printed behind it: `Annual Report PDF 149 KB`.
pub(crate) struct Sized<'t> {
    pub(crate) title: &'t str,
    pub(crate) media: &'t str,
    pub(crate) size_text: &'t str,
    pub(crate) bytes: u64,
    /// What stands behind the size.
    pub(crate) rest: &'t str,
}

/// File kinds as pages print them.
const MEDIA: &[&str] =
    &[" PDF ", " DOCX ", " DOC ", " XLSX ", " XLS ", " PPTX ", " PPT ", " RTF ", " ZIP ", " CSV "];
static KINDS: LazyLock<Search> = LazyLock::new(|| Search::new(MEDIA));

/// Finds the first file kind followed by a size.
pub(crate) fn sized(text: &str) -> Option<Sized<'_>> {
    with_media(text).or_else(|| in_cells(text))
}

/// `Travel report | Report | 615 KB | Open`: a row of a table of papers, with the title in front and a cell for the size.
fn in_cells(text: &str) -> Option<Sized<'_>> {
    let (title, behind) = text.split_once(" | ")?;
    let size_text = behind.split(" | ").map(trim).find(|cell| size(cell) == Some(cell.len()))?;
    let from = behind.find(size_text)?;
    let media = behind.get(..from)?.split(" | ").map(trim).find(|cell| is_media(cell)).unwrap_or_default();
    Some(Sized {
        title: trim(title),
        media,
        size_text,
        bytes: in_bytes(size_text)?,
        rest: trim(behind.get(from + size_text.len()..)?.trim_start_matches([' ', '|'])),
    })
}

fn is_media(word: &str) -> bool {
    MEDIA.iter().any(|known| word.eq_ignore_ascii_case(known.trim()))
}

/// A title, a file kind and a size in a row.
fn with_media(text: &str) -> Option<Sized<'_>> {
    let (at, media) = KINDS.first(text)?;
    let (at, media) = (at + 1, trim(text.get(at..at + media)?));
    let after = text.get(at + media.len()..)?.trim_start();
    let size_len = size(after)?;
    let mut title = trim(text.get(..at)?);
    title = title.strip_suffix("pdf icon").map_or(title, trim);
    Some(Sized {
        title,
        media: text.get(at..at + media.len())?,
        size_text: after.get(..size_len)?,
        bytes: in_bytes(after.get(..size_len)?)?,
        rest: trim(after.get(size_len..)?),
    })
}

fn trim_start_len(text: &str) -> usize {
    text.len() - text.trim_start_matches(crate::recorder::is_space).len()
}

/// Bytes of text that the size at its start takes: `1.5 MB`.
fn size(text: &str) -> Option<usize> {
    let number_end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))?;
    let unit_part = text.get(number_end..)?;
    let unit_start = trim_start_len(unit_part);
    let unit = unit_part.get(unit_start..unit_start + 2)?;
    (number_end > 0 && factor(unit).is_some()).then_some(number_end + unit_start + 2)
}

fn factor(unit: &str) -> Option<u64> {
    match unit.to_ascii_uppercase().as_str() {
        "KB" => Some(1024),
        "MB" => Some(1024 * 1024),
        "GB" => Some(1024 * 1024 * 1024),
        _ => None,
    }
}

/// The bytes that a size says.
fn in_bytes(size_text: &str) -> Option<u64> {
    let unit_at = size_text.len().checked_sub(2)?;
    bytes(trim(size_text.get(..unit_at)?), factor(size_text.get(unit_at..)?)?)
}

/// Size in bytes of `1.5` MB, exact.
fn bytes(number: &str, factor: u64) -> Option<u64> {
    let number = number.replace(',', "");
    let (whole, fraction) = number.split_once('.').unwrap_or((&number, ""));
    let mut total = whole.parse::<u64>().ok()?.checked_mul(factor)?;
    if !fraction.is_empty() && fraction.len() <= 6 {
        let scale = 10u64.pow(u32::try_from(fraction.len()).ok()?);
        total = total.checked_add(fraction.parse::<u64>().ok()?.checked_mul(factor)? / scale)?;
    }
    Some(total)
}

/// Role and label that a title gives: `Appendix A - ...`, `..., main report`.
pub(crate) fn role(title: &str) -> (DocumentRole, Option<String>) {
    let lower = title.to_lowercase();
    let label = |word: &str| {
        let rest = title.get(word.len()..)?;
        let label = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next()?;
        (!label.is_empty() && label.len() <= 3).then(|| label.to_owned())
    };
    if lower.starts_with("appendix") {
        (DocumentRole::Appendix, label("appendix"))
    } else if lower.starts_with("annex") {
        (DocumentRole::Annex, label(if lower.starts_with("annexe") { "annexe" } else { "annex" }))
    } else if lower.contains("supplement") {
        (DocumentRole::Supplement, None)
    } else if lower.contains("minutes") {
        (DocumentRole::Minutes, None)
    } else if lower.contains("report") {
        (DocumentRole::MainReport, None)
    } else {
        (DocumentRole::Other, None)
    }
}

/// Makes a document of a list entry: `Appendix A - Annual report, item 6. PDF 525 KB`. Says which item number it names.
pub(crate) fn entry(rec: &mut Recorder<'_>, at: &Pointer, entry: &str) -> Document {
    let found = sized(entry);
    let mut title = found.as_ref().map_or(entry, |found| unlinked(found.title));
    if found.is_none() {
        title = unlinked(entry.split_once(" | ").map_or(entry, |(title, _)| trim(title)));
    }
    let mut number = None;
    if let Some((before, after)) = title.rsplit_once(", item ") {
        let item = after.trim_end_matches('.');
        if !item.is_empty() && item.len() <= 8 && !item.contains(char::is_whitespace) {
            (title, number) = (before, Some(item));
        }
    }
    let (role, label) = role(title);
    let mut document = Document::new(fold(title), role);
    rec.stated(at, entry);
    rec.stated(&at.field("title"), title);
    document.label = label;
    if let Some(item) = number {
        rec.stated(&at.field("item"), item);
        document.item = Some(item.to_owned());
    }
    if let Some(found) = &found {
        fill_size(rec, at, &mut document, found);
    }
    if is_restricted(entry) {
        rec.stated(&at.field("restricted"), entry);
        document.restricted = Some(true);
    }
    if let Some((date, words)) = published(entry) {
        rec.stated(&at.field("published"), words);
        document.published = Some(date);
    }
    document
}

/// The title without the links that a site prints behind a paper that is kept back: `Enclosure 3, View reasons
/// restricted (9/4)`, `Statement - Restricted enclosure 6`.
fn unlinked(entry: &str) -> &str {
    let lower = entry.to_ascii_lowercase();
    let links = [" view reasons", " view the reasons", " - restricted enclosure", " – restricted enclosure"];
    let cut = links.iter().filter_map(|link| lower.find(link)).filter(|&at| at > 0).min();
    let title = cut.and_then(|at| entry.get(..at)).unwrap_or(entry);
    let title = title.trim_end_matches(|c: char| is_space(c) || matches!(c, ',' | '-' | '–' | ';'));
    if cut.is_some() && !title.is_empty() { title } else { entry }
}

/// True for lines of the site below a list of papers.
pub(crate) fn is_furniture(line: &str) -> bool {
    const STARTS: &[&str] = &[
        "bookmark this page",
        "print this page",
        "rss feed",
        "share this",
        "back to top",
        "follow us",
        "cookies",
        "accessibility",
        "contact us",
        "privacy",
        "©",
        "copyright",
        "view the webcast",
        "skip to",
        "tweet",
        "terms and conditions",
        "site map",
        "sitemap",
    ];
    let lower = trim(line).to_lowercase();
    sized(line).is_none() && (STARTS.iter().any(|start| lower.starts_with(start)) || is_head(&lower))
}

/// `title | type | size`: the head of a table of papers.
fn is_head(lower: &str) -> bool {
    const COLUMNS: &[&str] =
        &["title", "document", "document title", "name", "file", "file name", "description"];
    lower.split_once('|').is_some_and(|(first, rest)| {
        COLUMNS.contains(&trim(first))
            && ["type", "size", "access", "date"].iter().any(|column| rest.contains(column))
    })
}

/// True for an entry that says that the paper is kept from the public: a mark in brackets or behind a dash, or a term.
fn is_restricted(entry: &str) -> bool {
    let lower = entry.to_lowercase();
    let marks = ["restricted", "exempt", "confidential"];
    let papers = [" appendix", " enclosure", " annex", " report", " item", " paper", " document"];
    // Most entries have none of the words.
    if !marks.iter().any(|mark| lower.contains(mark)) {
        return lower.contains("not for publication");
    }
    let marked = |mark: &&str| {
        let at_end = [format!("({mark}"), format!("- {mark}"), format!("– {mark}"), format!("[{mark}")];
        at_end.iter().any(|form| lower.contains(form.as_str()))
            || papers.iter().any(|paper| lower.contains(&format!("{mark}{paper}")))
    };
    lower.contains("not for publication") || marks.iter().any(marked)
}

/// `(published 3 July 2023)`: the day, and its words.
fn published(entry: &str) -> Option<(PartialDate, &str)> {
    let at = entry.to_ascii_lowercase().find("published")?;
    let rest = entry.get(at + "published".len()..)?;
    let found = when::find_day(rest)?;
    // The day stands right behind the word: "published on", "published: Monday".
    let near = rest.find(found.text)? <= 16;
    found.date.filter(|_| near).map(|date| (PartialDate::day(date), found.text))
}

/// Notes kind and size of a document.
pub(crate) fn fill_size(rec: &mut Recorder<'_>, at: &Pointer, document: &mut Document, found: &Sized<'_>) {
    if !found.media.is_empty() {
        rec.stated(&at.field("media"), found.media);
        document.media = Some(found.media.to_owned());
    }
    rec.stated(&at.field("size_text"), found.size_text);
    rec.stated(&at.field("size_bytes"), found.size_text);
    document.size_text = Some(fold(found.size_text));
    document.size_bytes = Some(found.bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_behind_titles() {
        let found = sized("Annual Adoption Report PDF 149 KB Report of the Director").unwrap();
        assert_eq!(
            (found.title, found.media, found.size_text, found.bytes),
            ("Annual Adoption Report", "PDF", "149 KB", 152_576)
        );
        assert_eq!(found.rest, "Report of the Director");
        assert_eq!(
            sized("Budget pdf icon PDF 1.5 MB").map(|f| (f.title, f.bytes)),
            Some(("Budget", 1_572_864))
        );
        assert!(sized("A PDF of the report").is_none());
        let found = sized("Bus lanes - report | Report | 1.5 MB | Open").unwrap();
        assert_eq!((found.title, found.media, found.bytes), ("Bus lanes - report", "", 1_572_864));
        assert_eq!(sized("Notice | PDF | 88 KB").map(|found| found.media), Some("PDF"));
        assert!(sized("Notice | 88 KB of text").is_none());
        assert!(is_furniture("Title | Type | Size | Access") && !is_furniture("Title deeds | Report | 6 KB"));
    }

    #[test]
    fn papers_kept_from_the_public() {
        for entry in [
            "Appendix B (restricted)",
            "Restricted enclosure 3",
            "Legal advice - NOT FOR PUBLICATION",
            "Exempt Appendix 2",
        ] {
            assert!(is_restricted(entry), "{entry}");
        }
        for entry in ["Restricted funds 2023", "Report on council tax exemptions", "Confidentiality policy"] {
            assert!(!is_restricted(entry), "{entry}");
        }
        let day = |entry| published(entry).map(|(date, _)| date.to_string());
        assert_eq!(day("Report (published on 3 July 2023) PDF 20 KB").as_deref(), Some("2023-07-03"));
        assert_eq!(day("The accounts as published in the report of 3 July 2023"), None);
    }
}
