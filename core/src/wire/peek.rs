use super::{InvalidRecord, Limits, admit, from_json};
use crate::meeting::Meeting;
use crate::reading::Reading;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use std::{borrow::Cow, fmt};

/// A meeting or a whole reading, whichever the JSON holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// A meeting.
    Meeting(Box<Meeting>),
    /// A reading: an object with `format`.
    Reading(Box<Reading>),
}

impl Record {
    /// Reads a record from JSON, seeing from its fields whether it is a reading or a meeting.
    ///
    /// # Errors
    /// As [`from_json`].
    pub fn from_json(input: &[u8], limits: Limits) -> Result<Self, InvalidRecord> {
        if is_reading(admit(input, limits)?) {
            from_json(input, limits).map(Box::new).map(Self::Reading)
        } else {
            from_json(input, limits).map(Box::new).map(Self::Meeting)
        }
    }

    /// The meeting, alone or inside its reading.
    pub fn meeting(&self) -> &Meeting {
        match self {
            Self::Meeting(meeting) => meeting,
            Self::Reading(reading) => &reading.meeting,
        }
    }
}

/// True when the object's first telling field belongs to readings. Stops there: mostly at the first field of all.
fn is_reading(text: &str) -> bool {
    let mut answer = false;
    // The visitor leaves the object half read, which the parser calls an error; the answer stands all the same.
    let _ = serde_json::Deserializer::from_str(text).deserialize_map(FirstTelling(&mut answer));
    answer
}

struct FirstTelling<'a>(&'a mut bool);

impl<'de> Visitor<'de> for FirstTelling<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            let is_in = |fields: &[crate::shape::FieldShape]| fields.iter().any(|field| field.name == key);
            match (is_in(Meeting::SHAPE.fields), is_in(Reading::SHAPE.fields)) {
                (false, true) => {
                    *self.0 = true;
                    return Ok(());
                }
                (true, false) => return Ok(()),
                _ => map.next_value::<IgnoredAny>()?,
            };
        }
        Ok(())
    }
}
