//! Counts: of one page, and of all pages of a run.

use super::View;
use super::style::{ABSENT, FRAME, OPEN, TITLE, of, paint};
use super::table::{Column, table};
use super::words::{count, organization};
use super::wrap::{Sheet, clean};
use minutebook::{Code, Coverage, Report, Severity, find_rule};
use std::collections::BTreeSet;

/// One closing line: how much was found, asked, and understood.
pub(super) fn closing(sheet: &mut Sheet, view: &View<'_>) {
    let report = view.report;
    let found = [Severity::Error, Severity::Warning, Severity::Note].into_iter().filter_map(|severity| {
        let number = report.count(severity);
        (number > 0).then(|| paint(of(severity), count(number, severity.as_str())))
    });
    let mut parts: Vec<String> = found.collect();
    if parts.is_empty() {
        parts.push("no findings".to_owned());
    }
    parts.push(format!("{} held", count(held(report), "rule")));
    let unknown = unanswered(report).len();
    if unknown > 0 {
        parts.push(format!("{} could not be asked: a fact is missing", count(unknown, "rule")));
    }
    parts.extend(view.coverage.map(share));
    sheet.fact_in(TITLE, "checked", &parts.join(" · "));
}

fn share(coverage: &Coverage) -> String {
    let share = format!("{} of {} understood", coverage.understood, count(coverage.lines as usize, "line"));
    if hardly(coverage.understood, coverage.lines) { paint(OPEN, share) } else { share }
}

/// Less than half of a page understood: what it was not found to say, it may say.
fn hardly(understood: u32, lines: u32) -> bool {
    u64::from(understood) * 2 < u64::from(lines)
}

/// Rules that were asked and held wherever they could be asked.
fn held(report: &Report) -> usize {
    let broken: BTreeSet<Code> = report.findings.iter().map(|finding| finding.code).collect();
    report.held.iter().map(|one| one.code).collect::<BTreeSet<_>>().difference(&broken).count()
}

fn unanswered(report: &Report) -> BTreeSet<Code> {
    report.unknown.iter().map(|one| one.code).collect()
}

/// Which fact was missing for which rule.
pub(super) fn unknown(sheet: &mut Sheet, view: &View<'_>) {
    let rows: Vec<_> = view
        .report
        .unknown
        .iter()
        .map(|one| {
            let slug = find_rule(one.code.as_str()).map_or("", |rule| rule.slug).to_owned();
            let missing = clean(&one.missing).into_owned();
            let first = super::place::place(view.meeting, &one.path);
            let places = if one.count > 1 { format!("{first} and {} more", one.count - 1) } else { first };
            [one.code.to_string(), slug, missing, places]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    sheet.line(&paint(TITLE, "Rules that could not be asked"));
    let columns = [
        Column::Word("code"),
        Column::Words("rule"),
        Column::Words("fact that is missing"),
        Column::Words("where"),
    ];
    table(sheet, 0, columns, &rows);
    sheet.gap();
}

/// One page in the table of all.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    file: String,
    body: Option<String>,
    date: Option<String>,
    decisions: usize,
    cut: usize,
    errors: usize,
    warnings: usize,
    coverage: Option<(u32, u32)>,
}

impl Row {
    pub(crate) fn of(view: &View<'_>) -> Self {
        let meeting = view.meeting;
        Self {
            file: clean(view.shown).into_owned(),
            body: meeting.body.as_ref().or(meeting.council.as_ref()).map(organization),
            date: meeting.date.map(|date| date.to_string()),
            decisions: meeting.items().map(|item| item.resolutions.len()).sum(),
            cut: meeting.items().filter(|item| item.truncated).count(),
            errors: view.report.count(Severity::Error),
            warnings: view.report.count(Severity::Warning),
            coverage: view.coverage.map(|coverage| (coverage.understood, coverage.lines)),
        }
    }

    fn cells(&self) -> [String; 7] {
        let absent = || paint(ABSENT, "not stated");
        let decisions = match self.cut {
            0 => self.decisions.to_string(),
            cut => format!("{} {}", self.decisions, paint(OPEN, format!("+{cut} cut"))),
        };
        let number = |number: usize, severity| match number {
            0 => paint(FRAME, "0"),
            number => paint(of(severity), number),
        };
        [
            self.file.clone(),
            self.body.clone().unwrap_or_else(absent),
            self.date.clone().unwrap_or_else(absent),
            decisions,
            number(self.errors, Severity::Error),
            number(self.warnings, Severity::Warning),
            self.coverage.map_or_else(String::new, percent),
        ]
    }
}

fn percent((understood, lines): (u32, u32)) -> String {
    match (u64::from(understood) * 100).checked_div(u64::from(lines)) {
        Some(percent) if hardly(understood, lines) => paint(OPEN, format!("{percent}%")),
        Some(percent) => format!("{percent}%"),
        None => "empty".to_owned(),
    }
}

/// All pages of a run, and their sum.
pub(crate) fn table_of(sheet: &mut Sheet, rows: &[Row], unread: usize) {
    let cells: Vec<_> = rows.iter().map(Row::cells).collect();
    let columns = [
        Column::Path("file"),
        Column::Name("body"),
        Column::Word("date"),
        Column::Word("decisions"),
        Column::Number("errors"),
        Column::Number("warnings"),
        Column::Number("coverage"),
    ];
    let rule = "─".repeat(sheet.width());
    sheet.line("");
    sheet.line(&paint(FRAME, rule));
    table(sheet, 0, columns, &cells);
    let sum = |number: fn(&Row) -> usize| rows.iter().map(number).sum::<usize>();
    let mut parts = vec![
        count(rows.len(), "page"),
        count(sum(|row| row.decisions), "decision"),
        count(sum(|row| row.errors), "error"),
        count(sum(|row| row.warnings), "warning"),
    ];
    if unread > 0 {
        parts.push(paint(OPEN, format!("{unread} could not be read")));
    }
    sheet.line("");
    sheet.hang("", &paint(TITLE, parts.join(" · ")));
}
