//! One vote while it is read: what the sentences and lists around it say, until it is known what was voted on.

use crate::item::Shared;
use crate::parts::motion::{flat, note_person};
use crate::parts::named_votes::{self, Lists};
use crate::parts::people;
use crate::parts::votes::{Tally, tally};
use crate::phrase::{self, hints, is_word};
use crate::recorder::{Recorder, tail, trim};
use crate::tokens::{Token, tokens};
use crate::words::decisions::{CARRIES, EQUAL, LOSES, METHODS, PUT, QUESTIONS, UNREAL};
use minutebook::{
    AgendaItem, CastingVote, Counts, Outcome, PersonRef, Pointer, Vote, VoteEvent, VoteMethod, VoteOption,
};

/// A casting vote with its words; the side is inferred from the outcome where the page does not name it.
#[derive(Clone, Debug)]
struct Casting<'t> {
    side: Option<(VoteOption, &'t str)>,
    person: Option<(PersonRef, &'t str)>,
    words: &'t str,
}

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
}

impl<'t> Ballot<'t> {
    /// True where more is known than that a vote was taken.
    pub(crate) fn tells(&self) -> bool {
        self.counts_or_names()
            || self.result.is_some_and(|(result, _)| result != Outcome::Carried)
            || self.casting.is_some()
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
    pub(crate) fn has_side(&self, lists: &Lists<'_>) -> bool {
        self.listed
            && lists.sides.iter().any(|side| {
                !side.names.is_empty() && self.names.iter().any(|(option, ..)| *option == side.option)
            })
    }

    /// Takes over the sides of a list.
    pub(crate) fn add_lists(&mut self, lists: Lists<'t>) {
        for side in lists.sides {
            self.words = self.words.or(Some(side.words));
            self.count(side.option, side.count);
            self.listed |= !side.names.is_empty();
            self.side = Some(side.option);
            self.names.extend(side.names.into_iter().map(|(person, words)| (side.option, person, words)));
        }
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

    /// A number, unless one is stated already.
    fn count(&mut self, option: VoteOption, count: Option<(u32, &'t str)>) {
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
        const STEMS: &[&str] = &[
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
            "adopt",
            "approv",
            "agree",
            "fail",
            "unsuccess",
            "won",
            "ballot",
            "tied",
            "equal",
        ];
        if text.len() > 4000 || !hints(text, STEMS) {
            return false;
        }
        let lower = flat(text);
        let all = tokens(text);
        let find = |words: &str| {
            let (from, to) = phrase::find(&all, 0, &[words])?;
            Some(phrase::piece(text, &all, from, to))
        };
        let put = PUT.iter().find_map(|words| find(words));
        let refused =
            ["not supported", "no request", "not requested"].iter().any(|words| lower.contains(words));
        let unreal = all.iter().any(|token| {
            token.is_any(&[
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
        self.side = None;
        for (option, value) in [
            (VoteOption::For, counted.votes_for),
            (VoteOption::Against, counted.against),
            (VoteOption::Abstain, counted.abstain),
        ] {
            self.count(option, value);
        }
        self.method = method.or(self.method);
        self.equal = self.equal.or(equal);
        self.casting = self.casting.take().or(casting);
        self.names.extend(voters);
        if let Some((result, words, amendment)) = outcome {
            self.result = Some((result, words));
            self.amendment |= amendment;
            if let Some(at) = lower.find("unanimous").filter(|_| !lower.contains("not unanimous")) {
                self.unanimous = text.get(at..at + 9);
            }
        } else if taken {
            self.amendment |= question(&all, "amendment");
        }
        true
    }

    /// True where a sentence begins another vote than this one.
    pub(crate) fn is_over(&self, text: &str) -> bool {
        if self.result.is_none() || !hints(text, &["vot", "ballot", "hands"]) {
            return false;
        }
        let lower = flat(text);
        let again = PUT.iter().any(|words| lower.contains(words))
            || METHODS.iter().any(|(words, _)| lower.contains(words))
            || lower.contains("substantive motion");
        again && self.counts_or_names()
    }

    /// Writes the vote into the item; says at which position. `carried` are words that say so where none did before;
    /// `into` is a vote that has been begun.
    pub(crate) fn write(
        self,
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
            (None, None, _, Some(words)) => {
                rec.inferred(&place.field("result"), words);
                vote.result = Outcome::Carried;
            }
            (None, None, Some(words), None) => {
                rec.stated(&place.field("result"), words);
                vote.result = Outcome::Tied;
            }
            (None, None, None, None) => rec.inferred(&place.field("result"), words),
        }
        if let Some(words) = self.unanimous {
            rec.stated(&place.field("unanimous"), words);
            vote.unanimous = Some(true);
        }
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

fn question(all: &[Token<'_>], word: &str) -> bool {
    all.iter().any(|token| token.is(word))
}

/// `The motion was lost`, `declared the amendment carried`, `LOST`: with its words, and whether of an amendment.
fn outcome<'t>(text: &'t str, all: &[Token<'t>], open: bool) -> Option<(Outcome, &'t str, bool)> {
    let words = all.iter().filter(|token| token.is_word()).count();
    (0..all.len()).find_map(|at| {
        let token = all.get(at)?;
        let (carries, loses) = (token.is_any(CARRIES), token.is_any(LOSES));
        let withdrawn = token.is("withdrawn");
        if !(carries || loses || withdrawn)
            || is_word(all.get(at + 1), &["forward", "out", "over", "on", "to", "that", "away"])
        {
            return None;
        }
        let from = at.saturating_sub(9);
        let near = all.get(from..at)?;
        if all.get(..at)?.iter().rev().take(25).any(|token| token.is_any(UNREAL)) {
            return None;
        }
        let subject = near.iter().rposition(|token| token.is_any(QUESTIONS)).map(|n| from + n);
        // "voted for" and "votes against" are no subjects of an outcome on their own.
        let between = |n: usize| all.get(n + 1..at).unwrap_or_default();
        let plain = token.is_any(&["carried", "lost", "defeated", "negatived"]);
        let close = subject.filter(|&n| {
            let gap = between(n);
            let verb = gap.iter().any(|token| {
                token.is_any(&[
                    "was",
                    "were",
                    "is",
                    "be",
                    "being",
                    "declared",
                    "therefore",
                    "accordingly",
                    "having",
                ])
            });
            let bound = plain || verb || token.is_any(&["fell", "falls", "fails", "failed"]);
            // Another subject between the two takes the verb to itself.
            bound
                && !gap.iter().any(|token| token.is_any(&["which", "who", "that", "report", "minutes"]))
                && (verb || gap.len() <= 2)
        });
        let bare = plain && words <= 3 && near.len() <= 2;
        let told = open
            && plain
            && at
                .checked_sub(1)
                .is_some_and(|n| is_word(all.get(n), &["it", "was", "declared", "being", "not", "and"]));
        if close.is_none() && !bare && !told {
            return None;
        }
        // "The amendment was not carried".
        let not = near.iter().rev().take(3).any(|token| token.is("not"));
        let result = match (withdrawn, carries != not) {
            (true, _) if not => return None,
            (true, _) => Outcome::Withdrawn,
            (false, true) if carries => Outcome::Carried,
            (false, _) if carries => Outcome::Lost,
            _ if not => return None,
            _ => Outcome::Lost,
        };
        let first = close.and_then(|n| all.get(n)).or_else(|| near.last().filter(|_| not)).unwrap_or(token);
        let amendment = close.is_some_and(|n| is_word(all.get(n), &["amendment", "amendments"]));
        Some((result, text.get(first.start..token.end())?, amendment))
    })
}

/// Who cast the casting vote, and which way.
fn casting_vote<'t>(text: &'t str, lower: &str) -> Option<Casting<'t>> {
    let at = lower.find("casting vote")?;
    let before = tail(text.get(..at)?, 240);
    let rest = text.get(at + "casting vote".len()..)?;
    let near = lower.get(at + "casting vote".len()..)?;
    let refused = [
        "no casting",
        "not use",
        "not exercise",
        "without",
        "declined",
        "not required",
        "not needed",
        "did not",
        "right to",
        "entitled",
        "reminded",
    ];
    if refused.iter().any(|words| lower.contains(words)) || before.trim_end().ends_with(" a") {
        return None;
    }
    let side = |words: &str, option: VoteOption| {
        let from = near.find(words)?;
        let starts = near.get(..from)?.ends_with(|c: char| !c.is_alphanumeric());
        let slice = rest.get(from..from + words.len())?;
        (starts && from < 60).then_some((from, option, slice))
    };
    let sides = [
        side("for ", VoteOption::For),
        side("in favour", VoteOption::For),
        side("against", VoteOption::Against),
    ];
    let first = sides.into_iter().flatten().min_by_key(|(from, ..)| *from);
    let person = near.trim_start().starts_with("of ").then(|| {
        let behind = rest.get(rest.find("of ")? + 3..)?;
        people::somebody(behind)
    });
    let person = person.flatten().or_else(|| {
        let owner = trim(before);
        let owner = owner.strip_suffix("'s").or_else(|| owner.strip_suffix("’s")).unwrap_or(owner);
        let all = tokens(owner);
        let found = (0..all.len()).rev().find_map(|at| {
            let found = people::read_at(owner, &all, at).filter(|found| !found.plural)?;
            let end = (found.text.as_ptr() as usize)
                .wrapping_sub(owner.as_ptr() as usize)
                .wrapping_add(found.text.len());
            (all.iter().filter(|token| token.start >= end).count() <= 8).then_some((at, end, found))
        })?;
        // A post and the name behind it are one: the earliest beginning that reaches as far.
        let (mut at, end, mut best) = found;
        while let Some(n) = at.checked_sub(1) {
            at = n;
            if let Some(more) = people::read_at(owner, &all, n).filter(|more| !more.plural) {
                let reach = (more.text.as_ptr() as usize)
                    .wrapping_sub(owner.as_ptr() as usize)
                    .wrapping_add(more.text.len());
                if reach >= end {
                    best = more;
                }
            }
        }
        Some((best.person, best.text))
    });
    Some(Casting { side: first.map(|(_, option, words)| (option, words)), person, words: text })
}

/// `Councillors A and B voted against`, `Councillor C abstained`.
pub(crate) fn voters<'t>(text: &'t str, lower: &str, open: bool) -> Vec<(VoteOption, PersonRef, &'t str)> {
    const VERBS: &[(&str, VoteOption)] = &[
        ("voted against", VoteOption::Against),
        ("voted for", VoteOption::For),
        ("voted in favour", VoteOption::For),
        ("voting against", VoteOption::Against),
        ("voting for", VoteOption::For),
        ("voting in favour", VoteOption::For),
        ("abstained", VoteOption::Abstain),
        ("abstaining", VoteOption::Abstain),
        ("did not vote", VoteOption::NotVoting),
    ];
    let mut found = Vec::new();
    let mut events: Vec<(usize, usize, VoteOption)> = Vec::new();
    for (words, option) in VERBS {
        events.extend(lower.match_indices(words).map(|(at, words)| (at, words.len(), *option)));
    }
    events.sort_unstable_by_key(|(at, ..)| *at);
    // "Councillor A asked that his vote against be recorded".
    let asked = [" asked", " requested", " wished"].iter().filter_map(|verb| lower.find(verb)).min();
    if let Some(at) = asked.filter(|_| lower.contains("recorded"))
        && ["vote against", "votes against"].iter().any(|words| lower.contains(words))
        && let Some(names) = text.get(..at).and_then(|head| named_votes::before_verb(tail(head, 1500)))
    {
        return names.into_iter().map(|(person, words)| (VoteOption::Against, person, words)).collect();
    }
    let mut from = 0;
    for (at, len, option) in events {
        let Some(segment) = text.get(from..at) else { continue };
        from = at + len;
        let segment = trim(segment).trim_end_matches(',');
        let segment = segment.strip_suffix(" who").unwrap_or(segment);
        let segment =
            segment.strip_suffix(" both").or_else(|| segment.strip_suffix(" all")).unwrap_or(segment);
        // Those who did not vote are read where comings and goings are; here only their initials.
        let named = named_votes::before_verb(tail(segment, 1500)).filter(|_| option != VoteOption::NotVoting);
        if let Some(names) = named {
            found.extend(names.into_iter().map(|(person, words)| (option, person, words)));
        } else if open && let Some((person, words)) = initials(segment) {
            found.push((option, person, words));
        }
    }
    found
}

/// `PT` abstained.
fn initials(segment: &str) -> Option<(PersonRef, &str)> {
    let word = segment.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    let all = (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
    all.then(|| (PersonRef::new().name(word), word))
}
