//! What an owner below a paragraph is to act on: `Action: Clerk` alone on a line.

use super::{Task, named};
use crate::blocks::Block;
use crate::parts::followup::{FollowUp, Weight, followup};
use crate::recorder::{Recorder, trim};
use crate::sentences::sentences;

/// What was decided right above, where that leaves something to do; else the last sentence of the paragraphs above block `n`
/// that names the owner or tells of something to be done; else the sentence right above.
pub(super) fn told<'t>(
    rec: &Recorder<'t>,
    debate: &[Block<'t>],
    n: usize,
    owner: &str,
    decided: Option<&'t str>,
) -> Option<&'t str> {
    if let Some(decided) = decided.filter(|text| !only_notes(text)) {
        return Some(decided);
    }
    let below = debate.get(n)?;
    let above = debate.get(n.saturating_sub(3)..n)?;
    let likely = |sentence: &&&str| {
        followup(sentence).is_some_and(|follow| match follow.owner {
            Some((_, words)) => words.contains(owner) || owner.contains(words),
            None => follow.weight >= Weight::Likely,
        })
    };
    let due =
        || above.iter().rev().find_map(|block| sentences(block.text).iter().rev().find(likely).copied());
    let next = || {
        let near =
            |last: &&Block<'t>| rec.span(below.text).start.saturating_sub(rec.span(last.text).end) < 100;
        let last = above.last().filter(near)?;
        sentences(last.text).last().copied().filter(|sentence| !super::is_idle(sentence))
    };
    due().or_else(|| decided.is_none().then(next).flatten()).or(decided)
}

/// Gives a task its owner, or makes one of the text.
pub(super) fn charge<'t>(text: &'t str, owner: &'t str, ordered: bool, found: &mut Vec<Task<'t>>) {
    if let Some(task) = found.iter_mut().find(|task| std::ptr::eq(task.text.as_ptr(), text.as_ptr())) {
        task.follow.owner.get_or_insert_with(|| (named(owner), owner));
        return;
    }
    let mut follow = FollowUp::plain(Weight::Sure);
    follow.owner = Some((named(owner), owner));
    found.push(Task { text, margin: None, follow, ordered, listed: false });
}

/// `That the report be noted`: nothing is left to do.
fn only_notes(decided: &str) -> bool {
    let bare = trim(decided).trim_end_matches(['.', ';']);
    ["be noted", "be received", "were noted", "was noted", "noted", "a correct record", "a true record"]
        .iter()
        .any(|end| bare.ends_with(end))
}
