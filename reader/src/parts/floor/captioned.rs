//! Motions below a caption, with their movers below them: `Amendment 1`, what it says, `- moved by Councillor A, seconded by
//! Councillor B`.

use super::Pass;
use super::questions::take;
use crate::blocks::Block;
use crate::parts::motion::{self, Moved};
use crate::parts::motion_text;
use crate::phrase::is_word;
use crate::recorder::trim;
use crate::tokens::{Token, tokens};

/// Most blocks that one motion takes.
const LONGEST: usize = 40;

/// Reads the motion below a caption: how many blocks behind the caption it takes.
pub(super) fn read<'t>(pass: &mut Pass<'_, 't>, block: &Block<'t>, followers: &[Block<'t>]) -> Option<usize> {
    if block.label.is_some() || !is_caption(block.text) {
        return None;
    }
    let near = followers.get(..followers.len().min(LONGEST)).unwrap_or(followers);
    let at = near.iter().position(|next| is_caption(next.text) || names_movers(next.text))?;
    let line = near.get(at).filter(|next| at > 0 && names_movers(next.text))?;
    // `Illumination of the hall`, `Moved by A,`, `Seconded by B,`, `That ...`: what they move stands below them.
    let mut behind = near.get(at + 1..)?.iter().skip_while(|next| names_seconder(next.text));
    if behind.next().is_some_and(|next| motion_text::is_quote(next.text)) {
        return None;
    }
    let moved = motion::find(line.text, &pass.shared.attendance);
    if moved.proposer.is_none() || moved.text.is_some() {
        return None;
    }
    let (first, last) = (near.first()?, near.get(at - 1)?);
    let text = pass.rec.joined(first.text, last.text);
    take(pass, Moved { text: Some(text), ..moved }, block.text);
    Some(at + 1)
}

/// `Motion`, `Amendment 2`, `Addendum:`: no more than what it is.
fn is_caption(text: &str) -> bool {
    const HEADS: &[&str] = &["motion", "amendment", "addendum", "proposal", "counter-motion"];
    if text.len() > 40 {
        return false;
    }
    let all = tokens(text.trim_end_matches([':', '-', '–']));
    let label = |token: &Token<'_>| token.is_number() || token.text.len() == 1;
    is_word(all.first(), HEADS) && all.get(1).is_none_or(label) && all.len() <= 2
}

fn names_seconder(text: &str) -> bool {
    text.len() < 120 && crate::recorder::head(trim(text), 16).to_lowercase().starts_with("seconded")
}

/// `- moved by Councillor A, seconded by Councillor B`: a line that begins with the mover.
fn names_movers(text: &str) -> bool {
    let bare = trim(text.trim_start_matches(['-', '–', '—', '(', ' ']));
    let near = crate::recorder::head(bare, 16).to_lowercase();
    text.len() < 300
        && ["moved by", "proposed by", "mover:", "moved:"].iter().any(|lead| near.starts_with(lead))
}
