//! Votes: tallies in words and digits, unanimity, the outcome.

use crate::item::Shared;
use crate::parts::ballot::{self, Ballot};
use crate::parts::motion::{self, Moved, flat};
use crate::parts::{poll, scores};
use crate::phrase::hints;
use crate::recorder::Recorder;
use crate::tokens::{Kind, Token, tokens};
use crate::words;
use crate::words::decisions::QUESTIONS;
use minutebook::{AgendaItem, Outcome, Pointer, VoteEvent, VoteMethod};

/// A tally with the words that state it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tally<'t> {
    pub(crate) votes_for: Option<(u32, &'t str)>,
    pub(crate) against: Option<(u32, &'t str)>,
    pub(crate) abstain: Option<(u32, &'t str)>,
}

impl Tally<'_> {
    pub(crate) fn is_empty(&self) -> bool {
        self.votes_for.is_none() && self.against.is_none() && self.abstain.is_none()
    }

    /// True where a decision may be taken for the outcome of these votes: more were for it than against, or the words of
    /// the decision tell both, so that it is the page that contradicts itself.
    pub(crate) fn allows(&self, decision: &str) -> bool {
        let (Some((votes_for, _)), Some((against, _))) = (self.votes_for, self.against) else { return true };
        let told = || {
            let own = tally(decision);
            let same = |told: Option<(u32, &str)>, count| told.is_some_and(|(own, _)| own == count);
            let decides = hints(decision, &["resolve", "agree", "approve", "carried"]);
            decides && same(own.votes_for, votes_for) && same(own.against, against)
        };
        votes_for > against || told()
    }
}

/// Reads the vote on a resolution from what was said before it, from its sentence and from what its mover's sentence
/// says; says at which position of the item's list it stands. No vote is made up: without a word on how it went there is
/// none, except the one in which somebody is said not to have voted.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    sentence: &'t str,
    moved: Option<&Moved<'t>>,
    ballot: Option<Ballot<'t>>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) -> Option<usize> {
    let around = moved.map_or(sentence, |moved| moved.words);
    let unanimous = moved.and_then(|moved| moved.unanimous).or_else(|| motion::all_for(sentence));
    let lost = moved.and_then(|moved| moved.lost);
    if let Some(ballot) = ballot.filter(|ballot| ballot.tells() || unanimous.is_some()) {
        let index = ballot.write(rec, lost.is_none().then_some(sentence), None, item, at, shared);
        let place = at.field("votes").at(index);
        let vote = item.votes.get_mut(index)?;
        if let Some(words) = unanimous.filter(|_| vote.unanimous.is_none() && !ballot::is_opposed(vote)) {
            rec.stated(&place.field("unanimous"), words);
            vote.unanimous = Some(true);
        }
        return Some(index);
    }
    let open = item.votes.iter().rposition(ballot::is_placeholder);
    let mut tally = tally(around);
    if tally.is_empty() {
        tally = self::tally(sentence);
    }
    let names = poll::voters(around, &flat(around), moved.is_some());
    if open.is_none() && tally.is_empty() && unanimous.is_none() && lost.is_none() && names.is_empty() {
        return None;
    }
    let index = open.unwrap_or(item.votes.len());
    let place = at.field("votes").at(index);
    if open.is_none() {
        rec.stated(&place, around);
        rec.inferred(&place.field("method"), around);
        let mut vote = VoteEvent::new(VoteMethod::Unknown, Outcome::Unknown);
        vote.id = shared.provisional();
        item.votes.push(vote);
    }
    let vote = item.votes.get_mut(index)?;
    vote.result = match lost {
        Some(_) => Outcome::Lost,
        None if tally.allows(sentence) => Outcome::Carried,
        None => Outcome::Unknown,
    };
    rec.inferred(&place.field("result"), lost.unwrap_or(sentence));
    if let Some(words) = unanimous {
        rec.stated(&place.field("unanimous"), words);
        vote.unanimous = Some(true);
    }
    if !tally.is_empty() {
        ballot::write_counts(rec, &tally, vote, &place);
        vote.method = VoteMethod::Counted;
    }
    ballot::write_names(rec, names, vote, &place);
    Some(index)
}

/// Words behind or before the number of those who abstained.
const ABSTAINS: &[&str] =
    &["abstention", "abstentions", "abstain", "abstained", "abstaining", "abstains", "abst", "absts"];

/// What several things to choose between are called.
const RIVALS: &[&str] = &["option", "candidate", "applicant", "plan", "scheme", "design"];

/// `7 for, 2 against, 1 abstention`; `five were in favour and three abstained`; `For 7, Against 3`; `by 9 votes to 2`.
pub(crate) fn tally(text: &str) -> Tally<'_> {
    let lower = text.to_ascii_lowercase();
    let mut found = Tally::default();
    const HINTS: &[&str] =
        &["for", "against", "favour", "abst", "vote", "carried", "lost", "defeated", "agreed", "passed"];
    if !HINTS.iter().any(|word| lower.contains(word)) {
        return found;
    }
    let all = tokens(text);
    let number = |token: &Token<'_>| {
        let nil = || token.is_any(&["nil", "none"]).then_some(0);
        token.whole().or_else(|| words::number(token.text)).or_else(nil)
    };
    // `4 For, 0 Against, 1 Abstention`: a number before the first label and none behind the last.
    let label = |token: &Token<'_>| token.is_any(&["for", "favour", "against"]) || token.is_any(ABSTAINS);
    let counts = |at: usize| all.get(at).is_some_and(Token::is_number);
    // `5 voting FOR`, `7 members voted against`.
    let before = |at: usize| {
        let between = |token: &Token<'_>| {
            token.is_any(&["voting", "voted", "votes", "vote", "members", "councillors", "were", "in"])
        };
        (at.saturating_sub(3)..at).rev().find(|&n| !all.get(n).is_some_and(between)).is_some_and(counts)
    };
    // `Against - 3`; but `1 ABSTAINING and 2 ABSENT` goes on with another label.
    let behind = |at: usize| {
        let joined =
            all.get(at + 1).is_some_and(|next| next.is_any(&["and", "with"]) || next.kind == Kind::Sign(','));
        counts(at + 1) || !joined && counts(at + 2)
    };
    let number_first =
        all.iter().position(label).is_some_and(before) && !all.iter().rposition(label).is_some_and(behind);
    for (at, token) in all.iter().enumerate().filter(|_| !number_first) {
        // Label first: `For: 7`, `Against - 3`, `Abstentions 2`.
        // `FOR the motion (7)`.
        let asked = all.get(at + 1).is_some_and(|next| next.is("the"))
            && all.get(at + 2).is_some_and(|next| next.is_any(QUESTIONS))
            && all.get(at + 3).is_some_and(|sign| sign.kind == Kind::Sign('('));
        let at_value = if asked { at + 3 } else { at };
        let value_behind = (at_value + 1..at_value + 3)
            .map_while(|n| all.get(n))
            .find(|next| next.is_word() || next.is_number())
            .filter(|next| next.is_number());
        if let Some(next) = value_behind.filter(|_| token.text.starts_with(char::is_uppercase)) {
            let words = text.get(token.start..next.end()).unwrap_or_default();
            let value = number(next).map(|value| (value, words));
            if token.is_any(&["for", "favour"]) {
                found.votes_for = found.votes_for.or(value);
            } else if token.is("against") {
                found.against = found.against.or(value);
            } else if token.is_any(ABSTAINS) {
                found.abstain = found.abstain.or(value);
            }
        }
    }
    let labelled = !found.is_empty();
    for (at, token) in all.iter().enumerate().filter(|_| !labelled) {
        // Number first: `7 votes for`, `five were in favour`, `one abstention`.
        let Some(value) = number(token) else { continue };
        // `£96,000 against a budget of £80,000`
        if at
            .checked_sub(1)
            .and_then(|n| all.get(n))
            .is_some_and(|sign| matches!(sign.kind, Kind::Sign('£' | '€')))
        {
            continue;
        }
        // `5 members voted to object, 1 voted against`.
        let counted = all.get(at + 1).is_some_and(|next| next.is_any(&["members", "member", "councillors"]));
        if let [voted, to, verb, ..] = all.get(at + 1 + usize::from(counted)..).unwrap_or_default()
            && voted.is("voted")
            && to.is("to")
            && verb.is_word()
            && (lower.contains("against") || lower.contains("abst"))
        {
            let words = text.get(token.start..to.end()).unwrap_or_default();
            found.votes_for = found.votes_for.or(Some((value, words)));
            continue;
        }
        let mut ahead = all.iter().skip(at + 1).take(5);
        let kind = ahead.find_map(|next| {
            if next.is_any(&["for", "favour", "against"]) || next.is_any(ABSTAINS) {
                Some(Some(next))
            } else if next.is_any(&[
                "votes",
                "vote",
                "were",
                "was",
                "in",
                "members",
                "councillors",
                "voted",
                "voting",
                "no",
                "member",
                "councillor",
                "to",
            ]) {
                None
            } else {
                Some(None)
            }
        });
        let Some(Some(kind)) = kind else {
            // `Agreed by three votes with one abstention`.
            let votes = all.get(at + 1).filter(|next| next.is_any(&["votes", "vote"]));
            let by = at.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|before| before.is("by"));
            let to = all.get(at + 2).is_some_and(|next| next.is("to"));
            if let Some(votes) = votes.filter(|_| by && !to) {
                let words = text.get(token.start..votes.end()).unwrap_or_default();
                found.votes_for = found.votes_for.or(Some((value, words)));
            }
            continue;
        };
        // "173 per 1,000 against a plan of 170" is held against a yardstick.
        let behind = all.iter().find(|next| next.start > kind.start);
        if kind.is("against")
            && behind.is_some_and(|next| next.is_any(&["a", "an", "target", "plan", "last", "budget"]))
        {
            continue;
        }
        // "3 for Option A and 2 for Option B" are votes for neither side.
        if kind.is("for")
            && all.iter().skip_while(|next| next.start <= kind.start).take(1).any(|next| next.is_any(RIVALS))
        {
            continue;
        }
        let words = text.get(token.start..kind.end()).unwrap_or_default();
        if kind.is_any(&["for", "favour"]) {
            found.votes_for = found.votes_for.or(Some((value, words)));
        } else if kind.is("against") {
            found.against = found.against.or(Some((value, words)));
        } else {
            found.abstain = found.abstain.or(Some((value, words)));
        }
    }
    // `by nine votes to two`.
    for (at, token) in all.iter().enumerate() {
        let [votes, to, second] = all.get(at + 1..at + 4).unwrap_or_default() else { continue };
        if votes.is_any(&["votes", "vote"])
            && to.is("to")
            && found.votes_for.is_none()
            && let (Some(first), Some(other)) = (number(token), number(second))
        {
            // "Lost by 11 votes to 6": the greater number was against.
            let lost = all.get(..at).is_some_and(|head| {
                let not = head.iter().any(|word| word.is("not"));
                head.iter().rev().take(8).any(|word| {
                    word.is_any(&["lost", "defeated", "rejected", "negatived"])
                        || (not && word.is_any(&["carried", "agreed", "approved"]))
                })
            });
            let (first, other) = ((first, token.text), (other, second.text));
            let turned = lost && first.0 > other.0;
            found.votes_for = Some(if turned { other } else { first });
            found.against = Some(if turned { first } else { other });
        }
    }
    // `voted 3 to 1`.
    for (at, token) in all.iter().enumerate().filter(|(_, token)| token.is("voted")) {
        let [first, to, second] = all.get(at + 1..at + 4).unwrap_or_default() else { continue };
        if to.is("to")
            && found.votes_for.is_none()
            && token.is_word()
            && let (Some(one), Some(other)) = (number(first), number(second))
        {
            found.votes_for = Some((one, first.text));
            found.against = Some((other, second.text));
        }
    }
    // `carried 5 – 1`.
    if found.is_empty()
        && let Some((first, other, lost)) = scores::score(&all)
    {
        // "Lost 4 – 2": the greater number was against.
        let turned = lost && first.0 > other.0;
        found.votes_for = Some(if turned { other } else { first });
        found.against = Some(if turned { first } else { other });
    }
    // "for" behind a number is a vote only beside its opposite or the word itself.
    let votes_word = lower.contains("vote")
        || lower.contains("favour")
        || found.against.is_some()
        || found.abstain.is_some()
        || labelled && text.len() < 20 && all.first().is_some_and(|first| first.is("for"));
    if !votes_word {
        return Tally::default();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<u32>, Option<u32>, Option<u32>) {
        let found = tally(text);
        (found.votes_for.map(|v| v.0), found.against.map(|v| v.0), found.abstain.map(|v| v.0))
    }

    #[test]
    fn tallies() {
        assert_eq!(read("7 for, 2 against, 1 abstention"), (Some(7), Some(2), Some(1)));
        assert_eq!(read("five were in favour and three abstained"), (Some(5), None, Some(3)));
        assert_eq!(read("For - 21 Against - 18"), (Some(21), Some(18), None));
        assert_eq!(read("carried by nine votes to two"), (Some(9), Some(2), None));
        assert_eq!(read("4 For, 0 Against, 1 Abstention"), (Some(4), Some(0), Some(1)));
        assert_eq!(read("For 12, Against 3, Abstentions 2"), (Some(12), Some(3), Some(2)));
        assert_eq!(read("6 Votes for 1 Against - Carried"), (Some(6), Some(1), None));
        assert_eq!(read("NOT CARRIED by 11 votes to 6"), (Some(6), Some(11), None));
        assert_eq!(read("lost by 12 votes to 29"), (Some(12), Some(29), None));
        assert_eq!(read("by 41 votes to Nil with 9 abstentions"), (Some(41), Some(0), Some(9)));
        assert_eq!(read("Agreed by three votes with one abstention."), (Some(3), None, Some(1)));
        assert_eq!(
            read("put to the vote with 5 voting FOR, 7 AGAINST, 0 ABSTAINING and 1 ABSENT, it fell"),
            (Some(5), Some(7), Some(0))
        );
        assert_eq!(read("4 for, 0 against, 1 abst."), (Some(4), Some(0), Some(1)));
        assert_eq!(read("The amendment was lost 2 – 4."), (Some(2), Some(4), None));
        assert_eq!(read("a vote with 3 for Option A and 2 for Option B"), (None, None, None));
        assert_eq!(read("there were 12 applications for the post"), (None, None, None));
        assert_eq!(
            read("5 members voted to object, 1 voted against and 1 abstained"),
            (Some(5), Some(1), Some(1))
        );
        assert_eq!(read("the rate was noted at 58 against a target of 50"), (None, None, None));
        assert_eq!(read("a grant of 3 for the hall"), (None, None, None));
    }
}
