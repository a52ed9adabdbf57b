//! What contradicts what, with file, line and words.

use super::source::number;
use super::{BookView, section};
use crate::view::style::{FRAME, TITLE, of, paint};
use crate::view::words::count;
use crate::view::wrap::{Sheet, clean};
use minutebook::{Finding, Mention, Pointer, Severity};

/// Longest stretch of a page that is quoted.
const WORDS: usize = 48;
/// A finding with the page whose reading it points into; none where it points into the book.
type Placed<'f> = (Option<usize>, &'f Finding);

/// Places of one finding that are named.
const RELATED: usize = 3;
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
        // One sentence that is true of several places is said once.
        let mut by_message: Vec<(&str, Vec<Placed<'_>>)> = Vec::new();
        for (page, finding) in same {
            match by_message.iter().position(|(message, _)| *message == finding.message) {
                Some(at) => {
                    by_message.iter_mut().skip(at).take(1).for_each(|(_, list)| list.push((*page, *finding)))
                }
                None if by_message.len() <= SHOWN => {
                    by_message.push((&finding.message, vec![(*page, *finding)]))
                }
                None => {}
            }
        }
        let mut shown = 0;
        for (message, list) in by_message.iter().take(SHOWN) {
            one(sheet, view, message, list);
            shown += list.len();
        }
        if let Some((_, first)) = same.first()
            && same.len() > shown
        {
            sheet.hang("  ", &paint(FRAME, format!("{} more of {}", same.len() - shown, first.code)));
        }
    }
}

fn one(sheet: &mut Sheet, view: &BookView<'_>, message: &str, list: &[Placed<'_>]) {
    let Some((page, finding)) = list.first() else { return };
    let head = paint(of(finding.severity), format!("{} {}", finding.severity, finding.code));
    sheet.hang("  ", &format!("{head}  {}", clean(message)));
    let seen_from_book = |page: Option<usize>, path: &Pointer| match page {
        Some(n) => Pointer::root().field("readings").at(n).join(path),
        None => path.clone(),
    };
    if list.len() > 1 {
        let places = list.iter().map(|(page, finding)| {
            let mut mention = Mention::new(seen_from_book(*page, &finding.path));
            mention.span.clone_from(&finding.span);
            mention
        });
        sheet.hang("      ", &view.sources.mentions(&places.collect::<Vec<_>>()));
        return;
    }
    let mut places: Vec<String> = Vec::new();
    let (mut seen, mut file) = (Vec::new(), None);
    let related = finding.related.iter().map(|one| (&one.path, one.span.as_ref()));
    for (path, span) in std::iter::once((&finding.path, finding.span.as_ref())).chain(related) {
        let path = seen_from_book(*page, path);
        let mut place = view.sources.line(&path, span);
        let words =
            view.sources.words(&path, span, WORDS).map_or_else(String::new, |words| format!(" “{words}”"));
        if seen.contains(&(place.clone(), words.clone())) {
            continue;
        }
        seen.push((place.clone(), words.clone()));
        // A file is named once for several of its lines in a row.
        let here = number(&path);
        if here.is_some()
            && here == file
            && let Some(line) = place.rfind(':').and_then(|at| place.get(at..)).map(str::to_owned)
        {
            place = line;
        }
        file = here;
        places.push(format!("{}{words}", paint(FRAME, place)));
    }
    let more = places.len().saturating_sub(RELATED);
    places.truncate(RELATED);
    if more > 0 {
        places.push(paint(FRAME, format!("and {more} more")));
    }
    sheet.hang("      ", &places.join(", "));
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
