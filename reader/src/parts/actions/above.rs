//! What an item decided, as the tasks around it look at it: the texts of its resolutions, and the last one above a line.

use crate::recorder::Recorder;
use minutebook::{AgendaItem, Pointer, ResolutionKind};

/// What the item decided right above a text, where it did.
pub(super) fn decided_above<'t>(
    rec: &Recorder<'t>,
    item: &AgendaItem,
    at: &Pointer,
    text: &'t str,
) -> Option<&'t str> {
    let start = rec.span(text).start;
    let decided = decided(rec, item, at).into_iter().rfind(|decided| rec.span(decided).end <= start)?;
    (start - rec.span(decided).end < 220).then_some(decided)
}

/// True for a text that ends before another does.
pub(super) fn is_before(rec: &Recorder<'_>, one: &str, other: &str) -> bool {
    rec.span(one).end <= rec.span(other).end
}

/// The texts of the item's resolutions, from the places that their evidence gives.
pub(super) fn decided<'t>(rec: &Recorder<'t>, item: &AgendaItem, at: &Pointer) -> Vec<&'t str> {
    if item.resolutions.is_empty() || item.minutes.is_empty() {
        return Vec::new();
    }
    let place = at.field("resolutions");
    let first = at.field("minutes").at(0);
    let mut texts = Vec::new();
    for one in rec.evidence().rev().take_while(|one| one.path != first.as_str()) {
        let Some(rest) = one.path.strip_prefix(place.as_str()).and_then(|rest| rest.strip_prefix('/')) else {
            continue;
        };
        let is_part =
            rest.contains("/parts/") && rest.rsplit('/').next().is_some_and(|end| end.parse::<u32>().is_ok());
        let of = rest
            .split('/')
            .next()
            .and_then(|n| n.parse::<usize>().ok())
            .and_then(|n| item.resolutions.get(n));
        let approval = of.is_some_and(|resolution| resolution.kind == ResolutionKind::MinutesApproval);
        if let (true, false, Some(span)) =
            (is_part && !rest.contains("/verbs/") && !rest.contains("/documents/"), approval, &one.span)
        {
            texts.extend(span.slice(rec.text()));
        }
    }
    texts.reverse();
    texts
}
