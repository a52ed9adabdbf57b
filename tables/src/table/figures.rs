use crate::cells::{Code, Exact, Key, Name, Text, Words};
use crate::fill::{Each, table};
use crate::groups::{Org, When};
use crate::page::Page;
use minutebook::{Direction, Figure, Hedge, Unit};

table! {
    /// One row per number that a page reports.
    Figures(OfItem, Place) = rows, |page, one: Row| {
        /// The figure.
        figure_id: Key, "9e8d7c6b-5a49-5838-8727-161504f3e2d1" => Some(one.0.id);
        /// What is counted, as printed.
        measure: Name, "children looked after" => Some(&one.0.measure.label);
        /// Word of minutebook's measure list where one fits.
        measure_key: Name, "children_looked_after" => one.0.measure.key.as_deref();
        /// What the source says is counted and what is not.
        definition: Text, "excluding respite care" => one.0.measure.definition.as_deref();
        /// The number, exact; `unit` says of what.
        value: Exact, "53.8" => Some(one.0.value);
        /// The number with the digits that the page shows.
        value_text: Name, "53.80" => Some(one.0.value.to_string());
        /// Unit of the value.
        unit: Code<Unit>, "percent" => Some(one.0.unit);
        /// A word that loosens it.
        hedge: Code<Hedge>, "about" => one.0.hedge;
        /// Where it is printed both ways, `fifteen (15)`: the number that the words say.
        in_words: Exact, "15" => one.0.in_words;
        /// What it was rounded to, where its printed form shows that.
        rounded_to: Exact, "100000" => one.0.rounded_to;
        /// When it held, or over which time it was counted.
        when: When, "" => one.0.when.as_ref();
        /// Whose number it is.
        subject: Org, "" => one.0.subject.as_ref();
        /// The figure that this one is a part or a percentage of.
        whole_id: Key, "9e8d7c6b-5a49-5838-8727-161504f3e2d1" => page.figure_at(one.0.whole.as_ref());
        /// For a percentage, a fraction or a mean: its numerator.
        part_id: Key, "9e8d7c6b-5a49-5838-8727-161504f3e2d1" => page.figure_at(one.0.part.as_ref());
        /// Figures that make it up and leave nothing out, with a space between.
        parts_ids: Words, "9e8d7c6b-5a49-5838-8727-161504f3e2d1"
            => one.0.parts.iter().filter_map(|part| page.figure_at(Some(part)));
        /// The figure that it is compared with.
        previous_id: Key, "9e8d7c6b-5a49-5838-8727-161504f3e2d1" => page.figure_at(one.0.previous.as_ref());
        /// Which way it moved, as the text says.
        direction: Code<Direction>, "down" => one.0.direction;
        /// For a stated change: the figure whose change it is.
        change_of_id: Key, "9e8d7c6b-5a49-5838-8727-161504f3e2d1" => page.figure_at(one.0.change_of.as_ref());
        /// The figure that it states once more in another unit or form.
        restates_id: Key, "9e8d7c6b-5a49-5838-8727-161504f3e2d1" => page.figure_at(one.0.restates.as_ref());
        /// For a duration: the period whose length it is.
        length_of: When, "" => one.0.length_of.as_ref();
    }
}

struct Row<'r>(&'r Figure);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (at, _, item) in &page.items {
        for (n, one) in item.figures.iter().enumerate() {
            each(Some(item), format_args!("{at}/figures/{n}"), Row(one));
        }
    }
}
