use crate::cells::{Code, Name, Text};
use crate::fill::{Each, table};
use crate::groups::{Person, When};
use crate::page::Page;
use minutebook::{Action, ActionStatus};

table! {
    /// One row per thing that somebody is to do.
    Actions(OfItem, Place) = rows, |page, one: Row| {
        /// What is to be done, as printed.
        text: Text, "bring a report in six months" => Some(&one.0.text);
        /// Who is to do it.
        owner: Person, "" => one.0.owner.as_ref();
        /// For whom.
        audience: Name, "all members" => one.0.audience.as_deref();
        /// By when.
        due: When, "" => one.0.due.as_ref();
        /// How far it has come.
        status: Code<ActionStatus>, "open" => one.0.status;
    }
}

struct Row<'r>(&'r Action);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (at, _, item) in &page.items {
        for (n, one) in item.actions.iter().enumerate() {
            each(Some(item), format_args!("{at}/actions/{n}"), Row(one));
        }
    }
}
