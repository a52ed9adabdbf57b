//! The rules: what a record must, should or might fulfil, each with its law or logic.
//!
//! A rule is one function. It looks at a [`Context`] and answers for every place that it concerns: the rule *holds*
//! there, there is a *finding*, or a fact that it needs is absent and the answer is *unknown*.

mod answers;
#[cfg_attr(not(feature = "book"), allow(dead_code, reason = "the rules that it asks are not here"))]
mod book;
mod context;
mod registry;

pub(crate) mod authority;
mod decision;
mod document;
mod eligibility;
mod executive;
mod figure;
mod law;
mod meeting;
mod partnership;
mod people;
mod period;
mod place;
mod profile;
pub(crate) mod record;
mod seeded;
pub(crate) mod structure;
pub(crate) mod text;
pub(crate) mod voting;

pub(crate) use answers::{Answers, Arg, args};
pub use answers::{Held, Report, Unknown};
pub(crate) use book::{BookContext, check_book};
pub(crate) use context::{Context, EventAt};
pub(crate) use figure::{agree_values, content_words};
pub(crate) use place::{Element, Place, Placed, ROOT};
pub use profile::{CastingVoteCustom, Nation, Profile};
pub(crate) use registry::rule;
pub use registry::{Rule, Status, find_rule, rules};
pub(crate) use seeded::Seed;

use crate::evidence::{Span, nearest};
use crate::meeting::Meeting;
use crate::path::Pointer;
use crate::reading::Reading;
use answers::Tally;

/// Runs every rule that needs no other page over a meeting, with cautious defaults.
///
/// ```
/// use minutebook::{AgendaItem, Counts, Meeting, Outcome, VoteEvent, VoteMethod, check};
/// let vote = VoteEvent::new(VoteMethod::Counted, Outcome::Carried).counts(Counts::new().r#for(4u32).against(7u32));
/// let meeting = Meeting::new().agenda([AgendaItem::new(1u32, "Library hours").votes([vote])]).identified();
/// let report = check(&meeting);
/// assert_eq!(report.findings[0].code.as_str(), "VOT001");
/// ```
pub fn check(meeting: &Meeting) -> Report {
    check_with(meeting, &Profile::default())
}

/// Runs every rule that needs no other page over a meeting, under a profile of the body's own rules.
pub fn check_with(meeting: &Meeting, profile: &Profile) -> Report {
    run(&Context::of_meeting(meeting, profile))
}

/// Runs every rule that needs no other page over a reading: those of [`check`], and those about partnerships and
/// about the text itself. `text` is the decoded source; without it, rules about the text answer unknown.
///
/// Findings point into the reading (`/meeting/...`) and carry the spans of their evidence.
pub fn check_reading(reading: &Reading, text: Option<&str>, profile: &Profile) -> Report {
    let mut report = run(&Context::of_reading(reading, text, profile));
    let mut bare: Vec<(&Pointer, &mut Option<Span>)> = Vec::new();
    for finding in &mut report.findings {
        bare.push((&finding.path, &mut finding.span));
        bare.extend(finding.related.iter_mut().map(|related| (&related.path, &mut related.span)));
    }
    bare.retain(|(_, span)| span.is_none());
    let asked: Vec<Pointer> = bare.iter().map(|(path, _)| (*path).clone()).collect();
    let found = nearest(&reading.evidence, &asked);
    for ((_, span), evidence) in bare.into_iter().zip(found) {
        *span = evidence.and_then(|one| one.span);
    }
    report
}

fn run(context: &Context<'_>) -> Report {
    let mut tally = Tally::default();
    for rule in rules() {
        if let Some(run) = rule.run {
            run(context, &mut Answers::new(rule, &mut tally, &context.base));
        }
    }
    tally.into_report()
}
