//! One vote while it is read: what the sentences and lists around it say, until it is known what was voted on.

use crate::gates::Gate;
use crate::item::Shared;
use crate::parts::motion::{flat, note_person};
use crate::parts::named_votes::{Lists, Side};
use crate::parts::poll::{Casting, casting_vote, outcome, voters};
use crate::parts::question::{self, Question};
use crate::parts::votes::{Tally, tally};
use crate::phrase::{self, hints};
use crate::recorder::Recorder;
use crate::tokens::{Token, tokens};
use crate::wordlist::{Filter, Stems};
use crate::words::decisions::{ALL_AGREED, EQUAL, METHODS, PUT};
use minutebook::{
    AgendaItem, CastingVote, Counts, Outcome, PersonRef, Pointer, Vote, VoteEvent, VoteMethod, VoteOption,
};
use std::sync::LazyLock;

/// Beginnings of words without one of which no sentence tells of a vote.
pub(crate) const STEMS: &[&str] = &[
    "vot",
    "carr",
    "los",
    "defeat",
    "fell",
    "fall",
    "abst",
    "favour",
    "against",
    "negativ",
    "reject",
    "pass",
    "withdr",
    "referred",
    "adopt",
    "approv",
    "agree",
    "fail",
    "unsuccess",
    "won",
    "ballot",
    "tied",
    "accordingly",
    "equal",
];

static HINTS: LazyLock<Stems> = LazyLock::new(|| Stems::new(STEMS));

/// What is known of one vote so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ballot<'t> {
    words: Option<&'t str>,
    tally: Tally<'t>,
    names: Vec<(VoteOption, PersonRef, &'t str)>,
    /// True where sides were listed by name.
    listed: bool,
    /// The side to which names in the next block belong.
    pub(crate) side: Option<VoteOption>,
    method: Option<(VoteMethod, &'t str)>,
    result: Option<(Outcome, &'t str)>,
    unanimous: Option<&'t str>,
    casting: Option<Casting<'t>>,
    equal: Option<&'t str>,
    /// True where the vote was on an amendment.
    pub(crate) amendment: bool,
    /// True where it is the amendment whose outcome was told.
    ended_amendment: bool,
    /// True where the vote was on the motion as it stood after its amendments.
    substantive: bool,
    /// What the names listed first are for, where their label says it.
    asked: Option<Question<'t>>,
    /// The amendment that was voted on, where a sentence tells its number.
    pub(crate) on: Option<Question<'t>>,
    /// The two questions that the vote decides between: those for the second are against the first.
    pub(crate) rivals: Option<(Question<'t>, Question<'t>)>,
}

impl<'t> Ballot<'t> {
    /// True where more is known than that a vote was taken.
    pub(crate) fn tells(&self) -> bool {
        self.counts_or_names()
            || self.result.is_some_and(|(result, _)| result != Outcome::Carried)
            || self.casting.is_some()
            || self.unanimous.is_some()
    }

    pub(crate) fn counts_or_names(&self) -> bool {
        !self.tally.is_empty() || !self.names.is_empty()
    }

    pub(crate) fn result(&self) -> Option<Outcome> {
        self.result.map(|(result, _)| result).or_else(|| {
            let side = self.casting.as_ref()?.side.as_ref()?.0;
            Some(if side == VoteOption::For { Outcome::Carried } else { Outcome::Lost })
        })
    }

    pub(crate) fn words(&self) -> &'t str {
        self.words.unwrap_or_default()
    }

    /// True where a list would say again what this vote has already: it belongs to the next one.
    /// `led` tells whether names stand below the label.
    pub(crate) fn has_side(&self, lists: &Lists<'_>, led: impl Fn() -> bool) -> bool {
        let again = |side: &Side<'_>| self.names.iter().any(|(option, ..)| *option == side.option);
        self.listed && lists.sides.iter().any(|side| again(side) && (!side.names.is_empty() || led()))
    }

    /// What those listed so far were for, where nobody was listed against: the side that it opposes may follow.
    pub(crate) fn unopposed(&self) -> Option<Question<'t>> {
        let against = self.names.iter().any(|(option, ..)| *option == VoteOption::Against);
        let told = self.listed || self.tally.votes_for.is_some();
        self.asked.filter(|_| told && !against && self.tally.against.is_none())
    }

    /// True where a list is for neither of the two questions that this vote decides between.
    pub(crate) fn is_foreign(&self, lists: &Lists<'_>) -> bool {
        let asked =
            lists.sides.iter().filter(|side| side.option == VoteOption::For).find_map(|side| side.question);
        let fits = |(one, other): (Question<'_>, Question<'_>)| {
            asked.is_none_or(|asked| one.may_be(&asked) || other.may_be(&asked))
        };
        self.listed && !self.rivals.is_none_or(fits)
    }

    /// How a vote between two ended for the first of them, by the numbers or the names.
    pub(crate) fn decided(&self) -> Outcome {
        let names = |side| self.names.iter().filter(|(option, ..)| *option == side).count();
        let order = match (self.tally.votes_for, self.tally.against) {
            (Some((one, _)), Some((other, _))) => one.cmp(&other),
            _ => names(VoteOption::For).cmp(&names(VoteOption::Against)),
        };
        match order {
            std::cmp::Ordering::Greater => Outcome::Carried,
            std::cmp::Ordering::Less => Outcome::Lost,
            std::cmp::Ordering::Equal => Outcome::Unknown,
        }
    }

    /// The same vote as the other of two questions had it: its voters are those against the first.
    pub(crate) fn mirrored(&self) -> Self {
        let mut other = self.clone();
        std::mem::swap(&mut other.tally.votes_for, &mut other.tally.against);
        let turn = |option: &mut VoteOption| {
            *option = match *option {
                VoteOption::For => VoteOption::Against,
                VoteOption::Against => VoteOption::For,
                same => same,
            };
        };
        other.names.iter_mut().for_each(|(option, ..)| turn(option));
        if let Some((option, _)) = other.casting.as_mut().and_then(|casting| casting.side.as_mut()) {
            turn(option);
        }
        other.unanimous = None;
        other.result = None;
        other
    }

    /// The outcome with its words, and whether it was said of an amendment.
    pub(crate) fn stated(&self) -> Option<(Outcome, &'t str, bool)> {
        self.result.map(|(result, words)| (result, words, self.ended_amendment))
    }

    /// Which way the casting vote went, and the sentence that says it.
    pub(crate) fn cast(&self) -> Option<(VoteOption, &'t str)> {
        let casting = self.casting.as_ref()?;
        Some((casting.side?.0, casting.words))
    }

    /// Sets which way the casting vote went.
    pub(crate) fn recast(&mut self, option: VoteOption) {
        if let Some((side, _)) = self.casting.as_mut().and_then(|casting| casting.side.as_mut()) {
            *side = option;
        }
    }

    /// Forgets what the page says of the outcome: it says it of the other question.
    pub(crate) fn unsaid(&mut self) {
        self.result = None;
    }

    /// Takes over the sides of a list.
    pub(crate) fn add_lists(&mut self, lists: Lists<'t>) {
        for side in lists.sides {
            if side.option == VoteOption::For && !self.listed {
                self.asked = self.asked.or(side.question);
            }
            self.words = self.words.or(Some(side.words));
            self.count(side.option, side.count);
            self.listed |= !side.names.is_empty();
            self.side = Some(side.option);
            self.names.extend(side.names.into_iter().map(|(person, words)| (side.option, person, words)));
        }
    }

    /// True where it names voters and counts nothing.
    pub(crate) fn names_only(&self) -> bool {
        self.tally.is_empty() && !self.names.is_empty()
    }

    /// Writes its voters into a vote that is there already.
    pub(crate) fn write_names(self, rec: &mut Recorder<'_>, vote: &mut VoteEvent, place: &Pointer) {
        write_names(rec, self.names, vote, place);
    }

    /// True where somebody is named or counted for or against.
    pub(crate) fn has_votes(&self) -> bool {
        self.tally.votes_for.is_some()
            || self.tally.against.is_some()
            || self.names.iter().any(|(option, ..)| matches!(option, VoteOption::For | VoteOption::Against))
    }

    /// Adds who abstained or was away to a vote that has its voters.
    pub(crate) fn write_rest(self, rec: &mut Recorder<'_>, vote: &mut VoteEvent, place: &Pointer) {
        if let Some((number, words)) = self.tally.abstain
            && let Some(counts) = vote.counts.as_mut().filter(|counts| counts.abstain.is_none())
        {
            rec.stated(&place.field("counts").field("abstain"), words);
            counts.abstain = Some(number);
        }
        write_names(rec, self.names, vote, place);
    }

    /// The words that the vote begins with, where it has none yet.
    pub(crate) fn begin(&mut self, words: &'t str) {
        self.words = self.words.or(Some(words));
    }

    /// More names of the side that the block before opened.
    pub(crate) fn add_more(&mut self, names: Vec<(PersonRef, &'t str)>, count: Option<(u32, &'t str)>) {
        let Some(side) = self.side else { return };
        self.count(side, count);
        self.listed |= !names.is_empty();
        self.names.extend(names.into_iter().map(|(person, words)| (side, person, words)));
    }

    /// One line of a roll call.
    pub(crate) fn add_voter(&mut self, option: VoteOption, person: PersonRef, words: &'t str) {
        self.words = self.words.or(Some(words));
        self.listed = true;
        self.side = None;
        self.names.push((option, person, words));
    }

    /// True where the side that is being listed has fewer names than its number says.
    pub(crate) fn is_short(&self) -> bool {
        let Some(side) = self.side else { return false };
        let count = match side {
            VoteOption::For => self.tally.votes_for,
            VoteOption::Against => self.tally.against,
            VoteOption::Abstain => self.tally.abstain,
            _ => None,
        };
        let named = self.names.iter().filter(|(option, ..)| *option == side).count();
        named > 0 && count.is_some_and(|(count, _)| count as usize > named)
    }

    /// True where names stand in it already.
    pub(crate) fn is_listed(&self) -> bool {
        self.listed
    }

    /// A copy has put columns of names below the label of the side before: where names and numbers are as many in all, and not
    /// side by side, what a side has too many of belongs to the next.
    fn level(&mut self) {
        let told = [
            (VoteOption::For, self.tally.votes_for),
            (VoteOption::Against, self.tally.against),
            (VoteOption::Abstain, self.tally.abstain),
        ];
        let named = |side: VoteOption| self.names.iter().filter(|(option, ..)| *option == side).count();
        let sides: Vec<(VoteOption, usize)> =
            told.iter().filter_map(|(side, count)| Some((*side, count.as_ref()?.0 as usize))).collect();
        let (all, listed) = (
            sides.iter().map(|(_, count)| count).sum::<usize>(),
            sides.iter().map(|(side, _)| named(*side)).sum::<usize>(),
        );
        if sides.len() < 2 || all != listed || sides.iter().all(|(side, count)| named(*side) == *count) {
            return;
        }
        for pair in sides.windows(2) {
            let [(side, count), (next, _)] = pair else { continue };
            let own = self.names.iter_mut().filter(|(option, ..)| option == side);
            own.skip(*count).for_each(|(option, ..)| *option = *next);
        }
    }

    /// A number, unless one is stated already.
    pub(crate) fn count(&mut self, option: VoteOption, count: Option<(u32, &'t str)>) {
        let slot = match option {
            VoteOption::For => &mut self.tally.votes_for,
            VoteOption::Against => &mut self.tally.against,
            VoteOption::Abstain => &mut self.tally.abstain,
            _ => return,
        };
        *slot = slot.or(count);
    }

    /// Adds what a sentence tells of the vote; false where it tells nothing. `open` says that something is being
    /// voted on: without it, words that other matters have too are left alone.
    pub(crate) fn add_sentence(&mut self, text: &'t str, open: bool) -> bool {
        if text.len() > 4000 || Gate::Ballot.shut(text) || !HINTS.hint(text) {
            return false;
        }
        let lower = flat(text);
        let all = tokens(text);
        let first = Filter::of_marks(all.iter().map(Token::mark));
        let find = |words: &str| {
            let mark = first.mark_of(words)?;
            let mut marked =
                (0..all.len()).filter(|at| all.get(*at).is_some_and(|token| token.mark() == mark));
            let (from, to) = marked.find_map(|at| Some((at, phrase::at(&all, at, words)?)))?;
            Some(phrase::piece(text, &all, from, to))
        };
        let put = PUT.iter().find_map(|words| find(words));
        let refused =
            ["not supported", "no request", "not requested"].iter().any(|words| lower.contains(words));
        // The Residents' Group is no residents.
        let group = |n: usize| {
            (n + 1..n + 4).any(|n| phrase::is_word(all.get(n), &["group", "party", "association"]))
        };
        let unreal = all.iter().enumerate().any(|(n, token)| {
            !(token.is_any(&["residents"]) && group(n))
                && token.is_any(&[
                    "if",
                    "would",
                    "could",
                    "should",
                    "unless",
                    "survey",
                    "consultation",
                    "respondents",
                    "residents",
                ])
        });
        let method = METHODS.iter().find_map(|(words, method)| Some((*method, find(words)?)));
        let method = method.filter(|_| !unreal && !refused);
        let open = open || method.is_some() || (put.is_some() && !unreal);
        let mut told = false;
        let casting = if unreal { None } else { casting_vote(text, &lower) };
        let outcome = outcome(text, &all, open);
        let equal = EQUAL.iter().find_map(|words| find(words)).filter(|_| !unreal);
        let counted =
            if (open || lower.contains("vote")) && !unreal { tally(text) } else { Tally::default() };
        let voters = if unreal { Vec::new() } else { voters(text, &lower, open) };
        // `Voting: unanimous`.
        let together =
            (open && text.len() < 60 && (lower.starts_with("voting") || lower.starts_with("vote")))
                .then(|| lower.find("unanimous").and_then(|at| text.get(at..at + 9)))
                .flatten();
        let all_agreed =
            ALL_AGREED.iter().find(|words| open && text.len() < 80 && lower.starts_with(**words));
        let together = together.or_else(|| all_agreed.and_then(|words| text.get(..words.len())));
        told |= together.is_some();
        told |= casting.is_some()
            || outcome.is_some()
            || equal.is_some()
            || !counted.is_empty()
            || !voters.is_empty();
        let taken = open && (method.is_some() || put.is_some());
        if !(told || taken) {
            return false;
        }
        self.words = self.words.or(Some(text));
        self.on = self.on.or_else(|| question::numbered_amendment(text, &all));
        self.side = None;
        for (option, value) in [
            (VoteOption::For, counted.votes_for),
            (VoteOption::Against, counted.against),
            (VoteOption::Abstain, counted.abstain),
        ] {
            self.count(option, value);
        }
        if let Some(words) = together {
            self.unanimous = Some(words);
            self.result = self.result.or(Some((Outcome::Carried, words)));
        }
        self.method = method.or(self.method);
        self.equal = self.equal.or(equal);
        self.casting = self.casting.take().or(casting);
        self.names.extend(voters);
        if let Some((result, words, amendment)) = outcome {
            self.result = Some((result, words));
            // "The Chair put the amendment to the vote and declared it lost."
            let put = taken && question(&all, "amendment");
            self.amendment |= (amendment || put) && !self.substantive;
            self.ended_amendment = amendment || put;
            if let Some(at) = lower.find("unanimous").filter(|_| !lower.contains("not unanimous")) {
                self.unanimous = text.get(at..at + 9);
            }
        } else if taken {
            self.substantive |= question(&all, "substantive");
            self.amendment |= question(&all, "amendment") && !self.substantive;
        }
        true
    }

    /// True where a sentence begins another vote than this one.
    pub(crate) fn is_over(&self, text: &str) -> bool {
        // A vote between two that has its voters is over where another is put.
        let between = self.rivals.is_some() && self.listed;
        // "3 for and 3 against, casting vote against. Original motion carried 4/2."
        let tied = self.casting.is_some() && self.counts_or_names();
        let Some((result, _)) = self.result else {
            return between && self.is_put_again(text) || tied && is_whole(text);
        };
        // "The first part was carried unanimously. The second was carried by 16 votes to 6."
        if self.unanimous.is_some() && tally(text).against.is_some_and(|(against, _)| against > 0) {
            return true;
        }
        // "The amendment fell. The original proposal was carried": what is told of the one is not told of the other.
        if self.amendment
            && text.len() < 400
            && hints(text, &["carried", "lost", "agreed", "passed", "approved"])
            && self::outcome(text, &tokens(text), true)
                .is_some_and(|(other, words, amends)| other != result && !amends && words.contains(' '))
        {
            return true;
        }
        // "Amendment 2 was carried. The Mayor moved to the vote on the altered motion."
        if self.amendment && text.len() < 400 && hints(text, &["vot"]) && question::is_of_motion(text) {
            return true;
        }
        // What was lost by these votes was not carried by them.
        if self.counts_or_names()
            && text.len() < 400
            && hints(text, &["carried", "lost", "defeat", "fell", "falls"])
            && self::outcome(text, &tokens(text), true).is_some_and(|(other, ..)| other != result)
        {
            return true;
        }
        // `Amendment LOST – 3 for, 6 against.` `Motion CARRIED – 6 for, 3 against.`
        // "The motion fell. It was then moved and CARRIED by 5 votes to 1": what fell had no votes.
        let another = || self::outcome(text, &tokens(text), true).is_some_and(|(other, ..)| other != result);
        is_whole(text) && (self.counts_or_names() || another()) || self.is_put_again(text)
    }

    /// True where a sentence puts something to the vote while this one has its numbers or its voters.
    fn is_put_again(&self, text: &str) -> bool {
        self.counts_or_names() && puts(text)
    }

    /// Writes the vote into the item; says at which position. `carried` are words that say so where none did before;
    /// `into` is a vote that has been begun.
    pub(crate) fn write(
        mut self,
        rec: &mut Recorder<'t>,
        carried: Option<&'t str>,
        into: Option<usize>,
        item: &mut AgendaItem,
        at: &Pointer,
        shared: &mut Shared,
    ) -> usize {
        let open = into.or_else(|| item.votes.iter().rposition(is_placeholder));
        let index = open.unwrap_or(item.votes.len());
        let place = at.field("votes").at(index);
        let words = self.words();
        if open.is_none() {
            rec.stated(&place, words);
            let mut vote = VoteEvent::new(VoteMethod::Unknown, Outcome::Unknown);
            vote.id = shared.provisional();
            item.votes.push(vote);
        }
        let Some(vote) = item.votes.get_mut(index) else { return index };
        match self.method {
            Some((method, words)) if !self.listed => {
                rec.stated(&place.field("method"), words);
                vote.method = method;
            }
            _ => {
                rec.inferred(&place.field("method"), words);
                let sides = self.names.iter().any(|(option, ..)| *option == VoteOption::For);
                vote.method = match (self.listed || sides, self.tally.is_empty()) {
                    (true, _) => VoteMethod::Recorded,
                    (false, false) => VoteMethod::Counted,
                    (false, true) => VoteMethod::Unknown,
                };
            }
        }
        match (self.result, self.result(), self.equal, carried) {
            (Some((result, words)), ..) => {
                rec.stated(&place.field("result"), words);
                vote.result = result;
            }
            (None, Some(result), ..) => {
                rec.inferred(&place.field("result"), self.casting.as_ref().map_or(words, |one| one.words));
                vote.result = result;
            }
            (None, None, _, Some(words)) if self.tally.allows(words) => {
                rec.inferred(&place.field("result"), words);
                vote.result = Outcome::Carried;
            }
            (None, None, Some(words), _) => {
                rec.stated(&place.field("result"), words);
                vote.result = Outcome::Tied;
            }
            (None, None, None, _) => rec.inferred(&place.field("result"), words),
        }
        if let Some(words) = self.unanimous {
            rec.stated(&place.field("unanimous"), words);
            vote.unanimous = Some(true);
        }
        self.level();
        write_counts(rec, &self.tally, vote, &place);
        write_names(rec, self.names, vote, &place);
        let result = vote.result;
        if let Some(casting) = self.casting {
            let side = casting.side.or(match result {
                Outcome::Carried => Some((VoteOption::For, casting.words)),
                Outcome::Lost => Some((VoteOption::Against, casting.words)),
                _ => None,
            });
            if let Some((option, words)) = side {
                let field = place.field("casting_vote");
                rec.stated(&field, casting.words);
                rec.inferred(&field.field("option"), words);
                let mut cast = CastingVote::new(option);
                if let Some((person, words)) = casting.person {
                    note_person(rec, &field.field("person"), &person, words);
                    cast.person = Some(person);
                }
                vote.casting_vote = Some(cast);
            }
        }
        index
    }
}

/// True for a sentence that puts something to the vote.
pub(crate) fn puts(text: &str) -> bool {
    // `Named vote - Amendment 1` is the caption of the list below.
    let caption = text.len() < 60 && !text.ends_with(['.', ':', ';']);
    if caption || !hints(text, &["vot", "ballot", "hands", "divi"]) {
        return false;
    }
    let lower = flat(text);
    PUT.iter().any(|words| lower.contains(words))
        || METHODS.iter().any(|(words, _)| lower.contains(words))
        || lower.contains("substantive motion")
}

/// True for a sentence that tells both the numbers and the outcome of a vote.
fn is_whole(text: &str) -> bool {
    text.len() < 400
        && hints(text, &["carried", "lost", "defeat"])
        && !tally(text).is_empty()
        && outcome(text, &tokens(text), true).is_some()
}

/// True where somebody voted against: no word about another vote makes this one unanimous.
pub(crate) fn is_opposed(vote: &VoteEvent) -> bool {
    vote.counts.as_ref().and_then(|counts| counts.against).is_some_and(|against| against > 0)
        || vote.votes.iter().any(|one| one.option == VoteOption::Against)
}

/// True for a sentence that tells who voted how, or how many, and nothing else that could be decided.
pub(crate) fn is_vote(sentence: &str) -> bool {
    let mut ballot = Ballot::default();
    ballot.add_sentence(sentence, false) && ballot.counts_or_names()
}

/// Writes who voted how.
pub(crate) fn write_names(
    rec: &mut Recorder<'_>,
    names: Vec<(VoteOption, PersonRef, &str)>,
    vote: &mut VoteEvent,
    place: &Pointer,
) {
    for (option, person, words) in names {
        let one = place.field("votes").at(vote.votes.len());
        rec.stated(&one, words);
        note_person(rec, &one.field("voter"), &person, words);
        rec.stated(&one.field("option"), words);
        vote.votes.push(Vote::new(person, option));
    }
}

/// Writes a tally.
pub(crate) fn write_counts(rec: &mut Recorder<'_>, tally: &Tally<'_>, vote: &mut VoteEvent, place: &Pointer) {
    if tally.is_empty() {
        return;
    }
    let at = place.field("counts");
    let mut counts = Counts::new();
    for (field, value, slot) in [
        ("for", tally.votes_for, &mut counts.r#for),
        ("against", tally.against, &mut counts.against),
        ("abstain", tally.abstain, &mut counts.abstain),
    ] {
        if let Some((number, words)) = value {
            rec.stated(&at.field(field), words);
            *slot = Some(number);
        }
    }
    vote.counts = Some(counts);
}

/// The vote of which no more is known than that somebody took no part in it.
pub(crate) fn is_placeholder(vote: &VoteEvent) -> bool {
    vote.result == Outcome::Unknown
        && vote.counts.is_none()
        && vote.votes.iter().all(|one| !one.option.is_cast())
}

/// True where a word names what is voted on; in brackets it is part of a name: the Standing Orders (Amendment)
/// Regulations.
fn question(all: &[Token<'_>], word: &str) -> bool {
    all.iter().enumerate().any(|(at, token)| {
        let named = at.checked_sub(1).is_some_and(|n| phrase::is_sign(all.get(n), &['(']));
        token.is(word) && !named
    })
}

#[cfg(test)]
mod tests {
    use crate::{Options, read};
    use minutebook::Outcome::{self, Carried, Lost, Unknown};

    /// For, against, the outcome and whether all agreed.
    type Told = (Option<u32>, Option<u32>, Outcome, Option<bool>);

    /// Every vote of an item with these words.
    fn told(words: &str) -> Vec<Told> {
        let page = format!("Agenda item\n\nBudget\n\nMinutes:\n\n{words}\n");
        let agenda = read(page.as_bytes(), &Options::default()).meeting.agenda;
        let count = |side: fn(&minutebook::Counts) -> Option<u32>, vote: &minutebook::VoteEvent| {
            vote.counts.as_ref().and_then(side)
        };
        let votes = agenda.iter().flat_map(|item| &item.votes);
        votes
            .map(|vote| {
                let sides = (count(|counts| counts.r#for, vote), count(|counts| counts.against, vote));
                (sides.0, sides.1, vote.result, vote.unanimous)
            })
            .collect()
    }

    #[test]
    fn one_vote_ends_where_the_next_is_told() {
        let parts =
            told("The first part was carried unanimously. The second part was carried by 16 votes to 6.");
        assert!(parts.iter().any(|(_, against, ..)| *against == Some(6)), "{parts:?}");
        assert!(parts.iter().all(|(_, against, _, all)| against.is_none() || all.is_none()), "{parts:?}");
        let voted = told(
            "Cllr Ash moved, and Cllr Birch seconded, as an amendment that grants be cut.\n\n\
             The Chairman put the amendment to the vote by show of hands and declared it lost.\n\n\
             The Chairman put the substantive motion to the vote.\n\nFor (2)\n\nMr Ash, Mr Birch\n\n\
             Against (1)\n\nMr Croft\n\nMotion carried",
        );
        assert_eq!(voted, [(None, None, Lost, None), (Some(2), Some(1), Carried, None)]);
    }

    #[test]
    fn a_decision_says_nothing_against_the_numbers() {
        let voted =
            told("A vote was taken; three against the application and one in favour. The Clerk to write.");
        assert!(voted.iter().all(|(.., result, _)| *result == Unknown), "{voted:?}");
        let stated = told("It was RESOLVED by 5 votes to 8 that the grant be paid.");
        assert!(stated.iter().all(|(.., result, _)| *result == Carried), "the page says so: {stated:?}");
    }
}
