//! `minutebook schema`: the JSON Schema of a record.

use crate::output::{Exit, Out};
use minutebook::SchemaKind;
use std::io::Result;

pub(crate) fn run(kind: SchemaKind, out: &mut Out) -> Result<Exit> {
    out.write(&format!("{:#}\n", minutebook::schema(kind)))?;
    Ok(Exit::Clean)
}
