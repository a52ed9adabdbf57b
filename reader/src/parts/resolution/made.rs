//! One decision on its way into the record: with its parts, its motion and its vote.

use super::cues::{is_procedural, leads_noted};
use crate::parts::decided::{Part, all_verbs, kind_of, store_part};
use crate::parts::floor::{self, Pass};
use crate::parts::formula::Formula;
use crate::parts::motion::Moved;
use crate::parts::{approval, candidates, chosen, contest, deferral, question, ties, votes};
use crate::phrase;
use crate::recorder::{fold, head, is_space};
use crate::tokens::tokens;
use crate::words::decisions::VERBS;
use minutebook::{AgendaItem, Outcome, Pointer, Resolution, ResolutionKind, ResolutionPart, Verb};

/// What a resolution was made of, as printed.
pub(super) struct Made<'t> {
    pub(super) formula: Option<Formula<'t>>,
    pub(super) kind: Option<ResolutionKind>,
    pub(super) sentence: &'t str,
}

impl<'t> Made<'t> {
    /// A sentence that decides by these words of it.
    pub(super) fn by(words: &'t str, text: &'t str, kind: Option<ResolutionKind>) -> Self {
        let formula = Formula { words, before: "", decided: text, opens: false };
        Self { formula: Some(formula), kind, sentence: text }
    }
}

/// Adds a resolution, its motion and its vote.
pub(super) fn add<'t>(
    pass: &mut Pass<'_, 't>,
    made: &Made<'t>,
    parts: Vec<Part<'t>>,
    moved: Option<&Moved<'t>>,
) {
    floor::before_formula(pass);
    // The minutes tell again what the page has under its label: one decision.
    if let Some(first) =
        parts.first().filter(|_| pass.pending.again).and_then(|part| told_already(pass.item, part.text))
    {
        let vote = votes::read(
            pass.rec,
            made.sentence,
            moved,
            pass.pending.ballot.take(),
            pass.item,
            pass.at,
            pass.shared,
        );
        if let Some(moved) = moved.filter(|moved| moved.names_somebody()) {
            let index = ties::motion_of(pass.rec, moved, pass.item, pass.at, pass.shared);
            let result = ties::put_off(pass.item, first).unwrap_or(Outcome::Carried);
            let motion = ties::tie(pass.rec, index, vote, (result, moved.words), pass.item, pass.at);
            if let Some(one) = pass.item.resolutions.get_mut(first).filter(|one| one.motion.is_none()) {
                one.motion = motion;
            }
        }
        let vote = vote.and_then(|vote| pass.item.votes.get(vote)).map(|vote| vote.id);
        if let Some(one) = pass.item.resolutions.get_mut(first).filter(|one| one.vote.is_none()) {
            one.vote = vote;
        }
        pass.pending.resolved = Some(first);
        pass.pending.resolved_end = pass.rec.span(made.sentence).end;
        return;
    }
    let place = pass.at.field("resolutions").at(pass.item.resolutions.len());
    let in_meeting = pass.at.below(&Pointer::root().field("meeting")).unwrap_or_default();
    pass.rec.stated(&place, made.sentence);
    let mut stored: Vec<ResolutionPart> = parts
        .iter()
        .enumerate()
        .map(|(n, part)| store_part(pass.rec, part, &place.field("parts").at(n), pass.item, &in_meeting))
        .collect();
    // "RECOMMENDED to Council that": the formula's own verb.
    if let (Some(formula), Some(part)) = (made.formula, stored.first_mut())
        && recommends(formula.words)
        && !part.verbs.contains(&Verb::Recommend)
    {
        pass.rec.stated(&place.field("parts").at(0).field("verbs").at(part.verbs.len()), formula.words);
        part.verbs.push(Verb::Recommend);
    }
    // "were considered and approved", `noted`: where what was decided names no deed, the formula does.
    if let (Some(formula), [part]) = (made.formula, stored.as_mut_slice())
        && all_verbs(part).is_empty()
    {
        for verb in formula_verbs(formula.words) {
            pass.rec.stated(&place.field("parts").at(0).field("verbs").at(part.verbs.len()), formula.words);
            part.verbs.push(verb);
        }
        // `Election of Chairman`, and below it who was proposed and that all agreed.
        let title = pass.pending.title.to_ascii_lowercase();
        let puts = [("election", Verb::Elect), ("to elect", Verb::Elect), ("appointment", Verb::Appoint)];
        let put = puts.iter().find(|(word, _)| title.starts_with(word));
        if let (true, Some((_, verb))) = (part.verbs.is_empty() && chosen::puts_up(made.sentence), put) {
            pass.rec.inferred(&place.field("parts").at(0).field("verbs").at(0), pass.pending.title);
            part.verbs.push(*verb);
        }
        // "Proposed as a true record": what is done with minutes.
        let record = || {
            let moved = phrase::hints(made.sentence, &["propos", "moved"]);
            let whole = [" as a ", " as an ", " as correct", " as the "]
                .iter()
                .any(|words| made.sentence.contains(words));
            moved && whole && !phrase::hints(made.sentence, &["sign", "confirm", "accept", "adopt"])
        };
        if part.verbs.is_empty() && made.kind == Some(ResolutionKind::MinutesApproval) && record() {
            pass.rec.inferred(&place.field("parts").at(0).field("verbs").at(0), formula.words);
            part.verbs.push(Verb::Approve);
        }
    }
    let verbs: Vec<Verb> = stored.iter().flat_map(all_verbs).collect();
    // "That the draft minutes, as circulated, be adopted and signed".
    let approved = parts.first().filter(|_| made.kind.is_none() && parts.len() == 1);
    let approved = approved.and_then(|part| approval::find(part.text));
    let approved = approved.map(|one| one.of_date_in(pass.pending.laid.take()));
    if let Some(approved) = &approved {
        approval::add(pass.rec, approved, pass.item, pass.at);
    }
    let kind = match (made.kind, &approved) {
        (None, Some(_)) => ResolutionKind::MinutesApproval,
        (kind, _) => kind.unwrap_or_else(|| kind_of(&verbs)),
    };
    let mut resolution = Resolution::new(kind, stored);
    pass.rec.inferred(&place.field("kind"), made.sentence);
    if let Some(formula) = made.formula {
        // `RESOLVED: That the fees be set`: the word has gone to what was resolved.
        let said = parts.first().is_some_and(|part| pass.rec.with_that(part.text).starts_with("That"));
        let words = formula.words.strip_suffix("That").filter(|_| said).unwrap_or(formula.words);
        let words = words.trim_end_matches(|c: char| is_space(c) || matches!(c, ':' | '-' | '–' | '—'));
        pass.rec.stated(&place.field("formula"), words);
        resolution.formula = Some(fold(words));
    }
    resolution.id = pass.shared.provisional();
    // Somebody else was put up last: what is resolved is not what was moved last.
    // `That Councillor Archer be Mayor`.
    let named = parts.first().is_some_and(|part| candidates::nominee(part.text).is_some());
    let elects = named || verbs.iter().any(|verb| matches!(verb, Verb::Elect | Verb::Appoint));
    if elects || made.formula.is_some_and(|formula| formula.words.contains("elected")) {
        pass.pending.elected = Some(made.sentence);
    }
    let other = moved.filter(|moved| {
        let name = moved.text.filter(|_| elects).and_then(candidates::nominee);
        let told = |name: &str| parts.iter().any(|part| part.text.contains(name));
        name.is_some_and(|name| !told(name))
    });
    if let Some(other) = other {
        floor::left(pass.rec, other, pass.item, pass.at, pass.shared);
    }
    let moved = moved.filter(|_| other.is_none());
    let own = moved.filter(|moved| moved.names_somebody());
    let again = own.map_or_else(|| contest::told_again(pass, made.sentence), |_| None);
    let vote = again.or_else(|| {
        let ballot = pass.pending.ballot.take();
        votes::read(pass.rec, made.sentence, moved, ballot, pass.item, pass.at, pass.shared)
    });
    // What was moved in this breath, else the motion that the item has been debating.
    let motion = match own {
        Some(moved) => Some(ties::motion_of(pass.rec, moved, pass.item, pass.at, pass.shared)),
        None if parts.iter().any(|part| is_procedural(part.text)) => None,
        None => pass.pending.main.take().map(|(main, _)| main),
    };
    let lost = own.is_some_and(|moved| moved.lost.is_some())
        || parts.first().is_some_and(|part| parts.len() == 1 && rejects(part.text));
    let put_off = parts.first().and_then(|part| deferral::put_off(part.text)).filter(|_| parts.len() == 1);
    // What was put off or sent on was not carried, though the vote to do so was.
    if let Some((outcome, words)) = put_off.filter(|_| !lost)
        && let Some(index) = vote
        && let Some(one) = pass.item.votes.get_mut(index).filter(|one| one.result == Outcome::Carried)
    {
        pass.rec.inferred(&pass.at.field("votes").at(index).field("result"), words);
        one.result = outcome;
    }
    if let Some(one) = vote.and_then(|index| pass.item.votes.get_mut(index)).filter(|_| lost) {
        one.result = Outcome::Lost;
    }
    if let Some(index) = motion {
        let words = own.map_or(made.sentence, |moved| moved.words);
        let (result, words) = match put_off.filter(|_| !lost) {
            Some(put_off) => put_off,
            None => (if lost { Outcome::Lost } else { Outcome::Carried }, words),
        };
        resolution.motion = ties::tie(pass.rec, index, vote, (result, words), pass.item, pass.at);
    }
    // What was put off or sent on without a word on who moved it or how it was voted on, unless one comes yet.
    if let Some(put_off) = put_off.filter(|_| motion.is_none() && vote.is_none()) {
        pass.pending.put_off.push((pass.item.resolutions.len(), made.sentence, put_off));
    }
    resolution.vote = vote.and_then(|vote| pass.item.votes.get(vote)).map(|vote| vote.id);
    // The vote was read with the motion before.
    if vote.is_none() {
        resolution.vote =
            motion.and_then(|index| pass.item.motions.get(index)).and_then(|motion| motion.vote);
    }
    pass.item.resolutions.push(resolution);
    pass.pending.resolved = pass.item.resolutions.len().checked_sub(1);
    let last = parts.last().map_or(made.sentence, |part| part.text);
    pass.pending.resolved_end = pass.rec.span(last).end.max(pass.rec.span(made.sentence).end);
}

/// `RECOMMENDED`, `AGREED TO RECOMMEND, on the proposal of A,`.
fn recommends(words: &str) -> bool {
    let lower = head(words, 24).to_ascii_lowercase();
    lower.starts_with("recommend") || lower.contains(" to recommend")
}

/// What a formula itself says was done: `NOTED`, `reviewed and adopted`, `The Cabinet Member noted that`.
fn formula_verbs(words: &str) -> Vec<Verb> {
    if leads_noted(words) {
        return vec![Verb::Note];
    }
    // "proposed acceptance".
    let nouns = [("acceptance", Verb::Accept), ("adoption", Verb::Adopt), ("approval", Verb::Approve)];
    let noun = nouns.iter().find(|(noun, _)| words == *noun);
    let mut found: Vec<Verb> = noun.map(|(_, verb)| *verb).into_iter().collect();
    for word in words.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 4) {
        let forms = VERBS.iter().find(|forms| word.eq_ignore_ascii_case(forms.participle));
        // "agreed" only wraps another.
        if let Some(forms) = forms.filter(|forms| !matches!(forms.verb, Verb::Agree | Verb::Other))
            && !found.contains(&forms.verb)
        {
            found.push(forms.verb);
        }
    }
    found
}

/// `to reject the motion`: what was resolved is that it was lost.
fn rejects(text: &str) -> bool {
    let all = tokens(head(text, 120));
    let at = usize::from(phrase::is_word(all.first(), &["to"]));
    let not = phrase::at(&all, at, "not to").or_else(|| phrase::at(&all, at, "not"));
    let verb = all.get(not.unwrap_or(at));
    let refused = phrase::is_word(verb, &["reject", "refuse", "dismiss", "oppose"])
        || (not.is_some()
            && phrase::is_word(verb, &["accept", "adopt", "approve", "agree", "support", "carry"]));
    refused
        && question::at(text, &all, not.unwrap_or(at) + 1)
            .is_some_and(|(_, next)| next >= all.len().saturating_sub(1))
}

/// The decision of the item that begins with the same words. "The report was agreed" and "that the report be agreed"
/// are the same.
fn told_already(item: &AgendaItem, text: &str) -> Option<usize> {
    const SMALL: &[&str] = &["that", "the", "be", "was", "were", "is", "are", "been", "a", "an"];
    let words = |text: &str| -> Vec<String> {
        let all = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        all.map(str::to_lowercase).filter(|word| !SMALL.contains(&word.as_str())).take(12).collect()
    };
    let told = words(text);
    item.resolutions.iter().position(|one| {
        let first = one.parts.first().map(|part| words(&part.text)).unwrap_or_default();
        // The page may cut the second telling short.
        told.len() >= 4 && (first == told || (told.len() >= 7 && first.starts_with(&told)))
    })
}
