//! Who moved what, and who voted how.

use super::style::{BAD, DECIDED, OPEN, paint};
use super::words::{code, person};
use super::wrap::{Sheet, clean};
use minutebook::value::Coded;
use minutebook::{Motion, NotVotingReason, Outcome, Vote, VoteEvent, VoteMethod, VoteOption};

/// Who moved and who seconded; nothing where neither is stated.
pub(super) fn movers(motion: &Motion) -> Option<String> {
    let by = motion.proposer.as_ref().map(|who| format!("by {}", person(who)));
    let second = motion.seconder.as_ref().map(|who| format!("seconded by {}", person(who)));
    let parts: Vec<_> = [by, second].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// An outcome in its colour.
pub(super) fn outcome(result: Outcome) -> String {
    match result {
        Outcome::Carried => paint(DECIDED, "carried"),
        Outcome::Lost => paint(BAD, "lost"),
        Outcome::Noted => "noted".to_owned(),
        Outcome::Unknown => paint(OPEN, "outcome not stated"),
        Outcome::Tied | Outcome::Deferred | Outcome::Withdrawn | Outcome::Referred | Outcome::Lapsed => {
            paint(OPEN, result.as_str())
        }
    }
}

/// A motion that no resolution adopts.
pub(super) fn motion(sheet: &mut Sheet, motion: &Motion) {
    let label = if motion.amends.is_some() { "amendment" } else { "motion" };
    let text = motion.text.as_deref().map_or_else(String::new, |text| format!(": {}", clean(text)));
    sheet.fact(label, &format!("{}{text}", outcome(motion.result)));
    if let Some(movers) = movers(motion) {
        sheet.fact("moved", &movers);
    }
}

/// A vote: what came of it, the tally, and the names by side.
pub(super) fn vote(sheet: &mut Sheet, vote: &VoteEvent) {
    let mut text = outcome(vote.result);
    match vote.unanimous {
        Some(true) => text.push_str(" unanimously"),
        Some(false) => text.push_str(", not unanimously"),
        None => {}
    }
    let tally = tally(vote);
    if !tally.is_empty() {
        text.push_str(&format!(", {}", tally.join(", ")));
    }
    let method = match vote.method {
        VoteMethod::Unknown | VoteMethod::Counted => None,
        VoteMethod::ShowOfHands => Some("by show of hands"),
        VoteMethod::Recorded => Some("recorded by name"),
        VoteMethod::Assent => Some("by assent"),
        VoteMethod::Voice => Some("by voice"),
        VoteMethod::Ballot => Some("by ballot"),
        VoteMethod::Electronic => Some("by electronic vote"),
    };
    if let Some(method) = method {
        text.push_str(&format!(" ({method})"));
    }
    sheet.fact("vote", &text);
    if let Some(requirement) = &vote.requirement {
        sheet.fact("", &format!("needed: {}", code(requirement.as_str())));
    }
    for (side, option) in
        [("for", VoteOption::For), ("against", VoteOption::Against), ("abstained", VoteOption::Abstain)]
    {
        let names: Vec<_> = of(vote, option).map(|one| person(&one.voter)).collect();
        if !names.is_empty() {
            sheet.fact("", &format!("{side}: {}", names.join(", ")));
        }
    }
    if let Some(casting) = &vote.casting_vote {
        let who = casting.person.as_ref().map_or_else(|| "the chair".to_owned(), person);
        sheet.fact("", &format!("casting vote of {who}: {}", code(casting.option.as_str())));
    }
    let sides = [VoteOption::NotVoting, VoteOption::Recused, VoteOption::Absent, VoteOption::Paired];
    let others: Vec<_> = sides.into_iter().flat_map(|option| of(vote, option)).map(non_voter).collect();
    for (at, other) in others.iter().enumerate() {
        sheet.fact(if at == 0 { "did not vote" } else { "" }, other);
    }
}

fn of(vote: &VoteEvent, option: VoteOption) -> impl Iterator<Item = &Vote> {
    vote.votes.iter().filter(move |one| one.option == option)
}

fn tally(vote: &VoteEvent) -> Vec<String> {
    let Some(counts) = &vote.counts else {
        return Vec::new();
    };
    let sides = [(counts.r#for, "for"), (counts.against, "against"), (counts.abstain, "abstaining")];
    sides.into_iter().filter_map(|(number, side)| number.map(|number| format!("{number} {side}"))).collect()
}

fn non_voter(vote: &Vote) -> String {
    let why = match &vote.reason {
        Some(Coded::Known(NotVotingReason::DidNotHearFullDebate)) => {
            "had not heard the whole debate".to_owned()
        }
        Some(Coded::Known(NotVotingReason::Interest)) => "had an interest".to_owned(),
        Some(Coded::Other(text)) => clean(text).into_owned(),
        None => match vote.option {
            VoteOption::Recused => "stood aside".to_owned(),
            VoteOption::Absent => "absent".to_owned(),
            VoteOption::Paired => "paired".to_owned(),
            _ => return person(&vote.voter),
        },
    };
    format!("{}: {why}", person(&vote.voter))
}
