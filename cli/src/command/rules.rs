//! `minutebook rules`: every rule in one table.

use crate::args::{ListFormat, Rules};
use crate::output::{Exit, Out};
use crate::view::{rule, wrap::Sheet};
use minutebook::Rule;
use serde_json::{Value, json};
use std::io::Result;

pub(crate) fn run(args: &Rules, out: &mut Out) -> Result<Exit> {
    match args.format {
        ListFormat::Human => {
            let mut sheet = Sheet::new(out.width());
            rule::table(&mut sheet, minutebook::rules());
            out.write(sheet.text())?;
        }
        ListFormat::Json => {
            let rules: Value = minutebook::rules().map(as_json).collect();
            out.write(&format!("{rules:#}\n"))?;
        }
    }
    Ok(Exit::Clean)
}

fn as_json(rule: &Rule) -> Value {
    json!({
        "code": rule.code.as_str(),
        "slug": rule.slug,
        "severity": rule.severity.as_str(),
        "status": rule.status.as_str(),
        "since": rule.since,
        "title": rule.title(),
        "message": rule.message,
        "help": rule.help,
        "source": rule.source,
    })
}
