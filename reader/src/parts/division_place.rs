//! Which motion a column of a record of votes was on, by what its head says: `Amendment 2`, `Am 2`, `Substantive motion`.

use crate::item::Shared;
use crate::parts::divisions::Division;
use crate::recorder::Recorder;
use minutebook::{AgendaItem, Meeting, Motion, Outcome, Pointer, VoteEvent, VoteMethod};

/// Words for the motion itself.
const MOTIONS: &[&str] = &[
    "motion",
    "substantive",
    "original",
    "proposal",
    "recommendation",
    "recommendations",
    "budget",
    "final",
];

/// What the head of a column names.
#[derive(Debug, PartialEq, Eq)]
enum Head {
    /// An amendment, with its place among them.
    Amendment(Option<usize>),
    Motion,
}

fn head(words: &str) -> Option<Head> {
    let lower = words.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let amends = |word: &str| {
        let rest = word.trim_end_matches(|c: char| c.is_ascii_digit());
        ["am", "amd", "amdt", "amend", "amendment"].contains(&rest)
    };
    if words().any(amends) {
        let digits = lower.find(|c: char| c.is_ascii_digit()).and_then(|at| lower.get(at..));
        let digits = digits.map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default());
        let ordinal =
            || ["first", "second", "third", "fourth"].iter().position(|one| words().any(|word| word == *one));
        let number = digits.and_then(|digits| digits.parse().ok()).or_else(|| ordinal().map(|n| n + 1));
        return Some(Head::Amendment(number));
    }
    words().any(|word| MOTIONS.contains(&word)).then_some(Head::Motion)
}

/// True where the head of a column names something that is voted on.
pub(super) fn is_question(words: &str) -> bool {
    head(words).is_some()
}

/// The vote of an item that a division is of, made where the page tells only how it went: positions of item and vote.
pub(super) fn of_question<'t>(
    rec: &mut Recorder<'t>,
    division: &Division<'t>,
    meeting: &mut Meeting,
    shared: &mut Shared,
) -> Option<(usize, usize)> {
    let question = head(division.question?)?;
    let (_, _, first) = division.voters.first()?;
    let agenda = Pointer::root().field("meeting").field("agenda");
    let start = rec.span(first).start;
    let n = item_before(rec, &agenda, meeting, start)?;
    let at = agenda.at(n);
    let item = meeting.agenda.get_mut(n)?;
    let motion = motion_of(item, &question)?;
    let one = item.motions.get(motion)?;
    if let Some(id) = one.vote {
        let known = item.votes.iter().position(|vote| vote.id == id)?;
        let open = |vote: &VoteEvent| {
            (vote.counts.is_none() || division.fits(vote))
                && !vote.votes.iter().any(|one| one.option.is_cast())
        };
        return item.votes.get(known).filter(|vote| open(vote)).map(|_| (n, known));
    }
    let place = item.votes.len();
    rec.stated(&at.field("votes").at(place), first);
    rec.inferred(&at.field("votes").at(place).field("result"), first);
    let mut vote = VoteEvent::new(VoteMethod::Recorded, one.result);
    vote.id = shared.provisional();
    vote.motion = Some(one.id);
    let (motion_id, vote_id) = (one.id, vote.id);
    item.votes.push(vote);
    if let Some(one) = item.motions.get_mut(motion) {
        one.vote = Some(vote_id);
    }
    for resolution in item.resolutions.iter_mut().filter(|one| one.motion == Some(motion_id)) {
        resolution.vote = resolution.vote.or(Some(vote_id));
    }
    Some((n, place))
}

/// The last item above a place of the page in which something was moved.
fn item_before(rec: &Recorder<'_>, agenda: &Pointer, meeting: &Meeting, place: u32) -> Option<usize> {
    (0..meeting.agenda.len()).rev().find(|&n| {
        let moved = meeting.agenda.get(n).is_some_and(|item| !item.motions.is_empty());
        let title = agenda.at(n).field("title");
        moved
            && rec
                .evidence()
                .any(|one| one.path == title.as_str() && one.span.is_some_and(|span| span.start < place))
    })
}

fn motion_of(item: &AgendaItem, question: &Head) -> Option<usize> {
    let amends = |motion: &&Motion| motion.amends.is_some();
    let place = |id| item.motions.iter().position(|one| one.id == id);
    match question {
        Head::Amendment(number) => {
            let amendments: Vec<&Motion> = item.motions.iter().filter(amends).collect();
            let open = || amendments.iter().filter(|one| one.vote.is_none()).count();
            let one = match number {
                Some(number) => amendments.get(number.checked_sub(1)?)?,
                // One without a number must be the only one.
                None => amendments.first().filter(|_| amendments.len() == 1 || open() == 1)?,
            };
            place(one.id)
        }
        Head::Motion => {
            let mut main = item
                .motions
                .iter()
                .filter(|one| one.amends.is_none() && !matches!(one.result, Outcome::Withdrawn));
            let first = main.next()?;
            main.next().is_none().then(|| place(first.id)).flatten()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, read};

    #[test]
    fn heads_of_columns() {
        assert_eq!(head("Am 2"), Some(Head::Amendment(Some(2))));
        assert_eq!(head("Second Amendment"), Some(Head::Amendment(Some(2))));
        assert_eq!(head("Amendment"), Some(Head::Amendment(None)));
        assert_eq!(head("Substantive motion as amended"), Some(Head::Motion));
        assert_eq!(head("Ward"), None);
    }

    #[test]
    fn votes_of_which_only_the_outcome_was_told() {
        let page = "Minutes of the meeting of the Council held on 4 March 2024\n\n\
            Present: Cllrs Ash, Birch, Croft and Dale\n\n1. APOLOGIES\n\nNone.\n\n2. BUDGET\n\n\
            Councillor Ash moved and Councillor Birch seconded that the budget be approved.\n\n\
            Councillor Croft moved and Councillor Dale seconded an amendment that the budget be cut.\n\n\
            The amendment was lost. The motion was carried.\n\n\
            Recorded votes:\n\n\
            Councillor        Amendment     Motion\n\
            Ash               Against       For\n\
            Birch             Against       For\n\
            Croft             For           Against\n\
            Dale              Abstain       Abstain\n\n\
            3. CLOSE\n\nThe meeting ended at 9 pm.\n";
        let item = read(page.as_bytes(), &Options::default()).meeting.agenda.remove(1);
        let told = |motion: &Motion| {
            let vote = item.votes.iter().find(|vote| Some(vote.id) == motion.vote);
            let votes = vote.map(|vote| vote.votes.as_slice()).unwrap_or_default();
            votes.iter().map(|one| one.option.as_str()).collect::<Vec<_>>()
        };
        let told: Vec<_> = item.motions.iter().map(told).collect();
        assert_eq!(told, [["for", "for", "against", "abstain"], ["against", "against", "for", "abstain"]]);
    }
}
