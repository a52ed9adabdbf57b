use crate::cells::{Code, Text};
use crate::fill::{Each, table};
use crate::groups::Person;
use crate::page::Page;
use minutebook::{DeclarationOfInterest, InterestAction, InterestKind};

table! {
    /// One row per interest that somebody declared, for the meeting or under an item. That there were none is told by
    /// `interests_declared` of `meetings` and `items`.
    Interests(OfItem, Place) = rows, |page, one: Row| {
        /// Who declared it.
        person: Person, "" => Some(&one.0.person);
        /// What kind of interest.
        kind: Code<InterestKind>, "personal" => Some(one.0.kind);
        /// Number or title of the item that it concerns, as printed.
        concerns: Text, "Item 6" => one.0.item.as_deref();
        /// What the interest is, as printed.
        text: Text, "is a governor of the school" => one.0.text.as_deref();
        /// What they did about it.
        action: Code<InterestAction>, "left" => one.0.action;
    }
}

struct Row<'r>(&'r DeclarationOfInterest);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (n, one) in page.meeting.interests.declared().iter().enumerate() {
        each(None, format_args!("{}/interests/{n}", page.root), Row(one));
    }
    for (at, _, item) in &page.items {
        for (n, one) in item.interests.declared().iter().enumerate() {
            each(Some(item), format_args!("{at}/interests/{n}"), Row(one));
        }
    }
}
