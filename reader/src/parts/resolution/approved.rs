//! The approval of earlier minutes: decided with or without a word that decides.

use super::cues::{agrees_to_it, mover_line, resolves, same, tells_votes};
use super::made::{Made, add};
use crate::blocks::Block;
use crate::parts::decided::Part;
use crate::parts::floor::{self, Pass};
use crate::parts::formula::{self};
use crate::parts::motion::{self, Moved};
use crate::parts::{approval, named_votes};
use crate::recorder::fold;
use minutebook::{ItemKind, ResolutionKind};

/// Reads the approval that a block tells, if it tells one: how many of the blocks behind it were read with it, and what of
/// it is debate.
pub(super) fn read<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    all: &[&'t str],
) -> Option<(usize, Vec<Block<'t>>)> {
    // "They were taken as read. A proposed and B seconded that they were a true record": approved once.
    let fresh = |found: &approval::Approval<'t>| found.is_dated() || pass.item.minutes_approved.is_empty();
    let approved = all.iter().find_map(|sentence| approval::find(sentence)).filter(fresh);
    let titled = (pass.item.kind == Some(ItemKind::Minutes))
        .then(|| {
            let these =
                || all.iter().find_map(|sentence| approval::of_these(pass.rec, pass.pending.title, sentence));
            approval::below(pass.rec, pass.pending.title, all.first().copied()?).or_else(|| {
                these()
                    .filter(|_| pass.item.minutes_approved.is_empty() && !all.iter().any(|one| resolves(one)))
            })
        })
        .flatten();
    let approval = approved.or(titled)?;
    let approval = approval.or_day(pass.pending.title);
    floor::before_formula(pass);
    // The mover stands in the same sentence, or in one of its own behind.
    let at_sentence = all.iter().position(|sentence| same(sentence, approval.sentence)).unwrap_or(0);
    if let Some(sentence) = all.get(at_sentence) {
        end_others(pass, sentence);
    }
    let own = |n: usize| {
        let sentence = all.get(n)?;
        Some(motion::find(sentence, &pass.shared.attendance)).filter(Moved::names_somebody)
    };
    let next = all
        .get(at_sentence + 1)
        .filter(|next| approval::find(next).is_none() && formula::find(next).is_none());
    // `Prop. A, sec. B. The minutes were approved.`
    let led = || {
        let before = all.get(at_sentence.checked_sub(1)?)?;
        let lead = pass.rec.joined(all.first()?, before);
        let short = lead.len() < 120 && formula::find(lead).is_none();
        let moved = short.then(|| motion::find(lead, &pass.shared.attendance))?;
        Some(moved).filter(|moved| moved.is_complete() && moved.text.is_none())
    };
    let moved = pass
        .pending
        .moved
        .take()
        .or_else(|| own(at_sentence))
        .or_else(led)
        .or_else(|| next.and_then(|_| own(at_sentence + 1)))
        .or_else(|| {
            let last = all.len().checked_sub(1).filter(|&last| last > at_sentence + 1)?;
            own(last).filter(|moved| moved.is_complete() && moved.words.len() < 120)
        });
    let later = followers
        .first()
        .filter(|_| moved.is_none())
        .and_then(|next| mover_line(next, &pass.shared.attendance));
    let used = usize::from(later.is_some());
    let moved = moved.or(later);
    // "moved as correct by A and B".
    let moved = moved.or_else(|| {
        let by = approval.sentence.rfind(" by ").filter(|_| approval.verb.ends_with(" as"))?;
        let (names, _) = named_votes::more(approval.sentence.get(by + 4..)?)?;
        let mut names = names.into_iter();
        Some(Moved {
            proposer: names.next(),
            seconder: names.next(),
            words: approval.sentence,
            ..Moved::default()
        })
    });
    approval::add(pass.rec, &approval, pass.item, pass.at);
    // "... seconded by B. Unanimously agreed.": how it went.
    let behind = all.get(at_sentence + 1..).unwrap_or_default().iter().take(3);
    let went = behind
        .take_while(|next| agrees_to_it(next) || formula::find(next).is_none())
        .find(|next| agrees_to_it(next) || tells_votes(next));
    if let Some(next) = went {
        pass.pending.ballot.get_or_insert_default().add_sentence(next, true);
    }
    let parts = vec![Part::bare(approval.sentence)];
    let made = Made::by(approval.verb, approval.sentence, Some(ResolutionKind::MinutesApproval));
    add(pass, &made, parts, moved.as_ref());
    // "Minute 7 should read: ...".
    let corrected = all.get(at_sentence + 1).filter(|next| next.to_ascii_lowercase().contains("should read"));
    if let (Some(words), Some(last)) = (corrected, pass.item.minutes_approved.len().checked_sub(1))
        && let Some(stored) = pass.item.minutes_approved.get_mut(last).filter(|one| one.corrections.is_none())
    {
        pass.rec.stated(&pass.at.field("minutes_approved").at(last).field("corrections"), words);
        stored.corrections = Some(fold(words));
    }
    let words = moved.as_ref().map_or("", |moved| moved.words);
    let rest = all
        .iter()
        .filter(|sentence| !same(sentence, approval.sentence) && !same(sentence, words))
        .filter(|sentence| !went.is_some_and(|went| same(sentence, went)))
        .map(|text| Block { text, ..*block });
    Some((used, rest.collect()))
}

/// Where the sentence names mover and seconder of its own, what two others moved before it is over.
fn end_others<'t>(pass: &mut Pass<'_, 't>, sentence: &'t str) {
    let Some(before) = pass.pending.moved.as_ref().filter(|moved| moved.is_complete()) else { return };
    let own = motion::find(sentence, &pass.shared.attendance);
    if own.is_complete() && !before.is_pair(&own) {
        floor::finish(pass);
    }
}
