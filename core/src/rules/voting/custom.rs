//! What a body's own rules say of votes.

use super::rule;
use crate::rules::{Answers, CastingVoteCustom, Context, args};
use crate::vote::VoteOption;

rule! {
    /// A casting vote is cast as the body's own rules or custom have it.
    ///
    /// # What it checks
    /// Where the profile says what holds for a casting vote (`casting_vote`) and one is recorded: under the custom
    /// `status_quo` it is not cast for the motion, and under `none` there is none. Under `free`, as the law has it, the
    /// rule holds. Without the profile the answer is unknown.
    ///
    /// # Why
    /// By law the person presiding casts it as they think fit. Many bodies have the custom of casting it for leaving
    /// things as they are, and boards outside the law of councils often have no casting vote at all.
    ///
    /// # Bad
    /// Custom `status_quo`: "For 6, against 6. Carried on the Chair's casting vote."
    ///
    /// # Good
    /// Custom `status_quo`: "For 6, against 6. Lost on the Chair's casting vote."
    ///
    /// # Source
    /// The body's own rules; Local Government Act 1972, Schedule 12, paragraph 39(2).
    VOT015 "casting-vote-against-custom" Note since "0.1.0"
    source: "the body's own rules; Local Government Act 1972, Sch 12 para 39(2)",
    message: "a casting vote `{option}` is recorded, and the body's custom for it is `{custom}`",
    help: "see whether the custom held at the time; the vote counts nevertheless",
    run: casting_vote_against_custom,
}

fn casting_vote_against_custom(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, vote) in cx.each("votes", |item| &item.votes) {
        let Some(casting) = &vote.casting_vote else { continue };
        let at = at.field("casting_vote");
        let Some(custom) = cx.profile.casting_vote else {
            out.unknown(&at, "the body's own rules on casting votes");
            continue;
        };
        let fits = match custom {
            CastingVoteCustom::Free => true,
            CastingVoteCustom::StatusQuo => casting.option != VoteOption::For,
            CastingVoteCustom::None => false,
        };
        out.expect(fits, &at, || args! { option: casting.option.as_str(), custom: custom.as_str() });
    }
}
