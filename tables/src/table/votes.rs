use crate::cells::{Code, Key, Name};
use crate::fill::{Each, table};
use crate::groups::Person;
use crate::page::Page;
use minutebook::{Outcome, Vote, VoteEvent, VoteMethod, VoteOption};

table! {
    /// One row per person whose part in a vote the page states. Nobody is filled in from a tally or from unanimity; for
    /// those see `vote_counts`.
    Votes(OfItem, Place) = rows, |page, one: Row| {
        /// The vote that it is part of.
        vote_id: Key, "0c5b9f4e-8a1d-5b7c-9e2f-6a7b8c9d0e1f" => Some(one.event.id);
        /// The motion voted on.
        motion_id: Key, "7d0a4a54-2c7e-5f0a-a1b1-33f1a9b0c1d2" => one.event.motion;
        /// How the vote was taken.
        method: Code<VoteMethod>, "recorded" => Some(one.event.method);
        /// What came of it.
        result: Code<Outcome>, "carried" => Some(one.event.result);
        /// Who voted.
        voter: Person, "" => Some(&one.vote.voter);
        /// Political group that the attendance list of the same page gives to a person of the same key.
        voter_group: Name, "Independent" => page.group_of(&one.vote.voter);
        /// How they voted, or that they did not.
        option: Code<VoteOption>, "for" => Some(one.vote.option);
        /// Why somebody did not vote: a word of the list, or the page's own.
        reason: Name, "did_not_hear_full_debate" => one.vote.reason.as_ref().map(|reason| reason.as_str());
    }
}

struct Row<'r> {
    event: &'r VoteEvent,
    vote: &'r Vote,
}

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (at, _, item) in &page.items {
        for (n, event) in item.votes.iter().enumerate() {
            for (k, vote) in event.votes.iter().enumerate() {
                each(Some(item), format_args!("{at}/votes/{n}/votes/{k}"), Row { event, vote });
            }
        }
    }
}
