//! What a parish answers on planning applications.

use super::cues::{plans, tells_votes};
use super::made::{Made, add};
use crate::blocks::Block;
use crate::parts::decided::Part;
use crate::parts::floor::{self, Pass};
use crate::parts::motion::{self, Moved};
use crate::parts::{answers, formula, responses};
use crate::recorder::is_space;

/// Reads the answer that a block, or a line below it, gives on an application.
pub(super) fn read<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    all: &[&'t str],
) -> Option<(usize, Vec<Block<'t>>)> {
    // What a parish answers on an application.
    let planning = responses::is_application(block.text) || plans(pass.item);
    let answer = || {
        let known = answers::row(block.text).or_else(|| responses::response(block.text));
        known.or_else(|| responses::answered(block.text, all)).or_else(|| answers::sentence(block.text, all))
    };
    if let Some((words, text)) = planning.then(answer).flatten() {
        let made = Made::by(words, text, None);
        let parts = vec![Part::bare(text)];
        floor::finish(pass);
        // `Refusal recommended. Proposed by A, seconded by B. (3 votes to 1)`
        let end = pass.rec.span(text).end;
        let behind = || all.iter().filter(|next| pass.rec.span(next).start >= end).take(3);
        let moved = behind().find_map(|next| {
            let short = next.len() < 160 && formula::find(next).is_none();
            short.then(|| motion::find(next, &pass.shared.attendance)).filter(Moved::names_somebody)
        });
        if let Some(next) = behind().find(|next| tells_votes(next)) {
            pass.pending.ballot.get_or_insert_default().add_sentence(next, true);
        }
        add(pass, &made, parts, moved.as_ref());
        return Some((0, vec![*block]));
    }
    // An application whose particulars and answer stand on lines of their own.
    let mut lines = followers
        .iter()
        .take(10)
        .take_while(|next| next.text.len() < 120 || responses::is_answer(next.text))
        .take_while(|next| !next.text.split(is_space).any(responses::is_application));
    let named = || block.text.split(is_space).any(responses::is_application);
    if planning
        && named()
        && let Some(last) = lines.position(|next| responses::is_answer(next.text))
        && let Some(answer) = followers.get(last)
    {
        let text = pass.rec.joined(block.text, answer.text);
        let made = Made::by(answer.text, text, None);
        let parts = vec![Part::bare(text)];
        floor::finish(pass);
        add(pass, &made, parts, None);
        return Some((last + 1, vec![*block]));
    }
    None
}
