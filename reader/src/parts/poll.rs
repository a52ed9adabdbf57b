//! The words of one sentence on how a vote went: its outcome, the casting vote, and voters named before a verb.

use crate::parts::{named_votes, people};
use crate::phrase::is_word;
use crate::recorder::{tail, trim};
use crate::tokens::{Token, tokens};
use crate::wordlist::Search;
use crate::words::decisions::{CARRIES, LOSES, QUESTIONS, UNREAL};
use minutebook::lean::Ordered;
use minutebook::{Outcome, PersonRef, VoteOption};
use std::sync::LazyLock;

/// A casting vote with its words; the side is inferred from the outcome where the page does not name it.
#[derive(Clone, Debug)]
pub(crate) struct Casting<'t> {
    pub(crate) side: Option<(VoteOption, &'t str)>,
    pub(crate) person: Option<(PersonRef, &'t str)>,
    pub(crate) words: &'t str,
}

/// "On the amendment being put to the meeting, with 5 voting for, it fell": what was put is told by "it".
fn once_put<'t>(text: &'t str, all: &[Token<'t>]) -> Option<(Outcome, &'t str, bool)> {
    let at = all.iter().rposition(|token| token.is_any(LOSES) || token.is("carried"))?;
    let was =
        |n: usize| all.get(n).is_some_and(|token| token.is_any(&["was", "were", "declared", "therefore"]));
    let it = (at.saturating_sub(3)..at).rev().find(|&n| !was(n)).filter(|&n| is_word(all.get(n), &["it"]))?;
    let head = all.get(..it)?;
    let put = head.iter().position(|token| token.is_any(&["put", "voted"]))?;
    let question = head.get(..put)?.iter().rev().find(|token| token.is_any(QUESTIONS))?;
    let unreal = head.iter().any(|token| token.is_any(UNREAL));
    let result = if is_word(all.get(at), &["carried"]) { Outcome::Carried } else { Outcome::Lost };
    let words = text.get(all.get(it)?.start..all.get(at)?.end())?;
    (!unreal).then(|| (result, words, question.is("amendment")))
}

/// `The motion was lost`, `declared the amendment carried`, `LOST`: with its words, and whether of an amendment.
pub(crate) fn outcome<'t>(text: &'t str, all: &[Token<'t>], open: bool) -> Option<(Outcome, &'t str, bool)> {
    let words = all.iter().filter(|token| token.is_word()).count();
    // "This was agreed by 4 votes to 1."
    if let [this, was, verb, ..] = all
        && open
        && this.is_any(&["this", "it", "these"])
        && was.is_any(&["was", "were"])
        && verb.is_any(CARRIES)
        && !all.iter().any(|token| token.is("that"))
        // "It was agreed to mend the gate" decides something of its own.
        && all.get(3).is_none_or(|next| {
            !next.is_word() || next.is_any(&["by", "unanimously", "with", "on", "nem", "in", "without", "and"])
        })
    {
        return Some((Outcome::Carried, text.get(was.start..verb.end())?, false));
    }
    if open && words <= 2 && all.iter().any(|token| token.is("resolved")) {
        let token = all.iter().find(|token| token.is("resolved"))?;
        return Some((Outcome::Carried, token.text, false));
    }
    // "The signatories withdrew the Notice of Motion."
    let withdrew = all.iter().position(|token| token.is("withdrew")).filter(|_| open);
    if let Some(at) = withdrew
        && let Some(end) =
            (at + 1..at + 6).find(|&n| is_word(all.get(n), &["motion", "amendment", "proposal"]))
    {
        let words = text.get(all.get(at)?.start..all.get(end)?.end())?;
        return Some((Outcome::Withdrawn, words, is_word(all.get(end), &["amendment"])));
    }
    if let Some(put) = once_put(text, all) {
        return Some(put);
    }
    (0..all.len()).find_map(|at| {
        let token = all.get(at)?;
        let (carries, loses) = (token.is_any(CARRIES), token.is_any(LOSES));
        let withdrawn = token.is("withdrawn");
        // "The motion was referred without discussion to the Housing Committee."
        let referred = token.is("referred") && open;
        if !(carries || loses || withdrawn || referred)
            || (!referred
                && is_word(all.get(at + 1), &["forward", "out", "over", "on", "to", "that", "away"]))
        {
            return None;
        }
        // "put to the vote and by a show of hands was declared to be lost".
        let declared =
            all.get(at.saturating_sub(3)..at).is_some_and(|near| near.iter().any(|one| one.is("declared")));
        let from = at.saturating_sub(if withdrawn || declared { 16 } else { 9 });
        // "The amendment on behalf of the Progress Group was not carried": whose it was stands in between.
        let owned = (at.saturating_sub(16)..from).rev().find(|&n| {
            all.get(n).is_some_and(|token| token.is_any(QUESTIONS))
                && is_word(all.get(n + 1), &["on", "by", "from", "of", "moved", "proposed", "submitted"])
        });
        let from = owned.unwrap_or(from);
        let near = all.get(from..at)?;
        let before = || all.get(..at).unwrap_or_default().iter().rev().take(25);
        // "The Chair announced that the amendment had fallen."
        let announced = before().any(|token| token.is_any(&["announced", "declared", "confirmed"]));
        if before().any(|token| token.is_any(UNREAL) && !(announced && token.is("had"))) {
            return None;
        }
        let subject = near.iter().rposition(|token| token.is_any(QUESTIONS)).map(|n| from + n);
        // "voted for" and "votes against" are no subjects of an outcome on their own.
        let between = |n: usize| all.get(n + 1..at).unwrap_or_default();
        // `Resolution status: Rejected`, `Result: Carried`.
        let labelled = words <= 4
            && at + 1 == all.len()
            && all.first().is_some_and(|first| first.is_any(&["result", "outcome", "status", "resolution"]))
            && all.get(1..at).is_some_and(|gap| gap.iter().any(|token| token.text == ":"));
        let plain = labelled
            || token.is_any(&["carried", "lost", "defeated", "negatived"])
            || (open && words <= 4 && token.is_any(&["agreed", "approved", "resolved"]));
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
                    "stood",
                    "stands",
                ])
            });
            let bound = plain || verb || token.is_any(&["fell", "falls", "fallen", "fails", "failed"]);
            // Another subject between the two takes the verb to itself.
            let small = |token: &&Token<'_>| {
                !token.is_word() || token.is_any(&["as", "amended", "altered", "so", "thus", "now"])
            };
            let short = gap.iter().filter(|token| !small(token)).count() <= 2 && gap.len() <= 6;
            // "that the recommendation be adopted" asks for it.
            let asked = gap.iter().any(|token| token.is("be"))
                && !gap.iter().any(|token| token.is_any(&["declared", "to"]));
            bound
                && !asked
                && !gap.iter().any(|token| token.is_any(&["which", "who", "that", "report", "minutes"]))
                && (verb || short)
        });
        let bare = plain && words <= 3 && near.len() <= 2;
        let told = open
            && plain
            && at
                .checked_sub(1)
                .is_some_and(|n| is_word(all.get(n), &["it", "was", "declared", "being", "not", "and"]));
        if close.is_none() && !bare && !told && !labelled {
            return None;
        }
        // "The amendment was not carried".
        let not = near.iter().rev().take(3).any(|token| token.is("not"));
        let result = match (withdrawn, carries != not) {
            _ if referred && (not || close.is_none()) => return None,
            _ if referred => Outcome::Referred,
            (true, _) if not => return None,
            (true, _) => Outcome::Withdrawn,
            (false, true) if carries => Outcome::Carried,
            (false, _) if carries => Outcome::Lost,
            _ if not => return None,
            _ => Outcome::Lost,
        };
        let first = close.and_then(|n| all.get(n)).or_else(|| near.last().filter(|_| not)).unwrap_or(token);
        // "put the amendment to the vote, which was carried": not the vote was.
        let what = |token: &Token<'_>| token.is_any(QUESTIONS) && !token.is("vote");
        let put = subject.filter(|&n| is_word(all.get(n), &["vote"]));
        let put = put.and_then(|_| near.iter().rposition(what)).map(|n| from + n);
        let amendment = close.or(put).is_some_and(|n| is_word(all.get(n), &["amendment", "amendments"]));
        Some((result, text.get(first.start..token.end())?, amendment))
    })
}

/// Who cast the casting vote, and which way.
pub(crate) fn casting_vote<'t>(text: &'t str, lower: &str) -> Option<Casting<'t>> {
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
        let (from, _) = near.match_indices(words).find(|(from, _)| {
            let head = near.get(..*from).unwrap_or_default();
            // "(7 for and 7 against)" counts the others.
            let counts = head.split_whitespace().next_back().is_some_and(|word| {
                let word = word.trim_matches(|c: char| !c.is_alphanumeric());
                word.bytes().any(|b| b.is_ascii_digit()) || crate::words::number(word).is_some()
            });
            head.ends_with(|c: char| !c.is_alphanumeric()) && !counts
        })?;
        let slice = rest.get(from..from + words.len())?;
        (from < 60).then_some((from, option, slice))
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
        ("was not present for th", VoteOption::Absent),
        ("were not present for th", VoteOption::Absent),
        ("was absent for th", VoteOption::Absent),
        ("were absent for th", VoteOption::Absent),
    ];
    // Without one of these there is neither a verb nor a wish to be recorded.
    static HINTS: LazyLock<Search> =
        LazyLock::new(|| Search::new(&["vot", "abstain", "absent for th", "present for th", "recorded"]));
    if !HINTS.holds(lower) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut events: Vec<(usize, usize, VoteOption)> = Vec::new();
    for (words, option) in VERBS.iter().filter(|(words, _)| lower.contains(words)) {
        events.extend(lower.match_indices(words).map(|(at, words)| (at, words.len(), *option)));
    }
    events.order_by_key(|(at, ..)| *at);
    // "Councillor A asked that his vote against be recorded".
    let asked = [" asked", " requested", " wished"].iter().filter_map(|verb| lower.find(verb)).min();
    let option = if lower.contains("against") {
        Some(VoteOption::Against)
    } else if lower.contains("abst") {
        Some(VoteOption::Abstain)
    } else if ["vote in favour", "voted in favour", "vote for", "voted for"]
        .iter()
        .any(|words| lower.contains(words))
    {
        Some(VoteOption::For)
    } else {
        None
    };
    if let (Some(at), Some(option)) = (asked.filter(|_| lower.contains("recorded")), option)
        && let Some(head) = text.get(..at).map(|head| head.trim_start_matches(['(', '[', ' ']))
        && let Some(names) = named_votes::before_verb(tail(head.strip_prefix("Note: ").unwrap_or(head), 1500))
    {
        return names.into_iter().map(|(person, words)| (option, person, words)).collect();
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
