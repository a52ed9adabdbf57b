//! Items put off from one meeting to another.

mod earlier;
mod put_by;

pub(crate) use put_by::VERBS as PUT_BY;

use crate::gates::Gate;
use crate::item::RawItem;
use crate::recorder::{Recorder, fold, trim};
use crate::sentences::sentences;
use crate::tokens::{Kind, Token, tokens};
use crate::when;
use crate::wordlist::Search;
use crate::words::decisions::{DEFERRING, LATER, MATTERS};
use minutebook::value::PartialDate;
use minutebook::{AgendaItem, Deferral, DeferralDirection, Motion, Outcome, Pointer, Resolution};
use std::sync::LazyLock;

/// `Deferred from 24 September 2020.` between title and minutes; false when the line is none.
pub(crate) fn head_line(rec: &mut Recorder<'_>, line: &str, item: &mut AgendaItem, at: &Pointer) -> bool {
    let (rest, direction) = match (line.strip_prefix("Deferred from "), line.strip_prefix("Deferred to ")) {
        (Some(rest), _) => (rest, DeferralDirection::From),
        (_, Some(rest)) => (rest, DeferralDirection::To),
        _ => return false,
    };
    add(rec, line, rest.trim_end_matches('.'), direction, item, at);
    true
}

static MARKERS: LazyLock<Search> = LazyLock::new(|| Search::new(DEFERRING));

/// "It was agreed that the item be deferred to the June meeting": deferrals in the minutes of an item, or in its purpose.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, raw: &RawItem<'t>) {
    settle(item);
    let open = |text: &&&'t str| !Gate::Deferral.shut(text);
    for sentence in raw.purpose.iter().filter(open).flat_map(|text| sentences(text)) {
        came_back(rec, sentence, item, at);
    }
    let texts: Vec<&'t str> = raw.minutes.iter().map(|block| block.text).collect();
    for sentence in texts.iter().filter(open).flat_map(|text| sentences(text)) {
        // `Deferred.`, `Deferred – no time.`: the whole answer to the item.
        if bare(sentence) && item.deferral.is_empty() {
            add(rec, sentence, sentence.trim_end_matches('.'), DeferralDirection::To, item, at);
            continue;
        }
        if came_back(rec, sentence, item, at) || fell(item, sentence) || only_asked(item, sentence) {
            continue;
        }
        let found = elsewhere(sentence);
        // The decision says it again.
        if let Some(words) = found
            && item.deferral.iter().all(|known| known.direction == DeferralDirection::From)
        {
            add(rec, sentence, words, DeferralDirection::To, item, at);
        }
    }
}

/// "The report had been deferred at the last meeting": true where the sentence tells that, and it is noted once.
fn came_back<'t>(rec: &mut Recorder<'t>, sentence: &'t str, item: &mut AgendaItem, at: &Pointer) -> bool {
    let Some(words) = earlier::find(sentence) else { return false };
    if item.deferral.iter().all(|known| known.direction == DeferralDirection::To) {
        add(rec, sentence, words, DeferralDirection::From, item, at);
    }
    true
}

/// True for the words of a motion that was lost or withdrawn.
fn fell(item: &AgendaItem, sentence: &str) -> bool {
    if item.motions.is_empty() {
        return false;
    }
    let words = fold(sentence);
    let told = |text: &str| text.len() > 12 && words.contains(text.trim_end_matches(['.', ';', ' ']));
    let lost = |motion: &Motion| {
        matches!(motion.result, Outcome::Lost | Outcome::Withdrawn)
            && motion.text.as_deref().is_some_and(told)
    };
    item.motions.iter().any(lost)
}

/// "Councillor Archer asked that the decision be deferred": where the item was decided in another way, that was all.
fn only_asked(item: &AgendaItem, sentence: &str) -> bool {
    const STEMS: &[&str] = &["defer", "postpone", "adjourn"];
    let puts = |word: &Token<'_>| STEMS.iter().any(|stem| starts(word.text, stem));
    let all = tokens(sentence);
    let before = all.iter().position(puts).and_then(|at| all.get(..at)).unwrap_or_default();
    let asks = ["ask", "request", "suggest", "urge", "propose", "move"];
    if !before.iter().any(|word| asks.iter().any(|stem| starts(word.text, stem))) {
        return false;
    }
    let puts_off = |text: &str| tokens(text).iter().any(|word| puts(word) || word.is("accordingly"));
    let decided = |one: &Resolution| one.parts.iter().any(|part| puts_off(&part.text));
    let told = crate::phrase::hints(sentence, &["resolv", "agreed", "carried"]);
    !item.resolutions.is_empty() && !told && !item.resolutions.iter().any(decided)
}

/// True for a word that begins so, whatever its case.
fn starts(word: &str, stem: &str) -> bool {
    word.get(..stem.len()).is_some_and(|head| head.eq_ignore_ascii_case(stem))
}

/// What was moved and carried is what became of the matter: put off, or sent on.
fn settle(item: &mut AgendaItem) {
    for motion in item.motions.iter_mut().filter(|motion| motion.result == Outcome::Carried) {
        let text = motion.text.as_deref().unwrap_or_default();
        let text = text.strip_prefix("that ").or_else(|| text.strip_prefix("That ")).unwrap_or(text);
        let Some((outcome, _)) = put_off(text) else { continue };
        motion.result = outcome;
        let vote = motion.vote;
        let votes =
            item.votes.iter_mut().filter(|one| Some(one.id) == vote && one.result == Outcome::Carried);
        votes.for_each(|one| one.result = outcome);
    }
}

/// The words of a sentence that name the other meeting to which a matter is put off.
fn elsewhere(sentence: &str) -> Option<&str> {
    if Gate::Deferring.shut(sentence) && Gate::Elsewhere.shut(sentence) && Gate::PutBy.shut(sentence) {
        return None;
    }
    let lower = sentence.to_ascii_lowercase();
    // The title of the item behind, on the next agenda.
    if lower.contains("items for the next") || lower.contains("items for next") {
        return None;
    }
    later(sentence).or_else(|| marked(sentence, &lower)).or_else(|| put_by::find(sentence))
}

/// The other meeting, behind words that put a matter off.
fn marked<'t>(sentence: &'t str, lower: &str) -> Option<&'t str> {
    if Gate::Deferring.shut(sentence) {
        return None;
    }
    let (from, length) = MARKERS.find(lower)?;
    let marker = lower.get(from..from + length).unwrap_or_default();
    // What comes back from an earlier meeting is not put off here.
    let before = lower.get(..from).unwrap_or_default();
    if before.ends_with("had been ") || before.ends_with("previously ") || before.ends_with("not ") {
        return None;
    }
    // Money that is carried forward is no item.
    if marker.starts_with("carr") && MONEY_CARRIED.iter().any(|word| before.contains(word)) {
        return None;
    }
    // The meeting itself went on later, and with it no one matter.
    if marker.contains("adjourn") && before.split_whitespace().rev().take(4).any(|word| word == "meeting") {
        return None;
    }
    // "a report be brought back to this Committee after a year": the matter is decided, and a report on it comes later.
    let report = before.split_whitespace().rev().take(4).any(|word| word.starts_with("report"));
    if report && (marker.starts_with("br") || marker.starts_with("come")) {
        return None;
    }
    // The other meeting stands at the end of the marker or behind it.
    let target = target(sentence.get(from..)?, marker.len());
    // What somebody moves is not put off before it is decided.
    let moved = crate::phrase::hints(sentence, &["moved", "propos", "second", "amendment"]);
    let purpose = || {
        !moved
            && put_off(sentence.get(that(lower)..).unwrap_or(sentence))
                .is_some_and(|(outcome, _)| outcome == Outcome::Deferred)
    };
    (is_later(target) || purpose()).then_some(target)
}

/// What is carried forward, where it is money.
const MONEY_CARRIED: &[&str] = &["£", "underspend", "balance", "budget", "reserve", "fund"];

/// True for words that name another meeting or a time.
fn is_later(words: &str) -> bool {
    let lower = words.to_ascii_lowercase();
    let season = ["spring", "summer", "autumn", "winter"];
    LATER.iter().any(|word| lower.contains(word))
        || when::find(words).is_some()
        || tokens(words).iter().take(5).any(|word| when::month_number(word).is_some() || word.is_any(&season))
}

/// "This will be discussed in more detail at a forthcoming committee meeting", "for discussion at the June meeting": the words that
/// name the other meeting.
fn later(sentence: &str) -> Option<&str> {
    if Gate::Elsewhere.shut(sentence) {
        return None;
    }
    let all = tokens(sentence);
    (0..all.len())
        .filter(|&n| all.get(n).is_some_and(|word| word.is_any(TREATED)))
        .find_map(|n| at_later(sentence, &all, n))
}

/// The other meeting, where the word at `verb` tells what is done with a matter there.
fn at_later<'t>(sentence: &'t str, all: &[Token<'t>], verb: usize) -> Option<&'t str> {
    let front = all.get(verb.saturating_sub(6)..verb)?;
    let last = |words: &[&str]| front.iter().rposition(|word| word.is_any(words));
    let ahead = last(&["will", "to", "would", "be", "should", "can", "could", "may", "might"]);
    let past = last(&["was", "were", "been", "had", "having", "not", "is"]);
    let noun = all.get(verb)?.is_any(&["discussion", "consideration", "decision"])
        && front.last().is_some_and(|word| word.is_any(&["for", "further"]));
    // "It would be agreed", "discussion would be held": behind `be` alone.
    let passive = front.last().is_some_and(|word| word.is("be"));
    // "will be an agenda item for the June meeting".
    let item = all.get(verb)?.is("item");
    if item && !front.last().is_some_and(|word| word.is("agenda")) {
        return None;
    }
    let plain = !all.get(verb)?.is_any(&["agreed", "held"])
        || passive
            && (all.get(verb)?.is("agreed")
                || front.iter().any(|word| word.is_any(&["discussion", "discussions", "debate"])));
    if !(noun || ahead.is_some_and(|ahead| past.is_none_or(|past| past < ahead))) || !plain {
        return None;
    }
    // "to be discussed next month".
    let next = (verb + 1..verb + 3).find(|&n| {
        all.get(n).is_some_and(|word| word.is("next"))
            && all.get(n + 1).is_some_and(|word| word.is_any(&["month", "meeting", "time"]))
    });
    if let Some(next) = next.filter(|_| !all.get(verb).is_some_and(|word| word.is("held"))) {
        return sentence.get(all.get(next)?.start..all.get(next + 1)?.end());
    }
    let joint = (verb + 1..(verb + 10).min(all.len())).find(|&n| {
        all.get(n).is_some_and(|word| word.is_any(&["at", "to", "for", "until", "in"]))
            && all.get(n + 1).is_some_and(|word| {
                word.is_any(&["the", "a", "our", "its", "next"]) || when::month_number(word).is_some()
            })
    })?;
    let first = joint + 1;
    let end = (first..(joint + 9).min(all.len()))
        .find(|&n| all.get(n).is_some_and(|word| word.is_any(OTHER_MEETINGS)))?;
    let named = all.get(first..end)?;
    let other = named.iter().any(|word| {
        word.is_any(&[
            "next",
            "forthcoming",
            "future",
            "later",
            "following",
            "subsequent",
            "committee",
            "full",
        ]) || when::month_number(word).is_some()
    });
    let plain = named.iter().all(|word| word.is_word() && !word.is_any(&["last", "previous", "annual"]));
    (other && plain).then(|| sentence.get(all.get(first)?.start..all.get(end)?.end())).flatten()
}

/// What stands at the end of another meeting's name.
pub(crate) const OTHER_MEETINGS: &[&str] = &["meeting", "meetings", "agm"];

/// Participles that alone put an item off.
pub(crate) const PUT_OFF: &[&str] = &["deferred", "postponed"];

/// What is done with a matter at a meeting.
pub(crate) const TREATED: &[&str] = &[
    "discussed",
    "considered",
    "decided",
    "revisited",
    "reconsidered",
    "discussion",
    "consideration",
    "decision",
    "return",
    "returned",
    "debated",
    "taken",
    "heard",
    "agreed",
    "held",
    "item",
];

/// True for a sentence that is no more than the word, with a reason behind a dash.
fn bare(sentence: &str) -> bool {
    ["Deferred", "DEFERRED", "Postponed", "Item deferred", "Carried forward", "Held over"].iter().any(
        |word| {
            sentence.strip_prefix(word).is_some_and(|rest| {
                let rest = trim(rest);
                (rest.is_empty() || rest.starts_with(['.', '–', '-', '—', '('])) && rest.len() <= 60
            })
        },
    )
}

/// "This item was deferred to the next meeting": the words that say what became of the item, where that is all.
pub(crate) fn told(sentence: &str) -> Option<&str> {
    if sentence.len() > 500 || Gate::Deferral.shut(sentence) || Gate::PutOff.shut(sentence) {
        return None;
    }
    let all = tokens(sentence);
    let verb = all.iter().take(40).position(|word| word.is_any(PUT_OFF))?;
    let was = verb.checked_sub(1).and_then(|n| all.get(n)).filter(|word| word.is_any(&["was", "were"]))?;
    let subject = all.get(..verb - 1)?;
    let first = subject.first()?;
    let whole = first.is_any(&["the", "this", "these", "item", "items", "consideration", "both", "in"])
        && subject.iter().any(|word| word.is_any(MATTERS) || word.is_any(&["items", "request", "motions"]));
    let other = subject.iter().any(|word| {
        word.is_any(&[
            "that",
            "which",
            "had",
            "noted",
            "reported",
            "meeting",
            "previously",
            "when",
            "if",
            "because",
        ])
    });
    (whole && !other).then(|| sentence.get(was.start..all.get(verb)?.end())).flatten()
}

/// Where what was decided begins: behind the word `that`.
fn that(lower: &str) -> usize {
    lower.find("that ").map_or(0, |at| at + "that ".len())
}

/// "the item be deferred": what became of the matter, where the decision is of the matter as a whole.
pub(crate) fn put_off(decided: &str) -> Option<(Outcome, &str)> {
    let all = tokens(decided);
    if let Some(found) = puts_off(decided, &all).or_else(|| brought(decided, &all)) {
        return Some(found);
    }
    let (at, outcome) = all.iter().take(40).enumerate().find_map(|(at, token)| {
        let outcome = if token.is_any(&["deferred", "postponed", "adjourned"]) {
            Outcome::Deferred
        } else if token.is("referred") {
            Outcome::Referred
        } else if token.is("withdrawn") {
            Outcome::Withdrawn
        } else {
            return None;
        };
        Some((at, outcome))
    })?;
    let before = at.checked_sub(1).and_then(|n| all.get(n))?;
    // `Application deferred to allow the applicant to amend it`.
    if at <= 3 && before.is_any(MATTERS) && outcome != Outcome::Referred {
        return Some((outcome, all.get(at)?.text));
    }
    let be = Some(before).filter(|word| word.is_any(&["be", "was", "were"]))?;
    let subject = all.get(..at.checked_sub(1)?)?;
    let near = if be.is("be") { 3 } else { 12 };
    // "That, notwithstanding the advice, the application be deferred"
    let close = subject.iter().rev().take(6).any(|word| word.is_any(MATTERS));
    let whole = close && be.is("be") || subject.iter().take(near).any(|word| word.is_any(MATTERS));
    // "the item be deferred and the Clerk be asked": more than one thing was decided.
    let verb = all.get(at)?;
    let rest = all.get(at + 1..)?;
    let joined = rest.iter().enumerate().any(|(n, word)| {
        (word.is("and") || word.kind == Kind::Sign(';'))
            && rest.iter().skip(n + 1).take(12).any(|word| word.is("be"))
    });
    let more = joined || subject.iter().any(|word| word.is("be"));
    (whole && !more).then(|| decided.get(be.start..verb.end())).flatten().map(|words| (outcome, words))
}

/// "this matter should be brought forward to the next meeting", "discussion would be held at the next meeting".
fn brought<'t>(decided: &'t str, all: &[Token<'t>]) -> Option<(Outcome, &'t str)> {
    let subject = all.iter().take(3).any(|word| word.is_any(MATTERS) || word.is_any(&["discussion", "this"]));
    let be = all.iter().take(7).position(|word| word.is("be"))?;
    let verb = all.get(be + 1).filter(|word| {
        word.is_any(&["brought", "discussed", "considered", "held", "carried", "revisited", "placed", "put"])
    })?;
    let behind = all.get(be + 2..)?;
    let later = behind.iter().take(10).any(|word| word.is_any(&["next", "future", "later", "following"]))
        && behind.iter().take(14).any(|word| word.is_any(&["meeting", "meetings", "agenda"]));
    let alone = !behind.iter().any(|word| word.is_any(&["and", "be"]) || word.kind == Kind::Sign(';'));
    (subject && later && alone)
        .then(|| decided.get(all.get(be)?.start..verb.end()))
        .flatten()
        .map(|words| (Outcome::Deferred, words))
}

/// "to defer consideration of the report": the same, where the decision is told in the infinitive.
fn puts_off<'t>(decided: &'t str, all: &[Token<'t>]) -> Option<(Outcome, &'t str)> {
    let at = usize::from(all.first().is_some_and(|word| word.is("to")));
    let verb = all.get(at)?;
    // "to leave till September", "to hold this over until ...".
    let held = verb.is_any(&["leave", "hold", "put"])
        && all.iter().skip(at + 1).take(4).any(|word| word.is_any(&["till", "until", "over", "back"]))
        && all.len() <= at + 24;
    if held || all.first().is_some_and(|first| first.text == "DEFERRED" || first.text == "Deferred") {
        return Some((Outcome::Deferred, verb.text));
    }
    let outcome = if verb.is_any(&["defer", "postpone", "adjourn"]) {
        Outcome::Deferred
    } else if verb.is("refer") {
        Outcome::Referred
    } else if verb.is("withdraw") {
        Outcome::Withdrawn
    } else {
        return None;
    };
    // "to defer to the April meeting": whatever the item is about.
    let whole = outcome == Outcome::Deferred
        && all.get(at + 1).is_some_and(|word| word.is_any(&["to", "until", "till"]))
        && all.len() <= at + 14;
    // "to defer the cycleway to the April meeting": one thing, and nothing else decided.
    let plain = verb.is_any(&["defer", "postpone"])
        && all.len() <= at + 40
        && !all.iter().any(|word| word.is_any(&["payment", "payments", "rent", "increase"]));
    let matter = whole || plain || all.iter().skip(at + 1).take(3).any(|word| word.is_any(MATTERS));
    let more = all.windows(2).any(|pair| matches!(pair, [one, two] if one.is("and") && two.is("to")))
        || all.iter().any(|sign| sign.kind == Kind::Sign(';'));
    (matter && !more).then_some((outcome, verb.text)).filter(|_| decided.len() < 2000)
}

/// The words that name the other meeting: behind "to" or "until", up to the end of the clause.
fn target(words: &str, marker: usize) -> &str {
    let lower = words.to_ascii_lowercase();
    let joint = [" to ", " until ", " till ", " at ", " for ", " pending ", " on "]
        .iter()
        .filter_map(|joint| {
            lower.get(..marker.max(40).min(lower.len()))?.find(joint).map(|at| at + joint.len())
        })
        .min()
        .unwrap_or(0);
    clause(words.get(joint..).unwrap_or(words))
}

/// The words up to the end of their clause.
fn clause(rest: &str) -> &str {
    // Behind the meeting may stand why.
    let why = [
        " as the ",
        " as there ",
        " as it ",
        " as he ",
        " as she ",
        " as they ",
        " because ",
        " pending ",
        " due to ",
        " owing to ",
        " to allow ",
        " to enable ",
        " in order ",
    ];
    let why = why.iter().filter_map(|words| rest.find(words)).filter(|&at| at > 3).min();
    // `the August 17, 2026 meeting`: a comma within a date ends nothing.
    let ends = |(at, sign): (usize, &str)| {
        let behind = rest.get(at + sign.len()..).unwrap_or_default().trim_start();
        let year = behind.bytes().take_while(u8::is_ascii_digit).count() == 4;
        !(sign == ","
            && year
            && rest.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit())))
    };
    let sign = rest.match_indices([';', '.', ',']).find(|found| ends(*found)).map(|(at, _)| at);
    let end = sign.into_iter().chain(why).min().unwrap_or(rest.len());
    trim(rest.get(..end).unwrap_or(rest))
}

/// Adds a deferral whose other meeting is named by `words`.
pub(crate) fn add(
    rec: &mut Recorder<'_>,
    line: &str,
    words: &str,
    direction: DeferralDirection,
    item: &mut AgendaItem,
    at: &Pointer,
) {
    let place = at.field("deferral").at(item.deferral.len());
    let mut deferral = Deferral::new(direction);
    match when::find(words).and_then(|found| found.date) {
        Some(date) => {
            rec.stated(&place.field("date"), words);
            deferral.date = Some(PartialDate::day(date));
        }
        None => {
            rec.stated(&place.field("text"), words);
            deferral.text = Some(fold(words));
        }
    }
    rec.stated(&place, line);
    item.deferral.push(deferral);
}

#[cfg(test)]
mod tests;
