//! The way out: JSON text being written.

use super::Wire;
use crate::shape::{AnyRecord, View};
use serde_json::Value;
use std::fmt::{self, Write};

/// JSON text being written, without white space.
#[derive(Debug)]
pub struct Output {
    text: String,
}

impl Output {
    pub(crate) fn new() -> Self {
        Self { text: String::with_capacity(1024) }
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// Writes text that is JSON as it stands.
    #[inline]
    pub(crate) fn raw(&mut self, token: &str) {
        self.text.push_str(token);
    }

    /// Writes the comma between two fields or elements; none before the first.
    #[inline]
    fn comma(&mut self) {
        // Inside a text there would be a quote behind it: no value ends with an opening bracket.
        if !matches!(self.text.as_bytes().last(), Some(b'{' | b'[')) {
            self.text.push(',');
        }
    }

    /// Begins a field. Its name needs no escapes and comes with its closing quote and colon.
    pub(crate) fn key(&mut self, name: &str) {
        let is_first = self.text.as_bytes().last() == Some(&b'{');
        self.text.push_str(if is_first { "\"" } else { ",\"" });
        self.text.push_str(name);
    }

    /// Writes a list by its elements.
    pub(crate) fn list<T>(&mut self, list: &[T], each: impl Fn(&T, &mut Self)) {
        self.text.push('[');
        for one in list {
            self.comma();
            each(one, self);
        }
        self.text.push(']');
    }

    /// Writes a list whose elements are made one by one.
    pub(crate) fn each<T>(&mut self, list: &mut dyn Iterator<Item = T>, each: impl Fn(T, &mut Self)) {
        self.text.push('[');
        for one in list {
            self.comma();
            each(one, self);
        }
        self.text.push(']');
    }

    /// Writes text in quotes.
    pub(crate) fn string(&mut self, text: &str) {
        self.text.push('"');
        self.escaped(text);
        self.text.push('"');
    }

    /// Writes text that needs no escapes, in quotes.
    pub(crate) fn plain(&mut self, text: &str) {
        self.text.push('"');
        self.text.push_str(text);
        self.text.push('"');
    }

    /// Writes what a value prints, in quotes.
    pub(crate) fn display(&mut self, value: &dyn fmt::Display) {
        self.text.push('"');
        // Writing to text cannot fail.
        let _ = write!(Escaping(self), "{value}");
        self.text.push('"');
    }

    /// Writes a whole number.
    pub(crate) fn whole(&mut self, number: u64) {
        if number >= 10 {
            self.whole(number / 10);
        }
        self.text.push(char::from(b'0' + (number % 10) as u8));
    }

    /// Writes a record of any type by its fields: one function for all of them, where a record's own is several times as
    /// quick and there is one for each type.
    pub(crate) fn record(&mut self, record: &dyn AnyRecord) {
        self.text.push('{');
        for (n, field) in record.record_shape().fields.iter().enumerate() {
            if field.required || !record.is_silent(n) {
                self.comma();
                self.plain(field.name);
                self.text.push(':');
                self.view(record.field(n));
            }
        }
        self.text.push('}');
    }

    fn view(&mut self, view: View<'_>) {
        match view {
            View::Absent => self.raw("null"),
            View::Text(text) => self.string(text),
            View::Printed(value) => self.display(value),
            View::Flag(flag) => flag.write(self),
            View::Whole(number) => self.whole(number),
            View::Word(list, at) => self.plain(list.codes.get(at).map_or("", |(word, _)| word)),
            View::Id(id) => self.display(&id.hyphenated()),
            View::Date(date) => date.write(self),
            View::Time(time) => time.write(self),
            View::Moment(moment) => moment.write(self),
            View::Number(number) => number.write(self),
            View::Record(record) => self.record(record),
            View::List(list) => {
                self.text.push('[');
                for n in 0..list.count() {
                    self.comma();
                    self.view(list.at(n));
                }
                self.text.push(']');
            }
            View::Open(object) => object.write(self),
        }
    }

    /// Writes JSON that is carried without looking inside.
    pub(crate) fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.raw("null"),
            Value::Bool(flag) => self.raw(if *flag { "true" } else { "false" }),
            Value::Number(number) => _ = write!(self.text, "{number}"),
            Value::String(text) => self.string(text),
            Value::Array(list) => self.list(list, |one, out| out.value(one)),
            Value::Object(entries) => self.entries(entries),
        }
    }

    /// Writes an object that is carried without looking inside.
    pub(crate) fn entries(&mut self, entries: &serde_json::Map<String, Value>) {
        self.text.push('{');
        for (name, value) in entries {
            self.comma();
            self.string(name);
            self.text.push(':');
            self.value(value);
        }
        self.text.push('}');
    }

    fn escaped(&mut self, text: &str) {
        let mut rest = text;
        loop {
            let (plain, escape) =
                rest.split_at_checked(super::input::plain(rest.as_bytes())).unwrap_or((rest, ""));
            self.text.push_str(plain);
            let mut chars = escape.chars();
            let Some(c) = chars.next() else { return };
            match c {
                '"' => self.raw("\\\""),
                '\\' => self.raw("\\\\"),
                '\u{8}' => self.raw("\\b"),
                '\u{c}' => self.raw("\\f"),
                '\n' => self.raw("\\n"),
                '\r' => self.raw("\\r"),
                '\t' => self.raw("\\t"),
                c => _ = write!(self.text, "\\u{:04x}", u32::from(c)),
            }
            rest = chars.as_str();
        }
    }
}

struct Escaping<'o>(&'o mut Output);

impl Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.escaped(text);
        Ok(())
    }
}

/// The same JSON with line breaks, each level indented by two spaces.
pub(crate) fn indented(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 3 / 2);
    let mut level = 0usize;
    let line = |out: &mut String, level: usize| {
        out.push('\n');
        (0..level).for_each(|_| out.push_str("  "));
    };
    let mut rest = json;
    while let Some(c) = rest.chars().next() {
        let empty = |close| rest.as_bytes().get(1) == Some(&close);
        let length = match c {
            '"' => {
                let mut length = 1;
                loop {
                    length += rest.as_bytes().get(length..).map_or(0, super::input::plain);
                    match rest.as_bytes().get(length) {
                        Some(b'\\') => length += 2,
                        _ => break length + 1,
                    }
                }
            }
            '{' if empty(b'}') => 2,
            '[' if empty(b']') => 2,
            '}' | ']' => {
                level = level.saturating_sub(1);
                line(&mut out, level);
                1
            }
            _ => 1,
        };
        let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        out.push_str(token);
        match token {
            "{" | "[" => {
                level += 1;
                line(&mut out, level);
            }
            "," => line(&mut out, level),
            ":" => out.push(' '),
            _ => {}
        }
        rest = after;
    }
    out
}
