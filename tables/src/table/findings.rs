use crate::cells::{Code, Name, Text, Whole, Words};
use crate::fill::{Each, table};
use crate::page::Page;
use minutebook::{Finding, Severity};

table! {
    /// One row per thing that a rule found wrong, or worth a look.
    Findings(OfItem, NoPlace) = rows, |page, one: Row| {
        /// The rule's code; `docs/rules.md` explains it.
        code: Name, "VOT001" => Some(one.0.code.as_str());
        /// The rule's name.
        rule: Name, "outcome-contradicts-tally" => Some(&one.0.slug);
        /// How grave it is.
        severity: Code<Severity>, "error" => Some(one.0.severity);
        /// One sentence: what was expected and what was found.
        message: Text, "carried, but 4 for and 7 against" => Some(&one.0.message);
        /// What to do about it.
        help: Name, "compare the tally with the roll of names" => one.0.help.as_deref();
        /// The law or logic behind the rule.
        source: Name, "Local Government Act 1972, Sch 12 para 39" => one.0.source.as_deref();
        /// The place in the record (JSON pointer).
        path: Text, "/meeting/agenda/3/votes/0/result" => Some(one.0.path.as_str());
        /// Where it begins in the decoded text of the page.
        span_start: Whole, unit "UTF-8 bytes", "1204" => one.0.span.as_ref().map(|span| span.start);
        /// Where it ends.
        span_end: Whole, unit "UTF-8 bytes", "1263" => one.0.span.as_ref().map(|span| span.end);
        /// Other places that matter, with a space between.
        related: Words, "/meeting/agenda/3/votes/0/counts" => one.0.related.iter().map(|other| &other.path);
    }
}

struct Row<'r>(&'r Finding);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for one in page.findings {
        each(page.item_around(one.path.as_str()), format_args!(""), Row(one));
    }
}
