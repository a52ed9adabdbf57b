//! Partnerships: regional adoption agencies and their kin.

mod cues;
mod facts;
mod members;
mod money;
mod names;
mod organizations;

use crate::blocks::Block;
use crate::gates::Gate;
use crate::item::RawItem;
use crate::recorder::{Recorder, fold};
use crate::sentences::sentences;
use crate::tokens::{Token, tokens};
use crate::wordlist::Stems;
use facts::{Fact, Sentence};
use minutebook::value::Id;
use minutebook::{
    Membership, MembershipRole, Organ, Partnership, PartnershipKind, PartnershipMoney, Pointer,
};
use names::Known;
use std::sync::LazyLock;

/// More partnerships than a page can tell apart.
const MOST: usize = 64;

/// Stems without one of which no text speaks of a partnership.
static STEMS: LazyLock<Stems> = LazyLock::new(|| Stems::new(WORDS));
/// The stems themselves.
pub(crate) const WORDS: &[&str] =
    &["adopt", "raa", "partnership", "shared", "joint", "together", "coram", "hosted by", "led by"];

/// Stems of words about adoption.
static ADOPTION: LazyLock<Stems> = LazyLock::new(|| Stems::new(&["adopti", "adopter"]));

/// One sentence of the item: its text, its tokens, and which block it stands in.
type Line<'t> = (&'t str, Vec<Token<'t>>);

/// Reads what one item says of partnerships, into the page's list: a partnership named before is added to.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    raw: &RawItem<'t>,
    debate: &[Block<'t>],
    partnerships: &mut Vec<Partnership>,
) {
    let blocks: Vec<&'t str> = std::iter::once(raw.title)
        .chain(raw.purpose.iter().copied())
        .chain(debate.iter().map(|block| block.text))
        .collect();
    if partnerships.is_empty() && !blocks.iter().any(|text| !Gate::Partnership.shut(text) && STEMS.hint(text))
    {
        return;
    }
    let mut lines: Vec<Line<'t>> = Vec::new();
    let mut starts = Vec::with_capacity(blocks.len());
    for text in &blocks {
        starts.push(lines.len());
        lines.extend(sentences(text).into_iter().map(|sentence| (sentence, tokens(sentence))));
    }
    name(rec, &lines, partnerships);
    let unnamed = partnerships.is_empty().then(|| unnamed(&lines)).flatten();
    let mut known: Vec<Known> = partnerships.iter().map(known).collect();
    if let Some((_, name, abbreviation)) = unnamed {
        known.push(Known::new(name, abbreviation, true));
    }
    if known.is_empty() {
        return;
    }
    let found = find_facts(&lines, &starts, &known);
    if let Some((mention, name, abbreviation)) = unnamed {
        // An agency without a name is worth a record only where the page says what it is made of.
        let solid = |fact: &Fact<'_>| {
            matches!(fact, Fact::Member { .. } | Fact::Count(..) | Fact::Launched(..) | Fact::Model(..))
        };
        if !found.iter().any(|(_, fact)| solid(fact)) {
            return;
        }
        let kind = PartnershipKind::RegionalAdoptionAgency;
        add(rec, partnerships, mention, name, abbreviation, (kind, Some(name), true));
    }
    for (who, fact) in found {
        if let Some(partnership) = partnerships.get_mut(who) {
            store(rec, &Pointer::root().field("partnerships").at(who), partnership, fact);
        }
    }
}

/// Enters the name that the head of a page bears: `ADOPT VALE`, `Regional Adoption Agency Partnership Board`.
pub(crate) fn heading<'t>(rec: &mut Recorder<'t>, text: &'t str, partnerships: &mut Vec<Partnership>) {
    if !Gate::Partnership.shut(text) && text.len() < 400 {
        name(rec, &[(text, tokens(text))], partnerships);
    }
}

fn known(partnership: &Partnership) -> Known {
    let agency = partnership.kind == PartnershipKind::RegionalAdoptionAgency;
    Known::new(&partnership.name, partnership.abbreviation.as_deref(), agency)
}

/// Enters the names that the item introduces.
fn name<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], partnerships: &mut Vec<Partnership>) {
    // A page that speaks of a host or of several councils lends that to sentences that only name.
    let shared = lines.iter().any(|(text, tokens)| {
        !Gate::Partnership.shut(text)
            && tokens.iter().any(|token| token.is_any(&["hosted", "hosts", "collaboratives", "consortium"]))
    });
    let (descriptive, own): (Vec<_>, Vec<_>) = lines
        .iter()
        .flat_map(|(text, tokens)| names::introduced(text, tokens, shared))
        .partition(|one| one.descriptive);
    for one in own.into_iter().chain(descriptive) {
        // "the Elm Vale agency" is Adopt Elm Vale, once that is known.
        if one.descriptive && partnerships.iter().any(|known| names::describes(one.name, &known.name)) {
            continue;
        }
        let certain = one.kind_words.is_some();
        let kind = (one.kind, Some(one.kind_words.unwrap_or(one.name)), certain);
        add(rec, partnerships, one.mention, one.name, one.abbreviation, kind);
    }
    let adoption = lines.iter().any(|(text, _)| !Gate::Partnership.shut(text) && ADOPTION.hint(text));
    if !partnerships.is_empty() || !adoption {
        return;
    }
    for (acronym, agency) in names::acronym_partners(lines) {
        let kind = if agency { PartnershipKind::RegionalAdoptionAgency } else { PartnershipKind::Other };
        add(rec, partnerships, acronym, acronym, None, (kind, Some(acronym), false));
    }
}

/// The first mention of an agency without a name, where the item is about one: mention, name, abbreviation.
fn unnamed<'t>(lines: &[Line<'t>]) -> Option<(&'t str, &'t str, Option<&'t str>)> {
    lines.iter().find_map(|(text, tokens)| {
        let (name, abbreviation) = names::unnamed(text, tokens)?;
        Some((name, name, abbreviation))
    })
}

/// Enters a partnership, or adds to the one that has this name or abbreviation.
fn add<'t>(
    rec: &mut Recorder<'t>,
    partnerships: &mut Vec<Partnership>,
    mention: &'t str,
    name: &'t str,
    abbreviation: Option<&'t str>,
    (kind, kind_words, certain): (PartnershipKind, Option<&'t str>, bool),
) {
    let printed = fold(name);
    let same = |one: &Partnership| {
        one.name.eq_ignore_ascii_case(&printed)
            || (abbreviation.is_some()
                && (one.abbreviation.as_deref() == abbreviation || Some(one.name.as_str()) == abbreviation))
            || one.abbreviation.as_deref() == Some(printed.as_str())
    };
    let at = partnerships.iter().position(same);
    let place = Pointer::root().field("partnerships").at(at.unwrap_or(partnerships.len()));
    let upgrade = |one: &Partnership| one.kind == PartnershipKind::Other && certain;
    let room = partnerships.len() < MOST;
    match at {
        Some(at) => {
            let Some(one) = partnerships.get_mut(at) else { return };
            if let (None, Some(words)) = (&one.abbreviation, abbreviation.filter(|words| *words != one.name))
            {
                rec.stated(&place.field("abbreviation"), words);
                one.abbreviation = Some(words.to_owned());
            }
            if upgrade(one) {
                one.kind = kind;
            } else {
                return;
            }
        }
        None if room => {
            rec.stated(&place, mention);
            rec.stated(&place.field("name"), name);
            let mut one = Partnership::new(printed.clone(), kind).id(Id::derived(&[&printed]));
            if let Some(words) = abbreviation {
                rec.stated(&place.field("abbreviation"), words);
                one.abbreviation = Some(words.to_owned());
            }
            partnerships.push(one);
        }
        None => return,
    }
    if let Some(words) = kind_words {
        if certain {
            rec.stated(&place.field("kind"), words);
        } else {
            rec.inferred(&place.field("kind"), words);
        }
    }
}

/// What the sentences say of the partnerships, in order.
fn find_facts<'t>(lines: &[Line<'t>], starts: &[usize], known: &[Known]) -> Vec<(usize, Fact<'t>)> {
    let mut found = Vec::new();
    let mut last = None;
    let mut item = None;
    // The partnership that the sentence before, in the same block, spoke of.
    let mut earlier = None;
    for (at, (text, tokens)) in lines.iter().enumerate() {
        if starts.binary_search(&at).is_ok() {
            earlier = None;
        }
        let mentions = names::mentions(tokens, known, &mut last);
        if at == 0 {
            item = mentions.first().map(|mention| mention.who);
        }
        let opens = tokens.first().is_some_and(|word| word.is_any(&["it", "this", "they", "these", "its"]));
        let pronoun = if opens { earlier } else { None };
        let sentence = Sentence { text, tokens, mentions: &mentions, pronoun, earlier, item };
        if !mentions.is_empty() || pronoun.is_some() || earlier.is_some() || item.is_some() {
            members::read(&sentence, &mut found);
            facts::read(&sentence, &mut found);
        }
        earlier = mentions.last().map(|mention| mention.who).or(pronoun);
    }
    found
}

/// Puts a fact where it belongs; what is there already stays.
fn store<'t>(rec: &mut Recorder<'t>, at: &Pointer, one: &mut Partnership, fact: Fact<'t>) {
    match fact {
        Fact::Model(model, words) => {
            if one.model.is_none() {
                rec.stated(&at.field("model"), words);
                one.model = Some(model);
            }
        }
        Fact::Member { name, council, role, from, words } => {
            let core = organizations::core(name);
            let same = |member: &Membership| {
                member.organization.name.as_deref().is_some_and(|known| organizations::core(known) == core)
            };
            let place = at.field("members");
            match one.members.iter().position(same) {
                Some(n) => {
                    let Some(member) = one.members.get_mut(n) else { return };
                    if member.role == MembershipRole::Member && role != member.role {
                        rec.stated(&place.at(n).field("role"), words);
                        member.role = role;
                    }
                    if let (None, Some(date)) = (member.from, from) {
                        rec.stated(&place.at(n).field("from"), words);
                        member.from = Some(date);
                    }
                }
                None => {
                    let place = place.at(one.members.len());
                    rec.stated(&place, words);
                    rec.stated(&place.field("organization").field("name"), name);
                    rec.stated(&place.field("role"), words);
                    let mut member = Membership::new(organizations::stored(name, council), role);
                    if from.is_some() {
                        rec.stated(&place.field("from"), words);
                        member.from = from;
                    }
                    one.members.push(member);
                }
            }
        }
        Fact::Count(count, words) => {
            if one.member_count_stated.is_none() {
                rec.stated(&at.field("member_count_stated"), words);
                one.member_count_stated = Some(count);
            }
        }
        Fact::Launched(date, words) => {
            if one.launched.is_none() {
                rec.stated(&at.field("launched"), words);
                one.launched = Some(date);
            }
        }
        Fact::Ended(date, words) => {
            if one.ended.is_none() {
                rec.stated(&at.field("ended"), words);
                one.ended = Some(date);
            }
        }
        Fact::LaunchedWithin(period, words) => {
            if one.launched_within.is_none() {
                rec.stated(&at.field("launched_within"), words);
                one.launched_within = Some(period);
            }
        }
        Fact::Organ { kind, name, chair, words } => {
            organ(rec, &at.field("organs"), &mut one.organs, (kind, name, chair, words))
        }
        Fact::Function(words) => {
            let text = fold(words);
            if !one.functions.contains(&text) {
                rec.stated(&at.field("functions").at(one.functions.len()), words);
                one.functions.push(text);
            }
        }
        Fact::Money(money) => add_money(rec, &at.field("money"), &mut one.money, &money),
    }
}

type FoundOrgan<'t> =
    (minutebook::OrganKind, Option<&'t str>, Option<(minutebook::PersonRef, &'t str)>, &'t str);

fn organ<'t>(
    rec: &mut Recorder<'t>,
    at: &Pointer,
    organs: &mut Vec<Organ>,
    (kind, name, chair, words): FoundOrgan<'t>,
) {
    let printed = name.map(fold);
    let same = |organ: &Organ| {
        let named = match (&organ.name, &printed) {
            (Some(a), Some(b)) => {
                a.eq_ignore_ascii_case(b) || a.trim_end_matches('s') == b.trim_end_matches('s')
            }
            _ => true,
        };
        organ.kind == kind && named
    };
    let n = organs.iter().position(same).unwrap_or(organs.len());
    let place = at.at(n);
    if n == organs.len() {
        rec.stated(&place, words);
        organs.push(Organ::new(kind));
    }
    let Some(organ) = organs.get_mut(n) else { return };
    if let (None, Some(words)) = (&organ.name, name) {
        rec.stated(&place.field("name"), words);
        organ.name = printed;
    }
    if let (None, Some((person, post))) = (&organ.chair, chair) {
        rec.stated(&place.field("chair"), words);
        rec.stated(&place.field("chair").field("post"), post);
        organ.chair = Some(person);
    }
}

fn add_money<'t>(
    rec: &mut Recorder<'t>,
    at: &Pointer,
    all: &mut Vec<PartnershipMoney>,
    money: &facts::Money<'t>,
) {
    let amount = money.amount.as_ref().map(|(amount, _)| amount);
    // The same shortfall told again adds nothing; another amount or year is another.
    let told = all.iter().any(|one| {
        one.kind == money.kind
            && (amount.is_none() || one.amount.as_ref() == amount)
            && (money.year.is_none() || one.year == money.year.map(|(year, _)| year))
    });
    if told {
        return;
    }
    let place = at.at(all.len());
    rec.stated(&place, money.words);
    let mut one = PartnershipMoney::new(money.kind);
    if let Some((amount, words)) = &money.amount {
        rec.stated(&place.field("amount"), words);
        one.amount = Some(*amount);
    }
    if let Some((year, words)) = money.year {
        rec.stated(&place.field("year"), words);
        one.year = Some(year);
    }
    if let Some(words) = money.to {
        rec.stated(&place.field("to"), words);
        one.to = Some(fold(words));
    }
    if let Some(words) = money.share {
        rec.stated(&place.field("share"), words);
        one.share = Some(fold(words));
    }
    all.push(one);
}

#[cfg(test)]
mod tests;
