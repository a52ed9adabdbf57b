//! What of a record is kept when it is read.

/// Lists of a record that its reader can do without.
///
/// What is left out is read and checked like everything else, and then not kept: a record with a mistake anywhere is
/// refused. Who wants one table of many records spares half the work. WebAssembly's small code keeps everything.
///
/// ```
/// use minutebook::{AgendaItem, Block, BlockKind, Limits, Meeting, Parts, Record, to_json};
/// let item = AgendaItem::new(1u32, "Library hours").minutes([Block::new(BlockKind::Paragraph, "Noted.")]);
/// let json = to_json(&Meeting::new().agenda([item]).identified());
/// let record = Record::from_json_without(json.as_bytes(), Limits::default(), Parts::MINUTES)?;
/// assert_eq!(record.meeting().agenda[0].title, "Library hours");
/// assert!(record.meeting().agenda[0].minutes.is_empty() || minutebook::lean::LEAN);
/// # Ok::<(), minutebook::InvalidRecord>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Parts(u32);

macro_rules! parts {
    ($( $(#[doc = $doc:literal])+ $name:ident = $bit:literal, [$($of:literal)+]; )+) => {
        impl Parts {
            $( $(#[doc = $doc])+ pub const $name: Self = Self(1 << $bit); )+

            /// All of them.
            pub const ALL: Self = Self(0 $( | 1 << $bit )+);

            /// The part that lists of this type of record are.
            pub(crate) const fn of(record: &str) -> Self {
                $( $( if same(record, $of) { return Self::$name; } )+ )+
                Self::NONE
            }
        }
    };
}

parts! {
    /// Who was there.
    ATTENDANCE = 0, ["Attendance"];
    /// The narrative of the items, block by block.
    MINUTES = 1, ["Block"];
    /// Who said what.
    DISCUSSION = 2, ["DiscussionPoint"];
    /// Motions and amendments.
    MOTIONS = 3, ["Motion"];
    /// Votes.
    VOTES = 4, ["VoteEvent"];
    /// What was resolved.
    RESOLUTIONS = 5, ["Resolution"];
    /// What somebody is to do.
    ACTIONS = 6, ["Action"];
    /// Aims that items name.
    PRIORITIES = 7, ["Priority"];
    /// Numbers that items report.
    FIGURES = 8, ["Figure"];
    /// Changes without a number.
    TRENDS = 9, ["Trend"];
    /// Papers.
    DOCUMENTS = 10, ["Document"];
}

impl Parts {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// These and those.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// These but not those.
    #[must_use]
    pub const fn but(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// True where one of them is among the others.
    pub(crate) const fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Everything inside of a list that is left out.
    pub(crate) const INSIDE: Self = Self(1 << 31);
}

const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    loop {
        match (a, b) {
            ([], []) => return true,
            ([one, rest @ ..], [other, others @ ..]) if *one == *other => (a, b) = (rest, others),
            _ => return false,
        }
    }
}
