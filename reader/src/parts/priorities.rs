//! Priorities: aims that a service or a strategy sets itself.

mod inline;
mod split;

use crate::blocks::{Block, is_label};
use crate::gates::Gate;
use crate::lines::MarkerKind;
use crate::phrase::{any_at, find, is_sign, is_word, piece, trim_end};
use crate::recorder::{Recorder, fold};
use crate::sentences::sentences;
use crate::tokens::{Token, tokens};
use crate::when;
use crate::wordlist::Stems;
use crate::words::priorities::{ARE, CONTINUING, DEBATE, PRIORITIES, TO_COME};
use minutebook::value::Period;
use minutebook::{AgendaItem, BlockKind, Pointer, Priority, PriorityStatus};
use std::sync::LazyLock;

/// Stems without one of which no block names an aim.
pub(crate) const WORDS: &[&str] =
    &["priorit", "aim", "objective", "goal", "ambition", "focus", "intention", "key", "area"];
static STEMS: LazyLock<Stems> = LazyLock::new(|| Stems::new(WORDS));

/// An aim as the text gives it.
#[derive(Clone, Debug, Default)]
struct Aim<'t> {
    text: &'t str,
    number: Option<&'t str>,
    service: Option<&'t str>,
    period: Option<(Period, &'t str)>,
    /// Its status with the words that say so.
    status: Option<(PriorityStatus, &'t str)>,
}

/// Reads the priorities of one item's debate. `at` is the item's place in the reading.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, debate: &[Block<'t>]) {
    let place = at.field("priorities");
    let mut next = 0;
    while let Some(block) = debate.get(next) {
        next += 1;
        if Gate::Priorities.shut(block.text) || !STEMS.hint(block.text) {
            continue;
        }
        let rest = debate.get(next..).unwrap_or_default();
        if let Some(lead) = lead_in(block, rest) {
            let (aims, used) = listed(&lead, rest);
            next += used;
            for aim in aims {
                store(rec, item, &place, aim);
            }
            continue;
        }
        let mut aims = Vec::new();
        for sentence in sentences(block.text) {
            if !Gate::Priorities.shut(sentence) && STEMS.hint(sentence) {
                inline::read(sentence, &mut aims);
            }
        }
        for aim in aims {
            store(rec, item, &place, aim);
        }
    }
}

fn store<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, place: &Pointer, aim: Aim<'t>) {
    let text = fold(aim.text);
    if text.is_empty() || text.split(' ').count() < 2 {
        return;
    }
    let at = place.at(item.priorities.len());
    rec.stated(&at, aim.text);
    let mut priority = Priority::new(text);
    if let Some(number) = aim.number {
        rec.stated(&at.field("number"), number);
        priority.number = Some(number.to_owned());
    }
    if let Some(service) = aim.service {
        rec.stated(&at.field("service"), service);
        priority.service = Some(fold(service));
    }
    if let Some((period, words)) = aim.period {
        rec.stated(&at.field("period"), words);
        priority.period = Some(period);
    }
    if let Some((status, words)) = aim.status {
        rec.stated(&at.field("status"), words);
        priority.status = Some(status);
    }
    item.priorities.push(priority);
}

/// What the words above a list say of everything in it.
struct Lead<'t> {
    service: Option<&'t str>,
    period: Option<(Period, &'t str)>,
    planned: Option<&'t str>,
    level: u32,
}

/// The block as the words above a list of priorities: `The following priorities for the service were identified:-`.
fn lead_in<'t>(block: &Block<'t>, rest: &[Block<'t>]) -> Option<Lead<'t>> {
    let first = rest.first().filter(|first| first.kind == BlockKind::Bullet && first.level > block.level)?;
    let last = sentences(block.text).pop()?;
    let open = last.trim_end_matches(['-', '–', '—', ' ']).ends_with(':');
    let tokens = tokens(last);
    let (at, end) = find(&tokens, 0, PRIORITIES)?;
    let heading = is_label(block.text) || (tokens.len() <= 10 && !last.ends_with('.'));
    let debate = tokens.iter().any(|token| token.is_any(DEBATE));
    // "the priorities in the strategy were led by panel members:" names none; the list must be what they are.
    let named = tokens.iter().any(|token| {
        token.is_any(&[
            "following",
            "identified",
            "set",
            "includes",
            "include",
            "included",
            "areas",
            "were",
            "are",
        ])
    });
    // A numbered list of questions is none either.
    let asks = first.text.ends_with('?');
    if !(heading || (open && named)) || debate || asks {
        return None;
    }
    Some(Lead {
        service: service(last, &tokens, end),
        period: period(last),
        planned: find(&tokens, 0, TO_COME).map(|(from, to)| piece(last, &tokens, from, to)),
        level: first.level,
    })
    .filter(|_| at < 60)
}

/// The elements of the list, and how many blocks it takes.
fn listed<'t>(lead: &Lead<'t>, rest: &[Block<'t>]) -> (Vec<Aim<'t>>, usize) {
    let mut aims = Vec::new();
    let mut used = 0;
    for block in rest {
        if block.kind != BlockKind::Bullet || block.level < lead.level {
            break;
        }
        used += 1;
        if block.level > lead.level {
            continue;
        }
        let number = block.label.filter(|_| block.marker == Some(MarkerKind::Number));
        aims.push(Aim {
            text: trim_end(block.text),
            number,
            service: lead.service,
            period: lead.period.clone(),
            status: status(block.text).or(lead.planned.map(|words| (PriorityStatus::Planned, words))),
        });
    }
    (aims, used)
}

/// `Continue to develop` carries on what was begun.
fn status(text: &str) -> Option<(PriorityStatus, &str)> {
    let tokens = tokens(text.get(..text.len().min(48)).unwrap_or(text));
    let at = usize::from(is_word(tokens.first(), &["to"]));
    let word = tokens.get(at).filter(|word| word.is_any(CONTINUING))?;
    Some((PriorityStatus::Continuing, word.text))
}

/// `for the adoption service` behind the word for aims: the service.
fn service<'t>(text: &'t str, tokens: &[Token<'_>], from: usize) -> Option<&'t str> {
    let next = any_at(tokens, from, &["for the", "of the", "for our", "for its", "in the", "for"])?;
    let end = (next..tokens.len().min(next + 9)).find(|&at| {
        any_at(tokens, at, ARE).is_some()
            || is_word(
                tokens.get(at),
                &[
                    "in",
                    "for",
                    "going",
                    "over",
                    "during",
                    "and",
                    "to",
                    "identified",
                    "which",
                    "that",
                    "had",
                    "has",
                    "would",
                ],
            )
            || is_sign(tokens.get(at), &[',', ':', ';', '.', '(', '-', '–'])
    })?;
    let words = piece(text, tokens, next, end);
    let named = tokens.get(next..end)?.iter().any(|token| {
        token.is_any(&[
            "service",
            "services",
            "team",
            "department",
            "directorate",
            "partnership",
            "agency",
            "council",
            "board",
            "panel",
            "strategy",
            "plan",
        ])
    });
    // "the service" alone names none.
    (named && end - next >= 2).then_some(words)
}

/// The period that the words name.
fn period(text: &str) -> Option<(Period, &str)> {
    let found = when::find(text)?;
    let words = text.get(found.start..found.end())?;
    Some((found.period, words))
}

#[cfg(test)]
mod tests;
