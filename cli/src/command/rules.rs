//! `minutebook rules`: every rule in one table.

use crate::args::{ListFormat, Rules};
use crate::output::{Exit, Out};
use crate::view::{rule, wrap::Sheet};
use minutebook::{Language, Rule};
use serde_json::{Value, json};
use std::io::Result;

pub(crate) fn run(args: &Rules, out: &mut Out) -> Result<Exit> {
    match args.format {
        ListFormat::Human => {
            let mut sheet = Sheet::new(out.width());
            rule::table(&mut sheet, minutebook::rules(), out.language());
            out.write(sheet.text())?;
        }
        ListFormat::Json => {
            let rules: Value = minutebook::rules().map(|rule| as_json(rule, out.language())).collect();
            out.write(&format!("{rules:#}\n"))?;
        }
    }
    Ok(Exit::Clean)
}

fn as_json(rule: &Rule, language: Language) -> Value {
    json!({
        "code": rule.code.as_str(),
        "slug": rule.slug,
        "severity": rule.severity.as_str(),
        "status": rule.status.as_str(),
        "since": rule.since,
        "title": rule.title_in(language),
        "message": rule.message_in(language),
        "help": rule.help_in(language),
        "source": rule.source,
    })
}
