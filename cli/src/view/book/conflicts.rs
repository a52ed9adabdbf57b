//! What contradicts what, with file, line and words.

use super::{BookView, section};
use crate::view::style::{FRAME, TITLE, of, paint};
use crate::view::words::count;
use crate::view::wrap::{Sheet, clean};
use minutebook::{Finding, Pointer, Severity};

/// Longest stretch of a page that is quoted.
const WORDS: usize = 70;
/// Findings of one rule that are shown.
const SHOWN: usize = 5;

pub(super) fn conflicts(sheet: &mut Sheet, view: &BookView<'_>) {
    let across = &view.book.findings;
    let pages: Vec<(usize, &Finding)> = view
        .sources
        .readings()
        .flat_map(|(n, page)| page.reading.findings.iter().map(move |finding| (n, finding)))
        .filter(|(_, finding)| finding.severity != Severity::Note)
        .collect();
    if across.is_empty() && pages.is_empty() {
        return;
    }
    if !across.is_empty() {
        section(sheet, "Between pages", &count(across.len(), "finding"));
        let mut sorted: Vec<&Finding> = across.iter().collect();
        sorted.sort_by_key(|finding| (finding.severity, finding.code));
        list(sheet, view, sorted.into_iter().map(|finding| (None, finding)));
    }
    if !pages.is_empty() {
        section(
            sheet,
            "Within pages",
            &format!("{}; `minutebook read` draws them", count(pages.len(), "finding")),
        );
        let mut sorted = pages;
        sorted.sort_by_key(|(_, finding)| (finding.severity, finding.code));
        list(sheet, view, sorted.into_iter().map(|(n, finding)| (Some(n), finding)));
    }
}

fn list<'f>(
    sheet: &mut Sheet,
    view: &BookView<'_>,
    findings: impl Iterator<Item = (Option<usize>, &'f Finding)>,
) {
    let all: Vec<_> = findings.collect();
    for same in all.chunk_by(|a, b| a.1.code == b.1.code && a.1.severity == b.1.severity) {
        for (page, finding) in same.iter().take(SHOWN) {
            one(sheet, view, *page, finding);
        }
        let more = same.len().saturating_sub(SHOWN);
        if let Some((_, first)) = same.first()
            && more > 0
        {
            sheet.hang("  ", &paint(FRAME, format!("{more} more of {}", first.code)));
        }
    }
}

fn one(sheet: &mut Sheet, view: &BookView<'_>, page: Option<usize>, finding: &Finding) {
    let head = paint(of(finding.severity), format!("{} {}", finding.severity, finding.code));
    sheet.hang("  ", &format!("{head}  {}", clean(&finding.message)));
    let seen_from_book = |path: &Pointer| match page {
        Some(n) => Pointer::root().field("readings").at(n).join(path),
        None => path.clone(),
    };
    let related = finding.related.iter().map(|one| (&one.path, one.span.as_ref(), Some(one.label.as_str())));
    let mut seen: Vec<String> = Vec::new();
    for (path, span, label) in std::iter::once((&finding.path, finding.span.as_ref(), None)).chain(related) {
        let path = seen_from_book(path);
        let place = view.sources.line(&path, span);
        let words =
            view.sources.words(&path, span, WORDS).map_or_else(String::new, |words| format!("  “{words}”"));
        let text = format!("{place}{words}");
        if seen.contains(&text) {
            continue;
        }
        let label = label.map_or_else(String::new, |label| paint(FRAME, format!("  {}", clean(label))));
        sheet.hang("      ", &format!("{}{words}{label}", paint(FRAME, &place)));
        seen.push(text);
    }
}

/// One closing line.
pub(super) fn closing(sheet: &mut Sheet, view: &BookView<'_>) {
    let book = view.book;
    let number = |severity: Severity| {
        let within = view.sources.readings().flat_map(|(_, page)| &page.reading.findings);
        book.findings.iter().chain(within).filter(|finding| finding.severity == severity).count()
    };
    let parts = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| match number(severity) {
        0 => paint(FRAME, count(0, severity.as_str())),
        found => paint(of(severity), count(found, severity.as_str())),
    });
    sheet.gap();
    sheet.hang("", &format!("{}  {}", paint(TITLE, "checked"), parts.join(" · ")));
}
