//! What is wrong with a page, drawn at its place in the text.

use super::excerpt::{Mark, Window, windows};
use super::style::{BAD, FRAME, NOTE, TITLE, WARNING, paint};
use super::table::{Column, table};
use super::wrap::{Sheet, clean, cut, lines};
use super::{View, place::place};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use minutebook::{Finding, Offsets, Severity, Span};
use textwrap::core::display_width;

/// Longest label beside a mark.
const LABEL: usize = 40;

/// All findings, the gravest first, else in the order of the record; notes in brief unless they are to be drawn.
pub(super) fn findings(sheet: &mut Sheet, view: &View<'_>, draw_notes: bool) {
    let mut findings: Vec<&Finding> = view.report.findings.iter().collect();
    findings.sort_by_key(|finding| finding.severity);
    let text = view.text.map(|text| (text, Offsets::new(text)));
    let (notes, grave): (Vec<&Finding>, Vec<&Finding>) =
        findings.into_iter().partition(|finding| finding.severity == Severity::Note && !draw_notes);
    for finding in grave {
        let drawing = draw(view, finding, text.as_ref(), sheet.width());
        for line in drawing.lines().filter(|line| !is_break(line)) {
            let at = place(view.meeting, &finding.path);
            let at = if at.is_empty() { at } else { format!(" · {at}") };
            if line.contains(ORIGIN) && display_width(line) + display_width(&at) <= sheet.width() {
                sheet.line(&format!("{line}{}", paint(FRAME, at)));
            } else {
                sheet.line(line);
            }
        }
        sheet.gap();
    }
    brief(sheet, view, &notes, text.as_ref());
}

/// Notes of one rule that are listed before they are only counted.
const LISTED: usize = 5;

/// Notes in one table: they are many, and worth a look at best.
fn brief(sheet: &mut Sheet, view: &View<'_>, notes: &[&Finding], text: Option<&(&str, Offsets<'_>)>) {
    let mut notes = notes.to_vec();
    notes.sort_by_key(|note| note.code);
    let mut rows = Vec::new();
    for same in notes.chunk_by(|a, b| a.code == b.code) {
        for (at, note) in same.iter().take(LISTED).enumerate() {
            let code = if at == 0 { paint(NOTE, note.code) } else { String::new() };
            rows.push(in_brief(view, note, code, text));
        }
        let more = same.len().saturating_sub(LISTED);
        if more > 0 {
            rows.push([
                String::new(),
                String::new(),
                paint(FRAME, format!("{more} more; --notes draws them all")),
            ]);
        }
    }
    if !rows.is_empty() {
        table(sheet, 0, [Column::Word("note"), Column::Number("line"), Column::Words("worth a look")], &rows);
        sheet.gap();
    }
}

/// Begins the renderer's line with file, line and column.
const ORIGIN: &str = "╭▸";

/// Code, line and message; the place in words where there is no line.
fn in_brief(
    view: &View<'_>,
    note: &Finding,
    code: String,
    text: Option<&(&str, Offsets<'_>)>,
) -> [String; 3] {
    let message = clean(&note.message);
    match (&note.span, text) {
        (Some(span), Some((_, offsets))) => {
            [code, offsets.line_column(span.start).0.to_string(), message.into_owned()]
        }
        _ => {
            let place = paint(FRAME, format!("({})", place(view.meeting, &note.path)));
            [code, String::new(), format!("{message} {place}")]
        }
    }
}

/// The renderer parts two excerpts of one page by a line of its own; the line numbers say as much.
fn is_break(line: &str) -> bool {
    line.contains('⸬') && anstream::adapter::strip_str(line).to_string().trim() == "⸬"
}

fn draw(view: &View<'_>, finding: &Finding, text: Option<&(&str, Offsets<'_>)>, width: usize) -> String {
    let level = level(finding.severity);
    let code = finding.code.as_str();
    let head = finding.severity.as_str().len() + code.len() + 4;
    let title = level.primary_title(wrapped(&finding.message, width, head)).id(code);
    let spans = || finding.related.iter().map(|one| &one.span).chain([&finding.span]).flatten();
    let Some((text, offsets)) = text.filter(|_| spans().next().is_some()) else {
        let at = place(view.meeting, &finding.path);
        let mut group = title.element(note("at", &format!("{at} ({})", finding.path), width, 3));
        for one in &finding.related {
            let at = place(view.meeting, &one.path);
            group = group.element(note("see", &format!("{at}: {}", one.label), width, 3));
        }
        return renderer().render(&[advice(group, finding, width, 3)]);
    };
    let line = |span: &Span| offsets.line_column(span.start).0;
    let digits = spans().map(line).max().unwrap_or_default().to_string().len();
    let marks = marks(finding);
    let windows = windows(text, marks, width.saturating_sub(digits + 3));
    let first = finding
        .span
        .as_ref()
        .map_or_else(|| spans().map(|span| span.start).min().unwrap_or(0), |span| span.start);
    let (line, column) = offsets.line_column(first);
    let mut group = title.element(Origin::path(view.shown).line(line as usize).char_column(column as usize));
    group = group.elements(windows.iter().map(|window| snippet(window, offsets)));
    renderer().render(&[advice(group, finding, width, digits + 2)])
}

fn marks(finding: &Finding) -> Vec<Mark> {
    let range = |span: &Span| span.start as usize..span.end as usize;
    let primary =
        finding.span.iter().map(|span| Mark { span: range(span), primary: true, label: String::new() });
    let others = finding.related.iter().filter_map(|one| {
        let span = one.span.as_ref()?;
        Some(Mark { span: range(span), primary: false, label: cut(&clean(&one.label), LABEL) })
    });
    let mut marks: Vec<Mark> = primary.collect();
    for mark in others {
        match marks.iter_mut().find(|known| known.span == mark.span) {
            Some(known) if known.label.is_empty() => known.label = mark.label,
            Some(known) => known.label = cut(&format!("{}; {}", known.label, mark.label), LABEL),
            None => marks.push(mark),
        }
    }
    marks
}

fn snippet<'a>(window: &'a Window, offsets: &Offsets<'_>) -> Element<'a> {
    let (line, _) = offsets.line_column(u32::try_from(window.at).unwrap_or(u32::MAX));
    let marks = window.marks.iter().map(|mark| {
        let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let label = (!mark.label.is_empty()).then_some(mark.label.as_str());
        kind.span(mark.span.clone()).label(label)
    });
    Snippet::source(window.source.as_str()).line_start(line as usize).fold(false).annotations(marks).into()
}

/// What to do, and the law or logic behind it.
fn advice<'a>(mut group: Group<'a>, finding: &Finding, width: usize, gutter: usize) -> Group<'a> {
    if let Some(help) = &finding.help {
        group = group.element(note("help", help, width, gutter));
    }
    if let Some(source) = &finding.source {
        group = group.element(note("source", source, width, gutter));
    }
    group
}

fn note<'a>(name: &'static str, text: &str, width: usize, gutter: usize) -> annotate_snippets::Message<'a> {
    Level::NOTE.with_name(name).message(wrapped(text, width, gutter + name.len() + 4))
}

fn wrapped(text: &str, width: usize, before: usize) -> String {
    lines(&clean(text), width.saturating_sub(before)).join("\n")
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

fn renderer() -> Renderer {
    // Wide enough never to cut by itself: the windows fit already.
    Renderer::styled()
        .decor_style(DecorStyle::Unicode)
        .term_width(1 << 14)
        .error(BAD)
        .warning(WARNING)
        .note(NOTE)
        .help(NOTE)
        .line_num(FRAME)
        .emphasis(TITLE)
        .context(NOTE)
}
