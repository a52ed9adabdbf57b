use super::items::joined;
use crate::cells::{Code, Key, Name, Text, Whole};
use crate::fill::{Each, table};
use crate::groups::When;
use crate::page::Page;
use minutebook::{Partnership, PartnershipKind, PartnershipModel};

table! {
    /// One row per partnership that a page describes.
    Partnerships(NoItem, Place) = rows, |page, one: Row| {
        /// The partnership: the same for the same name on any page.
        partnership_id: Key, "2f6c1b0a-9d8e-5f7a-8b6c-5d4e3f2a1b0c" => Some(one.0.id);
        /// Name as printed.
        name: Name, "Adopt Four Rivers" => Some(&one.0.name);
        /// Abbreviation as printed.
        abbreviation: Name, "AFR" => one.0.abbreviation.as_deref();
        /// What kind it is.
        kind: Code<PartnershipKind>, "regional_adoption_agency" => Some(one.0.kind);
        /// How it is built.
        model: Code<PartnershipModel>, "hosted" => one.0.model;
        /// How many members the page says there are.
        member_count_stated: Whole, unit "members", "4" => one.0.member_count_stated;
        /// How many members the page names; they stand in `memberships`.
        members_named: Whole, unit "members", "3" => Some(one.0.members.len());
        /// When it went live.
        launched: When, "" => one.0.launched.as_ref();
        /// When it ended.
        ended: When, "" => one.0.ended.as_ref();
        /// The year that had begun when it went live.
        launched_within: When, "" => one.0.launched_within.as_ref();
        /// What it does, as printed; a line for each.
        functions: Text, "recruitment of adopters" => joined(one.0.functions.iter(), "\n");
    }
}

struct Row<'r>(&'r Partnership);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (n, one) in page.partnerships.iter().enumerate() {
        each(None, format_args!("/partnerships/{n}"), Row(one));
    }
}
