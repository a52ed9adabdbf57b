//! Votes that stand in grids, lists and polls of their own.

use super::Pass;
use super::settle::{close, finish};
use crate::blocks::Block;
use crate::parts::ballot::Ballot;
use crate::parts::ties::tie;
use crate::parts::vote_grid::{self, Column};
use crate::parts::{candidate_columns, candidates, named_votes};
use crate::recorder::{Recorder, trim};
use minutebook::{Motion, Outcome, PersonRef, VoteOption};

/// A side with its number and its voters.
type Counted<'t> = (VoteOption, (u32, &'t str), Vec<(PersonRef, &'t str)>);

/// Surnames of those whom the motions of the item put up.
fn nominees(pass: &Pass<'_, '_>) -> Vec<String> {
    let moved = pass.pending.moved.as_ref().and_then(|moved| moved.text);
    let texts = pass.item.motions.iter().filter_map(|motion| motion.text.as_deref()).chain(moved);
    texts.filter_map(candidates::nominee).map(str::to_owned).collect()
}

fn is_nominee(nominees: &[String], cell: &str) -> bool {
    nominees.iter().any(|name| cell.rsplit(' ').next() == Some(name))
}

/// A table whose cells stand on lines of their own: one vote, or one for each candidate.
pub(super) fn grid<'t>(pass: &mut Pass<'_, 't>, block: &Block<'t>, followers: &[Block<'t>]) -> Option<usize> {
    let nominees = nominees(pass);
    let candidate = |cell: &str| is_nominee(&nominees, cell);
    let grid = vote_grid::read(pass.rec.text(), block, followers, candidate)?;
    let names: Vec<&'t str> = grid
        .columns
        .iter()
        .filter_map(|column| match column {
            Column::Candidate(name) => Some(*name),
            Column::Side(_) => None,
        })
        .collect();
    let fill = |ballot: &mut Ballot<'t>, own: Option<&str>| {
        for (column, person, words) in &grid.voters {
            match column {
                Column::Candidate(name) if Some(*name) == own => {
                    ballot.add_voter(VoteOption::For, person.clone(), words);
                }
                Column::Side(option) => ballot.add_voter(*option, person.clone(), words),
                Column::Candidate(_) => {}
            }
        }
        for (column, count) in &grid.counts {
            match column {
                Column::Candidate(name) if Some(*name) == own => ballot.count(VoteOption::For, Some(*count)),
                Column::Side(option) => ballot.count(*option, Some(*count)),
                Column::Candidate(_) => {}
            }
        }
    };
    if names.is_empty() {
        if pass.pending.ballot.as_ref().is_some_and(Ballot::is_listed) {
            close(pass);
        }
        fill(pass.pending.ballot.get_or_insert_default(), None);
    }
    for name in names {
        let mut ballot = Ballot::default();
        fill(&mut ballot, Some(name));
        votes_for(pass, ballot, &PersonRef::named(name), name);
    }
    Some(grid.used)
}

/// `For 10`, `Against 18`, and below them the names of all: columns that a copy has put one below the other. The numbers
/// tell whose names are whose, where they add up.
pub(super) fn dumped<'t>(
    rec: &Recorder<'t>,
    block: &Block<'t>,
    followers: &[Block<'t>],
) -> Option<(usize, Vec<Counted<'t>>)> {
    const LONGEST: usize = 250;
    if block.text.len() > 60 || !named_votes::is_label(block.text) {
        return None;
    }
    let mut sides: Vec<(VoteOption, (u32, &'t str))> = Vec::new();
    let mut used = 0;
    for (n, next) in std::iter::once(block).chain(followers).take(6).enumerate() {
        let lists =
            Some(next.text).filter(|text| text.len() < 120).and_then(|text| named_votes::lists(text, true));
        let Some(lists) = lists.filter(|lists| trim(lists.before).is_empty()) else { break };
        let bare =
            |side: &named_votes::Side<'t>| Some((side.option, side.count.filter(|_| side.names.is_empty())?));
        let Some(own) = lists.sides.iter().map(bare).collect::<Option<Vec<_>>>() else { break };
        sides.extend(own);
        used = n;
    }
    let total: usize = sides.iter().map(|(_, (count, _))| *count as usize).sum();
    if sides.len() < 2 || !(3..=LONGEST).contains(&total) {
        return None;
    }
    let behind = followers.get(used..)?;
    let listed =
        behind.iter().take(LONGEST).take_while(|next| named_votes::is_part_of_list(next.text)).count();
    let first = behind.first()?;
    let last = behind.get(listed.checked_sub(1)?)?;
    let names = named_votes::all_names(rec.joined(first.text, last.text))?;
    if names.len() != total {
        return None;
    }
    let mut names = names.into_iter();
    let sides = sides
        .into_iter()
        .map(|(option, count)| (option, count, names.by_ref().take(count.0 as usize).collect()));
    Some((used + listed, sides.collect()))
}

/// A poll in columns, a candidate over each: a vote for each of them.
pub(super) fn poll_columns<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
) -> Option<usize> {
    let nominees = nominees(pass);
    let put_up = |cell: &str| is_nominee(&nominees, cell);
    let poll = candidate_columns::read(pass.rec.text(), block, followers, put_up)?;
    for candidate in poll.candidates {
        let mut ballot = Ballot::default();
        for (person, words) in candidate.voters {
            ballot.add_voter(VoteOption::For, person, words);
        }
        ballot.count(VoteOption::For, candidate.count);
        for (option, others) in &poll.others {
            others.voters.iter().for_each(|(person, words)| ballot.add_voter(*option, person.clone(), words));
            ballot.count(*option, others.count);
        }
        votes_for(pass, ballot, &candidate.person, candidate.words);
    }
    Some(poll.used)
}

/// One candidate's voters: a vote of its own, on the motion that proposed the candidate.
pub(super) fn poll<'t>(pass: &mut Pass<'_, 't>, block: &Block<'t>, followers: &[Block<'t>]) -> Option<usize> {
    let candidate = candidates::read(block.text)?;
    let mut ballot = Ballot::default();
    let named = !candidate.voters.is_empty();
    for (person, words) in candidate.voters {
        ballot.add_voter(VoteOption::For, person, words);
    }
    ballot.count(VoteOption::For, candidate.count);
    let mut used = 0;
    if !named {
        ballot.side = Some(VoteOption::For);
        for next in followers {
            let other =
                candidates::read(next.text).is_some() || named_votes::lists(next.text, false).is_some();
            let Some((names, count)) = named_votes::more(next.text).filter(|_| !other) else { break };
            ballot.begin(next.text);
            ballot.add_more(names, count);
            used += 1;
        }
    }
    if !ballot.counts_or_names() {
        return None;
    }
    votes_for(pass, ballot, &candidate.person, candidate.words);
    Some(used)
}

/// The vote for one candidate, tied to the motion that put them up.
pub(super) fn votes_for<'t>(pass: &mut Pass<'_, 't>, ballot: Ballot<'t>, person: &PersonRef, words: &'t str) {
    // What was said of the poll as a whole is no vote on one of them.
    if pass.pending.ballot.as_ref().is_some_and(|open| !open.counts_or_names()) {
        pass.pending.ballot = None;
    }
    let mut polled = std::mem::take(&mut pass.pending.poll);
    finish(pass);
    let vote = ballot.write(pass.rec, None, None, pass.item, pass.at, pass.shared);
    polled.push(vote);
    pass.pending.poll = polled;
    let surname = person.name.as_deref().map(candidates::surname).unwrap_or_default();
    let puts_up = |motion: &&Motion| candidates::puts_up(motion.text.as_deref().unwrap_or_default(), surname);
    let first = pass.item.motions.iter().position(|motion| motion.vote.is_none() && puts_up(&motion));
    // A second ballot takes the place of the first.
    let motion = first.or_else(|| {
        pass.item.motions.iter().position(|motion| motion.result == Outcome::Unknown && puts_up(&motion))
    });
    if let Some(motion) = motion {
        tie(pass.rec, motion, Some(vote), (Outcome::Unknown, words), pass.item, pass.at);
    }
}
