//! `minutebook schema`: the JSON Schema of the records.

use crate::output::{Exit, Out};
use std::io::Result;

pub(crate) fn run(out: &mut Out) -> Result<Exit> {
    out.write(minutebook::schema().trim_end())?;
    out.write("\n")?;
    Ok(Exit::Clean)
}
