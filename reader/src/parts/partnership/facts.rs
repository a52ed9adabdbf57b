//! What a sentence says of a partnership.

use super::names::Mention;
use crate::phrase::{any_at, any_before, before, find, is_capital, is_sign, is_word, piece, trim_end};
use crate::tokens::{Kind, Token};
use crate::when;
use crate::words::POSTS;
use crate::words::partnership::{
    BECOMES_CHAIR, DOES, END_VERBS, FUNCTION_NOUNS, LAUNCH_NOUNS, LAUNCH_VERBS, MOVED_TO, NOT_YET, ORGANS,
    PART_WAY, RESPONSIBLE, SAYING,
};
use minutebook::value::{Decimal, FinancialYear, PartialDate, Period};
use minutebook::{MembershipRole, MoneyKind, OrganKind, PartnershipModel, PersonRef};

/// One fact, with the words that state it.
#[derive(Clone, Debug)]
pub(crate) enum Fact<'t> {
    Model(PartnershipModel, &'t str),
    Member {
        name: &'t str,
        council: bool,
        role: MembershipRole,
        from: Option<PartialDate>,
        words: &'t str,
    },
    Count(u32, &'t str),
    Launched(PartialDate, &'t str),
    Ended(PartialDate, &'t str),
    /// In the course of which year, named or not.
    LaunchedWithin(Period, &'t str),
    Organ {
        kind: OrganKind,
        name: Option<&'t str>,
        chair: Option<(PersonRef, &'t str)>,
        words: &'t str,
    },
    Function(&'t str),
    Money(Money<'t>),
}

/// What is said of money.
#[derive(Clone, Debug)]
pub(crate) struct Money<'t> {
    pub(crate) kind: MoneyKind,
    pub(crate) amount: Option<(Decimal, &'t str)>,
    pub(crate) year: Option<(FinancialYear, &'t str)>,
    pub(crate) to: Option<&'t str>,
    pub(crate) share: Option<&'t str>,
    pub(crate) words: &'t str,
}

/// One sentence and the partnerships that it speaks of.
pub(crate) struct Sentence<'s, 't> {
    pub(crate) text: &'t str,
    pub(crate) tokens: &'s [Token<'t>],
    pub(crate) mentions: &'s [Mention],
    /// The partnership that "it" or "this" at its beginning means.
    pub(crate) pronoun: Option<usize>,
    /// The partnership that the sentence before spoke of.
    pub(crate) earlier: Option<usize>,
    /// The partnership that the item's title names.
    pub(crate) item: Option<usize>,
}

impl<'t> Sentence<'_, 't> {
    pub(crate) fn piece(&self, from: usize, to: usize) -> &'t str {
        piece(self.text, self.tokens, from, to)
    }

    /// The partnership that something at token `at` is said of, and whether nothing comes between.
    pub(crate) fn owner(&self, at: usize) -> Option<(usize, bool)> {
        let last = self.mentions.iter().rev().find(|mention| mention.to <= at);
        let (who, from) = match (last, self.pronoun) {
            (Some(mention), _) => (mention.who, mention.to),
            (None, Some(who)) => (who, 1),
            (None, None) => return None,
        };
        let gap = self.tokens.get(from..at).unwrap_or_default();
        let eventful = |token: &Token<'_>| {
            token.is_any(&[
                "event",
                "meeting",
                "session",
                "day",
                "conference",
                "workshop",
                "visit",
                "webinar",
                "team",
                "project",
            ]) || is_capital(Some(token)) && !token.is_any(&["regional", "adoption", "agency", "raa"])
        };
        Some((who, gap.len() <= 16 && !gap.iter().any(eventful)))
    }

    /// The partnership that is the subject of a verb at token `at`.
    fn subject(&self, at: usize) -> Option<usize> {
        let small = |token: &Token<'_>| {
            token.is_any(&[
                "was",
                "is",
                "were",
                "are",
                "also",
                "be",
                "which",
                "who",
                "has",
                "had",
                "been",
                "currently",
                "that",
                "now",
                "and",
                "it",
                "they",
                "therefore",
                "primarily",
                "solely",
                "jointly",
            ]) || matches!(token.kind, Kind::Sign(',' | '(' | ')'))
        };
        let mut from = at;
        while before(self.tokens, from).is_some_and(small) {
            from -= 1;
        }
        // "X, hosted by Y, went live": back over what the commas hold.
        let held = is_sign(self.tokens.get(from), &[','])
            .then(|| (from.saturating_sub(14)..from).rev().find(|&n| is_sign(self.tokens.get(n), &[','])))
            .flatten();
        let mention = self.mentions.iter().find(|mention| {
            (mention.to >= from && mention.to <= at)
                || held.is_some_and(|n| mention.to <= n && n - mention.to <= 1)
        });
        mention.map(|mention| mention.who).or_else(|| self.pronoun.filter(|_| from <= 1))
    }
}

/// Reads everything but members.
pub(crate) fn read<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    models(sentence, facts);
    launches(sentence, facts);
    ends(sentence, facts);
    organs(sentence, facts);
    functions(sentence, facts);
    super::money::read(sentence, facts);
}

/// Models that a page states outright, other than a host.
fn models<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    const STATED: &[(&str, PartnershipModel)] = &[
        ("an alliance", PartnershipModel::Alliance),
        ("a company", PartnershipModel::Company),
        ("a limited company", PartnershipModel::Company),
        ("a local authority trading company", PartnershipModel::Company),
        ("a registered charity", PartnershipModel::Charity),
        ("a charity", PartnershipModel::Charity),
        ("a voluntary adoption agency", PartnershipModel::Charity),
        ("a partnership of", PartnershipModel::Partnership),
        ("a partnership between", PartnershipModel::Partnership),
    ];
    for (words, model) in STATED {
        let Some((at, end)) = find(sentence.tokens, 0, &[*words]) else { continue };
        let said = is_word(before(sentence.tokens, at), &["is", "was", "as"])
            || is_sign(before(sentence.tokens, at), &[',']);
        if let Some(who) = sentence.subject(if said { at - 1 } else { at }).filter(|_| said) {
            facts.push((who, Fact::Model(*model, sentence.piece(at, end))));
        }
    }
}

/// The date behind token `at`, with a preposition before it and nothing of weight between.
pub(crate) fn date_behind<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<(PartialDate, usize)> {
    let mut at = at;
    while sentence.tokens.get(at).is_some_and(|token| {
        token.is_any(&[
            "formally",
            "officially",
            "the",
            "agency",
            "raa",
            "service",
            "partnership",
            "live",
            "as",
            "a",
            "fully",
            "successfully",
            "regional",
            "adoption",
        ]) || matches!(token.kind, Kind::Sign('(' | ')' | ','))
    }) {
        at += 1;
    }
    let mut from = at;
    while is_word(
        sentence.tokens.get(from),
        &["in", "on", "from", "since", "of", "at", "the", "beginning", "start", "and", "with", "effect"],
    ) {
        from += 1;
    }
    let date = sentence.tokens.get(from)?.start;
    // The preposition says that a bare year is one.
    let start = sentence.tokens.get(from.saturating_sub(1).max(at))?.start;
    let rest = sentence.text.get(start..)?;
    let found = when::find(rest).filter(|found| start + found.start <= date)?;
    let end = sentence.tokens.iter().take_while(|token| token.start < start + found.end()).count();
    // A bare year needs its preposition to be seen as one.
    match found.period {
        Period::AsAt(date) if from > at => Some((date, end)),
        _ => None,
    }
}

/// `following the launch of <partnership> in <month>`, `<partnership> went live on <date>`.
fn launches<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    for at in 0..tokens.len() {
        if let Some(fact) = any_at(tokens, at, LAUNCH_VERBS).and_then(|end| within(sentence, at, end)) {
            facts.push(fact);
        }
        let begun = if let Some(end) = any_at(tokens, at, LAUNCH_NOUNS) {
            let end = end + usize::from(is_word(tokens.get(end), &["the", "this", "our"]));
            sentence
                .mentions
                .iter()
                .find(|mention| mention.from == end)
                .and_then(|mention| Some((mention.who, date_behind(sentence, mention.to)?)))
        } else if let Some(end) = any_at(tokens, at, LAUNCH_VERBS) {
            sentence.subject(at).and_then(|who| Some((who, date_behind(sentence, end)?)))
        } else {
            None
        };
        let Some((who, (date, end))) = begun else { continue };
        let planned = (at.saturating_sub(3)..at).any(|n| is_word(tokens.get(n), NOT_YET));
        if !planned {
            facts.push((who, Fact::Launched(date, sentence.piece(at, end))));
        }
    }
}

/// When the partnership itself ended: what is said of an agreement or a project of its is not said of it.
fn ends<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    for at in 0..tokens.len() {
        let Some(end) = any_at(tokens, at, END_VERBS) else { continue };
        let planned = (at.saturating_sub(3)..at).any(|n| is_word(tokens.get(n), NOT_YET));
        let told = sentence.subject(at).and_then(|who| Some((who, date_behind(sentence, end)?)));
        if let (Some((who, (date, end))), false) = (told, planned) {
            facts.push((who, Fact::Ended(date, sentence.piece(at, end))));
        }
    }
}

/// `going live part way through a financial year`, `was launched midway through 2020/21`. `at` to `end` is the verb.
fn within<'t>(sentence: &Sentence<'_, 't>, at: usize, end: usize) -> Option<(usize, Fact<'t>)> {
    let tokens = sentence.tokens;
    let planned = (at.saturating_sub(3)..at).any(|n| is_word(tokens.get(n), NOT_YET));
    let behind = any_at(tokens, end, PART_WAY).filter(|_| !planned)?;
    // "the partnership going live": its name, or that noun for the one that the item or the sentence before speaks of.
    let named = is_word(before(tokens, at), &["partnership", "agency", "raa", "alliance"]);
    let who = sentence.subject(at).or_else(|| {
        sentence.mentions.last().map(|one| one.who).or(sentence.earlier).or(sentence.item).filter(|_| named)
    })?;
    let start = tokens.get(behind)?.start;
    let rest = sentence.text.get(start..)?;
    if let Some(found) = when::find(rest).filter(|found| found.start <= "the financial year ".len()) {
        let last = tokens.iter().take_while(|token| token.start < start + found.end()).count();
        let period = match found.period {
            period @ (Period::Year(_) | Period::Span { .. }) => period,
            _ => return None,
        };
        return Some((who, Fact::LaunchedWithin(period, sentence.piece(at, last))));
    }
    let last = (behind..behind + 4).find(|n| is_word(tokens.get(*n), &["year"]))? + 1;
    let words = sentence.piece(behind, last).to_owned();
    Some((who, Fact::LaunchedWithin(Period::Text(words), sentence.piece(at, last))))
}

/// Boards and panels of the partnership, with who chairs them.
fn organs<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    let mut at = 0;
    while at < tokens.len() {
        let found = ORGANS
            .iter()
            .filter_map(|(words, kind)| Some((any_at(tokens, at, &[*words])?, *words, *kind)))
            .max_by_key(|one| one.0);
        let Some((end, words, kind)) = found else {
            at += 1;
            continue;
        };
        let own =
            sentence.mentions.iter().find(|mention| mention.to == at && is_capital(tokens.get(mention.from)));
        let first = is_capital(tokens.get(at));
        // Another word in capitals before it makes it another body's: "Corporate Parenting Panel".
        let foreign = is_capital(before(tokens, at)) && own.is_none() && at > 1;
        let shared = words.starts_with("partnership");
        let titled = (first && (kind == OrganKind::Panel || end - at > 1) || shared) && !foreign;
        let spoken = sentence
            .owner(at)
            .map(|(who, _)| who)
            .or_else(|| sentence.mentions.first().map(|one| one.who))
            .or(sentence.item);
        let held = kind != OrganKind::Panel || !is_word(before(tokens, at), &["other", "another"]);
        let who = own.map(|mention| mention.who).or_else(|| spoken.filter(|_| titled && held));
        if let Some(who) = who {
            let from = own.map_or(at, |mention| mention.from);
            // "Panel meetings" names no body of its own.
            let bare = end - at == 1 && own.is_none();
            let name = (!bare).then(|| sentence.piece(if own.is_some() { from } else { at }, end));
            let chair = chair(sentence, from, end);
            let words = match &chair {
                Some((_, words)) => words,
                None => sentence
                    .piece(from, end + usize::from(is_word(tokens.get(end), &["meeting", "meetings"]))),
            };
            let chair = chair.map(|(person, _)| person);
            facts.push((who, Fact::Organ { kind, name, chair, words }));
        }
        at = end;
    }
}

type Chair<'t> = (PersonRef, &'t str);

/// Who chairs the organ from token `from` to `end`: `The <post> was chair of the <organ>`, `<organ>, chaired by the <post>`.
fn chair<'t>(sentence: &Sentence<'_, 't>, from: usize, end: usize) -> Option<(Chair<'t>, &'t str)> {
    let tokens = sentence.tokens;
    let start = if is_word(before(tokens, from), &["the", "its"]) { from - 1 } else { from };
    let chairs = ["chair of", "chairs", "chairman of", "chairperson of", "chairwoman of", "chaired"];
    if let Some(verb) = any_before(tokens, start, &chairs) {
        let (post, behind) = leading_post(sentence)?;
        let between = tokens.get(behind..verb)?;
        let plain = between.iter().all(|token| token.is_any(BECOMES_CHAIR) || is_sign(Some(token), &[',']));
        let words = sentence.piece(0, end);
        return plain.then_some(((PersonRef::holding(crate::recorder::fold(post)), post), words));
    }
    let next = end + usize::from(is_sign(tokens.get(end), &[',', '(']));
    let next = next + usize::from(is_word(tokens.get(next), &["which", "was", "is"]));
    let next = next + usize::from(is_word(tokens.get(next), &["was", "is"]));
    let by = any_at(tokens, next, &["chaired by the", "chaired by"])?;
    let last = (by..tokens.len().min(by + 16))
        .find(|&at| {
            is_sign(tokens.get(at), &[',', '.', ';', ')'])
                || is_word(tokens.get(at), &["and", "who", "which", "met", "meets", "had", "was"])
        })
        .unwrap_or(tokens.len().min(by + 16));
    let post = sentence.piece(by, last);
    is_post(post)
        .then(|| ((PersonRef::holding(crate::recorder::fold(post)), post), sentence.piece(from, last)))
}

/// The post that a sentence begins with, and where it ends: `The Assistant Director Housing explained`.
fn leading_post<'t>(sentence: &Sentence<'_, 't>) -> Option<(&'t str, usize)> {
    let from = usize::from(is_word(sentence.tokens.first(), &["the"]));
    let end = (from..sentence.tokens.len().min(16))
        .find(|&at| is_word(sentence.tokens.get(at), SAYING) || is_sign(sentence.tokens.get(at), &[',']))?;
    let post = sentence.piece(from, end);
    is_post(post).then_some((post, end))
}

fn is_post(words: &str) -> bool {
    let lower = words.to_lowercase();
    lower.split_whitespace().count() <= 14
        && POSTS.iter().any(|post| {
            lower.strip_prefix(post).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
                || lower.ends_with(&format!(" {post}"))
        })
}

/// `<partnership> was responsible for <this>`.
fn functions<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    for at in 0..tokens.len() {
        let stated = any_at(tokens, at, RESPONSIBLE);
        let Some(end) = stated.or_else(|| any_at(tokens, at, DOES)) else { continue };
        let from = if is_word(before(tokens, at), &["have", "has", "had", "with", "takes", "took"]) {
            at - 1
        } else {
            at
        };
        let Some(who) = sentence.subject(from) else { continue };
        let mut last = end;
        while last < end + 60
            && tokens
                .get(last)
                .is_some_and(|token| !matches!(token.kind, Kind::Sign(';')) && !is_relative(tokens, last))
        {
            last += 1;
        }
        let words = trim_end(sentence.piece(end, last));
        let nouns = || {
            tokens
                .get(end..last.min(end + 4))
                .is_some_and(|run| run.iter().any(|token| token.is_any(FUNCTION_NOUNS)))
        };
        let reported = is_word(tokens.get(end), &["an", "a", "the"])
            && stated.is_none()
            && any_at(tokens, end + 1, &["report", "annual report", "update"]).is_some();
        if !words.is_empty() && (stated.is_some() || nouns()) && !reported {
            facts.push((who, Fact::Function(words)));
        }
    }
}

/// `, which`, `, and the council`, `but`: where what a partnership does ends.
fn is_relative(tokens: &[Token<'_>], at: usize) -> bool {
    is_sign(tokens.get(at), &[','])
        && (is_word(tokens.get(at + 1), &["which", "whilst", "while", "but", "who", "although", "with"])
            || any_at(tokens, at + 1, &["and the council", "and the local authority", "and it", "and they"])
                .is_some())
        || is_word(tokens.get(at), &["whilst", "although", "but"])
}

/// Where money moves: words behind `moved forward to`.
pub(crate) fn moved_to(tokens: &[Token<'_>], from: usize) -> Option<(usize, usize)> {
    find(tokens, from, MOVED_TO)
}
