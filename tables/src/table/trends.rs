use crate::cells::{Code, Name, Text};
use crate::fill::{Each, table};
use crate::page::Page;
use minutebook::{Direction, Trend};

table! {
    /// One row per change that a page states without a number.
    Trends(OfItem, Place) = rows, |page, one: Row| {
        /// What changes, as printed.
        measure: Name, "referrals" => Some(&one.0.measure);
        /// Which way.
        direction: Code<Direction>, "up" => Some(one.0.direction);
        /// How much, as printed.
        strength: Name, "slight" => one.0.strength.as_deref();
        /// The words that say so.
        text: Text, "There had been a slight rise in referrals." => Some(&one.0.text);
    }
}

struct Row<'r>(&'r Trend);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (at, _, item) in &page.items {
        for (n, one) in item.trends.iter().enumerate() {
            each(Some(item), format_args!("{at}/trends/{n}"), Row(one));
        }
    }
}
