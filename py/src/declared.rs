//! Core's declarations, for the Python classes that are made of them.

use minutebook::shape::{self, RecordShape, Shape};
use pyo3::prelude::*;

/// One field: its attribute, what it holds, the type that it gives, the types that it takes, whether it must be given.
type Declared = (String, String, String, String, bool);

/// Every record: its name, what it stands for, and its fields.
#[pyfunction]
pub(crate) fn records() -> Vec<(&'static str, String, Vec<Declared>)> {
    let field = |field: &shape::FieldShape| {
        let shape = (field.shape)();
        let (gives, takes) = (union(&shape, gives), union(&shape, takes));
        let gives = if field.nullable { format!("{gives} | None") } else { gives };
        // What core fills in need not be given.
        let required = field.required && field.name != "id";
        (attribute(field.name), folded(field.doc), gives, takes, required)
    };
    let fields = |shape: &'static RecordShape| shape.fields.iter().map(field).collect();
    shape::records().iter().map(|one| (one.shape.name, folded(one.shape.doc), fields(one.shape))).collect()
}

/// The types of a shape, each once.
fn union(shape: &Shape, of: fn(&Shape) -> String) -> String {
    fn forms(shape: &Shape, of: fn(&Shape) -> String, found: &mut Vec<String>) {
        if let Shape::OneOf(all) = shape {
            return all.iter().for_each(|form| forms(&form(), of, found));
        }
        for one in of(shape).split(" | ") {
            if !found.iter().any(|known| known == one) {
                found.push(one.to_owned());
            }
        }
    }
    let mut found = Vec::new();
    forms(shape, of, &mut found);
    found.join(" | ")
}

/// The type of what a field of that shape gives.
fn gives(shape: &Shape) -> String {
    let name = match shape {
        Shape::Text => "str",
        Shape::Flag => "bool",
        Shape::Whole { .. } => "int",
        Shape::Format(format) => match format.name {
            "Id" => "UUID",
            "Decimal" => "Decimal",
            "DayMonthOrYear" => "date | PartialDate",
            "ClockTime" => "time",
            "Timestamp" => "datetime",
            "Moment" => "time | UUID",
            _ => "str",
        },
        Shape::Codes(codes) => codes.name,
        Shape::List(of) => return format!("Sequence[{}]", union(&of(), gives).replace(" | ", "|")),
        // Bounds of a date are a form of the date.
        Shape::Record(record) if record.name == "DateBounds" => "PartialDate",
        Shape::Record(record) => record.name,
        Shape::OneOf(_) => "",
        Shape::Open => "dict[str, Any]",
    };
    name.to_owned()
}

/// The types of what a field of that shape takes.
fn takes(shape: &Shape) -> String {
    match shape {
        Shape::Whole { .. } | Shape::Text | Shape::Flag => gives(shape),
        Shape::Format(format) if format.name == "Decimal" => "Decimal | int | str".to_owned(),
        Shape::Format(_) => match gives(shape).as_str() {
            "str" => "str".to_owned(),
            own => format!("{own} | str"),
        },
        Shape::Codes(codes) => format!("{0} | _{0}", codes.name),
        Shape::List(of) => format!("Iterable[{}]", union(&of(), takes).replace(" | ", "|")),
        Shape::Record(record) if record.name == "DateBounds" => "PartialDate".to_owned(),
        Shape::Record(record) => format!("{} | Mapping[str, Any]", record.name),
        Shape::OneOf(_) => String::new(),
        Shape::Open => "Mapping[str, Any]".to_owned(),
    }
}

/// One list: its name, what it says, and its words with theirs.
type DeclaredList = (&'static str, String, Vec<(&'static str, String)>);

/// Every closed list of words.
#[pyfunction]
pub(crate) fn code_lists() -> Vec<DeclaredList> {
    let words = |codes: &shape::Codes| codes.codes.iter().map(|(word, doc)| (*word, folded(doc))).collect();
    shape::code_lists().iter().map(|list| (list.name, folded(list.doc), words(list))).collect()
}

/// Fields whose names Python keeps for itself take an underscore.
const KEYWORDS: &[&str] =
    &["for", "from", "in", "is", "with", "as", "and", "or", "not", "if", "class", "def"];

/// A field's name as an attribute in Python.
pub(crate) fn attribute(field: &str) -> String {
    if KEYWORDS.contains(&field) { format!("{field}_") } else { field.to_owned() }
}

/// A field's name on the wire.
pub(crate) fn wire(attribute: &str) -> &str {
    match attribute.strip_suffix('_') {
        Some(field) if KEYWORDS.contains(&field) => field,
        _ => attribute,
    }
}

/// A doc comment's text: its lines joined, its paragraphs kept.
fn folded(doc: &str) -> String {
    let lines: Vec<_> = doc.trim().lines().map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join(" ")).collect::<Vec<_>>().join("\n\n")
}
