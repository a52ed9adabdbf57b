//! Regional adoption agencies and their kin.

use crate::organization::Organization;
use crate::person::PersonRef;
use crate::shape::{code_list, record};
use crate::value::{Decimal, FinancialYear, Kind, PartialDate, Period};

code_list! {
    /// What kind of partnership it is.
    pub enum PartnershipKind {
        /// A regional adoption agency (Education and Adoption Act 2016).
        RegionalAdoptionAgency = "regional_adoption_agency",
        /// Another service that councils share.
        SharedService = "shared_service",
        /// A joint committee.
        JointCommittee = "joint_committee",
        /// Anything else.
        Other = "other",
    }
}

code_list! {
    /// How a partnership is built.
    pub enum PartnershipModel {
        /// One council hosts the others' service.
        Hosted = "hosted",
        /// Councils work together, none hosts.
        Partnership = "partnership",
        /// A looser alliance, none hosts.
        Alliance = "alliance",
        /// A company.
        Company = "company",
        /// A charity, such as a voluntary adoption agency.
        Charity = "charity",
        /// A children's trust.
        Trust = "trust",
    }
}

code_list! {
    /// What a member is to the partnership.
    pub enum MembershipRole {
        /// Hosts the service: employs its staff.
        Host = "host",
        /// Leads, without being said to host.
        Lead = "lead",
        /// An ordinary member.
        Member = "member",
        /// Works with the partnership without being a member.
        Partner = "partner",
    }
}

code_list! {
    /// What kind of organ a partnership has.
    pub enum OrganKind {
        /// A board.
        Board = "board",
        /// An adoption panel or another panel.
        Panel = "panel",
        /// An executive board.
        ExecutiveBoard = "executive_board",
        /// A management group.
        ManagementGroup = "management_group",
    }
}

code_list! {
    /// What kind of money the page speaks of.
    pub enum MoneyKind {
        /// More was spent than planned.
        Overspend = "overspend",
        /// Less was spent than planned.
        Underspend = "underspend",
        /// What a member pays in.
        Contribution = "contribution",
        /// Money taken into a later year.
        CarryForward = "carry_forward",
        /// Money given back to members.
        Return = "return",
    }
}

record! {
    /// A partnership of councils as one page describes it.
    pub struct Partnership identified {
        required {
            /// Name as printed.
            name: String,
            /// What kind it is.
            kind: PartnershipKind,
        }
        /// Abbreviation as printed.
        abbreviation: Option<String>,
        /// How it is built.
        model: Option<PartnershipModel>,
        /// Members that the page names.
        members: Vec<Membership>,
        /// How many members the page says there are.
        member_count_stated: Option<u32>,
        /// When it went live.
        launched: Option<PartialDate>,
        /// When it ended.
        ended: Option<PartialDate>,
        /// The year that the page says had begun when it went live: a period, or the page's own words where they name none.
        launched_within: Option<Period>,
        /// Boards and panels.
        organs: Vec<Organ>,
        /// What it does, as printed.
        functions: Vec<String>,
        /// What the page says of its money.
        money: Vec<PartnershipMoney>,
    }
}

impl Kind for Partnership {
    const WORD: &'static str = "partnership";
}

record! {
    /// One member's part in a partnership.
    pub struct Membership {
        required {
            /// Which organisation.
            organization: Organization,
            /// What it is to the partnership.
            role: MembershipRole,
        }
        /// Since when.
        from: Option<PartialDate>,
        /// Until when.
        to: Option<PartialDate>,
        /// The trust or company that acts for it.
        acts_through: Option<String>,
    }
}

record! {
    /// A board or panel of a partnership.
    pub struct Organ {
        required {
            /// What kind.
            kind: OrganKind,
        }
        /// Name as printed.
        name: Option<String>,
        /// Who chairs it. A chair's council is not for that reason the host.
        chair: Option<PersonRef>,
    }
}

record! {
    /// Money of a partnership.
    pub struct PartnershipMoney {
        required {
            /// What kind of money.
            kind: MoneyKind,
        }
        /// How much, in pounds, where stated.
        amount: Option<Decimal>,
        /// Which year it belongs or goes to.
        year: Option<FinancialYear>,
        /// Where it goes, as printed.
        to: Option<String>,
        /// A member's share, as printed.
        share: Option<String>,
    }
}
