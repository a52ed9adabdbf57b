//! Who speaks in a sentence, and how: said, asked, answered, felt, feared.

use crate::parts::people::{self, Person, is_honorific};
use crate::parts::posts::{head_word, may_begin_person};
use crate::parts::short::{ShortForms, is_post_letters};
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::{Filter, Words, mark};
use crate::words::discussion::{
    ANSWERED, ASKED, BETWEEN, FEARED, FELT, HEARD, INVITED, NOTED, SAID, SAID_BY,
};
use crate::words::people::{POST_MODIFIERS, RANKS};
use minutebook::{PersonRef, PointKind};
use std::sync::LazyLock;

/// Whose words a sentence gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Voice<'t> {
    /// Somebody printed in it.
    Person(Box<Person<'t>>),
    /// Somebody printed in it is invited to speak: what follows is theirs.
    Invited(Box<Person<'t>>),
    /// `She noted`: the subject of the sentence before.
    Pronoun,
    /// `It was noted`, `The Committee was informed`: somebody unnamed.
    Nobody,
    /// The sentence does not say: it goes on.
    Unsaid,
}

/// What a sentence tells of its own saying.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Speech<'t> {
    pub(crate) voice: Voice<'t>,
    pub(crate) kind: Option<PointKind>,
    /// Its grammatical subject, where that is a person.
    pub(crate) subject: Option<Person<'t>>,
    /// True for `has explained`: words of somebody who need not be there.
    pub(crate) quoted: bool,
    /// True where only an opinion's wording shows: `it was felt`.
    pub(crate) soft: bool,
    /// True for `was informed`: somebody unnamed tells what follows.
    pub(crate) heard: bool,
}

/// Verbs of speech.
const SPEECH: [&Words; 4] = [SAID, ASKED, ANSWERED, FELT];

static SPEAKING: LazyLock<Filter> =
    LazyLock::new(|| Filter::of_marks(SPEECH.into_iter().flatten().map(|verb| mark(verb.as_bytes()))));

/// Reads one sentence.
pub(crate) fn speech<'t>(sentence: &'t str, short: &ShortForms<'t>) -> Speech<'t> {
    let all = tokens(sentence);
    let mut told =
        Speech { voice: Voice::Unsaid, kind: None, subject: None, quoted: false, soft: false, heard: false };
    // Where nothing is said, only the subject counts: whoever the sentence begins with.
    let verbs = &*SPEAKING;
    let speaks = all.iter().any(|word| word.passes(verbs) && SPEECH.iter().any(|verbs| word.is_any(verbs)));
    let found = if speaks {
        speaker(sentence, &all, short)
    } else {
        person_at(sentence, &all, 0, short).map(|(person, _)| (person, None, false))
    };
    if let Some((person, kind, quoted)) = found {
        told.subject = Some(person.clone());
        told.kind = kind;
        told.quoted = quoted;
        told.voice = if kind.is_some() { Voice::Person(Box::new(person)) } else { Voice::Unsaid };
        if kind.is_none() && is_invited(&all) {
            told.voice =
                told.subject.clone().map_or(Voice::Unsaid, |person| Voice::Invited(Box::new(person)));
            told.kind = Some(PointKind::View);
        }
    }
    if told.kind.is_none() && speaks {
        pronoun(&all, &mut told);
    }
    if told.kind.is_none() && (speaks || all.iter().any(|word| word.is_any(HEARD) || word.is_any(NOTED))) {
        unnamed(&all, &mut told);
    }
    if sentence.ends_with('?') {
        told.kind = Some(PointKind::Question);
    }
    let answers = all.first().is_some_and(|word| word.is("in"))
        && all.get(1).is_some_and(|word| word.is_any(&["response", "reply", "answer"]));
    if answers && told.voice != Voice::Unsaid {
        told.kind = Some(PointKind::Response);
    }
    if matches!(told.kind, None | Some(PointKind::Statement | PointKind::View)) && worried(&all) {
        told.kind = Some(PointKind::Concern);
    }
    told
}

/// True where a worry is said near the start.
fn worried(all: &[Token<'_>]) -> bool {
    all.iter().take(14).any(|word| word.is_any(FEARED))
}

/// `were invited to give`.
fn is_invited(all: &[Token<'_>]) -> bool {
    all.windows(3).take(20).any(|three| match three {
        [be, word, to] => be.is_any(&["was", "were"]) && word.is_any(INVITED) && to.is_any(&["to", "the"]),
        _ => false,
    }) && all.iter().take(30).any(|word| {
        word.is_any(&["give", "speak", "comment", "express", "share", "views", "address", "opportunity"])
    })
}

/// What a verb does, by the words behind it.
fn doing(all: &[Token<'_>], at: usize) -> Option<PointKind> {
    let verb = all.get(at)?;
    let next = all.get(at + 1);
    let next_is = |words: &[&str]| next.is_some_and(|word| word.is_any(words));
    if verb.is_any(ANSWERED) {
        return Some(PointKind::Response);
    }
    if verb.is_any(ASKED) {
        return Some(if next_is(&["that", "to"]) { PointKind::View } else { PointKind::Question });
    }
    if verb.is_any(FELT) {
        return (!verb.is("considered") || next_is(&["that"])).then_some(PointKind::View);
    }
    if verb.is_any(SAID) {
        let feared =
            all.get(at + 1..at + 6).is_some_and(|words| words.iter().any(|word| word.is_any(FEARED)));
        return Some(if feared { PointKind::Concern } else { PointKind::Statement });
    }
    None
}

/// What a verb before `by` does.
fn said_by(all: &[Token<'_>], verb: usize) -> Option<PointKind> {
    all.get(verb).filter(|word| word.is_any(SAID_BY)).and_then(|_| doing(all, verb))
}

/// The person whose words or whose sentence it is; the kind is missing where they only act.
fn speaker<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    short: &ShortForms<'t>,
) -> Option<(Person<'t>, Option<PointKind>, bool)> {
    let mut subject = None;
    let mut at = 0;
    while at < all.len().min(60) {
        let Some((person, next)) = person_at(sentence, all, at, short) else {
            at += 1;
            continue;
        };
        let before = at.checked_sub(1).and_then(|n| all.get(n));
        // `explained by the Head of Roads`.
        if before.is_some_and(|word| word.is("by"))
            && let Some(kind) = at.checked_sub(2).and_then(|verb| said_by(all, verb))
            && !all.get(next).is_some_and(|word| word.is("who"))
        {
            return Some((person, Some(kind), false));
        }
        if let Some((verb, quoted)) = verb_behind(sentence, all, next, short) {
            return Some((person, doing(all, verb), quoted));
        }
        if at == 0 {
            // `The officer was away and reported that`.
            let later = (next..all.len()).find(|&n| {
                all.get(n).is_some_and(|word| word.is("and"))
                    && doing(all, n + 1).is_some()
                    && all
                        .get(n + 2)
                        .is_some_and(|word| word.is_any(&["that", "whether", "if", "how", "why", "what"]))
            });
            if let Some(and) = later {
                return Some((person, doing(all, and + 1), false));
            }
            subject = Some(person);
        }
        at = next.max(at + 1);
    }
    subject.map(|person| (person, None, false))
}

/// The verb of speech right behind a person, past adverbs and appositions.
fn verb_behind(
    sentence: &str,
    all: &[Token<'_>],
    from: usize,
    short: &ShortForms<'_>,
) -> Option<(usize, bool)> {
    let (mut at, mut quoted) = (from, false);
    while at < from + 12 {
        let token = all.get(at)?;
        if doing(all, at).is_some() {
            return Some((at, quoted));
        }
        if token.kind == Kind::Sign(',') {
            // `Ann Archer, Chair of the school, advised`.
            if let Some((_, next)) = person_at(sentence, all, at + 1, short)
                && all.get(next).is_some_and(|sign| sign.kind == Kind::Sign(','))
            {
                at = next + 1;
                continue;
            }
        } else if !(token.is_any(BETWEEN) || (token.text.len() > 4 && token.text.ends_with("ly"))) {
            return None;
        }
        quoted |= token.is_any(&["has", "have"]);
        at += 1;
    }
    None
}

/// The person that begins at a token, and the token behind.
fn person_at<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    at: usize,
    short: &ShortForms<'t>,
) -> Option<(Person<'t>, usize)> {
    let token = all.get(at)?;
    // Most words begin nobody.
    if !may_begin_person(token) {
        return None;
    }
    let article = token.is_any(&["the", "a", "an"]);
    let before = at.checked_sub(1).and_then(|n| all.get(n));
    if let Some(found) = by_letters(sentence, all, at, article, short) {
        return Some(found);
    }
    // Inside a noun phrase only its first word can begin the person.
    if !token.is_word() || before.is_some_and(|b| b.is_any(&["of", "for", "the", "a", "an"])) {
        return None;
    }
    let capital = token.text.starts_with(char::is_uppercase);
    let opens = before.is_none_or(|b| !b.is_word() || b.is_any(&["by", "and", "response"]));
    let hopeful = article
        || (capital && opens)
        || is_honorific(token)
        || token.is_any(RANKS)
        || token.is("head")
        || token.is_any(POST_MODIFIERS)
        || head_word(token).is_some();
    if !hopeful {
        return None;
    }
    let person = people::read_at(sentence, all, at)?;
    let end = (person.text.as_ptr() as usize).wrapping_sub(sentence.as_ptr() as usize) + person.text.len();
    let next = all.partition_point(|token| token.start < end);
    Some((person, next))
}

/// `The HR explained`, `KC asked`: a short form as a person.
fn by_letters<'t>(
    sentence: &'t str,
    all: &[Token<'t>],
    at: usize,
    article: bool,
    short: &ShortForms<'t>,
) -> Option<(Person<'t>, usize)> {
    let place = at + usize::from(article);
    let token = all.get(place)?;
    let letters = token.is_word()
        && (2..=6).contains(&token.text.len())
        && token.text.bytes().all(|b| b.is_ascii_uppercase());
    if !letters {
        return None;
    }
    let text = sentence.get(token.start..token.end())?;
    match short.find(text) {
        Some((_, known)) => {
            let mut person = known.clone()?;
            person.text = text;
            person.short = Some(text);
            Some((person, place + 1))
        }
        None => {
            let post = article && is_post_letters(text);
            let initials = !article && (2..=3).contains(&text.len()) && at == 0;
            let speaks = doing(all, place + 1).is_some();
            if !(speaks && (post || initials)) {
                return None;
            }
            let person = if post { PersonRef::holding(text) } else { PersonRef::new().name(text) };
            let (name, post) = if post { (None, Some(text)) } else { (Some(text), None) };
            let person =
                Person { person, text, name, post, organization: None, short: Some(text), plural: false };
            Some((person, place + 1))
        }
    }
}

/// `She noted that`, `He also confirmed`.
fn pronoun(all: &[Token<'_>], told: &mut Speech<'_>) {
    if !all.first().is_some_and(|word| word.is_any(&["she", "he", "they"])) {
        return;
    }
    let verb = (1..5).find(|&n| doing(all, n).is_some());
    if let Some(verb) = verb {
        told.voice = Voice::Pronoun;
        told.kind = doing(all, verb);
    }
}

/// Bodies that speak as one.
const BODIES: &Words = &Words::new(&[
    "committee",
    "cabinet",
    "council",
    "panel",
    "board",
    "forum",
    "sub-committee",
    "group",
    "commission",
]);

/// `It was asked what`, `The Committee was informed that`, `Clarification was sought`.
fn unnamed(all: &[Token<'_>], told: &mut Speech<'_>) {
    let clarity = |at: usize| {
        all.get(at.saturating_sub(30)..at).is_some_and(|words| {
            words.iter().any(|w| {
                w.is_any(&[
                    "clarification",
                    "clarity",
                    "assurance",
                    "assurances",
                    "reassurance",
                    "explanation",
                    "information",
                ])
            })
        })
    };
    for (at, word) in all.iter().enumerate() {
        let Some(before) = at.checked_sub(1).and_then(|n| all.get(n)) else { continue };
        let adverb = before.text.ends_with("ly") || before.is_any(&["also", "then", "further"]);
        let be = if adverb { at.checked_sub(2).and_then(|n| all.get(n)) } else { Some(before) };
        let be = be.is_some_and(|be| be.is_any(&["was", "were", "been"]));
        let it = at.checked_sub(2).and_then(|n| all.get(n)).is_some_and(|it| it.is("it"));
        let it = it || (adverb && at.checked_sub(3).and_then(|n| all.get(n)).is_some_and(|it| it.is("it")));
        if be && word.is_any(ASKED) && !all.get(at + 1).is_some_and(|next| next.is("to")) {
            if word.is("sought") && !clarity(at) {
                continue;
            }
            let wish = word.is("requested") || all.get(at + 1).is_some_and(|next| next.is("that"));
            told.voice = Voice::Nobody;
            told.kind = Some(if wish { PointKind::View } else { PointKind::Question });
            return;
        }
        if be
            && word.is_any(HEARD)
            && all.get(at + 1).is_some_and(|next| next.is_any(&["that", "of", "how", "by"]))
        {
            told.voice = Voice::Nobody;
            told.heard = true;
            told.kind = Some(PointKind::Statement);
            return;
        }
        if be && it && at < 6 && word.is_any(NOTED) {
            told.voice = Voice::Nobody;
            told.kind = told.kind.or(Some(PointKind::Statement));
        }
        if be && it && word.is_any(FELT) && told.kind.is_none() {
            told.kind = Some(PointKind::View);
            told.soft = true;
        }
        if at < 8
            && before.is_any(BODIES)
            && told.kind.is_none()
            && !word.is_any(&["provided", "offered", "shared", "supported"])
            && let Some(kind) = doing(all, at)
        {
            told.voice = Voice::Nobody;
            told.kind = Some(kind);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(sentence: &str) -> (String, Option<PointKind>) {
        let told = speech(sentence, &ShortForms::default());
        let who = match told.voice {
            Voice::Person(person) => person.text.to_owned(),
            Voice::Invited(person) => format!("invited {}", person.text),
            other => format!("{other:?}"),
        };
        (who, told.kind)
    }

    #[test]
    fn speakers_and_kinds() {
        use PointKind::{Concern, Question, Response, Statement, View};
        for (sentence, who, kind) in [
            (
                "The head of looked after children highlighted the key points",
                "head of looked after children",
                Some(Statement),
            ),
            ("In discussion of the report cabinet members noted that:", "cabinet members", Some(Statement)),
            ("The officer responded that it was open.", "officer", Some(Response)),
            ("It was asked what the cost was.", "Nobody", Some(Question)),
            ("In response to a question on roads, the officer said that it was.", "officer", Some(Response)),
            ("The new bridge was queried and when it would open.", "Nobody", Some(Question)),
            ("She also confirmed that it was open.", "Pronoun", Some(Statement)),
            (
                "The assistant director roads was chair of the board and reported that she learned.",
                "assistant director roads",
                Some(Statement),
            ),
            (
                "The report was introduced by the Head of Roads who outlined the following",
                "Head of Roads",
                Some(Statement),
            ),
            ("There was concern about the low rate.", "Unsaid", Some(Concern)),
            ("Councillor Archer asked whether it was.", "Councillor Archer", Some(Question)),
            ("Members expressed concern that it was late.", "Members", Some(Concern)),
            ("The Committee was informed that it was.", "Nobody", Some(Statement)),
            (
                "Group leaders and representatives were invited to give their views.",
                "invited Group leaders and representatives",
                Some(View),
            ),
            ("It was felt that it was late.", "Unsaid", Some(View)),
            ("The Cabinet Member considered a report.", "Unsaid", None),
            ("The HLX was asked to look at it.", "Unsaid", None),
            ("The involvement of clubs was sought.", "Unsaid", None),
            ("The work had gone well.", "Unsaid", None),
            ("KC asked if it was open.", "KC", Some(Question)),
            ("The DCF explained that it was.", "DCF", Some(Statement)),
            ("The NHS explained that it was.", "Unsaid", None),
        ] {
            assert_eq!(told(sentence), (who.to_owned(), kind), "{sentence}");
        }
    }
}
