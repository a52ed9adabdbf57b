//! Decisions: formulas and their parts, with who moved them and how they were voted on.

mod approved;
mod cues;
mod made;

pub(crate) use cues::{is_roll, leads_noted};

use crate::blocks::Block;
use crate::item::{RawItem, Shared};
use crate::lines::MarkerKind;
use crate::parts::ballot::is_vote;
use crate::parts::decided::{Part, parts_of};
use crate::parts::floor::{self, Pending};
use crate::parts::formula::{self, Formula};
use crate::parts::motion::{self, Moved};
use crate::parts::{
    actions, approval, assent, candidates, deferral, motion_text, plain, presence, terse, ties,
};
use crate::recorder::{Recorder, trim};
use crate::sentences::sentences;
use cues::{
    adopts, alone, decides, decides_nothing, is_decision_label, is_first, is_procedural, leads_deeds,
    mover_line, opens_decision, plans, tells_votes,
};
use made::{Made, add};
use minutebook::{AgendaItem, ItemKind, Pointer, ResolutionKind};
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
    let mut pending = Pending::default();
    // Where an item says RESOLVED, what "the Council noted" beside it is debate.
    pending.labels = raw.minutes.iter().any(|block| block.text.contains("RESOLVED"));
    pending.title = raw.title;
    let printed = raw.purpose.iter().copied().chain(raw.minutes.iter().map(|block| block.text));
    let printed = printed.filter(|text| crate::phrase::hints(text, &["motion"]));
    pending.numbered = printed.flat_map(motion_text::numbered).collect();
    let mut label: Option<&'t str> = None;
    let mut next = 0;
    while let Some(block) = raw.minutes.get(next) {
        pending.before = match next.checked_sub(1) {
            Some(last) => raw.minutes.get(last).map(|block| block.text),
            None => Some(raw.title),
        };
        next += 1;
        if is_decision_label(block) {
            label = Some(block.text);
            pending.decided_first = true;
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
        pending.again |= pending.decided_first && block.text == "Minutes:";
        if approval::lays(block.text) {
            pending.laid = Some(block.text);
        }
        let followers = raw.minutes.get(next..).unwrap_or_default();
        if leads_deeds(block, followers)
            || (leads_noted(block.text) && followers.first().is_some_and(|next| next.label.is_some()))
        {
            label = Some(block.text);
            continue;
        }
        let (used, rest) = read_block(rec, block, followers, label.take(), &mut pending, item, at, shared);
        next += used;
        // What is left of a paragraph may decide once more; it is shorter each time.
        let mut open: VecDeque<Block<'t>> = rest.into();
        while let Some(part) = open.pop_front() {
            let shorter = part.text.len() < block.text.len();
            if shorter && sentences(part.text).iter().any(|sentence| decides(sentence)) {
                let (_, rest) = read_block(rec, &part, &[], None, &mut pending, item, at, shared);
                let (again, done): (Vec<_>, Vec<_>) =
                    rest.into_iter().partition(|one| one.text.len() < part.text.len());
                debate.extend(done);
                again.into_iter().rev().for_each(|one| open.push_front(one));
            } else {
                debate.push(part);
            }
        }
    }
    floor::end(rec, &mut pending, item, at, shared);
    if item.motions.len() > 1 {
        let all = raw.minutes.iter().flat_map(|block| sentences(block.text));
        all.filter_map(candidates::declared).for_each(|(who, words)| ties::elect(rec, &who, words, item, at));
    }
    if let Some(approval) = approval::implied(raw.title, &raw.minutes, item) {
        if item.minutes_approved.is_empty() {
            approval::add(rec, &approval, item, at);
        } else {
            approval::date(rec, &approval, item, at);
        }
    }
    debate
}

/// What became of a matter, at the end of its line; of an application others approve.
fn noted<'t>(
    block: &Block<'t>,
    all: &[&'t str],
    pending: &Pending<'t>,
    item: &AgendaItem,
) -> Option<(&'t str, &'t str)> {
    let found = plain::noted_behind(block.text).filter(|_| all.len() <= 6 && !pending.open())?;
    let title = item.title.to_ascii_lowercase();
    let others = ["planning", "apolog", "interest", "minutes"].iter().any(|word| title.contains(word));
    let theirs = ["approved", "accepted", "adopted"].contains(&found.0);
    (!(theirs && (others || plain::is_application(block.text) || all.len() > 1))).then_some(found)
}

/// Reads one block: how many of the blocks behind it were its list, and what of it is debate.
#[expect(clippy::too_many_arguments, reason = "the state of one pass over an item; it lives in `read` alone")]
fn read_block<'t>(
    rec: &mut Recorder<'t>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    label: Option<&'t str>,
    pending: &mut Pending<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) -> (usize, Vec<Block<'t>>) {
    let all = sentences(block.text);
    // Comings and goings, and who did not vote.
    for sentence in &all {
        presence::read(rec, sentence, item, at, shared);
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
    if let Some(read) = approved::read(rec, block, followers, &all, pending, item, at, shared) {
        return read;
    }
    // `The lamps were mended. RESOLVED and noted.`
    if let Some((words, text)) = noted(block, &all, pending, item).filter(|(words, _)| words.len() > 12) {
        let made = Made::by(words, text, Some(ResolutionKind::Note));
        let parts = vec![Part::bare(text)];
        add(rec, &made, parts, None, pending, item, at, shared);
        return (0, vec![*block]);
    }
    // "The Chairman asked if it should stay. All in agreement."
    if let Some(found) = assent::find(&all).filter(|_| !pending.open()) {
        let before = all.get(..found.around.0).unwrap_or_default();
        let mut rest = floor::sentences(rec, before, block, pending, item, at, shared);
        floor::before_formula(rec, pending, item, at, shared);
        let made = Made { sentence: found.words, ..Made::by(found.words, found.text, None) };
        let parts = vec![Part::bare(found.text)];
        let moved = Moved {
            proposer: found.by,
            unanimous: Some(found.words),
            words: found.words,
            ..Moved::default()
        };
        add(rec, &made, parts, Some(&moved), pending, item, at, shared);
        let after = all.get(found.around.1..).unwrap_or_default();
        rest.extend(floor::sentences(rec, after, block, pending, item, at, shared));
        return (0, rest);
    }
    // "A proposed acceptance, seconded by B. Agreed": the word says how it went, and leads to nothing below.
    let leads = |n: usize, found: &Formula<'t>| {
        let last = n.checked_sub(1).and_then(|n| all.get(n)).filter(|_| n + 1 == all.len());
        // `Resolved: (For information only)`.
        if decides_nothing(found.decided) {
            return false;
        }
        let alone = found.decided.is_empty() && all.get(n).is_some_and(|own| own.len() == found.words.len());
        !(alone && last.is_some_and(|last| motion::find(last, &shared.attendance).names_somebody()))
    };
    let Some((n, formula)) = all.iter().enumerate().find_map(|(n, sentence)| {
        formula::find(sentence).filter(|found| leads(n, found)).map(|found| (n, found))
    }) else {
        // `22.1 The Committee considered ...`, `22.3 Resolved – ...`: numbered paragraphs, of which one decides.
        let within = block.label.is_some()
            && followers.iter().take_while(|next| next.label.is_some()).any(opens_decision);
        if let Some(words) = label.filter(|_| !within) {
            // Under a decision label every sentence is decided, formula or not.
            let formula = Formula { words, before: "", decided: block.text, opens: true };
            let made = Made { formula: Some(formula), kind: None, sentence: block.text };
            let (mut used, mut parts) = parts_of(block.text, block, followers);
            if block.label.is_some() {
                // A list right under the label: all of it.
                let list = followers.iter().take_while(|next| next.label.is_some() && !is_roll(next)).count();
                if let Some(first) = parts.first_mut() {
                    first.label = block.label;
                }
                for next in followers.get(used..list).unwrap_or_default() {
                    let part = Part::of(next);
                    // `2.1` below `2)` is a part of it.
                    let dotted = |label: Option<&str>| label.is_some_and(|label| label.contains('.'));
                    let below = dotted(next.label) && !dotted(block.label);
                    match parts.last_mut() {
                        Some(last) if below || next.level > block.level => last.children.push(part),
                        _ => parts.push(part),
                    }
                }
                used = used.max(list);
            }
            floor::before_formula(rec, pending, item, at, shared);
            let moved = pending.moved.take();
            add(rec, &made, parts, moved.as_ref(), pending, item, at, shared);
            // What one member noted are also the facts that were reported.
            let told = std::iter::once(block).chain(followers.iter().take(used));
            let told = told
                .filter(|one| leads_noted(words) && !sentences(one.text).iter().any(|text| decides(text)));
            return (used, told.copied().collect());
        }
        // "... seconded the recommendations below, which were approved": the paragraph behind says what was decided.
        let led = followers.first().is_some_and(opens_decision);
        // Most sentences decide nothing: what only tells how one decides is asked last.
        let moves = || all.iter().any(|text| motion::find(text, &shared.attendance).names_somebody());
        let outcome = || noted(block, &all, pending, item).is_some();
        let single = || !pending.open() && (all.len() == 1 || all.len() <= 12 && !moves() && !outcome());
        // Whoever approved an application, it was not the parish.
        let others = || plain::is_application(block.text) || plans(item);
        let terse = |text: &&'t str| {
            let open = || pending.labels || pending.open() || outcome();
            let words = terse::settled(text).filter(|_| !open())?;
            (words.ends_with("noted") || !others()).then_some(words)
        };
        let appoints = item.kind == Some(ItemKind::Appointment);
        let decided = |next: &Block<'t>| sentences(next.text).iter().any(|text| decides(text));
        let alone =
            || item.resolutions.is_empty() && all.len() <= 3 && !followers.iter().take(4).any(decided);
        let bare = |text: &&'t str| {
            plain::bare(text)
                .or_else(|| {
                    let elected = || {
                        plain::elected_bare(text)
                            .or_else(|| plain::elected_to_it(text))
                            .or_else(|| plain::chosen(text))
                    };
                    if appoints { elected() } else { None }
                })
                .filter(|words| !(pending.labels && plain::narrates(words)))
                .or_else(|| terse(text).filter(|_| !moves()))
                .or_else(|| {
                    plain::single(text).filter(|_| single()).filter(|words| {
                        const MID: &[&str] = &["noted", "agreed", "approved", "accepted", "adopted"];
                        let verb = words.rsplit(' ').next().unwrap_or_default().to_lowercase();
                        all.len() == 1 || MID.contains(&verb.as_str()) && !is_first(&all, text)
                    })
                })
                // "This item was deferred to the next meeting": the whole answer to the item.
                .or_else(|| deferral::told(text).filter(|_| alone()))
        };
        if let Some((n, words)) = all.iter().enumerate().find_map(|(n, text)| Some((n, bare(text)?)))
            && !(led && n + 1 == all.len())
        {
            let own = all.get(n).copied().unwrap_or(block.text);
            // "Cllr A was proposed by B and seconded by C. She was duly elected.": two sentences, one decision.
            let put_up = n.checked_sub(1).filter(|_| words.contains("elected")).and_then(|n| all.get(n));
            let put_up = put_up.filter(|before| plain::puts_up(before));
            // `Noted` on a line of its own: what stands above it.
            let above = pending.before.filter(|_| all.len() == 1 && plain::single(own).is_some());
            // `The railings had come, at £85. Noted.`: what stands before it.
            let before = n.checked_sub(1).and_then(|n| all.get(n)).filter(|_| plain::single(own).is_some());
            let (own, led) = before.map_or((own, 0), |before| (rec.joined(before, own), 1));
            let own = above.map_or(own, |above| {
                let whole = rec.joined(above, own);
                if whole.len() < above.len() + own.len() + 24 && above.len() < 600 { whole } else { own }
            });
            let sentence = put_up.map_or(own, |before| rec.joined(before, own));
            let made = Made::by(words, sentence, None);
            let parts = vec![Part::bare(sentence)];
            let before = all.get(..n - led - usize::from(put_up.is_some() && led == 0)).unwrap_or_default();
            let mut rest = floor::sentences(rec, before, block, pending, item, at, shared);
            floor::before_formula(rec, pending, item, at, shared);
            // "The accounts were approved. Proposed by A, seconded by B."
            let after = all.get(n + 1..).unwrap_or_default();
            let own = after.first().map(|next| motion::find(next, &shared.attendance));
            let own = own.filter(Moved::names_somebody);
            let after = after.get(usize::from(own.is_some())..).unwrap_or_default();
            let mut used = 0;
            let within = Some(motion::find(sentence, &shared.attendance)).filter(Moved::names_somebody);
            let moved = pending.moved.take().or(within).or(own).or_else(|| {
                let next = followers.first().filter(|_| after.is_empty())?;
                let later = mover_line(next, &shared.attendance)?;
                used = 1;
                Some(later)
            });
            add(rec, &made, parts, moved.as_ref(), pending, item, at, shared);
            rest.extend(floor::sentences(rec, after, block, pending, item, at, shared));
            return (used, rest);
        }
        // `Letter of thanks from the school   Noted`.
        if let Some((words, text)) = noted(block, &all, pending, item) {
            let made = Made::by(words, text, Some(ResolutionKind::Note));
            let parts = vec![Part::bare(text)];
            add(rec, &made, parts, None, pending, item, at, shared);
            return (0, vec![*block]);
        }
        // What a parish answers on an application.
        let planning = plain::is_application(block.text) || plans(item);
        let answer = || plain::response(block.text).or_else(|| plain::answered(block.text, &all));
        if let Some((words, text)) = planning.then(answer).flatten() {
            let made = Made::by(words, text, None);
            let parts = vec![Part::bare(text)];
            floor::finish(rec, pending, item, at, shared);
            // `Refusal recommended. Proposed by A, seconded by B. (3 votes to 1)`
            let end = rec.span(text).end;
            let behind = || all.iter().filter(|next| rec.span(next).start >= end).take(3);
            let moved = behind().find_map(|next| {
                let short = next.len() < 160 && formula::find(next).is_none();
                short.then(|| motion::find(next, &shared.attendance)).filter(Moved::names_somebody)
            });
            if let Some(next) = behind().find(|next| tells_votes(next)) {
                pending.ballot.get_or_insert_default().add_sentence(next, true);
            }
            add(rec, &made, parts, moved.as_ref(), pending, item, at, shared);
            return (0, vec![*block]);
        }
        // An application whose particulars and answer stand on lines of their own.
        let mut lines = followers
            .iter()
            .take(10)
            .take_while(|next| next.text.len() < 120 || plain::is_answer(next.text))
            .take_while(|next| !plain::is_application(next.text));
        if planning
            && plain::is_application(block.text)
            && let Some(last) = lines.position(|next| plain::is_answer(next.text))
            && let Some(answer) = followers.get(last)
        {
            let text = rec.joined(block.text, answer.text);
            let made = Made::by(answer.text, text, None);
            let parts = vec![Part::bare(text)];
            floor::finish(rec, pending, item, at, shared);
            add(rec, &made, parts, None, pending, item, at, shared);
            return (last + 1, vec![*block]);
        }
        return floor::read(rec, block, &all, followers, pending, item, at, shared);
    };
    // "... and agreed by 4 votes to 2:" before a paragraph that opens with RESOLVED: that one decides.
    let announced = formula.decided.is_empty() && followers.first().is_some_and(opens_decision);
    if announced {
        return floor::read(rec, block, &all, followers, pending, item, at, shared);
    }
    // A formula that opens a paragraph has all of it; one inside a paragraph has its own sentence.
    let mut last = if formula.opens && n == 0 { all.len() } else { n + 1 };
    // "RESOLVED that it stand. Councillor A abstained.": the vote is no part of what was decided.
    while last > n + 1 && last.checked_sub(1).and_then(|end| all.get(end)).is_some_and(|end| is_vote(end)) {
        last -= 1;
    }
    let end = last.checked_sub(1).and_then(|end| all.get(end)).filter(|_| last > n + 1);
    let decided = match (all.get(n + 1), end) {
        (Some(first), Some(end)) if formula.decided.is_empty() => rec.joined(first, end),
        (Some(_), Some(end)) => trim(rec.joined(formula.decided, end)),
        _ => formula.decided,
    };
    let around = all.get(n).copied().unwrap_or(block.text);
    let before = all.get(..n).unwrap_or_default();
    let mut rest = floor::sentences(rec, before, block, pending, item, at, shared);
    floor::before_formula(rec, pending, item, at, shared);
    let own = motion::find(block.text, &shared.attendance);
    // The movers named again, where their motion is declared carried.
    let again = own.text.is_none()
        && pending.moved.as_ref().is_some_and(|moved| moved.text.is_some() && moved.is_pair(&own));
    let own = if again { Moved { proposer: None, seconder: None, ..own } } else { own };
    // `b. ... Proposed by A, seconded by B – CARRIED.` `c. The Council AGREED ...`: the next letter is another matter.
    let lettered = block.marker == Some(MarkerKind::Letter) && n == 0 && formula.before.is_empty();
    if lettered && pending.moved.is_some() && !own.names_somebody() {
        floor::finish(rec, pending, item, at, shared);
    }
    if own.proposer.is_some()
        && pending.moved.as_ref().is_some_and(Moved::is_complete)
        && !own.is_same(&pending.moved)
    {
        floor::finish(rec, pending, item, at, shared);
    }
    // How the meeting goes on is decided beside the motion under debate, not with it.
    let procedural = is_procedural(decided);
    let mut moved = if procedural && !own.is_same(&pending.moved) { None } else { pending.moved.take() };
    let behind = own.names_somebody();
    if own.names_somebody() || (moved.is_none() && (own.unanimous.is_some() || own.lost.is_some())) {
        moved = Some(match moved {
            Some(first) if own.names_somebody() => motion::merged(rec, first, own),
            _ => own,
        });
    }
    let (mut used, mut parts) = parts_of(decided, block, followers);
    // The mover may be named behind the decision, in a paragraph of its own.
    if moved.as_ref().is_none_or(|moved| !moved.names_somebody())
        && let Some(later) = followers.get(used).and_then(|after| mover_line(after, &shared.attendance))
    {
        moved = Some(later);
        used += 1;
    }
    // `Prop: A` and `Sec: B` on the next line.
    if let Some(first) = moved.as_ref().filter(|moved| moved.proposer.is_some() && moved.seconder.is_none())
        && let Some(later) = followers.get(used).and_then(|after| mover_line(after, &shared.attendance))
        && later.proposer.is_none()
    {
        moved = Some(motion::merged(rec, first.clone(), later));
        used += 1;
    }
    parts.retain(|part| !part.text.is_empty());
    // "The Chairman used his casting vote and determined that ...".
    if formula.before.to_ascii_lowercase().contains("casting vote") {
        pending.ballot.get_or_insert_default().add_sentence(formula.before, true);
    }
    // `Resolved:` and below it `That the minutes of ... be confirmed`.
    let minutes =
        parts.iter().find_map(|part| approval::find(part.text)).filter(|_| item.minutes_approved.is_empty());
    let kind = minutes.as_ref().filter(|_| parts.len() == 1).map(|_| ResolutionKind::MinutesApproval);
    if let Some(minutes) =
        minutes.filter(|minutes| item.kind == Some(ItemKind::Minutes) || minutes.is_dated() && kind.is_some())
    {
        approval::add(rec, &minutes.or_day(pending.title), item, at);
    }
    let made = Made { formula: Some(formula), kind, sentence: around };
    // "The minutes were proposed as a true record. Resolved: That the motion be adopted." is told already.
    let again = moved.is_none()
        && !item.resolutions.is_empty()
        && matches!(parts.as_slice(), [part] if part.children.is_empty() && adopts(part.text));
    if !again {
        add(rec, &made, parts, moved.as_ref(), pending, item, at, shared);
    }
    // The mover named behind the decision has been read with it.
    let after = all.get(last..).unwrap_or_default();
    let movers = after
        .iter()
        .take_while(|sentence| behind && motion::find(sentence, &shared.attendance).names_somebody());
    let after = after.get(movers.count()..).unwrap_or_default();
    rest.extend(floor::sentences(rec, after, block, pending, item, at, shared));
    (used, rest)
}
