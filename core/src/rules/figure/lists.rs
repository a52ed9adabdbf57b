//! Lists and the words that announce them.

use super::rule;
use crate::agenda::{AgendaItem, Block, BlockKind};
use crate::rules::{Answers, Context, args};

rule! {
    /// A list has as many elements as the words before it say.
    ///
    /// # What it checks
    /// Where words that open a list say how many elements it has ("the following three priorities:"), so many follow at
    /// the list's own level. Sub-elements are not counted. Where no list follows, where one goes on behind a paragraph
    /// in a way that could be either list, or where the page cut the minutes short, the answer is unknown.
    ///
    /// # Why
    /// An element that was dropped or run together with its neighbour is noticed by nobody but the one who counts.
    ///
    /// # Bad
    /// "There were three priorities:" with two bullets.
    ///
    /// # Good
    /// "There were three priorities:" with three bullets.
    ///
    /// # Source
    /// Logic.
    FIG016 "list-count-mismatch" Warning since "0.1.0"
    source: "logic",
    message: "the words before the list speak of {stated} elements, but it has {listed}",
    help: "see whether an element was left out, or two were run together",
    run: list_count_mismatch,
}

fn list_count_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in &cx.items {
        let blocks = &one.item.minutes;
        let announced = blocks.iter().enumerate().filter_map(|(n, block)| Some((n, block.announces?)));
        for (n, stated) in announced {
            let at = one.at.field("minutes").at(n);
            let listed = match length_behind(one.item, n) {
                Ok(listed) => listed,
                Err(missing) => {
                    out.unknown(&at, missing);
                    continue;
                }
            };
            out.expect(listed == stated as usize, &at, || args! { stated: stated, listed: listed });
        }
    }
}

/// How many elements the list behind a block has.
fn length_behind(item: &AgendaItem, opening: usize) -> Result<usize, &'static str> {
    let rest = item.minutes.get(opening + 1..).unwrap_or_default();
    let opens = item.minutes.get(opening).and_then(|block| block.level).unwrap_or(0);
    let Some(first) = rest.first().filter(|block| block.kind == BlockKind::Bullet) else {
        return Err("the list");
    };
    let level = first.level;
    if opens > 0 && level.unwrap_or(0) <= opens {
        // The next element of the same list: what was announced is not set out as a list of its own.
        return Err("the list");
    }
    let bullets = rest.iter().take_while(|block| block.kind == BlockKind::Bullet && block.level >= level);
    let (mut elements, mut blocks) = (0, 0);
    for block in bullets {
        elements += usize::from(block.level == level);
        blocks += 1;
    }
    let behind = rest.get(blocks..).unwrap_or_default();
    if behind.is_empty() && item.truncated {
        return Err("the minutes in full");
    }
    // A paragraph between two elements ends no list; whether it does is seen from the label behind it.
    let next = behind.iter().take(3).find(|block| block.kind == BlockKind::Bullet && block.level == level);
    match next {
        Some(next) if !begins_anew(next) => Err("where the list ends"),
        _ => Ok(elements),
    }
}

/// True for the first element of a list that counts.
fn begins_anew(block: &Block) -> bool {
    matches!(block.label.as_deref(), Some("1" | "a" | "A" | "i" | "I"))
}
