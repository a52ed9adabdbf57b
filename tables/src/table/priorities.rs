use crate::cells::{Code, Name, Text};
use crate::fill::{Each, table};
use crate::groups::When;
use crate::page::Page;
use minutebook::{Priority, PriorityStatus};

table! {
    /// One row per aim that an item names.
    Priorities(OfItem, Place) = rows, |page, one: Row| {
        /// Its number, as printed.
        number: Name, "1" => one.0.number.as_deref();
        /// Its words.
        text: Text, "Recruit more foster carers." => Some(&one.0.text);
        /// Which service it is for, as printed.
        service: Name, "Fostering" => one.0.service.as_deref();
        /// For which time.
        period: When, "" => one.0.period.as_ref();
        /// How far it has come.
        status: Code<PriorityStatus>, "planned" => one.0.status;
    }
}

struct Row<'r>(&'r Priority);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (at, _, item) in &page.items {
        for (n, one) in item.priorities.iter().enumerate() {
            each(Some(item), format_args!("{at}/priorities/{n}"), Row(one));
        }
    }
}
