//! What a resolution does, and to whom.

use super::words::{any_verb, each_part, has_stem, parts, verbs, wording, words};
use crate::finding::Severity;
use crate::resolution::{Resolution, ResolutionKind, ResolutionPart, Verb};
use crate::rules::{Answers, Context, args, rule};
use std::borrow::Cow;

/// Beginnings of the words by which a resolution takes effect.
const EFFECTS: &[&str] = &[
    "accept",
    "adopt",
    "agree",
    "amend",
    "appoint",
    "approv",
    "authori",
    "award",
    "confirm",
    "defer",
    "delegat",
    "elect",
    "endors",
    "exclu",
    "grant",
    "instruct",
    "note",
    "noting",
    "receiv",
    "recommend",
    "refer",
    "refus",
    "reject",
    "request",
    "review",
    "support",
    "thank",
    "withdraw",
];

rule! {
    /// A decision says what is to happen.
    ///
    /// # What it checks
    /// A resolution that decides has at least one part, and a verb, in the record or in its words, that does
    /// something: approve, accept, note, refer, delegate. "Resolve" alone is a wrapper around the verb that follows.
    /// Where the record lists no verbs, and where the page cut the minutes short, the answer is unknown.
    ///
    /// # Why
    /// A resolution without effect cannot be carried out, audited or called in. Usually its end was lost.
    ///
    /// # Bad
    /// "RESOLVED the Library Hours Report 2023/24."
    ///
    /// # Good
    /// "RESOLVED that the Library Hours Report 2023/24 be approved."
    ///
    /// # Source
    /// Custom: the operative verb carries the decision.
    DEC001 "decision-without-effect" Warning since "0.1.0"
    source: "custom: the operative verb carries the decision",
    message: "expected a verb that says what was decided, found {found|:nothing|`{found}`}",
    help: "see whether the end of the resolution was lost",
    run: decision_without_effect,
}

fn decision_without_effect(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (one, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        if resolution.kind != ResolutionKind::Decision {
            // The other kinds say what they do by their kind.
            continue;
        }
        let verbs = verbs(resolution);
        if verbs.iter().any(|verb| *verb != Verb::Resolve) {
            out.held();
        } else if one.item.truncated {
            out.unknown(&at, "the full minutes");
        } else if resolution.parts.is_empty() {
            out.found(&at, args! { found: resolution.formula.as_deref() });
        } else if verbs.is_empty() {
            out.unknown(&at, "verbs of the resolution");
        } else {
            let text = resolution.parts.first().map(|part| part.text.as_str()).unwrap_or_default();
            let mut takes_effect = false;
            each_part(&resolution.parts, &mut |part| takes_effect |= has_stem(&words(&part.text), EFFECTS));
            out.expect(takes_effect, &at, || args! { found: text });
        }
    }
}

rule! {
    /// What is recommended or referred goes to somebody.
    ///
    /// # What it checks
    /// A part of a resolution that recommends or refers names the body that receives it. Where the words name a
    /// receiver that the record does not hold, and where the page cut the minutes short, the answer is unknown. A
    /// recommendation that does not use the word, as scrutiny often makes it, is not asked.
    ///
    /// # Why
    /// A recommendation is finished by another body. Without its name nobody can find out what became of it.
    ///
    /// # Bad
    /// "RECOMMENDED that the bus fares be frozen."
    ///
    /// # Good
    /// "RECOMMENDED to Cabinet that the bus fares be frozen."
    ///
    /// # Source
    /// Custom: to recommend is to ask another body to decide.
    DEC002 "refer-without-target" Warning since "0.1.0"
    source: "custom: to recommend is to ask another body to decide",
    message: "expected the body that `{verb}` is addressed to, found none",
    help: "name the receiving body as `target` where the page names it",
    run: refer_without_target,
}

fn refer_without_target(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (one, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        if !any_verb(resolution, |verb| matches!(verb, Verb::Recommend | Verb::Refer)) {
            continue;
        }
        let all = parts(resolution, &at.place());
        // "Recommended to Cabinet that:" addresses every part below it.
        let shared = resolution.parts.iter().find_map(|part| part.target.as_ref());
        for (at, part) in &all {
            let Some(verb) = part.verbs.iter().find(|verb| matches!(verb, Verb::Recommend | Verb::Refer))
            else {
                continue;
            };
            if part.target.is_some() || shared.is_some() {
                out.held();
                continue;
            }
            let formula = resolution.formula.as_deref().unwrap_or_default();
            let said = format!("{formula} {}", part.text);
            let said = words(&said);
            if !has_stem(&said, &["recommend", "refer"]) {
                continue;
            }
            if one.item.truncated {
                out.unknown(at, "the full minutes");
            } else if names_receiver(&said) {
                out.unknown(at, "body that the words address");
            } else {
                out.found(at, args! { verb: verb.as_str() });
            }
        }
    }
}

/// True where a body, or an officer, stands somewhere after "to".
fn names_receiver(words: &[Cow<'_, str>]) -> bool {
    const RECEIVERS: &[&str] = &[
        "cabinet",
        "council",
        "committee",
        "executive",
        "board",
        "panel",
        "leader",
        "member",
        "members",
        "forum",
        "meeting",
        "authority",
        "officer",
        "officers",
        "director",
        "chief",
        "group",
        "secretary",
        "minister",
        "government",
        "department",
        "commission",
        "assembly",
        "partnership",
        "mayor",
        "commissioner",
        "trust",
        "head",
        "ombudsman",
        "governors",
        "trustees",
        "schools",
        "parish",
        "subcommittee",
        "working",
    ];
    let after = words.iter().skip_while(|word| *word != "to").skip(1);
    after.into_iter().any(|word| RECEIVERS.contains(&word.as_ref()))
}

rule! {
    /// A power that is passed on has a holder.
    ///
    /// # What it checks
    /// A part of a resolution that delegates names the office or the person that holds the power from then on. Where
    /// the words name somebody whom the record does not hold, and where the page cut the minutes short, the answer
    /// is unknown.
    ///
    /// # Why
    /// Only a named holder can use a delegated power, and only then can its use be checked.
    ///
    /// # Bad
    /// "RESOLVED that authority to sign the lease be delegated."
    ///
    /// # Good
    /// "RESOLVED that authority to sign the lease be delegated to the Head of Estates."
    ///
    /// # Source
    /// Local Government Act 1972, s.101: functions are discharged by a committee, an officer or another authority.
    DEC003 "delegate-without-holder" Warning since "0.1.0"
    source: "Local Government Act 1972, s.101",
    message: "expected the holder of the delegated power, found none in `{text}`",
    help: "name the office or the person as `delegated_to` where the page names it",
    run: delegate_without_holder,
}

fn delegate_without_holder(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (one, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        if !any_verb(resolution, |verb| *verb == Verb::Delegate) {
            continue;
        }
        for (at, part) in parts(resolution, &at.place()) {
            if !part.verbs.contains(&Verb::Delegate) {
                continue;
            }
            if part.delegated_to.is_some() {
                out.held();
            } else if one.item.truncated {
                out.unknown(&at, "the full minutes");
            } else if names_holder(part) {
                out.unknown(&at, "holder whom the words name");
            } else {
                out.found(&at, args! { text: part.text.as_str() });
            }
        }
    }
}

/// True where the words can name a holder: "to the Head", "to Cllr Archer", "the Head of Estates be given delegated".
fn names_holder(part: &ResolutionPart) -> bool {
    let text = part.text.as_str();
    let mut list = text.split_whitespace().peekable();
    while let Some(word) = list.next() {
        let next = list.peek().copied().unwrap_or_default();
        let names = matches!(next, "the" | "a" | "an" | "officers" | "its" | "their")
            || next.starts_with(char::is_uppercase);
        if word == "to" && names {
            return true;
        }
    }
    let folded = words(text);
    folded.iter().any(|word| {
        matches!(
            word.as_ref(),
            "officer" | "officers" | "director" | "head" | "chief" | "leader" | "chair" | "clerk"
        )
    })
}

rule! {
    /// What a body only notes is kept as a note.
    ///
    /// # What it checks
    /// A resolution whose only effect is to note, under words such as "agreed to" or "resolved that". Kept as a
    /// note, it is told as a note, so that whoever counts decisions is not misled by the words; kept as a decision,
    /// it is a warning. A note that is worded as a note holds.
    ///
    /// # Why
    /// "Agreed to note the report" sounds like approval and commits to nothing. The last verb carries the effect.
    ///
    /// # Bad
    /// "The Committee agreed to note the report", kept as a decision.
    ///
    /// # Good
    /// "The Committee noted the report", kept as a note.
    ///
    /// # Source
    /// Custom: the last effect verb under a wrapper is the operative one.
    DEC005 "note-read-as-approval" Note since "0.1.0"
    source: "custom: the last effect verb is the operative one",
    message: "expected a decision after {words|:words without a formula|`{words}`}, found no more than a note; it is kept as a {kind}",
    help: "do not count it as approval: to note commits the body to nothing",
    run: note_read_as_approval,
}

fn note_read_as_approval(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        let only_notes = only_notes(resolution);
        match resolution.kind {
            ResolutionKind::Note => {}
            ResolutionKind::Decision if only_notes => {}
            _ => continue,
        }
        let wrapper = wrapper(resolution);
        match (resolution.kind, wrapper) {
            (ResolutionKind::Decision, wrapper) => {
                let args = args! { words: wrapper.or(resolution.formula.as_deref()), kind: resolution.kind.as_str() };
                out.found(&at, args).severity(Severity::Warning);
            }
            (_, Some(words)) => {
                out.found(&at, args! { words: words, kind: resolution.kind.as_str() });
            }
            (_, None) => out.held(),
        }
    }
}

/// True where noting is the only effect among the verbs.
fn only_notes(resolution: &Resolution) -> bool {
    let mut effects = verbs(resolution);
    effects.retain(|verb| !matches!(verb, Verb::Resolve | Verb::Agree));
    !effects.is_empty() && effects.iter().all(|verb| *verb == Verb::Note)
}

/// The word that makes the resolution sound like more, if there is one.
fn wrapper(resolution: &Resolution) -> Option<&'static str> {
    let wording = wording(resolution);
    let said = words(&wording);
    let verbs = verbs(resolution);
    [("agree", "agreed", Verb::Agree), ("resolv", "resolved", Verb::Resolve)]
        .into_iter()
        .find(|(stem, _, verb)| has_stem(&said, &[stem]) || verbs.contains(verb))
        .map(|(_, word, _)| word)
}
