//! Walks JSON against the shape of a record and says everything that is wrong with it.

use super::cursor::{Broken, Cursor, Kind};
use super::limits::{DEEPEST, Limits};
use super::problem::{self, finding, short};
use super::suggest::closest;
use crate::evidence::Offsets;
use crate::finding::Finding;
use crate::lean::BTreeMap;
use crate::path::Pointer;
use crate::rules::record::{REC001, REC002, REC003, REC005, REC006, REC007, REC008};
use crate::rules::structure::{STR007, STR012};
use crate::rules::voting::VOT013;
use crate::rules::{Rule, args};
use crate::shape::{Codes, FieldShape, Format, RecordShape, Shape};
use crate::value::Extensions;
use crate::vote::Counts;
use std::ops::Range;

/// Everything that is wrong with `text` as a value of `shape`; empty where this walk sees nothing.
pub(super) fn explain(text: &str, shape: Shape, limits: Limits) -> Vec<Finding> {
    let mut out = Explainer { limits, findings: Vec::new(), broken_at: None };
    let mut cursor = Cursor::new(text, limits.depth);
    let walked = out.value(&mut cursor, &shape, &Place::Root).and_then(|()| Ok(cursor.end()?));
    let path = out.broken_at.unwrap_or_default();
    match walked {
        Ok(()) => {}
        Err(Stop::Enough) => out.findings.push(limit(limits.errors, Some("errors"), "errors")),
        Err(Stop::Broken(Broken::Syntax { at, expected, help })) => {
            out.findings.push(not_json(text, at, expected, path, help));
        }
        Err(Stop::Broken(Broken::TooDeep { at })) => {
            let deepest = limits.depth.min(DEEPEST);
            let mut finding = limit(deepest, (deepest < DEEPEST).then_some("depth"), "levels");
            finding.path = path;
            finding.span = Some(problem::span(at..at + 1));
            out.findings.push(finding);
        }
    }
    out.findings
}

/// The finding for input past the limit of bytes.
pub(super) fn too_many_bytes(limits: Limits) -> Finding {
    limit(limits.bytes, Some("bytes"), "bytes")
}

/// The finding for more than `most` of a unit, by the name of the limit where it can be raised.
fn limit(most: usize, name: Option<&str>, unit: &str) -> Finding {
    let args = args! { expected: most, unit: unit, limit: name };
    finding(&REC006, Pointer::root(), 0..0, args)
}

/// The finding for input that is not UTF-8.
pub(super) fn not_utf8(input: &[u8]) -> Finding {
    let at = std::str::from_utf8(input).map_or_else(|problem| problem.valid_up_to(), str::len);
    let text = input.get(..at).and_then(|valid| std::str::from_utf8(valid).ok()).unwrap_or_default();
    let byte = input.get(at).copied().unwrap_or_default();
    let place = Offsets::new(text).line_column(u32::try_from(at).unwrap_or(u32::MAX));
    let args = args! { expected: "UTF-8", found: format!("the byte `0x{byte:02X}`"), line: place.0, column: place.1, byte: at, advice: "save the file as UTF-8" };
    finding(&REC005, Pointer::root(), at..at + 1, args)
}

/// The finding for what the reader refused at this byte although this walk saw nothing wrong.
pub(super) fn unexplained(text: &str, at: usize) -> Finding {
    let at = text.floor_char_boundary(at);
    let args = args! { expected: "a record", found: "something else" };
    finding(&REC002, Pointer::root(), at..at, args)
}

fn not_json(text: &str, at: usize, expected: &str, path: Pointer, help: Option<&str>) -> Finding {
    // The parser counts bytes; a character is the least that can be wrong.
    let at = text.floor_char_boundary(at);
    let rest = text.get(at..).unwrap_or_default();
    let word = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').count().max(1);
    let token: String = rest.chars().take(word).collect();
    let cut_short = rest.is_empty() && !text.trim().is_empty();
    let help = if cut_short { Some("see whether the input was cut short") } else { help };
    let found = match (rest.is_empty(), cut_short) {
        (true, true) => "the end of the input".to_owned(),
        (true, false) => "empty input".to_owned(),
        (false, _) => match token.chars().next() {
            Some(c) if c.is_control() || c == '\u{feff}' => format!("the character `U+{:04X}`", u32::from(c)),
            _ => format!("`{}`", short(&token)),
        },
    };
    let (line, column) = Offsets::new(text).line_column(u32::try_from(at).unwrap_or(u32::MAX));
    let args = args! { expected: expected, found: found, line: line, column: column, byte: at, advice: help };
    finding(&REC005, path, at..at + token.len(), args)
}

/// Why the walk ends before the input does.
enum Stop {
    Broken(Broken),
    Enough,
}

impl From<Broken> for Stop {
    fn from(broken: Broken) -> Self {
        Self::Broken(broken)
    }
}

type Walk = Result<(), Stop>;

/// Where the walk is. A pointer is made only for a finding.
enum Place<'p> {
    Root,
    Field(&'p Place<'p>, &'p str),
    Element(&'p Place<'p>, usize),
}

impl Place<'_> {
    fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Field(parent, name) => parent.pointer().field(name),
            Self::Element(parent, index) => parent.pointer().at(*index),
        }
    }
}

struct Explainer {
    limits: Limits,
    findings: Vec<Finding>,
    /// The innermost place that the walk could not leave.
    broken_at: Option<Pointer>,
}

impl Explainer {
    fn found(&mut self, rule: &Rule, place: &Place<'_>, at: Range<usize>, args: Extensions) -> Walk {
        if self.findings.len() >= self.limits.errors {
            return Err(Stop::Enough);
        }
        self.findings.push(finding(rule, place.pointer(), at, args));
        Ok(())
    }

    fn value(&mut self, cursor: &mut Cursor<'_>, shape: &Shape, place: &Place<'_>) -> Walk {
        let walked = self.value_of_kind(cursor, shape, place);
        self.placed(walked, place)
    }

    /// Remembers where the walk ended, if it did.
    fn placed(&mut self, walked: Walk, place: &Place<'_>) -> Walk {
        if walked.is_err() && self.broken_at.is_none() {
            self.broken_at = Some(place.pointer());
        }
        walked
    }

    fn value_of_kind(&mut self, cursor: &mut Cursor<'_>, shape: &Shape, place: &Place<'_>) -> Walk {
        let kind = cursor.kind()?;
        match (shape, kind) {
            (Shape::Text, Kind::Text) | (Shape::Flag, Kind::Flag) | (Shape::Open, Kind::Object) => {
                Ok(cursor.skip()?)
            }
            (Shape::Whole { max }, Kind::Number) => self.whole(cursor, *max, false, place),
            (Shape::Format(format), Kind::Text) => self.format(cursor, format, place),
            (Shape::Codes(codes), Kind::Text) => self.word(cursor, codes, place),
            (Shape::List(of), Kind::List) => {
                let of = of();
                cursor.list(|cursor, index| self.value(cursor, &of, &Place::Element(place, index)))
            }
            (Shape::Record(record), Kind::Object) => self.record(cursor, record, place),
            (Shape::OneOf(_), _) => self.one_of(cursor, shape, kind, place),
            _ => self.wrong_type(cursor, shape, place),
        }
    }

    fn wrong_type(&mut self, cursor: &mut Cursor<'_>, shape: &Shape, place: &Place<'_>) -> Walk {
        let (kind, start) = (cursor.kind()?, cursor.at());
        let found = match kind {
            Kind::Text => format!("the text `{}`", short(&cursor.string()?)),
            Kind::List | Kind::Object => {
                cursor.skip()?;
                named(kind).to_owned()
            }
            Kind::Number => format!("the number `{}`", short(cursor.number()?)),
            Kind::Null | Kind::Flag => {
                cursor.skip()?;
                format!("`{}`", cursor.since(start))
            }
        };
        let advice = match (kind, shape) {
            (Kind::Null, Shape::List(_) | Shape::Flag) => Some("leave_out"),
            _ => None,
        };
        let args = args! { expected: expected(shape), found: found, advice: advice };
        self.found(&REC002, place, start..cursor.at(), args)
    }

    fn whole(&mut self, cursor: &mut Cursor<'_>, max: u64, tally: bool, place: &Place<'_>) -> Walk {
        let start = cursor.at();
        let number = cursor.number()?;
        if number.parse::<u64>().is_ok_and(|number| number <= max) {
            return Ok(());
        }
        let expected = expected(&Shape::Whole { max });
        let at = start..cursor.at();
        if tally && number.contains(['-', '.', 'e', 'E']) {
            return self.found(&VOT013, place, at, args! { found: short(number) });
        }
        let args = args! { expected: expected, found: format!("`{}`", short(number)) };
        self.found(&REC002, place, at, args)
    }

    fn format(&mut self, cursor: &mut Cursor<'_>, format: &Format, place: &Place<'_>) -> Walk {
        let start = cursor.at();
        let text = cursor.string()?;
        match (format.check)(&text) {
            Ok(()) => Ok(()),
            Err(bad) => {
                let args = args! { expected: bad.expected, found: short(&text) };
                self.found(problem::malformed(format.name, &text), place, start..cursor.at(), args)
            }
        }
    }

    fn word(&mut self, cursor: &mut Cursor<'_>, list: &Codes, place: &Place<'_>) -> Walk {
        let start = cursor.at();
        let text = cursor.string()?;
        let words = || list.codes.iter().map(|(word, _)| *word);
        if words().any(|word| word == text) {
            return Ok(());
        }
        let expected: Vec<_> = words().map(str::to_owned).collect();
        let meant = closest(&text, words());
        let args = args! { list: list.name, expected: expected, found: short(&text), meant: meant };
        self.found(&REC003, place, start..cursor.at(), args)
    }

    fn record(&mut self, cursor: &mut Cursor<'_>, record: &RecordShape, place: &Place<'_>) -> Walk {
        let start = cursor.at();
        let before = self.findings.len();
        let mut stated: Vec<&'static str> = Vec::new();
        let mut texts: BTreeMap<&'static str, String> = BTreeMap::new();
        cursor.object(|cursor, key, at| {
            let place = &Place::Field(place, &key);
            let Some(field) = record.fields.iter().find(|field| field.name == key) else {
                let meant = closest(&key, names(record));
                let args = args! { record: record.name, found: short(&key), meant: meant };
                self.found(&REC001, place, at, args)?;
                return Ok(cursor.skip()?);
            };
            if stated.contains(&field.name) {
                self.found(&REC007, place, at, args! { found: field.name })?;
                return Ok(cursor.skip()?);
            }
            stated.push(field.name);
            if let (Some(_), Kind::Text) = (record.together, cursor.kind()?) {
                texts.insert(field.name, cursor.clone().string()?.into_owned());
            }
            self.field(cursor, record, field, place)
        })?;
        let opening = start..start + 1;
        for field in record.fields.iter().filter(|field| field.required && !stated.contains(&field.name)) {
            let args = args! { record: record.name, field: field.name };
            self.found(&STR007, &Place::Field(place, field.name), opening.clone(), args)?;
        }
        if stated.len() < record.at_least && !record.fields.iter().any(|field| field.required) {
            let fields: Vec<_> = names(record).map(|name| format!("`{name}`")).collect();
            let expected = format!("at least one of {}", fields.join(" and "));
            let args = args! { record: record.name, expected: expected };
            return self.found(&STR007, place, opening, args);
        }
        match record.together.map(|check| check(&|name| texts.get(name).cloned())) {
            Some(Err(bad)) if self.findings.len() == before => {
                let args = args! { expected: bad.expected, found: short(&bad.found) };
                self.found(&STR012, place, start..cursor.at(), args)
            }
            _ => Ok(()),
        }
    }

    fn field(
        &mut self,
        cursor: &mut Cursor<'_>,
        record: &RecordShape,
        field: &FieldShape,
        place: &Place<'_>,
    ) -> Walk {
        match ((field.shape)(), cursor.kind()?) {
            (_, Kind::Null) if field.nullable => Ok(cursor.skip()?),
            (Shape::Whole { max }, Kind::Number) => {
                let walked = self.whole(cursor, max, record.name == Counts::SHAPE.name, place);
                self.placed(walked, place)
            }
            (shape, _) => self.value(cursor, &shape, place),
        }
    }

    /// Takes the one form that fits the value's type; of several kinds of object, the one whose fields it has.
    fn one_of(&mut self, cursor: &mut Cursor<'_>, shape: &Shape, kind: Kind, place: &Place<'_>) -> Walk {
        let mut forms = forms(shape);
        forms.retain(|form| kind_of(form) == kind);
        match forms.as_slice() {
            [] => return self.wrong_type(cursor, shape, place),
            [form] => return self.value_of_kind(cursor, form, place),
            _ => {}
        }
        let (mut keys, mut ahead, start) = (Vec::new(), cursor.clone(), cursor.at());
        ahead.object(|ahead, key, _| {
            keys.push(key);
            ahead.skip()
        })?;
        let scored = forms.iter().filter_map(|form| match form {
            Shape::Record(record) => {
                let known = keys.iter().filter(|key| names(record).any(|name| name == **key)).count();
                (known > 0).then_some((known, form))
            }
            _ => None,
        });
        let best = scored.clone().map(|(known, _)| known).max();
        let mut nearest = scored.filter(|(known, _)| Some(*known) == best);
        if let (Some((_, form)), None) = (nearest.next(), nearest.next()) {
            return self.value_of_kind(cursor, form, place);
        }
        cursor.skip()?;
        let fields = forms.iter().flat_map(|form| match form {
            Shape::Record(record) => record.fields,
            _ => &[],
        });
        let slip = |key: &str| closest(key, fields.clone().map(|field| field.name));
        let meant = keys.iter().find_map(|key| slip(key)).filter(|_| best.is_none());
        let found: Vec<_> = keys.iter().take(4).map(|key| format!("`{}`", short(key))).collect();
        let found = match found.as_slice() {
            [] => "an empty object".to_owned(),
            keys => format!("an object with {}", keys.join(", ")),
        };
        let args = args! { expected: expected(shape), found: found, meant: meant };
        self.found(&REC008, place, start..cursor.at(), args)
    }
}

fn names(record: &RecordShape) -> impl Iterator<Item = &'static str> {
    record.fields.iter().map(|field| field.name)
}

/// The forms that a value may have, alternatives of alternatives included.
fn forms(shape: &Shape) -> Vec<Shape> {
    match shape {
        Shape::OneOf(alternatives) => alternatives.iter().flat_map(|form| forms(&form())).collect(),
        form => vec![*form],
    }
}

/// The kind of JSON value that a form is; alternatives are taken apart before.
fn kind_of(form: &Shape) -> Kind {
    match form {
        Shape::Text | Shape::Format(_) | Shape::Codes(_) => Kind::Text,
        Shape::Flag => Kind::Flag,
        Shape::Whole { .. } => Kind::Number,
        Shape::List(_) => Kind::List,
        Shape::Record(_) | Shape::OneOf(_) | Shape::Open => Kind::Object,
    }
}

fn named(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::Flag => "`true` or `false`",
        Kind::Number => "a number",
        Kind::Text => "text",
        Kind::List => "a list",
        Kind::Object => "an object",
    }
}

/// What a value of that shape looks like, in words.
fn expected(shape: &Shape) -> String {
    match shape {
        Shape::Whole { max } => format!("a whole number from 0 to {max}"),
        Shape::Format(format) => format!("text such as `{}`", format.example),
        Shape::Codes(list) => {
            let words: Vec<_> = list.codes.iter().take(3).map(|(word, _)| format!("`{word}`")).collect();
            let more = if list.codes.len() > words.len() { " and so on" } else { "" };
            format!("a word of the list `{}` ({}{more})", list.name, words.join(", "))
        }
        Shape::Record(record) => format!("an object `{}`", record.name),
        Shape::OneOf(_) => {
            let forms: Vec<_> = forms(shape).iter().map(expected_form).collect();
            forms.join(" or ")
        }
        form => named(kind_of(form)).to_owned(),
    }
}

/// One of several forms: its fields say more than its name.
fn expected_form(form: &Shape) -> String {
    match form {
        Shape::Record(record) => {
            let fields: Vec<_> = names(record).map(|name| format!("`{name}`")).collect();
            format!("an object with {}", fields.join(" and "))
        }
        form => expected(form),
    }
}
