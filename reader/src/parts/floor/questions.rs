//! Which question is before the meeting, and so which question a vote answers. This is the one place that tells.
//!
//! An item's text is read from top to bottom, and the floor is in one of these states:
//!
//! | state | held in [`Pending`] | a vote is on |
//! |---|---|---|
//! | nothing was moved | nothing | the decision right above it, else nothing: it stands alone |
//! | a motion | `moved` | that motion |
//! | an amendment to it | `moved`, with the motion in `main` | the amendment; on an earlier one where its number is told |
//! | a motion how to go on (closure, adjournment, time) | `moved.aside`, and what it broke off in `interrupted` | the motion how to go on |
//! | all amendments are decided | `main` alone | the motion as it stands: the substantive motion |
//! | it was decided | `resolved` | that decision |
//!
//! What moves the floor from one to the next: [`take`] where somebody moves something, `settle::close` where a vote is over,
//! `settle::finish` where another matter begins, a decision (`parts/resolution`) that takes the motion up. Votes between two
//! questions are `parts/contest`, those on a candidate `lists::votes_for`.
//!
//! Where the words of a vote name a question (the amendment, Amendment 2), the name counts and not the state. Where two
//! questions fit and nothing tells which, the vote stands alone: its question is not guessed.

use super::settle::{close, left, open_motion, told_before};
use super::{Pass, Pending};
use crate::parts::ballot::Ballot;
use crate::parts::motion::{self, Moved};
use crate::parts::resolution::is_procedural;
use crate::parts::ties::motion_of;
use crate::parts::{motion_text, ties};
use crate::phrase::hints;
use crate::recorder::Recorder;
use crate::words::decisions::{COUNTERS, UNSECONDED};
use minutebook::{AgendaItem, Outcome};

/// What a vote that is over was on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The decision that stands right above it.
    Decision(usize),
    /// The last amendment, of which the page has told the outcome already: its motion, and what is known of the vote.
    Told(usize, Option<usize>),
    /// What was moved last, or the words of the vote itself name it.
    Moved,
    /// The motion as its amendments left it.
    Main(usize),
    /// The one motion of the item of which nothing is known but what was moved.
    Open(usize),
    /// Something that nobody is named to have moved.
    Unnamed,
    /// The page does not tell.
    Unknown,
}

/// What a vote was on, by its words and by what is before the meeting.
pub(super) fn asked(pending: &Pending<'_>, item: &AgendaItem, ballot: &Ballot<'_>) -> Asked {
    let moved = pending.moved.as_ref().filter(|moved| moved.names_somebody());
    let result = ballot.result();
    let amendment = ballot.amendment || moved.is_some_and(|moved| moved.amends);
    // What was lost or put off is not what the decision above decided, unless it put the matter off itself.
    let other = |resolution: usize| match result {
        Some(Outcome::Lost | Outcome::Withdrawn) => true,
        Some(Outcome::Referred | Outcome::Deferred) => ties::put_off(item, resolution).is_none(),
        _ => false,
    };
    let decision = pending.resolved.filter(|_| moved.is_none() && !amendment);
    if let Some(resolution) = decision.filter(|resolution| !other(*resolution)) {
        return Asked::Decision(resolution);
    }
    if amendment
        && moved.is_none()
        && result.is_none()
        && let Some((motion, known)) = told_before(item)
    {
        return Asked::Told(motion, known);
    }
    if moved.is_some() {
        return Asked::Moved;
    }
    if let Some((main, _)) = pending.main.filter(|_| !amendment) {
        return Asked::Main(main);
    }
    match open_motion(item).filter(|_| !amendment && !ballot.counts_or_names()) {
        _ if result.is_none() => Asked::Unknown,
        Some(open) => Asked::Open(open),
        None => Asked::Unnamed,
    }
}

/// What is moved while something else is before the meeting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A motion of its own: what was moved before it is over.
    Motion,
    /// An amendment or a counter-proposal: the motion stays.
    Amendment,
    /// How the meeting goes on: what it breaks off comes back.
    Aside,
}

fn kind(moved: &Moved<'_>, sentence: &str) -> Kind {
    if moved.text.is_some_and(is_procedural) {
        return Kind::Aside;
    }
    let counters = || {
        hints(sentence, &["counter"]) && {
            let lower = motion::flat(sentence);
            COUNTERS.iter().any(|words| lower.contains(words))
        }
    };
    let amends = hints(sentence, &["amendment", "addendum"])
        || motion::flat(sentence).contains("reference back")
        || counters();
    if amends { Kind::Amendment } else { Kind::Motion }
}

/// Somebody moves something: what was voted on before is over, and a motion that is amended stands under debate. True where it
/// is gone in the same breath.
pub(super) fn take<'t>(pass: &mut Pass<'_, 't>, moved: Moved<'t>, sentence: &'t str) -> bool {
    // "The motion proposed by A and seconded by B was defeated": what is on the floor, and how it ended.
    let again = |first: &Moved<'_>| first.text.is_some() && first.is_pair(&moved);
    if moved.text.is_none() && pass.pending.moved.as_ref().is_some_and(again) {
        return false;
    }
    close(pass);
    if let Some(resolution) = behind(pass.rec, &pass.pending, &moved, pass.item) {
        ties::moved_behind(pass.rec, &moved, resolution, pass.item, pass.at, pass.shared);
        return false;
    }
    pass.pending.resolved = None;
    let before = broken_off(pass, &moved);
    let kind = kind(&moved, sentence);
    let amends = kind == Kind::Amendment;
    let said = pass.pending.said.take().filter(|_| !pass.pending.leads);
    // `To approve the schedule of payments`, and below it who proposed and who seconded.
    let titled = pass.pending.title.starts_with("To ")
        && pass.item.motions.is_empty()
        && pass.item.resolutions.is_empty();
    let text = moved.text.or(said).or(titled.then_some(pass.pending.title));
    let above = pass.pending.before.filter(|above| !std::ptr::eq(*above, pass.pending.title));
    let above = above.and_then(|above| motion_text::above(&moved, above));
    let aside = kind == Kind::Aside;
    let moved = Moved { text, above, aside, ..moved };
    let withdrawn = moved.withdrawn.is_some() || moved.lost.is_some_and(|words| UNSECONDED.contains(&words));
    pass.pending.moved = match before {
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
        Some(first) if moved.aside && moved.proposer.is_some() && !first.is_by(&moved) => {
            let told = first.text.is_some() && first.names_somebody();
            let place = told.then(|| motion_of(pass.rec, &first, pass.item, pass.at, pass.shared));
            pass.pending.interrupted = Some(Box::new(Moved { place, ..first }));
            Some(moved)
        }
        // Another amendment to the same motion.
        Some(first) if amends && first.amends && first.proposer.is_some() && moved.proposer.is_some() => {
            left(pass.rec, &first, pass.item, pass.at, pass.shared);
            Some(moved)
        }
        Some(main) if amends && main.proposer.is_some() && moved.proposer.is_some() => {
            pass.pending.main =
                Some((motion_of(pass.rec, &main, pass.item, pass.at, pass.shared), main.words));
            Some(moved)
        }
        Some(first)
            if moved.proposer.is_some()
                && (first.is_complete()
                    || (first.text.is_some() && first.is_titled() && !first.is_by(&moved))) =>
        {
            left(pass.rec, &first, pass.item, pass.at, pass.shared);
            Some(moved)
        }
        Some(first) => Some(motion::merged(pass.rec, first, moved)),
        None => Some(moved),
    };
    if let Some(moved) = pass.pending.moved.as_mut().filter(|moved| !moved.amends) {
        (moved.amends, moved.main) =
            (amends && pass.pending.main.is_some(), pass.pending.main.map(|(main, _)| main));
    }
    // What was withdrawn in the same breath is no longer on the floor.
    if withdrawn && let Some(gone) = pass.pending.take_moved() {
        left(pass.rec, &gone, pass.item, pass.at, pass.shared);
    }
    withdrawn
}

/// What was moved before. A motion how to go on, of which the page tells no outcome, is over where something else is moved:
/// what it broke off is before the meeting again.
fn broken_off<'t>(pass: &mut Pass<'_, 't>, next: &Moved<'t>) -> Option<Moved<'t>> {
    let ends = |aside: &Moved<'_>| next.proposer.is_some() && (aside.is_complete() || !aside.is_by(next));
    if pass.pending.moved.as_ref().is_some_and(|moved| moved.aside && ends(moved))
        && let Some(aside) = pass.pending.take_moved()
    {
        left(pass.rec, &aside, pass.item, pass.at, pass.shared);
    }
    pass.pending.moved.take()
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

#[cfg(test)]
mod tests {
    use crate::{Options, read};
    use minutebook::Outcome;

    /// Mover, outcome, those for it, and whether a vote is tied to it: every motion of an item with these words; and the same
    /// of the motion that its decision is on.
    type Told = (String, Outcome, Option<u32>, bool);

    fn told(words: &str) -> (Vec<Told>, Option<String>) {
        let page = format!("Agenda item\n\nBudget\n\nMinutes:\n\n{words}\n");
        let item = read(page.as_bytes(), &Options::default()).meeting.agenda.remove(0);
        let mover = |motion: &minutebook::Motion| {
            motion.proposer.as_ref().and_then(|one| one.name.clone().or(one.post.clone())).unwrap_or_default()
        };
        let motions = item.motions.iter().map(|motion| {
            let vote = item.votes.iter().find(|vote| Some(vote.id) == motion.vote);
            let count = vote.and_then(|vote| vote.counts.as_ref()?.r#for);
            (mover(motion), motion.result, count, vote.is_some())
        });
        let decided = item.resolutions.first().and_then(|one| one.motion);
        let decided = item.motions.iter().find(|motion| Some(motion.id) == decided).map(mover);
        (motions.collect(), decided)
    }

    fn one(mover: &str, result: Outcome, count: Option<u32>) -> Told {
        (mover.to_owned(), result, count, count.is_some())
    }

    const MOVED: &str = "Councillor Ash moved and Councillor Birch seconded that the budget be approved.\n\n";

    #[test]
    fn what_a_motion_how_to_go_on_breaks_off_comes_back() {
        for (aside, result) in [("lost", Outcome::Lost), ("carried", Outcome::Carried)] {
            let (motions, decided) = told(&format!(
                "{MOVED}Councillor Croft moved and Councillor Dale seconded that the debate be adjourned.\n\n\
                 The motion to adjourn was {aside} by 4 votes to 5.\n\n\
                 The motion was then put to the vote: For 6, Against 3. Carried.\n\n\
                 RESOLVED that the budget be approved."
            ));
            assert_eq!(
                motions,
                [one("Ash", Outcome::Carried, Some(6)), one("Croft", result, Some(4))],
                "{aside}"
            );
            assert_eq!(decided.as_deref(), Some("Ash"));
        }
    }

    #[test]
    fn an_amendment_under_debate_comes_back_as_well() {
        let (motions, _) = told(&format!(
            "{MOVED}Councillor Croft moved as an amendment, seconded by Councillor Dale, that grants be cut.\n\n\
             Councillor Elm moved and Councillor Fir seconded that the question be now put. This was carried by 7 votes to 2.\n\n\
             The amendment was put to the vote and was lost by 3 votes to 6.\n\n\
             The substantive motion was put to the vote and carried by 8 votes to 1."
        ));
        assert_eq!(
            motions,
            [
                one("Ash", Outcome::Carried, Some(8)),
                one("Croft", Outcome::Lost, Some(3)),
                one("Elm", Outcome::Carried, Some(7)),
            ]
        );
    }

    #[test]
    fn a_motion_that_next_business_ends_is_not_voted_on() {
        let (motions, _) = told(&format!(
            "{MOVED}Councillor Croft moved, seconded by Councillor Dale, that the Council proceed to next business. \
             This was put and carried by 7 votes to 6.\n\nThe motion accordingly fell."
        ));
        assert_eq!(motions, [one("Ash", Outcome::Lost, None), one("Croft", Outcome::Carried, Some(7))]);
    }

    #[test]
    fn a_counter_proposal_leaves_the_motion_on_the_floor() {
        let (motions, _) = told(&format!(
            "{MOVED}Councillor Croft proposed a counter proposal that the matter wait. Councillor Dale seconded the counter \
             proposal.\n\nThe Chairperson put the counter proposal to a recorded vote -\n\nFor (2)\n\nCouncillors Croft and \
             Dale\n\nAgainst (3)\n\nCouncillors Ash, Birch and Elm\n\nThe counter proposal fell.\n\n\
             Councillor Ash's proposal was then put to a recorded vote -\n\nFor (3)\n\nCouncillors Ash, Birch and Elm\n\n\
             Against (2)\n\nCouncillors Croft and Dale\n\nThe proposal was carried."
        ));
        assert_eq!(motions, [one("Ash", Outcome::Carried, Some(3)), one("Croft", Outcome::Lost, Some(2))]);
    }

    #[test]
    fn an_amendment_withdrawn_as_it_is_moved_is_told_once() {
        let (motions, _) = told(&format!(
            "{MOVED}Amendment 1 proposed by Councillor Croft was withdrawn.\n\nAmendment 2 proposed by Councillor Elm, \
             seconded by Councillor Fir: Replace all after \"that\" with: the budget be cut.\n\nFor (2)\n\nCouncillors Elm \
             and Fir\n\nAgainst (1)\n\nCouncillor Ash\n\nAmendment 2 was CARRIED."
        ));
        assert_eq!(
            motions,
            [
                one("Ash", Outcome::Unknown, None),
                one("Croft", Outcome::Withdrawn, None),
                one("Elm", Outcome::Carried, Some(2)),
            ]
        );
    }

    #[test]
    fn what_is_referred_later_is_not_what_was_decided() {
        let page = "RESOLVED unanimously that the buses be kept.\n\nThe motion in the name of Councillor Croft was referred to the \
                    Roads Committee without debate.";
        let page = format!("Agenda item\n\nMotions\n\nMinutes:\n\n{page}\n");
        let item = read(page.as_bytes(), &Options::default()).meeting.agenda.remove(0);
        let vote = item.votes.iter().find(|vote| Some(vote.id) == item.resolutions[0].vote);
        assert_eq!(vote.map(|vote| vote.result), Some(Outcome::Carried));
    }
}
