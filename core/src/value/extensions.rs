use crate::shape::{Input, Output, Shape, Shaped, Wire};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// A JSON object that minutebook carries without looking inside: `extensions` of a record, `args` of a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extensions(Box<Map<String, Value>>);

impl Extensions {
    /// The same object with one more entry.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// The same with one more entry, where there is a value.
    #[cold]
    pub(crate) fn with_known(self, name: &str, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The entry of that name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Every entry, in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl From<Map<String, Value>> for Extensions {
    fn from(map: Map<String, Value>) -> Self {
        Self(Box::new(map))
    }
}

impl Serialize for Extensions {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(out)
    }
}

impl<'de> Deserialize<'de> for Extensions {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Map::deserialize(input).map(Self::from)
    }
}

impl Wire for Extensions {
    fn blank() -> Self {
        Self::default()
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        *self.0 = serde_json::from_str(input.object()?).ok()?;
        Some(())
    }
    fn write(&self, out: &mut Output) {
        out.entries(&self.0);
    }
}

impl Shaped for Extensions {
    type Given = Self;
    const REQUIRED: bool = false;
    fn shape() -> Shape {
        Shape::Open
    }
    fn absent() -> Option<Self> {
        Some(Self::default())
    }
    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }
    fn given(value: Self) -> Self {
        value
    }
}

impl crate::shape::Absent for Extensions {
    fn nothing() -> Self {
        Self::default()
    }
}
