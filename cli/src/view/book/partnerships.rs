//! Partnerships: what the pages say, and who says it.

use super::{BookView, more, section};
use crate::view::style::{DECIDED, FRAME, OPEN, TITLE, paint};
use crate::view::words::{and, code, count};
use crate::view::wrap::{Sheet, clean, cut};
use minutebook::register::register;
use minutebook::{BookPartnership, PartnershipStatement, StatementKind};

/// Partnerships that are shown.
const PARTNERSHIPS: usize = 20;
/// Longest that a statement is shown.
const TEXT: usize = 90;

pub(super) fn partnerships(sheet: &mut Sheet, view: &BookView<'_>) {
    let all = &view.book.partnerships;
    if all.is_empty() {
        return;
    }
    section(sheet, "Partnerships", &all.len().to_string());
    for one in all.iter().take(PARTNERSHIPS) {
        partnership(sheet, view, one);
        sheet.gap();
    }
    more(sheet, all.len().saturating_sub(PARTNERSHIPS));
}

fn partnership(sheet: &mut Sheet, view: &BookView<'_>, one: &BookPartnership) {
    let short = one.abbreviation.as_deref().map_or_else(String::new, |short| format!(" ({})", clean(short)));
    let kind = code(one.kind.as_str());
    let agency = one.register.as_deref().and_then(|id| register().by_id(id));
    let known = match agency {
        Some(agency) if agency.name == one.name => " · in the register".to_owned(),
        Some(agency) => format!(" · in the register as {}", agency.name),
        None => String::new(),
    };
    let pages = count(one.mentions.len(), "page");
    sheet.hang(
        "  ",
        &format!(
            "{}  {}",
            paint(TITLE, format!("{}{short}", clean(&one.name))),
            paint(FRAME, format!("{kind} · {pages}{known}"))
        ),
    );
    let differing: Vec<usize> =
        one.differences.iter().flat_map(|all| &all.statements).map(|n| *n as usize).collect();
    let mut lines: Vec<Line> = Vec::new();
    for (n, statement) in one.statements.iter().enumerate() {
        let mark = if differing.contains(&n) {
            paint(OPEN, "≠")
        } else if statement.said.len() > 1 {
            paint(DECIDED, "=")
        } else {
            " ".to_owned()
        };
        let line = Line {
            mark,
            label: label(statement),
            texts: vec![in_words(statement)],
            places: view.sources.mentions(&statement.said),
        };
        // Members that the same pages name stand on one line.
        match lines.last_mut() {
            Some(last)
                if statement.kind == StatementKind::Member
                    && (&last.mark, &last.label, &last.places) == (&line.mark, &line.label, &line.places) =>
            {
                last.texts.extend(line.texts);
            }
            _ => lines.push(line),
        }
    }
    for line in lines {
        let space = " ".repeat(10usize.saturating_sub(line.label.len()));
        let text = format!("{}  {}", line.texts.join(", "), line.places);
        sheet.hang(&format!("    {} {}{space}", line.mark, paint(FRAME, &line.label)), &text);
    }
    for one in &one.differences {
        let values: Vec<String> =
            one.values.iter().map(|value| format!("`{}`", cut(&clean(value), TEXT / 2))).collect();
        sheet.hang("    ", &format!("{} the pages differ: {}", paint(OPEN, "≠"), and(&values)));
    }
}

/// One line in the making.
struct Line {
    mark: String,
    label: String,
    texts: Vec<String>,
    places: String,
}

fn label(statement: &PartnershipStatement) -> String {
    match (statement.kind, statement.role) {
        (StatementKind::Member, Some(role)) => code(role.as_str()),
        (StatementKind::MemberCount, _) => "members".to_owned(),
        (kind, _) => code(kind.as_str()),
    }
}

fn in_words(statement: &PartnershipStatement) -> String {
    let value = cut(&clean(&statement.value), TEXT);
    match (statement.kind, &statement.organ) {
        (StatementKind::Chair, Some(organ)) => format!("{value}, {}", clean(organ)),
        (StatementKind::MemberCount, _) => format!("said to be {value}"),
        (StatementKind::Model, _) => code(&value),
        _ => value,
    }
}
