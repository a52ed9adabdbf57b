//! Voting: tallies, names and outcomes that must agree.

use super::{Answers, Context, Rule, args, rule};
use crate::motion::Outcome;
use crate::vote::VoteOption;

pub(super) static RULES: &[&Rule] = &[&VOT001];

rule! {
    /// The stated outcome follows from the tally.
    ///
    /// # What it checks
    /// A vote that is said to be carried has more votes for than against, or as many with a casting vote for; a vote
    /// that is said to be lost has not. Abstentions do not count.
    ///
    /// # Why
    /// Questions are decided by a majority of the members present and voting. An outcome that its own tally
    /// contradicts means that one of the two was misreported, and a reader cannot know which.
    ///
    /// # Bad
    /// "The motion was carried: 4 for, 7 against."
    ///
    /// # Good
    /// "The motion was lost: 4 for, 7 against."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 39(1); paragraph 44 applies it to committees.
    VOT001 "outcome-contradicts-tally" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 39(1)",
    message: "the vote is said to be {stated}, but {for} for and {against} against make it {expected}",
    help: "see whether the tally or the outcome was misprinted; both are kept as they stand",
    run: outcome_contradicts_tally,
}

fn outcome_contradicts_tally(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, vote) in cx.each("votes", |item| &item.votes) {
        if !matches!(vote.result, Outcome::Carried | Outcome::Lost) {
            continue;
        }
        let counts = vote.counts.as_ref();
        let (Some(votes_for), Some(against)) = (counts.and_then(|c| c.r#for), counts.and_then(|c| c.against))
        else {
            // Only a vote that was counted can contradict its count.
            if counts.is_some() {
                out.unknown(&at, "votes for and against");
            }
            continue;
        };
        let expected = match (votes_for.cmp(&against), &vote.casting_vote) {
            (std::cmp::Ordering::Greater, _) => Outcome::Carried,
            (std::cmp::Ordering::Less, _) => Outcome::Lost,
            (std::cmp::Ordering::Equal, Some(casting)) if casting.option == VoteOption::For => {
                Outcome::Carried
            }
            (std::cmp::Ordering::Equal, _) => Outcome::Lost,
        };
        out.expect(vote.result == expected, &at, || {
            args! { stated: vote.result.as_str(), r#for: votes_for, against: against, expected: expected.as_str() }
        });
    }
}
