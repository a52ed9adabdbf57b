//! Who can decide, and in which form.

use super::words::{verbs, wording};
use crate::finding::Severity;
use crate::meeting::MeetingKind;
use crate::organization::Classification;
use crate::resolution::{Resolution, ResolutionKind, Verb};
use crate::rules::{Answers, Context, Element, Place, args, rule};
use crate::vote::VoteEvent;

rule! {
    /// A scrutiny body advises and does not decide.
    ///
    /// # What it checks
    /// Resolutions of an overview and scrutiny body ask, recommend, note, refer or order the body's own work. One
    /// that is kept as a decision and approves, adopts, authorises, delegates, instructs, or only agrees, is a warning. One that is
    /// kept as a recommendation and stands under "RESOLVED" is a note: its heading sounds like more than it is.
    /// Where the kind of the body, or of what it did, is not known, the answer is unknown.
    ///
    /// # Why
    /// Scrutiny examines the executive and may not exercise its functions. A reader who takes its resolution for
    /// the council's decision is wrong about who decided, and when.
    ///
    /// # Bad
    /// A scrutiny committee: "RESOLVED that the contract be approved."
    ///
    /// # Good
    /// A scrutiny committee: "RECOMMENDED to Cabinet that the contract be approved."
    ///
    /// # Source
    /// Local Government Act 2000, s.9F.
    DEC004 "scrutiny-decides" Warning since "0.1.0"
    source: "Local Government Act 2000, s.9F",
    message: "expected advice of a scrutiny body, found a {kind} under `{words}`",
    help: "read it as what the body asks of the executive, and look for the executive's decision",
    run: scrutiny_decides,
}

fn scrutiny_decides(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let classification = cx.meeting.body.as_ref().and_then(|body| body.classification);
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        match classification {
            Some(Classification::OverviewAndScrutiny) => scrutinised(resolution, &at, out),
            Some(_) => {}
            None => out.unknown(&at, "kind of the body"),
        }
    }
}

fn scrutinised(resolution: &Resolution, at: &Element<'_>, out: &mut Answers<'_, '_>) {
    let kind = resolution.kind.as_str();
    let formula = resolution.formula.as_deref().unwrap_or_default();
    match resolution.kind {
        ResolutionKind::Recommendation => {
            let sounds_like_more = formula.to_lowercase().contains("resolved");
            if sounds_like_more {
                out.found(at, args! { kind: kind, words: formula }).severity(Severity::Note);
            } else {
                out.held();
            }
        }
        ResolutionKind::Note | ResolutionKind::MinutesApproval | ResolutionKind::Procedural => out.held(),
        ResolutionKind::Decision => {
            let verbs = verbs(resolution);
            let decides = verbs.iter().find(|verb| match verb {
                Verb::Approve | Verb::Adopt | Verb::Authorise | Verb::Delegate | Verb::Instruct => true,
                // "Agreed to request": the wrapper decides only where no other verb does something.
                Verb::Agree => verbs.iter().all(|verb| matches!(verb, Verb::Agree | Verb::Resolve)),
                _ => false,
            });
            match decides {
                _ if verbs.is_empty() => out.unknown(at, "verbs of the resolution"),
                Some(verb) if !is_own_work(resolution) => {
                    let words = if formula.is_empty() { verb.as_str() } else { formula };
                    out.found(at, args! { kind: kind, words: words });
                }
                _ => out.held(),
            }
        }
    }
}

/// True where the words are about the body's own work, which is its to decide.
fn is_own_work(resolution: &Resolution) -> bool {
    const OWN: &[&str] = &[
        "work programme",
        "work plan",
        "forward plan",
        "task group",
        "task and finish",
        "working group",
        "terms of reference",
        "minutes",
        "to note",
        "be noted",
        "recommend",
        "call-in",
        "called in",
    ];
    let text = wording(resolution);
    OWN.iter().any(|words| text.contains(words))
}

rule! {
    /// One person's decision carries no vote.
    ///
    /// # What it checks
    /// In the meeting of a single cabinet member, or the record of an officer's decision, nothing is put to the vote:
    /// no tally, no votes of several people, no unanimity, no casting vote, no seconder, and the body has no quorum.
    /// Where the kind of the body is not known, the answer is unknown.
    ///
    /// # Why
    /// A single decision-taker accepts or approves. A tally beside that decision was taken over from a committee's
    /// minutes, or the body was misread: one of the two is wrong.
    ///
    /// # Bad
    /// "The Cabinet Member accepted the report (For 3, Against 0)."
    ///
    /// # Good
    /// "The Cabinet Member accepted the report."
    ///
    /// # Source
    /// Local Government Act 2000, s.9E: functions discharged by a member of the executive.
    DEC010 "single-member-vote" Warning since "0.1.0"
    source: "Local Government Act 2000, s.9E",
    message: "expected no {what|quorum:quorum|tally:tally|named_vote:named vote|casting_vote:casting vote|unanimous_vote:unanimous vote|seconder:seconder} where one person decides, found one",
    help: "see whether the body is really a single decision-taker",
    run: single_member_vote,
}

fn single_member_vote(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let body = cx.meeting.body.as_ref();
    let classification = body.and_then(|body| body.classification);
    let alone = match (cx.meeting.kind, classification) {
        (Some(MeetingKind::IndividualDecision), _)
        | (_, Some(Classification::CabinetMember | Classification::Officer)) => true,
        (_, None) => {
            if cx.each("votes", |item| &item.votes).next().is_some() {
                out.unknown(&Place::root().field("body"), "kind of the body");
            }
            return;
        }
        _ => false,
    };
    if !alone {
        return;
    }
    if body.and_then(|body| body.quorum).is_some_and(|quorum| quorum > 1) {
        out.found(&Place::root().field("body").field("quorum"), args! { what: "quorum" });
    }
    for one in &cx.items {
        let mut voted = false;
        for (n, vote) in one.item.votes.iter().enumerate() {
            if let Some(what) = of_many(vote) {
                voted = true;
                out.found(&one.at.field("votes").at(n), args! { what: what });
            }
        }
        for (n, motion) in one.item.motions.iter().enumerate() {
            if motion.seconder.is_some() {
                voted = true;
                out.found(&one.at.field("motions").at(n).field("seconder"), args! { what: "seconder" });
            }
        }
        if !voted && !one.item.resolutions.is_empty() {
            out.held();
        }
    }
}

/// What makes a vote one of several people.
fn of_many(vote: &VoteEvent) -> Option<&'static str> {
    match vote {
        _ if vote.counts.is_some() => Some("tally"),
        _ if vote.votes.len() > 1 => Some("named_vote"),
        _ if vote.casting_vote.is_some() => Some("casting_vote"),
        _ if vote.unanimous == Some(true) => Some("unanimous_vote"),
        _ => None,
    }
}
