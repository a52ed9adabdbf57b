//! What callers give, as JSON: there is one reader of records, and it lists every mistake at once.

use crate::declared::wire;
use crate::list::FrozenList;
use crate::partial::PartialDate;
use crate::record::Record;
use minutebook::shape::{PLACEHOLDER, RecordShape, Shape};
use pyo3::exceptions::{PyRecursionError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDate, PyDateTime, PyDict, PyFloat, PyInt, PyMapping, PyString, PyTime,
};
use std::borrow::Cow;

/// Levels of nested values; more than any record has.
const DEEPEST: usize = 200;

const NIL: &str = "00000000-0000-0000-0000-000000000000";

/// The name of a value's type, as Python's own messages give it.
pub(crate) fn type_name(any: &Bound<'_, PyAny>) -> String {
    any.get_type().name().map(|name| name.to_string()).unwrap_or_else(|_| "an object".to_owned())
}

/// Text, which must be text that can be stored.
pub(crate) fn text_of<'a>(text: &'a Bound<'_, PyString>, what: &str) -> PyResult<Cow<'a, str>> {
    text.to_cow().map_err(|_| {
        PyValueError::new_err(format!(
            "{what} holds a lone surrogate, which is no character: decode the bytes that it came from, or replace it"
        ))
    })
}

/// Bytes, or text as UTF-8, without copying where that can be.
pub(crate) fn bytes_of<'a>(any: &'a Bound<'_, PyAny>, what: &str) -> PyResult<Cow<'a, [u8]>> {
    if let Ok(text) = any.cast::<PyString>() {
        return Ok(match text_of(text, what)? {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        });
    }
    if let Ok(bytes) = any.cast::<PyBytes>() {
        return Ok(Cow::Borrowed(bytes.as_bytes()));
    }
    if let Ok(bytes) = any.cast::<PyByteArray>() {
        return Ok(Cow::Owned(bytes.to_vec()));
    }
    if any.hasattr("obj")? && any.hasattr("tobytes")? {
        let bytes = any.call_method0("tobytes")?;
        return Ok(Cow::Owned(bytes.cast::<PyBytes>()?.as_bytes().to_vec()));
    }
    Err(PyTypeError::new_err(format!(
        "{what} is str, bytes, bytearray or memoryview, not {}",
        type_name(any)
    )))
}

/// Writes Python values as JSON.
pub(crate) struct Json {
    pub(crate) text: String,
    /// Field names and numbers down to where it is.
    place: Vec<String>,
}

impl Json {
    pub(crate) fn new() -> Self {
        Self { text: String::new(), place: Vec::new() }
    }

    /// The fields of one record. Ids that are not given are left open. What is `None` is not stated.
    pub(crate) fn record(&mut self, fields: &Bound<'_, PyDict>, shape: &'static RecordShape) -> PyResult<()> {
        self.object(fields.as_any(), Some(shape))
    }

    fn object(&mut self, fields: &Bound<'_, PyAny>, shape: Option<&'static RecordShape>) -> PyResult<()> {
        self.text.push('{');
        let mut first = true;
        let mut has_id = false;
        let items = fields.call_method0("items")?;
        for item in items.try_iter()? {
            let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item?.extract()?;
            let Ok(key) = key.cast::<PyString>() else {
                return Err(self.wrong(&format!("names of fields are str, not {}", type_name(&key))));
            };
            let key = text_of(key, "a name")?;
            let name = if shape.is_some() { wire(&key) } else { &*key };
            if shape.is_some() && value.is_none() {
                continue;
            }
            has_id |= name == "id";
            if !first {
                self.text.push(',');
            }
            first = false;
            self.string(name);
            self.text.push(':');
            let field = shape.and_then(|shape| shape.fields.iter().find(|field| field.name == name));
            self.place.push(key.clone().into_owned());
            self.value(&value, field.map(|field| (field.shape)()), name == "id")?;
            self.place.pop();
        }
        let identified =
            shape.is_some_and(|shape| shape.fields.first().is_some_and(|field| field.name == "id"));
        if identified && !has_id {
            self.text.push_str(if first { "\"id\":" } else { ",\"id\":" });
            self.string(&PLACEHOLDER.to_string());
        }
        self.text.push('}');
        Ok(())
    }

    fn value(&mut self, any: &Bound<'_, PyAny>, shape: Option<Shape>, is_id: bool) -> PyResult<()> {
        if self.place.len() > DEEPEST {
            return Err(PyRecursionError::new_err(format!("values are nested more than {DEEPEST} deep")));
        }
        let number = matches!(shape, Some(Shape::Format(format)) if format.name == "Decimal");
        if any.is_none() {
            self.text.push_str("null");
        } else if let Ok(text) = any.cast::<PyString>() {
            let text = text_of(text, &format!("`{}`", self.place.join(".")))?;
            let open = is_id && text == NIL;
            if open { self.string(&PLACEHOLDER.to_string()) } else { self.string(&text) }
        } else if let Ok(flag) = any.cast::<PyBool>() {
            self.text.push_str(if flag.is_true() { "true" } else { "false" });
        } else if any.cast::<PyInt>().is_ok() {
            let digits = self.whole(any)?;
            if number { self.string(&digits) } else { self.text.push_str(&digits) }
        } else if let Ok(record) = any.cast::<Record>() {
            self.text.push_str(&opened(&record.get().place.json()?));
        } else if let Ok(date) = any.cast::<PartialDate>() {
            self.text.push_str(&minutebook::to_json(&date.get().0));
        } else if any.cast::<PyDict>().is_ok() || any.cast::<PyMapping>().is_ok() {
            let record = shape.as_ref().and_then(|shape| only_record(shape));
            return self.object(any, record);
        } else if let Some(text) = self.printed(any, number)? {
            let open = is_id && text == NIL;
            if open { self.string(&PLACEHOLDER.to_string()) } else { self.string(&text) }
        } else if any.cast::<PyFloat>().is_ok() {
            if number {
                return Err(
                    self.wrong("a float has no exact digits; give Decimal('53.8') or the text '53.8'")
                );
            }
            let text = any.repr()?;
            self.text.push_str(&text.to_cow()?);
        } else {
            return self.list(any, shape);
        }
        Ok(())
    }

    fn list(&mut self, any: &Bound<'_, PyAny>, shape: Option<Shape>) -> PyResult<()> {
        let bytes = any.cast::<PyBytes>().is_ok() || any.cast::<PyByteArray>().is_ok();
        let elements = if bytes { None } else { any.try_iter().ok() };
        let Some(elements) = elements else {
            let found = type_name(any);
            return Err(self.wrong(&format!(
                "{found} is no value of a record; use text, numbers, dates, Decimal, UUID, records, lists or dicts"
            )));
        };
        let _ = any.cast::<FrozenList>();
        self.text.push('[');
        for (n, element) in elements.enumerate() {
            if n > 0 {
                self.text.push(',');
            }
            self.place.push(n.to_string());
            self.value(&element?, shape.as_ref().and_then(element_of), false)?;
            self.place.pop();
        }
        self.text.push(']');
        Ok(())
    }

    /// Values of Python's library that are text on the wire.
    fn printed(&self, any: &Bound<'_, PyAny>, number: bool) -> PyResult<Option<String>> {
        if any.cast::<PyDateTime>().is_ok() {
            if any.getattr("tzinfo")?.is_none() {
                return Err(
                    self.wrong("this moment has no time zone; give it one, such as datetime.timezone.utc")
                );
            }
            return Ok(Some(any.call_method0("isoformat")?.extract()?));
        }
        if any.cast::<PyDate>().is_ok() {
            return Ok(Some(any.call_method0("isoformat")?.extract()?));
        }
        if any.cast::<PyTime>().is_ok() {
            let to_the_minute = any.getattr("second")?.eq(0)? && any.getattr("microsecond")?.eq(0)?;
            if !to_the_minute || !any.getattr("tzinfo")?.is_none() {
                return Err(self.wrong("times of day are local and to the minute: datetime.time(19, 30)"));
            }
            return Ok(Some(any.call_method1("strftime", ("%H:%M",))?.extract()?));
        }
        let classes = crate::classes::Classes::get(any.py())?;
        if any.is_instance(classes.uuid.bind(any.py()))? {
            return Ok(Some(any.str()?.extract()?));
        }
        if any.is_instance(classes.decimal.bind(any.py()))? {
            let text: String = any.call_method1("__format__", ("f",))?.extract()?;
            let _ = number;
            return Ok(Some(text));
        }
        if any.hasattr("__fspath__")? {
            return Err(self.wrong("a path is no value of a record; give str(path)"));
        }
        Ok(None)
    }

    /// Digits of a whole number; subclasses, such as IntEnum, print their value.
    fn whole(&self, any: &Bound<'_, PyAny>) -> PyResult<String> {
        let digits = any.py().get_type::<PyInt>().call_method1("__repr__", (any,));
        let digits = digits.map_err(|_| self.wrong("this whole number has thousands of digits"))?;
        digits.extract()
    }

    fn string(&mut self, text: &str) {
        // Text is always JSON text.
        self.text.push_str(&serde_json::Value::from(text).to_string());
    }

    fn wrong(&self, what: &str) -> PyErr {
        let place = self.place.join(".");
        PyTypeError::new_err(if place.is_empty() { what.to_owned() } else { format!("`{place}`: {what}") })
    }
}

/// A record's own JSON with open ids marked as such.
pub(crate) fn opened(json: &str) -> Cow<'_, str> {
    // Inside of text the quotes would stand behind backslashes.
    let nil = format!("\"id\":\"{NIL}\"");
    if json.contains(&nil) {
        Cow::Owned(json.replace(&nil, &format!("\"id\":\"{PLACEHOLDER}\"")))
    } else {
        Cow::Borrowed(json)
    }
}

/// The record that a value of that shape is, where it can be only one.
fn only_record(shape: &Shape) -> Option<&'static RecordShape> {
    match shape {
        Shape::Record(record) => Some(record),
        _ => None,
    }
}

fn element_of(shape: &Shape) -> Option<Shape> {
    match shape {
        Shape::List(of) => Some(of()),
        Shape::OneOf(forms) => forms.iter().find_map(|form| element_of(&form())),
        _ => None,
    }
}
