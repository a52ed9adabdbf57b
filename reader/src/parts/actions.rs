//! Actions: what somebody is to do, from the debate, the margin and the resolutions.

mod above;
mod labels;

pub(crate) use labels::label;

use crate::blocks::Block;
use crate::item::Shared;
use crate::parts::action_table::{self, Columns, Row};
use crate::parts::decided::without_margin;
use crate::parts::followup::{FollowUp, Weight, followup};
use crate::parts::margin::{self, Owner};
use crate::parts::orders::orders;
use crate::parts::people;
use crate::parts::promise::commits;
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::sentences::sentences;
use crate::tokens::tokens;
use crate::when;
use crate::wordlist::Search;
use crate::words::actions::NEVER_TASKS;
use above::{decided, decided_above, is_before};
use labels::{
    Surnames, deputed, has_column, inline_label, is_aside, is_heading, led, lists_actions, marked,
    owner_line, surnames, told_to,
};
use minutebook::lean::Ordered;
use minutebook::{Action, AgendaItem, BlockKind, ItemKind, PersonRef, Pointer};
use std::sync::LazyLock;

/// Reads the actions of one item's debate. `at` is the item's place in the reading.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    debate: &[Block<'t>],
    shared: &Shared,
) {
    if item.kind == Some(ItemKind::DateOfNextMeeting) {
        return;
    }
    let mut found = Vec::new();
    let known = surnames(&shared.attendance);
    let column = *shared.column.get_or_init(|| has_column(rec.text()))
        || debate.iter().any(|block| !margin::owners(block.text).is_empty());
    let mut listing = false;
    let (whole, debate) = whole_blocks(rec, item, at, debate);
    for text in whole {
        read_block(text, false, column, None, &known, &mut found);
    }
    let mut table: Option<Columns> = None;
    for (n, block) in debate.iter().enumerate() {
        // A table of actions: its head says which column is whose.
        if let Some(columns) = Columns::of(block.text) {
            table = Some(columns);
            continue;
        }
        if let Some(columns) = table {
            if let Some(row) = columns.row(block.text) {
                found.extend(row.map(table_task));
                continue;
            }
            table = None;
        }
        // Below a label that stands alone: the list, or the sentences that tell somebody to do something.
        let given = || label(block.text).is_none() && told_to(block.text).is_some();
        let own = listing && (block.kind == BlockKind::Bullet || given());
        listing = own || label(block.text) == Some("") || is_heading(block.text);
        if block.kind == BlockKind::TableRow || listing && !own {
            continue;
        }
        let aside = |text: &str| column && is_aside(rec.text(), text);
        let next = debate.get(n + 1).and_then(|next| {
            let owner = owner_line(next.text, &known, aside(next.text))?;
            let between = decided_above(rec, item, at, next.text);
            let between = between.filter(|_| owner.len() < next.text.len() || aside(next.text));
            between.is_none_or(|decided| is_before(rec, decided, block.text)).then_some(owner)
        });
        // A day alone is the place for a signature.
        if margin::is_owners(block.text) || is_day(block.text) {
            continue;
        }
        // `Action: Clerk` below what was decided, or told.
        if let Some(owner) = owner_line(block.text, &known, aside(block.text)) {
            let told = n.checked_sub(1).and_then(|n| debate.get(n));
            let decided = decided_above(rec, item, at, block.text);
            let Some(text) = decided.filter(|text| told.is_none_or(|told| !is_before(rec, text, told.text)))
            else {
                continue;
            };
            let mut follow = FollowUp::plain(Weight::Sure);
            follow.owner = Some((named(owner), owner));
            found.push(Task { text, margin: None, follow, ordered: true, listed: false });
            continue;
        }
        read_block(block.text, own, column, next, &known, &mut found);
    }
    found.order_by_key(|task| task.text.as_ptr());
    // Where a page lists its tasks behind labels, the talk before them tells the same at length.
    let listed =
        found.iter().any(|task| task.listed) && *shared.labels.get_or_init(|| lists_actions(rec.text()));
    found.retain(|task| task.listed || task.margin.is_some() || !listed);
    for task in found {
        store(rec, item, at, task);
    }
    if listed {
        return;
    }
    for text in decided(rec, item, at) {
        for task in orders(text) {
            store(rec, item, at, task);
        }
    }
}

/// Blocks of the minutes with an owner in the margin, whole: what decides in them may be theirs to do. And the blocks of
/// the debate that are no part of those.
fn whole_blocks<'t>(
    rec: &Recorder<'t>,
    item: &AgendaItem,
    at: &Pointer,
    debate: &[Block<'t>],
) -> (Vec<&'t str>, Vec<Block<'t>>) {
    let place = at.field("minutes");
    let first = place.at(0);
    let mut whole = Vec::new();
    // An item without minutes has no evidence at which to stop looking back.
    let noted = rec.evidence().rev().take_while(|_| !item.minutes.is_empty());
    for one in noted {
        let inside = one.path.strip_prefix(place.as_str()).is_some_and(|rest| rest.starts_with('/'));
        if (inside || one.path == place.as_str())
            && let Some(text) = one.span.as_ref().and_then(|span| span.slice(rec.text()))
            && !margin::is_owners(text)
            && !margin::owners(text).is_empty()
        {
            whole.push(text);
        }
        if one.path == first.as_str() {
            break;
        }
    }
    whole.reverse();
    let spans: Vec<_> = whole.iter().map(|text| rec.span(text)).collect();
    let outside = |block: &&Block<'t>| {
        let span = rec.span(block.text);
        let next = spans.partition_point(|one| one.start <= span.start);
        !next.checked_sub(1).and_then(|n| spans.get(n)).is_some_and(|one| one.covers(&span))
    };
    let rest = debate.iter().filter(outside).copied().collect();
    (whole, rest)
}

/// True for a text that is a day and nothing else.
fn is_day(text: &str) -> bool {
    text.len() <= 40
        && when::all(text)
            .first()
            .is_some_and(|day| day.start == 0 && trim(text.get(day.end()..).unwrap_or_default()).is_empty())
}

/// The row of a table of actions as a task.
fn table_task(row: Row<'_>) -> Task<'_> {
    let mut follow = FollowUp::plain(Weight::Sure);
    follow.owner = row.owner.map(|owner| (named(owner), owner));
    follow.due = row.due.map(|due| (action_table::due(due), due));
    Task { text: row.text, margin: None, follow, ordered: false, listed: false }
}

/// One action, as slices of the page.
pub(super) struct Task<'t> {
    pub(super) text: &'t str,
    /// The margin's words inside the text, which are none of it.
    pub(super) margin: Option<&'t str>,
    pub(super) follow: FollowUp<'t>,
    /// True for what a resolution orders.
    pub(super) ordered: bool,
    /// True for what stands behind a label: `Actions: Clerk to write`.
    pub(super) listed: bool,
}

/// Reads a block: its sentences, and what stands behind labels inside it (`... was broken. ACTION: Clerk`).
fn read_block<'t>(
    text: &'t str,
    own: bool,
    column: bool,
    below: Option<&'t str>,
    known: &Surnames,
    found: &mut Vec<Task<'t>>,
) {
    let mut rest = text;
    while let Some((piece, owner, behind)) = marked(rest) {
        read_piece(piece, own, true, Some(owner), known, found);
        rest = behind;
    }
    if !trim(rest).is_empty() {
        read_piece(rest, own, column, below, known, found);
    }
}

fn read_piece<'t>(
    text: &'t str,
    own: bool,
    column: bool,
    below: Option<&'t str>,
    known: &Surnames,
    found: &mut Vec<Task<'t>>,
) {
    let (text, deputed) = deputed(text.trim_end_matches(['|', ' ']));
    let below = deputed.or(below);
    let mut tails = Vec::new();
    let mut body = text;
    while let Some((before, tail)) = inline_label(body).filter(|_| tails.len() < 50) {
        tails.push(tail);
        body = before;
    }
    let names = |tail: &str| labels::names(tail, known);
    let below = tails.last().copied().filter(|tail| names(tail)).or(below.filter(|_| tails.is_empty()));
    if below.is_some() {
        tails.pop();
    }
    read_sentences(body, own, column, below, known, found);
    for tail in tails.into_iter().rev().filter(|tail| !names(tail)) {
        found.extend(listed(tail));
    }
}

/// The tasks behind a label: a sentence that gives somebody a task begins the next.
fn listed(tail: &str) -> Vec<Task<'_>> {
    // `Action (Clerk): write to the bank`: whose it is stands in front.
    if let Some((owner, body)) = led(tail) {
        let mut follow = task_of(body);
        follow.owner = Some((named(owner), owner));
        return vec![Task { text: body, margin: None, follow, ordered: false, listed: true }];
    }
    let task = |text| Task { text, margin: None, follow: task_of(text), ordered: false, listed: true };
    let all = sentences(tail);
    let mut starts: Vec<usize> = Vec::new();
    for (n, sentence) in all.iter().enumerate() {
        let given = || {
            followup(sentence).is_some_and(|follow| follow.weight == Weight::Sure && follow.owner.is_some())
        };
        if n == 0 || given() {
            starts.push((sentence.as_ptr() as usize).wrapping_sub(tail.as_ptr() as usize));
        }
    }
    let ends = starts.iter().skip(1).copied().chain([tail.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(from, to)| tail.get(*from..to))
        .map(|text| task(trim(text)))
        .collect()
}

fn read_sentences<'t>(
    text: &'t str,
    own: bool,
    column: bool,
    below: Option<&'t str>,
    known: &Surnames,
    found: &mut Vec<Task<'t>>,
) {
    if let Some(body) = label(text).filter(|body| !body.is_empty()) {
        if labels::names(body, known) {
            // `Action: KC` closes the paragraph before.
            if let Some(last) = found.last_mut().filter(|last| last.follow.owner.is_none()) {
                last.follow.owner = Some((named(body), body));
            }
        } else {
            found.extend(listed(body));
        }
        return;
    }
    let mut owners = margin::owners(text);
    if let Some(below) = below {
        owners.push(Owner { text: below, start: text.len() });
    }
    let body = match owners.last() {
        Some(last) if below.is_none() && trim(text.get(last.start..).unwrap_or_default()) == last.text => {
            text.get(..last.start).unwrap_or(text)
        }
        _ => text,
    };
    let all = sentences(body);
    if own {
        if let Some(first) = all.first() {
            let margin = owners.first().map(|owner| owner.text);
            let mut follow = task_of(body);
            if let (None, Some(owner)) = (&follow.owner, margin.or_else(|| told_to(first))) {
                follow.owner = Some((named(owner), owner));
            }
            let text = if body.is_empty() { first } else { trim(body) };
            found.push(Task { text, margin, follow, ordered: false, listed: false });
        }
        return;
    }
    let mut told: Vec<Option<FollowUp<'t>>> =
        all.iter().map(|sentence| followup(sentence).or_else(|| by_surname(sentence, known))).collect();
    let mut kept: Vec<Task<'t>> = Vec::new();
    let mut next = 0;
    for (n, owner) in owners.iter().enumerate() {
        let until = owners.get(n + 1).map_or(text.len() + 1, |owner| owner.start);
        let Some(n) = chosen(text, &all, &told, owner, next, until) else { continue };
        next = n + 1;
        let known = told.get_mut(n).and_then(Option::take);
        let mut follow = known.unwrap_or_else(|| FollowUp::plain(Weight::Sure));
        follow.owner = Some((named(owner.text), owner.text));
        if let Some(sentence) = spoken(body, &all, n) {
            kept.push(Task {
                text: sentence,
                margin: Some(owner.text),
                follow,
                ordered: false,
                listed: false,
            });
        }
    }
    let answered =
        |n: usize| told.get(n + 1).and_then(Option::as_ref).is_some_and(|next| next.weight > Weight::Wish);
    for (n, follow) in told.iter().enumerate() {
        let Some(follow) = follow else { continue };
        let counts = match follow.weight {
            Weight::Sure => true,
            Weight::Likely => !column,
            Weight::Wish => !column && !answered(n),
        };
        if let Some(sentence) = all.get(n).filter(|_| counts) {
            kept.push(Task {
                text: sentence,
                margin: None,
                follow: follow.clone(),
                ordered: false,
                listed: false,
            });
        }
    }
    kept.order_by_key(|task| task.text.as_ptr());
    found.append(&mut kept);
}

/// Signs behind which a task can begin.
static CUTS: LazyLock<Search> = LazyLock::new(|| Search::new(&[" - ", " – ", ": "]));

/// `Baker to speak to the farmer.`
fn by_surname<'t>(sentence: &'t str, known: &Surnames) -> Option<FollowUp<'t>> {
    // `Beach wheelchairs - Agnes to meet the supplier`: behind a sign as well.
    let cut = CUTS.first(sentence).map(|(at, length)| at + length);
    let behind =
        cut.and_then(|at| sentence.get(at..)).filter(|rest| !rest.is_empty() && rest.len() < sentence.len());
    if let Some(found) = behind.and_then(|rest| by_surname(rest, known)) {
        return Some(found);
    }
    let first = sentence.split(is_space).next()?;
    let name = first.trim_end_matches([',', ':']);
    if !known.contains(name) {
        return None;
    }
    let all = tokens(sentence);
    let task = commits(&all, 1, true, false)?;
    let mut follow = FollowUp::plain(Weight::Sure);
    follow.owner = Some((PersonRef::named(name), sentence.get(..name.len())?));
    follow.due = crate::parts::due::due(sentence, all.get(task)?.start);
    Some(follow)
}

/// A sentence, with the one before where it is only a word or two: `Supported.`
fn spoken<'t>(body: &'t str, all: &[&'t str], n: usize) -> Option<&'t str> {
    let own = all.get(n)?;
    let before = n.checked_sub(1).and_then(|n| all.get(n)).filter(|_| own.split(is_space).count() < 3);
    let start = |text: &str| (text.as_ptr() as usize).wrapping_sub(body.as_ptr() as usize);
    before.and_then(|before| body.get(start(before)..start(own) + own.len())).or(Some(own))
}

/// The sentence that an owner in the margin is to act on, of those from `next` on that begin before byte `until`: the one
/// that names them, else one that tells of something to be done, else the last.
fn chosen<'t>(
    text: &'t str,
    all: &[&'t str],
    told: &[Option<FollowUp<'t>>],
    owner: &Owner<'t>,
    next: usize,
    until: usize,
) -> Option<usize> {
    let start = |sentence: &&str| (sentence.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    let end = all.partition_point(|sentence| start(sentence) < until);
    let names: Vec<&str> = owner.text.split(['/', ',', '&']).map(trim).collect();
    let here = |n: &usize| told.get(*n).and_then(Option::as_ref);
    let named = |n: &usize| {
        let owner = here(n).and_then(|follow| follow.owner.as_ref());
        owner.is_some_and(|(_, words)| words.split(['/', ',']).any(|one| names.contains(&trim(one))))
    };
    let likely =
        |n: &usize| here(n).is_some_and(|follow| follow.owner.is_none() && follow.weight >= Weight::Likely);
    let window = next..end;
    // The last sentence that begins before the margin's line ends.
    let reach = owner.start + owner.text.len();
    let last = all.partition_point(|sentence| start(sentence) <= reach).min(end);
    let last = last.checked_sub(1).filter(|n| *n >= next);
    // `NK returned.`, `Carried.` behind what is to be done is nobody's task.
    let idle = |n: &usize| all.get(*n).is_some_and(|sentence| is_idle(sentence));
    let last = last.map(|last| (next..last + 1).rev().find(|n| !idle(n)).unwrap_or(last));
    window.clone().rev().find(named).or_else(|| window.rev().find(likely)).or(last)
}

/// A short sentence that tells of the meeting itself: who came and went, who seconded, how the vote went.
fn is_idle(sentence: &str) -> bool {
    let mut words = sentence.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let short = words.clone().nth(8).is_none();
    let told = |word: &str| NEVER_TASKS.iter().any(|known| word.eq_ignore_ascii_case(known));
    short && (words.any(told) || !sentence.contains(char::is_lowercase))
}

pub(super) fn named(owner: &str) -> PersonRef {
    let initials = owner.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let whole = |found: &people::Person<'_>| found.text.len() + 4 >= owner.len();
    if let Some(found) = people::read(owner).filter(|found| whole(found) && found.name.is_some()) {
        return found.person;
    }
    if initials && !owner.eq_ignore_ascii_case("all") || labels::is_name(owner) {
        PersonRef::new().name(fold(owner))
    } else {
        PersonRef::holding(fold(owner))
    }
}

/// A text that is a task whatever its words.
fn task_of(text: &str) -> FollowUp<'_> {
    followup(text).unwrap_or_else(|| FollowUp::plain(Weight::Sure))
}

fn store<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, task: Task<'t>) {
    let text = trim(task.text.trim_end_matches(';'));
    let mut words = if task.ordered { without_margin(text) } else { fold(text) };
    if let Some(margin) = task.margin {
        // The margin stands behind a wide gap; folded, its words are single.
        let gap =
            |n: usize| text.get(..n).is_some_and(|before| before.ends_with("   ") || before.ends_with('\t'));
        if let Some((n, _)) = text.rmatch_indices(margin).find(|(n, _)| gap(*n)) {
            let (before, after) =
                (text.get(..n).unwrap_or_default(), text.get(n + margin.len()..).unwrap_or_default());
            words = fold(&format!("{before} {after}"));
        }
    }
    // A decision printed twice gives its orders once.
    let bare = words.strip_prefix("That ").or_else(|| words.strip_prefix("that ")).unwrap_or(&words);
    let told = |known: &Action| known.text.contains(bare);
    if words.is_empty() || (task.ordered && item.actions.iter().rev().take(100).any(told)) {
        return;
    }
    let place = at.field("actions").at(item.actions.len());
    let mut action = Action::new(words);
    rec.stated(&place, text);
    if let Some((owner, words)) = task.follow.owner {
        rec.stated(&place.field("owner"), words);
        action.owner = Some(owner);
    }
    if let Some(words) = task.follow.audience {
        rec.stated(&place.field("audience"), words);
        action.audience = Some(fold(words));
    }
    if let Some((due, words)) = task.follow.due {
        rec.stated(&place.field("due"), words);
        action.due = Some(due);
    }
    if let Some(status) = task.follow.status {
        rec.inferred(&place.field("status"), text);
        action.status = Some(status);
    }
    item.actions.push(action);
}

#[cfg(test)]
mod tests;
