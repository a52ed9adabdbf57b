//! Actions.

use crate::blocks::Block;
use crate::recorder::Recorder;
use minutebook::{AgendaItem, Pointer};

/// Reads the actions of one item's debate. `at` is the item's place in the reading.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, debate: &[Block<'t>]) {
    let _ = (rec, item, at, debate);
}
