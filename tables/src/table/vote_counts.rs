use crate::cells::{Code, Flag, Key, Name, Whole};
use crate::fill::{Each, table};
use crate::groups::Person;
use crate::page::Page;
use minutebook::{Counts, Outcome, VoteEvent, VoteMethod, VoteOption};

table! {
    /// One row per vote of the body: how it was taken, its tally as stated, and what came of it. Where no tally is
    /// stated its cells are empty: they are not counted from `votes`.
    VoteCounts(OfItem, Place) = rows, |page, one: Row| {
        /// The vote.
        vote_id: Key, "0c5b9f4e-8a1d-5b7c-9e2f-6a7b8c9d0e1f" => Some(one.0.id);
        /// The motion voted on.
        motion_id: Key, "7d0a4a54-2c7e-5f0a-a1b1-33f1a9b0c1d2" => one.0.motion;
        /// How the vote was taken.
        method: Code<VoteMethod>, "show_of_hands" => Some(one.0.method);
        /// What came of it.
        result: Code<Outcome>, "carried" => Some(one.0.result);
        /// True where the page calls it unanimous, false where it says that it was not.
        unanimous: Flag, "true" => one.0.unanimous;
        /// What the motion needed to be carried: `majority`, `two_thirds`, `no_dissent`, or the page's own words.
        requirement: Name, "majority" => one.0.requirement.as_ref().map(|need| need.as_str());
        /// Votes for, as stated.
        votes_for: Whole, unit "votes", "7" => count(one.0, |counts| counts.r#for);
        /// Votes against, as stated.
        votes_against: Whole, unit "votes", "4" => count(one.0, |counts| counts.against);
        /// Abstentions, as stated.
        abstentions: Whole, unit "votes", "1" => count(one.0, |counts| counts.abstain);
        /// Members who demanded that it be taken by name.
        demanded_by: Whole, unit "people", "5" => one.0.demanded_by;
        /// How many people `votes` names in it.
        named: Whole, unit "people", "12" => Some(one.0.votes.len());
        /// Which way the casting vote went.
        casting_option: Code<VoteOption>, "for" => one.0.casting_vote.as_ref().map(|cast| cast.option);
        /// Who gave the casting vote.
        casting: Person, "" => one.0.casting_vote.as_ref().and_then(|cast| cast.person.as_ref());
    }
}

fn count(event: &VoteEvent, of: fn(&Counts) -> Option<u32>) -> Option<u32> {
    event.counts.as_ref().and_then(of)
}

struct Row<'r>(&'r VoteEvent);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (at, _, item) in &page.items {
        for (n, one) in item.votes.iter().enumerate() {
            each(Some(item), format_args!("{at}/votes/{n}"), Row(one));
        }
    }
}
