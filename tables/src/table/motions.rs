use crate::cells::{Code, Key, Text};
use crate::fill::{Each, table};
use crate::groups::Person;
use crate::page::Page;
use minutebook::{Motion, Outcome};

table! {
    /// One row per motion and amendment.
    Motions(OfItem, Place) = rows, |page, one: Row| {
        /// The motion.
        motion_id: Key, "7d0a4a54-2c7e-5f0a-a1b1-33f1a9b0c1d2" => Some(one.0.id);
        /// Its words.
        text: Text, "That the new hours be approved." => one.0.text.as_deref();
        /// What became of it.
        result: Code<Outcome>, "carried" => Some(one.0.result);
        /// Who moved it.
        proposer: Person, "" => one.0.proposer.as_ref();
        /// Who seconded it.
        seconder: Person, "" => one.0.seconder.as_ref();
        /// The motion that it amends.
        amends_id: Key, "7d0a4a54-2c7e-5f0a-a1b1-33f1a9b0c1d2" => one.0.amends;
        /// The vote on it.
        vote_id: Key, "0c5b9f4e-8a1d-5b7c-9e2f-6a7b8c9d0e1f" => one.0.vote;
    }
}

struct Row<'r>(&'r Motion);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (at, _, item) in &page.items {
        for (n, one) in item.motions.iter().enumerate() {
            each(Some(item), format_args!("{at}/motions/{n}"), Row(one));
        }
    }
}
