//! Records as one reads them: what is stated, without ids, long texts and long lists cut short.

use crate::declared::attribute;
use minutebook::shape::{AnyList, AnyRecord, View};
use std::fmt::Write;

/// Characters of a text that are shown.
const TEXT: usize = 60;
/// Elements of a list that are shown by themselves.
const ELEMENTS: usize = 8;
/// From this depth on, lists of records are only counted.
const DEEP: usize = 1;

pub(crate) fn record(record: &dyn AnyRecord) -> String {
    let mut out = String::new();
    write_record(&mut out, record, 0);
    out
}

pub(crate) fn list(list: &dyn AnyList) -> String {
    let mut out = String::new();
    write_list(&mut out, list, 0);
    out
}

fn write_record(out: &mut String, record: &dyn AnyRecord, depth: usize) {
    let shape = record.record_shape();
    out.push_str(shape.name);
    out.push('(');
    let mut first = true;
    for (at, field) in shape.fields.iter().enumerate() {
        let view = record.field(at);
        if record.is_silent(at) || field.name == "id" {
            continue;
        }
        if !first {
            out.push_str(", ");
        }
        first = false;
        out.push_str(&attribute(field.name));
        out.push('=');
        write_view(out, view, depth + 1);
    }
    out.push(')');
}

fn write_list(out: &mut String, list: &dyn AnyList, depth: usize) {
    let (count, first) = (list.count(), list.at(0));
    if let (View::Record(record), true) = (first, depth > DEEP || (depth == DEEP && count > 2)) {
        let _ = write!(out, "[{count} {}]", record.record_shape().name);
        return;
    }
    out.push('[');
    for n in 0..count.min(ELEMENTS) {
        if n > 0 {
            out.push_str(", ");
        }
        write_view(out, list.at(n), depth + 1);
    }
    if count > ELEMENTS {
        let _ = write!(out, ", ... {} more", count - ELEMENTS);
    }
    out.push(']');
}

fn write_view(out: &mut String, view: View<'_>, depth: usize) {
    match view {
        View::Absent => out.push_str("None"),
        View::Text(text) => quoted(out, text),
        View::Printed(value) => quoted(out, &value.to_string()),
        View::Flag(flag) => out.push_str(if flag { "True" } else { "False" }),
        View::Whole(number) => {
            let _ = write!(out, "{number}");
        }
        View::Word(list, at) => quoted(out, list.codes.get(at).map_or("", |(word, _)| word)),
        View::Id(id) => quoted(out, &id.to_string()),
        View::Date(date) => quoted(out, &date.to_string()),
        View::Time(time) => quoted(out, &time.to_string()),
        View::Moment(moment) => quoted(out, &moment.to_string()),
        View::Number(number) => quoted(out, &number.to_string()),
        View::Record(record) => write_record(out, record, depth),
        View::List(list) => write_list(out, list, depth),
        View::Open(open) => {
            let _ = write!(out, "{{{} entries}}", open.iter().count());
        }
    }
}

/// Text as Python writes it, on one line.
fn quoted(out: &mut String, text: &str) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.push(quote);
    let mut chars = text.chars();
    for c in chars.by_ref().take(TEXT) {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    if chars.next().is_some() {
        out.push_str("...");
    }
    out.push(quote);
}
