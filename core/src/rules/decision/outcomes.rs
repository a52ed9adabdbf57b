//! Items and the decisions that they should end in.

use super::across::same_decision_on_two_pages;
use super::words::{begins_with, each_part, plain_words, words};
use crate::agenda::{AgendaItem, DeferralDirection, ItemKind};
use crate::lean::{BTreeSet, Ordered};
use crate::meeting::MeetingStatus;
use crate::motion::Outcome;
use crate::resolution::Resolution;
use crate::rules::{Answers, Context, Place, args, rule};
use std::borrow::Cow;
use std::cell::LazyCell;

rule! {
    /// An item that is up for decision ends in one.
    ///
    /// # What it checks
    /// An item whose purpose asks for a decision ("to approve", "to agree", "to adopt"), a motion on notice, an
    /// appointment, and the minutes of an earlier meeting, end in a resolution, an outcome of a motion or a vote, an
    /// approval of minutes or a deferral. Where the page cut the minutes short, where there are none, and where their
    /// words tell of an outcome that the record does not hold, the answer is unknown.
    ///
    /// # Why
    /// The decision is what minutes are for. If it is missing, the item was left open, or its end was lost.
    ///
    /// # Bad
    /// "To approve the library hours. Minutes: Members discussed the library hours at length."
    ///
    /// # Good
    /// "To approve the library hours. Minutes: RESOLVED that the library hours be approved."
    ///
    /// # Source
    /// Custom: Local Government Act 1972, Sch 12 para 41 asks for minutes of the proceedings.
    DEC011 "decision-missing" Warning since "0.1.0"
    source: "custom: minutes record the decision",
    message: "expected a decision on `{title}`, found none",
    help: "see whether the item was deferred or withdrawn, or the end of its minutes is missing",
    run: decision_missing,
}

fn decision_missing(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let not_held = matches!(
        cx.meeting.status,
        Some(
            MeetingStatus::Cancelled
                | MeetingStatus::Postponed
                | MeetingStatus::Rescheduled
                | MeetingStatus::Inquorate
        )
    );
    if not_held {
        return;
    }
    // One resolution can settle an item and everything below it.
    let settled = LazyCell::new(|| -> BTreeSet<&Place> {
        cx.items.iter().filter(|one| is_settled(one.item)).map(|one| &one.at).collect()
    });
    let above =
        |at: &Place| std::iter::successors(at.parent(), Place::parent).any(|place| settled.contains(&place));
    for one in cx.items.iter().filter(|one| is_for_decision(one.item)) {
        let item = one.item;
        if item.walk().any(is_settled) || above(&one.at) {
            out.held();
        } else if item.truncated {
            out.unknown(&one.at, "the full minutes");
        } else if item.minutes.is_empty() && item.discussion.is_empty() {
            out.unknown(&one.at, "minutes of the item");
        } else if tells_of_an_outcome(item) {
            out.unknown(&one.at, "decision that the words tell of");
        } else {
            out.found(&one.at, args! { title: item.title.as_str() });
        }
    }
}

fn is_for_decision(item: &AgendaItem) -> bool {
    const WORDS: &[&str] = &[
        "to approve",
        "to agree",
        "to adopt",
        "to determine",
        "to decide",
        "to appoint",
        "to elect",
        "to authorise",
        "to resolve",
        "to confirm",
        "for decision",
        "for approval",
    ];
    let by_kind = matches!(item.kind, Some(ItemKind::Motion | ItemKind::Appointment | ItemKind::Minutes));
    by_kind
        || item.purpose.as_deref().is_some_and(|text| {
            let text = text.to_lowercase();
            WORDS.iter().any(|words| text.contains(words))
        })
}

fn is_settled(item: &AgendaItem) -> bool {
    !item.resolutions.is_empty()
        || !item.minutes_approved.is_empty()
        || item.deferral.iter().any(|one| one.direction == DeferralDirection::To)
        || item.motions.iter().any(|motion| motion.result != Outcome::Unknown)
        || item.votes.iter().any(|vote| vote.result != Outcome::Unknown)
}

fn tells_of_an_outcome(item: &AgendaItem) -> bool {
    const STEMS: &[&str] = &[
        "adjourn", "adopt", "agree", "appoint", "approv", "carried", "confirm", "decid", "decision", "defer",
        "elect", "lost", "noted", "refer", "resol", "signed", "withdr",
    ];
    let blocks = item.minutes.iter().map(|block| block.text.as_str());
    let points = item.discussion.iter().map(|point| point.text.as_str());
    blocks.chain(points).any(|text| super::words::has_stem(&words(text), STEMS))
}

rule! {
    /// What was resolved is what was moved.
    ///
    /// # What it checks
    /// A resolution that rests on a motion, with no carried amendment, has the motion's numbers and at least half of
    /// its words, or adopts "the motion" without saying it again. The recommendation of a report is held as the motion
    /// by which it was put. Where the motion's words
    /// are not known ("as set out in the report"), or the page cut the minutes short, the answer is unknown.
    ///
    /// # Why
    /// A resolution that differs from its motion was changed on the way. That is lawful, and worth knowing: the
    /// change is often the point of the debate.
    ///
    /// # Bad
    /// Moved "that the fee be £20"; resolved "that the fee be £25", with no amendment.
    ///
    /// # Good
    /// Moved "that the fee be £20"; amended to £25; resolved "that the fee be £25".
    ///
    /// # Source
    /// Custom: a motion is adopted as moved or as amended.
    DEC012 "recommendation-vs-resolution" Note since "0.1.0"
    source: "custom: a motion is adopted as moved or as amended",
    message: "expected what was moved, `{moved}`, found `{resolved}`",
    help: "see whether an amendment is missing",
    run: recommendation_vs_resolution,
}

fn recommendation_vs_resolution(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let amended: LazyCell<BTreeSet<_>, _> = LazyCell::new(|| {
        let motions = cx.each("motions", |item| &item.motions).map(|(_, _, motion)| motion);
        let taken = motions.filter(|motion| matches!(motion.result, Outcome::Carried | Outcome::Unknown));
        taken.filter_map(|motion| motion.amends).collect()
    });
    for (one, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        let Some(id) = resolution.motion else { continue };
        let Some((motion_at, motion)) = cx.motion(id) else { continue };
        if amended.contains(&id) || motion.result == Outcome::Lost {
            continue;
        }
        let Some(moved) = &motion.text else {
            out.unknown(&at, "words of the motion");
            continue;
        };
        if refers(moved) {
            out.unknown(&at, "words of the motion");
            continue;
        }
        if one.item.truncated {
            out.unknown(&at, "the full minutes");
            continue;
        }
        let resolved = text_of(resolution);
        if *moved == resolved || adopts(&resolved) || is_same_matter(moved, &resolved) {
            out.held();
        } else {
            out.found(&at, args! { moved: moved.as_str(), resolved: resolved })
                .also(&motion_at, "the motion");
        }
    }
}

pub(super) fn text_of(resolution: &Resolution) -> String {
    let mut all = Vec::new();
    each_part(&resolution.parts, &mut |part| all.push(part.text.as_str()));
    all.join(" ")
}

/// True for a motion that points to words printed elsewhere: "the recommendations below", "approval of the report".
fn refers(moved: &str) -> bool {
    const STEMS: &[&str] = &["recommendation", "below", "above", "report"];
    let (mut count, mut refers) = (0, false);
    for word in plain_words(moved).take(21) {
        count += 1;
        refers = refers || STEMS.iter().any(|stem| begins_with(word, stem));
    }
    count <= 20 && refers
}

/// True for a resolution that says no more than that what was moved is adopted: "That the motion be adopted."
fn adopts(resolved: &str) -> bool {
    const SMALL: &[&str] =
        &["that", "the", "this", "above", "be", "is", "was", "as", "moved", "proposed", "and", "accordingly"];
    const MOVED: &[&str] = &["motion", "proposal", "proposition", "amendment"];
    const ADOPTED: &[&str] =
        &["adopted", "agreed", "approved", "accepted", "carried", "passed", "supported", "endorsed"];
    let mut told = false;
    let plain = plain_words(resolved).all(|word| {
        let is = |list: &[&str]| list.iter().any(|known| word.eq_ignore_ascii_case(known));
        told = told || is(MOVED);
        is(SMALL) || is(MOVED) || is(ADOPTED)
    });
    plain && told
}

/// True where the shorter text has its numbers and at least half of its words in the longer one.
fn is_same_matter(moved: &str, resolved: &str) -> bool {
    let (a, b) = (words(moved), words(resolved));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let mut sorted: Vec<&str> = long.iter().map(AsRef::as_ref).collect();
    sorted.order();
    let in_long = |word: &Cow<'_, str>| sorted.binary_search(&word.as_ref()).is_ok();
    let has_digit = |word: &Cow<'_, str>| word.contains(|c: char| c.is_ascii_digit());
    let numbers_fit = short.iter().filter(|word| has_digit(word)).all(in_long);
    let shared = short.iter().filter(|word| in_long(word)).count();
    numbers_fit && shared * 2 >= short.len()
}

rule! {
    /// Two records of one decision agree.
    ///
    /// # What it checks
    /// Where an item holds two resolutions of the same words (more than five of them), as a page does that shows the decision and the minutes,
    /// they take effect on the same day, and agree on whether it is a key decision and whether it can be called in.
    /// What only one of them says is unknown. In a book, pages of one meeting also agree on
    /// its date and its body, and a resolution of more than eight words that two of them show does not differ in one or
    /// two of its words; where these are not numbers, the finding is a warning.
    ///
    /// # Why
    /// The notice of a decision and its minutes are drawn up by different people. Their difference is an error in one
    /// of the two, and the period for calling it in hangs on the date.
    ///
    /// # Bad
    /// A decision that takes effect on 1 April 2019 in the notice and on 4 April 2019 in the minutes.
    ///
    /// # Good
    /// A decision that takes effect on 4 April 2019 in both.
    ///
    /// # Source
    /// Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012,
    /// SI 2012/2089, reg 12.
    DEC013 "same-decision-two-records" Error since "0.1.0"
    source: "SI 2012/2089, reg 12; logic",
    message: "expected two records of one decision to agree on `{field}`, found `{first}` and `{second}`",
    help: "see which of the two was misprinted; both are kept as they stand",
    run: same_decision_two_records,
    across: same_decision_on_two_pages,
}

fn same_decision_two_records(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for one in cx.items.iter().filter(|one| one.item.resolutions.len() > 1) {
        let resolutions = &one.item.resolutions;
        let texts: Vec<String> = resolutions.iter().map(text_of).collect();
        let texts: Vec<_> = texts.iter().map(|text| words(text)).collect();
        for (n, (second, text)) in resolutions.iter().zip(&texts).enumerate() {
            let copy = resolutions.iter().zip(&texts).take(n).position(|(_, other)| other == text);
            // A few words, such as "that the report be noted", can be resolved twice.
            if let (Some(m), true) = (copy, text.len() > 5)
                && let Some(first) = resolutions.get(m)
            {
                compare(out, &one.at.field("resolutions"), (m, first), (n, second));
            }
        }
    }
}

fn compare(
    out: &mut Answers<'_, '_>,
    list: &Place,
    (m, first): (usize, &Resolution),
    (n, second): (usize, &Resolution),
) {
    let at = list.at(n);
    let eligible = |one: &Resolution| one.call_in.as_ref().and_then(|call_in| call_in.eligible);
    let flags = [
        ("key_decision", first.key_decision, second.key_decision),
        ("call_in", eligible(first), eligible(second)),
    ];
    let mut differ = Vec::new();
    let mut compared = false;
    if let (Some(a), Some(b)) = (first.effective, second.effective) {
        compared = true;
        if !a.may_be(b) {
            differ.push(("effective", a.to_string(), b.to_string()));
        }
    }
    for (field, a, b) in flags {
        if let (Some(a), Some(b)) = (a, b) {
            compared = true;
            if a != b {
                differ.push((field, a.to_string(), b.to_string()));
            }
        }
    }
    if !compared {
        out.unknown(&at, "facts that both records state");
    } else if differ.is_empty() {
        out.held();
    }
    for (field, a, b) in differ {
        out.found(&at.field(field), args! { field: field, first: a, second: b })
            .also(&list.at(m).field(field), "the other record");
    }
}
