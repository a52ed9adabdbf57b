//! Decisions that a formula opens: `RESOLVED that`, `It was agreed to`.

use super::cues::{adopts, decides_nothing, is_procedural, leads_points, mover_line};
use super::made::{Made, add};
use crate::blocks::Block;
use crate::lines::MarkerKind;
use crate::parts::ballot::is_vote;
use crate::parts::decided::parts_of;
use crate::parts::floor::{self, Pass};
use crate::parts::formula::{self, Formula};
use crate::parts::motion::{self, Moved};
use crate::parts::{approval, plain};
use crate::recorder::trim;
use minutebook::{ItemKind, ResolutionKind};

/// The formula of a paragraph, and the sentence that it stands in.
pub(super) fn find<'t>(pass: &Pass<'_, 't>, all: &[&'t str]) -> Option<(usize, Formula<'t>)> {
    // "A proposed acceptance, seconded by B. Agreed": the word says how it went, and leads to nothing below.
    let leads = |n: usize, found: &Formula<'t>| {
        let last = n.checked_sub(1).and_then(|n| all.get(n)).filter(|_| n + 1 == all.len());
        // `Resolved: (For information only)`.
        if decides_nothing(found.decided) || all.get(n).is_some_and(|own| leads_points(own)) {
            return false;
        }
        let alone = found.decided.is_empty() && all.get(n).is_some_and(|own| own.len() == found.words.len());
        // `Unanimously agreed` on a line of its own: what stands above it.
        let below = all.len() == 1 && all.first().is_some_and(|own| plain::single(own).is_some());
        let answers = last.is_some_and(|last| motion::find(last, &pass.shared.attendance).names_somebody());
        !(alone && (answers || below && !pass.pending.open()))
    };
    all.iter().enumerate().find_map(|(n, sentence)| {
        formula::find(sentence).filter(|found| leads(n, found)).map(|found| (n, found))
    })
}

/// Reads the decision of the formula in sentence `n`.
pub(super) fn read<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    all: &[&'t str],
    n: usize,
    formula: Formula<'t>,
) -> (usize, Vec<Block<'t>>) {
    // A formula that opens a paragraph has all of it; one inside a paragraph has its own sentence.
    let mut last = if formula.opens && n == 0 { all.len() } else { n + 1 };
    // "RESOLVED that it stand. Councillor A abstained.": the vote is no part of what was decided.
    while last > n + 1 && last.checked_sub(1).and_then(|end| all.get(end)).is_some_and(|end| is_vote(end)) {
        last -= 1;
    }
    let end = last.checked_sub(1).and_then(|end| all.get(end)).filter(|_| last > n + 1);
    let decided = match (all.get(n + 1), end) {
        (Some(first), Some(end)) if formula.decided.is_empty() => pass.rec.joined(first, end),
        (Some(_), Some(end)) => trim(pass.rec.joined(formula.decided, end)),
        _ => formula.decided,
    };
    let around = all.get(n).copied().unwrap_or(block.text);
    let before = all.get(..n).unwrap_or_default();
    let mut rest = floor::sentences(pass, before, block);
    floor::before_formula(pass);
    let own = motion::find(block.text, &pass.shared.attendance);
    // The movers named again, where their motion is declared carried.
    let again = own.text.is_none()
        && pass.pending.moved.as_ref().is_some_and(|moved| moved.text.is_some() && moved.is_pair(&own));
    let own = if again { Moved { proposer: None, seconder: None, ..own } } else { own };
    // `b. ... Proposed by A, seconded by B – CARRIED.` `c. The Council AGREED ...`: the next letter is another matter.
    let lettered = block.marker == Some(MarkerKind::Letter) && n == 0 && formula.before.is_empty();
    if lettered && pass.pending.moved.is_some() && !own.names_somebody() {
        floor::finish(pass);
    }
    if own.proposer.is_some()
        && pass.pending.moved.as_ref().is_some_and(Moved::is_complete)
        && !own.is_same(&pass.pending.moved)
    {
        floor::finish(pass);
    }
    // How the meeting goes on is decided beside the motion under debate, not with it.
    let procedural = is_procedural(decided);
    let aside = pass.pending.moved.as_ref().is_some_and(|moved| moved.aside);
    let beside = procedural && !aside && !own.is_same(&pass.pending.moved);
    let mut moved = if beside { None } else { pass.pending.take_moved() };
    let behind = own.names_somebody();
    if own.names_somebody() || (moved.is_none() && (own.unanimous.is_some() || own.lost.is_some())) {
        moved = Some(match moved {
            Some(first) if own.names_somebody() => motion::merged(pass.rec, first, own),
            _ => own,
        });
    }
    let (mut used, mut parts) = parts_of(decided, block, followers);
    // The mover may be named behind the decision, in a paragraph of its own.
    if moved.as_ref().is_none_or(|moved| !moved.names_somebody())
        && let Some(later) = followers.get(used).and_then(|after| mover_line(after, &pass.shared.attendance))
    {
        moved = Some(later);
        used += 1;
    }
    // `Prop: A` and `Sec: B` on the next line.
    if let Some(first) = moved.as_ref().filter(|moved| moved.proposer.is_some() && moved.seconder.is_none())
        && let Some(later) = followers.get(used).and_then(|after| mover_line(after, &pass.shared.attendance))
        && later.proposer.is_none()
    {
        moved = Some(motion::merged(pass.rec, first.clone(), later));
        used += 1;
    }
    parts.retain(|part| !part.text.is_empty());
    // "The Chairman used his casting vote and determined that ...".
    if formula.before.to_ascii_lowercase().contains("casting vote") {
        pass.pending.ballot.get_or_insert_default().add_sentence(formula.before, true);
    }
    // `Resolved:` and below it `That the minutes of ... be confirmed`.
    let minutes = parts
        .iter()
        .find_map(|part| approval::find(part.text))
        .filter(|_| pass.item.minutes_approved.is_empty());
    let kind = minutes.as_ref().filter(|_| parts.len() == 1).map(|_| ResolutionKind::MinutesApproval);
    if let Some(minutes) = minutes
        .filter(|minutes| pass.item.kind == Some(ItemKind::Minutes) || minutes.is_dated() && kind.is_some())
    {
        approval::add(pass.rec, &minutes.or_day(pass.pending.title), pass.item, pass.at);
    }
    let made = Made { formula: Some(formula), kind, sentence: around };
    // "The minutes were proposed as a true record. Resolved: That the motion be adopted." is told already.
    let again = moved.is_none()
        && !pass.item.resolutions.is_empty()
        && matches!(parts.as_slice(), [part] if part.children.is_empty() && adopts(part.text));
    if !again {
        add(pass, &made, parts, moved.as_ref());
    }
    // The mover named behind the decision has been read with it.
    let after = all.get(last..).unwrap_or_default();
    let movers = after
        .iter()
        .take_while(|sentence| behind && motion::find(sentence, &pass.shared.attendance).names_somebody());
    let after = after.get(movers.count()..).unwrap_or_default();
    rest.extend(floor::sentences(pass, after, block));
    (used, rest)
}
