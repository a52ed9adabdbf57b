//! What "unanimous" implies.

use super::rule;
use crate::rules::context::ItemAt;
use crate::rules::{Answers, Context, Element, args};
use crate::vote::{VoteEvent, VoteMethod, VoteOption};

rule! {
    /// Nobody voted against what was carried unanimously.
    ///
    /// # What it checks
    /// A vote that the page calls unanimous has no votes against, neither counted nor named. The rule holds where the
    /// page says that there were none, or where every voter is named; "unanimous" alone leaves the answer unknown.
    ///
    /// # Why
    /// "Unanimous" says that every member who voted was for. A vote against beside it means that the word or the
    /// tally was misreported.
    ///
    /// # Bad
    /// "Approved unanimously: 9 for, 1 against."
    ///
    /// # Good
    /// "Approved unanimously: 10 for, 0 against."
    ///
    /// # Source
    /// The meaning of the word.
    VOT008 "unanimous-with-against" Error since "0.1.0"
    source: "logic: the meaning of `unanimous`",
    message: "the vote is called unanimous, but {against} voted against",
    help: "see whether the word or the votes were misprinted",
    run: unanimous_with_against,
}

fn unanimous_with_against(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (one, at, vote) in unanimous(cx) {
        answer(out, one, &at, vote, VoteOption::Against, "votes against");
    }
}

rule! {
    /// A vote called unanimous has no abstentions.
    ///
    /// # What it checks
    /// A vote that the page calls unanimous has no abstentions, neither counted nor named.
    ///
    /// # Why
    /// Members who abstain do not vote, so a vote with abstentions can still be unanimous; but many writers mean that
    /// everybody was for. The note shows that the word is used in its narrow sense, or loosely.
    ///
    /// # Bad
    /// "Agreed unanimously, with 2 abstentions."
    ///
    /// # Good
    /// "Agreed without dissent, with 2 abstentions."
    ///
    /// # Source
    /// Custom in the wording of minutes.
    VOT009 "unanimous-with-abstention" Note since "0.1.0"
    source: "custom",
    message: "the vote is called unanimous, and {abstained} abstained",
    help: "say `without dissent` where some abstain",
    run: unanimous_with_abstention,
}

fn unanimous_with_abstention(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (one, at, vote) in unanimous(cx) {
        answer(out, one, &at, vote, VoteOption::Abstain, "abstentions");
    }
}

fn unanimous<'c, 'm: 'c>(
    cx: &'c Context<'m>,
) -> impl Iterator<Item = (&'c ItemAt<'m>, Element<'c>, &'m VoteEvent)> + 'c {
    let votes = cx.each("votes", |item| &item.votes);
    votes.filter(|(_, _, vote)| vote.unanimous == Some(true))
}

fn answer(
    out: &mut Answers<'_, '_>,
    item: &ItemAt<'_>,
    at: &Element<'_>,
    vote: &VoteEvent,
    option: VoteOption,
    missing: &'static str,
) {
    let counted = vote.counts.as_ref().and_then(|counts| match option {
        VoteOption::Against => counts.against,
        _ => counts.abstain,
    });
    let named = || vote.votes.iter().enumerate().filter(|(_, one)| one.option == option);
    let number = counted.unwrap_or_default().max(u32::try_from(named().count()).unwrap_or(u32::MAX));
    let all_named = vote.method == VoteMethod::Recorded && !vote.votes.is_empty() && !item.item.truncated;
    if number > 0 {
        let args = match option {
            VoteOption::Against => args! { against: number },
            _ => args! { abstained: number },
        };
        let mut found = out.found(at, args);
        if counted.is_some_and(|count| count > 0) {
            found = found.also(&at.field("counts"), "the tally");
        }
        for (n, one) in named() {
            found = found.also(&at.field("votes").at(n), format!("`{}`: {option}", one.voter.display()));
        }
    } else if counted == Some(0) || all_named {
        out.held();
    } else {
        out.unknown(at, missing);
    }
}
