//! The floor: motions under debate, amendments to them, and the votes on each, in the order in which the page tells them.

mod lists;
mod settle;

pub(crate) use settle::{before_formula, end, finish, left};

use crate::blocks::Block;
use crate::gates::Gate;
use crate::item::Shared;
use crate::parts::ballot::Ballot;
use crate::parts::motion::{self, Moved};
use crate::parts::ties::{motion_of, tie};
use crate::parts::{candidates, contest, motion_text, named_votes, poll, question, ties, vote_table, votes};
use crate::phrase::find_words;
use crate::recorder::{Recorder, trim};
use crate::sentences;
use crate::tokens::tokens;
use crate::words::decisions::{ACCEPTED, UNSECONDED};
use lists::{dumped, grid, votes_for};
use minutebook::{AgendaItem, Attendance, Outcome, Pointer, VoteOption};
use settle::close;

/// What the blocks so far said that no decision has taken up yet.
#[derive(Default)]
pub(crate) struct Pending<'t> {
    /// The paragraph that laid minutes of an earlier meeting on the table.
    pub(crate) laid: Option<&'t str>,
    /// Who moved what is being debated.
    pub(crate) moved: Option<Moved<'t>>,
    /// The vote that is being read.
    pub(crate) ballot: Option<Ballot<'t>>,
    /// Position of the motion that an amendment was moved to, and the words that moved it.
    pub(crate) main: Option<(usize, &'t str)>,
    /// Position of the decision that stands right before: a vote behind it is on it.
    pub(crate) resolved: Option<usize>,
    /// Where that decision ends on the page.
    pub(crate) resolved_end: u32,
    /// The page gave the decision first, under a label; its minutes tell it again.
    pub(crate) decided_first: bool,
    pub(crate) again: bool,
    /// True where the item has decisions in capitals.
    pub(crate) labels: bool,
    /// True while the paragraph behind holds what is being moved.
    leads: bool,
    /// The item's title.
    pub(crate) title: &'t str,
    /// The paragraph above, or the title.
    pub(crate) before: Option<&'t str>,
    /// Positions of the votes for the candidates of one poll: who abstained, abstained in all of them.
    pub(crate) poll: Vec<usize>,
    /// The last decision that put somebody into an office.
    pub(crate) elected: Option<&'t str>,
    /// Decisions that put the matter off, with their words: position, sentence, outcome.
    pub(crate) put_off: Vec<(usize, &'t str, (Outcome, &'t str))>,
    /// A paragraph in quotation marks that nobody has moved yet.
    pub(crate) said: Option<&'t str>,
    /// Motions that the agenda prints with a number: `Motion One: That ...`.
    pub(crate) numbered: Vec<(&'t str, &'t str)>,
    /// The one of them that was put last.
    put: Option<&'t str>,
}

impl Pending<'_> {
    /// True while something is being moved or voted on.
    pub(crate) fn open(&self) -> bool {
        self.moved.is_some() || self.ballot.is_some() || self.main.is_some()
    }
}

/// Reads a block that decides nothing in words: motions, votes. Says how many of the blocks behind it were its lists,
/// and gives back what of it is debate.
#[expect(
    clippy::too_many_arguments,
    reason = "the state of one pass over an item; it lives in one caller alone"
)]
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    block: &Block<'t>,
    all: &[&'t str],
    followers: &[Block<'t>],
    pending: &mut Pending<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) -> (usize, Vec<Block<'t>>) {
    if let Some((used, columns)) = vote_table::side_by_side(rec.text(), block, followers, pending.before) {
        for column in columns {
            let mut ballot = Ballot::default();
            ballot.amendment = column.amendment;
            for (option, person, words) in column.table.voters {
                ballot.add_voter(option, person, words);
            }
            for (option, count) in column.table.counts {
                ballot.count(option, Some(count));
            }
            pending.ballot = Some(ballot);
            close(rec, pending, item, at, shared);
        }
        return (used, Vec::new());
    }
    if let Some(table) = vote_table::read(rec.text(), block, followers) {
        if pending.ballot.as_ref().is_some_and(Ballot::is_listed) {
            close(rec, pending, item, at, shared);
        }
        let ballot = pending.ballot.get_or_insert_default();
        ballot.rivals = ballot.rivals.or(table.contest);
        for (option, person, words) in table.voters {
            ballot.add_voter(option, person, words);
        }
        for (option, count) in table.counts {
            ballot.count(option, Some(count));
        }
        return (table.used, Vec::new());
    }
    if let Some(used) = grid(rec, block, followers, pending, item, at, shared) {
        return (used, Vec::new());
    }
    if let Some((used, sides)) = dumped(rec, block, followers) {
        let ballot = pending.ballot.get_or_insert_default();
        for (option, count, names) in sides {
            ballot.count(option, Some(count));
            for (person, words) in names {
                ballot.add_voter(option, person, words);
            }
        }
        return (used, Vec::new());
    }
    if let Some((option, person, words)) = named_votes::roll_call(block.text, pending.ballot.is_some()) {
        pending.ballot.get_or_insert_default().add_voter(option, person, words);
        return (0, Vec::new());
    }
    if let Some(used) = lists::poll(rec, block, followers, pending, item, at, shared) {
        return (used, Vec::new());
    }
    let polled = candidates::inline(block.text);
    if !polled.is_empty() {
        pending.poll.clear();
        let abstained = votes::tally(block.text).abstain;
        for one in polled {
            let mut ballot = Ballot::default();
            ballot.count(VoteOption::Abstain, abstained);
            ballot.begin(one.words);
            ballot.count(VoteOption::For, one.count);
            votes_for(rec, ballot, &one.person, one.words, pending, item, at, shared);
        }
        return (0, Vec::new());
    }
    let voting = pending.ballot.is_some()
        || !pending.poll.is_empty()
        || pending.moved.as_ref().is_some_and(Moved::is_complete);
    if let Some(mut lists) = named_votes::lists(block.text, voting) {
        let bare = lists.sides.iter().all(|side| side.names.is_empty() && side.count.is_none());
        let next = followers.first().filter(|_| bare);
        let named = next.is_some_and(|next| named_votes::more(next.text).is_some());
        if lists.is_sure() || named {
            let (before, after) = (trim(lists.before), lists.after);
            let mut rest = match before.is_empty() {
                true => Vec::new(),
                false => sentences(rec, &sentences::sentences(before), block, pending, item, at, shared),
            };
            if pending.ballot.as_ref().is_some_and(|ballot| ballot.is_foreign(&lists)) {
                close(rec, pending, item, at, shared);
            }
            let before = pending.ballot.as_ref().and_then(|open| match open.rivals {
                Some((one, _)) => Some(one),
                None => open.unopposed(),
            });
            let rivals = lists.oppose(before);
            if rivals.is_none() && pending.ballot.as_ref().is_some_and(|ballot| ballot.has_side(&lists)) {
                close(rec, pending, item, at, shared);
            }
            let ballot = pending.ballot.get_or_insert_default();
            ballot.rivals = ballot.rivals.or(rivals);
            ballot.add_lists(lists);
            let after =
                after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ';' | ',' | '*'));
            let mut used = 0;
            if after.is_empty() {
                for next in followers {
                    // A label of its own begins the next side.
                    let label = named_votes::lists(next.text, true).is_some();
                    let Some((names, count)) = named_votes::more(next.text).filter(|_| !label) else { break };
                    ballot.add_more(names, count);
                    used += 1;
                }
            } else {
                ballot.side = None;
                rest.extend(sentences(
                    rec,
                    &sentences::sentences(trim(after)),
                    block,
                    pending,
                    item,
                    at,
                    shared,
                ));
            }
            if !pending.poll.is_empty() && pending.ballot.as_ref().is_some_and(|ballot| !ballot.has_votes()) {
                shared_by_all(rec, pending, item, at);
            }
            return (used, rest);
        }
    }
    pending.leads = motion_text::quoted(rec, block.text, followers).is_some();
    let rest = sentences(rec, all, block, pending, item, at, shared);
    pending.leads = false;
    match &mut pending.moved {
        Some(moved) if moved.text.is_none() && moved.names_somebody() => {
            // "Names were taken, with this outcome:", and below it who voted how.
            let told = motion_text::quoted(rec, block.text, followers);
            if let Some((used, text)) = told.filter(|(_, text)| !crate::parts::ballot::is_vote(text)) {
                moved.text = Some(text);
                return (used, rest);
            }
        }
        Some(_) => {}
        // An element of a list is a part of something longer.
        None if block.label.is_none()
            && (motion_text::is_quote(block.text) || pending.before.is_some_and(motion_text::is_caption)) =>
        {
            pending.said = Some(motion_text::said(block.text))
        }
        None => {}
    }
    (0, rest)
}

/// `Abstained: A, B` behind the voters of several candidates: they abstained from the one poll.
fn shared_by_all<'t>(rec: &mut Recorder<'t>, pending: &mut Pending<'t>, item: &mut AgendaItem, at: &Pointer) {
    let Some(ballot) = pending.ballot.take() else { return };
    for &index in &pending.poll {
        if let Some(vote) = item.votes.get_mut(index) {
            ballot.clone().write_rest(rec, vote, &at.field("votes").at(index));
        }
    }
}

/// Reads sentences in their order, and gives back the runs that are debate.
pub(crate) fn sentences<'t>(
    rec: &mut Recorder<'t>,
    all: &[&'t str],
    block: &Block<'t>,
    pending: &mut Pending<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) -> Vec<Block<'t>> {
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return Vec::new() };
    // Several move in one paragraph: each has the sentences up to the next.
    if let Some(cut) = next_mover(all, &shared.attendance)
        && let Some((own, others)) = all.split_at_checked(cut)
    {
        let mut runs = sentences(rec, own, block, pending, item, at, shared);
        runs.extend(sentences(rec, others, block, pending, item, at, shared));
        return runs;
    }
    // "The amendment was lost and the motion was carried": two votes in one sentence.
    let mut seconds = Vec::new();
    let mut parted: Vec<&'t str> = Vec::with_capacity(all.len());
    for sentence in all {
        let pieces = outcomes_apart(sentence);
        seconds.extend((1..pieces.len()).map(|n| parted.len() + n));
        parted.extend(pieces);
    }
    let all = parted.as_slice();
    let whole = rec.joined(first, last);
    let moved = motion::find(whole, &shared.attendance);
    let mover = moved.names_somebody().then(|| moved.proposer.as_ref().or(moved.seconder.as_ref())).flatten();
    // The sentence that names the mover is where the motion begins; those before it belong to what went before.
    let begins = mover.map(|(_, words)| {
        let start = rec.span(words).start;
        all.iter().position(|sentence| rec.span(sentence).end >= start).unwrap_or(0)
    });
    let named = mover.is_some();
    let mut moved = Some(moved);
    let mut runs: Vec<&'t str> = Vec::new();
    let mut broken = true;
    for (n, sentence) in all.iter().enumerate() {
        // "The mover accepted the amendment": it is carried, and what was moved first is on the floor again.
        if pending.moved.as_ref().is_some_and(|moved| moved.amends)
            && begins != Some(n)
            && let Some(words) = accepts(sentence)
            && let Some(moved) = pending.moved.take()
        {
            close(rec, pending, item, at, shared);
            let index = motion_of(rec, &moved, item, at, shared);
            tie(rec, index, None, (Outcome::Carried, words), item, at);
            broken = true;
            continue;
        }
        // "The Chairman moved Motion Two to the vote": what was voted on before is over.
        let put = motion_text::of_number(&pending.numbered, sentence).filter(|_| begins != Some(n));
        if put.is_some() && put != pending.put && crate::phrase::hints(sentence, &["vot", "put"]) {
            finish(rec, pending, item, at, shared);
            (pending.put, pending.resolved) = (put, None);
        }
        if !named && let Some(text) = motion_text::nameless(sentence).or_else(|| motion_text::put(sentence)) {
            pending.said = Some(text);
        }
        // "The motion to adjourn was lost": what was moved, where the mover's words do not say it, or what was left of it
        // once a part of it was decided.
        if pending.moved.as_ref().is_none_or(|moved| moved.text.is_none() || !item.resolutions.is_empty())
            && let Some(text) = motion_text::told(sentence)
        {
            match &mut pending.moved {
                Some(moved) => moved.text = Some(text),
                None => pending.said = pending.said.or(Some(text)),
            }
        }
        if seconds.contains(&n) {
            close(rec, pending, item, at, shared);
        }
        let moves = begins == Some(n);
        if moves && let Some(moved) = moved.take() {
            floor_taken(rec, moved, sentence, pending, item, at, shared);
        }
        if pending.ballot.as_ref().is_some_and(|ballot| ballot.is_over(sentence)) {
            close(rec, pending, item, at, shared);
        }
        let open = pending.open();
        let between = contest::tallies(sentence).filter(|_| open);
        let mut ballot = pending.ballot.take().unwrap_or_default();
        if let Some([(one, first), (other, second)]) = between {
            ballot.begin(sentence);
            ballot.count(VoteOption::For, first);
            ballot.count(VoteOption::Against, second);
            ballot.rivals = ballot.rivals.or(Some((one, other)));
        }
        let was = ballot.words().is_empty();
        // "The signatories withdrew the motion": what stands in quotation marks before, whoever moved it.
        let open = open || pending.said.is_some() && crate::phrase::hints(sentence, &["withdrew"]);
        let told = ballot.add_sentence(sentence, open || pending.resolved.is_some()) || between.is_some();
        if told || !was {
            pending.ballot = Some(ballot);
        }
        if told && !moves {
            broken = true;
        } else {
            match runs.last_mut().filter(|_| !broken) {
                Some(run) => *run = rec.joined(run, sentence),
                None => runs.push(sentence),
            }
            broken = false;
        }
    }
    runs.into_iter().map(|text| Block { text, ..*block }).collect()
}

/// A sentence that tells what became of two questions, cut in front of the second.
fn outcomes_apart(sentence: &str) -> Vec<&str> {
    let cut = Some(sentence).filter(|text| text.len() < 600 && !Gate::Ballot.shut(text)).and_then(|text| {
        [" and the ", "; the ", ", the ", " and upon the ", " and on the "].iter().find_map(|joint| {
            let at = find_words(text, joint)?;
            let (one, other) = text.split_at_checked(at)?;
            let told = |piece: &str| {
                let all = tokens(piece);
                let named = (0..all.len()).any(|n| question::at(piece, &all, n).is_some());
                named && poll::outcome(piece, &all, false).is_some()
            };
            let rest = other.trim_start_matches([' ', ';', ',']).trim_start_matches("and ");
            (told(one) && told(rest)).then_some((one, rest))
        })
    });
    match cut {
        Some((one, other)) => vec![one, other],
        None => vec![sentence],
    }
}

/// The sentence with which somebody else moves something else than the first mover of a paragraph.
fn next_mover(all: &[&str], known: &[Attendance]) -> Option<usize> {
    if all.len() < 2 {
        return None;
    }
    let mut movers = all.iter().enumerate().filter_map(|(n, sentence)| {
        let moved = motion::find(sentence, known);
        (moved.proposer.is_some() && moved.text.is_some()).then_some((n, moved))
    });
    let (_, first) = movers.next()?;
    movers.find(|(_, moved)| !moved.is_by(&first)).map(|(n, _)| n)
}

/// The words that say that an amendment became part of the motion without a vote.
fn accepts(sentence: &str) -> Option<&str> {
    if !crate::phrase::hints(sentence, &["accept", "incorporat"]) {
        return None;
    }
    let lower = motion::flat(sentence);
    ACCEPTED.iter().find_map(|words| {
        let at = lower.find(words)?;
        sentence.get(at..at + words.len())
    })
}

/// Somebody moves something: what was voted on before is over, and a motion that is amended stands under debate.
fn floor_taken<'t>(
    rec: &mut Recorder<'t>,
    moved: Moved<'t>,
    sentence: &'t str,
    pending: &mut Pending<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) {
    // "The motion proposed by A and seconded by B was defeated": what is on the floor, and how it ended.
    let again = |first: &Moved<'_>| first.text.is_some() && first.is_pair(&moved);
    if moved.text.is_none() && pending.moved.as_ref().is_some_and(again) {
        return;
    }
    close(rec, pending, item, at, shared);
    if let Some(resolution) = behind(rec, pending, &moved, item) {
        ties::moved_behind(rec, &moved, resolution, item, at, shared);
        return;
    }
    pending.resolved = None;
    let before = pending.moved.take();
    let amends =
        crate::phrase::hints(sentence, &["amendment"]) || motion::flat(sentence).contains("reference back");
    let said = pending.said.take();
    // `To approve the schedule of payments`, and below it who proposed and who seconded.
    let titled = pending.title.starts_with("To ") && item.motions.is_empty() && item.resolutions.is_empty();
    let text = moved.text.or(said).or(titled.then_some(pending.title));
    let above = pending.before.filter(|above| !std::ptr::eq(*above, pending.title));
    let above = above.and_then(|above| motion_text::above(&moved, above));
    let moved = Moved { text, above, ..moved };
    let withdrawn = moved.withdrawn.is_some() || moved.lost.is_some_and(|words| UNSECONDED.contains(&words));
    pending.moved = match before {
        // A lead that names the mover, and then the same motion in full.
        Some(first)
            if first.text.is_none()
                && first.seconder.is_none()
                && first.proposer.is_some()
                && moved.is_complete()
                && first.is_by(&moved) =>
        {
            Some(Moved { amends: first.amends, main: first.main, ..moved })
        }
        // Another amendment to the same motion.
        Some(first) if amends && first.amends && first.proposer.is_some() && moved.proposer.is_some() => {
            left(rec, &first, item, at, shared);
            Some(moved)
        }
        Some(main) if amends && main.proposer.is_some() && moved.proposer.is_some() => {
            pending.main = Some((motion_of(rec, &main, item, at, shared), main.words));
            Some(moved)
        }
        Some(first)
            if moved.proposer.is_some()
                && (first.is_complete()
                    || (first.text.is_some() && first.is_titled() && !first.is_by(&moved))) =>
        {
            left(rec, &first, item, at, shared);
            Some(moved)
        }
        Some(first) => Some(motion::merged(rec, first, moved)),
        None => Some(moved),
    };
    if let Some(moved) = pending.moved.as_mut().filter(|moved| !moved.amends) {
        (moved.amends, moved.main) = (amends && pending.main.is_some(), pending.main.map(|(main, _)| main));
    }
    // What was withdrawn in the same breath is no longer on the floor.
    if withdrawn && let Some(gone) = pending.moved.take() {
        left(rec, &gone, item, at, shared);
    }
}

/// The decision right before a line that does no more than name its mover: `Prop. A, 2nd B, all in favour`.
fn behind(rec: &Recorder<'_>, pending: &Pending<'_>, moved: &Moved<'_>, item: &AgendaItem) -> Option<usize> {
    let alone = moved.text.is_none() && !pending.leads && pending.said.is_none() && pending.moved.is_none();
    let near =
        rec.span(moved.words).start.saturating_sub(pending.resolved_end) < 800 && moved.words.len() < 200;
    let resolution = pending.resolved.filter(|_| alone && near)?;
    item.resolutions
        .get(resolution)
        .filter(|one| one.motion.is_none() && one.vote.is_none())
        .map(|_| resolution)
}
