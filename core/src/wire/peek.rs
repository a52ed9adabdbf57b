use super::cursor::{Broken, Cursor};
use super::{InvalidRecord, Limits, Parts, admit, from_text, limits::DEEPEST};
use crate::meeting::Meeting;
use crate::reading::Reading;
use crate::shape::FieldShape;

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
    /// As [`from_json`](crate::from_json).
    pub fn from_json(input: &[u8], limits: Limits) -> Result<Self, InvalidRecord> {
        Self::from_json_without(input, limits, Parts::NONE)
    }

    /// The same without some of its lists: they are checked and not kept.
    ///
    /// # Errors
    /// As [`from_json`](crate::from_json), also for what is left out.
    pub fn from_json_without(input: &[u8], limits: Limits, without: Parts) -> Result<Self, InvalidRecord> {
        let text = admit(input, limits)?;
        if is_reading(text) {
            from_text(text, limits, without).map(Box::new).map(Self::Reading)
        } else {
            from_text(text, limits, without).map(Box::new).map(Self::Meeting)
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
    let is_in = |fields: &[FieldShape], key: &str| fields.iter().any(|field| field.name == key);
    let walked = Cursor::new(text, DEEPEST).object(|cursor, key, _| {
        match (is_in(Meeting::SHAPE.fields, &key), is_in(Reading::SHAPE.fields, &key)) {
            (false, true) => Err(Told::Reading),
            (true, false) => Err(Told::Meeting),
            _ => Ok(cursor.skip()?),
        }
    });
    matches!(walked, Err(Told::Reading))
}

/// Why the walk over the fields ends.
enum Told {
    Meeting,
    Reading,
    /// Not JSON: as good as a meeting, since neither can be read.
    Nothing,
}

impl From<Broken> for Told {
    fn from(_: Broken) -> Self {
        Self::Nothing
    }
}
