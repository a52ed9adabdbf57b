//! Decisions: formulas and their parts, with who moved them and how they were voted on.

use crate::blocks::Block;
use crate::item::{RawItem, Shared};
use crate::lines::MarkerKind;
use crate::parts::ballot::is_vote;
use crate::parts::decided::{Part, all_verbs, kind_of, parts_of, store_part};
use crate::parts::floor::{self, Pending};
use crate::parts::formula::{self, Formula};
use crate::parts::motion::{self, Moved};
use crate::parts::{
    approval, assent, candidates, deferral, motion_text, named_votes, plain, presence, question, terse, ties,
    votes,
};
use crate::phrase;
use crate::recorder::{Recorder, fold, head, is_space, trim};
use crate::sentences::sentences;
use crate::tokens::tokens;
use crate::words::decisions::{CAPITAL_VERBS, DECIDERS, PROCEDURAL, VERBS};
use minutebook::{
    AgendaItem, Attendance, BlockKind, ItemKind, Outcome, Pointer, Resolution, ResolutionKind,
    ResolutionPart, Verb,
};
use std::collections::VecDeque;

/// Reads what was decided, and gives back the blocks that are debate.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    raw: &RawItem<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) -> Vec<Block<'t>> {
    let mut debate = Vec::with_capacity(raw.minutes.len());
    let mut pending = Pending::default();
    // Where an item says RESOLVED, what "the Council noted" beside it is debate.
    pending.labels = raw.minutes.iter().any(|block| block.text.contains("RESOLVED"));
    pending.title = raw.title;
    let printed = raw.purpose.iter().copied().chain(raw.minutes.iter().map(|block| block.text));
    let printed = printed.filter(|text| crate::phrase::hints(text, &["motion"]));
    pending.numbered = printed.flat_map(motion_text::numbered).collect();
    let mut label: Option<&'t str> = None;
    let mut next = 0;
    while let Some(block) = raw.minutes.get(next) {
        pending.before = match next.checked_sub(1) {
            Some(last) => raw.minutes.get(last).map(|block| block.text),
            None => Some(raw.title),
        };
        next += 1;
        if is_decision_label(block) {
            label = Some(block.text);
            pending.decided_first = true;
            continue;
        }
        // `Decision:` and below it `None.`, `Not required.`, or who sent apologies: nothing was decided.
        if label.is_some() && decides_nothing(block.text) {
            label = None;
            debate.push(*block);
            continue;
        }
        // `NOTED` alone, and below it what.
        if let Some(verb) = alone(block, raw.minutes.get(next)) {
            label = Some(verb);
            continue;
        }
        pending.again |= pending.decided_first && block.text == "Minutes:";
        if approval::lays(block.text) {
            pending.laid = Some(block.text);
        }
        let followers = raw.minutes.get(next..).unwrap_or_default();
        if leads_deeds(block, followers)
            || (leads_noted(block.text) && followers.first().is_some_and(|next| next.label.is_some()))
        {
            label = Some(block.text);
            continue;
        }
        let (used, rest) = read_block(rec, block, followers, label.take(), &mut pending, item, at, shared);
        next += used;
        // What is left of a paragraph may decide once more; it is shorter each time.
        let mut open: VecDeque<Block<'t>> = rest.into();
        while let Some(part) = open.pop_front() {
            let shorter = part.text.len() < block.text.len();
            if shorter && sentences(part.text).iter().any(|sentence| decides(sentence)) {
                let (_, rest) = read_block(rec, &part, &[], None, &mut pending, item, at, shared);
                let (again, done): (Vec<_>, Vec<_>) =
                    rest.into_iter().partition(|one| one.text.len() < part.text.len());
                debate.extend(done);
                again.into_iter().rev().for_each(|one| open.push_front(one));
            } else {
                debate.push(part);
            }
        }
    }
    floor::end(rec, &mut pending, item, at, shared);
    if item.motions.len() > 1 {
        let all = raw.minutes.iter().flat_map(|block| sentences(block.text));
        all.filter_map(candidates::declared).for_each(|(who, words)| ties::elect(rec, &who, words, item, at));
    }
    if let Some(approval) = approval::implied(raw.title, &raw.minutes, item) {
        if item.minutes_approved.is_empty() {
            approval::add(rec, &approval, item, at);
        } else {
            approval::date(rec, &approval, item, at);
        }
    }
    debate
}

/// What became of a matter, at the end of its line; of an application others approve.
fn noted<'t>(
    block: &Block<'t>,
    all: &[&'t str],
    pending: &Pending<'t>,
    item: &AgendaItem,
) -> Option<(&'t str, &'t str)> {
    let found = plain::noted_behind(block.text).filter(|_| all.len() <= 6 && !pending.open())?;
    let title = item.title.to_ascii_lowercase();
    let others = ["planning", "apolog", "interest", "minutes"].iter().any(|word| title.contains(word));
    let theirs = ["approved", "accepted", "adopted"].contains(&found.0);
    (!(theirs && (others || plain::is_application(block.text) || all.len() > 1))).then_some(found)
}

/// True for a formula that says what it decides.
fn resolves(sentence: &str) -> bool {
    formula::find(sentence)
        .is_some_and(|found| !found.decided.is_empty() || found.opens && !agrees_to_it(sentence))
}

/// `Unanimously Agreed`, `All agreed.`: no more than how it went.
fn agrees_to_it(sentence: &str) -> bool {
    let bare = motion::flat(sentence.trim_end_matches(['.', ' ']));
    [
        "unanimously agreed",
        "agreed unanimously",
        "unanimous",
        "agreed",
        "carried",
        "all agreed",
        "unanimously approved",
        "all in favour",
        "aif",
        "nem con",
        "nem. con",
        "agreed nem con",
        "carried unanimously",
        "passed unanimously",
        "approved unanimously",
        "this was agreed unanimously",
        "this was unanimously agreed",
        "vote: unanimous",
    ]
    .contains(&bare.as_str())
        || assent::together(sentence).is_some()
}

/// True for an item on planning applications.
fn plans(item: &AgendaItem) -> bool {
    let words = ["planning", "development control", "applications"];
    words.iter().any(|words| phrase::find_in_any_case(&item.title, words).is_some())
}

/// True for the first of some sentences.
fn is_first(all: &[&str], text: &str) -> bool {
    all.first().is_some_and(|first| same(first, text))
}

/// `5 in favour, 1 abstention.`: no more than how many voted how.
fn tells_votes(sentence: &str) -> bool {
    sentence.len() < 120
        && !votes::tally(sentence).is_empty()
        && tokens(sentence).iter().filter(|word| word.is_word()).count() <= 14
}

/// True for a sentence that decides by itself.
fn decides(sentence: &str) -> bool {
    formula::find(sentence).is_some() || plain::bare(sentence).is_some() || approval::find(sentence).is_some()
}

/// True for a paragraph under a decision label that says that nothing was decided: an answer to the item's title.
fn decides_nothing(text: &str) -> bool {
    const ANSWERS: &[&str] = &[
        "none",
        "nil",
        "n/a",
        "not applicable",
        "not required",
        "none required",
        "none received",
        "none declared",
        "none made",
        "none reported",
        "no decision",
        "no decision required",
        "no decision was required",
        "no decisions were made",
        "this item was not required",
        "this was not required",
        "for information only",
        "for information",
        "there were none",
        "there was none",
        "nothing to report",
    ];
    const STARTS: &[&str] = &[
        "apologies ",
        "an apology ",
        "there were no ",
        "there was no ",
        "there are no ",
        "no declarations",
        "no apologies",
        "no urgent",
        "no questions",
        "no public questions",
        "no petitions",
        "no items",
        "no interests",
        "no other business",
    ];
    if text.len() > 400 || decides(text) {
        return false;
    }
    let lower = text.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    ANSWERS.contains(&bare) || STARTS.iter().any(|start| lower.starts_with(start))
}

/// `NOTED`, `AGREED` on a line of its own above a paragraph that says what: the words that decide.
fn alone<'t>(block: &Block<'t>, next: Option<&Block<'t>>) -> Option<&'t str> {
    let bare = block.text.trim_end_matches([':', '.', '-', '–', '—', ' ']);
    let capitals = bare.len() > 3 && bare.chars().all(char::is_uppercase);
    let verb = CAPITAL_VERBS.iter().any(|verb| bare.eq_ignore_ascii_case(verb));
    // What stands below goes on from the word: it begins in lower case.
    let goes_on =
        next.is_some_and(|next| next.text.starts_with(char::is_lowercase) || next.text.starts_with("That "));
    (block.label.is_none() && capitals && verb && goes_on).then_some(block.text)
}

/// `Decision:` standing alone: what follows is decided.
fn is_decision_label(block: &Block<'_>) -> bool {
    let bare = block.text.trim_end_matches([':', '.', '-', '–', '—', ' ']);
    let words = [
        "Decision",
        "Decision(s)",
        "DECISION(S)",
        "Decision Made",
        "Decision made",
        "Decision Taken",
        "Decision taken",
        "Decisions taken",
        "Decisions",
        "Decision agreed",
        "DECISION",
        "DECISIONS",
        "Resolution",
        "RESOLUTION",
        "Outcome",
    ];
    matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph) && words.contains(&bare)
}

/// `The Cabinet:-`, and below it a list of what it did: `(a) noted the report; (b) approved the sale`.
fn leads_deeds(block: &Block<'_>, followers: &[Block<'_>]) -> bool {
    let bare = block.text.trim_end_matches([':', '-', '–', '—', ' ']);
    if block.label.is_some() || bare.len() == block.text.len() || bare.split_whitespace().count() > 6 {
        return false;
    }
    let whose = bare.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let subject = bare.starts_with(char::is_uppercase) && DECIDERS.contains(&whose.as_str());
    let first = followers.first().filter(|next| next.label.is_some());
    let deed = first.and_then(|next| next.text.split_whitespace().next()).is_some_and(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        VERBS.iter().any(|forms| {
            [forms.participle, forms.infinitive, forms.present]
                .iter()
                .any(|form| word.eq_ignore_ascii_case(form))
        })
    });
    subject && deed
}

/// `The Cabinet Member noted that`, and below it a list of what. What several members note together is debate.
pub(crate) fn leads_noted(text: &str) -> bool {
    if text.len() > 160 || !text.contains("noted") {
        return false;
    }
    let bare = text.trim_end_matches([':', '-', '–', '—', ' ']);
    let subject =
        ["noted that", "noted the following", "noted"].iter().find_map(|tail| bare.strip_suffix(tail));
    let Some(subject) = subject.map(|subject| trim(subject).to_lowercase()) else { return false };
    let subject = subject.strip_prefix("the ").unwrap_or(&subject);
    ["cabinet member", "executive member", "portfolio holder", "lead member", "leader", "elected mayor"]
        .iter()
        .any(|post| {
            let rest = subject.strip_prefix(post).unwrap_or("members");
            rest.is_empty()
                || rest.starts_with(" for ")
                || rest.starts_with(" of ")
                || rest.starts_with(" with ")
        })
}

/// `(a) For recommendation 4 – 38`: who voted, or how many.
pub(crate) fn is_roll(block: &Block<'_>) -> bool {
    named_votes::lists(block.text, false)
        .is_some_and(|lists| lists.is_sure() && trim(lists.before).is_empty())
}

/// True for a decision on how the meeting goes on.
fn is_procedural(decided: &str) -> bool {
    let lower = motion::flat(head(decided, 200));
    PROCEDURAL.iter().any(|words| lower.contains(words))
}

/// Reads one block: how many of the blocks behind it were its list, and what of it is debate.
#[expect(clippy::too_many_arguments, reason = "the state of one pass over an item; it lives in `read` alone")]
fn read_block<'t>(
    rec: &mut Recorder<'t>,
    block: &Block<'t>,
    followers: &[Block<'t>],
    label: Option<&'t str>,
    pending: &mut Pending<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) -> (usize, Vec<Block<'t>>) {
    let all = sentences(block.text);
    // Comings and goings, and who did not vote.
    for sentence in &all {
        presence::read(rec, sentence, item, at, shared);
    }
    if all.len() == 1 && presence::is_event(block.text) {
        return (0, Vec::new());
    }
    // "They were taken as read. A proposed and B seconded that they were a true record": approved once.
    let fresh = |found: &approval::Approval<'t>| found.is_dated() || item.minutes_approved.is_empty();
    let approved = all.iter().find_map(|sentence| approval::find(sentence)).filter(fresh);
    let titled = (item.kind == Some(ItemKind::Minutes))
        .then(|| {
            let these = || all.iter().find_map(|sentence| approval::of_these(rec, pending.title, sentence));
            approval::below(rec, pending.title, all.first().copied()?).or_else(|| {
                these().filter(|_| item.minutes_approved.is_empty() && !all.iter().any(|one| resolves(one)))
            })
        })
        .flatten();
    if let Some(approval) = approved.or(titled) {
        let approval = approval.or_day(pending.title);
        floor::before_formula(rec, pending, item, at, shared);
        // The mover stands in the same sentence, or in one of its own behind.
        let at_sentence = all.iter().position(|sentence| same(sentence, approval.sentence)).unwrap_or(0);
        let own = |n: usize| {
            let sentence = all.get(n)?;
            Some(motion::find(sentence, &shared.attendance)).filter(Moved::names_somebody)
        };
        let next = all
            .get(at_sentence + 1)
            .filter(|next| approval::find(next).is_none() && formula::find(next).is_none());
        // `Prop. A, sec. B. The minutes were approved.`
        let led = || {
            let before = all.get(at_sentence.checked_sub(1)?)?;
            let lead = rec.joined(all.first()?, before);
            let short = lead.len() < 120 && formula::find(lead).is_none();
            let moved = short.then(|| motion::find(lead, &shared.attendance))?;
            Some(moved).filter(|moved| moved.is_complete() && moved.text.is_none())
        };
        let moved = pending
            .moved
            .take()
            .or_else(|| own(at_sentence))
            .or_else(led)
            .or_else(|| next.and_then(|_| own(at_sentence + 1)))
            .or_else(|| {
                let last = all.len().checked_sub(1).filter(|&last| last > at_sentence + 1)?;
                own(last).filter(|moved| moved.is_complete() && moved.words.len() < 120)
            });
        let later = followers
            .first()
            .filter(|_| moved.is_none())
            .and_then(|next| mover_line(next, &shared.attendance));
        let used = usize::from(later.is_some());
        let moved = moved.or(later);
        // "moved as correct by A and B".
        let moved = moved.or_else(|| {
            let by = approval.sentence.rfind(" by ").filter(|_| approval.verb.ends_with(" as"))?;
            let (names, _) = named_votes::more(approval.sentence.get(by + 4..)?)?;
            let mut names = names.into_iter();
            Some(Moved {
                proposer: names.next(),
                seconder: names.next(),
                words: approval.sentence,
                ..Moved::default()
            })
        });
        approval::add(rec, &approval, item, at);
        // "... seconded by B. Unanimously agreed.": how it went.
        let behind = all.get(at_sentence + 1..).unwrap_or_default().iter().take(3);
        let went = behind
            .take_while(|next| agrees_to_it(next) || formula::find(next).is_none())
            .find(|next| agrees_to_it(next) || tells_votes(next));
        if let Some(next) = went {
            pending.ballot.get_or_insert_default().add_sentence(next, true);
        }
        let parts = vec![Part::bare(approval.sentence)];
        let made = Made::by(approval.verb, approval.sentence, Some(ResolutionKind::MinutesApproval));
        add(rec, &made, parts, moved.as_ref(), pending, item, at, shared);
        // "Minute 7 should read: ...".
        let corrected =
            all.get(at_sentence + 1).filter(|next| next.to_ascii_lowercase().contains("should read"));
        if let (Some(words), Some(last)) = (corrected, item.minutes_approved.len().checked_sub(1))
            && let Some(stored) = item.minutes_approved.get_mut(last).filter(|one| one.corrections.is_none())
        {
            rec.stated(&at.field("minutes_approved").at(last).field("corrections"), words);
            stored.corrections = Some(fold(words));
        }
        let words = moved.as_ref().map_or("", |moved| moved.words);
        let rest = all
            .iter()
            .filter(|sentence| !same(sentence, approval.sentence) && !same(sentence, words))
            .filter(|sentence| !went.is_some_and(|went| same(sentence, went)))
            .map(|text| Block { text, ..*block });
        return (used, rest.collect());
    }
    // `The lamps were mended. RESOLVED and noted.`
    if let Some((words, text)) = noted(block, &all, pending, item).filter(|(words, _)| words.len() > 12) {
        let made = Made::by(words, text, Some(ResolutionKind::Note));
        let parts = vec![Part::bare(text)];
        add(rec, &made, parts, None, pending, item, at, shared);
        return (0, vec![*block]);
    }
    // "The Chairman asked if it should stay. All in agreement."
    if let Some(found) = assent::find(&all).filter(|_| !pending.open()) {
        let before = all.get(..found.around.0).unwrap_or_default();
        let mut rest = floor::sentences(rec, before, block, pending, item, at, shared);
        floor::before_formula(rec, pending, item, at, shared);
        let made = Made { sentence: found.words, ..Made::by(found.words, found.text, None) };
        let parts = vec![Part::bare(found.text)];
        let moved = Moved {
            proposer: found.by,
            unanimous: Some(found.words),
            words: found.words,
            ..Moved::default()
        };
        add(rec, &made, parts, Some(&moved), pending, item, at, shared);
        let after = all.get(found.around.1..).unwrap_or_default();
        rest.extend(floor::sentences(rec, after, block, pending, item, at, shared));
        return (0, rest);
    }
    // "A proposed acceptance, seconded by B. Agreed": the word says how it went, and leads to nothing below.
    let leads = |n: usize, found: &Formula<'t>| {
        let last = n.checked_sub(1).and_then(|n| all.get(n)).filter(|_| n + 1 == all.len());
        // `Resolved: (For information only)`.
        if decides_nothing(found.decided) {
            return false;
        }
        let alone = found.decided.is_empty() && all.get(n).is_some_and(|own| own.len() == found.words.len());
        !(alone && last.is_some_and(|last| motion::find(last, &shared.attendance).names_somebody()))
    };
    let Some((n, formula)) = all.iter().enumerate().find_map(|(n, sentence)| {
        formula::find(sentence).filter(|found| leads(n, found)).map(|found| (n, found))
    }) else {
        // `22.1 The Committee considered ...`, `22.3 Resolved – ...`: numbered paragraphs, of which one decides.
        let within = block.label.is_some()
            && followers.iter().take_while(|next| next.label.is_some()).any(opens_decision);
        if let Some(words) = label.filter(|_| !within) {
            // Under a decision label every sentence is decided, formula or not.
            let formula = Formula { words, before: "", decided: block.text, opens: true };
            let made = Made { formula: Some(formula), kind: None, sentence: block.text };
            let (mut used, mut parts) = parts_of(block.text, block, followers);
            if block.label.is_some() {
                // A list right under the label: all of it.
                let list = followers.iter().take_while(|next| next.label.is_some() && !is_roll(next)).count();
                if let Some(first) = parts.first_mut() {
                    first.label = block.label;
                }
                for next in followers.get(used..list).unwrap_or_default() {
                    let part = Part::of(next);
                    // `2.1` below `2)` is a part of it.
                    let dotted = |label: Option<&str>| label.is_some_and(|label| label.contains('.'));
                    let below = dotted(next.label) && !dotted(block.label);
                    match parts.last_mut() {
                        Some(last) if below || next.level > block.level => last.children.push(part),
                        _ => parts.push(part),
                    }
                }
                used = used.max(list);
            }
            floor::before_formula(rec, pending, item, at, shared);
            let moved = pending.moved.take();
            add(rec, &made, parts, moved.as_ref(), pending, item, at, shared);
            // What one member noted are also the facts that were reported.
            let told = std::iter::once(block).chain(followers.iter().take(used));
            let told = told
                .filter(|one| leads_noted(words) && !sentences(one.text).iter().any(|text| decides(text)));
            return (used, told.copied().collect());
        }
        // "... seconded the recommendations below, which were approved": the paragraph behind says what was decided.
        let led = followers.first().is_some_and(opens_decision);
        let moves = all.iter().any(|text| motion::find(text, &shared.attendance).names_somebody());
        let outcome = noted(block, &all, pending, item).is_some();
        let single = || !pending.open() && (all.len() == 1 || all.len() <= 12 && !moves && !outcome);
        // Whoever approved an application, it was not the parish.
        let others = plain::is_application(block.text) || plans(item);
        let terse = |text: &&'t str| {
            let open = pending.labels || pending.open() || outcome;
            let words = terse::settled(text).filter(|_| !open)?;
            (!others || words.ends_with("noted")).then_some(words)
        };
        let appoints = item.kind == Some(ItemKind::Appointment);
        let decided = |next: &Block<'t>| sentences(next.text).iter().any(|text| decides(text));
        let alone = item.resolutions.is_empty() && all.len() <= 3 && !followers.iter().take(4).any(decided);
        let bare = |text: &&'t str| {
            plain::bare(text)
                .or_else(|| {
                    let elected = || {
                        plain::elected_bare(text)
                            .or_else(|| plain::elected_to_it(text))
                            .or_else(|| plain::chosen(text))
                    };
                    if appoints { elected() } else { None }
                })
                .filter(|words| !(pending.labels && plain::narrates(words)))
                .or_else(|| if moves { None } else { terse(text) })
                .or_else(|| {
                    plain::single(text).filter(|_| single()).filter(|words| {
                        const MID: &[&str] = &["Noted", "Agreed", "Approved", "Accepted", "Adopted"];
                        all.len() == 1 || MID.contains(words) && !is_first(&all, text)
                    })
                })
                // "This item was deferred to the next meeting": the whole answer to the item.
                .or_else(|| if alone { deferral::told(text) } else { None })
        };
        if let Some((n, words)) = all.iter().enumerate().find_map(|(n, text)| Some((n, bare(text)?)))
            && !(led && n + 1 == all.len())
        {
            let own = all.get(n).copied().unwrap_or(block.text);
            // "Cllr A was proposed by B and seconded by C. She was duly elected.": two sentences, one decision.
            let put_up = n.checked_sub(1).filter(|_| words.contains("elected")).and_then(|n| all.get(n));
            let put_up = put_up.filter(|before| plain::puts_up(before));
            // `Noted` on a line of its own: what stands above it.
            let above = pending.before.filter(|_| all.len() == 1 && plain::single(own).is_some());
            // `The railings had come, at £85. Noted.`: what stands before it.
            let before = n.checked_sub(1).and_then(|n| all.get(n)).filter(|_| plain::single(own).is_some());
            let (own, led) = before.map_or((own, 0), |before| (rec.joined(before, own), 1));
            let own = above.map_or(own, |above| {
                let whole = rec.joined(above, own);
                if whole.len() < above.len() + own.len() + 24 && above.len() < 600 { whole } else { own }
            });
            let sentence = put_up.map_or(own, |before| rec.joined(before, own));
            let made = Made::by(words, sentence, None);
            let parts = vec![Part::bare(sentence)];
            let before = all.get(..n - led - usize::from(put_up.is_some() && led == 0)).unwrap_or_default();
            let mut rest = floor::sentences(rec, before, block, pending, item, at, shared);
            floor::before_formula(rec, pending, item, at, shared);
            // "The accounts were approved. Proposed by A, seconded by B."
            let after = all.get(n + 1..).unwrap_or_default();
            let own = after.first().map(|next| motion::find(next, &shared.attendance));
            let own = own.filter(Moved::names_somebody);
            let after = after.get(usize::from(own.is_some())..).unwrap_or_default();
            let mut used = 0;
            let within = Some(motion::find(sentence, &shared.attendance)).filter(Moved::names_somebody);
            let moved = pending.moved.take().or(within).or(own).or_else(|| {
                let next = followers.first().filter(|_| after.is_empty())?;
                let later = mover_line(next, &shared.attendance)?;
                used = 1;
                Some(later)
            });
            add(rec, &made, parts, moved.as_ref(), pending, item, at, shared);
            rest.extend(floor::sentences(rec, after, block, pending, item, at, shared));
            return (used, rest);
        }
        // `Letter of thanks from the school   Noted`.
        if let Some((words, text)) = noted(block, &all, pending, item) {
            let made = Made::by(words, text, Some(ResolutionKind::Note));
            let parts = vec![Part::bare(text)];
            add(rec, &made, parts, None, pending, item, at, shared);
            return (0, vec![*block]);
        }
        // What a parish answers on an application.
        let planning = plain::is_application(block.text) || plans(item);
        let answer = || plain::response(block.text).or_else(|| plain::answered(block.text, &all));
        if let Some((words, text)) = planning.then(answer).flatten() {
            let made = Made::by(words, text, None);
            let parts = vec![Part::bare(text)];
            floor::finish(rec, pending, item, at, shared);
            // `Refusal recommended. Proposed by A, seconded by B. (3 votes to 1)`
            let end = rec.span(text).end;
            let behind = || all.iter().filter(|next| rec.span(next).start >= end).take(3);
            let moved = behind().find_map(|next| {
                let short = next.len() < 160 && formula::find(next).is_none();
                short.then(|| motion::find(next, &shared.attendance)).filter(Moved::names_somebody)
            });
            if let Some(next) = behind().find(|next| tells_votes(next)) {
                pending.ballot.get_or_insert_default().add_sentence(next, true);
            }
            add(rec, &made, parts, moved.as_ref(), pending, item, at, shared);
            return (0, vec![*block]);
        }
        // An application whose particulars and answer stand on lines of their own.
        let mut lines = followers
            .iter()
            .take(10)
            .take_while(|next| next.text.len() < 120 || plain::is_answer(next.text))
            .take_while(|next| !plain::is_application(next.text));
        if planning
            && plain::is_application(block.text)
            && let Some(last) = lines.position(|next| plain::is_answer(next.text))
            && let Some(answer) = followers.get(last)
        {
            let text = rec.joined(block.text, answer.text);
            let made = Made::by(answer.text, text, None);
            let parts = vec![Part::bare(text)];
            floor::finish(rec, pending, item, at, shared);
            add(rec, &made, parts, None, pending, item, at, shared);
            return (last + 1, vec![*block]);
        }
        return floor::read(rec, block, &all, followers, pending, item, at, shared);
    };
    // "... and agreed by 4 votes to 2:" before a paragraph that opens with RESOLVED: that one decides.
    let announced = formula.decided.is_empty() && followers.first().is_some_and(opens_decision);
    if announced {
        return floor::read(rec, block, &all, followers, pending, item, at, shared);
    }
    // A formula that opens a paragraph has all of it; one inside a paragraph has its own sentence.
    let mut last = if formula.opens && n == 0 { all.len() } else { n + 1 };
    // "RESOLVED that it stand. Councillor A abstained.": the vote is no part of what was decided.
    while last > n + 1 && last.checked_sub(1).and_then(|end| all.get(end)).is_some_and(|end| is_vote(end)) {
        last -= 1;
    }
    let end = last.checked_sub(1).and_then(|end| all.get(end)).filter(|_| last > n + 1);
    let decided = match (all.get(n + 1), end) {
        (Some(first), Some(end)) if formula.decided.is_empty() => rec.joined(first, end),
        (Some(_), Some(end)) => trim(rec.joined(formula.decided, end)),
        _ => formula.decided,
    };
    let around = all.get(n).copied().unwrap_or(block.text);
    let before = all.get(..n).unwrap_or_default();
    let mut rest = floor::sentences(rec, before, block, pending, item, at, shared);
    floor::before_formula(rec, pending, item, at, shared);
    let own = motion::find(block.text, &shared.attendance);
    // The movers named again, where their motion is declared carried.
    let again = own.text.is_none()
        && pending.moved.as_ref().is_some_and(|moved| moved.text.is_some() && moved.is_pair(&own));
    let own = if again { Moved { proposer: None, seconder: None, ..own } } else { own };
    // `b. ... Proposed by A, seconded by B – CARRIED.` `c. The Council AGREED ...`: the next letter is another matter.
    let lettered = block.marker == Some(MarkerKind::Letter) && n == 0 && formula.before.is_empty();
    if lettered && pending.moved.is_some() && !own.names_somebody() {
        floor::finish(rec, pending, item, at, shared);
    }
    if own.proposer.is_some()
        && pending.moved.as_ref().is_some_and(Moved::is_complete)
        && !own.is_same(&pending.moved)
    {
        floor::finish(rec, pending, item, at, shared);
    }
    // How the meeting goes on is decided beside the motion under debate, not with it.
    let procedural = is_procedural(decided);
    let mut moved = if procedural && !own.is_same(&pending.moved) { None } else { pending.moved.take() };
    let behind = own.names_somebody();
    if own.names_somebody() || (moved.is_none() && (own.unanimous.is_some() || own.lost.is_some())) {
        moved = Some(match moved {
            Some(first) if own.names_somebody() => motion::merged(rec, first, own),
            _ => own,
        });
    }
    let (mut used, mut parts) = parts_of(decided, block, followers);
    // The mover may be named behind the decision, in a paragraph of its own.
    if moved.as_ref().is_none_or(|moved| !moved.names_somebody())
        && let Some(later) = followers.get(used).and_then(|after| mover_line(after, &shared.attendance))
    {
        moved = Some(later);
        used += 1;
    }
    // `Prop: A` and `Sec: B` on the next line.
    if let Some(first) = moved.as_ref().filter(|moved| moved.proposer.is_some() && moved.seconder.is_none())
        && let Some(later) = followers.get(used).and_then(|after| mover_line(after, &shared.attendance))
        && later.proposer.is_none()
    {
        moved = Some(motion::merged(rec, first.clone(), later));
        used += 1;
    }
    parts.retain(|part| !part.text.is_empty());
    // "The Chairman used his casting vote and determined that ...".
    if formula.before.to_ascii_lowercase().contains("casting vote") {
        pending.ballot.get_or_insert_default().add_sentence(formula.before, true);
    }
    // `Resolved:` and below it `That the minutes of ... be confirmed`.
    let minutes =
        parts.iter().find_map(|part| approval::find(part.text)).filter(|_| item.minutes_approved.is_empty());
    let kind = minutes.as_ref().filter(|_| parts.len() == 1).map(|_| ResolutionKind::MinutesApproval);
    if let Some(minutes) =
        minutes.filter(|minutes| item.kind == Some(ItemKind::Minutes) || minutes.is_dated() && kind.is_some())
    {
        approval::add(rec, &minutes.or_day(pending.title), item, at);
    }
    let made = Made { formula: Some(formula), kind, sentence: around };
    // "The minutes were proposed as a true record. Resolved: That the motion be adopted." is told already.
    let again = moved.is_none()
        && !item.resolutions.is_empty()
        && matches!(parts.as_slice(), [part] if part.children.is_empty() && adopts(part.text));
    if !again {
        add(rec, &made, parts, moved.as_ref(), pending, item, at, shared);
    }
    // The mover named behind the decision has been read with it.
    let after = all.get(last..).unwrap_or_default();
    let movers = after
        .iter()
        .take_while(|sentence| behind && motion::find(sentence, &shared.attendance).names_somebody());
    let after = after.get(movers.count()..).unwrap_or_default();
    rest.extend(floor::sentences(rec, after, block, pending, item, at, shared));
    (used, rest)
}

/// True for a paragraph that begins with RESOLVED or its like.
fn opens_decision(block: &Block<'_>) -> bool {
    formula::find(block.text).is_some_and(|own| own.opens && own.before.is_empty())
}

/// A paragraph that does no more than name mover and seconder.
fn mover_line<'t>(block: &Block<'t>, known: &[Attendance]) -> Option<Moved<'t>> {
    let fits = block.label.is_none() && block.text.len() < 200;
    let later = fits.then(|| motion::find(block.text, known)).filter(Moved::names_somebody)?;
    let decides = sentences(block.text).iter().any(|sentence| decides(sentence));
    (!decides && later.text.is_none()).then_some(later)
}

/// `That the motion be adopted.`: no more than that what was moved is.
fn adopts(text: &str) -> bool {
    const SMALL: &[&str] =
        &["that", "the", "this", "be", "is", "was", "as", "moved", "proposed", "accordingly"];
    const ADOPTED: &[&str] = &["adopted", "agreed", "approved", "accepted", "carried", "passed"];
    let all = tokens(text);
    let moved = |word: &crate::tokens::Token<'_>| word.is_any(&["motion", "proposal"]);
    all.len() <= 10
        && all.iter().any(moved)
        && all.iter().all(|word| !word.is_word() || word.is_any(SMALL) || word.is_any(ADOPTED) || moved(word))
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

fn same(a: &str, b: &str) -> bool {
    std::ptr::eq(a.as_ptr(), b.as_ptr()) && a.len() == b.len()
}

/// What a resolution was made of, as printed.
struct Made<'t> {
    formula: Option<Formula<'t>>,
    kind: Option<ResolutionKind>,
    sentence: &'t str,
}

impl<'t> Made<'t> {
    /// A sentence that decides by these words of it.
    fn by(words: &'t str, text: &'t str, kind: Option<ResolutionKind>) -> Self {
        let formula = Formula { words, before: "", decided: text, opens: false };
        Self { formula: Some(formula), kind, sentence: text }
    }
}

/// Adds a resolution, its motion and its vote.
#[expect(clippy::too_many_arguments, reason = "the state of one pass over an item; it lives in `read` alone")]
fn add<'t>(
    rec: &mut Recorder<'t>,
    made: &Made<'t>,
    parts: Vec<Part<'t>>,
    moved: Option<&Moved<'t>>,
    pending: &mut Pending<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    shared: &mut Shared,
) {
    floor::before_formula(rec, pending, item, at, shared);
    // The minutes tell again what the page has under its label: one decision.
    if let Some(first) =
        parts.first().filter(|_| pending.again).and_then(|part| told_already(item, part.text))
    {
        let vote = votes::read(rec, made.sentence, moved, pending.ballot.take(), item, at, shared);
        if let Some(moved) = moved.filter(|moved| moved.names_somebody()) {
            let index = ties::motion_of(rec, moved, item, at, shared);
            let result = ties::put_off(item, first).unwrap_or(Outcome::Carried);
            let motion = ties::tie(rec, index, vote, (result, moved.words), item, at);
            if let Some(one) = item.resolutions.get_mut(first).filter(|one| one.motion.is_none()) {
                one.motion = motion;
            }
        }
        let vote = vote.and_then(|vote| item.votes.get(vote)).map(|vote| vote.id);
        if let Some(one) = item.resolutions.get_mut(first).filter(|one| one.vote.is_none()) {
            one.vote = vote;
        }
        pending.resolved = Some(first);
        pending.resolved_end = rec.span(made.sentence).end;
        return;
    }
    let place = at.field("resolutions").at(item.resolutions.len());
    let in_meeting = at.below(&Pointer::root().field("meeting")).unwrap_or_default();
    rec.stated(&place, made.sentence);
    let mut stored: Vec<ResolutionPart> = parts
        .iter()
        .enumerate()
        .map(|(n, part)| store_part(rec, part, &place.field("parts").at(n), item, &in_meeting))
        .collect();
    // "RECOMMENDED to Council that": the formula's own verb.
    if let (Some(formula), Some(part)) = (made.formula, stored.first_mut())
        && formula.words.to_ascii_lowercase().starts_with("recommend")
        && !part.verbs.contains(&Verb::Recommend)
    {
        rec.stated(&place.field("parts").at(0).field("verbs").at(part.verbs.len()), formula.words);
        part.verbs.push(Verb::Recommend);
    }
    // "were considered and approved", `noted`: where what was decided names no deed, the formula does.
    if let (Some(formula), [part]) = (made.formula, stored.as_mut_slice())
        && all_verbs(part).is_empty()
    {
        for verb in formula_verbs(formula.words) {
            rec.stated(&place.field("parts").at(0).field("verbs").at(part.verbs.len()), formula.words);
            part.verbs.push(verb);
        }
        // `Election of Chairman`, and below it who was proposed and that all agreed.
        let title = pending.title.to_ascii_lowercase();
        let puts = [("election", Verb::Elect), ("to elect", Verb::Elect), ("appointment", Verb::Appoint)];
        let put = puts.iter().find(|(word, _)| title.starts_with(word));
        if let (true, Some((_, verb))) = (part.verbs.is_empty() && plain::puts_up(made.sentence), put) {
            rec.inferred(&place.field("parts").at(0).field("verbs").at(0), pending.title);
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
            rec.inferred(&place.field("parts").at(0).field("verbs").at(0), formula.words);
            part.verbs.push(Verb::Approve);
        }
    }
    let verbs: Vec<Verb> = stored.iter().flat_map(all_verbs).collect();
    // "That the draft minutes, as circulated, be adopted and signed".
    let approved = parts.first().filter(|_| made.kind.is_none() && parts.len() == 1);
    let approved = approved.and_then(|part| approval::find(part.text));
    let approved = approved.map(|one| one.of_date_in(pending.laid.take()));
    if let Some(approved) = &approved {
        approval::add(rec, approved, item, at);
    }
    let kind = match (made.kind, &approved) {
        (None, Some(_)) => ResolutionKind::MinutesApproval,
        (kind, _) => kind.unwrap_or_else(|| kind_of(&verbs)),
    };
    let mut resolution = Resolution::new(kind, stored);
    rec.inferred(&place.field("kind"), made.sentence);
    if let Some(formula) = made.formula {
        // `RESOLVED: That the fees be set`: the word has gone to what was resolved.
        let said = parts.first().is_some_and(|part| rec.with_that(part.text).starts_with("That"));
        let words = formula.words.strip_suffix("That").filter(|_| said).unwrap_or(formula.words);
        let words = words.trim_end_matches(|c: char| is_space(c) || matches!(c, ':' | '-' | '–' | '—'));
        rec.stated(&place.field("formula"), words);
        resolution.formula = Some(fold(words));
    }
    resolution.id = shared.provisional();
    // Somebody else was put up last: what is resolved is not what was moved last.
    // `That Councillor Archer be Mayor`.
    let named = parts.first().is_some_and(|part| candidates::nominee(part.text).is_some());
    let elects = named || verbs.iter().any(|verb| matches!(verb, Verb::Elect | Verb::Appoint));
    if elects || made.formula.is_some_and(|formula| formula.words.contains("elected")) {
        pending.elected = Some(made.sentence);
    }
    let other = moved.filter(|moved| {
        let name = moved.text.filter(|_| elects).and_then(candidates::nominee);
        let told = |name: &str| parts.iter().any(|part| part.text.contains(name));
        name.is_some_and(|name| !told(name))
    });
    if let Some(other) = other {
        floor::left(rec, other, item, at, shared);
    }
    let moved = moved.filter(|_| other.is_none());
    let own = moved.filter(|moved| moved.names_somebody());
    let vote = votes::read(rec, made.sentence, moved, pending.ballot.take(), item, at, shared);
    // What was moved in this breath, else the motion that the item has been debating.
    let motion = match own {
        Some(moved) => Some(ties::motion_of(rec, moved, item, at, shared)),
        None if parts.iter().any(|part| is_procedural(part.text)) => None,
        None => pending.main.take().map(|(main, _)| main),
    };
    let lost = own.is_some_and(|moved| moved.lost.is_some())
        || parts.first().is_some_and(|part| parts.len() == 1 && rejects(part.text));
    let put_off = parts.first().and_then(|part| deferral::put_off(part.text)).filter(|_| parts.len() == 1);
    // What was put off or sent on was not carried, though the vote to do so was.
    if let Some((outcome, words)) = put_off.filter(|_| !lost)
        && let Some(index) = vote
        && let Some(one) = item.votes.get_mut(index).filter(|one| one.result == Outcome::Carried)
    {
        rec.inferred(&at.field("votes").at(index).field("result"), words);
        one.result = outcome;
    }
    if let Some(one) = vote.and_then(|index| item.votes.get_mut(index)).filter(|_| lost) {
        one.result = Outcome::Lost;
    }
    if let Some(index) = motion {
        let words = own.map_or(made.sentence, |moved| moved.words);
        let (result, words) = match put_off.filter(|_| !lost) {
            Some(put_off) => put_off,
            None => (if lost { Outcome::Lost } else { Outcome::Carried }, words),
        };
        resolution.motion = ties::tie(rec, index, vote, (result, words), item, at);
    }
    // What was put off or sent on without a word on who moved it or how it was voted on, unless one comes yet.
    if let Some(put_off) = put_off.filter(|_| motion.is_none() && vote.is_none()) {
        pending.put_off.push((item.resolutions.len(), made.sentence, put_off));
    }
    resolution.vote = vote.and_then(|vote| item.votes.get(vote)).map(|vote| vote.id);
    // The vote was read with the motion before.
    if vote.is_none() && own.is_none() {
        resolution.vote = motion.and_then(|index| item.motions.get(index)).and_then(|motion| motion.vote);
    }
    item.resolutions.push(resolution);
    pending.resolved = item.resolutions.len().checked_sub(1);
    let last = parts.last().map_or(made.sentence, |part| part.text);
    pending.resolved_end = rec.span(last).end.max(rec.span(made.sentence).end);
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
