use super::meetings::declared;
use crate::cells::{Code, Flag, Key, Name, Text, Whole, Words};
use crate::fill::{Each, table};
use crate::groups::When;
use crate::page::Page;
use minutebook::{Access, AgendaItem, Deferral, DeferralDirection, ItemKind};

table! {
    /// One row per item and sub-item of business.
    Items(OfItem, Place) = rows, |page, one: Row| {
        /// The item that this is a sub-item of.
        above_id: Key, "5a2f8b7e-3c1d-5e6f-8a9b-0c1d2e3f4a5b" => one.above.map(|above| above.id);
        /// Position in the agenda or among its sub-items, from 1.
        order: Whole, "4" => Some(one.item.order);
        /// Minute number as printed, where it differs from the item's.
        minute_number: Name, "77/21" => one.item.minute_number.as_deref();
        /// What kind of business it is.
        kind: Code<ItemKind>, "report" => one.item.kind;
        /// The agenda's own text.
        purpose: Text, "To consider the report of the Director." => one.item.purpose.as_deref();
        /// Whose report it is, as printed; a semicolon between several.
        report_of: Name, "Director of Children’s Services"
            => joined(one.item.report_of.iter().map(minutebook::PersonRef::display), "; ");
        /// Period that a report covers.
        period: When, "" => one.item.period.as_ref();
        /// Whether the public may hear it: `public`, `exempt` or `confidential`.
        access: Name, "exempt" => one.item.access.as_ref().map(access);
        /// Paragraphs of Schedule 12A under which it is exempt, with a space between.
        exempt_paragraphs: Words, "1 3" => exempt(one.item);
        /// Why the chair took it as urgent.
        urgency: Text, "The grant closes on Friday." => one.item.urgency.as_deref();
        /// Whether the agenda listed it, where the record says.
        listed: Flag, "true" => one.item.listed;
        /// Meeting that it was put off to.
        deferred_to: When, "" => deferral(one.item, DeferralDirection::To).and_then(|one| one.date.as_ref());
        /// Meeting that it was put off from.
        deferred_from: When, "" => deferral(one.item, DeferralDirection::From).and_then(|one| one.date.as_ref());
        /// How many deferrals, from and to, the page states.
        deferrals: Whole, unit "deferrals", "1" => Some(one.item.deferral.len());
        /// Why it was put off, as printed, of the first deferral that says so.
        deferral_reason: Text, "to await the inspection report"
            => one.item.deferral.iter().find_map(|deferral| deferral.reason.as_deref());
        /// The narrative, a line for each block.
        minutes: Text, "The Director introduced the report."
            => joined(one.item.minutes.iter().map(|block| block.text.as_str()), "\n");
        /// How many interests were declared under it: 0 where the page says that there were none, empty where it says
        /// nothing.
        interests_declared: Whole, unit "declarations", "1" => declared(&one.item.interests);
        /// Things that the page says there were none of, with a space between.
        none_stated: Words, "urgent_business" => &one.item.none_stated;
        /// True where the page cut the minutes short: what was decided is then unknown, not nothing.
        truncated: Flag, "false" => Some(one.item.truncated);
    }
}

fn access(access: &Access) -> &'static str {
    match access {
        Access::Public => "public",
        Access::Exempt(_) => "exempt",
        Access::Confidential => "confidential",
    }
}

fn exempt(item: &AgendaItem) -> &[u32] {
    match &item.access {
        Some(Access::Exempt(paragraphs)) => paragraphs,
        _ => &[],
    }
}

fn deferral(item: &AgendaItem, direction: DeferralDirection) -> Option<&Deferral> {
    item.deferral.iter().find(|one| one.direction == direction)
}

/// Texts in one, `None` where there are none.
pub(super) fn joined(texts: impl Iterator<Item = impl AsRef<str>>, between: &str) -> Option<String> {
    texts.fold(None, |all: Option<String>, text| {
        let mut all = all.map_or_else(String::new, |all| all + between);
        all.push_str(text.as_ref());
        Some(all)
    })
}

struct Row<'r> {
    above: Option<&'r AgendaItem>,
    item: &'r AgendaItem,
}

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (at, above, item) in &page.items {
        each(Some(item), format_args!("{at}"), Row { above: *above, item });
    }
}
