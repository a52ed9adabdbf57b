//! A rule's page, and rules in a table.

use super::style::{CODE, FRAME, TITLE, of, paint};
use super::table::{Column, table as set};
use super::wrap::Sheet;
use minutebook::{Language, Rule, Status};

/// Rules by code: gravity, name, what they demand.
pub(crate) fn table(sheet: &mut Sheet, rules: impl Iterator<Item = &'static Rule>, language: Language) {
    let rows: Vec<_> = rules
        .map(|rule| {
            let severity = paint(of(rule.severity), rule.severity);
            [paint(TITLE, rule.code), severity, rule.slug.to_owned(), rule.title_in(language).to_owned()]
        })
        .collect();
    if !rows.is_empty() {
        let columns =
            [Column::Word("code"), Column::Word("severity"), Column::Words("name"), Column::Words("title")];
        set(sheet, 0, columns, &rows);
    }
}

/// The whole page of a rule: Markdown set for a terminal.
pub(crate) fn page(sheet: &mut Sheet, rule: &Rule, language: Language) {
    let state = match rule.status {
        Status::Stable => format!("since {}", rule.since),
        Status::Preview => format!("preview, since {}", rule.since),
        Status::Retired => "retired".to_owned(),
    };
    let severity = paint(of(rule.severity), rule.severity);
    sheet.line(&format!("{}  {}  {severity}  {}", paint(TITLE, rule.code), rule.slug, paint(FRAME, state)));
    sheet.gap();
    if language != Language::English {
        // The page is written in English; what it demands is told in the reader's language.
        sheet.hang("  ", rule.title_in(language));
        sheet.gap();
    }
    let page = rule.page();
    let mut paragraph = String::new();
    let mut fenced = false;
    for line in page.lines() {
        let text = line.trim();
        if text.starts_with("```") {
            flush(sheet, &mut paragraph);
            fenced = !fenced;
        } else if fenced {
            sheet.line(&format!("  {}", paint(CODE, line)));
        } else if text.is_empty() {
            flush(sheet, &mut paragraph);
            sheet.gap();
        } else if let Some(heading) = text.strip_prefix('#') {
            flush(sheet, &mut paragraph);
            sheet.gap();
            sheet.line(&paint(TITLE, heading.trim_start_matches('#').trim()));
        } else {
            if is_listed(text) || paragraph.is_empty() {
                flush(sheet, &mut paragraph);
            } else {
                paragraph.push(' ');
            }
            paragraph.push_str(text);
        }
    }
    flush(sheet, &mut paragraph);
}

fn is_listed(text: &str) -> bool {
    text.starts_with("- ") || text.starts_with("* ")
}

fn flush(sheet: &mut Sheet, paragraph: &mut String) {
    let text = std::mem::take(paragraph);
    if text.is_empty() {
        return;
    }
    let body = text.strip_prefix("- ").or_else(|| text.strip_prefix("* "));
    match body {
        Some(body) => sheet.hang("  · ", &quoted(body)),
        None => sheet.hang("  ", &quoted(&text)),
    }
}

/// Words between backticks in their colour; without colour the backticks would be missed, so they stay.
fn quoted(text: &str) -> String {
    let mut shown = String::new();
    for (at, part) in text.split('`').enumerate() {
        match at % 2 {
            1 => shown.push_str(&paint(CODE, format!("`{part}`"))),
            _ => shown.push_str(part),
        }
    }
    shown
}
