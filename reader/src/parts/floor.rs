//! The floor: motions under debate, amendments to them, and the votes on each, in the order in which the page tells them.

mod captioned;
mod lists;
mod pass;
mod questions;
mod settle;

pub(crate) use pass::{Pass, Pending};
pub(crate) use settle::{before_formula, end, finish, left};

use crate::blocks::Block;
use crate::gates::Gate;
use crate::parts::ballot::{self, Ballot};
use crate::parts::motion::{self, Moved};
use crate::parts::ties::{motion_of, tie};
use crate::parts::{
    candidates, contest, motion_text, named_votes, poll, question, vote_columns, vote_letters, vote_pairs,
    vote_roll, vote_rows, vote_table, votes,
};
use crate::phrase::find_words;
use crate::recorder::trim;
use crate::sentences;
use crate::tokens::tokens;
use crate::words::decisions::ACCEPTED;
use lists::{dumped, grid, votes_for};
use minutebook::{Attendance, Outcome, VoteOption};
use settle::close;

/// Reads a block that decides nothing in words: motions, votes. Says how many of the blocks behind it were its lists,
/// and gives back what of it is debate.
pub(crate) fn read<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    all: &[&'t str],
    followers: &[Block<'t>],
) -> (usize, Vec<Block<'t>>) {
    if let Some(used) = captioned::read(pass, block, followers) {
        return (used, Vec::new());
    }
    let page = pass.rec.text();
    let several = vote_table::side_by_side(page, block, followers, pass.pending.before);
    if let Some((used, columns)) = several.or_else(|| vote_rows::read(page, block, followers)) {
        for column in columns {
            let mut ballot = Ballot::default();
            ballot.amendment = column.amendment;
            for (option, person, words) in column.table.voters {
                ballot.add_voter(option, person, words);
            }
            for (option, count) in column.table.counts {
                ballot.count(option, Some(count));
            }
            pass.pending.ballot = Some(ballot);
            close(pass);
        }
        return (used, Vec::new());
    }
    if let Some(used) = lists::poll_columns(pass, block, followers) {
        return (used, Vec::new());
    }
    let table =
        vote_pairs::read(page, block, followers).or_else(|| vote_letters::read(page, block, followers));
    let table = table
        .or_else(|| vote_columns::read(page, block, followers))
        .or_else(|| vote_table::read(page, block, followers))
        .or_else(|| vote_roll::read(page, block, followers, pass.pending.before));
    if let Some(table) = table {
        if let Some(known) = settle::told_in_counts(pass, &table) {
            settle::name_voters(pass, known, table.voters);
            return (table.used, Vec::new());
        }
        if pass.pending.ballot.as_ref().is_some_and(Ballot::is_listed) {
            close(pass);
        }
        let ballot = pass.pending.ballot.get_or_insert_default();
        ballot.rivals = ballot.rivals.or(table.contest);
        for (option, person, words) in table.voters {
            ballot.add_voter(option, person, words);
        }
        for (option, count) in table.counts {
            ballot.count(option, Some(count));
        }
        return (table.used, Vec::new());
    }
    if let Some(used) = grid(pass, block, followers) {
        return (used, Vec::new());
    }
    if let Some((used, sides)) = dumped(pass.rec, block, followers) {
        let ballot = pass.pending.ballot.get_or_insert_default();
        for (option, count, names) in sides {
            ballot.count(option, Some(count));
            for (person, words) in names {
                ballot.add_voter(option, person, words);
            }
        }
        return (used, Vec::new());
    }
    if let Some((option, person, words)) = named_votes::roll_call(block.text, pass.pending.ballot.is_some()) {
        pass.pending.ballot.get_or_insert_default().add_voter(option, person, words);
        return (0, Vec::new());
    }
    if let Some(used) = lists::poll(pass, block, followers) {
        return (used, Vec::new());
    }
    let polled = candidates::inline(block.text);
    if !polled.is_empty() {
        pass.pending.poll.clear();
        let abstained = votes::tally(block.text).abstain;
        for one in polled {
            let mut ballot = Ballot::default();
            ballot.count(VoteOption::Abstain, abstained);
            ballot.begin(one.words);
            ballot.count(VoteOption::For, one.count);
            votes_for(pass, ballot, &one.person, one.words);
        }
        return (0, Vec::new());
    }
    let voting = pass.pending.ballot.is_some()
        || !pass.pending.poll.is_empty()
        || pass.pending.moved.as_ref().is_some_and(Moved::is_complete);
    if let Some(mut lists) = named_votes::lists(block.text, voting) {
        let bare = lists.sides.iter().all(|side| side.names.is_empty() && side.count.is_none());
        let next = followers.first().filter(|_| bare);
        let named = next.is_some_and(|next| named_votes::more(next.text).is_some());
        if lists.is_sure() || named {
            let (before, after) = (trim(lists.before), lists.after);
            let mut rest = match before.is_empty() {
                true => Vec::new(),
                false => sentences(pass, &sentences::sentences(before), block),
            };
            if pass.pending.ballot.as_ref().is_some_and(|ballot| ballot.is_foreign(&lists)) {
                close(pass);
            }
            let before = pass.pending.ballot.as_ref().and_then(|open| match open.rivals {
                Some((one, _)) => Some(one),
                None => open.unopposed(),
            });
            let rivals = lists.oppose(before);
            let led = || followers.first().is_some_and(|next| names_voters(next.text));
            if rivals.is_none()
                && pass.pending.ballot.as_ref().is_some_and(|ballot| ballot.has_side(&lists, led))
            {
                close(pass);
            }
            let ballot = pass.pending.ballot.get_or_insert_default();
            ballot.rivals = ballot.rivals.or(rivals);
            ballot.add_lists(lists);
            let after =
                after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ';' | ',' | '*'));
            let mut used = 0;
            if after.is_empty() {
                for (n, next) in followers.iter().enumerate() {
                    // A label of its own begins the next side.
                    let label = named_votes::lists(next.text, true).is_some();
                    let Some((names, count)) = named_votes::more(next.text).filter(|_| !label) else {
                        if ballot.is_short() && is_between(next, followers.get(n + 1)) {
                            continue;
                        }
                        break;
                    };
                    ballot.add_more(names, count);
                    used = n + 1;
                }
            } else {
                ballot.side = None;
                rest.extend(sentences(pass, &sentences::sentences(trim(after)), block));
            }
            if !pass.pending.poll.is_empty()
                && pass.pending.ballot.as_ref().is_some_and(|ballot| !ballot.has_votes())
            {
                shared_by_all(pass);
            }
            return (used, rest);
        }
    }
    pass.pending.leads = motion_text::quoted(pass.rec, block.text, followers).is_some();
    let rest = sentences(pass, all, block);
    pass.pending.leads = false;
    match &mut pass.pending.moved {
        Some(moved) if moved.text.is_none() && moved.names_somebody() => {
            // "Names were taken, with this outcome:", and below it who voted how.
            let told = motion_text::quoted(pass.rec, block.text, followers);
            if let Some((used, text)) = told.filter(|(_, text)| !crate::parts::ballot::is_vote(text)) {
                // `NOW THEREFORE the plan be adopted. Carried.`
                let (text, outcome) = motion_text::before_outcome(text);
                moved.text = Some(text);
                if let Some(outcome) = outcome {
                    sentences(pass, &[outcome], block);
                }
                return (used, rest);
            }
        }
        Some(_) => {}
        // An element of a list is a part of something longer.
        None if block.label.is_none()
            && (motion_text::is_quote(block.text)
                || pass.pending.before.is_some_and(motion_text::is_caption)) =>
        {
            pass.pending.said = Some(motion_text::said(block.text))
        }
        None => {}
    }
    (0, rest)
}

/// True for a block that is names and no label of a side.
fn names_voters(text: &str) -> bool {
    named_votes::more(text).is_some_and(|(names, _)| !names.is_empty())
        && named_votes::lists(text, true).is_none()
}

/// The foot or head of a page between names of a list: a short line with a number in it, and names below.
fn is_between(line: &Block<'_>, next: Option<&Block<'_>>) -> bool {
    let short = line.text.len() < 80 && line.text.bytes().any(|b| b.is_ascii_digit());
    short && !named_votes::is_label(line.text) && next.is_some_and(|next| names_voters(next.text))
}

/// `Abstained: A, B` behind the voters of several candidates: they abstained from the one poll.
fn shared_by_all<'t>(pass: &mut Pass<'_, 't>) {
    let Some(ballot) = pass.pending.ballot.take() else { return };
    for &index in &pass.pending.poll {
        if let Some(vote) = pass.item.votes.get_mut(index) {
            ballot.clone().write_rest(pass.rec, vote, &pass.at.field("votes").at(index));
        }
    }
}

/// Reads sentences in their order, and gives back the runs that are debate.
pub(crate) fn sentences<'t>(pass: &mut Pass<'_, 't>, all: &[&'t str], block: &Block<'t>) -> Vec<Block<'t>> {
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return Vec::new() };
    // Several move in one paragraph: each has the sentences up to the next.
    if let Some(cut) = next_mover(all, &pass.shared.attendance)
        && let Some((own, others)) = all.split_at_checked(cut)
    {
        let mut runs = sentences(pass, own, block);
        runs.extend(sentences(pass, others, block));
        return runs;
    }
    // "The amendment was lost and the motion was carried": two votes in one sentence.
    let mut seconds = Vec::new();
    let mut parted: Vec<&'t str> = Vec::with_capacity(all.len());
    for sentence in all {
        let pieces = outcomes_apart(sentence);
        seconds.extend((1..pieces.len()).map(|n| parted.len() + n));
        parted.extend(pieces);
    }
    let all = parted.as_slice();
    let whole = pass.rec.joined(first, last);
    let moved = motion::find(whole, &pass.shared.attendance);
    let mover = moved.names_somebody().then(|| moved.proposer.as_ref().or(moved.seconder.as_ref())).flatten();
    // The sentence that names the mover is where the motion begins; those before it belong to what went before.
    let begins = mover.map(|(_, words)| {
        let start = pass.rec.span(words).start;
        all.iter().position(|sentence| pass.rec.span(sentence).end >= start).unwrap_or(0)
    });
    let named = mover.is_some();
    let mut moved = Some(moved);
    let mut runs: Vec<&'t str> = Vec::new();
    let mut broken = true;
    for (n, sentence) in all.iter().enumerate() {
        // "The mover accepted the amendment": it is carried, and what was moved first is on the floor again.
        let amends = |moved: &Moved<'_>| moved.amends || crate::phrase::hints(moved.words, &["amendment"]);
        if pass.pending.moved.as_ref().is_some_and(amends)
            && begins != Some(n)
            && let Some(words) = accepts(sentence)
            && let Some(moved) = pass.pending.moved.take()
        {
            close(pass);
            let index = motion_of(pass.rec, &moved, pass.item, pass.at, pass.shared);
            tie(pass.rec, index, None, (Outcome::Carried, words), pass.item, pass.at);
            broken = true;
            continue;
        }
        // "The Chairman moved Motion Two to the vote": what was voted on before is over.
        let put = motion_text::of_number(&pass.pending.numbered, sentence).filter(|_| begins != Some(n));
        if put.is_some() && put != pass.pending.put && crate::phrase::hints(sentence, &["vot", "put"]) {
            finish(pass);
            (pass.pending.put, pass.pending.resolved) = (put, None);
        }
        if !named && let Some(text) = motion_text::nameless(sentence).or_else(|| motion_text::put(sentence)) {
            pass.pending.said = Some(text);
        }
        // "The motion to adjourn was lost": what was moved, where the mover's words do not say it, or what was left of it
        // once a part of it was decided.
        if pass
            .pending
            .moved
            .as_ref()
            .is_none_or(|moved| moved.text.is_none() || !pass.item.resolutions.is_empty())
            && let Some(text) = motion_text::told(sentence)
        {
            match &mut pass.pending.moved {
                Some(moved) => moved.text = Some(text),
                None => pass.pending.said = pass.pending.said.or(Some(text)),
            }
        }
        if seconds.contains(&n) {
            close(pass);
        }
        let moves = begins == Some(n);
        let mut gone = false;
        if moves && let Some(moved) = moved.take() {
            gone = questions::take(pass, moved, sentence);
        }
        // "The closure was carried. The motion was then put to the vote": what was broken off is before the meeting again.
        let aside = pass.pending.moved.as_ref().is_some_and(|moved| moved.aside);
        let over = |ballot: &Ballot<'_>| {
            ballot.is_over(sentence) || aside && ballot.result().is_some() && ballot::puts(sentence)
        };
        if pass.pending.ballot.as_ref().is_some_and(over) {
            close(pass);
        }
        let open = pass.pending.open();
        let between = contest::tallies(sentence).filter(|_| open);
        let mut ballot = pass.pending.ballot.take().unwrap_or_default();
        if let Some([(one, first), (other, second)]) = between {
            ballot.begin(sentence);
            ballot.count(VoteOption::For, first);
            ballot.count(VoteOption::Against, second);
            ballot.rivals = ballot.rivals.or(Some((one, other)));
        }
        let was = ballot.words().is_empty();
        // "The signatories withdrew the motion": what stands in quotation marks before, whoever moved it.
        let open = open || pass.pending.said.is_some() && crate::phrase::hints(sentence, &["withdrew"]);
        let told =
            ballot.add_sentence(sentence, open || pass.pending.resolved.is_some()) || between.is_some();
        // What the mover's own sentence says to be gone has its outcome already.
        if (told || !was) && (!gone || ballot.counts_or_names()) {
            pass.pending.ballot = Some(ballot);
        }
        if told && !moves {
            broken = true;
        } else {
            match runs.last_mut().filter(|_| !broken) {
                Some(run) => *run = pass.rec.joined(run, sentence),
                None => runs.push(sentence),
            }
            broken = false;
        }
    }
    runs.into_iter().map(|text| Block { text, ..*block }).collect()
}

/// A sentence that tells what became of two questions, cut in front of the second.
fn outcomes_apart(sentence: &str) -> Vec<&str> {
    let cut = Some(sentence).filter(|text| text.len() < 600 && !Gate::Ballot.shut(text)).and_then(|text| {
        [" and the ", "; the ", ", the ", " and upon the ", " and on the "].iter().find_map(|joint| {
            let at = find_words(text, joint)?;
            let (one, other) = text.split_at_checked(at)?;
            let told = |piece: &str| {
                let all = tokens(piece);
                let named = (0..all.len()).any(|n| question::at(piece, &all, n).is_some());
                named && poll::outcome(piece, &all, false).is_some()
            };
            let rest = other.trim_start_matches([' ', ';', ',']).trim_start_matches("and ");
            (told(one) && told(rest)).then_some((one, rest))
        })
    });
    match cut {
        Some((one, other)) => vec![one, other],
        None => vec![sentence],
    }
}

/// The sentence with which somebody else moves something else than the first mover of a paragraph.
fn next_mover(all: &[&str], known: &[Attendance]) -> Option<usize> {
    if all.len() < 2 {
        return None;
    }
    let mut movers = all.iter().enumerate().filter_map(|(n, sentence)| {
        let moved = motion::find(sentence, known);
        (moved.proposer.is_some() && moved.text.is_some()).then_some((n, moved))
    });
    let (_, first) = movers.next()?;
    movers.find(|(_, moved)| !moved.is_by(&first)).map(|(n, _)| n)
}

/// The words that say that an amendment became part of the motion without a vote.
fn accepts(sentence: &str) -> Option<&str> {
    if !crate::phrase::hints(sentence, &["accept", "incorporat"]) {
        return None;
    }
    let lower = motion::flat(sentence);
    ACCEPTED.iter().find_map(|words| {
        let at = lower.find(words)?;
        sentence.get(at..at + words.len())
    })
}
