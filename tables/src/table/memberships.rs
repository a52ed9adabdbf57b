use crate::cells::{Code, Key, Name};
use crate::fill::{Each, table};
use crate::groups::{Org, When};
use crate::page::Page;
use minutebook::{Membership, MembershipRole, Partnership};

table! {
    /// One row per member of a partnership that a page names.
    Memberships(NoItem, Place) = rows, |page, one: Row| {
        /// The partnership.
        partnership_id: Key, "2f6c1b0a-9d8e-5f7a-8b6c-5d4e3f2a1b0c" => Some(one.partnership.id);
        /// Its name, as printed.
        partnership: Name, "Adopt Four Rivers" => Some(&one.partnership.name);
        /// The member.
        organization: Org, "" => Some(&one.member.organization);
        /// What it is to the partnership.
        role: Code<MembershipRole>, "host" => Some(one.member.role);
        /// Since when.
        from: When, "" => one.member.from.as_ref();
        /// Until when.
        to: When, "" => one.member.to.as_ref();
        /// The trust or company that acts for it.
        acts_through: Name, "Fern Children’s Trust" => one.member.acts_through.as_deref();
    }
}

struct Row<'r> {
    partnership: &'r Partnership,
    member: &'r Membership,
}

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (n, partnership) in page.partnerships.iter().enumerate() {
        for (k, member) in partnership.members.iter().enumerate() {
            each(None, format_args!("/partnerships/{n}/members/{k}"), Row { partnership, member });
        }
    }
}
