//! Councils, their bodies, and other organisations.

use crate::shape::{code_list, record};
use crate::value::GssCode;

code_list! {
    /// What kind of organisation decides or takes part.
    pub enum Classification {
        /// A council as a legal body.
        LocalAuthority = "local_authority",
        /// All members of the council sitting together.
        FullCouncil = "full_council",
        /// The executive of leader and cabinet members.
        Cabinet = "cabinet",
        /// A committee of the cabinet.
        CabinetCommittee = "cabinet_committee",
        /// One cabinet member deciding alone.
        CabinetMember = "cabinet_member",
        /// A committee with powers of the council.
        Committee = "committee",
        /// A part of a committee.
        SubCommittee = "sub_committee",
        /// A body that examines the executive and recommends (Local Government Act 2000, s.9F).
        OverviewAndScrutiny = "overview_and_scrutiny",
        /// A committee of several councils.
        JointCommittee = "joint_committee",
        /// An advisory panel.
        Panel = "panel",
        /// A board, such as a partnership's.
        Board = "board",
        /// A parish, town or community council.
        ParishCouncil = "parish_council",
        /// A meeting of a parish's electors.
        ParishMeeting = "parish_meeting",
        /// An officer deciding under delegation.
        Officer = "officer",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// A council, a body of it, or another organisation. At least a name or a classification is known.
    pub struct Organization {
        /// Name as printed.
        name: Option<String>,
        /// What kind of organisation it is.
        classification: Option<Classification>,
        /// GSS code of its area.
        gss: Option<GssCode>,
        /// Members that must be present for business, where the body's own rules say so.
        quorum: Option<u32>,
        /// Seats, vacancies included.
        seats: Option<u32>,
        /// Members who were disqualified at one time, where the record says (Local Government Act 1972, Sch 12 para 45).
        disqualified: Option<u32>,
        /// How its seats are shared between political groups.
        groups: Vec<GroupSeats>,
    }
}

record! {
    /// The seats of one political group.
    pub struct GroupSeats {
        required {
            /// Name of the group as printed.
            group: String,
            /// How many seats it has.
            seats: u32,
        }
    }
}

impl Organization {
    /// An organisation of that name.
    pub fn named(name: impl Into<String>) -> Self {
        Self::new().name(name)
    }

    /// A council of that name.
    pub fn council(name: impl Into<String>) -> Self {
        Self::named(name).classification(Classification::LocalAuthority)
    }

    /// A body of that name and kind.
    pub fn body(name: impl Into<String>, kind: Classification) -> Self {
        Self::named(name).classification(kind)
    }
}
