//! Decisions: formulas and their parts, with who moved them and how they were voted on.

mod applications;
mod approved;
mod closing;
mod cues;
mod formally;
mod labelled;
mod made;
mod plainly;

pub(crate) use cues::{is_procedural, is_roll, leads_noted};

use crate::blocks::Block;
use crate::item::{RawItem, Shared};
use crate::parts::floor::{self, Pass, Pending};
use crate::parts::{actions, approval, candidates, formula, motion_text, presence, ties};
use crate::recorder::Recorder;
use crate::sentences::sentences;
use cues::{alone, asks, decides, decides_nothing, is_decision_label, leads_deeds, opens_decision};
use minutebook::{AgendaItem, Pointer};
use std::collections::VecDeque;

/// Reads what was decided, and gives back the blocks that are debate.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    raw: &RawItem<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) -> Vec<Block<'t>> {
    let mut debate = Vec::with_capacity(raw.minutes.len());
    let mut pass = Pass { rec, pending: Pending::default(), item, at, shared };
    let pass = &mut pass;
    // Where an item says RESOLVED, what "the Council noted" beside it is debate.
    pass.pending.labels = raw.minutes.iter().any(|block| block.text.contains("RESOLVED"));
    pass.pending.title = raw.title;
    let printed = raw.purpose.iter().copied().chain(raw.minutes.iter().map(|block| block.text));
    let printed = printed.filter(|text| crate::phrase::hints(text, &["motion"]));
    pass.pending.numbered = printed.flat_map(motion_text::numbered).collect();
    let mut label: Option<&'t str> = None;
    let mut next = 0;
    while let Some(block) = raw.minutes.get(next) {
        pass.pending.before = match next.checked_sub(1) {
            Some(last) => raw.minutes.get(last).map(|block| block.text),
            None => Some(raw.title),
        };
        next += 1;
        if is_decision_label(block) {
            label = Some(block.text);
            pass.pending.decided_first = true;
            continue;
        }
        // `Decision:` and below it `None.`, `Not required.`, or who sent apologies: nothing was decided.
        if label.is_some() && decides_nothing(block.text) {
            label = None;
            debate.push(*block);
            continue;
        }
        // `NOTED` alone, and below it what.
        if let Some(verb) = alone(block, raw.minutes.get(next)) {
            label = Some(verb);
            continue;
        }
        pass.pending.again |= pass.pending.decided_first && block.text == "Minutes:";
        if approval::lays(block.text) {
            pass.pending.laid = Some(block.text);
        }
        let followers = raw.minutes.get(next..).unwrap_or_default();
        if asks(block, followers) {
            debate.push(*block);
            continue;
        }
        if leads_deeds(block, followers)
            || (leads_noted(block.text) && followers.first().is_some_and(|next| next.label.is_some()))
        {
            label = Some(block.text);
            continue;
        }
        let (used, rest) = read_block(pass, block, followers, label.take());
        next += used;
        // What is left of a paragraph may decide once more; it is shorter each time.
        let mut open: VecDeque<Block<'t>> = rest.into();
        while let Some(part) = open.pop_front() {
            let shorter = part.text.len() < block.text.len();
            if shorter && sentences(part.text).iter().any(|sentence| decides(sentence)) {
                let (_, rest) = read_block(pass, &part, &[], None);
                let (again, done): (Vec<_>, Vec<_>) =
                    rest.into_iter().partition(|one| one.text.len() < part.text.len());
                debate.extend(done);
                again.into_iter().rev().for_each(|one| open.push_front(one));
            } else {
                debate.push(part);
            }
        }
    }
    floor::end(pass);
    if pass.item.motions.len() > 1 {
        let all = raw.minutes.iter().flat_map(|block| sentences(block.text));
        all.filter_map(candidates::declared)
            .for_each(|(who, words)| ties::elect(pass.rec, &who, words, pass.item, at));
    }
    if let Some(approval) = approval::implied(raw.title, &raw.minutes, pass.item) {
        if pass.item.minutes_approved.is_empty() {
            approval::add(pass.rec, &approval, pass.item, pass.at);
        } else {
            approval::date(pass.rec, &approval, pass.item, pass.at);
        }
    }
    debate
}

/// Reads one block: how many of the blocks behind it were its list, and what of it is debate.
fn read_block<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    label: Option<&'t str>,
) -> (usize, Vec<Block<'t>>) {
    let all = sentences(block.text);
    // Comings and goings, and who did not vote.
    for sentence in &all {
        presence::read(pass.rec, sentence, pass.item, pass.at, pass.shared);
    }
    if all.len() == 1 && presence::is_event(block.text) {
        return (0, Vec::new());
    }
    // `Actions: Clerk to tell them what was agreed`: who is to do what.
    if label.is_none()
        && actions::label(block.text).is_some_and(|tasks| !tasks.is_empty())
        && all.iter().all(|sentence| formula::find(sentence).is_none())
    {
        return (0, vec![*block]);
    }
    if let Some(read) = approved::read(pass, block, followers, &all) {
        return read;
    }
    if let Some(read) = plainly::noted(pass, block, &all).or_else(|| plainly::assented(pass, block, &all)) {
        return read;
    }
    match formally::find(pass, &all).or_else(|| closing::find(pass, block, followers, &all)) {
        // "... and agreed by 4 votes to 2:" before a paragraph that opens with RESOLVED, or a label: that one decides.
        Some((_, formula))
            if formula.decided.is_empty()
                && followers.first().is_some_and(|next| opens_decision(next) || is_decision_label(next)) =>
        {
            floor::read(pass, block, &all, followers)
        }
        Some((n, formula)) => formally::read(pass, block, followers, &all, n, formula),
        None => labelled::read(pass, block, followers, label)
            .or_else(|| plainly::read(pass, block, followers, &all))
            .or_else(|| applications::read(pass, block, followers, &all))
            .unwrap_or_else(|| floor::read(pass, block, &all, followers)),
    }
}
