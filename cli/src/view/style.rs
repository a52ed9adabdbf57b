//! Every colour that minutebook uses, by what it means.

use anstyle::{AnsiColor, Color, Style};
use minutebook::Severity;
use std::fmt::Display;

const fn color(color: AnsiColor) -> Style {
    Style::new().fg_color(Some(Color::Ansi(color)))
}

/// Titles of pages and items.
pub(crate) const TITLE: Style = Style::new().bold();
/// Labels, rules, what frames the facts.
pub(crate) const FRAME: Style = Style::new().dimmed();
/// What the page does not say.
pub(crate) const ABSENT: Style = Style::new().dimmed().italic();
/// What was decided.
pub(crate) const DECIDED: Style = color(AnsiColor::Green).bold();
/// What is open: deferred, cut short, unknown.
pub(crate) const OPEN: Style = color(AnsiColor::Yellow);
/// What failed: a lost motion, an error.
pub(crate) const BAD: Style = color(AnsiColor::Red).bold();
/// Warnings.
pub(crate) const WARNING: Style = color(AnsiColor::Yellow).bold();
/// Notes.
pub(crate) const NOTE: Style = color(AnsiColor::Cyan).bold();
/// Words of the page, quoted.
pub(crate) const CODE: Style = color(AnsiColor::Cyan);

/// Text in a style, and back to plain after it.
pub(crate) fn paint(style: Style, text: impl Display) -> String {
    format!("{style}{text}{style:#}")
}

pub(crate) fn of(severity: Severity) -> Style {
    match severity {
        Severity::Error => BAD,
        Severity::Warning => WARNING,
        Severity::Note => NOTE,
    }
}
