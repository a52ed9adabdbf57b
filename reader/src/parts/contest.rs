//! Votes between two: the motion against an amendment, one amendment against another. Each of the two has the vote, the
//! voters of the one being those against the other.

use crate::gates::Gate;
use crate::parts::ballot::{Ballot, write_counts};
use crate::parts::floor::{Pass, Pending};
use crate::parts::motion::{Moved, flat};
use crate::parts::question::{self, Question};
use crate::parts::ties::{motion_of, tie};
use crate::parts::votes;
use crate::phrase::{hints, is_sign, is_word};
use crate::tokens::{Token, tokens};
use crate::words;
use minutebook::{AgendaItem, Outcome, VoteOption};

/// Two questions with the number of those for each.
pub(crate) type Tallies<'t> = [(Question<'t>, Option<(u32, &'t str)>); 2];

/// `the motion received 12 votes and the amendment 7`, `10 votes for the motion and 9 for the amendment`.
pub(crate) fn tallies(text: &str) -> Option<Tallies<'_>> {
    if text.len() > 1500
        || Gate::Amendment.shut(text)
        || !hints(text, &["amendment"])
        || !hints(text, &["vot", "receiv", "divi"])
    {
        return None;
    }
    let all = tokens(text);
    let mut found: Vec<(Question<'_>, (u32, &str))> = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let Some((question, next)) = question::at(text, &all, at) else {
            at += 1;
            continue;
        };
        // In front, `10 votes for`; behind, `received 12 votes`, `12`.
        let count = before(&all, at).or_else(|| behind(&all, next));
        if let Some(count) = count
            && !found.iter().any(|(known, _)| known.may_be(&question))
        {
            found.push((question, count));
        }
        at = next;
    }
    match found.as_slice() {
        [(one, first), (other, second)] if one.amendment || other.amendment => {
            Some([(*one, Some(*first)), (*other, Some(*second))])
        }
        _ => None,
    }
}

fn number<'t>(token: Option<&Token<'t>>) -> Option<(u32, &'t str)> {
    let token = token?;
    let value = token.whole().or_else(|| words::number(token.text)).filter(|value| *value < 1000)?;
    Some((value, token.text))
}

/// `10 votes for` and `10 for` in front of a question.
fn before<'t>(all: &[Token<'t>], at: usize) -> Option<(u32, &'t str)> {
    let mut at = at.checked_sub(1)?;
    if is_word(all.get(at), &["of"]) {
        at = at.checked_sub(1)?;
    }
    if is_word(all.get(at), &["favour"]) {
        at = at.checked_sub(1)?;
    }
    if !is_word(all.get(at), &["for", "in"]) {
        return None;
    }
    at = at.checked_sub(1)?;
    for _ in 0..3 {
        if let Some(found) = number(all.get(at)) {
            return Some(found);
        }
        if !is_word(
            all.get(at),
            &["votes", "vote", "voted", "members", "councillors", "were", "cast", "being"],
        ) {
            return None;
        }
        at = at.checked_sub(1)?;
    }
    None
}

/// `received 12 votes`, `– 12`, `(12)`, `12 votes` behind a question.
fn behind<'t>(all: &[Token<'t>], at: usize) -> Option<(u32, &'t str)> {
    let led = is_word(
        all.get(at),
        &["received", "receiving", "got", "polled", "obtained", "attracted", "secured", "having", "had"],
    );
    let mut at = at + usize::from(led);
    at += usize::from(is_word(all.get(at), &["received"]));
    at += usize::from(is_sign(all.get(at), &['(', '-', '–', '—', ':', '=']));
    let found = number(all.get(at))?;
    // A number that begins something else is none of its votes: `the motion 3 weeks ago`.
    let ends = all
        .get(at + 1)
        .is_none_or(|next| !next.is_word() || next.is_any(&["votes", "vote", "and", "with", "while"]));
    ends.then_some(found)
}

/// Writes a vote between two, ties each of them to it, and leaves the one that won on the floor.
pub(crate) fn settle<'t>(pass: &mut Pass<'_, 't>, mut ballot: Ballot<'t>) {
    let Some((one, other)) = ballot.rivals.take() else { return };
    if let Some(moved) = pass.pending.take_moved().filter(Moved::names_somebody) {
        let index = motion_of(pass.rec, &moved, pass.item, pass.at, pass.shared);
        if pass.pending.main.is_none() && !moved.amends {
            pass.pending.main = Some((index, moved.words));
        }
    }
    let words = ballot.words();
    let first = place(&one, &pass.pending, pass.item);
    let second = place(&other, &pass.pending, pass.item).filter(|place| Some(*place) != first);
    // Of which of the two the page says how it went, and for which of them the casting vote fell.
    let (mut result, mut said) = (ballot.decided(), None);
    if let Some((option, told)) = ballot.cast() {
        let lower = flat(told);
        let behind = lower.split("casting vote").nth(1).unwrap_or_default();
        let amendment =
            behind.find("amendment").unwrap_or(usize::MAX) < behind.find("motion").unwrap_or(usize::MAX);
        let own = one.amendment == amendment || one.amendment == other.amendment;
        let option = match (own, option) {
            (true, option) => option,
            (false, VoteOption::For) => VoteOption::Against,
            (false, _) => VoteOption::For,
        };
        ballot.recast(option);
        result = if option == VoteOption::For { Outcome::Carried } else { Outcome::Lost };
    }
    if let Some((outcome, told, amendment)) = ballot.stated() {
        let own = one.amendment == amendment || one.amendment == other.amendment;
        result = if own { outcome } else { opposite(outcome) };
        said = Some(told);
        if !own {
            ballot.unsaid();
        }
    }
    let mirrored = second.map(|_| ballot.mirrored());
    let said = said.unwrap_or(words);
    for (ballot, motion, result) in [(Some(ballot), first, result), (mirrored, second, opposite(result))] {
        let Some(ballot) = ballot else { continue };
        let stated = ballot.stated().is_some();
        let index = ballot.write(pass.rec, None, None, pass.item, pass.at, pass.shared);
        if let Some(vote) = pass.item.votes.get_mut(index) {
            if !stated {
                pass.rec.inferred(&pass.at.field("votes").at(index).field("result"), said);
            }
            vote.result = result;
        }
        if let Some(motion) = motion {
            tie(pass.rec, motion, Some(index), (result, said), pass.item, pass.at);
        }
    }
    let won = match result {
        Outcome::Carried => first,
        Outcome::Lost => second,
        _ => None,
    };
    // Between two amendments nothing is decided on the motion.
    if let Some(won) = won.filter(|_| !(one.amendment && other.amendment)) {
        pass.pending.main = Some((won, said));
    }
}

fn opposite(result: Outcome) -> Outcome {
    match result {
        Outcome::Carried => Outcome::Lost,
        Outcome::Lost => Outcome::Carried,
        same => same,
    }
}

/// The motion of the item that a question names.
pub(crate) fn place(question: &Question<'_>, pending: &Pending<'_>, item: &AgendaItem) -> Option<usize> {
    let main = pending.main.map(|(main, _)| main);
    let names = |n: &usize, mover: &str| {
        let proposer = item.motions.get(*n).and_then(|motion| motion.proposer.as_ref());
        proposer.is_some_and(|person| {
            let name = person.name.as_deref().or(person.post.as_deref()).unwrap_or_default();
            name.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case(mover))
        })
    };
    let mut all = (0..item.motions.len()).rev();
    if let Some(mover) = question.mover {
        return all.find(|n| names(n, mover));
    }
    if !question.amendment {
        return main.or_else(|| {
            (0..item.motions.len()).find(|n| item.motions.get(*n).is_some_and(|one| one.amends.is_none()))
        });
    }
    let number = question.number.and_then(|number| number.parse::<usize>().ok());
    let amends = |n: &usize| {
        Some(*n) != main && item.motions.get(*n).is_some_and(|one| one.amends.is_some() || main.is_some())
    };
    match number {
        Some(number) => (0..item.motions.len()).filter(amends).nth(number.checked_sub(1)?),
        // Of two amendments the one that won against the other is put against the motion.
        None => {
            let lost = |n: &usize| item.motions.get(*n).is_some_and(|one| one.result == Outcome::Lost);
            all.clone().find(|n| amends(n) && !lost(n)).or_else(|| all.find(amends))
        }
    }
}

/// "The amendment was carried by 16 votes to 12 and the Council resolved accordingly": the vote between two that stands above
/// with its voters, told once more. Gives back its position.
pub(crate) fn told_again<'t>(pass: &mut Pass<'_, 't>, sentence: &'t str) -> Option<usize> {
    let (main, _) = pass.pending.main.filter(|_| pass.pending.ballot.is_none())?;
    let tally = votes::tally(sentence);
    let (own, against) = (tally.votes_for?.0, tally.against?.0);
    let id = pass.item.motions.get(main)?.vote?;
    let index = pass.item.votes.iter().position(|vote| vote.id == id)?;
    let vote = pass.item.votes.get_mut(index)?;
    let named = |side| vote.votes.iter().filter(|one| one.option == side).count() as u64;
    let same = named(VoteOption::For) == u64::from(own) && named(VoteOption::Against) == u64::from(against);
    if !same || vote.counts.is_some() {
        return None;
    }
    write_counts(pass.rec, &tally, vote, &pass.at.field("votes").at(index));
    Some(index)
}
