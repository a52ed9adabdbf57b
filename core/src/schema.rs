//! JSON Schema of the records, written from their shapes.

use crate::book::Book;
use crate::lean::Ordered;
use crate::meeting::Meeting;
use crate::reading::Reading;
use crate::rules::{Profile, Report};
use crate::shape::{Codes, Format, RecordShape, Shape, code_list};
use serde_json::{Map, Value, json};

code_list! {
    /// A record that has a JSON Schema of its own.
    pub enum SchemaKind {
        /// One page as read.
        Reading = "reading",
        /// Many readings together.
        Book = "book",
        /// One meeting.
        Meeting = "meeting",
        /// What the rules answered.
        Report = "report",
        /// A body's own rules.
        Profile = "profile",
    }
}

/// The JSON Schema (draft 2020-12) of a record, with every record, format and word list that it uses.
///
/// A document that the schema refuses is refused by [`from_json`](crate::from_json) too. The reader is stricter
/// where a schema cannot be: days that the calendar does not have, bounds that leave no day, financial years whose
/// parts do not follow each other, numbers such as `1.0` that a schema takes for whole.
///
/// ```
/// use minutebook::{SchemaKind, schema};
/// let schema = schema(SchemaKind::Meeting);
/// assert_eq!(schema["$id"], "https://minutebook.example/schema/meeting-1.json");
/// assert_eq!(schema["$defs"]["Counts"]["properties"]["for"]["anyOf"][0]["minimum"], 0);
/// ```
pub fn schema(kind: SchemaKind) -> Value {
    let record = match kind {
        SchemaKind::Reading => Reading::SHAPE,
        SchemaKind::Book => Book::SHAPE,
        SchemaKind::Meeting => Meeting::SHAPE,
        SchemaKind::Report => Report::SHAPE,
        SchemaKind::Profile => Profile::SHAPE,
    };
    let mut defs = Definitions::default();
    let root = defs.of(&Shape::Record(record));
    let mut schema = Map::new();
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("$id".into(), format!("https://minutebook.example/schema/{kind}-1.json").into());
    schema.insert("title".into(), format!("minutebook {kind}").into());
    if let Value::Object(root) = root {
        schema.extend(root);
    }
    schema.insert("$defs".into(), defs.sorted());
    Value::Object(schema)
}

#[derive(Default)]
struct Definitions(Map<String, Value>);

impl Definitions {
    /// The schema of a value of that shape; what has a name goes into the definitions and is referred to.
    fn of(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Text => json!({"type": "string"}),
            Shape::Flag => json!({"type": "boolean"}),
            Shape::Whole { max } => json!({"type": "integer", "minimum": 0, "maximum": max}),
            Shape::Open => json!({"type": "object"}),
            Shape::List(of) => json!({"type": "array", "items": self.of(&of())}),
            Shape::Format(format) => self.named(format.name, |_| text(format)),
            Shape::Codes(codes) => self.named(codes.name, |_| words(codes)),
            Shape::Record(record) => self.named(record.name, |defs| defs.object(record)),
            Shape::OneOf(forms) => {
                let forms: Vec<_> = forms.iter().map(|form| self.of(&form())).collect();
                json!({"anyOf": forms})
            }
        }
    }

    fn named(&mut self, name: &'static str, define: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            // Before its definition, since a record may contain itself.
            self.0.insert(name.to_owned(), Value::Null);
            let definition = define(self);
            self.0.insert(name.to_owned(), definition);
        }
        json!({"$ref": format!("#/$defs/{name}")})
    }

    fn object(&mut self, record: &RecordShape) -> Value {
        let mut properties = Map::new();
        for field in record.fields {
            let mut value = self.of(&(field.shape)());
            if field.nullable {
                value = json!({"anyOf": [value, {"type": "null"}]});
            }
            let mut property = Map::new();
            property.insert("description".into(), folded(field.doc).into());
            if let Value::Object(value) = value {
                property.extend(value);
            }
            properties.insert(field.name.to_owned(), property.into());
        }
        let required: Vec<_> =
            record.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
        let mut object = Map::new();
        object.insert("description".into(), folded(record.doc).into());
        object.insert("type".into(), "object".into());
        object.insert("properties".into(), properties.into());
        if !required.is_empty() {
            object.insert("required".into(), required.into());
        }
        if record.at_least > 0 {
            object.insert("minProperties".into(), record.at_least.into());
        }
        object.insert("additionalProperties".into(), false.into());
        object.into()
    }

    fn sorted(self) -> Value {
        let mut defs: Vec<_> = self.0.into_iter().collect();
        defs.order_by(|(a, _), (b, _)| a.cmp(b));
        Value::Object(defs.into_iter().collect())
    }
}

fn text(format: &Format) -> Value {
    json!({
        "description": folded(format.doc),
        "type": "string",
        "pattern": format.pattern,
        "examples": [format.example],
    })
}

/// A closed list as `enum`, which every validator, editor and code generator understands; the meanings stand in
/// the description, since the keywords that editors know for them are not in the standard.
fn words(list: &Codes) -> Value {
    let meanings = list.codes.iter().map(|(word, doc)| format!("\n- `{word}`: {}", folded(doc)));
    let words: Vec<_> = list.codes.iter().map(|(word, _)| *word).collect();
    json!({
        "description": folded(list.doc) + "\n" + &meanings.collect::<String>(),
        "type": "string",
        "enum": words,
    })
}

/// A doc comment's text: its lines joined, its paragraphs kept.
fn folded(doc: &str) -> String {
    let lines: Vec<_> = doc.trim().lines().map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join(" ")).collect::<Vec<_>>().join("\n\n")
}
