use crate::cells::{Code, Text, Whole, Words};
use crate::fill::{Each, table};
use crate::page::Page;
use minutebook::{Basis, Evidence as Ground};

table! {
    /// One row per ground of a fact: where in the page it stands. A fact can have several.
    Evidence(OfItem, NoPlace) = rows, |page, one: Row| {
        /// The fact's place in the reading (JSON pointer). The row of another table with that `path`, or with the longest
        /// beginning of it, holds the fact.
        path: Text, "/meeting/agenda/3/votes/0/counts/for" => Some(one.0.path.as_str());
        /// On what ground it stands.
        basis: Code<Basis>, "stated" => Some(one.0.basis);
        /// Where it begins in the decoded text of the page.
        span_start: Whole, unit "UTF-8 bytes", "1204" => one.0.span.as_ref().map(|span| span.start);
        /// Where it ends.
        span_end: Whole, unit "UTF-8 bytes", "1263" => one.0.span.as_ref().map(|span| span.end);
        /// Places of the facts that it was derived from, with a space between.
        derived_from: Words, "/meeting/agenda/3/figures/0" => &one.0.from;
    }
}

struct Row<'r>(&'r Ground);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for one in page.evidence.into_iter().flatten() {
        each(page.item_around(one.path.as_str()), format_args!(""), Row(one));
    }
}
