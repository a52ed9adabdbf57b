//! What stands under the label of a decision: decided all of it, formula or not.

use super::cues::{decides, is_roll, leads_noted, opens_decision, opens_with_deed};
use super::made::{Made, add};
use crate::blocks::Block;
use crate::parts::decided::{Part, parts_of};
use crate::parts::floor::{self, Pass};
use crate::parts::formula::Formula;
use crate::sentences::sentences;

/// Reads the block below a label of decisions.
pub(super) fn read<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    label: Option<&'t str>,
) -> Option<(usize, Vec<Block<'t>>)> {
    // `22.1 The Committee considered ...`, `22.3 Resolved – ...`: numbered paragraphs, of which one decides.
    let within = || {
        block.label.is_some()
            && !opens_with_deed(block.text)
            && followers.iter().take_while(|next| next.label.is_some()).any(opens_decision)
    };
    let words = label.filter(|_| !within())?;
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
    floor::before_formula(pass);
    let moved = pass.pending.take_moved();
    add(pass, &made, parts, moved.as_ref());
    // What one member noted are also the facts that were reported.
    let told = std::iter::once(block).chain(followers.iter().take(used));
    let told = told.filter(|one| leads_noted(words) && !sentences(one.text).iter().any(|text| decides(text)));
    Some((used, told.copied().collect()))
}
