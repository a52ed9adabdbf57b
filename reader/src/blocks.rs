//! Blocks of the narrative: paragraphs, list elements, headings, table rows.

use crate::lines::{Line, MarkerKind, marker};
use crate::recorder::{Recorder, is_space, trim};
use minutebook::BlockKind;

/// One block: a slice of the page, white space unfolded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block<'t> {
    pub(crate) kind: BlockKind,
    /// Depth of a list element, from 1; 0 for anything else.
    pub(crate) level: u32,
    /// Label of a list element; `-` for a bullet.
    pub(crate) label: Option<&'t str>,
    pub(crate) marker: Option<MarkerKind>,
    pub(crate) text: &'t str,
}

/// The blocks that some lines make.
pub(crate) fn blocks<'t>(lines: &[Line<'t>]) -> Vec<Block<'t>> {
    let mut blocks = Vec::with_capacity(lines.len());
    // Markers in the order in which they opened: a list of another kind inside one is a level below it.
    let mut open: Vec<(MarkerKind, char, usize)> = Vec::new();
    for line in lines {
        let Some(mark) = line.marker else {
            let heading = is_label(line.text);
            open.clear();
            let kind = if heading { BlockKind::Heading } else { BlockKind::Paragraph };
            blocks.push(Block { kind, level: 0, label: None, marker: None, text: line.text });
            continue;
        };
        let sign = line.text.chars().next().unwrap_or(' ');
        let same = |(kind, first, indent): &(MarkerKind, char, usize)| {
            *kind == mark.kind
                && *indent == line.indent
                && (mark.kind != MarkerKind::Bullet || *first == sign)
        };
        match open.iter().position(same) {
            Some(at) => open.truncate(at + 1),
            None => {
                // Less indented than what is open: that list has ended.
                open.retain(|(_, _, indent)| *indent <= line.indent);
                open.push((mark.kind, sign, line.indent));
            }
        }
        let level = u32::try_from(open.len()).unwrap_or(u32::MAX);
        for part in run_on(mark.body, mark.kind) {
            let block = Block {
                kind: BlockKind::Bullet,
                level,
                label: Some(mark.label),
                marker: Some(mark.kind),
                text: part,
            };
            blocks.push(block);
        }
    }
    blocks
}

/// Elements of a bulleted list that arrive on one line: `first · second · third`.
fn run_on(body: &str, kind: MarkerKind) -> Vec<&str> {
    // None of the bullets is ASCII.
    if kind != MarkerKind::Bullet || body.is_ascii() {
        return vec![body];
    }
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, c) in body.char_indices() {
        if !matches!(c, '·' | '•' | '●' | '\u{f0b7}') {
            continue;
        }
        let spaced = body.get(..at).is_some_and(|before| before.ends_with(is_space))
            && body.get(at + c.len_utf8()..).is_some_and(|after| after.starts_with(is_space));
        if spaced {
            parts.push(trim(body.get(start..at).unwrap_or_default()));
            start = at + c.len_utf8();
        }
    }
    parts.push(trim(body.get(start..).unwrap_or_default()));
    parts.retain(|part| !part.is_empty());
    parts
}

/// A short line that ends in a colon and stands alone: `Minutes:`, `Decision:`.
pub(crate) fn is_label(text: &str) -> bool {
    text.ends_with(':') && text.split(is_space).count() <= 4 && marker(text).is_none()
}

/// A block as the record stores it.
pub(crate) fn stored(block: &Block<'_>) -> minutebook::Block {
    let mut stored = minutebook::Block::new(block.kind, crate::recorder::fold(block.text));
    if block.level > 0 {
        stored = stored.level(block.level);
    }
    match block.label {
        Some(label) => stored.label(label),
        None => stored,
    }
}

/// The blocks with their narrative noted in the record.
pub(crate) fn note<'t>(
    rec: &mut Recorder<'t>,
    item: &mut minutebook::AgendaItem,
    at: &minutebook::Pointer,
    blocks: &[Block<'t>],
) {
    let place = at.field("minutes");
    for block in blocks {
        rec.stated(&place.at(item.minutes.len()), block.text);
        item.minutes.push(stored(block));
    }
}
