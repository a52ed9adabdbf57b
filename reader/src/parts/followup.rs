//! Sentences that say what somebody is to do later.

use crate::parts::due::{due, soon};
use crate::parts::people;
use crate::parts::promise::{commits, is, promise, skip_adverbs};
use crate::recorder::fold;
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::{Filter, Words};
use crate::words::actions::{
    AUDIENCES, DELIVERABLES, DO, DO_VAGUELY, DOING, DONE, GIVEN, LACKING, NO_TASK, ORDERED, PROMISED, TEAMS,
    UNDER_WAY,
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

/// What opens most ways to say that something is to be done.
const OPENERS: &Words = &Words::new(&["to", "would", "will", "being", "still", "now", "yet"]);
/// What opens a request.
const REQUESTS: &Words = &Words::new(&["requested", "asked", "pending"]);

/// Who speaks of their own task.
const THEM: &Words = &Words::new(&["he", "she"]);
/// The words without which a task is not late, under way or soon to be done.
const SHOULD: &Words = &Words::new(&["should"]);
const BEING: &Words = &Words::new(&["being"]);
const WILL: &Words = &Words::new(&["would", "will"]);

/// Where a task begins that somebody says of themselves: behind `that she would`, behind `He ... and undertook to`.
fn reported(all: &[Token<'_>]) -> Option<usize> {
    (1..all.len().min(60)).find_map(|at| {
        let she = is(all, at, &["he", "she"]) && is(all, at - 1, &["that", "and", "but"]);
        let joined = is(all, at, PROMISED)
            && is(all, at - 1, &["and"])
            && is(all, 0, &["he", "she"])
            && !is(all, at, &["agreed", "agrees"]);
        if she {
            commits(all, at + 1, true, false).filter(|_| is(all, at + 1, &["would", "will"]))
        } else if joined {
            commits(all, at, true, false)
        } else {
            None
        }
    })
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
    // Most sentences have none of the words that the forms below begin with.
    let marks = Filter::of_marks(all.iter().map(Token::mark));
    // `Ann Bell replied that she would write to the pool`, `He spoke of the fund and undertook to bring figures`.
    if THEM.meet(&marks)
        && let Some(at) = reported(&all)
    {
        let owner = people::read(sentence).filter(|found| sentence.starts_with(found.text));
        let owner = owner.map(|found| (found.person, found.text));
        return made(Weight::Likely, owner, all.get(at).map_or(0, |token| token.start), None);
    }
    // `She would circulate it`, `agreed to invite`: by somebody that the sentence before names, or nobody.
    if is(&all, 0, &["he", "she", "i", "agreed"])
        && !is_question(&all, all.len())
        && !(is(&all, 2, &["ask"]) && is(&all, 3, &["at"]))
        && let Some(at) = commits(&all, usize::from(!is(&all, 0, &["agreed"])), true, false)
    {
        return made(Weight::Likely, None, all.get(at).map_or(0, |token| token.start), None);
    }
    // `To chase the county by telephone.`
    if is(&all, 0, &["to"]) && all.first().is_some_and(|to| to.text == "To") && is(&all, 1, CHASED) {
        return made(Weight::Likely, None, 0, None);
    }
    if WILL.meet(&marks)
        && let Some((owner, at)) = body_will(sentence, &all)
    {
        return made(Weight::Likely, owner, at, None);
    }
    if SHOULD.meet(&marks)
        && let Some(at) = slipped(&all)
    {
        return made(Weight::Likely, None, at, Some(ActionStatus::Delayed));
    }
    let near =
        BEING.meet(&marks) && all.iter().any(|word| word.is("being")) && soon(sentence, &all).is_some();
    for at in 0..all.len() {
        // Most words open none of these.
        if !is(&all, at, OPENERS) {
            continue;
        }
        let start = all.get(at).map_or(0, |token| token.start);
        if let Some(owner) = forward(sentence, &all, at) {
            return made(Weight::Likely, owner, start, None);
        }
        if passive(&all, at) || lacking(&all, at) || follows(&all, at) {
            return made(Weight::Likely, by(sentence, &all, at), start, None);
        }
        if near && under_way(&all, at) {
            return made(Weight::Likely, None, start, Some(ActionStatus::InProgress));
        }
    }
    if WILL.meet(&marks)
        && let Some(at) = will_soon(sentence, &all)
    {
        return made(Weight::Likely, None, at, None);
    }
    REQUESTS.meet(&marks).then(|| requested(&all))?.and_then(|(weight, at)| made(weight, None, at, None))
}

/// `The Parish Council will explore ideas`, `we would contact the county`: what the body itself will do.
fn body_will<'t>(sentence: &'t str, all: &[Token<'t>]) -> Option<(Option<(PersonRef, &'t str)>, usize)> {
    let at = (1..all.len().min(40)).find(|&at| {
        is(all, at, &["will", "would"]) && is(all, at - 1, BODIES) && !is_question(all, at) && {
            let verb = skip_adverbs(all, at + 1);
            let vague = is(all, verb, DO_VAGUELY) && !is(all, verb, &["explore", "repair", "replace"]);
            is(all, verb, DO) && !vague || is(all, verb, &["be"]) && is(all, verb + 1, DOING)
        }
    })?;
    let body = all.get(at - 1)?;
    let first = (at.saturating_sub(5)..at)
        .rev()
        .take_while(|n| all.get(*n).is_some_and(|word| word.text.starts_with(char::is_uppercase)))
        .last()
        .unwrap_or(at - 1);
    let from = first + usize::from(first + 1 < at && is(all, first, &["the"]));
    let words = sentence.get(all.get(from)?.start..body.end())?;
    let owner = (!body.is("we")).then(|| (PersonRef::holding(fold(words)), words));
    Some((owner, all.get(at)?.start))
}

/// Verbs of notes that open with `To`, and of no agenda.
const CHASED: &[&str] =
    &["contact", "chase", "arrange", "obtain", "ask", "write", "check", "send", "order", "speak", "email"];

/// Last words of what a body calls itself.
const BODIES: &[&str] = &["council", "we", "pc", "committee", "group", "board"];

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
    // "A bin will now be ordered", "They will also be contacted".
    let now = usize::from(modal && is(all, at + 1, &["now", "also", "then", "again", "therefore"]));
    if !(modal || to) || !is(all, at + 1 + now, &["be"]) {
        return false;
    }
    if to && noted(all, at) {
        return true;
    }
    // `A resident asked when the lights would be put up`, `I will ask when the hedge will be cut`: a question.
    if is_question(all, at) {
        return false;
    }
    let asked = &["permission", "allowed", "possible", "wanted", "hoped", "unable"];
    if to && all.get(..at).is_some_and(|front| front.iter().any(|word| word.is_any(asked))) {
        return false;
    }
    let at = at + now;
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
    let thanks = all.get(..at).is_some_and(|front| front.iter().any(|word| word.is("thanks")));
    if is(all, part, &["signed"]) && at == 0 || thanks && is(all, part, &["passed"]) {
        return false;
    }
    let reach = if to || is(all, part, &["made"]) { 2 } else { 8 };
    let before = all.get(at.saturating_sub(reach)..at).unwrap_or_default();
    let handed = before.iter().any(|word| word.is_any(DELIVERABLES));
    // `with a report to be presented` describes the plan.
    if to && all.get(at.saturating_sub(6)..at).is_some_and(|words| words.iter().any(|word| word.is("with"))) {
        return false;
    }
    // "confirmed that this would be done"
    let assured = modal
        && is(all, part, &["done", "included", "addressed", "actioned"])
        && all.get(..at).is_some_and(|front| front.iter().any(|word| word.is_any(ASSURED)));
    // "This will be reported to Highways."
    let this = modal
        && is(all, part, GIVEN)
        && is(all, 0, &["this", "these", "it", "they"])
        && at <= 3 + now
        && is(all, at, &["will"]) | is(all, at - now, &["will"]);
    assured
        || this
        || is(all, part, DONE)
        || (modal && is(all, part, BOUGHT))
        || (is(all, part, GIVEN) && handed)
}

/// True for what stands behind `asked when`, `queried whether`.
fn is_question(all: &[Token<'_>], at: usize) -> bool {
    let front = all.get(..at).unwrap_or_default();
    front.windows(2).any(|pair| {
        matches!(pair, [word, next] if word.is_any(QUESTIONS) && {
            next.is_any(INTERROGATIVES) || next.is_any(&["at", "about", "the", "officers"])
        })
    }) && front.iter().any(|word| word.is_any(INTERROGATIVES))
}

/// Verbs that open a question told in other words.
const QUESTIONS: &[&str] =
    &["ask", "asks", "asked", "asking", "queried", "questioned", "enquired", "wondered", "wonder", "query"];

/// Words that open such a question.
const INTERROGATIVES: &[&str] = &["when", "if", "whether", "how", "what", "why", "who", "where", "which"];

/// Verbs of an answer that commits.
const ASSURED: &[&str] =
    &["agreed", "confirmed", "undertook", "undertaking", "replied", "promised", "answered", "responded"];

/// Participles of what somebody will see to, behind `will be`.
const BOUGHT: &[&str] = &[
    "ordered",
    "obtained",
    "purchased",
    "sourced",
    "requested",
    "put",
    "informed",
    "reported",
    "relayed",
    "monitored",
    "advertised",
    "publicised",
    "displayed",
    "served",
    "rectified",
    "repaired",
    "replaced",
    "installed",
    "upgraded",
    "mended",
    "cleared",
    "painted",
    "drafted",
    "actioned",
    "addressed",
    "asked",
    "progressed",
    "escalated",
    "rescheduled",
];

/// `Website to be updated.` `Appeal from the county; to be posted`: a note, with no verb before it.
fn noted(all: &[Token<'_>], at: usize) -> bool {
    let from = all
        .get(..at)
        .unwrap_or_default()
        .iter()
        .rposition(|sign| matches!(sign.kind, Kind::Sign(';' | ':' | '–' | '-')));
    let from = from.map_or(0, |n| n + 1);
    let subject = all.get(from..at).unwrap_or_default();
    let plain = subject.len() <= 6
        && subject.iter().all(|word| word.is_word() && !word.is_any(VERBS_BEFORE) && !word.is_any(NO_TASK));
    let opens = subject.first().is_none_or(|first| from > 0 || first.text.starts_with(char::is_uppercase));
    let part = skip_adverbs(all, at + 2);
    plain
        && opens
        && !(at == 0 && is(all, part, &["signed"]))
        && (is(all, part, DONE) || is(all, part, GIVEN) || is(all, part, ORDERED) || is(all, part, NOTES))
}

/// Participles of notes: `to be posted`, `to be repaired`.
const NOTES: &[&str] = &[
    "posted",
    "completed",
    "installed",
    "replaced",
    "repaired",
    "cleared",
    "removed",
    "painted",
    "placed",
    "put",
    "cut",
    "fixed",
    "cleaned",
    "bought",
    "moved",
    "erected",
    "collected",
    "returned",
    "followed",
    "requested",
    "confirmed",
    "signed",
    "sourced",
    "asked",
    "interviewed",
    "formed",
    "delivered",
    "laid",
    "served",
    "rectified",
    "amended",
    "monitored",
];

/// Words that make of a note a sentence of its own.
const VERBS_BEFORE: &[&str] = &[
    "was", "were", "is", "are", "has", "had", "have", "been", "that", "which", "who", "for", "agreed",
    "resolved", "would", "will", "should", "if", "when", "with", "there", "it", "this", "they", "proposed",
    "reported", "said", "asked", "not",
];

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
        if !(is(all, at, &["would", "will"]) && is(all, at + 1, &["be"])) {
            return false;
        }
        let there = at.checked_sub(1).is_some_and(|n| is(all, n, &["there"]));
        let part = skip_adverbs(all, at + 2);
        let done = all.get(part).is_some_and(|word| {
            word.text.ends_with("ed")
                || is(all, part, &["made", "brought", "held", "sent", "taken", "given", "begun", "built"])
        });
        (there || done)
            && !is(
                all,
                part,
                &[
                    "limited",
                    "affected",
                    "able",
                    "delighted",
                    "pleased",
                    "needed",
                    "required",
                    "closed",
                    "reopened",
                    "diverted",
                    "suspended",
                    "opened",
                    "delayed",
                ],
            )
    })?;
    let meeting =
        all.get(..at)?.iter().any(|word| word.is_any(&["meeting", "meetings"])) && is(all, at + 2, &["held"]);
    let starts = all.get(at)?.start;
    let (_, words) = due(sentence, starts)?;
    // "from September" tells when somebody begins; "from 14 April" announces what happens on a day.
    let day = words.bytes().any(|b| b.is_ascii_digit());
    let vague = soon(sentence, all) == Some(words) || words.starts_with("from ") && !day;
    (vague && !meeting).then_some(starts)
}

/// `Members requested a copy`, `pending further research by`, `it was requested that`.
fn requested(all: &[Token<'_>]) -> Option<(Weight, usize)> {
    // What a member of the public asks for is no task yet.
    if all.iter().take(4).any(|word| word.is_any(&["resident", "residents", "parishioner", "public"])) {
        return None;
    }
    for (at, token) in all.iter().enumerate() {
        if !token.is_any(REQUESTS) {
            continue;
        }
        let pending = token.is("pending") && is(all, at + 1, &["further", "additional", "more"]);
        let asks = token.is("requested") || (token.is("asked") && is(all, at + 1, &["for"]));
        let thing = all.get(at + 1..(at + 6).min(all.len())).is_some_and(|words| {
            words.iter().take_while(|word| word.is_word()).any(|word| word.is_any(DELIVERABLES))
        });
        let article = is(all, at + 1, &["a", "an", "further", "additional", "more"])
            || is(all, at + 2, &["a", "an", "further", "more"]);
        if pending || (asks && thing && article) {
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
            ("He asked the Clerk to arrange its circulation.", "Clerk"),
            ("It was proposed that Councillor Archer would follow up with them.", "Councillor Archer"),
            ("Officers to provide a written response.", "Officers"),
            ("Clerk to add it to the agenda.", "Clerk"),
            ("Cllr Archer will be writing to the owner.", "Cllr Archer"),
            ("The Director would come back to members.", "Director"),
            ("The HRX would look at the wording.", "HRX"),
            ("It was agreed for the Clerk to write to them.", "Clerk"),
            ("Clerk inform the charity of this.", "Clerk"),
            ("Cllr Archer will borrow a mower.", "Cllr Archer"),
            ("The Clerk would continue to pursue it.", "Clerk"),
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
            "He would also liaise with the team.",
            "agreed to invite the lead members to the next meeting",
            "Further details to be sought for this map.",
            "We would contact the county.",
            "The bench will be repaired by the firm.",
            "To chase the county next week.",
            "Mr Archer agreed that this would be done.",
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
            "The Executive of the county is to take a decision in May.",
            "Members asked the officer to clarify the figures.",
            "Group leaders were invited to give their views.",
            "Residents are asked to be aware of thieves.",
            "The Committee considered a report on an order with the road to be made one-way.",
            "This would allow a trial, with a report to be presented six months later.",
            "The report needs to be reviewed.",
            "The aim was to recruit carers.",
            "It was hoped to be published.",
            "A resident asked when the lights would be put up.",
            "A resident asked for an update on the lines.",
            "Councillor Archer to replace Councillor Bell.",
            "To be signed by the Chair.",
        ]
        .iter()
        {
            assert_eq!(read(sentence), None, "{sentence}");
        }
    }
}
