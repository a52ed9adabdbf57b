//! Decisions: formulas, parts, verbs, movers, votes.

use crate::blocks::Block;
use crate::item::{RawItem, Shared};
use crate::recorder::Recorder;
use minutebook::{AgendaItem, Pointer};

/// Reads what was decided, and gives back the blocks that are debate.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    raw: &RawItem<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) -> Vec<Block<'t>> {
    let _ = (rec, item, at, shared);
    raw.minutes.clone()
}
