use crate::cells::{Code, Flag, Key, Name, Text, Whole, Words};
use crate::fill::{Each, table};
use crate::groups::{Org, Person, When};
use crate::page::{Page, place};
use minutebook::{CallIn, NoticeRoute, Resolution, ResolutionKind, ResolutionPart, Verb};

table! {
    /// One row per part of a resolution, parts of parts after the part that they belong to; and one row for a resolution
    /// without parts.
    Resolutions(OfItem, Place) = rows, |page, one: Row| {
        /// The resolution.
        resolution_id: Key, "c1b7e0de-4a5f-5c33-b2e9-0d7f1a2b3c4d" => Some(one.resolution.id);
        /// What kind of act it is.
        kind: Code<ResolutionKind>, "decision" => Some(one.resolution.kind);
        /// The words that mark it, as printed.
        formula: Name, "RESOLVED" => one.resolution.formula.as_deref();
        /// Label of the part as printed, without brackets and dots.
        label: Name, "a" => one.part.and_then(|part| part.label.as_deref());
        /// 0 for a part of the resolution, 1 for a part of a part, and so on.
        depth: Whole, unit "levels", "0" => one.part.map(|_| one.depth);
        /// Words of the part.
        text: Text, "that the report be noted;" => one.part.map(|part| &part.text);
        /// What the part does first.
        verb: Code<Verb>, "note" => one.part.and_then(|part| part.verbs.first().copied());
        /// All that it does, in order, with a space between.
        verbs: Words, "note refer" => one.part.iter().flat_map(|part| &part.verbs);
        /// Body that it is recommended or referred to.
        target: Org, "" => one.part.and_then(|part| part.target.as_ref());
        /// Who a power is delegated to.
        delegated_to: Person, "" => one.part.and_then(|part| part.delegated_to.as_ref());
        /// Documents that the part rests on, by their `path` in `documents`, with a space between.
        document_paths: Words, "/meeting/agenda/3/documents/0"
            => one.part.iter().flat_map(|part| &part.documents).map(|at| format!("{}{at}", page.root));
        /// The motion that the resolution adopts.
        motion_id: Key, "7d0a4a54-2c7e-5f0a-a1b1-33f1a9b0c1d2" => one.resolution.motion;
        /// The vote by which it was taken.
        vote_id: Key, "0c5b9f4e-8a1d-5b7c-9e2f-6a7b8c9d0e1f" => one.resolution.vote;
        /// Whether it is a key decision, where the page says.
        key_decision: Flag, "true" => one.resolution.key_decision;
        /// How a key decision was announced.
        notice_route: Code<NoticeRoute>, "forward_plan"
            => one.resolution.announced.as_ref().and_then(|notice| notice.route);
        /// When its notice was published.
        notice_published: When, "" => one.resolution.announced.as_ref().and_then(|notice| notice.published.as_ref());
        /// Why it was taken, as the record of the decision states it.
        reasons: Text, "To meet demand." => one.resolution.reasons.as_deref();
        /// Options that were considered and rejected, as the record of the decision states them.
        alternatives: Text, "To keep the present hours." => one.resolution.alternatives.as_deref();
        /// When the record of the decision was published.
        published: When, "" => one.resolution.published.as_ref();
        /// Whether it can be called in.
        call_in_eligible: Flag, "true" => call_in(one.resolution).and_then(|call_in| call_in.eligible);
        /// Until when it can be called in.
        call_in_deadline: When, "" => call_in(one.resolution).and_then(|call_in| call_in.deadline.as_ref());
        /// Whether it was called in.
        called_in: Flag, "false" => call_in(one.resolution).and_then(|call_in| call_in.called_in);
        /// When it takes effect.
        effective: When, "" => one.resolution.effective.as_ref();
    }
}

fn call_in(resolution: &Resolution) -> Option<&CallIn> {
    resolution.call_in.as_ref()
}

struct Row<'r> {
    resolution: &'r Resolution,
    part: Option<&'r ResolutionPart>,
    depth: u32,
}

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (at, _, item) in &page.items {
        for (n, resolution) in item.resolutions.iter().enumerate() {
            let at = place(at, "resolutions", n);
            let mut stack: Vec<(String, u32, &ResolutionPart)> = below(&at, 0, &resolution.parts);
            if stack.is_empty() {
                each(Some(item), format_args!("{at}"), Row { resolution, part: None, depth: 0 });
            }
            while let Some((at, depth, part)) = stack.pop() {
                each(Some(item), format_args!("{at}"), Row { resolution, part: Some(part), depth });
                stack.extend(below(&at, depth + 1, &part.parts));
            }
        }
    }
}

/// Parts with their places, the first one last.
fn below<'r>(at: &str, depth: u32, parts: &'r [ResolutionPart]) -> Vec<(String, u32, &'r ResolutionPart)> {
    parts.iter().enumerate().rev().map(|(n, part)| (place(at, "parts", n), depth, part)).collect()
}
