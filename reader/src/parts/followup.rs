//! Sentences that say what somebody is to do later.

use crate::parts::due::{due, soon};
use crate::parts::people;
use crate::parts::speech::is_post_letters;
use crate::recorder::fold;
use crate::tokens::{Kind, Token, tokens};
use crate::words::actions::{
    AUDIENCES, DECIDE, DELIVERABLES, DO, DO_PARTICLES, DO_VAGUELY, DONE, GIVEN, LACKING, NO_TASK, NOUNS,
    PROMISED, TASKED, TEAMS, UNDER_WAY,
};
use minutebook::{ActionStatus, Due, PersonRef};

/// How sure a sentence is a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// A wish that an answer makes a task, or nothing does.
    Wish,
    /// Something that will be done; where the margin names owners, only with one.
    Likely,
    /// Somebody named is to do it.
    Sure,
}

/// What a sentence says is to be done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FollowUp<'t> {
    pub(crate) weight: Weight,
    pub(crate) owner: Option<(PersonRef, &'t str)>,
    pub(crate) audience: Option<&'t str>,
    pub(crate) due: Option<(Due, &'t str)>,
    pub(crate) status: Option<ActionStatus>,
}

impl FollowUp<'_> {
    /// One of which nothing more is known.
    pub(crate) const fn plain(weight: Weight) -> Self {
        Self { weight, owner: None, audience: None, due: None, status: None }
    }
}

/// Reads one sentence.
pub(crate) fn followup(sentence: &str) -> Option<FollowUp<'_>> {
    let all = tokens(sentence);
    let made = |weight, owner, from: usize, status| {
        let due = due(sentence, from);
        let audience = audience(sentence, &all, from);
        Some(FollowUp { weight, owner, audience, due, status })
    };
    if let Some(task) = promise(sentence, &all) {
        return made(Weight::Sure, Some((task.owner, task.words)), task.from, None);
    }
    if let Some(at) = slipped(&all) {
        return made(Weight::Likely, None, at, Some(ActionStatus::Delayed));
    }
    for at in 0..all.len() {
        let start = all.get(at).map_or(0, |token| token.start);
        if let Some(owner) = forward(sentence, &all, at) {
            return made(Weight::Likely, owner, start, None);
        }
        if passive(&all, at) || lacking(&all, at) || follows(&all, at) {
            return made(Weight::Likely, by(sentence, &all, at), start, None);
        }
        if under_way(&all, at) && soon(sentence, &all).is_some() {
            return made(Weight::Likely, None, start, Some(ActionStatus::InProgress));
        }
    }
    if let Some(at) = will_soon(sentence, &all) {
        return made(Weight::Likely, None, at, None);
    }
    requested(&all).and_then(|(weight, at)| made(weight, None, at, None))
}

fn is(all: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    all.get(at).is_some_and(|token| token.is_any(words))
}

/// Past adverbs: `would also then`.
fn skip_adverbs(all: &[Token<'_>], mut at: usize) -> usize {
    while all.get(at).is_some_and(|token| {
        token.is_any(&["also", "then", "now", "again", "further", "first", "both", "duly", "kindly"])
            || (token.is_word()
                && token.text.len() > 4
                && token.text.ends_with("ly")
                && !token.is_any(&["reply", "supply"]))
    }) {
        at += 1;
    }
    at
}

/// One person's task: who, the words, where the person's phrase begins, and where the task does.
pub(crate) struct Task<'t> {
    pub(crate) owner: PersonRef,
    pub(crate) words: &'t str,
    pub(crate) start: usize,
    pub(crate) from: usize,
}

/// Every task that a resolution gives to somebody: `that the Clerk should write`, `that the Chair write`.
pub(crate) fn tasks(decided: &str) -> Vec<Task<'_>> {
    let all = tokens(decided);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((task, next)) = promise_from(decided, &all, at, true) {
        found.push(task);
        at = next.max(at + 1);
    }
    found
}

/// `the Clerk to write`, `GD would contact`, `Ann Archer had agreed to`, `HL was asked to`.
fn promise<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<Task<'t>> {
    promise_from(sentence, all, 0, false).map(|(task, _)| task)
}

fn promise_from<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    first: usize,
    order: bool,
) -> Option<(Task<'t>, usize)> {
    (first..all.len().min(first + 160)).find_map(|at| {
        let before = at.checked_sub(1).and_then(|n| all.get(n));
        let opens = before.is_none_or(|word| {
            matches!(word.kind, Kind::Sign(c) if c != '(')
                || word.is_any(&["that", "and", "the", "therefore", "meantime", "whether"])
                || (order && word.is_any(&["council", "committee", "cabinet", "board", "case"]))
        });
        if !opens {
            return None;
        }
        // `a meeting with the Head of Roads to discuss`.
        let joint = before.filter(|word| word.is("the")).and(at.checked_sub(2)).and_then(|n| all.get(n));
        if joint.is_some_and(|word| {
            word.is_any(&["with", "of", "by", "from", "to", "in", "at", "on", "and", "between"])
        }) {
            return None;
        }
        let article = all.get(at)?.is("the") || before.is_some_and(|word| word.is("the"));
        let (owner, next) = actor(sentence, all, at, article)?;
        let task = commits(all, next, owner.2, order)?;
        let start = before.filter(|word| word.is("the")).map_or(all.get(at)?.start, |the| the.start);
        let from = all.get(task)?.start;
        Some((Task { owner: owner.0, words: owner.1, start, from }, task))
    })
}

/// Whoever stands at a token as the subject of a task. The flag says that it is a single person for sure.
fn actor<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    at: usize,
    article: bool,
) -> Option<((PersonRef, &'t str, bool), usize)> {
    let token = all.get(at)?;
    if !token.is_word() {
        return None;
    }
    let rest = sentence.get(token.start..)?;
    // `clerk@parish.example should write`: a page that hides its clerk behind an address.
    let address = at + usize::from(token.is("the"));
    if is_sign(all, address + 1, '@') {
        let from = all.get(address)?.start;
        let words =
            sentence.get(from..)?.split(crate::recorder::is_space).next()?.trim_end_matches([',', '.', ';']);
        let next = all.partition_point(|other| other.start < from + words.len());
        return Some(((PersonRef::holding(words), words, true), next));
    }
    if let Some(found) = people::read(rest) {
        let end = token.start
            + (found.text.as_ptr() as usize).wrapping_sub(rest.as_ptr() as usize)
            + found.text.len();
        let next = all.partition_point(|token| token.start < end);
        return Some(((found.person, found.text, !found.plural), next));
    }
    if article {
        // `The HLX would look`: a post's short form.
        let place = at + usize::from(token.is("the"));
        let post = all.get(place).filter(|word| {
            is_post_letters(word.text) && is(all, place + 1, &["would", "will", "to", "agreed", "undertook"])
        })?;
        let words = sentence.get(post.start..post.end())?;
        return Some(((PersonRef::holding(words), words, true), place + 1));
    }
    // Initials: "GD would write", "KC/JS to ask".
    let letters = |n: usize| {
        all.get(n).is_some_and(|t| {
            (2..=3).contains(&t.text.len()) && t.text.bytes().all(|b| b.is_ascii_uppercase())
        })
    };
    if letters(at) {
        let mut last = at;
        while is_sign(all, last + 1, '/') && letters(last + 2) {
            last += 2;
        }
        let words = sentence.get(token.start..all.get(last)?.end())?;
        return Some(((PersonRef::new().name(words), words, true), last + 1));
    }
    // A bare name: two or three capitalised words at the start.
    let upper = |n: usize| all.get(n).is_some_and(|t| t.is_word() && t.text.starts_with(char::is_uppercase));
    if at == 0 || is_sign(all, at - 1, '–') || is_sign(all, at - 1, '-') {
        let count = (at..at + 4).take_while(|&n| upper(n)).count();
        if (2..=3).contains(&count) {
            let words = sentence.get(token.start..all.get(at + count - 1)?.end())?;
            let plain = all.get(at..at + count)?.iter().all(|t| {
                !t.is_any(crate::words::people::ORGANISATION_WORDS) && !t.is("the") && !t.is("council")
            });
            return plain.then(|| ((PersonRef::new().name(fold(words)), words, false), at + count));
        }
    }
    None
}

fn is_sign(all: &[Token<'_>], at: usize, c: char) -> bool {
    all.get(at).is_some_and(|token| token.kind == Kind::Sign(c))
}

/// The token at which a task begins behind its subject, where the words between commit the subject to it.
fn commits(all: &[Token<'_>], from: usize, surely_one: bool, order: bool) -> Option<usize> {
    let mut at = skip_adverbs(all, from);
    // `Ann Archer, Chair of the school, would`: a comma is passed once.
    if is_sign(all, at, ',') {
        at = (at + 1..at + 10).find(|&n| is_sign(all, n, ','))? + 1;
    }
    if is(all, at, &["has", "had", "have"]) {
        at = skip_adverbs(all, at + 1);
        return is(all, at, PROMISED).then(|| promised(all, at))?;
    }
    if is(all, at, PROMISED) {
        return promised(all, at);
    }
    // `be and is hereby authorised and instructed to`.
    if is(all, at, &["is", "are", "was", "were", "be"]) {
        let to = (at + 1..at + 8).find(|&n| is(all, n, &["to"]))?;
        let between = all.get(at + 1..to)?;
        let small = ["and", "is", "be", "hereby", "therefore", "also", "now", "authorised"];
        if between.is_empty() {
            return is(all, to + 1, DO).then_some(to + 1);
        }
        let plain = between.iter().all(|word| word.is_any(TASKED) || word.is_any(&small));
        let tasked = between.iter().any(|word| word.is_any(TASKED));
        return (plain && tasked && !is(all, to + 1, &["comment", "note", "consider", "leave", "approve"]))
            .then_some(to + 1);
    }
    // `that the Chair write to`.
    if order && is(all, at, DO) && !is(all, at, NOUNS) && at == from {
        return Some(at);
    }
    if surely_one && is(all, at, &["to"]) {
        return is(all, at + 1, DO).then_some(at + 1);
    }
    if is(all, at, &["would", "will", "should", "shall"]) {
        let should = is(all, at, &["should", "shall"]);
        let verb = skip_adverbs(all, at + 1);
        if is(all, verb, &["be"]) {
            return None;
        }
        let vague = is(all, verb, DO_VAGUELY) && !should;
        let helped = all
            .get(verb + 1..(verb + 12).min(all.len()))
            .is_some_and(|words| words.iter().any(|word| word.is_any(DO_PARTICLES)));
        return (is(all, verb, DO) && (!vague || helped)).then_some(verb);
    }
    None
}

fn promised(all: &[Token<'_>], at: usize) -> Option<usize> {
    let to = skip_adverbs(all, at + 1);
    let decides = is(all, to + 1, DECIDE);
    (is(all, to, &["to"]) && all.get(to + 1).is_some_and(Token::is_word) && !decides).then_some(to + 1)
}

/// `would be taking this forward`: who takes it.
fn forward<'t>(sentence: &'t str, all: &[Token<'t>], at: usize) -> Option<Option<(PersonRef, &'t str)>> {
    let taking = is(all, at, &["would", "will"])
        && (is(all, at + 1, &["take"])
            || (is(all, at + 1, &["be"])
                && is(all, at + 2, &["taking", "looking", "progressing", "writing", "arranging"])));
    let carried = all
        .get(at..(at + 8).min(all.len()))?
        .iter()
        .any(|word| word.is_any(&["forward", "into", "up", "to"]));
    if !(taking && carried) {
        return None;
    }
    let subject = at.checked_sub(1).and_then(|n| all.get(n)).filter(|word| word.is_any(TEAMS));
    Some(subject.and_then(|team| {
        // The team's own name may have more words: `the legal team`.
        let mut first = at - 1;
        while first > 0
            && all
                .get(first - 1)
                .is_some_and(|word| word.is_word() && !word.is_any(&["that", "and", "the", "but", "as"]))
            && at - first < 4
        {
            first -= 1;
        }
        let words = sentence.get(all.get(first)?.start..team.end())?;
        Some((PersonRef::holding(fold(words)), words))
    }))
}

/// `would be taken to`, `is to be arranged`, `points to be checked`.
fn passive(all: &[Token<'_>], at: usize) -> bool {
    let modal = is(all, at, &["would", "will"]);
    let to = is(all, at, &["to"]);
    if !(modal || to) || !is(all, at + 1, &["be"]) {
        return false;
    }
    if to {
        let before = at.checked_sub(1).and_then(|n| all.get(n));
        let fits =
            before.is_none_or(|word| word.is_word() && !word.is_any(NO_TASK) && !word.text.ends_with("ing"));
        // `was to be arranged`, `now needed to be made`; `enough to be sent` and `hoped to be` are none.
        if !fits {
            return false;
        }
    }
    let part = skip_adverbs(all, at + 2);
    let handed =
        all.get(..at).is_some_and(|words| words.iter().rev().take(14).any(|word| word.is_any(DELIVERABLES)));
    is(all, part, DONE) || (is(all, part, GIVEN) && handed)
}

/// `was still required`, `now needed to be made`, `still have to provide`.
fn lacking(all: &[Token<'_>], at: usize) -> bool {
    if !is(all, at, &["still", "now", "yet"]) {
        return false;
    }
    let next = skip_adverbs(all, at + 1);
    let lacks = is(all, next, LACKING) && !is(all, next + 1, &["a", "the", "in", "for"]);
    let lacks = lacks
        && (!is(all, next, &["needed", "needs"])
            || is(all, next + 1, &["to"])
            || all.get(next + 1).is_none_or(|t| !t.is_word()));
    let has =
        is(all, next, &["have", "has", "had"]) && is(all, next + 1, &["to"]) && !is(all, next + 2, &["be"]);
    (is(all, at, &["still", "now"]) && lacks) || (is(all, at, &["still"]) && has)
}

/// `the details would follow`.
fn follows(all: &[Token<'_>], at: usize) -> bool {
    let given =
        all.get(..at).is_some_and(|words| words.iter().rev().take(3).any(|word| word.is_any(DELIVERABLES)));
    is(all, at, &["would", "will"])
        && is(all, at + 1, &["follow"])
        && given
        && !all.get(at + 2).is_some_and(Token::is_word)
}

/// `proposals were being finalised`.
fn under_way(all: &[Token<'_>], at: usize) -> bool {
    is(all, at, &["being"]) && is(all, at + 1, UNDER_WAY)
}

/// `should have been completed ... but was now not possible until`.
fn slipped(all: &[Token<'_>]) -> Option<usize> {
    let at = all
        .windows(3)
        .position(|three| matches!(three, [a, b, c] if a.is("should") && b.is("have") && c.is("been")))?;
    let late =
        all.get(at..)?.iter().any(|word| word.is_any(&["until", "delayed", "postponed", "yet", "slipped"]));
    late.then(|| all.get(at).map(|token| token.start))?
}

/// `would be ...` with words for a time soon to come.
fn will_soon(sentence: &str, all: &[Token<'_>]) -> Option<usize> {
    let at = (0..all.len()).find(|&at| {
        let modal = is(all, at, &["would", "will"]) && is(all, at + 1, &["be"]);
        let there = at.checked_sub(1).is_some_and(|n| is(all, n, &["there"]));
        let part = skip_adverbs(all, at + 2);
        let done = all.get(part).is_some_and(|word| {
            word.text.ends_with("ed")
                || is(all, part, &["made", "brought", "held", "sent", "taken", "given", "begun", "built"])
        });
        modal
            && (there || done)
            && !is(all, part, &["limited", "affected", "able", "delighted", "pleased", "needed", "required"])
    })?;
    let meeting =
        all.get(..at)?.iter().any(|word| word.is_any(&["meeting", "meetings"])) && is(all, at + 2, &["held"]);
    let starts = all.get(at)?.start;
    let (_, words) = due(sentence, starts)?;
    let vague = soon(sentence, all) == Some(words) || words.starts_with("from ");
    (vague && !meeting).then_some(starts)
}

/// `Members requested a copy`, `pending further research by`, `it was requested that`.
fn requested(all: &[Token<'_>]) -> Option<(Weight, usize)> {
    for (at, token) in all.iter().enumerate() {
        let pending = token.is("pending") && is(all, at + 1, &["further", "additional", "more"]);
        let asks =
            token.is("requested") || (token.is("asked") && is(all, at + 1, &["for"])) || token.is("request");
        let thing = all.get(at + 1..(at + 6).min(all.len())).is_some_and(|words| {
            words.iter().take_while(|word| word.is_word()).any(|word| word.is_any(DELIVERABLES))
        });
        let article = is(all, at + 1, &["a", "an", "further", "additional", "more"])
            || is(all, at + 2, &["a", "an", "further", "more"]);
        if pending || (asks && thing && article && !token.is("request")) {
            return Some((Weight::Likely, token.start));
        }
        let asker = at.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|word| {
            word.is_any(&[
                "members",
                "committee",
                "cabinet",
                "council",
                "panel",
                "councillors",
                "chair",
                "chairman",
                "was",
            ])
        });
        if asker && token.is_any(&["requested", "asked"]) && is(all, at + 1, &["that"]) {
            return Some((Weight::Wish, token.start));
        }
    }
    None
}

/// `to be checked by officers`.
fn by<'t>(sentence: &'t str, all: &[Token<'t>], at: usize) -> Option<(PersonRef, &'t str)> {
    let by = (at + 2..(at + 7).min(all.len())).find(|&n| is(all, n, &["by"]))?;
    let found = people::read(sentence.get(all.get(by)?.end()..)?)?;
    Some((found.person, found.text))
}

/// `for all councillors`, `with Members`.
fn audience<'t>(sentence: &'t str, all: &[Token<'t>], from: usize) -> Option<&'t str> {
    (0..all.len()).find_map(|at| {
        let token = all.get(at)?;
        if token.start < from || !token.is_any(&["for", "to", "with", "amongst", "among"]) {
            return None;
        }
        let mut last = at + 1;
        while is(
            all,
            last,
            &[
                "all",
                "the",
                "cabinet",
                "committee",
                "ward",
                "local",
                "parish",
                "foster",
                "other",
                "relevant",
                "scrutiny",
                "panel",
                "elected",
            ],
        ) && last < at + 5
        {
            last += 1;
        }
        let group = all.get(last).filter(|word| word.is_any(AUDIENCES))?;
        let first = all.get(at + 1).filter(|word| !word.is("the")).or_else(|| all.get(at + 2))?;
        sentence.get(first.start..group.end())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sentence: &str) -> Option<(Weight, String)> {
        followup(sentence)
            .map(|found| (found.weight, found.owner.map(|(_, words)| words.to_owned()).unwrap_or_default()))
    }

    #[test]
    fn tasks_of_somebody() {
        for (sentence, owner) in [
            ("Clerk to write to the bank.", "Clerk"),
            ("The Clerk would investigate the lamp.", "Clerk"),
            ("JS agreed to seek further funding.", "JS"),
            ("CJ undertook to take advice.", "CJ"),
            ("GD to organise a list in the shop.", "GD"),
            ("It was late. Cllr Archer volunteered to refer it to the county.", "Cllr Archer"),
            ("Ann Archer had agreed to organise and purchase the sign.", "Ann Archer"),
            ("that the Clerk be asked to contact the owner", "Clerk"),
            ("the Clerk be and is hereby authorised and instructed to investigate it", "Clerk"),
            ("the clerk@parish.example should write to the park", "clerk@parish.example"),
            ("In the meantime, HL was asked to investigate the path.", "HL"),
            ("The Head of Roads would look into the potholes and report back.", "Head of Roads"),
            ("Officers agreed to circulate the map.", "Officers"),
            ("KC/JS to ask for a quote", "KC/JS"),
            ("The HRX would look at the wording.", "HRX"),
            ("It was agreed for the Clerk to write to them.", "Clerk"),
        ] {
            assert_eq!(read(sentence), Some((Weight::Sure, owner.to_owned())), "{sentence}");
        }
    }

    #[test]
    fn tasks_of_nobody_named() {
        for sentence in [
            "Information would be provided after the meeting on the numbers.",
            "A briefing was to be arranged for all councillors.",
            "These were ambitious and would be reviewed as the agency developed.",
            "The strategy would be taken to cabinet in September.",
            "Consultation was still required with tenants.",
            "It was noted that the exact details would follow.",
            "The plan would be shared over the summer.",
            "More bids would be made in the forthcoming months.",
            "Proposals were being finalised for approval in the next couple of months.",
            "It should have been completed before spring but was not possible until the end of the year.",
            "To be passed on to the county.",
            "There were a few points to be checked by officers.",
            "Arrangements now needed to be made with the bank.",
            "The Committee requested a PDF copy of the leaflet.",
            "SBC still have to provide kerbing.",
        ] {
            assert_eq!(read(sentence).map(|(weight, _)| weight), Some(Weight::Likely), "{sentence}");
        }
        assert_eq!(read("There were a few points to be checked by officers.").unwrap().1, "officers");
        let found = followup("A briefing was to be arranged for all councillors.").unwrap();
        assert_eq!((found.audience, found.due), (Some("all councillors"), None));
        let found = followup("She understood that governance would be taking this forward shortly.").unwrap();
        assert_eq!(found.owner.unwrap().1, "governance");
    }

    #[test]
    fn what_is_no_task() {
        for sentence in [
            "It would be important to ensure that all had a home.",
            "Members would be able to see the results.",
            "The Council agreed to adopt the policy.",
            "It was agreed to proceed with the project.",
            "Plans would not be changed if they were right.",
            "The same allowance would be provided to carers.",
            "A different approach would be undertaken.",
            "The next meeting would be held on Tuesday 5 December 2017.",
            "The Committee was asked to comment on the programme.",
            "The agency would represent the interests of the county.",
            "The SAS offered to run a course.",
            "A meeting was held with the Head of Roads to discuss it.",
            "Group leaders were invited to give their views.",
            "The report needs to be reviewed.",
            "The aim was to recruit carers.",
            "It was hoped to be published.",
        ]
        .iter()
        {
            assert_eq!(read(sentence), None, "{sentence}");
        }
    }
}
