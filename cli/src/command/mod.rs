//! One file per subcommand.

pub(crate) mod book;
pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod read;
pub(crate) mod rules;
pub(crate) mod schema;

use crate::input::{Problem, Source};
use minutebook::{InvalidRecord, Limits, Profile, Report, Severity, from_json};
use std::path::PathBuf;

/// The profile that was asked for, else the cautious default.
fn profile(path: Option<&PathBuf>) -> Result<Profile, Problem> {
    let Some(path) = path else {
        return Ok(Profile::default());
    };
    let source = Source::named(path);
    let bytes = source.bytes()?;
    from_json(&bytes, Limits::default()).map_err(|error| Problem {
        what: format!("`{}` is no profile{}", source.shown, reasons(&error)),
        help: Some("a profile is a JSON object such as {\"late_arrivals_barred\": true}".to_owned()),
    })
}

/// Every structural error on a line of its own, with what to do about it.
fn reasons(error: &InvalidRecord) -> String {
    let mut text = String::new();
    for finding in &error.findings {
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
