//! `minutebook rules`: every rule in one table.

use crate::args::{ListFormat, Rules};
use crate::output::{Exit, Out};
use crate::view::{rule, wrap::Sheet};
use serde_json::Value;
use std::io::Result;

pub(crate) fn run(args: &Rules, out: &mut Out) -> Result<Exit> {
    match args.format {
        ListFormat::Human => {
            let mut sheet = Sheet::new(out.width());
            rule::table(&mut sheet, minutebook::rules(), out.language());
            out.write(sheet.text())?;
        }
        ListFormat::Json => {
            let rules: Value = minutebook::rules().map(|rule| rule.to_value(out.language())).collect();
            out.write(&format!("{rules:#}\n"))?;
        }
    }
    Ok(Exit::Clean)
}
