//! Numbers that a report states, and directions of change that it states without numbers.

use crate::organization::Organization;
use crate::path::Pointer;
use crate::shape::{code_list, record};
use crate::value::{Decimal, Kind, Period};

code_list! {
    /// Unit of a figure.
    pub enum Unit {
        /// A number of things or people.
        Count = "count",
        /// A share of a whole, in hundredths.
        Percent = "percent",
        /// A difference of two percentages.
        PercentagePoints = "percentage_points",
        /// Pounds sterling.
        Gbp = "gbp",
        /// Euro.
        Eur = "eur",
        /// Days.
        Days = "days",
        /// Weeks.
        Weeks = "weeks",
        /// Months.
        Months = "months",
        /// Years.
        Years = "years",
        /// One quantity per another, or a fraction.
        Ratio = "ratio",
        /// A place in an order.
        Rank = "rank",
        /// Anything else.
        Other = "other",
    }
}

code_list! {
    /// A word that loosens a figure.
    pub enum Hedge {
        /// About, around, approximately, some.
        About = "about",
        /// Almost, nearly: a little less.
        Almost = "almost",
        /// Over, more than.
        Over = "over",
        /// Under, less than, fewer than.
        Under = "under",
        /// At least, a minimum of.
        AtLeast = "at_least",
        /// At most, up to.
        AtMost = "at_most",
        /// All but: the figure is what is missing from the whole.
        AllBut = "all_but",
    }
}

code_list! {
    /// Direction of a change.
    pub enum Direction {
        /// More, higher, better where more is better.
        Up = "up",
        /// Fewer, lower.
        Down = "down",
        /// Unchanged.
        Steady = "steady",
    }
}

record! {
    /// What a figure measures.
    pub struct Measure {
        required {
            /// What is counted, as printed.
            label: String,
        }
        /// Word of minutebook's measure list where one fits, such as `children_looked_after`.
        key: Option<String>,
        /// What the source says is counted and what is not.
        definition: Option<String>,
    }
}

impl From<&str> for Measure {
    fn from(label: &str) -> Self {
        Self::new(label)
    }
}

record! {
    /// One number that the page reports.
    pub struct Figure identified {
        required {
            /// What it measures.
            measure: Measure,
            /// The number, exact as printed.
            value: Decimal,
            /// Its unit.
            unit: Unit,
        }
        /// A word that loosens it.
        hedge: Option<Hedge>,
        /// Where it is printed both ways, `fifteen (15)`: the number that the words say.
        in_words: Option<Decimal>,
        /// What it was rounded to, where its printed form shows that: 100000 for `£1.2m`.
        rounded_to: Option<Decimal>,
        /// When it held, or over which time it was counted.
        when: Option<Period>,
        /// Whose number it is.
        subject: Option<Organization>,
        /// The figure that this one is a part or a percentage of: a pointer into the meeting.
        whole: Option<Pointer>,
        /// For a percentage, a fraction or a mean, its numerator: a pointer into the meeting. The `whole` of a mean is the
        /// number that its total is divided by.
        part: Option<Pointer>,
        /// Figures that make it up and leave nothing out, as the text says: pointers into the meeting.
        parts: Vec<Pointer>,
        /// The figure that it is compared with: a pointer into the meeting.
        previous: Option<Pointer>,
        /// Which way it moved, as the text says.
        direction: Option<Direction>,
        /// For a stated change, plain or in percent, the figure whose change since its `previous` it is: a pointer into the
        /// meeting.
        change_of: Option<Pointer>,
        /// The figure that it states once more in another unit or form, `14 months (426 days)`: a pointer into the meeting.
        restates: Option<Pointer>,
        /// For a duration, the period whose length it is, as the text says.
        length_of: Option<Period>,
    }
}

impl Kind for Figure {
    const WORD: &'static str = "figure";
}

record! {
    /// A change that the page states without a number.
    pub struct Trend {
        required {
            /// What changes, as printed.
            measure: String,
            /// Which way.
            direction: Direction,
            /// The words that say so.
            text: String,
        }
        /// How much, as printed: `slight`, `significant`.
        strength: Option<String>,
    }
}
