//! One file per subcommand.

pub(crate) mod book;
pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod read;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod table;
mod table_file;

use minutebook::{InvalidRecord, Language, Report, Severity};

/// Every structural error on a line of its own, with what to do about it.
pub(crate) fn reasons(error: &InvalidRecord, language: Language) -> String {
    let mut text = String::new();
    for finding in &error.findings {
        let finding = finding.clone().told_in(language);
        text.push_str(&format!("\n  {finding}"));
        if let Some(help) = &finding.help {
            text.push_str(&format!("\n    {help}"));
        }
    }
    text
}

fn has_errors(report: &Report) -> bool {
    report.count(Severity::Error) > 0
}

/// Indents all lines but the first, for an object inside an array.
fn indented(json: &str) -> String {
    json.replace('\n', "\n  ")
}
