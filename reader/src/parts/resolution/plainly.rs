//! Decisions that no formula opens: a participle, a word alone, what all assented to.

use super::cues::{decides, is_first, leads_points, mover_line, opens_decision, plans, puts_to_vote};
use super::made::{Made, add};
use crate::blocks::Block;
use crate::parts::decided::Part;
use crate::parts::floor::{self, Pass};
use crate::parts::motion::{self, Moved};
use crate::parts::{assent, chosen, deferral, plain, responses, terse};
use crate::sentences::sentences;
use minutebook::{ItemKind, ResolutionKind};

/// `The lamps were mended. RESOLVED and noted.`
pub(super) fn noted<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    all: &[&'t str],
) -> Option<(usize, Vec<Block<'t>>)> {
    let (words, text) = outcome(pass, block, all).filter(|(words, _)| words.len() > 12)?;
    Some(note(pass, block, words, text))
}

/// Adds what a line says at its end: `Letter of thanks from the school   Noted`.
fn note<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    words: &'t str,
    text: &'t str,
) -> (usize, Vec<Block<'t>>) {
    let made = Made::by(words, text, Some(ResolutionKind::Note));
    add(pass, &made, vec![Part::bare(text)], None);
    (0, vec![*block])
}

/// What became of a matter, at the end of its line; of an application others approve.
fn outcome<'t>(pass: &Pass<'_, 't>, block: &Block<'t>, all: &[&'t str]) -> Option<(&'t str, &'t str)> {
    let found = plain::noted_behind(block.text).filter(|_| all.len() <= 6 && !pass.pending.open())?;
    let title = pass.item.title.to_ascii_lowercase();
    let others = ["planning", "apolog", "interest", "minutes"].iter().any(|word| title.contains(word));
    let theirs = ["approved", "accepted", "adopted"].contains(&found.0);
    (!(theirs && (others || responses::is_application(block.text) || all.len() > 1))).then_some(found)
}

/// "The Chairman asked if it should stay. All in agreement."
pub(super) fn assented<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    all: &[&'t str],
) -> Option<(usize, Vec<Block<'t>>)> {
    let found = assent::find(all).filter(|_| !pass.pending.open())?;
    let before = all.get(..found.around.0).unwrap_or_default();
    let mut rest = floor::sentences(pass, before, block);
    floor::before_formula(pass);
    let made = Made { sentence: found.words, ..Made::by(found.words, found.text, None) };
    let parts = vec![Part::bare(found.text)];
    let moved =
        Moved { proposer: found.by, unanimous: Some(found.words), words: found.words, ..Moved::default() };
    add(pass, &made, parts, Some(&moved));
    let after = all.get(found.around.1..).unwrap_or_default();
    rest.extend(floor::sentences(pass, after, block));
    Some((0, rest))
}

/// A decision in words of its own sentence: `The accounts were approved.`
pub(super) fn read<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    all: &[&'t str],
) -> Option<(usize, Vec<Block<'t>>)> {
    // "... seconded the recommendations below, which were approved": the paragraph behind says what was decided.
    let led = || followers.first().is_some_and(opens_decision);
    match find(pass, block, followers, all).filter(|(n, _)| !(n + 1 == all.len() && led())) {
        Some((n, words)) => Some(decide(pass, block, followers, all, n, words)),
        None => outcome(pass, block, all).map(|(words, text)| note(pass, block, words, text)),
    }
}

/// The first sentence that decides, and the words of it that do.
fn find<'t>(
    pass: &Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    all: &[&'t str],
) -> Option<(usize, &'t str)> {
    // Most sentences decide nothing: what only tells how one decides is asked last.
    let moves = || all.iter().any(|text| motion::find(text, &pass.shared.attendance).names_somebody());
    let settled = || outcome(pass, block, all).is_some();
    let single = || !pass.pending.open() && (all.len() == 1 || all.len() <= 12 && !moves() && !settled());
    // Whoever approved an application, it was not the parish.
    let others = || responses::is_application(block.text) || plans(pass.item);
    let terse = |text: &&'t str| {
        let open = || pass.pending.labels || pass.pending.open() || settled();
        let words = terse::settled(text).filter(|_| !open())?;
        (words.ends_with("noted") || !others()).then_some(words)
    };
    let appoints = pass.item.kind == Some(ItemKind::Appointment);
    let decided = |next: &Block<'t>| sentences(next.text).iter().any(|text| decides(text));
    let alone = || {
        names_item(block.text, all)
            || pass.item.resolutions.is_empty() && all.len() <= 3 && !followers.iter().take(4).any(decided)
    };
    let bare = |text: &&'t str| {
        plain::bare(text)
            .filter(|_| !(pass.pending.labels && puts_to_vote(text)))
            .or_else(|| {
                let elected = || {
                    chosen::elected_bare(text)
                        .or_else(|| chosen::elected_to_it(text))
                        .or_else(|| chosen::chosen(text))
                };
                if appoints { elected() } else { None }
            })
            .filter(|words| !(pass.pending.labels && plain::narrates(words)))
            .or_else(|| terse(text).filter(|_| !moves()))
            .or_else(|| {
                plain::single(text).filter(|_| single()).filter(|words| {
                    const MID: &[&str] = &["noted", "agreed", "approved", "accepted", "adopted"];
                    let verb = words.rsplit(' ').next().unwrap_or_default().to_lowercase();
                    all.len() == 1 || MID.contains(&verb.as_str()) && !is_first(all, text)
                })
            })
            // "This item was deferred to the next meeting": the whole answer to the item.
            .or_else(|| deferral::told(text).filter(|_| alone()))
    };
    all.iter().enumerate().find_map(|(n, text)| Some((n, bare(text).filter(|_| !leads_points(text))?)))
}

/// `Item 5 on the agenda was deferred`: a paragraph on an item of its own, whatever else stands beside it.
fn names_item(text: &str, all: &[&str]) -> bool {
    all.len() == 1 && ["Item ", "Items ", "Agenda item "].iter().any(|start| text.starts_with(start))
}

/// Adds the decision of sentence `n`, with who moved it.
fn decide<'t>(
    pass: &mut Pass<'_, 't>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    all: &[&'t str],
    n: usize,
    words: &'t str,
) -> (usize, Vec<Block<'t>>) {
    let own = all.get(n).copied().unwrap_or(block.text);
    // "Cllr A was proposed by B and seconded by C. She was duly elected.": two sentences, one decision.
    let put_up = n.checked_sub(1).filter(|_| words.contains("elected")).and_then(|n| all.get(n));
    let put_up = put_up.filter(|before| chosen::puts_up(before));
    // `Noted` on a line of its own: what stands above it.
    let above = pass.pending.before.filter(|_| all.len() == 1 && plain::single(own).is_some());
    // `The railings had come, at £85. Noted.`: what stands before it.
    let before = n.checked_sub(1).and_then(|n| all.get(n)).filter(|_| plain::single(own).is_some());
    let (own, led) = before.map_or((own, 0), |before| (pass.rec.joined(before, own), 1));
    let own = above.map_or(own, |above| {
        let whole = pass.rec.joined(above, own);
        if whole.len() < above.len() + own.len() + 24 && above.len() < 600 { whole } else { own }
    });
    let sentence = put_up.map_or(own, |before| pass.rec.joined(before, own));
    let made = Made::by(words, sentence, None);
    let mut parts = vec![Part::bare(sentence)];
    let rows = if n + 1 == all.len() { bills(sentence, followers) } else { &[] };
    // The numbers of bills count payments, and no parts of the decision.
    let label = |row: &Block<'t>| row.label.filter(|label| *label == "-");
    parts.extend(rows.iter().map(|row| Part { label: label(row), ..Part::of(row) }));
    let before = all.get(..n - led - usize::from(put_up.is_some() && led == 0)).unwrap_or_default();
    let mut rest = floor::sentences(pass, before, block);
    floor::before_formula(pass);
    if names_item(block.text, all) {
        floor::finish(pass);
    }
    // "The accounts were approved. Proposed by A, seconded by B."
    let after = all.get(n + 1..).unwrap_or_default();
    let own = after.first().map(|next| motion::find(next, &pass.shared.attendance));
    let own = own.filter(Moved::names_somebody);
    let after = after.get(usize::from(own.is_some())..).unwrap_or_default();
    let mut used = rows.len();
    let within = Some(motion::find(sentence, &pass.shared.attendance)).filter(Moved::names_somebody);
    let moved = pass.pending.take_moved().or(within).or(own).or_else(|| {
        let next = followers.get(rows.len()).filter(|_| after.is_empty())?;
        let later = mover_line(next, &pass.shared.attendance)?;
        used += 1;
        Some(later)
    });
    add(pass, &made, parts, moved.as_ref());
    rest.extend(floor::sentences(pass, after, block));
    (used, rest)
}

/// `The following payments were agreed:`, and below it what each of them is for, with its sum.
fn bills<'a, 't>(sentence: &str, followers: &'a [Block<'t>]) -> &'a [Block<'t>] {
    let leads = sentence.ends_with(':') && crate::phrase::hints(sentence, &["following"]);
    let priced = |next: &&Block<'t>| {
        next.text.contains('£')
            && next.text.len() < 200
            && !next.text.to_lowercase().starts_with("total")
            && !decides(next.text)
    };
    let rows = followers.iter().take_while(priced).count();
    followers.get(..rows).filter(|_| leads).unwrap_or_default()
}
